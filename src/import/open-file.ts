/** Finds out what kind of file a text is and splits it into records. */
import type { RejectCode } from './codes';
import { readCsv } from './csv';
import { isRecord, readGeoJson } from './geojson';
import type { Kind } from './kinds/kind';
import { recognise } from './recognise';
import type { RepairLog } from './repairs';
import type { SourceRow } from './rows';

/** A record before it is read: its fields by lower-case name, and why it cannot be read where it was not split well. */
export interface RawRecord {
  line: number;
  values: Record<string, string | undefined>;
  fault: { code: RejectCode; value: string } | null;
  geometry: unknown;
}

/** A recognised file, split into records; or the fault for which it is refused as a whole. */
export type OpenedFile =
  | { kind: Kind<SourceRow>; records: RawRecord[] }
  | { fault: RejectCode; field: string; value: string };

/** Opens a delimited text: its kind by the header, its records with their fields, or why it cannot be read. */
export function openCsv(text: string, log: RepairLog): OpenedFile {
  const { header, records, blankLines } = readCsv(text);
  const names = header.map((name) => name.toLowerCase());
  const kind = recognise('csv', names);
  if (!kind) return { fault: 'unrecognised_file', field: 'header', value: header.join(',') };
  for (const line of blankLines) log.add('blank_line_skipped', String(line));
  const opened = records.map(({ line, fields, broken }): RawRecord => {
    const values = Object.fromEntries(names.map((name, index) => [name, fields[index]]));
    const code = faultOf(fields, names.length, broken);
    const fault = code === null ? null : { code, value: fields.join(',') };
    return { line, values, fault, geometry: null };
  });
  return { kind, records: opened };
}

function faultOf(fields: readonly string[], columns: number, broken: boolean): RejectCode | null {
  if (broken) return 'unclosed_quote';
  if (fields.length < columns) return 'too_few_columns';
  return fields.slice(columns).some((field) => field.trim() !== '') ? 'too_many_columns' : null;
}

/** Opens a GeoJSON text: its kind by the properties that occur, its features as records. */
export function openGeoJson(text: string): OpenedFile {
  const parsed = readGeoJson(text);
  if ('fault' in parsed) return { fault: parsed.fault, field: 'file', value: parsed.detail };
  const names = [...new Set(parsed.features.flatMap(({ properties }) => Object.keys(properties)))];
  const kind = recognise('geojson', names);
  if (!kind) return { fault: 'unrecognised_file', field: 'properties', value: names.join(',') };
  const records = parsed.features.map(({ line, properties, geometry }) => ({
    line,
    values: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name.toLowerCase(), asText(value)]),
    ),
    fault: null,
    geometry,
  }));
  return { kind, records };
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  // Nothing that is read here is a list or an object: it is shown as such and fails where it stands.
  if (Array.isArray(value)) return '[…]';
  return isRecord(value) ? '{…}' : String(value);
}
