/** The pass, off the page's own thread: sets stay here, questions come in, marks and counts go out. */

import { LensSet } from './engine';
import type { FromLens, ToLens } from './protocol';
import type { Pass } from './question';
import type { RegionPass, Subject } from './region-questions';

const sets = new Map<Subject, LensSet>();

function buffersOf({ rows, marks }: Pass): ArrayBufferLike[] {
  if (marks.kind === 'points') return [rows.buffer, marks.rows.buffer];
  return [rows.buffer, marks.positions.buffer, marks.counts.buffer, marks.states.buffer];
}

function answer(message: Extract<ToLens, { kind: 'ask' }>): FromLens {
  const start = performance.now();
  const passes: RegionPass = {};
  for (const subject of Object.keys(message.questions) as Subject[]) {
    const set = sets.get(subject);
    const question = message.questions[subject];
    if (set && question) passes[subject] = set.answer(question, message.frame);
  }
  return { kind: 'answer', id: message.id, passes, milliseconds: performance.now() - start };
}

self.onmessage = ({ data }: MessageEvent<ToLens>) => {
  if (data.kind === 'set') {
    sets.set(data.subject, new LensSet(data.columns));
    return;
  }
  try {
    const said = answer(data);
    const buffers = said.kind === 'answer' ? Object.values(said.passes).flatMap(buffersOf) : [];
    self.postMessage(said, { transfer: buffers as ArrayBuffer[] });
  } catch (error) {
    self.postMessage({ kind: 'failure', id: data.id, message: String(error) } satisfies FromLens);
  }
};
