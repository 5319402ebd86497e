// What goes wrong is said in a sentence, never a white page, and the next good request works.
import { emailOf, expect, PASSWORD, signIn, test } from './fixtures';

test.describe('a wrong password', () => {
  test.use({ expectedErrors: [/400 \(Bad Request\)/] });
  test('is told, and the right one works after it', async ({ page }) => {
    await page.goto('/sign-in');
    await page.locator('input[type=email]').fill(emailOf('leader'));
    await page.locator('input[type=password]').fill('not the password');
    await page.locator('button[type=submit]').click();
    await expect(page.getByRole('alert')).toContainText('Email or password is wrong');
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await expect(page).toHaveURL(/\/trends/);
  });
});

test('an unknown region names the regions that may be seen', async ({ page }) => {
  await signIn(page, 'command', '/grid?region=atlantis');
  await expect(page.getByText('There is no region «atlantis» here')).toBeVisible();
  await page.getByRole('link', { name: 'Houston' }).click();
  await expect(page.locator('[data-list-count=enterprises]')).toHaveText('518');
});

test('a broken view in the address is told and the rest of it holds', async ({ page }) => {
  await signIn(page, 'command', '/grid?region=houston&at=here&layers=zones,dragons&from=2012-01&grade=9');
  await expect(page.getByText('3 parts of the address were not understood')).toBeVisible();
  await expect(page.locator('[data-list-count=enterprises]')).toHaveText('518');
  const from = page.getByRole('group', { name: 'From month' });
  await expect(from.getByLabel('Year')).toHaveValue('2012');
  await expect(from.getByLabel('Month')).toHaveValue('01');
  await page.getByRole('button', { name: 'Clean the address' }).click();
  await expect(page.getByText('were not understood')).toHaveCount(0);
  await expect(page).toHaveURL(/from=2012-01/);
});

test('an unknown path leads home', async ({ page }) => {
  await signIn(page, 'leader', '/nowhere');
  await expect(page.getByText('There is no page at this address.')).toBeVisible();
});

test.describe('a database that does not answer', () => {
  test.use({ expectedErrors: [/503 \(Service Unavailable\)/] });
  test('is told, the last data stay, and they are renewed when it answers again', async ({ page }) => {
    await signIn(page, 'command', '/grid?region=houston');
    await expect(page.locator('[data-list-count=enterprises]')).toHaveText('518');
    const refuse = {
      status: 503,
      contentType: 'application/json',
      body: '{"code":"database_unavailable","message":"down"}',
    };
    await page.route('**/rest/v1/rpc/site', (route) => route.fulfill(refuse));
    await page.locator('table tbody button').first().click();
    await expect(page.getByText('The database does not answer.').first()).toBeVisible();
    await expect(page.locator('[data-list-count=enterprises]')).toHaveText('518');
    await page.unroute('**/rest/v1/rpc/site');
    await expect(page.locator('aside[data-site] h3').first()).toBeVisible({ timeout: 60_000 });
  });
});

test('a database of other migrations is told, with both ways on', async ({ page }) => {
  await page.route('**/rest/v1/rpc/my_session', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      json: { ...(await answer.json()), schema_version: '20990101000000' },
    });
  });
  await page.goto('/grid?region=houston');
  await page.locator('input[type=email]').fill(emailOf('command'));
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await expect(page.getByText('The database and this app are of different versions.')).toBeVisible();
  await page.unroute('**/rest/v1/rpc/my_session');
  await page.reload();
  await expect(page.locator('[data-list-count=enterprises]')).toHaveText('518');
});

test('a region without records says so and how they come', async ({ page }) => {
  await page.route('**/rest/v1/rpc/enterprise_columns', async (route) => {
    const answer = await route.fetch();
    const full = (await answer.json()) as Record<string, unknown>;
    const empty = Object.fromEntries(Object.keys(full).map((name) => [name, []]));
    await route.fulfill({ response: answer, json: { ...empty, count: 0 } });
  });
  await signIn(page, 'command', '/grid?region=houston');
  await expect(page.getByText('No record of this kind is on hand')).toBeVisible();
});
