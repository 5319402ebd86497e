// The built app starts, shows its sign-in page to a stranger, and says nothing to the console or to other hosts.
import { expect, test } from './fixtures';

test('a stranger sees the sign-in page and nothing else', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('input[type=email]')).toBeVisible();
  await expect(page.locator('input[type=password]')).toBeVisible();
  await expect(page.locator('button[type=submit]')).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
});
