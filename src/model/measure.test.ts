/** Lengths, areas and distances on the map agree with published and with worked-out numbers. */
import { booleanPointInPolygon, destination, distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { Area } from './area';
import { MOST_CORNERS, sizeOf } from './area';
import { bufferAsArea } from './buffer';
import { circleAsArea, lengthOf, perimeterOf, surfaceOf } from './measure';

const RADIUS = 6_371_008.8;
const polygonOf = (area: Area) => ({
  type: 'Polygon' as const,
  coordinates: [[...area, ...area.slice(0, 1)].map(([lng, lat]) => [lng, lat])],
});

describe('measuring', () => {
  it('agrees with the published distance from Nashville to Los Angeles airport', () => {
    // Rosetta Code, «Haversine formula»: 2886.44444 km with a radius of 6371.0 km.
    const kilometers =
      lengthOf([
        [-86.67, 36.12],
        [-118.4, 33.94],
      ]) / 1000;
    expect(kilometers).toBeCloseTo((2886.44444 * RADIUS) / 6_371_000, 2);
  });

  it('knows a degree of a meridian, a line of several parts, and one that has none', () => {
    const degree = (RADIUS * Math.PI) / 180;
    expect(
      lengthOf([
        [10, 50],
        [10, 51],
      ]),
    ).toBeCloseTo(degree, 3);
    expect(
      lengthOf([
        [10, 50],
        [10, 51],
        [10, 50.5],
      ]),
    ).toBeCloseTo(1.5 * degree, 3);
    expect([lengthOf([]), lengthOf([[10, 50]])]).toEqual([0, 0]);
    expect(
      perimeterOf([
        [0, 0],
        [0, 1],
        [0, 2],
      ]),
    ).toBeCloseTo(4 * degree, 3);
  });

  it('knows the area between two meridians and two parallels to half a percent', () => {
    const sphere =
      RADIUS ** 2 *
      (Math.PI / 180) *
      0.1 *
      (Math.sin((31.1 * Math.PI) / 180) - Math.sin((31 * Math.PI) / 180));
    const size =
      surfaceOf([
        [121, 31],
        [121.1, 31],
        [121.1, 31.1],
        [121, 31.1],
      ]) ?? 0;
    expect(Math.abs(size / sphere - 1)).toBeLessThan(0.005);
    expect(
      surfaceOf([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
  });
});

describe('the area within a distance', () => {
  it('of a point is a circle that an address holds', () => {
    const area = circleAsArea([121.5, 31.2], 500);
    expect(area.length).toBeLessThanOrEqual(MOST_CORNERS);
    for (const [lng, lat] of area)
      expect(Math.abs(distance([121.5, 31.2], [lng, lat], { units: 'meters' }) - 500)).toBeLessThan(1.1);
    expect(Math.abs(sizeOf(area) / (Math.PI * 500 ** 2) - 1)).toBeLessThan(0.005);
  });

  it('of a straight line is two sides and two half circles', () => {
    const end = destination([121.5, 31.2], 2000, 60, { units: 'meters' }).geometry.coordinates;
    const found = bufferAsArea(
      [
        [121.5, 31.2],
        [end[0] ?? 0, end[1] ?? 0],
      ],
      100,
    );
    expect(Math.abs(sizeOf(found?.area ?? []) / (2000 * 200 + Math.PI * 100 ** 2) - 1)).toBeLessThan(0.01);
  });

  it('of a long winding line has few enough corners, and holds what is near it', () => {
    const points = Array.from({ length: 40 }, (_, at): [number, number] => [
      121 + at / 100,
      31 + Math.sin(at) / 100,
    ]);
    const found = bufferAsArea(points, 1000);
    expect(found?.area.length).toBeLessThanOrEqual(MOST_CORNERS);
    const polygon = polygonOf(found?.area ?? []);
    for (const point of points) expect(booleanPointInPolygon(point, polygon)).toBe(true);
    expect(booleanPointInPolygon([121.2, 31.1], polygon)).toBe(false);
    expect(found?.simplifiedMeters).toBeLessThanOrEqual(300);
  });

  it('is none where it would be too small to see', () => {
    expect(
      bufferAsArea(
        [
          [121.5, 31.2],
          [121.5, 31.2],
        ],
        0,
      ),
    ).toBeNull();
  });
});
