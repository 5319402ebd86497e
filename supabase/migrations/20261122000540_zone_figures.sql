-- What is wrong with a division into zones: orphans, and what nobody visits. Gaps and overlaps are kept: zone_flaw.

create function public.zone_orphans(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with grid as materialized (
    select z.id, row_number() over (order by z.path) as place, z.geom
    from public.zone z where z.region_id = p_region and z.level = 'grid'
  ), held as (
    select s.id, array_agg(g.id order by g.place) as grids
    from private.sites_in(array(select g.geom from grid g order by g.place)) s
    join grid g on g.place = s.place
    join public.enterprise e on e.id = s.id
    where not exists (select 1 from public.zone c where c.parent_id = g.id and extensions.st_intersects(c.geom, e.geom))
    group by s.id
  )
  select coalesce(jsonb_agg(jsonb_build_object('enterprise_id', f.id, 'name', f.name, 'zone_id', f.zone_id, 'reason', f.reason,
    'grids', to_jsonb(f.grids), 'lng', extensions.st_x(f.geom), 'lat', extensions.st_y(f.geom)) order by f.reason, f.id), '[]')
  from (
    select e.id, e.name, e.geom, e.zone_id, coalesce(h.grids, '{}') as grids,
      case when e.geom is null then 'no_position' when h.grids is null then 'no_grid'
           when cardinality(h.grids) > 1 then 'several_grids' end as reason
    from public.enterprise e left join held h on h.id = e.id
    where e.region_id = p_region and e.status = 'active'
  ) f where f.reason is not null;
$$;
comment on function public.zone_orphans(text) is
  'Active enterprises without a grid (no_grid, no_position), and those that lie in several at once, on a border or in an overlap: such a one is counted in the one of the lowest code only.';

create view private.visit with (security_invoker = true) as
  select p.region_id, p.enterprise_id, p.patrolled_on as visited_on from public.patrol p where p.enterprise_id is not null
  union all
  select i.region_id, i.enterprise_id, i.inspected_on from public.inspection i where i.kind <> 'self_check';
comment on view private.visit is 'Visits of sites by those who supervise: on a patrol or as an inspection. What a unit checks itself is none.';
grant select on private.visit to authenticated, service_role;

create function private.refresh_site_visits(p_sites bigint[]) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  -- As in refresh_site_risk: who comes second reads what the first has written.
  perform from public.site_risk s where s.enterprise_id = any (p_sites) order by s.enterprise_id for update;
  update public.site_risk s set visited_on = v.last_on
  from (
    select u.id, (select max(v.visited_on) from private.visit v where v.enterprise_id = u.id) as last_on from unnest(p_sites) u (id)
  ) v
  where s.enterprise_id = v.id and s.visited_on is distinct from v.last_on;
end;
$$;
comment on function private.refresh_site_visits(bigint[]) is 'Finds the last visit of sites anew and stores what has changed.';

create function private.visits_of_touched_sites() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  sites bigint[];
begin
  execute format('select array_agg(distinct t.enterprise_id) from (%s) t where t.enterprise_id is not null', case tg_op
    when 'INSERT' then 'table new_rows' when 'DELETE' then 'table old_rows' else 'table new_rows union all table old_rows' end) into sites;
  if sites is not null then
    perform private.refresh_site_visits(sites);
  end if;
  return null;
end;
$$;
comment on function private.visits_of_touched_sites() is 'After a statement, the last visit of the sites that it touched.';
do $$
declare
  kept text;
begin
  foreach kept in array array['inspection', 'patrol'] loop
    execute format(
      'create trigger then_visits_inserted after insert on public.%1$I referencing new table as new_rows
         for each statement execute function private.visits_of_touched_sites();
       create trigger then_visits_changed after update on public.%1$I referencing old table as old_rows new table as new_rows
         for each statement execute function private.visits_of_touched_sites();
       create trigger then_visits_removed after delete on public.%1$I referencing old table as old_rows
         for each statement execute function private.visits_of_touched_sites()', kept);
  end loop;
end;
$$;
-- A site that comes back has been visited before.
create trigger then_visits_inserted after insert on public.site_risk referencing new table as new_rows
  for each statement execute function private.visits_of_touched_sites();

create function public.zone_coverage(p_region text, p_from date, p_to date) returns json
  language sql stable set search_path = '' set jit = off
as $$
  with own (zone_id, enterprises, visited, patrols) as (
    -- Only of a site visited since is the period itself looked into. Zones by number: paths can only be sorted, and slowly.
    select s.zone_id, count(*)::integer, count(*) filter (where s.visited_on between p_from and p_to or s.visited_on > p_to and exists (
      select from private.visit v where v.enterprise_id = s.enterprise_id and v.visited_on between p_from and p_to))::integer, 0
    from public.site_risk s where s.region_id = p_region group by 1
    union all
    select p.zone_id, 0, 0, count(*)::integer from public.patrol p
    where p.region_id = p_region and p.patrolled_on between p_from and p_to group by 1
  ), area (id, level, path, enterprises, visited, patrols) as (
    select null::bigint, 'region', p_region, 0, 0, 0
    union all
    select z.id, z.level, z.path::text, 0, 0, 0 from public.zone z where z.region_id = p_region
    union all
    select null, null, extensions.subpath(coalesce(z.path, p_region::extensions.ltree), 0, n)::text, o.enterprises, o.visited, o.patrols
    from own o left join public.zone z on z.id = o.zone_id
    cross join lateral generate_series(1, coalesce(extensions.nlevel(z.path), 1)) n
  )
  select json_build_object('from', p_from, 'to', p_to, 'base', 'active enterprises', 'areas', coalesce(json_agg(
    json_build_object('zone_id', a.id, 'level', a.level, 'visited', a.visited, 'enterprises', a.enterprises,
      'rate_percent', round(100.0 * a.visited / nullif(a.enterprises, 0), 2), 'patrols', a.patrols)
    order by (a.id is not null), a.path), '[]'))
  from (
    select a.path, max(a.id) as id, max(a.level) as level, sum(a.enterprises) as enterprises, sum(a.visited) as visited, sum(a.patrols) as patrols
    from area a group by 1 having max(a.level) is not null
  ) a;
$$;
comment on function public.zone_coverage(text, date, date) is
  'Coverage in a period: active enterprises visited on a patrol or inspected ÷ active enterprises, for the region and every zone; null where a zone has none. Rates of zones are never averaged.';

create function public.unvisited_enterprises(p_region text, p_zone bigint, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'zone_id', e.zone_id,
    'last_visit_on', r.visited_on) order by e.id), '[]')
  from public.enterprise e join public.site_risk r on r.enterprise_id = e.id
  where e.region_id = p_region and e.status = 'active'
    and (p_zone is null or exists (select 1 from public.zone z where z.id = p_zone and e.zone_path operator(extensions.<@) z.path))
    and not exists (select 1 from private.visit v where v.enterprise_id = e.id and v.visited_on between p_from and p_to);
$$;
comment on function public.unvisited_enterprises(text, bigint, date, date) is
  'The list behind coverage: active enterprises of a zone (of the region where it is null) that nobody visited in the period, on a patrol or for an inspection.';

-- members and patrols go with their zone ------------------------------------------------------------------------

create function private.move_members() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  update public.zone_member t set zone_path = z.path from new_rows z
  where z.id = t.zone_id and t.zone_path::text <> z.path::text;
  update public.patrol t set zone_path = z.path from new_rows z
  where z.id = t.zone_id and t.zone_path::text <> z.path::text;
  return null;
end;
$$;
comment on function private.move_members() is 'When zones take other paths, their members and patrols go with them.';
create trigger move_members after update on public.zone
  referencing new table as new_rows for each statement execute function private.move_members();

revoke execute on all functions in schema public, private from public;
grant execute on function public.zone_orphans(text),
  public.zone_coverage(text, date, date), public.unvisited_enterprises(text, bigint, date, date) to authenticated, service_role;
