/** Builds the app when `dist` is missing or older than its sources, in a process of its own. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GridwatchError } from './messages';
import { PROJECT_FOLDER } from './settings';

/** The folder of the built app. */
export const APP_FOLDER = join(PROJECT_FOLDER, 'dist');

const STAMP = join(APP_FOLDER, '.sources');
const SOURCES = [
  'index.html',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'src',
  'data/public',
  'supabase/migrations',
];
/** Values that are baked into the app. */
const BAKED = ['VITE_SUPABASE_URL', 'VITE_SUPABASE_ANON_KEY', 'VITE_FAR_ABOVE'];
const OUTPUT_LINES = 15;

/**
 * Builds if needed and answers whether it did; `onBuild` is told before. Throws a `GridwatchError` with the end of
 * the builder's output. Killing this process in the middle leaves no stamp, so the next start builds again.
 */
export async function buildIfNeeded(onBuild: () => void): Promise<boolean> {
  const stamp = await stampOfSources();
  const built = await readFile(STAMP, 'utf8').catch(() => '');
  if (built === stamp) return false;
  onBuild();
  await runVite();
  await writeFile(STAMP, stamp);
  return true;
}

async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of BAKED) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const source of SOURCES) await addToHash(hash, source);
  return hash.digest('hex');
}

async function addToHash(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const found = await stat(join(PROJECT_FOLDER, path)).catch(() => undefined);
  if (!found) return;
  if (found.isFile()) {
    if (!/\.test\.tsx?$/.test(path)) hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
    return;
  }
  for (const name of (await readdir(join(PROJECT_FOLDER, path))).sort())
    await addToHash(hash, `${path}/${name}`);
}

function runVite(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: PROJECT_FOLDER,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    const collect = (part: Buffer) => {
      output += part.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else {
        const lines = output.trim().split('\n').slice(-OUTPUT_LINES).join('\n');
        reject(new GridwatchError('build_failed', { output: lines }));
      }
    });
  });
}
