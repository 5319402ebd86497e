/** Windows become periods, periods become days. */

import { describe, expect, it } from 'vitest';
import { daysOf, periodOf } from '../../model/period';
import { latestWholeYear, wholeYear, yearPeriod } from './period';

const today = '2024-12-31';

describe('a period', () => {
  it('is the window where both ends are chosen, and made whole where one is open', () => {
    expect(periodOf(null, null, today)).toBeNull();
    expect(periodOf('2014-01', '2014-05', today)).toEqual({ from: '2014-01', to: '2014-05' });
    expect(periodOf('2023-07', null, today)).toEqual({ from: '2023-07', to: '2024-12' });
    expect(periodOf(null, '2014-05', today)).toEqual({ from: '2014-01', to: '2014-05' });
    expect(periodOf('2025-03', null, today)).toEqual({ from: '2025-03', to: '2025-03' });
  });

  it('ends on the last day of its month, leap years too', () => {
    expect(daysOf({ from: '2014-01', to: '2014-05' })).toEqual({ from: '2014-01-01', to: '2014-05-31' });
    expect(daysOf({ from: '2016-02', to: '2016-02' })).toEqual({ from: '2016-02-01', to: '2016-02-29' });
  });

  it('is by default the latest year that holds every kind of accident, unless a kind has ceased', () => {
    const years = (...pairs: [string, number][]) => latestWholeYear(new Map(pairs));
    expect(years(['chemical', 2024], ['pipeline', 2021])).toBe(2021);
    expect(years(['chemical', 2024], ['pipeline', 2003])).toBe(2024);
    expect(years()).toBeNull();
  });

  it('knows a calendar year', () => {
    expect(wholeYear(yearPeriod(2022))).toBe(2022);
    expect(wholeYear({ from: '2022-01', to: '2022-11' })).toBeNull();
  });
});
