import { expect, it } from 'vitest';
import { PLACE_KINDS, placeSort } from './protected-places';
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

it('has no more people in a place than its sort can hold: a kindergarten is no secondary school', () => {
  const { protectedPlaces: places } = simulateWhole();
  const most = new Map<string, number>();
  places.people.forEach((people, index) => {
    const [called] = placeSort(places.kind[index] ?? 0, index);
    most.set(called, Math.max(most.get(called) ?? 0, people));
  });
  expect(most.get('幼儿园')).toBeLessThanOrEqual(480);
  expect(most.get('社区卫生服务中心')).toBeLessThanOrEqual(300);
  expect(most.get('中学')).toBeGreaterThan(1_000);
});
