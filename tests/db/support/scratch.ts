// A database of the test's own on either engine: the schema, a square region with two districts of two grids, and a leader.
import { type Database, openDatabase } from '../../../supabase/local/database';
import { migrate } from '../../../supabase/local/migrator';
import type { Sql } from '../../../supabase/local/sql';
import type { PlaceName } from './places';
import { openCopy } from './server';

const LEADER = '00000000-0000-4000-8000-0000000000c1';

const STAGE = `
insert into auth.users (id, email) values ('${LEADER}', 'leader@scratch.gridwatch.local');
insert into public.region (id, name_en, name_zh, time_zone, currency, as_of, west, south, east, north)
values ('scratch', 'Scratch', '草稿', 'Asia/Shanghai', 'CNY', '2014-05-31', 0, 0, 4, 1);
insert into public.membership (user_id, role, scope) values ('${LEADER}', 'leader', 'scratch');
insert into public.dataset (id, region_id, name_en, name_zh, source, licence) values ('scratch/all', 'scratch', 'All', '全部', 'test', 'none');
insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
select 'scratch', 'scratch/all', 'd' || n, 'd' || n, 'district', 'd' || n, 'd' || n, ('scratch.d' || n)::extensions.ltree,
  extensions.st_multi(extensions.st_makeenvelope(n * 2, 0, n * 2 + 2, 1, 4326)) from generate_series(0, 1) n;
insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
select 'scratch', 'scratch/all', 'g' || n, 'g' || n, 'grid', 'g' || n, 'g' || n, ('scratch.d' || n / 2 || '.g' || n)::extensions.ltree,
  extensions.st_multi(extensions.st_makeenvelope(n, 0, n + 1, 1, 4326)) from generate_series(0, 3) n;
insert into public.enterprise (region_id, dataset_id, source_id, name, status, geom)
select 'scratch', 'scratch/all', 'e' || n, 'Works', 'active', extensions.st_setsrid(extensions.st_makepoint(n + 0.5, 0.5), 4326)
from generate_series(0, 4) n;`;

/** Opens a new scratch database. The caller closes it. */
export async function openScratch(place: PlaceName, name: string): Promise<Database> {
  const database = await (place === 'PGlite' ? openDatabase({ memory: true }) : openCopy(name));
  await migrate(database.sql);
  await database.sql.script(STAGE);
  return database;
}

/** Asks as the leader of the scratch region. */
export function asLeader<T>(sql: Sql, text: string, parameters: readonly unknown[] = []): Promise<T[]> {
  return sql.transaction(async (within) => {
    const claims = JSON.stringify({ sub: LEADER, role: 'authenticated' });
    await within.query(
      `select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true),
       set_config('role', 'authenticated', true)`,
      [claims, LEADER],
    );
    return within.query<T>(text, parameters);
  });
}
