/** The drawn area as an outline above everything, and the one being drawn with its corners and its crossings. */

import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Area } from '../model/view';
import { faded, type Palette } from './define';

type Corner = readonly [number, number];

/** Corners so far, and where their outline would cross itself. */
export type Draft = { corners: Area; crossings: readonly Corner[] };

const closed = (corners: Area) =>
  [...corners, ...corners.slice(0, 1)].map(([lng, lat]): [number, number] => [lng, lat]);

/** The area in force, and the draft over it; neither can be picked. */
export function areaLayers(area: Area | null, draft: Draft | null, palette: Palette, scale: number): Layer[] {
  const outline = (id: string, corners: Area, color: [number, number, number, number]) =>
    new PathLayer<Area>({
      id,
      data: [corners],
      getPath: closed,
      getColor: color,
      getWidth: 2.5 * scale,
      widthUnits: 'pixels',
      jointRounded: true,
      updateTriggers: { getColor: color },
    });
  const dots = (
    id: string,
    corners: readonly Corner[],
    color: [number, number, number, number],
    radius: number,
  ) =>
    new ScatterplotLayer<Corner>({
      id,
      data: [...corners],
      getPosition: ([lng, lat]) => [lng, lat],
      getRadius: radius * scale,
      radiusUnits: 'pixels',
      getFillColor: color,
      getLineColor: palette.ground,
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: scale,
      updateTriggers: { getFillColor: color, getLineColor: palette.ground },
    });
  if (!draft) return area ? [outline('area', area, palette.accent)] : [];
  return [
    ...(area ? [outline('area', area, faded(palette.accent, 0.4))] : []),
    outline('area-draft', draft.corners, palette.accent),
    dots('area-corners', draft.corners, palette.accent, 5),
    dots('area-crossings', draft.crossings, palette['risk-1'], 8),
  ];
}
