/** A folder of own base maps: checked at the start, keys from the environment, archives in ranges, no host but the named ones. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostedBackend } from './backend';
import { openBasemaps } from './basemaps';
import { rangeOf } from './folder-files';
import { GridwatchError } from './messages';
import { serve } from './web-server';

const root = mkdtempSync(join(tmpdir(), 'gridwatch-basemaps-'));
const folder = join(root, 'own');
const archive = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));
const sky = {
  id: 'sky-map',
  name: { en: 'Sky map', 'zh-CN': '天地图' },
  attribution: { en: 'Survey', 'zh-CN': '测绘' },
  kind: 'xyz',
  address: ['https://t0.sky.example/{z}/{x}/{y}?tk={key}', 'https://t1.sky.example/{z}/{x}/{y}?tk={key}'],
  system: 'CGCS2000',
};
const environment = { GRIDWATCH_BASEMAP_KEY_SKY_MAP: ' a&b ' };
const write = (descriptions: unknown) =>
  writeFileSync(join(folder, 'basemaps.json'), JSON.stringify(descriptions));

let server: Server;
let origin = '';

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${origin}${path}`, { headers, method });

async function start(own: Awaited<ReturnType<typeof openBasemaps>>): Promise<[Server, string]> {
  const backend = hostedBackend({ url: 'https://a.supabase.co', anonKey: 'key' });
  const settings = { host: '127.0.0.1', port: 0, localOnly: true };
  const started = await serve(backend, join(root, 'dist'), settings, own);
  const address = started.address();
  return [started, `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`];
}

beforeAll(async () => {
  mkdirSync(join(root, 'dist/basemaps'), { recursive: true });
  mkdirSync(join(folder, 'tiles/3/6'), { recursive: true });
  writeFileSync(join(root, 'dist/index.html'), '<title>Gridwatch</title>');
  writeFileSync(join(root, 'dist/basemaps/basemaps.json'), '[]');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(folder, '.hidden'), 'secret');
  writeFileSync(join(folder, 'city.pmtiles'), archive);
  writeFileSync(join(folder, 'empty.pmtiles'), '');
  writeFileSync(join(folder, 'tiles/3/6/3.png'), 'png');
  write([sky]);
  [server, origin] = await start(await openBasemaps(folder, environment));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

describe('at the start', () => {
  const codeOf = async (descriptions: unknown, variables = environment) => {
    const other = mkdtempSync(join(root, 'other-'));
    writeFileSync(
      join(other, 'basemaps.json'),
      typeof descriptions === 'string' ? descriptions : JSON.stringify(descriptions),
    );
    const error: unknown = await openBasemaps(other, variables).catch((thrown: unknown) => thrown);
    return error instanceof GridwatchError ? error : undefined;
  };

  test('no folder, no base maps; a folder without a list is told', async () => {
    expect(await openBasemaps(undefined)).toBeUndefined();
    await expect(openBasemaps(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'basemaps_unreadable' });
    expect((await codeOf('[{'))?.code).toBe('basemaps_unreadable');
  });

  test('a bad one is named with field and reason, in both languages', async () => {
    const error = await codeOf([sky, { ...sky, id: 'other', system: 'GCJ' }]);
    expect(error?.code).toBe('basemap_wrong_form');
    expect(error?.sentence('en')).toMatch(/base map “other”: the field system .*"GCJ02"/);
    expect(error?.sentence('zh')).toMatch(/底图“other”的字段 system/);
  });

  test('a key that is missing is named by its variable, and never guessed from others', async () => {
    const error = await codeOf([sky], {} as typeof environment);
    expect(error).toMatchObject({ code: 'basemap_key_missing' });
    expect(error?.sentence('en')).toContain('GRIDWATCH_BASEMAP_KEY_SKY_MAP');
    expect(
      (await codeOf([{ ...sky, id: 'home', address: 'https://a.example/{z}/{x}/{y}/{key}' }]))?.code,
    ).toBe('basemap_key_missing');
  });
});

describe('the page', () => {
  test('reads the descriptions with the key, and nobody keeps them', async () => {
    const answer = await ask('/basemaps/basemaps.json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [map] = (await answer.json()) as { address: string[] }[];
    expect(map?.address[1]).toBe('https://t1.sky.example/{z}/{x}/{y}?tk=a%26b');
  });

  test('may ask the named hosts and no other', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy') ?? '';
    const connect = /connect-src ([^;]*)/.exec(policy)?.[1];
    expect(connect).toBe(
      "'self' https://a.supabase.co wss://a.supabase.co https://t0.sky.example https://t1.sky.example",
    );
    expect(policy.replace(/connect-src [^;]*/, '')).not.toContain('example');
  });

  test('without own base maps has the empty list of the build, and a closed policy', async () => {
    const [plain, at] = await start(undefined);
    const answer = await fetch(`${at}/basemaps/basemaps.json`);
    expect(await answer.json()).toEqual([]);
    expect(answer.headers.get('content-security-policy')).not.toContain('sky.example');
    expect((await fetch(`${at}/basemaps/none`)).status).toBe(404);
    plain.close();
  });
});

describe('the folder', () => {
  test.each([
    '/basemaps/none.pmtiles',
    '/basemaps/.hidden',
    '/basemaps/',
    '/basemaps/tiles',
    '/basemaps/..%2fsecret.txt',
  ])('%s is missing', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('gives files whole, with their type; a known tag saves the body', async () => {
    const tile = await ask('/basemaps/tiles/3/6/3.png');
    expect([tile.status, tile.headers.get('content-type'), await tile.text()]).toEqual([
      200,
      'image/png',
      'png',
    ]);
    const whole = await ask('/basemaps/city.pmtiles');
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(Buffer.from(await whole.arrayBuffer()).equals(archive)).toBe(true);
    const again = await ask('/basemaps/city.pmtiles', { 'if-none-match': whole.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await ask('/basemaps/city.pmtiles', {}, 'POST')).status).toBe(405);
    expect((await ask('/basemaps/empty.pmtiles')).headers.get('content-length')).toBe('0');
  });

  test.each([
    ['bytes=0-126', 0, 127],
    ['bytes=4990-', 4990, 5000],
    ['bytes=-20', 4980, 5000],
    ['bytes=4000-99999', 4000, 5000],
  ])('gives the range %s', async (range, start, end) => {
    const part = await ask('/basemaps/city.pmtiles', { range });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/5000`);
    expect(Buffer.from(await part.arrayBuffer()).equals(archive.subarray(start, end))).toBe(true);
  });

  test('says what it has when a range lies beyond it, and starts over when the file is another', async () => {
    const beyond = await ask('/basemaps/city.pmtiles', { range: 'bytes=5000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */5000']);
    const head = await ask('/basemaps/city.pmtiles', { range: 'bytes=0-9' }, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([206, '10', '']);
    const other = await ask('/basemaps/city.pmtiles', { range: 'bytes=0-9', 'if-range': '"another"' });
    expect(other.status).toBe(200);
    await other.arrayBuffer();
  });

  test.each([
    [undefined, 10, 'whole'],
    ['bytes=0-1,4-5', 10, 'whole'],
    ['bytes=5-2', 10, 'whole'],
    ['bytes=-', 10, 'whole'],
    ['lines=1-2', 10, 'whole'],
    ['bytes=-0', 10, 'none'],
    ['bytes=-5', 0, 'none'],
    ['bytes=0-', 0, 'none'],
    ['bytes=-99', 10, [0, 9]],
  ])('a range %s of %i bytes is %o', (header, size, range) => {
    expect(rangeOf(header, size)).toEqual(range);
  });
});
