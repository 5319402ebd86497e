/** Computes the hidden dangers that a register holds in itself: filings that are overdue. */
import type { Target } from './load-records';
import { type Changes, NO_CHANGES } from './load-upsert';
import type { Sql } from './sql';

// 40 CFR 68.190: a Risk Management Plan is renewed within five years. The source gives the month of receipt, so the
// last day of that month, five years on, is the latest day the law can mean.
const OVERDUE = `
  select e.id, e.region_id, e.dataset_id, e.source_id, e.geom, f.deadline_on
  from public.enterprise e
  cross join lateral (select (date_trunc('month', e.filed_on) + interval '5 years 1 month - 1 day')::date as deadline_on) f
  where e.dataset_id = $1 and e.status = 'active' and f.deadline_on < private.region_today(e.region_id)
`;

/**
 * Brings the overdue filings of a dataset's enterprises up to date: new ones are reported, those filed since or no
 * longer due are closed. By the region's clock. Answers how many are open, and what changed.
 */
export async function loadOverdueFilings(
  sql: Sql,
  { regionId, datasetId }: Target,
): Promise<Changes & { overdue: number; today: string }> {
  const [written] = await sql.query<{ inserted: number; updated: number }>(
    `with overdue as (${OVERDUE}), written as (
       insert into public.hidden_danger as t (region_id, dataset_id, source_id, enterprise_id, kind, level, found_on,
         deadline_on, deadline_basis, geom)
       select region_id, dataset_id, 'overdue_filing/' || source_id, id, 'overdue_filing', 'general', deadline_on + 1,
         deadline_on, 'statutory', geom
       from overdue
       on conflict (dataset_id, source_id) do update
       set found_on = excluded.found_on, geom = excluded.geom,
         deadline_on = case when t.found_on = excluded.found_on then t.deadline_on else excluded.deadline_on end,
         deadline_basis = case when t.found_on = excluded.found_on then t.deadline_basis else 'statutory' end,
         state = case when t.state = 'closed' and t.found_on <> excluded.found_on then 'reported' else t.state end,
         closed_on = case when t.found_on = excluded.found_on then t.closed_on end,
         closed_as = case when t.found_on = excluded.found_on then t.closed_as end
       where (t.found_on, extensions.st_asewkb(t.geom))
         is distinct from (excluded.found_on, extensions.st_asewkb(excluded.geom))
       returning (t.xmax = 0) as inserted)
     select count(*) filter (where inserted)::int as inserted, count(*) filter (where not inserted)::int as updated
     from written`,
    [datasetId],
  );
  const closed = await sql.query(
    `update public.hidden_danger d set state = 'closed', closed_as = 'rectified',
       closed_on = greatest(private.region_today(d.region_id), d.found_on)
     where d.dataset_id = $1 and d.kind = 'overdue_filing' and d.state <> 'closed'
       and d.enterprise_id not in (select o.id from (${OVERDUE}) o) returning d.id`,
    [datasetId],
  );
  const [open] = await sql.query<{ overdue: number; today: string }>(
    `select count(*)::int as overdue, private.region_today($2)::text as today
     from public.hidden_danger where dataset_id = $1 and kind = 'overdue_filing' and state <> 'closed'`,
    [datasetId, regionId],
  );
  return {
    ...NO_CHANGES,
    inserted: written?.inserted ?? 0,
    updated: (written?.updated ?? 0) + closed.length,
    overdue: open?.overdue ?? 0,
    today: open?.today ?? '',
  };
}
