/**
 * The pass over sets that are too large to travel: the database is asked the same questions, one at a time for each set,
 * and only when the map and the filters stand still. What was answered before stays until the next answer is there.
 */

import type { RegionColumns } from '../model/columns';
import { asGridwatchError, type GridwatchError } from '../model/errors';
import { Desk } from './desk';
import type { Wish } from './lens';
import type { FarAnswer, FarFailures, FarSets } from './protocol';
import { FEW_POINTS, type Frame, MOST_IN_A_CELL, MOST_POINTS, type Question } from './question';
import { type RegionPass, regionQuestions, type Subject } from './region-questions';

type FarWish = { far: FarSets; question: Question; frame: Frame | null };
type Outcome = { frame: Frame | null } & (FarAnswer | { error: GridwatchError });

/** What is known of the far sets for a wish. */
export type FarView = {
  answers: Partial<Record<Subject, FarAnswer>>;
  failures: FarFailures;
  /** Whether every set has answered this very wish, or failed to. */
  settled: boolean;
};

const LIMITS = { mostPoints: MOST_POINTS, mostInACell: MOST_IN_A_CELL, fewPoints: FEW_POINTS };

/** How long map and filters must stand still before the database is asked, in milliseconds. */
export const PAUSE_MILLISECONDS = 150;

function wishesOf({ far, zones, view, today, frame }: Wish): [Subject, FarWish][] {
  if (!far) return [];
  const questions = regionQuestions(far.subjects, zones, view, today);
  return far.subjects.flatMap((subject): [Subject, FarWish][] => {
    const question = questions[subject];
    return question ? [[subject, { far, question, frame }]] : [];
  });
}

export class FarLens {
  readonly #desks = new Map<Subject, Desk<FarWish, Outcome>>();
  readonly #listeners = new Set<() => void>();
  #changes = 0;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another number whenever something was answered. */
  changes = (): number => this.#changes;

  /** Says what `owner` shows from now on; its earlier wish is forgotten. */
  want(owner: symbol, wish: Wish): void {
    const wishes = new Map(wishesOf(wish));
    for (const [subject, desk] of this.#desks) if (!wishes.has(subject)) desk.forget(owner);
    for (const [subject, farWish] of wishes) this.#deskOf(subject).want(owner, farWish);
  }

  forget(owner: symbol): void {
    for (const desk of this.#desks.values()) desk.forget(owner);
  }

  /** The answers to a wish; where one is not there yet, or failed, the one in `before` stays. */
  look(wish: Wish, before: FarView['answers']): FarView {
    const seen: FarView = { answers: {}, failures: {}, settled: true };
    for (const [subject, farWish] of wishesOf(wish)) {
      const outcome = this.#deskOf(subject).answerTo(farWish);
      if (outcome === null) seen.settled = false;
      else if ('error' in outcome) seen.failures[subject] = outcome.error;
      const earlier = before[subject];
      if (outcome && 'pass' in outcome) seen.answers[subject] = outcome;
      else if (earlier) seen.answers[subject] = { ...earlier, pass: { ...earlier.pass, late: true } };
    }
    return seen;
  }

  #deskOf(subject: Subject): Desk<FarWish, Outcome> {
    const known = this.#desks.get(subject);
    if (known) return known;
    const desk = new Desk<FarWish, Outcome>(
      ({ far, question }) => JSON.stringify([far.version, question]),
      ({ far, question, frame }) =>
        far.ask(subject, question, frame && { ...frame, ...LIMITS }).then(
          (answer) => ({ ...answer, frame }),
          (error: unknown) => ({ error: asGridwatchError(error), frame }),
        ),
      PAUSE_MILLISECONDS,
    );
    desk.subscribe(() => {
      this.#changes++;
      for (const listener of this.#listeners) listener();
    });
    this.#desks.set(subject, desk);
    return desk;
  }
}

/** Near and far sets as one, so that nobody who draws or counts need know which is which. */
export function joined<A extends { columns: RegionColumns; passes: RegionPass }>(
  near: A,
  answers: FarView['answers'],
): A {
  const far = Object.entries(answers);
  if (far.length === 0) return near;
  return {
    ...near,
    columns: {
      ...near.columns,
      ...Object.fromEntries(far.map(([subject, { columns }]) => [subject, columns])),
    },
    passes: { ...near.passes, ...Object.fromEntries(far.map(([subject, { pass }]) => [subject, pass])) },
  };
}

let far: FarLens | undefined;

/** The page's way to sets that did not travel. */
export function openFar(): FarLens {
  far ??= new FarLens();
  return far;
}
