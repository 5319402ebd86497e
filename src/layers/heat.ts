/** Heat: where accidents, open hidden dangers or inspections lie close together, under the points, with a stated scale. */

import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import type { Layer } from '@deck.gl/core';
import type { Pass } from '../lens/question';
import type { Columns } from '../model/columns';
import type { Color, LayerContext, PaletteName } from './define';
import { placedRows } from './marks';

/** Each record spreads over a circle of this radius, in pixels of the design. */
export const HEAT_RADIUS_PIXELS = 60;

/** Below this many records a lone one is dense already, and must not look like a cluster. */
const FEW_RECORDS = 100;

/** The share of the densest place from which on the strongest step stands: below one, so that one cluster does not swallow all others. */
export function heatFullShare(records: number): number {
  return records < FEW_RECORDS ? 1 : 0.6;
}

export const HEAT_STEPS: readonly PaletteName[] = [
  'sequence-2',
  'sequence-3',
  'sequence-4',
  'sequence-5',
  'sequence-6',
  'sequence-7',
];

type Heat = {
  data: Uint32Array;
  positionAt: (index: number) => [number, number];
  weightAt: (index: number) => number;
};

/** Every record by itself; of a set that did not travel, the cells of the map with as many records as each holds. */
export function heatOf(columns: Columns, { pages, rows, marks }: Pass): Heat {
  const at = (positions: Float64Array, index: number): [number, number] => [
    positions[index * 2] ?? 0,
    positions[index * 2 + 1] ?? 0,
  ];
  if (pages && marks.kind === 'cells') {
    const { positions, counts } = marks;
    return {
      data: counts,
      positionAt: (cell) => at(positions, cell),
      weightAt: (cell) => counts[cell] ?? 0,
    };
  }
  const placed = placedRows(columns, rows);
  return {
    data: placed,
    positionAt: (index) => at(columns.positions, placed[index] ?? 0),
    weightAt: () => 1,
  };
}

/** The density of what the view lets through of the chosen subject; nothing when heat is off. */
export function heatLayers({ columns, passes, view, palette, scale }: LayerContext): Layer[] {
  if (view.heat === 'none') return [];
  const set = columns[view.heat];
  const pass = passes[view.heat];
  if (!set || !pass) return [];
  const { data, positionAt, weightAt } = heatOf(set, pass);
  return [
    new HeatmapLayer({
      id: `heat-${view.heat}`,
      data: data as unknown as number[],
      getPosition: (_: unknown, { index }: { index: number }): [number, number] => positionAt(index),
      getWeight: (_: unknown, { index }: { index: number }) => weightAt(index),
      radiusPixels: HEAT_RADIUS_PIXELS * scale,
      colorRange: HEAT_STEPS.map((name): Color => palette[name]),
      intensity: 1 / heatFullShare(pass.total - pass.withoutPosition),
      threshold: 0.06,
      weightsTextureSize: 1024,
      opacity: 0.9,
    }),
  ];
}
