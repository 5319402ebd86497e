/** What is being measured, in the accent above everything: its points, the line between them, and what lies within the distance. */

import type { Layer } from '@deck.gl/core';
import type { Area } from '../model/area';
import { crossingsOf } from '../model/area';
import type { Measure } from '../model/measure';
import { closed, dots, outline } from './area';
import type { Palette } from './define';

/** @param around the area within the distance, where there is one; nothing of all this can be picked */
export function measureLayers(
  { kind, points }: Measure,
  around: Area | null,
  palette: Palette,
  scale: number,
): Layer[] {
  const crossings = kind === 'area' ? crossingsOf(points) : [];
  return [
    ...(around ? [outline('measure-around', closed(around), palette.accent, scale)] : []),
    outline(
      'measure-line',
      kind === 'area' ? closed(points) : points.map(([lng, lat]): [number, number] => [lng, lat]),
      palette.accent,
      scale,
    ),
    dots('measure-points', points, palette.accent, 5, palette, scale),
    dots('measure-crossings', crossings, palette['risk-1'], 8, palette, scale),
  ];
}
