/** The only place that reads the machine's clock: for the wall's clock, ages of answers and rotation, never for the law's «today». */

import { useSyncExternalStore } from 'react';

/** Milliseconds since 1970 by this machine. */
export function readClock(): number {
  return Date.now();
}

function tick(changed: () => void, everyMilliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const next = () => {
    // Aligned to the period, so that all clocks on a page step together.
    timer = setTimeout(
      () => {
        changed();
        next();
      },
      everyMilliseconds - (readClock() % everyMilliseconds),
    );
  };
  next();
  return () => clearTimeout(timer);
}

const subscriptions = new Map<number, (changed: () => void) => () => void>();

function subscriptionOf(everyMilliseconds: number): (changed: () => void) => () => void {
  const known = subscriptions.get(everyMilliseconds);
  if (known) return known;
  const made = (changed: () => void) => tick(changed, everyMilliseconds);
  subscriptions.set(everyMilliseconds, made);
  return made;
}

/** The machine's time in milliseconds, rounded down to a period, and a new value at each turn of it. */
export function useClock(everyMilliseconds = 1000): number {
  return useSyncExternalStore(
    subscriptionOf(everyMilliseconds),
    () => readClock() - (readClock() % everyMilliseconds),
  );
}
