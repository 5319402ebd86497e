/** The environment variables mean what README says, and wrong ones are named. */
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ownBackend } from './backend';
import type { Database } from './database';
import { checkPort } from './port';
import { contentSecurityPolicy, namesThisComputer } from './security';
import { isLoopback, readSettings } from './settings';
import { createSignInGuard } from './sign-in-guard';

const codeOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readSettings(environment);
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

describe('settings', () => {
  test('without any: loopback, demo, embedded', () => {
    expect(readSettings({})).toMatchObject({
      port: 5173,
      host: '127.0.0.1',
      demo: true,
      localOnly: true,
      databaseUrl: undefined,
      hosted: undefined,
    });
  });

  test('all regions unless some are named', () => {
    expect(readSettings({}).regions).toBeUndefined();
    expect(readSettings({ GRIDWATCH_REGIONS: ' ' }).regions).toBeUndefined();
    expect(readSettings({ GRIDWATCH_REGIONS: 'houston, shanghai' }).regions).toEqual(['houston', 'shanghai']);
  });

  test('the page has its own limit for what travels unless one is named', () => {
    expect(readSettings({ GRIDWATCH_FAR_ABOVE: '' }).farAbove).toBeUndefined();
    const { farAbove } = readSettings({ GRIDWATCH_FAR_ABOVE: '1000' });
    const database = { keys: { publishableKey: 'key' } } as Database;
    expect(ownBackend(database, '1', true, farAbove).configuration.farAbove).toBe(1000);
  });

  test('others can reach the host: no demo unless it is wished for', () => {
    expect(readSettings({ HOST: '0.0.0.0' })).toMatchObject({ demo: false, localOnly: false });
    expect(readSettings({ HOST: '::' })).toMatchObject({ demo: false });
    expect(readSettings({ HOST: '0.0.0.0', GRIDWATCH_DEMO: '1' })).toMatchObject({ demo: true });
    expect(readSettings({ GRIDWATCH_DEMO: '0' })).toMatchObject({ demo: false, localOnly: false });
  });

  test.each([
    [{ PORT: '0' }, 'port_invalid'],
    [{ PORT: '80.5' }, 'port_invalid'],
    [{ GRIDWATCH_FAR_ABOVE: 'many' }, 'far_above_invalid'],
    [{ GRIDWATCH_FAR_ABOVE: '-1' }, 'far_above_invalid'],
    [{ DATABASE_URL: 'mysql://x' }, 'database_url_invalid'],
    [{ VITE_SUPABASE_URL: 'https://a.supabase.co' }, 'supabase_incomplete'],
    [{ VITE_SUPABASE_URL: 'a.supabase.co', VITE_SUPABASE_ANON_KEY: 'k' }, 'supabase_url_invalid'],
    [{ GRIDWATCH_ADMIN_EMAIL: 'a@b.c', GRIDWATCH_ADMIN_PASSWORD: 'short' }, 'admin_incomplete'],
    [{ DATABASE_URL: 'postgresql://u:p@h/d', GRIDWATCH_ADMIN_EMAIL: ' ' }, 'none'],
  ])('%o is %s', (environment, code) => {
    expect(codeOf(environment)).toBe(code);
  });
});

describe('this computer', () => {
  test.each(['localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]'])('%s is', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  test.each(['0.0.0.0', '::', '10.0.0.1', '127.evil.example', 'localhost.evil.example'])(
    '%s is not',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
  test('is told by the Host header, with or without a port', () => {
    expect(namesThisComputer('localhost:5173')).toBe(true);
    expect(namesThisComputer('[::1]:5173')).toBe(true);
    expect(namesThisComputer('gridwatch.example:5173')).toBe(false);
    expect(namesThisComputer(undefined)).toBe(false);
  });
});

test('a port in use is named before anything else is done', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(checkPort('127.0.0.1', port)).rejects.toMatchObject({ code: 'port_taken' });
  await new Promise((done) => other.close(done));
  await expect(checkPort('127.0.0.1', port)).resolves.toBeUndefined();
});

test('the policy names the other hosts that are allowed, and only those', () => {
  expect(contentSecurityPolicy('')).toContain("connect-src 'self';");
  expect(contentSecurityPolicy('https://a.supabase.co/x')).toContain(
    "connect-src 'self' https://a.supabase.co wss://a.supabase.co;",
  );
  const own = contentSecurityPolicy('', ['https://t0.map.example', 'https://b.example:8443']);
  expect(own).toContain("connect-src 'self' https://t0.map.example https://b.example:8443;");
  expect(own.replace(/connect-src [^;]*/, '')).not.toContain('example');
});

test('guessing passwords is slowed down for whoever guesses, for a while', () => {
  let now = 0;
  const guard = createSignInGuard(() => now);
  for (let failure = 0; failure < 20; failure += 1) guard.note('a', false);
  expect(guard.isBlocked('a')).toBe(true);
  expect(guard.isBlocked('b')).toBe(false);
  now = 6 * 60 * 1000;
  expect(guard.isBlocked('a')).toBe(false);
});
