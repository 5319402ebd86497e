/** Slows down guessing of passwords: who has failed often for one account waits. */

export interface SignInGuard {
  /** Whether whoever asks has to wait; `who` names the peer and the account that it tries. */
  isBlocked(who: string): boolean;
  /** Counts a failure; a success forgets them. */
  note(who: string, succeeded: boolean): void;
}

const FAILURES = 20;
const WINDOW_MILLISECONDS = 5 * 60 * 1000;
const KEPT = 10_000;

/** Makes a guard; `now` gives milliseconds and is replaced in tests. */
export function createSignInGuard(now: () => number = () => performance.now()): SignInGuard {
  const failures = new Map<string, number[]>();
  const recent = (who: string) =>
    (failures.get(who) ?? []).filter((time) => now() - time < WINDOW_MILLISECONDS);
  return {
    isBlocked: (who) => recent(who).length >= FAILURES,
    note: (who, succeeded) => {
      if (succeeded) {
        failures.delete(who);
        return;
      }
      // Strangers must not be able to fill the memory; the longest known leaves first.
      const oldest = failures.size >= KEPT ? failures.keys().next() : undefined;
      if (oldest && !oldest.done) failures.delete(oldest.value);
      failures.set(who, [...recent(who), now()]);
    },
  };
}
