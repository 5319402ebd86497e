/** Brings coordinates of the shifted system of Chinese maps to WGS 84, at the edge, before anything looks at them. */
import gcoord from 'gcoord';
import type { PlaceSystem } from '../model/view';
import { isRecord } from './geojson';

/** Coordinate systems that a dataset may declare: WGS 84, and the shifted one of Chinese maps (300 to 600 m off). */
export const COORDINATE_SYSTEMS = ['WGS 84', 'GCJ-02'] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

/** Seven decimals are a centimetre; what the conversion gives beyond them is noise. */
const DECIMALS = 1e7;

/** A position in degrees, GCJ-02, as WGS 84. */
export function fromGcj02(lng: number, lat: number): [number, number] {
  const [east, north] = gcoord.transform([lng, lat], gcoord.GCJ02, gcoord.WGS84);
  return [Math.round(east * DECIMALS) / DECIMALS, Math.round(north * DECIMALS) / DECIMALS];
}

/** A position in degrees of any system that people write positions in, as WGS 84; CGCS2000 is WGS 84 to a few centimetres. */
export function toWgs84(lng: number, lat: number, system: PlaceSystem): [number, number] {
  if (system === 'gcj02') return fromGcj02(lng, lat);
  if (system !== 'bd09') return [lng, lat];
  const [east, north] = gcoord.transform([lng, lat], gcoord.BD09, gcoord.WGS84);
  return [Math.round(east * DECIMALS) / DECIMALS, Math.round(north * DECIMALS) / DECIMALS];
}

/**
 * A GeoJSON geometry with every position changed. What is no geometry comes back as it is: whoever reads it next
 * refuses it.
 */
export function geometryThrough(
  geometry: unknown,
  change: (x: number, y: number) => [number, number],
): unknown {
  if (!isRecord(geometry)) return geometry;
  if (Array.isArray(geometry.geometries)) {
    return { ...geometry, geometries: geometry.geometries.map((part) => geometryThrough(part, change)) };
  }
  return { ...geometry, coordinates: changed(geometry.coordinates, change) };
}

/** A GeoJSON geometry in GCJ-02, as a new one in WGS 84. */
export const geometryFromGcj02 = (geometry: unknown) => geometryThrough(geometry, fromGcj02);

function changed(coordinates: unknown, change: (x: number, y: number) => [number, number]): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const [x, y, ...rest]: unknown[] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') return [...change(x, y), ...rest];
  return coordinates.map((part) => changed(part, change));
}
