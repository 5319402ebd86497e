/** Equipment of a region that is due or not in order. */

import type { EquipmentDueColumns } from '../model/columns';
import { type Answer, toColumns } from './columns';
import { regionQuery } from './region-query';

/** Columns of an answer, of a whole region or of some of its records. */
export function toEquipmentDue(answer: Answer): EquipmentDueColumns {
  return toColumns(answer, {
    categories: { kind: 'kind', fault: 'fault' },
    numbers: {
      enterpriseId: 'enterprise_id',
      inspectionDay: 'next_inspection_on',
      daysOverdue: 'days_overdue',
    },
    days: ['inspectionDay'],
    texts: { name: 'name', code: 'code' },
  });
}

/** Equipment with the gravest of its faults and its next inspection. */
export function equipmentDueQuery(region: string) {
  return regionQuery('equipment_due_columns', region, toEquipmentDue);
}
