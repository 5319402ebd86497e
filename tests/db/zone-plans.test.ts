// Grids looked at, saved and replaced by an administrator over the API: nothing is lost, and nobody else may.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../supabase/local/database';
import { migrate } from '../../supabase/local/migrator';
import { hashOf } from './support/catalogue';
import { ask, type Client, forge, signedIn } from './support/clients';
import { PLACE_NAMES, type Place, serveDemo } from './support/places';
import { misplaced } from './support/placing';
import { openScratch } from './support/scratch';

type Shape = { code: string | null; geometry: object };
type Plan = {
  bar: string | null;
  dissolved: { zones: number; members: number; patrols: number; accounts: number };
  zones: { code: string | null; problem: string | null; sites: number | null }[];
  gaps: { square_meters: number }[];
  overlaps: { code: string; other_code: string; refused: boolean }[];
  orphans: { name: string }[];
  load: { sites: { least: number; median: number; most: number } };
};

const square = (west: number, south: number, size: number): Shape => ({
  code: null,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});
const ZONE = { name: 'zone', key: 'id', columns: [] };

describe.each(PLACE_NAMES)('grids of a district on %s', (name) => {
  let database: Database;
  let place: Place;
  let admin: Client;
  let district: number;

  const plan = async (zones: Shape[], replace: boolean) => {
    const asked = { p_parent: district, p_zones: zones, p_replace: replace };
    const { data, error } = await admin.rpc('plan_zones', asked as never);
    expect(error).toBeNull();
    return data as unknown as Plan;
  };
  const cut = async (meters: number): Promise<Shape[]> => {
    const asked = { p_zone: district, p_shape: 'hexagon', p_size_meters: meters };
    const { data } = await admin.rpc('cut_free_ground', asked);
    const { features } = data as unknown as {
      features: { properties: { code: string }; geometry: object }[];
    };
    return features.map(({ properties, geometry }) => ({ code: properties.code, geometry }));
  };

  beforeAll(async () => {
    database = await openScratch(name, 'gridwatch_zone_plans');
    const { sql } = database;
    await sql.script(`
      update public.zone set code = '310101' where source_id = 'd0';
      update public.zone z set parent_id = d.id from public.zone d where d.source_id = 'd0' and z.source_id in ('g0', 'g1');
      update public.zone z set parent_id = d.id from public.zone d where d.source_id = 'd1' and z.source_id in ('g2', 'g3');
      insert into public.zone_member (zone_id, person_name, role, from_on) select id, 'X', 'head', '2014-01-01' from public.zone where level = 'grid';
      insert into public.patrol (zone_id, patrolled_on) select id, '2014-05-01' from public.zone where level = 'grid';`);
    const version = await migrate(sql);
    await database.forgetSchema();
    place = { database, lines: [], url: await serveDemo(database, version) };
    admin = (await signedIn(place, 'admin')).client;
    const [found] = await sql.query<{ id: number }>(`select id from public.zone where source_id = 'd0'`);
    district = Number(found?.id);
  });

  afterAll(() => database.close());

  it('tells gaps, overlaps, sites in no grid and what is wrong with each, and saves nothing', async () => {
    const before = await hashOf(database.sql, ZONE);
    const bow = [
      [0.1, 0.1],
      [0.4, 0.4],
      [0.4, 0.1],
      [0.1, 0.4],
      [0.1, 0.1],
    ];
    const told = await plan(
      [
        square(0, 0, 0.6),
        square(0.5, 0.5, 0.3),
        { code: null, geometry: { type: 'Polygon', coordinates: [bow] } },
        { ...square(1, 0, 0.2), code: '310101000000' },
        square(1.9, 0.2, 0.3),
      ],
      true,
    );
    expect(told.zones.map(({ code, problem }) => [code, problem])).toEqual([
      ['310101000000002', null],
      ['310101000000001', null],
      [null, 'outline_crosses_itself'],
      ['310101000000', 'zone_code_wrong'],
      [null, 'zone_outside_parent'],
    ]);
    expect(told.overlaps).toMatchObject([
      { code: '310101000000001', other_code: '310101000000002', refused: true },
    ]);
    expect(told.gaps).toHaveLength(1);
    expect(told.orphans).toHaveLength(1);
    // One site lies at 1.5 / 0.5, in neither square; the other is a corner of the second and lies within the first.
    expect(told.zones.map(({ sites }) => sites)).toEqual([0, 1, null, null, null]);
    expect(told.dissolved).toEqual({ zones: 2, members: 2, patrols: 2, accounts: 1 });
    expect(await hashOf(database.sql, ZONE)).toBe(before);
  });

  it('numbers what is added after the codes that stay, and sees what it lies over', async () => {
    const told = await plan([square(0.2, 0.2, 0.1)], false);
    expect(told.zones).toMatchObject([{ code: '310101000000001', problem: null }]);
    expect(told.overlaps).toMatchObject([{ code: '310101000000001', other_code: 'g0', refused: true }]);
    expect(told.gaps).toEqual([]);
  });

  it('refuses all but administrators, and a token that says it is one', async () => {
    const zones = await cut(40_000);
    const before = await hashOf(database.sql, ZONE);
    for (const role of ['command', 'leader', 'grid', 'enterprise', 'display'] as const) {
      const { client } = await signedIn(place, role);
      for (const act of ['replace_zones', 'save_zones'] as const) {
        const { error } = await client.rpc(act, { p_parent: district, p_zones: zones as never });
        expect(error?.code, `${role} ${act}`).toMatch(/^GW0(22|30)$/);
      }
    }
    const { data } = await admin.auth.getUser();
    const claims = { sub: data.user?.id, role: 'authenticated', exp: 4_000_000_000 };
    const body = { p_parent: district, p_zones: zones };
    for (const token of [forge(claims, null), forge(claims, 'guessed'), undefined]) {
      const answer = await ask(place, 'rest/v1/rpc/replace_zones', {
        method: 'POST',
        body,
        ...(token ? { token } : {}),
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect(await hashOf(database.sql, ZONE)).toBe(before);
  });

  it('puts new grids in the place of the old: records, members, patrols and accounts go with the ground', async () => {
    const { sql } = database;
    const zones = await cut(40_000);
    const told = await plan(zones, true);
    expect(told).toMatchObject({ bar: null, gaps: [], overlaps: [], orphans: [] });
    expect(told.load.sites).toMatchObject({ least: 0, most: 1 });
    const { data: saved, error } = await admin.rpc('replace_zones', {
      p_parent: district,
      p_zones: zones as never,
    });
    expect(error).toBeNull();
    expect(saved).toBe(zones.length);
    const grids = await sql.query<{ id: number; code: string; sites: number }>(
      `select z.id, z.code, (select count(*)::int from public.enterprise e where e.zone_id = z.id) as sites
       from public.zone z where z.parent_id = $1 order by z.code`,
      [district],
    );
    expect(grids.map(({ code, sites }) => [code, sites])).toEqual(
      told.zones.map(({ code, sites }) => [code, sites]),
    );
    expect(await misplaced(sql)).toEqual([]);
    const [has] = await sql.query<{ members: number; patrols: number }>(
      `select (select count(*)::int from public.zone_member m where m.zone_path operator(extensions.<@) 'scratch.d0') as members,
        (select count(*)::int from public.patrol) as patrols`,
    );
    expect(has).toEqual({ members: 2, patrols: 4 });
    const log = await sql.query<{ code: string; successor: string; shape: unknown }>(
      `select v.data ->> 'code' as code, v.data ->> 'successor' as successor, v.data -> 'geometry' ->> 'type' as shape
       from public.event v where v.subject = 'zone' and v.kind = 'dissolved' order by 1`,
    );
    expect(log.map(({ code, shape }) => [code, shape])).toEqual([
      ['g0', 'MultiPolygon'],
      ['g1', 'MultiPolygon'],
    ]);
    // The demo's grid account sees the new grid that took the place of its own, and no more.
    const { client } = await signedIn(place, 'grid');
    const { data: seen } = await client.from('zone').select('code');
    expect(seen).toEqual([{ code: log[0]?.successor }]);
    const { data: figures } = await admin.rpc('compare_zones', {
      p_region: 'scratch',
      p_zones: grids.map(({ id }) => id),
      p_from: '2014-01-01',
      p_to: '2014-05-31',
    });
    const counted = (figures as unknown as { zones: { figures: { enterprises: { value: number } } }[] })
      .zones;
    expect(counted.map((zone) => zone.figures.enterprises.value)).toEqual(grids.map(({ sites }) => sites));
  });

  it('does so again with the same codes', async () => {
    const zones = (await cut(40_000)).slice(1);
    const { data, error } = await admin.rpc('replace_zones', { p_parent: district, p_zones: zones as never });
    expect(error).toBeNull();
    expect(data).toBe(zones.length);
    expect(await misplaced(database.sql)).toEqual([]);
    expect((await admin.rpc('zone_gaps', { p_region: 'scratch' })).data).toMatchObject([{ code: '310101' }]);
  });

  it('keeps the grids where something holds for just their ground, or where streets lie between', async () => {
    const { sql } = database;
    const zones = await cut(50_000);
    await sql.query(
      `insert into public.control_indicator (region_id, zone_id, year, kind, value_limit)
       select 'scratch', min(z.id), 2014, 'deaths', 1 from public.zone z where z.parent_id = $1`,
      [district],
    );
    const before = await hashOf(sql, ZONE);
    expect((await plan(zones, true)).bar).toBe('zones_in_use');
    const refused = await admin.rpc('replace_zones', { p_parent: district, p_zones: zones as never });
    expect(refused.error).toMatchObject({ code: 'GW095', message: 'gridwatch.zones_in_use' });
    await sql.query('delete from public.control_indicator');
    expect(await hashOf(sql, ZONE)).toBe(before);
    await sql.query(
      `update public.zone set level = 'street' where code = (select min(z.code) from public.zone z where z.parent_id = $1)`,
      [district],
    );
    expect((await plan(zones, true)).bar).toBe('zone_has_divisions');
    const again = await admin.rpc('replace_zones', { p_parent: district, p_zones: zones as never });
    expect(again.error).toMatchObject({ code: 'GW094', message: 'gridwatch.zone_has_divisions' });
  });

  it('a figure side by side is the figure itself, and a zone that is not to be seen is left out', async () => {
    const period = { p_from: '2014-01-01', p_to: '2014-05-31' };
    const { data } = await admin.rpc('compare_zones', {
      p_region: 'scratch',
      p_zones: [null as unknown as number, district, -1],
      ...period,
    });
    const { zones } = data as unknown as {
      zones: { zone_id: number | null; figures: Record<string, { value: number | null }> }[];
    };
    expect(zones.map(({ zone_id }) => zone_id)).toEqual([null, district]);
    for (const { zone_id, figures } of zones) {
      for (const [code, { value }] of Object.entries(figures)) {
        const { data: alone } = await admin.rpc('figure', {
          p_code: code,
          p_region: 'scratch',
          p_zone: zone_id as number,
          ...period,
        });
        expect(value, code).toBe((alone as unknown as { value: number | null }).value);
      }
    }
    const { client } = await signedIn(place, 'grid');
    const { data: own } = await client.rpc('compare_zones', {
      p_region: 'scratch',
      p_zones: [district],
      ...period,
    });
    expect((own as unknown as { zones: unknown[] }).zones).toEqual([]);
  });
});
