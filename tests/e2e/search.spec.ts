// Search by two Chinese characters, code and coordinates; an area drawn by keyboard and by mouse; every filter comes off as a chip.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { HOUSTON, restAs } from './rest';

type Site = { id: number; name: string; source_id: string };

const map = (page: Page) => page.locator('[data-map-ready=true]');
const box = (page: Page) => page.locator('input[role=combobox]');
const suggestion = (page: Page, name: RegExp | string) =>
  page.locator('[role=option]').filter({ hasText: name });
const chip = (page: Page, key: string) => page.locator(`[data-in-force="${key}"]`);
const listCount = (page: Page, subject: string) => page.locator(`[data-list-count=${subject}]`);

test('two Chinese characters find a zone, a code its site, by keyboard alone', async ({ page, request }) => {
  const rest = await restAs(request, 'command');
  const [site] = await rest.rows<Site>('enterprise', `select=id,name,source_id&${HOUSTON}&order=id&limit=1`);
  if (!site) throw new Error('the demo has no site');
  await signIn(page, 'command', '/sign-in?lang=zh-CN&return=%2Fgrid%3Fregion%3Dhouston');
  await expect(map(page)).toBeVisible();

  await box(page).fill('哈里');
  await expect(suggestion(page, /哈里斯县/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/zone=\d+/);
  await expect(chip(page, 'zone')).toContainText('哈里斯县');
  await expect(listCount(page, 'enterprises')).not.toHaveText('518');
  await chip(page, 'zone').getByRole('button', { name: '取消筛选：区县 哈里斯县' }).click();
  await expect(listCount(page, 'enterprises')).toHaveText('518');

  await box(page).fill(site.source_id);
  await expect(suggestion(page, site.name)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator(`aside[data-site="${site.id}"] h2`)).toHaveText(site.name);
  await expect(page).toHaveURL(/at=[-\d.,]+,14/);
});

test('coordinates in GCJ-02 put the pin where WGS 84 has it, and the system is remembered', async ({
  page,
}) => {
  await signIn(page, 'command', '/grid?region=houston');
  await expect(map(page)).toBeVisible();
  await box(page).fill('39.91640428150164, 116.41024449916938');
  await suggestion(page, /GCJ-02/).click();
  // The published pair of the conversion: 116.404 and 39.915 in WGS 84.
  await expect(page).toHaveURL(/pin=116\.404\d*,39\.91[45]\d*,gcj02/);
  await expect(page).toHaveURL(/at=116\.404\d*,39\.91[45]\d*,14/);
  await expect(chip(page, 'pin')).toContainText('read as GCJ-02');
  await expect(page.locator('[data-in-force]')).toHaveCount(1);
  await box(page).fill('31.2304, 121.4737');
  await expect(page.locator('[role=option]').first()).toContainText('GCJ-02');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await chip(page, 'pin').getByRole('button').click();
  await expect(page).not.toHaveURL(/pin=/);
});

test('Enter narrows by name, and the chip takes it off', async ({ page }) => {
  await signIn(page, 'command', '/grid?region=houston');
  await box(page).fill('deer park');
  await expect(page.getByRole('listbox')).toContainText('Show all whose name has «deer park»');
  await expect(listCount(page, 'enterprises')).toHaveText('518');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search=deer/);
  await expect(listCount(page, 'enterprises')).not.toHaveText('518');
  await expect(chip(page, 'search')).toContainText('deer park');
  await chip(page, 'search').getByRole('button').press('Enter');
  await expect(listCount(page, 'enterprises')).toHaveText('518');
  await expect(box(page)).toHaveValue('');
});

test('the area in sight, taken by keyboard, narrows list, layers and address alike', async ({ page }) => {
  await signIn(page, 'command', '/grid?region=houston&at=-95.1,29.72,11');
  await expect(map(page)).toBeVisible();
  const draw = page.getByRole('button', { name: 'Draw an area' });
  await draw.press('Enter');
  await page.keyboard.press('Escape');
  await expect(draw).toBeFocused();
  await draw.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Take what is in sight' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip(page, 'area')).toContainText('km²');
  await expect(page).toHaveURL(/area=/);
  await expect(listCount(page, 'enterprises')).not.toHaveText('518');
  const inArea = Number(await listCount(page, 'enterprises').innerText());
  expect(inArea).toBeGreaterThan(20);
  for (const subject of ['enterprises', 'accidents', 'hidden_dangers', 'pipelines']) {
    const listed = await listCount(page, subject).innerText();
    await expect(page.locator(`[data-layer-count=${subject}]`)).toHaveText(listed);
  }
  await expect(page.locator('table[data-list=enterprises]')).toHaveAttribute(
    'aria-rowcount',
    String(inArea + 1),
  );
  // The address alone gives the same.
  await page.reload();
  await expect(listCount(page, 'enterprises')).toHaveText(String(inArea));
  await expect(listCount(page, 'pipelines')).not.toHaveText('155');
  await chip(page, 'area').getByRole('button').press('Enter');
  await expect(listCount(page, 'enterprises')).toHaveText('518');
  await expect(listCount(page, 'pipelines')).toHaveText('155');
});

test('an area drawn with the mouse that crosses itself is refused until it does not', async ({ page }) => {
  await signIn(page, 'command', '/grid?region=houston&at=-95.1,29.72,11');
  await expect(map(page)).toBeVisible();
  const frame = await map(page).boundingBox();
  if (!frame) throw new Error('there is no map');
  const corner = async (x: number, y: number) => {
    await page.mouse.click(frame.x + frame.width * x, frame.y + frame.height * y);
    await page.waitForTimeout(400);
  };
  await page.getByRole('button', { name: 'Draw an area' }).click();
  await corner(0.3, 0.4);
  await corner(0.7, 0.8);
  await corner(0.7, 0.4);
  await corner(0.3, 0.8);
  await expect(page.getByText('The outline crosses itself')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close it' })).toBeDisabled();
  await page.keyboard.press('Backspace');
  await expect(page.getByText('3 corners of at most 60')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(chip(page, 'area')).toBeVisible();
  await expect(page.locator('aside[data-site]')).toHaveCount(0);
});
