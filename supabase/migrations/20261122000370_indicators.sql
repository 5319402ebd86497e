-- Control indicators and the statistics of a region that rates are computed on; figures of the register that contradict themselves.

create table public.control_indicator (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  zone_id bigint references public.zone (id) on delete cascade,
  zone_path extensions.ltree not null default '',
  year integer not null,
  kind text not null check (kind in ('accidents', 'deaths', 'larger_accidents', 'major_accidents', 'deaths_per_gdp',
    'deaths_per_workers', 'deaths_per_vehicles', 'deaths_per_coal')),
  value_limit numeric not null,
  source text,
  unique (dataset_id, source_id),
  unique nulls not distinct (region_id, zone_id, year, kind),
  constraint a_limit_is_not_negative check (value_limit >= 0),
  constraint a_year_is_since_1949 check (year between 1949 and 2200)
);
comment on table public.control_indicator is 'The most that a region or zone may have of something in a year (控制指标).';
create index control_indicator_zone_id_idx on public.control_indicator (zone_id);

create table public.region_statistic (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  zone_id bigint references public.zone (id) on delete cascade,
  zone_path extensions.ltree not null default '',
  year integer not null,
  quarter integer,
  gdp_hundred_million_yuan numeric,
  workers numeric,
  vehicles numeric,
  coal_tonnes numeric,
  population numeric,
  source text not null check (source <> ''),
  version integer not null default 1,
  unique (dataset_id, source_id),
  unique nulls not distinct (region_id, zone_id, year, quarter, version),
  constraint a_statistic_is_of_a_year_since_1949 check (year between 1949 and 2200 and version > 0),
  constraint a_quarter_is_1_to_4 check (quarter between 1 and 4),
  constraint statistics_are_not_negative check (least(gdp_hundred_million_yuan, workers, vehicles, coal_tonnes, population) >= 0)
);
comment on table public.region_statistic is 'What a region or zone is measured by: output, workers, vehicles, coal, people; a year, or one quarter, with source and version (numbers are revised; the newest version counts).';
create index region_statistic_zone_id_idx on public.region_statistic (zone_id);

alter table public.control_indicator enable row level security;
create policy "members see the control indicators of their regions" on public.control_indicator
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
alter table public.region_statistic enable row level security;
create policy "members see the statistics of their regions" on public.region_statistic
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
revoke all on public.control_indicator, public.region_statistic from anon, authenticated;
grant select on public.control_indicator, public.region_statistic to authenticated;
grant all on public.control_indicator, public.region_statistic to service_role;
create trigger follow_inserted after insert on public.control_indicator
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.control_indicator
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.region_statistic
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.region_statistic
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
insert into private.writable values
  ('control_indicator', '{region_id,zone_id,year,kind,value_limit,source}'),
  ('region_statistic', '{region_id,zone_id,year,quarter,gdp_hundred_million_yuan,workers,vehicles,coal_tonnes,population,source,version}');

create function public.control_state(p_region text, p_year integer) returns jsonb
  language sql stable set search_path = ''
as $$
  with today as (select least(private.region_today(p_region), make_date(p_year, 12, 31)) as day), actual as (
    select i.*, (make_date(p_year, 12, 31) - make_date(p_year, 1, 1) + 1) as days,
      greatest(0, today.day - make_date(p_year, 1, 1) + 1) as elapsed,
      (select case i.kind when 'deaths' then coalesce(sum(a.deaths), 0) when 'larger_accidents' then count(*) filter (where a.grade <= 3)
         when 'major_accidents' then count(*) filter (where a.grade <= 2) else count(*) end
       from public.accident a
       where a.zone_path operator(extensions.<@) i.zone_path and a.occurred_on between make_date(p_year, 1, 1) and today.day) as value
    from public.control_indicator i, today
    where i.region_id = p_region and i.year = p_year and i.kind in ('accidents', 'deaths', 'larger_accidents', 'major_accidents')
  )
  select jsonb_build_object('year', p_year, 'day', (select day from today), 'indicators', coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'zone_id', a.zone_id, 'kind', a.kind, 'actual', a.value, 'limit', a.value_limit,
    'used', private.share(a.value, a.value_limit),
    'line', round(a.value_limit * a.elapsed / a.days, 2), 'above_line', a.value > a.value_limit * a.elapsed / a.days,
    'exceeded', a.value > a.value_limit) order by a.zone_id nulls first, a.kind), '[]'))
  from actual a;
$$;
comment on function public.control_state(text, integer) is
  'Control indicators of a year against what has happened since 1 January: actual, limit, the share used, and the time-proportional line limit × day ÷ days of the year.';

-- what does not add up -------------------------------------------------------------------------

create function public.register_warnings(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with whole as (
    select t.id, t.attended, (select sum(c.attended) from public.training c where c.part_of = t.id) as parts
    from public.training t where t.region_id = p_region
  ), found as (
    select 'training_parts_do_not_add_up' as code, 'training' as subject, w.id,
      jsonb_build_object('stated', w.attended, 'sum', w.parts, 'difference', w.parts - w.attended) as detail
    from whole w where w.parts <> w.attended
    union all
    select 'more_attended_than_enrolled', 'training', t.id, jsonb_build_object('enrolled', t.enrolled, 'attended', t.attended)
    from public.training t where t.region_id = p_region and t.attended > t.enrolled
    union all
    select 'rate_without_base', 'training', t.id, t.stated
    from public.training t where t.region_id = p_region and t.stated <> '{}'
    union all
    select 'task_due_after_its_stage', 'campaign_task', t.id,
      jsonb_build_object('due_on', t.due_on, 'stage', s.name, 'stage_ends_on', s.ends_on)
    from public.campaign_task t join public.campaign_stage s on s.id = t.stage_id
    where t.region_id = p_region and t.due_on > s.ends_on
    union all
    select 'stage_outside_its_campaign', 'campaign_stage', s.id,
      jsonb_build_object('starts_on', s.starts_on, 'ends_on', s.ends_on)
    from public.campaign_stage s join public.campaign c on c.id = s.campaign_id
    where s.region_id = p_region and (s.starts_on < c.starts_on or s.ends_on > c.ends_on)
    union all
    select 'grade_above_its_score', 'certificate', c.id, jsonb_build_object('grade', c.grade, 'score', c.score)
    from public.certificate c
    where c.region_id = p_region and c.kind = 'standardization'
      and c.grade < coalesce(private.standardization_grade(p_region, c.score), 4) and c.score is not null
    union all
    select 'more_rectified_than_found', 'site_return', r.id, jsonb_build_object('found', r.found, 'rectified', r.rectified)
    from public.site_return r where r.region_id = p_region and r.rectified > r.found
  )
  select coalesce(jsonb_agg(jsonb_build_object('code', f.code, 'subject', f.subject, 'id', f.id, 'detail', f.detail)
    order by f.subject, f.code, f.id), '[]') from found f;
$$;
comment on function public.register_warnings(text) is
  'Figures that contradict themselves and are kept as they came: parts that do not add up to their whole, rates printed without a base, a plan due after its stage ended, a grade above its score, more rectified than found.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function public.control_state(text, integer), public.register_warnings(text)
  to authenticated, service_role;
grant execute on function public.report_hazard(jsonb) to anon;
