-- What people do with the case of an accident, and what they ask of it.

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
  private.add_accountable(bigint, text, text, text, text, numeric, date)
  to authenticated, service_role;
grant execute on function public.accident_case_of(bigint), public.accountabilities(bigint), public.open_accident_case(bigint, text),
  public.change_accident_case(bigint, jsonb), public.add_accountability(bigint, text, text, text, text, numeric, date),
  public.accident_case_figures(text, date, date)
  to authenticated, service_role;
