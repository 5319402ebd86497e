/** Grids that are not saved yet: their outlines with the last digits of their codes, where they leave gaps or overlap, and those that would be refused. */

import type { Layer } from '@deck.gl/core';
import { PathLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import type { Geometry } from 'geojson';
import type { Line } from '../model/line';
import type { ZonePlan } from '../model/zone-plan';
import { dots } from './area';
import { faded, type Palette } from './define';
import { middleOf, polygonsOf } from './rings';

type Piece = { rings: Line[]; code: string | null };

const piecesOf = (outline: Geometry, code: string | null = null): Piece[] =>
  polygonsOf(outline).map((rings) => ({ rings, code }));

/** More codes than this lie over each other on any screen. */
const MOST_CODES = 200;

/** The plan over all other layers; none of it can be picked. */
export function zoneDraftLayers(plan: ZonePlan | null, palette: Palette, scale: number): Layer[] {
  if (plan === null) return [];
  const good = plan.zones.flatMap(({ geometry, code }, place) =>
    plan.planned[place]?.problem === null ? piecesOf(geometry, code) : [],
  );
  const refused = plan.zones.filter((_, place) => plan.planned[place]?.problem !== null);
  const crossings = plan.planned.flatMap(({ crossing }) => crossing ?? []);
  const flaws = [...plan.gaps, ...plan.overlaps].flatMap(({ outline }) => piecesOf(outline));
  const largest = new Map<string, { code: string; at: [number, number]; size: number }>();
  for (const { code, rings } of good) {
    const middle = middleOf(rings);
    if (code !== null && middle.size > (largest.get(code)?.size ?? 0)) largest.set(code, { code, ...middle });
  }
  const codes = [...largest.values()];
  return [
    new SolidPolygonLayer<Piece>({
      id: 'zone-draft-flaws',
      data: flaws,
      getPolygon: ({ rings }) => rings,
      getFillColor: faded(palette.worse, 0.55),
      updateTriggers: { getFillColor: palette },
    }),
    new PathLayer<Line>({
      id: 'zone-draft-lines',
      data: good.flatMap(({ rings }) => rings),
      getPath: (ring) => ring,
      getColor: palette.accent,
      getWidth: 1.6 * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      updateTriggers: { getColor: palette },
    }),
    new PathLayer<Line>({
      id: 'zone-draft-refused',
      data: refused.flatMap(({ geometry }) => polygonsOf(geometry).flat()),
      getPath: (ring) => ring,
      getColor: palette.worse,
      getWidth: 1.6 * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      updateTriggers: { getColor: palette },
    }),
    dots(
      'zone-draft-crossings',
      crossings.map(({ lng, lat }) => [lng, lat] as const),
      palette.worse,
      8,
      palette,
      scale,
    ),
    new TextLayer<(typeof codes)[number]>({
      id: 'zone-draft-codes',
      data: codes.length > MOST_CODES ? [] : codes,
      getPosition: ({ at }) => at,
      getText: ({ code }) => code.slice(-3),
      getSize: 12 * scale,
      getColor: palette.text,
      fontFamily: 'system-ui, sans-serif',
      fontWeight: 600,
      fontSettings: { sdf: true },
      outlineWidth: 3,
      outlineColor: palette.ground,
      characterSet: '0123456789',
      updateTriggers: { getColor: palette },
    }),
  ];
}
