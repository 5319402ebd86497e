/** What screens say about a pass: sums, shares by district, and the rows that come first. */

import { type Columns, zoneIdAt } from '../model/columns';
import type { Zones } from '../model/zone';
import type { Pass } from './question';

/** The sum of a number over the rows that pass; rows where it is not given add nothing. */
export function sumOf(columns: Columns, pass: Pass, number: string): number {
  const values = columns.numbers[number];
  let sum = 0;
  for (const row of pass.rows) {
    const value = values?.[row] ?? Number.NaN;
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

/** How many rows that pass have a number above a limit. */
export function countAbove(columns: Columns, pass: Pass, number: string, limit: number): number {
  const values = columns.numbers[number];
  return pass.rows.reduce((count, row) => ((values?.[row] ?? Number.NaN) > limit ? count + 1 : count), 0);
}

/** The rows that pass, largest number first, at most `limit` of them; rows where it is not given are left out. */
export function firstBy(columns: Columns, pass: Pass, number: string, limit: number): number[] {
  const values = columns.numbers[number];
  const numberOf = (row: number) => values?.[row] ?? Number.NaN;
  return [...pass.rows]
    .filter((row) => !Number.isNaN(numberOf(row)))
    .sort((one, other) => numberOf(other) - numberOf(one) || one - other)
    .slice(0, limit);
}

export type Ranking = { zoneId: number; count: number };

/** Rows that pass by topmost zone, most first; a row in no zone counts in none. */
export function countByDistrict(columns: Columns, pass: Pass, zones: Zones): Ranking[] {
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
  for (const row of pass.rows) {
    const zoneId = topmost.get(zoneIdAt(columns, row));
    if (zoneId !== undefined) counts.set(zoneId, (counts.get(zoneId) ?? 0) + 1);
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
