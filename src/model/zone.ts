/** Supervision zones of a region as a tree of paths. */

import type { Geometry } from 'geojson';

export type ZoneLevel = 'district' | 'street' | 'community' | 'grid';

export type Zone = {
  id: number;
  parentId: number | null;
  code: string;
  level: ZoneLevel;
  nameEn: string;
  nameZh: string;
  /** Labels from the region's root, joined by points. */
  path: string;
  outline: Geometry;
};

export type Zones = {
  list: readonly Zone[];
  byId: ReadonlyMap<number, Zone>;
  /** Records that lie in no grid, whether or not a larger zone holds them. */
  orphans: { enterprises: number; accidents: number; hiddenDangers: number };
};

/** Whether a path lies at or below another. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`);
}

/** Ids of a zone and all that lies below it; null for the whole region. */
export function zoneIdsWithin(zones: Zones, zoneId: number | null): ReadonlySet<number> | null {
  const zone = zoneId === null ? undefined : zones.byId.get(zoneId);
  if (!zone) return null;
  return new Set(zones.list.filter((other) => isWithin(other.path, zone.path)).map((other) => other.id));
}

/** Ids of the lowest zones, the grids in which every record should lie. */
export function gridIds(zones: Zones): ReadonlySet<number> {
  return new Set(zones.list.filter((zone) => zone.level === 'grid').map((zone) => zone.id));
}

/** The zones from the district down to this one, itself last. */
export function lineage(zones: Zones, zoneId: number | null): Zone[] {
  const zone = zoneId === null ? undefined : zones.byId.get(zoneId);
  return zone ? zones.list.filter((other) => isWithin(zone.path, other.path)) : [];
}

/** Zones directly below one, or the topmost ones that the user may see. */
export function childrenOf(zones: Zones, zoneId: number | null): Zone[] {
  if (zoneId !== null) return zones.list.filter((zone) => zone.parentId === zoneId);
  return zones.list.filter((zone) => zone.parentId === null || !zones.byId.has(zone.parentId));
}
