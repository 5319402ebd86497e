/** Accidents of a region. */

import { queryOptions } from '@tanstack/react-query';
import type { AccidentColumns } from '../model/columns';
import { call } from './client';
import { type Answer, toColumns } from './columns';
import { FRESH_MILLISECONDS, regionQuery } from './region-query';

/** Columns of an answer, of a whole region or of some of its records. */
export function toAccidents(answer: Answer): AccidentColumns {
  return toColumns(answer, {
    categories: { kind: 'kind', grade: 'grade', cause: 'cause', datePrecision: 'date_precision' },
    numbers: {
      enterpriseId: 'enterprise_id',
      day: 'occurred_on',
      ageDays: 'age_days',
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

/** The year of the last accident of each kind on record. */
export function accidentYearsQuery(region: string) {
  return queryOptions({
    queryKey: ['region', region, 'accident_years'],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, number>> => {
      const years = await call('accident_years', { p_region: region }, signal);
      return new Map(Object.entries(years as Record<string, number>));
    },
    staleTime: FRESH_MILLISECONDS,
  });
}
