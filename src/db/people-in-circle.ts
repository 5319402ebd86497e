/** Who may be inside a circle, as the database counts them by source: lines that are never added up. */

import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

/** What the register has inside, by the lines that a reader sees beside the residents. */
export const CIRCLE_LINES = ['workers', 'homes', 'places', 'premises'] as const;
export type CircleLine = (typeof CIRCLE_LINES)[number];

/** `people` of those `count` records that tell a number; null where none does. Of `unknown` of them there is none. */
export type CountedPeople = { people: number | null; count: number; unknown: number };

export type PeopleInCircle = Record<CircleLine, CountedPeople> & {
  meters: number;
  /** Usual residents; `people` null where the region has no population cells: not known, which is not 0. */
  residents: { people: number | null; year: number | null; source: string | null; cells: number | null };
};

/** People within so many metres of a point. */
export function peopleInCircleQuery(region: string, lng: number, lat: number, meters: number) {
  return queryOptions({
    queryKey: ['region', region, 'people_in_circle', lng, lat, meters],
    queryFn: async ({ signal }) =>
      (await call(
        'people_in_circle',
        { p_region: region, p_lng: lng, p_lat: lat, p_meters: meters },
        signal,
      )) as unknown as PeopleInCircle,
    staleTime: FRESH_MILLISECONDS,
  });
}
