/** Sets too large to travel: which they are, by count, and how the database answers for them. */

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FarAnswer, FarSets } from '../lens/protocol';
import type { Frame, Limits, Marks, Order, Pages, Question } from '../lens/question';
import type { Subject } from '../lens/region-questions';
import type { Columns } from '../model/columns';
import { GridwatchError } from '../model/errors';
import { toAccidents } from './accidents';
import { call } from './client';
import { type Answer, toColumns } from './columns';
import { configQuery } from './config';
import { toDangerousWorks } from './dangerous-works';
import { toEnterprises } from './enterprises';
import { toEquipmentDue } from './equipment-due';
import { toHazardSources } from './hazard-sources';
import { toHiddenDangers } from './hidden-dangers';
import { toInspections } from './inspections';
import { FRESH_MILLISECONDS } from './region-query';
import { toResources } from './resources';
import type { Json } from './types.gen';

/**
 * The sets that the database can answer for, and how it gives rows of them. Pipelines always travel, and the few records in
 * their bands with them: a route is a line, which no cell can stand for, and a region has hundreds or thousands of them.
 */
const READ = {
  enterprises: toEnterprises,
  hazard_sources: toHazardSources,
  accidents: toAccidents,
  hidden_dangers: toHiddenDangers,
  inspections: toInspections,
  dangerous_works: toDangerousWorks,
  equipment_due: toEquipmentDue,
  resources: toResources,
} as const satisfies Partial<Record<Subject, (answer: Answer) => Columns>>;

export type FarSubject = keyof typeof READ;

export const isFarSubject = (name: string): name is FarSubject => name in READ;

type Counts = Record<FarSubject, number>;

/** Rows of a page of a list; the database gives 1,000 at most. */
const PAGE_ROWS = 200;

type Cells = { lng: number[]; lat: number[]; count: number[]; states: Record<string, number>[] };

/** What `lens_pass` answers. */
export type PassAnswer = {
  rows: number;
  withoutPosition: number;
  counts: Record<string, Record<string, number>>;
  sums: Record<string, number>;
  points: Answer | null;
  cells: Cells | null;
};

function toCells({ lng, lat, count, states }: Cells, words: readonly string[]): Marks {
  return {
    kind: 'cells',
    positions: Float64Array.from(lng.flatMap((degrees, cell) => [degrees, lat[cell] ?? Number.NaN])),
    counts: Uint32Array.from(count),
    states: Uint32Array.from(states.flatMap((held) => words.map((word) => held[word] ?? 0))),
    words,
  };
}

/** A pass as the page's own lens gives it, and the columns of the rows among its marks. */
export function toFarAnswer(
  subject: FarSubject,
  question: Question,
  answer: PassAnswer,
  pages: Pages,
): FarAnswer {
  const columns: Columns = answer.points ? READ[subject](answer.points) : NO_ROWS;
  const rows = Uint32Array.from({ length: columns.count }, (_, row) => row);
  const words = Object.keys(answer.counts[question.stateBy ?? ''] ?? {});
  const counts = Object.entries(answer.counts).map(
    ([name, byWord]) => [name, new Map(Object.entries(byWord))] as const,
  );
  return {
    columns,
    pass: {
      total: answer.rows,
      rows,
      pages,
      withoutPosition: answer.withoutPosition,
      counts: Object.fromEntries(counts),
      sums: answer.sums,
      marks: answer.cells ? toCells(answer.cells, words) : { kind: 'points', rows },
    },
  };
}

const NO_ROWS = toColumns(
  { count: 0, id: [], lng: [], lat: [], zone_id: [] },
  { categories: {}, numbers: {}, texts: {} },
);

/** Rows of a list that the database holds. */
function pagesOf(region: string, subject: FarSubject, question: Question, of: number): Pages {
  return {
    of,
    rows: PAGE_ROWS,
    key: ['region', region, 'lens_rows', subject, question.tests],
    page: async ({ by, descending }: Order, from, signal) => {
      const answer = await call(
        'lens_rows',
        {
          p_region: region,
          p_subject: subject,
          p_question: { tests: question.tests } as unknown as Json,
          p_order: by,
          p_descending: descending,
          p_limit: PAGE_ROWS,
          p_offset: from,
        },
        signal,
      );
      return READ[subject](answer as unknown as Answer);
    },
  };
}

async function askFar(
  region: string,
  subject: FarSubject,
  question: Question,
  frame: (Frame & Limits) | null,
  of: number,
): Promise<FarAnswer> {
  const answer = await call('lens_pass', {
    p_region: region,
    p_subject: subject,
    p_question: question as unknown as Json,
    p_frame: frame,
  });
  return toFarAnswer(
    subject,
    question,
    answer as unknown as PassAnswer,
    pagesOf(region, subject, question, of),
  );
}

/** The sets of more rows than `above`; inspections bear the names of the enterprises, and stay behind with them. */
export function farSubjects(counts: Counts, above: number): FarSubject[] {
  const isFar = (subject: FarSubject) => counts[subject] > above;
  return (Object.keys(READ) as FarSubject[]).filter(
    (subject) => isFar(subject) || (subject === 'inspections' && isFar('enterprises')),
  );
}

function countsQuery(region: string) {
  return queryOptions({
    queryKey: ['region', region, 'lens_counts'],
    queryFn: async ({ signal }) =>
      (await call('lens_counts', { p_region: region }, signal)) as unknown as Counts,
    staleTime: FRESH_MILLISECONDS,
    refetchInterval: FRESH_MILLISECONDS,
  });
}

const NONE_FAR: readonly FarSubject[] = [];

/** Which sets of a region stay in the database; undefined until that is known. */
export function useFar(region: string) {
  const { data: config } = useQuery(configQuery());
  const counts = useQuery(countsQuery(region));
  const subjects = useMemo(() => {
    if (!config || !counts.data) return undefined;
    const found = farSubjects(counts.data, config.farAbove);
    return found.length === 0 ? NONE_FAR : found;
  }, [config, counts.data]);
  return { subjects, counts };
}

/** The way to these sets; equal versions answer alike. */
export function farSets(
  region: string,
  subjects: readonly FarSubject[],
  counts: Counts | undefined,
  answeredAt: number,
): FarSets | undefined {
  if (subjects.length === 0) return undefined;
  return {
    version: `${region} ${answeredAt}`,
    subjects,
    ask: (subject, question, frame) => {
      if (!isFarSubject(subject)) throw new GridwatchError('invalid_answer', { detail: subject });
      return askFar(region, subject, question, frame, counts?.[subject] ?? 0);
    },
  };
}
