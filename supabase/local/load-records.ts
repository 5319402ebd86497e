/** Writes enterprises, chemicals, accidents and accident positions into the database. */
import type { AccidentPositionRow, AccidentRow, ChemicalRow, EnterpriseRow } from '../../src/import/rows';
import { addChanges, type Changes, NO_CHANGES, POINT, removeVanished, upsert } from './load-upsert';
import type { Sql } from './sql';

/** Where rows go: one dataset of one region. */
export interface Target {
  regionId: string;
  datasetId: string;
}

/** Writes enterprises. One that left the source goes, or stays deregistered where a history hangs on it. */
export async function loadEnterprises(
  sql: Sql,
  target: Target,
  rows: readonly EnterpriseRow[],
): Promise<Changes & { kept: number }> {
  const changes = await upsert(sql, {
    table: 'enterprise',
    ...target,
    rows,
    from: `json_to_recordset($3::json) as x("sourceId" text, name text, "parentCompany" text, address text, city text,
      postcode text, "districtName" text, status text, "filedOn" date, "deregisteredOn" date, attributes jsonb,
      lng float8, lat float8)`,
    columns: {
      source_id: 'x."sourceId"',
      name: 'x.name',
      parent_company: 'x."parentCompany"',
      address: 'x.address',
      city: 'x.city',
      postcode: 'x.postcode',
      district_name: 'x."districtName"',
      status: 'x.status',
      filed_on: 'x."filedOn"',
      deregistered_on: 'x."deregisteredOn"',
      attributes: 'x.attributes',
      geom: POINT,
    },
  });
  const vanished = `dataset_id = $1 and source_id not in (select json_array_elements_text($2::json))`;
  const parameters = [target.datasetId, JSON.stringify(rows.map(({ sourceId }) => sourceId))];
  const removed = await sql.query(
    `delete from public.enterprise e where ${vanished}
     and not private.has_history(e.id) returning id`,
    parameters,
  );
  const kept = await sql.query<{ id: number }>(
    `select id from public.enterprise where ${vanished}`,
    parameters,
  );
  await sql.query(
    `update public.enterprise set status = 'deregistered' where ${vanished} and status <> 'deregistered'`,
    parameters,
  );
  return { ...changes, removed: removed.length, kept: kept.length };
}

/** Writes chemicals, and for each enterprise that holds any the hazard source that they make. */
export async function loadChemicals(
  sql: Sql,
  target: Target,
  rows: readonly ChemicalRow[],
): Promise<Changes> {
  const facilities = new Map<string, { sourceId: string; toxic: boolean; flammable: boolean }>();
  for (const { enterpriseSourceId: sourceId, hazardClass } of rows) {
    const facility = facilities.get(sourceId) ?? { sourceId, toxic: false, flammable: false };
    facility[hazardClass] = true;
    facilities.set(sourceId, facility);
  }
  const sources = await upsert(sql, {
    table: 'hazard_source',
    ...target,
    rows: [...facilities.values()],
    from: `json_to_recordset($3::json) as x("sourceId" text, toxic boolean, flammable boolean)
      join public.enterprise e on e.region_id = $1 and e.source_id = x."sourceId"
      where not exists (select 1 from public.hazard_source h where h.enterprise_id = e.id and h.dataset_id <> $2)`,
    columns: {
      source_id: 'x."sourceId"',
      enterprise_id: 'e.id',
      name: 'e.name',
      hazard_class: `case when x.toxic and x.flammable then 'toxic_flammable' when x.toxic then 'toxic' else 'flammable' end`,
      geom: 'e.geom',
    },
  });
  const removed = await removeVanished(sql, 'hazard_source', target.datasetId, [...facilities.keys()]);
  const chemicals = await upsert(sql, {
    table: 'hazard_source_chemical',
    ...target,
    hasRegion: false,
    rows,
    from: `json_to_recordset($3::json) as x("sourceId" text, "enterpriseSourceId" text, name text,
      cas text, "hazardClass" text, "programLevel" smallint, "processCount" int)
      join public.enterprise e on e.region_id = $1 and e.source_id = x."enterpriseSourceId"
      join lateral (select id from public.hazard_source where enterprise_id = e.id order by id limit 1) h on true`,
    columns: {
      source_id: 'x."sourceId"',
      hazard_source_id: 'h.id',
      name: 'x.name',
      cas: 'x.cas',
      hazard_class: 'x."hazardClass"',
      program_level: 'x."programLevel"',
      process_count: 'x."processCount"',
    },
  });
  const ids = rows.map(({ sourceId }) => sourceId);
  const removedChemicals = await removeVanished(sql, 'hazard_source_chemical', target.datasetId, ids);
  return addChanges(sources, addChanges(chemicals, { ...NO_CHANGES, removed: removed + removedChemicals }));
}

/** Writes accidents; one that names its enterprise is tied to it. */
export async function loadAccidents(
  sql: Sql,
  target: Target,
  rows: readonly AccidentRow[],
): Promise<Changes> {
  const changes = await upsert(sql, {
    table: 'accident',
    ...target,
    rows,
    from: `json_to_recordset($3::json) as x("sourceId" text, "enterpriseSourceId" text, kind text, "occurredOn" date,
      "occurredAt" timestamp, "datePrecision" text, name text, deaths int, injuries int, cause text, detail text,
      lng float8, lat float8)
      left join lateral (select id from public.enterprise where region_id = $1 and source_id = x."enterpriseSourceId"
        order by id limit 1) e on true`,
    columns: {
      source_id: 'x."sourceId"',
      enterprise_id: 'e.id',
      kind: 'x.kind',
      occurred_on: 'x."occurredOn"',
      occurred_at: 'x."occurredAt"',
      date_precision: 'x."datePrecision"',
      name: 'x.name',
      deaths: 'x.deaths',
      injuries: 'x.injuries',
      cause: 'x.cause',
      detail: 'x.detail',
      geom: POINT,
    },
  });
  const ids = rows.map(({ sourceId }) => sourceId);
  return { ...changes, removed: await removeVanished(sql, 'accident', target.datasetId, ids) };
}

/** Writes positions of accidents of which nothing else is known. */
export async function loadAccidentPositions(
  sql: Sql,
  target: Target,
  rows: readonly AccidentPositionRow[],
): Promise<Changes> {
  const changes = await upsert(sql, {
    table: 'accident_position',
    ...target,
    rows,
    from: `json_to_recordset($3::json) as x("sourceId" text, operator text, state text, county text, lng float8, lat float8)`,
    columns: {
      source_id: 'x."sourceId"',
      operator: 'x.operator',
      state: 'x.state',
      county: 'x.county',
      geom: POINT,
    },
  });
  const ids = rows.map(({ sourceId }) => sourceId);
  return { ...changes, removed: await removeVanished(sql, 'accident_position', target.datasetId, ids) };
}
