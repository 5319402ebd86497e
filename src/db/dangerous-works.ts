/** Works of greater danger of a region. */

import type { DangerousWorkColumns } from '../model/columns';
import { type Answer, toColumns } from './columns';
import { regionQuery } from './region-query';

/** Columns of an answer, of a whole region or of some of its records. */
export function toDangerousWorks(answer: Answer): DangerousWorkColumns {
  return toColumns(answer, {
    categories: { kind: 'kind', phase: 'phase', scale: 'scale', fault: 'fault' },
    numbers: { enterpriseId: 'enterprise_id', beginDay: 'begins_on', endDay: 'ends_on' },
    days: ['beginDay', 'endDay'],
    texts: { name: 'name' },
  });
}

/** Works that are not accepted yet, with their scale and the first of their faults. */
export function dangerousWorksQuery(region: string) {
  return regionQuery('dangerous_work_columns', region, toDangerousWorks);
}
