/** Measuring on the map: lengths and areas on the earth, and what lies within a distance of a point or a line. */

import { circle, distance } from '@turf/turf';
import type { Area } from './area';
import { FEWEST_CORNERS, isUsable, MOST_CORNERS, sizeOf } from './area';

export const MEASURES = ['line', 'area', 'around'] as const;
export type MeasureKind = (typeof MEASURES)[number];

/** What is being measured: points in their order, and for `around` the distance from them in metres. */
export type Measure = { kind: MeasureKind; points: Area; meters: number };

/** With fewer points there is nothing to measure. */
export const FEWEST_POINTS: Record<MeasureKind, number> = { line: 2, area: FEWEST_CORNERS, around: 1 };

export const FEWEST_METERS = 1;
export const MOST_METERS = 100_000;
export const FIRST_MEASURE: Measure = { kind: 'line', points: [], meters: 500 };

/** Length in metres along points, on the mean sphere (radius 6,371,008.8 m): at most 0.5 % from the ellipsoid's. */
export function lengthOf(points: Area): number {
  return points.reduce((sum, [lng, lat], index) => {
    const [beforeLng, beforeLat] = points[index - 1] ?? [lng, lat];
    return sum + distance([beforeLng, beforeLat], [lng, lat], { units: 'meters' });
  }, 0);
}

/** Length in metres around an area. */
export function perimeterOf(corners: Area): number {
  return lengthOf([...corners, ...corners.slice(0, 1)]);
}

/** Square metres within an area on the same sphere; null while it is none or crosses itself. */
export function surfaceOf(corners: Area): number | null {
  return isUsable(corners) ? sizeOf(corners) : null;
}

/** An address holds five decimals of a degree, about a metre. */
const rounded = (value: number) => Math.round(value * 100_000) / 100_000;

/** A point as it is read and written: latitude before longitude, WGS 84. */
export const positionWords = ([lng, lat]: readonly [number, number]) =>
  `${lat.toFixed(5)}, ${lng.toFixed(5)}`;

/** A closed ring as an area: its last corner joins the first by itself. */
export function areaOfRing(ring: readonly (readonly number[])[]): Area {
  const corners = ring.slice(0, -1).map(([lng = 0, lat = 0]) => [rounded(lng), rounded(lat)] as const);
  return corners.filter(
    ([lng, lat], index) => index === 0 || lng !== corners[index - 1]?.[0] || lat !== corners[index - 1]?.[1],
  );
}

/** A circle as an area of as many corners as an address holds: its chords leave it by 0.14 % of the radius. */
export function circleAsArea([lng, lat]: readonly [number, number], meters: number): Area {
  const { geometry } = circle([lng, lat], meters, { steps: MOST_CORNERS, units: 'meters' });
  return areaOfRing(geometry.coordinates[0] ?? []);
}
