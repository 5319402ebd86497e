/** Puts an own base map under the data, in place of the bundled one as soon as it has given something to draw. */

import {
  addProtocol,
  type ErrorEvent,
  type LayerSpecification,
  type Map as MapLibreMap,
  type MapSourceDataEvent,
  type SourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl';
import type { Basemap } from '../model/basemap';
import { asGridwatchError, GridwatchError } from '../model/errors';
import { BUNDLED_LAYERS, isOwn, LOWEST_LAYER, OWN_PREFIX } from './basemap';
import { archiveAt, fetchOwn, sightOf, tilesOf } from './basemap-tiles';

/** So many pieces in a row that do not come are no accident. */
const FAILURES_IN_A_ROW = 4;
/** An image made for a light page, on a dark one. */
const DIMMED = { 'raster-brightness-max': 0.55, 'raster-saturation': -0.5 };

export type Pieces = {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
  glyphs: string | null;
  sprites: readonly { id: string; url: string }[];
  /**
   * Whether anything in sight is drawn: at the edge of what a base map covers tiles are missing, and that is no failure;
   * where none of those in sight has an image, the map would be blank. Of styles only MapLibre knows.
   */
  sightOn: (map: MapLibreMap) => 'given' | 'blank' | 'waiting';
};

/**
 * What MapLibre needs to draw a base map.
 * @throws GridwatchError when its style or its archive does not come or cannot be read
 */
export async function piecesOf(basemap: Basemap, dimmed: boolean): Promise<Pieces> {
  if (basemap.kind === 'style') return styleOf(basemap);
  const zooms = basemap.kind === 'pmtiles' ? await zoomsOf(basemap) : { maxzoom: basemap.maxZoom };
  const names = basemap.addresses.map((_, index) => `images-${index}`);
  return {
    sources: Object.fromEntries(
      names.map((name, index) => [
        name,
        { type: 'raster', tiles: [tilesOf(basemap, index)], tileSize: basemap.tileSize, ...zooms },
      ]),
    ),
    layers: names.map((name) => ({
      id: name,
      type: 'raster',
      source: name,
      paint: { 'raster-fade-duration': 0, ...(dimmed ? DIMMED : {}) },
    })),
    glyphs: null,
    sprites: [],
    sightOn: (map) =>
      sightOf(
        basemap,
        map
          .coveringTiles({ tileSize: basemap.tileSize, roundZoom: true, ...zooms })
          .map(({ canonical: { z, x, y } }) => ({ zoom: z, column: x, row: y })),
      ),
  };
}

/** Types of PMTiles that are images: PNG, JPEG, WebP, AVIF. */
const IMAGE_TYPES = [2, 3, 4, 5];

async function zoomsOf({ addresses: [address = ''], maxZoom }: Basemap) {
  const archive = await archiveAt(address);
  const header = await archive.getHeader().catch((cause: unknown) => {
    const isOther = cause instanceof Error && /magic|version/i.test(cause.message);
    throw new GridwatchError(isOther ? 'basemap_unreadable' : 'basemap_unreachable', {}, cause);
  });
  if (!IMAGE_TYPES.includes(header.tileType)) throw new GridwatchError('basemap_vector_archive');
  return { minzoom: header.minZoom, maxzoom: Math.min(maxZoom, header.maxZoom) };
}

async function styleOf({ addresses: [address = ''] }: Basemap): Promise<Pieces> {
  const at = new URL(address, location.href);
  const response = await fetchOwn(at.href);
  if (!response.ok) throw new GridwatchError('basemap_refused', { status: response.status });
  const style = (await response.json().catch((cause: unknown) => {
    throw new GridwatchError('basemap_unreadable', {}, cause);
  })) as Partial<StyleSpecification> | null;
  const { sources, layers, glyphs, sprite } = style ?? {};
  if (!sources || !Array.isArray(layers)) throw new GridwatchError('basemap_unreadable');
  const whole = (url: string) => {
    const [, scheme = '', rest = url] = /^(pmtiles:\/\/)?(.*)$/.exec(url) ?? [];
    return scheme + new URL(rest, at).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  };
  if (JSON.stringify(sources).includes('pmtiles://')) await readArchivesOfStyles();
  const resolved = Object.entries(sources).map(([name, source]) => {
    const copy: Record<string, unknown> = { ...source };
    for (const field of ['url', 'data'])
      if (typeof copy[field] === 'string') copy[field] = whole(copy[field]);
    if (Array.isArray(copy.tiles)) copy.tiles = copy.tiles.map((tile) => whole(String(tile)));
    return [name, copy as unknown as SourceSpecification] as const;
  });
  const sprites = typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? []);
  return {
    sources: Object.fromEntries(resolved),
    layers,
    glyphs: glyphs === undefined ? null : whole(glyphs),
    sprites: sprites.map(({ id, url }) => ({ id, url: whole(url) })),
    sightOn: () => 'given',
  };
}

let styleArchives: Promise<void> | undefined;

/** Teaches MapLibre the archives that a style names as `pmtiles://…`. */
function readArchivesOfStyles(): Promise<void> {
  styleArchives ??= import('pmtiles').then(({ Protocol }) => addProtocol('pmtiles', new Protocol().tile));
  return styleArchives;
}

/** Takes own base maps off the map and shows the bundled one. */
function clear(map: MapLibreMap): void {
  // A map whose context is lost has no style until it is restored.
  if (!map.style) return;
  for (const layer of map.getLayersOrder()) if (layer.startsWith(OWN_PREFIX)) map.removeLayer(layer);
  for (const source of Object.keys(map.getStyle().sources))
    if (source.startsWith(OWN_PREFIX)) map.removeSource(source);
  for (const { id } of map.getSprite()) map.removeSprite(id);
  if (map.getGlyphs() !== null) map.setGlyphs(null);
  showBundled(map, true);
}

function showBundled(map: MapLibreMap, visible: boolean): void {
  for (const layer of BUNDLED_LAYERS)
    if (map.getLayer(layer)) map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none');
}

function put(map: MapLibreMap, { sources, layers, glyphs, sprites }: Pieces): void {
  const wrong: unknown[] = [];
  const note = (event: ErrorEvent) => {
    if (!isOwn(event)) wrong.push(event.error);
  };
  map.on('error', note);
  try {
    if (glyphs !== null) map.setGlyphs(glyphs);
    for (const { id, url } of sprites) map.addSprite(id, url);
    for (const [name, source] of Object.entries(sources)) map.addSource(OWN_PREFIX + name, source);
    for (const layer of layers) {
      const own = { ...layer, id: OWN_PREFIX + layer.id };
      if ('source' in own) own.source = OWN_PREFIX + own.source;
      map.addLayer(own, LOWEST_LAYER);
    }
  } catch (cause) {
    wrong.push(cause);
  } finally {
    map.off('error', note);
  }
  if (wrong.length > 0) throw new GridwatchError('basemap_unreadable', {}, wrong[0]);
}

type Outcome = { onCome: () => void; onFail: (error: GridwatchError) => void };

/**
 * Draws an own base map on a map whose style is there; the bundled one gives way at the first piece that comes. Answers
 * how to take it off. `onFail` is called once, after which the bundled one is shown again.
 * @throws GridwatchError when MapLibre does not accept the pieces
 */
export function showOwn(map: MapLibreMap, pieces: Pieces, { onCome, onFail }: Outcome): () => void {
  let failures = 0;
  let come = false;
  let lastError: unknown = null;
  const failed = (event: ErrorEvent) => {
    if (!isOwn(event)) return;
    failures += 1;
    lastError = event.error;
    // A source that does not come has no tiles to wait for.
    if ('tile' in event && failures < FAILURES_IN_A_ROW) look();
    else giveUp(named(event.error));
  };
  const arrived = (event: MapSourceDataEvent) => {
    if (!isOwn(event) || event.tile?.state !== 'loaded') return;
    failures = 0;
    look();
  };
  const look = () => {
    const sight = pieces.sightOn(map);
    if (sight === 'blank') return giveUp(lastError ? named(lastError) : new GridwatchError('basemap_blank'));
    if (sight === 'waiting') return;
    lastError = null;
    if (come) return;
    come = true;
    showBundled(map, false);
    onCome();
  };
  const giveUp = (error: GridwatchError) => {
    stop();
    onFail(error);
  };
  const stop = () => {
    map.off('error', failed);
    map.off('sourcedata', arrived);
    map.off('moveend', look);
    clear(map);
  };
  clear(map);
  map.on('error', failed);
  map.on('sourcedata', arrived);
  map.on('moveend', look);
  try {
    put(map, pieces);
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** MapLibre's own failures carry the status of the answer, if one came. */
function named(error: unknown): GridwatchError {
  const known = asGridwatchError(error);
  if (known.code !== 'unknown') return known;
  const status = typeof error === 'object' && error && 'status' in error ? Number(error.status) : 0;
  return status > 0
    ? new GridwatchError('basemap_refused', { status }, error)
    : new GridwatchError('basemap_unreachable', {}, error);
}
