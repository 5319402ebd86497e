/** Accidents of a region. */

import type { AccidentColumns } from '../model/columns';
import { toColumns } from './columns';
import { regionQuery } from './region-query';

/** Accidents with day, grade and casualties. */
export function accidentsQuery(region: string) {
  return regionQuery(
    'accident_columns',
    region,
    (answer): AccidentColumns =>
      toColumns(answer, {
        categories: { kind: 'kind', grade: 'grade', cause: 'cause', datePrecision: 'date_precision' },
        numbers: {
          enterpriseId: 'enterprise_id',
          day: 'occurred_on',
          deaths: 'deaths',
          injuries: 'injuries',
        },
        days: ['day'],
        texts: { name: 'name' },
      }),
  );
}
