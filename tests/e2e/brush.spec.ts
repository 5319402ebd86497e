// Histograms that can be brushed: by pointer and keyboard, with the same numbers as the database, both ways, as chips and in the address.
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { restAs } from './rest';

const histogram = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

/** Signs in, and waits until the map is drawn: the first look at a fresh database takes a while. */
async function open(page: Page, path: string) {
  await signIn(page, 'command', path);
  await expect(page.locator('[data-map-ready=true]')).toBeVisible({ timeout: 60_000 });
}

/** Drags over the bars of a histogram, from one share of its width to another. */
async function brush(page: Page, plot: Locator, from: number, to: number) {
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.locator('[class*=plot]').boundingBox();
  if (!box) throw new Error('the histogram is not on the page');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y, { steps: 3 });
  await page.mouse.move(box.x + box.width * to, y, { steps: 3 });
  await page.mouse.up();
}

/** The numbers of a histogram's table by bar: what passes the other filters, and all. */
async function numbersOf(plot: Locator): Promise<[string, number, number][]> {
  const toggle = plot.getByRole('button', { name: /table/ });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  const rows = await plot.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row): Promise<[string, number, number]> => {
      const [words = '', passing = '', all = ''] = await row.locator('th, td').allInnerTexts();
      return [words, Number(passing.replaceAll(',', '')), Number(all.replaceAll(',', ''))];
    }),
  );
}

test('years and then months are brushed; list, chip and address follow, and the database agrees', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const inWindow = (from: string, to: string) =>
    rest.count('accident', `region_id=eq.houston&occurred_on=gte.${from}&occurred_on=lte.${to}`);
  const all = await rest.count('accident', 'region_id=eq.houston');
  await open(page, '/grid?region=houston&list=accidents');
  const listed = page.locator('[data-list-count=accidents]');
  await expect(listed).toHaveText(all.toLocaleString('en'));

  const years = histogram(page, 'Accidents by year');
  const bars = await numbersOf(years);
  expect(bars.reduce((sum, [, passing]) => sum + passing, 0)).toBe(all);
  const first = Number(bars[0]?.[0]);
  const share = (year: number) => (year - first + 0.5) / bars.length;
  await brush(page, years, share(2012), share(2013));
  await expect(page).toHaveURL(/from=2012-01&to=2013-12/);
  const twoYears = await inWindow('2012-01-01', '2013-12-31');
  await expect(listed).toHaveText(String(twoYears));
  // Its own filter does not narrow the histogram.
  expect(await numbersOf(years)).toEqual(bars);

  const months = histogram(page, 'Accidents by month');
  await brush(page, months, 4.5 / 24, 17.5 / 24);
  await expect(page).toHaveURL(/from=2012-05&to=2013-06/);
  await expect(listed).toHaveText(String(await inWindow('2012-05-01', '2013-06-30')));
  await expect(page.locator('[data-in-force=window]')).toContainText('May 2012 – June 2013');

  // By keyboard: the first month one further, the last all the way; then the whole comes off.
  await months.getByRole('slider', { name: /first/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/from=2012-06&to=2013-06/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/from=2012-06&to=2013-12/);
  await expect(listed).toHaveText(String(await inWindow('2012-06-01', '2013-12-31')));
  await page.goBack();
  await expect(page).toHaveURL(/to=2013-06/);
  await page.locator('[data-in-force=window] button').click();
  await expect(listed).toHaveText(all.toLocaleString('en'));
});

test('days to the deadline narrow dangers, and other filters narrow the days', async ({ page, request }) => {
  const rest = await restAs(request, 'command');
  const allOpen = await rest.count('hidden_danger', 'region_id=eq.houston&is_open=is.true');
  await open(page, '/grid?region=houston&list=hidden_dangers&lang=en');
  const listed = page.locator('[data-list-count=hidden_dangers]');
  await expect(listed).toHaveText(String(allOpen));
  const days = histogram(page, 'Days to the deadline');
  const whole = await numbersOf(days);
  expect(whole.reduce((sum, [, , all]) => sum + all, 0)).toBe(
    await rest.count('hidden_danger', 'region_id=eq.houston&is_open=is.true&deadline_on=not.is.null'),
  );

  // The last bar is chosen by a press.
  await days
    .locator('[class*=plot] > span')
    .nth(whole.length - 1)
    .click({ position: { x: 2, y: 20 } });
  await expect(page).toHaveURL(/deadline=85\.\./);
  await expect(listed).toHaveText(String(whole.at(-1)?.[1]));
  await expect(page.locator('[data-in-force=dangerDays]')).toContainText('85 days overdue or more');
  expect(await numbersOf(days)).toEqual(whole);

  // A level that no danger has leaves no bar standing, and every bar still says how many there are.
  await page.goto('/grid?region=houston&list=hidden_dangers&danger=major&lang=en');
  await expect(listed).toHaveText(
    String(await rest.count('hidden_danger', 'region_id=eq.houston&is_open=is.true&level=eq.major')),
  );
  const narrowed = await numbersOf(days);
  expect(narrowed.map(([, , all]) => all)).toEqual(whole.map(([, , all]) => all));
  expect(narrowed.reduce((sum, [, passing]) => sum + passing, 0)).toBe(Number(await listed.innerText()));
});

test('R is brushed where a level of GB 18218 begins, and holds the sources of just those levels', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const ofLevel = (levels: string) =>
    rest.count('hazard_source', `region_id=eq.shanghai&level=in.(${levels})`);
  await open(page, '/grid?region=shanghai&layers=hazard_sources&list=hazard_sources&lang=en');
  const listed = page.locator('[data-list-count=hazard_sources]');
  await expect(listed).toHaveText(String(await ofLevel('1,2,3,4')));
  const plot = histogram(page, 'R of hazard sources');
  const bars = await numbersOf(plot);
  expect(bars.map(([words]) => words).slice(3, 7)).toEqual([
    '5 ≤ R < 10',
    '10 ≤ R < 20',
    '20 ≤ R < 50',
    '50 ≤ R < 100',
  ]);
  await expect(plot.locator('[class*=limitWords]')).toHaveText(['10', '50', '100']);
  await brush(page, plot, 4.5 / bars.length, 5.5 / bars.length);
  await expect(page).toHaveURL(/r=10\.\.49\.99/);
  await expect(page.locator('[data-in-force=hazardR]')).toContainText('10 ≤ R < 50');
  const third = await ofLevel('3');
  expect(third).toBeGreaterThan(0);
  await expect(listed).toHaveText(String(third));
  expect(await numbersOf(plot)).toEqual(bars);
});

test('the age of accidents is counted back from the region’s own day, and narrows the years', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  await open(page, '/grid?region=houston&list=accidents&lang=zh-CN&age=367..3653');
  const aged = await rest.count(
    'accident',
    'region_id=eq.houston&occurred_on=gte.2014-12-31&occurred_on=lte.2023-12-30',
  );
  await expect(page.locator('[data-list-count=accidents]')).toHaveText(String(aged));
  await expect(page.locator('[data-in-force=accidentAge]')).toContainText('事故距今时间 1–10年');
  await expect(page.getByText('截至2024年12月31日').first()).toBeVisible();
  await page.goto('/grid?region=houston&list=accidents&lang=en&age=367..3653');
  await expect(page.locator('[data-list-count=accidents]')).toHaveText(String(aged));
  const passing = (await numbersOf(histogram(page, 'Accidents by year'))).filter(([, count]) => count > 0);
  expect(passing.reduce((sum, [, count]) => sum + count, 0)).toBe(aged);
  expect([passing[0]?.[0], passing.at(-1)?.[0]]).toEqual(['2015', '2023']);
});

test('a range of the address is read back as it was written, in Chinese too', async ({ page }) => {
  await open(page, '/grid?region=houston&lang=zh-CN&deadline=1..30&dangers=1..');
  await expect(page.locator('[data-in-force=dangerDays]')).toContainText('逾期1–30天');
  await expect(page.locator('[data-in-force=openDangers]')).toContainText('1及以上');
  await page.goto('/grid?region=houston&lang=zh-CN&deadline=30..1');
  await expect(page.locator('[data-in-force=dangerDays]')).toHaveCount(0);
  await expect(page.getByText('30..1')).toBeVisible();
});
