/** Calendar days as whole numbers, so that columns can hold, compare and count them. */

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD`; NaN for anything else. */
export function dayOf(isoDate: string | null): number {
  if (isoDate === null || !/^\d{4}-\d{2}-\d{2}/.test(isoDate)) return Number.NaN;
  return Math.round(Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01; null for NaN. */
export function isoOf(day: number): string | null {
  return Number.isFinite(day) ? new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10) : null;
}

/** First day of a `YYYY-MM`. */
export function firstDayOf(month: string): number {
  return dayOf(`${month}-01`);
}

/** Last day of a `YYYY-MM`. */
export function lastDayOf(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return Math.round(Date.UTC(year ?? Number.NaN, number ?? Number.NaN, 0) / MILLISECONDS_A_DAY);
}

/** Calendar year of a day. */
export function yearOf(day: number): number {
  return new Date(day * MILLISECONDS_A_DAY).getUTCFullYear();
}
