// Layers of both regions, one by one: count, legend and list are as long as the database says, and a legend line lists what it counts.
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { type Rest, restAs } from './rest';

const INSPECTION_DAYS = 90;

type Truth = (rest: Rest, region: string) => Promise<number>;
const rows =
  (table: string, filter = ''): Truth =>
  (rest, region) =>
    rest.count(table, `region_id=eq.${region}${filter}`);

/** A layer's records as the database counts them for the command centre, and how its legend cuts them. */
type Table = {
  truth: Truth;
  /** Of its other lines, by their place, the address words that list what they count. */
  opens?: Readonly<Record<number, string>>;
};

const POINTS = {
  enterprises: { truth: rows('enterprise') },
  hazard_sources: { truth: rows('hazard_source'), opens: { 0: 'people=0..' } },
  accidents: { truth: rows('accident'), opens: { 0: 'age=..366', 1: 'age=367..1827', 2: 'age=1828..' } },
  hidden_dangers: { truth: rows('hidden_danger', '&is_open=is.true'), opens: { 0: 'overdue=yes' } },
  pipelines: {
    truth: rows('pipeline'),
    opens: { 0: 'pipeline=proposed,construction,shelved,cancelled,retired' },
  },
} satisfies Record<string, Table>;

const REGISTER = {
  dangerous_works: { truth: rows('dangerous_work', '&phase=neq.accepted') },
  equipment_due: {
    truth: async (rest, region) => {
      const due = await rest.call<{ items: unknown[] }>('equipment_due', { p_region: region, p_days: 30 });
      return due.items.length;
    },
  },
  inspections: {
    truth: async (rest, region) => {
      const { regions } = await rest.call<{ regions: { id: string; today: string }[] }>('my_session', {});
      const today = regions.find(({ id }) => id === region)?.today ?? '';
      const first = new Date(Date.parse(today) - (INSPECTION_DAYS - 1) * 86_400_000);
      const days = `&inspected_on=gte.${first.toISOString().slice(0, 10)}&inspected_on=lte.${today}`;
      return rows('inspection', days)(rest, region);
    },
  },
  resources: { truth: rows('emergency_resource') },
  protected_places: { truth: rows('protected_place') },
  band_records: {
    truth: async (rest, region) =>
      (await rest.call<{ count: number }>('band_record_columns', { p_region: region })).count,
  },
  hazard_sources: POINTS.hazard_sources,
} satisfies Record<string, Table>;

const REGIONS: readonly (readonly [string, Readonly<Record<string, Table>>])[] = [
  ['houston', POINTS],
  ['shanghai', REGISTER],
];

const number = (text: string) => Number(text.replaceAll(',', ''));
const section = (page: Page, layer: string) =>
  page.locator(`section:has(> div > [data-layer-count=${layer}])`);

const countsOf = async (lines: Locator) =>
  (await lines.locator('[class*=legendCount]').allInnerTexts()).map(number);

for (const [region, layers] of REGIONS)
  for (const language of ['en', 'zh-CN'])
    test(`every layer of ${region} is as long as the database says, and so is the list of each legend line, in ${language}`, async ({
      page,
      request,
    }) => {
      const rest = await restAs(request, 'command');
      const path = `/grid?region=${region}&layers=zones,${Object.keys(layers).join(',')}&display=table&lang=${language}`;
      await signIn(page, 'command', path);
      await expect(page.locator('[data-layer-count=zones]')).toHaveText(/\d/, { timeout: 60_000 });
      const zones = await rest.count('zone', `region_id=eq.${region}`);
      await expect(page.locator('[data-layer-count=zones]')).toHaveText(zones.toLocaleString(language));
      const levels = await countsOf(section(page, 'zones').locator('> ul li'));
      expect(levels.reduce((sum, count) => sum + count, 0)).toBe(zones);

      for (const [layer, { truth }] of Object.entries(layers)) {
        const held = await truth(rest, region);
        expect(held, layer).toBeGreaterThan(0);
        const shown = held.toLocaleString(language);
        const list = page.locator(`[data-list-count=${layer}]`);
        await expect(page.locator(`[data-layer-count=${layer}]`)).toHaveText(shown);
        await expect(list).toHaveText(shown);
        const lines = section(page, layer).locator('> ul li:has(button)');
        const counts = await countsOf(lines);
        expect(
          counts.reduce((sum, count) => sum + count, 0),
          layer,
        ).toBe(held);
        for (const [at, count] of counts.entries()) {
          await lines.nth(at).getByRole('button').click();
          await expect(page.locator('[data-in-force]')).toHaveCount(1);
          await expect(list, `${layer}, line ${at}`).toHaveText(count.toLocaleString(language));
          // The line's own filter leaves the lines of its group as they were.
          expect(await countsOf(lines)).toEqual(counts);
          await page.locator('[data-in-force] button').click();
          await expect(list).toHaveText(shown);
        }
      }
    });

for (const [region, layers] of REGIONS)
  test(`legend lines of ${region} that are no switch count what the address lists`, async ({ page }) => {
    const path = `/grid?region=${region}&layers=${Object.keys(layers).join(',')}&display=table&lang=en`;
    await signIn(page, 'command', path);
    const expected: [string, string, string][] = [];
    for (const [layer, { opens = {} }] of Object.entries(layers)) {
      await expect(page.locator(`[data-layer-count=${layer}]`)).toHaveText(/\d/, { timeout: 60_000 });
      const lines = section(page, layer).locator('> ul li:not(:has(button)) [class*=legendCount]');
      await expect(lines).toHaveCount(Object.keys(opens).length);
      for (const [at, words] of Object.entries(opens))
        expected.push([layer, words, await lines.nth(Number(at)).innerText()]);
    }
    expect(expected.length).toBeGreaterThan(0);
    for (const [layer, words, count] of expected) {
      await page.goto(`${path}&${words}`);
      await expect(page.locator(`[data-list-count=${layer}]`), words).toHaveText(count, { timeout: 60_000 });
    }
  });

test('a warning in force shows without being asked for, and none is shown where none is', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const inForce = await rest.rows<{ title: string }>('rpc/warnings_in_force', 'p_region=shanghai');
  expect(inForce.length).toBeGreaterThan(0);
  await signIn(page, 'command', '/grid?region=shanghai&lang=en');
  await expect(page.locator('[data-layer-count=warnings]')).toHaveText(String(inForce.length), {
    timeout: 60_000,
  });
  const warnings = section(page, 'warnings');
  const counts = await warnings.locator('> ul [class*=legendCount]').allInnerTexts();
  expect(counts.map(number).reduce((sum, count) => sum + count, 0)).toBe(inForce.length);
  for (const { title } of inForce) await expect(warnings).toContainText(title);

  await page.goto('/grid?region=houston&lang=en');
  await expect(page.locator('[data-layer-count=warnings]')).toHaveText('0');
  await expect(section(page, 'warnings').locator('> ul li')).toHaveCount(0);
});

test('a protected place opens from the list with the hazard sources beside it, as the database measures them', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const { id, name } = await rest.call<{ id: number[]; name: string[] }>('protected_place_columns', {
    p_region: 'shanghai',
  });
  type Details = { hazard_sources: { name: string }[] };
  let opened = { id: 0, name: '', details: { hazard_sources: [] } as Details };
  for (const [row, place] of id.entries()) {
    const details = await rest.call<Details>('protected_place_details', { p_id: place });
    if (details.hazard_sources.length > 0) {
      opened = { id: place, name: name[row] ?? '', details };
      break;
    }
  }
  expect(opened.id).toBeGreaterThan(0);
  await signIn(
    page,
    'command',
    `/grid?region=shanghai&layers=protected_places&list=protected_places&lang=en&search=${encodeURIComponent(opened.name)}`,
  );
  await expect(page.locator('[data-map-ready=true]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-list-count=protected_places]')).toHaveText('1');
  await page.locator('[data-list=protected_places]').getByRole('button', { name: opened.name }).click();
  const sheet = page.locator(`[data-place="${opened.id}"]`);
  await expect(sheet.getByRole('heading', { name: opened.name })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`place=${opened.id}`));
  for (const { name: source } of opened.details.hazard_sources.slice(0, 4))
    await expect(sheet).toContainText(source);
  await sheet.getByRole('button', { name: 'Close the protected place' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page).not.toHaveURL(/place=/);
});
