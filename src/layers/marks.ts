/** Marks at points: a shape in a colour over its own rim, so that neighbours stay apart. */

import type { Layer } from '@deck.gl/core';
import { IconLayer, TextLayer } from '@deck.gl/layers';
import type { Marks } from '../lens/question';
import type { Columns } from '../model/columns';
import type { Color, Description, LayerContext, LegendLine, ListFilter, PaletteName } from './define';
import { drawAtlas, ICON_MAPPING, type Shape } from './shapes';

export type MarkSign = { shape: Shape; color: PaletteName };

/** The four colours of the law by their number, the worst first: risks, grades of accidents, levels of hazard sources. */
export const FOUR_SIGNS = {
  1: { shape: 'diamond', color: 'risk-1' },
  2: { shape: 'triangle', color: 'risk-2' },
  3: { shape: 'square', color: 'risk-3-fill' },
  4: { shape: 'circle', color: 'risk-4' },
} as const satisfies Record<number, MarkSign>;

/** A legend line a word, in the order of the signs; `group` of the catalogues names the words, which `filter` holds. */
export function wordLines(
  counts: ReadonlyMap<string, number> | undefined,
  signs: Readonly<Record<string, MarkSign>>,
  group: string,
  filter: ListFilter,
): LegendLine[] {
  return Object.entries(signs).map(([word, sign]) => ({
    label: `${group}.${word}`,
    sign: { kind: 'mark', ...sign },
    count: counts?.get(word) ?? 0,
    narrows: { filter, value: word },
  }));
}

export type MarkStyle = {
  id: string;
  columns: Columns;
  marks: Marks;
  shape: (row: number) => Shape;
  color: (row: number) => Color;
  /** Pixels of the design. */
  size: number | ((row: number) => number);
  /** Whether a rim of the ground's colour goes under the mark. */
  rim: boolean;
  /** What shape, colour and size depend on besides the marks. */
  triggers: unknown[];
  cells: CellStyle;
};

type Cells = Extract<Marks, { kind: 'cells' }>;

/** How many records in one cell look: a disc with their number, and a badge for the worst of them. */
export type CellStyle = {
  color: PaletteName;
  /** Pixels of the design by which discs stand beside their place, so that those of different subjects do not hide each other. */
  beside: readonly [number, number];
  /** Group of the catalogues that names the words of the state. */
  group: string;
  /** Words that get a badge, the worst first. */
  worst: readonly { word: string; sign: MarkSign }[];
};

/** Rows of a pass that have a position. */
export function placedRows(columns: Columns, all: Uint32Array): Uint32Array {
  const known = placed.get(all);
  if (known) return known;
  const rows = all.filter((row) => !Number.isNaN(columns.positions[row * 2]));
  placed.set(all, rows);
  return rows;
}
const placed = new WeakMap<Uint32Array, Uint32Array>();

const NO_BADGE: MarkSign = { shape: 'circle', color: 'muted' };

/** The worst word that a cell holds and that has a badge. */
export function worstOf({ states, words }: Cells, cell: number, { worst }: CellStyle) {
  return worst.find(({ word }) => {
    const code = words.indexOf(word);
    return code >= 0 && (states[cell * words.length + code] ?? 0) > 0;
  });
}

/** Where the heat of these records is shown, their marks step back by so much, or they would hide it. */
const HEATED_POINTS = 0.55;
const HEATED_CELLS = 0.7;

/** Side of a cell's disc in pixels of the design: it grows with the number's length, not with the number; one record needs none. */
function discSize(count: number): number {
  return count === 1 ? 8 : 20 + 7 * Math.floor(Math.log10(count));
}

function cellLayers(context: LayerContext, id: string, cells: Cells, style: CellStyle): Layer[] {
  const { palette } = context;
  const heated = context.view.heat === id;
  const scale = context.scale * (heated ? HEATED_CELLS : 1);
  const data = { length: cells.counts.length } as unknown as number[];
  const position = (_: unknown, { index }: { index: number }): [number, number] => [
    cells.positions[index * 2] ?? 0,
    cells.positions[index * 2 + 1] ?? 0,
  ];
  const badges = Array.from(cells.counts.keys()).filter((cell) => worstOf(cells, cell, style));
  const badge = (cell: number) => worstOf(cells, cell, style)?.sign ?? NO_BADGE;
  const offset: [number, number] = [style.beside[0] * scale, style.beside[1] * scale];
  const shared = {
    iconAtlas: drawAtlas() as unknown as string,
    iconMapping: ICON_MAPPING,
    alphaCutoff: 0.1,
  };
  const disc = (name: string, color: Color, more: number, pickable: boolean) =>
    new IconLayer({
      ...shared,
      id: name,
      data,
      pickable,
      getPosition: position,
      getIcon: () => 'circle',
      getPixelOffset: offset,
      getColor: color,
      getSize: (_: unknown, { index }: { index: number }) =>
        (discSize(cells.counts[index] ?? 1) * 1.33 + more) * scale,
      updateTriggers: { getPosition: [cells], getSize: [cells, scale], getColor: [palette] },
    });
  const badgeLayer = (name: string, sign: (cell: number) => MarkSign, size: number) =>
    new IconLayer<number>({
      ...shared,
      id: name,
      data: badges,
      getPosition: (cell) => [cells.positions[cell * 2] ?? 0, cells.positions[cell * 2 + 1] ?? 0],
      getPixelOffset: (cell: number) => {
        const away = (discSize(cells.counts[cell] ?? 1) / 2) * scale;
        return [offset[0] + away, offset[1] - away];
      },
      getIcon: (cell) => sign(cell).shape,
      getColor: (cell) => palette[sign(cell).color],
      getSize: size * scale,
      updateTriggers: { getColor: [palette], getSize: [scale], getPixelOffset: [scale] },
    });
  return [
    ...(heated ? [] : [disc(`${id}-rim`, palette.ground, 3, false)]),
    disc(id, palette[style.color], 0, true),
    new TextLayer({
      id: `${id}-counts`,
      data,
      getPosition: position,
      getText: (_: unknown, { index }: { index: number }) =>
        cells.counts[index] === 1 ? '' : String(cells.counts[index] ?? 0),
      getPixelOffset: offset,
      getColor: palette.ground,
      getSize: 12 * scale,
      fontFamily: 'system-ui, sans-serif',
      fontWeight: 600,
      characterSet: '0123456789',
      updateTriggers: { getPosition: [cells], getText: [cells], getSize: [scale], getColor: [palette] },
    }),
    // A badge of its disc's colour would vanish on it.
    badgeLayer(`${id}-worst-ground`, () => ({ shape: 'circle', color: 'ground' }), 23),
    badgeLayer(`${id}-worst`, badge, 14),
  ];
}

/** What a mark is: a record told by `describeRow`, or a cell with how many of each state it holds. */
export function describeMark(
  marks: Marks,
  index: number,
  style: CellStyle,
  describeRow: (row: number) => Description,
): Description | null {
  if (marks.kind === 'points') {
    const row = marks.rows[index];
    return row === undefined ? null : describeRow(row);
  }
  const count = marks.counts[index];
  if (count === undefined) return null;
  const { words, states, positions } = marks;
  return {
    title: null,
    heading: 'map:cell',
    enterpriseId: null,
    nearer: { lng: positions[index * 2] ?? 0, lat: positions[index * 2 + 1] ?? 0 },
    lines: [
      { label: 'map:say.records', value: { count } },
      ...words.flatMap((word, code) => {
        const held = states[index * words.length + code] ?? 0;
        return word === '' || held === 0 ? [] : [{ label: `${style.group}.${word}`, value: { count: held } }];
      }),
    ],
  };
}

/** Marks of a pass: an icon a record, or a disc a cell. */
export function markLayers(context: LayerContext, style: MarkStyle): Layer[] {
  const { columns, marks, color, shape, triggers } = style;
  if (marks.kind === 'cells') return cellLayers(context, style.id, marks, style.cells);
  const { rows } = marks;
  const rowAt = (index: number) => rows[index] ?? 0;
  const heated = style.rim && context.view.heat === style.id;
  const drawn = context.scale * (heated ? HEATED_POINTS : 1);
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
