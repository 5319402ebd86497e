/** The period that trends compare: the view's time window, else the latest year in which every kind of accident is on record. */

import type { Period } from '../../model/period';

export const yearPeriod = (year: number): Period => ({ from: `${year}-01`, to: `${year}-12` });

/** The calendar year that a period is, or null where it is none. */
export function wholeYear({ from, to }: Period): number | null {
  const year = from.slice(0, 4);
  return from === `${year}-01` && to === `${year}-12` ? Number(year) : null;
}

/** A kind that has been silent for longer is taken to have ceased, not to be missing. */
const SILENT_YEARS = 5;

/** The latest year that holds every kind of accident; null without any. Sources end in different years, and a year that one of them misses looks safer than it was. */
export function latestWholeYear(years: ReadonlyMap<string, number>): number | null {
  const known = [...years.values()];
  if (known.length === 0) return null;
  const latest = Math.max(...known);
  return Math.min(...known.filter((year) => latest - year <= SILENT_YEARS));
}
