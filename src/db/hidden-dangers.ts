/** Hidden dangers of a region. */

import type { HiddenDangerColumns } from '../model/columns';
import { type Answer, toColumns } from './columns';
import { regionQuery } from './region-query';

/** Columns of an answer, of a whole region or of some of its records. */
export function toHiddenDangers(answer: Answer): HiddenDangerColumns {
  return toColumns(answer, {
    categories: { kind: 'kind', level: 'level', state: 'state' },
    numbers: {
      enterpriseId: 'enterprise_id',
      foundDay: 'found_on',
      deadlineDay: 'deadline_on',
      daysOverdue: 'days_overdue',
    },
    days: ['foundDay', 'deadlineDay'],
    texts: { name: 'name' },
  });
}

/** Hidden dangers with state, deadline and days overdue. */
export function hiddenDangersQuery(region: string) {
  return regionQuery('hidden_danger_columns', region, toHiddenDangers);
}
