// Bands around a route that is known to the metre: drawn solid, told as sure, and told as unsure as soon as the route is; the same on both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { camelKeys } from '../../src/db/camel';
import { countsOf, entriesOf } from '../../src/model/band-entries';
import type { AlongPipeline, Pipeline } from '../../src/model/pipeline';
import { type PipelineBand, reachMeters, sureMeters } from '../../src/model/pipeline-bands';
import type { Database } from '../../supabase/local/database';
import { PLACE_NAMES } from './support/places';
import { asLeader, openScratch } from './support/scratch';

/** A gas main on a meridian of which the survey is exact, with what lies square to it at known distances. */
const STAGE = `
insert into public.pipeline (region_id, dataset_id, source_id, name, medium, status, diameter_millimeters, design_pressure_mpa,
  position_accuracy_meters, position_source, geom)
values ('scratch', 'scratch/all', 'exact', 'Exact main', 'natural_gas', 'operating', 1016, 10, 0, 'survey',
  extensions.st_multi(extensions.st_geomfromtext('LINESTRING(0.5 0.4, 0.5 0.6)', 4326)));
insert into public.pipeline_facility (region_id, pipeline_id, kind, name, geom)
select 'scratch', id, 'valve', 'Valve', extensions.st_setsrid(extensions.st_makepoint(0.5, 0.45), 4326) from public.pipeline;
insert into public.pipeline_work (region_id, dataset_id, source_id, name, kind, geom)
select 'scratch', 'scratch/all', 'w' || meters, 'Dig ' || meters, 'excavation', extensions.st_project(
  extensions.st_setsrid(extensions.st_makepoint(0.5, 0.52), 4326)::extensions.geography, meters, pi() / 2)::extensions.geometry
from unnest(array[4, 60, 230]) as meters;
insert into public.building (region_id, dataset_id, source_id, kind, name, geom)
select 'scratch', 'scratch/all', 'b' || meters, 'commercial', 'House ' || meters, extensions.st_project(
  extensions.st_setsrid(extensions.st_makepoint(0.5, 0.55), 4326)::extensions.geography, meters, pi() / 2)::extensions.geometry
from unnest(array[3, 30, 199, 205]) as meters;`;

describe.each(PLACE_NAMES)('an exact route on %s', (place) => {
  let database: Database;
  let id = 0;
  const ask = async <T>(call: string): Promise<T> => {
    const [row] = await asLeader<{ answer: unknown }>(database.sql, `select public.${call} as answer`);
    return camelKeys(row?.answer) as T;
  };
  const areas = async () =>
    (await ask<PipelineBand[]>(`pipeline_band_areas('scratch')`)).filter(
      ({ pipelineId }) => pipelineId === id,
    );
  /** What a band of the line tells, as the sheet puts it together. */
  const told = async (article: string) => {
    const { bands } = await ask<Pipeline>(`pipeline_sheet(${id})`);
    const along = await ask<AlongPipeline>(`what_lies_in_bands(${id}::bigint, 200)`);
    const band = bands.find((one) => one.article === article && one.around === 'line');
    if (!band) throw new Error(`no band ${article}`);
    return {
      counts: countsOf(band, bands, along),
      entries: entriesOf(band, bands, along).map(({ subject, record, verdict, distanceMeters }) =>
        [subject, 'name' in record ? record.name : '', verdict, distanceMeters].join(' '),
      ),
    };
  };

  beforeAll(async () => {
    database = await openScratch(place, 'pipeline_sheet');
    await database.sql.script(STAGE);
    const [row] = await database.sql.query<{ id: number }>(
      `select id from public.pipeline where source_id = 'exact'`,
    );
    id = Number(row?.id);
  }, 120_000);
  afterAll(() => database?.close());

  it('has bands that are sure to their very bound', async () => {
    const bands = await areas();
    expect(bands.map(({ article, around, toMeters }) => `${article} ${around} ${toMeters}`)).toEqual([
      '30 line 5',
      '35_2 line 50',
      '35_2 facility 100',
      '35_3 line 200',
      '35_3 facility 500',
    ]);
    expect(new Set(bands.map(({ route, accuracyMeters }) => `${route} ${accuracyMeters}`))).toEqual(
      new Set(['stated 0']),
    );
    for (const band of bands)
      expect([sureMeters(band), reachMeters(band)]).toEqual([band.toMeters, band.toMeters]);
  });

  it('tells what lies in them without a doubt', async () => {
    expect(await told('30')).toEqual({
      counts: [
        expect.objectContaining({ subject: 'works', inside: 1, uncertain: 0 }),
        expect.objectContaining({ subject: 'enterprises', inside: 1, uncertain: 0 }),
        expect.objectContaining({ subject: 'buildings', inside: 1, uncertain: 0 }),
      ],
      entries: ['enterprises Works inside 0', 'buildings House 3 inside 3', 'works Dig 4 inside 4'],
    });
    expect((await told('35_3')).entries).toEqual([
      'buildings House 30 inside 30',
      'works Dig 60 inside 60',
      'buildings House 199 inside 199',
    ]);
    const { route, accuracyMeters, impact } = await ask<Pipeline>(`pipeline_sheet(${id})`);
    expect({ route, accuracyMeters }).toEqual({ route: 'stated', accuracyMeters: 0 });
    expect(impact).toMatchObject({ product: 10_322_560, root: 3212.87, radiusMeters: 318.1 });
  });

  it('tells the same as unsure once the survey is', async () => {
    await database.sql.query(`update public.pipeline set position_accuracy_meters = 10 where id = $1`, [id]);
    expect((await told('30')).entries).toEqual([
      'enterprises Works uncertain 0',
      'buildings House 3 uncertain 3',
      'works Dig 4 uncertain 4',
    ]);
    expect((await told('35_3')).entries).toContain('buildings House 205 uncertain 205');
    expect((await areas()).map((band) => [sureMeters(band), reachMeters(band)])[0]).toEqual([0, 15]);
  });
});
