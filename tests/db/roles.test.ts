// Each role signs in and is answered with its own part: command, leader, display and admin the region, grid one ZIP zone, the
// enterprise its site.
import { beforeAll, describe, expect, it } from 'vitest';
import { argumentsFor, questions, tables } from './support/catalogue';
import { allRows, ask, ROLES, type Role, signedIn } from './support/clients';
import { IN_REGION, IN_ZONE, siteRows, WITHHELD_FROM_DISPLAYS } from './support/in-zone';
import { openPlace, PLACE_NAMES, type Place } from './support/places';

const GRID_PATH = 'houston.48201.77571';

const byText = (values: unknown[]) => values.map(String).sort();

describe.each(PLACE_NAMES)('what each role sees on %s', (name) => {
  let place: Place;
  const tokens = {} as Record<Role, string>;
  const ids = async (text: string) =>
    byText((await place.database.sql.query<{ id: unknown }>(text)).map(({ id }) => id));
  const count = async (path: string, token: string) => {
    const { status, body } = await ask(place, path, { token });
    expect(status, path).toBe(200);
    return (body as unknown[]).length;
  };

  beforeAll(async () => {
    place = await openPlace(name);
    for (const role of ROLES) tokens[role] = (await signedIn(place, role)).token;
  });

  it.each(ROLES)('tells %s its role and zone', async (role) => {
    const { client } = await signedIn(place, role);
    const { data, error } = await client.rpc('my_session');
    const scopes = {
      admin: '',
      command: 'houston',
      leader: 'houston',
      grid: GRID_PATH,
      enterprise: null,
      display: 'houston',
    };
    expect(error).toBeNull();
    expect(data).toMatchObject({
      memberships: [{ role, scope: scopes[role] }],
      regions: [{ id: 'houston' }],
    });
  });

  it.each(['admin', 'command', 'leader'] as const)('shows %s every row of the region', async (role) => {
    for (const table of await tables(place.database.sql)) {
      const rows = await allRows(place, tokens[role], table.name, table.key);
      const mine = table.name === 'membership' && role !== 'admin';
      const expected = mine
        ? await ids(
            `select m.id from public.membership m join auth.users u on u.id = m.user_id where u.email like '${role}@%'`,
          )
        : await ids(
            (role === 'admin' ? undefined : IN_REGION[table.name]) ??
              `select ${table.key} as id from public.${table.name}`,
          );
      expect(byText(rows.map((row) => row[table.key])), table.name).toEqual(expected);
    }
  });

  it('shows a display what belongs on a wall: the region, but no log, no paper, no exact route', async () => {
    for (const table of await tables(place.database.sql)) {
      const rows = await allRows(place, tokens.display, table.name, table.key);
      const all = IN_REGION[table.name] ?? `select ${table.key} as id from public.${table.name}`;
      const mine = IN_ZONE.membership?.replace('grid@', 'display@') ?? '';
      const expected = table.name === 'membership' ? mine : all;
      const withheld = WITHHELD_FROM_DISPLAYS.includes(table.name);
      expect(byText(rows.map((row) => row[table.key])), table.name).toEqual(
        withheld ? [] : await ids(expected),
      );
    }
  });

  it('shows the enterprise the rows of its own site from every table, and of no other', async () => {
    const { sql } = place.database;
    const [site = ''] = await ids(
      `select m.enterprise_id as id from public.membership m join auth.users u on u.id = m.user_id where u.email like 'enterprise@%'`,
    );
    expect(
      await ids(`select id from public.hidden_danger where enterprise_id = ${site} and is_open`),
    ).not.toEqual([]);
    for (const table of await tables(sql)) {
      const rows = await allRows(place, tokens.enterprise, table.name, table.columns.join(','));
      expect(byText(rows.map((row) => row[table.key])), table.name).toEqual(await ids(siteRows(table, site)));
    }
  });

  it('shows grid the rows of its ZIP zone from every table, and no other', async () => {
    for (const table of await tables(place.database.sql)) {
      const rows = await allRows(place, tokens.grid, table.name, table.columns.join(','));
      const expected = IN_ZONE[table.name];
      if (expected === undefined) throw new Error(`Say in IN_ZONE what of ${table.name} lies in a zone.`);
      expect(byText(rows.map((row) => row[table.key])), table.name).toEqual(await ids(expected));
    }
    const sites = await allRows(place, tokens.grid, 'enterprise', 'id');
    expect(sites.length).toBeGreaterThan(30);
  });

  it('counts for grid no more than it shows', async () => {
    for (const { name: table, key } of await tables(place.database.sql)) {
      const { headers } = await ask(place, `rest/v1/${table}?select=${key}`, {
        token: tokens.grid,
        method: 'HEAD',
        headers: { prefer: 'count=exact' },
      });
      const rows = await allRows(place, tokens.grid, table, key);
      expect(headers.get('content-range')?.split('/')[1], table).toBe(String(rows.length));
    }
  });

  it('gives grid nothing for a filter that asks for another zone', async () => {
    const [other] = await place.database.sql.query<{ id: number; path: string; site: number }>(
      `select z.id, z.path::text as path, min(e.id) as site from public.zone z join public.enterprise e on e.zone_id = z.id
       where z.level = 'grid' and z.code <> '77571' group by z.id order by count(*) desc limit 1`,
    );
    for (const table of ['enterprise', 'hazard_source', 'accident', 'hidden_danger']) {
      expect(await count(`rest/v1/${table}?select=id&zone_id=eq.${other?.id}`, tokens.grid)).toBe(0);
      const byPath = await ask(place, `rest/v1/${table}?select=id&zone_path=eq.${other?.path}`, {
        token: tokens.grid,
      });
      // A path may have no operator `=` that the API finds: an error is as good as nothing.
      if (byPath.status < 400) expect(byPath.body).toEqual([]);
      expect(await count(`rest/v1/${table}?select=id&zone_id=is.null`, tokens.grid)).toBe(0);
      const own = await count(`rest/v1/${table}?select=id`, tokens.grid);
      expect(
        await count(`rest/v1/${table}?select=id&or=(id.gt.0,zone_id.eq.${other?.id})`, tokens.grid),
      ).toBe(own);
    }
    expect(await count(`rest/v1/enterprise?select=id&id=eq.${other?.site}`, tokens.grid)).toBe(0);
    expect(await count(`rest/v1/zone?select=id&id=eq.${other?.id}`, tokens.grid)).toBe(0);
    const { body } = await ask(place, `rest/v1/rpc/site?p_enterprise=${other?.site}`, { token: tokens.grid });
    expect(body).toBeNull();
  });

  it('gives grid nothing more by embedding', async () => {
    const embeds = [
      ['region', 'enterprise'],
      ['region', 'accident'],
      ['region', 'hidden_danger'],
      ['region', 'zone'],
      ['dataset', 'enterprise'],
      ['dataset', 'dataset_reject'],
      ['dataset', 'hazard_source_chemical'],
    ];
    for (const [parent, child] of embeds) {
      const { status, body } = await ask(place, `rest/v1/${parent}?select=id,${child}(id)`, {
        token: tokens.grid,
      });
      expect(status, `${parent} ${child}`).toBe(200);
      const rows = (body as Record<string, { id: unknown }[]>[]).flatMap((row) => row[child ?? ''] ?? []);
      expect(byText(rows.map(({ id }) => id)), `${parent} ${child}`).toEqual(
        await ids(IN_ZONE[child ?? ''] ?? ''),
      );
    }
  });

  it('answers grid from every function with its own part only', async () => {
    const own = new Set(await ids(IN_ZONE.enterprise ?? ''));
    const others = await ids('select id from public.enterprise');
    const stranger = Number(others.find((id) => !own.has(id)));
    const expected: Record<string, string> = {
      accident_columns: 'accident',
      enterprise_columns: 'enterprise',
      hazard_source_columns: 'hazard_source',
      hidden_danger_columns: 'hidden_danger',
      pipeline_columns: 'pipeline',
      zone_columns: 'zone',
    };
    for (const { name: rpc, parameters } of await questions(place.database.sql)) {
      const answer = await ask(place, `rest/v1/rpc/${rpc}`, {
        token: tokens.grid,
        method: 'POST',
        body: argumentsFor(parameters, stranger),
      });
      expect(answer.status, rpc).toBe(200);
      const table = expected[rpc];
      if (table === undefined) continue;
      const { id } = answer.body as { id: unknown[] };
      expect(byText(id), rpc).toEqual(await ids(IN_ZONE[table] ?? ''));
    }
    const { body } = await ask(place, 'rest/v1/rpc/region_figures', {
      token: tokens.grid,
      method: 'POST',
      body: { p_region: 'houston', p_from: '1900-01-01', p_to: '2024-12-31' },
    });
    const region = (body as { areas: { id: unknown; accidents: number }[] }).areas.find(
      ({ id }) => id === null,
    );
    expect(region?.accidents).toBe((await ids(IN_ZONE.accident ?? '')).length);
  });
});
