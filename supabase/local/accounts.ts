/** Demo accounts and the first administrator: users with their memberships, made or removed at the start. */
import { randomUUID } from 'node:crypto';
import type { Sql } from './sql';

export const DEMO_PASSWORD = 'gridwatch-demo';

/** Where the demo grid user works as long as there is such a grid; else where there is most to do. */
const DEMO_GRID = { region: 'houston', code: '77571' };
const DEMO_DOMAIN = 'demo.gridwatch.local';

/** A role within a zone path (the empty path is everything), or the voice of one site. */
export type Right =
  | { role: 'admin' | 'command' | 'grid' | 'leader' | 'display'; scope: string }
  | { role: 'enterprise'; enterpriseId: number };

export interface Account {
  email: string;
  password: string;
  rights: readonly Right[];
}

/**
 * The demo accounts, each with its right in every loaded region: all of it for command, leader and display, for the grid user
 * one grid (the one named above, else the one whose sites have the most open hidden dangers, then the one with the most sites),
 * and for the enterprise the site of that grid that has the most open hidden dangers and hazard sources.
 */
export async function demoAccounts(sql: Sql): Promise<Account[]> {
  const regions = await sql.query<{ id: string }>('select id from public.region order by id');
  const grids = await sql.query<{ path: string; site: number | string | null }>(
    `select z.path::text as path, (
       select e.id from public.enterprise e where e.zone_id = z.id and e.status = 'active'
       order by (select count(*) from public.hidden_danger d where d.enterprise_id = e.id and d.is_open) desc,
         (select count(*) from public.hazard_source h where h.enterprise_id = e.id) desc, e.source_id limit 1) as site
     from (
       select distinct on (g.region_id) g.id, g.path
       from public.zone g
       left join (
         select e.zone_id, count(distinct e.id) as sites, count(d.id) as dangers
         from public.enterprise e left join public.hidden_danger d on d.enterprise_id = e.id and d.is_open
         group by e.zone_id) n on n.zone_id = g.id
       where g.level = 'grid'
       order by g.region_id, g.region_id = $1 and g.code = $2 desc, n.dangers desc nulls last, n.sites desc nulls last, g.code) z
     order by z.path`,
    [DEMO_GRID.region, DEMO_GRID.code],
  );
  const everywhere = (role: 'command' | 'leader' | 'display'): Right[] =>
    regions.map(({ id }) => ({ role, scope: id }));
  const rights: Record<Right['role'], Right[]> = {
    admin: [{ role: 'admin', scope: '' }],
    command: everywhere('command'),
    grid: grids.map(({ path }) => ({ role: 'grid', scope: path })),
    leader: everywhere('leader'),
    enterprise: grids.flatMap(({ site }) =>
      site === null ? [] : [{ role: 'enterprise' as const, enterpriseId: Number(site) }],
    ),
    display: everywhere('display'),
  };
  return Object.entries(rights)
    .filter(([, held]) => held.length > 0)
    .map(([role, held]) => ({ email: `${role}@${DEMO_DOMAIN}`, password: DEMO_PASSWORD, rights: held }));
}

/**
 * Makes each account as it is described: an account that exists keeps its id, gets exactly these rights, and gets
 * this password if it has another. Idempotent.
 */
export async function keepAccounts(sql: Sql, accounts: readonly Account[]): Promise<void> {
  for (const account of accounts) await sql.transaction((within) => keepAccount(within, account));
}

async function keepAccount(sql: Sql, { email, password, rights }: Account): Promise<void> {
  const address = email.toLowerCase();
  const [user] = await sql.query<{ id: string; current: boolean }>(
    `select id, coalesce(encrypted_password = extensions.crypt($2, encrypted_password), false) as current
     from auth.users where email = $1`,
    [address, password],
  );
  const id = user?.id ?? (await createUser(sql, address, password));
  if (user && !user.current) {
    await sql.query(
      `update auth.users set encrypted_password = extensions.crypt($2, extensions.gen_salt('bf', 10)), updated_at = now()
       where id = $1`,
      [id, password],
    );
    await sql.query('delete from auth.sessions where user_id = $1', [id]);
  }
  const held = JSON.stringify(
    rights.map((right) => ({
      role: right.role,
      scope: 'scope' in right ? right.scope : null,
      enterprise_id: 'enterpriseId' in right ? right.enterpriseId : null,
    })),
  );
  const wanted = `select x.role, x.scope::extensions.ltree as scope, x.enterprise_id
    from json_to_recordset($2::json) as x(role text, scope text, enterprise_id bigint)`;
  await sql.query(
    `delete from public.membership m where m.user_id = $1 and not exists (
       select from (${wanted}) w where w.role = m.role and w.scope::text is not distinct from m.scope::text
         and w.enterprise_id is not distinct from m.enterprise_id)`,
    [id, held],
  );
  await sql.query(
    `insert into public.membership (user_id, role, scope, enterprise_id) select $1, w.role, w.scope, w.enterprise_id
     from (${wanted}) w on conflict do nothing`,
    [id, held],
  );
}

async function createUser(sql: Sql, email: string, password: string): Promise<string> {
  const id = randomUUID();
  await sql.query(
    `insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data,
       raw_user_meta_data)
     values ($1, 'authenticated', 'authenticated', $2, extensions.crypt($3, extensions.gen_salt('bf', 10)), now(),
       $4::jsonb, $5::jsonb)`,
    [id, email, password, { provider: 'email', providers: ['email'] }, {}],
  );
  await sql.query(
    `insert into auth.identities (id, provider, provider_id, user_id, identity_data)
     values ($1, 'email', $2::uuid::text, $2::uuid, $3::jsonb)`,
    [randomUUID(), id, { sub: id, email, email_verified: true }],
  );
  return id;
}

/** Removes the demo accounts with their sessions and memberships; answers how many there were. */
export async function removeDemoAccounts(sql: Sql): Promise<number> {
  const removed = await sql.query(`delete from auth.users where email like '%@' || $1 returning id`, [
    DEMO_DOMAIN,
  ]);
  return removed.length;
}

/** Whether anyone could sign in with a demo account. */
export async function hasDemoAccounts(sql: Sql): Promise<boolean> {
  const users = await sql.query(`select id from auth.users where email like '%@' || $1 limit 1`, [
    DEMO_DOMAIN,
  ]);
  return users.length > 0;
}
