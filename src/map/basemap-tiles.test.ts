/** What of an own base map is in sight: some tiles missing is its edge, all of them is a blank map. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Basemap } from '../model/basemap';

type Answer = (request: { url: string }, abort: AbortController) => Promise<unknown>;
let answer: Answer = () => Promise.reject(new Error('no protocol'));
vi.mock('maplibre-gl', () => ({
  addProtocol: (_: string, given: Answer) => {
    answer = given;
  },
}));
const { sightOf, tilesOf } = await import('./basemap-tiles');

const basemap = {
  id: 'city',
  kind: 'xyz',
  system: 'WGS84',
  addresses: ['/a/{z}/{x}/{y}.png', '/b/{z}/{x}/{y}.png'],
} as unknown as Basemap;
const PLACES = [0, 1, 2, 3].map((column) => ({ zoom: 3, column, row: 2 }));
const address = tilesOf(basemap, 0);

/** Asks for a tile of the nth address as MapLibre does; `status` is what its server answers. */
async function ask(column: number, status: number, index = 0, abort = new AbortController()) {
  vi.stubGlobal('fetch', async () => {
    if (abort.signal.aborted) throw new DOMException('aborted', 'AbortError');
    return new Response(status === 200 ? 'image' : null, { status });
  });
  const url = address.replace('/0/', `/${index}/`).replace('{z}/{x}/{y}', `3/${column}/2`);
  await answer({ url }, abort).catch(() => null);
}

describe('an own base map', () => {
  beforeEach(() => {
    vi.stubGlobal('createImageBitmap', async () => ({ width: 256 }));
  });

  it('is waited for until every tile in sight is answered, and blank when none of them has an image', async () => {
    expect(sightOf(basemap, [])).toBe('waiting');
    expect(sightOf(basemap, PLACES)).toBe('waiting');
    for (const column of [0, 1, 2, 3]) await ask(column, 404);
    expect(sightOf(basemap, PLACES)).toBe('waiting');
    for (const column of [0, 1, 2, 3]) await ask(column, 204, 1);
    expect(sightOf(basemap, PLACES)).toBe('blank');
  });

  it('is in sight as soon as one tile of any address has an image, whatever is missing around it', async () => {
    await ask(2, 200, 1);
    expect(sightOf(basemap, PLACES)).toBe('given');
    expect(sightOf(basemap, PLACES.slice(0, 2))).toBe('blank');
  });

  it('is blank where its server has lost an image that it had', async () => {
    await ask(2, 404, 1);
    expect(sightOf(basemap, PLACES)).toBe('blank');
  });

  it('knows nothing by a request that was given up', async () => {
    const abort = new AbortController();
    abort.abort();
    await ask(3, 200, 1, abort);
    await ask(7, 200, 0, abort);
    expect(sightOf(basemap, [{ zoom: 3, column: 7, row: 2 }])).toBe('waiting');
  });
});
