/** Slows down guessing of passwords: a peer with many failures waits. */

export interface SignInGuard {
  /** Whether the peer has to wait. */
  isBlocked(peer: string | null): boolean;
  /** Counts a failure; a success forgets them. */
  note(peer: string | null, succeeded: boolean): void;
}

const FAILURES = 20;
const WINDOW_MILLISECONDS = 5 * 60 * 1000;
const PEERS = 10_000;

/** Makes a guard; `now` gives milliseconds and is replaced in tests. */
export function createSignInGuard(now: () => number = () => performance.now()): SignInGuard {
  const failures = new Map<string, number[]>();
  const recent = (peer: string) =>
    (failures.get(peer) ?? []).filter((time) => now() - time < WINDOW_MILLISECONDS);
  return {
    isBlocked: (peer) => recent(peer ?? '').length >= FAILURES,
    note: (peer, succeeded) => {
      const key = peer ?? '';
      if (succeeded) {
        failures.delete(key);
        return;
      }
      // Strangers must not be able to fill the memory; the longest known leaves first.
      const oldest = failures.size >= PEERS ? failures.keys().next() : undefined;
      if (oldest && !oldest.done) failures.delete(oldest.value);
      failures.set(key, [...recent(key), now()]);
    },
  };
}
