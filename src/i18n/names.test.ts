/** A text in two languages gives the page's part; any other stays as it is. */
import { expect, it } from 'vitest';
import { ownPart } from './names';

it('takes the part of the language, and leaves what is no such pair', () => {
  const pair = 'Simulated; no official statistics / 模拟数据，非官方统计';
  expect(ownPart(pair, true)).toBe('模拟数据，非官方统计');
  expect(ownPart(pair, false)).toBe('Simulated; no official statistics');
  for (const text of ['第六次人口普查', 'Census / ACS 2023', '上海 / Shanghai', '']) {
    expect(ownPart(text, true)).toBe(text);
    expect(ownPart(text, false)).toBe(text);
  }
});
