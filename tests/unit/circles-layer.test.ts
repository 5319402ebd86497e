/** Circles of screening on the map: none unasked, each told apart without its colour, radii written where they do not meet. */
import { expect, it } from 'vitest';
import { circleLayers, EFFECT_SIGNS } from '../../src/layers/circles';
import type { LayerContext } from '../../src/layers/define';
import { circleAround } from '../../src/model/circles';
import type { CircleEffect } from '../../src/model/screening';

const EFFECTS: CircleEffect[] = ['fireball', 'death', 'serious_injury', 'slight_injury', 'one_psi'];
const circles = EFFECTS.map((effect) =>
  circleAround(121.6, 30.9, { effect, meters: 100, confidence: 'S', people: null, protectedPlaces: null }),
);
const context = (shown: typeof circles) =>
  ({ circles: shown, palette: {}, scale: 1 }) as unknown as LayerContext;

type Circle = (typeof circles)[number];
const propsOf = <Props>(place: number) =>
  circleLayers(context(circles)).map(({ props }) => props)[place] as unknown as Props;

it('draws nothing unless a chemical is asked for', () => {
  expect(circleLayers(context([]))).toEqual([]);
  expect(circleLayers(context(circles)).map(({ id }) => id)).toEqual(['circles', 'circle-radii']);
});

it('tells effects apart by colour, and those of the blast by dash as well', () => {
  const looks = EFFECTS.map((effect) => JSON.stringify(EFFECT_SIGNS[effect]));
  expect(new Set(looks).size).toBe(EFFECTS.length);
  const { getDashArray } = propsOf<{ getDashArray: (circle: Circle) => number[] }>(0);
  const dashes = circles
    .filter(({ effect }) => effect !== 'fireball')
    .map((circle) => String(getDashArray(circle)));
  expect(new Set(dashes).size).toBe(4);
});

it('writes the radii of rings of one size at different places', () => {
  const { getPosition } = propsOf<{ getPosition: (circle: Circle, info: { index: number }) => number[] }>(1);
  const places = circles.map((circle, index) => String(getPosition(circle, { index })));
  expect(new Set(places).size).toBe(5);
});
