/** Codes of zones and words hold as many as there are, and a pass over them mistakes none for another. */
import { describe, expect, it } from 'vitest';
import { toColumns } from '../../src/db/columns';
import { LensSet } from '../../src/lens/engine';
import { wordAt, zoneIdAt } from '../../src/model/columns';

const names = {
  categories: { grade: 'grade' },
  numbers: { deaths: 'deaths' },
  texts: { name: 'name' },
};
const BY_ZONE = { name: 'zone', zonesWhere: null };

/** As many rows, each in a zone of its own, with a word of its own. */
function answerOf(count: number) {
  const numbers = Array.from({ length: count }, (_, row) => row + 1);
  const none = numbers.map(() => null);
  const columns = { id: numbers, lng: none, lat: none, zone_id: numbers, grade: numbers, deaths: numbers };
  return { count, ...columns, name: numbers.map(String) };
}

describe('a set of more zones and words than two bytes can count', () => {
  const count = 2 ** 16 + 10;
  const large = toColumns(answerOf(count), names);

  it('keeps each row its own', () => {
    const rows = [0, 1, 2 ** 16 - 2, 2 ** 16 - 1, 2 ** 16, count - 1];
    expect(rows.map((row) => zoneIdAt(large, row))).toEqual(rows.map((row) => row + 1));
    const words = rows.map((row) => wordAt(large.categories.grade, row));
    expect(words).toEqual(rows.map((row) => String(row + 1)));
  });

  it('is narrowed and counted by each of them', () => {
    const question = { tests: [{ kind: 'zones', ids: [1, 2 ** 16 + 1] } as const], countBy: [BY_ZONE] };
    const { rows, counts } = new LensSet(large).answer({ ...question, stateBy: null }, null);
    expect([...rows]).toEqual([0, 2 ** 16]);
    expect(['1', '2', '65537'].map((zone) => counts.zone?.get(zone))).toEqual([1, 0, 1]);
  });
});

it('no more bytes are spent than are needed', () => {
  expect(toColumns(answerOf(2 ** 16 - 1), names).zones.codes).toBeInstanceOf(Uint16Array);
  expect(toColumns(answerOf(2 ** 16), names).zones.codes).toBeInstanceOf(Uint32Array);
});
