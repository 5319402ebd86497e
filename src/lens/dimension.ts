/** A dimension of a set: a code a row, and the words that the codes stand for. */

import type { Geometry } from 'geojson';
import type { Category, Codes, Numbers } from '../model/columns';
import { firstDayOf, isoOf, lastDayOf } from '../model/day';
import type { Counted, Pass, Zoned } from './question';

/** What of a set tests and counts read; see `Columns` for the meaning of each. */
export type LensColumns = {
  count: number;
  positions: Float64Array;
  zones: { codes: Codes; ids: Float64Array };
  categories: Readonly<Record<string, Category>>;
  numbers: Readonly<Record<string, Numbers>>;
  texts: Readonly<Record<string, readonly (string | null)[]>>;
  /** Paths of the zones that each row crosses, where rows are lines. */
  zonePaths?: readonly (readonly string[])[];
  /** The lines of each row, where rows are lines: one is inside an area as soon as any part of it is. */
  routes?: readonly Geometry[];
};

/** The column whose tests do not narrow the dimension's own counts; empty where all tests do. */
export function sourceOf(counted: Counted): string {
  if (typeof counted === 'string') return counted;
  if ('zonesWhere' in counted || ('drawn' in counted && counted.drawn)) return '';
  return 'monthsOf' in counted ? counted.monthsOf : counted.number;
}

export function nameOf(counted: Counted): string {
  return typeof counted === 'string' ? counted : counted.name;
}

function monthCategory(days: Numbers): Category {
  const values = [''];
  const codes = new Uint16Array(days.length);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  // A day that is not given compares as false.
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return { codes, values };
  // The days of a month share one look into the calendar.
  const codeOfDay = new Uint16Array(last - first + 1);
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (Number.isNaN(day)) continue;
    let code = codeOfDay[day - first] as number;
    if (code === 0) {
      const month = isoOf(day)?.slice(0, 7) ?? '';
      code = values.push(month) - 1;
      codeOfDay.fill(code, Math.max(0, firstDayOf(month) - first), lastDayOf(month) - first + 1);
    }
    codes[row] = code;
  }
  return { codes, values };
}

function zoneCategory({ zones, numbers }: LensColumns, { zonesWhere }: Zoned): Category {
  const values = Array.from(zones.ids, (id) => (id === 0 ? '' : String(id)));
  if (zonesWhere === null) return { codes: zones.codes, values };
  const { number, low } = zonesWhere;
  // A number that is not given compares as false.
  const codes = zones.codes.map((code, row) => ((numbers[number]?.[row] ?? Number.NaN) >= low ? code : 0));
  return { codes, values };
}

/** Codes of a counted dimension; a column that is not there has the one word «not given». */
export function dimensionCodes(columns: LensColumns, counted: Counted): Category {
  const none = { codes: new Uint16Array(columns.count), values: [''] };
  if (typeof counted === 'string') return columns.categories[counted] ?? none;
  if ('zonesWhere' in counted) return zoneCategory(columns, counted);
  const numbers = columns.numbers['monthsOf' in counted ? counted.monthsOf : counted.number];
  if (!numbers) return none;
  if ('monthsOf' in counted) return monthCategory(numbers);
  const { bands } = counted;
  const codes = new Uint16Array(columns.count);
  for (let row = 0; row < codes.length; row++) {
    const value = numbers[row] ?? Number.NaN;
    // A number above every band, or not given, belongs to none.
    codes[row] = bands.findIndex(({ upTo }) => value <= (upTo ?? Number.POSITIVE_INFINITY)) + 1;
  }
  return { codes, values: ['', ...bands.map(({ word }) => word)] };
}

/** The rows of each word, from a number a code. */
export function countsOf(
  dimensions: readonly { name: string; words: readonly string[]; tally: Uint32Array }[],
): Pass['counts'] {
  return Object.fromEntries(
    dimensions.map(({ name, words, tally }) => [
      name,
      new Map(words.map((word, code) => [word, tally[code] ?? 0])),
    ]),
  );
}

/** The sum of a number over some rows; rows where it is not given add nothing. */
export function sumOf({ numbers }: LensColumns, name: string, rows: Uint32Array): number {
  const values = numbers[name];
  let sum = 0;
  for (const row of rows) {
    const value = values?.[row] ?? Number.NaN;
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}
