// The main job: pan, filter, find a site with an overdue filing on the map and in the list, read it; in English, in Chinese, by keyboard.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { HOUSTON, restAs } from './rest';

type Overdue = { enterprise_id: number; deadline_on: string };
type Named = { id: number; name: string };

const CLOCK = Date.UTC(2024, 11, 31);
const daysOverdue = (deadline: string) => (CLOCK - Date.parse(`${deadline}T00:00:00Z`)) / 86_400_000;

const map = (page: Page) => page.locator('[data-map-ready=true]');

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await map(page).boundingBox();
  if (!box) throw new Error('there is no map');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('pan, filter, click a site on the map, read its overdue filing', async ({ page, request }) => {
  const rest = await restAs(request, 'grid');
  const [danger] = await rest.rows<Overdue>('hidden_danger', `select=enterprise_id,deadline_on&${HOUSTON}`);
  const [site] = await rest.rows<Named>('enterprise', `select=id,name&id=eq.${danger?.enterprise_id}`);
  if (!danger || !site) throw new Error('the demo grid has no overdue filing');

  await signIn(page, 'grid', '/grid?region=houston');
  await expect(map(page)).toBeVisible();
  const middle = await middleOf(page);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x - 80, middle.y - 40, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/[?&]at=/);

  await page.getByRole('button', { name: /Overdue only/ }).click();
  await expect(page.locator('[data-list-count=hidden_dangers]')).toHaveText('1');
  await expect(page.locator('[data-list-count=enterprises]')).toHaveText('1');
  await expect(page.locator('[data-layer-count=hidden_dangers]')).toHaveText('1');

  // The address places the camera over the site, so that the middle of the map is the site's own mark.
  await page.locator('table button', { hasText: site.name }).click();
  const position = await page
    .locator('aside[data-site] dd', { hasText: /^\d+\.\d+, -\d+\.\d+$/ })
    .innerText();
  const [lat, lng] = position.split(', ');
  await page.goto(`/grid?region=houston&at=${lng},${lat},13`);
  await expect(map(page)).toBeVisible();
  const centre = await middleOf(page);
  await page.mouse.move(centre.x, centre.y);
  await expect(page.getByRole('tooltip')).toContainText(site.name);
  await page.mouse.click(centre.x, centre.y);

  const panel = page.locator(`aside[data-site="${site.id}"]`);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(site.name);
  const dangers = panel.locator('[data-part=dangers]');
  await expect(dangers.getByText('Filing of the risk management plan overdue')).toBeVisible();
  const days = daysOverdue(danger.deadline_on);
  await expect(panel.locator('[data-days-overdue]')).toHaveAttribute('data-days-overdue', String(days));
  await expect(dangers.getByText(`${days} days overdue`)).toBeVisible();
  await expect(panel.getByText('does not publish quantities')).toBeVisible();
  await expect(panel.getByText('US Environmental Protection Agency')).toBeVisible();
});

test('the same in Chinese', async ({ page, request }) => {
  const rest = await restAs(request, 'grid');
  const [danger] = await rest.rows<Overdue>('hidden_danger', `select=enterprise_id,deadline_on&${HOUSTON}`);
  if (!danger) throw new Error('the demo grid has no overdue filing');
  await page.goto('/sign-in?lang=zh-CN&return=/grid?region=houston');
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  await signIn(page, 'grid', '/sign-in?lang=zh-CN&return=%2Fgrid%3Fregion%3Dhouston');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(map(page)).toBeVisible();
  await page.getByRole('button', { name: /只看逾期/ }).click();
  await expect(page.locator('[data-list-count=enterprises]')).toHaveText('1');
  await page.locator('table tbody button').first().click();
  const panel = page.locator(`aside[data-site="${danger.enterprise_id}"]`);
  const dangers = panel.locator('[data-part=dangers]');
  await expect(dangers.getByText('风险管理计划逾期未更新')).toBeVisible();
  await expect(dangers.getByText(`逾期${daysOverdue(danger.deadline_on)}天`)).toBeVisible();
  await expect(panel.getByRole('heading', { name: /^危险源/ })).toBeVisible();
});

test('list, site and way back by keyboard alone', async ({ page }) => {
  await signIn(page, 'grid', '/grid?region=houston&list=hidden_dangers&display=table');
  const first = page.locator('table[data-list=hidden_dangers] tbody button').first();
  await first.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('aside[data-site]');
  await expect(panel).toBeFocused();
  await expect(panel.getByText('days overdue')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('filters narrow list, legend and address together and come off again', async ({ page }) => {
  await signIn(page, 'command', '/grid?region=houston&list=accidents');
  const count = page.locator('[data-list-count=accidents]');
  await expect(count).toHaveText('464');
  await page.getByRole('button', { name: /Fatal accidents only/ }).click();
  await expect(count).not.toHaveText('464');
  const fatal = Number(await count.innerText());
  expect(fatal).toBeGreaterThan(0);
  expect(fatal).toBeLessThan(20);
  await expect(page.locator('table[data-list=accidents]')).toHaveAttribute(
    'aria-rowcount',
    String(fatal + 1),
  );
  await expect(page.locator('[data-layer-count=accidents]')).toHaveText(String(fatal));
  const from = page.getByRole('group', { name: 'From month' });
  await expect(from.getByLabel('Month')).toBeDisabled();
  await from.getByLabel('Year').selectOption('2012');
  await expect(page).toHaveURL(/from=2012-01/);
  await from.getByLabel('Month').selectOption('Mar');
  await expect(page).toHaveURL(/from=2012-03/);
  // Nothing before the first month can be the last.
  const years = page.getByRole('group', { name: 'To month' }).getByLabel('Year').locator('option');
  await expect(years.last()).toHaveText('2012');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(count).toHaveText('464');
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await expect(page.getByRole('button', { name: /Third-party damage/ })).toHaveCount(0);
  await page.getByRole('button', { name: /Chemical accident/ }).click();
  await expect(count).toHaveText('57');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('button', { name: /In no grid only/ }).click();
  await expect(count).toHaveText('68');
  await expect(page.locator('[data-list-count=enterprises]')).toHaveText('47');
});

const OPENED = '/grid?region=houston&search=ExxonMobil%20Product%20Solutions%20Baytown%20Olefins';

test('a site opens in a new tab by its own address, is jumped through by keyboard and prints whole', async ({
  page,
}) => {
  await signIn(page, 'command', OPENED);
  await page.locator('table tbody button').first().click();
  const link = page.getByRole('link', { name: 'Open in a new tab' });
  const [alone] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(alone).toHaveURL(/\/site\?region=houston&site=\d+$/);
  const sheet = alone.locator('aside[data-site]');
  await expect(sheet.locator('[data-part=timeline] li').first()).toBeVisible();
  await expect(sheet.locator('[data-risk]')).toHaveAttribute('data-risk', '3');
  await expect(sheet.getByText('Hazard source that cannot be graded')).toBeVisible();

  const near = alone.getByRole('navigation', { name: 'Parts of this site' }).getByText('What lies near');
  await near.focus();
  await alone.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { level: 3, name: 'What lies near' })).toBeFocused();

  const pipelines = sheet.locator('[data-part=near] li');
  const folded = await pipelines.count();
  await alone.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await pipelines.count()).toBeGreaterThan(folded);
  await alone.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(pipelines).toHaveCount(folded);
  await alone.emulateMedia({ media: 'print' });
  await expect(alone.getByRole('navigation', { name: 'Parts of this site' })).toBeHidden();
  await expect(alone.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(sheet.getByRole('heading', { level: 2 })).toBeVisible();
});

test.describe('a part that fails', () => {
  test.use({ expectedErrors: [/status of 500/] });
  test('says so and leaves the others, and comes when it is asked again', async ({ page }) => {
    await page.route('**/rpc/site_surroundings', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/json',
        body: '{"code":"XX000","message":"broken"}',
      }),
    );
    await signIn(page, 'command', OPENED);
    await page.locator('table tbody button').first().click();
    const near = page.locator('[data-part=near]');
    await expect(near.getByRole('alert')).toContainText('This part did not come');
    await expect(page.locator('[data-part=timeline] li').first()).toBeVisible();
    await expect(page.locator('[data-part=risk] [data-risk]')).toBeVisible();
    await page.unroute('**/rpc/site_surroundings');
    await near.getByRole('button', { name: 'Try again' }).click();
    await expect(near.getByText('in a straight line; as far as this account may see')).toBeVisible();
  });
});
