-- Inspections with what was looked at, the orders that follow, and penalties: tables and who sees them.

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
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the inspections of their own site" on public.inspection
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
alter table public.inspection_item enable row level security;
create policy "members see the items of the inspections they see" on public.inspection_item
  for select to authenticated using (exists (select 1 from public.inspection i where i.id = inspection_id));
alter table public.work_order enable row level security;
create policy "members see the orders of their zones" on public.work_order
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the orders to their own site" on public.work_order
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
alter table public.penalty enable row level security;
create policy "members see the penalties of their zones" on public.penalty
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the penalties of their own site" on public.penalty
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));

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

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.has_history(bigint)
  to authenticated, service_role;
