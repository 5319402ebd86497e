// When zones change only the records near them are placed again: after any changes that is where placing all of them would put them.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../supabase/local/database';
import type { Sql } from '../../supabase/local/sql';
import { PLACE_NAMES } from './support/places';
import { misplaced } from './support/placing';
import { openScratch } from './support/scratch';

const ADMIN = '00000000-0000-4000-8000-0000000000d1';
/** Lets each run leave no trace. */
const UNDO = new Error('undo');

// A site at every eighth of the region, with what is placed and what follows; some lie on borders of zones.
const RECORDS = `
insert into auth.users (id, email) values ('${ADMIN}', 'admin@scratch.gridwatch.local');
insert into public.membership (user_id, role, scope) values ('${ADMIN}', 'admin', '');
insert into public.parameter (scope, key, value, source, confidence)
values ('scratch', 'zone.overlap_tolerance_square_meters', '1e12', 'this test: zones may lie anywhere', 'G');
update public.zone set code = '310101' where source_id = 'd0';
insert into public.enterprise (region_id, dataset_id, source_id, name, status, geom)
select 'scratch', 'scratch/all', 's' || i || '-' || j, 'Works', 'active', extensions.st_setsrid(extensions.st_makepoint(i / 8.0, j / 4.0), 4326)
from generate_series(0, 32) i, generate_series(0, 4) j;
insert into public.hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, geom)
select 'scratch', 'scratch/all', 'h' || e.id, e.id, 'other', 'general', 'reported', '2014-05-01', '2014-06-01', 'ordered', e.geom
from public.enterprise e where e.id % 3 = 0;
insert into public.accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
select 'scratch', 'scratch/all', 'a' || e.id, 'fire', '2014-05-02', 'day', 'Fire', 0, 1, e.geom from public.enterprise e where e.id % 5 = 0;
insert into public.pipeline (region_id, dataset_id, source_id, medium, status, geom)
select 'scratch', 'scratch/all', 'p' || n, 'natural_gas', 'operating',
  extensions.st_setsrid(extensions.st_multi(extensions.st_makeline(extensions.st_makepoint(n, 0.1), extensions.st_makepoint(n + 0.9, 0.9))), 4326)
from generate_series(0, 3) n;
insert into public.person (region_id, enterprise_id, name, role) select 'scratch', e.id, 'Zhang', 'head' from public.enterprise e where e.id % 4 = 0;
insert into public.person (region_id, zone_id, name, role) select 'scratch', z.id, 'Wang', 'supervisor' from public.zone z;
insert into public.zone_member (zone_id, person_name, role, from_on) select z.id, 'X', 'head', '2014-01-01' from public.zone z;
insert into public.patrol (zone_id, patrolled_on) select z.id, '2014-05-01' from public.zone z;`;

const nth = fc.nat({ max: 5 });
const one = (n: number) =>
  `(select id from public.zone where region_id = 'scratch' order by id offset ${n} % greatest((select count(*) from public.zone), 1) limit 1)`;
const box = fc
  .tuple(
    fc.integer({ min: 0, max: 14 }),
    fc.nat({ max: 3 }),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(
    ([west, south, wide, high]) =>
      `extensions.st_multi(extensions.st_makeenvelope(${west / 4}, ${south / 4}, ${(west + wide) / 4}, ${(south + high) / 4}, 4326))`,
  );

/** One statement that changes zones: alone, several at once, their outline, their path, their code. */
const change = fc.oneof(
  fc.tuple(nth, box).map(([n, geom]) => `update public.zone set geom = ${geom} where id = ${one(n)}`),
  fc
    .tuple(box, fc.integer({ min: 2, max: 3 }))
    .map(([geom, part]) => `update public.zone set geom = ${geom} where id % ${part} = 0`),
  nth.map((n) => `update public.zone set path = path operator(extensions.||) 'x' where id = ${one(n)}`),
  fc
    .tuple(nth, fc.nat({ max: 9 }))
    .map(([n, code]) => `update public.zone set code = 'a${code}' || code where id = ${one(n)}`),
  nth.map((n) => `delete from public.zone where id = ${one(n)}`),
  fc.tuple(fc.array(box, { minLength: 1, maxLength: 3 }), nth).map(
    ([
      boxes,
      n,
    ]) => `insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
      select 'scratch', 'scratch/all', 'n' || k.id, 'n' || k.id, 'grid', 'n', 'n', ${one(n)},
        (select path from public.zone where id = ${one(n)}) operator(extensions.||) ('n' || k.id), k.geom
      from (select nextval(pg_get_serial_sequence('public.zone', 'id')) as id, geom from (values ${boxes.map((b) => `(${b})`).join(', ')}) v (geom)) k`,
  ),
);
/** A district cut anew, as an administrator saves it. */
const cut = fc.tuple(fc.constantFrom('square', 'hexagon'), fc.integer({ min: 30_000, max: 90_000 })).map(
  ([shape, meters]) => `select public.replace_zones(d.id, (
      select jsonb_agg(jsonb_build_object('code', f #>> '{properties,code}', 'geometry', f -> 'geometry'))
      from jsonb_array_elements(public.cut_free_ground(d.id, '${shape}', ${meters}) -> 'features') f))
    from public.zone d where d.source_id = 'd0'`,
);
const edit = fc.oneof({ weight: 3, arbitrary: change }, { weight: 1, arbitrary: cut });

/** Runs a statement as the administrator that the rights of its functions ask for; one that a rule of zones refuses changes nothing. */
async function attempt(sql: Sql, statement: string): Promise<boolean> {
  try {
    await sql.transaction((within) => within.query(statement));
    return true;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!/^(GW\d{3}|23505)$/.test(code)) throw error;
    return false;
  }
}

describe.each(PLACE_NAMES)('zones that change on %s', (name) => {
  let database: Database;

  beforeAll(async () => {
    database = await openScratch(name, 'gridwatch_zone_placing');
    await database.sql.script(RECORDS);
  });
  afterAll(() => database?.close());

  it('leave every record where placing all of them anew would put it', async () => {
    const done = new Map<string, number>();
    expect(await misplaced(database.sql)).toEqual([]);
    const property = fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 5 }), async (statements) => {
      const run = database.sql.transaction(async (sql) => {
        await sql.query(
          `select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true)`,
          [JSON.stringify({ sub: ADMIN, role: 'authenticated' }), ADMIN],
        );
        for (const statement of statements) {
          const kind = statement.split(' ', 5).join(' ');
          if (await attempt(sql, statement)) done.set(kind, (done.get(kind) ?? 0) + 1);
          expect(await misplaced(sql), statement).toEqual([]);
        }
        throw UNDO;
      });
      await expect(run).rejects.toBe(UNDO);
    });
    await fc.assert(property, { numRuns: 20 });
    // Each kind of change was made and not only refused.
    expect(done.size).toBe(6);
  }, 240_000);

  it('would be caught if records stayed behind', async () => {
    const run = database.sql.transaction(async (sql) => {
      await sql.query('alter table public.zone disable trigger place_again_changed');
      await sql.query(`update public.zone set path = 'scratch.elsewhere' where source_id = 'g3'`);
      expect((await misplaced(sql)).length).toBeGreaterThan(10);
      throw UNDO;
    });
    await expect(run).rejects.toBe(UNDO);
  });
});
