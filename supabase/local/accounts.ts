/** Demo accounts and the first administrator: users with their memberships, made or removed at the start. */
import { randomUUID } from 'node:crypto';
import type { Sql } from './sql';

export const DEMO_PASSWORD = 'gridwatch-demo';

/** The zone of the demo grid user, by its code in the table `zone`. */
const DEMO_GRID_ZONE = '77571';
const DEMO_REGION = 'houston';
const DEMO_DOMAIN = 'demo.gridwatch.local';

type Role = 'admin' | 'command' | 'grid' | 'leader';

export interface Account {
  email: string;
  password: string;
  role: Role;
  /** Zone path that the account sees with all below it; the empty path is everything. */
  scope: string;
}

/** The demo accounts; the grid user's only when its zone is loaded. */
export async function demoAccounts(sql: Sql): Promise<Account[]> {
  const zones = await sql.query<{ path: string }>(
    'select path::text as path from public.zone where region_id = $1 and code = $2 and level = $3',
    [DEMO_REGION, DEMO_GRID_ZONE, 'grid'],
  );
  const account = (role: Role, scope: string): Account => ({
    email: `${role}@${DEMO_DOMAIN}`,
    password: DEMO_PASSWORD,
    role,
    scope,
  });
  return [
    account('admin', ''),
    account('command', DEMO_REGION),
    ...zones.slice(0, 1).map((zone) => account('grid', zone.path)),
    account('leader', DEMO_REGION),
  ];
}

/**
 * Makes each account as it is described: an account that exists keeps its id, gets exactly this membership, and gets
 * this password if it has another. Idempotent.
 */
export async function keepAccounts(sql: Sql, accounts: readonly Account[]): Promise<void> {
  for (const account of accounts) await sql.transaction((within) => keepAccount(within, account));
}

async function keepAccount(sql: Sql, { email, password, role, scope }: Account): Promise<void> {
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
  await sql.query(
    `delete from public.membership
     where user_id = $1 and (role <> $2 or scope operator(extensions.<>) $3::text::extensions.ltree)`,
    [id, role, scope],
  );
  await sql.query(
    `insert into public.membership (user_id, role, scope) values ($1, $2, $3::text::extensions.ltree)
     on conflict do nothing`,
    [id, role, scope],
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
