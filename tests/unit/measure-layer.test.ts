/** What is measured is drawn as it counts: a line open, an area closed with its crossing, and what lies within the distance. */
import { describe, expect, it } from 'vitest';
import type { Color, Palette } from '../../src/layers/define';
import { measureLayers } from '../../src/layers/measure';
import { circleAsArea, type Measure } from '../../src/model/measure';

const palette = new Proxy({}, { get: (): Color => [1, 2, 3, 255] }) as Palette;
const BOW_TIE = [
  [0, 0],
  [2, 2],
  [2, 0],
  [0, 2],
] as const;

function dataOf(measure: Measure, around: Parameters<typeof measureLayers>[1] = null) {
  const layers = measureLayers(measure, around, palette, 1);
  return Object.fromEntries(
    layers.map(({ id, props }) => [id, (props as unknown as { data: unknown[] }).data]),
  );
}

describe('measuring is drawn', () => {
  it('as an open line with its points', () => {
    const drawn = dataOf({ kind: 'line', points: BOW_TIE, meters: 1 });
    expect(drawn['measure-line']).toEqual([BOW_TIE]);
    expect(drawn['measure-points']).toEqual(BOW_TIE);
    expect(drawn['measure-crossings']).toEqual([]);
  });

  it('as a closed area that shows where it crosses itself', () => {
    const drawn = dataOf({ kind: 'area', points: BOW_TIE, meters: 1 });
    expect(drawn['measure-line']).toEqual([[...BOW_TIE, BOW_TIE[0]]]);
    expect(drawn['measure-crossings']).toEqual([[1, expect.closeTo(1, 2)]]);
  });

  it('with what lies within the distance', () => {
    const area = circleAsArea([10, 50], 500);
    const drawn = dataOf({ kind: 'around', points: [[10, 50]], meters: 500 }, area);
    expect(drawn['measure-around']).toEqual([[...area, area[0]]]);
    expect(dataOf({ kind: 'around', points: [], meters: 500 })['measure-around']).toBeUndefined();
  });

  it('so that nothing of it takes a click', () => {
    const layers = measureLayers({ kind: 'area', points: BOW_TIE, meters: 1 }, BOW_TIE, palette, 1);
    expect(layers.filter(({ props }) => props.pickable)).toEqual([]);
  });
});
