/** The loader against a real embedded database: accounts, repairs, a second load, a source that changes. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database';
import { loadData } from './loader';
import { migrate } from './migrator';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
let database: Database;
let dataDir: string;
let lines: string[] = [];

const load = (force = false) => {
  lines = [];
  return loadData(database.sql, { dataDir, onProgress: (line) => lines.push(line), force });
};
const query = <T>(text: string) => database.sql.query<T>(text);
const count = async (from: string) =>
  (await query<{ n: number }>(`select count(*)::int as n from public.${from}`))[0]?.n;
const file = (name: string) => join(dataDir, 'houston', name);
const alter = async (name: string, change: (text: string) => string) => {
  const before = await readFile(file(name), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file(name), after);
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gridwatch-loader-'));
  await cp(join(PROJECT, 'data/houston'), join(dataDir, 'houston'), { recursive: true });
  database = await openDatabase({ memory: true });
  await migrate(database.sql);
  await load();
}, 240_000);

afterAll(async () => {
  await database?.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the first load', () => {
  it('prints and keeps the accounts of each file', async () => {
    const expected = [
      ['counties.geojson', 10],
      ['zones-zip.geojson', 213],
      ['sites.csv', 518],
      ['site-chemicals.csv', 2102],
      ['accidents.csv', 464],
      ['pipelines-liquid-goit.geojson', 54],
      ['pipelines-gas-gem.geojson', 101],
    ] as const;
    for (const [name, rows] of expected) {
      expect(lines.some((line) => line.includes(`houston/${name}`) && line.includes(String(rows)))).toBe(
        true,
      );
      expect(
        await query(
          `select rows_read, rows_loaded, rows_rejected from public.dataset where id = 'houston/${name}'`,
        ),
      ).toEqual([{ rows_read: rows, rows_loaded: rows, rows_rejected: 0 }]);
    }
  });

  it('repairs the one invalid polygon and says which', async () => {
    const [zones] = await query<{ repairs: unknown }>(
      `select repairs from public.dataset where id = 'houston/zones-zip.geojson'`,
    );
    expect(zones?.repairs).toEqual([{ code: 'geometry_made_valid', count: 1, detail: '77386' }]);
    expect(await count(`zone where code = '77386' and path::text = 'houston.48339.77386'`)).toBe(1);
  });

  it('computes the overdue filings', async () => {
    expect(await count(`hidden_danger where kind = 'overdue_filing' and state = 'reported'`)).toBe(24);
    expect(
      await count(`hidden_danger d join public.enterprise e on e.id = d.enterprise_id
      where d.deadline_on < date '2024-12-31' and d.found_on = d.deadline_on + 1 and e.status = 'active'`),
    ).toBe(24);
    expect(await count('event')).toBe(24);
  });

  it('makes one hazard source of the chemicals of each site', async () => {
    expect(await count('hazard_source')).toBe(518);
    expect(
      await count(`hazard_source h where hazard_class <> (
      select case when count(distinct c.hazard_class) = 2 then 'toxic_flammable' else min(c.hazard_class) end
      from public.hazard_source_chemical c where c.hazard_source_id = h.id)`),
    ).toBe(0);
  });

  it('ties chemical accidents to their sites and keeps what lies in no grid', async () => {
    expect(await count(`accident where kind = 'chemical' and enterprise_id is not null`)).toBe(57);
    expect(
      await count(
        `enterprise f left join public.zone z on z.id = f.zone_id where z.level is distinct from 'grid'`,
      ),
    ).toBe(47);
    expect(
      await count(
        `accident f left join public.zone z on z.id = f.zone_id where f.kind = 'pipeline' and z.level is distinct from 'grid'`,
      ),
    ).toBe(67);
  });
});

describe('a second load', () => {
  it('is passed over where nothing has changed', async () => {
    const report = await load();
    expect(report).toMatchObject({ files: [], unchanged: ['houston'] });
    expect(lines).toHaveLength(7);
  });

  it('changes no row when forced', async () => {
    const { files, dangers } = await load(true);
    expect([...files.map(({ changes }) => changes), dangers]).toEqual([
      ...Array(7).fill({ inserted: 0, updated: 0, removed: 0 }),
      { inserted: 0, updated: 0, removed: 0, overdue: 24 },
    ]);
  });
});

describe('a source that changes', () => {
  it('is followed row by row', async () => {
    await alter('sites.csv', (text) => {
      const [header, gone, moved, ...rest] = text.trimEnd().split('\n');
      expect(gone).toContain('100000005424');
      return [header, moved?.replace('29.565278,-95.019444,715', '29.6,-95.0,715'), ...rest, 'x,y'].join(
        '\n',
      );
    });
    const report = await load();
    const sites = report.files.find(({ datasetId }) => datasetId === 'houston/sites.csv');
    expect(sites).toMatchObject({ read: 518, loaded: 517, changes: { inserted: 0, updated: 1, removed: 1 } });
    expect(sites?.rejects).toEqual([{ line: 519, field: 'line', value: 'x,y', code: 'too_few_columns' }]);
    expect(
      await query(
        `select line, field, value, code from public.dataset_reject where dataset_id = 'houston/sites.csv'`,
      ),
    ).toEqual(sites?.rejects);
    const chemicals = report.files.find(({ datasetId }) => datasetId === 'houston/site-chemicals.csv');
    expect(chemicals?.rejects.map(({ code }) => code)).toEqual(['unknown_reference']);
    expect(
      await count(`hazard_source where source_id = '100000006307' and extensions.st_x(geom) = -95.0`),
    ).toBe(1);
  });

  it('closes the danger of a site that has filed, and keeps one that left for its log', async () => {
    const dangers = await query<{ id: string }>(
      `select split_part(source_id, '/', 2) as id from public.hidden_danger order by source_id limit 2`,
    );
    const [filed, left] = dangers.map(({ id }) => id);
    await alter('sites.csv', (text) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith(`${left},`))
        .map((line) =>
          line.startsWith(`${filed},`) ? line.replace(/[A-Z][a-z]+ (19|20)\d\d/, 'June 2024') : line,
        )
        .join('\n'),
    );
    const report = await load();
    expect(report.dangers).toMatchObject({ overdue: 22, updated: 2 });
    expect(report.files.find(({ datasetId }) => datasetId === 'houston/sites.csv')?.kept).toBe(1);
    expect(await count(`enterprise where source_id = '${left}' and status = 'deregistered'`)).toBe(1);
    expect(await count(`event where to_state = 'closed'`)).toBe(2);
  });

  it('keeps the old state whole when a load fails near its end', async () => {
    await alter('sites.csv', (text) => text.replace('Clemens Terminal', 'Renamed Terminal'));
    const onProgress = (line: string) => {
      if (line.includes('pipelines-gas')) throw new Error('cut off');
    };
    await expect(loadData(database.sql, { dataDir, onProgress })).rejects.toThrow('cut off');
    expect(await count(`enterprise where name like '%Renamed Terminal'`)).toBe(0);
  });

  it('refuses a zone of which repair leaves nothing', async () => {
    const flat =
      '{"type":"Feature","properties":{"ZIP_CODE":11111},"geometry":{"type":"Polygon","coordinates":[[[-95,29],[-95,30],[-95,29],[-95,29]]]}}';
    await alter('zones-zip.geojson', (text) => text.replace('"features": [', `"features": [\n${flat},`));
    const report = await load();
    expect(report.files.find(({ datasetId }) => datasetId.includes('zip'))).toMatchObject({
      read: 214,
      loaded: 213,
      rejects: [{ field: 'geometry', value: '11111', code: 'bad_geometry' }],
    });
  });
});
