// Zones at work: two side by side, and a zone cut into grids that is looked at before it is saved.
import { expect, signIn, test } from './fixtures';
import { restAs } from './rest';

const idOf = async (rest: Awaited<ReturnType<typeof restAs>>, code: string) => {
  const [zone] = await rest.rows<{ id: number }>('zone', `select=id&region_id=eq.houston&code=eq.${code}`);
  return zone?.id ?? 0;
};

test('two zones stand side by side, from the address, and every number opens its list', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const [harris, galveston] = [await idOf(rest, '48201'), await idOf(rest, '48167')];
  await signIn(page, 'command', `/grid?region=houston&zone=${harris}&layers=zones,enterprises&lang=en`);
  await expect(page.locator('[data-map-ready=true]')).toBeVisible();
  // Wherever the map stands, it then shows both.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/[?&]at=/);
  await page.getByLabel('Compare with').selectOption({ label: 'Galveston County' });
  await expect(page).toHaveURL(new RegExp(`compare=${galveston}`));
  await expect(page).not.toHaveURL(/[?&]at=/);
  // Panel and map know the two by the same letters, and the chip calls the zone what it is.
  await expect(page.getByRole('columnheader', { name: 'A Harris County' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'B Galveston County' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Remove the filter County/district Harris County' }),
  ).toBeVisible();
  const bar = await page.getByRole('region', { name: 'Filters' }).boundingBox();
  expect(bar?.height, 'two lines of filters').toBeLessThan(90);

  const row = (figure: string) => page.locator(`[data-compared=${figure}] td`);
  const sites = await rest.rows<{ zone_path: string }>(
    'enterprise',
    'select=zone_path&region_id=eq.houston&status=eq.active',
  );
  const within = (code: string) =>
    sites.filter(({ zone_path }) => `${zone_path}.`.startsWith(`houston.${code}.`)).length;
  const [one, other] = [within('48201'), within('48167')];
  await expect(row('enterprises')).toHaveText([String(one), String(other), `−${one - other}`]);
  await expect(page.getByRole('table', { name: 'Harris County beside Galveston County' })).toBeVisible();

  // The address alone brings the comparison back, and a chip takes it off.
  await page.reload();
  await expect(row('enterprises')).toHaveText([String(one), String(other), `−${one - other}`]);
  await row('enterprises').nth(1).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`zone=${galveston}`));
  await expect(page.locator('[data-layer-count=enterprises]')).toHaveText(String(other));
  await page.goBack();
  await expect(row('enterprises')).toHaveCount(3);
  await page.getByRole('button', { name: 'Take off: Compared with Galveston County' }).click();
  await expect(page).not.toHaveURL(/compare=/);
  await expect(row('enterprises')).toHaveCount(0);
});

test('a zone chosen on the map with Shift is compared with the one that is open', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const harris = await idOf(rest, '48201');
  await signIn(page, 'command', '/grid?region=houston&layers=zones&lang=en&zones=dangers');
  await expect(page.locator('[data-map-ready=true]')).toBeVisible();
  const map = await page.locator('[data-map-ready=true] canvas').first().boundingBox();
  await page.keyboard.down('Shift');
  // Harris County lies in the middle of the region.
  await page.mouse.click((map?.x ?? 0) + (map?.width ?? 0) * 0.45, (map?.y ?? 0) + (map?.height ?? 0) * 0.44);
  await page.keyboard.up('Shift');
  await expect(page).toHaveURL(new RegExp(`compare=${harris}`));
  await expect(page.getByRole('table', { name: 'Houston beside Harris County' })).toBeVisible();
});

test('who is no administrator is not offered to divide zones, and is told so at its address', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const galveston = await idOf(rest, '48167');
  await signIn(page, 'command', `/grid?region=houston&zone=${galveston}&divide=yes&layers=zones&lang=en`);
  await expect(page.getByText('Only administrators divide zones.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Divide into grids' })).toHaveCount(0);
});

test('an administrator cuts a zone, sees what that leaves, saves it, and sees the grids', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'admin');
  const galveston = await idOf(rest, '48167');
  const old = await rest.count('zone', `parent_id=eq.${galveston}`);
  await signIn(page, 'admin', `/grid?region=houston&zone=${galveston}&layers=zones,enterprises&lang=en`);
  await expect(page.locator('[data-map-ready=true]')).toBeVisible();
  await page.getByRole('button', { name: 'Divide into grids' }).click();
  const panel = page.getByRole('region', { name: 'Divide Galveston County into grids' });
  await panel.getByLabel('Grids from').selectOption({ label: 'Hexagons' });
  await panel.getByLabel('Edge of a cell, in metres').fill('10');
  await expect(panel.getByRole('button', { name: 'Look at it' })).toBeDisabled();
  await panel.getByLabel('Edge of a cell, in metres').fill('7000');
  await panel.getByRole('button', { name: 'Look at it' }).click();
  await expect(panel.locator('[data-planned]')).toBeVisible();
  const count = Number(await panel.locator('[data-planned]').getAttribute('data-planned'));
  expect(count).toBeGreaterThan(3);
  for (const flaw of ['refused', 'gaps', 'orphans']) {
    await expect(panel.locator(`[data-flaws=${flaw}]`), flaw).toHaveText('0');
  }
  await expect(panel.locator('[data-load=sites] td')).toHaveCount(3);
  expect(await rest.count('zone', `parent_id=eq.${galveston}`)).toBe(old);

  await panel.getByRole('button', { name: 'Save these grids …' }).click();
  await expect(
    panel.getByText(`${old} grids below Galveston County give way to ${count} new ones`),
  ).toBeVisible();
  await panel.getByRole('button', { name: `Save ${count} grids` }).click();
  await expect(panel.locator(`[data-saved="${count}"]`)).toBeVisible();
  expect(await rest.count('zone', `parent_id=eq.${galveston}`)).toBe(count);
  // The picker counts the zones that the map draws.
  await expect(page.getByLabel('Choose a zone')).toContainText(`${count} zones below`);
});

test('a file of grids is read, and what is wrong in it is told with its line', async ({ page, request }) => {
  const rest = await restAs(request, 'admin');
  const galveston = await idOf(rest, '48167');
  await signIn(page, 'admin', `/grid?region=houston&zone=${galveston}&divide=yes&layers=zones&lang=en`);
  const panel = page.getByRole('region', { name: 'Divide Galveston County into grids' });
  await panel.getByLabel('Grids from').selectOption({ label: 'A GeoJSON file' });
  const ring = (west: number) => `[[${west},29.4],[${west + 0.1},29.4],[${west + 0.1},29.5],[${west},29.4]]`;
  const feature = (coordinates: string) =>
    `{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[${coordinates}]}}`;
  const bow = '[[-95.1,29.4],[-95.0,29.5],[-95.0,29.4],[-95.1,29.5],[-95.1,29.4]]';
  const text = `{"type":"FeatureCollection","features":[\n${feature(ring(-95.1))},\n${feature(bow)},\n${feature(ring(95.1))}\n]}`;
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'grids.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  await panel.getByLabel('Coordinate system of the file').selectOption('wgs84');
  await panel.getByRole('button', { name: 'Look at it' }).click();
  await expect(panel.locator('[data-planned="1"]')).toBeVisible();
  await expect(panel.locator('[data-flaws=refused]')).toHaveText('2');
  await panel.getByText('Refused:').click();
  await expect(panel.getByText(/Line 3, .*crosses itself/)).toBeVisible();
  await panel.getByRole('button', { name: 'Show the crossing at 29.450000, -95.050000' }).click();
  await expect(page).toHaveURL(/[?&]at=-95\.05,29\.45,15/);
  await expect(panel.getByText(/Line 4, geometry .*minus sign/)).toBeVisible();
  await expect(panel.getByText('As it stands this cannot be saved')).toBeVisible();
});
