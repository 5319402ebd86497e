/** Accidents of a region. */

import type { AccidentColumns } from '../model/columns';
import { type Answer, toColumns } from './columns';
import { regionQuery } from './region-query';

/** Columns of an answer, of a whole region or of some of its records. */
export function toAccidents(answer: Answer): AccidentColumns {
  return toColumns(answer, {
    categories: { kind: 'kind', grade: 'grade', cause: 'cause', datePrecision: 'date_precision' },
    numbers: {
      enterpriseId: 'enterprise_id',
      day: 'occurred_on',
      deaths: 'deaths',
      injuries: 'injuries',
    },
    days: ['day'],
    texts: { name: 'name' },
  });
}

/** Accidents with day, grade and casualties. */
export function accidentsQuery(region: string) {
  return regionQuery('accident_columns', region, toAccidents);
}
