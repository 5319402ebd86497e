-- Inspections with what was looked at, the orders that follow, and penalties.

create table public.inspection (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete restrict,
  source_id text not null default gen_random_uuid()::text,
  enterprise_id bigint not null references public.enterprise (id) on delete restrict,
  kind text not null check (kind in ('routine', 'special', 'unannounced', 'self_check')),
  inspected_on date not null,
  inspectors text[] not null default '{}',
  check_list_id bigint references public.check_list (id) on delete restrict,
  campaign_id bigint,
  result text not null default 'no_danger' check (result in ('no_danger', 'dangers_found')),
  note text,
  recorded_by uuid,
  simulated boolean not null default false,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id)
);
comment on table public.inspection is 'A visit to one unit (检查), by supervisors or by the unit itself (self_check). Inspections are counted by rows, inspected units by distinct enterprises.';
comment on column public.inspection.inspectors is 'Names of those who inspected; their number is the person-times.';
comment on column public.inspection.campaign_id is 'The campaign of which it is a part, if any.';
create index inspection_region_id_idx on public.inspection (region_id, inspected_on);
create index inspection_enterprise_id_idx on public.inspection (enterprise_id, inspected_on);
create index inspection_check_list_id_idx on public.inspection (check_list_id) where check_list_id is not null;
create index inspection_campaign_id_idx on public.inspection (campaign_id) where campaign_id is not null;
create index inspection_zone_path_idx on public.inspection (zone_path);
create unique index one_inspection_a_report on public.inspection (region_id, source_id) where dataset_id is null;

create table public.inspection_item (
  id bigint generated always as identity primary key,
  inspection_id bigint not null references public.inspection (id) on delete cascade,
  check_item_id bigint not null references public.check_item (id) on delete restrict,
  passed boolean,
  note text,
  unique (inspection_id, check_item_id)
);
comment on table public.inspection_item is 'The answer to one item of the check list.';
comment on column public.inspection_item.passed is 'Null where the item does not apply.';
create index inspection_item_check_item_id_idx on public.inspection_item (check_item_id);

alter table public.hidden_danger add column inspection_id bigint references public.inspection (id) on delete restrict;
comment on column public.hidden_danger.inspection_id is 'The inspection that found it.';
create index hidden_danger_inspection_id_idx on public.hidden_danger (inspection_id);

create table public.work_order (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete restrict,
  source_id text not null default gen_random_uuid()::text,
  enterprise_id bigint not null references public.enterprise (id) on delete restrict,
  inspection_id bigint references public.inspection (id) on delete restrict,
  hidden_danger_id bigint references public.hidden_danger (id) on delete restrict,
  kind text not null check (kind in ('rectification', 'on_site', 'stop_work', 'supervision_instruction', 'rectification_opinion')),
  number text not null check (number <> ''),
  text text,
  issued_on date not null,
  due_on date,
  lifted_on date,
  issued_by uuid,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  unique (region_id, number),
  constraint an_order_is_due_after_it_is_issued check (due_on >= issued_on),
  constraint an_order_is_lifted_after_it_is_issued check (lifted_on >= issued_on)
);
comment on table public.work_order is 'An order to a unit: rectification (责令限期整改), on site (现场处理措施), stop of work, supervision instruction (监察指令) or opinion. The paper itself is a document of subject work_order.';
create index work_order_region_id_idx on public.work_order (region_id, issued_on);
create index work_order_enterprise_id_idx on public.work_order (enterprise_id);
create index work_order_inspection_id_idx on public.work_order (inspection_id);
create index work_order_hidden_danger_id_idx on public.work_order (hidden_danger_id);
create index work_order_zone_path_idx on public.work_order (zone_path);

create table public.penalty (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete restrict,
  source_id text not null default gen_random_uuid()::text,
  enterprise_id bigint not null references public.enterprise (id) on delete restrict,
  inspection_id bigint references public.inspection (id) on delete restrict,
  hidden_danger_id bigint references public.hidden_danger (id) on delete restrict,
  kind text not null check (kind in ('warning', 'fine', 'confiscation', 'stop_work', 'licence_suspended', 'licence_revoked', 'closure',
    'detention', 'criminal_transfer')),
  amount numeric check (amount > 0),
  number text,
  legal_basis text,
  decided_on date not null,
  decided_by uuid,
  simulated boolean not null default false,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint a_fine_has_an_amount_and_nothing_else_but_confiscation
    check ((kind <> 'fine' or amount is not null) and (kind in ('fine', 'confiscation') or amount is null))
);
comment on table public.penalty is 'An administrative penalty on a unit (行政处罚). An order to correct is no penalty but a work order.';
comment on column public.penalty.amount is 'In the region''s currency.';
create index penalty_region_id_idx on public.penalty (region_id, decided_on);
create index penalty_enterprise_id_idx on public.penalty (enterprise_id);
create index penalty_inspection_id_idx on public.penalty (inspection_id);
create index penalty_hidden_danger_id_idx on public.penalty (hidden_danger_id);
create index penalty_zone_path_idx on public.penalty (zone_path);

-- rights ---------------------------------------------------------------------------------------

alter table public.inspection enable row level security;
create policy "members see the inspections of their zones" on public.inspection
  for select to authenticated using (zone_path operator(extensions.<@) (select private.my_scopes()));
create policy "enterprises see the inspections of their own site" on public.inspection
  for select to authenticated using (enterprise_id = any ((select private.my_enterprises())::bigint[]));
alter table public.inspection_item enable row level security;
create policy "members see the items of the inspections they see" on public.inspection_item
  for select to authenticated using (exists (select 1 from public.inspection i where i.id = inspection_id));
alter table public.work_order enable row level security;
create policy "members see the orders of their zones" on public.work_order
  for select to authenticated using (zone_path operator(extensions.<@) (select private.my_scopes()));
create policy "enterprises see the orders to their own site" on public.work_order
  for select to authenticated using (enterprise_id = any ((select private.my_enterprises())::bigint[]));
alter table public.penalty enable row level security;
create policy "members see the penalties of their zones" on public.penalty
  for select to authenticated using (zone_path operator(extensions.<@) (select private.my_scopes()));
create policy "enterprises see the penalties of their own site" on public.penalty
  for select to authenticated using (enterprise_id = any ((select private.my_enterprises())::bigint[]));

revoke all on public.inspection, public.inspection_item, public.work_order, public.penalty from anon, authenticated;
grant select on public.inspection, public.inspection_item, public.work_order, public.penalty to authenticated;
grant all on public.inspection, public.inspection_item, public.work_order, public.penalty to service_role;

create trigger follow_inserted after insert on public.inspection
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.inspection
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.work_order
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.work_order
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.penalty
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.penalty
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();

create or replace function private.has_history(p_enterprise bigint) returns boolean
  language sql stable set search_path = ''
as $$
  select exists (select from public.hidden_danger t where t.enterprise_id = p_enterprise)
    or exists (select from public.event t where t.enterprise_id = p_enterprise)
    or exists (select from public.inspection t where t.enterprise_id = p_enterprise)
    or exists (select from public.work_order t where t.enterprise_id = p_enterprise)
    or exists (select from public.penalty t where t.enterprise_id = p_enterprise);
$$;

-- writing --------------------------------------------------------------------------------------

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
grant execute on function private.has_history(bigint), private.record_inspection(jsonb), private.issue_order(jsonb), private.lift_order(bigint, date),
  private.decide_penalty(jsonb), public.record_inspection(jsonb), public.issue_order(jsonb), public.lift_order(bigint, date),
  public.decide_penalty(jsonb)
  to authenticated, service_role;
