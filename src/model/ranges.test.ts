/** Bars of a number: none overlaps, none is left out, and the range of some bars holds just them. */

import { describe, expect, it } from 'vitest';
import { yearsInDays } from './bands';
import { barsOf, barsWithin, next, RANGE_FILTERS, RANGES, rangeOfBars } from './ranges';

describe.each(RANGE_FILTERS)('the bars of %s', (filter) => {
  const bars = barsOf(RANGES[filter]);

  it('lie side by side and leave no number of their unit out', () => {
    for (const [index, { low }] of bars.slice(1).entries())
      expect(low).toBe(next(bars[index]?.high ?? Number.NaN, RANGES[filter].unit));
    expect(bars[0]?.low).toBe(['count', 'r'].includes(RANGES[filter].unit) ? 0 : null);
    expect(bars.at(-1)?.high).toBeNull();
  });

  it('come back from the range that they make', () => {
    for (let first = 0; first < bars.length; first++)
      for (let last = first; last < bars.length; last++)
        expect(barsWithin(bars, rangeOfBars(bars, [first, last]))).toEqual([first, last]);
  });
});

describe('a range that cuts bars', () => {
  const bars = barsOf(RANGES.people);

  it('touches all that hold one of its numbers', () => {
    expect(barsWithin(bars, { low: 40, high: 60 })).toEqual([2, 3]);
    expect(barsWithin(bars, { low: null, high: 5 })).toEqual([0, 1]);
    expect(barsWithin(bars, { low: null, high: -5 })).toBeNull();
  });

  it('begins bars where a level of GB 18218 begins, and at each anniversary of an accident', () => {
    const first = barsOf(RANGES.hazardR).map(({ low }) => low);
    expect(first).toEqual([0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]);
    expect(RANGES.hazardR.limits).toEqual([10, 50, 100]);
    for (let years = 1; years <= 20; years++)
      for (const day of ['2024-12-31', '2023-02-28', '2024-02-29', '2021-03-01'].map(
        (iso) => new Date(iso),
      )) {
        const before = new Date(day);
        before.setUTCFullYear(day.getUTCFullYear() - years);
        const days = (day.getTime() - before.getTime()) / 86_400_000;
        expect(yearsInDays(years) - days).toBeGreaterThanOrEqual(0);
        expect(yearsInDays(years) - days).toBeLessThanOrEqual(1);
      }
  });

  it('begins bars where α of GB 18218 changes', () => {
    expect(bars.map(({ low }) => low)).toEqual(expect.arrayContaining([1, 30, 50, 100]));
  });
});
