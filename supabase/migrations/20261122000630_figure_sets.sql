-- Figures: what each means, and the sets of facts that stand as of today.

create table public.figure_definition (
  code text primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  position integer not null unique,
  name_en text not null,
  name_zh text not null,
  subject text not null,
  unit text not null check (unit in ('count', 'people', 'yuan', 'percent', 'permille', 'days', 'ratio')),
  digits integer not null default 0 check (digits between 0 and 6),
  base text not null check (base in ('stock', 'period', 'cohort')),
  aggregate text not null default 'sum' check (aggregate in ('sum', 'rate', 'mean', 'p90')),
  factor numeric not null default 1 check (factor > 0),
  numerator text not null,
  denominator text,
  denominator_base text check (denominator_base in ('stock', 'period', 'cohort')),
  part_of_base boolean not null default false,
  definition_en text not null,
  definition_zh text not null,
  source text not null,
  confidence text not null check (confidence in ('S', 'C', 'G', 'U')),
  constraint a_rate_has_a_base check ((aggregate = 'rate') = (denominator is not null)),
  constraint only_a_share_has_a_whole check (not part_of_base or aggregate = 'rate')
);
comment on table public.figure_definition is 'What each figure means: the sets that it counts, how, over which base, and where that definition comes from. A new figure is a row here and a view of its set.';
comment on column public.figure_definition.base is 'stock: as it stands on the region''s day. period: facts dated in the period. cohort: what was dated in the period, as it has become by the region''s day.';
comment on column public.figure_definition.numerator is 'Name of the set that is counted and listed: the view private.set_<name>.';
comment on column public.figure_definition.denominator_base is 'Where the denominator is of another base than the figure. A stock under the figures of last year is that of today.';
comment on column public.figure_definition.part_of_base is 'A share of a whole: above the whole it is a fault in the data, told as a warning and not as a number.';

alter table public.figure_definition enable row level security;
create policy "members see what the figures mean" on public.figure_definition
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
revoke all on public.figure_definition from anon, authenticated, service_role;
grant select on public.figure_definition to authenticated, service_role;

create table private.unit_set (set_name text primary key);
comment on table private.unit_set is 'Sets in which not the facts are counted but the enterprises that have any: each once, however often.';

-- sets that stand as of today, or need more than one table ----------------------------------------

create view private.set_enterprises as
  select 'enterprise' as subject, e.id, e.id as enterprise_id, e.region_id, e.zone_path, e.status as kind,
    null::date as day, null::date as by_day, 1 as amount
  from public.enterprise e where e.status = 'active';

create view private.set_orphans as
  select 'enterprise' as subject, e.id, e.id as enterprise_id, e.region_id, e.zone_path, e.status as kind,
    null::date as day, null::date as by_day, 1 as amount
  from public.enterprise e left join public.zone z on z.id = e.zone_id
  where e.status = 'active' and z.level is distinct from 'grid';

create view private.set_hazard_sources as
  select 'hazard_source' as subject, h.id, h.enterprise_id, h.region_id, h.zone_path,
    coalesce(h.level::text, '0') || '.' || h.hazard_class as kind, null::date as day, null::date as by_day, 1 as amount
  from public.hazard_source h join public.enterprise e on e.id = h.enterprise_id where e.status = 'active';

create view private.set_dangers_open as
  select 'hidden_danger' as subject, d.id, d.enterprise_id, d.region_id, d.zone_path, d.level || '.' || d.kind as kind,
    d.deadline_on as day, null::date as by_day, 1 as amount
  from public.hidden_danger d where d.is_open;

create view private.set_overdue as
  select 'hidden_danger' as subject, d.id, d.enterprise_id, d.region_id, d.zone_path, d.level || '.' || d.kind as kind,
    d.deadline_on as day, null::date as by_day, 1 as amount
  from public.hidden_danger d join public.region r on r.id = d.region_id
  where d.is_open and d.deadline_runs and d.deadline_on < coalesce(r.as_of, (now() at time zone r.time_zone)::date);

select private.sum_stock('enterprises', 'enterprise', 'status', 'status = ''active''');
select private.sum_stock('dangers_open', 'hidden_danger', 'level || ''.'' || kind', 'is_open');

-- What the sets read of their tables, so that it is read from the index alone.
drop index public.hidden_danger_open_idx;
create index hidden_danger_open_idx on public.hidden_danger (region_id, deadline_on)
  include (zone_path, level, kind, deadline_runs, enterprise_id) where is_open;
create index hidden_danger_open_zone_idx on public.hidden_danger (zone_path, deadline_on) where is_open;
-- Row-level security lets no index follow a path that the asker names; a zone's own list is asked by zone_id.
create index hidden_danger_open_in_zone_idx on public.hidden_danger (zone_id, deadline_on) where is_open;
create index enterprise_active_idx on public.enterprise (region_id) include (zone_path, zone_id) where status = 'active';

insert into public.figure_definition
  (position, code, name_en, name_zh, subject, unit, digits, base, aggregate, factor, numerator, denominator, part_of_base, definition_en, definition_zh, source, confidence)
values
  (100, 'enterprises', 'Enterprises', '生产经营单位数', 'enterprise', 'count', 0, 'stock', 'sum', 1, 'enterprises', null, false,
   'Active enterprises under supervision.', '在册的生产经营单位。', 'register', 'S'),
  (110, 'hazard_sources', 'Hazard sources', '危险源数', 'hazard_source', 'count', 0, 'stock', 'sum', 1, 'hazard_sources', null, false,
   'Hazard sources of active enterprises.', '在册单位的危险源。', 'register', 'S'),
  (120, 'orphans', 'Enterprises in no grid', '未落入网格单位数', 'enterprise', 'count', 0, 'stock', 'sum', 1, 'orphans', null, false,
   'Active enterprises that lie in no grid.', '在册但未落入任何网格的单位。', 'GB/T 30428.1', 'G'),
  (200, 'dangers_found', 'Hidden dangers found', '排查隐患数', 'hidden_danger', 'count', 0, 'period', 'sum', 1, 'dangers_found', null, false,
   'Hidden dangers found in the period.', '期内排查发现的隐患。', 'State Council Work Safety Committee monthly form', 'S'),
  (210, 'dangers_closed', 'Hidden dangers closed', '整改隐患数', 'hidden_danger', 'count', 0, 'period', 'sum', 1, 'dangers_closed', null, false,
   'Hidden dangers closed in the period, whenever they were found.', '期内整改销号的隐患，不论何时发现。', 'State Council Work Safety Committee monthly form', 'S'),
  (220, 'rectification_rate', 'Rectification rate (of those found)', '整改率（同批）', 'hidden_danger', 'percent', 2, 'cohort', 'rate', 100, 'dangers_found_closed', 'dangers_found', true,
   'Of the hidden dangers found in the period, those closed by today.', '期内发现的隐患中，截至当日已整改销号的比例。', 'State Council Work Safety Committee monthly form', 'S'),
  (221, 'rectification_rate_period', 'Rectification rate (same period)', '整改率（同期）', 'hidden_danger', 'percent', 2, 'period', 'rate', 100, 'dangers_closed', 'dangers_found', true,
   'Hidden dangers closed in the period over those found in it. Where more were closed than found no percentage is shown.', '期内整改数与期内排查数之比；整改数多于排查数时不显示百分比。', 'State Council Work Safety Committee monthly form', 'S'),
  (230, 'dangers_open', 'Open hidden dangers', '未整改隐患数', 'hidden_danger', 'count', 0, 'stock', 'sum', 1, 'dangers_open', null, false,
   'Hidden dangers that are not closed.', '尚未整改销号的隐患。', 'register', 'S'),
  (240, 'overdue', 'Overdue hidden dangers', '逾期隐患数', 'hidden_danger', 'count', 0, 'stock', 'sum', 1, 'overdue', null, false,
   'Open hidden dangers, not handed in for re-inspection, whose deadline (extensions included) lies before today.', '尚未提交复查、整改期限（含延期）早于当日的隐患。', 'register', 'G'),
  (250, 'overdue_rate', 'Overdue rate', '逾期率', 'hidden_danger', 'percent', 2, 'stock', 'rate', 100, 'overdue', 'dangers_open', true,
   'Overdue hidden dangers over open ones.', '逾期隐患占未整改隐患的比例。', 'register', 'G'),
  (260, 'on_time_rate', 'On-time rate', '按期整改率', 'hidden_danger', 'percent', 2, 'period', 'rate', 100, 'dangers_closed_on_time', 'dangers_closed', true,
   'Of the hidden dangers closed in the period, those closed on or before their deadline, or rectified on the spot without one.', '期内整改的隐患中，在期限当日或之前整改（含立即整改）的比例。', 'register', 'G'),
  (270, 'mean_days_to_close', 'Mean days to close', '平均整改天数', 'hidden_danger', 'days', 2, 'period', 'mean', 1, 'days_to_close', null, false,
   'Days from finding to closing, mean over the hidden dangers closed in the period.', '期内整改的隐患从发现到销号的平均天数。', 'register', 'G'),
  (271, 'ninth_decile_days_to_close', 'Days to close, 90th percentile', '整改天数第九十百分位', 'hidden_danger', 'days', 0, 'period', 'p90', 1, 'days_to_close', null, false,
   'The days within which nine in ten of the hidden dangers closed in the period were closed.', '期内整改的隐患中，九成在此天数内完成整改。', 'register', 'G'),
  (280, 'reopened_rate', 'Reopened rate', '反弹率', 'hidden_danger', 'percent', 2, 'period', 'rate', 100, 'reopenings', 'back_checks', true,
   'Of the back-checks in the period, those that reopened the hidden danger, from the log.', '期内回头看复查中，隐患反弹、重新立案的比例（依日志）。', 'register', 'G'),
  (300, 'accidents', 'Accidents', '事故起数', 'accident', 'count', 0, 'period', 'sum', 1, 'accidents', null, false,
   'Accidents that occurred in the period.', '期内发生的事故。', 'State Council Decree 493', 'S'),
  (310, 'deaths', 'Deaths', '死亡人数', 'accident', 'people', 0, 'period', 'sum', 1, 'deaths', null, false,
   'Deaths in accidents that occurred in the period; the list names those accidents.', '期内事故的死亡人数；清单为相应事故。', 'State Council Decree 493', 'S'),
  (320, 'injuries', 'Injuries', '受伤人数', 'accident', 'people', 0, 'period', 'sum', 1, 'injuries', null, false,
   'Injuries in accidents that occurred in the period; the list names those accidents.', '期内事故的受伤人数；清单为相应事故。', 'State Council Decree 493', 'S');
