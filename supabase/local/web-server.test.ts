/** The web server over a small built app: files, missing files, the app's addresses, foreign names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostedBackend } from './backend';
import { serve } from './web-server';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

const root = mkdtempSync(join(tmpdir(), 'gridwatch-web-'));
let server: Server;
let port = 0;

/** Sends the path as it is, which `fetch` would tidy up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => {
        body += part.toString();
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

beforeAll(async () => {
  const app = join(root, 'dist');
  for (const folder of ['assets', 'basemap/world']) mkdirSync(join(app, folder), { recursive: true });
  writeFileSync(join(app, 'index.html'), '<title>Gridwatch</title>');
  writeFileSync(join(app, '.sources'), 'stamp');
  writeFileSync(join(app, 'assets/index-1.js'), `/* ${'a'.repeat(4000)} */`);
  writeFileSync(join(app, 'basemap/world/land.geojson'), '{}');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  const backend = hostedBackend({ url: 'https://a.supabase.co', anonKey: 'key' });
  server = await serve(backend, app, { host: '127.0.0.1', port: 0, localOnly: true });
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

describe('files', () => {
  test.each(['/', '/wall', '/grid?region=houston', '/trends', '/sign-in'])('%s is the page', async (path) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, body: '<title>Gridwatch</title>' });
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  });

  test.each([
    '/basemap/world/none.geojson',
    '/basemap/none',
    '/assets/none.js',
    '/none.png',
    '/.sources',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/rest/v1/region',
  ])('%s is missing', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('addresses that are none, and methods that files do not have', async () => {
    expect((await ask('/%00')).status).toBe(400);
    expect((await ask('/%E0%A4%A')).status).toBe(400);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  test('hashed files are kept for ever and come compressed; a known tag saves the body', async () => {
    const answer = await ask('/assets/index-1.js', { 'accept-encoding': 'gzip' });
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-encoding']).toBe('gzip');
    const tag = String(answer.headers.etag);
    const again = await ask('/assets/index-1.js', { 'accept-encoding': 'gzip', 'if-none-match': tag });
    expect(again).toMatchObject({ status: 304, body: '' });
  });
});

test('the configuration of a hosted Supabase is given, and is not kept', async () => {
  const answer = await ask('/gridwatch.json');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(JSON.parse(answer.body)).toEqual({
    supabaseUrl: 'https://a.supabase.co',
    anonKey: 'key',
    demo: false,
    schemaVersion: '',
    basemap: '/basemap',
  });
});

test('a name that is not this computer is turned away, in the language of the browser', async () => {
  const answer = await ask('/', { host: 'gridwatch.example', 'accept-language': 'zh-CN' });
  expect(answer.status).toBe(403);
  expect(answer.body).toContain('仅供所在计算机使用');
});
