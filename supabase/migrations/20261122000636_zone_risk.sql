-- The four-colour risk of zones, from sums that the risk of every site keeps current.

create view private.set_site_colours as
  select 'enterprise' as subject, s.enterprise_id as id, s.enterprise_id, s.region_id, s.zone_path,
    (array['red', 'orange', 'yellow', 'blue'])[s.colour] as kind, null::date as day, null::date as by_day, 1 as amount
  from public.site_risk s;
create view private.set_sites_red_or_orange as
  select s.* from private.set_site_colours s where s.kind in ('red', 'orange');
select private.sum_stock('site_colours', 'site_risk', '(array[''red'', ''orange'', ''yellow'', ''blue''])[colour]', 'true');
select private.sum_stock('sites_red_or_orange', 'site_risk', '(array[''red'', ''orange''])[colour]', 'colour <= 2');

create function private.paths_above(p_path extensions.ltree) returns setof extensions.ltree
  language sql immutable rows 4 set search_path = ''
as $$ select extensions.subpath(p_path, 0, n) from generate_series(1, extensions.nlevel(p_path)) n; $$;
comment on function private.paths_above(extensions.ltree) is 'A zone path and all above it. It says how few these are, without which the planner takes sums by zone for huge.';

create function public.zone_risk(p_region text) returns json
  language sql stable set search_path = '' set jit = off
as $$
  -- One pile of parts that are added up by path: there is nothing to join, so that no plan can go wrong on a guess. Whole
  -- numbers of the small kind add up without numeric, and JSON of so many zones is written in a third of the time of jsonb.
  with part (path, zone_id, level, colour, sites, hazard_level, hazards) as (
    select z.path::text, z.id, z.level, null::text, 0, null::smallint, 0 from public.zone z where z.region_id = p_region
    union all
    select r.id, null, 'region', null, 0, null, 0 from public.region r where r.id = p_region
    union all
    select m.zone_path::text, null, null, m.kind, m.row_count::integer, null, 0 from public.rollup_month m
    where m.set_name = 'site_colours' and m.region_id = p_region
    union all
    -- The region is the sum of what the user sees of it.
    select p_region, null, null, m.kind, m.row_count::integer, null, 0 from public.rollup_month m
    where m.set_name = 'site_colours' and m.region_id = p_region and m.depth > 1
      and m.depth = any ((select array_agg(extensions.nlevel(u)) from unnest(private.visible_paths(p_region::extensions.ltree)) u)::integer[])
      and m.zone_path::text = any ((select private.visible_paths(p_region::extensions.ltree))::text[])
    union all
    select p_region, null, null, (array['red', 'orange', 'yellow', 'blue'])[s.colour], 1, null, 0 from public.site_risk s
    where s.region_id = p_region and s.enterprise_id = any (array(select enterprise_id from private.my_enterprises))
      and not s.zone_path operator(extensions.<@) array(select scope from private.my_scopes)
    union all
    select n::text, null, null, null, 0, h.level, h.sources
    from (
      select h.zone_path, coalesce(h.level, 0::smallint) as level, count(*)::integer as sources
      from public.hazard_source h join public.site_risk s on s.enterprise_id = h.enterprise_id
      where h.region_id = p_region group by 1, 2
    ) h cross join lateral private.paths_above(h.zone_path) n
  ), zone_sum as (
    select p.path, max(p.zone_id) as zone_id, max(p.level) as level, sum(p.sites) as sites,
      coalesce(sum(p.sites) filter (where p.colour = 'red'), 0) as red, coalesce(sum(p.sites) filter (where p.colour = 'orange'), 0) as orange,
      coalesce(sum(p.sites) filter (where p.colour = 'yellow'), 0) as yellow, coalesce(sum(p.sites) filter (where p.colour = 'blue'), 0) as blue,
      coalesce(sum(p.hazards) filter (where p.hazard_level = 1), 0) as level_1, coalesce(sum(p.hazards) filter (where p.hazard_level = 2), 0) as level_2,
      coalesce(sum(p.hazards) filter (where p.hazard_level = 3), 0) as level_3, coalesce(sum(p.hazards) filter (where p.hazard_level = 4), 0) as level_4,
      coalesce(sum(p.hazards) filter (where p.hazard_level = 0), 0) as no_level
    from part p group by p.path having max(p.level) is not null
  )
  select coalesce(json_agg(json_build_object('zone_id', s.zone_id, 'path', s.path, 'level', s.level,
    'colour', case when s.red > 0 then 1 when s.orange > 0 then 2 when s.yellow > 0 then 3 when s.blue > 0 then 4 end,
    'sites', s.sites, 'red', s.red, 'orange', s.orange, 'yellow', s.yellow, 'blue', s.blue,
    'red_and_orange', json_build_object('numerator', s.red + s.orange, 'denominator', s.sites,
      'percent', round(100.0 * (s.red + s.orange) / nullif(s.sites, 0), 2)),
    'hazards', json_build_object('level_1', s.level_1, 'level_2', s.level_2, 'level_3', s.level_3, 'level_4', s.level_4,
      'no_level', s.no_level)) order by s.path), '[]')
  from zone_sum s;
$$;
comment on function public.zone_risk(text) is
  'Each zone of a region and the region itself: the highest colour of the active sites in it (null where it has none), their number by colour, the share of red and orange with its base, hazard sources by level. Of what the user sees.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.visible_paths(extensions.ltree), private.paths_above(extensions.ltree), public.zone_risk(text)
  to authenticated, service_role;
