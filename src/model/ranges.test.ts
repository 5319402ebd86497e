/** Bars of a number: none overlaps, none is left out, and the range of some bars holds just them. */

import { describe, expect, it } from 'vitest';
import { barsOf, barsWithin, RANGE_FILTERS, RANGES, rangeOfBars } from './ranges';

describe.each(RANGE_FILTERS)('the bars of %s', (filter) => {
  const bars = barsOf(RANGES[filter]);

  it('lie side by side and leave no whole number out', () => {
    for (const [index, { low }] of bars.slice(1).entries())
      expect(low).toBe((bars[index]?.high ?? Number.NaN) + 1);
    expect(bars[0]?.low).toBe(RANGES[filter].unit === 'count' ? 0 : null);
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

  it('begins bars where α of GB 18218 changes', () => {
    expect(bars.map(({ low }) => low)).toEqual(expect.arrayContaining([1, 30, 50, 100]));
  });
});
