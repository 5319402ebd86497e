/** The tools of the generator: draws that repeat, splits that add up, days, check characters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCheck, creditCode, organisationCheck, organisationCode } from './check-digits';
import { activity, dayOf, HOLIDAYS, isWorkingDay, textOf, weekdayOf } from './days';
import { apportion, random, sampler } from './random';

describe('draws', () => {
  it('repeat for a seed and differ between seeds', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, random(seed).next);
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('other'));
  });

  it('lie in their range and are spread over it', () => {
    const from = random('spread');
    const values = Array.from({ length: 10_000 }, from.next);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(Math.abs(values.reduce((one, other) => one + other, 0) / 10_000 - 0.5)).toBeLessThan(0.02);
  });

  it('never give what has no weight', () => {
    const draw = sampler([0, 3, 0, 1, 0]);
    const from = random('weights');
    expect(new Set(Array.from({ length: 500 }, () => draw(from)))).toEqual(new Set([1, 3]));
  });
});

it('a split adds up, gives nobody less than the least, and follows the weights', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.nat(100_000),
      fc.nat(3),
      (weights, extra, least) => {
        const total = extra + least * weights.length;
        const parts = apportion(total, weights, least);
        const sum = weights.reduce((one, other) => one + other, 0);
        expect(parts.reduce((one, other) => one + other, 0)).toBe(total);
        parts.forEach((part, index) => {
          expect(part).toBeGreaterThanOrEqual(least);
          expect(Math.abs(part - least - (extra * (weights[index] ?? 0)) / sum)).toBeLessThan(1.001);
        });
      },
    ),
  );
  expect(() => apportion(1, [1, 1], 1)).toThrow(RangeError);
});

describe('days', () => {
  it('are written as they were read, over leap years', () => {
    for (const text of ['2012-01-01', '2012-02-29', '2013-01-01', '2014-05-31', '2016-12-31']) {
      expect(textOf(dayOf(text))).toBe(text);
    }
    expect(dayOf('2014-03-01') - dayOf('2014-02-28')).toBe(1);
    expect(() => textOf(dayOf('2017-12-31') + 1)).toThrow(RangeError);
  });

  it('know the week and the Spring Festival of 2014', () => {
    expect(weekdayOf(dayOf('2014-05-31'))).toBe(6);
    expect(
      ['2014-01-30', '2014-01-31', '2014-02-06', '2014-02-07'].map((day) => isWorkingDay(dayOf(day))),
    ).toEqual([true, false, false, true]);
    expect(isWorkingDay(dayOf('2014-01-26'))).toBe(true);
    expect(HOLIDAYS.every(([first, last]) => dayOf(first) <= dayOf(last))).toBe(true);
    const [eve = 0, feast = 0] = activity(dayOf('2014-01-30'), 2);
    expect(feast).toBeLessThan(eve / 10);
  });
});

describe('check characters', () => {
  // Tencent's credit code, as the company publishes it; it holds the organisation code 71526726-X.
  it('are those of a published code', () => {
    const published = '9144030071526726XG';
    expect(organisationCheck(published.slice(8, 16))).toBe(published[16]);
    expect(creditCheck(published.slice(0, 17))).toBe(published[17]);
  });

  it('close our own series, which no real organisation has', () => {
    const organisation = organisationCode(42);
    expect(organisation).toMatch(/^XN000042[0-9X]$/);
    expect(organisationCheck(organisation.slice(0, 8))).toBe(organisation[8]);
    const credit = creditCode('310120', organisation, false);
    expect(credit).toMatch(/^91310120XN000042[0-9X][0-9A-HJ-NP-RTUWXY]$/);
    expect(creditCheck(credit.slice(0, 17))).toBe(credit[17]);
  });
});
