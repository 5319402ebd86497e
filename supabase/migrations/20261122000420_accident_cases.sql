-- What follows an accident by Decree 493: reports up the levels, investigation, approval, accountability; and a grade that later deaths raise.

alter table public.accident
  drop constraint accident_kind_check,
  add constraint accident_kind_check check (kind in ('pipeline', 'chemical', 'industrial', 'construction', 'fire', 'road',
    'special_equipment', 'agricultural_machinery', 'other'));

create function private.investigating_level(p_grade smallint) returns text
  language sql immutable set search_path = ''
as $$ select case p_grade when 1 then 'state' when 2 then 'province' when 3 then 'city' when 4 then 'county' end; $$;
comment on function private.investigating_level(smallint) is 'Decree 493: who investigates an accident of a grade.';

create function private.reporting_levels(p_grade smallint) returns text[]
  language sql immutable set search_path = ''
as $$
  select case when p_grade <= 2 then array['county', 'city', 'province', 'state']
    when p_grade = 3 then array['county', 'city', 'province'] when p_grade = 4 then array['county', 'city'] end;
$$;
comment on function private.reporting_levels(smallint) is 'Decree 493: which levels an accident of a grade is reported to, in their order: a general one up to the city, a larger one to the province, graver ones to the State Council.';

create table public.accident_case (
  id bigint generated always as identity primary key,
  accident_id bigint not null unique references public.accident (id) on delete cascade,
  number text,
  grade smallint not null check (grade between 1 and 4),
  given_to_unit boolean not null default false,
  reported jsonb not null default '{}' check (jsonb_typeof(reported) = 'object'),
  report_extension_days smallint not null default 0,
  report_submitted_on date,
  approval_extension_days smallint not null default 0,
  approved_on date,
  closed_on date,
  grade_history jsonb not null default '[]' check (jsonb_typeof(grade_history) = 'array'),
  opened_at timestamptz not null default now(),
  constraint a_report_is_extended_by_60_days_at_most check (report_extension_days between 0 and 60),
  constraint only_the_gravest_cases_extend_approval_by_30_days_at_most
    check (approval_extension_days between 0 and 30 and (approval_extension_days = 0 or grade = 1)),
  constraint approval_follows_the_report check (approved_on >= report_submitted_on and (approved_on is null or report_submitted_on is not null)),
  constraint closing_follows_the_approval check (closed_on >= approved_on and (closed_on is null or approved_on is not null)),
  constraint unit_may_not_investigate check (not given_to_unit or grade = 4)
);
comment on table public.accident_case is 'The handling of an accident: who investigates by grade, what was reported when, report, approval, closing. Deadlines are derived (accident_case_due), never stored.';
comment on column public.accident_case.grade is 'Grade by which it is handled: that of the accident, raised when casualties change within the time for it; never lowered.';
comment on column public.accident_case.given_to_unit is 'A general accident without casualties may be investigated by the unit itself.';
comment on column public.accident_case.reported is 'When the report reached each level: {"county": time, "city": …, "province": …, "state": …}.';
comment on column public.accident_case.grade_history is 'Every change of the accident''s grade since the case was opened: {at, on, from, to, deaths, within_time, moved}; only added to.';

create table public.accountability (
  id bigint generated always as identity primary key,
  accident_case_id bigint not null references public.accident_case (id) on delete cascade,
  party text not null check (party in ('person', 'unit')),
  name text not null check (name <> ''),
  post text,
  kind text not null check (kind in ('party_discipline', 'criminal_transfer', 'fine', 'administrative')),
  amount_yuan numeric check (amount_yuan > 0),
  decided_on date,
  constraint a_fine_and_nothing_else_has_an_amount check ((kind = 'fine') = (amount_yuan is not null)),
  constraint only_persons_are_disciplined_or_prosecuted check (party = 'person' or kind in ('fine', 'administrative'))
);
comment on table public.accountability is 'Who was held accountable for an accident, and how. The column of names is not granted: accountabilities() shows it in full or masked.';
create index accountability_accident_case_id_idx on public.accountability (accident_case_id);

insert into public.parameter (key, value, source, confidence) values
  ('accident.unit_fine_yuan', '{"4": [300000, 1000000], "3": [1000000, 2000000], "2": [2000000, 10000000], "1": [10000000, 20000000]}',
    'Work Safety Law 2021, article 114: fine on the responsible unit by grade; 2 to 5 times in grave cases', 'G'),
  ('accident.unit_fine_yuan_decree_493', '{"4": [100000, 200000], "3": [200000, 500000], "2": [500000, 2000000], "1": [2000000, 5000000]}',
    'State Council Decree 493 (2007): fine on the responsible unit by grade', 'G');

alter table public.accident_case enable row level security;
create policy "members see the cases of the accidents they see" on public.accident_case
  for select to authenticated using (exists (select 1 from public.accident a where a.id = accident_id));
alter table public.accountability enable row level security;
create policy "members see the accountability of the cases they see" on public.accountability
  for select to authenticated using (exists (select 1 from public.accident_case c where c.id = accident_case_id));
revoke all on public.accident_case, public.accountability from anon, authenticated;
grant select on public.accident_case to authenticated;
grant select (id, accident_case_id, party, post, kind, amount_yuan, decided_on) on public.accountability to authenticated;
grant all on public.accident_case, public.accountability to service_role;

-- deadlines --------------------------------------------------------------------------------------

create function private.casualty_days(p_kind text) returns integer
  language sql immutable set search_path = ''
as $$ select case when p_kind in ('road', 'fire') then 7 else 30 end; $$;
comment on function private.casualty_days(text) is 'Decree 493: changes of casualties count for 30 days from the accident, 7 for road traffic and fire.';

create view public.accident_case_due with (security_invoker = true) as
  select c.id as accident_case_id, c.accident_id, a.region_id, a.enterprise_id, a.occurred_on, a.kind, c.grade,
    case when c.given_to_unit then 'unit' else private.investigating_level(c.grade) end as investigating_level,
    private.reporting_levels(c.grade) as reporting_levels,
    t.happened_at as occurred_at,
    t.happened_at + interval '1 hour' as county_report_due_at,
    coalesce((c.reported ->> 'county')::timestamptz, t.happened_at + interval '1 hour') + interval '2 hours' as city_report_due_at,
    case when c.grade <= 3 then coalesce((c.reported ->> 'city')::timestamptz,
      coalesce((c.reported ->> 'county')::timestamptz, t.happened_at + interval '1 hour') + interval '2 hours') + interval '2 hours' end
      as province_report_due_at,
    case when c.grade <= 2 then coalesce((c.reported ->> 'province')::timestamptz,
      coalesce((c.reported ->> 'city')::timestamptz,
        coalesce((c.reported ->> 'county')::timestamptz, t.happened_at + interval '1 hour') + interval '2 hours') + interval '2 hours')
      + interval '2 hours' end as state_report_due_at,
    a.occurred_on + private.casualty_days(a.kind) as casualties_until,
    a.occurred_on + 60 + c.report_extension_days as report_due_on,
    c.report_submitted_on + case when c.grade = 1 then 30 else 15 end + c.approval_extension_days as approval_due_on,
    case when c.closed_on is not null then 'closed' when c.approved_on is not null then 'approved'
      when c.report_submitted_on is not null then 'reported' else 'investigating' end as state,
    coalesce(c.report_submitted_on, t.today) > a.occurred_on + 60 + c.report_extension_days as report_late,
    coalesce(c.approved_on, t.today)
      > c.report_submitted_on + case when c.grade = 1 then 30 else 15 end + c.approval_extension_days as approval_late
  from public.accident_case c
  join public.accident a on a.id = c.accident_id
  join public.region r on r.id = a.region_id
  cross join lateral (
    select a.occurred_at at time zone r.time_zone as happened_at, private.region_today(a.region_id) as today
  ) t;
comment on view public.accident_case_due is
  'Deadlines of accident cases by Decree 493: the unit reports to the county within 1 hour, each level passes on within 2 hours of having it (or of when it should have had it); casualties change the grade up to casualties_until, that day included; the investigation report is due 60 days after the accident (+ at most 60), its approval 15 days after it (30, + at most 30, for the gravest). A due day itself is in time. Hours only where the minute of the accident is known.';
revoke all on public.accident_case_due from anon, authenticated;
grant select on public.accident_case_due to authenticated, service_role;

-- later deaths -----------------------------------------------------------------------------------

create function private.raise_cases() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  with change as (
    select n.id, o.grade as old_grade, n.grade as new_grade, n.deaths, private.region_today(n.region_id) as today,
      private.region_today(n.region_id) <= n.occurred_on + private.casualty_days(n.kind) as within_time
    from new_rows n join old_rows o on o.id = n.id where n.grade <> o.grade
  )
  update public.accident_case c
  set grade = case when h.within_time then least(c.grade, h.new_grade) else c.grade end,
    given_to_unit = c.given_to_unit and not (h.within_time and h.new_grade < 4),
    grade_history = c.grade_history || jsonb_build_object('at', now(), 'on', h.today, 'from', h.old_grade, 'to', h.new_grade,
      'deaths', h.deaths, 'within_time', h.within_time, 'moved', h.within_time and h.new_grade < c.grade)
  from change h where c.accident_id = h.id;
  return null;
end;
$$;
comment on function private.raise_cases() is 'A grade that rises within the time for it moves the case up to the level that then investigates; a change after it, or downwards, is only written down.';
create trigger then_raise_case after update on public.accident
  referencing old table as old_rows new table as new_rows for each statement execute function private.raise_cases();

revoke execute on all functions in schema public, private from public;
grant execute on function private.investigating_level(smallint), private.reporting_levels(smallint), private.casualty_days(text)
  to authenticated, service_role;
