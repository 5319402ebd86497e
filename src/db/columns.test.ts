/** Answers become columns without losing or inventing a value. */
import { describe, expect, it } from 'vitest';
import { LensSet } from '../lens/engine';
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
const BY_ZONE = { name: 'zone', zonesWhere: null };

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

  it('keeps more zones and more words apart than two bytes can count', () => {
    const count = 2 ** 16 + 10;
    const numbers = Array.from({ length: count }, (_, row) => row + 1);
    const large = toColumns(
      {
        count,
        ...{ id: numbers, lng: numbers.map(() => null), lat: numbers.map(() => null), zone_id: numbers },
        ...{ grade: numbers, deaths: numbers, name: numbers.map(String) },
        occurred_on: numbers.map(() => null),
      },
      names,
    );
    const rows = [0, 1, 2 ** 16 - 2, 2 ** 16 - 1, 2 ** 16, count - 1];
    expect(rows.map((row) => zoneIdAt(large, row))).toEqual(rows.map((row) => row + 1));
    expect(rows.map((row) => wordAt(large.categories.grade, row))).toEqual(
      rows.map((row) => String(row + 1)),
    );
    const question = { tests: [{ kind: 'zones', ids: [1, 2 ** 16 + 1] } as const], countBy: [BY_ZONE] };
    const pass = new LensSet(large).answer({ ...question, stateBy: null }, null);
    expect([...pass.rows]).toEqual([0, 2 ** 16]);
    expect([pass.counts.zone?.get('1'), pass.counts.zone?.get('2'), pass.counts.zone?.get('65537')]).toEqual([
      1, 0, 1,
    ]);
    // Where two bytes are enough, no more are spent.
    expect(toColumns(answer, names).zones.codes).toBeInstanceOf(Uint16Array);
  });
});
