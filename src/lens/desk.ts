/**
 * Where wishes are answered one at a time: the newest of each owner comes next, equal wishes share one answer, and
 * answers that nobody wishes for any more are let go.
 */

import type { Frame } from './question';

type Framed = { frame: Frame | null };

const KEPT_ANSWERS = 6;

/** @typeParam W a wish; @typeParam A its answer, with the frame that it was made for */
export class Desk<W extends Framed, A extends Framed> {
  readonly #keyOf: (wish: W) => string;
  readonly #ask: (wish: W) => Promise<A>;
  readonly #pause: number;
  readonly #wishes = new Map<symbol, { key: string; wish: W }>();
  readonly #answers = new Map<string, A>();
  readonly #listeners = new Set<() => void>();
  #busy = false;
  #planned: ReturnType<typeof setTimeout> | true | undefined;

  /**
   * @param keyOf equal for wishes that have the same rows and counts; the frame decides marks alone
   * @param ask never fails: what went wrong is an answer too
   * @param pause milliseconds for which wishes must stand still before the next is asked; 0 takes those of one moment together
   */
  constructor(keyOf: (wish: W) => string, ask: (wish: W) => Promise<A>, pause = 0) {
    this.#keyOf = keyOf;
    this.#ask = ask;
    this.#pause = pause;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says what `owner` shows from now on; its earlier wish is forgotten. */
  want(owner: symbol, wish: W): void {
    this.#wishes.set(owner, { key: this.#keyOf(wish), wish });
    this.#plan();
  }

  forget(owner: symbol): void {
    this.#wishes.delete(owner);
  }

  /** The answer to a wish where it is there already, its frame's too. */
  answerTo(wish: W): A | null {
    const answer = this.#answers.get(this.#keyOf(wish));
    return answer && serves(answer, wish.frame) ? answer : null;
  }

  /** The answer with the same rows and counts, whatever its frame. */
  likeTo(wish: W): A | undefined {
    return this.#answers.get(this.#keyOf(wish));
  }

  #plan() {
    const go = () => {
      this.#planned = undefined;
      this.#askNext();
    };
    // The first question waits for nothing: there is no picture yet that could stay.
    if (this.#pause > 0 && this.#answers.size > 0) {
      if (typeof this.#planned !== 'boolean') clearTimeout(this.#planned);
      this.#planned = setTimeout(go, this.#pause);
    } else if (this.#planned === undefined) {
      this.#planned = true;
      queueMicrotask(go);
    }
  }

  #askNext() {
    if (this.#busy || this.#planned !== undefined) return;
    const open = [...this.#wishes.values()].filter(({ wish }) => this.answerTo(wish) === null);
    const next = open.find(({ wish }) => wish.frame !== null) ?? open[0];
    if (!next) return;
    this.#busy = true;
    void this.#ask(next.wish).then((answer) => {
      this.#busy = false;
      this.#keep(next.key, answer);
      for (const listener of this.#listeners) listener();
      this.#askNext();
    });
  }

  #keep(key: string, answer: A) {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const wanted = new Set([...this.#wishes.values()].map((wish) => wish.key));
    for (const old of this.#answers.keys()) {
      if (this.#answers.size <= KEPT_ANSWERS) return;
      if (!wanted.has(old)) this.#answers.delete(old);
    }
  }
}

/** Whether an answer holds what a frame asks for; who draws no map takes any. */
function serves({ frame }: Framed, wanted: Frame | null): boolean {
  return wanted === null || JSON.stringify(frame) === JSON.stringify(wanted);
}
