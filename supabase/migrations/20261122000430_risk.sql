-- The four-colour risk of every site, with the rules and inputs that make it.

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
  zone_id bigint,
  visited_on date,
  colour smallint not null check (colour between 1 and 4),
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
  computed_at timestamptz not null default now(),
  zone_path extensions.ltree not null
);
comment on table public.site_risk is 'What the writes keep of each active site. Its colour: the highest of its reasons, never a mean; blue without any; with the rules and inputs that made it. And its last visit.';
comment on column public.site_risk.visited_on is 'Last day on which it was visited on a patrol or inspected by supervisors.';
comment on column public.site_risk.reasons is '[{"rule", "colour", "inputs"}], gravest first.';
comment on column public.site_risk.region_id is 'The region of its site, which is what refers to regions.';
comment on column public.site_risk.computed_at is 'When this result was reached; a repeated computation that changes nothing leaves it.';
create index site_risk_region_id_idx on public.site_risk (region_id, colour);
create index site_risk_zone_path_idx on public.site_risk (zone_path);

alter table public.risk_rule enable row level security;
create policy "members see all risk rules" on public.risk_rule
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
alter table public.risk_point enable row level security;
create policy "members see the risk points of the sites they see" on public.risk_point
  for select to authenticated using (exists (select 1 from public.enterprise e where e.id = enterprise_id));
alter table public.site_risk enable row level security;
create policy "members see the risk of the sites of their zones" on public.site_risk
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the risk of their own site" on public.site_risk
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
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
  insert into public.site_risk as s (enterprise_id, region_id, zone_id, zone_path, colour, reasons)
  select e.id, e.region_id, e.zone_id, e.zone_path, coalesce(r.colour, 4), coalesce(r.reasons, '[]')
  from public.enterprise e
  left join (
    select f.enterprise_id, min(k.colour) as colour,
      jsonb_agg(jsonb_build_object('rule', k.code, 'colour', k.colour, 'inputs', f.inputs) order by k.colour, k.code, f.inputs) as reasons
    from private.risk_facts(p_sites) f join public.risk_rule k on k.code = f.rule and k.active
    group by f.enterprise_id
  ) r on r.enterprise_id = e.id
  where e.id = any (p_sites) and e.status = 'active'
  on conflict (enterprise_id) do update set region_id = excluded.region_id, zone_id = excluded.zone_id, zone_path = excluded.zone_path,
    colour = excluded.colour, reasons = excluded.reasons, computed_at = now()
  where s.region_id <> excluded.region_id or s.zone_id is distinct from excluded.zone_id or s.zone_path::text <> excluded.zone_path::text
    or s.colour <> excluded.colour or s.reasons <> excluded.reasons;
end;
$$;
comment on function private.refresh_site_risk(bigint[]) is 'Computes the colour of sites from all active rules in one statement and stores what has changed; a deregistered site has none.';

create function private.refresh_region_risk(p_region text) returns void
  language sql security definer set search_path = ''
as $$ select private.refresh_site_risk((select array_agg(e.id) from public.enterprise e where e.region_id = p_region)); $$;

revoke execute on all functions in schema public, private from public;
grant execute on function private.lec_colour(numeric) to authenticated, service_role;
