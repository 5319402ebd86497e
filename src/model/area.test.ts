/** An area is refused where it crosses itself, and the crossing is where it is. */
import { describe, expect, it } from 'vitest';
import { crossingsOf, isUsable, MOST_CORNERS, rectangleOf, sizeOf } from './area';

describe('a drawn area', () => {
  it('is usable as a triangle, a rectangle, and with a dent', () => {
    expect(
      isUsable([
        [0, 0],
        [1, 0],
        [0, 1],
      ]),
    ).toBe(true);
    expect(isUsable(rectangleOf([121, 31, 122, 32]))).toBe(true);
    expect(
      isUsable([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 1],
        [0, 4],
      ]),
    ).toBe(true);
  });

  it('shows where it crosses itself', () => {
    const bowTie = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ] as const;
    expect(
      crossingsOf(bowTie).map((corner) => corner.map((value) => Number(value.toFixed(6)))),
    ).toContainEqual([1, 1]);
    expect(isUsable(bowTie)).toBe(false);
  });

  it('is refused without size, with too few or too many corners, or with one twice', () => {
    expect(
      isUsable([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toBe(false);
    expect(
      isUsable([
        [0, 0],
        [1, 1],
      ]),
    ).toBe(false);
    expect(
      isUsable([
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 1],
      ]),
    ).toBe(false);
    const many = Array.from({ length: MOST_CORNERS + 1 }, (_, index): [number, number] => [
      Math.cos((index / (MOST_CORNERS + 1)) * 2 * Math.PI),
      Math.sin((index / (MOST_CORNERS + 1)) * 2 * Math.PI),
    ]);
    expect(isUsable(many)).toBe(false);
    expect(isUsable(many.slice(1))).toBe(true);
  });

  it('is as large as it is', () => {
    // One degree by one at the equator: 111.2 km a side on turf's sphere.
    expect(sizeOf(rectangleOf([0, 0, 1, 1])) / 1e6).toBeCloseTo(12363.7, 0);
  });
});
