/** Outlines as deck takes them. */

import type { Geometry, Position } from 'geojson';
import type { Line } from '../model/line';

const flat = (ring: Position[]) => ring.map(([lng, lat]): [number, number] => [lng ?? 0, lat ?? 0]);

/** The polygons of an outline, each as its rings, the outer one first; none of anything else. */
export function polygonsOf(outline: Geometry): Line[][] {
  if (outline.type === 'Polygon') return [outline.coordinates.map(flat)];
  return outline.type === 'MultiPolygon' ? outline.coordinates.map((polygon) => polygon.map(flat)) : [];
}

/** Where a short word stands within the rings of a polygon: at half its height in the widest stretch; and the size of the box around it. */
export function middleOf(rings: readonly Line[]): { at: [number, number]; size: number } {
  const [outer = []] = rings;
  const lngs = outer.map(([lng]) => lng);
  const lats = outer.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const half = (south + north) / 2;
  const borders = rings.flatMap((ring) => crossedAt(ring, half)).sort((one, other) => one - other);
  let [from, to] = [west, east];
  for (let place = 0; place + 1 < borders.length; place += 2) {
    const [start = west, end = east] = borders.slice(place, place + 2);
    if (place === 0 || end - start > to - from) [from, to] = [start, end];
  }
  return { at: [(from + to) / 2, half], size: (east - west) * (north - south) };
}

/** Longitudes at which a closed ring crosses a latitude. */
function crossedAt(ring: Line, lat: number): number[] {
  return ring.slice(1).flatMap(([lng, y], before) => {
    const [earlierLng, earlierY] = ring[before] ?? [lng, y];
    if (earlierY > lat === y > lat) return [];
    return [earlierLng + ((lat - earlierY) / (y - earlierY)) * (lng - earlierLng)];
  });
}
