// Properties of grids: a cut covers its zone without gap or overlap, and a point lies in at most one lowest grid.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../supabase/local/database';
import { migrate } from '../../supabase/local/migrator';
import type { Sql } from '../../supabase/local/sql';
import { PLACE_NAMES } from './support/places';
import { openCopy } from './support/server';

/** Lets each run leave no trace. */
const UNDO = new Error('undo');
const MIDDLE = { lng: 121.4, lat: 31.2 };

/** The corners of a star-shaped outline around the middle, by their distances from it in degrees; closed. */
function outline(radii: readonly number[]): number[][] {
  const corners = radii.map((radius, index) => {
    const angle = (2 * Math.PI * index) / radii.length;
    return [MIDDLE.lng + radius * Math.cos(angle), MIDDLE.lat + radius * Math.sin(angle)];
  });
  return [...corners, corners[0] ?? []];
}

const radii = fc.array(fc.double({ min: 0.02, max: 0.09, noNaN: true }), { minLength: 4, maxLength: 12 });
const shape = fc.constantFrom('square', 'hexagon');
const size = fc.double({ min: 1000, max: 4000, noNaN: true });

async function withDistrict(sql: Sql, corners: number[][], work: (sql: Sql, id: number) => Promise<void>) {
  const run = sql.transaction(async (within) => {
    const polygon = JSON.stringify({ type: 'MultiPolygon', coordinates: [[corners]] });
    const [zone] = await within.query<{ id: number }>(
      `insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
       select 'random', 'random/all', 'district', '310101', 'district', 'District', '区', 'random.310101',
         extensions.st_setsrid(extensions.st_geomfromgeojson($1), 4326) returning id`,
      [polygon],
    );
    await work(within, zone?.id ?? 0);
    throw UNDO;
  });
  await expect(run).rejects.toBe(UNDO);
}

/** Makes the cells of a cut zones below it; the overlap rule of the database looks at each of them. */
async function cut(sql: Sql, id: number, how: string, meters: number): Promise<void> {
  await sql.query(
    `insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
     select 'random', 'random/all', c.code, c.code, 'grid', c.code, c.code, $1,
       ('random.310101.' || c.code)::extensions.ltree, c.geom
     from (
       select f #>> '{properties,code}' as code, extensions.st_setsrid(extensions.st_geomfromgeojson(f -> 'geometry'), 4326) as geom
       from jsonb_array_elements(public.cut_zone($1, $2, $3) -> 'features') f
     ) c`,
    [id, how, meters],
  );
}

describe.each(PLACE_NAMES)('grids on %s', (name) => {
  let database: Database;

  beforeAll(async () => {
    database = await (name === 'PGlite' ? openDatabase({ memory: true }) : openCopy('gridwatch_grids'));
    await migrate(database.sql);
    await database.sql.query(
      `insert into public.region (id, name_en, name_zh, time_zone, currency, as_of, west, south, east, north)
       values ('random', 'Random', '随机', 'Asia/Shanghai', 'CNY', '2024-12-31', 121, 31, 122, 32)`,
    );
    await database.sql.query(
      `insert into public.dataset (id, region_id, name_en, name_zh, source, licence)
       values ('random/all', 'random', 'Random', '随机', 'this file', 'none')`,
    );
  });

  afterAll(() => database.close());

  it('a cut covers its zone without gap and without overlap', async () => {
    const property = fc.asyncProperty(radii, shape, size, (given, how, meters) =>
      withDistrict(database.sql, outline(given), async (sql, id) => {
        await cut(sql, id, how, meters);
        const [sum] = await sql.query<{ share: number; cells: number; codes: number }>(
          `select sum(extensions.st_area(c.geom)) / max(extensions.st_area(d.geom)) as share, count(*)::int as cells,
             count(*) filter (where private.zone_code_problem(c.code, d.code) is null)::int as codes
           from public.zone d join public.zone c on c.parent_id = d.id where d.id = $1`,
          [id],
        );
        const [wrong] = await sql.query<{ gaps: string; overlaps: string }>(
          `select public.zone_gaps('random')::text as gaps, public.zone_overlaps('random', 0.5)::text as overlaps`,
        );
        expect(Math.abs((sum?.share ?? 0) - 1)).toBeLessThan(1e-8);
        expect(sum?.codes).toBe(sum?.cells);
        expect(wrong).toEqual({ gaps: '[]', overlaps: '[]' });
      }),
    );
    await fc.assert(property, { numRuns: 25 });
  });

  it('a point lies in at most one lowest grid, on a border too', async () => {
    const at = fc.record({
      lng: fc.double({ min: 121.29, max: 121.51, noNaN: true }),
      lat: fc.double({ min: 31.09, max: 31.31, noNaN: true }),
    });
    const points = fc.array(at, { minLength: 1, maxLength: 60 });
    const property = fc.asyncProperty(radii, shape, size, points, (given, how, meters, places) =>
      withDistrict(database.sql, outline(given), async (sql, id) => {
        await cut(sql, id, how, meters);
        await sql.query(
          `insert into public.enterprise (region_id, dataset_id, source_id, name, status, geom)
           select 'random', 'random/all', 'point ' || row_number() over (), 'Site', 'active', p.geom
           from (
             select extensions.st_setsrid(extensions.st_makepoint(x.lng, x.lat), 4326) as geom
             from json_to_recordset($1::json) as x (lng float8, lat float8)
             union all
             select d.geom from public.zone z, extensions.st_dumppoints(z.geom) d where z.level = 'grid'
           ) p`,
          [JSON.stringify(places)],
        );
        const wrong = await sql.query(
          `select e.source_id from public.enterprise e
           cross join lateral (
             select (array_agg(z.id order by z.code))[1] as first, count(*) as grids from public.zone z
             where z.level = 'grid' and extensions.st_intersects(z.geom, e.geom)
           ) g
           left join public.zone own on own.id = e.zone_id
           where case when g.grids > 0 then e.zone_id is distinct from g.first
             else own.level = 'grid' or (e.zone_id is null) <> (e.zone_path::text = 'random') end`,
        );
        expect(wrong).toEqual([]);
      }),
    );
    await fc.assert(property, { numRuns: 25 });
  });
});
