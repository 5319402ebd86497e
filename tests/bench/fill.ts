// Fills a bare schema with a made-up region of any size: 4,096 grids in 16 districts, sites, hidden dangers and accidents.
import type { Sql } from '../../supabase/local/sql';

/** How many rows of each table to make. */
export interface Sizes {
  enterprises: number;
  dangers: number;
  accidents: number;
  inspections: number;
}

export const REGION = 'benchland';
export const LEADER = '00000000-0000-4000-8000-0000000000b1';
export const GRID = '00000000-0000-4000-8000-0000000000b2';
export const GRID_PATH = `${REGION}.d5.g20_30`;
const BATCH = 100_000;

const ZONES = `
insert into public.region (id, name_en, name_zh, time_zone, currency, as_of, west, south, east, north)
values ('${REGION}', 'Benchland', '测试市', 'Asia/Shanghai', 'CNY', '2014-05-31', 121, 31, 122, 32);
insert into public.dataset (id, region_id, name_en, name_zh, source, licence)
values ('${REGION}/all', '${REGION}', 'Made up', '模拟', 'bench', 'none');
insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
select '${REGION}', '${REGION}/all', 'd' || n, 'd' || n, 'district', 'District ' || n, '区 ' || n,
  ('${REGION}.d' || n)::extensions.ltree,
  extensions.st_multi(extensions.st_makeenvelope(121 + (n % 4) * 0.25, 31 + (n / 4) * 0.25, 121 + (n % 4 + 1) * 0.25, 31 + (n / 4 + 1) * 0.25, 4326))
from generate_series(0, 15) n;
insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
select '${REGION}', '${REGION}/all', 'g' || x || '_' || y, 'g' || x || '_' || y, 'grid', 'Grid', '网格', d.id,
  d.path operator(extensions.||) ('g' || x || '_' || y)::text,
  extensions.st_multi(extensions.st_makeenvelope(121 + x / 64.0, 31 + y / 64.0, 121 + (x + 1) / 64.0, 31 + (y + 1) / 64.0, 4326))
from generate_series(0, 63) x, generate_series(0, 63) y, public.zone d
where d.source_id = 'd' || (x / 16 + y / 16 * 4);`;

const ENTERPRISES = `
insert into public.enterprise (region_id, dataset_id, source_id, name, status, geom)
select '${REGION}', '${REGION}/all', 'e' || n, 'Works ' || n, 'active',
  extensions.st_setsrid(extensions.st_makepoint(121 + random(), 31 + random()), 4326)
from generate_series($1::int, $2::int) n`;

// With the site's zone given the trigger that places rows has nothing to write a second time. Spread over 41 months; nine in ten are closed, within 60 days.
const DANGERS = `
insert into public.hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on,
  deadline_basis, closed_on, closed_as, simulated, geom, zone_id, zone_path)
select '${REGION}', '${REGION}/all', 'h' || n, e.id, 'overdue_filing', case when n % 50 = 0 then 'major' else 'general' end,
  case when c.closed_on is null then 'reported' else 'closed' end, c.found_on, c.found_on + 30, 'ordered', c.closed_on,
  case when c.closed_on is not null then 'rectified' end, true, e.geom, e.zone_id, e.zone_path
from (
  select n, date '2014-05-31' - floor(random() * 1245)::int as found_on, random() as luck, floor(random() * 60)::int as days
  from generate_series($1::int, $2::int) n) g
cross join lateral (
  select g.found_on, case when g.luck < 0.9 and g.found_on + g.days <= date '2014-05-31' then g.found_on + g.days end as closed_on) c
join public.enterprise e on e.source_id = 'e' || (1 + n % $3::int)`;

const ACCIDENTS = `
insert into public.accident (region_id, dataset_id, source_id, enterprise_id, kind, occurred_on, date_precision, name, deaths, injuries, geom, zone_id, zone_path)
select '${REGION}', '${REGION}/all', 'a' || n, e.id, 'chemical', date '2014-05-31' - floor(random() * 1245)::int, 'day', 'Accident ' || n,
  floor(random() * random() * 4)::int, floor(random() * 6)::int,
  e.geom, e.zone_id, e.zone_path
from generate_series($1::int, $2::int) n
join public.enterprise e on e.source_id = 'e' || (1 + n % $3::int)`;

const INSPECTIONS = `
insert into public.inspection (region_id, dataset_id, source_id, enterprise_id, kind, inspected_on, result, simulated, zone_path)
select '${REGION}', '${REGION}/all', 'i' || n, e.id, 'routine', date '2014-05-31' - floor(random() * 1245)::int, 'no_danger', true, e.zone_path
from generate_series($1::int, $2::int) n
join public.enterprise e on e.source_id = 'e' || (1 + n % $3::int)`;

const PEOPLE = `
insert into auth.users (id, email) values
  ('${LEADER}', 'leader@bench.gridwatch.local'),
  ('${GRID}', 'grid@bench.gridwatch.local');
insert into public.membership (user_id, role, scope)
select '${LEADER}'::uuid, 'leader', '${REGION}'::extensions.ltree
union all select '${GRID}'::uuid, 'grid', '${GRID_PATH}';`;

/** Fills the database through its triggers; answers the seconds that each table took. */
export async function fill(sql: Sql, sizes: Sizes): Promise<Record<string, number>> {
  const seconds: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    seconds[name] = Math.round((performance.now() - start) / 100) / 10;
    process.stdout.write(`filled ${name} in ${seconds[name]} s\n`);
  };
  const inBatches = async (count: number, text: string, ...rest: number[]) => {
    for (let first = 1; first <= count; first += BATCH) {
      await sql.query(text, [first, Math.min(count, first + BATCH - 1), ...rest]);
    }
  };
  await sql.query('select setseed(0.42)');
  await timed('zones', () => sql.script(ZONES));
  await timed('enterprises', () => inBatches(sizes.enterprises, ENTERPRISES));
  await timed('accidents', () => inBatches(sizes.accidents, ACCIDENTS, sizes.enterprises));
  await timed('dangers', () => inBatches(sizes.dangers, DANGERS, sizes.enterprises));
  await timed('inspections', () => inBatches(sizes.inspections, INSPECTIONS, sizes.enterprises));
  await timed('sums joined', () => sql.query('select private.compact_rollups()'));
  await sql.script(PEOPLE);
  await timed('analyze', () => sql.script('vacuum analyze'));
  return seconds;
}
