import { distance } from '@turf/turf';
import { expect, it } from 'vitest';
import { cameraAround, circleAround, circlesOf } from './circles';

const FIREBALL = {
  effect: 'fireball',
  meters: 66.3,
  confidence: 'S',
  people: null,
  protectedPlaces: null,
} as const;

it('draws a closed ring whose corners all lie a radius away', () => {
  const { ring } = circleAround(121.6, 30.9, FIREBALL);
  expect(ring).toHaveLength(129);
  expect(ring[0]).toEqual(ring.at(-1));
  for (const corner of ring) {
    expect(distance([121.6, 30.9], corner, { units: 'meters' })).toBeCloseTo(66.3, 3);
  }
});

it('draws the circles of the chosen chemical only, and none without a position', () => {
  const chemical = {
    chemicalId: 7,
    name: 'LPG',
    cas: null,
    quantityTonnes: 12,
    whyNot: null,
    circles: [FIREBALL],
  };
  const screening = { meters: 500, lng: 121.6, lat: 30.9, chemicals: [chemical], pipelines: [] };
  expect(circlesOf(screening, 7).map(({ effect }) => effect)).toEqual(['fireball']);
  expect(circlesOf(screening, 8)).toEqual([]);
  expect(circlesOf(screening, null)).toEqual([]);
  expect(circlesOf({ ...screening, lng: null, lat: null }, 7)).toEqual([]);
  expect(circlesOf(undefined, 7)).toEqual([]);
});

it('stands where the circle fills the room that every screen has', () => {
  const { zoom } = cameraAround(121.6, 30.9, 471.6);
  const pixels = (2 * 471.6) / ((78_271.517 * Math.cos((30.9 * Math.PI) / 180)) / 2 ** zoom);
  expect(pixels).toBeGreaterThan(375);
  expect(pixels).toBeLessThan(385);
});
