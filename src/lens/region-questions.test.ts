/** An area narrows every set: what lies at a point by it, a pipeline by any part of its route. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../model/view';
import { regionQuestions, type Subject } from './region-questions';

const SUBJECTS: Subject[] = ['enterprises', 'hazard_sources', 'accidents', 'hidden_dangers', 'pipelines'];

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
