// Nobody changes records through the API in this release: not a grid supervisor, not an administrator.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../supabase/local/sql';
import { hashOf, tables } from './support/catalogue';
import { ask, ROLES, signedIn } from './support/clients';
import { openPlace, PLACE_NAMES, type Place } from './support/places';

describe.each(PLACE_NAMES)('writing on %s', (name) => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace(name);
  });

  it.each(ROLES)('is refused to %s in every table, and changes nothing', async (role) => {
    const { token } = await signedIn(place, role);
    const { sql } = place.database;
    for (const table of await tables(sql)) {
      const before = await hashOf(sql, table);
      const [row] = await sql.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from public.${table.name} t limit 1`,
      );
      const body = Object.fromEntries(table.columns.map((column) => [column, row?.row[column] ?? null]));
      const changed = table.columns.find((column) => column !== table.key) ?? table.key;
      const requests = [
        { method: 'POST', path: '', body },
        { method: 'POST', path: '', body, headers: { prefer: 'resolution=merge-duplicates' } },
        { method: 'PATCH', path: `?${table.key}=not.is.null`, body: { [changed]: body[changed] } },
        { method: 'DELETE', path: `?${table.key}=not.is.null` },
      ];
      for (const { path, ...question } of requests) {
        const answer = await ask(place, `rest/v1/${table.name}${path}`, { token, ...question });
        expect(answer.status, `${question.method} ${table.name}`).toBeGreaterThanOrEqual(400);
        expect(answer.status, `${question.method} ${table.name}`).toBeLessThan(500);
      }
      expect(await hashOf(sql, table), table.name).toBe(before);
    }
  });

  it('raises no role: not by membership, not by the metadata of the account', async () => {
    const { client, token } = await signedIn(place, 'grid');
    const { data } = await client.auth.getUser();
    const id = data.user?.id ?? '';
    const inserted = await client
      .from('membership')
      .insert({ user_id: id, role: 'command', scope: 'houston' });
    const updated = await client.from('membership').update({ scope: 'houston' }).eq('user_id', id).select();
    expect(inserted.error?.code).toBe('42501');
    expect(updated.error?.code).toBe('42501');
    await client.auth.updateUser({ data: { role: 'admin', scope: 'houston' } });
    await ask(place, 'auth/v1/user', {
      token,
      method: 'PUT',
      body: { app_metadata: { role: 'admin' }, role: 'service_role' },
    });
    const again = await signedIn(place, 'grid');
    const session = await again.client.rpc('my_session');
    expect(session.data).toMatchObject({ memberships: [{ role: 'grid' }] });
    const [user] = await place.database.sql.query<{ role: string; app: Record<string, unknown> }>(
      'select role, raw_app_meta_data as app from auth.users where id = $1',
      [id],
    );
    expect(user?.role).toBe('authenticated');
    expect(user?.app.role).toBeUndefined();
    await again.client.auth.updateUser({ data: { role: null, scope: null } });
  });

  it('keeps the administration of accounts to the secret key', async () => {
    const { client } = await signedIn(place, 'admin');
    const { data, error } = await client.auth.admin.listUsers();
    expect(error).not.toBeNull();
    expect(data.users).toEqual([]);
  });

  it('leaves the log append-only even to the secret key and to the owner', async () => {
    const { sql, keys } = place.database;
    const table = { name: 'event', key: 'id', columns: [] };
    const before = await hashOf(sql, table);
    for (const method of ['PATCH', 'DELETE']) {
      const answer = await ask(place, 'rest/v1/event?id=gt.0', {
        key: keys.secretKey,
        method,
        ...(method === 'PATCH' ? { body: { note: 'rewritten' } } : {}),
      });
      expect(answer.status, method).toBeGreaterThanOrEqual(400);
    }
    await expect(sql.query(`update public.event set note = 'rewritten'`)).rejects.toThrow(
      'gridwatch.log_is_append_only',
    );
    await expect(sql.query('delete from public.event')).rejects.toThrow('gridwatch.log_is_append_only');
    expect(await hashOf(sql, table)).toBe(before);
  });

  it('logs a change of state that the owner makes', async () => {
    const { sql } = place.database;
    const undo = new Error('undo');
    const seen: unknown[] = [];
    const work = async (within: Sql) => {
      const [danger] = await within.query<{ id: number }>(
        `update public.hidden_danger set state = 'confirmed'
         where id = (select min(id) from public.hidden_danger) returning id`,
      );
      seen.push(
        ...(await within.query(
          `select kind, from_state, to_state from public.event where subject = 'hidden_danger' and subject_id = $1 order by id`,
          [danger?.id],
        )),
      );
      throw undo;
    };
    await expect(sql.transaction(work)).rejects.toBe(undo);
    expect(seen).toEqual([
      { kind: 'added', from_state: null, to_state: 'reported' },
      { kind: 'moved', from_state: 'reported', to_state: 'confirmed' },
    ]);
  });
});
