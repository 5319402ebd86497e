/** The rows of a list in order, wherever they are: sorted here, or asked for from the database a page at a time. */

import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { FRESH_MILLISECONDS } from '../db/region-query';
import type { Order, Pages, Pass } from '../lens/question';
import type { Columns } from '../model/columns';
import { asGridwatchError, type GridwatchError } from '../model/errors';
import { sortedRows } from './list-columns';

/** A row, and the columns that it counts in. */
export type ListedRow = { columns: Columns; row: number };

export type Listed = {
  count: number;
  /** The row at a place of the list; null while it is on its way. */
  at: (place: number) => ListedRow | null;
  error: GridwatchError | null;
  retry: () => void;
};

/** How long a list must stand still before the pages in sight are asked for. */
const PAUSE_MILLISECONDS = 120;

/** What stood still for a moment; the first value at once. */
function useSettled(first: number, last: number): [number, number] {
  const [settled, setSettled] = useState<[number, number]>([first, last]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled([first, last]), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [first, last]);
  return settled;
}

function pageQuery(pages: Pages, order: Order, page: number) {
  return {
    queryKey: [...pages.key, order.by, order.descending, page],
    queryFn: ({ signal }: { signal: AbortSignal }) => pages.page(order, page * pages.rows, signal),
    staleTime: FRESH_MILLISECONDS,
    refetchInterval: FRESH_MILLISECONDS,
  };
}

const NO_ROWS = new Uint32Array();

/**
 * @param columns of the set; undefined while it is on its way
 * @param order the same object while it stays the same
 * @param first,last places of the list that are in sight
 */
export function useListed(
  columns: Columns | undefined,
  pass: Pass | undefined,
  order: Order,
  first: number,
  last: number,
): Listed {
  const pages = pass?.pages;
  const here = pages ? NO_ROWS : (pass?.rows ?? NO_ROWS);
  const rows = useMemo(() => (columns ? sortedRows(columns, here, order) : []), [columns, here, order]);
  const [from, to] = useSettled(first, last);
  const size = pages?.rows ?? 1;
  const firstPage = Math.floor(from / size);
  const count = pages ? Math.floor(Math.min(to, (pass?.total ?? 0) - 1) / size) - firstPage + 1 : 0;
  const numbers = Array.from({ length: Math.max(0, count) }, (_, index) => firstPage + index);
  const answers = useQueries({
    queries: pages ? numbers.map((page) => pageQuery(pages, order, page)) : [],
  });
  const failed = answers.find(({ failureReason }) => failureReason !== null);
  return {
    count: pass?.total ?? 0,
    at: (place) => {
      if (!pages) return columns && rows[place] !== undefined ? { columns, row: rows[place] } : null;
      const page = answers[Math.floor(place / size) - firstPage]?.data;
      const row = place % size;
      return page && row < page.count ? { columns: page, row } : null;
    },
    error: failed ? asGridwatchError(failed.failureReason) : null,
    retry: () => {
      for (const answer of answers) if (answer.failureReason) void answer.refetch();
    },
  };
}

/** The rows with the largest number, at most `limit`; rows where it is not given are left out. Null while they are on their way. */
export function useFirst(
  columns: Columns | undefined,
  pass: Pass | undefined,
  number: string,
  limit: number,
): ListedRow[] | null {
  const order = useMemo((): Order => ({ by: number, descending: true }), [number]);
  const { count, at } = useListed(columns, pass, order, 0, limit - 1);
  if (!pass) return null;
  const rows = Array.from({ length: Math.min(limit, count) }, (_, place) => at(place));
  if (rows.some((row) => row === null)) return null;
  return rows.filter(
    (row): row is ListedRow =>
      row !== null && !Number.isNaN(row.columns.numbers[number]?.[row.row] ?? Number.NaN),
  );
}
