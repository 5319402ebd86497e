-- Relative figures: deaths on output, workers, vehicles and coal, and what has happened this year against its control indicators.

-- The base of an area is what was entered for it and never the sum of its parts: each number counts in its own zone and is taken
-- away again in the zone above, so that the rows below any zone add up to that zone's own number, and to nothing where it has none.
create function private.own_only(p_path extensions.ltree) returns table (zone_path extensions.ltree, sign integer)
  language sql immutable set search_path = ''
as $$
  select p_path, 1
  union all
  select extensions.subpath(p_path, 0, -1), -1 where extensions.nlevel(p_path) > 1;
$$;
comment on function private.own_only(extensions.ltree) is 'Where a number of a zone counts, and where it is taken away: in the zone above.';

create table private.each_day (day date primary key);
comment on table private.each_day is 'The days over which the statistics of years and quarters are spread: a table, since a period then reads no other days.';
insert into private.each_day select d::date from generate_series(timestamp '1990-01-01', '2059-12-31', interval '1 day') d;
analyze private.each_day;

create function private.set_statistic(p_set text, p_column text, p_a_flow boolean) returns void
  language plpgsql set search_path = ''
as $$
begin
  execute format(
    'create view private.%1$I as
     with newest as (
       select distinct on (s.region_id, s.zone_id, s.year, s.quarter) s.id, s.region_id, s.zone_id, s.zone_path, s.year, s.quarter, s.%2$I as value
       from public.region_statistic s where s.%2$I is not null
       order by s.region_id, s.zone_id, s.year, s.quarter, s.version desc
     ), valid as (
       select n.*, make_date(n.year, 3 * n.quarter - 2, 1) as from_on,
         (make_date(n.year, 3 * n.quarter - 2, 1) + interval ''3 months'')::date - 1 as to_on
       from newest n where n.quarter is not null
       union all
       select n.*, case when lag(n.year) over area is null then ''-infinity'' else make_date(n.year, 1, 1) end,
         coalesce(make_date(lead(n.year) over area, 1, 1) - 1, ''infinity'')
       from newest n where n.quarter is null window area as (partition by n.region_id, n.zone_id order by n.year)
     )
     select ''region_statistic''::text as subject, v.id, null::bigint as enterprise_id, v.region_id, o.zone_path, ''''::text as kind,
       d.day, null::date as by_day, o.sign * (round(v.value * s.nth / s.days, 6) - round(v.value * (s.nth - 1) / s.days, 6)) as amount
     from valid v
     join private.each_day d on d.day between v.from_on and v.to_on
     cross join lateral (select %3$s as begins_on, %4$s as ends_on) p
     cross join lateral (select d.day - p.begins_on + 1 as nth, p.ends_on - p.begins_on + 1 as days) s
     cross join lateral private.own_only(v.zone_path) o
     where v.quarter is not null or not exists (
       select from newest q where q.quarter = extract(quarter from d.day) and q.year = extract(year from d.day)
         and q.region_id = v.region_id and q.zone_id is not distinct from v.zone_id)',
    'set_' || p_set, p_column,
    case when p_a_flow then 'case when v.quarter is null then date_trunc(''year'', d.day::timestamp)::date else v.from_on end'
      else 'date_trunc(''year'', d.day::timestamp)::date' end,
    case when p_a_flow then 'case when v.quarter is null then make_date(extract(year from d.day)::integer, 12, 31) else v.to_on end'
      else 'make_date(extract(year from d.day)::integer, 12, 31)' end);
end;
$$;
comment on function private.set_statistic(text, text, boolean) is
  'Defines a set of a column of region_statistic by the day: its newest version, a quarter''s before its year''s, spread evenly over the days and without a rest, so that a year adds up to its number. Days of years that were not entered count by the last year entered before them, or else the first. A flow (output, coal) is spread over its own quarter; a level (workers, vehicles) counts as so many for the time, so that a rate is always one a year.';
select private.set_statistic('output', 'gdp_hundred_million_yuan', true);
select private.set_statistic('workers', 'workers', false);
select private.set_statistic('vehicles', 'vehicles', false);
select private.set_statistic('coal', 'coal_tonnes', true);

select private.roll_up('deaths_at_work', 'accident', 'occurred_on', 'kind', 'deaths',
  'deaths > 0 and kind not in (''road'', ''fire'', ''agricultural_machinery'')');
select private.roll_up('road_deaths', 'accident', 'occurred_on', 'kind', 'deaths', 'deaths > 0 and kind = ''road''');
create view private.set_coal_deaths as
  select 'accident' as subject, a.id, a.enterprise_id, a.region_id, a.zone_path, a.kind, a.occurred_on as day,
    null::date as by_day, a.deaths as amount
  from public.accident a join public.enterprise e on e.id = a.enterprise_id
  where a.deaths > 0 and e.industry_code like 'B06%';

-- control indicators -------------------------------------------------------------------------------

create function private.set_control_indicator(p_kind text, p_amount text, p_condition text) returns void
  language plpgsql set search_path = ''
as $$
begin
  execute format(
    'create view private.%1$I as
       select ''accident'' as subject, a.id, a.enterprise_id, a.region_id, a.zone_path, a.kind, a.occurred_on as day,
         null::date as by_day, (%2$s) as amount
       from public.accident a join public.region r on r.id = a.region_id
       cross join lateral (select coalesce(r.as_of, (now() at time zone r.time_zone)::date) as day) t
       where a.occurred_on between date_trunc(''year'', t.day::timestamp)::date and t.day and (%3$s)',
    'set_' || p_kind || '_this_year', p_amount, p_condition);
  execute format(
    'create view private.%1$I as
       select ''control_indicator'' as subject, i.id, null::bigint as enterprise_id, i.region_id, o.zone_path, i.kind,
         t.day, null::date as by_day, o.sign * i.value_limit as amount
       from public.control_indicator i join public.region r on r.id = i.region_id
       cross join lateral (select coalesce(r.as_of, (now() at time zone r.time_zone)::date) as day) t
       cross join lateral private.own_only(i.zone_path) o
       where i.kind = %2$L and i.year = extract(year from t.day)', 'set_' || p_kind || '_limit', p_kind);
  execute format(
    'create view private.%1$I as
       select l.subject, l.id, l.enterprise_id, l.region_id, l.zone_path, l.kind, l.day, l.by_day,
         private.line_limit(l.amount, l.day, 6) as amount from private.%2$I l',
    'set_' || p_kind || '_line', 'set_' || p_kind || '_limit');
end;
$$;
comment on function private.set_control_indicator(text, text, text) is
  'Defines three sets of a kind of control indicator: what happened since 1 January, the limit of the year, and what of it is due by today.';
select private.set_control_indicator('accidents', '1', 'true');
select private.set_control_indicator('deaths', 'a.deaths', 'a.deaths > 0');
select private.set_control_indicator('larger_accidents', '1', 'a.grade <= 3');
select private.set_control_indicator('major_accidents', '1', 'a.grade <= 2');

insert into public.figure_definition
  (position, code, name_en, name_zh, subject, unit, digits, base, aggregate, factor, numerator, denominator, part_of_base, definition_en, definition_zh, source, confidence)
values
  (340, 'deaths_per_output', 'Deaths per 100 million yuan of GDP', '亿元国内生产总值死亡率', 'accident', 'ratio', 6, 'period', 'rate', 1, 'deaths', 'output', false,
   'Deaths of the period over the output of its days, in 100 million yuan. A quarter''s own output goes before its share of the year''s; a year not yet entered counts as the last one.',
   '期内死亡人数与同期国内生产总值（亿元）之比。有季度数的按季度数，否则按全年数逐日分摊；尚未录入的年度沿用上一年数据。', 'national relative indicators', 'S'),
  (341, 'deaths_per_workers', 'Deaths per 100,000 workers', '工矿商贸就业人员十万人死亡率', 'accident', 'ratio', 2, 'period', 'rate', 100000, 'deaths_at_work', 'workers', false,
   'Deaths of the period in industry, mining, commerce and trade (all but road traffic, fire and agricultural machinery) for 100,000 workers and a year.',
   '期内工矿商贸事故（不含道路交通、火灾、农业机械）死亡人数与就业人员数之比，以每十万人每年计。', 'national relative indicators', 'S'),
  (342, 'road_deaths_per_vehicles', 'Road deaths per 10,000 vehicles', '道路交通万车死亡率', 'accident', 'ratio', 2, 'period', 'rate', 10000, 'road_deaths', 'vehicles', false,
   'Deaths of the period in road traffic for 10,000 vehicles and a year.', '期内道路交通事故死亡人数与机动车保有量之比，以每万车每年计。', 'national relative indicators', 'S'),
  (343, 'coal_deaths_per_output', 'Coal deaths per million tonnes', '煤矿百万吨死亡率', 'accident', 'ratio', 3, 'period', 'rate', 1000000, 'coal_deaths', 'coal', false,
   'Deaths of the period in accidents of coal mines (industry 06) over the coal of its days, in million tonnes.', '期内煤矿（行业代码 06）事故死亡人数与同期原煤产量（百万吨）之比。', 'national relative indicators', 'S');

insert into public.figure_definition
  (position, code, name_en, name_zh, subject, unit, digits, base, aggregate, factor, numerator, denominator, part_of_base, definition_en, definition_zh, source, confidence)
select 350 + 2 * k.nth + o.nth, k.kind || o.suffix, k.name_en || o.name_en, k.name_zh || o.name_zh, 'accident', 'percent', 2, 'stock', 'rate', 100,
  k.kind || '_this_year', k.kind || o.base, false, o.definition_en, o.definition_zh, 'control indicators', 'S'
from (values (0, 'accidents', 'Accidents', '事故起数'), (1, 'deaths', 'Deaths', '死亡人数'),
  (2, 'larger_accidents', 'Larger accidents', '较大及以上事故起数'), (3, 'major_accidents', 'Major accidents', '重大及以上事故起数')
) as k (nth, kind, name_en, name_zh)
cross join (values
  (0, '_of_limit', ' against the limit of the year', '占全年控制指标比例', '_limit',
   'Since 1 January, over the control indicator of the year.', '当年1月1日以来累计数占全年控制指标的比例。'),
  (1, '_of_line', ' against the limit by today', '占时序控制指标比例', '_line',
   'Since 1 January, over the part of the control indicator due by today: limit × day of the year ÷ days of the year.',
   '当年1月1日以来累计数占按时间进度折算的控制指标（全年指标×已过天数÷全年天数）的比例。')
) as o (nth, suffix, name_en, name_zh, base, definition_en, definition_zh);

revoke execute on all functions in schema public, private from public;
grant execute on function private.own_only(extensions.ltree) to authenticated, service_role;
