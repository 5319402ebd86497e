// Layers of the register: works, equipment due, inspections, resources, protected places, warnings; legend, list and database agree, and a legend line narrows.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { type Rest, restAs } from './rest';

const INSPECTION_DAYS = 90;

/** How many records of each layer the database holds for the command centre. */
const TRUTHS: Record<string, (rest: Rest) => Promise<number>> = {
  dangerous_works: (rest) => rest.count('dangerous_work', 'region_id=eq.shanghai&phase=neq.accepted'),
  equipment_due: async (rest) => {
    const due = await rest.rows<unknown>('rpc/equipment_due', 'p_region=shanghai&p_days=30');
    return (due as unknown as { items: unknown[] }).items.length;
  },
  inspections: async (rest) => {
    const session = await rest.rows<unknown>('rpc/my_session', '');
    const { regions } = session as unknown as { regions: { id: string; today: string }[] };
    const today = regions.find(({ id }) => id === 'shanghai')?.today ?? '';
    const first = new Date(Date.parse(today) - (INSPECTION_DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
    return rest.count(
      'inspection',
      `region_id=eq.shanghai&inspected_on=gte.${first}&inspected_on=lte.${today}`,
    );
  },
  resources: (rest) => rest.count('emergency_resource', 'region_id=eq.shanghai'),
  protected_places: (rest) => rest.count('protected_place', 'region_id=eq.shanghai'),
};
const LAYERS = Object.keys(TRUTHS);

const number = (text: string) => Number(text.replaceAll(',', ''));
const section = (page: Page, layer: string) =>
  page.locator(`section:has(> div > [data-layer-count=${layer}])`);

for (const language of ['en', 'zh-CN']) {
  test(`each layer's legend and list are as long as the database says, and a line narrows, in ${language}`, async ({
    page,
    request,
  }) => {
    const rest = await restAs(request, 'command');
    await signIn(page, 'command', `/grid?region=shanghai&layers=${LAYERS.join(',')}&lang=${language}`);
    await expect(page.locator('[data-map-ready=true]')).toBeVisible({ timeout: 60_000 });
    for (const layer of LAYERS) {
      const truth = await TRUTHS[layer]?.(rest);
      expect(truth, layer).toBeGreaterThan(0);
      const shown = truth?.toLocaleString(language) ?? '';
      const list = page.locator(`[data-list-count=${layer}]`);
      await expect(page.locator(`[data-layer-count=${layer}]`)).toHaveText(shown);
      await expect(list).toHaveText(shown);
      const lines = section(page, layer).locator('> ul button');
      const counts = (await lines.locator('[class*=legendCount]').allInnerTexts()).map(number);
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        layer,
      ).toBe(truth);

      const at = counts.findIndex((count) => count > 0);
      await lines.nth(at).click();
      await expect(list).toHaveText((counts[at] ?? 0).toLocaleString(language));
      // The line's own filter leaves the other lines' counts as they were.
      expect((await lines.locator('[class*=legendCount]').allInnerTexts()).map(number)).toEqual(counts);
      await expect(page.locator('[data-in-force]')).toHaveCount(1);
      await page.locator('[data-in-force] button').click();
      await expect(list).toHaveText(shown);
    }
  });
}

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
