-- Figures as they are asked for: one, all of a page, month by month, and the list behind each.

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

create function public.figures(p_region text, p_zone bigint, p_from date, p_to date, p_kind text default null, p_codes text[] default null) returns jsonb
  language sql stable set search_path = ''
as $$
  with a as (
    select private.area_path(p_region, p_zone) as path
  ), f as materialized (
    select o.child, jsonb_object_agg(o.code, o.answer) as figures
    from a cross join lateral private.figures_of(p_codes, p_region, a.path, p_from, p_to, p_kind, true) o
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
comment on function public.figures(text, bigint, date, date, text, text[]) is
  'All figures of a leader''s page at once, or those of some codes, for a region or a zone and then for each zone right below it, as figure answers them; with double_decline of accidents and deaths, where both are among them. A zone below counts its own facts: rates are made from its own sums and never averaged.';

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

create function public.region_figures(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with counted as (
    select coalesce(f.child, p_region) as path, jsonb_object_agg(f.code, f.answer) as figures
    from (select private.area_path(p_region, null) as path) a
    cross join lateral private.figures_of('{enterprises,hazard_sources,dangers_open,overdue,accidents,deaths,injuries}', p_region, a.path,
      p_from, p_to, null, true) f
    where a.path is not null group by 1
  ), by_year as (
    select y.path, jsonb_agg(jsonb_build_object('year', y.year, 'accidents', y.accidents, 'deaths', y.deaths) order by y.year) as years
    from (
      select p.path, extract(year from m.month)::integer as year, sum(m.row_count) filter (where m.set_name = 'accidents') as accidents,
        coalesce(sum(m.amount) filter (where m.set_name = 'deaths'), 0) as deaths
      from public.rollup_month m
      -- The region is the sum of what the user sees of it.
      join (select p_region as path, extensions.nlevel(u) as depth, u::text as part from unnest(private.visible_paths(p_region::extensions.ltree)) u
        union all select z.path::text, 2, z.path::text from public.zone z where z.region_id = p_region and extensions.nlevel(z.path) = 2) p
        on p.depth = m.depth and p.part = m.zone_path::text
      where m.region_id = p_region and m.set_name in ('accidents', 'deaths') and m.depth <= (
        select greatest(2, max(extensions.nlevel(u))) from unnest(private.visible_paths(p_region::extensions.ltree)) u)
      group by 1, 2
    ) y where y.accidents > 0 group by 1
  )
  select jsonb_build_object('from', p_from, 'to', p_to, 'today', private.region_today(p_region),
    'areas', coalesce(jsonb_agg(jsonb_build_object(
      'id', z.id, 'path', c.path, 'code', z.code, 'name_en', coalesce(z.name_en, r.name_en), 'name_zh', coalesce(z.name_zh, r.name_zh),
      'enterprises', c.figures #> '{enterprises,numerator}', 'hazard_sources', c.figures #> '{hazard_sources,numerator}',
      'open_dangers', c.figures #> '{dangers_open,numerator}', 'overdue_dangers', c.figures #> '{overdue,numerator}',
      'accidents', c.figures #> '{accidents,numerator}', 'deaths', c.figures #> '{deaths,numerator}',
      'injuries', c.figures #> '{injuries,numerator}', 'accidents_last_year', c.figures #> '{accidents,last_year,numerator}',
      'deaths_last_year', c.figures #> '{deaths,last_year,numerator}', 'injuries_last_year', c.figures #> '{injuries,last_year,numerator}',
      'by_year', coalesce(y.years, '[]')) order by (z.id is not null), z.path), '[]'))
  from counted c
  join public.region r on r.id = p_region
  left join public.zone z on z.region_id = p_region and z.level = 'district' and z.path::text = c.path
  left join by_year y on y.path = c.path
  where z.id is not null or c.path = p_region;
$$;
comment on function public.region_figures(text, date, date) is
  'Figures of a region and its districts for a period and the same dates a year before: accidents, deaths and injuries in the period; active enterprises and hazard sources and open and overdue hidden dangers as they stand today, as figure counts them. A district counts what lies in its zones; the region also what lies in none.';

revoke execute on all functions in schema public, private from public;
grant execute on function
  private.figure_answer(public.figure_definition, bigint, numeric, bigint, numeric, numeric),
  private.figure_compared(public.figure_definition, jsonb, jsonb),
  private.figures_of(text[], text, extensions.ltree, date, date, text, boolean), private.area_path(text, bigint),
  public.figure(text, text, bigint, date, date, text), public.figure_list(text, text, bigint, date, date, text, integer, bigint),
  public.figures(text, bigint, date, date, text, text[]), public.region_figures(text, date, date), public.figure_months(text, text, bigint, date, date, text)
  to authenticated, service_role;
