/** Rectangles that hold zones, for the map to fit. */

import { bbox } from '@turf/turf';
import type { Position } from 'geojson';
import type { Zone, Zones } from './zone';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** The rectangle around zones; null when there are none. */
export function boundsOf(zones: readonly Zone[]): Bounds | null {
  if (zones.length === 0) return null;
  const [west, south, east, north] = bbox({
    type: 'GeometryCollection',
    geometries: zones.map((zone) => zone.outline),
  });
  return [west, south, east, north];
}

/** The rectangle around the lines of a route. */
export function boundsOfLines(coordinates: Position[][]): Bounds {
  const [west, south, east, north] = bbox({ type: 'MultiLineString', coordinates });
  return [west, south, east, north];
}

/**
 * What the map shows when nobody has moved it: the chosen zone, with the one that it is compared with; else the whole region
 * for those who see its districts, and for those who see less just their own zones. Beside the region itself stands any zone.
 */
export function homeBounds(
  region: Bounds,
  zones: Zones | undefined,
  { zone, compare }: { zone: number | null; compare: number | null },
): Bounds {
  const chosen = zone === null ? undefined : zones?.byId.get(zone);
  const beside = chosen && compare !== null ? zones?.byId.get(compare) : undefined;
  if (chosen) return boundsOf(beside ? [chosen, beside] : [chosen]) ?? region;
  if (!zones || zones.list.some(({ level }) => level === 'district')) return region;
  return boundsOf(zones.list) ?? region;
}
