// Sets that do not travel: the same counts, lists and filters from the database, said on screen, and a failure that stays where it is.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';

const VIEW =
  '/grid?region=houston&layers=zones,enterprises,hazard_sources,accidents,hidden_dangers&zones=overdue&lang=en';
const FAR = ['enterprises', 'hazard_sources', 'accidents', 'hidden_dangers'];

/** The page is told by its server that sets of more than 20 rows stay in the database. */
async function keepAway(page: Page): Promise<void> {
  await page.route('**/gridwatch.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), farAbove: 20 } });
  });
}

const layer = (page: Page, id: string) => page.locator(`section:has([data-layer-count=${id}])`);

/** What the screen says: the counts of layers and lists, every line of the legends, that of the zones' colours too, and the figures. */
async function said(page: Page): Promise<Record<string, string[]>> {
  const texts = await saidOf(page, [...FAR, 'zones']);
  texts.figures = await page.locator('[class*=figures]').first().allInnerTexts();
  expect(texts.figures?.join('')).toContain('24');
  return texts;
}

async function saidOf(page: Page, layers: readonly string[]): Promise<Record<string, string[]>> {
  await expect(page.locator('[data-map-ready=true]')).toBeVisible({ timeout: 60_000 });
  const texts: Record<string, string[]> = {};
  for (const id of layers) {
    await expect(layer(page, id).locator('[data-layer-count]')).not.toHaveText('…');
    texts[id] = [
      ...(await layer(page, id).locator('[data-layer-count]').allInnerTexts()),
      ...(await page.locator(`[data-list-count=${id}]`).allInnerTexts()),
      ...(await layer(page, id).locator('ul li').allInnerTexts()),
    ];
  }
  return texts;
}

test('a set that does not travel has the counts, the list and the filters of one that does', async ({
  page,
}) => {
  await signIn(page, 'command', VIEW);
  const near = await said(page);
  await expect(page.locator('[data-far]')).toHaveCount(0);
  await layer(page, 'accidents')
    .getByRole('button', { name: /^Larger/ })
    .click();
  await expect(page).toHaveURL(/grade=/);
  await expect(page.locator('[data-layer-count=accidents]')).toHaveText('1');
  const narrowed = await said(page);

  await keepAway(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(VIEW);
  await expect(layer(page, 'enterprises').locator('[data-far]')).toHaveText(
    'Answered by the database: 518 records in all, too many to send.',
  );
  expect(await said(page)).toEqual(near);
  expect(
    asked.filter((path) =>
      /(enterprise|hazard_source|accident|hidden_danger)_columns|enterprise_names/.test(path),
    ),
  ).toEqual([]);
  expect(asked.some((path) => path.endsWith('/pipeline_columns'))).toBe(true);

  // The list comes a page at a time, down to its last row; rows without a value are the last.
  const row = (index: number) => page.locator(`[data-list=enterprises] [aria-rowindex="${index}"]`);
  await expect(row(2)).toHaveAttribute('aria-busy', 'false');
  const first = await row(2).getByRole('button').innerText();
  await row(2).getByRole('button').focus();
  await page.keyboard.press('End');
  await expect(row(519)).toHaveAttribute('aria-busy', 'false');
  await expect(row(519).getByRole('button')).toBeFocused();
  await expect(row(519).getByRole('button')).not.toHaveText('…');
  await page.keyboard.press('Home');
  await expect(row(2).getByRole('button')).toHaveText(first);

  // A row opens its site.
  await row(2).getByRole('button').click();
  await expect(page).toHaveURL(/site=\d+/);
  await expect(page.getByRole('heading', { name: first })).toBeVisible();
  await page.goBack();

  await layer(page, 'accidents')
    .getByRole('button', { name: /^Larger/ })
    .click();
  await expect(page.locator('[data-layer-count=accidents]')).toHaveText('1');
  expect(await said(page)).toEqual(narrowed);
});

test('works, equipment and resources stay in the database as well, with their histogram and their list', async ({
  page,
}) => {
  const ids = ['dangerous_works', 'equipment_due', 'resources'];
  const path = `/grid?region=shanghai&layers=${ids.join(',')}&list=equipment_due&lang=en`;
  const bars = () => page.getByRole('group', { name: 'Days to the next inspection', exact: true });
  const told = async () => {
    if ((await bars().getByRole('button').first().getAttribute('aria-expanded')) === 'false')
      await bars().getByRole('button').first().click();
    return [await saidOf(page, ids), await bars().locator('tbody th, tbody td:nth-child(2)').allInnerTexts()];
  };
  const row = (index: number) => page.locator(`[data-list=equipment_due] [aria-rowindex="${index}"]`);
  await signIn(page, 'command', path);
  const near = await told();
  const first = await row(2).innerText();
  await page.goto(`${path}&inspection=1..`);
  await expect(page.locator('[data-in-force=equipmentDays]')).toBeVisible();
  const overdue = await told();
  expect(overdue).not.toEqual(near);

  await keepAway(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path);
  for (const id of ids) await expect(layer(page, id).locator('[data-far]')).toBeVisible({ timeout: 60_000 });
  expect(await told()).toEqual(near);
  await expect(row(2)).toHaveAttribute('aria-busy', 'false');
  expect(await row(2).innerText()).toBe(first);
  await page.goto(`${path}&inspection=1..`);
  await expect(page.locator('[data-in-force=equipmentDays]')).toBeVisible();
  await expect(layer(page, 'equipment_due').locator('[data-far]')).toBeVisible({ timeout: 60_000 });
  await expect.poll(told).toEqual(overdue);
  expect(asked.filter((path) => /(dangerous_work|equipment_due|resource)_columns/.test(path))).toEqual([]);
});

test('figures, bars and short lists are told of a set that does not travel', async ({ page }) => {
  const wall = '/wall?region=houston&scenes=accidents&interval=3600&lang=en';
  const told = () => page.locator('main li, main [role=img]').allInnerTexts();
  await signIn(page, 'command', wall);
  await expect(page.getByText('464').first()).toBeVisible();
  await expect(page.getByText(/1 injured/).first()).toBeVisible();
  const near = await told();
  await expect(page.locator('[data-far]')).toHaveCount(0);
  await keepAway(page);
  await page.goto(wall);
  await expect(page.locator('[data-far="464"]')).toBeVisible();
  await expect.poll(told).toEqual(near);
});

test.describe('an answer that fails', () => {
  test.use({ expectedErrors: [/500/] });

  test('is said at its layer, the others live on, and it can be asked for again', async ({ page }) => {
    await keepAway(page);
    await page.route('**/rpc/lens_pass', (route) =>
      route.request().postDataJSON().p_subject === 'accidents'
        ? route.fulfill({ status: 500, json: { code: 'XX000', message: 'made to fail' } })
        : route.fallback(),
    );
    await signIn(page, 'command', VIEW);
    await expect(layer(page, 'accidents').getByRole('alert')).toBeVisible();
    await expect(page.locator('[data-layer-count=enterprises]')).toHaveText('518');
    await expect(layer(page, 'enterprises').getByRole('alert')).toHaveCount(0);
    await page.unroute('**/rpc/lens_pass');
    await layer(page, 'accidents').getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-layer-count=accidents]')).toHaveText('464');
    await expect(layer(page, 'accidents').getByRole('alert')).toHaveCount(0);
  });
});
