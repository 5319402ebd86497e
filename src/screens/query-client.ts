/** The query cache and its patience: what may pass is tried again with growing pauses, what will not is told at once. */

import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asGridwatchError, isPassing } from '../model/errors';
import { readClock } from '../state/clock';

const LONGEST_PAUSE_MILLISECONDS = 30_000;

/** The pause before the next try, in milliseconds: 1, 2, 4 … at most 30 s. */
export function pauseAfter(failures: number): number {
  return Math.min(1000 * 2 ** failures, LONGEST_PAUSE_MILLISECONDS);
}

let nextTry = 0;

/** When the queries that failed last are tried again, in milliseconds of the machine's clock. */
export function nextTryAt(): number {
  return nextTry;
}

/** `onSessionExpired` is called when the server no longer takes our token. */
export function makeQueryClient(onSessionExpired: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (asGridwatchError(error).code === 'session_expired') onSessionExpired();
      },
    }),
    defaultOptions: {
      queries: {
        // The server may stand on this very machine: whether the browser thinks it is online says nothing.
        networkMode: 'always',
        refetchOnWindowFocus: true,
        refetchIntervalInBackground: true,
        retry: (_failures, error) => isPassing(asGridwatchError(error)),
        retryDelay: (failures) => {
          const pause = pauseAfter(failures);
          nextTry = readClock() + pause;
          return pause;
        },
      },
    },
  });
}
