/** A sheet that is let go rests at the nearest stop. */

import { expect, it } from 'vitest';
import { nearestStop } from './sheet-stops';

it('rests at the nearest stop', () => {
  expect(nearestStop(20, 700)).toBe('low');
  expect(nearestStop(300, 700)).toBe('half');
  expect(nearestStop(640, 700)).toBe('full');
});
