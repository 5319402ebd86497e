/** Months by year and month: no choice reverses the window, and what is in force can always be seen. */
import { describe, expect, it } from 'vitest';
import { monthChoices, within, yearChoices } from './month';

const OPEN = { min: null, max: null };

describe('years to choose from', () => {
  it('are those of the record, the latest first', () => {
    expect(yearChoices(2011, 2014, null, OPEN)).toEqual([2014, 2013, 2012, 2011]);
  });
  it('end where the other end of the window stands', () => {
    expect(yearChoices(2011, 2014, null, { min: null, max: '2012-05' })).toEqual([2012, 2011]);
    expect(yearChoices(2011, 2014, null, { min: '2013-05', max: null })).toEqual([2014, 2013]);
    expect(yearChoices(2011, 2014, null, { min: '2019-05', max: null })).toEqual([]);
  });
  it('hold the year in force, though no record is of it', () => {
    expect(yearChoices(2011, 2012, '1990-03', OPEN)).toEqual([2012, 2011, 1990]);
  });
});

describe('months to choose from', () => {
  it('are twelve, or those on the right side of the other end', () => {
    expect(monthChoices(2013, null, OPEN)).toHaveLength(12);
    expect(monthChoices(2013, null, { min: null, max: '2013-02' })).toEqual(['01', '02']);
    expect(monthChoices(2013, null, { min: '2013-11', max: '2014-02' })).toEqual(['11', '12']);
  });
  it('hold the month in force', () => {
    expect(monthChoices(2013, '2013-09', { min: null, max: '2013-02' })).toEqual(['01', '02', '09']);
  });
});

it('a month beyond a limit becomes the limit', () => {
  expect(within('2013-12', { min: null, max: '2013-04' })).toBe('2013-04');
  expect(within('2013-01', { min: '2013-03', max: null })).toBe('2013-03');
  expect(within('2013-02', { min: '2013-01', max: '2013-03' })).toBe('2013-02');
});
