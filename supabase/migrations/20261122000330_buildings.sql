-- Buildings: commercial ones and three-in-one premises as kinds with their own check lists; utilities as kinds of site.

alter table public.enterprise add column kind text not null default 'general' check (kind in (
  'general', 'gas', 'heat', 'water', 'bus', 'taxi', 'gas_sales', 'hazardous_trade', 'market', 'farm_station'));
comment on column public.enterprise.kind is 'What its supervision asks of it beyond its industry: a city utility, a gas seller, a market. Each kind may have a check list of its own.';

create table public.building (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete set null,
  responsible_id bigint references public.person (id) on delete set null,
  kind text not null check (kind in ('commercial', 'three_in_one', 'market', 'other')),
  name text not null check (name <> ''),
  address text,
  owner text,
  floors integer,
  units jsonb not null default '[]' check (jsonb_typeof(units) = 'array'),
  patrolled_on date,
  attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint a_building_has_1_to_200_floors check (floors between 1 and 200)
);
comment on table public.building is 'A building under supervision: a commercial one with the units inside, or premises where people live, work and store in one (三合一).';
comment on column public.building.enterprise_id is 'Who manages it, where that is a site of the register.';
comment on column public.building.units is 'Who is inside: [{"floor", "name", "use", "enterprise_id"}].';
comment on column public.building.attributes is 'Of three-in-one premises: uses (lodging, production, storage, business), people_living, separated, escapes, licensed.';
create index building_geom_idx on public.building using gist (geom);
create index building_region_id_idx on public.building (region_id);
create index building_enterprise_id_idx on public.building (enterprise_id);
create index building_responsible_id_idx on public.building (responsible_id);
create index building_zone_id_idx on public.building (zone_id);
create index building_zone_path_idx on public.building (zone_path);

alter table public.building enable row level security;
create policy "members see the buildings of their zones" on public.building
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the buildings that they manage" on public.building
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
revoke all on public.building from anon, authenticated;
grant select on public.building to authenticated;
grant all on public.building to service_role;
create trigger place_inserted after insert on public.building
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.building
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
insert into private.writable values ('building',
  '{region_id,enterprise_id,responsible_id,kind,name,address,owner,floors,units,patrolled_on,attributes,lng,lat}');

create function public.building_figures(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('from', p_from, 'to', p_to, 'kinds', coalesce(jsonb_object_agg(k.kind, jsonb_build_object(
    'count', k.n, 'with_responsible', private.share(k.with_responsible, k.n), 'patrolled', private.share(k.patrolled, k.n),
    'people_living', k.living)), '{}'))
  from (
    select b.kind, count(*) as n, count(b.responsible_id) as with_responsible,
      count(*) filter (where b.patrolled_on between p_from and p_to) as patrolled,
      sum((b.attributes ->> 'people_living')::numeric) filter (where jsonb_typeof(b.attributes -> 'people_living') = 'number') as living
    from public.building b where b.region_id = p_region group by b.kind
  ) k;
$$;
comment on function public.building_figures(text, date, date) is
  'Buildings by kind: how many have a responsible person named, and how many were patrolled in the period at the latest look; people who live in three-in-one premises.';

insert into public.check_list (code, name_en, name_zh, subject, source, confidence) values
  ('commercial_building', 'Commercial building', '商务楼宇', 'building', 'Shanghai, safety into buildings (Jing''an pilot); wording of the items', 'G'),
  ('three_in_one', 'Three-in-one premises', '“三合一”场所', 'building', 'Sub-district summary of 2013; wording of the items', 'G'),
  ('gas_utility', 'Urban gas', '城镇燃气', 'enterprise', 'Public utilities summary of a city; wording of the items', 'G'),
  ('demonstration_village', 'Demonstration village: two haves and one can', '示范村“两有一能”', 'zone', 'Agricultural machinery summary of a district', 'S'),
  ('monthly_self_check', 'Monthly self-check of an enterprise', '企业每月自查', 'enterprise', 'Safety production year plans: self-check at least once a month; wording of the items', 'G');
insert into public.check_item (check_list_id, position, text_en, text_zh)
select l.id, i.position, i.text_en, i.text_zh
from public.check_list l join (values
  ('commercial_building', 1, 'A person responsible for the building is named', '明确楼宇安全责任人'),
  ('commercial_building', 2, 'Each unit inside has signed its responsibility letter', '入驻单位签订安全责任书'),
  ('commercial_building', 3, 'Escapes are open and marked', '疏散通道畅通、标志完好'),
  ('commercial_building', 4, 'Fire equipment, lifts and gas are within their inspection periods', '消防设施、电梯、燃气在检验期内'),
  ('commercial_building', 5, 'Patrols are recorded', '巡查记录完整'),
  ('three_in_one', 1, 'Nobody sleeps where goods are made, stored or sold', '生产、储存、经营场所内无人员住宿'),
  ('three_in_one', 2, 'Lodging is separated by fire walls and has its own stairs', '住宿部分防火分隔并设独立楼梯'),
  ('three_in_one', 3, 'At least two escapes are open; windows are not barred', '疏散出口不少于两个，外窗无栅栏'),
  ('three_in_one', 4, 'Wiring, gas cylinders and charging are safe', '电气线路、气瓶、充电安全'),
  ('three_in_one', 5, 'Alarms and extinguishers work', '报警器和灭火器有效'),
  ('three_in_one', 6, 'The business is licensed', '证照齐全'),
  ('three_in_one', 7, 'No self-made freight elevator', '无自制货梯'),
  ('gas_utility', 1, 'Pipes and stations are patrolled, leaks repaired', '管网场站巡检、漏点修复'),
  ('gas_utility', 2, 'Works near pipes are agreed and watched', '第三方施工有协议、有监护'),
  ('gas_utility', 3, 'Covers and markers are in place', '井盖和标志完好'),
  ('gas_utility', 4, 'Emergency repair stands by day and night', '抢修队伍全天值守'),
  ('demonstration_village', 1, 'It has a fixed place', '有固定场所'),
  ('demonstration_village', 2, 'It has fixed slogans and signs', '有固定宣传标语标牌'),
  ('demonstration_village', 3, 'It can hold regular training', '能定期开展培训'),
  ('monthly_self_check', 1, 'Posts, rules and persons in charge are current', '责任制、规章、责任人现行有效'),
  ('monthly_self_check', 2, 'Equipment and protective devices were checked', '设备和防护装置已检查'),
  ('monthly_self_check', 3, 'Hazardous works have a permit and a watch', '危险作业有审批、有监护'),
  ('monthly_self_check', 4, 'Hidden dangers found were rectified or planned', '发现的隐患已整改或列入计划')
) as i (code, position, text_en, text_zh) on i.code = l.code;

revoke execute on all functions in schema public, private from public, anon;
grant execute on function public.building_figures(text, date, date) to authenticated, service_role;
