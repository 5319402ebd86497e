/** The area within a distance of a line. By itself, because turf's buffer is as large as all else of turf that is used. */

import { buffer, simplify } from '@turf/turf';
import type { Polygon } from 'geojson';
import type { Area } from './area';
import { isUsable } from './area';
import { areaOfRing } from './measure';

/** Tolerances by which a ring is simplified until an address can hold it, as shares of the distance. */
const TOLERANCES = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3];
const DEGREE_METERS = 111_195;

/**
 * What lies within a distance of a line, as an area with few enough corners for an address, and how far in metres it was
 * simplified. A hole, where the line comes back to itself, is filled. Null where no such area can be made.
 */
export function bufferAsArea(points: Area, meters: number): { area: Area; simplifiedMeters: number } | null {
  const line = { type: 'LineString' as const, coordinates: points.map(([lng, lat]) => [lng, lat]) };
  const shape = buffer(line, meters, { units: 'meters', steps: 8 })?.geometry;
  if (!shape) return null;
  const [outer = []] = shape.type === 'Polygon' ? shape.coordinates : (shape.coordinates[0] ?? []);
  const whole: Polygon = { type: 'Polygon', coordinates: [outer] };
  for (const share of TOLERANCES) {
    const tolerance = (share * meters) / DEGREE_METERS;
    const { coordinates } = share === 0 ? whole : simplify(whole, { tolerance, highQuality: true });
    const area = areaOfRing(coordinates[0] ?? []);
    if (isUsable(area)) return { area, simplifiedMeters: share * meters };
  }
  return null;
}
