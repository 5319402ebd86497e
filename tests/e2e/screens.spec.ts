// Wall and trends show real figures; no screen has a barrier that axe can find; a lost graphics context comes back.
import AxeBuilder from '@axe-core/playwright';
import { expect, signIn, test } from './fixtures';
import { restAs } from './rest';

test('the wall shows its scenes with real figures and turns them by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await signIn(page, 'command', '/wall?region=houston&scenes=overview,hidden_dangers&interval=3600');
  await expect(page.locator('[data-map-ready=true]')).toBeVisible();
  await expect(page.getByText('518').or(page.getByText('365')).first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('24', { exact: true }).first()).toBeVisible();
});

test('trends count by district and every number opens its list', async ({ page }) => {
  await signIn(page, 'leader', '/trends?region=houston&from=2012-01&to=2012-12');
  const row = page.getByRole('row', { name: /Harris County/ });
  const shown = await row.getByRole('link').first().innerText();
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/grid\?.*list=accidents/);
  await expect(page.locator('[data-list-count=accidents]')).toHaveText(shown);
});

test('a change names what it is measured from, and none is no percentage', async ({ page, request }) => {
  const rest = await restAs(request, 'leader');
  const { areas } = await rest.call<{
    areas: { name_en: string; injuries: number; injuries_last_year: number }[];
  }>('region_figures', { p_region: 'houston', p_from: '2012-01-01', p_to: '2012-12-31' });
  const cleared = areas.find(({ injuries, injuries_last_year: before }) => injuries === 0 && before > 0);
  if (!cleared) throw new Error('no district had injuries in 2011 alone');
  await signIn(page, 'leader', '/trends?region=houston&from=2012-01&to=2012-12&lang=en');
  await page.getByRole('button', { name: 'Injuries' }).click();
  await expect(page.getByRole('row', { name: cleared.name_en })).toContainText('down to none');
  await expect(page.getByRole('columnheader', { name: 'By year' })).toHaveCount(0);
  const whole = areas.find(({ name_en }) => name_en === 'Houston');
  await expect(page.getByRole('link', { name: /^Injuries/ })).toContainText(
    `${whole?.injuries_last_year} the year before`,
  );
});

test('at twice the size nothing lies beside the page, and all of the way around is there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await signIn(page, 'command', '/grid?region=houston&lang=en');
  for (const width of [720, 960]) {
    await page.setViewportSize({ width, height: (width * 5) / 8 });
    for (const path of ['grid', 'trends', 'site']) {
      await page.goto(`/${path}?region=houston&lang=en`);
      await page.getByRole('button', { name: /Account and role/ }).click();
      // The menu is higher than so small a window, and scrolls.
      const leave = page.getByRole('button', { name: 'Sign out' });
      await leave.scrollIntoViewIfNeeded();
      await expect(leave).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} ${width}`).toBe(width);
    }
  }
});

for (const [name, path] of [
  ['grid', '/grid?region=houston&list=hidden_dangers'],
  ['trends', '/trends?region=houston'],
  ['wall', '/wall?region=houston'],
] as const) {
  test(`${name} has no barrier that axe finds`, async ({ page }) => {
    await signIn(page, 'command', path);
    await expect(page.locator('[data-map-ready=true]')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).exclude('canvas').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

test('a simulated region says so on every screen, in both languages', async ({ page }) => {
  await page.route('**/rpc/my_session', async (route) => {
    // A page that is left behind takes its open questions with it.
    const answer = await route
      .fetch()
      .then((response) => response.json())
      .catch(() => null);
    if (answer === null) return;
    for (const region of answer.regions) region.simulated = true;
    await route.fulfill({ json: answer });
  });
  await signIn(page, 'command', '/grid?region=houston');
  for (const screen of ['grid', 'trends', 'wall']) {
    await page.goto(`/${screen}?region=houston&lang=en`);
    await expect(page.getByText('Simulated data').first()).toBeVisible();
    await page.goto(`/${screen}?region=houston&lang=zh-CN`);
    await expect(page.getByText('模拟数据').first()).toBeVisible();
  }
  await page.goto('/trends?region=houston&lang=en');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Simulated data').first()).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('a lost graphics context comes back with all layers', async ({ page }) => {
  await signIn(page, 'grid', '/grid?region=houston');
  await expect(page.locator('[data-map-ready=true]')).toBeVisible();
  await page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      setTimeout(() => extension?.restoreContext(), 300);
    });
  await expect(page.getByText('The graphics card stopped')).toBeVisible();
  await expect(page.getByText('The graphics card stopped')).toHaveCount(0);
  await page.locator('table tbody button').first().click();
  await expect(page.locator('aside[data-site]')).toBeVisible();
});
