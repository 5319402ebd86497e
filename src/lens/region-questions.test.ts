/** What a view asks: an area narrows every set, a pipeline by any part of its route; ranges and words the set they belong to. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type Filters, NO_FILTERS } from '../model/view';
import type { Zones } from '../model/zone';
import { regionQuestions, type Subject } from './region-questions';

const SUBJECTS: Subject[] = ['enterprises', 'hazard_sources', 'accidents', 'hidden_dangers', 'pipelines'];

const ALL: Subject[] = [
  ...SUBJECTS,
  'band_records',
  'dangerous_works',
  'equipment_due',
  'inspections',
  'resources',
  'protected_places',
];
const ZONES: Zones = {
  list: [],
  byId: new Map(),
  orphans: { enterprises: 0, accidents: 0, hiddenDangers: 0 },
};

describe('a drawn area', () => {
  it('asks of every set', () => {
    const area = [
      [1, 2],
      [3, 2],
      [3, 4],
    ] as const;
    const questions = regionQuestions(SUBJECTS, undefined, { ...DEFAULT_VIEW, area }, 0);
    const asked = SUBJECTS.filter((subject) =>
      questions[subject]?.tests.some((test) => test.kind === 'inside' && test.ring.join() === '1,2,3,2,3,4'),
    );
    expect(asked).toEqual(SUBJECTS);
  });

  it('asks nothing where there is none', () => {
    const questions = regionQuestions(SUBJECTS, undefined, DEFAULT_VIEW, 0);
    const kinds = SUBJECTS.flatMap((subject) => questions[subject]?.tests.map(({ kind }) => kind) ?? []);
    expect(kinds).not.toContain('inside');
  });
});

describe('a range of days', () => {
  const testsOf = (filters: Partial<Filters>) =>
    regionQuestions(
      ['hidden_dangers'],
      undefined,
      { ...DEFAULT_VIEW, filters: { ...NO_FILTERS, ...filters } },
      0,
    ).hidden_dangers?.tests.filter(({ kind }) => kind === 'between');

  it('and «overdue only» are one test, which asks both', () => {
    const between = (low: number | null, high: number | null) => [
      { kind: 'between', number: 'daysOverdue', low, high },
    ];
    expect(testsOf({})).toEqual([]);
    expect(testsOf({ overdueOnly: true })).toEqual(between(1, null));
    expect(testsOf({ dangerDays: { low: -6, high: 14 } })).toEqual(between(-6, 14));
    expect(testsOf({ overdueOnly: true, dangerDays: { low: -6, high: 14 } })).toEqual(between(1, 14));
    expect(testsOf({ overdueOnly: true, dangerDays: { low: 8, high: null } })).toEqual(between(8, null));
    expect(testsOf({ overdueOnly: true, dangerDays: { low: null, high: -7 } })).toEqual(between(1, -7));
  });
});

describe('every filter', () => {
  it('asks of one set at least, by a column of its own name or number', () => {
    const plain = JSON.stringify(regionQuestions(ALL, undefined, DEFAULT_VIEW, 0));
    for (const [filter, none] of Object.entries(NO_FILTERS)) {
      const value = none === null ? { low: 1, high: 2 } : none === false ? true : ['some word'];
      const filters = { ...NO_FILTERS, [filter]: value };
      const asked = regionQuestions(ALL, ZONES, { ...DEFAULT_VIEW, filters }, 0);
      expect(JSON.stringify(asked), filter).not.toBe(plain);
    }
  });
});
