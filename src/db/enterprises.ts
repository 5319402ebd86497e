/** Enterprises of a region, and one site whole. */

import { queryOptions } from '@tanstack/react-query';
import type { EnterpriseColumns } from '../model/columns';
import { GridwatchError } from '../model/errors';
import { call } from './client';
import { type Answer, toColumns } from './columns';
import { FRESH_MILLISECONDS, regionQuery } from './region-query';
import { type SiteAnswer, toSite } from './site';

/** Columns of an answer, of a whole region or of some of its records. */
export function toEnterprises(answer: Answer): EnterpriseColumns {
  return toColumns(answer, {
    categories: { status: 'status', hazardClass: 'hazard_class' },
    numbers: {
      openDangers: 'open_dangers',
      overdueDangers: 'overdue_dangers',
      nextDeadlineDay: 'next_deadline',
    },
    days: ['nextDeadlineDay'],
    texts: { name: 'name' },
  });
}

/** Enterprises with their open and overdue hidden dangers. */
export function enterprisesQuery(region: string) {
  return regionQuery('enterprise_columns', region, toEnterprises);
}

/**
 * One site whole.
 * Fails with not_found where it is not there or not to be seen.
 */
export function siteQuery(id: number) {
  return queryOptions({
    queryKey: ['site', id],
    queryFn: async ({ signal }) => {
      const answer = (await call('site', { p_enterprise: id }, signal)) as unknown as SiteAnswer | null;
      if (answer === null) throw new GridwatchError('not_found', { id });
      return toSite(answer);
    },
    staleTime: FRESH_MILLISECONDS,
  });
}
