/** Geometry comes out flat and of one type, or is refused; features know their lines. */
import { describe, expect, it } from 'vitest';
import { Refused } from './codes';
import { featureLines, readGeoJson } from './geojson';
import { readLines, readPolygons } from './geometry';
import { RepairLog } from './repairs';

const HOUSTON = { west: -96.5, south: 28.8, east: -94.3, north: 30.7 };
const line = [
  [-95, 29],
  [-95, 30],
];
const ring = [
  [-95, 29],
  [-95, 30],
  [-94.5, 30],
  [-95, 29],
];

function read<T>(
  reader: (geometry: unknown, context: Parameters<typeof readLines>[1]) => T,
  geometry: unknown,
) {
  const repairs = new RepairLog();
  try {
    return {
      parts: reader(geometry, { bounds: HOUSTON, repairs, name: 'x' }),
      repairs: repairs.list().map(({ code }) => code),
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.code;
  }
}

describe('lines', () => {
  it('are taken as they are', () => {
    expect(read(readLines, { type: 'LineString', coordinates: line })).toEqual({
      parts: [line],
      repairs: [],
    });
    expect(read(readLines, { type: 'MultiLineString', coordinates: [line, line] })).toEqual({
      parts: [line, line],
      repairs: [],
    });
  });

  it('lose their height', () => {
    const deep = { type: 'LineString', coordinates: line.map((point) => [...point, 12]) };
    expect(read(readLines, deep)).toEqual({ parts: [line], repairs: ['third_coordinate_dropped'] });
  });

  it('are taken out of mixed geometry', () => {
    const geometries = [
      { type: 'Point', coordinates: [-95, 29] },
      { type: 'LineString', coordinates: line },
    ];
    expect(read(readLines, { type: 'GeometryCollection', geometries })).toEqual({
      parts: [line],
      repairs: ['collection_reduced'],
    });
  });

  it('lose parts without extent', () => {
    const dots = [
      [-95, 29],
      [-95, 29],
    ];
    expect(read(readLines, { type: 'MultiLineString', coordinates: [line, dots, [[-95, 29]]] })).toEqual({
      parts: [line],
      repairs: ['degenerate_part_dropped'],
    });
    expect(read(readLines, { type: 'LineString', coordinates: dots })).toBe('bad_geometry');
  });

  it.each([
    null,
    undefined,
    'line',
    { type: 'Point', coordinates: [-95, 29] },
    { type: 'LineString', coordinates: [] },
    {
      type: 'LineString',
      coordinates: [
        ['a', 'b'],
        [1, 2],
      ],
    },
    { type: 'LineString', coordinates: [[-95], [-95]] },
    { type: 'MultiLineString', coordinates: 'x' },
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [-95, 29] }] },
  ])('%j is none', (geometry) => {
    expect(read(readLines, geometry)).toBe('bad_geometry');
  });

  it.each([
    [
      [
        [95, 29],
        [95, 30],
      ],
      'missing_minus',
    ],
    [
      [
        [29, -95],
        [30, -95],
      ],
      'swapped_axes',
    ],
    [
      [
        [-74, 40],
        [-74, 41],
      ],
      'outside_region',
    ],
    [
      [
        [-74, 40],
        [-74, 141],
      ],
      'impossible_latitude',
    ],
    [
      [
        [-274, 40],
        [-74, 41],
      ],
      'impossible_longitude',
    ],
    [
      [
        [-95, -29],
        [-95, -30],
      ],
      'wrong_sign',
    ],
  ])('%j: %s', (coordinates, code) => {
    expect(read(readLines, { type: 'LineString', coordinates })).toBe(code);
  });
});

describe('polygons', () => {
  it('are taken as they are, with open rings closed', () => {
    expect(read(readPolygons, { type: 'Polygon', coordinates: [ring] })).toEqual({
      parts: [[ring]],
      repairs: [],
    });
    expect(read(readPolygons, { type: 'MultiPolygon', coordinates: [[ring.slice(0, 3)]] })).toEqual({
      parts: [[ring]],
      repairs: ['ring_closed'],
    });
  });

  it('need a ring with an area', () => {
    expect(read(readPolygons, { type: 'Polygon', coordinates: [ring.slice(0, 1)] })).toBe('bad_geometry');
    expect(read(readPolygons, { type: 'Polygon', coordinates: [] })).toBe('bad_geometry');
    expect(read(readPolygons, { type: 'Polygon', coordinates: 5 })).toBe('bad_geometry');
  });
});

describe('a GeoJSON text', () => {
  it('knows the line of each feature', () => {
    const text =
      '{"type":"FeatureCollection","x":{"features":[1]},\n"features":[\n{"a":"[{,\\"\\n"},\n\n{"b":[1,{}]},{"c":1}\n]}';
    expect(featureLines(text)).toEqual([3, 5, 5]);
    expect(featureLines('{"features":[]}')).toEqual([]);
  });

  it.each([
    ['{"type":"FeatureCollection","features":[', 'unreadable_json'],
    ['{"type":"Topology"}', 'unrecognised_file'],
    ['[]', 'unrecognised_file'],
    [
      '{"type":"FeatureCollection","features":[],"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}}',
      'unsupported_coordinates',
    ],
  ])('%s: %s', (text, fault) => {
    expect(readGeoJson(text)).toMatchObject({ fault });
  });

  it('may name WGS 84', () => {
    const text =
      '{"type":"FeatureCollection","features":[null],"crs":{"properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}}';
    expect(readGeoJson(text)).toEqual({ features: [{ line: 1, properties: {}, geometry: null }] });
  });
});
