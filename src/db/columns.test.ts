/** Answers become columns without losing or inventing a value. */
import { describe, expect, it } from 'vitest';
import { numberAt, wordAt, zoneIdAt } from '../model/columns';
import { dayOf } from '../model/day';
import { toColumns } from './columns';
import { toPipelines } from './pipelines';
import { readable } from './region-query';

const names = {
  categories: { grade: 'grade' },
  numbers: { deaths: 'deaths', day: 'occurred_on' },
  days: ['day'] as const,
  texts: { name: 'name' },
};
const answer = {
  count: 2,
  id: [7, 8],
  lng: [-95.1, null],
  lat: [29.7, null],
  zone_id: [3, null],
  grade: [4, null],
  deaths: [0, null],
  occurred_on: ['2012-12-21', null],
  name: ['North terminal', null],
};

const LINE = {
  type: 'MultiLineString',
  coordinates: [
    [
      [1, 2],
      [3, 4],
    ],
  ],
};

describe('toColumns', () => {
  it('keeps values, and nulls as not given', () => {
    const columns = toColumns(answer, names);
    expect([...columns.ids]).toEqual([7, 8]);
    expect([...columns.positions]).toEqual([-95.1, 29.7, Number.NaN, Number.NaN]);
    expect([zoneIdAt(columns, 0), zoneIdAt(columns, 1)]).toEqual([3, 0]);
    expect([wordAt(columns.categories.grade, 0), wordAt(columns.categories.grade, 1)]).toEqual(['4', null]);
    expect([numberAt(columns.numbers.deaths, 0), numberAt(columns.numbers.deaths, 1)]).toEqual([0, null]);
    expect(numberAt(columns.numbers.day, 0)).toBe(dayOf('2012-12-21'));
    expect(columns.texts.name).toEqual(['North terminal', null]);
  });

  it('refuses an answer that was cut', () => {
    expect(() => toColumns({ ...answer, count: 3 }, names)).toThrowError('invalid_answer');
    expect(() => toColumns({ ...answer, name: undefined }, names)).toThrowError('invalid_answer');
    const pipelines = { ...answer, ...{ medium: [], status: [], route: [], owner: [] } };
    const routes = { geojson: [LINE, LINE], length_meters: [1, 2], accuracy_meters: [1, 2] };
    expect(() => toPipelines({ ...pipelines, ...routes, zone_paths: [[]] })).toThrowError('invalid_answer');
    expect(() => toPipelines({ ...pipelines, ...routes, geojson: [] })).toThrowError('invalid_answer');
  });

  it('refuses an answer that no page can hold', () => {
    expect(readable(answer)).toBe(answer);
    expect(() => readable({ ...answer, count: 1_000_001 })).toThrowError('too_many_rows');
  });
});
