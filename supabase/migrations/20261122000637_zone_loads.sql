-- What each zone carries: sums that the writes keep, and who answers for it; and which grids are silent.

create function private.zone_loads(p_region text)
  returns table (zone_id bigint, parent_id bigint, path extensions.ltree, level text, leaf boolean, enterprises bigint,
    open_dangers bigint, members bigint, own_members bigint, grids bigint)
  language sql stable set search_path = '' set jit = off
as $$
  with zone as (
    select z.id, z.parent_id, z.path, z.level, c.parent_id is null as leaf
    from public.zone z left join (select distinct u.parent_id from public.zone u where u.region_id = p_region) c on c.parent_id = z.id
    where z.region_id = p_region
  ), clock as materialized (
    select private.region_today(p_region) as today
  ), member as (
    select m.zone_id, m.zone_path, m.role from public.zone_member m, clock
    where m.region_id = p_region and clock.today >= m.from_on and coalesce(clock.today <= m.to_on, true)
  ), fact as (
    select m.zone_path::text as path, sum(m.row_count) filter (where m.set_name = 'enterprises') as enterprises,
      sum(m.row_count) filter (where m.set_name = 'dangers_open') as dangers, 0 as members, 0 as grids
    from public.rollup_month m
    where m.set_name in ('enterprises', 'dangers_open') and m.region_id = p_region and m.depth > 1 group by 1
    union all
    -- Who answers is counted in his own zone and in each one above: by the labels of its path, not by comparing all pairs.
    select extensions.subpath(f.zone_path, 0, n)::text, 0, 0, f.members, f.grids
    from (
      select m.zone_path, count(*) as members, 0 as grids from member m where m.role in ('supervisor', 'member') group by m.zone_path
      union all
      select z.path, 0, 1 from zone z where z.leaf and z.level = 'grid'
    ) f cross join lateral generate_series(1, extensions.nlevel(f.zone_path)) n
  )
  select z.id, z.parent_id, z.path, z.level, z.leaf, coalesce(sum(f.enterprises), 0)::bigint, coalesce(sum(f.dangers), 0)::bigint,
    coalesce(sum(f.members), 0)::bigint, coalesce(max(o.own), 0)::bigint, coalesce(sum(f.grids), 0)::bigint
  from zone z
  left join fact f on f.path = z.path::text
  left join (select m.zone_id, count(*) as own from member m group by m.zone_id) o on o.zone_id = z.id
  group by z.id, z.parent_id, z.path, z.level, z.leaf;
$$;
comment on function private.zone_loads(text) is
  'What each zone of a region carries with all that lies below it: active enterprises, open hidden dangers, current supervisors and members, lowest grids.';

create function public.zone_workload(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with load as materialized (
    select * from private.zone_loads(p_region)
  ), whole as (
    select sum(t.members) as members, sum(t.grids) as grids
    from load t left join load u on u.zone_id = t.parent_id where u.zone_id is null
  )
  select jsonb_build_object('today', private.region_today(p_region),
    'levels', coalesce((select jsonb_object_agg(c.level, c.zones) from (
      select l.level, count(*) as zones from load l group by l.level) c), '{}'),
    'zones_total', (select count(*) from load),
    'grids', coalesce((select w.grids from whole w), 0),
    'members', coalesce((select w.members from whole w), 0),
    'members_per_grid', (select round(w.members / nullif(w.grids, 0), 2) from whole w),
    'grids_without_member', (select count(*) from load l where l.leaf and l.level = 'grid' and l.own_members = 0),
    'zones', coalesce((
      select jsonb_agg(jsonb_build_object('zone_id', l.zone_id, 'level', l.level, 'leaf', l.leaf, 'grids', l.grids,
        'enterprises', l.enterprises, 'open_dangers', l.open_dangers, 'members', l.members, 'own_members', l.own_members,
        'enterprises_per_member', round(l.enterprises::numeric / nullif(l.members, 0), 2),
        'open_dangers_per_member', round(l.open_dangers::numeric / nullif(l.members, 0), 2),
        'members_per_grid', round(l.members::numeric / nullif(l.grids, 0), 2)) order by l.path) from load l), '[]'));
$$;
comment on function public.zone_workload(text) is
  'Zones by level, supervisors and members per grid, and for each zone its enterprises and open hidden dangers per member; a ratio on nobody is null, never 0. A grid lacks a member when nobody, not even a head, is named for it.';

create function public.silent_zones(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with rule as materialized (
    select (private.parameter(p_region, 'zone.silence_days'))::text::integer as days, private.region_today(p_region) as today
  ), patrolled as (
    select p.zone_id, max(p.patrolled_on) as last_on from public.patrol p, rule
    where p.region_id = p_region and p.patrolled_on <= rule.today group by p.zone_id
  ), reported as (
    -- An overdue filing is found by arithmetic: that it stands there is no sign of life from the grid.
    select d.zone_id, max(d.found_on) as last_on from public.hidden_danger d, rule
    where d.region_id = p_region and d.kind <> 'overdue_filing' and d.found_on <= rule.today group by d.zone_id
  ), grid as (
    select z.id, z.code, z.path, l.enterprises, l.own_members, p.last_on as patrol_on, d.last_on as danger_on
    from private.zone_loads(p_region) l join public.zone z on z.id = l.zone_id
    left join patrolled p on p.zone_id = z.id left join reported d on d.zone_id = z.id
    where l.level = 'grid' and l.leaf and l.enterprises > 0
  )
  select jsonb_build_object('today', rule.today, 'silence_days', rule.days, 'zones', coalesce((
    select jsonb_agg(jsonb_build_object('zone_id', g.id, 'code', g.code, 'enterprises', g.enterprises,
      'reason', case when g.own_members = 0 then 'no_member' when s.last_on is null then 'never_reported' else 'nothing_reported' end,
      'last_report_on', s.last_on, 'days_silent', rule.today - s.last_on) order by s.last_on nulls first, g.path)
    from grid g cross join lateral (select greatest(g.patrol_on, g.danger_on) as last_on) s
    where coalesce(rule.today - s.last_on > rule.days, true)), '[]'))
  from rule;
$$;
comment on function public.silent_zones(text) is
  'Lowest grids that have active enterprises and yet neither a patrol nor a reported hidden danger within the last days (parameter zone.silence_days; that many days are not yet silence): nobody named, never reported, or nothing of late, and for how many days.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.zone_loads(text), public.zone_workload(text), public.silent_zones(text) to authenticated, service_role;
