/** The questions that a view asks of each set of a region. */

import { ACCIDENT_AGES, DEADLINES, URGENCIES } from '../model/bands';
import type { RegionColumns } from '../model/columns';
import { barsOf, RANGES } from '../model/ranges';
import type { Zones } from '../model/zone';
import type { Bands, Pass, Question, Test, Zoned } from './question';
import {
  areaTest,
  atLeast,
  inspectedTest,
  type Narrowing,
  orphanTest,
  rangesOf,
  rangeTests,
  searchTest,
  windowTest,
  words,
  zoneTest,
} from './view-tests';

export type Subject = keyof RegionColumns;
export type RegionPass = Partial<Record<Subject, Pass>>;

/** The word of a bar in the histogram of a range: its place. */
export const barWord = String;

function histograms(subject: Subject): Bands[] {
  return rangesOf(subject).map((filter) => ({
    name: filter,
    number: RANGES[filter].number,
    bands: barsOf(RANGES[filter]).map(({ high }, index) => ({ word: barWord(index), upTo: high })),
  }));
}

const BY_ZONE: Zoned = { name: 'zone', zonesWhere: null };
const OVERDUE_BY_ZONE: Zoned = { name: 'overdueZone', zonesWhere: { number: 'daysOverdue', low: 1 } };

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
          ...rangeTests(subject, filters),
        ],
        countBy: ['status', 'kind', 'hazardClass', 'risk', 'standardization', ...histograms(subject)],
        // Cells of a colouring without worse and better tell the risk.
        stateBy: view.coloring === 'status' ? 'risk' : view.coloring,
      };
    case 'hazard_sources':
      return {
        tests: [
          ...common,
          ...words('status', filters.enterpriseStatus),
          ...words('hazardClass', filters.hazardClass),
          ...words('level', filters.hazardLevel),
          ...rangeTests(subject, filters),
        ],
        countBy: [
          'hazardClass',
          'level',
          'status',
          { name: 'peopleKnown', number: 'people', bands: [{ word: 'known', upTo: null }], drawn: true },
          BY_ZONE,
          ...histograms(subject),
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
          ...rangeTests(subject, filters),
        ],
        countBy: [
          'kind',
          'grade',
          { name: 'month', monthsOf: 'day' },
          {
            name: 'age',
            number: 'ageDays',
            bands: ACCIDENT_AGES.map(({ word, days }) => ({ word, upTo: days })),
            drawn: true,
          },
          ...histograms(subject),
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
          ...rangeTests(subject, filters, filters.overdueOnly ? { daysOverdue: 1 } : {}),
        ],
        countBy: [
          'level',
          'state',
          { name: 'urgency', number: 'daysOverdue', bands: URGENCIES },
          ...histograms(subject),
          { name: 'due', number: 'daysOverdue', bands: DEADLINES, drawn: true },
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
    case 'band_records':
      return {
        tests: [...common, ...words('standing', filters.bandStanding)],
        countBy: ['standing', 'kind', 'record', 'article'],
        stateBy: 'standing',
      };
    case 'dangerous_works':
      return {
        tests: [
          ...common,
          ...words('fault', filters.workFault),
          ...words('scale', filters.workScale),
          ...words('kind', filters.workKind),
          ...words('phase', filters.workPhase),
        ],
        countBy: ['fault', 'scale', 'kind', 'phase'],
        stateBy: 'fault',
      };
    case 'equipment_due':
      return {
        tests: [
          ...common,
          ...words('fault', filters.equipmentFault),
          ...words('kind', filters.equipmentKind),
          ...rangeTests(subject, filters),
        ],
        countBy: ['fault', 'kind', ...histograms(subject)],
        stateBy: 'fault',
      };
    case 'inspections':
      return {
        tests: [
          ...common,
          ...inspectedTest(view, today),
          ...words('result', filters.inspectionResult),
          ...words('kind', filters.inspectionKind),
        ],
        countBy: ['result', 'kind'],
        stateBy: 'result',
      };
    case 'protected_places':
      return {
        tests: [...common, ...words('kind', filters.placeKind)],
        countBy: ['kind'],
        sums: ['people'],
        stateBy: 'kind',
      };
    case 'resources':
      return {
        tests: [...common, ...words('kind', filters.resourceKind)],
        countBy: ['kind'],
        stateBy: 'kind',
      };
  }
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
        ...areaTest(view.area),
        ...(view.filters.orphansOnly ? orphanTest(subject, zones) : []),
      ];
      return [subject, questionOf(subject, view, placed, today)];
    }),
  );
}
