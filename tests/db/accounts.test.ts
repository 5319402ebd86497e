// The demo accounts have their right in every loaded region, and lose what they should no longer have.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoAccounts, keepAccounts } from '../../supabase/local/accounts';
import type { Database } from '../../supabase/local/database';
import { openScratch } from './support/scratch';

let database: Database;

const HOUSTON = `
insert into public.region (id, name_en, name_zh, time_zone, currency, west, south, east, north)
values ('houston', 'Houston', '休斯敦', 'America/Chicago', 'USD', -96, 29, -94, 31);
insert into public.dataset (id, region_id, name_en, name_zh, source, licence) values ('houston/all', 'houston', 'All', '全部', 'test', 'none');
insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
select 'houston', 'houston/all', code, code, 'grid', code, code, ('houston.' || code)::extensions.ltree,
  extensions.st_multi(extensions.st_makeenvelope(west, 29, west + 1, 30, 4326)) from (values ('77571', -96), ('77000', -95), ('77999', -94)) z (code, west);
insert into public.enterprise (region_id, dataset_id, source_id, name, status, geom)
select 'houston', 'houston/all', 'h' || n, 'Works', 'active', extensions.st_setsrid(extensions.st_makepoint(lng, 29.5), 4326)
from (values (1, -95.5), (2, -95.5), (3, -94.5), (4, -94.5), (5, -94.5), (6, -93.5)) s (n, lng);
insert into public.hidden_danger (region_id, enterprise_id, kind, found_on)
select 'houston', id, 'other', '2024-01-01' from public.enterprise where source_id in ('h2', 'h6');`;

beforeAll(async () => {
  database = await openScratch('PostgreSQL', 'gridwatch_accounts');
  await database.sql.script(HOUSTON);
});

afterAll(() => database.close());

const memberships = () =>
  database.sql.query<{ who: string }>(
    `select split_part(u.email, '@', 1) || ' ' || m.role || ' ' || coalesce(m.scope::text, e.source_id) as who
     from public.membership m join auth.users u on u.id = m.user_id left join public.enterprise e on e.id = m.enterprise_id
     where u.email like '%@demo.gridwatch.local' order by 1`,
  );

const EVERYWHERE = [
  'admin admin ',
  'command command houston',
  'command command scratch',
  'display display houston',
  'display display scratch',
  'enterprise enterprise e0',
  'enterprise enterprise h2',
  'grid grid houston.77571',
  'grid grid scratch.d0.g0',
  'leader leader houston',
  'leader leader scratch',
];

it('gives each demo account its right in every region: one grid, one site of that grid', async () => {
  await keepAccounts(database.sql, await demoAccounts(database.sql));
  expect((await memberships()).map(({ who }) => who)).toEqual(EVERYWHERE);
});

it('changes nothing at the next start, and takes back what was added by hand', async () => {
  await database.sql.query(
    `insert into public.membership (user_id, role, scope)
     select id, 'command', 'houston' from auth.users where email = 'grid@demo.gridwatch.local'`,
  );
  const before = await database.sql.query(`select id from public.membership order by id`);
  await keepAccounts(database.sql, await demoAccounts(database.sql));
  expect((await memberships()).map(({ who }) => who)).toEqual(EVERYWHERE);
  expect(await database.sql.query(`select id from public.membership order by id`)).toEqual(
    before.slice(0, -1),
  );
});

it('gives the grid user another grid when the one meant for him is dissolved: where there is most to do', async () => {
  await database.sql.query(`delete from public.zone where code = '77571'`);
  await keepAccounts(database.sql, await demoAccounts(database.sql));
  const held = (await memberships()).map(({ who }) => who);
  // One site with an open hidden danger goes before three without any.
  expect(held).toEqual(
    EVERYWHERE.map((who) =>
      who.replace('houston.77571', 'houston.77999').replace('enterprise h2', 'enterprise h6'),
    ),
  );
});
