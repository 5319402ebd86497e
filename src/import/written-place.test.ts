/** A place in one line: every order and notation that is clear, each system, and nothing guessed. */
import { describe, expect, it } from 'vitest';
import { PLACE_SYSTEMS } from '../model/view';
import { fromGaussKruger } from './gauss-kruger';
import { readPlace } from './written-place';

const SHANGHAI = [120.85, 30.68, 122.12, 31.87] as const;
const HOUSTON = [-96.2, 28.8, -94.3, 30.7] as const;

const wgs84 = (line: string, region: readonly [number, number, number, number] = SHANGHAI) =>
  readPlace(line, ['wgs84'], region).map(({ lng, lat }) => [lng, lat]);

describe('a place in one line', () => {
  it.each([
    '31.2304, 121.4737',
    '121.4737, 31.2304',
    '121.4737，31.2304',
    '31.2304 121.4737',
    '（121.4737、31.2304）',
    '１２１.４７３７，３１.２３０４',
    'N31.2304 E121.4737',
    '31.2304N121.4737E',
    '31.2304°N, 121.4737°E',
    '北纬31.2304东经121.4737',
    '东经121.4737度 北纬31.2304度',
    'lat: 31.2304, lng: 121.4737',
    '经度121.4737 纬度31.2304',
  ])('reads %s', (line) => {
    expect(wgs84(line)).toEqual([[121.4737, 31.2304]]);
  });

  it.each([
    [`29°45'37"N 95°22'11"W`, HOUSTON, -95.3697222, 29.7602778],
    [`95°22'11"W 29°45'37"N`, HOUSTON, -95.3697222, 29.7602778],
    ['29 45 37 N, 95 22 11 W', HOUSTON, -95.3697222, 29.7602778],
    [`31°13'49.4″ 121°28'25.3″`, SHANGHAI, 121.4736944, 31.2303889],
    ['29.76, -95.37', HOUSTON, -95.37, 29.76],
    ['-95.37 29.76', HOUSTON, -95.37, 29.76],
  ] as const)('reads %s', (line, region, lng, lat) => {
    expect(wgs84(line, region)).toEqual([[lng, lat]]);
  });

  it('offers both orders where neither lies near the region', () => {
    expect(wgs84('10.5, 50.5')).toEqual([
      [50.5, 10.5],
      [10.5, 50.5],
    ]);
  });

  it.each([
    '华谊',
    '100 Main Street',
    '91310000132262168G',
    '31.2304',
    '31.2304, 221.5',
    'N31.2 N32.4',
    'Highway 225, Deer Park',
    '2012-05-01',
    '021-5555 1234',
  ])('takes %s for no place', (line) => {
    expect(readPlace(line, PLACE_SYSTEMS, SHANGHAI)).toEqual([]);
  });

  it('reads the same figures in each system, first the one asked for first', () => {
    const read = readPlace('121.4737, 31.2304', ['gcj02', 'wgs84', 'bd09', 'cgcs2000'], SHANGHAI);
    expect(read.map(({ system }) => system)).toEqual(['gcj02', 'wgs84', 'bd09', 'cgcs2000']);
    const metres = read.map(({ lng, lat }) =>
      Math.round(Math.hypot((lng - 121.4737) * 95_200, (lat - 31.2304) * 110_900)),
    );
    // GCJ-02 lies some 480 m off in Shanghai, BD-09 about 1.2 km; CGCS2000 is WGS 84.
    expect(metres[0]).toBeGreaterThan(400);
    expect(metres[0]).toBeLessThan(560);
    expect(metres[2]).toBeGreaterThan(900);
    expect(metres[2]).toBeLessThan(1500);
    expect([metres[1], metres[3]]).toEqual([0, 0]);
  });

  it('leaves GCJ-02 outside China where it is', () => {
    expect(readPlace('29.76, -95.37', ['gcj02'], HOUSTON)).toMatchObject([{ lng: -95.37, lat: 29.76 }]);
  });
});

describe('plane metres of CGCS2000', () => {
  // The figures are those of PROJ for EPSG 4549, 4499 and 4544.
  it.each([
    [3457455.488582, 640412.315037, 120, 121.4737, 31.2304],
    [3457523.538959, 354575.479184, 123, 121.4737, 31.2304],
    [3394765.293425, 409916.38075, 105, 104.06, 30.67],
  ])('%d north, %d east of %d° are what PROJ says', (northing, easting, meridian, lng, lat) => {
    const [east, north] = fromGaussKruger(northing, easting, meridian);
    expect(east).toBeCloseTo(lng, 8);
    expect(north).toBeCloseTo(lat, 8);
  });

  it('takes the meridian from the zone number, three degrees or six', () => {
    for (const line of [
      '3457455.489, 40640412.315',
      'X=3457455.489 Y=40640412.315',
      '21354575.479 3457523.539',
    ]) {
      const [place, ...others] = readPlace(line, PLACE_SYSTEMS, SHANGHAI);
      expect(others).toEqual([]);
      expect(place?.plane?.assumed).toBe(false);
      expect([place?.lng.toFixed(6), place?.lat.toFixed(6)]).toEqual(['121.473700', '31.230400']);
    }
  });

  it('assumes the region’s meridian without a zone number, and says so', () => {
    const [place] = readPlace('3457455.489 640412.315', PLACE_SYSTEMS, [119.2, 30.6, 121.9, 32]);
    expect(place).toMatchObject({ system: 'cgcs2000', plane: { meridian: 120, assumed: true } });
    expect(place?.lng).toBeCloseTo(121.4737, 6);
  });

  it('takes two northings or an unknown zone for no place', () => {
    expect(readPlace('3457455 3457455', PLACE_SYSTEMS, SHANGHAI)).toEqual([]);
    expect(readPlace('3457455 99640412', PLACE_SYSTEMS, SHANGHAI)).toEqual([]);
  });
});
