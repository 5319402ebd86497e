/** How many people live within a circle, as the database counts them for α and for consequences. */

import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

/** `people` null where the region has no population cells: not known, which is not 0. */
export type PeopleWithin = {
  meters: number;
  people: number | null;
  year: number | null;
  source: string | null;
  cells: number | null;
};

/** Usual residents within so many metres of a point, by the share of each population cell inside. */
export function peopleWithinQuery(region: string, lng: number, lat: number, meters: number) {
  return queryOptions({
    queryKey: ['region', region, 'people_within', lng, lat, meters],
    queryFn: async ({ signal }) =>
      (await call(
        'people_within',
        { p_region: region, p_lng: lng, p_lat: lat, p_meters: meters },
        signal,
      )) as unknown as PeopleWithin,
    staleTime: FRESH_MILLISECONDS,
  });
}
