/** The files of Shanghai: every record read, the districts brought from the shifted system of Chinese maps to WGS 84. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromGcj02, geometryFromGcj02 } from './coordinates';
import { readFile } from './read-file';

const SHANGHAI = { west: 120.8, south: 30.5, east: 122.3, north: 32 };
const source = (name: string) => readFileSync(new URL(`../../data/shanghai/${name}`, import.meta.url));

describe('GCJ-02', () => {
  it('is undone to within a metre at a pair of positions that is known in both systems', () => {
    const [lng, lat] = fromGcj02(116.41024449916938, 39.91640428150164);
    expect(Math.abs(lng - 116.404)).toBeLessThan(1e-5);
    expect(Math.abs(lat - 39.915)).toBeLessThan(1e-5);
  });

  it('moves every position of a geometry and keeps its shape and heights', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [121.5, 31.2],
        [121.6, 31.3, 4],
      ],
    };
    expect(geometryFromGcj02({ type: 'GeometryCollection', geometries: [line] })).toEqual({
      type: 'GeometryCollection',
      geometries: [{ ...line, coordinates: [fromGcj02(121.5, 31.2), [...fromGcj02(121.6, 31.3), 4]] }],
    });
    expect(line.coordinates[0]).toEqual([121.5, 31.2]);
  });

  it.each([null, 'text', { type: 'Point' }])('leaves what is no geometry as it is: %j', (value) => {
    expect(geometryFromGcj02(value)).toEqual(value);
  });
});

describe('the files of Shanghai', () => {
  it.each([
    ['districts-gcj02.geojson', 'districts', 16],
    ['pipelines-gas-gem.geojson', 'gem_pipelines', 31],
    ['gas-plants-gem.csv', 'gem_projects', 41],
    ['steel-plants-gem.csv', 'gem_steel_plants', 5],
  ])('%s is known as %s and read to its last record', (name, kind, records) => {
    const { kind: found, read, content, rejects } = readFile(source(name), { bounds: SHANGHAI });
    expect([found, read, content?.rows.length, rejects]).toEqual([kind, records, records, []]);
  });

  it('have districts with their codes, some 200 to 600 m off before the conversion', () => {
    const read = (coordinates?: 'GCJ-02') =>
      readFile(source('districts-gcj02.geojson'), { bounds: SHANGHAI, coordinates });
    const rows = ({ content }: ReturnType<typeof read>) => (content?.subject === 'zone' ? content.rows : []);
    const converted = read('GCJ-02');
    expect(converted.repairs).toMatchObject([{ code: 'gcj02_converted', count: 16 }]);
    expect(new Set(rows(converted).map(({ code }) => code)).size).toBe(16);
    expect(rows(converted).find(({ nameZh }) => nameZh === '奉贤区')).toMatchObject({
      code: '310120',
      nameEn: 'Fengxian District',
    });
    const before = rows(read()).flatMap(({ polygons }) => polygons.flat(2));
    const after = rows(converted).flatMap(({ polygons }) => polygons.flat(2));
    const meters = before.map(([lng = 0, lat = 0], index) => {
      const [east = 0, north = 0] = after[index] ?? [];
      return Math.hypot((lng - east) * 95_200, (lat - north) * 111_200);
    });
    expect(Math.min(...meters)).toBeGreaterThan(200);
    expect(Math.max(...meters)).toBeLessThan(600);
  });

  it('refuse a district that is not one of them', () => {
    const text = source('districts-gcj02.geojson').toString('utf8').replace('黄浦区', '浦西区');
    const { rejects } = readFile(new TextEncoder().encode(text), { bounds: SHANGHAI });
    expect(rejects).toMatchObject([{ field: 'name', value: '浦西区', code: 'unknown_value' }]);
  });
});
