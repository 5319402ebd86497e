/** Brings the geometry of a feature to plain lines or polygons of longitude and latitude, or refuses it. */
import { type Bounds, overlap } from './bounds';
import { Refused } from './codes';
import { isRecord } from './geojson';
import { explain } from './position';
import type { RepairLog } from './repairs';

type Line = number[][];

/** What a geometry is judged by and where its repairs are counted; `name` stands for it in messages. */
export interface GeometryContext {
  bounds: Bounds;
  repairs: RepairLog;
  name: string;
}

/**
 * The lines of a LineString, MultiLineString or a collection with lines, as a MultiLineString's coordinates.
 * A third coordinate, parts that are no lines and lines of fewer than two different points are left out and counted.
 */
export function readLines(geometry: unknown, context: GeometryContext): Line[] {
  const lines = partsOf(geometry, 'LineString', context)
    .map((coordinates) => readPoints(coordinates, context))
    .filter((line) => hasExtent(line) || dropPart(context));
  return checkExtent(lines, lines.flat(), context);
}

/** The polygons of a Polygon, MultiPolygon or a collection with polygons, as a MultiPolygon's coordinates. */
export function readPolygons(geometry: unknown, context: GeometryContext): Line[][] {
  const polygons = partsOf(geometry, 'Polygon', context)
    .map((rings) => {
      if (!Array.isArray(rings)) throw refused(context);
      const [outer, ...holes] = rings.map((ring) => closeRing(readPoints(ring, context), context));
      if (outer === undefined || outer.length < 4) return [];
      return [outer, ...holes.filter((hole) => hole.length >= 4 || dropPart(context))];
    })
    .filter((polygon) => polygon.length > 0 || dropPart(context));
  return checkExtent(polygons, polygons.flat(2), context);
}

/** The point of a Point, or of a MultiPoint of one: longitude, latitude. */
export function readPoint(geometry: unknown, context: GeometryContext): number[] {
  const [first, ...more] = partsOf(geometry, 'Point', context);
  const [point] = readPoints([first], context);
  if (point === undefined || more.length > 0) throw refused(context);
  // A register writes 0/0 where it does not know.
  if (point[0] === 0 && point[1] === 0) throw new Refused('zero_position', 'geometry', context.name);
  return checkExtent(point, [point], context);
}

function refused(context: GeometryContext): Refused {
  return new Refused('bad_geometry', 'geometry', context.name);
}

function hasExtent(line: Line): boolean {
  return line.some(([lng, lat]) => lng !== line[0]?.[0] || lat !== line[0]?.[1]);
}

function dropPart(context: GeometryContext): false {
  context.repairs.add('degenerate_part_dropped', context.name);
  return false;
}

/** Coordinates of the parts of one type; throws where the geometry is missing or has none. */
function partsOf(
  geometry: unknown,
  type: 'Point' | 'LineString' | 'Polygon',
  context: GeometryContext,
): unknown[] {
  if (!isRecord(geometry)) throw refused(context);
  if (geometry.type === type) return [geometry.coordinates];
  if (geometry.type === `Multi${type}` && Array.isArray(geometry.coordinates)) return geometry.coordinates;
  if (geometry.type !== 'GeometryCollection' || !Array.isArray(geometry.geometries)) throw refused(context);
  const fitting = geometry.geometries.filter(
    (part: unknown) => isRecord(part) && [type, `Multi${type}`].includes(String(part.type)),
  );
  if (fitting.length === 0) throw refused(context);
  context.repairs.add('collection_reduced', context.name);
  return fitting.flatMap((part: unknown) => partsOf(part, type, context));
}

function readPoints(coordinates: unknown, context: GeometryContext): Line {
  if (!Array.isArray(coordinates)) throw refused(context);
  let deep = false;
  const points = coordinates.map((point: unknown) => {
    if (!Array.isArray(point) || point.length < 2) throw refused(context);
    const [lng, lat]: unknown[] = point;
    if (typeof lng !== 'number' || typeof lat !== 'number') throw refused(context);
    deep ||= point.length > 2;
    return [lng, lat];
  });
  if (deep) context.repairs.add('third_coordinate_dropped', context.name);
  return points;
}

function closeRing(ring: Line, context: GeometryContext): Line {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring;
  context.repairs.add('ring_closed', context.name);
  return [...ring, first];
}

function checkExtent<T>(parts: T[], points: Line, context: GeometryContext): T[] {
  if (points.length === 0) throw refused(context);
  const extent: Bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lng = 0, lat = 0] of points) {
    extent.west = Math.min(extent.west, lng);
    extent.east = Math.max(extent.east, lng);
    extent.south = Math.min(extent.south, lat);
    extent.north = Math.max(extent.north, lat);
  }
  const possible = extent.west >= -180 && extent.east <= 180 && extent.south >= -90 && extent.north <= 90;
  if (possible && overlap(extent, context.bounds)) return parts;
  const hint = explain([context.bounds], (extent.west + extent.east) / 2, (extent.south + extent.north) / 2);
  const text = `${context.name} [${extent.west}, ${extent.south}, ${extent.east}, ${extent.north}]`;
  if (hint === 'swapped_axes' || hint === 'wrong_sign') throw new Refused(hint, 'geometry', text);
  if (hint !== null) {
    const positive = hint === 'longitude' ? extent.west > 0 : extent.south > 0;
    throw new Refused(positive ? 'missing_minus' : 'wrong_sign', 'geometry', text);
  }
  const impossible = extent.south < -90 || extent.north > 90 ? 'impossible_latitude' : 'impossible_longitude';
  throw new Refused(possible ? 'outside_region' : impossible, 'geometry', text);
}
