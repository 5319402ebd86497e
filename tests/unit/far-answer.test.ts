/** What the database says of a set that did not travel reads like a pass of the page's own lens. */
import { describe, expect, it } from 'vitest';
import { farSubjects, toFarAnswer } from '../../src/db/far';
import { heatOf } from '../../src/layers/heat';

const question = { tests: [], countBy: ['grade'], stateBy: 'grade' };
const pages = { of: 9, key: [], rows: 200, page: () => Promise.reject(new Error('not asked for')) };
const said = {
  rows: 7,
  withoutPosition: 1,
  counts: { grade: { '': 1, 3: 2, 4: 4 } },
  sums: { deaths: 5 },
  points: null,
  cells: null,
};

describe('the answer about a set that did not travel', () => {
  it('has cells with the records of each state, and their heat weighs as many', () => {
    const cells = {
      lng: [121.5, 121.7],
      lat: [31.1, 31.3],
      count: [5, 1],
      states: [{ 3: 1, 4: 4 }, { 3: 1 }] as Record<string, number>[],
    };
    const { columns, pass } = toFarAnswer('accidents', question, { ...said, cells }, pages);
    expect([pass.total, pass.withoutPosition, pass.sums.deaths, pass.counts.grade?.get('4')]).toEqual([
      7, 1, 5, 4,
    ]);
    if (pass.marks.kind !== 'cells') throw new Error('expected cells');
    const { words, states, counts } = pass.marks;
    const stateOf = (cell: number, word: string) => states[cell * words.length + words.indexOf(word)];
    expect([stateOf(0, '3'), stateOf(0, '4'), stateOf(1, '3'), stateOf(1, '4')]).toEqual([1, 4, 1, 0]);
    expect([...counts]).toEqual([5, 1]);
    const { data, positionAt, weightAt } = heatOf(columns, pass);
    expect(Array.from(data, (_, cell) => [...positionAt(cell), weightAt(cell)])).toEqual([
      [121.5, 31.1, 5],
      [121.7, 31.3, 1],
    ]);
  });

  it('has the rows of its points, which weigh one each', () => {
    const points = {
      count: 2,
      id: [4, 8],
      lng: [121.5, null],
      lat: [31.1, null],
      zone_id: [1, null],
      ...{ name: ['a', 'b'], kind: ['fire', 'fire'], grade: [4, 3], cause: [null, null] },
      ...{
        date_precision: ['day', 'day'],
        enterprise_id: [1, 2],
        occurred_on: ['2014-01-01', null],
        age_days: [3, null],
      },
      ...{ deaths: [0, 1], injuries: [1, 0] },
    };
    const { columns, pass } = toFarAnswer('accidents', question, { ...said, points }, pages);
    expect([...columns.ids]).toEqual([4, 8]);
    expect(pass.marks).toEqual({ kind: 'points', rows: Uint32Array.of(0, 1) });
    const { data, positionAt, weightAt } = heatOf(columns, pass);
    expect([data.length, positionAt(0), weightAt(0)]).toEqual([1, [121.5, 31.1], 1]);
  });
});

describe('whether a set travels', () => {
  const counts = {
    ...{ enterprises: 10, hazard_sources: 11, accidents: 9, hidden_dangers: 12, inspections: 3 },
    ...{ dangerous_works: 1, equipment_due: 12, resources: 9 },
  };

  it('is decided by its rows', () => {
    expect(farSubjects({ ...counts, enterprises: 9 }, 10)).toEqual([
      'hazard_sources',
      'hidden_dangers',
      'equipment_due',
    ]);
  });

  it('is decided for inspections by the enterprises too, whose names they bear', () => {
    expect(farSubjects(counts, 9)).toEqual([
      'enterprises',
      'hazard_sources',
      'hidden_dangers',
      'inspections',
      'equipment_due',
    ]);
    expect(farSubjects(counts, 12)).toEqual([]);
  });
});
