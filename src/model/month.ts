/** Months as a choice of year and month, each within limits. */

import type { Month } from './view';

/** First and last month that may be chosen, both included; null leaves that side open. */
export type MonthLimits = { min: Month | null; max: Month | null };

export const yearOf = (month: Month) => Number(month.slice(0, 4));

/** The month of the year, `01` to `12`. */
export const monthOf = (month: Month) => month.slice(5);

const TWELVE = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The years from `first` to `last` that have a month within the limits, and that of the month in force wherever it lies; the latest first. */
export function yearChoices(
  first: number,
  last: number,
  value: Month | null,
  { min, max }: MonthLimits,
): number[] {
  const low = min === null ? first : Math.max(first, yearOf(min));
  const high = max === null ? last : Math.min(last, yearOf(max));
  const years = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => high - index);
  const own = value === null ? [] : [yearOf(value)];
  return [...new Set([...own, ...years])].sort((one, other) => other - one);
}

/** The months of a year within the limits, and the one in force wherever it lies. */
export function monthChoices(year: number, value: Month | null, limits: MonthLimits): string[] {
  return TWELVE.filter((month) => {
    const whole = `${year}-${month}`;
    return whole === value || whole === within(whole, limits);
  });
}

/** The month itself, or the limit that it lies beyond. */
export function within(month: Month, { min, max }: MonthLimits): Month {
  if (min !== null && month < min) return min;
  return max !== null && month > max ? max : month;
}
