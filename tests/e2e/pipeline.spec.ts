// From the map's list to a pipeline's sheet: it tells what the database does, in both languages, by keyboard, alone and on paper.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { type Rest, restAs } from './rest';

type Found = { subject: string; article: string; around: string; inside: number; uncertain: number };
type Along = {
  totals: Record<string, number>;
  bands: Found[];
  enterprises: { id: number; name: string }[];
  works: { work_id: number; name: string }[];
  occupations: { id: number }[];
  dangers_overdue: number;
};
type Sheet = {
  id: number;
  name: string | null;
  bands: { article: string; around: string; effect: string }[];
};
type Columns = { id: number[]; name: (string | null)[] };

const sheetOf = (page: Page, id: number) => page.locator(`aside[data-pipeline="${id}"]`);

/** Of a region the pipeline with most around it, one with a name where that is asked, and what the database tells of it. */
async function busiest(
  rest: Rest,
  region: string,
  named = false,
): Promise<{ id: number; name: string; along: Along; sheet: Sheet }> {
  const lines = await rest.call<Columns>('pipeline_columns', { p_region: region });
  const answers = await Promise.all(
    lines.id.map(async (id, row) => ({
      id,
      name: lines.name[row] ?? '',
      along: await rest.call<Along>('what_lies_in_bands', { p_pipeline: id }),
    })),
  );
  const [most] = answers
    .filter(({ name }) => name !== '' || !named)
    .sort((one, other) => (other.along.totals.enterprises ?? 0) - (one.along.totals.enterprises ?? 0));
  if (!most) throw new Error(`no pipeline in ${region}`);
  return { ...most, sheet: await rest.call<Sheet>('pipeline_sheet', { p_pipeline: most.id }) };
}

test('a row of the list opens the sheet, whose counts are those of the database', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const { id, name, along, sheet: told } = await busiest(rest, 'shanghai', true);
  expect(along.totals.enterprises).toBeGreaterThan(0);

  await signIn(page, 'command', '/grid?region=shanghai&list=pipelines&lang=en');
  const row = page.locator('table[data-list=pipelines] tbody button', { hasText: name }).first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`line=${id}`));
  const sheet = sheetOf(page, id);
  await expect(sheet).toBeFocused();
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(sheet).toContainText('± 500 m is assumed');
  await expect(sheet).toContainText('Do not dig by this map.');

  await expect(sheet.locator('[data-in-band]')).toHaveCount(told.bands.length);
  for (const { article, around, effect } of told.bands) {
    const found = along.bands.filter((band) => band.article === article && band.around === around);
    const occupied = effect === 'forbidden' && around === 'line' ? along.occupations.length : 0;
    const count = found.reduce((sum, { inside, uncertain }) => sum + inside + uncertain, occupied);
    const band = sheet.locator(`[data-band="${article} ${around}"]`);
    await expect(band).toHaveAttribute('data-in-band', String(count));
    for (const { subject, inside, uncertain } of found)
      await expect(band.locator(`[data-count="${subject} ${inside} ${uncertain}"]`)).toBeVisible();
  }
  const works = new Set(along.works.map(({ work_id: work }) => work));
  await expect(sheet.locator('[data-part=activity] h4')).toHaveCount(
    Number(works.size > 0) + Number(along.occupations.length > 0),
  );
  await expect(sheet.locator('[data-part=impact] [data-impact]')).toHaveAttribute(
    'data-impact',
    /unknown|not_gas/,
  );
  await expect(sheet.locator('[data-part=dangers] h3')).toContainText(
    String(along.totals.hidden_dangers ?? 0),
  );

  // A site of a band opens over the pipeline, and closing it leaves the pipeline open.
  const [nearest] = along.enterprises;
  const forbidden = sheet.locator('[data-band="35_3 line"]');
  await forbidden
    .getByRole('button', { name: nearest?.name ?? '', exact: true })
    .first()
    .click();
  await expect(page.locator(`aside[data-site="${nearest?.id}"]`)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page).not.toHaveURL(/line=/);
});

test('it stands alone in Chinese at its own address, is jumped through by keyboard and prints whole', async ({
  page,
  request,
}) => {
  const rest = await restAs(request, 'command');
  const { id } = await busiest(rest, 'shanghai');
  await signIn(page, 'command', `/grid?region=shanghai&line=${id}&lang=zh-CN`);
  const link = page.getByRole('link', { name: '在新标签页打开' });
  const [alone] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(alone).toHaveURL(new RegExp(`/site\\?region=shanghai&line=${id}&lang=zh-CN$`));
  const sheet = sheetOf(alone, id);
  await expect(sheet).toContainText('不得据此图开挖');
  await expect(sheet.locator('[data-band="30 line"]')).toContainText('第三十条');
  await expect(sheet.locator('[data-part=stretches] h3')).toBeVisible();

  const parts = alone.getByRole('navigation', { name: '本页目录' });
  await parts.getByText('高后果区识别半径').focus();
  await alone.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { level: 3, name: '高后果区识别半径' })).toBeFocused();

  const rows = sheet.locator('[data-band="35_3 line"] li');
  await expect(rows.first()).toBeVisible();
  const folded = await rows.count();
  await alone.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await rows.count()).toBeGreaterThan(folded);
  await alone.emulateMedia({ media: 'print' });
  await expect(parts).toBeHidden();
  await expect(alone.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(sheet.getByRole('heading', { level: 2 })).toBeVisible();
});

test.describe('a part that fails', () => {
  test.use({ expectedErrors: [/status of 500/] });
  test('says so with its code and leaves the others; a cut answer is told as cut', async ({
    page,
    request,
  }) => {
    const rest = await restAs(request, 'command');
    const { id, along } = await busiest(rest, 'shanghai');
    await page.route('**/rpc/pipeline_segments', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/json',
        body: '{"code":"XX000","message":"broken"}',
      }),
    );
    // Two of each are asked for instead of two hundred: the sheet has to say what it leaves out.
    await page.route('**/rpc/what_lies_in_bands', async (route) => {
      const asked = route.request().postDataJSON() as { p_limit: number };
      const limit = asked.p_limit === 200 ? 2 : asked.p_limit;
      await route.continue({ postData: JSON.stringify({ ...asked, p_limit: limit }) });
    });
    await signIn(page, 'command', `/grid?region=shanghai&line=${id}&lang=en`);
    const sheet = sheetOf(page, id);
    const total = along.totals.enterprises ?? 0;
    const cut = sheet.locator('[data-part=bands] [data-cut=enterprises]');
    await expect(cut).toContainText(`nearest 2 of ${new Intl.NumberFormat('en-GB').format(total)}`);
    await expect(sheet.locator('[data-part=stretches]').getByRole('alert')).toContainText(
      'This part did not come',
    );
    await expect(sheet.locator('[data-part=timeline] h3')).toBeVisible();
    await sheet.locator('[data-part=bands]').getByRole('button', { name: 'Show all' }).click();
    await expect(cut).toHaveCount(0);
  });
});
