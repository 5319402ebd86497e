// The built app starts: a stranger sees its sign-in page, a demo user its map, and no other host is asked.
import { expect, signIn, test } from './fixtures';

test('a stranger sees the sign-in page and nothing else', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('input[type=email]')).toBeVisible();
  await expect(page.locator('input[type=password]')).toBeVisible();
  await expect(page.locator('button[type=submit]')).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
});

test('a demo user signs in and sees the map', async ({ page }) => {
  await signIn(page, 'grid');
  await expect(page.locator('canvas').first()).toBeVisible();
});
