/** Boxes of longitude and latitude against which a position is judged. */

/** A box in degrees, WGS 84; it does not cross the antimeridian. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The whole world: a position is then judged by its notation alone. */
export const WORLD: Bounds = { west: -180, south: -90, east: 180, north: 90 };

/** Where a federal register of the United States can have a site: the states, the islands, and the waters off them. */
export const UNITED_STATES: readonly Bounds[] = [
  { west: -180, south: 17.4, east: -64, north: 72 },
  { west: 172, south: 51, east: 180, north: 54 },
  { west: -171.5, south: -15, east: -168, north: -11 },
  { west: 144, south: 13, east: 146.5, north: 21 },
];

/** Whether a position lies in a box, its edge included. */
export function within(bounds: Bounds, lng: number, lat: number): boolean {
  return lng >= bounds.west && lng <= bounds.east && lat >= bounds.south && lat <= bounds.north;
}

/** Whether two boxes share a point. */
export function overlap(one: Bounds, other: Bounds): boolean {
  return (
    one.west <= other.east && one.east >= other.west && one.south <= other.north && one.north >= other.south
  );
}
