/** What a view asks of a set's rows, test by test. */

import { INSPECTION_DAYS } from '../model/bands';
import type { RegionColumns } from '../model/columns';
import { firstDayOf, lastDayOf } from '../model/day';
import { RANGE_FILTERS, RANGES } from '../model/ranges';
import { type Filters, NOT_GIVEN, type View } from '../model/view';
import { gridIds, type Zones, zoneIdsWithin } from '../model/zone';
import type { Test } from './question';

/** What of a view narrows the sets. */
export type Narrowing = Pick<
  View,
  'zone' | 'from' | 'to' | 'coloring' | 'zoneFill' | 'filters' | 'search' | 'area'
>;

export const words = (category: string, allowed: readonly (string | number)[]): Test[] =>
  allowed.length === 0
    ? []
    : [{ kind: 'words', category, allowed: allowed.map((word) => (word === NOT_GIVEN ? '' : word)) }];

export const atLeast = (wanted: boolean, number: string, low: number): Test[] =>
  wanted ? [{ kind: 'between', number, low, high: null }] : [];

export const rangesOf = (subject: keyof RegionColumns) =>
  RANGE_FILTERS.filter((filter) => RANGES[filter].subject === subject);

/** The ranges of a subject's numbers; what `least` asks of one of them goes into the same test. */
export function rangeTests(
  subject: keyof RegionColumns,
  filters: Filters,
  least: Readonly<Record<string, number>> = {},
): Test[] {
  return rangesOf(subject).flatMap((filter): Test[] => {
    const { number } = RANGES[filter];
    const asked = least[number];
    const { low, high } = filters[filter] ?? { low: null, high: null };
    const lowest = asked === undefined || (low !== null && low > asked) ? low : asked;
    return lowest === null && high === null ? [] : [{ kind: 'between', number, low: lowest, high }];
  });
}

export function searchTest(search: string): Test[] {
  return search.trim() === '' ? [] : [{ kind: 'text', text: 'name', search: search.trim() }];
}

export function windowTest({ from, to }: Narrowing): Test[] {
  if (from === null && to === null) return [];
  return [
    {
      kind: 'between',
      number: 'day',
      low: from === null ? null : firstDayOf(from),
      high: to === null ? null : lastDayOf(to),
    },
  ];
}

/** Inspections of the time window; without one, of the last days alone. */
export function inspectedTest(view: Narrowing, today: number): Test[] {
  const window = windowTest(view);
  if (window.length > 0) return window;
  return [{ kind: 'between', number: 'day', low: today - INSPECTION_DAYS + 1, high: today }];
}

/** What lies at a point is inside or not; a pipeline is as soon as any part of it is. */
export function areaTest(area: Narrowing['area']): Test[] {
  return area === null ? [] : [{ kind: 'inside', ring: area.flat() }];
}

/** Records in no grid; a pipeline crosses zones and lies in none, so it is never an orphan. */
export function orphanTest(subject: keyof RegionColumns, zones: Zones | undefined): Test[] {
  if (subject === 'pipelines') return [{ kind: 'nothing' }];
  return zones ? [{ kind: 'zones', ids: [...gridIds(zones)], but: true }] : [];
}

export function zoneTest(
  subject: keyof RegionColumns,
  zones: Zones | undefined,
  zoneId: number | null,
): Test[] {
  if (zoneId === null) return [];
  const zone = zones?.byId.get(zoneId);
  // A zone that is not there holds nothing: better an empty map than one that shows what was not asked for.
  if (!zone || !zones) return [{ kind: 'nothing' }];
  if (subject === 'pipelines') return [{ kind: 'crosses', path: zone.path }];
  return [{ kind: 'zones', ids: [...(zoneIdsWithin(zones, zoneId) ?? [])] }];
}
