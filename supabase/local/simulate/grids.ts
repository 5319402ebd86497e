/**
 * Cuts districts into streets and grids: boxes that are halved until each holds its share of units and land. What a
 * zone covers is its box within the district, so neighbours meet without gap or overlap.
 */
import { type District, PROFILES } from './districts';
import type { Place } from './places';
import { apportion } from './random';
import { type Box, boxOf, insideOf, type Polygons } from './shapes';

export interface Zones {
  count: number;
  /** Index of the district in the list given. */
  district: Uint8Array;
  level: ('street' | 'grid')[];
  /** 9 digits for a street, 15 for a grid: district 6, street 3, community 3, grid 3 (GB/T 30428.1). */
  code: string[];
  parentCode: string[];
  nameEn: string[];
  nameZh: string[];
  box: Box[];
  /** For each unit the index of its grid. */
  gridOfUnit: Uint16Array;
}

const LAND_SHARE = 0.45;
const COMMUNITY = 6;

interface Zone {
  district: number;
  level: 'street' | 'grid';
  code: string;
  parentCode: string;
  nameEn: string;
  nameZh: string;
  part: Part;
}

/** Cuts all districts into `count` grids; `places` are the units of each district. */
export function cutZones(
  districts: readonly District[],
  places: readonly (readonly Place[])[],
  count: number,
): Zones {
  const parts = districts.map(({ polygons }, index): Part => {
    const units = places[index] ?? [];
    return { box: boxOf(polygons), points: [...units, ...land(polygons, units.length)] };
  });
  // Less than in proportion to units, so that land with few of them is not left in huge grids.
  const weights = parts.map(({ points: { length } }) => length / Math.sqrt(Math.sqrt(Math.sqrt(length))));
  const shares = apportion(count, weights);
  const zones = districts.flatMap((district, index) =>
    cutDistrict(district, index, parts[index] as Part, shares[index] ?? 0),
  );
  const gridOfUnit = new Uint16Array(places.reduce((sum, { length }) => sum + length, 0));
  zones.forEach(({ level, part }, index) => {
    if (level === 'grid')
      for (const { unit } of part.points) if (unit !== undefined) gridOfUnit[unit] = index;
  });
  return {
    count: zones.length,
    district: Uint8Array.from(zones, ({ district }) => district),
    level: zones.map(({ level }) => level),
    code: zones.map(({ code }) => code),
    parentCode: zones.map(({ parentCode }) => parentCode),
    nameEn: zones.map(({ nameEn }) => nameEn),
    nameZh: zones.map(({ nameZh }) => nameZh),
    box: zones.map(({ part }) => part.box),
    gridOfUnit,
  };
}

/** A district's streets, each followed by its grids, which are numbered within communities. */
function cutDistrict(district: District, index: number, whole: Part, grids: number): Zone[] {
  const streets = inOrder(cut(whole, PROFILES[district.code]?.streets ?? 1));
  return share(grids, streets).flatMap(([street, gridsOfStreet], one): Zone[] => {
    const code = district.code + digits(one);
    const communities = inOrder(cut(street, Math.ceil(gridsOfStreet / COMMUNITY)));
    const cells = share(gridsOfStreet, communities).flatMap(([community, gridsOfCommunity], two) =>
      inOrder(cut(community, gridsOfCommunity)).map((part, three): Zone => {
        const short = `${digits(two)}-${digits(three)}`;
        return {
          district: index,
          level: 'grid',
          code: code + digits(two) + digits(three),
          parentCode: code,
          nameEn: `Grid ${digits(one)}-${short}`,
          nameZh: `第${one + 1}街镇 ${short} 网格`,
          part,
        };
      }),
    );
    const nameEn = `Street ${digits(one)}`;
    const nameZh = `${district.nameZh}第${one + 1}街镇`;
    return [
      { district: index, level: 'street', code, parentCode: district.code, nameEn, nameZh, part: street },
      ...cells,
    ];
  });
}

/** How many of `total` each part gets, by its points; at least one. */
function share(total: number, parts: readonly Part[]): [Part, number][] {
  const points = parts.map(({ points: { length } }) => length);
  const counts = apportion(total, points, 1);
  return parts.map((part, index) => [part, counts[index] ?? 1]);
}

/** The number of a position in its list, from 001. */
const digits = (position: number) => String(position + 1).padStart(3, '0');

interface Part {
  box: Box;
  points: readonly Place[];
}

/** Halves a box, across its longer side, until there are `parts` of about equally many points. */
function cut(part: Part, parts: number): Part[] {
  const { box, points } = part;
  if (parts <= 1 || points.length < 2) return [part];
  const across = (box.east - box.west) * 0.856 >= box.north - box.south ? 'lng' : 'lat';
  const first = Math.floor(parts / 2);
  const sorted = [...points].sort((one, other) => one[across] - other[across]);
  const wanted = Math.round((sorted.length * first) / parts);
  // A cut between two millionths never runs through a unit.
  const from = nextGap(sorted, across, wanted);
  if (from === null) return [part];
  const line = ((sorted[from]?.[across] ?? 0) - 0.5) / 1e6;
  const low = across === 'lng' ? { ...box, east: line } : { ...box, north: line };
  const high = across === 'lng' ? { ...box, west: line } : { ...box, south: line };
  return [
    ...cut({ box: low, points: sorted.slice(0, from) }, first),
    ...cut({ box: high, points: sorted.slice(from) }, parts - first),
  ];
}

/** The index nearest to the wanted one at which the coordinate differs from the one before; null where none does. */
function nextGap(sorted: readonly Place[], across: 'lng' | 'lat', wanted: number): number | null {
  const differs = (index: number) =>
    index > 0 && index < sorted.length && sorted[index - 1]?.[across] !== sorted[index]?.[across];
  for (let step = 0; step < sorted.length; step += 1) {
    if (differs(wanted + step)) return wanted + step;
    if (differs(wanted - step)) return wanted - step;
  }
  return null;
}

/** Numbers run from north to south in rows, and from west to east within each row. */
function inOrder<T extends { box: Box }>(parts: readonly T[]): T[] {
  const north = Math.max(...parts.map(({ box }) => box.north));
  const south = Math.min(...parts.map(({ box }) => box.south));
  const row = (north - south) / Math.max(1, Math.round(Math.sqrt(parts.length)));
  const rowOf = ({ box }: T) => Math.floor((north - (box.north + box.south) / 2) / row);
  return [...parts].sort(
    (one, other) =>
      rowOf(one) - rowOf(other) || one.box.west - other.box.west || other.box.north - one.box.north,
  );
}

/** Points spread evenly over a district's land, so that empty land is cut up as well. */
function land(polygons: Polygons, units: number): Place[] {
  const box = boxOf(polygons);
  const isInside = insideOf(polygons);
  const points: Place[] = [];
  const wanted = Math.max(1, units * LAND_SHARE);
  const step = Math.sqrt(((box.east - box.west) * (box.north - box.south)) / wanted) * 0.75;
  for (let lat = box.south + step / 2; lat < box.north; lat += step) {
    for (let lng = box.west + step / 2; lng < box.east; lng += step) {
      if (isInside(lng, lat)) points.push({ lng: Math.round(lng * 1e6), lat: Math.round(lat * 1e6) });
    }
  }
  return points;
}
