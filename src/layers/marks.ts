/** Marks at points: a shape in a colour over its own rim, so that neighbours stay apart. */

import type { Layer } from '@deck.gl/core';
import { IconLayer } from '@deck.gl/layers';
import type { Columns } from '../model/columns';
import type { Color, LayerContext } from './define';
import { drawAtlas, ICON_MAPPING, type Shape } from './shapes';

export type MarkStyle = {
  id: string;
  columns: Columns;
  marks: Uint32Array;
  shape: (row: number) => Shape;
  color: (row: number) => Color;
  /** Pixels of the design. */
  size: number | ((row: number) => number);
  /** Whether a rim of the ground's colour goes under the mark. */
  rim: boolean;
  /** What shape, colour and size depend on besides the marks. */
  triggers: unknown[];
};

/** Rows of a pass that have a position: only these can be drawn, and a pick's index counts in them. */
export function placedMarks(columns: Columns, marks: Uint32Array): Uint32Array {
  const known = placed.get(marks);
  if (known) return known;
  const rows = marks.filter((row) => !Number.isNaN(columns.positions[row * 2]));
  placed.set(marks, rows);
  return rows;
}
const placed = new WeakMap<Uint32Array, Uint32Array>();

/** One or two icon layers for the marks of a pass. */
export function markLayers(context: LayerContext, style: MarkStyle): Layer[] {
  const { columns, marks, color, shape, triggers } = style;
  const rows = placedMarks(columns, marks);
  const rowAt = (index: number) => rows[index] ?? 0;
  // Where the heat of these records is shown, their points step back, or they would hide it.
  const heated = style.rim && context.view.heat === style.id;
  const drawn = context.scale * (heated ? 0.55 : 1);
  const sizeAt = (row: number) => (typeof style.size === 'number' ? style.size : style.size(row)) * drawn;
  const shared = {
    data: rows as unknown as number[],
    // deck's types know addresses and textures; its image property takes a canvas as well, and nothing is fetched.
    iconAtlas: drawAtlas() as unknown as string,
    iconMapping: ICON_MAPPING,
    getPosition: (_: unknown, { index }: { index: number }): [number, number] => {
      const row = rowAt(index);
      return [columns.positions[row * 2] ?? 0, columns.positions[row * 2 + 1] ?? 0];
    },
    getIcon: (_: unknown, { index }: { index: number }) => shape(rowAt(index)),
    alphaCutoff: 0.1,
  };
  const updateTriggers = (...more: unknown[]) => [...triggers, ...more];
  const body = new IconLayer({
    ...shared,
    id: style.id,
    pickable: true,
    opacity: heated ? 0.6 : 1,
    getColor: (_: unknown, { index }: { index: number }) => color(rowAt(index)),
    getSize: (_: unknown, { index }: { index: number }) => sizeAt(rowAt(index)),
    updateTriggers: {
      getIcon: triggers,
      getColor: updateTriggers(context.palette),
      getSize: updateTriggers(drawn),
    },
  });
  if (!style.rim || heated) return [body];
  const rim = new IconLayer({
    ...shared,
    id: `${style.id}-rim`,
    getColor: context.palette.ground,
    getSize: (_: unknown, { index }: { index: number }) => sizeAt(rowAt(index)) + 2.5 * context.scale,
    updateTriggers: {
      getIcon: triggers,
      getColor: [context.palette],
      getSize: updateTriggers(drawn),
    },
  });
  return [rim, body];
}
