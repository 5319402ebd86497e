// The ground of every browser test: fails it on a console error, an uncaught error or a request to another origin.
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** The four kinds of user of the demo. */
export type Role = 'admin' | 'command' | 'grid' | 'leader';

/** Password of every demo account. */
export const PASSWORD = 'gridwatch-demo';

/** Mail address of a demo account. */
export const emailOf = (role: Role): string => `${role}@demo.gridwatch.local`;

interface Watch {
  /** What a test provokes on purpose, such as the answer to a wrong password; set it with `test.use`. */
  expectedErrors: RegExp[];
  /** Errors of the console and uncaught errors so far; must be empty at the end of the test. */
  consoleErrors: string[];
  /** Addresses outside the origin that the page asked for; must be empty at the end of the test. */
  foreignRequests: string[];
}

/** Playwright's `test`, with every page watched. */
export const test = base.extend<Watch>({
  expectedErrors: [[], { option: true }],
  consoleErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      const add = (text: string) => {
        if (!expectedErrors.some((pattern) => pattern.test(text))) errors.push(text);
      };
      context.on('console', (message) => {
        if (message.type() === 'error') add(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => add(String(error.error())));
      await use(errors);
      expect(errors, 'errors on the console').toEqual([]);
    },
    { auto: true },
  ],
  foreignRequests: [
    async ({ context, baseURL }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const foreign: string[] = [];
      const look = (address: string) => {
        const { protocol, host } = new URL(address);
        const local = ['data:', 'blob:', 'about:'].includes(protocol);
        if (!local && `${protocol.replace('ws', 'http')}//${host}` !== origin) foreign.push(address);
      };
      context.on('request', (request) => look(request.url()));
      context.on('page', (page) => page.on('websocket', (socket) => look(socket.url())));
      await use(foreign);
      expect(foreign, 'requests that left the origin').toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in as a demo user on the page's sign-in form and waits until the form is gone; `path` is where to go. */
export async function signIn(page: Page, role: Role, path = '/'): Promise<void> {
  await page.goto(path);
  await page.locator('input[type=email]').fill(emailOf(role));
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await expect(page.locator('input[type=password]')).toHaveCount(0);
}
