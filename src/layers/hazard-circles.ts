/** The 500 m around hazard sources and the people inside. */

import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { numberAt } from '../model/columns';
import { faded, type LayerContext } from './define';
import { placedRows } from './marks';

/** GB 18218-2018 counts the people within this distance. */
const CIRCLE_METERS = 500;
const MERCATOR_METERS = 40_075_017;

/** Whether a length on the ground is wider than a cell of the map, and so has room for itself. */
function isWide(frame: LayerContext['frame'], meters: number): boolean {
  return frame !== null && frame.cell * MERCATOR_METERS < meters;
}

/** The sources that get a circle: the open site's, and all in sight once a circle is wider than a cell of the map. */
export function circledRows({ columns, passes, view, frame }: LayerContext): Uint32Array {
  const [set, pass] = [columns.hazard_sources, passes.hazard_sources];
  if (!set || !pass) return new Uint32Array();
  const near = isWide(frame, CIRCLE_METERS * 2);
  const seen = near && pass.marks.kind === 'points' ? pass.marks.rows : null;
  return seen ?? placedRows(set, pass.rows).filter((row) => set.numbers.enterpriseId[row] === view.selected);
}

/** A circle around each of them, and the people inside where the number is known. */
export function circleLayers(context: LayerContext): Layer[] {
  const rows = [...circledRows(context)];
  const set = context.columns.hazard_sources;
  if (!set || rows.length === 0) return [];
  const { palette, scale, frame, view } = context;
  const isOpen = (row: number) => set.numbers.enterpriseId[row] === view.selected;
  // From farther off the numbers of neighbours would stand on each other.
  const told = rows.filter(
    (row) => (isWide(frame, CIRCLE_METERS) || isOpen(row)) && numberAt(set.numbers.people, row) !== null,
  );
  const getPosition = (row: number): [number, number] => [
    set.positions[row * 2] ?? 0,
    set.positions[row * 2 + 1] ?? 0,
  ];
  return [
    new ScatterplotLayer<number>({
      id: 'hazard_circles',
      data: rows,
      getPosition,
      getRadius: CIRCLE_METERS,
      stroked: true,
      getFillColor: faded(palette['hazard-both'], 0.06),
      getLineColor: faded(palette['hazard-both'], 0.7),
      getLineWidth: 1.25 * scale,
      lineWidthUnits: 'pixels',
    }),
    new TextLayer<number>({
      id: 'hazard_people',
      data: told,
      getPosition,
      getText: (row) => numberAt(set.numbers.people, row)?.toLocaleString('en') ?? '',
      getColor: palette.text,
      getSize: 12 * scale,
      // Below the mark; at the open site below its ring.
      getPixelOffset: (row: number) => [0, (isOpen(row) ? 27 : 16) * scale],
      fontFamily: 'system-ui, sans-serif',
      fontWeight: 600,
      characterSet: '0123456789,',
      background: true,
      getBackgroundColor: faded(palette.ground, 0.85),
      backgroundPadding: [4, 1],
    }),
  ];
}
