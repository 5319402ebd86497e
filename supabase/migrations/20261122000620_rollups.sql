-- Sets of counted facts, each defined once, and their sums by month and zone that the writes themselves keep current.

-- A set is a view private.set_<name>: (subject, id, enterprise_id, region_id, zone_path, kind, day, by_day, amount).
-- One row is one counted fact: a row of a table, its place, its kind (`kind` or `level.kind`), the day that it counts for,
-- the day from which it holds (in cohorts, else null) and how much it counts, in whatever kind of number is quick to add up. What a figure counts is what its list shows.

create table private.rollup_rule (
  set_name text primary key,
  table_name text not null,
  day text,
  kind text not null,
  amount text not null,
  condition text not null,
  by_day text,
  constraint a_stock_becomes_nothing check (day is not null or by_day is null)
);
comment on table private.rollup_rule is 'A set that is summed by month: the table and the expressions over its columns that give day, kind, amount, whether a row belongs to it and, in a cohort, from which day it does. Without a day it is a stock, which stands as it is: its sums have no month, but one that says so.';
create index rollup_rule_table_name_idx on private.rollup_rule (table_name);

create table public.rollup_month (
  id bigint generated always as identity primary key,
  region_id text not null,
  zone_path extensions.ltree not null,
  depth smallint not null,
  month date not null check (extract(day from month) = 1),
  set_name text not null,
  kind text not null,
  row_count bigint not null,
  amount numeric not null
);
comment on table public.rollup_month is 'What the facts of a month add up to, for every zone from the region down. Several rows may share a key and are to be added: writers never wait for each other here. Compacting joins them.';
comment on column public.rollup_month.depth is 'Number of labels of the zone path: 1 is the region.';
create index rollup_month_set_name_idx on public.rollup_month (set_name, depth, zone_path, month) include (kind, row_count, amount);

alter table public.rollup_month enable row level security;
create policy "members see the sums of their zones" on public.rollup_month
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.rollup_month from anon, authenticated, service_role;
grant select on public.rollup_month to authenticated, service_role;

-- keeping current ------------------------------------------------------------------------------

create function private.stock_month() returns date
  language sql immutable set search_path = ''
as $$ select date '0001-01-01'; $$;
comment on function private.stock_month() is 'Under which month the sums of a stock are kept.';

create function private.rollup_terms(p_table text, p_source text, p_sign integer) returns text
  language sql stable set search_path = ''
as $$
  select string_agg(format(
    'select %L::text as set_name, r.region_id, r.zone_path, %s as month,
       coalesce((%s)::text, '''') as kind, %s as row_count, %s * (%s)::numeric as amount from %s r where (%s) and %s and r.zone_path::text <> ''''',
    u.set_name, case when u.day is null then format('%L::date', private.stock_month()) else format('date_trunc(''month'', (%s)::timestamp)::date', u.day) end,
    u.kind, p_sign, p_sign, u.amount, p_source, u.condition,
    case when u.day is null then 'true' else format('(%s) is not null', u.day) end), ' union all ' order by u.set_name)
  from private.rollup_rule u where u.table_name = p_table;
$$;
comment on function private.rollup_terms(text, text, integer) is 'SQL that adds up what rows of a table, under the name of a source, give to each of its sets; the sign takes them away.';

create function private.rollup_statement(p_terms text) returns text
  language sql immutable set search_path = ''
as $$
  select format(
    'with low as (
       select t.set_name, t.region_id, t.zone_path, t.month, t.kind, sum(t.row_count)::bigint as row_count, sum(t.amount) as amount
       from (%s) t group by 1, 2, 3, 4, 5 having sum(t.row_count) <> 0 or sum(t.amount) <> 0
     ), made as (
       insert into public.rollup_month (set_name, region_id, zone_path, depth, month, kind, row_count, amount)
       select l.set_name, l.region_id, extensions.subltree(l.zone_path, 0, d.depth), d.depth, l.month, l.kind,
         sum(l.row_count)::bigint, sum(l.amount)
       from low l cross join lateral generate_series(1, extensions.nlevel(l.zone_path)) as d (depth)
       group by 1, 2, 3, 4, 5, 6 having sum(l.row_count) <> 0 or sum(l.amount) <> 0
       returning id
     ) select max(id), count(*) from made', p_terms);
$$;
comment on function private.rollup_statement(text) is 'SQL that writes what the terms add up to, for every zone above them too; it answers the newest id and how many rows it wrote.';

create function private.compact_rollups(p_depth integer default 65535) returns bigint
  -- Planned for the depth that is asked for: at the two topmost an index leads to few rows, at all depths nothing does.
  language plpgsql set search_path = '' set plan_cache_mode = force_custom_plan set jit = off
as $$
declare
  gone_rows bigint;
begin
  with piled as (
    select array_agg(m.id) as ids
    from public.rollup_month m join private.rollup_rule u on u.set_name = m.set_name
    where m.depth <= p_depth
    group by m.set_name, m.depth, m.zone_path, m.month, m.kind
    having count(*) > 1 or (sum(m.row_count) = 0 and sum(m.amount) = 0)
  ), gone as (
    delete from public.rollup_month m using (select unnest(p.ids) as id from piled p) p
    where m.id = p.id
    returning m.*
  ), joined as (
    insert into public.rollup_month (set_name, region_id, zone_path, depth, month, kind, row_count, amount)
    select g.set_name, min(g.region_id), g.zone_path, g.depth, g.month, g.kind, sum(g.row_count), sum(g.amount)
    from gone g group by g.set_name, g.zone_path, g.depth, g.month, g.kind
    having sum(g.row_count) <> 0 or sum(g.amount) <> 0
  )
  select count(*) into gone_rows from gone;
  return gone_rows;
end;
$$;
comment on function private.compact_rollups(integer) is 'Joins rollup rows that share a key, down to a depth of zones, and drops those that add up to nothing; right at any time, beside any writer. The whole of it is for the database''s owner, on a schedule.';

create function private.keep_rollups() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  newest bigint;
  written bigint;
begin
  -- Executed here and not in a helper: only the trigger's own function sees the rows of its statement.
  execute private.rollup_statement(concat_ws(' union all ',
    case when tg_op in ('INSERT', 'UPDATE') then private.rollup_terms(tg_table_name, 'new_rows', 1) end,
    case when tg_op in ('UPDATE', 'DELETE') then private.rollup_terms(tg_table_name, 'old_rows', -1) end,
    case when tg_op = 'TRUNCATE' then private.rollup_terms(tg_table_name, format('public.%I', tg_table_name), -1) end))
  into newest, written;
  -- Every write adds a row to the few keys of the region and its districts: about every 5,000 rows the writer that comes
  -- by joins them. A rollback undoes that too.
  if newest / 5000 > (newest - written) / 5000 and pg_try_advisory_xact_lock(7204811536) then
    perform private.compact_rollups(2);
  end if;
  return null;
end;
$$;

create function private.sum_up(
  p_set text, p_table text, p_day text, p_kind text, p_amount text, p_condition text, p_by_day text) returns void
  language plpgsql set search_path = ''
as $$
begin
  insert into private.rollup_rule (set_name, table_name, day, kind, amount, condition, by_day)
  values (p_set, p_table, p_day, p_kind, p_amount, p_condition, p_by_day);
  -- What was there before the rule; the rows of the table's other sets are in already.
  execute private.rollup_statement(format(
    'select %L::text as set_name, v.region_id, v.zone_path, %s as month, v.kind, 1 as row_count, v.amount
     from private.%I v where v.zone_path::text <> ''''',
    p_set, case when p_day is null then format('%L::date', private.stock_month()) else 'date_trunc(''month'', v.day::timestamp)::date' end, 'set_' || p_set));
  execute format(
    'create or replace trigger roll_up_inserted after insert on public.%1$I referencing new table as new_rows
       for each statement execute function private.keep_rollups();
     create or replace trigger roll_up_updated after update on public.%1$I referencing old table as old_rows new table as new_rows
       for each statement execute function private.keep_rollups();
     create or replace trigger roll_up_deleted after delete on public.%1$I referencing old table as old_rows
       for each statement execute function private.keep_rollups();
     create or replace trigger roll_up_emptied before truncate on public.%1$I
       for each statement execute function private.keep_rollups()', p_table);
end;
$$;

create function private.sum_stock(p_set text, p_table text, p_kind text, p_condition text) returns void
  language sql set search_path = ''
as $$ select private.sum_up(p_set, p_table, null, p_kind, '1', p_condition, null); $$;
comment on function private.sum_stock(text, text, text, text) is
  'Has a set that stands as it is, of the rows of one table, summed from now on; its view is there already and says the same. What a clock or another table decides cannot be summed so.';

create function private.roll_up(
  p_set text, p_table text, p_day text, p_kind text default '''''', p_amount text default '1', p_condition text default 'true',
  p_enterprise text default 'enterprise_id', p_by_day text default null) returns void
  language plpgsql set search_path = ''
as $$
begin
  execute format(
    'create view private.%I as select %L::text as subject, r.id, (%s)::bigint as enterprise_id, r.region_id, r.zone_path,
       coalesce((%s)::text, '''') as kind, (%s)::date as day, (%s)::date as by_day, (%s) as amount
     from public.%I r where (%s) and (%s) is not null',
    'set_' || p_set, p_table, p_enterprise, p_kind, p_day, coalesce(p_by_day, 'null'), p_amount, p_table, p_condition, p_day);
  perform private.sum_up(p_set, p_table, p_day, p_kind, p_amount, p_condition, p_by_day);
end;
$$;
comment on function private.roll_up(text, text, text, text, text, text, text, text) is
  'Defines a set of facts by expressions over the columns of one table (with id, region_id, zone_path), and has it summed by month from now on.';

create function private.rollup_check(p_region text)
  returns table (set_name text, zone_path extensions.ltree, month date, kind text,
    fact_rows bigint, rollup_rows bigint, fact_amount numeric, rollup_amount numeric)
  language plpgsql stable set search_path = ''
as $$
declare
  rule record;
begin
  for rule in select u.set_name, u.day from private.rollup_rule u order by 1 loop
    return query execute format(
      'with f as (
         select extensions.subltree(v.zone_path, 0, d.depth) as zone_path, %s as month,
           v.kind, count(*) as row_count, sum(v.amount)::numeric as amount
         from private.%I v cross join lateral generate_series(1, extensions.nlevel(v.zone_path)) as d (depth)
         where v.region_id = $2 group by 1, 2, 3
       ), m as (
         select m.zone_path, m.month, m.kind, sum(m.row_count)::bigint as row_count, sum(m.amount) as amount
         from public.rollup_month m where m.set_name = $1 and m.region_id = $2 group by 1, 2, 3
       )
       select $1, coalesce(f.zone_path, m.zone_path), coalesce(f.month, m.month), coalesce(f.kind, m.kind),
         coalesce(f.row_count, 0), coalesce(m.row_count, 0), coalesce(f.amount, 0), coalesce(m.amount, 0)
       from f full join m on f.zone_path::text = m.zone_path::text and f.month = m.month and f.kind = m.kind
       where coalesce(f.row_count, 0) <> coalesce(m.row_count, 0) or coalesce(f.amount, 0) <> coalesce(m.amount, 0)',
      case when rule.day is null then format('%L::date', private.stock_month()) else 'date_trunc(''month'', v.day::timestamp)::date' end,
      'set_' || rule.set_name) using rule.set_name, p_region;
  end loop;
end;
$$;
comment on function private.rollup_check(text) is 'Where rollups and facts of a region differ; no row when they agree.';

-- what is summed -------------------------------------------------------------------------------

create function private.day_in_region(p_region text, p_at timestamptz) returns date
  language sql stable set search_path = ''
as $$
  select (p_at at time zone r.time_zone)::date from public.region r where r.id = p_region;
$$;
comment on function private.day_in_region(text, timestamptz) is 'The calendar day of a moment in the region''s time zone.';

select private.roll_up('accidents', 'accident', 'occurred_on', 'kind');
select private.roll_up('deaths', 'accident', 'occurred_on', 'kind', 'deaths', 'deaths > 0');
select private.roll_up('injuries', 'accident', 'occurred_on', 'kind', 'injuries', 'injuries > 0');
-- A draft is not found yet, and what was dismissed was none.
select private.roll_up('dangers_found', 'hidden_danger', 'found_on', 'level || ''.'' || kind', '1',
  'state <> ''draft'' and closed_as is distinct from ''dismissed''');
select private.roll_up('dangers_found_closed', 'hidden_danger', 'found_on', 'level || ''.'' || kind', '1', 'closed_as = ''rectified''',
  p_by_day => 'closed_on');
select private.roll_up('dangers_closed', 'hidden_danger', 'closed_on', 'level || ''.'' || kind', '1', 'closed_as = ''rectified''');
select private.roll_up('dangers_closed_on_time', 'hidden_danger', 'closed_on', 'level || ''.'' || kind', '1',
  'closed_as = ''rectified'' and (deadline_on is null or closed_on <= deadline_on)');
select private.roll_up('days_to_close', 'hidden_danger', 'closed_on', 'level || ''.'' || kind', 'closed_on - found_on',
  'closed_as = ''rectified''');
select private.roll_up('back_checks', 'event', 'private.day_in_region(region_id, at)', 'kind', '1',
  'subject = ''hidden_danger'' and kind in (''back_check'', ''reopen'')');
select private.roll_up('reopenings', 'event', 'private.day_in_region(region_id, at)', 'kind', '1',
  'subject = ''hidden_danger'' and kind = ''reopen''');

-- For the days before and after whole months, and for what is not summed.
drop index if exists public.hidden_danger_region_id_idx;
create index hidden_danger_found_idx on public.hidden_danger (region_id, found_on)
  include (zone_path, closed_on, closed_as, state, level, kind);
create index hidden_danger_closed_idx on public.hidden_danger (region_id, closed_on)
  include (zone_path, found_on, deadline_on, level, kind) where closed_as = 'rectified';

revoke execute on all functions in schema public, private from public;
