// Configures the browser tests: the built app, served by the real server on its own port and data folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium';
import { freePort } from './tests/support/free-port';
import { makeBasemaps } from './tests/support/own-basemaps';

// Workers read this file again; only the first reading chooses a port and makes a folder, both of this run alone.
if (process.env.GRIDWATCH_E2E_PORT === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'gridwatch-e2e-'));
  process.env.GRIDWATCH_E2E_PORT = String(await freePort());
  process.env.GRIDWATCH_DATA_DIR = folder;
  process.env.GRIDWATCH_BASEMAPS = join(folder, 'basemaps');
  mkdirSync(process.env.GRIDWATCH_BASEMAPS);
  makeBasemaps(process.env.GRIDWATCH_BASEMAPS);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
const port = process.env.GRIDWATCH_E2E_PORT;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium() ?? '/usr/bin/chromium', args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: 'node_modules/.bin/tsx supabase/local/start.ts',
    // Empty is unset: what the tester's own shell says of another database must not reach the tests.
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      VITE_SUPABASE_URL: '',
      VITE_SUPABASE_ANON_KEY: '',
      GRIDWATCH_DEMO: '',
      // Works, equipment, inspections, resources and warnings stand in the simulated register alone.
      GRIDWATCH_REGIONS: 'houston,shanghai:part',
      GRIDWATCH_FAR_ABOVE: '',
    },
    wait: { stdout: /Gridwatch ready at/ },
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
