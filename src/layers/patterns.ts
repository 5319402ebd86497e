/** Fills of areas that are told apart without colour; map and legend draw the same strokes. */

import { FillStyleExtension } from '@deck.gl/extensions';

/** Strokes on a tile of 16 that continues on all sides, over a faint ground. */
export const PATTERNS = {
  empty: { ground: 0, strokes: '', width: 0 },
  plain: { ground: 0.45, strokes: '', width: 0 },
  dots: { ground: 0.2, strokes: 'M4 4h.01M12 12h.01', width: 3.5 },
  lines: { ground: 0.25, strokes: 'M-4 4 4-4M-4 12 12-4M-4 20 20-4M4 20 20 4M12 20 20 12', width: 1.5 },
  bars: { ground: 0.35, strokes: 'M0 4h16M0 12h16', width: 3 },
  cross: {
    ground: 0.4,
    strokes:
      'M-4 4 4-4M-4 12 12-4M-4 20 20-4M4 20 20 4M12 20 20 12M-4 12 4 20M-4 4 12 20M-4-4 20 20M4-4 20 12M12-4 20 4',
    width: 1.8,
  },
  full: { ground: 0.75, strokes: '', width: 0 },
  hatch: { ground: 0.1, strokes: 'M-4 12 4 20M-4-4 20 20M12-4 20 4', width: 2.5 },
} as const;
export type Pattern = keyof typeof PATTERNS;

const TILE = 16;
/** Strokes go on beyond the tile, so that a blurred edge takes no colour from the neighbour in the picture. */
const RIM = 4;
const CELL = TILE + 2 * RIM;
/** Pixels of the picture for a unit of the tile, so that strokes stay smooth. */
const FINE = 4;

export const PATTERN_MAPPING = Object.fromEntries(
  Object.keys(PATTERNS).map((name, index) => [
    name,
    { x: (index * CELL + RIM) * FINE, y: RIM * FINE, width: TILE * FINE, height: TILE * FINE },
  ]),
);
export const PATTERN_SCALE = 1 / FINE;

/** Draws a layer's fills with these strokes. */
export const patterned = new FillStyleExtension({ pattern: true });

let atlas: HTMLCanvasElement | undefined;

/** All patterns side by side as white masks, drawn at the first call. */
export function drawPatterns(): HTMLCanvasElement {
  if (atlas) return atlas;
  const canvas = document.createElement('canvas');
  canvas.width = CELL * FINE * Object.keys(PATTERNS).length;
  canvas.height = CELL * FINE;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.lineCap = 'round';
    Object.values(PATTERNS).forEach(({ ground, strokes, width }, index) => {
      pen.save();
      pen.setTransform(FINE, 0, 0, FINE, (index * CELL + RIM) * FINE, RIM * FINE);
      pen.beginPath();
      pen.rect(-RIM, -RIM, CELL, CELL);
      pen.clip();
      pen.globalAlpha = ground;
      pen.fillStyle = 'white';
      pen.fillRect(-RIM, -RIM, CELL, CELL);
      pen.globalAlpha = 1;
      pen.strokeStyle = 'white';
      pen.lineWidth = width;
      // One path, so that strokes which meet do not show through each other.
      const tiles = new Path2D();
      for (const x of [-TILE, 0, TILE])
        for (const y of [-TILE, 0, TILE])
          tiles.addPath(new Path2D(strokes), new DOMMatrix([1, 0, 0, 1, x, y]));
      if (strokes !== '') pen.stroke(tiles);
      pen.restore();
    });
  }
  atlas = canvas;
  return canvas;
}
