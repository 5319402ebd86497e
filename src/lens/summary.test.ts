/** Sums and districts of a pass. */

import { describe, expect, it } from 'vitest';
import type { Columns } from '../model/columns';
import type { Zone, Zones } from '../model/zone';
import { LensSet } from './engine';
import { countByDistrict } from './summary';

const columns: Columns = {
  count: 4,
  ids: Float64Array.of(1, 2, 3, 4),
  positions: new Float64Array(8),
  zones: { codes: Uint16Array.of(1, 2, 0, 1), ids: Float64Array.of(0, 11, 12) },
  categories: {},
  numbers: { deaths: Float64Array.of(2, Number.NaN, 0, 5) },
  texts: {},
};
const all = new LensSet(columns).answer(
  {
    tests: [],
    countBy: [
      { name: 'zone', zonesWhere: null },
      { name: 'deadly', zonesWhere: { number: 'deaths', low: 1 } },
    ],
    sums: ['deaths'],
    stateBy: null,
  },
  null,
);

const zone = (id: number, parentId: number | null): Zone => ({
  id,
  parentId,
  code: String(id),
  level: parentId === null ? 'district' : 'grid',
  nameEn: '',
  nameZh: '',
  path: '',
  outline: { type: 'GeometryCollection', geometries: [] },
});
const list = [zone(1, null), zone(11, 1), zone(12, 1), zone(2, null)];
const zones: Zones = {
  list,
  byId: new Map(list.map((entry) => [entry.id, entry])),
  orphans: { enterprises: 0, accidents: 1, hiddenDangers: 0 },
};

describe('a summary', () => {
  it('adds up what is given', () => {
    expect(all.sums).toEqual({ deaths: 7 });
  });

  it('counts by zone the rows whose number is large enough', () => {
    expect([...(all.counts.deadly ?? [])]).toEqual([
      ['', 2],
      ['11', 2],
      ['12', 0],
    ]);
  });

  it('counts by the topmost zone and leaves out what lies in none', () => {
    expect(countByDistrict(all, zones)).toEqual([{ zoneId: 1, count: 3 }]);
  });

  it('takes the topmost zone that one may see', () => {
    const seen: Zones = { ...zones, list: list.slice(1, 2), byId: new Map([[11, zone(11, 1)]]) };
    expect(countByDistrict(all, seen)).toEqual([{ zoneId: 11, count: 2 }]);
  });
});
