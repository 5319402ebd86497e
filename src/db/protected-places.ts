/** Protected places of a region, and one of them with the hazard sources beside it. */

import { queryOptions } from '@tanstack/react-query';
import type { ProtectedPlaceColumns } from '../model/columns';
import { GridwatchError } from '../model/errors';
import type { ProtectedPlace } from '../model/protected-place';
import { camelKeys } from './camel';
import { call } from './client';
import { toColumns } from './columns';
import { FRESH_MILLISECONDS, regionQuery } from './region-query';

/** What article 19 keeps at a distance from major hazard sources; `people` of those that tell it. */
export function protectedPlacesQuery(region: string) {
  return regionQuery(
    'protected_place_columns',
    region,
    (answer): ProtectedPlaceColumns =>
      toColumns(answer, {
        categories: { kind: 'kind', articleItem: 'article_item' },
        numbers: { people: 'people' },
        texts: { name: 'name' },
      }),
  );
}

/** One of them with what lies beside it. */
export function protectedPlaceQuery(id: number) {
  return queryOptions({
    queryKey: ['protected_place', id],
    queryFn: async ({ signal }) => {
      const answer = camelKeys(
        await call('protected_place_details', { p_id: id }, signal),
      ) as ProtectedPlace | null;
      if (answer === null) throw new GridwatchError('not_found', { id });
      return answer;
    },
    staleTime: FRESH_MILLISECONDS,
  });
}
