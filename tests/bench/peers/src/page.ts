/** Runs one contestant in the page; `npm run bench:map` calls it from outside. */

import type { Contestant, Mounted, Prepared, StepAnswer } from './contestant';
import { type Counts, makeRows } from './rows';

export type Step = Omit<StepAnswer, 'counts'> & { milliseconds: number };

export type Mount = Pick<Mounted, 'marksMilliseconds' | 'answerMilliseconds'> & { milliseconds: number };

/** What the bench calls; all times are milliseconds. */
export type Bench = {
  prepare: (count: number) => void;
  mount: () => Promise<Mount>;
  unmount: () => void;
  pan: (pixels: number) => Promise<number>;
  /** A step until its new marks are drawn and, if asked for, its counts are there too. */
  step: (month: number, withCounts: boolean) => Promise<Step>;
  /** The counts of the last step that was asked for them. */
  counts: () => Counts | undefined;
};

declare global {
  interface Window {
    bench?: Bench;
  }
}

export function offer({ prepare }: Contestant): void {
  let prepared: Prepared | undefined;
  let mounted: Mounted | undefined;
  let lastCounts: Counts | undefined;

  const present = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('Nothing is mounted.');
    return value;
  };

  window.bench = {
    prepare: (count) => {
      prepared = prepare(makeRows(count));
    },
    mount: async () => {
      const container = document.createElement('div');
      container.style.cssText = 'position:absolute;inset:0';
      document.body.replaceChildren(container);
      const started = performance.now();
      mounted = await present(prepared).mount(container);
      const milliseconds = performance.now() - started;
      const { marksMilliseconds, answerMilliseconds } = mounted;
      return { milliseconds, marksMilliseconds, answerMilliseconds };
    },
    unmount: () => {
      mounted?.unmount();
      mounted = undefined;
      document.body.replaceChildren();
    },
    pan: async (pixels) => {
      const started = performance.now();
      await present(mounted).pan(pixels);
      return performance.now() - started;
    },
    step: async (month, withCounts) => {
      const map = present(mounted);
      const started = performance.now();
      const drawn = map.step(month);
      // A library's own drawing and the user's counting share the main thread, in this order, as in a page that shows both.
      const counted = withCounts ? map.count?.() : undefined;
      const { counts, ...rest } = await drawn;
      const milliseconds = performance.now() - started;
      if (withCounts) lastCounts = counted ?? counts?.();
      return { ...rest, milliseconds };
    },
    counts: () => lastCounts,
  };
}
