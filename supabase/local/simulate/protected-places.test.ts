import { expect, it } from 'vitest';
import { PLACE_KINDS } from './protected-places';
import { insideOf } from './shapes';
import { simulateWhole } from './simulate-whole';

it('has protected places inside their districts, by the share of each in the city', () => {
  const { protectedPlaces: places, districts } = simulateWhole();
  expect(places.count).toBe(PLACE_KINDS.reduce((sum, [, count]) => sum + count, 0));
  const tests = districts.map(({ polygons }) => insideOf(polygons));
  const lies = Array.from(places.district, (district, index) =>
    tests[district]?.((places.lng[index] ?? 0) / 1e6, (places.lat[index] ?? 0) / 1e6),
  );
  expect(lies.every(Boolean)).toBe(true);
  expect(places.people.filter((people) => people > 0).length / places.count).toBeGreaterThan(0.7);
  const inner = places.district.filter((district) => (districts[district]?.code ?? '') < '310112').length;
  expect(inner / places.count).toBeCloseTo(0.205, 2);
});
