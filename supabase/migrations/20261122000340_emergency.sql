-- Emergency: plans and drills that fall due, resources and the nearest of them.

-- plans and drills -----------------------------------------------------------------------------

create table public.emergency_plan (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  kind text not null check (kind in ('comprehensive', 'special', 'on_site')),
  name text not null check (name <> ''),
  issued_on date not null,
  filed_on date,
  reviewed_on date,
  withdrawn_on date,
  drill_each_half_year boolean not null default false,
  unique (dataset_id, source_id),
  constraint a_plan_is_filed_and_reviewed_after_its_issue check (least(filed_on, reviewed_on, withdrawn_on) >= issued_on)
);
comment on table public.emergency_plan is 'An emergency plan of a site or, without one, of a zone: comprehensive, special, or for one place on site.';
comment on column public.emergency_plan.drill_each_half_year is 'For mines, smelting, construction, hazardous chemicals, fireworks, hotels, malls and the like: a drill each half-year whatever the kind of plan.';
create index emergency_plan_region_id_idx on public.emergency_plan (region_id);
create index emergency_plan_enterprise_id_idx on public.emergency_plan (enterprise_id);
create index emergency_plan_zone_id_idx on public.emergency_plan (zone_id);
create index emergency_plan_zone_path_idx on public.emergency_plan (zone_path);

create table public.drill (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  plan_id bigint references public.emergency_plan (id) on delete set null,
  name text check (name <> ''),
  held_on date not null,
  form text not null default 'exercise' check (form in ('table_top', 'exercise', 'full_scale')),
  people integer,
  assessment text,
  unique (dataset_id, source_id),
  constraint a_drill_has_people check (people > 0)
);
comment on table public.drill is 'A drill that was held, of a plan where one is named.';
create index drill_region_id_idx on public.drill (region_id, held_on);
create index drill_enterprise_id_idx on public.drill (enterprise_id);
create index drill_zone_id_idx on public.drill (zone_id);
create index drill_zone_path_idx on public.drill (zone_path);
create index drill_plan_id_idx on public.drill (plan_id, held_on);

alter table public.emergency_plan enable row level security;
create policy "members see the emergency plans of their zones" on public.emergency_plan
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the emergency plans of their own site" on public.emergency_plan
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
alter table public.drill enable row level security;
create policy "members see the drills of their zones" on public.drill
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the drills of their own site" on public.drill
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
revoke all on public.emergency_plan, public.drill from anon, authenticated;
grant select on public.emergency_plan, public.drill to authenticated;
grant all on public.emergency_plan, public.drill to service_role;
create trigger follow_inserted after insert on public.emergency_plan
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.emergency_plan
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.drill
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.drill
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
insert into private.writable values
  ('emergency_plan', '{region_id,enterprise_id,zone_id,kind,name,issued_on,filed_on,reviewed_on,withdrawn_on,drill_each_half_year}',
    '{enterprise_id,kind,name,issued_on,reviewed_on}'),
  ('drill', '{region_id,enterprise_id,zone_id,plan_id,name,held_on,form,people,assessment}',
    '{enterprise_id,plan_id,name,held_on,form,people,assessment}');

insert into public.parameter (key, value, source, confidence) values
  ('drill.months.comprehensive', '12', 'At least one drill of the comprehensive plan a year', 'G'),
  ('drill.months.special', '12', 'At least one drill of a special plan a year', 'G'),
  ('drill.months.on_site', '6', 'Exam statement: at least one drill of an on-site plan each half-year', 'S'),
  ('drill.months.frequent', '6', 'Mines, smelting, construction, hazardous chemicals, hotels, malls: each half-year', 'G'),
  ('plan.filing_working_days', '20', 'Filing within 20 working days of issue', 'G'),
  ('plan.review_years', '3', 'Assessment every three years', 'G');

create function private.period_end(p_day date, p_months integer) returns date
  language sql immutable set search_path = ''
as $$
  select (date_trunc('year', p_day)
    + make_interval(months => (extract(month from p_day)::int - 1) / p_months * p_months + p_months))::date - 1;
$$;
comment on function private.period_end(date, integer) is 'Last day of the period of so many months (12, 6, 3, 1) of the calendar year in which a day lies.';

create function private.drill_due_on(p_issued date, p_last date, p_months integer) returns date
  language sql immutable set search_path = ''
as $$
  select case when p_last is null then private.period_end(p_issued, p_months)
    else private.period_end(private.period_end(p_last, p_months) + 1, p_months) end;
$$;
comment on function private.drill_due_on(date, date, integer) is
  'Last day for the next drill of a plan. «Once a year» and «once each half-year» are read as calendar periods: after a drill the end of the next period, before the first one the end of the period of issue.';

create function public.plans_due(p_region text, p_days integer default 30) returns jsonb
  language sql stable set search_path = ''
as $$
  with today as materialized (
    select private.region_today(p_region) as day,
      (private.parameter(p_region, 'plan.filing_working_days') #>> '{}')::int as filing_days,
      (private.parameter(p_region, 'plan.review_years') #>> '{}')::int as review_years
  ), rule as materialized (
    select k.kind, (private.parameter(p_region, 'drill.months.' || k.kind) #>> '{}')::int as months
    from unnest('{comprehensive,special,on_site,frequent}'::text[]) as k (kind)
  ), last as (
    select d.plan_id, max(d.held_on) as held_on from public.drill d where d.region_id = p_region group by d.plan_id
  ), dated as (
    select p.id, p.enterprise_id, p.kind, p.name, d.task, d.due_on
    from today, public.emergency_plan p
    join rule on rule.kind = case when p.drill_each_half_year then 'frequent' else p.kind end
    left join last on last.plan_id = p.id
    cross join lateral (values
      ('drill', private.drill_due_on(p.issued_on, last.held_on, rule.months)),
      ('filing', case when p.filed_on is null then private.add_working_days(p.region_id, p.issued_on, today.filing_days) end),
      ('review', (coalesce(p.reviewed_on, p.issued_on) + make_interval(years => today.review_years))::date)) as d (task, due_on)
    where p.region_id = p_region and p.issued_on <= today.day and (p.withdrawn_on > today.day) is not false
      and d.due_on <= today.day + p_days
  )
  select jsonb_build_object('today', (select day from today), 'days', p_days,
    'overdue', count(*) filter (where due_on < (select day from today)), 'due', count(*) filter (where due_on >= (select day from today)),
    'items', coalesce(jsonb_agg(jsonb_build_object('plan_id', d.id, 'enterprise_id', d.enterprise_id, 'kind', d.kind, 'name', d.name,
      'task', d.task, 'due_on', d.due_on, 'days_left', d.due_on - (select day from today)) order by d.due_on, d.id, d.task), '[]'))
  from dated d;
$$;
comment on function public.plans_due(text, integer) is
  'What emergency plans in force owe: a drill (by kind of plan), filing (20 working days after issue), review (3 years after issue or the last review); overdue when the last day has passed.';

create function public.drill_figures(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  with plan as (
    select p.*, exists (select from public.drill d where d.plan_id = p.id and d.held_on between p_from and p_to) as drilled
    from public.emergency_plan p
    where p.region_id = p_region and p.enterprise_id is not null and p.issued_on <= p_to and (p.withdrawn_on > p_to) is not false
  )
  select jsonb_build_object('from', p_from, 'to', p_to,
    'drills', (select count(*) from public.drill d where d.region_id = p_region and d.held_on between p_from and p_to),
    'people', (select coalesce(sum(d.people), 0) from public.drill d where d.region_id = p_region and d.held_on between p_from and p_to),
    'units', (select private.share(count(distinct enterprise_id) filter (where drilled), count(distinct enterprise_id)) from plan),
    'plans', (select private.share(count(*) filter (where drilled), count(*)) from plan));
$$;
comment on function public.drill_figures(text, date, date) is
  'Drills held in a period, people in them, and units and plans drilled of those that have a plan in force.';

-- resources ------------------------------------------------------------------------------------

create table public.emergency_resource (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  kind text not null check (kind in ('team', 'supplies', 'shelter', 'hospital', 'fire_station')),
  name text not null check (name <> ''),
  speciality text,
  quantity numeric,
  unit text,
  contact text,
  checked_on date,
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint a_quantity_is_not_negative check (quantity >= 0)
);
comment on table public.emergency_resource is 'What helps in an emergency and where: teams, supplies, shelters, hospitals. Everyone in the region sees all of them, because help comes across borders of zones.';
comment on column public.emergency_resource.contact is 'Duty telephone of the organisation, not of a person.';
create index emergency_resource_geography_idx on public.emergency_resource using gist ((geom::extensions.geography));
create index emergency_resource_geom_idx on public.emergency_resource using gist (geom);
create index emergency_resource_region_id_idx on public.emergency_resource (region_id);
create index emergency_resource_zone_id_idx on public.emergency_resource (zone_id);
create index emergency_resource_zone_path_idx on public.emergency_resource (zone_path);

alter table public.emergency_resource enable row level security;
create policy "members see the emergency resources of their regions" on public.emergency_resource
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
revoke all on public.emergency_resource from anon, authenticated;
grant select on public.emergency_resource to authenticated;
grant all on public.emergency_resource to service_role;
create trigger place_inserted after insert on public.emergency_resource
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.emergency_resource
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
insert into private.writable values
  ('emergency_resource', '{region_id,kind,name,speciality,quantity,unit,contact,checked_on,lng,lat}');

create function public.nearest_resources(p_lng double precision, p_lat double precision, p_kind text default null, p_count integer default 5)
  returns jsonb language plpgsql stable set search_path = ''
as $$
declare
  place extensions.geography;
begin
  if not (coalesce(p_lng between -180 and 180, false) and coalesce(p_lat between -90 and 90, false)) then
    perform private.fail('GW033', 'outside_region', jsonb_build_object('lng', p_lng, 'lat', p_lat));
  end if;
  place := extensions.st_setsrid(extensions.st_makepoint(p_lng, p_lat), 4326)::extensions.geography;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'name', n.name, 'speciality', n.speciality,
      'quantity', n.quantity, 'unit', n.unit, 'contact', n.contact, 'lng', extensions.st_x(n.geom), 'lat', extensions.st_y(n.geom),
      'distance_meters', round(n.distance::numeric, 1)) order by n.distance, n.id), '[]')
    from (
      select r.*, extensions.st_distance(r.geom::extensions.geography, place) as distance
      from public.emergency_resource r
      where r.geom is not null and (p_kind is null or r.kind = p_kind)
      order by r.geom::extensions.geography operator(extensions.<->) place
      limit least(greatest(coalesce(p_count, 5), 1), 100)) n);
end;
$$;
comment on function public.nearest_resources(double precision, double precision, text, integer) is
  'The resources nearest to a point, of one kind or of any, with their distance on the ground in metres; 1 to 100 of them.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.period_end(date, integer), private.drill_due_on(date, date, integer),
  public.plans_due(text, integer), public.drill_figures(text, date, date),
  public.nearest_resources(double precision, double precision, text, integer)
  to authenticated, service_role;
