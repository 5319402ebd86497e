/** Reads one file whole: bytes in, rows and refused lines out, every record accounted for. */
import type { Bounds } from './bounds';
import { Refused, type Reject, type Repair } from './codes';
import { type CoordinateSystem, geometryFromGcj02 } from './coordinates';
import { decode, type Encoding } from './decode';
import type { Kind, Setting } from './kinds/kind';
import { openCsv, openGeoJson, type RawRecord } from './open-file';
import { FieldReader } from './record';
import { RepairLog } from './repairs';
import type { Rows, SourceRow } from './rows';
import { excerpt } from './visible';

// A refused field is kept to be recognised, not to be repaired from.
const VALUE_LENGTH = 200;

export interface ReadOptions {
  /** The box that positions must lie in; `WORLD` judges them by their notation alone. */
  bounds: Bounds;
  /** Source ids of the known enterprises, against which references are checked; without it they are not. */
  enterprises?: ReadonlySet<string>;
  /** The system of the file's geometry, as whoever knows the file declares it; WGS 84 without it. */
  coordinates?: CoordinateSystem;
}

/**
 * What became of a file: `read` is always the number of rows and rejects together. A file that is refused as a whole
 * counts as one record, with one reject on line 1; `kind` and `content` are then null.
 */
export interface ReadResult {
  kind: string | null;
  encoding: Encoding;
  read: number;
  content: Rows | null;
  rejects: Reject[];
  repairs: Repair[];
}

/** Reads the bytes of a file of any known kind. Never throws for what is in them. */
export function readFile(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const { text, encoding, repair } = decode(bytes);
  const log = new RepairLog();
  if (repair) log.add(repair, encoding);
  const opened = /^\s*[[{]/.test(text) ? openGeoJson(text) : openCsv(text, log);
  if ('fault' in opened) {
    const reject: Reject = {
      line: 1,
      field: opened.field,
      value: excerpt(opened.value, VALUE_LENGTH),
      code: opened.fault,
    };
    return { kind: null, encoding, read: 1, content: null, rejects: [reject], repairs: log.list() };
  }
  const { kind, records } = opened;
  const setting: Setting = { bounds: options.bounds, enterprises: options.enterprises ?? null };
  const rows: SourceRow[] = [];
  const rejects: Reject[] = [];
  const seen = new Set<string>();
  const shifted = options.coordinates === 'GCJ-02';
  for (const record of records) {
    try {
      rows.push(readRecord(kind, shifted ? unshifted(record, log) : record, setting, seen, log));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      rejects.push({
        line: record.line,
        field: error.field,
        value: excerpt(error.value, VALUE_LENGTH),
        code: error.code,
      });
    }
  }
  // The subject names the row type that the kind reads: the pair is made in its definition.
  const content = { subject: kind.subject, rows } as Rows;
  return { kind: kind.id, encoding, read: records.length, content, rejects, repairs: log.list() };
}

function readRecord(
  kind: Kind<SourceRow>,
  { line, values, fault, geometry }: RawRecord,
  setting: Setting,
  seen: Set<string>,
  log: RepairLog,
): SourceRow {
  if (fault) throw new Refused(fault.code, 'line', fault.value);
  const repairs = new RepairLog();
  const row = kind.read(new FieldReader(values, repairs), setting, geometry);
  if (seen.has(row.sourceId)) throw new Refused('duplicate_key', kind.key, row.sourceId);
  seen.add(row.sourceId);
  log.merge(repairs);
  return { ...row, line };
}

function unshifted(record: RawRecord, log: RepairLog): RawRecord {
  log.add('gcj02_converted', record.values.name ?? String(record.line));
  return { ...record, geometry: geometryFromGcj02(record.geometry) };
}
