/** What a table of trends compares, area by area. */

import type { AreaFigures } from '../../model/figures';

export const MEASURES = ['accidents', 'deaths', 'injuries'] as const;
export type Measure = (typeof MEASURES)[number];

/** This period's and last year's value of an area. */
export function valuesOf(area: AreaFigures, measure: Measure): { now: number; lastYear: number } {
  switch (measure) {
    case 'accidents':
      return { now: area.accidents, lastYear: area.accidentsLastYear };
    case 'deaths':
      return { now: area.deaths, lastYear: area.deathsLastYear };
    case 'injuries':
      return { now: area.injuries, lastYear: area.injuriesLastYear };
  }
}

/** Whether a measure is on record year by year. */
export const isYearly = (measure: Measure): measure is 'accidents' | 'deaths' => measure !== 'injuries';

/** A value for every year from the first to the last of the record; null where the record has no yearly values. */
export function courseOf(area: AreaFigures, measure: Measure, first: number, last: number): number[] | null {
  if (!isYearly(measure)) return null;
  const byYear = new Map(area.byYear.map((entry) => [entry.year, entry[measure]]));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => byYear.get(first + index) ?? 0);
}

/** Each area's place when the largest value comes first; equal values share a place. */
export function ranksOf(areas: readonly AreaFigures[], measure: Measure): Map<number | null, number> {
  const values = areas.map((area) => valuesOf(area, measure).now);
  return new Map(
    areas.map((area, index) => [area.id, 1 + values.filter((value) => value > (values[index] ?? 0)).length]),
  );
}
