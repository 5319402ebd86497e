/** One pass over columns: which rows pass all tests, and how many there would be for each word and year. */

import type { Columns } from '../model/columns';
import { yearOf } from '../model/day';

/** A condition on a row. Every kind but `rows` is left out of the counts of the very dimension it narrows. */
export type Test =
  | { kind: 'words'; category: string; allowed: readonly (string | number)[] }
  | { kind: 'between'; number: string; low: number; high: number }
  | { kind: 'zones'; ids: ReadonlySet<number> }
  | { kind: 'orphans'; grids: ReadonlySet<number> }
  | { kind: 'text'; text: string; search: string }
  | { kind: 'rows'; holds: (row: number) => boolean };

export type Question = {
  tests: readonly Test[];
  /** Categories whose words are counted. */
  countBy: readonly string[];
  /** A number of days whose years are counted. */
  yearsOf?: string;
};

export type Pass = {
  /** Rows that pass every test, in order. */
  marks: Uint32Array;
  /** How many of them have no position and so are in the list but not on the map. */
  withoutPosition: number;
  /** For each counted category, the rows of each word that pass all tests but the one on that category. */
  counts: Readonly<Record<string, ReadonlyMap<string, number>>>;
  /** For each year, the rows that pass all tests but the one on that number. */
  years: ReadonlyMap<number, number>;
};

type Check = (row: number) => boolean;

function checkOf(columns: Columns, test: Test): Check {
  if (test.kind === 'rows') return test.holds;
  if (test.kind === 'zones') return (row) => test.ids.has(columns.zoneIds[row] ?? 0);
  if (test.kind === 'orphans') return (row) => !test.grids.has(columns.zoneIds[row] ?? 0);
  if (test.kind === 'between') {
    const numbers = columns.numbers[test.number];
    return (row) => {
      const value = numbers?.[row] ?? Number.NaN;
      return value >= test.low && value <= test.high;
    };
  }
  if (test.kind === 'text') {
    const wanted = test.search.toLocaleLowerCase();
    const texts = columns.texts[test.text];
    return (row) => (texts?.[row] ?? '').toLocaleLowerCase().includes(wanted);
  }
  const category = columns.categories[test.category];
  const allowedWords = new Set(test.allowed.map(String));
  const allowed = Uint8Array.from(category?.values ?? [], (word) => (allowedWords.has(word) ? 1 : 0));
  return (row) => allowed[category?.codes[row] ?? 0] === 1;
}

function dimensionOf(test: Test): string | null {
  if (test.kind === 'words') return test.category;
  return test.kind === 'between' ? test.number : null;
}

/**
 * Goes once over all rows.
 * @param columns rows as columns
 * @param question at most 31 tests
 */
export function passOver(columns: Columns, question: Question): Pass {
  const checks = question.tests.map((test) => checkOf(columns, test));
  const bitsOf = (dimension: string) =>
    question.tests.reduce(
      (bits, test, index) => (dimensionOf(test) === dimension ? bits | (1 << index) : bits),
      0,
    );
  const counted = question.countBy.map((category) => {
    const column = columns.categories[category];
    return { category, column, own: bitsOf(category), tally: new Uint32Array(column?.values.length ?? 0) };
  });
  const days = question.yearsOf === undefined ? undefined : columns.numbers[question.yearsOf];
  const ownDays = question.yearsOf === undefined ? 0 : bitsOf(question.yearsOf);
  const years = new Map<number, number>();
  const marks = new Uint32Array(columns.count);
  let marked = 0;
  let withoutPosition = 0;
  for (let row = 0; row < columns.count; row++) {
    // A bit for every test that the row fails: a dimension counts rows that fail nothing but its own test.
    let failed = 0;
    for (let index = 0; index < checks.length; index++) {
      if (!checks[index]?.(row)) failed |= 1 << index;
    }
    if (failed === 0) {
      marks[marked++] = row;
      if (Number.isNaN(columns.positions[row * 2])) withoutPosition++;
    }
    for (const { column, own, tally } of counted) {
      if ((failed & ~own) === 0) {
        const code = column?.codes[row] ?? 0;
        tally[code] = (tally[code] ?? 0) + 1;
      }
    }
    const day = days?.[row];
    if (day !== undefined && !Number.isNaN(day) && (failed & ~ownDays) === 0) {
      const year = yearOf(day);
      years.set(year, (years.get(year) ?? 0) + 1);
    }
  }
  const counts = Object.fromEntries(
    counted.map(({ category, column, tally }) => [
      category,
      new Map((column?.values ?? []).map((word, code) => [word, tally[code] ?? 0])),
    ]),
  );
  return { marks: marks.slice(0, marked), withoutPosition, counts, years };
}
