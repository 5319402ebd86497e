// Own base maps: chosen in the controls and kept, a GCJ-02 mark under its WGS 84 place, a failure said and the bundled map back.
import type { Page } from '@playwright/test';
import { MARK, MARK_COLOUR, MARK_PIXELS } from '../support/own-basemaps';
import { expect, signIn, test } from './fixtures';

const AT = `at=${MARK.lng},${MARK.lat},15`;
const ON_THE_SQUARE = `/grid?region=houston&lang=en&layers=zones&${AT}`;
const source = (page: Page, id: string) => page.locator(`[data-basemap=${id}]`);

/** Where the mark is drawn, as pixels from the map's middle; null while none is in sight. */
async function markOn(page: Page) {
  const canvas = page.locator('[data-map-ready=true] canvas').first();
  const picture = (await canvas.screenshot()).toString('base64');
  return page.evaluate(
    async ({ base64, colour }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      const found: [number, number][] = [];
      for (let at = 0; at < pixels.length; at += 4) {
        const near = colour.every((part, index) => Math.abs((pixels[at + index] ?? 0) - part) < 60);
        if (near) found.push([(at / 4) % image.width, Math.floor(at / 4 / image.width)]);
      }
      if (found.length === 0) return null;
      const columns = found.map(([x]) => x);
      const rows = found.map(([, y]) => y);
      const [west, east] = [Math.min(...columns), Math.max(...columns) + 1];
      const [north, south] = [Math.min(...rows), Math.max(...rows) + 1];
      const x = (west + east - image.width) / 2;
      const y = (north + south - image.height) / 2;
      return { x, y, width: east - west, height: south - north };
    },
    { base64: picture, colour: [...MARK_COLOUR] },
  );
}

/** Pixels between the mark's middle and the map's, which is the mark's place in WGS 84. */
const farOff = async (page: Page) => {
  const mark = await markOn(page);
  return mark && mark.width > MARK_PIXELS - 4 ? Math.hypot(mark.x, mark.y) : null;
};

for (const id of ['mark', 'tiles']) {
  test(`a mark of a GCJ-02 base map lies under its place in WGS 84: ${id}`, async ({ page }) => {
    await signIn(page, 'command', `${ON_THE_SQUARE}&base=${id}`);
    await expect(page.locator('[data-map-ready=true]')).toBeVisible();
    await expect(source(page, id)).toHaveText('Base map: Test survey, approval no. T(2026)001');
    // Two metres are a pixel here.
    await expect.poll(() => farOff(page)).toBeLessThan(1.5);
    expect(Math.abs(((await markOn(page))?.height ?? 0) - MARK_PIXELS)).toBeLessThan(4);
  });
}

for (const id of ['unmoved', 'styled']) {
  test(`the same mark lies far off where its system is said wrongly: ${id}`, async ({ page }) => {
    await signIn(page, 'command', `${ON_THE_SQUARE}&base=${id}`);
    await expect(source(page, id)).toBeVisible();
    await expect.poll(() => farOff(page)).toBeGreaterThan(200);
  });
}

test('a base map comes back with the graphics card', async ({ page }) => {
  await signIn(page, 'command', `${ON_THE_SQUARE}&base=mark`);
  await expect.poll(() => farOff(page)).toBeLessThan(1.5);
  await page.evaluate(() => {
    const context = document
      .querySelector('canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context');
    context?.loseContext();
    setTimeout(() => context?.restoreContext(), 500);
  });
  await expect(page.getByText('The graphics card stopped')).toBeVisible();
  await expect(page.getByText('The graphics card stopped')).toHaveCount(0);
  await expect(source(page, 'mark')).toBeVisible();
  await expect.poll(() => farOff(page)).toBeLessThan(1.5);
});

test('a base map is chosen in the controls, kept for the next visit, and left again', async ({ page }) => {
  const ranges: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/mark.pmtiles')) ranges.push(`${response.status()}`);
  });
  await signIn(page, 'command', ON_THE_SQUARE);
  await expect(source(page, 'bundled')).toHaveText('Base map: Natural Earth (public domain)');
  await page.getByRole('button', { name: 'Base map' }).click();
  await expect(page.getByRole('radio', { name: /Bundled map/ })).toBeChecked();
  await page.getByRole('radio', { name: /City map Test survey/ }).check();
  await expect(page).toHaveURL(/base=mark/);
  await expect(source(page, 'mark')).toBeVisible();
  // An archive is read in pieces, never whole.
  expect(ranges.length).toBeGreaterThan(0);
  expect(new Set(ranges)).toEqual(new Set(['206']));

  await page.goto(ON_THE_SQUARE);
  await expect(source(page, 'mark')).toBeVisible();
  // A wall goes by its address, whatever this browser remembers.
  await page.goto('/wall?region=houston&lang=en');
  await expect(page.locator('[data-map-ready=true]')).toBeVisible();
  await expect(source(page, 'bundled')).toHaveCount(1);

  await page.goto(ON_THE_SQUARE);
  await expect(source(page, 'mark')).toBeVisible();
  await page.getByRole('button', { name: 'Base map' }).click();
  await page.getByRole('radio', { name: /Bundled map/ }).check();
  await expect(source(page, 'bundled')).toBeVisible();
  await expect.poll(() => markOn(page)).toBeNull();
});

test.describe('a base map that does not come', () => {
  test.use({ expectedErrors: [/404 \(Not Found\)/] });

  test('is said with its code in both languages, and the bundled one stands in', async ({ page }) => {
    await signIn(page, 'command', `${ON_THE_SQUARE}&base=broken`);
    const note = page.locator('[data-basemap-trouble=basemap_refused]');
    await expect(note).toContainText('The base map “Broken map” is not shown; the bundled one stands in.');
    await expect(note).toContainText('404');
    await expect(source(page, 'bundled')).toBeVisible();
    await page.goto(`${ON_THE_SQUARE.replace('lang=en', 'lang=zh-CN')}&base=broken`);
    await expect(note).toContainText('底图“失效底图”未能显示，已改用内置底图。');

    // The next good choice works, and takes the note away.
    await page.getByRole('button', { name: '底图', exact: true }).click();
    await page.getByRole('radio', { name: /^城市底图 测试/ }).check();
    await expect(source(page, 'mark')).toBeVisible();
    await expect(note).toHaveCount(0);
  });

  test('an edge of its images is no failure; nothing in sight is said, and it comes back with its images', async ({
    page,
  }) => {
    // Seven tiles of 256 pixels are there, from the mark 900 pixels to each side.
    const drag = async (pixels: number) => {
      const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
      if (!box) throw new Error('there is no map');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x + pixels / 2, y);
      await page.mouse.down();
      for (const part of [0.25, 0, -0.25, -0.5]) await page.mouse.move(x + pixels * part, y);
      // Without this it would glide on.
      await page.waitForTimeout(200);
      await page.mouse.up();
    };
    await signIn(page, 'command', `${ON_THE_SQUARE}&base=tiles`);
    await expect.poll(() => farOff(page)).toBeLessThan(1.5);
    const note = page.locator('[data-basemap-trouble=basemap_blank]');
    const missing = page.waitForResponse((response) => response.status() === 404);
    await drag(400);
    await drag(400);
    await missing;
    await expect(source(page, 'tiles')).toBeVisible();
    await expect(note).toHaveCount(0);
    for (const _ of [1, 2, 3]) await drag(400);
    await expect(note).toContainText('The base map “City tiles” is not shown; the bundled one stands in.');
    await expect(note).toContainText('no image of what is in sight');
    await expect(source(page, 'bundled')).toBeVisible();
    for (const _ of [1, 2, 3]) await drag(-400);
    await expect(source(page, 'tiles')).toBeVisible();
    await expect(note).toHaveCount(0);
  });

  test('one that is not offered is said too; the policy names the hosts that are, and none else', async ({
    page,
  }) => {
    await signIn(page, 'command', `${ON_THE_SQUARE}&base=nowhere`);
    await expect(page.locator('[data-basemap-trouble=basemap_unknown]')).toContainText('“nowhere”');
    const answer = await page.request.get('/');
    expect(answer.headers()['content-security-policy']).toContain(
      "connect-src 'self' https://tiles.invalid;",
    );
  });
});
