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

type Inside = (lng: number, lat: number) => boolean;

/** A test whether a point lies inside, by the even-odd rule: what a self-crossing ring encloses twice is outside. */
export function insideOf(polygons: Polygons): Inside {
  const { south, north } = boxOf(polygons);
  const bandOf = (lat: number) => Math.floor(((lat - south) / (north - south)) * BANDS);
  // A point looks only at the edges that cross its band of latitudes.
  const bands: number[][] = Array.from({ length: BANDS + 1 }, () => []);
  for (const ring of polygons.flat()) {
    ring.forEach(([x = 0, y = 0], index) => {
      const [px = 0, py = 0] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [];
      for (let band = bandOf(Math.min(y, py)); band <= bandOf(Math.max(y, py)); band += 1)
        bands[band]?.push(x, y, px, py);
    });
  }
  return (lng, lat) => {
    let within = false;
    const edges = bands[bandOf(lat)] ?? [];
    for (let index = 0; index < edges.length; index += 4) {
      const [x = 0, y = 0] = [edges[index], edges[index + 1]];
      const [px = 0, py = 0] = [edges[index + 2], edges[index + 3]];
      if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) within = !within;
    }
    return within;
  };
}
const BANDS = 128;

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
