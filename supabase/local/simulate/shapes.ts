/** Plane geometry in degrees for the generator: boxes, points inside, areas clipped to a box. */

export type Ring = readonly (readonly number[])[];
export type Polygons = readonly (readonly Ring[])[];

/** A box in degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export function boxOf(polygons: Polygons): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lng = 0, lat = 0] of polygons.flat(2)) {
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

/** Whether a point lies inside, by the even-odd rule: what a self-crossing ring encloses twice is outside. */
export function inside(polygons: Polygons, lng: number, lat: number): boolean {
  let within = false;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
        const [x = 0, y = 0] = ring[index] ?? [];
        const [px = 0, py = 0] = ring[before] ?? [];
        if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) within = !within;
      }
    }
  }
  return within;
}

/** The area of polygons inside a box, in square degrees. */
export function areaWithin(polygons: Polygons, box: Box): number {
  return polygons.reduce(
    (sum, rings) =>
      sum + rings.reduce((area, ring, index) => area + (index === 0 ? 1 : -1) * clippedArea(ring, box), 0),
    0,
  );
}

type Point = readonly [number, number];

/** Clips against the four sides in turn. The edges it runs along a side twice cancel each other in the area. */
function clippedArea(ring: Ring, { west, south, east, north }: Box): number {
  let points: Point[] = ring.slice(0, -1).map(([lng = 0, lat = 0]) => [lng, lat]);
  points = clip(points, 0, west, 1);
  points = clip(points, 0, east, -1);
  points = clip(points, 1, south, 1);
  points = clip(points, 1, north, -1);
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

function clip(points: readonly Point[], axis: 0 | 1, limit: number, side: 1 | -1): Point[] {
  const kept: Point[] = [];
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    const here = (point[axis] - limit) * side >= 0;
    const there = (next[axis] - limit) * side >= 0;
    if (here) kept.push(point);
    if (here !== there) {
      const share = (limit - point[axis]) / (next[axis] - point[axis]);
      const crossing = (other: 0 | 1) => point[other] + share * (next[other] - point[other]);
      kept.push(axis === 0 ? [limit, crossing(1)] : [crossing(0), limit]);
    }
  });
  return kept;
}
