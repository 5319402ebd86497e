/** Reads the numbers that registers write: counts, years, pipe diameters. */

const WHOLE = /^[+-]?\d{1,9}(?:\.0*)?$/;
const DIAMETER = /^(\d+(?:\.\d+)?)\s*(mm|millimet(?:er|re)s?|"|”|″|''|in|inch|inches)?$/i;
const MILLIMETERS_PER_INCH = 25.4;
// The thinnest line anyone draws on a map and the widest ever laid.
const PLAUSIBLE_MILLIMETERS = { least: 20, most: 3000 };

/** A whole number of at most nine digits, `12` or `12.0`; null when the text is none. */
export function readWhole(text: string): number | null {
  const trimmed = text.trim();
  return WHOLE.test(trimmed) ? Number(trimmed) : null;
}

/** The year with which a text begins, as in `2030 (expected)`; null where there is none from 1850 to 2200. */
export function readYear(text: string): number | null {
  const found = /^\s*(\d{4})(?!\d)/.exec(text);
  const year = Number(found?.[1] ?? Number.NaN);
  return year >= 1850 && year <= 2200 ? year : null;
}

export type Diameter =
  | { millimeters: number; inches: boolean }
  | { millimeters: null; fault: 'implausible_value_dropped' | 'unreadable_value_dropped' };

/** A pipe's outer diameter in millimetres; a bare number is millimetres, `30"` inches. */
export function readDiameter(text: string): Diameter {
  const found = DIAMETER.exec(text.trim());
  if (!found) return { millimeters: null, fault: 'unreadable_value_dropped' };
  const unit = (found[2] ?? 'mm').toLowerCase();
  const inches = !unit.startsWith('m');
  const millimeters = Math.round(Number(found[1]) * (inches ? MILLIMETERS_PER_INCH : 1) * 100) / 100;
  const plausible = millimeters >= PLAUSIBLE_MILLIMETERS.least && millimeters <= PLAUSIBLE_MILLIMETERS.most;
  return plausible ? { millimeters, inches } : { millimeters: null, fault: 'implausible_value_dropped' };
}
