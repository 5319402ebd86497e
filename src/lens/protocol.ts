/** What page and worker say to each other. */

import type { LensColumns } from './dimension';
import type { Frame, Question } from './question';
import type { RegionPass, Subject } from './region-questions';

export type ToLens =
  | { kind: 'set'; subject: Subject; columns: LensColumns }
  | { kind: 'ask'; id: number; questions: Partial<Record<Subject, Question>>; frame: Frame | null };

export type FromLens =
  | { kind: 'answer'; id: number; passes: RegionPass; milliseconds: number }
  | { kind: 'failure'; id: number; message: string };
