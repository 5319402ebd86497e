/** What of a region passes the view: each subject's own tests, and the same pass for everyone who asks with the same view. */

import type { Columns, RegionColumns } from '../model/columns';
import { firstDayOf, lastDayOf } from '../model/day';
import type { View } from '../model/view';
import { gridIds, isWithin, type Zones, zoneIdsWithin } from '../model/zone';
import { type Pass, passOver, type Question, type Test } from './pass';

export type Subject = keyof RegionColumns;
export type RegionPass = Partial<Record<Subject, Pass>>;

type Narrowing = Pick<View, 'zone' | 'from' | 'to' | 'filters' | 'search'>;

const words = (category: string, allowed: readonly (string | number)[]): Test[] =>
  allowed.length === 0 ? [] : [{ kind: 'words', category, allowed }];

const atLeast = (wanted: boolean, number: string, low: number): Test[] =>
  wanted ? [{ kind: 'between', number, low, high: Number.POSITIVE_INFINITY }] : [];

function searchTest(search: string, text = 'name'): Test[] {
  return search.trim() === '' ? [] : [{ kind: 'text', text, search: search.trim() }];
}

function windowTest({ from, to }: Narrowing): Test[] {
  if (from === null && to === null) return [];
  const low = from === null ? Number.NEGATIVE_INFINITY : firstDayOf(from);
  const high = to === null ? Number.POSITIVE_INFINITY : lastDayOf(to);
  return [{ kind: 'between', number: 'day', low, high }];
}

/** The questions that a view asks of each subject; the time window asks of accidents alone. */
function questionOf(subject: Subject, view: Narrowing, zones: Test[], columns: RegionColumns): Question {
  const { filters } = view;
  const common = [...zones, ...searchTest(view.search)];
  switch (subject) {
    case 'enterprises':
      return {
        tests: [
          ...common,
          ...words('status', filters.enterpriseStatus),
          ...words('hazardClass', filters.hazardClass),
          ...atLeast(filters.overdueOnly, 'overdueDangers', 1),
        ],
        countBy: ['status', 'hazardClass'],
      };
    case 'hazard_sources':
      return {
        tests: [
          ...common,
          ...words('status', filters.enterpriseStatus),
          ...words('hazardClass', filters.hazardClass),
        ],
        countBy: ['hazardClass', 'level', 'status'],
      };
    case 'accidents':
      return {
        tests: [
          ...common,
          ...windowTest(view),
          ...words('kind', filters.accidentKind),
          ...words('grade', filters.grade),
          ...atLeast(filters.fatalOnly, 'deaths', 1),
        ],
        countBy: ['kind', 'grade'],
        yearsOf: 'day',
      };
    case 'hidden_dangers': {
      const state = columns.hidden_dangers?.categories.state;
      const open: Test = { kind: 'rows', holds: (row) => state?.values[state.codes[row] ?? 0] !== 'closed' };
      return {
        tests: [
          open,
          ...common,
          ...words('level', filters.dangerLevel),
          ...atLeast(filters.overdueOnly, 'daysOverdue', 1),
        ],
        countBy: ['level', 'state'],
      };
    }
    case 'pipelines':
      return {
        tests: [
          ...zones,
          ...searchTest(view.search),
          ...words('medium', filters.medium),
          ...words('status', filters.pipelineStatus),
        ],
        countBy: ['medium', 'status'],
      };
  }
}

/** Records in no grid; a pipeline crosses zones and lies in none, so it is never an orphan. */
function orphanTest(subject: Subject, zones: Zones | undefined): Test[] {
  if (subject === 'pipelines') return [{ kind: 'rows', holds: () => false }];
  return zones ? [{ kind: 'orphans', grids: gridIds(zones) }] : [];
}

function zoneTest(
  subject: Subject,
  columns: RegionColumns,
  zones: Zones | undefined,
  zoneId: number | null,
): Test[] {
  if (zoneId === null) return [];
  const zone = zones?.byId.get(zoneId);
  // A zone that is not there holds nothing: better an empty map than one that shows what was not asked for.
  if (!zone || !zones) return [{ kind: 'zones', ids: new Set() }];
  if (subject !== 'pipelines') return [{ kind: 'zones', ids: zoneIdsWithin(zones, zoneId) ?? new Set() }];
  const paths = columns.pipelines?.zonePaths ?? [];
  return [{ kind: 'rows', holds: (row) => paths[row]?.some((path) => isWithin(path, zone.path)) ?? false }];
}

const remembered = new WeakMap<Columns, { key: string; zones: Zones | undefined; pass: Pass }>();

/**
 * The pass of every subject that has arrived.
 * The last answer for each set is remembered, so that map, list, legend and charts share one and cannot disagree.
 */
export function regionPass(columns: RegionColumns, zones: Zones | undefined, view: Narrowing): RegionPass {
  const { zone, from, to, filters, search } = view;
  const key = JSON.stringify([zone, from, to, filters, search]);
  const passes: RegionPass = {};
  for (const subject of Object.keys(columns) as Subject[]) {
    const set = columns[subject];
    if (!set) continue;
    const known = remembered.get(set);
    if (known && known.key === key && known.zones === zones) {
      passes[subject] = known.pass;
      continue;
    }
    const placed = [
      ...zoneTest(subject, columns, zones, zone),
      ...(filters.orphansOnly ? orphanTest(subject, zones) : []),
    ];
    const question = questionOf(subject, view, placed, columns);
    const pass = passOver(set, question);
    remembered.set(set, { key, zones, pass });
    passes[subject] = pass;
  }
  return passes;
}
