/** The server's settings as a query. */

import { queryOptions } from '@tanstack/react-query';
import { getConfig } from './client';

/** Read once; it changes only when the server starts again. */
export function configQuery() {
  return queryOptions({ queryKey: ['config'], queryFn: getConfig, staleTime: Number.POSITIVE_INFINITY });
}
