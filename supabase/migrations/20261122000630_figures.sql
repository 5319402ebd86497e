-- Figures: what each means, one way to measure all of them, and the list behind each number.

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
  for select to authenticated using (cardinality((select private.my_regions())::text[]) > 0);
revoke all on public.figure_definition from anon, authenticated, service_role;
grant select on public.figure_definition to authenticated, service_role;

create table private.unit_set (set_name text primary key);
comment on table private.unit_set is 'Sets in which not the facts are counted but the enterprises that have any: each once, however often.';

-- sets that stand as of today, or need more than one table ----------------------------------------

create view private.set_enterprises as
  select 'enterprise' as subject, e.id, e.id as enterprise_id, e.region_id, e.zone_path, e.status as kind,
    null::date as day, null::date as by_day, 1::numeric as amount
  from public.enterprise e where e.status = 'active';

create view private.set_orphans as
  select 'enterprise' as subject, e.id, e.id as enterprise_id, e.region_id, e.zone_path, e.status as kind,
    null::date as day, null::date as by_day, 1::numeric as amount
  from public.enterprise e left join public.zone z on z.id = e.zone_id
  where e.status = 'active' and z.level is distinct from 'grid';

create view private.set_hazard_sources as
  select 'hazard_source' as subject, h.id, h.enterprise_id, h.region_id, h.zone_path,
    coalesce(h.level::text, '0') || '.' || h.hazard_class as kind, null::date as day, null::date as by_day, 1::numeric as amount
  from public.hazard_source h join public.enterprise e on e.id = h.enterprise_id where e.status = 'active';

create view private.set_dangers_open as
  select 'hidden_danger' as subject, d.id, d.enterprise_id, d.region_id, d.zone_path, d.level || '.' || d.kind as kind,
    d.deadline_on as day, null::date as by_day, 1::numeric as amount
  from public.hidden_danger d where d.is_open;

create view private.set_overdue as
  select 'hidden_danger' as subject, d.id, d.enterprise_id, d.region_id, d.zone_path, d.level || '.' || d.kind as kind,
    d.deadline_on as day, null::date as by_day, 1::numeric as amount
  from public.hidden_danger d join public.region r on r.id = d.region_id
  where d.is_open and d.deadline_runs and d.deadline_on < coalesce(r.as_of, (now() at time zone r.time_zone)::date);

-- What the sets read of their tables, so that it is read from the index alone.
drop index public.hidden_danger_open_idx;
create index hidden_danger_open_idx on public.hidden_danger (region_id, deadline_on)
  include (zone_path, level, kind, deadline_runs, enterprise_id) where is_open;
create index hidden_danger_open_zone_idx on public.hidden_danger (zone_path, deadline_on) where is_open;
-- Row-level security lets no index follow a path that the asker names; a zone's own list is asked by zone_id.
create index hidden_danger_open_in_zone_idx on public.hidden_danger (zone_id, deadline_on) where is_open;
create index enterprise_active_idx on public.enterprise (region_id) include (zone_path, zone_id) where status = 'active';

-- measuring ------------------------------------------------------------------------------------

create function private.path_end(p_path extensions.ltree) returns extensions.ltree
  language sql immutable set search_path = ''
as $$
  select (p_path::text || '0')::extensions.ltree;
$$;
comment on function private.path_end(extensions.ltree) is
  'The path before which all that lies below a path is sorted: 0 is the lowest character of a code. So a b-tree finds a zone''s rows as a range, which no index does for <@ an array.';

create function private.visible_paths(p_path extensions.ltree) returns extensions.ltree[]
  language sql stable security definer set search_path = ''
as $$
  with mine as (select distinct u::text as path from unnest((select private.my_scopes())) u)
  select case
    when p_path operator(extensions.<@) (select private.my_scopes()) then array[p_path]
    else coalesce((
      select array_agg(m.path::extensions.ltree order by m.path) from mine m
      where m.path::extensions.ltree operator(extensions.<@) p_path
        and not exists (
          select from mine o where o.path <> m.path and m.path::extensions.ltree operator(extensions.<@) o.path::extensions.ltree)
    ), '{}') end;
$$;
comment on function private.visible_paths(extensions.ltree) is
  'What the signed-in user may see of a zone path: all of it, the parts of it that are his, or nothing.';

create function private.in_paths(p_paths extensions.ltree[]) returns text
  language sql immutable set search_path = ''
as $$
  select coalesce(string_agg(
    case when extensions.nlevel(u) = 1 then 'true' else format(
      '(v.zone_path operator(extensions.>=) %L::extensions.ltree and v.zone_path operator(extensions.<) %L::extensions.ltree)',
      u::text, private.path_end(u)::text) end, ' or '), 'false')
  from unnest(p_paths) u;
$$;
comment on function private.in_paths(extensions.ltree[]) is 'SQL: the row v of one region lies in one of the paths.';

create function private.at_paths(p_paths extensions.ltree[]) returns text
  language sql immutable set search_path = ''
as $$
  select coalesce(string_agg(format('(v.depth = %s and v.zone_path operator(extensions.=) %L::extensions.ltree)',
    extensions.nlevel(u), u::text), ' or '), 'false')
  from unnest(p_paths) u;
$$;
comment on function private.at_paths(extensions.ltree[]) is 'SQL: the rollup row v is that of one of the paths.';

create function private.in_time(p_base text, p_from date, p_to date, p_by date) returns text
  language sql immutable set search_path = ''
as $$
  select case p_base
    when 'stock' then 'true'
    when 'period' then format('v.day between %L and %L', p_from, p_to)
    else format('v.day between %L and %L and (v.by_day is null or v.by_day <= %L)', p_from, p_to, p_by) end;
$$;
comment on function private.in_time(text, date, date, date) is 'SQL: the row v counts for the period, by the kind of base.';

create function private.of_kind(p_kind text) returns text
  language sql immutable set search_path = ''
as $$
  select case when p_kind is null then 'true'
    else format('(v.kind = %1$L or split_part(v.kind, ''.'', 1) = %1$L or split_part(v.kind, ''.'', 2) = %1$L)', p_kind) end;
$$;
comment on function private.of_kind(text) is 'SQL: the row v is of a kind; for a set of `level.kind` either part may be named.';

create function private.is_summed(p_set text, p_base text, p_region text, p_by date) returns boolean
  language sql stable set search_path = ''
as $$
  select p_base <> 'stock' and exists (
    select from private.rollup_rule u
    where u.set_name = p_set and (p_base = 'period' or u.by_day is null or p_by >= private.region_today(p_region)));
$$;
comment on function private.is_summed(text, text, text, date) is 'Whether the monthly sums can answer: they know what has become of a cohort by today, not by an earlier day.';

create function private.facts_counted(p_facts text, p_by_child boolean, p_ranked boolean) returns text
  language sql immutable set search_path = ''
as $$
  select format(case
    -- Grouped by amount first: a percentile over few different amounts needs no sorting of all facts.
    when p_ranked then
      'select r.child, sum(r.facts), sum(r.facts * r.amount), min(r.amount) filter (where r.up_to >= 0.9 * r.all_facts)
       from (
         select g.*, sum(g.facts) over (partition by g.whole, g.child order by g.amount) as up_to,
           sum(g.facts) over (partition by g.whole, g.child) as all_facts
         from (' || case when p_by_child then
           'select grouping(f.child) = 1 as whole, f.child, f.amount, count(*) as facts
            from (%s) f group by grouping sets ((f.amount), (f.child, f.amount)) having grouping(f.child) = 1 or f.child is not null'
           else 'select true as whole, null::text as child, f.amount, count(*) as facts from (%s) f group by f.amount' end || ') g
       ) r group by r.whole, r.child'
    when p_by_child then
      'select f.child, count(*), sum(f.amount), null from (%s) f
       group by grouping sets ((), (f.child)) having grouping(f.child) = 1 or f.child is not null'
    else 'select null, count(*), sum(f.amount), null from (%s) f' end, p_facts);
$$;
comment on function private.facts_counted(text, boolean, boolean) is 'SQL: child, number, sum and 90th percentile of facts (child, amount), as a whole and, if asked, by child.';

create function private.measure(
  p_set text, p_base text, p_region text, p_path extensions.ltree, p_from date, p_to date, p_by date,
  p_kind text default null, p_ranked boolean default false, p_by_child boolean default false)
  returns table (child text, row_count bigint, amount numeric, ninth_decile numeric)
  -- Units are counted in a hash of them all.
  language plpgsql stable security definer set search_path = '' set work_mem = '64MB'
as $$
declare
  paths extensions.ltree[] := private.visible_paths(p_path);
  level integer := extensions.nlevel(p_path);
  first_month date := (date_trunc('month', p_from::timestamp - interval '1 day') + interval '1 month')::date;
  next_month date := date_trunc('month', p_to::timestamp + interval '1 day')::date;
  of_units boolean := exists (select from private.unit_set u where u.set_name = p_set);
  facts text := format('select %s as child, %s as amount from private.%s v where v.region_id = %L and (%s) and %s and %%s%s',
    case when p_by_child then format('case when extensions.nlevel(v.zone_path) > %1$s then extensions.subpath(v.zone_path, 0, %1$s + 1)::text end', level)
      else 'null::text' end,
    case when of_units then '1' else 'v.amount' end, quote_ident('set_' || p_set), p_region, private.in_paths(paths), private.of_kind(p_kind),
    case when of_units and p_by_child then ' group by v.enterprise_id, 1' when of_units then ' group by v.enterprise_id' end);
  sums text := format('from public.rollup_month v where v.set_name = %L and v.month >= %L and v.month < %L and %s and ',
    p_set, first_month, next_month, private.of_kind(p_kind));
  terms text := 'select null::text as child, 0::numeric as row_count, 0::numeric as amount, null::numeric as ninth_decile';
begin
  if p_set is null then
    return;
  end if;
  if not p_ranked and first_month < next_month and private.is_summed(p_set, p_base, p_region, p_by) then
    -- Whole months come from the sums; only the days before and after them from the facts.
    terms := terms || format(' union all select null, v.row_count, v.amount, null %s (%s)', sums, private.at_paths(paths));
    if p_by_child and paths[1]::text = p_path::text then
      terms := terms || format(' union all select v.zone_path::text, v.row_count, v.amount, null %s v.depth = %s and (%s)',
        sums, level + 1, private.in_paths(paths));
    elsif p_by_child then
      terms := terms || format(' union all select extensions.subpath(v.zone_path, 0, %s)::text, v.row_count, v.amount, null %s (%s)',
        level + 1, sums, private.at_paths(paths));
    end if;
    if p_from < first_month then
      terms := terms || ' union all ' || private.facts_counted(format(facts, private.in_time(p_base, p_from, first_month - 1, p_by)), p_by_child, false);
    end if;
    if next_month <= p_to then
      terms := terms || ' union all ' || private.facts_counted(format(facts, private.in_time(p_base, next_month, p_to, p_by)), p_by_child, false);
    end if;
  else
    terms := terms || ' union all ' || private.facts_counted(format(facts, private.in_time(p_base, p_from, p_to, p_by)), p_by_child, p_ranked);
  end if;
  return query execute format(
    'select t.child, sum(t.row_count)::bigint, coalesce(sum(t.amount), 0), max(t.ninth_decile) from (%s) t group by t.child', terms);
end;
$$;
comment on function private.measure(text, text, text, extensions.ltree, date, date, date, text, boolean, boolean) is
  'How many facts of a set count in what the user sees of a zone path, and what they add up to; child null is the whole, and with p_by_child there is a row for each zone below that has any. Ranked: with the 90th percentile.';

-- The set of a figure is measured for this period and for the same dates of the year before; a stock has no year before.
create function private.figure_answer(
  p_definition public.figure_definition, p_rows bigint, p_amount numeric, p_base_rows bigint, p_base_amount numeric, p_ninth_decile numeric)
  returns jsonb
  language sql immutable set search_path = ''
as $$
  select case p_definition.aggregate
    when 'sum' then jsonb_build_object('value', p_amount, 'numerator', p_amount, 'denominator', null, 'rows', p_rows, 'warning', null)
    when 'mean' then jsonb_build_object('value', private.rate(p_amount, p_rows, p_definition.factor, p_definition.digits),
      'numerator', p_amount, 'denominator', p_rows, 'rows', p_rows, 'warning', null)
    when 'p90' then jsonb_build_object('value', round(p_ninth_decile, p_definition.digits),
      'numerator', p_rows, 'denominator', null, 'rows', p_rows, 'warning', null)
    else jsonb_build_object(
      'value', case when not p_definition.part_of_base or p_amount <= p_base_amount
        then private.rate(p_amount, p_base_amount, p_definition.factor, p_definition.digits) end,
      'numerator', p_amount, 'denominator', p_base_amount, 'rows', p_rows,
      'warning', case when p_definition.part_of_base then private.exceeds_base(p_amount, p_base_amount) end)
    end;
$$;
comment on function private.figure_answer(public.figure_definition, bigint, numeric, bigint, numeric, numeric) is
  'Value, numerator, denominator, rows of the list and warning of a figure, from what its sets add up to.';

create function private.figure_compared(p_definition public.figure_definition, p_this jsonb, p_last jsonb) returns jsonb
  language sql immutable set search_path = ''
as $$
  with v as (select (p_this ->> 'value')::numeric as this, (p_last ->> 'value')::numeric as last)
  select p_this || jsonb_build_object('code', p_definition.code, 'unit', p_definition.unit, 'base', p_definition.base,
    'last_year', p_last,
    'change_percent', case when p_definition.unit <> 'percent' then private.change_percent(v.this, v.last) end,
    'change_note', case when p_definition.unit <> 'percent' then private.change_note(v.this, v.last) end,
    'points', case when p_definition.unit = 'percent' then private.points(v.this, v.last) end)
  from v;
$$;
comment on function private.figure_compared(public.figure_definition, jsonb, jsonb) is
  'A figure beside that of last year: a change in percent, or in percentage points where it is a percentage itself.';

create function private.figures_of(
  p_codes text[], p_region text, p_path extensions.ltree, p_from date, p_to date, p_kind text, p_by_child boolean)
  returns table (child text, code text, answer jsonb)
  language sql stable set search_path = ''
as $$
  with span (nth, from_day, to_day, by_day) as (
    values (0, p_from, p_to, private.region_today(p_region)),
      (1, (p_from - interval '1 year')::date, (p_to - interval '1 year')::date, (private.region_today(p_region) - interval '1 year')::date)
  ), needed as (
    select n.set_name, n.base, bool_or(n.ranked) as ranked
    from (
      select d.numerator as set_name, d.base, d.aggregate = 'p90' as ranked from public.figure_definition d
      where p_codes is null or d.code = any (p_codes)
      union all
      select d.denominator, coalesce(d.denominator_base, d.base), false from public.figure_definition d
      where d.denominator is not null and (p_codes is null or d.code = any (p_codes))) n
    group by n.set_name, n.base
  ), measured as materialized (
    select n.set_name, n.base, s.nth, m.*
    from needed n join span s on s.nth = 0 or n.base <> 'stock'
    cross join lateral private.measure(
      n.set_name, n.base, p_region, p_path, s.from_day, s.to_day, s.by_day, p_kind, n.ranked, p_by_child) m
  ), place as (
    select null::text as child
    union all select z.path::text from public.zone z
    where p_by_child and z.region_id = p_region and z.path operator(extensions.<@) p_path
      and extensions.nlevel(z.path) = extensions.nlevel(p_path) + 1
  ), answered as (
    select p.child, d as definition, s.nth, private.figure_answer(d, coalesce(n.row_count, 0), coalesce(n.amount, 0),
      b.row_count, coalesce(b.amount, 0), n.ninth_decile) as answer
    from place p
    join public.figure_definition d on p_codes is null or d.code = any (p_codes)
    join span s on s.nth = 0 or d.base <> 'stock'
    left join measured n on n.set_name = d.numerator and n.base = d.base and n.nth = s.nth and n.child is not distinct from p.child
    left join measured b on b.set_name = d.denominator and b.base = coalesce(d.denominator_base, d.base)
      and b.nth = case b.base when 'stock' then 0 else s.nth end and b.child is not distinct from p.child
  )
  select a.child, (a.definition).code, private.figure_compared(a.definition, a.answer, l.answer)
  from answered a
  left join answered l on l.nth = 1 and (l.definition).code = (a.definition).code and l.child is not distinct from a.child
  where a.nth = 0;
$$;

create function private.area_path(p_region text, p_zone bigint) returns extensions.ltree
  language sql stable set search_path = ''
as $$
  select case when p_zone is null then (select r.id::extensions.ltree from public.region r where r.id = p_region)
    else (select z.path from public.zone z where z.id = p_zone and z.region_id = p_region) end;
$$;
comment on function private.area_path(text, bigint) is 'Path of a zone, or of the region where no zone is named; null where it is not there or not to be seen.';

-- asking ---------------------------------------------------------------------------------------

create function public.figure(p_code text, p_region text, p_zone bigint, p_from date, p_to date, p_kind text default null) returns jsonb
  language sql stable set search_path = ''
as $$
  select f.answer || jsonb_build_object('from', p_from, 'to', p_to, 'today', private.region_today(p_region),
    'cumulative', p_from = date_trunc('year', p_to::timestamp)::date)
  from (select private.area_path(p_region, p_zone) as path) a
  cross join lateral private.figures_of(array[p_code], p_region, a.path, p_from, p_to, p_kind, false) f
  where a.path is not null;
$$;
comment on function public.figure(text, text, bigint, date, date, text) is
  'One figure of a region, or of a zone of it, for a period: {code, value, numerator, denominator, rows, base, unit, from, to, today, cumulative (from 1 January), last_year {value, numerator, denominator, rows, warning} for the same dates a year before (null for a stock), change_percent, change_note new|cleared|null, points, warning}. rows is the length of figure_list, whose amounts add up to the numerator. The user''s own part where he does not see all; null where there is no such figure or place.';

create function private.facts_of(
  p_set text, p_base text, p_region text, p_path extensions.ltree, p_from date, p_to date, p_by date, p_kind text, p_limit integer, p_after bigint)
  returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  answer jsonb;
begin
  execute format(
    'select coalesce(jsonb_agg(jsonb_build_object(''subject'', f.subject, ''id'', f.id, ''enterprise_id'', f.enterprise_id,
       ''zone_path'', f.zone_path::text, ''kind'', f.kind, ''day'', f.day, ''amount'', f.amount) order by f.id), ''[]'')
     from (select u.* from (%s from private.%I v where v.region_id = %L and (%s) and %s and %s) u where u.id > %s order by u.id limit %s) f',
    case when exists (select from private.unit_set u where u.set_name = p_set)
      then 'select distinct on (v.enterprise_id) ''enterprise'' as subject, v.enterprise_id as id, v.enterprise_id, v.zone_path, v.kind, v.day, 1 as amount'
      else 'select v.*' end,
    'set_' || p_set, p_region, private.in_paths(private.visible_paths(p_path)), private.of_kind(p_kind),
    private.in_time(p_base, p_from, p_to, p_by), coalesce(p_after, 0), coalesce(p_limit::text, 'all')) into answer;
  return answer;
end;
$$;
comment on function private.facts_of(text, text, text, extensions.ltree, date, date, date, text, integer, bigint) is
  'The facts of a set that measure counts, as rows by id.';

create function public.figure_list(
  p_code text, p_region text, p_zone bigint, p_from date, p_to date, p_kind text default null,
  p_limit integer default null, p_after bigint default null) returns jsonb
  language sql stable set search_path = ''
as $$
  select private.facts_of(d.numerator, d.base, p_region, a.path, p_from, p_to, private.region_today(p_region), p_kind, p_limit, p_after)
  from public.figure_definition d
  join (select private.area_path(p_region, p_zone) as path) a on a.path is not null
  where d.code = p_code;
$$;
comment on function public.figure_list(text, text, bigint, date, date, text, integer, bigint) is
  'The facts behind a figure with the same arguments, by id: {subject (table), id, enterprise_id, zone_path, kind, day, amount}; as many as the figure''s rows, their amounts add up to its numerator. All of them, or at most p_limit after the id p_after.';

create function public.figures(p_region text, p_zone bigint, p_from date, p_to date, p_kind text default null) returns jsonb
  language sql stable set search_path = ''
as $$
  with a as (
    select private.area_path(p_region, p_zone) as path
  ), f as materialized (
    select o.child, jsonb_object_agg(o.code, o.answer) as figures
    from a cross join lateral private.figures_of(null, p_region, a.path, p_from, p_to, p_kind, true) o
    where a.path is not null group by o.child
  )
  select jsonb_build_object('from', p_from, 'to', p_to, 'today', private.region_today(p_region),
    'cumulative', p_from = date_trunc('year', p_to::timestamp)::date,
    'areas', jsonb_agg(jsonb_build_object('id', z.id, 'path', coalesce(f.child, a.path::text), 'code', z.code,
      'name_en', coalesce(z.name_en, r.name_en), 'name_zh', coalesce(z.name_zh, r.name_zh), 'figures', f.figures,
      'double_decline', private.double_decline(
        (f.figures #>> '{accidents,value}')::numeric - (f.figures #>> '{accidents,last_year,value}')::numeric,
        (f.figures #>> '{deaths,value}')::numeric - (f.figures #>> '{deaths,last_year,value}')::numeric))
      order by f.child nulls first))
  from f cross join a
  left join public.zone z on z.path operator(extensions.=) coalesce(f.child::extensions.ltree, a.path)
  left join public.region r on r.id = p_region
  having count(*) > 0;
$$;
comment on function public.figures(text, bigint, date, date, text) is
  'All figures of a leader''s page at once, for a region or a zone and then for each zone right below it, as figure answers them; with double_decline of accidents and deaths. A zone below counts its own facts: rates are made from its own sums and never averaged.';

create function private.measure_months(
  p_set text, p_base text, p_region text, p_path extensions.ltree, p_from date, p_to date, p_by date, p_kind text)
  returns table (month date, row_count bigint, amount numeric, ninth_decile numeric)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  paths extensions.ltree[] := private.visible_paths(p_path);
  of_units boolean := exists (select from private.unit_set u where u.set_name = p_set);
begin
  if p_set is null then
    return;
  elsif private.is_summed(p_set, p_base, p_region, p_by) then
    return query execute format(
      'select v.month, sum(v.row_count)::bigint, sum(v.amount), null::numeric from public.rollup_month v
       where v.set_name = %L and v.month between %L and %L and %s and (%s) group by 1',
      p_set, p_from, p_to, private.of_kind(p_kind), private.at_paths(paths));
  else
    return query execute format(
      'select date_trunc(''month'', v.day::timestamp)::date, count(%s), %s, percentile_disc(0.9) within group (order by v.amount)
       from private.%I v where v.region_id = %L and (%s) and %s and %s group by 1',
      case when of_units then 'distinct v.enterprise_id' else '*' end, case when of_units then 'count(distinct v.enterprise_id)::numeric' else 'sum(v.amount)' end,
      'set_' || p_set, p_region, private.in_paths(paths), private.of_kind(p_kind), private.in_time(p_base, p_from, p_to, p_by));
  end if;
end;
$$;
comment on function private.measure_months(text, text, text, extensions.ltree, date, date, date, text) is 'What measure answers for each month that has any, in one reading.';

create function public.figure_months(
  p_code text, p_region text, p_zone bigint, p_from date, p_to date, p_kind text default null) returns jsonb
  language sql stable set search_path = ''
as $$
  with span as (
    select date_trunc('month', p_from::timestamp)::date as first_day,
      (date_trunc('month', p_to::timestamp) + interval '1 month')::date - 1 as last_day, private.region_today(p_region) as today
  ), asked as (
    select d as definition, a.path, s.* from public.figure_definition d cross join span s
    join (select private.area_path(p_region, p_zone) as path) a on a.path is not null
    where d.code = p_code and d.base <> 'stock' and coalesce(d.denominator_base, d.base) <> 'stock'
  ), numerator as materialized (
    select m.* from asked q cross join lateral private.measure_months(
      (q.definition).numerator, (q.definition).base, p_region, q.path, q.first_day, q.last_day, q.today, p_kind) m
  ), denominator as materialized (
    select m.* from asked q cross join lateral private.measure_months((q.definition).denominator,
      coalesce((q.definition).denominator_base, (q.definition).base), p_region, q.path, q.first_day, q.last_day, q.today, p_kind) m
  )
  select coalesce(jsonb_agg(private.figure_answer(q.definition, coalesce(n.row_count, 0), coalesce(n.amount, 0), b.row_count,
      coalesce(b.amount, 0), n.ninth_decile) || jsonb_build_object('month', g.month) order by g.month), '[]')
  from asked q
  cross join lateral (select x::date as month from generate_series(q.first_day::timestamp, q.last_day::timestamp, interval '1 month') x) g
  left join numerator n on n.month = g.month
  left join denominator b on b.month = g.month;
$$;
comment on function public.figure_months(text, text, bigint, date, date, text) is
  'A figure month by month, whole months from that of p_from to that of p_to: {month, value, numerator, denominator, rows, warning}. None for a stock or over one, of which no history is kept.';

-- definitions ----------------------------------------------------------------------------------

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

revoke execute on all functions in schema public, private from public;
grant execute on function
  private.measure(text, text, text, extensions.ltree, date, date, date, text, boolean, boolean),
  private.measure_months(text, text, text, extensions.ltree, date, date, date, text),
  private.facts_of(text, text, text, extensions.ltree, date, date, date, text, integer, bigint),
  private.figure_answer(public.figure_definition, bigint, numeric, bigint, numeric, numeric),
  private.figure_compared(public.figure_definition, jsonb, jsonb),
  private.figures_of(text[], text, extensions.ltree, date, date, text, boolean), private.area_path(text, bigint),
  public.figure(text, text, bigint, date, date, text), public.figure_list(text, text, bigint, date, date, text, integer, bigint),
  public.figures(text, bigint, date, date, text), public.figure_months(text, text, bigint, date, date, text)
  to authenticated, service_role;
