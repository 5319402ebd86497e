// Pipelines with their bands and what lies in them: layer, legend, list and sheet say what the database says.
import type { Page } from '@playwright/test';
import type { BandRecord } from '../../src/model/pipeline-bands';
import { expect, signIn, test } from './fixtures';
import { type Rest, restAs } from './rest';

type Bands = { pipeline_id: number; accuracy_meters: number; article: string }[];
type Columns = {
  count: number;
  id: number[];
  standing: string[];
  geojson: { coordinates: [number, number][][] }[];
};

const REGION = { p_region: 'houston' };
const PATH = '/grid?region=houston&layers=zones,pipeline_bands,pipelines,band_records&list=band_records';
const map = (page: Page) => page.locator('[data-map-ready=true]');
const legendOf = (page: Page, layer: string) =>
  page.locator(`section:has([data-layer-count=${layer}]) > ul [class*=legendCount]`).allInnerTexts();

/** Works and an occupation on a line in service; gives the id of the works. */
async function report(rest: Rest): Promise<number> {
  const [bounds] = await rest.rows<{ west: number; south: number; east: number; north: number }>(
    'region',
    'select=west,south,east,north&id=eq.houston',
  );
  const bands = await rest.call<Bands>('pipeline_band_areas', REGION);
  const lines = await rest.call<Columns>('pipeline_columns', REGION);
  const inService = new Set(bands.map(({ pipeline_id: id }) => id));
  const [found] = lines.id.flatMap((id, row) => {
    const point = (lines.geojson[row]?.coordinates.flat() ?? []).find(
      ([lng, lat]) =>
        bounds && lng > bounds.west && lng < bounds.east && lat > bounds.south && lat < bounds.north,
    );
    return inService.has(id) && point ? [{ id, point }] : [];
  });
  if (!found) throw new Error('the demo has no pipeline in service');
  const place = { type: 'Point', coordinates: found.point };
  await rest.call('report_occupation', {
    p_pipeline: found.id,
    p_kind: 'shed',
    p_found_on: '2024-12-01',
    p_geojson: place,
  });
  return rest.call<number>('report_work', {
    ...REGION,
    p_kind: 'excavation',
    p_name: 'Trench for a drain',
    p_geojson: place,
  });
}

test('bands, works and occupations are counted, listed and told as the database has them', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const id = await report(rest);
  const bands = await rest.call<Bands>('pipeline_band_areas', REGION);
  const records = await rest.call<Columns>('band_record_columns', REGION);
  const pipelines = (some: Bands) => String(new Set(some.map((band) => band.pipeline_id)).size);
  expect(records.count).toBeGreaterThanOrEqual(2);

  await signIn(page, 'command', `${PATH}&lang=en`);
  await expect(map(page)).toBeVisible();
  await expect(page.locator('[data-layer-count=pipeline_bands]')).toHaveText(pipelines(bands));
  expect((await legendOf(page, 'pipeline_bands')).at(-1)).toBe(
    pipelines(bands.filter(({ accuracy_meters: accuracy }) => accuracy > 0)),
  );
  await expect(page.locator('[data-layer-count=band_records]')).toHaveText(String(records.count));
  await expect(page.locator('[data-list-count=band_records]')).toHaveText(String(records.count));
  const standings = ['breach', 'listed', 'occupied', 'uncertain', 'permitted', 'cleared'];
  expect(await legendOf(page, 'band_records')).toEqual(
    standings.map((word) => String(records.standing.filter((standing) => standing === word).length)),
  );

  const told = await rest.call<Record<string, unknown> & Pick<BandRecord, 'findings'>>('band_record', {
    p_id: id,
  });
  await page
    .locator('[data-list=band_records]')
    .getByRole('button', { name: 'Trench for a drain' })
    .first()
    .click();
  const sheet = page.locator(`aside[data-record="${id}"]`);
  await expect(sheet.locator('h2')).toHaveText('Trench for a drain');
  const articles = await sheet
    .locator('[data-finding]')
    .evaluateAll((found) => found.map((one) => one.getAttribute('data-finding')));
  expect(articles).toEqual(told.findings.map(({ article }) => article));
  await expect(sheet).toContainText('Within 5 m of the centre line nobody may plant');
  await expect(sheet).toContainText('accuracy ± 500 m (assumed: the source states none)');
  await expect(sheet).toContainText('May lie inside');
  await expect(page).toHaveURL(new RegExp(`record=${id}`));

  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page).not.toHaveURL(/record=/);

  await page.goto(`/site?region=houston&record=${id}&lang=zh-CN`);
  await expect(page.locator(`aside[data-record="${id}"]`)).toContainText('第三十条');
  await expect(page.getByRole('button', { name: '打印' })).toBeVisible();
});

test('sets that nobody looks at are not asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /rpc\/(\w*band\w*)/.exec(request.url())?.[1];
    if (name) asked.push(name);
  });
  await signIn(page, 'command', '/grid?region=houston&lang=en');
  await expect(map(page)).toBeVisible();
  await expect(page.locator('[data-list-count=band_records]')).toHaveCount(0);
  expect(asked).toEqual([]);
  await page.getByRole('switch', { name: 'Protection bands' }).press('Space');
  await expect(page.locator('[data-layer-count=pipeline_bands]')).toHaveText(/\d/);
  expect(asked).toEqual(['pipeline_band_areas']);
});
