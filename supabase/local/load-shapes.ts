/** Writes zones, pipelines and protected places, whose geometry the database repairs before it takes it. */
import type { PipelineRow, ProtectedPlaceRow, ZoneRow } from '../../src/import/rows';
import type { Target } from './load-records';
import { type Changes, removeVanished, upsert } from './load-upsert';
import type { Sql } from './sql';

/** What came of shapes: the changes, the source ids that were repaired, and those of which nothing was left. */
export interface ShapeResult {
  changes: Changes;
  repaired: string[];
  empty: string[];
}

interface Shape {
  sourceId: string;
  geometry: object;
}

const STAGE = `
create temporary table if not exists incoming_shape (
  source_id text, geom extensions.geometry, given_valid boolean
) on commit drop;
truncate incoming_shape;
`;

/** Lays geometry out in a temporary table: flat, valid, in many parts; what is repaired keeps parts of one type (2 lines, 3 polygons). */
async function stage(
  sql: Sql,
  shapes: readonly Shape[],
  type: 2 | 3,
): Promise<{ repaired: string[]; empty: string[] }> {
  await sql.script(STAGE);
  await sql.query(
    `insert into incoming_shape
     select x."sourceId",
       case when extensions.st_isvalid(g.flat) then extensions.st_multi(g.flat)
       else extensions.st_multi(extensions.st_collectionextract(extensions.st_makevalid(g.flat), ${type})) end,
       extensions.st_isvalid(g.flat)
     from json_to_recordset($1::json) as x("sourceId" text, geometry text)
     cross join lateral (select extensions.st_setsrid(extensions.st_force2d(
       extensions.st_geomfromgeojson(x.geometry)), 4326) as flat offset 0) g`,
    [JSON.stringify(shapes)],
  );
  const rows = await sql.query<{ source_id: string; empty: boolean }>(
    `select source_id, extensions.st_isempty(geom) as empty from incoming_shape
     where not given_valid or extensions.st_isempty(geom) order by source_id`,
  );
  await sql.query('delete from incoming_shape where extensions.st_isempty(geom)');
  return {
    repaired: rows.filter(({ empty }) => !empty).map(({ source_id }) => source_id),
    empty: rows.filter(({ empty }) => empty).map(({ source_id }) => source_id),
  };
}

/** Writes zones. A grid lies below the district that it shares the largest area with, or below the region's root. */
export async function loadZones(sql: Sql, target: Target, rows: readonly ZoneRow[]): Promise<ShapeResult> {
  const shapes = rows.map(({ sourceId, polygons }) => ({
    sourceId,
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  const { repaired, empty } = await stage(sql, shapes, 3);
  const plain = rows.map(({ polygons: _, ...row }) => row);
  const kept = rows.map(({ sourceId }) => sourceId).filter((sourceId) => !empty.includes(sourceId));
  const removed = await removeVanished(sql, 'zone', target.datasetId, kept);
  const changes = await upsert(sql, {
    table: 'zone',
    ...target,
    rows: plain,
    from: `json_to_recordset($3::json) as x("sourceId" text, code text, level text, "nameEn" text, "nameZh" text)
      join incoming_shape s on s.source_id = x."sourceId"
      left join lateral (
        select d.id, d.path from public.zone d
        where d.region_id = $1 and d.level = 'district' and x.level <> 'district'
          and extensions.st_intersects(d.geom, s.geom)
        order by extensions.st_area(extensions.st_intersection(d.geom, s.geom)::extensions.geography) desc, d.code
        limit 1
      ) parent on true`,
    columns: {
      source_id: 'x."sourceId"',
      code: 'x.code',
      level: 'x.level',
      name_en: 'x."nameEn"',
      name_zh: 'x."nameZh"',
      parent_id: 'parent.id',
      path: `(coalesce(parent.path::text, $1) || '.' || x.code)::extensions.ltree`,
      geom: 's.geom',
    },
  });
  return { changes: { ...changes, removed }, repaired, empty };
}

/** Writes pipelines. */
export async function loadPipelines(
  sql: Sql,
  target: Target,
  rows: readonly PipelineRow[],
): Promise<ShapeResult> {
  const shapes = rows.map(({ sourceId, lines }) => ({
    sourceId,
    geometry: { type: 'MultiLineString', coordinates: lines },
  }));
  const { repaired, empty } = await stage(sql, shapes, 2);
  const changes = await upsert(sql, {
    table: 'pipeline',
    ...target,
    rows: rows.map(({ lines: _, ...row }) => row),
    from: `json_to_recordset($3::json) as x("sourceId" text, name text, owner text, medium text, status text,
      "diameterMillimeters" numeric, capacity text, "startYear" int, url text)
      join incoming_shape s on s.source_id = x."sourceId"`,
    columns: {
      source_id: 'x."sourceId"',
      name: 'x.name',
      owner: 'x.owner',
      medium: 'x.medium',
      status: 'x.status',
      diameter_millimeters: 'x."diameterMillimeters"',
      capacity: 'x.capacity',
      start_year: 'x."startYear"',
      url: 'x.url',
      geom: 's.geom',
    },
  });
  const kept = rows.map(({ sourceId }) => sourceId).filter((sourceId) => !empty.includes(sourceId));
  const removed = await removeVanished(sql, 'pipeline', target.datasetId, kept);
  return { changes: { ...changes, removed }, repaired, empty };
}

/** Writes protected places, points and areas. */
export async function loadProtectedPlaces(
  sql: Sql,
  target: Target,
  rows: readonly ProtectedPlaceRow[],
): Promise<ShapeResult> {
  const { repaired, empty } = await stage(
    sql,
    rows.map(({ sourceId, shape }) => ({ sourceId, geometry: shape })),
    3,
  );
  const changes = await upsert(sql, {
    table: 'protected_place',
    ...target,
    rows: rows.map(({ shape: _, ...row }) => row),
    from: `json_to_recordset($3::json) as x("sourceId" text, kind text, name text, people int, source text)
      join incoming_shape s on s.source_id = x."sourceId"`,
    columns: {
      source_id: 'x."sourceId"',
      kind: 'x.kind',
      name: 'x.name',
      people: 'x.people',
      source: 'x.source',
      geom: 'case when extensions.st_numgeometries(s.geom) = 1 then extensions.st_geometryn(s.geom, 1) else s.geom end',
    },
  });
  const kept = rows.map(({ sourceId }) => sourceId).filter((sourceId) => !empty.includes(sourceId));
  const removed = await removeVanished(sql, 'protected_place', target.datasetId, kept);
  return { changes: { ...changes, removed }, repaired, empty };
}

/** The pipelines of a dataset whose route another dataset of the region has as well. */
export async function sameRoutes(sql: Sql, { regionId, datasetId }: Target): Promise<string[]> {
  const rows = await sql.query<{ source_id: string }>(
    `select p.source_id from public.pipeline p
     where p.dataset_id = $2 and exists (
       select 1 from public.pipeline o where o.region_id = $1 and o.dataset_id <> $2 and o.id < p.id
       and o.geom operator(extensions.&&) p.geom and extensions.st_equals(o.geom, p.geom))
     order by p.source_id`,
    [regionId, datasetId],
  );
  return rows.map(({ source_id }) => source_id);
}
