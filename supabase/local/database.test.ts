/** The embedded database behind the application: who is let in, who is kept apart, what stays shut. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, hasDemoAccounts, keepAccounts, removeDemoAccounts } from './accounts';
import { type Database, openDatabase } from './database';

const PASSWORD = 'gridwatch-demo';
const account = (name: string, scope: string): Account => ({
  email: `${name}@demo.gridwatch.local`,
  password: PASSWORD,
  rights: [{ role: 'grid', scope }],
});

/** A small table under the rule of rights, instead of the app's migrations: this file is about what lies before them. */
const SCHEMA = `
create table public.membership (user_id uuid references auth.users (id) on delete cascade, role text,
  scope extensions.ltree, enterprise_id bigint, unique nulls not distinct (user_id, role, scope, enterprise_id));
create table public.note (owner uuid, text text);
alter table public.note enable row level security;
create policy "own" on public.note for select to authenticated using (owner = (select auth.uid()));
grant select on public.note to authenticated;
`;

let database: Database;

interface Asked {
  method?: string;
  key?: string;
  token?: string;
  body?: unknown;
}

async function ask(path: string, { method = 'GET', key, token, body }: Asked): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (key) headers.set('apikey', key);
  if (token) headers.set('authorization', `Bearer ${token}`);
  const sent = body === undefined ? undefined : JSON.stringify(body);
  return database.fetch(new Request(`http://127.0.0.1${path}`, { method, headers, body: sent }), '127.0.0.1');
}

async function signIn(name: string): Promise<string> {
  const body = { email: `${name}@demo.gridwatch.local`, password: PASSWORD };
  const key = database.keys.publishableKey;
  const answer = await ask('/auth/v1/token?grant_type=password', { method: 'POST', key, body });
  const session = (await answer.json()) as { access_token: string };
  return session.access_token;
}

const notes = async (token: string | undefined, key = database.keys.publishableKey) =>
  ask('/rest/v1/note?select=text', { key, token });

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  await database.sql.script(SCHEMA);
  await keepAccounts(database.sql, [account('one', 'houston.1'), account('two', 'houston.2')]);
  await database.sql.query(`insert into public.note select id, split_part(email, '@', 1) from auth.users`);
}, 120_000);
afterAll(() => database.close());

describe('requests', () => {
  test('of two users at once never see each other', async () => {
    const tokens = { one: await signIn('one'), two: await signIn('two') };
    const names = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 'one' : 'two'));
    const answers = await Promise.all(names.map(async (name) => (await notes(tokens[name])).json()));
    expect(answers).toEqual(names.map((name) => [{ text: name }]));
  });

  test('without a key, with a foreign key or with a forged token get nothing', async () => {
    const claims = (await signIn('one')).split('.')[1];
    const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
    const signature = createHmac('sha256', 'guessed').update(`${header}.${claims}`).digest('base64url');
    expect((await ask('/rest/v1/note', {})).status).toBe(401);
    expect((await notes(undefined)).status).toBe(401);
    expect((await notes(undefined, 'sb_secret_guessed')).status).toBe(401);
    expect((await notes(`${header}.${claims}.${signature}`)).status).toBe(401);
  });

  test('leave the privileges as the migrations set them', async () => {
    await notes(await signIn('one'));
    const grants = await database.sql.query<{ grantee: string; privilege: string }>(
      `select grantee, privilege_type as privilege from information_schema.role_table_grants
       where table_name = 'note' and grantee in ('anon', 'authenticated')`,
    );
    expect(grants).toEqual([{ grantee: 'authenticated', privilege: 'SELECT' }]);
  });
});

describe('what stays shut', () => {
  test.each([
    ['POST', '/auth/v1/signup'],
    ['POST', '/auth/v1/otp'],
    ['POST', '/auth/v1/recover'],
    ['PUT', '/auth/v1/user'],
    ['GET', '/_system/config'],
    ['GET', '/rest/v1/../../_system/info'],
  ])('%s %s', async (method, path) => {
    const body = method === 'GET' ? undefined : { email: 'new@example.org', password: 'long-enough-1' };
    const answer = await ask(path, { method, key: database.keys.publishableKey, body });
    expect(answer.status).toBe(404);
    expect(await database.sql.query('select id from auth.users')).toHaveLength(2);
  });
});

describe('accounts', () => {
  test('are kept as described: same user, new scope, one membership', async () => {
    const before = await database.sql.query('select id from auth.users order by id');
    await keepAccounts(database.sql, [account('one', 'houston.9')]);
    expect(await database.sql.query('select id from auth.users order by id')).toEqual(before);
    const scopes = await database.sql.query(
      `select scope::text from public.membership m join auth.users u on u.id = m.user_id where email like 'one@%'`,
    );
    expect(scopes).toEqual([{ scope: 'houston.9' }]);
  });

  test('of the demo go with their sessions and memberships', async () => {
    const token = await signIn('two');
    expect(await removeDemoAccounts(database.sql)).toBe(2);
    expect(await hasDemoAccounts(database.sql)).toBe(false);
    expect(await database.sql.query('select * from public.membership')).toEqual([]);
    expect((await ask('/auth/v1/user', { key: database.keys.publishableKey, token })).status).toBe(403);
  });
});

test('a nested transaction that fails takes back only itself', async () => {
  const count = await database.sql.transaction(async (within) => {
    await within.script('create table kept (n int)');
    await within
      .transaction(async (inner) => {
        await inner.query('insert into kept values (1)');
        throw new Error('no');
      })
      .catch(() => undefined);
    return within.query('select count(*) as count from kept');
  });
  expect(count).toEqual([{ count: 0 }]);
});
