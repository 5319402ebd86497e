/** The badge of a cell tells the worst that the cell itself holds. */
import { describe, expect, it } from 'vitest';
import { type CellStyle, FOUR_SIGNS, worstOf } from './marks';

const style: CellStyle = {
  beside: [0, 0],
  color: 'site',
  group: '',
  worst: [
    { word: '1', sign: FOUR_SIGNS[1] },
    { word: '3', sign: FOUR_SIGNS[3] },
  ],
};
const cells = {
  kind: 'cells',
  positions: new Float64Array(4),
  counts: Uint32Array.of(5, 3),
  states: Uint32Array.of(1, 4, 0, 3),
  words: ['3', '4'],
} as const;

describe('the worst of a cell', () => {
  it('is its own, and never a word that the set does not know', () => {
    expect(worstOf(cells, 0, style)?.word).toBe('3');
    expect(worstOf(cells, 1, style)).toBeUndefined();
  });
});
