/** The deployment's own base maps, from the list beside the app. */

import { queryOptions } from '@tanstack/react-query';
import { readBasemaps } from '../model/basemap';
import { GridwatchError } from '../model/errors';

async function getBasemaps(): Promise<ReturnType<typeof readBasemaps>> {
  let answer: Response;
  try {
    answer = await fetch('/basemaps/basemaps.json', { cache: 'no-store' });
  } catch (cause) {
    throw new GridwatchError('unreachable', {}, cause);
  }
  // A host of plain files that was given no list has no own base maps; some answer with their page instead.
  const isList = answer.ok && /json/.test(answer.headers.get('content-type') ?? '');
  if (answer.status >= 500) throw new GridwatchError('unreachable');
  if (!isList) return { basemaps: [], refused: [] };
  const list: unknown = await answer.json().catch((cause: unknown) => {
    throw new GridwatchError('invalid_answer', {}, cause);
  });
  return readBasemaps(list);
}

/** Read once; it changes only when the server starts again. */
export function basemapsQuery() {
  return queryOptions({
    queryKey: ['basemaps'],
    queryFn: getBasemaps,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
