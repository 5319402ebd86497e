-- How an inspection is recorded with all that it brought, an order issued and lifted, a penalty decided.

create function private.add_site_record(p_table text, p_roles text[], p_columns text[], p_day_column text, p_data jsonb, p_more jsonb)
  returns bigint
  language plpgsql set search_path = ''
as $$
declare
  told jsonb;
  site public.enterprise;
  record_id bigint;
  told_day date;
begin
  if jsonb_typeof(p_data) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('field', 'data', 'expected', 'object'));
  end if;
  told := p_data - array['key', 'documents', 'items', 'dangers', 'orders'];
  perform private.check_fields(p_table, p_columns || '{enterprise_id}'::text[], told);
  select * into site from public.enterprise e where e.id = (told ->> 'enterprise_id')::bigint;
  if site.id is null or not private.may_see(site.zone_path, site.id) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'enterprise', 'id', told -> 'enterprise_id'));
  end if;
  if not private.may(p_roles, site.zone_path, site.id) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('table', p_table, 'roles', p_roles));
  end if;
  told_day := coalesce((told ->> p_day_column)::date, private.region_day(site.region_id, clock_timestamp()));
  if told_day > private.region_day(site.region_id, clock_timestamp()) then
    perform private.fail('GW023', 'in_the_future', jsonb_build_object('field', p_day_column));
  end if;
  if p_data ->> 'key' is not null then
    perform pg_advisory_xact_lock(hashtextextended(p_table || ' ' || site.region_id || ' ' || (p_data ->> 'key'), 0));
    execute format('select t.id from public.%I t where t.region_id = $1 and t.source_id = $2 and t.dataset_id is null and t.enterprise_id = $3', p_table)
      into record_id using site.region_id, p_data ->> 'key', site.id;
    if record_id is not null then
      return -record_id;
    end if;
    told := told || jsonb_build_object('source_id', p_data ->> 'key');
  else
    told := told || jsonb_build_object('source_id', gen_random_uuid()::text);
  end if;
  record_id := private.store(p_table, told || p_more || jsonb_build_object('region_id', site.region_id, p_day_column, told_day), null);
  perform private.attach_documents(p_table, jsonb_build_object('id', record_id, 'region_id', site.region_id, 'enterprise_id', site.id,
    'zone_path', site.zone_path::text),
    coalesce(nullif(p_data -> 'documents', 'null'), '[]'));
  return record_id;
exception when data_exception then
  perform private.fail('GW076', 'invalid_value', jsonb_build_object('table', p_table, 'reason', sqlerrm));
end;
$$;
comment on function private.add_site_record(text, text[], text[], text, jsonb, jsonb) is
  'Adds a row that belongs to a site, by who may; its id, or minus the id of the row that was sent before under the same key.';

create function private.check_belongs(p_enterprise bigint, p_data jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  if p_data ->> 'inspection_id' is not null and not exists (
      select from public.inspection i where i.id = (p_data ->> 'inspection_id')::bigint and i.enterprise_id = p_enterprise)
    or p_data ->> 'hidden_danger_id' is not null and not exists (
      select from public.hidden_danger d where d.id = (p_data ->> 'hidden_danger_id')::bigint and d.enterprise_id = p_enterprise) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('reason', 'of another site'));
  end if;
exception when data_exception then
  perform private.fail('GW076', 'invalid_value', jsonb_build_object('reason', sqlerrm));
end;
$$;
comment on function private.check_belongs(bigint, jsonb) is 'Refuses an inspection or a hidden danger of another site.';

create function private.issue_order(p_data jsonb) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  order_id bigint := private.add_site_record('work_order', '{grid,command,admin}',
    '{inspection_id,hidden_danger_id,kind,number,text,issued_on,due_on}', 'issued_on', p_data, jsonb_build_object('issued_by', auth.uid()));
begin
  perform private.check_belongs((p_data ->> 'enterprise_id')::bigint, p_data);
  return abs(order_id);
end;
$$;

create function private.decide_penalty(p_data jsonb) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  penalty_id bigint := private.add_site_record('penalty', '{command,admin}',
    '{inspection_id,hidden_danger_id,kind,amount,number,legal_basis,decided_on}', 'decided_on', p_data, jsonb_build_object('decided_by', auth.uid()));
begin
  perform private.check_belongs((p_data ->> 'enterprise_id')::bigint, p_data);
  update public.follow_up f set done_on = p.decided_on
  from public.penalty p
  where p.id = abs(penalty_id) and f.hidden_danger_id = p.hidden_danger_id and f.kind = 'penalty' and f.done_on is null;
  perform private.reward_reports((p_data ->> 'hidden_danger_id')::bigint);
  return abs(penalty_id);
end;
$$;

create function private.lift_order(p_order bigint, p_day date) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  given public.work_order;
begin
  select * into given from public.work_order w where w.id = p_order for update;
  if given.id is null or not private.may_see(given.zone_path, given.enterprise_id) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'work_order', 'id', p_order));
  elsif not private.may('{command,admin}', given.zone_path, null) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('act', 'lift_order'));
  elsif given.lifted_on is not null then
    perform private.fail('GW021', 'state_has_changed', jsonb_build_object('lifted_on', given.lifted_on));
  elsif p_day > private.region_today(given.region_id) then
    perform private.fail('GW023', 'in_the_future', jsonb_build_object('field', 'lifted_on'));
  end if;
  return private.store('work_order', jsonb_build_object('lifted_on', coalesce(p_day, private.region_today(given.region_id))), p_order);
end;
$$;

create function private.record_inspection(p_data jsonb) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  record_id bigint;
  found jsonb;
begin
  record_id := private.add_site_record('inspection',
    case when p_data ->> 'kind' = 'self_check' then '{grid,command,admin,enterprise}'::text[] else '{grid,command,admin}' end,
    '{kind,inspected_on,inspectors,check_list_id,campaign_id,note}', 'inspected_on', p_data,
    jsonb_build_object('recorded_by', auth.uid(), 'result', case
      when jsonb_array_length(coalesce(p_data -> 'dangers', '[]')) > 0 or jsonb_path_exists(p_data, '$.items[*] ? (@.passed == false)')
      then 'dangers_found' else 'no_danger' end));
  if record_id < 0 then
    return -record_id;
  end if;
  if exists (
    select from jsonb_to_recordset(coalesce(p_data -> 'items', '[]')) as i (check_item_id bigint)
    left join public.check_item c on c.id = i.check_item_id and c.check_list_id = (p_data ->> 'check_list_id')::bigint
    where c.id is null) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('field', 'check_item_id'));
  end if;
  insert into public.inspection_item (inspection_id, check_item_id, passed, note)
  select record_id, i.check_item_id, i.passed, i.note
  from jsonb_to_recordset(coalesce(p_data -> 'items', '[]')) as i (check_item_id bigint, passed boolean, note text);
  for found in select jsonb_array_elements(coalesce(p_data -> 'dangers', '[]')) loop
    perform private.report_danger(found || jsonb_build_object('enterprise_id', p_data -> 'enterprise_id', 'inspection_id', record_id,
      'source', case when p_data ->> 'kind' = 'self_check' then 'self_check' else 'inspection' end));
  end loop;
  for found in select jsonb_array_elements(coalesce(p_data -> 'orders', '[]')) loop
    perform private.issue_order(found || jsonb_build_object('enterprise_id', p_data -> 'enterprise_id', 'inspection_id', record_id));
  end loop;
  return record_id;
exception
  when data_exception then
    perform private.fail('GW076', 'invalid_value', jsonb_build_object('reason', sqlerrm));
  when unique_violation then
    perform private.fail('GW078', 'already_there', jsonb_build_object('reason', sqlerrm));
end;
$$;

create function public.record_inspection(p_data jsonb) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('id', private.record_inspection(p_data));
$$;
comment on function public.record_inspection(jsonb) is
  'Records an inspection of a site with all that it brought, or nothing of it: enterprise_id, kind, inspected_on, inspectors, check_list_id, note, items [{check_item_id, passed, note}], dangers (as report_danger), orders (as issue_order), documents; key: the sender''s own, so that what is sent twice is one. An enterprise records self-checks of its own site.';
create function public.issue_order(p_data jsonb) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('id', private.issue_order(p_data));
$$;
comment on function public.issue_order(jsonb) is
  'Issues an order to a site: enterprise_id, kind, number (one of its own in the region), text, issued_on, due_on, inspection_id, hidden_danger_id, documents, key.';
create function public.lift_order(p_order bigint, p_day date default null) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('id', private.lift_order(p_order, p_day));
$$;
comment on function public.lift_order(bigint, date) is 'Ends an order, such as a stop of work after its review; command and administrators.';
create function public.decide_penalty(p_data jsonb) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('id', private.decide_penalty(p_data));
$$;
comment on function public.decide_penalty(jsonb) is
  'Decides a penalty on a site: enterprise_id, kind, amount for a fine, number, legal_basis, decided_on, inspection_id, hidden_danger_id (its penalty task is then done, and who reported it is rewarded for a fine), documents, key; command and administrators.';

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.record_inspection(jsonb), private.issue_order(jsonb), private.lift_order(bigint, date),
  private.decide_penalty(jsonb), public.record_inspection(jsonb), public.issue_order(jsonb),
  public.lift_order(bigint, date), public.decide_penalty(jsonb)
  to authenticated, service_role;
