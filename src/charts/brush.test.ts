/** Dragging and keys over bars. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragFrom, dragged, keyed, pressed, type Span } from './brush';

describe('a drag over bars', () => {
  it('chooses from where it began, either way', () => {
    const drag = dragFrom(4.5, 0.2, null, 10);
    expect(dragged(drag, 7, 10)).toEqual([4, 7]);
    expect(dragged(drag, 2, 10)).toEqual([2, 4]);
    expect(dragged(drag, -30, 10)).toEqual([0, 4]);
  });

  it('takes an end that it began near, also while nothing is chosen', () => {
    expect(dragged(dragFrom(6.1, 0.3, [3, 5], 10), 8, 10)).toEqual([3, 8]);
    expect(dragged(dragFrom(2.9, 0.3, [3, 5], 10), 7, 10)).toEqual([5, 7]);
    expect(dragged(dragFrom(9.9, 0.3, null, 10), 6, 10)).toEqual([0, 6]);
  });

  it('moves the whole span from between its ends and stops at the edge', () => {
    const drag = dragFrom(4.5, 0.2, [3, 5], 10);
    expect(dragged(drag, 6, 10)).toEqual([5, 7]);
    expect(dragged(drag, 99, 10)).toEqual([7, 9]);
    expect(dragged(drag, -99, 10)).toEqual([0, 2]);
  });

  it('over all bars chooses none', () => {
    expect(dragged(dragFrom(0.5, 0.1, null, 10), 9, 10)).toBeNull();
  });
});

describe('a press on a bar', () => {
  it('chooses it alone, and takes it off again', () => {
    expect(pressed(3, [1, 5])).toEqual([3, 3]);
    expect(pressed(3, [3, 3])).toBeNull();
  });
});

describe('a key on an end', () => {
  it('moves that end by one, by five, or all the way', () => {
    expect(keyed('ArrowRight', 0, null, 10)).toEqual([1, 9]);
    expect(keyed('ArrowLeft', 1, [2, 6], 10)).toEqual([2, 5]);
    expect(keyed('PageDown', 1, [2, 9], 10)).toEqual([2, 4]);
    expect(keyed('End', 1, [2, 6], 10)).toEqual([2, 9]);
    expect(keyed('Home', 0, [2, 9], 10)).toBeNull();
    expect(keyed('Delete', 0, [2, 6], 10)).toBeNull();
    expect(keyed('Tab', 0, [2, 6], 10)).toBeUndefined();
  });

  it('never lets the ends pass each other or leave the bars', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.constantFrom<0 | 1>(0, 1)), { maxLength: 30 }), (keys) => {
        let span: Span | null = null;
        for (const [pushed, end] of keys) span = keyed(pushed, end, span, 12) ?? null;
        const [first, last] = span ?? [0, 11];
        expect(first >= 0 && first <= last && last < 12).toBe(true);
      }),
    );
  });
});
