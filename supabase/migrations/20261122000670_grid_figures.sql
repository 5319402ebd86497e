-- Figures of supervision grids: how many there are, who answers for them, what each carries, visits and silence.

-- A patrol lies in the zone that was walked, a visit where the site is.
select private.roll_up('patrols', 'patrol', 'patrolled_on');

create view private.set_sites_visited as
  select 'patrol' as subject, p.id, p.enterprise_id, e.region_id, e.zone_path, e.status as kind, p.patrolled_on as day,
    null::date as by_day, 1 as amount
  from public.patrol p join public.enterprise e on e.id = p.enterprise_id where e.status = 'active';
insert into private.unit_set (set_name) values ('sites_visited');

create view private.set_grids as
  select 'zone' as subject, z.id, null::bigint as enterprise_id, z.region_id, z.path as zone_path, z.level as kind,
    null::date as day, null::date as by_day, 1 as amount
  from public.zone z where z.level = 'grid' and not exists (select from public.zone c where c.parent_id = z.id);

create view private.set_grid_members as
  select 'zone_member' as subject, m.id, null::bigint as enterprise_id, m.region_id, m.zone_path, m.role as kind,
    m.from_on as day, null::date as by_day, 1 as amount
  from public.zone_member m join public.region r on r.id = m.region_id
  where m.role in ('supervisor', 'member')
    and coalesce(r.as_of, (now() at time zone r.time_zone)::date) between m.from_on and coalesce(m.to_on, 'infinity');

create view private.set_grids_without_member as
  select g.* from private.set_grids g join public.region r on r.id = g.region_id
  where not exists (
    select from public.zone_member m
    where m.zone_id = g.id and coalesce(r.as_of, (now() at time zone r.time_zone)::date) between m.from_on and coalesce(m.to_on, 'infinity'));

create view private.set_grids_with_enterprises as
  select g.* from private.set_grids g
  where exists (select from public.enterprise e where e.zone_id = g.id and e.status = 'active');

create view private.set_silent_grids as
  select g.* from private.set_grids_with_enterprises g
  join (
    -- Offset, so that the parameter is asked once a region and not once a grid.
    select r.id, d.today, d.today - (private.parameter(r.id, 'zone.silence_days'))::text::integer as since
    from public.region r cross join lateral (select coalesce(r.as_of, (now() at time zone r.time_zone)::date) as today) d offset 0
  ) c on c.id = g.region_id
  where not exists (select from public.patrol p where p.zone_id = g.id and p.patrolled_on between c.since and c.today)
    -- An overdue filing is found by arithmetic: that it stands there is no sign of life from the grid.
    and not exists (
      select from public.hidden_danger d
      where d.zone_id = g.id and d.kind <> 'overdue_filing' and d.found_on between c.since and c.today);
create index hidden_danger_reported_in_zone_idx on public.hidden_danger (zone_id, found_on) where kind <> 'overdue_filing';

insert into public.figure_definition
  (position, code, name_en, name_zh, subject, unit, digits, base, aggregate, factor, numerator, denominator, denominator_base, part_of_base, definition_en, definition_zh, source, confidence)
values
  (121, 'grids', 'Grids', '网格数', 'zone', 'count', 0, 'stock', 'sum', 1, 'grids', null, null, false,
   'Lowest grids, those that are not divided further.', '最末级网格，即不再划分下级的网格。', 'GB/T 30428.1', 'G'),
  (122, 'grids_without_member', 'Grids without a member', '无人负责网格数', 'zone', 'count', 0, 'stock', 'sum', 1, 'grids_without_member', null, null, false,
   'Lowest grids for which nobody is named today, not even a head.', '当日未明确任何负责人（含网格长）的最末级网格。', 'Yongren county, grid supervision', 'S'),
  (123, 'grids_without_member_rate', 'Share of grids without a member', '无人负责网格占比', 'zone', 'percent', 2, 'stock', 'rate', 100, 'grids_without_member', 'grids', null, true,
   'Grids without a member over grids.', '无人负责网格占网格总数的比例。', 'Yongren county, grid supervision', 'G'),
  (124, 'grid_members', 'Grid members', '网格监管员数', 'zone_member', 'people', 0, 'stock', 'sum', 1, 'grid_members', null, null, false,
   'Supervisors and members who answer for a zone today; heads are not counted.', '当日在任的网格监管员和网格员，不含网格长。', 'Shengzhuang sub-district, grid supervision', 'S'),
  (125, 'members_per_grid', 'Members per grid', '每网格监管员数', 'zone_member', 'ratio', 2, 'stock', 'rate', 1, 'grid_members', 'grids', null, false,
   'Grid members over grids.', '网格监管员数与网格数之比。', 'Shengzhuang sub-district, grid supervision', 'S'),
  (126, 'enterprises_per_member', 'Enterprises per member', '人均监管单位数', 'enterprise', 'ratio', 2, 'stock', 'rate', 1, 'enterprises', 'grid_members', null, false,
   'Active enterprises over grid members.', '在册单位数与网格监管员数之比。', 'grid supervision', 'G'),
  (127, 'dangers_per_member', 'Open hidden dangers per member', '人均未整改隐患数', 'hidden_danger', 'ratio', 2, 'stock', 'rate', 1, 'dangers_open', 'grid_members', null, false,
   'Open hidden dangers over grid members.', '未整改隐患数与网格监管员数之比。', 'grid supervision', 'G'),
  (128, 'silent_grids', 'Silent grids', '静默网格数', 'zone', 'count', 0, 'stock', 'sum', 1, 'silent_grids', null, null, false,
   'Grids with active enterprises and yet neither a patrol nor a reported hidden danger within the last days (parameter zone.silence_days).',
   '辖有在册单位、但在规定天数（参数 zone.silence_days）内既无巡查记录也无上报隐患的网格。', 'grid supervision', 'G'),
  (129, 'silent_grid_rate', 'Share of silent grids', '静默网格占比', 'zone', 'percent', 2, 'stock', 'rate', 100, 'silent_grids', 'grids_with_enterprises', null, true,
   'Silent grids over the grids that have active enterprises.', '静默网格占辖有在册单位的网格的比例。', 'grid supervision', 'G'),
  (143, 'patrols', 'Patrols', '巡查次数', 'patrol', 'count', 0, 'period', 'sum', 1, 'patrols', null, null, false,
   'Patrols of zones and visits of sites in the period.', '期内网格巡查和入户走访次数。', 'Yongren county, grid supervision', 'S'),
  (144, 'patrols_per_grid', 'Patrols per grid', '每网格巡查次数', 'patrol', 'ratio', 2, 'period', 'rate', 1, 'patrols', 'grids', 'stock', false,
   'Patrols in the period over the grids of today.', '期内巡查次数与当日网格数之比。', 'grid supervision', 'G'),
  (145, 'sites_visited', 'Enterprises visited', '走访单位数', 'patrol', 'count', 0, 'period', 'sum', 1, 'sites_visited', null, null, false,
   'Active enterprises visited on a patrol in the period, each counted once.', '期内巡查走访的在册单位，每家计一次。', 'Hengjing, Suzhou, grid supervision', 'S'),
  (146, 'visit_coverage_rate', 'Coverage by patrols', '网格巡查覆盖率', 'patrol', 'percent', 2, 'period', 'rate', 100, 'sites_visited', 'enterprises', 'stock', true,
   'Active enterprises visited in the period over the active enterprises of today; every enterprise each quarter is the target.', '期内走访单位数占当日在册单位数的比例；目标为每季度全覆盖。', 'Hengjing, Suzhou, grid supervision', 'S');

revoke execute on all functions in schema public, private from public;
