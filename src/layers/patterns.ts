/** Fills of areas that are told apart without colour; map and legend draw the same strokes. */

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
/** Pixels of the picture for a unit of the tile, so that strokes stay smooth. */
const FINE = 4;

export const PATTERN_MAPPING = Object.fromEntries(
  Object.keys(PATTERNS).map((name, index) => [
    name,
    { x: index * TILE * FINE, y: 0, width: TILE * FINE, height: TILE * FINE },
  ]),
);
export const PATTERN_SCALE = 1 / FINE;

let atlas: HTMLCanvasElement | undefined;

/** All patterns side by side as white masks, drawn at the first call. */
export function drawPatterns(): HTMLCanvasElement {
  if (atlas) return atlas;
  const canvas = document.createElement('canvas');
  canvas.width = TILE * FINE * Object.keys(PATTERNS).length;
  canvas.height = TILE * FINE;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.lineCap = 'round';
    Object.values(PATTERNS).forEach(({ ground, strokes, width }, index) => {
      pen.save();
      pen.setTransform(FINE, 0, 0, FINE, index * TILE * FINE, 0);
      pen.beginPath();
      pen.rect(0, 0, TILE, TILE);
      pen.clip();
      pen.globalAlpha = ground;
      pen.fillStyle = 'white';
      pen.fillRect(0, 0, TILE, TILE);
      pen.globalAlpha = 1;
      pen.strokeStyle = 'white';
      pen.lineWidth = width;
      if (strokes !== '') pen.stroke(new Path2D(strokes));
      pen.restore();
    });
  }
  atlas = canvas;
  return canvas;
}
