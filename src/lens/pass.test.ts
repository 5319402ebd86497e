/** One pass gives the same answer as plain filtering, on random rows and tests. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../model/columns';
import { dayOf } from '../model/day';
import { passOver, type Test } from './pass';

type Row = { grade: number; deaths: number; day: string; zone: number; name: string; placed: boolean };

function columnsOf(rows: readonly Row[]): Columns {
  const grades = ['', '1', '2', '3', '4'];
  return {
    count: rows.length,
    ids: Float64Array.from(rows, (_, index) => index + 1),
    positions: Float64Array.from(rows.flatMap((row) => (row.placed ? [-95, 29] : [Number.NaN, Number.NaN]))),
    zoneIds: Float64Array.from(rows, (row) => row.zone),
    categories: { grade: { codes: Uint16Array.from(rows, (row) => row.grade), values: grades } },
    numbers: {
      deaths: Float64Array.from(rows, (row) => row.deaths),
      day: Float64Array.from(rows, (row) => dayOf(row.day)),
    },
    texts: { name: rows.map((row) => row.name) },
  };
}

const row = fc.record({
  grade: fc.integer({ min: 0, max: 4 }),
  deaths: fc.integer({ min: 0, max: 3 }),
  day: fc.constantFrom('2010-05-01', '2011-06-02', '2012-07-03', '2012-12-31'),
  zone: fc.integer({ min: 0, max: 3 }),
  name: fc.constantFrom('North terminal', 'SOUTH plant', 'works'),
  placed: fc.boolean(),
});

describe('passOver', () => {
  it('agrees with plain filters for marks, counts and years', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.subarray([1, 2, 3, 4]),
        fc.integer({ min: 0, max: 2 }),
        fc.subarray([1, 2, 3]),
        fc.constantFrom('', 'NORTH', 'plant'),
        (rows, grades, deaths, zones, search) => {
          const inGrade = (r: Row) => grades.length === 0 || grades.includes(r.grade);
          const inWindow = (r: Row) => r.day >= '2011-01-01' && r.day <= '2012-07-31';
          const rest = (r: Row) =>
            r.deaths >= deaths &&
            zones.includes(r.zone) &&
            r.name.toLowerCase().includes(search.toLowerCase());
          const tests: Test[] = [
            ...(grades.length > 0 ? [{ kind: 'words', category: 'grade', allowed: grades } as const] : []),
            { kind: 'between', number: 'day', low: dayOf('2011-01-01'), high: dayOf('2012-07-31') },
            { kind: 'between', number: 'deaths', low: deaths, high: 9 },
            { kind: 'zones', ids: new Set(zones) },
            { kind: 'text', text: 'name', search },
          ];
          const pass = passOver(columnsOf(rows), { tests, countBy: ['grade'], yearsOf: 'day' });
          const passing = rows.flatMap((r, index) => (inGrade(r) && inWindow(r) && rest(r) ? [index] : []));
          expect([...pass.marks]).toEqual(passing);
          expect(pass.withoutPosition).toBe(passing.filter((index) => !rows[index]?.placed).length);
          for (const grade of [1, 2, 3, 4]) {
            const expected = rows.filter((r) => r.grade === grade && inWindow(r) && rest(r)).length;
            expect(pass.counts.grade?.get(String(grade))).toBe(expected);
          }
          for (const year of [2010, 2011, 2012]) {
            const expected = rows.filter(
              (r) => r.day.startsWith(String(year)) && inGrade(r) && rest(r),
            ).length;
            expect(pass.years.get(year) ?? 0).toBe(expected);
          }
        },
      ),
    );
  });

  it('lets nothing through a test on a column that is not there', () => {
    const columns = columnsOf([
      { grade: 1, deaths: 0, day: '2010-05-01', zone: 1, name: 'works', placed: true },
    ]);
    const tests: Test[] = [{ kind: 'between', number: 'losses', low: 0, high: 1 }];
    expect(passOver(columns, { tests, countBy: [] }).marks).toHaveLength(0);
  });
});
