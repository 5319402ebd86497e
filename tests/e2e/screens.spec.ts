// Wall and trends show real figures; no screen has a barrier that axe can find; a lost graphics context comes back.
import AxeBuilder from '@axe-core/playwright';
import { expect, signIn, test } from './fixtures';

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
