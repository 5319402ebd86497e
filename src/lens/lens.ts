/** The page's side of the pass: whoever shows something says what it wants, and all are answered alike, so that map, list, legend and charts cannot disagree. */

import type { RegionColumns } from '../model/columns';
import type { Zones } from '../model/zone';
import { Desk } from './desk';
import type { LensColumns } from './dimension';
import type { FarSets, FromLens, ToLens } from './protocol';
import type { Frame, Pass } from './question';
import { type RegionPass, regionQuestions, type Subject } from './region-questions';
import type { Narrowing } from './view-tests';

export type Wish = {
  columns: RegionColumns;
  /** The sets that the database answers for. */
  far?: FarSets | undefined;
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
  const { zone, from, to, coloring, zoneFill, filters, search, area } = view;
  const sets = Object.values(columns).map(numberOf);
  return JSON.stringify([
    sets,
    numberOf(zones),
    zone,
    from,
    to,
    coloring,
    zoneFill,
    filters,
    search,
    area,
    today,
  ]);
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
  readonly #desk = new Desk<Wish, LensAnswer>(keyOf, (wish) => this.#ask(wish));
  readonly #sent = new Map<Subject, object>();
  #underWay: { id: number; hear: (message: FromLens) => void } | null = null;
  #lastId = 0;
  failure: string | null = null;

  constructor(port: LensPort) {
    this.#port = port;
    port.onmessage = ({ data }) => {
      if (this.#underWay?.id === data.id) this.#underWay.hear(data);
    };
  }

  subscribe = this.#desk.subscribe;
  want(owner: symbol, wish: Wish): void {
    this.#desk.want(owner, wish);
  }
  forget(owner: symbol): void {
    this.#desk.forget(owner);
  }
  answerTo(wish: Wish): LensAnswer | null {
    return this.#desk.answerTo(wish);
  }

  async #ask(wish: Wish): Promise<LensAnswer> {
    const { columns, zones, view, today, frame } = wish;
    const subjects = Object.keys(columns) as Subject[];
    for (const subject of subjects) {
      const set = columns[subject];
      if (!set || this.#sent.get(subject) === set) continue;
      this.#sent.set(subject, set);
      this.#port.postMessage({ kind: 'set', subject, columns: lensColumns(set) });
    }
    const id = ++this.#lastId;
    const message = await new Promise<FromLens>((hear) => {
      this.#underWay = { id, hear };
      const questions = regionQuestions(subjects, zones, view, today);
      this.#port.postMessage({ kind: 'ask', id, questions, frame });
    });
    this.#underWay = null;
    this.failure = message.kind === 'failure' ? message.message : null;
    // Asking the same again would fail again: what cannot be answered has no rows and is said to have failed.
    if (message.kind === 'failure') return { columns, passes: {}, frame };
    return { columns, passes: this.#sameRows(wish, message.passes), frame };
  }

  /** Another frame changes marks alone: rows and counts stay the same objects, so that lists are not sorted anew. */
  #sameRows(wish: Wish, passes: RegionPass): RegionPass {
    const known = this.#desk.likeTo(wish)?.passes;
    if (!known) return passes;
    const subjects = Object.keys(passes) as Subject[];
    return Object.fromEntries(
      subjects.map((subject) => [subject, { ...passes[subject], ...rest(known[subject]) }]),
    );
  }
}

function rest(pass: Pass | undefined): Partial<Pass> {
  if (!pass) return {};
  const { marks: _, ...same } = pass;
  return same;
}

let lens: Lens | undefined;

/** The page's lens; the first call starts its worker. */
export function openLens(): Lens {
  lens ??= new Lens(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'lens' }) as LensPort,
  );
  return lens;
}
