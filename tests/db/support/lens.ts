// The two that answer a question of the map, made comparable: the page's own pass over columns, and the database.
import { isDeepStrictEqual } from 'node:util';
import { toAccidents } from '../../../src/db/accidents';
import { type Answer, arrayOf } from '../../../src/db/columns';
import { toDangerousWorks } from '../../../src/db/dangerous-works';
import { toEnterprises, toNames } from '../../../src/db/enterprises';
import { toEquipmentDue } from '../../../src/db/equipment-due';
import { type PassAnswer, toFarAnswer } from '../../../src/db/far';
import { toHazardSources } from '../../../src/db/hazard-sources';
import { toHiddenDangers } from '../../../src/db/hidden-dangers';
import { toInspections } from '../../../src/db/inspections';
import { toResources } from '../../../src/db/resources';
import { LensSet } from '../../../src/lens/engine';
import { FEW_POINTS, type Frame, MOST_IN_A_CELL, MOST_POINTS, type Pass } from '../../../src/lens/question';
import type { Columns } from '../../../src/model/columns';
import type { Sql } from '../../../supabase/local/sql';
import type { Asked } from './lens-questions';

/** Calls a function of the API and gives what it answers. */
export type Call = (name: string, args: Record<string, unknown>) => Promise<unknown>;

/** The same without rights to be looked at, as the owner of the database. */
export async function callAsOwner(sql: Sql, ...[name, args]: Parameters<Call>): Promise<unknown> {
  const values = Object.values(args).map((value) =>
    typeof value === 'string' || value === null ? value : JSON.stringify(value),
  );
  const places = Object.entries(args).map(([key, value], at) =>
    typeof value === 'string' ? `${key} => $${at + 1}` : `${key} => $${at + 1}::text::jsonb`,
  );
  const [row] = await sql.query<{ answer: unknown }>(`select public.${name}(${places}) as answer`, values);
  return row?.answer;
}

/** The sets that the database answers for, with what gives them whole. */
export const LENS_SUBJECTS = {
  enterprises: { columns: 'enterprise_columns', read: toEnterprises, days: ['nextDeadlineDay'] },
  hazard_sources: { columns: 'hazard_source_columns', read: toHazardSources, days: [] },
  accidents: { columns: 'accident_columns', read: toAccidents, days: ['day'] },
  hidden_dangers: {
    columns: 'hidden_danger_columns',
    read: toHiddenDangers,
    days: ['foundDay', 'deadlineDay'],
  },
  inspections: { columns: 'inspection_columns', read: toInspections, days: ['day'] },
  dangerous_works: {
    columns: 'dangerous_work_columns',
    read: toDangerousWorks,
    days: ['beginDay', 'endDay'],
  },
  equipment_due: { columns: 'equipment_due_columns', read: toEquipmentDue, days: ['inspectionDay'] },
  resources: { columns: 'resource_columns', read: toResources, days: [] },
} as const;
export type LensSubject = keyof typeof LENS_SUBJECTS;

/** A set of a region as its `*_columns` function gives it. */
export async function columnsOf(call: Call, region: string, subject: LensSubject): Promise<Columns> {
  const { columns, read } = LENS_SUBJECTS[subject];
  const answer = (await call(columns, { p_region: region })) as Answer;
  if (subject !== 'enterprises' && subject !== 'inspections') return read(answer);
  // Names travel apart, those of inspected units too.
  const names = toNames((await call('enterprise_names', { p_region: region })) as Answer);
  const ids = arrayOf<number>(answer, subject === 'enterprises' ? 'id' : 'enterprise_id');
  return read({ ...answer, name: ids.map((id) => names.get(id) ?? null) });
}

/** What both must say alike: positions apart, everything to the last record. */
export type Comparable = {
  rows: number;
  withoutPosition: number;
  counts: Record<string, Record<string, number>>;
  sums: Record<string, number>;
  points: number[] | null;
  cells: { count: number; states: Record<string, number> }[] | null;
  positions: number[];
};

const present = (counts: Iterable<readonly [string, number]>) =>
  Object.fromEntries(
    [...counts].filter(([, count]) => count > 0).sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** What an answer says of its rows, wherever it was made. */
function comparable(columns: Columns, pass: Pass, frame: Frame | null): Comparable {
  const { total, withoutPosition, counts, sums, marks } = pass;
  const shared = {
    rows: total,
    withoutPosition,
    counts: Object.fromEntries(Object.entries(counts).map(([name, words]) => [name, present(words)])),
    // Hundredths leave dust behind, and another one in another order.
    sums: Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, Number(sum.toFixed(6))])),
    points: null,
    cells: null,
    positions: [],
  };
  if (frame === null) return shared;
  if (marks.kind === 'points')
    return { ...shared, points: [...marks.rows].map((row) => columns.ids[row] ?? 0) };
  const { words, states } = marks;
  const statesOf = (cell: number) =>
    words.map((word, code) => [word, states[cell * words.length + code] ?? 0] as const);
  return {
    ...shared,
    cells: [...marks.counts].map((count, cell) => ({ count, states: present(statesOf(cell)) })),
    positions: [...marks.positions],
  };
}

/** What the page's own pass answers. */
function byPass(columns: Columns, { question, frame }: Asked): Comparable {
  return comparable(columns, new LensSet(columns).answer(question, frame), frame);
}

const LIMITS = { mostPoints: MOST_POINTS, mostInACell: MOST_IN_A_CELL, fewPoints: FEW_POINTS };

/** What the database answers, as the page reads it. */
export async function byDatabase(
  call: Call,
  region: string,
  subject: LensSubject,
  { question, frame }: Asked,
): Promise<Comparable> {
  const answer = await call('lens_pass', {
    p_region: region,
    p_subject: subject,
    p_question: question,
    p_frame: frame && { ...frame, ...LIMITS },
  });
  const pages = { of: 0, key: [], rows: 1, page: () => Promise.reject(new Error('no page is asked for')) };
  const { columns, pass } = toFarAnswer(subject, question, answer as PassAnswer, pages);
  return comparable(columns, pass, frame);
}

/** Degrees by which the middle of a cell may differ: that is how far single precision places a record. */
const APART = 0.00001;

/** What both answered, positions that are near enough left out. */
function differences(found: Comparable, expected: Comparable): [unknown, unknown] | null {
  const near =
    found.positions.length === expected.positions.length &&
    found.positions.every((degrees, at) => Math.abs(degrees - (expected.positions[at] ?? 0)) < APART);
  const [one, other] = near
    ? [
        { ...found, positions: [] },
        { ...expected, positions: [] },
      ]
    : [found, expected];
  return isDeepStrictEqual(one, other) ? null : [one, other];
}

/** Asks both the same about a set: what the page's own pass answered, and where the database says something else. */
export async function answersOf(
  call: Call,
  region: string,
  subject: LensSubject,
  { columns, questions }: { columns: Columns; questions: readonly Asked[] },
): Promise<{ expected: Comparable[]; wrong: unknown[] }> {
  const expected: Comparable[] = [];
  const wrong: unknown[] = [];
  for (const question of questions) {
    const answer = byPass(columns, question);
    const apart = differences(await byDatabase(call, region, subject, question), answer);
    if (apart) wrong.push({ subject, question, apart });
    expected.push(answer);
  }
  return { expected, wrong };
}

/** How many of the answers about a set are neither all of it nor nothing: the others prove little. */
export function narrowed({ count }: Columns, answers: readonly Comparable[]): number {
  return answers.filter(({ rows }) => rows > 0 && rows < count).length;
}
