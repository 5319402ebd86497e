import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../model/line';
import { latOf, lngOf, mercatorX, mercatorY } from '../model/mercator';
import { inDetail } from './detail';

const CELL = 44;
/** A frame of 1,440 × 900 pixels around a place; `zoom` as MapLibre counts it, tiles of 512 pixels. */
function frameAt(lng: number, lat: number, zoom: number) {
  const pixel = 1 / 512 / 2 ** zoom;
  const [x, y] = [mercatorX(lng), mercatorY(lat)];
  return {
    west: x - 720 * pixel,
    north: y - 450 * pixel,
    east: x + 720 * pixel,
    south: y + 450 * pixel,
    cell: CELL * pixel,
  };
}

/** Pixels between a point and the nearest point of a line. */
function astray([lng, lat]: [number, number], line: Line, pixel: number): number {
  const [px, py] = [mercatorX(lng) / pixel, mercatorY(lat) / pixel];
  return Math.min(
    ...line.slice(1).map(([endLng, endLat], index) => {
      const [startLng, startLat] = line[index] ?? [0, 0];
      const [ax, ay] = [mercatorX(startLng) / pixel, mercatorY(startLat) / pixel];
      const [bx, by] = [mercatorX(endLng) / pixel, mercatorY(endLat) / pixel];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const part =
        length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
      return Math.hypot(px - ax - part * (bx - ax), py - ay - part * (by - ay));
    }),
  );
}

const walk = fc
  .array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
    minLength: 5,
    maxLength: 200,
  })
  .map((steps) => {
    let [lng, lat] = [121.4, 31.2];
    return steps.map(([east, north]): [number, number] => {
      lng += east * 0.002;
      lat += north * 0.002;
      return [lng, lat];
    });
  });

describe('lines in the detail of the frame', () => {
  it('never stray by as much as two pixels, and keep their ends', () => {
    fc.assert(
      fc.property(walk, fc.integer({ min: 4, max: 16 }), (line, zoom) => {
        const frame = frameAt(121.4, 31.2, zoom);
        const [drawn] = inDetail([{ lines: [line] }], frame);
        const thin = drawn?.lines[0] ?? [];
        expect(thin[0]).toEqual(line[0]);
        expect(thin.at(-1)).toEqual(line.at(-1));
        for (const point of line) expect(astray(point, thin, frame.cell / CELL)).toBeLessThan(2);
      }),
    );
  });

  it('have no more vertices far away than pixels, and all of them near by', () => {
    const line = Array.from({ length: 1000 }, (_, index): [number, number] => [
      121 + index * 1e-4,
      31.2 + (index % 2) * 1e-4,
    ]);
    const far = inDetail([{ lines: [line] }], frameAt(121.05, 31.2, 6));
    expect(far[0]?.lines[0]?.length).toBeLessThan(10);
    expect(inDetail([{ lines: [line] }], frameAt(121.05, 31.2, 18))[0]?.lines[0]?.length).toBe(1000);
  });

  it('keep rings that are smaller than a pixel', () => {
    const ring: Line = [
      [121, 31],
      [121.00001, 31],
      [121.00001, 31.00001],
      [121, 31.00001],
      [121, 31],
    ];
    expect(inDetail([{ lines: [ring] }], frameAt(121, 31, 5))[0]?.lines[0]).toEqual(ring);
  });

  it('are left out only where they lie further away than the frame is wide', () => {
    const frame = frameAt(121, 31, 12);
    const [width, height] = [frame.east - frame.west, frame.south - frame.north];
    const at = (x: number, y: number) => {
      const lng = lngOf(frame.west + x * width);
      const lat = latOf(frame.north + y * height);
      return {
        lines: [
          [
            [lng, lat],
            [lng + 1e-5, lat],
          ],
        ] as Line[],
      };
    };
    const all = [at(0.5, 0.5), at(-0.9, 0.5), at(1.9, 1.9), at(-1.1, 0.5), at(0.5, 2.1)];
    expect(inDetail(all, frame).map(({ lines }) => lines[0]?.[0])).toEqual(
      all.slice(0, 3).map(({ lines }) => lines[0]?.[0]),
    );
  });

  it('are the same array while the frame moves within what was prepared, and another one nearer', () => {
    const all = [
      {
        lines: [
          [
            [121, 31],
            [121.1, 31.1],
          ],
        ] as Line[],
      },
    ];
    const first = inDetail(all, frameAt(121, 31, 10));
    expect(inDetail(all, frameAt(121.01, 31, 10))).toBe(first);
    expect(inDetail(all, frameAt(121.01, 31, 11))).not.toBe(first);
    expect(inDetail(all, null)).toBe(all);
  });
});
