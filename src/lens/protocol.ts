/** What the page says to its worker, and to the database where a set is too large to travel. */

import type { Columns } from '../model/columns';
import type { GridwatchError } from '../model/errors';
import type { LensColumns } from './dimension';
import type { Frame, Limits, Pass, Question } from './question';
import type { RegionPass, Subject } from './region-questions';

export type ToLens =
  | { kind: 'set'; subject: Subject; columns: LensColumns }
  | { kind: 'ask'; id: number; questions: Partial<Record<Subject, Question>>; frame: Frame | null };

export type FromLens =
  | { kind: 'answer'; id: number; passes: RegionPass; milliseconds: number }
  | { kind: 'failure'; id: number; message: string };

/** A pass of a set that did not travel, and the columns of the rows that its marks show one by one. */
export type FarAnswer = { columns: Columns; pass: Pass };

/** The sets that the database answers for. */
export type FarSets = {
  /** Another one whenever the sets may have changed. */
  version: string;
  subjects: readonly Subject[];
  /** Fails with a GridwatchError. */
  ask: (subject: Subject, question: Question, frame: (Frame & Limits) | null) => Promise<FarAnswer>;
};

export type FarFailures = Partial<Record<Subject, GridwatchError>>;
