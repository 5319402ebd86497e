/** Outlines as deck takes them. */

import type { Geometry, Position } from 'geojson';
import type { Line } from '../model/line';

const flat = (ring: Position[]) => ring.map(([lng, lat]): [number, number] => [lng ?? 0, lat ?? 0]);

/** The polygons of an outline, each as its rings, the outer one first; none of anything else. */
export function polygonsOf(outline: Geometry): Line[][] {
  if (outline.type === 'Polygon') return [outline.coordinates.map(flat)];
  return outline.type === 'MultiPolygon' ? outline.coordinates.map((polygon) => polygon.map(flat)) : [];
}

/** Middle and size of the box around the outer ring: near enough for a short word. */
export function middleOf([ring = []]: readonly Line[]): { at: [number, number]; size: number } {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return { at: [(west + east) / 2, (south + north) / 2], size: (east - west) * (north - south) };
}
