/** The real records that break importers: each line of the three files, as it must come out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Bounds, WORLD } from './bounds';
import { readFile } from './read-file';

const HOUSTON: Bounds = { west: -96.5, south: 28.8, east: -94.3, north: 30.7 };
const fixture = (name: string) =>
  readFileSync(new URL(`../../tests/fixtures/bad-input/${name}`, import.meta.url));

function judge(name: string, bounds: Bounds) {
  const result = readFile(fixture(name), { bounds });
  const counts: Record<string, number> = {};
  const byLine = new Map<number, string>();
  for (const { line, field, value, code } of result.rejects) {
    counts[code] = (counts[code] ?? 0) + 1;
    byLine.set(line, `${field} «${value}» ${code}`);
  }
  for (const { line } of result.content?.rows ?? []) byLine.set(line, 'good');
  return { ...result, counts, byLine, lines: [...byLine.keys()].sort((one, other) => one - other) };
}

const upTo = (last: number) => Array.from({ length: last - 1 }, (_, index) => index + 2);

describe('rmp-coordinates.csv', () => {
  const { counts, byLine, lines, read, kind } = judge('rmp-coordinates.csv', HOUSTON);

  it('is accounted for line by line', () => {
    expect({ kind, read }).toEqual({ kind: 'rmp_positions', read: 40 });
    expect(lines).toEqual(upTo(41));
    expect(counts).toEqual({ missing_minus: 35, outside_region: 3, zero_position: 1, wrong_sign: 1 });
  });

  it.each([
    [2, 'lon_raw «87.927528» missing_minus'],
    [10, 'lat_raw, lon_raw «-14.160708, -169.410000» outside_region'],
    [26, 'lat_raw, lon_raw «33.864333, -11.782528» outside_region'],
    [31, 'lat_raw, lon_raw «0, 0» zero_position'],
    [35, 'lat_raw, lon_raw «06.848750, -106.848750» outside_region'],
    [39, 'lat_raw, lon_raw «-39.6, 75.633333» wrong_sign'],
  ])('line %i: %s', (line, expected) => {
    expect(byLine.get(line)).toBe(expected);
  });

  it('has one good line on earth: American Samoa', () => {
    const world = judge('rmp-coordinates.csv', WORLD);
    expect(world.content?.rows).toMatchObject([{ line: 10, lng: -169.41, lat: -14.160708 }]);
    expect(world.counts).toEqual({ missing_minus: 35, outside_region: 2, zero_position: 1, wrong_sign: 1 });
  });
});

describe('phmsa-coordinates.csv', () => {
  const { counts, byLine, lines, read, kind, content } = judge('phmsa-coordinates.csv', HOUSTON);

  it('is accounted for line by line', () => {
    expect({ kind, read }).toEqual({ kind: 'phmsa_positions', read: 60 });
    expect(lines).toEqual(upTo(61));
    expect(counts).toEqual({
      missing_minus: 16,
      outside_region: 17,
      missing_decimal_point: 3,
      ambiguous_position: 7,
      missing_position: 9,
      swapped_axes: 3,
      impossible_angle: 1,
    });
  });

  it('has four good lines in Houston', () => {
    expect(content?.rows).toMatchObject([
      { line: 16, sourceId: 'hazardous_liquid/20020043', lng: -95.1802778, lat: 29.7175 },
      { line: 22, sourceId: 'hazardous_liquid/20020051', lng: -95.1536111, lat: 29.82 },
      { line: 23, sourceId: 'hazardous_liquid/20020052', lng: -95.1802778, lat: 29.7175 },
      { line: 56, sourceId: 'hazardous_liquid/20020089', lng: -95.1988889, lat: 29.7263889 },
    ]);
  });

  it.each([
    [2, 'lon_raw «96.86614» missing_minus'],
    [5, 'lat_raw, lon_raw «36.56083, -14.35583» outside_region'],
    [9, 'lon_raw «-8732719» missing_decimal_point'],
    [11, "lon_raw «95 15' 9.0» missing_minus"],
    [12, 'lat_raw «33.03.607» ambiguous_position'],
    [13, 'lat_raw, lon_raw «» missing_position'],
    [21, 'lat_raw «N 30 10 140» ambiguous_position'],
    [27, 'lon_raw «W-96.3117832» ambiguous_position'],
    [28, 'lat_raw «N32 00207» ambiguous_position'],
    [29, "lat_raw, lon_raw «-76 40' 33, 39 11' 22» swapped_axes"],
    [31, 'lat_raw «29.55 790N» ambiguous_position'],
    [32, 'lat_raw «N33 21 036» ambiguous_position'],
    [34, 'lon_raw «87 0» missing_minus'],
    [38, 'lat_raw «4161170876» missing_decimal_point'],
    [42, 'lon_raw «84 13M 26S» missing_minus'],
    [45, "lat_raw, lon_raw «W40 25' 93, N38 30' 49» swapped_axes"],
    [46, 'lat_raw «2920015» missing_decimal_point'],
    [47, "lat_raw, lon_raw «W92*40'22, N 37*45'30» swapped_axes"],
    [55, 'lat_raw «30 03 64.7» impossible_angle'],
    [61, "lon_raw «98.26' 15» ambiguous_position"],
  ])('line %i: %s', (line, expected) => {
    expect(byLine.get(line)).toBe(expected);
  });

  it('has twenty good lines on earth', () => {
    const world = judge('phmsa-coordinates.csv', WORLD);
    expect(world.content?.rows.map(({ line }) => line)).toEqual([
      16, 18, 19, 22, 23, 24, 36, 37, 39, 44, 49, 50, 51, 52, 53, 54, 56, 57, 58, 60,
    ]);
    expect(world.repairs).toMatchObject([
      { code: 'angle_converted', count: 17 },
      { code: 'hemisphere_applied', count: 3 },
    ]);
  });
});

describe('utf16le-bom.csv', () => {
  it('lies outside Houston, line by line', () => {
    const { counts, lines, read, encoding } = judge('utf16le-bom.csv', HOUSTON);
    expect({ read, encoding }).toEqual({ read: 59, encoding: 'utf-16le' });
    expect(lines).toEqual(upTo(60));
    expect(counts).toEqual({ outside_region: 59 });
  });

  it('is good everywhere on earth', () => {
    const { counts, content, kind, repairs } = judge('utf16le-bom.csv', WORLD);
    expect({ kind, counts }).toEqual({ kind: 'gem_projects', counts: {} });
    expect(content?.rows).toHaveLength(59);
    expect(content?.rows[1]).toMatchObject({
      line: 3,
      name: 'Abadi',
      lng: 130.46,
      lat: -9.1706,
      status: 'active',
    });
    expect(repairs.map(({ code }) => code)).toEqual(['decoded_utf16', 'invisible_characters_removed']);
  });
});
