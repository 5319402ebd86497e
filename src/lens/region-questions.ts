/** The questions that a view asks of each set of a region. */

import { ACCIDENT_AGES, DEADLINES, INSPECTION_DAYS, URGENCIES } from '../model/bands';
import type { RegionColumns } from '../model/columns';
import { firstDayOf, lastDayOf } from '../model/day';
import { NOT_GIVEN, type View } from '../model/view';
import { gridIds, type Zones, zoneIdsWithin } from '../model/zone';
import type { Pass, Question, Test, Zoned } from './question';

export type Subject = keyof RegionColumns;
export type RegionPass = Partial<Record<Subject, Pass>>;

export type Narrowing = Pick<
  View,
  'zone' | 'from' | 'to' | 'coloring' | 'zoneFill' | 'filters' | 'search' | 'area'
>;

const words = (category: string, allowed: readonly (string | number)[]): Test[] =>
  allowed.length === 0
    ? []
    : [{ kind: 'words', category, allowed: allowed.map((word) => (word === NOT_GIVEN ? '' : word)) }];

const atLeast = (wanted: boolean, number: string, low: number): Test[] =>
  wanted ? [{ kind: 'between', number, low, high: null }] : [];

function searchTest(search: string): Test[] {
  return search.trim() === '' ? [] : [{ kind: 'text', text: 'name', search: search.trim() }];
}

function windowTest({ from, to }: Narrowing): Test[] {
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
function inspectedTest(view: Narrowing, today: number): Test[] {
  const window = windowTest(view);
  if (window.length > 0) return window;
  return [{ kind: 'between', number: 'day', low: today - INSPECTION_DAYS + 1, high: today }];
}

const BY_ZONE: Zoned = { name: 'zone', zonesWhere: null };
const OVERDUE_BY_ZONE: Zoned = { name: 'overdueZone', zonesWhere: { number: 'daysOverdue', low: 1 } };

/** Ages as bands of days since 1970: the oldest first, each up to the day before the next younger begins. */
function ageBands(today: number) {
  return ACCIDENT_AGES.map(({ word }, index) => {
    const younger = ACCIDENT_AGES[index - 1]?.days;
    return { word, upTo: younger == null ? null : Math.ceil(today - younger) - 1 };
  }).reverse();
}

function questionOf(subject: Subject, view: Narrowing, placed: Test[], today: number): Question {
  const { filters } = view;
  const common = [...placed, ...searchTest(view.search)];
  switch (subject) {
    case 'enterprises':
      return {
        tests: [
          ...common,
          ...words('status', filters.enterpriseStatus),
          ...words('hazardClass', filters.hazardClass),
          ...words('risk', filters.risk),
          ...words('standardization', filters.standardization),
          ...words('kind', filters.enterpriseKind),
          ...atLeast(filters.overdueOnly, 'overdueDangers', 1),
        ],
        countBy: ['status', 'kind', 'hazardClass', 'risk', 'standardization'],
        // Cells of a colouring without worse and better tell the risk.
        stateBy: view.coloring === 'status' ? 'risk' : view.coloring,
      };
    case 'hazard_sources':
      return {
        tests: [
          ...common,
          ...words('status', filters.enterpriseStatus),
          ...words('hazardClass', filters.hazardClass),
        ],
        countBy: [
          'hazardClass',
          'level',
          'status',
          { name: 'people', number: 'people', bands: [{ word: 'known', upTo: null }], drawn: true },
          BY_ZONE,
        ],
        stateBy: 'level',
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
        countBy: [
          'kind',
          'grade',
          { name: 'month', monthsOf: 'day' },
          {
            name: 'age',
            number: 'day',
            bands: ageBands(today),
            drawn: true,
          },
        ],
        sums: ['deaths', 'injuries'],
        stateBy: 'grade',
      };
    case 'hidden_dangers':
      return {
        tests: [
          { kind: 'words', category: 'state', allowed: ['closed'], but: true },
          ...common,
          ...words('level', filters.dangerLevel),
          ...atLeast(filters.overdueOnly, 'daysOverdue', 1),
        ],
        countBy: [
          'level',
          'state',
          { name: 'urgency', number: 'daysOverdue', bands: URGENCIES },
          { name: 'deadline', number: 'daysOverdue', bands: DEADLINES, drawn: true },
          BY_ZONE,
          ...(view.zoneFill === 'overdue' ? [OVERDUE_BY_ZONE] : []),
        ],
        stateBy: 'urgency',
      };
    case 'pipelines':
      return {
        tests: [...common, ...words('medium', filters.medium), ...words('status', filters.pipelineStatus)],
        countBy: ['medium', 'status'],
        sums: ['lengthMeters'],
        stateBy: null,
      };
    case 'dangerous_works':
      return { tests: common, countBy: ['fault', 'scale', 'kind', 'phase'], stateBy: 'fault' };
    case 'equipment_due':
      return { tests: common, countBy: ['fault', 'kind'], stateBy: 'fault' };
    case 'inspections':
      return {
        tests: [...common, ...inspectedTest(view, today)],
        countBy: ['result', 'kind'],
        stateBy: 'result',
      };
    case 'resources':
      return { tests: common, countBy: ['kind'], stateBy: 'kind' };
  }
}

/** What lies at a point is inside or not; a pipeline runs through many places and is not cut by an area. */
function areaTest(subject: Subject, area: Narrowing['area']): Test[] {
  return area === null || subject === 'pipelines' ? [] : [{ kind: 'inside', ring: area.flat() }];
}

/** Records in no grid; a pipeline crosses zones and lies in none, so it is never an orphan. */
function orphanTest(subject: Subject, zones: Zones | undefined): Test[] {
  if (subject === 'pipelines') return [{ kind: 'nothing' }];
  return zones ? [{ kind: 'zones', ids: [...gridIds(zones)], but: true }] : [];
}

function zoneTest(subject: Subject, zones: Zones | undefined, zoneId: number | null): Test[] {
  if (zoneId === null) return [];
  const zone = zones?.byId.get(zoneId);
  // A zone that is not there holds nothing: better an empty map than one that shows what was not asked for.
  if (!zone || !zones) return [{ kind: 'nothing' }];
  if (subject === 'pipelines') return [{ kind: 'crosses', path: zone.path }];
  return [{ kind: 'zones', ids: [...(zoneIdsWithin(zones, zoneId) ?? [])] }];
}

/**
 * A question for each set that has arrived; the time window asks of accidents and inspections alone.
 * @param today the region's current day, days since 1970-01-01
 */
export function regionQuestions(
  subjects: readonly Subject[],
  zones: Zones | undefined,
  view: Narrowing,
  today: number,
): Partial<Record<Subject, Question>> {
  return Object.fromEntries(
    subjects.map((subject) => {
      const placed = [
        ...zoneTest(subject, zones, view.zone),
        ...areaTest(subject, view.area),
        ...(view.filters.orphansOnly ? orphanTest(subject, zones) : []),
      ];
      return [subject, questionOf(subject, view, placed, today)];
    }),
  );
}
