/** A word in a zone stands on the zone's own ground. */

import { describe, expect, it } from 'vitest';
import type { Line } from '../model/line';
import { middleOf } from './rings';

const ring = (...corners: [number, number][]): Line => [...corners, ...corners.slice(0, 1)];

describe('the place of a word', () => {
  it('is the middle of a square', () => {
    expect(middleOf([ring([0, 0], [2, 0], [2, 2], [0, 2])])).toEqual({ at: [1, 1], size: 4 });
  });
  it('is not in a bay', () => {
    const bay = ring([0, 0], [6, 0], [6, 4], [5, 4], [5, 1], [3, 1], [3, 4], [0, 4]);
    expect(middleOf([bay]).at).toEqual([1.5, 2]);
  });
  it('is not in a hole', () => {
    const hole = ring([1, 1], [3, 1], [3, 3], [1, 3]);
    expect(middleOf([ring([0, 0], [6, 0], [6, 4], [0, 4]), hole]).at).toEqual([4.5, 2]);
  });
});
