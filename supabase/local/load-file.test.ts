/** Single files imported into a loaded region, in a real embedded database. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database';
import { loadFile } from './load-file';
import { loadData } from './loader';
import { migrate } from './migrator';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
let database: Database;

const count = async (from: string) =>
  (await database.sql.query<{ n: number }>(`select count(*)::int as n from public.${from}`))[0]?.n;
const fixture = (name: string) => readFile(join(PROJECT, 'tests/fixtures/bad-input', name));
const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  await migrate(database.sql);
  await loadData(database.sql, {
    dataDir: join(PROJECT, 'data'),
    onProgress: () => undefined,
    regions: ['houston'],
  });
}, 240_000);

afterAll(() => database?.close());

describe('a single file', () => {
  it.each([
    ['rmp-coordinates.csv', 40, 0],
    ['phmsa-coordinates.csv', 60, 4],
    ['utf16le-bom.csv', 59, 0],
  ])('%s: %i read, %i loaded, the rest kept with a reason', async (name, read, loaded) => {
    const report = await loadFile(database.sql, { regionId: 'houston', name, bytes: await fixture(name) });
    expect(report).toMatchObject({ read, loaded });
    expect(report.rejects).toHaveLength(read - loaded);
    expect(await count(`dataset_reject where dataset_id = 'houston/${name}'`)).toBe(read - loaded);
    expect(
      await count(`dataset where id = 'houston/${name}' and rows_read = ${read} and rows_loaded = ${loaded}`),
    ).toBe(1);
  });

  it('brings its good lines in, and replaces itself', async () => {
    const header = 'src,epa_facility_id,facility_name,state,county,lat_raw,lon_raw\n';
    const first = `${header}rmp,900,New Plant,TX,Harris,29.75,-95.36\nrmp,901,Lost Plant,TX,Harris,29.75,95.36\n`;
    const request = { regionId: 'houston', name: 'more.csv' };
    const one = await loadFile(database.sql, { ...request, bytes: bytes(first) });
    expect(one).toMatchObject({
      read: 2,
      loaded: 1,
      rejects: [{ line: 3, field: 'lon_raw', code: 'missing_minus' }],
    });
    expect(await count(`enterprise where source_id = '900' and zone_path::text like 'houston.48201.%'`)).toBe(
      1,
    );
    const again = await loadFile(database.sql, { ...request, bytes: bytes(first) });
    expect(again.changes).toEqual({ inserted: 0, updated: 0, removed: 0 });
    const fewer = await loadFile(database.sql, { ...request, bytes: bytes(header) });
    expect(fewer).toMatchObject({ read: 0, changes: { removed: 1 } });
  });

  it('does not register an enterprise twice', async () => {
    const text =
      'epa_facility_id,facility_name,lat_raw,lon_raw\n100000008779,Clemens Terminal,28.985556,-95.556667\n';
    const report = await loadFile(database.sql, {
      regionId: 'houston',
      name: 'twice.csv',
      bytes: bytes(text),
    });
    expect(report).toMatchObject({
      loaded: 0,
      rejects: [{ line: 2, code: 'already_registered', value: '100000008779' }],
    });
  });

  it('brings protected places in, points and areas, and mends an outline that crosses itself', async () => {
    const place = (id: string, kind: string, people: number | null, geometry: object) => ({
      type: 'Feature',
      properties: { place_id: id, name: `Place ${id}`, kind, people },
      geometry,
    });
    const around = (lng: number, lat: number) => [
      [lng, lat],
      [lng + 0.01, lat + 0.01],
      [lng + 0.01, lat],
      [lng, lat + 0.01],
      [lng, lat],
    ];
    const features = [
      place('p1', 'school', 450, { type: 'Point', coordinates: [-95.36, 29.75] }),
      place('p2', 'waters', null, { type: 'Polygon', coordinates: [around(-95.3, 29.7)] }),
      place('p3', 'pub', 20, { type: 'Point', coordinates: [-95.36, 29.75] }),
      place('p4', 'park', null, { type: 'Point', coordinates: [95.36, 29.75] }),
    ];
    const name = 'places.geojson';
    const load = (given: object[]) =>
      loadFile(database.sql, {
        regionId: 'houston',
        name,
        bytes: bytes(JSON.stringify({ type: 'FeatureCollection', features: given })),
      });
    expect(await load(features)).toMatchObject({
      kind: 'protected_place_shapes',
      read: 4,
      loaded: 2,
      rejects: [
        { field: 'kind', value: 'pub', code: 'unknown_value' },
        { field: 'geometry', code: 'missing_minus' },
      ],
      repairs: [{ code: 'geometry_made_valid', count: 1 }],
    });
    expect(
      await database.sql.query(
        `select source_id, kind, article_item, people, extensions.st_geometrytype(geom) as type,
           zone_path::text like 'houston.48201.%' as placed
         from public.protected_place where dataset_id = 'houston/places.geojson' order by source_id`,
      ),
    ).toEqual([
      { source_id: 'p1', kind: 'school', article_item: 2, people: 450, type: 'ST_Point', placed: true },
      {
        source_id: 'p2',
        kind: 'waters',
        article_item: 6,
        people: null,
        type: 'ST_MultiPolygon',
        placed: true,
      },
    ]);
    expect((await load(features)).changes).toEqual({ inserted: 0, updated: 0, removed: 0 });
    expect((await load(features.slice(0, 1))).changes).toEqual({ inserted: 0, updated: 0, removed: 1 });
    const csv =
      'place_id,name,kind,people,lat,lng\np1,Again,school,1,29.75,-95.36\np9,New,park,,29.75,-95.36\n';
    expect(
      await loadFile(database.sql, { regionId: 'houston', name: 'places.csv', bytes: bytes(csv) }),
    ).toMatchObject({ loaded: 1, rejects: [{ line: 2, code: 'already_registered', value: 'p1' }] });
  });

  it('leaves no trace where it is of no known kind', async () => {
    const report = await loadFile(database.sql, {
      regionId: 'houston',
      name: 'odd.csv',
      bytes: bytes('a,b\n1,2\n'),
    });
    expect(report).toMatchObject({
      kind: null,
      loaded: 0,
      rejects: [{ line: 1, code: 'unrecognised_file' }],
    });
    expect(await count(`dataset where id = 'houston/odd.csv'`)).toBe(0);
  });

  it('needs a known region and a name of its own', async () => {
    const request = { name: 'more.csv', bytes: bytes('') };
    await expect(loadFile(database.sql, { ...request, regionId: 'atlantis' })).rejects.toMatchObject({
      reason: 'no_region',
    });
    await expect(
      loadFile(database.sql, { ...request, regionId: 'houston', name: 'sites.csv' }),
    ).rejects.toMatchObject({
      reason: 'name_taken',
    });
  });

  it('computes the overdue filings of a register of filings', async () => {
    const text = `epa_facility_id,facility_name,receipt_month,status,deregistered_month,lat,lon
902,Late Plant,June 2015,,,29.75,-95.36
903,Due Plant,December 2019,,,29.75,-95.36
904,Gone Plant,June 2015,Deregistered,June 2018,29.75,-95.36
`;
    await loadFile(database.sql, { regionId: 'houston', name: 'filings.csv', bytes: bytes(text) });
    expect(
      await database.sql.query(
        `select source_id, deadline_on from public.hidden_danger where dataset_id = 'houston/filings.csv'`,
      ),
    ).toEqual([{ source_id: 'overdue_filing/902', deadline_on: '2020-06-30' }]);
  });
});
