// Whoever has not signed in, or carries a token that this server did not give him, gets nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import { argumentsFor, functions, tables } from './support/catalogue';
import { type Answer, anonymous, ask, claimsOf, forge, signedIn } from './support/clients';
import { openPlace, PLACE_NAMES, type Place } from './support/places';

/** Fails unless an answer is a refusal or an empty list. */
function expectNothing({ status, body }: Answer, what: string): void {
  if (status < 400) expect(body, what).toEqual([]);
  else expect(status, `${what}: ${JSON.stringify(body)}`).toBeLessThan(500);
}

describe.each(PLACE_NAMES)('strangers on %s', (name) => {
  let place: Place;
  let grid: string;
  let command: string;
  const secret = () => place.database.keys.jwtSecret;

  beforeAll(async () => {
    place = await openPlace(name);
    grid = (await signedIn(place, 'grid')).token;
    command = (await signedIn(place, 'command')).token;
  });

  it('get nothing from any table', async () => {
    for (const { name: table, key } of await tables(place.database.sql)) {
      expectNothing(await ask(place, `rest/v1/${table}?select=${key}`), table);
      expectNothing(await ask(place, `rest/v1/${table}?select=${key}`, { key: null }), table);
      const head = await ask(place, `rest/v1/${table}?select=${key}`, {
        method: 'HEAD',
        headers: { prefer: 'count=exact' },
      });
      expect(head.headers.get('content-range')?.split('/')[1] ?? '0', table).toMatch(/^(0|\*)$/);
    }
  });

  it('get an error from every function', async () => {
    for (const { name: rpc, parameters } of await functions(place.database.sql)) {
      const question = { method: 'POST', body: argumentsFor(parameters, 1) };
      const answer = await ask(place, `rest/v1/rpc/${rpc}`, question);
      expect(answer.status, rpc).toBeGreaterThanOrEqual(400);
      expect(answer.status, rpc).toBeLessThan(500);
    }
  });

  it('can write into no table', async () => {
    for (const { name: table, key } of await tables(place.database.sql)) {
      for (const method of ['POST', 'PATCH', 'DELETE']) {
        const answer = await ask(place, `rest/v1/${table}?${key}=eq.1`, {
          method,
          ...(method === 'DELETE' ? {} : { body: { [key]: '1' } }),
        });
        expect(answer.status, `${method} ${table}`).toBeGreaterThanOrEqual(400);
      }
    }
  });

  it('reach no other schema', async () => {
    for (const [schema, table] of [
      ['auth', 'users'],
      ['private', 'my_scopes'],
      ['supabase_migrations', 'schema_migrations'],
    ]) {
      for (const token of [undefined, command]) {
        const answer = await ask(place, `rest/v1/${table}?select=*`, {
          token,
          headers: { 'accept-profile': schema ?? '' },
        });
        expect(answer.status, `${schema}.${table}`).toBeGreaterThanOrEqual(400);
      }
    }
  });

  it('cannot sign in with a wrong password or sign up', async () => {
    const client = anonymous(place);
    const wrong = await client.auth.signInWithPassword({
      email: 'grid@demo.gridwatch.local',
      password: 'wrong',
    });
    const account = { email: 'mallory@example.org', password: 'a-long-password' };
    const signedUp = await client.auth.signUp(account);
    expect(wrong.data.session).toBeNull();
    expect(wrong.error?.status).toBe(400);
    expect(signedUp.data.session).toBeNull();
    expect(signedUp.error).not.toBeNull();
    const users = await place.database.sql.query('select id from auth.users where email = $1', [
      account.email,
    ]);
    expect(users).toEqual([]);
  });

  it('cannot pass with a forged token', async () => {
    const claims = claimsOf(command);
    const past = { ...claims, iat: 1, exp: 3600 };
    const tampered = `${grid.split('.')[0]}.${command.split('.')[1]}.${grid.split('.')[2]}`;
    const forged: Record<string, string> = {
      'signed with another secret': forge(claims, 'not the secret of this server, though just as long'),
      'of the algorithm none': forge(claims, null),
      'with the payload of another user': tampered,
      'that has expired': forge(past, secret()),
      'cut short': command.slice(0, -8),
      'with the role of the database owner': forge({ ...claimsOf(grid), role: 'postgres' }, 'x'.repeat(48)),
      'with the service role': forge({ ...claimsOf(grid), role: 'service_role' }, 'x'.repeat(48)),
      'that is no token at all': 'x',
    };
    for (const [what, token] of Object.entries(forged)) {
      for (const table of ['enterprise', 'zone', 'membership']) {
        expectNothing(await ask(place, `rest/v1/${table}?select=id`, { token }), `a token ${what}`);
      }
      const answer = await ask(place, 'auth/v1/user', { token });
      expect(answer.status, `a token ${what}`).toBeGreaterThanOrEqual(400);
    }
  });

  it('gain nothing from claims that a true user writes about himself', async () => {
    const claims = { ...claimsOf(grid), app_metadata: { role: 'admin' }, user_metadata: { role: 'admin' } };
    const { body } = await ask(place, 'rest/v1/membership?select=role', { token: forge(claims, secret()) });
    expect(body).toEqual([{ role: 'grid' }]);
  });

  it('lose their rights with their account', async () => {
    const nobody = { ...claimsOf(command), sub: '00000000-0000-4000-8000-00000000dead' };
    const { body } = await ask(place, 'rest/v1/enterprise?select=id', { token: forge(nobody, secret()) });
    expect(Array.isArray(body) ? body : []).toEqual([]);
  });
});
