/** The bundled base map: calm land and water from the own origin, in the theme's colours, names by the machine's fonts. */

import type { ExpressionSpecification, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../model/view';
import { cssColor, type Tokens } from '../ui/tokens';

/** deck's layers go below this one, so that names stay readable. */
export const NAMES_LAYER = 'place-names';

/** Own base maps lie below this layer of the bundled one, right above the sea: under all data whatever comes when. */
export const LOWEST_LAYER = 'world-land';

/** Sources and layers of own base maps begin with it. */
export const OWN_PREFIX = 'own-basemap:';

/** Whether an event of MapLibre is about an own base map. */
export function isOwn(event: object): boolean {
  return 'sourceId' in event && String(event.sourceId).startsWith(OWN_PREFIX);
}

/** What gives way to an own base map; the sea stays, as what is drawn where nothing is. */
export const BUNDLED_LAYERS = [
  LOWEST_LAYER,
  'detail-sea',
  'land',
  'urban',
  'lakes',
  'rivers',
  NAMES_LAYER,
] as const;

const EMPTY = { type: 'FeatureCollection', features: [] } as const;

/** What the detailed pieces of the bundled base map cover; outside them only the coarse land of the world is drawn. */
const DETAIL: Record<string, readonly [number, number, number, number]> = {
  houston: [-97.5, 28, -93, 31.5],
  shanghai: [118.5, 29.5, 122.5311, 33],
};

const PIECES = ['land', 'urban', 'lakes', 'rivers', 'places'] as const;

/** A rectangle as a polygon. */
export function boxOf([west, south, east, north]: readonly [number, number, number, number]) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
}

function detailArea(region: string) {
  const box = DETAIL[region];
  return box ? boxOf(box) : EMPTY;
}

/** Paint of each layer by the theme; the style and a change of theme both read it. */
function paintOf(tokens: Tokens, scale: number): Record<string, Record<string, unknown>> {
  const color = (name: keyof Tokens) => cssColor(tokens[name]);
  return {
    sea: { 'background-color': color('water') },
    'world-land': { 'fill-color': color('land') },
    'detail-sea': { 'fill-color': color('water') },
    land: { 'fill-color': color('land') },
    urban: { 'fill-color': color('urban') },
    lakes: { 'fill-color': color('water') },
    rivers: { 'line-color': color('water'), 'line-width': 1.5 * scale },
    [NAMES_LAYER]: {
      'text-color': color('muted'),
      'text-halo-color': color('land'),
      'text-halo-width': 1.4 * scale,
    },
  };
}

/** Size and spacing of the names; `scale` is pixels of the screen for a pixel of the design. */
function nameLayout(scale: number): { 'text-size': ExpressionSpecification; 'text-padding': number } {
  return {
    'text-size': ['interpolate', ['linear'], ['zoom'], 6, 12 * scale, 11, 15 * scale],
    'text-padding': 4 * scale,
  };
}

/** What a place is called in a language; one that has no Chinese name on file keeps the one that it has. */
export function namesIn(language: Language): ExpressionSpecification {
  return language === 'zh-CN' ? ['coalesce', ['get', 'name_zh'], ['get', 'name']] : ['get', 'name'];
}

/** The whole style. Without `glyphs` MapLibre draws all text with local fonts, Chinese too. */
export function baseStyle(
  tokens: Tokens,
  basemap: string,
  region: string,
  scale: number,
): StyleSpecification {
  const paint = paintOf(tokens, scale);
  const detailed = (piece: (typeof PIECES)[number]) =>
    ({ type: 'geojson', data: region in DETAIL ? `${basemap}/${region}/${piece}.geojson` : EMPTY }) as const;
  const fill = (id: string, source: string) =>
    ({ id, type: 'fill', source, paint: { 'fill-antialias': false, ...paint[id] } }) as const;
  // MapLibre's types want every paint property under its own layer type; ours are kept together by theme.
  return {
    version: 8,
    sources: {
      'world-land': { type: 'geojson', data: `${basemap}/world/land.geojson` },
      'detail-sea': { type: 'geojson', data: detailArea(region) },
      ...Object.fromEntries(PIECES.map((piece) => [piece, detailed(piece)])),
    },
    layers: [
      { id: 'sea', type: 'background', paint: paint.sea },
      fill('world-land', 'world-land'),
      fill('detail-sea', 'detail-sea'),
      fill('land', 'land'),
      fill('urban', 'urban'),
      fill('lakes', 'lakes'),
      { id: 'rivers', type: 'line', source: 'rivers', paint: paint.rivers },
      {
        id: NAMES_LAYER,
        type: 'symbol',
        source: 'places',
        layout: {
          'text-field': namesIn('en'),
          ...nameLayout(scale),
          'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'pop_max'], 0]],
        },
        paint: paint[NAMES_LAYER],
      },
    ],
  } as unknown as StyleSpecification;
}

/** Repaints the base map in another theme or scale without touching what is drawn over it. */
export function repaint(map: MapLibreMap, tokens: Tokens, scale: number): void {
  const { 'text-size': size, 'text-padding': padding } = nameLayout(scale);
  map.setLayoutProperty(NAMES_LAYER, 'text-size', size);
  map.setLayoutProperty(NAMES_LAYER, 'text-padding', padding);
  for (const [layer, properties] of Object.entries(paintOf(tokens, scale))) {
    if (!map.getLayer(layer)) continue;
    for (const [property, value] of Object.entries(properties)) {
      map.setPaintProperty(layer, property as 'fill-color', value as string);
    }
  }
}
