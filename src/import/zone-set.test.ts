/** A set of grids from a file: every feature is a zone or a reject, in whichever system it was written. */

import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import type { PlaceSystem } from '../model/view';
import { readZoneSet } from './zone-set';

const BOUNDS = { west: 120.8, south: 30.6, east: 122.3, north: 31.9 };
const RING = [
  [121.4, 31.2],
  [121.5, 31.2],
  [121.5, 31.3],
  [121.4, 31.2],
];
const feature = (coordinates: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
});
const bytes = (...features: unknown[]) =>
  new TextEncoder().encode(
    `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}`,
  );
const read = (system: PlaceSystem, ...features: unknown[]) => readZoneSet(bytes(...features), system, BOUNDS);
const nearly = ([lng = 0, lat = 0]: number[]) => [Number(lng.toFixed(4)), Number(lat.toFixed(4))];

describe('a set of grids from a file', () => {
  it('keeps line, code and name, by their Chinese headings too', () => {
    const { zones } = read(
      'wgs84',
      feature([RING], { code: 310101001001001, name: 'A' }),
      feature([RING], { 网格编码: 'x', 网格名称: '甲' }),
    );
    expect(zones.map(({ line, code, name }) => [line, code, name])).toEqual([
      [2, '310101001001001', 'A'],
      [3, 'x', '甲'],
    ]);
  });

  it.each([
    ['gcj02', gcoord.GCJ02],
    ['bd09', gcoord.BD09],
  ] as const)('brings %s to WGS 84', (system, crs) => {
    const shifted = RING.map(([lng = 0, lat = 0]) => gcoord.transform([lng, lat], gcoord.WGS84, crs));
    const { zones } = read(system, feature([shifted]));
    expect(zones[0]?.geometry.coordinates[0]?.[0]?.map(nearly)).toEqual(RING);
  });

  it('takes CGCS2000 as degrees and as plane metres with the number of the zone', () => {
    expect(read('cgcs2000', feature([RING])).zones[0]?.geometry.coordinates[0]?.[0]).toEqual(RING);
    // 121.5°E lies on the central meridian 120 of zone 40 plus 1.5 degrees.
    const plane = [
      [40_642_899, 3_453_500],
      [40_650_000, 3_453_500],
      [40_650_000, 3_460_000],
      [40_642_899, 3_453_500],
    ];
    const [lng = 0, lat = 0] =
      read('cgcs2000', feature([plane])).zones[0]?.geometry.coordinates[0]?.[0]?.[0] ?? [];
    expect(lng).toBeCloseTo(121.5, 1);
    expect(lat).toBeCloseTo(31.2, 1);
  });

  it('closes rings and says so', () => {
    const { zones, repairs } = read('wgs84', feature([RING.slice(0, 3)]));
    expect(zones[0]?.geometry.coordinates[0]?.[0]).toEqual([...RING.slice(0, 3), RING[0]]);
    expect(repairs.map(({ code }) => code)).toEqual(['ring_closed']);
  });

  it('refuses what is no area or lies elsewhere, with line, field and reason, and keeps the rest', () => {
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [121, 31] } };
    const elsewhere = RING.map(([lng = 0, lat = 0]) => [lng - 20, lat]);
    const { zones, rejects } = read(
      'wgs84',
      point,
      feature([RING]),
      feature([elsewhere]),
      feature([RING.map(([x, y]) => [y, x])]),
    );
    expect(zones.map(({ line }) => line)).toEqual([3]);
    expect(rejects.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, 'geometry', 'bad_geometry'],
      [4, 'geometry', 'outside_region'],
      [5, 'geometry', 'swapped_axes'],
    ]);
  });

  it('refuses a file that is no GeoJSON, whole', () => {
    const { zones, rejects } = readZoneSet(new TextEncoder().encode('{"type": "Feature'), 'wgs84', BOUNDS);
    expect(zones).toEqual([]);
    expect(rejects).toMatchObject([{ line: 1, field: 'file', code: 'unreadable_json' }]);
  });
});
