-- What is wrong with a division into zones: orphans, load, coverage and silence. Gaps and overlaps are kept: zone_flaw.

create function public.zone_orphans(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('enterprise_id', f.id, 'name', f.name, 'zone_id', f.zone_id, 'reason', f.reason,
    'grids', to_jsonb(f.grids), 'lng', extensions.st_x(f.geom), 'lat', extensions.st_y(f.geom)) order by f.reason, f.id), '[]')
  from (
    select e.id, e.name, e.geom, e.zone_id, g.grids,
      case when e.geom is null then 'no_position' when cardinality(g.grids) = 0 then 'no_grid'
           when cardinality(g.grids) > 1 then 'several_grids' end as reason
    from public.enterprise e
    cross join lateral (
      select coalesce(array_agg(z.id order by z.path), '{}') as grids from public.zone z
      where z.region_id = p_region and z.level = 'grid' and extensions.st_intersects(z.geom, e.geom)
        and not exists (select 1 from public.zone c where c.parent_id = z.id and extensions.st_intersects(c.geom, e.geom))
    ) g
    where e.region_id = p_region and e.status = 'active'
  ) f where f.reason is not null;
$$;
comment on function public.zone_orphans(text) is
  'Active enterprises without a grid (no_grid, no_position), and those that lie in several at once, on a border or in an overlap: such a one is counted in the one of the lowest code only.';

create function private.zone_loads(p_region text)
  returns table (zone_id bigint, parent_id bigint, path extensions.ltree, level text, leaf boolean, enterprises bigint,
    open_dangers bigint, members bigint, own_members bigint, grids bigint)
  language sql stable set search_path = ''
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
    -- Every fact is counted in its own zone and in each one above: by the labels of its path, not by comparing all pairs.
    select extensions.subpath(f.zone_path, 0, n)::text as path,
      sum(f.enterprises) as enterprises, sum(f.dangers) as dangers, sum(f.members) as members, sum(f.grids) as grids
    from (
      select e.zone_path, count(*) as enterprises, 0 as dangers, 0 as members, 0 as grids from public.enterprise e
      where e.region_id = p_region and e.status = 'active' group by e.zone_path
      union all
      select d.zone_path, 0, count(*), 0, 0 from public.hidden_danger d
      where d.region_id = p_region and d.state <> 'closed' group by d.zone_path
      union all
      select m.zone_path, 0, 0, count(*), 0 from member m where m.role in ('supervisor', 'member') group by m.zone_path
      union all
      select z.path, 0, 0, 0, 1 from zone z where z.leaf and z.level = 'grid'
    ) f cross join lateral generate_series(1, extensions.nlevel(f.zone_path)) n
    group by 1
  )
  select z.id, z.parent_id, z.path, z.level, z.leaf, coalesce(f.enterprises, 0)::bigint, coalesce(f.dangers, 0)::bigint,
    coalesce(f.members, 0)::bigint, coalesce(o.own, 0)::bigint, coalesce(f.grids, 0)::bigint
  from zone z
  left join fact f on f.path = z.path::text
  left join (select m.zone_id, count(*) as own from member m group by m.zone_id) o on o.zone_id = z.id;
$$;
comment on function private.zone_loads(text) is
  'What each zone of a region carries with all that lies below it: active enterprises, open hidden dangers, current supervisors and members, lowest grids.';

create function public.zone_workload(p_region text) returns jsonb
  language sql stable set search_path = ''
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

create view private.visit with (security_invoker = true) as
  select p.region_id, p.enterprise_id, p.patrolled_on as visited_on from public.patrol p where p.enterprise_id is not null
  union all
  select i.region_id, i.enterprise_id, i.inspected_on from public.inspection i where i.kind <> 'self_check';
comment on view private.visit is 'Visits of sites by those who supervise: on a patrol or as an inspection. What a unit checks itself is none.';
grant select on private.visit to authenticated, service_role;

create function public.zone_coverage(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with fact as (
    select extensions.subpath(f.path::extensions.ltree, 0, n)::text as path, sum(f.enterprises) as enterprises, sum(f.visited) as visited,
      sum(f.patrols) as patrols
    from (
      -- As text, which is hashed: paths can only be sorted, and slowly.
      select e.zone_path::text as path, count(*) as enterprises, count(v.enterprise_id) as visited, 0::bigint as patrols
      from public.enterprise e
      left join (select distinct v.enterprise_id from private.visit v
        where v.region_id = p_region and v.visited_on between p_from and p_to) v on v.enterprise_id = e.id
      where e.region_id = p_region and e.status = 'active' group by 1
      union all
      select p.zone_path::text, 0, 0, count(*) from public.patrol p
      where p.region_id = p_region and p.patrolled_on between p_from and p_to group by 1
    ) f cross join lateral generate_series(1, extensions.nlevel(f.path::extensions.ltree)) n
    group by 1
  )
  select jsonb_build_object('from', p_from, 'to', p_to, 'base', 'active enterprises', 'areas', coalesce(jsonb_agg(
    jsonb_build_object('zone_id', a.id, 'level', a.level, 'visited', coalesce(f.visited, 0), 'enterprises', coalesce(f.enterprises, 0),
      'rate_percent', round(100 * f.visited / nullif(f.enterprises, 0), 2), 'patrols', coalesce(f.patrols, 0))
    order by (a.id is not null), a.path), '[]'))
  from (
    select null::bigint as id, 'region' as level, p_region as path
    union all
    select z.id, z.level, z.path::text from public.zone z where z.region_id = p_region
  ) a left join fact f on f.path = a.path;
$$;
comment on function public.zone_coverage(text, date, date) is
  'Coverage in a period: active enterprises visited on a patrol or inspected ÷ active enterprises, for the region and every zone; null where a zone has none. Rates of zones are never averaged.';

create function public.unvisited_enterprises(p_region text, p_zone bigint, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'zone_id', e.zone_id,
    'last_visit_on', (select max(v.visited_on) from private.visit v where v.enterprise_id = e.id)) order by e.id), '[]')
  from public.enterprise e
  where e.region_id = p_region and e.status = 'active'
    and (p_zone is null or exists (select 1 from public.zone z where z.id = p_zone and e.zone_path operator(extensions.<@) z.path))
    and not exists (select 1 from private.visit v where v.enterprise_id = e.id and v.visited_on between p_from and p_to);
$$;
comment on function public.unvisited_enterprises(text, bigint, date, date) is
  'The list behind coverage: active enterprises of a zone (of the region where it is null) that nobody visited in the period, on a patrol or for an inspection.';

create function public.silent_zones(p_region text) returns jsonb
  language sql stable set search_path = ''
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

-- every table with a position is placed again ---------------------------------------------------------------------

create function private.move_members() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.zone_member t set zone_path = z.path from public.zone z
  where z.id = t.zone_id and t.zone_path::text <> z.path::text;
  update public.patrol t set zone_path = z.path from public.zone z
  where z.id = t.zone_id and t.zone_path::text <> z.path::text;
  return null;
end;
$$;
comment on function private.move_members() is 'When zones take other paths, their members and patrols go with them.';
create trigger move_members after update on public.zone
  for each statement execute function private.move_members();

revoke execute on all functions in schema public, private from public;
grant execute on function private.zone_loads(text) to authenticated, service_role;
grant execute on function public.zone_orphans(text),
  public.zone_workload(text), public.zone_coverage(text, date, date), public.unvisited_enterprises(text, bigint, date, date),
  public.silent_zones(text) to authenticated, service_role;
