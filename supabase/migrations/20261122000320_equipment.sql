-- Special equipment, cylinders and agricultural machines: one table, told apart by kind, with what is due.

create table public.equipment (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  operator_id bigint references public.person (id) on delete set null,
  kind text not null check (kind in ('boiler', 'vessel', 'cylinder', 'pipeline', 'elevator', 'lifting', 'ropeway', 'amusement',
    'vehicle', 'farm_machine', 'filling_station')),
  code text check (code <> ''),
  plate text check (plate <> ''),
  name text,
  owner text,
  placed text,
  made_on date,
  used_since date,
  registered_on date,
  last_inspected_on date,
  next_inspection_on date,
  scrap_on date,
  safety_grade smallint,
  status text not null default 'in_use' check (status in ('in_use', 'stopped', 'scrapped')),
  attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  unique (dataset_id, source_id),
  unique (region_id, kind, code),
  constraint equipment_is_used_after_it_was_made check (least(used_since, registered_on, last_inspected_on) >= made_on),
  constraint the_next_inspection_follows_the_last check (next_inspection_on > last_inspected_on),
  constraint equipment_is_scrapped_after_it_was_made check (scrap_on > made_on),
  constraint a_safety_grade_is_1_to_5 check (safety_grade between 1 and 5)
);
comment on table public.equipment is 'A thing that must be registered and inspected: special equipment, gas cylinders, filling stations, agricultural machines. One without a site (a farmer''s tractor) names its zone.';
comment on column public.equipment.next_inspection_on is 'As its own papers say: two regimes of cylinder inspection exist side by side, so the day is kept for each thing and never worked out from its age.';
comment on column public.equipment.scrap_on is 'First day on which it may no longer be used.';
comment on column public.equipment.attributes is 'What one kind has of its own, e.g. medium and regime of a cylinder, residual_recovery of a filling station, insured_until of a machine.';
create index equipment_region_id_idx on public.equipment (region_id, next_inspection_on);
create index equipment_enterprise_id_idx on public.equipment (enterprise_id);
create index equipment_zone_id_idx on public.equipment (zone_id);
create index equipment_zone_path_idx on public.equipment (zone_path);
create index equipment_operator_id_idx on public.equipment (operator_id);

alter table public.certificate add foreign key (equipment_id) references public.equipment (id) on delete cascade;

alter table public.equipment enable row level security;
create policy "members see the equipment of their zones" on public.equipment
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the equipment of their own site" on public.equipment
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
revoke all on public.equipment from anon, authenticated;
grant select on public.equipment to authenticated;
grant all on public.equipment to service_role;
create trigger follow_inserted after insert on public.equipment
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.equipment
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
insert into private.writable values ('equipment',
  '{region_id,enterprise_id,zone_id,operator_id,kind,code,plate,name,owner,placed,made_on,used_since,registered_on,last_inspected_on,next_inspection_on,scrap_on,safety_grade,status,attributes}');

insert into public.parameter (key, value, source, confidence) values
  ('equipment.registration_days', '30', 'zafu.edu.cn: registration within 30 days of use', 'S'),
  ('equipment.warning_days', '30', 'zafu.edu.cn: apply for inspection one month before expiry', 'S'),
  ('equipment.cycle.boiler', '{"external_months": 12, "internal_months": 24, "hydrostatic_months": 72}', 'm.niuyw.com', 'S'),
  ('equipment.cycle.vessel', '{"annual_months": 12, "first_months": 36, "grade_1_2_months": 72, "grade_3_months": [36, 72], "grade_4": "set by the inspecting body", "grade_5": "not to be used untreated", "tank_truck_months": 60, "tank_truck_grade_3_months": 36}', 'm.niuyw.com', 'S'),
  ('equipment.cycle.cylinder', '{"corrosive_months": 24, "common_months": 36, "inert_months": 60}', 'm.niuyw.com', 'S'),
  ('equipment.cylinder.lpg_since_2007', '{"made_after": "2007-02-01", "life_months": 96, "added_after_inspection_months": 48, "scrap_months": 144}', 'changzhi.gov.cn', 'S'),
  ('equipment.cylinder.lpg_before', '{"first_three_inspections_months": 48, "later_inspections_months": 36, "life_months": 180}', 'jiusongjiankang: older rules; both regimes exist side by side', 'S'),
  ('equipment.cycle.elevator', '{"months": 12}', 'General knowledge; changed by the 2023 elevator reform', 'G'),
  ('equipment.cycle.lifting', '{"months": [12, 24]}', 'General knowledge', 'G'),
  ('equipment.cycle.vehicle', '{"months": [12, 24]}', 'General knowledge', 'G'),
  ('equipment.cycle.ropeway', '{"months": 12, "full_months": 36}', 'General knowledge', 'G'),
  ('equipment.cycle.amusement', '{"months": 12, "full_months": 36}', 'General knowledge', 'G'),
  ('equipment.three_rates_line', '70', 'msdxn.com: line of the national notice of 2012 results, percent', 'S');

create function private.holds_operator_certificate(p_person bigint, p_today date) returns boolean
  language sql stable set search_path = ''
as $$
  select exists (
    select from public.certificate c
    where c.person_id = p_person and c.kind in ('special_operator', 'driver') and private.is_current(c, p_today));
$$;
comment on function private.holds_operator_certificate(bigint, date) is 'Whether a person has a certificate to operate that holds.';

-- Without a search path and without a query of its own, or it could not become part of the statement; both would cost ten times as much.
create function private.equipment_faults(e public.equipment, p_today date, p_days integer, p_registration_days integer) returns text[]
  language sql stable
as $$
  select case when e.status = 'in_use' then array_remove(array[
    case when e.next_inspection_on < p_today then 'inspection_overdue'
         when e.next_inspection_on <= p_today + p_days then 'inspection_due' end,
    case when e.registered_on > p_today or (e.registered_on is null and e.used_since + p_registration_days < p_today) then 'unregistered' end,
    case when e.scrap_on <= p_today then 'beyond_life' end,
    case when e.safety_grade = 5 then 'not_to_be_used' end,
    case when e.operator_id is not null and not private.holds_operator_certificate(e.operator_id, p_today) then 'operator_uncertified' end,
    case when e.kind = 'filling_station' and e.attributes -> 'residual_recovery' = 'false' then 'no_residual_recovery' end], null) end;
$$;
comment on function private.equipment_faults(public.equipment, date, integer, integer) is
  'What is wrong or soon due with a thing in use. An inspection holds through its last day; a thing may run unregistered through its 30th day of use; on scrap_on it is beyond its life.';

create function public.equipment_due(p_region text, p_days integer default 30) returns jsonb
  language sql stable set search_path = ''
as $$
  with today as materialized (
    select private.region_today(p_region) as day, (private.parameter(p_region, 'equipment.registration_days') #>> '{}')::int as registration
  ), due as (
    select e.*, f.faults
    from public.equipment e, today, lateral (select private.equipment_faults(e, today.day, p_days, today.registration) as faults) f
    where e.region_id = p_region and cardinality(f.faults) > 0
  )
  select jsonb_build_object('today', (select day from today), 'days', p_days,
    'counts', coalesce((select jsonb_object_agg(c.fault, c.n) from (
      select fault, count(*) as n from due, unnest(faults) fault group by fault) c), '{}'),
    'items', coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'enterprise_id', d.enterprise_id, 'kind', d.kind, 'code', d.code,
      'name', d.name, 'next_inspection_on', d.next_inspection_on, 'scrap_on', d.scrap_on,
      'days_left', d.next_inspection_on - (select day from today), 'faults', to_jsonb(d.faults))
      order by d.next_inspection_on nulls last, d.id), '[]'))
  from due d;
$$;
comment on function public.equipment_due(text, integer) is
  'Equipment in use with an inspection overdue or due within so many days, unregistered after 30 days of use, beyond its life, of safety grade 5, with an operator who has no certificate that holds, or a filling station without residual recovery; counts by fault and the list.';

create function public.equipment_figures(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with today as materialized (
    select private.region_today(p_region) as day, (private.parameter(p_region, 'equipment.registration_days') #>> '{}')::int as registration
  ), thing as (
    select e.*, private.equipment_faults(e, today.day, 0, today.registration) as faults,
      exists (select from public.certificate c where c.person_id = e.operator_id and c.kind in ('special_operator', 'driver')
        and private.is_current(c, today.day)) as certified
    from public.equipment e, today where e.region_id = p_region and e.status = 'in_use'
  ), by_kind as (
    select kind, jsonb_build_object('count', count(*),
      'inspected_in_time', private.share(count(*) filter (where next_inspection_on >= (select day from today)), count(next_inspection_on)),
      'overdue', count(*) filter (where 'inspection_overdue' = any (faults)),
      'unregistered', count(*) filter (where 'unregistered' = any (faults)),
      'beyond_life', count(*) filter (where 'beyond_life' = any (faults))) as figures
    from thing group by kind
  ), machine as (
    select count(*) as owned, count(plate) as plated,
      count(*) filter (where plate is not null and next_inspection_on >= (select day from today)) as inspected,
      count(*) filter (where next_inspection_on is null or next_inspection_on < (select day from today)) as uninspected,
      count(operator_id) as drivers, count(*) filter (where certified) as licensed
    from thing where kind = 'farm_machine'
  )
  select jsonb_build_object('today', (select day from today),
    'kinds', (select coalesce(jsonb_object_agg(kind, figures), '{}') from by_kind),
    'three_rates', jsonb_build_object(
      'plate', private.share(plated, owned), 'inspection', private.share(inspected, plated), 'licence', private.share(licensed, drivers),
      'without_plate', private.share(owned - plated, owned), 'uninspected', private.share(uninspected, owned),
      'unlicensed', private.share(drivers - licensed, drivers),
      'line', private.parameter(p_region, 'equipment.three_rates_line')))
  from machine;
$$;
comment on function public.equipment_figures(text) is
  'Equipment in use by kind, and the three rates of agricultural machines: with plate of owned, inspected of those with plate, licensed of drivers; beside each the share at fault, of all machines or drivers.';

-- the seven-item check -------------------------------------------------------------------------

insert into public.check_list (code, name_en, name_zh, subject, source, confidence) values
  ('special_equipment', 'Special equipment: three implementations, two certificates, one inspection, one plan',
    '特种设备“三落实、两有证、一检验、一预案”', 'equipment', 'Hundred-day action of a special equipment bureau; wording of the items', 'G'),
  ('farm_machine', 'Agricultural machine on field and road', '农业机械田间道路检查', 'equipment', 'Agricultural machinery summary of a district; wording of the items', 'G'),
  ('filling_station', 'Cylinder filling station', '气瓶充装站', 'equipment', 'Public utilities summary of a city; wording of the items', 'G');
insert into public.check_item (check_list_id, position, text_en, text_zh)
select l.id, i.position, i.text_en, i.text_zh
from public.check_list l join (values
  ('special_equipment', 1, 'A body responsible for safety is set up', '落实安全管理机构'),
  ('special_equipment', 2, 'A person responsible for safety is named', '落实安全责任人员'),
  ('special_equipment', 3, 'Rules and operating procedures are in force', '落实规章制度和操作规程'),
  ('special_equipment', 4, 'The equipment has its certificate of registration for use', '设备有使用登记证'),
  ('special_equipment', 5, 'Its operators have their certificates', '作业人员持证上岗'),
  ('special_equipment', 6, 'It has been inspected within its period', '设备依法检验并在有效期内'),
  ('special_equipment', 7, 'There is an emergency plan and it is drilled', '制定应急预案并定期演练'),
  ('farm_machine', 1, 'The machine has a plate', '悬挂号牌'),
  ('farm_machine', 2, 'Its annual inspection holds', '年度检验有效'),
  ('farm_machine', 3, 'The driver has a licence that has been reviewed', '驾驶人持证并按期审验'),
  ('farm_machine', 4, 'Brakes, lights and guards work', '制动、灯光、防护装置完好'),
  ('farm_machine', 5, 'It carries no passengers', '无违法载人'),
  ('filling_station', 1, 'The station has a filling licence', '持有充装许可证'),
  ('filling_station', 2, 'Cylinders are within their inspection period and life', '气瓶在检验期和使用年限内'),
  ('filling_station', 3, 'Residual liquid is recovered', '设有残液回收装置'),
  ('filling_station', 4, 'Nothing is decanted from bottle to bottle', '无瓶对瓶倒装'),
  ('filling_station', 5, 'Workers have their certificates', '从业人员持证上岗')
) as i (code, position, text_en, text_zh) on i.code = l.code;

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.holds_operator_certificate(bigint, date), private.equipment_faults(public.equipment, date, integer, integer),
  public.equipment_due(text, integer), public.equipment_figures(text)
  to authenticated, service_role;
