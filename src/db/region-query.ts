/** What all queries of a region share: a key that begins with the region, and an answer that stays while it is asked for again. */

import { queryOptions } from '@tanstack/react-query';
import equal from 'fast-deep-equal/es6';
import { GridwatchError } from '../model/errors';
import { call } from './client';
import type { Answer } from './columns';

type ColumnFunction =
  | 'zone_columns'
  | 'enterprise_columns'
  | 'enterprise_names'
  | 'hazard_source_columns'
  | 'accident_columns'
  | 'hidden_danger_columns'
  | 'pipeline_columns'
  | 'band_record_columns'
  | 'dangerous_work_columns'
  | 'equipment_due_columns'
  | 'inspection_columns'
  | 'resource_columns'
  | 'protected_place_columns';

/** How long an answer counts as fresh; a screen that is looked at asks again after it. */
export const FRESH_MILLISECONDS = 60_000;

/** Rows of a set that a page is known to hold; what the database answers for above this stays there long before. */
const MOST_ROWS = 1_000_000;

/**
 * An answer as it came: a set that is shown is shown whole, and one that would freeze the page says so.
 * @throws GridwatchError too_many_rows
 */
export function readable(answer: Answer): Answer {
  if (answer.count > MOST_ROWS) throw new GridwatchError('too_many_rows', { count: answer.count });
  return answer;
}

/** Query options of one set of a region, made into `T` by `read`. */
export function regionQuery<T>(name: ColumnFunction, region: string, read: (answer: Answer) => T) {
  return queryOptions({
    queryKey: ['region', region, name],
    queryFn: async ({ signal }) =>
      read(readable((await call(name, { p_region: region }, signal)) as unknown as Answer)),
    // An answer that says the same stays the same object: nothing is counted or drawn anew.
    structuralSharing: (old, next) => (equal(old, next) ? old : next),
    staleTime: FRESH_MILLISECONDS,
    refetchInterval: FRESH_MILLISECONDS,
  });
}
