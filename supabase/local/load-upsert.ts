/** Writes many rows of one table in one statement, and counts what that changed. */
import type { Sql } from './sql';

/** How many rows a load made, altered and took away; a row that stayed the same is in none of them. */
export interface Changes {
  inserted: number;
  updated: number;
  removed: number;
}

export const NO_CHANGES: Changes = { inserted: 0, updated: 0, removed: 0 };

export function addChanges(one: Changes, other: Changes): Changes {
  return {
    inserted: one.inserted + other.inserted,
    updated: one.updated + other.updated,
    removed: one.removed + other.removed,
  };
}

export const POINT = 'extensions.st_setsrid(extensions.st_makepoint(x.lng, x.lat), 4326)';

export interface Upsert {
  table: string;
  regionId: string;
  datasetId: string;
  /** SQL after `from`: it reads the rows from the JSON parameter `$3`; `$1` is the region, `$2` the dataset. */
  from: string;
  rows: unknown;
  /** Columns and the expressions that give their values; `source_id` among them. */
  columns: Record<string, string>;
  /** False for a table that belongs to a region only through its parent. */
  hasRegion?: boolean;
}

// Geometry and paths have their equality operators in another schema.
const COMPARED: Record<string, (row: string) => string> = {
  geom: (row) => `extensions.st_asewkb(${row}.geom)`,
  path: (row) => `${row}.path::text`,
  zone_path: (row) => `${row}.zone_path::text`,
};

/** Inserts rows, or updates those that differ, by the natural key (dataset, source id). */
export async function upsert(sql: Sql, plan: Upsert): Promise<Changes> {
  const { table, regionId, datasetId, from, rows, columns, hasRegion = true } = plan;
  const fixed: Record<string, string> = hasRegion ? { region_id: '$1' } : {};
  const all = { ...fixed, dataset_id: '$2', ...columns };
  const names = Object.keys(all);
  const compared = Object.keys(columns).filter((name) => name !== 'source_id');
  const comparable = (row: string) =>
    compared.map((name) => COMPARED[name]?.(row) ?? `${row}.${name}`).join(', ');
  const [counts] = await sql.query<{ inserted: number; updated: number }>(
    `with told as (select $1::text, $2::text, $3::json), written as (
       insert into public.${table} as t (${names.join(', ')})
       select ${Object.values(all).join(', ')} from ${from}
       on conflict (dataset_id, source_id) do update
       set ${compared.map((name) => `${name} = excluded.${name}`).join(', ')}
       where (${comparable('t')}) is distinct from (${comparable('excluded')})
       returning (t.xmax = 0) as inserted)
     select count(*) filter (where inserted)::int as inserted, count(*) filter (where not inserted)::int as updated
     from written`,
    [regionId, datasetId, JSON.stringify(rows)],
  );
  return { ...NO_CHANGES, ...counts };
}

/** Removes the rows of a dataset that its source no longer has; answers how many. */
export async function removeVanished(
  sql: Sql,
  table: string,
  datasetId: string,
  sourceIds: readonly string[],
): Promise<number> {
  const rows = await sql.query(
    `delete from public.${table} where dataset_id = $1
     and source_id not in (select json_array_elements_text($2::json)) returning id`,
    [datasetId, JSON.stringify(sourceIds)],
  );
  return rows.length;
}
