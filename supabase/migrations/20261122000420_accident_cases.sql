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

-- what people do and ask -------------------------------------------------------------------------

create function private.accident_to_handle(p_accident bigint) returns public.accident
  language plpgsql set search_path = ''
as $$
declare
  found_accident public.accident;
begin
  select * into found_accident from public.accident a
  where a.id = p_accident and a.zone_path operator(extensions.<@) array(select scope from private.my_scopes);
  if not found then
    perform private.fail('GW022', 'not_found', jsonb_build_object('accident', p_accident));
  end if;
  if not found_accident.zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{command,admin}')) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('accident', p_accident));
  end if;
  return found_accident;
end;
$$;
comment on function private.accident_to_handle(bigint) is 'The accident, if the signed-in user may handle its case; else a named error.';

create function private.open_case(p_accident bigint, p_number text) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  accident public.accident := private.accident_to_handle(p_accident);
  opened bigint;
begin
  insert into public.accident_case (accident_id, number, grade) values (accident.id, p_number, accident.grade)
  on conflict (accident_id) do nothing returning id into opened;
  if opened is null then
    perform private.fail('GW046', 'case_already_open', jsonb_build_object('accident', p_accident));
  end if;
  return opened;
end;
$$;

create function private.change_case(p_case bigint, p_changes jsonb) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  before public.accident_case;
  accident public.accident;
  today date;
  field text;
  broken text;
begin
  select * into before from public.accident_case c where c.id = p_case for update;
  accident := private.accident_to_handle(before.accident_id);
  today := private.region_today(accident.region_id);
  if jsonb_typeof(p_changes) is distinct from 'object' then
    perform private.fail('GW076', 'invalid_value', jsonb_build_object('field', null));
  end if;
  for field in select jsonb_object_keys(p_changes) loop
    if field not in ('number', 'given_to_unit', 'reported', 'report_extension_days', 'report_submitted_on',
      'approval_extension_days', 'approved_on', 'closed_on') then
      perform private.fail('GW076', 'invalid_value', jsonb_build_object('field', field));
    end if;
  end loop;
  if before.closed_on is not null and not p_changes ? 'closed_on' then
    perform private.fail('GW047', 'case_is_closed', jsonb_build_object('accident_case', p_case, 'closed_on', before.closed_on));
  end if;
  if p_changes ? 'reported' and (jsonb_typeof(p_changes -> 'reported') <> 'object'
    or exists (select from jsonb_each_text(p_changes -> 'reported') e
               where not e.key = any (array['county', 'city', 'province', 'state'])
                  or (e.value)::timestamptz < accident.occurred_on::timestamptz - interval '1 day')) then
    perform private.fail('GW076', 'invalid_value', jsonb_build_object('field', 'reported'));
  end if;
  if (p_changes ->> 'given_to_unit')::boolean and (accident.deaths > 0 or accident.injuries > 0) then
    perform private.fail('GW049', 'unit_may_not_investigate', jsonb_build_object('deaths', accident.deaths, 'injuries', accident.injuries));
  end if;
  if exists (select from unnest(array['report_submitted_on', 'approved_on', 'closed_on']) f
             where (p_changes ->> f)::date not between accident.occurred_on and today) then
    perform private.fail('GW045', 'dates_impossible', p_changes);
  end if;
  update public.accident_case c set
    number = case when p_changes ? 'number' then p_changes ->> 'number' else c.number end,
    given_to_unit = coalesce((p_changes ->> 'given_to_unit')::boolean, c.given_to_unit),
    reported = c.reported || coalesce(p_changes -> 'reported', '{}'),
    report_extension_days = coalesce((p_changes ->> 'report_extension_days')::smallint, c.report_extension_days),
    report_submitted_on = case when p_changes ? 'report_submitted_on' then (p_changes ->> 'report_submitted_on')::date else c.report_submitted_on end,
    approval_extension_days = coalesce((p_changes ->> 'approval_extension_days')::smallint, c.approval_extension_days),
    approved_on = case when p_changes ? 'approved_on' then (p_changes ->> 'approved_on')::date else c.approved_on end,
    closed_on = case when p_changes ? 'closed_on' then (p_changes ->> 'closed_on')::date else c.closed_on end
  where c.id = p_case;
exception
  when check_violation then
    get stacked diagnostics broken = constraint_name;
    perform private.fail('GW048', 'case_rule_broken', jsonb_build_object('rule', broken));
  when invalid_text_representation or datetime_field_overflow or invalid_datetime_format or numeric_value_out_of_range then
    perform private.fail('GW076', 'invalid_value', p_changes);
end;
$$;

create function private.mask_name(p_name text) returns text
  language sql immutable set search_path = ''
as $$ select left(p_name, 1) || repeat('*', greatest(2, length(p_name) - 1)); $$;
comment on function private.mask_name(text) is 'A person''s name as it is shown where it is not to be known: its first character.';

create function private.accountable_name(p_accountability bigint) returns text
  language sql stable security definer set search_path = ''
as $$
  select case when y.party = 'unit' or a.zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,leader,grid}'))
    then y.name else private.mask_name(y.name) end
  from public.accountability y
  join public.accident_case c on c.id = y.accident_case_id join public.accident a on a.id = c.accident_id
  where y.id = p_accountability
    and (a.zone_path operator(extensions.<@) array(select scope from private.my_scopes) or a.enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
$$;
comment on function private.accountable_name(bigint) is 'Name of a party held accountable: of a person in full for who acts in that zone, masked for a display and the enterprise, null for anyone else.';

create function public.accountabilities(p_accident_case bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', y.id, 'party', y.party, 'name', private.accountable_name(y.id), 'post', y.post,
    'kind', y.kind, 'amount_yuan', y.amount_yuan, 'decided_on', y.decided_on) order by y.id), '[]')
  from public.accountability y where y.accident_case_id = p_accident_case;
$$;
comment on function public.accountabilities(bigint) is 'Who was held accountable in a case; names of persons in full or masked by role.';

create function public.accident_case_of(p_accident bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select to_jsonb(c) || to_jsonb(d) || jsonb_build_object('accountability', public.accountabilities(c.id))
  from public.accident_case c join public.accident_case_due d on d.accident_case_id = c.id
  where c.accident_id = p_accident;
$$;
comment on function public.accident_case_of(bigint) is 'The case of an accident with its deadlines and accountability; null where there is none or it is not to be seen.';

create function public.open_accident_case(p_accident bigint, p_number text default null) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.open_case(p_accident, p_number);
  return public.accident_case_of(p_accident);
end;
$$;
comment on function public.open_accident_case(bigint, text) is 'Opens the case of an accident at the accident''s grade; command and administrators.';

create function public.change_accident_case(p_case bigint, p_changes jsonb) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.change_case(p_case, p_changes);
  return (select public.accident_case_of(c.accident_id) from public.accident_case c where c.id = p_case);
end;
$$;
comment on function public.change_accident_case(bigint, jsonb) is
  'Enters reports, extensions, the investigation report, its approval, the closing: the fields of p_changes by the names of their columns. A closed case opens again only by closed_on null.';

create function private.add_accountable(p_case bigint, p_party text, p_name text, p_post text, p_kind text, p_amount numeric, p_decided_on date)
  returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  broken text;
begin
  perform private.accident_to_handle((select c.accident_id from public.accident_case c where c.id = p_case));
  insert into public.accountability (accident_case_id, party, name, post, kind, amount_yuan, decided_on)
  values (p_case, p_party, p_name, p_post, p_kind, p_amount, p_decided_on);
exception when check_violation or not_null_violation then
  get stacked diagnostics broken = constraint_name;
  perform private.fail('GW048', 'case_rule_broken', jsonb_build_object('rule', broken));
end;
$$;
create function public.add_accountability(p_case bigint, p_party text, p_name text, p_kind text, p_post text default null,
  p_amount_yuan numeric default null, p_decided_on date default null) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.add_accountable(p_case, p_party, p_name, p_post, p_kind, p_amount_yuan, p_decided_on);
  return public.accountabilities(p_case);
end;
$$;
comment on function public.add_accountability(bigint, text, text, text, text, numeric, date) is 'Enters a person or unit held accountable; command and administrators.';

create function public.accident_case_figures(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('region', p_region, 'from', p_from, 'to', p_to,
    'handled', count(*), 'closed', count(c.closed_on), 'open', count(*) - count(c.closed_on),
    'closing_rate', jsonb_build_object('numerator', count(c.closed_on), 'denominator', count(*),
      'percent', round(100.0 * count(c.closed_on) / nullif(count(*), 0), 2)),
    'report_late', count(*) filter (where d.report_late),
    'persons_disciplined', coalesce(sum(y.disciplined), 0), 'persons_transferred', coalesce(sum(y.transferred), 0),
    'fines', coalesce(sum(y.fines), 0), 'fines_yuan', coalesce(sum(y.fines_yuan), 0))
  from public.accident_case c
  join public.accident_case_due d on d.accident_case_id = c.id
  left join lateral (
    select count(*) filter (where y.kind = 'party_discipline') as disciplined,
      count(*) filter (where y.kind = 'criminal_transfer') as transferred,
      count(*) filter (where y.kind = 'fine') as fines, sum(y.amount_yuan) as fines_yuan
    from public.accountability y where y.accident_case_id = c.id
  ) y on true
  where d.region_id = p_region and d.occurred_on between p_from and p_to;
$$;
comment on function public.accident_case_figures(text, date, date) is
  'Cases of accidents that happened in a period: handled, closed, open, closing rate with its base (null for base 0), late reports, accountability.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.accountable_name(bigint), private.open_case(bigint, text), private.change_case(bigint, jsonb),
  private.add_accountable(bigint, text, text, text, text, numeric, date), private.investigating_level(smallint),
  private.reporting_levels(smallint), private.casualty_days(text)
  to authenticated, service_role;
grant execute on function public.accident_case_of(bigint), public.accountabilities(bigint), public.open_accident_case(bigint, text),
  public.change_accident_case(bigint, jsonb), public.add_accountability(bigint, text, text, text, text, numeric, date),
  public.accident_case_figures(text, date, date)
  to authenticated, service_role;
