/** Images of own base maps as MapLibre asks for them: from an address or an archive, GCJ-02 moved under WGS 84. */

import { addProtocol } from 'maplibre-gl';
import type { PMTiles } from 'pmtiles';
import type { Basemap } from '../model/basemap';
import { GridwatchError } from '../model/errors';
import { type ShiftedTile, shiftTile } from './tile-shift';

const PROTOCOL = 'gridwatch-tiles';
/** The arithmetic's own; images of another size are drawn at theirs. */
const TILE_PIXELS = 256;
/** Moved tiles share what they are made of with their neighbours: enough for two screens full. */
const MOST_KEPT = 128;

/** MapLibre draws an answer without bytes as a tile without content. */
const NOTHING = new ArrayBuffer(0);

export type Place = { zoom: number; column: number; row: number };
type Image = ImageBitmap | null;

const shown = new Map<string, Basemap>();
/** Base maps that have given an image: from then on a missing tile is a place that they do not cover. */
const proven = new Set<string>();
const archives = new Map<string, Promise<PMTiles>>();
const kept = new Map<string, Promise<Image>>();
/** Of the tiles asked for last, whether an image came; by base map, and within it by address and place. */
const answers = new Map<string, Map<string, boolean>>();
/** More than any screen and its surroundings hold. */
const MOST_ANSWERS = 4000;

/** The address, for a MapLibre source, of the images of a base map's nth address. */
export function tilesOf(basemap: Basemap, index: number): string {
  if (shown.size === 0) addProtocol(PROTOCOL, answer);
  shown.set(basemap.id, basemap);
  return `${PROTOCOL}://${basemap.id}/${index}/{z}/{x}/{y}`;
}

/** The archive at an address, opened once. */
export function archiveAt(address: string): Promise<PMTiles> {
  const opened =
    archives.get(address) ??
    import('pmtiles').then(({ PMTiles }) => new PMTiles(new URL(address, location.href).href));
  archives.set(address, opened);
  return opened;
}

async function answer(
  { url }: { url: string },
  { signal }: AbortController,
): Promise<{ data: ImageBitmap | ArrayBuffer }> {
  const [id = '', ...numbers] = url.slice(PROTOCOL.length + 3).split('/');
  const [index = 0, zoom = 0, column = 0, row = 0] = numbers.map(Number);
  const basemap = shown.get(id);
  if (!basemap) return { data: NOTHING };
  const place = { zoom, column, row };
  const moved = basemap.system === 'GCJ02';
  try {
    const data = await (moved ? movedImage(basemap, index, place) : image(basemap, index, place, signal));
    if (data) proven.add(id);
    noteAnswer(id, nameOf(index, place), data !== null);
    return { data: data ?? NOTHING };
  } catch (error) {
    if (!signal.aborted) noteAnswer(id, nameOf(index, place), false);
    throw error;
  }
}

const nameOf = (index: number, { zoom, column, row }: Place) => [index, zoom, column, row].join('/');

function noteAnswer(id: string, name: string, isImage: boolean): void {
  const noted = answers.get(id) ?? new Map<string, boolean>();
  answers.set(id, noted);
  noted.delete(name);
  noted.set(name, isImage);
  for (const oldest of noted.keys()) {
    if (noted.size <= MOST_ANSWERS) break;
    noted.delete(oldest);
  }
}

/** Whether any of these tiles has an image: `waiting` while that is not known, `blank` when all were answered without one. */
export function sightOf({ id, addresses }: Basemap, places: readonly Place[]): 'given' | 'blank' | 'waiting' {
  const noted = answers.get(id);
  const all = addresses.flatMap((_, index) => places.map((place) => noted?.get(nameOf(index, place))));
  if (all.includes(true)) return 'given';
  return all.length === 0 || all.includes(undefined) ? 'waiting' : 'blank';
}

async function image(basemap: Basemap, index: number, place: Place, signal?: AbortSignal): Promise<Image> {
  const address = basemap.addresses[index] ?? '';
  const bytes =
    basemap.kind === 'pmtiles'
      ? await fromArchive(address, place, signal)
      : await fromAddress(address, place, proven.has(basemap.id), signal);
  if (!bytes) return null;
  try {
    return await createImageBitmap(new Blob([bytes]));
  } catch (cause) {
    throw new GridwatchError('basemap_unreadable', {}, cause);
  }
}

async function fromArchive(address: string, place: Place, signal?: AbortSignal): Promise<ArrayBuffer | null> {
  const archive = await archiveAt(address);
  try {
    const found = await archive.getZxy(place.zoom, place.column, place.row, signal);
    return found?.data ?? null;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new GridwatchError('basemap_unreachable', {}, cause);
  }
}

async function fromAddress(
  address: string,
  { zoom, column, row }: Place,
  isProven: boolean,
  signal?: AbortSignal,
): Promise<ArrayBuffer | null> {
  const url = address
    .replaceAll('{z}', String(zoom))
    .replaceAll('{x}', String(column))
    .replaceAll('{y}', String(row));
  const response = await fetchOwn(url, signal);
  if (response.status === 204 || (response.status === 404 && isProven)) return null;
  if (!response.ok) throw new GridwatchError('basemap_refused', { status: response.status });
  return response.arrayBuffer();
}

/**
 * Fetches from a base map's host.
 * @throws GridwatchError when no answer comes: no network, a host that the policy does not name, or one that lets no page in
 */
export async function fetchOwn(url: string, signal?: AbortSignal): Promise<Response> {
  try {
    // Keys that are bound to a site are checked by the referrer, which the page otherwise keeps to itself.
    return await fetch(url, { referrerPolicy: 'origin', ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new GridwatchError('basemap_unreachable', {}, cause);
  }
}

/** An image that several moved tiles may ask for at once; whoever gives up does not take it from the others. */
function keptImage(basemap: Basemap, index: number, place: Place): Promise<Image> {
  const name = `${basemap.id}/${nameOf(index, place)}`;
  const found = kept.get(name) ?? image(basemap, index, place);
  kept.delete(name);
  kept.set(name, found);
  found.catch(() => kept.delete(name));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return found;
}

async function movedImage(basemap: Basemap, index: number, place: Place): Promise<Image> {
  const shifted = shiftTile(place.zoom, place.column, place.row, TILE_PIXELS);
  const { left, top, right, bottom } = shifted.from;
  const places: Place[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push({ zoom: place.zoom, column, row });
  const images = await Promise.all(places.map((one) => keptImage(basemap, index, one)));
  const width = images.find((one) => one !== null)?.width;
  if (width === undefined) return null;
  const joined = new OffscreenCanvas((right - left + 1) * width, (bottom - top + 1) * width);
  const context = joined.getContext('2d', { willReadFrequently: true });
  for (const [at, { column, row }] of places.entries()) {
    const one = images[at];
    if (one) context?.drawImage(one, (column - left) * width, (row - top) * width, width, width);
  }
  return drawMoved(joined, shifted, width);
}

function drawMoved(joined: OffscreenCanvas, { cells, cellPixels, from }: ShiftedTile, width: number): Image {
  const canvas = new OffscreenCanvas(width, width);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const pattern = context?.createPattern(joined, 'no-repeat');
  if (!context || !pattern) return null;
  const scale = width / TILE_PIXELS;
  context.fillStyle = pattern;
  for (const { x, y, fromX, fromY, alongX, alongY } of cells) {
    const [a, b, c, d] = [1 + alongX[0], alongX[1], alongY[0], 1 + alongY[1]];
    const east = (fromX - from.left * TILE_PIXELS - a * x - c * y) * scale;
    const south = (fromY - from.top * TILE_PIXELS - b * x - d * y) * scale;
    // The arithmetic says where a point comes from, a pattern where it goes.
    pattern.setTransform(new DOMMatrix([a, b, c, d, east, south]).inverse());
    context.fillRect(x * scale, y * scale, cellPixels * scale, cellPixels * scale);
  }
  return canvas.transferToImageBitmap();
}
