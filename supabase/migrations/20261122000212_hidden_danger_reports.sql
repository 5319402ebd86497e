-- How a hidden danger is reported, and escalated when it is overdue.

create function private.report_danger(p_data jsonb) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  told jsonb := p_data;
  site public.enterprise;
  region text;
  report_key text;
  danger_id bigint;
  danger public.hidden_danger;
  happened timestamptz;
begin
  if jsonb_typeof(p_data) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('field', 'data', 'expected', 'object'));
  end if;
  told := p_data - array['key', 'draft', 'documents', 'note', 'at'];
  perform private.check_fields('hidden_danger', array['region_id', 'enterprise_id', 'kind', 'level', 'source', 'description', 'rectification',
    'found_on', 'measure', 'person_responsible', 'inspection_id', 'lng', 'lat'], told);
  if told ->> 'enterprise_id' is not null then
    select * into site from public.enterprise e where e.id = (told ->> 'enterprise_id')::bigint;
    if site.id is null or not private.may_see(site.zone_path, site.id) then
      perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'enterprise', 'id', told -> 'enterprise_id'));
    end if;
  end if;
  perform private.check_belongs(site.id, told);
  region := coalesce(site.region_id, told ->> 'region_id');
  if not exists (select from public.region r where r.id = region) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'region', 'id', region));
  end if;
  happened := private.act_time('hidden_danger', null, p_data);
  report_key := coalesce(p_data ->> 'key', gen_random_uuid()::text);
  perform pg_advisory_xact_lock(hashtextextended('report_danger ' || region || ' ' || report_key, 0));
  select * into danger from public.hidden_danger d where d.region_id = region and d.source_id = report_key and d.dataset_id is null;
  if danger.id is not null then
    if not private.may_see(danger.zone_path, danger.enterprise_id) or danger.follow_up_by is distinct from auth.uid() then
      perform private.fail('GW078', 'already_there', jsonb_build_object('field', 'key'));
    end if;
    return danger.id;
  end if;
  told := private.with_position(told, region);
  told := told || jsonb_build_object('region_id', region, 'source_id', report_key, 'follow_up_by', auth.uid(), 'acted_at', happened,
    'found_on', coalesce(told ->> 'found_on', private.region_day(region, happened)::text),
    'kind', coalesce(told ->> 'kind', 'other'), 'level', coalesce(told ->> 'level', 'general'),
    'source', case when cardinality(array(select enterprise_id from private.my_enterprises)) > 0 then 'self_check' else coalesce(told ->> 'source', 'inspection') end,
    'rectification', coalesce(told ->> 'rectification', 'deadline'),
    'state', case when coalesce((p_data ->> 'draft')::boolean, false) then 'draft' else 'reported' end);
  if not told ? 'geom' and site.geom is not null then
    told := told || jsonb_build_object('geom', site.geom::text);
  end if;
  if told ->> 'state' = 'reported' and coalesce(btrim(told ->> 'description'), '') = '' then
    perform private.fail('GW026', 'fields_required', '{"act": "report", "fields": ["description"]}');
  end if;
  perform set_config('gridwatch.act', jsonb_build_object('act', 'report', 'note', p_data ->> 'note', 'at', happened)::text, true);
  danger_id := private.store('hidden_danger', told, null);
  perform set_config('gridwatch.act', '', true);
  select * into danger from public.hidden_danger d where d.id = danger_id;
  if danger.found_on > private.region_day(region, clock_timestamp()) then
    perform private.fail('GW023', 'in_the_future', jsonb_build_object('field', 'found_on'));
  end if;
  -- Where it lies is known only now: the triggers have placed it.
  if not private.may('{grid,command,admin,enterprise}', danger.zone_path, danger.enterprise_id) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('act', 'report', 'zone', danger.zone_path::text));
  end if;
  perform private.attach_documents('hidden_danger', to_jsonb(danger) - 'geom', coalesce(nullif(p_data -> 'documents', 'null'), '[]'));
  return danger_id;
exception when data_exception then
  perform private.fail('GW076', 'invalid_value', jsonb_build_object('reason', sqlerrm));
end;
$$;

create function public.report_danger(p_data jsonb) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
declare
  -- In a statement of its own: a stable function sees what was there when its statement began.
  danger_id bigint := private.report_danger(p_data);
begin
  return private.danger_row(danger_id);
end;
$$;
comment on function public.report_danger(jsonb) is
  'Reports a hidden danger and answers its row: region_id or enterprise_id, lng and lat (else the site''s), kind, level, source, description, rectification, found_on, inspection_id; draft: true keeps it back; key: the reporter''s own, so that a report sent twice is one; documents, note, at as in act_on_danger.';

-- overdue --------------------------------------------------------------------------------------

create function private.escalate_overdue(p_region text) returns jsonb
  language plpgsql security definer set search_path = ''
as $$
declare
  last_day date := private.region_today(p_region) - 1 - (private.parameter(p_region, 'danger.escalate_after_days') #>> '{}')::integer;
  danger record;
  escalated bigint[] := '{}';
begin
  for danger in
    select d.id, d.state from public.hidden_danger d
    where d.region_id = p_region and d.is_open and d.deadline_runs and d.deadline_on <= last_day and d.escalated_on is null
      and private.may('{command,admin}', d.zone_path, null)
    order by d.id
    for update skip locked
  loop
    perform private.act_on_danger(danger.id, 'escalate', danger.state, '{}');
    escalated := escalated || danger.id;
  end loop;
  return jsonb_build_object('escalated', cardinality(escalated), 'ids', to_jsonb(escalated));
end;
$$;

create function public.escalate_overdue(p_region text) returns jsonb
  language sql volatile set search_path = ''
as $$
  select private.escalate_overdue(p_region);
$$;
comment on function public.escalate_overdue(text) is
  'Escalates each hidden danger of a region that is overdue by more days than danger.escalate_after_days, once: an event and a penalty task. For command and administrators, and for a nightly service.';

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.report_danger(jsonb), private.escalate_overdue(text), public.report_danger(jsonb),
  public.escalate_overdue(text)
  to authenticated, service_role;
