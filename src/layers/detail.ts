/** Outlines and routes as a screen can show them: no vertex that no pixel tells apart, none far out of sight. */

import { PathStyleExtension } from '@deck.gl/extensions';
import type { Frame } from '../lens/question';
import { type Line, thinned } from '../model/line';
import { latOf, mercatorX, mercatorY } from '../model/mercator';

/** All lines of the map take it, whole ones too: each kind of shader costs its compiling before the first frame. */
export const dashes = new PathStyleExtension({ dash: true });
export const WHOLE: [number, number] = [0, 0];

/** West, north, east, south in parts of the Mercator square. */
type Box = [number, number, number, number];

/** A line may stray from its true course by this part of a cell: about a pixel. */
const PART_OF_A_CELL = 1 / 48;

const boxes = new WeakMap<object, Box>();

function boxOf(drawn: { lines: readonly Line[] }): Box {
  const known = boxes.get(drawn);
  if (known) return known;
  const box: Box = [1, 1, 0, 0];
  for (const line of drawn.lines)
    for (const [lng, lat] of line) {
      const [x, y] = [mercatorX(lng), mercatorY(lat)];
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  boxes.set(drawn, box);
  return box;
}

/** A frame with as much again on each side, so that what comes into sight while the map moves is there. */
function around({ west, north, east, south }: Frame): Box {
  const [width, height] = [east - west, south - north];
  return [west - width, north - height, east + width, south + height];
}

type Made = { cell: number; box: Box; drawn: readonly unknown[] };
const made = new WeakMap<readonly unknown[], Made>();
const thin = new WeakMap<object, { cell: number; drawn: object }>();

/**
 * What of `all` lies in or near `frame`, in its order, with lines of no more vertices than the frame's cells can show;
 * the same array as long as the frame asks for nothing else, so that nothing is sent to the graphics card again.
 */
export function inDetail<T extends { lines: Line[] }>(all: readonly T[], frame: Frame | null): readonly T[] {
  if (frame === null) return all;
  const known = made.get(all) as (Made & { drawn: readonly T[] }) | undefined;
  if (
    known?.cell === frame.cell &&
    frame.west >= known.box[0] &&
    frame.north >= known.box[1] &&
    frame.east <= known.box[2] &&
    frame.south <= known.box[3]
  )
    return known.drawn;
  const box = around(frame);
  // Degrees of longitude for a part of the square; a degree of latitude spans more of it the nearer the pole.
  const tolerance =
    frame.cell * PART_OF_A_CELL * 360 * Math.cos((latOf((frame.north + frame.south) / 2) * Math.PI) / 180);
  const drawn = all.flatMap((one): T[] => {
    const [west, north, east, south] = boxOf(one);
    if (west > box[2] || east < box[0] || north > box[3] || south < box[1]) return [];
    const before = thin.get(one);
    if (before?.cell === frame.cell) return [before.drawn as T];
    const now = { ...one, lines: one.lines.map((line) => thinned(line, tolerance)) };
    thin.set(one, { cell: frame.cell, drawn: now });
    return [now];
  });
  made.set(all, { cell: frame.cell, box, drawn });
  return drawn;
}
