// Measures what a person waits for: first and second start until ready and until the map shows data, and the first script.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium';
import { freePort } from '../support/free-port';

const DIST = resolve('dist');
const START_LIMIT_MILLISECONDS = 300_000;
const MAP_LIMIT_MILLISECONDS = 120_000;
const LIMITS = { firstMap: 60, secondMap: 10, firstScript: 150 };

interface Start {
  readySeconds: number;
  mapSeconds: number;
  memoryMegabytes: number | null;
}

/** Starts the server as `npm start` does; resolves when it says that it is ready, rejects with its words if it ends. */
function startServer(port: number, dataDir: string): { process: ChildProcess; ready: Promise<void> } {
  const server = spawn(process.execPath, ['--import', 'tsx', 'supabase/local/start.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', GRIDWATCH_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = new Promise<void>((done, fail) => {
    let words = '';
    const listen = (part: Buffer) => {
      words += part.toString();
      if (words.includes('Gridwatch ready at')) done();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}:\n${words}`)));
    setTimeout(() => fail(new Error(`Not ready in time:\n${words}`)), START_LIMIT_MILLISECONDS).unref();
  });
  return { process: server, ready };
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
}

async function showMap(browser: Browser, port: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator('input[type=email]').fill('command@demo.gridwatch.local');
    await page.locator('input[type=password]').fill('gridwatch-demo');
    await page.locator('button[type=submit]').click();
    await page.locator('[data-map-ready="true"]').waitFor({ timeout: MAP_LIMIT_MILLISECONDS });
  } finally {
    await page.close();
  }
}

async function measureStart(browser: Browser, dataDir: string): Promise<Start> {
  const port = await freePort();
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 100) / 10;
  const { process: server, ready } = startServer(port, dataDir);
  try {
    await ready;
    const readySeconds = seconds();
    await showMap(browser, port);
    return { readySeconds, mapSeconds: seconds(), memoryMegabytes: memoryOf(server.pid) };
  } finally {
    await stopServer(server);
  }
}

/** Resident memory; only Linux tells it of another process. */
function memoryOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

/** Kilobytes, gzipped, of the page's first script with all that it imports statically, as the page preloads it. */
function firstScriptKilobytes(): number {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const files = new Set([...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]));
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(DIST, file ?? ''))).length);
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 102.4) / 10;
}

function report(first: Start, second: Start, script: number): void {
  const row = (name: string, value: string, limit: string) =>
    process.stdout.write(`${name.padEnd(44)}${value.padStart(10)}${limit.padStart(14)}\n`);
  row('', 'measured', 'at most');
  row('first start, build included, until ready', `${first.readySeconds} s`, '');
  row('first start, until the map shows data', `${first.mapSeconds} s`, `${LIMITS.firstMap} s`);
  row('second start, until ready', `${second.readySeconds} s`, '');
  row('second start, until the map shows data', `${second.mapSeconds} s`, `${LIMITS.secondMap} s`);
  row('first script with its imports, gzipped', `${script} kB`, `${LIMITS.firstScript} kB`);
  row('server memory after the second start', `${second.memoryMegabytes ?? '?'} MB`, '');
  const figures = {
    first,
    second,
    firstScriptKilobytes: script,
    cores: cpus().length,
    node: process.version,
  };
  process.stdout.write(`RESULT ${JSON.stringify(figures)}\n`);
}

const executablePath = findChromium();
if (executablePath === null) {
  process.stderr.write('No Chromium found. Install one: sudo apt-get install chromium\n');
  process.exit(1);
}
const dataDir = mkdtempSync(join(tmpdir(), 'gridwatch-bench-'));
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  rmSync(DIST, { recursive: true, force: true });
  const first = await measureStart(browser, dataDir);
  const second = await measureStart(browser, dataDir);
  report(first, second, firstScriptKilobytes());
} finally {
  await browser.close();
  rmSync(dataDir, { recursive: true, force: true });
}
