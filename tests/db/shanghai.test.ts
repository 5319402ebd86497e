// The simulated register in the databases: whole on PostgreSQL, one district of it on PGlite, as a first start loads it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/model/day';
import { type Database, openDatabase } from '../../supabase/local/database';
import { loadData } from '../../supabase/local/loader';
import { migrate } from '../../supabase/local/migrator';
import {
  answersOf,
  type Call,
  type Comparable,
  callAsOwner,
  columnsOf,
  LENS_SUBJECTS,
  type LensSubject,
  narrowed,
} from './support/lens';
import { nearTo, questionsOfViews, randomQuestions } from './support/lens-questions';
import { DATA_FOLDER } from './support/places';
import { openCopy } from './support/server';
import {
  BADLY_COVERED,
  CONTRADICTIONS,
  DISTRICTS_ADD_UP,
  HELD,
  LEVEL_CUTS,
  NO_REGION,
  PLACED,
  PUBLISHED,
  WARNING_SLIVERS,
} from './support/shanghai';

const UNITS = 105_000;
const GRIDS = 4_000;
const PARTS = [
  { place: 'PostgreSQL', regions: ['shanghai'], units: UNITS, grids: GRIDS, districts: 16 },
  { place: 'PGlite', regions: ['shanghai:part'], units: 6_207, grids: 263, districts: 1 },
] as const;

describe.each(PARTS)('Shanghai on $place', ({ place, regions, units, grids, districts }) => {
  let database: Database;
  const lines: string[] = [];
  const query = <T = { n: number }>(text: string) => database.sql.query<T>(text);
  const load = (force = false) =>
    loadData(database.sql, { dataDir: DATA_FOLDER, onProgress: (line) => lines.push(line), regions, force });

  beforeAll(async () => {
    database = await (place === 'PGlite' ? openDatabase({ memory: true }) : openCopy('gridwatch_shanghai'));
    await migrate(database.sql);
    await load();
  });
  afterAll(() => database?.close());

  it('has the units and grids, and an account of each dataset', async () => {
    const accounts = await query<{ id: string; n: number; simulated: boolean }>(
      `select id, rows_loaded as n, simulated from public.dataset where region_id = 'shanghai' order by id`,
    );
    const loaded = Object.fromEntries(accounts.map(({ id, n }) => [id.replace('shanghai/', ''), n]));
    expect(loaded).toMatchObject({
      'districts-gcj02.geojson': 16,
      'pipelines-gas-gem.geojson': 31,
      'gas-plants-gem.csv': 41,
      'steel-plants-gem.csv': 5,
      'simulated/enterprise': units,
    });
    expect(accounts.filter(({ id, simulated }) => id.includes('/simulated/') !== simulated)).toEqual([]);
    const [zones] = await query<{ streets: number; grids: number }>(
      `select count(*) filter (where level = 'street')::int as streets, count(*) filter (where level = 'grid')::int as grids
       from public.zone where region_id = 'shanghai'`,
    );
    expect(zones?.grids).toBe(grids);
    expect(loaded['simulated/zone']).toBe((zones?.streets ?? 0) + grids);
  });

  const call: Call = (name, args) => callAsOwner(database.sql, name, args);

  // Of these the recorded region has none, or none of whom R is known.
  it.each(['hazard_sources', 'accidents', 'dangerous_works', 'equipment_due', 'resources'] as const)(
    'counts for a hundred random views of %s what the page’s own pass counts',
    async (subject) => {
      const columns = await columnsOf(call, 'shanghai', subject);
      const [region] = await query<{ today: string }>(
        `select private.region_today('shanghai')::text as today`,
      );
      const questions = questionsOfViews(subject, dayOf(region?.today ?? null), 100, 20261122);
      const { expected, wrong } = await answersOf(call, 'shanghai', subject, { columns, questions });
      expect(wrong).toEqual([]);
      expect(narrowed(columns, expected)).toBeGreaterThan(5);
      const counts = (await call('lens_counts', { p_region: 'shanghai' })) as Record<string, number>;
      expect(counts[subject]).toBe(columns.count);
    },
    120_000,
  );

  it('cuts R just where the levels are cut', async () => {
    const [levels] = await query<{ n: number; wrong: number }>(LEVEL_CUTS);
    expect(levels?.n).toBeGreaterThan(8);
    expect(levels?.wrong).toBe(0);
  });

  // More sites than are ever drawn one by one: here some views hold points, of which the region has too many.
  it('answers random questions of the map as the page’s own pass does', async () => {
    const all = { expected: [] as Comparable[], wrong: [] as unknown[] };
    const asked: LensSubject[] = [];
    for (const subject of Object.keys(LENS_SUBJECTS) as LensSubject[]) {
      const columns = await columnsOf(call, 'shanghai', subject);
      if (columns.count === 0) continue;
      asked.push(subject);
      const some = randomQuestions(columns, LENS_SUBJECTS[subject].days, 25, 20261122);
      const questions = [nearTo(columns), ...some];
      const { expected, wrong } = await answersOf(call, 'shanghai', subject, { columns, questions });
      all.expected.push(...expected);
      all.wrong.push(...wrong);
    }
    const inSight = all.expected.filter(
      ({ cells, points, rows, withoutPosition }) =>
        !cells && points && points.length < rows - withoutPosition,
    );
    expect(all.wrong).toEqual([]);
    expect(asked).toEqual(Object.keys(LENS_SUBJECTS));
    expect(inSight.length).toBeGreaterThan(0);
    expect(all.expected.filter(({ cells }) => cells).length).toBeGreaterThan(0);
  }, 300_000);

  it('has nine districts repaired', async () => {
    const [dataset] = await query<{ repairs: { code: string; count: number }[] }>(
      `select repairs from public.dataset where id = 'shanghai/districts-gcj02.geojson'`,
    );
    expect(dataset?.repairs.find(({ code }) => code === 'geometry_made_valid')?.count).toBe(9);
  });

  it('covers each district with streets, and with grids, to the square metre', async () => {
    const wrong = await query(BADLY_COVERED);
    const [cut] = await query(
      `select count(distinct left(code, 6))::int as n from public.zone where region_id = 'shanghai' and level = 'grid'`,
    );
    expect(wrong).toEqual([]);
    expect(cut?.n).toBe(districts);
    const [valid] = await query(
      `select count(*)::int as n from public.zone where region_id = 'shanghai' and not extensions.st_isvalid(geom)`,
    );
    expect(valid?.n).toBe(0);
  });

  it('has every unit in a grid of its own district, where the generator put it', async () => {
    const wrong = await query(
      `select e.source_id from public.enterprise e left join public.zone z on z.id = e.zone_id
       where e.dataset_id = 'shanghai/simulated/enterprise'
         and (z.level is distinct from 'grid' or left(z.code, 6) <> split_part(e.source_id, '-', 1)
           or e.zone_path::text <> z.path::text or not extensions.st_intersects(z.geom, e.geom))`,
    );
    expect(wrong).toEqual([]);
  });

  it('has hazard sources with quantities, in the zones of their units', async () => {
    const [sources] = await query<{ n: number; wrong: number; empty: number }>(
      `select count(*)::int as n,
         count(*) filter (where h.zone_id <> e.zone_id or h.zone_path::text <> e.zone_path::text)::int as wrong,
         count(*) filter (where not exists (select from public.hazard_source_chemical c
           where c.hazard_source_id = h.id and c.quantity_tonnes > 0))::int as empty
       from public.hazard_source h join public.enterprise e on e.id = h.enterprise_id where h.region_id = 'shanghai'`,
    );
    expect(sources?.n).toBeGreaterThan(10);
    expect([sources?.wrong, sources?.empty]).toEqual([0, 0]);
  });

  it.each(districts === 16 ? PUBLISHED : [])('has %s as published: %s', async (_, answer, question) => {
    const [row] = await query<{ n: number }>(question);
    expect(Number(row?.n)).toBe(answer);
  });

  it('has rows of every system of the founding documents, each in a place of the region', async () => {
    const tables = Object.values(HELD).flat();
    const counts = await query<{ table: string; n: number }>(
      tables
        .map(
          (table) =>
            `select '${table}' as table, count(*)::int as n from public.${table} where ${
              NO_REGION[table] ?? `region_id = 'shanghai'`
            }`,
        )
        .join(' union all '),
    );
    expect(counts.filter(({ n }) => n === 0)).toEqual([]);
    const placed = tables.filter((table) => PLACED.has(table));
    const elsewhere = await query(
      placed
        .map(
          (table) => `select '${table}' as table from public.${table}
          where region_id = 'shanghai' and dataset_id like '%/simulated/%' and zone_path::text not like 'shanghai.%'`,
        )
        .join(' union all '),
    );
    expect(elsewhere).toEqual([]);
  });

  it('marks every row that is made as simulated', async () => {
    const real = await query(
      `select id from public.dataset where region_id = 'shanghai' and simulated = (id not like 'shanghai/simulated/%')`,
    );
    expect(real).toEqual([]);
    const [unmarked] = await query(
      `select count(*)::int as n from (
         select simulated from public.inspection where region_id = 'shanghai' union all
         select simulated from public.hidden_danger where region_id = 'shanghai' union all
         select simulated from public.penalty where region_id = 'shanghai' union all
         select simulated from public.listing where region_id = 'shanghai') t where not simulated`,
    );
    expect(unmarked?.n).toBe(0);
  });

  it('has nothing in its register that contradicts itself', async () => {
    expect(await query(`select register_warnings('shanghai') as n`)).toEqual([{ n: [] }]);
    const [wrong] = await query<Record<string, number>>(CONTRADICTIONS);
    expect(wrong).toEqual({ certificates: 0, reports: 0, gradings: 0, drills: 0, campaigns: 0 });
    const [statistics] = await query<{ n: boolean }>(DISTRICTS_ADD_UP);
    expect(statistics?.n).toBe(true);
  });

  it('warns of whole areas, without slivers between their districts', async () => {
    const [areas] = await query<{ warnings: number; slivers: number }>(WARNING_SLIVERS);
    expect(areas?.warnings).toBeGreaterThan(2);
    expect(areas?.slivers).toBe(0);
  });

  it('counts working days by the holidays of 2014', async () => {
    // Friday 30 May, then the Dragon Boat Festival on Monday 2 June: the fifth working day is Monday the 9th.
    expect(
      await query(
        `select private.add_working_days('shanghai', '2014-05-30', 5)::text as one,
           private.add_working_days('shanghai', '2014-01-30', 1)::text as two,
           private.add_working_days('shanghai', '2014-09-30', 3)::text as three`,
      ),
    ).toEqual([{ one: '2014-06-09', two: '2014-02-07', three: '2014-10-10' }]);
  });

  it('lists the pipeline along Daye Highway by its stretch, with what occupies it', async () => {
    const [item] = await query<Record<string, unknown>>(
      `select l.title, s.name, p.source_id as pipeline, round(s.to_meters)::int as meters,
         extensions.st_dwithin(l.geom::extensions.geography, s.geom::extensions.geography, 1) as beside,
         extensions.st_dwithin(p.geom::extensions.geography, s.geom::extensions.geography, 1) as along,
         (select count(*)::int from public.pipeline_occupation o where o.pipeline_id = p.id and o.listed and o.state = 'open'
           and extensions.st_dwithin(o.geom::extensions.geography, s.geom::extensions.geography, 1)) as occupied,
         (public.pipeline_segments(p.id) -> 0 -> 'listings') = to_jsonb(array[l.id]) as answered
       from public.listing l join public.pipeline_segment s on s.id = l.pipeline_segment_id
       join public.pipeline p on p.id = s.pipeline_id where l.region_id = 'shanghai'`,
    );
    expect(item).toEqual({
      title: '大叶公路沿线长输管道违法占压整治',
      name: '大叶公路段',
      pipeline: 'P6563',
      meters: 1853,
      beside: true,
      along: true,
      occupied: 6,
      answered: true,
    });
  });

  it('passes over what it holds, and changes nothing when made to read again', async () => {
    const state = () =>
      query(
        `select count(*)::int as n, md5(string_agg(e::text, '' order by e.id)) as hash from public.enterprise e`,
      );
    const before = await state();
    lines.length = 0;
    await load();
    expect(lines.filter((line) => line.includes('/simulated/enterprise')).length).toBe(1);
    // Reading the whole again would take as long as the first time and tell nothing more.
    if (place === 'PGlite') await load(true);
    expect(await state()).toEqual(before);
  }, 300_000);
});
