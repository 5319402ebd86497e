/** Keeps the accounts of a load: the dataset's row, its refused lines, and what is printed about them. */
import type { Reject, Repair } from '../../src/import/codes';
import type { Dataset, Region } from './load-plan';
import type { Changes } from './load-upsert';
import type { Words } from './load-words';
import type { Sql } from './sql';

/** What became of one file. `read` is always `loaded` and the number of rejects together. */
export interface FileReport {
  datasetId: string;
  kind: string | null;
  read: number;
  loaded: number;
  rejects: Reject[];
  repairs: Repair[];
  changes: Changes;
  /** Enterprises that left the source but stay, deregistered, for their log of hidden dangers. */
  kept: number;
}

export async function writeRegion(sql: Sql, region: Region): Promise<void> {
  await sql.query(
    `insert into public.region (id, name_en, name_zh, time_zone, currency, as_of, west, south, east, north)
     select x.id, x.name_en, x.name_zh, x.time_zone, x.currency, x.as_of,
       (x.bounds->>'west')::float8, (x.bounds->>'south')::float8, (x.bounds->>'east')::float8, (x.bounds->>'north')::float8
     from json_to_record($1::json) as x(id text, name_en text, name_zh text, time_zone text, currency text, as_of date,
       bounds jsonb)
     on conflict (id) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,
       time_zone = excluded.time_zone, currency = excluded.currency, as_of = excluded.as_of,
       west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north`,
    [JSON.stringify(region)],
  );
}

/** Makes the dataset's row, or renews what it says of its origin; its counts are written at the end. */
export async function openAccount(
  sql: Sql,
  regionId: string,
  dataset: Omit<Dataset, 'file' | 'kind'>,
): Promise<void> {
  await sql.query(
    `insert into public.dataset (id, region_id, name_en, name_zh, source, licence, url, simulated, as_of)
     select x.id, $1, x.name_en, x.name_zh, x.source, x.licence, x.url, x.simulated, x.as_of
     from json_to_record($2::json) as x(id text, name_en text, name_zh text, source text, licence text, url text,
       simulated boolean, as_of date)
     on conflict (id) do update set name_en = excluded.name_en, name_zh = excluded.name_zh, source = excluded.source,
       licence = excluded.licence, url = excluded.url, simulated = excluded.simulated, as_of = excluded.as_of`,
    [regionId, JSON.stringify(dataset)],
  );
}

export async function closeAccount(sql: Sql, report: FileReport, fingerprint: string): Promise<void> {
  const { datasetId, read, loaded, rejects, repairs } = report;
  await sql.query(
    `update public.dataset set rows_read = $2, rows_loaded = $3, rows_rejected = $4, repairs = $5::json::jsonb,
       sha256 = $6, loaded_at = now() where id = $1`,
    [datasetId, read, loaded, rejects.length, JSON.stringify(repairs), fingerprint],
  );
  await sql.query('delete from public.dataset_reject where dataset_id = $1', [datasetId]);
  if (rejects.length === 0) return;
  await sql.query(
    `insert into public.dataset_reject (dataset_id, line, field, value, code)
     select $1, x.line, x.field, x.value, x.code
     from json_to_recordset($2::json) as x(line int, field text, value text, code text) order by x.line`,
    [datasetId, JSON.stringify(rejects)],
  );
}

/** The lines that tell a file's accounts: what was read, repaired and refused, by reason. */
export function describe(report: FileReport, words: Words): string[] {
  const { datasetId: name, read, loaded, rejects, repairs, changes, kept } = report;
  const lines = [words('load', 'file', { name, read, loaded, rejected: rejects.length })];
  for (const { code, count, detail } of repairs) {
    lines.push(words('load', 'repair', { count, reason: words('repair', code), detail }));
  }
  for (const [code, count] of countByCode(rejects)) {
    lines.push(words('load', 'reject', { count, reason: words('reject', code) }));
  }
  if (changes.updated + changes.removed > 0) lines.push(words('load', 'changes', { ...changes }));
  if (kept > 0) lines.push(words('load', 'kept_for_log', { count: kept }));
  return lines;
}

/** How many lines were refused for each reason. */
export function countByCode(rejects: readonly Reject[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of rejects) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
