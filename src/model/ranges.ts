/** Numbers of records that one can narrow by a range, and the bars in which each is counted. */

import { yearsInDays } from './bands';

/** Both ends included; null leaves that side open. */
export type NumberRange = { low: number | null; high: number | null };

export type RangeFilters = {
  /** Open hidden dangers at a site. */
  openDangers: NumberRange | null;
  /** Usual residents within 500 m of a hazard source. */
  people: NumberRange | null;
  /** R of a hazard source by GB 18218-2018, in whole hundredths. */
  hazardR: NumberRange | null;
  /** Days past the deadline of a hidden danger; below zero while days are left. */
  dangerDays: NumberRange | null;
  /** Days past the next inspection of equipment; below zero while days are left. */
  equipmentDays: NumberRange | null;
  /** Days since an accident, by the region's clock. */
  accidentAge: NumberRange | null;
};
export type RangeFilter = keyof RangeFilters;

export const NO_RANGES: RangeFilters = {
  openDangers: null,
  people: null,
  hazardR: null,
  dangerDays: null,
  equipmentDays: null,
  accidentAge: null,
};

/** How the numbers of a range are said: things from zero on, R from zero on, days past a day, days since one. */
export type RangeUnit = 'count' | 'r' | 'days' | 'age';

export type RangeOf = {
  subject: 'enterprises' | 'hazard_sources' | 'accidents' | 'hidden_dangers' | 'equipment_due';
  /** The column that holds the number. */
  number: string;
  unit: RangeUnit;
  /** The last number of each bar; one more bar holds all above. */
  ends: readonly number[];
  /** Numbers from which on another rule holds, each the first of a bar: they are drawn. */
  limits?: readonly number[];
};

const weeks = (before: number, after: number) =>
  Array.from({ length: before + after + 1 }, (_, index) => (index - before) * 7);

/** Between two neighbouring numbers of a unit lies none that a record can have. */
const STEPS: Readonly<Record<RangeUnit, number>> = { count: 1, r: 0.01, days: 1, age: 1 };

/** The number right after, or so many steps on; without the dust that adding hundredths leaves behind. */
export const next = (value: number, unit: RangeUnit, steps = 1) =>
  Number((value + steps * STEPS[unit]).toFixed(2));

export const RANGES: Readonly<Record<RangeFilter, RangeOf>> = {
  openDangers: {
    subject: 'enterprises',
    number: 'openDangers',
    unit: 'count',
    ends: [0, 1, 2, 3, 4, 5, 7, 10, 20],
  },
  people: {
    subject: 'hazard_sources',
    number: 'people',
    unit: 'count',
    // 30, 50 and 100 are where α changes (GB 18218-2018, table 5).
    ends: [0, 29, 49, 99, 199, 499, 999, 1999, 4999, 9999],
  },
  hazardR: {
    subject: 'hazard_sources',
    number: 'r',
    unit: 'r',
    // Steps of 1, 2 and 5, near enough to a logarithm for whom powers of ten say little.
    ends: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((first) => next(first, 'r', -1)),
    // Levels III, II and I (GB 18218-2018, table 6).
    limits: [10, 50, 100],
  },
  dangerDays: { subject: 'hidden_dangers', number: 'daysOverdue', unit: 'days', ends: weeks(12, 12) },
  equipmentDays: { subject: 'equipment_due', number: 'daysOverdue', unit: 'days', ends: weeks(6, 12) },
  accidentAge: {
    subject: 'accidents',
    number: 'ageDays',
    unit: 'age',
    ends: [30, 90, 180, ...[1, 2, 3, 5, 10, 15, 20].map(yearsInDays)],
  },
};

export const RANGE_FILTERS = Object.keys(RANGES) as RangeFilter[];

/** The numbers of each bar, in order; the first and the last bar are open where nothing can be counted beyond. */
export function barsOf({ ends, unit }: RangeOf): NumberRange[] {
  const lowest = unit === 'count' || unit === 'r' ? 0 : null;
  return [...ends, null].map((high, index) => {
    const before = ends[index - 1];
    return { low: before === undefined ? lowest : next(before, unit), high };
  });
}

/** The first and last bar that a range touches; null where none of a range's numbers lies in a bar. */
export function barsWithin(
  bars: readonly NumberRange[],
  { low, high }: NumberRange,
): [number, number] | null {
  const touched = bars.flatMap((bar, index) =>
    (bar.high ?? Number.POSITIVE_INFINITY) >= (low ?? Number.NEGATIVE_INFINITY) &&
    (bar.low ?? Number.NEGATIVE_INFINITY) <= (high ?? Number.POSITIVE_INFINITY)
      ? [index]
      : [],
  );
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** The range of all bars from the first to the last one, open where the outer bars are. */
export function rangeOfBars(
  bars: readonly NumberRange[],
  [first, last]: readonly [number, number],
): NumberRange {
  return { low: bars[first]?.low ?? null, high: bars[last]?.high ?? null };
}
