/** Every date spelling of the registers, and what is no date. */
import { describe, expect, it } from 'vitest';
import { daysInMonth, lastDayOfMonth, readDate } from './date';
import { readDiameter, readWhole, readYear } from './number';

describe('a written date', () => {
  it.each([
    ['October 2018', '2018-10-01', null, 'month'],
    ['Oct 2018', '2018-10-01', null, 'month'],
    ['Sept. 2018', '2018-09-01', null, 'month'],
    ['2018-10', '2018-10-01', null, 'month'],
    ['2018年10月', '2018-10-01', null, 'month'],
    ['2018年10月5日', '2018-10-05', null, 'day'],
    ['2018/10/5', '2018-10-05', null, 'day'],
    ['October 5, 2018', '2018-10-05', null, 'day'],
    ['1/13/05', '2005-01-13', null, 'day'],
    ['12/31/1998', '1998-12-31', null, 'day'],
    ['7/4/76', '1976-07-04', null, 'day'],
    ['2010-01-11 14:30:00', '2010-01-11', '14:30:00', 'minute'],
    ['2010-01-11T14:30', '2010-01-11', '14:30:00', 'minute'],
    ['12/12/12 19:10', '2012-12-12', '19:10:00', 'minute'],
    ['1/25/17 9:02', '2017-01-25', '09:02:00', 'minute'],
    ['1/25/17 12:02 AM', '2017-01-25', '00:02:00', 'minute'],
    ['1/25/17 1:02 p.m.', '2017-01-25', '13:02:00', 'minute'],
    ['2024-02-29', '2024-02-29', null, 'day'],
    [' 2024-02-29 ', '2024-02-29', null, 'day'],
  ])('«%s» is %s %s', (text, day, time, precision) => {
    expect(readDate(text)).toEqual({ day, time, precision });
  });

  it.each([
    '',
    'soon',
    '2018',
    '13/1/05',
    '2/30/05',
    '2023-02-29',
    '2010-13-01',
    '2010-01-11 24:00',
    '2010-01-11 12:60',
    '1/25/17 13:02 PM',
    '2010-01-11T14:30:00Z',
    'Smarch 2018',
    '0000-01-01',
    '43101',
  ])('«%s» is none', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('ends its month on the right day', () => {
    expect(lastDayOfMonth('2024-02-01')).toBe('2024-02-29');
    expect(lastDayOfMonth('2019-11-05')).toBe('2019-11-30');
    expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(2023, 12)]).toEqual([28, 29, 31]);
  });
});

describe('a written number', () => {
  it('is whole or none', () => {
    expect(['12', ' 12 ', '12.0', '-3', '0'].map(readWhole)).toEqual([12, 12, 12, -3, 0]);
    expect(['', '1.5', '1,234', 'two', '1e3', '12345678901'].map(readWhole)).toEqual(Array(6).fill(null));
  });

  it('is a year at the beginning of a text', () => {
    expect(['2008', '2030 (expected)', '', '20081', '1066', 'c. 1950'].map(readYear)).toEqual([
      2008,
      2030,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is a diameter in millimetres or inches, within reason', () => {
    expect(readDiameter('30"')).toEqual({ millimeters: 762, inches: true });
    expect(readDiameter('12.75 in')).toEqual({ millimeters: 323.85, inches: true });
    expect(readDiameter('1219')).toEqual({ millimeters: 1219, inches: false });
    expect(readDiameter('1219 mm')).toEqual({ millimeters: 1219, inches: false });
    expect(readDiameter('705319311')).toEqual({ millimeters: null, fault: 'implausible_value_dropped' });
    expect(readDiameter('24, 30')).toEqual({ millimeters: null, fault: 'unreadable_value_dropped' });
  });
});
