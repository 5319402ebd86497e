/** The drawn area as an outline above everything, and the one being drawn with its corners and its crossings. */

import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Area } from '../model/area';
import { type Color, faded, type Palette } from './define';

type Corner = readonly [number, number];
type Path = readonly [number, number][];

/** Corners so far, and where their outline would cross itself. */
export type Draft = { corners: Area; crossings: readonly Corner[] };

/** An area as a path that comes back to its first corner. */
export const closed = (corners: Area): Path =>
  [...corners, ...corners.slice(0, 1)].map(([lng, lat]): [number, number] => [lng, lat]);

/** A line that stays as broad at every zoom. */
export function outline(id: string, path: Path, color: Color, scale: number): Layer {
  return new PathLayer<Path>({
    id,
    data: [path],
    getPath: (points) => [...points],
    getColor: color,
    getWidth: 2.5 * scale,
    widthUnits: 'pixels',
    jointRounded: true,
    updateTriggers: { getColor: color },
  });
}

/** Points with a rim of the ground's colour; `radius` in pixels of the design. */
export function dots(
  id: string,
  points: readonly Corner[],
  color: Color,
  radius: number,
  palette: Palette,
  scale: number,
): Layer {
  return new ScatterplotLayer<Corner>({
    id,
    data: [...points],
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
}

/** The area in force, and the draft over it; neither can be picked. */
export function areaLayers(area: Area | null, draft: Draft | null, palette: Palette, scale: number): Layer[] {
  if (!draft) return area ? [outline('area', closed(area), palette.accent, scale)] : [];
  return [
    ...(area ? [outline('area', closed(area), faded(palette.accent, 0.4), scale)] : []),
    outline('area-draft', closed(draft.corners), palette.accent, scale),
    dots('area-corners', draft.corners, palette.accent, 5, palette, scale),
    dots('area-crossings', draft.crossings, palette['risk-1'], 8, palette, scale),
  ];
}
