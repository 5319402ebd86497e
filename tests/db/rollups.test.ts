// After any writes and moves of zones the monthly sums equal the facts, and every figure equals its list.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../supabase/local/database';
import { PLACE_NAMES } from './support/places';
import { asLeader, openScratch } from './support/scratch';

// From west of the region to east of it, so that some records lie in no zone.
const place = fc.integer({ min: -2, max: 9 }).map((half) => half / 2 + 0.25);
const day = fc.integer({ min: 0, max: 500 }).map((days) => `(date '2013-01-01' + ${days})`);
const point = (lng: number) => `extensions.st_setsrid(extensions.st_makepoint(${lng}, 0.5), 4326)`;
const one = (table: string, nth: number) =>
  `(select id from public.${table} where region_id = 'scratch' order by id offset ${nth} limit 1)`;
const nth = fc.nat({ max: 12 });

const insertAccidents = fc
  .array(fc.tuple(day, place, fc.nat({ max: 3 })), { minLength: 1, maxLength: 5 })
  .map(
    (rows) => `insert into public.accident
      (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
      select 'scratch', 'scratch/all', gen_random_uuid()::text, case deaths when 2 then 'pipeline' else 'chemical' end,
        day, 'day', 'Leak', deaths, deaths * 2, geom
      from (values ${rows.map(([on, lng, deaths]) => `(${on}, ${point(lng)}, ${deaths})`).join(', ')}) as v (day, geom, deaths)`,
  );
const insertDangers = fc
  .array(fc.tuple(day, place, fc.integer({ min: -1, max: 60 }), fc.nat({ max: 4 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map(
    (rows) => `insert into public.hidden_danger
      (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, closed_on, closed_as, geom)
      select 'scratch', 'scratch/all', gen_random_uuid()::text, ${one('enterprise', 0)}, 'overdue_filing',
        case site when 4 then 'major' else 'general' end, case when days >= 0 then 'closed' else 'reported' end,
        day, day + 30, 'ordered', case when days >= 0 then least(day + days, '2014-05-31') end, case when days >= 0 then 'rectified' end, geom
      from (values ${rows.map(([on, lng, days, site]) => `(${on}, ${point(lng)}, ${days}, ${site})`).join(', ')}) as v (day, geom, days, site)`,
  );
const update = fc.oneof(
  fc
    .tuple(nth, day)
    .map(([n, on]) => `update public.accident set occurred_on = ${on} where id = ${one('accident', n)}`),
  fc
    .tuple(nth, place)
    .map(([n, lng]) => `update public.accident set geom = ${point(lng)} where id = ${one('accident', n)}`),
  fc
    .nat({ max: 3 })
    .map((deaths) => `update public.accident set deaths = ${deaths}, injuries = 6 where deaths = 1`),
  fc
    .tuple(nth, place)
    .map(
      ([n, lng]) =>
        `update public.hidden_danger set geom = ${point(lng)} where id = ${one('hidden_danger', n)}`,
    ),
  fc.constant(`update public.hidden_danger set state = 'closed', closed_on = '2014-05-30', closed_as = 'dismissed'
    where state = 'reported' and found_on > '2014-01-01'`),
  fc.constant(`update public.hidden_danger set state = 'reopened', closed_on = null, closed_as = null
    where state = 'closed' and level = 'major'`),
  fc.nat({ max: 4 }).map((n) => `delete from public.accident where id = ${one('accident', n)}`),
);
const moveZone = fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: -1, max: 3 })).map(
  ([
    n,
    west,
  ]) => `update public.zone set geom = extensions.st_multi(extensions.st_makeenvelope(${west}, 0, ${west + 1}, 1, 4326))
      where source_id = 'g${n}'`,
);
const writes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: insertAccidents },
    { weight: 3, arbitrary: insertDangers },
    { weight: 4, arbitrary: update },
    { weight: 1, arbitrary: moveZone },
    { weight: 1, arbitrary: fc.constant('select private.compact_rollups()') },
  ),
  { minLength: 3, maxLength: 12 },
);

describe.each(PLACE_NAMES)('sums and figures on %s', (name) => {
  let database: Database;
  beforeAll(async () => {
    database = await openScratch(name, 'gridwatch_rollups');
    // Zones are moved over one another here, which the register refuses elsewhere.
    await database.sql.query(`insert into public.parameter (scope, key, value, source, confidence)
      values ('scratch', 'zone.overlap_tolerance_square_meters', '1e12', 'this test', 'C')`);
  });
  afterAll(() => database.close());

  it('stay equal to the facts', async () => {
    const property = fc.asyncProperty(writes, day, day, async (statements, from, to) => {
      const { sql } = database;
      for (const statement of statements) {
        await sql.query(statement);
        const wrong = await sql.query(`select * from private.rollup_check('scratch')`);
        expect(wrong, statement).toEqual([]);
      }
      const apart = await asLeader(
        sql,
        `select d.code, z.code as zone, f.answer, jsonb_array_length(l.list) as listed
         from public.figure_definition d
         cross join (select id, code from public.zone where region_id = 'scratch' union all select null, null) z
         cross join lateral (select public.figure(d.code, 'scratch', z.id, ${from}, ${to}) as answer) f
         cross join lateral (select public.figure_list(d.code, 'scratch', z.id, ${from}, ${to}) as list) l
         where jsonb_array_length(l.list) <> (f.answer ->> 'rows')::int
            or d.aggregate <> 'p90' and (f.answer ->> 'numerator')::numeric
               <> (select coalesce(sum((r ->> 'amount')::numeric), 0) from jsonb_array_elements(l.list) r)`,
      );
      expect(apart).toEqual([]);
    });
    await fc.assert(property, { numRuns: name === 'PGlite' ? 2 : 6 });
  }, 240_000);
});
