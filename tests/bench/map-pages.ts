// Installs kepler.gl for the bench, builds the pages of the contestants and serves them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type InlineConfig, preview } from 'vite';
import { freePort } from '../support/free-port';
import { runProgram } from '../support/run-program';

const PEERS = resolve('tests/bench/peers');
const KEPLER = join(PEERS, 'kepler');
const INSTALLED = join(KEPLER, 'node_modules/@kepler.gl/components/package.json');

/** What each contestant is and where its page lies below the served address. */
export const CONTESTANTS = {
  gridwatch: { title: 'Gridwatch', page: 'src/#gridwatch' },
  kepler: { title: 'kepler.gl', page: 'kepler/' },
  maplibre: { title: 'MapLibre circles', page: 'src/#maplibre' },
  deck: { title: 'deck.gl row objects', page: 'src/#deck' },
} as const;
export type ContestantName = keyof typeof CONTESTANTS;

/** kepler.gl's own packages only: what its install scripts would fetch or compile, no map needs. */
async function installKepler(): Promise<void> {
  if (existsSync(INSTALLED)) return;
  process.stdout.write('Installing kepler.gl for the bench …\n');
  const parameters = ['ci', '--prefix', KEPLER, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, output } = await runProgram('npm', parameters, { quiet: true });
  if (status !== 0) throw new Error(`npm ci failed in ${KEPLER}:\n${output}`);
}

export interface Pages {
  address: string;
  versions: Record<string, string>;
  close: () => Promise<void>;
}

function versionOf(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Builds all pages as for production and serves them on a free port until closed. */
export async function openPages(wanted: readonly ContestantName[]): Promise<Pages> {
  const withKepler = wanted.includes('kepler');
  if (withKepler) await installKepler();
  const folder = mkdtempSync(join(tmpdir(), 'gridwatch-bench-map-'));
  const shared = { configFile: false, base: './', logLevel: 'error', worker: { format: 'es' } } as const;
  const into = (name: string): InlineConfig['build'] => ({ outDir: join(folder, name), target: 'esnext' });
  await build({ ...shared, root: join(PEERS, 'src'), build: into('src') });
  if (withKepler)
    await build({
      ...shared,
      root: KEPLER,
      build: into('kepler'),
      // kepler.gl still asks Node's names of the browser.
      define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    });
  const server = await preview({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: await freePort(), strictPort: true },
  });
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    versions: {
      ...(withKepler && { 'kepler.gl': versionOf(INSTALLED) }),
      'maplibre-gl': versionOf('node_modules/maplibre-gl/package.json'),
      'deck.gl': versionOf('node_modules/@deck.gl/core/package.json'),
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
