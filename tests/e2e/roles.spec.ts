// Each of the four kinds of user signs in, lands on their own screen, and sees the counts that the database gives them.
import { expect, type Role, signIn, test } from './fixtures';
import { HOUSTON, restAs } from './rest';

const HOMES: Record<Role, RegExp> = {
  admin: /\/grid/,
  command: /\/wall/,
  grid: /\/grid/,
  leader: /\/trends/,
};

for (const role of ['command', 'grid', 'leader', 'admin'] as const) {
  test(`${role} lands on the own screen and sees the right counts`, async ({ page, request }) => {
    const rest = await restAs(request, role);
    const truth = {
      enterprises: await rest.count('enterprise', HOUSTON),
      hazard_sources: await rest.count('hazard_source', HOUSTON),
      hidden_dangers: await rest.count('hidden_danger', `${HOUSTON}&state=neq.closed`),
      accidents: await rest.count('accident', HOUSTON),
      pipelines: await rest.count('pipeline', HOUSTON),
    };
    expect(truth.enterprises).toBeGreaterThan(0);
    await signIn(page, role);
    await expect(page).toHaveURL(HOMES[role]);
    await page.goto('/grid?region=houston');
    for (const [subject, count] of Object.entries(truth)) {
      await expect(page.locator(`[data-list-count=${subject}]`)).toHaveText(String(count));
      await expect(page.locator(`[data-layer-count=${subject}]`)).toHaveText(String(count));
    }
  });
}

test('the whole region is what the files hold', async ({ request }) => {
  const rest = await restAs(request, 'command');
  expect(await rest.count('enterprise', HOUSTON)).toBe(518);
  expect(await rest.count('hazard_source_chemical', 'dataset_id=eq.houston/site-chemicals.csv')).toBe(2102);
  expect(await rest.count('accident', HOUSTON)).toBe(464);
  expect(await rest.count('pipeline', HOUSTON)).toBe(101 + 54);
  expect(await rest.count('zone', HOUSTON)).toBe(213 + 10);
  expect(await rest.count('hidden_danger', HOUSTON)).toBe(24);
});

test('a grid user sees the own zone on every screen and no row of another', async ({ page, request }) => {
  const rest = await restAs(request, 'grid');
  expect(await rest.rows<{ code: string }>('zone', `select=code&${HOUSTON}`)).toEqual([{ code: '77571' }]);
  const zones = await rest.rows<{ zone_path: string }>('enterprise', `select=zone_path&${HOUSTON}`);
  expect(new Set(zones.map((row) => row.zone_path))).toEqual(new Set(['houston.48201.77571']));
  await signIn(page, 'grid', '/trends');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Harris County')).toHaveCount(0);
});
