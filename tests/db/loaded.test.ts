// What the files hold is in the database, less what was refused and said; and a second load changes nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadData } from '../../supabase/local/loader';
import { hashOf, tables } from './support/catalogue';
import { overdueFacilities, recordsIn } from './support/files';
import { DATA_FOLDER, openPlace, PLACE_NAMES, type Place, REGIONS } from './support/places';

/** Each source file and the table whose rows its records become. */
const TARGETS: Record<string, string> = {
  'houston/sites.csv': 'enterprise',
  'houston/site-chemicals.csv': 'hazard_source_chemical',
  'houston/accidents.csv': 'accident',
  'houston/pipelines-gas-gem.geojson': 'pipeline',
  'houston/pipelines-liquid-goit.geojson': 'pipeline',
  'houston/counties.geojson': 'zone',
  'houston/zones-zip.geojson': 'zone',
};

interface Account {
  id: string;
  rows_read: number;
  rows_loaded: number;
  rows_rejected: number;
}

describe.each(PLACE_NAMES)('the loaded data on %s', (name) => {
  let place: Place;
  const query = <T = { n: number }>(text: string, parameters: unknown[] = []) =>
    place.database.sql.query<T>(text, parameters);

  beforeAll(async () => {
    place = await openPlace(name);
  });

  it('has an account of every source file and of no other', async () => {
    const accounts = await query<Account>('select id from public.dataset order by id');
    expect(accounts.map(({ id }) => id)).toEqual(Object.keys(TARGETS).sort());
  });

  it.each(Object.entries(TARGETS))('accounts for every record of %s in %s', async (dataset, table) => {
    const [account] = await query<Account>('select * from public.dataset where id = $1', [dataset]);
    const [rows] = await query(`select count(*)::int as n from public.${table} where dataset_id = $1`, [
      dataset,
    ]);
    const rejects = await query<{ lines: number; n: number }>(
      'select count(distinct line)::int as lines, count(*)::int as n from public.dataset_reject where dataset_id = $1',
      [dataset],
    );
    expect(account?.rows_read).toBe(recordsIn(dataset));
    expect(account?.rows_loaded).toBe(rows?.n);
    expect(account?.rows_rejected).toBe(recordsIn(dataset) - (rows?.n ?? 0));
    expect(rejects).toEqual([{ lines: account?.rows_rejected, n: account?.rows_rejected }]);
  });

  it('names line, field and reason of each refused record', async () => {
    const vague = await query(
      `select id from public.dataset_reject where line < 1 or field = '' or code !~ '^[a-z_]+$'`,
    );
    expect(vague).toEqual([]);
  });

  it('prints the account of each file', () => {
    const missing = Object.keys(TARGETS).filter((dataset) => {
      const file = dataset.split('/').at(-1) ?? dataset;
      return !place.lines.some((line) => line.includes(file) && line.includes(String(recordsIn(dataset))));
    });
    expect(missing, place.lines.join('\n')).toEqual([]);
  });

  it('has a hazard source at every site with chemicals', async () => {
    const [wrong] = await query(
      `select count(*)::int as n from public.enterprise e
       where (select count(*) from public.hazard_source h where h.enterprise_id = e.id) > 1`,
    );
    const [without] = await query(
      `select count(*)::int as n from public.hazard_source h
       where not exists (select from public.hazard_source_chemical c where c.hazard_source_id = h.id)`,
    );
    expect([wrong?.n, without?.n]).toEqual([0, 0]);
  });

  it('has a hidden danger for each of the 24 overdue filings and no other', async () => {
    const dangers = await query<{ source_id: string }>(
      `select d.source_id from public.hidden_danger d join public.region r on r.id = d.region_id
       where d.region_id = 'houston' and d.state <> 'closed' and d.deadline_on < r.as_of order by 1`,
    );
    const expected = overdueFacilities()
      .map((facility) => `overdue_filing/${facility}`)
      .sort();
    expect(expected).toHaveLength(24);
    expect(dangers.map(({ source_id: id }) => id)).toEqual(expected);
    expect(await query('select count(*)::int as n from public.event')).toEqual([{ n: 24 }]);
  });

  it('has every zone valid, ZIP 77386 after repair', async () => {
    const zones = await query<{ code: string }>(
      `select code from public.zone where not extensions.st_isvalid(geom)`,
    );
    const repaired = await query(
      `select code from public.zone where code = '77386' and area_square_meters > 1e7`,
    );
    const [dataset] = await query<{ repairs: unknown[] }>(
      `select repairs from public.dataset where id = 'houston/zones-zip.geojson'`,
    );
    expect(zones).toEqual([]);
    expect(repaired).toHaveLength(1);
    expect(dataset?.repairs).not.toEqual([]);
  });

  it.each(['enterprise', 'accident', 'hidden_danger', 'hazard_source'])(
    'gives each %s the zone in which it lies, and keeps and counts those in none',
    async (table) => {
      const wrong = await query(
        `select t.id from public.${table} t left join public.zone z on z.id = t.zone_id
         where case when t.zone_id is null
           then t.zone_path::text <> 'houston'
             or exists (select from public.zone o where extensions.st_intersects(o.geom, t.geom))
           else t.zone_path::text <> z.path::text or not extensions.st_intersects(z.geom, t.geom)
             or exists (select from public.zone o where o.parent_id = z.id and extensions.st_intersects(o.geom, t.geom))
         end`,
      );
      expect(wrong).toEqual([]);
    },
  );

  it('tells how many records lie in no grid', async () => {
    const outside = (table: string) =>
      `(select count(*)::int from public.${table} t
        where not exists (select from public.zone z where z.level = 'grid' and extensions.st_intersects(z.geom, t.geom)))`;
    const [orphans] = await query<{ enterprise: number; accident: number; hidden_danger: number }>(
      `select ${outside('enterprise')} as enterprise, ${outside('accident')} as accident,
         ${outside('hidden_danger')} as hidden_danger`,
    );
    const [answer] = await query<{ orphans: unknown }>(
      `select public.zone_columns('houston') -> 'orphans' as orphans`,
    );
    expect(answer?.orphans).toEqual(orphans);
    expect(orphans?.enterprise).toBe(47);
  });

  it.each([false, true])('is not changed by a second load (reading everything again: %s)', async (force) => {
    const { sql } = place.database;
    const hashes = async () => {
      const pairs: [string, string | null][] = [];
      for (const table of await tables(sql)) {
        if (table.name !== 'dataset') pairs.push([table.name, await hashOf(sql, table)]);
      }
      const datasets = await query(`select to_jsonb(d) - 'loaded_at' as d from public.dataset d order by id`);
      return { ...Object.fromEntries(pairs), dataset: JSON.stringify(datasets) };
    };
    const before = await hashes();
    await loadData(sql, { dataDir: DATA_FOLDER, onProgress: () => undefined, force, regions: REGIONS });
    expect(await hashes()).toEqual(before);
  });
});
