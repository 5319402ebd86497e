/** Figures and days read right in both languages, whatever zone the machine is in. */

import { describe, expect, it } from 'vitest';
import { makeFormat } from './format';

const zh = makeFormat('zh-CN');
const en = makeFormat('en');

describe('formats', () => {
  it('says large numbers as a person would', () => {
    expect(zh.spoken(125_519)).toBe('12.6万');
    expect(zh.spoken(92_039)).toBe('92,039');
    expect(zh.spoken(767_210_000)).toBe('7.7亿');
    expect(en.spoken(125_519)).toBe('125,519');
  });

  it('keeps a calendar day the day it is', () => {
    expect(zh.date('2024-12-31')).toBe('2024年12月31日');
    expect(en.date('2024-12-31')).toBe('31 December 2024');
    expect(zh.month('2014-05')).toBe('2014年5月');
    expect(en.date(null)).toBe('–');
  });

  it('tells the time of the region', () => {
    const noonUtc = Date.UTC(2024, 6, 1, 12, 0, 0);
    expect(en.time(noonUtc, 'America/Chicago')).toBe('07:00');
    expect(zh.time(noonUtc, 'Asia/Shanghai', true)).toBe('20:00:00');
  });

  it('names a month alone', () => {
    expect([en.monthName('03'), zh.monthName('03'), zh.monthName('12')]).toEqual(['Mar', '3月', '12月']);
  });

  it('chooses metres or kilometres', () => {
    expect(en.length(180)).toBe('180 m');
    expect(zh.length(4_250)).toBe('4.3公里');
  });
});

describe('when an event was', () => {
  it('is told to the month where the source knows no day', () => {
    expect(makeFormat('en').happened('2024-04-01', 'month', true)).toBe('April 2024');
    expect(makeFormat('zh-CN').happened('2024-04-01', 'month')).toBe('2024年4月');
    expect(makeFormat('en').happened('2024-04-01', 'day')).toBe('1 April 2024');
    expect(makeFormat('en').happened(null, 'month')).toBe('–');
  });
});
