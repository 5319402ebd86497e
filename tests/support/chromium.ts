// Finds the Chromium that the browser tests drive.
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Flags for a machine without a graphics card, and for a browser that calls nobody on its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever still asked for another host would fail here, and be seen.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Returns the path of an installed Chromium or Chrome, or of the one that Playwright itself installed,
 * and null when there is none. `CHROMIUM` in the environment goes before all.
 */
export function findChromium(): string | null {
  const candidates = [process.env.CHROMIUM ?? '', ...CANDIDATES, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path) && !isSnapStub(path)) ?? null;
}

/** Ubuntu's package `chromium-browser` is a script that only points at a snap. */
function isSnapStub(path: string): boolean {
  return path === '/usr/bin/chromium-browser' && readFileSync(path).subarray(0, 4000).includes('/snap/bin');
}
