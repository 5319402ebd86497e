-- The four-colour risk of every site and zone, with the rules and inputs that make it.

create function private.lec_colour(p_score numeric) returns smallint
  language sql immutable set search_path = ''
as $$
  select case when p_score >= 320 then 1 when p_score >= 160 then 2 when p_score >= 70 then 3 when p_score >= 0 then 4 end::smallint;
$$;
comment on function private.lec_colour(numeric) is
  'Colour of D = L·E·C: 1 red from 320, 2 orange from 160, 3 yellow from 70, 4 blue below. The sources leave the bounds open; here a bound belongs to the graver colour.';

create table public.risk_point (
  id bigint generated always as identity primary key,
  enterprise_id bigint not null references public.enterprise (id) on delete cascade,
  name text not null check (name <> ''),
  likelihood numeric not null check (likelihood in (10, 6, 3, 1, 0.5, 0.2, 0.1)),
  exposure numeric not null check (exposure in (10, 6, 3, 2, 1, 0.5)),
  consequence numeric not null check (consequence in (100, 40, 15, 7, 3, 1)),
  score numeric generated always as (likelihood * exposure * consequence) stored,
  colour smallint generated always as (private.lec_colour(likelihood * exposure * consequence)) stored,
  assessed_on date not null,
  unique (enterprise_id, name)
);
comment on table public.risk_point is 'A risk point of a site judged by LEC (dual prevention): D = L·E·C and its colour.';

create table public.risk_rule (
  code text primary key check (code ~ '^[a-z0-9_]+$'),
  colour smallint not null check (colour between 1 and 4),
  name_en text not null,
  name_zh text not null,
  source text not null check (source <> ''),
  confidence text not null check (confidence in ('S', 'C', 'G', 'U')),
  active boolean not null default true
);
comment on table public.risk_rule is 'What gives a site a colour: 1 red, 2 orange, 3 yellow, 4 blue. Colour and activity are data; what each code looks for stands in private.risk_facts.';

insert into public.risk_rule (code, colour, name_en, name_zh, source, confidence) values
  ('hazard_level_1', 1, 'Major hazard of level I', '一级重大危险源', 'GB 18218-2018 level; mapping to colours of dual prevention', 'G'),
  ('hazard_level_2', 1, 'Major hazard of level II', '二级重大危险源', 'GB 18218-2018 level; mapping to colours of dual prevention', 'G'),
  ('hazard_level_3', 2, 'Major hazard of level III', '三级重大危险源', 'GB 18218-2018 level; mapping to colours of dual prevention', 'G'),
  ('hazard_level_4', 3, 'Major hazard of level IV', '四级重大危险源', 'GB 18218-2018 level; mapping to colours of dual prevention', 'G'),
  ('hazard_ungraded', 3, 'Hazard source that cannot be graded for want of data', '因资料不全无法分级的危险源', 'Precaution: what is not known is not taken for low', 'U'),
  ('major_danger_overdue', 1, 'Major hidden danger overdue', '重大事故隐患逾期未整改', 'Practice of dual prevention', 'G'),
  ('major_danger_open', 2, 'Open major hidden danger', '重大事故隐患未销号', 'Practice of dual prevention', 'G'),
  ('general_danger_overdue', 3, 'General hidden danger overdue', '一般事故隐患逾期未整改', 'Practice of dual prevention', 'G'),
  ('accident_grade_1', 1, 'Extraordinarily serious accident within a year', '一年内发生特别重大事故', 'Practice of dual prevention', 'G'),
  ('accident_grade_2', 1, 'Major accident within a year', '一年内发生重大事故', 'Practice of dual prevention', 'G'),
  ('accident_grade_3', 2, 'Larger accident within a year', '一年内发生较大事故', 'Practice of dual prevention', 'G'),
  ('accident_grade_4', 3, 'General accident within a year', '一年内发生一般事故', 'Practice of dual prevention', 'G'),
  ('lec_1', 1, 'Risk point with D of 320 and more', '风险点 D ≥ 320', 'LEC; colour 96sk', 'S'),
  ('lec_2', 2, 'Risk point with D of 160 to under 320', '风险点 160 ≤ D < 320', 'LEC; colour 96sk', 'S'),
  ('lec_3', 3, 'Risk point with D of 70 to under 160', '风险点 70 ≤ D < 160', 'LEC; usual mapping', 'G'),
  ('lec_4', 4, 'Risk point with D under 70', '风险点 D < 70', 'LEC; usual mapping', 'G');
insert into public.parameter (key, value, source, confidence) values
  ('risk.accident_days', '365', 'For how long an accident counts in the colour of its site', 'G');

create table public.site_risk (
  enterprise_id bigint primary key references public.enterprise (id) on delete cascade,
  region_id text not null,
  colour smallint not null check (colour between 1 and 4),
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
  computed_at timestamptz not null default now(),
  zone_path extensions.ltree not null
);
comment on table public.site_risk is 'Colour of an active site: the highest of its reasons, never a mean; blue without any. Stored with the rules and inputs that made it.';
comment on column public.site_risk.reasons is '[{"rule", "colour", "inputs"}], gravest first.';
comment on column public.site_risk.region_id is 'The region of its site, which is what refers to regions.';
comment on column public.site_risk.computed_at is 'When this result was reached; a repeated computation that changes nothing leaves it.';
create index site_risk_region_id_idx on public.site_risk (region_id, colour);
create index site_risk_zone_path_idx on public.site_risk (zone_path);

alter table public.risk_rule enable row level security;
create policy "members see all risk rules" on public.risk_rule
  for select to authenticated using (cardinality((select private.my_regions())::text[]) > 0);
alter table public.risk_point enable row level security;
create policy "members see the risk points of the sites they see" on public.risk_point
  for select to authenticated using (exists (select 1 from public.enterprise e where e.id = enterprise_id));
alter table public.site_risk enable row level security;
create policy "members see the risk of the sites of their zones" on public.site_risk
  for select to authenticated using (zone_path operator(extensions.<@) (select private.my_scopes()));
create policy "enterprises see the risk of their own site" on public.site_risk
  for select to authenticated using (enterprise_id = any ((select private.my_enterprises())::bigint[]));
revoke all on public.risk_rule, public.risk_point, public.site_risk from anon, authenticated;
grant select on public.risk_rule, public.risk_point, public.site_risk to authenticated;
grant all on public.risk_rule, public.risk_point, public.site_risk to service_role;

-- the evaluation ---------------------------------------------------------------------------------

create function private.risk_facts(p_sites bigint[])
  returns table (enterprise_id bigint, rule text, inputs jsonb)
  language sql stable set search_path = ''
as $$
  with clock as materialized (
    select r.id, private.region_today(r.id) as today,
      coalesce((private.parameter(r.id, 'risk.accident_days') #>> '{}')::integer, 365) as accident_days
    from public.region r
  )
  select h.enterprise_id, 'hazard_level_' || h.level,
    jsonb_build_object('hazard_source_id', h.id, 'name', h.name, 'level', h.level, 's', g.s, 'r', g.r)
  from public.hazard_source h left join public.hazard_grading g on g.hazard_source_id = h.id
  where h.enterprise_id = any (p_sites) and h.level is not null
  union all
  select h.enterprise_id, 'hazard_ungraded',
    jsonb_build_object('hazard_source_id', h.id, 'name', h.name, 'missing', to_jsonb(g.missing), 's_at_least', g.s_at_least)
  from public.hazard_source h left join public.hazard_grading g on g.hazard_source_id = h.id
  where h.enterprise_id = any (p_sites) and h.level is null and coalesce(g.is_major, true)
  union all
  select d.enterprise_id, r.rule, jsonb_build_object('count', count(*), 'earliest_deadline', min(d.deadline_on),
    'hidden_danger_ids', jsonb_agg(d.id order by d.deadline_on, d.id) filter (where d.place <= 20))
  from (
    select x.id, x.enterprise_id, x.level, x.deadline_on, x.state <> 'submitted' and x.deadline_on < t.today as overdue,
      row_number() over (partition by x.enterprise_id, x.level order by x.deadline_on, x.id) as place
    from public.hidden_danger x join clock t on t.id = x.region_id
    where x.enterprise_id = any (p_sites) and x.state not in ('closed', 'cancelled')
  ) d
  cross join lateral (
    values ('major_danger_overdue', d.level = 'major' and d.overdue), ('major_danger_open', d.level = 'major'),
      ('general_danger_overdue', d.level = 'general' and d.overdue)
  ) r (rule, holds)
  where r.holds
  group by d.enterprise_id, r.rule
  union all
  select a.enterprise_id, 'accident_grade_' || a.grade,
    jsonb_build_object('accident_id', a.id, 'occurred_on', a.occurred_on, 'deaths', a.deaths, 'injuries', a.injuries, 'grade', a.grade)
  from public.accident a join clock t on t.id = a.region_id
  where a.enterprise_id = any (p_sites) and a.occurred_on > t.today - t.accident_days and a.occurred_on <= t.today
  union all
  select p.enterprise_id, 'lec_' || p.colour,
    jsonb_build_object('risk_point_id', p.id, 'name', p.name, 'l', p.likelihood, 'e', p.exposure, 'c', p.consequence, 'd', p.score,
      'assessed_on', p.assessed_on)
  from public.risk_point p where p.enterprise_id = any (p_sites);
$$;
comment on function private.risk_facts(bigint[]) is
  'What speaks for a colour at sites: graded and ungradable hazard sources (one below the thresholds says nothing), dangers open and overdue (one submitted for acceptance is not overdue), accidents of the last year, risk points.';

create function private.refresh_site_risk(p_sites bigint[]) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if p_sites is null then
    return;
  end if;
  -- Two writers at one site: the second waits here, and what it then reads holds what the first has written.
  perform from public.site_risk s where s.enterprise_id = any (p_sites) order by s.enterprise_id for update;
  delete from public.site_risk s
  where s.enterprise_id = any (p_sites)
    and not exists (select from public.enterprise e where e.id = s.enterprise_id and e.status = 'active');
  insert into public.site_risk as s (enterprise_id, region_id, zone_path, colour, reasons)
  select e.id, e.region_id, e.zone_path, coalesce(r.colour, 4), coalesce(r.reasons, '[]')
  from public.enterprise e
  left join (
    select f.enterprise_id, min(k.colour) as colour,
      jsonb_agg(jsonb_build_object('rule', k.code, 'colour', k.colour, 'inputs', f.inputs) order by k.colour, k.code, f.inputs) as reasons
    from private.risk_facts(p_sites) f join public.risk_rule k on k.code = f.rule and k.active
    group by f.enterprise_id
  ) r on r.enterprise_id = e.id
  where e.id = any (p_sites) and e.status = 'active'
  on conflict (enterprise_id) do update set region_id = excluded.region_id, zone_path = excluded.zone_path,
    colour = excluded.colour, reasons = excluded.reasons, computed_at = now()
  where s.region_id <> excluded.region_id or s.zone_path::text <> excluded.zone_path::text
    or s.colour <> excluded.colour or s.reasons <> excluded.reasons;
end;
$$;
comment on function private.refresh_site_risk(bigint[]) is 'Computes the colour of sites from all active rules in one statement and stores what has changed; a deregistered site has none.';

create function private.refresh_region_risk(p_region text) returns void
  language sql security definer set search_path = ''
as $$ select private.refresh_site_risk((select array_agg(e.id) from public.enterprise e where e.region_id = p_region)); $$;

create function private.risk_of_touched_sites() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  sites bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.enterprise_id) into sites from new_rows n where n.enterprise_id is not null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.enterprise_id) into sites from old_rows o where o.enterprise_id is not null;
  else
    -- Placing and the like change what no rule reads: the trigger names the columns that count.
    execute format(
      'select array_agg(distinct u.site) from new_rows n join old_rows o using (id)
       cross join lateral (values (n.enterprise_id), (o.enterprise_id)) u (site)
       where row(%s) is distinct from row(%s) and u.site is not null',
      (select string_agg('n.' || c, ', ') from unnest(tg_argv) c), (select string_agg('o.' || c, ', ') from unnest(tg_argv) c))
    into sites;
  end if;
  perform private.refresh_site_risk(sites);
  return null;
end;
$$;
comment on function private.risk_of_touched_sites() is 'After a statement, the risk of the sites that it touched.';

create trigger then_risk_inserted after insert on public.hazard_source
  referencing new table as new_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_changed after update on public.hazard_source
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.risk_of_touched_sites('enterprise_id', 'level', 'name');
create trigger then_risk_removed after delete on public.hazard_source
  referencing old table as old_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_inserted after insert on public.hidden_danger
  referencing new table as new_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_changed after update on public.hidden_danger
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.risk_of_touched_sites('enterprise_id', 'level', 'state', 'deadline_on');
create trigger then_risk_removed after delete on public.hidden_danger
  referencing old table as old_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_inserted after insert on public.accident
  referencing new table as new_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_changed after update on public.accident
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.risk_of_touched_sites('enterprise_id', 'occurred_on', 'deaths', 'injuries', 'grade');
create trigger then_risk_removed after delete on public.accident
  referencing old table as old_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_inserted after insert on public.risk_point
  referencing new table as new_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_changed after update on public.risk_point
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.risk_of_touched_sites('enterprise_id', 'name', 'score', 'assessed_on');
create trigger then_risk_removed after delete on public.risk_point
  referencing old table as old_rows for each statement execute function private.risk_of_touched_sites();

create function private.risk_of_changed_gradings() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_site_risk((
    select array_agg(distinct h.enterprise_id) from new_rows n join public.hazard_source h on h.id = n.hazard_source_id));
  return null;
end;
$$;
create trigger then_risk_inserted after insert on public.hazard_grading
  referencing new table as new_rows for each statement execute function private.risk_of_changed_gradings();
create trigger then_risk_changed after update on public.hazard_grading
  referencing new table as new_rows for each statement execute function private.risk_of_changed_gradings();

create function private.risk_of_changed_sites() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.refresh_site_risk((select array_agg(n.id) from new_rows n));
  else
    perform private.refresh_site_risk((
      select array_agg(n.id) from new_rows n join old_rows o on o.id = n.id
      where n.status <> o.status or n.region_id <> o.region_id));
    -- As they lie by now: placing, which comes before, is not in new_rows.
    update public.site_risk s set zone_path = e.zone_path
    from new_rows n join public.enterprise e on e.id = n.id
    where e.id = s.enterprise_id and s.zone_path::text <> e.zone_path::text;
  end if;
  return null;
end;
$$;
create trigger then_risk_inserted after insert on public.enterprise
  referencing new table as new_rows for each statement execute function private.risk_of_changed_sites();
create trigger then_risk_changed after update on public.enterprise
  referencing old table as old_rows new table as new_rows for each statement execute function private.risk_of_changed_sites();

create function private.risk_of_changed_rules() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_region_risk(r.id) from public.region r;
  return null;
end;
$$;
create trigger then_risk_of_all after insert or update or delete on public.risk_rule
  for each statement execute function private.risk_of_changed_rules();

create function private.risk_of_changed_clock() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_region_risk(n.id) from new_rows n join old_rows o on o.id = n.id where n.as_of is distinct from o.as_of;
  return null;
end;
$$;
create trigger then_risk_of_the_day after update on public.region
  referencing old table as old_rows new table as new_rows for each statement execute function private.risk_of_changed_clock();

-- what people ask --------------------------------------------------------------------------------

create function public.site_risk(p_enterprise bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('enterprise_id', s.enterprise_id, 'colour', s.colour, 'computed_at', s.computed_at,
    'reasons', (
      select coalesce(jsonb_agg(r.reason || jsonb_build_object('name_en', k.name_en, 'name_zh', k.name_zh, 'source', k.source,
        'confidence', k.confidence) order by r.place), '[]')
      from jsonb_array_elements(s.reasons) with ordinality r (reason, place)
      left join public.risk_rule k on k.code = r.reason ->> 'rule'))
  from public.site_risk s where s.enterprise_id = p_enterprise;
$$;
comment on function public.site_risk(bigint) is 'A site''s colour (1 red … 4 blue) and every rule that gave one, with its inputs, source and confidence; null where it has none or is not to be seen.';

create function private.paths_above(p_path extensions.ltree) returns setof extensions.ltree
  language sql immutable rows 4 set search_path = ''
as $$ select extensions.subpath(p_path, 0, n) from generate_series(1, extensions.nlevel(p_path)) n; $$;
comment on function private.paths_above(extensions.ltree) is 'A zone path and all above it. It says how few these are, without which the planner takes sums by zone for huge.';

create function public.zone_risk(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with lowest as (
    select s.zone_path, count(*) as sites, min(s.colour) as colour,
      count(*) filter (where s.colour = 1) as red, count(*) filter (where s.colour = 2) as orange,
      count(*) filter (where s.colour = 3) as yellow, count(*) filter (where s.colour = 4) as blue
    from public.site_risk s where s.region_id = p_region group by s.zone_path
  ), hazard as (
    select h.zone_path, count(*) filter (where h.level = 1) as level_1, count(*) filter (where h.level = 2) as level_2,
      count(*) filter (where h.level = 3) as level_3, count(*) filter (where h.level = 4) as level_4,
      count(*) filter (where h.level is null) as no_level
    from public.hazard_source h join public.site_risk s on s.enterprise_id = h.enterprise_id
    where h.region_id = p_region group by h.zone_path
  ), site_sum as (
    select n as path, min(l.colour) as colour, sum(l.sites)::bigint as sites,
      sum(l.red)::bigint as red, sum(l.orange)::bigint as orange, sum(l.yellow)::bigint as yellow, sum(l.blue)::bigint as blue
    from lowest l cross join lateral private.paths_above(l.zone_path) n group by 1
  ), hazard_sum as (
    select n as path, sum(h.level_1)::bigint as level_1, sum(h.level_2)::bigint as level_2,
      sum(h.level_3)::bigint as level_3, sum(h.level_4)::bigint as level_4, sum(h.no_level)::bigint as no_level
    from hazard h cross join lateral private.paths_above(h.zone_path) n group by 1
  ), area as (
    select z.id, z.path, z.level from public.zone z where z.region_id = p_region
    union all
    select null, r.id::extensions.ltree, 'region' from public.region r where r.id = p_region
  )
  select coalesce(jsonb_agg(jsonb_build_object('zone_id', a.id, 'path', a.path::text, 'level', a.level, 'colour', s.colour,
    'sites', coalesce(s.sites, 0), 'red', coalesce(s.red, 0), 'orange', coalesce(s.orange, 0), 'yellow', coalesce(s.yellow, 0),
    'blue', coalesce(s.blue, 0),
    'red_and_orange', jsonb_build_object('numerator', coalesce(s.red + s.orange, 0), 'denominator', coalesce(s.sites, 0),
      'percent', round(100.0 * (s.red + s.orange) / nullif(s.sites, 0), 2)),
    'hazards', jsonb_build_object('level_1', coalesce(h.level_1, 0), 'level_2', coalesce(h.level_2, 0),
      'level_3', coalesce(h.level_3, 0), 'level_4', coalesce(h.level_4, 0), 'no_level', coalesce(h.no_level, 0)))
    order by a.path::text), '[]')
  from area a left join site_sum s on s.path::text = a.path::text left join hazard_sum h on h.path::text = a.path::text;
$$;
comment on function public.zone_risk(text) is
  'Each zone of a region and the region itself: the highest colour of the active sites in it (null where it has none), their number by colour, the share of red and orange with its base, hazard sources by level. Of what the user sees.';

create function private.refresh_risk_as_user(p_region text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not exists (select from public.region r where r.id = p_region) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('region', p_region));
  end if;
  -- The server's own key has no user; it may.
  if (select auth.uid()) is not null
    and not p_region::extensions.ltree operator(extensions.<@) private.my_scopes_as('{command,admin}') then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('region', p_region));
  end if;
  perform private.refresh_region_risk(p_region);
end;
$$;
create function public.refresh_risk(p_region text) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.refresh_risk_as_user(p_region);
  return (select jsonb_build_object('region', p_region, 'sites', count(*), 'red', count(*) filter (where s.colour = 1),
    'orange', count(*) filter (where s.colour = 2), 'yellow', count(*) filter (where s.colour = 3),
    'blue', count(*) filter (where s.colour = 4)) from public.site_risk s where s.region_id = p_region);
end;
$$;
comment on function public.refresh_risk(text) is
  'Computes the risk of every site of a region again: once a day, because dangers fall overdue and accidents grow old by the clock alone. Command, administrators and the server.';

create function private.change_rule(p_code text, p_colour integer, p_active boolean) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_admin() then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('risk_rule', p_code));
  end if;
  if not exists (select from public.risk_rule k where k.code = p_code) or p_colour is null or p_colour not between 1 and 4
    or p_active is null then
    perform private.fail('GW069', 'risk_rule_impossible', jsonb_build_object('risk_rule', p_code, 'colour', p_colour, 'active', p_active));
  end if;
  update public.risk_rule k set colour = p_colour, active = p_active where k.code = p_code;
end;
$$;
create function public.set_risk_rule(p_code text, p_colour integer, p_active boolean) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.change_rule(p_code, p_colour, p_active);
  return (select to_jsonb(k) from public.risk_rule k where k.code = p_code);
end;
$$;
comment on function public.set_risk_rule(text, integer, boolean) is 'Gives a risk rule another colour or puts it out of use; every site is judged again. Administrators.';

create function private.judge_point(p_enterprise bigint, p_name text, p_l numeric, p_e numeric, p_c numeric, p_assessed_on date) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  site public.enterprise;
begin
  select * into site from public.enterprise e where e.id = p_enterprise and e.zone_path operator(extensions.<@) private.my_scopes();
  if not found then
    perform private.fail('GW022', 'not_found', jsonb_build_object('enterprise', p_enterprise));
  end if;
  if not site.zone_path operator(extensions.<@) private.my_scopes_as('{grid,command,admin}') then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('enterprise', p_enterprise));
  end if;
  if p_assessed_on > private.region_today(site.region_id) then
    perform private.fail('GW045', 'dates_impossible', jsonb_build_object('assessed_on', p_assessed_on));
  end if;
  insert into public.risk_point (enterprise_id, name, likelihood, exposure, consequence, assessed_on)
  values (p_enterprise, p_name, p_l, p_e, p_c, p_assessed_on)
  on conflict (enterprise_id, name) do update set likelihood = excluded.likelihood, exposure = excluded.exposure,
    consequence = excluded.consequence, assessed_on = excluded.assessed_on;
exception when check_violation or not_null_violation then
  perform private.fail('GW070', 'lec_value_impossible', jsonb_build_object('l', p_l, 'e', p_e, 'c', p_c));
end;
$$;
create function public.save_risk_point(p_enterprise bigint, p_name text, p_likelihood numeric, p_exposure numeric, p_consequence numeric,
  p_assessed_on date) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.judge_point(p_enterprise, p_name, p_likelihood, p_exposure, p_consequence, p_assessed_on);
  return public.site_risk(p_enterprise);
end;
$$;
comment on function public.save_risk_point(bigint, text, numeric, numeric, numeric, date) is 'Enters or changes a risk point judged by LEC, and answers with the site''s colour.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.refresh_risk_as_user(text), private.change_rule(text, integer, boolean),
  private.judge_point(bigint, text, numeric, numeric, numeric, date), private.lec_colour(numeric),
  private.paths_above(extensions.ltree)
  to authenticated, service_role;
grant execute on function public.site_risk(bigint), public.zone_risk(text), public.refresh_risk(text),
  public.set_risk_rule(text, integer, boolean), public.save_risk_point(bigint, text, numeric, numeric, numeric, date)
  to authenticated, service_role;

-- Records that were there before these rules.
select private.grade_hazard_sources((select array_agg(h.id) from public.hazard_source h));
select private.refresh_region_risk(r.id) from public.region r;
