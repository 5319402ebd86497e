/** What screens say about a pass: shares by district, counts by year. */

import type { Zones } from '../model/zone';
import type { Pass } from './question';

export type Ranking = { zoneId: number; count: number };

/** Rows that pass by topmost zone, most first; a row in no zone counts in none. */
export function countByDistrict(pass: Pass, zones: Zones): Ranking[] {
  const topmost = new Map<number, number>();
  for (const zone of zones.list) {
    let top = zone;
    for (let up = top; up; ) {
      top = up;
      const parent = up.parentId === null ? undefined : zones.byId.get(up.parentId);
      if (!parent) break;
      up = parent;
    }
    topmost.set(zone.id, top.id);
  }
  const counts = new Map<number, number>();
  for (const [zone, count] of pass.counts.zone ?? []) {
    const zoneId = topmost.get(Number(zone));
    if (zoneId !== undefined && count > 0) counts.set(zoneId, (counts.get(zoneId) ?? 0) + count);
  }
  return [...counts]
    .map(([zoneId, count]) => ({ zoneId, count }))
    .sort((one, other) => other.count - one.count || one.zoneId - other.zoneId);
}

/** The rows of each year that has any, from the counts by month. */
export function yearCounts(pass: Pass): ReadonlyMap<number, number> {
  return sumByYear(pass.counts.month);
}

/** Numbers of months `YYYY-MM` by year; years without any are left out. */
export function sumByYear(months: ReadonlyMap<string, number> = new Map()): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const [month, count] of months) {
    if (month === '' || count === 0) continue;
    const year = Number(month.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return years;
}
