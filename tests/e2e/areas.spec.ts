// Zones coloured by a figure: legend, list and database agree; down by click and keyboard, up by breadcrumb; a failure stays where it is.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { restAs } from './rest';

const legend = (page: Page) =>
  page.locator('section:has([data-layer-count=zones]) > ul [class*=legendCount]').allInnerTexts();
const sum = (texts: string[]) => texts.reduce((total, text) => total + Number(text), 0);

test('zones coloured by any figure are all in the legend and all in the list', async ({ page, request }) => {
  await signIn(page, 'command', '/grid?region=houston&layers=zones&lang=en');
  await expect(page.locator('[data-map-ready=true]')).toBeVisible();
  const rest = await restAs(request, 'command');
  const zones = await rest.rows<{ parent_id: number | null }>(
    'zone',
    'select=parent_id&region_id=eq.houston',
  );
  const topmost = zones.filter((zone) => zone.parent_id === null).length;
  for (const figure of ['risk', 'coverage', 'dangers', 'overdue', 'silence']) {
    await page.getByLabel('Zones coloured by').selectOption(figure);
    await expect(page).toHaveURL(new RegExp(`zones=${figure}`));
    const list = page.locator(`[data-zone-list=${figure}]`);
    await expect(list).toHaveCount(1);
    await expect(page.locator('[data-layer-count=zones]')).toHaveText(String(topmost));
    expect(sum(await legend(page)), figure).toBe(topmost);
    await expect(list.locator('li'), figure).toHaveCount(topmost);
  }
});

test('any figure of the register colours the zones, each by its own sums over the time window', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  await signIn(page, 'command', '/grid?region=houston&layers=zones&lang=en&from=2012-01&to=2013-12');
  await expect(page.locator('[data-map-ready=true]')).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Zones coloured by').selectOption('figure');
  const choice = page.getByLabel('Figure', { exact: true });
  const figures = await rest.rows<{ code: string }>('figure_definition', 'select=code');
  await expect(choice.locator('option')).toHaveCount(figures.length);

  await choice.selectOption('accidents');
  await expect(page).toHaveURL(/figure=accidents/);
  await page.getByLabel('Classes').selectOption('equal');
  await expect(page).toHaveURL(/figure=accidents,equal/);
  const happened = await rest.rows<{ zone_path: string | null }>(
    'accident',
    'select=zone_path&region_id=eq.houston&occurred_on=gte.2012-01-01&occurred_on=lte.2013-12-31',
  );
  const inHarris = happened.filter(({ zone_path }) => zone_path?.startsWith('houston.48201')).length;
  expect(inHarris).toBeGreaterThan(0);
  const entries = page.locator('[data-zone-list=figure] li');
  const [harris] = await rest.rows<{ name_en: string }>('zone', 'select=name_en&code=eq.48201');
  await expect(entries.filter({ hasText: harris?.name_en })).toContainText(`Value ${inHarris}`);
  expect(sum(await legend(page))).toBe(await entries.count());

  // A rate without a base is neither a rate nor zero.
  await choice.selectOption('rectification_rate');
  await expect(entries.first()).toContainText('Base');
  const without = await entries.filter({ hasText: 'Base 0' }).count();
  expect(without).toBeGreaterThan(0);
  await expect(entries.filter({ hasText: 'Value No base' })).toHaveCount(without);
});

test('zones lead down by click and by keyboard, and the breadcrumb leads up again', async ({
  page,
  request,
}) => {
  await signIn(page, 'command', '/grid?region=houston&layers=zones&lang=en&zones=dangers');
  await expect(page.locator('[data-map-ready=true]')).toBeVisible();
  const rest = await restAs(request, 'command');
  const [harris] = await rest.rows<{ id: number }>('zone', 'select=id&code=eq.48201');
  const grids = await rest.count('zone', `parent_id=eq.${harris?.id}`);
  const open = await rest.rows<{ zone_path: string }>(
    'hidden_danger',
    'select=zone_path&region_id=eq.houston&state=neq.closed',
  );
  const dangers = open.filter(({ zone_path }) => zone_path.startsWith('houston.48201')).length;

  // Harris County lies in the middle of the region.
  const map = await page.locator('[data-map-ready=true] canvas').first().boundingBox();
  await page.mouse.click((map?.x ?? 0) + (map?.width ?? 0) * 0.45, (map?.y ?? 0) + (map?.height ?? 0) * 0.44);
  await expect(page).toHaveURL(new RegExp(`zone=${harris?.id}`));
  await expect(page.locator('[data-layer-count=zones]')).toHaveText(String(grids));
  expect(sum(await legend(page))).toBe(grids);

  await page.getByRole('navigation', { name: 'Zone' }).getByRole('button', { name: 'Houston' }).click();
  await expect(page).not.toHaveURL(/zone=\d/);
  // The zone with the most open dangers is the first of the list.
  await page.getByText(/^List of \d+ zones$/).click();
  const first = page.locator('[data-zone-list=dangers] button').first();
  await expect(first).toContainText(`Open hidden dangers ${dangers}`);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`zone=${harris?.id}`));
});

test.describe('what zones are coloured by fails', () => {
  test.use({ expectedErrors: [/500/] });

  test('it is said in the layer list, and the other layers stand', async ({ page }) => {
    await page.route('**/rpc/zone_risk', (route) =>
      route.fulfill({ status: 500, json: { code: 'XX000', message: 'made to fail' } }),
    );
    await signIn(page, 'command', '/grid?region=houston&layers=zones,enterprises&lang=en&zones=risk');
    await expect(page.locator('[data-map-ready=true]')).toBeVisible();
    await expect(page.locator('section:has([data-layer-count=zones])').getByRole('alert')).toBeVisible();
    await expect(page.locator('[data-layer-count=enterprises]')).toHaveText('518');
    await page.unroute('**/rpc/zone_risk');
    await page
      .locator('section:has([data-layer-count=zones])')
      .getByRole('button', { name: 'Try again' })
      .click();
    await expect(page.locator('[data-zone-list=risk]')).toHaveCount(1);
  });
});
