/** Regions with more zones or words than two bytes can count, from the answer to the pass. */
import { expect, it } from 'vitest';
import { toColumns } from '../../src/db/columns';
import { LensSet } from '../../src/lens/engine';
import { wordAt, zoneIdAt } from '../../src/model/columns';

const names = { categories: { grade: 'grade' }, numbers: {}, days: [] as const, texts: { name: 'name' } };
const BY_ZONE = { name: 'zone', zonesWhere: null };

/** An answer with as many zones and grades as rows. */
function rowsOf(count: number) {
  const numbers = Array.from({ length: count }, (_, row) => row + 1);
  const nulls = numbers.map(() => null);
  const named = { grade: numbers, name: numbers.map(String) };
  return toColumns({ count, id: numbers, lng: nulls, lat: nulls, zone_id: numbers, ...named }, names);
}

it('keeps more zones and more words apart than two bytes can count', () => {
  const count = 2 ** 16 + 10;
  const large = rowsOf(count);
  const rows = [0, 1, 2 ** 16 - 2, 2 ** 16 - 1, 2 ** 16, count - 1];
  expect(rows.map((row) => zoneIdAt(large, row))).toEqual(rows.map((row) => row + 1));
  expect(rows.map((row) => wordAt(large.categories.grade, row))).toEqual(rows.map((row) => String(row + 1)));
  const question = { tests: [{ kind: 'zones', ids: [1, 2 ** 16 + 1] } as const], countBy: [BY_ZONE] };
  const pass = new LensSet(large).answer({ ...question, stateBy: null }, null);
  expect([...pass.rows]).toEqual([0, 2 ** 16]);
  expect(['1', '2', '65537'].map((zone) => pass.counts.zone?.get(zone))).toEqual([1, 0, 1]);
  // Where two bytes are enough, no more are spent.
  expect(rowsOf(2).zones.codes).toBeInstanceOf(Uint16Array);
});
