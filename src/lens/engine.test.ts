/** The pass gives the same answer as plain filtering, on random rows, and after any walk from view to view. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../model/columns';
import { dayOf } from '../model/day';
import { latOf, lngOf, mercatorX, mercatorY } from '../model/mercator';
import { LensSet } from './engine';
import { type Frame, MOST_POINTS, type Question, type Test } from './question';
import { yearCounts } from './summary';

type Row = {
  grade: number;
  deaths: number;
  day: string;
  zone: number;
  name: string;
  place: [number, number] | null;
};

function columnsOf(rows: readonly Row[]): Columns {
  return {
    count: rows.length,
    ids: Float64Array.from(rows, (_, index) => index + 1),
    positions: Float64Array.from(rows.flatMap(({ place }) => place ?? [Number.NaN, Number.NaN])),
    zones: { codes: Uint16Array.from(rows, (row) => row.zone), ids: Float64Array.of(0, 1, 2, 3) },
    categories: {
      grade: { codes: Uint16Array.from(rows, (row) => row.grade), values: ['', '1', '2', '3', '4'] },
    },
    numbers: {
      deaths: Float32Array.from(rows, (row) => row.deaths),
      day: Float32Array.from(rows, (row) => dayOf(row.day)),
    },
    texts: { name: rows.map((row) => row.name) },
  };
}

const place = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
const row = fc.record({
  grade: fc.integer({ min: 0, max: 4 }),
  deaths: fc.integer({ min: 0, max: 3 }),
  day: fc.constantFrom('2010-05-01', '2011-06-02', '2012-07-03', '2012-12-31'),
  zone: fc.integer({ min: 0, max: 3 }),
  name: fc.constantFrom('North terminal', 'SOUTH plant', 'works'),
  place: fc.option(place, { freq: 4 }),
});

type Choice = {
  grades: number[];
  days: [string, string] | null;
  deaths: number;
  zones: number[];
  search: string;
  box: boolean;
};
const choice = fc.record({
  grades: fc.subarray([1, 2, 3, 4]),
  days: fc.constantFrom<[string, string] | null>(
    null,
    ['2011-01-01', '2012-07-31'],
    ['2012-01-01', '2012-12-31'],
  ),
  deaths: fc.integer({ min: 0, max: 2 }),
  zones: fc.subarray([1, 2, 3]),
  search: fc.constantFrom('', 'NORTH', 'plant'),
  box: fc.boolean(),
});

const BOX = [-10.5, -10.5, 10.5, -10.5, 10.5, 10.5, -10.5, 10.5];

function questionOf({ grades, days, deaths, zones, search, box }: Choice): Question {
  const tests: Test[] = [
    ...(grades.length > 0 ? [{ kind: 'words', category: 'grade', allowed: grades } as const] : []),
    ...(days ? [{ kind: 'between', number: 'day', low: dayOf(days[0]), high: dayOf(days[1]) } as const] : []),
    { kind: 'between', number: 'deaths', low: deaths, high: null },
    { kind: 'zones', ids: zones },
    { kind: 'text', text: 'name', search },
    ...(box ? [{ kind: 'inside', ring: BOX } as const] : []),
  ];
  return {
    tests,
    countBy: [
      'grade',
      { name: 'month', monthsOf: 'day' },
      {
        name: 'harm',
        number: 'deaths',
        bands: [
          { word: 'none', upTo: 0 },
          { word: 'some', upTo: null },
        ],
        drawn: true,
      },
    ],
    stateBy: 'grade',
  };
}

/** What plain filters say; `without` leaves one dimension's own tests out. */
function passing(rows: readonly Row[], wanted: Choice, without?: 'grade' | 'day'): number[] {
  const { grades, days, deaths, zones, search, box } = wanted;
  return rows.flatMap((r, index) => {
    const [x, y] = r.place ?? [Number.NaN, Number.NaN];
    const holds =
      (without === 'grade' || grades.length === 0 || grades.includes(r.grade)) &&
      (without === 'day' || days === null || (r.day >= days[0] && r.day <= days[1])) &&
      r.deaths >= deaths &&
      zones.includes(r.zone) &&
      r.name.toLowerCase().includes(search.toLowerCase()) &&
      (!box || (Math.abs(x) < 10.5 && Math.abs(y) < 10.5));
    return holds ? [index] : [];
  });
}

describe('the pass', () => {
  it('agrees with plain filters after any walk from view to view', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.array(choice, { minLength: 1, maxLength: 6 }),
        (rows, walk) => {
          const set = new LensSet(columnsOf(rows));
          for (const wanted of walk) {
            const pass = set.answer(questionOf(wanted), null);
            const expected = passing(rows, wanted);
            expect([...pass.rows]).toEqual(expected);
            expect(pass.withoutPosition).toBe(expected.filter((index) => rows[index]?.place === null).length);
            expect(pass.marks).toEqual({
              kind: 'points',
              rows: Uint32Array.from(expected.filter((index) => rows[index]?.place !== null)),
            });
            const others = passing(rows, wanted, 'grade');
            for (const grade of [1, 2, 3, 4]) {
              const size = others.filter((index) => rows[index]?.grade === grade).length;
              expect(pass.counts.grade?.get(String(grade))).toBe(size);
            }
            const anyDay = passing(rows, wanted, 'day');
            for (const year of [2010, 2011, 2012]) {
              const size = anyDay.filter((index) => rows[index]?.day.startsWith(String(year))).length;
              expect(yearCounts(pass).get(year) ?? 0).toBe(size);
            }
            const harmed = expected.filter((index) => (rows[index]?.deaths ?? 0) > 0).length;
            expect(pass.counts.harm?.get('some')).toBe(harmed);
          }
        },
      ),
    );
  });

  it('lets nothing through a test on a column that is not there', () => {
    const columns = columnsOf([
      { grade: 1, deaths: 0, day: '2010-05-01', zone: 1, name: 'works', place: [1, 1] },
    ]);
    const tests: Test[] = [{ kind: 'between', number: 'losses', low: 0, high: 1 }];
    expect(new LensSet(columns).answer({ tests, countBy: [], stateBy: null }, null).rows).toHaveLength(0);
  });
});

describe('cells', () => {
  /** A fixed scatter of more rows than are drawn as points. */
  const many: Row[] = Array.from({ length: MOST_POINTS * 5 }, (_, index) => ({
    grade: (index * 7) % 5,
    deaths: index % 4,
    day: ['2010-05-01', '2011-06-02', '2012-07-03'][index % 3] ?? '2010-05-01',
    zone: index % 4,
    name: 'works',
    place: index % 50 === 0 ? null : [((index * 37) % 4001) / 100 - 20, ((index * 91) % 3989) / 100 - 20],
  }));
  const frame: Frame = {
    west: mercatorX(-15),
    east: mercatorX(15),
    north: mercatorY(15),
    south: mercatorY(-15),
    cell: 1 / 256,
  };
  const everything: Choice = {
    grades: [],
    days: null,
    deaths: 0,
    zones: [0, 1, 2, 3],
    search: '',
    box: false,
  };

  it('hold every record in sight once, with its state, after any walk', () => {
    const set = new LensSet(columnsOf(many));
    const walk: Choice[] = [
      everything,
      { ...everything, deaths: 1 },
      { ...everything, grades: [1, 2, 3] },
      { ...everything, days: ['2011-01-01', '2012-12-31'] },
      everything,
    ];
    for (const wanted of walk) {
      const { marks } = set.answer(questionOf(wanted), frame);
      if (marks.kind !== 'cells') throw new Error('expected cells');
      const expected = new Map<string, number[]>();
      for (const index of passing(many, wanted)) {
        const [lng, lat] = many[index]?.place ?? [Number.NaN, Number.NaN];
        // Cells hang on the world: a cell that the frame's edge cuts is whole.
        const [column, line] = [
          Math.floor(Math.fround(mercatorX(lng)) / frame.cell),
          Math.floor(Math.fround(mercatorY(lat)) / frame.cell),
        ];
        const inFrame =
          column >= Math.floor(frame.west / frame.cell) &&
          column < Math.ceil(frame.east / frame.cell) &&
          line >= Math.floor(frame.north / frame.cell) &&
          line < Math.ceil(frame.south / frame.cell);
        if (!inFrame) continue;
        const key = `${column} ${line}`;
        expected.set(key, [...(expected.get(key) ?? []), index]);
      }
      expect(marks.counts.length).toBe(expected.size);
      const found = new Map(
        [...marks.counts].map((count, cell) => {
          const [lng, lat] = [marks.positions[cell * 2] ?? 0, marks.positions[cell * 2 + 1] ?? 0];
          const key = `${Math.floor(mercatorX(lng) / frame.cell)} ${Math.floor(mercatorY(lat) / frame.cell)}`;
          return [key, { count, states: [...marks.states.subarray(cell * 5, cell * 5 + 5)] }];
        }),
      );
      for (const [key, rows] of expected) {
        const states = [0, 1, 2, 3, 4].map((grade) => rows.filter((r) => many[r]?.grade === grade).length);
        expect(found.get(key)).toEqual({ count: rows.length, states });
      }
    }
  });

  it('give way to points where few are in sight', () => {
    const near: Frame = { ...frame, west: mercatorX(-3), east: mercatorX(3), cell: 1 / 16384 };
    const { marks } = new LensSet(columnsOf(many)).answer(questionOf(everything), near);
    expect(marks.kind).toBe('points');
  });
});

describe('the Mercator square', () => {
  it('comes back to the same place', () => {
    for (const [lng, lat] of [
      [121.47, 31.23],
      [-95.36, 29.76],
      [0, 0],
    ] as const) {
      expect(lngOf(mercatorX(lng))).toBeCloseTo(lng, 9);
      expect(latOf(mercatorY(lat))).toBeCloseTo(lat, 9);
    }
  });
});
