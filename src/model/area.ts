/** Areas drawn on the map: what makes one usable, where one crosses itself, how large it is. */

import { kinks, area as squareMeters } from '@turf/turf';
import type { Polygon } from 'geojson';
import type { Bounds } from './bounds';

/** Corners of a drawn area in their order, longitude and latitude; the last joins the first. */
export type Area = readonly (readonly [number, number])[];

/** More corners than this would make an address too long to send. */
export const MOST_CORNERS = 60;
export const FEWEST_CORNERS = 3;

type Corner = readonly [number, number];

const polygonOf = (corners: Area): Polygon => ({
  type: 'Polygon',
  coordinates: [[...corners, corners[0] ?? [0, 0]].map(([lng, lat]) => [lng, lat])],
});

/** Where the outline of an area crosses itself; empty where it does not. */
export function crossingsOf(corners: Area): Corner[] {
  if (corners.length <= FEWEST_CORNERS) return [];
  return kinks(polygonOf(corners)).features.map(({ geometry }): Corner => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    return [lng, lat];
  });
}

/** Square metres within an area. */
export function sizeOf(corners: Area): number {
  return squareMeters(polygonOf(corners));
}

/** Square degrees by the plane's formula, which is nothing for corners in one line; a drawn corner is a hundred-thousandth of a degree sharp. */
function flatSize(corners: Area): number {
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

const SMALLEST_SQUARE_DEGREES = 1e-11;

/** Whether an area can narrow anything: enough corners and not too many, none twice, no crossing, some size. */
export function isUsable(corners: Area): boolean {
  const different = new Set(corners.map((corner) => corner.join(' ')));
  return (
    corners.length >= FEWEST_CORNERS &&
    corners.length <= MOST_CORNERS &&
    different.size === corners.length &&
    flatSize(corners) > SMALLEST_SQUARE_DEGREES &&
    crossingsOf(corners).length === 0
  );
}

/** A rectangle as an area. */
export function rectangleOf([west, south, east, north]: Bounds): Area {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}
