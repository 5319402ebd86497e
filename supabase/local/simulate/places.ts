/** Finds positions for units: clustered around the places where work is done, inside one district only. */
import { type District, type Hub, PROFILES } from './districts';
import { DRAW, type Group } from './industries';
import { type Random, random, sampler } from './random';
import { type Box, boxOf, insideOf } from './shapes';

const DEGREE_LAT_KM = 111.2;
const DEGREE_LNG_KM = 95.2;
const TRIES = 400;

/** Where a unit is, in millionths of a degree: whole numbers compare and split the same everywhere. */
export interface Place {
  lng: number;
  lat: number;
  /** Index of the unit that is here, where one is. */
  unit?: number;
}

export type Placer = (district: number, group: Group) => Place;

/** Places units of the given districts. Some share the building of one placed before, as they do. */
export function placer(districts: readonly District[], from: Random): Placer {
  const boxes = districts.map(({ polygons }) => boxOf(polygons));
  const tests = districts.map(({ polygons }) => insideOf(polygons));
  const lies = (index: number, lng: number, lat: number): boolean =>
    holds(boxes[index], lng, lat) && tests[index]?.(lng, lat) === true;
  const alone = (district: number, lng: number, lat: number): boolean =>
    lies(district, lng, lat) && tests.every((_, index) => index === district || !lies(index, lng, lat));
  const areas = districts.map((district, index) => hubsOf(district, (lng, lat) => alone(index, lng, lat)));
  const buildings = districts.map(() => new Map<Group, Place[]>());
  return (district, group) => {
    const built = buildings[district]?.get(group) ?? [];
    buildings[district]?.set(group, built);
    const shared = from.next() < SHARED[group] ? built[from.below(built.length)] : undefined;
    const { hubs, draw } = areas[district] ?? { hubs: [], draw: new Map() };
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const hub = hubs[draw.get(group)?.(from) ?? 0];
      if (!hub) break;
      const [, hubLng, hubLat, reach] = hub;
      // The product of two draws thins the cluster out towards its edge.
      const spread = shared ? 0.02 : reach * (0.35 + 1.1 * from.next() * from.next());
      const lng = Math.round(
        ((shared?.lng ?? hubLng * 1e6) / 1e6 + (from.normal() * spread) / DEGREE_LNG_KM) * 1e6,
      );
      const lat = Math.round(
        ((shared?.lat ?? hubLat * 1e6) / 1e6 + (from.normal() * spread) / DEGREE_LAT_KM) * 1e6,
      );
      if (!alone(district, lng / 1e6, lat / 1e6)) continue;
      const place = { lng, lat };
      if (!shared) built.push(place);
      return place;
    }
    throw new Error(`No place found in district ${districts[district]?.code ?? district}`);
  };
}

const SHARED: Readonly<Record<Group, number>> = {
  manufacture: 0.25,
  chemical: 0.1,
  logistics: 0.25,
  service: 0.55,
  construction: 0.35,
};

const holds = (box: Box | undefined, lng: number, lat: number): boolean =>
  box !== undefined && lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;

/** The known hubs that lie in the district, and as many smaller towns as it has. */
function hubsOf(district: District, isInside: (lng: number, lat: number) => boolean) {
  const profile = PROFILES[district.code];
  if (!profile) throw new Error(`District ${district.code} is not known to the generator`);
  const from = random(`towns ${district.code}`);
  const box = boxOf(district.polygons);
  const hubs: Hub[] = profile.hubs.filter(([, lng, lat]) => isInside(lng, lat));
  while (hubs.length < profile.hubs.length + profile.towns || hubs.length === 0) {
    const lng = box.west + from.next() * (box.east - box.west);
    const lat = box.south + from.next() * (box.north - box.south);
    if (isInside(lng, lat)) hubs.push(['town', lng, lat, 0.5 + from.next(), 0.6 + from.next()]);
  }
  const draw = new Map(
    Object.entries(DRAW).map(([group, byKind]) => [
      group as Group,
      sampler(hubs.map(([kind, , , , weight]) => weight * byKind[kind])),
    ]),
  );
  return { hubs, draw };
}
