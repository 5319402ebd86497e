/**
 * The page's side of the pass. Whoever shows something says what it wants; one question is under way at a time, the
 * newest wishes come next, and equal wishes share one answer, so that map, list, legend and charts cannot disagree.
 */

import type { RegionColumns } from '../model/columns';
import type { Zones } from '../model/zone';
import type { LensColumns } from './dimension';
import type { FromLens, ToLens } from './protocol';
import type { Frame, Pass } from './question';
import { type Narrowing, type RegionPass, regionQuestions, type Subject } from './region-questions';

export type Wish = {
  columns: RegionColumns;
  zones: Zones | undefined;
  view: Narrowing;
  /** The region's current day, days since 1970-01-01. */
  today: number;
  /** What of the map is in sight; null for who draws none. */
  frame: Frame | null;
};

/** An answer, and the very columns that its rows count in. */
export type LensAnswer = { columns: RegionColumns; passes: RegionPass; frame: Frame | null };

/** The worker, or what stands in for it. */
export type LensPort = {
  postMessage: (message: ToLens) => void;
  onmessage: ((event: MessageEvent<FromLens>) => void) | null;
};

const KEPT_ANSWERS = 6;

let counter = 0;
const numbers = new WeakMap<object, number>();
/** The same number for the same object. */
function numberOf(thing: object | undefined): number {
  if (!thing) return 0;
  const known = numbers.get(thing) ?? ++counter;
  numbers.set(thing, known);
  return known;
}

/** Equal for wishes that have the same rows and counts; the frame decides marks alone. */
function keyOf({ columns, zones, view, today }: Wish): string {
  const { zone, from, to, coloring, filters, search, area } = view;
  const sets = Object.values(columns).map(numberOf);
  return JSON.stringify([sets, numberOf(zones), zone, from, to, coloring, filters, search, area, today]);
}

/** What the worker reads of a set; the texts that no test looks at stay here. */
function lensColumns(columns: NonNullable<RegionColumns[Subject]>): LensColumns {
  const { count, positions, zones, categories, numbers: numberColumns, texts } = columns;
  const lines = 'routes' in columns ? { zonePaths: columns.zonePaths, routes: columns.routes } : {};
  return {
    count,
    positions,
    zones,
    categories,
    numbers: numberColumns,
    texts: { name: texts.name },
    ...lines,
  };
}

export class Lens {
  readonly #port: LensPort;
  readonly #sent = new Map<Subject, object>();
  readonly #wishes = new Map<symbol, { key: string; wish: Wish }>();
  readonly #answers = new Map<string, LensAnswer>();
  readonly #listeners = new Set<() => void>();
  #underWay: { id: number; key: string; wish: Wish } | null = null;
  #lastId = 0;
  #planned = false;
  failure: string | null = null;

  constructor(port: LensPort) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#hear(data);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says what `owner` shows from now on; its earlier wish is forgotten. */
  want(owner: symbol, wish: Wish): void {
    this.#wishes.set(owner, { key: keyOf(wish), wish });
    this.#plan();
  }

  forget(owner: symbol): void {
    this.#wishes.delete(owner);
  }

  /** The answer to a wish where it is there already, its frame's too. */
  answerTo(wish: Wish): LensAnswer | null {
    const answer = this.#answers.get(keyOf(wish));
    return answer && serves(answer, wish.frame) ? answer : null;
  }

  /** Wishes of one moment are taken together. */
  #plan() {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      this.#askNext();
    });
  }

  #askNext() {
    if (this.#underWay) return;
    const open = [...this.#wishes.values()].filter(({ key, wish }) => {
      const answer = this.#answers.get(key);
      return !answer || !serves(answer, wish.frame);
    });
    const next = open.find(({ wish }) => wish.frame !== null) ?? open[0];
    if (!next) return;
    const { columns, zones, view, today, frame } = next.wish;
    const subjects = Object.keys(columns) as Subject[];
    for (const subject of subjects) {
      const set = columns[subject];
      if (!set || this.#sent.get(subject) === set) continue;
      this.#sent.set(subject, set);
      this.#port.postMessage({ kind: 'set', subject, columns: lensColumns(set) });
    }
    const id = ++this.#lastId;
    this.#underWay = { id, ...next };
    this.#port.postMessage({
      kind: 'ask',
      id,
      questions: regionQuestions(subjects, zones, view, today),
      frame,
    });
  }

  #hear(message: FromLens) {
    const asked = this.#underWay;
    if (!asked || message.id !== asked.id) return;
    this.#underWay = null;
    if (message.kind === 'failure') {
      this.failure = message.message;
      // Asking the same again would fail again: what cannot be answered has no rows and is said to have failed.
      this.#keep(asked.key, { columns: asked.wish.columns, passes: {}, frame: asked.wish.frame });
    } else {
      this.failure = null;
      const { columns, frame } = asked.wish;
      this.#keep(asked.key, { columns, passes: this.#sameRows(asked.key, message.passes), frame });
    }
    for (const listener of this.#listeners) listener();
    this.#askNext();
  }

  /** Another frame changes marks alone: rows and counts stay the same objects, so that lists are not sorted anew. */
  #sameRows(key: string, passes: RegionPass): RegionPass {
    const known = this.#answers.get(key)?.passes;
    if (!known) return passes;
    const subjects = Object.keys(passes) as Subject[];
    return Object.fromEntries(
      subjects.map((subject) => [subject, { ...passes[subject], ...rest(known[subject]) }]),
    );
  }

  #keep(key: string, answer: LensAnswer) {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const wanted = new Set([...this.#wishes.values()].map((wish) => wish.key));
    for (const old of this.#answers.keys()) {
      if (this.#answers.size <= KEPT_ANSWERS) return;
      if (!wanted.has(old)) this.#answers.delete(old);
    }
  }
}

function rest(pass: Pass | undefined): Partial<Pass> {
  if (!pass) return {};
  const { marks: _, ...same } = pass;
  return same;
}

/** Whether an answer holds what a frame asks for; who draws no map takes any. */
function serves({ frame }: LensAnswer, wanted: Frame | null): boolean {
  return wanted === null || JSON.stringify(frame) === JSON.stringify(wanted);
}

let lens: Lens | undefined;

/** The page's lens; the first call starts its worker. */
export function openLens(): Lens {
  lens ??= new Lens(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'lens' }) as LensPort,
  );
  return lens;
}
