/** A mark of a GCJ-02 base map and the same place in WGS 84 meet, at every zoom, all over China. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftTile, toGcj02, worldPixel } from './tile-shift';

const EARTH_METERS = 40_075_016.686;
const TILE = 256;

/** How far the drawn place of a GCJ-02 mark lies from the same place's datum, and how far it would without the shift; metres. */
function apart(lng: number, lat: number, zoom: number) {
  const [x, y] = worldPixel(lng, lat, zoom, TILE);
  const [column, row] = [Math.floor(x / TILE), Math.floor(y / TILE)];
  const { cells, cellPixels, from } = shiftTile(zoom, column, row, TILE);
  const [inX, inY] = [x - column * TILE, y - row * TILE];
  const cell = cells.find(
    (one) => one.x <= inX && inX < one.x + cellPixels && one.y <= inY && inY < one.y + cellPixels,
  );
  if (!cell) throw new Error('a place of the tile lies in no cell');
  const [markX, markY] = worldPixel(...toGcj02(lng, lat), zoom, TILE);
  const metersPerPixel = (EARTH_METERS * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom);
  const [dx, dy] = [inX - cell.x, inY - cell.y];
  const taken = {
    x: cell.fromX + dx + cell.alongX[0] * dx + cell.alongY[0] * dy,
    y: cell.fromY + dy + cell.alongX[1] * dx + cell.alongY[1] * dy,
  };
  expect(taken.x / TILE).toBeGreaterThanOrEqual(from.left);
  expect(taken.x / TILE).toBeLessThanOrEqual(from.right + 1);
  expect(taken.y / TILE).toBeGreaterThanOrEqual(from.top);
  expect(taken.y / TILE).toBeLessThanOrEqual(from.bottom + 1);
  return {
    pixels: Math.hypot(taken.x - markX, taken.y - markY),
    meters: Math.hypot(taken.x - markX, taken.y - markY) * metersPerPixel,
    unshifted: Math.hypot(x - markX, y - markY) * metersPerPixel,
  };
}

/** China's land with some sea, away from the edge of the rectangle where the system begins. */
const places = fc.tuple(
  fc.double({ min: 73.5, max: 135, noNaN: true }),
  fc.double({ min: 18, max: 53.5, noNaN: true }),
);

describe('a base map in GCJ-02', () => {
  it.each([10, 11, 12, 13, 14, 15, 16, 17, 18])('meets the data within a metre at zoom %i', (zoom) => {
    fc.assert(
      fc.property(places, ([lng, lat]) => {
        expect(apart(lng, lat, zoom).meters).toBeLessThan(1);
      }),
      { numRuns: 300 },
    );
  });

  it.each([3, 4, 5, 6, 7, 8, 9])('meets them within a twentieth of a pixel at zoom %i', (zoom) => {
    fc.assert(
      fc.property(places, ([lng, lat]) => {
        expect(apart(lng, lat, zoom).pixels).toBeLessThan(0.05);
      }),
      { numRuns: 300 },
    );
  });

  it('would miss them by hundreds of metres as it is', () => {
    for (const [lng, lat] of [
      [121.4737, 31.2304],
      [116.3913, 39.9075],
      [113.2644, 23.1291],
    ] as const)
      expect(apart(lng, lat, 15).unshifted).toBeGreaterThan(450);
  });

  it('takes from its neighbours at most', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 10, max: 18 }), ([lng, lat], zoom) => {
        const [x, y] = worldPixel(lng, lat, zoom, TILE);
        const { from } = shiftTile(zoom, Math.floor(x / TILE), Math.floor(y / TILE), TILE);
        expect(from.right - from.left).toBeLessThanOrEqual(2);
        expect(from.bottom - from.top).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is not moved outside China', () => {
    for (const [lng, lat] of [
      [-95.37, 29.76],
      [2.35, 48.86],
      [151.2, -33.87],
    ] as const) {
      // A tile of zoom 3 or 4 may reach into China.
      for (let zoom = 5; zoom <= 18; zoom += 1) {
        const [x, y] = worldPixel(lng, lat, zoom, TILE);
        const [column, row] = [Math.floor(x / TILE), Math.floor(y / TILE)];
        const { cells, from } = shiftTile(zoom, column, row, TILE);
        expect(from).toEqual({ left: column, top: row, right: column, bottom: row });
        for (const cell of cells) {
          expect(cell.fromX).toBeCloseTo(column * TILE + cell.x, 5);
          expect(cell.fromY).toBeCloseTo(row * TILE + cell.y, 5);
        }
      }
    }
  });

  it('is whole where the system ends: no part is stretched over the step', () => {
    for (const zoom of [6, 10, 14, 18]) {
      const [x, y] = worldPixel(72.004, 40, zoom, TILE);
      for (const { alongX, alongY } of shiftTile(zoom, Math.floor(x / TILE), Math.floor(y / TILE), TILE)
        .cells) {
        for (const change of [...alongX, ...alongY]) expect(Math.abs(change)).toBeLessThan(0.1);
      }
    }
  });
});
