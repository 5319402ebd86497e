/** Where the picture of a GCJ-02 base map must come from so that it lies under data in WGS 84: arithmetic of tiles. */

import gcoord from 'gcoord';
import { latOf, lngOf, mercatorX, mercatorY } from '../model/mercator';

/** Pixels of a cell's side; over a cell the shift changes evenly, which is right to half a metre from zoom 10 on, and to a twentieth of a pixel before. */
const CELL_PIXELS = 16;
/** Within China the shift changes by less than this over a cell; where it changes by more, its rectangle ends. */
const EDGE_PIXELS = 1;

/**
 * A square of a tile and where its picture lies: a point `dx`, `dy` pixels from the square's corner is drawn from
 * `fromX + dx + alongX[0] * dx + alongY[0] * dy` and `fromY + dy + alongX[1] * dx + alongY[1] * dy`. All in pixels,
 * `x` and `y` from the tile's corner, the source from the world's.
 */
export type ShiftedCell = {
  x: number;
  y: number;
  fromX: number;
  fromY: number;
  alongX: readonly [number, number];
  alongY: readonly [number, number];
};

export type ShiftedTile = {
  cells: ShiftedCell[];
  cellPixels: number;
  /** First and last column and row of the tiles that the cells take from. */
  from: { left: number; top: number; right: number; bottom: number };
};

type Pair = readonly [number, number];

/** A position in degrees WGS 84 as GCJ-02. Outside the rectangle around China, where that system is not used, the same. */
export function toGcj02(lng: number, lat: number): [number, number] {
  const [east, north] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
  return [east, north];
}

/** A position in degrees as pixels of the whole world. */
export function worldPixel(lng: number, lat: number, zoom: number, tilePixels: number): [number, number] {
  const world = tilePixels * 2 ** zoom;
  return [mercatorX(lng) * world, mercatorY(lat) * world];
}

/** How far the picture of a pixel of the world lies away from it. */
function shiftOf(x: number, y: number, zoom: number, tilePixels: number): Pair {
  const world = tilePixels * 2 ** zoom;
  const [lng, lat] = [lngOf(x / world), latOf(y / world)];
  const [thereX, thereY] = worldPixel(...toGcj02(lng, lat), zoom, tilePixels);
  return [thereX - x, thereY - y];
}

/** The change from one corner of a cell to the next, a pixel; none where the shift itself begins or ends. */
function slope(here: Pair, there: Pair): Pair {
  const change = [there[0] - here[0], there[1] - here[1]] as const;
  return Math.hypot(...change) > EDGE_PIXELS ? [0, 0] : [change[0] / CELL_PIXELS, change[1] / CELL_PIXELS];
}

/** For a tile of the map in WGS 84, which parts of the tiles in GCJ-02 it is made of. */
export function shiftTile(zoom: number, column: number, row: number, tilePixels: number): ShiftedTile {
  const [west, north] = [column * tilePixels, row * tilePixels];
  const count = tilePixels / CELL_PIXELS;
  const corners: Pair[][] = Array.from({ length: count + 1 }, (_down, down) =>
    Array.from({ length: count + 1 }, (_across, across) =>
      shiftOf(west + across * CELL_PIXELS, north + down * CELL_PIXELS, zoom, tilePixels),
    ),
  );
  const shift = (across: number, down: number): Pair => corners[down]?.[across] ?? [0, 0];
  const cells: ShiftedCell[] = [];
  for (let down = 0; down < count; down += 1) {
    for (let across = 0; across < count; across += 1) {
      const here = shift(across, down);
      const [x, y] = [across * CELL_PIXELS, down * CELL_PIXELS];
      cells.push({
        x,
        y,
        fromX: west + x + here[0],
        fromY: north + y + here[1],
        alongX: slope(here, shift(across + 1, down)),
        alongY: slope(here, shift(across, down + 1)),
      });
    }
  }
  const last = 2 ** zoom - 1;
  const tile = (pixel: number) => Math.min(last, Math.max(0, Math.floor(pixel / tilePixels)));
  const all = corners.flat();
  const least = (axis: 0 | 1) => Math.min(...all.map((one) => one[axis]));
  const most = (axis: 0 | 1) => Math.max(...all.map((one) => one[axis]));
  // What only rounding reaches beyond an edge would be a tile fetched for nothing.
  const rounding = 1e-6;
  return {
    cells,
    cellPixels: CELL_PIXELS,
    from: {
      left: tile(west + least(0) + rounding),
      top: tile(north + least(1) + rounding),
      right: tile(west + tilePixels + most(0) - rounding),
      bottom: tile(north + tilePixels + most(1) - rounding),
    },
  };
}
