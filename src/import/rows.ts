/** The rows that files turn into: one shape a subject, positions in degrees (WGS 84), days as `YYYY-MM-DD`. */
import type { PlaceKind } from '../model/point-words';

/** What every row has: where it stood and the key by which its source knows it. */
export interface SourceRow {
  line: number;
  sourceId: string;
}

export interface EnterpriseRow extends SourceRow {
  name: string;
  parentCompany: string | null;
  address: string | null;
  city: string | null;
  postcode: string | null;
  districtName: string | null;
  status: 'active' | 'deregistered';
  /** Last day of the month in which the newest filing was received. */
  filedOn: string | null;
  deregisteredOn: string | null;
  /** What the source says beyond these columns, under its own names. */
  attributes: Record<string, string>;
  lng: number;
  lat: number;
}

export interface ChemicalRow extends SourceRow {
  enterpriseSourceId: string;
  name: string;
  cas: string | null;
  hazardClass: 'toxic' | 'flammable';
  programLevel: number;
  processCount: number;
}

export interface AccidentRow extends SourceRow {
  enterpriseSourceId: string | null;
  kind: 'pipeline' | 'chemical';
  occurredOn: string;
  /** Wall time of the region, `YYYY-MM-DD HH:MM:SS`; null where only the day or month is known. */
  occurredAt: string | null;
  datePrecision: 'minute' | 'day' | 'month';
  name: string;
  deaths: number;
  injuries: number;
  cause: string | null;
  detail: string | null;
  lng: number;
  lat: number;
}

/** A position that an accident report gives, in a file that tells nothing else of the accident. */
export interface AccidentPositionRow extends SourceRow {
  operator: string;
  state: string | null;
  county: string | null;
  lng: number;
  lat: number;
}

export interface PipelineRow extends SourceRow {
  name: string | null;
  owner: string | null;
  medium: 'natural_gas' | 'crude_oil' | 'ngl' | 'liquid';
  status: 'operating' | 'proposed' | 'construction' | 'shelved' | 'cancelled' | 'retired' | 'unknown';
  diameterMillimeters: number | null;
  capacity: string | null;
  startYear: number | null;
  url: string | null;
  /** Coordinates of a MultiLineString, lng before lat. */
  lines: number[][][];
}

export interface ZoneRow extends SourceRow {
  code: string;
  level: 'district' | 'street' | 'community' | 'grid';
  nameEn: string;
  nameZh: string;
  /** Coordinates of a MultiPolygon, lng before lat; may still be invalid, which the database repairs. */
  polygons: number[][][][];
}

export interface ProtectedPlaceRow extends SourceRow {
  kind: PlaceKind;
  name: string;
  /** Who live in it or are usually there at once; null where the source does not say. */
  people: number | null;
  /** Where the source has it from. */
  source: string | null;
  /** A GeoJSON point or multipolygon; an outline may still be invalid, which the database repairs. */
  shape: { type: 'Point'; coordinates: number[] } | { type: 'MultiPolygon'; coordinates: number[][][][] };
}

/** The rows of one file, all of one subject. */
export type Rows =
  | { subject: 'enterprise'; rows: EnterpriseRow[] }
  | { subject: 'chemical'; rows: ChemicalRow[] }
  | { subject: 'accident'; rows: AccidentRow[] }
  | { subject: 'accident_position'; rows: AccidentPositionRow[] }
  | { subject: 'pipeline'; rows: PipelineRow[] }
  | { subject: 'zone'; rows: ZoneRow[] }
  | { subject: 'protected_place'; rows: ProtectedPlaceRow[] };
export type Subject = Rows['subject'];
