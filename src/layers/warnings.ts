/** Warnings as areas over sites: the four colours of the law, each with its own strokes. */

import type { FillStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import { WARNING_COLOURS, type Warning, type WarningColour } from '../model/warning';
import { defineLayer, faded, type PaletteName } from './define';
import { drawPatterns, PATTERN_MAPPING, PATTERN_SCALE, type Pattern, patterned } from './patterns';

const LOOK: Record<WarningColour, { color: PaletteName; pattern: Pattern }> = {
  red: { color: 'risk-1', pattern: 'cross' },
  orange: { color: 'risk-2', pattern: 'bars' },
  yellow: { color: 'risk-3', pattern: 'lines' },
  blue: { color: 'risk-4', pattern: 'dots' },
};

type Piece = { warning: Warning; rings: [number, number][][] };
const piecesOfWarnings = new WeakMap<readonly Warning[], Piece[]>();

/** The polygons of all warnings, the gravest last and so on top. */
function piecesOf(warnings: readonly Warning[]): Piece[] {
  const known = piecesOfWarnings.get(warnings);
  if (known) return known;
  const pieces = [...warnings].reverse().flatMap((warning): Piece[] => {
    const { outline } = warning;
    if (outline.type !== 'MultiPolygon') return [];
    return outline.coordinates.map((polygon: Position[][]) => ({
      warning,
      rings: polygon.map((ring) => ring.map(([lng, lat]): [number, number] => [lng ?? 0, lat ?? 0])),
    }));
  });
  piecesOfWarnings.set(warnings, pieces);
  return pieces;
}

export const warnings = defineLayer({
  id: 'warnings',
  slot: 'areas',
  needs: ['warnings'],
  count: ({ warnings: all }) => all?.length ?? 0,
  render: ({ warnings: all, palette, scale }) => {
    if (!all) return [];
    const pieces = piecesOf(all);
    const lines = pieces.flatMap(({ warning, rings }) => rings.map((ring) => ({ warning, ring })));
    type Line = (typeof lines)[number];
    return [
      new SolidPolygonLayer<Piece, FillStyleExtensionProps<Piece>>({
        id: 'warnings',
        data: pieces,
        pickable: true,
        getPolygon: (piece) => piece.rings,
        getFillColor: ({ warning }) => faded(palette[LOOK[warning.colour].color], 0.25),
        extensions: [patterned],
        fillPatternMask: true,
        fillPatternSizeUnits: 'pixels',
        fillPatternAtlas: drawPatterns() as unknown as string,
        fillPatternMapping: PATTERN_MAPPING,
        getFillPattern: ({ warning }: Piece) => LOOK[warning.colour].pattern,
        getFillPatternScale: PATTERN_SCALE * scale,
        updateTriggers: { getFillColor: [palette] },
      }),
      new PathLayer<Line>({
        id: 'warning-lines',
        data: lines,
        widthUnits: 'pixels',
        getPath: ({ ring }) => ring,
        getWidth: 2 * scale,
        getColor: ({ warning }) => palette[LOOK[warning.colour].color],
        jointRounded: true,
        updateTriggers: { getColor: [palette], getWidth: [scale] },
      }),
    ];
  },
  // Warnings are rare: while none is in force, no colour waits for one.
  legend: ({ warnings: all = [] }) =>
    all.length === 0
      ? []
      : WARNING_COLOURS.map((colour) => ({
          label: `terms:warning_colour.${colour}`,
          sign: { kind: 'area', ...LOOK[colour] },
          count: all.filter((warning) => warning.colour === colour).length,
        })),
  note: ({ warnings: all = [] }) => (all.length === 0 ? null : 'map:note.warning'),
  describe: ({ warnings: all }, { index }) => {
    const warning = all && piecesOf(all)[index]?.warning;
    if (!warning) return null;
    const { title, kind, colour, inside, notified, confirmed, issuer } = warning;
    return {
      title,
      enterpriseId: null,
      lines: [
        { label: 'map:say.kind', value: { word: `terms:warning_kind.${kind}` } },
        { label: 'map:say.level', value: { word: `terms:warning_colour.${colour}` } },
        ...(issuer ? [{ label: 'map:say.issuer', value: { text: issuer } }] : []),
        { label: 'map:say.sitesInside', value: { count: inside } },
        { label: 'map:say.notified', value: { count: notified } },
        { label: 'map:say.confirmed', value: { count: confirmed } },
      ],
    };
  },
});
