/** How the last answers came: when, and what keeps new ones from coming. */

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { asGridwatchError, type ErrorCode, isPassing } from '../model/errors';
import { useClock } from '../state/clock';

/** An answer older than this is said to be stale; screens ask every minute. */
const STALE_AFTER_MILLISECONDS = 180_000;

export type Connection = {
  /** Moment of the newest answer of the region, milliseconds since 1970; null before the first. */
  fetchedAt: number | null;
  /** What keeps answers from coming, where trying again may help. */
  trouble: ErrorCode | null;
};

function read(client: QueryClient): Connection {
  let fetchedAt: number | null = null;
  let trouble: ErrorCode | null = null;
  for (const query of client.getQueryCache().findAll({ queryKey: ['region'], type: 'active' })) {
    const { dataUpdatedAt, fetchFailureReason, fetchFailureCount, error } = query.state;
    if (dataUpdatedAt > 0) fetchedAt = Math.max(fetchedAt ?? 0, dataUpdatedAt);
    const failure = fetchFailureCount > 0 ? fetchFailureReason : error;
    if (failure) {
      const named = asGridwatchError(failure);
      if (isPassing(named)) trouble = named.code;
    }
  }
  return { fetchedAt, trouble };
}

/** The connection as the queries on screen know it, told as one text so that equal states are equal. */
export function useConnection(): Connection & { stale: boolean } {
  const client = useQueryClient();
  const subscribe = useCallback(
    (changed: () => void) => client.getQueryCache().subscribe(() => queueMicrotask(changed)),
    [client],
  );
  const told = useSyncExternalStore(subscribe, () => JSON.stringify(read(client)));
  const connection = JSON.parse(told) as Connection;
  const now = useClock(10_000);
  const stale = connection.fetchedAt !== null && now - connection.fetchedAt > STALE_AFTER_MILLISECONDS;
  return { ...connection, stale };
}
