/** Reads a set of grids from a GeoJSON file that somebody hands in, in the coordinate system that he declares. */
import type { PlaceSystem } from '../model/view';
import type { Bounds } from './bounds';
import { Refused, type Reject, type Repair } from './codes';
import { geometryThrough, toWgs84 } from './coordinates';
import { decode } from './decode';
import { fromGaussKruger, meridianOfZone } from './gauss-kruger';
import { readGeoJson } from './geojson';
import { readPolygons } from './geometry';
import { RepairLog } from './repairs';
import { excerpt } from './visible';

const VALUE_LENGTH = 200;

/** Names under which files keep code and name of a grid. */
const CODE_FIELDS = ['code', 'grid_code', '网格编码', '编码'];
const NAME_FIELDS = ['name', 'grid_name', '网格名称', '名称'];

export interface ZoneOfFile {
  /** On which line of the file it begins. */
  line: number;
  /** Null where the file gives none: it is then numbered by the rule. */
  code: string | null;
  name: string | null;
  geometry: { type: 'MultiPolygon'; coordinates: number[][][][] };
}

/** `zones` and `rejects` together are as many as the file has features; a file refused whole has one reject on line 1. */
export interface ZoneSet {
  zones: ZoneOfFile[];
  rejects: Reject[];
  repairs: Repair[];
}

/** Reads the bytes of a file. Never throws for what is in them. Outlines that cross themselves are left for the database to refuse. */
export function readZoneSet(bytes: Uint8Array, system: PlaceSystem, bounds: Bounds): ZoneSet {
  const { text, encoding, repair } = decode(bytes);
  const repairs = new RepairLog();
  if (repair) repairs.add(repair, encoding);
  const parsed = readGeoJson(text);
  if ('fault' in parsed) {
    const value = excerpt(parsed.detail, VALUE_LENGTH);
    return {
      zones: [],
      rejects: [{ line: 1, field: 'file', value, code: parsed.fault }],
      repairs: repairs.list(),
    };
  }
  const zones: ZoneOfFile[] = [];
  const rejects: Reject[] = [];
  for (const { line, properties, geometry } of parsed.features) {
    const name = textOf(properties, NAME_FIELDS);
    const code = textOf(properties, CODE_FIELDS);
    const own = new RepairLog();
    try {
      const placed = geometryThrough(geometry, (x, y) => placeOf(x, y, system, bounds));
      const coordinates = readPolygons(placed, { bounds, repairs: own, name: code ?? name ?? String(line) });
      zones.push({ line, code, name, geometry: { type: 'MultiPolygon', coordinates } });
      repairs.merge(own);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      rejects.push({ line, field: error.field, value: excerpt(error.value, VALUE_LENGTH), code: error.code });
    }
  }
  return { zones, rejects, repairs: repairs.list() };
}

/** CGCS2000 may also be written in plane metres, the easting first as GeoJSON has it, with or without the number of its zone. */
function placeOf(x: number, y: number, system: PlaceSystem, { west, east }: Bounds): [number, number] {
  if (system !== 'cgcs2000' || Math.abs(x) < 1000) return toWgs84(x, y, system);
  const zone = Math.floor(x / 1_000_000);
  const meridian = (zone === 0 ? null : meridianOfZone(zone)) ?? Math.round((west + east) / 2 / 3) * 3;
  return fromGaussKruger(y, x - zone * 1_000_000, meridian);
}

function textOf(properties: Record<string, unknown>, fields: readonly string[]): string | null {
  const known = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
  for (const field of fields) {
    const value = known.get(field);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text !== '') return text;
  }
  return null;
}
