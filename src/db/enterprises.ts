/** Enterprises of a region, and one site whole. */

import { queryOptions } from '@tanstack/react-query';
import type { EnterpriseColumns } from '../model/columns';
import { GridwatchError } from '../model/errors';
import { call } from './client';
import { type Answer, arrayOf, toColumns } from './columns';
import { FRESH_MILLISECONDS, regionQuery } from './region-query';
import { type SiteAnswer, toSite } from './site';

/** Columns of an answer, of a whole region or of some of its records; names only where they came with it. */
export function toEnterprises(answer: Answer): EnterpriseColumns {
  const columns = toColumns(answer, {
    categories: {
      status: 'status',
      kind: 'kind',
      hazardClass: 'hazard_class',
      risk: 'risk',
      standardization: 'standardization',
    },
    numbers: {
      openDangers: 'open_dangers',
      overdueDangers: 'overdue_dangers',
      nextDeadlineDay: 'next_deadline',
    },
    days: ['nextDeadlineDay'],
    texts: {},
  });
  return { ...columns, texts: { name: 'name' in answer ? arrayOf<string>(answer, 'name') : [] } };
}

/** Enterprises with their risk colour, open and overdue hidden dangers; without names, which are half of the bytes. */
export function enterprisesQuery(region: string) {
  return regionQuery('enterprise_columns', region, toEnterprises);
}

/** Names by id. */
export function toNames(answer: Answer): ReadonlyMap<number, string> {
  const names = arrayOf<string>(answer, 'name');
  return new Map(arrayOf<number>(answer, 'id').map((id, row) => [id, names[row] ?? '']));
}

export function enterpriseNamesQuery(region: string) {
  return regionQuery('enterprise_names', region, toNames);
}

/** One set for all who ask, or the lens would be sent it anew by each. */
const named = new WeakMap<
  EnterpriseColumns,
  { names: ReadonlyMap<number, string> | undefined; columns: EnterpriseColumns }
>();

/** The columns with their names; an enterprise whose name has not come yet has none. */
export function withNames(
  columns: EnterpriseColumns,
  names: ReadonlyMap<number, string> | undefined,
): EnterpriseColumns {
  const known = named.get(columns);
  if (known?.names === names && known) return known.columns;
  const name = names ? Array.from(columns.ids, (id) => names.get(id) ?? null) : [];
  const made = { ...columns, texts: { name } };
  named.set(columns, { names, columns: made });
  return made;
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
