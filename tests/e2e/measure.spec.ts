// Measuring by mouse and by keyboard; what lies within a distance narrows everything; nothing else takes the clicks meanwhile.
import type { Page } from '@playwright/test';
import { booleanPointInPolygon } from '@turf/turf';
import { lengthOf } from '../../src/model/measure';
import { area as areaCodec, measure as measureCodec } from '../../src/state/codecs';
import { expect, signIn, test } from './fixtures';
import { restAs } from './rest';

type Columns = { id: number[]; lng: (number | null)[]; lat: (number | null)[] };

const map = (page: Page) => page.locator('[data-map-ready=true]');
const panel = (page: Page) => page.getByRole('region', { name: 'Measuring' });
const listCount = (page: Page, subject: string) => page.locator(`[data-list-count=${subject}]`);
const wordOf = (page: Page, word: string) => new URL(page.url()).searchParams.get(word) ?? '';

test('a line is as long as its points say, the address holds it, Escape leaves', async ({ page }) => {
  await signIn(page, 'command', '/grid?region=houston&at=-95.2,29.75,11&lang=en');
  await expect(map(page)).toBeVisible();
  await page.getByRole('button', { name: 'Measure' }).click();
  await expect(panel(page)).toBeFocused();
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('there is no map');
  for (const [across, down] of [
    [0.2, 0.6],
    [0.5, 0.8],
    [0.7, 0.6],
  ] as const)
    await page.mouse.click(box.x + box.width * across, box.y + box.height * down);
  await expect.poll(() => measureCodec.decode(wordOf(page, 'measure')).value?.points.length).toBe(3);
  const points = measureCodec.decode(wordOf(page, 'measure')).value?.points ?? [];
  const written = (meters: number) => `${(meters / 1000).toFixed(2)} km`;
  expect(lengthOf(points)).toBeGreaterThan(10_000);
  await expect(page.locator('[data-measured=line]')).toContainText(written(lengthOf(points)));
  expect(page.url()).not.toMatch(/site=|zone=/);

  await page.reload();
  await expect(page.locator('[data-measured=line]')).toContainText(written(lengthOf(points)));
  await page.keyboard.press('Backspace');
  await expect.poll(() => measureCodec.decode(wordOf(page, 'measure')).value?.points.length).toBe(2);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/measure=/);
});

test('what lies within a distance narrows list and counts, by keyboard alone', async ({ page, request }) => {
  await signIn(page, 'command', '/grid?region=houston&at=-95.2,29.75,11&lang=en');
  await expect(map(page)).toBeVisible();
  await expect(listCount(page, 'enterprises')).toHaveText('518');
  await page.getByRole('button', { name: 'Measure' }).focus();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Within a distance' }).press('Enter');
  await panel(page).getByLabel('Distance in metres').fill('100001');
  await expect(panel(page)).toContainText('A whole number from 1 to 100,000');
  await panel(page).getByLabel('Distance in metres').fill('5000');
  await panel(page).getByRole('button', { name: 'Add the middle of the map' }).press('Enter');
  await expect(page.locator('[data-measured=around]')).toContainText('78.395 km²');
  await panel(page).getByRole('button', { name: 'Count the people' }).press('Enter');
  // The open demo has no population cells, and «not known» is not 0.
  await expect(page.locator('[data-people]')).toContainText('Not known: the region has no population cells');
  await expect(page.locator('[data-people]')).toContainText(
    /\d+ enterprises in operation · \d+ without a number/,
  );
  await panel(page).getByRole('button', { name: 'Narrow everything to it' }).press('Enter');
  await expect(page).toHaveURL(/area=/);
  await expect(panel(page)).toHaveCount(0);

  const corners = areaCodec.decode(wordOf(page, 'area')).value ?? [];
  const ring = [...corners, ...corners.slice(0, 1)].map(([lng, lat]) => [lng, lat]);
  const rest = await restAs(request, 'command');
  const sites = await rest.call<Columns>('enterprise_columns', { p_region: 'houston' });
  const inside = sites.id.filter((_, row) =>
    booleanPointInPolygon([sites.lng[row] ?? 0, sites.lat[row] ?? 0], {
      type: 'Polygon',
      coordinates: [ring],
    }),
  );
  expect(inside.length).toBeGreaterThan(0);
  await expect(listCount(page, 'enterprises')).toHaveText(String(inside.length));
  await page.locator('[data-in-force=area]').getByRole('button').click();
  await expect(listCount(page, 'enterprises')).toHaveText('518');
});

test('a band around a line of two points becomes an area', async ({ page }) => {
  await signIn(page, 'command', '/grid?region=houston&at=-95.2,29.75,11&lang=en');
  await expect(map(page)).toBeVisible();
  await page.goto(
    `/grid?region=houston&at=-95.2,29.75,11&lang=en&measure=${measureCodec.encode({
      kind: 'around',
      meters: 2000,
      points: [
        [-95.3, 29.7],
        [-95.1, 29.8],
      ],
    })}`,
  );
  // 22.30 km of line: two sides of 2 km and two half circles.
  await expect(page.locator('[data-measured=around]')).toContainText(/10\d\.\d+ km²/);
  await panel(page).getByRole('button', { name: 'Narrow everything to it' }).click();
  await expect(page.locator('[data-in-force=area]')).toContainText(/10\d/);
});

test('people within a circle stand by source, as the database counts them, and go to paper with their basis', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const { lng, lat } = await rest.call<Columns>('protected_place_columns', { p_region: 'shanghai' });
  const [east, north] = [lng[0] ?? 0, lat[0] ?? 0].map((degrees) => Math.round(degrees * 1e5) / 1e5);
  type Counted = { people: number | null; count: number; unknown: number };
  type Lines = Record<'workers' | 'homes' | 'places' | 'premises', Counted> & { residents: Counted };
  const truth = await rest.call<Lines>('people_in_circle', {
    p_region: 'shanghai',
    p_lng: east,
    p_lat: north,
    p_meters: 3000,
  });
  expect(truth.residents.people).toBeGreaterThan(0);
  expect(truth.workers.people).toBeGreaterThan(0);
  expect((truth.homes.people ?? 0) + (truth.places.people ?? 0)).toBeGreaterThan(0);
  const circle = measureCodec.encode({ kind: 'around', meters: 3000, points: [[east ?? 0, north ?? 0]] });
  await signIn(page, 'command', `/grid?region=shanghai&lang=en&measure=${circle}`);
  await expect(map(page)).toBeVisible({ timeout: 60_000 });
  await panel(page).getByRole('button', { name: 'Count the people' }).click();
  const people = page.locator('[data-people]');
  const written = (count: number | null) => `${(count ?? 0).toLocaleString('en')} people`;
  await expect(people.locator('dd').first()).toHaveText(written(truth.residents.people));
  for (const [line, at] of Object.entries({ workers: 1, homes: 2, places: 3, premises: 4 } as const)) {
    const { people: found, count } = truth[line as keyof Lines];
    const expected = count === 0 ? 'None on record' : found === null ? 'Not known' : written(found);
    await expect(people.locator('dd').nth(at), line).toContainText(expected);
  }
  await expect(panel(page)).toContainText('The lines are not added up');

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await panel(page).getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = panel(page);
  for (const words of ['Method', 'Inputs', 'Limits', 'Source'])
    await expect(paper.getByText(words, { exact: true })).toHaveCount(2);
  for (const words of await paper.getByText('Limits', { exact: true }).all())
    await expect(words).toBeVisible();
  await expect(paper).toContainText(`${north?.toFixed(5)}, ${east?.toFixed(5)}`);
  await expect(paper.getByText('Shanghai: measured on the map; data as of 31 May 2014')).toBeVisible();
  await expect(paper.getByRole('button').first()).toBeHidden();
  await expect(page.locator('canvas.maplibregl-canvas')).toBeHidden();
  await expect(page.locator('[data-list-count=enterprises]')).toBeHidden();
});
