/** Days as numbers keep the calendar. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, firstDayOf, isoOf, lastDayOf, yearOf } from './day';

describe('days', () => {
  it('go to numbers and back', () => {
    fc.assert(fc.property(fc.integer({ min: -36_500, max: 73_000 }), (day) => dayOf(isoOf(day)) === day));
  });
  it('know the ends of months, leap years too', () => {
    expect(isoOf(lastDayOf('2024-02'))).toBe('2024-02-29');
    expect(isoOf(lastDayOf('2023-02'))).toBe('2023-02-28');
    expect(isoOf(lastDayOf('2024-12'))).toBe('2024-12-31');
    expect(isoOf(firstDayOf('2024-12'))).toBe('2024-12-01');
    expect(yearOf(dayOf('1999-12-31'))).toBe(1999);
  });
  it('are not numbers when there is no date', () => {
    expect(dayOf(null)).toBeNaN();
    expect(dayOf('soon')).toBeNaN();
    expect(isoOf(Number.NaN)).toBeNull();
  });
});
