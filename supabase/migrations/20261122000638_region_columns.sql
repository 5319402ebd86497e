-- What is read of a whole region: by rights that cost little to those who see all of it, by index to those who see a part.

create view private.my_whole_regions as
  select r.id as region_id
  from public.membership m join public.region r on r.id::extensions.ltree operator(extensions.<@) m.scope
  where m.user_id = (select auth.uid());
comment on view private.my_whole_regions is 'Regions of which the signed-in user sees every zone; none for anyone else.';
create view private.my_zones as
  select z.id as zone_id
  from public.membership m join public.zone z on z.path operator(extensions.<@) m.scope
  where m.user_id = (select auth.uid());
comment on view private.my_zones is 'Zones that the signed-in user sees, by number: under row-level security an index follows these, and not paths, because it vouches for the comparing of numbers.';
grant select on private.my_whole_regions, private.my_zones to authenticated, service_role;

-- It says nothing new: whoever sees the root sees what lies below it. But to compare the region costs a fifth of comparing paths.
do $$
declare
  big text;
begin
  foreach big in array array['enterprise', 'hazard_source', 'accident', 'hidden_danger', 'inspection', 'site_risk', 'rollup_month'] loop
    execute format(
      'create policy "those who see a whole region see all rows of it" on public.%I
         for select to authenticated using (region_id = any (array(select region_id from private.my_whole_regions)))', big);
  end loop;
end;
$$;

create function private.zones_sought(p_region text) returns bigint[]
  language plpgsql stable parallel safe set search_path = ''
as $$
begin
  return (select case
    when not row_security_active('public.region'::regclass) or p_region = any (array(select region_id from private.my_whole_regions)) then null
    else array(select zone_id from private.my_zones) end);
end;
$$;
comment on function private.zones_sought(text) is 'The zones in which to seek what the signed-in user sees of a region; null where he sees every row of it, by his zones, or because row-level security does not bind him.';

-- Which of the two ways is gone is known only when the query runs; the other is then not gone at all. No pinned search path,
-- so that the planner can inline them.
create function private.enterprises_of(p_region text)
  returns table (id bigint, name text, kind text, status text, geom extensions.geometry, zone_id bigint, risk smallint)
  language sql stable
as $$
  select e.id, e.name, e.kind, e.status, e.geom, e.zone_id, r.colour
  from public.enterprise e left join public.site_risk r on r.enterprise_id = e.id
  where e.region_id = p_region and (select private.zones_sought(p_region)) is null
  union all
  -- The risk is joined here, where it is known how few they are, and falls away where nobody asks for it.
  select e.id, e.name, e.kind, e.status, e.geom, e.zone_id, r.colour
  from public.enterprise e left join public.site_risk r on r.enterprise_id = e.id
  where e.region_id = p_region and (select private.zones_sought(p_region)) is not null
    and (e.zone_id = any ((select private.zones_sought(p_region))::bigint[]) or e.id = any (array(select enterprise_id from private.my_enterprises)));
$$;
comment on function private.enterprises_of(text) is 'The enterprises of a region that the signed-in user sees, with their colours: all, or those of his zones and his own site.';
create function private.open_dangers_of(p_region text)
  returns table (id bigint, enterprise_id bigint, kind text, level text, state text, description text, found_on date, deadline_on date,
    deadline_runs boolean, geom extensions.geometry, zone_id bigint)
  language sql stable
as $$
  select d.id, d.enterprise_id, d.kind, d.level, d.state, d.description, d.found_on, d.deadline_on, d.deadline_runs, d.geom, d.zone_id
  from public.hidden_danger d where d.region_id = p_region and d.is_open and (select private.zones_sought(p_region)) is null
  union all
  select d.id, d.enterprise_id, d.kind, d.level, d.state, d.description, d.found_on, d.deadline_on, d.deadline_runs, d.geom, d.zone_id
  from public.hidden_danger d where d.region_id = p_region and d.is_open and (select private.zones_sought(p_region)) is not null
    and (d.zone_id = any ((select private.zones_sought(p_region))::bigint[]) or d.enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
$$;
comment on function private.open_dangers_of(text) is 'The open hidden dangers of a region that the signed-in user sees: all, or those of his zones and his own site.';

-- The map's three questions, each with a plan for those who see the whole region and another for those who see a part of it: for a
-- grid, starting up a plan with both ways in it took as long as answering. In plpgsql, which keeps a plan as long as PostgREST keeps
-- its connection. Never planned anew: chosen by cost, a region smaller than most would be, at each call.
do $do$
declare
  way record;
begin
  for way in
    select * from (values
      ('all', 'true', 'true'),
      ('own', '(e.zone_id = any (p_zones) or e.id = any (array(select enterprise_id from private.my_enterprises)))',
        '(d.zone_id = any (p_zones) or d.enterprise_id = any (array(select enterprise_id from private.my_enterprises)))')
    ) as w (prefix, sites, dangers)
  loop
    execute replace(replace(replace($way$
create function private.WAY_enterprise_columns(p_region text, p_zones bigint[]) returns jsonb
  language plpgsql stable set search_path = '' set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    with open_danger as (
      select d.enterprise_id, count(*) as open_dangers,
        count(*) filter (where d.deadline_runs and d.deadline_on < (select private.region_today(p_region))) as overdue_dangers,
        min(d.deadline_on) filter (where d.deadline_runs) as next_deadline
      from public.hidden_danger d where d.region_id = p_region and d.is_open and DANGERS_SEEN
      group by d.enterprise_id
    ), hazard as (
      select h.enterprise_id,
        case when count(distinct h.hazard_class) > 1 then 'toxic_flammable' else min(h.hazard_class) end as hazard_class
      from public.hazard_source h where h.region_id = p_region group by h.enterprise_id
    ), standard as (
      select c.enterprise_id, min(c.grade) as grade from public.certificate c
      where c.region_id = p_region and c.kind = 'standardization' and c.enterprise_id is not null and c.revoked_on is null
        and (c.valid_to is null or c.valid_to >= (select private.region_today(p_region)))
      group by c.enterprise_id
    )
    select jsonb_build_object(
      'count', count(*),
      'id', coalesce(jsonb_agg(e.id order by e.id), '[]'),
      'lng', coalesce(jsonb_agg(round(extensions.st_x(e.geom) * 1e6) / 1e6 order by e.id), '[]'),
      'lat', coalesce(jsonb_agg(round(extensions.st_y(e.geom) * 1e6) / 1e6 order by e.id), '[]'),
      'zone_id', coalesce(jsonb_agg(e.zone_id order by e.id), '[]'),
      'status', coalesce(jsonb_agg(e.status order by e.id), '[]'),
      'kind', coalesce(jsonb_agg(e.kind order by e.id), '[]'),
      'hazard_class', coalesce(jsonb_agg(h.hazard_class order by e.id), '[]'),
      'risk', coalesce(jsonb_agg(r.colour order by e.id), '[]'),
      'standardization', coalesce(jsonb_agg(s.grade order by e.id), '[]'),
      'open_dangers', coalesce(jsonb_agg(coalesce(d.open_dangers, 0) order by e.id), '[]'),
      'overdue_dangers', coalesce(jsonb_agg(coalesce(d.overdue_dangers, 0) order by e.id), '[]'),
      'next_deadline', coalesce(jsonb_agg(d.next_deadline order by e.id), '[]'))
    from public.enterprise e
    left join public.site_risk r on r.enterprise_id = e.id
    left join open_danger d on d.enterprise_id = e.id
    left join hazard h on h.enterprise_id = e.id
    left join standard s on s.enterprise_id = e.id
    where e.region_id = p_region and SITES_SEEN);
end;
$$;
create function private.WAY_enterprise_names(p_region text, p_zones bigint[]) returns jsonb
  language plpgsql stable set search_path = '' set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    select jsonb_build_object('count', count(*), 'id', coalesce(jsonb_agg(e.id order by e.id), '[]'),
      'name', coalesce(jsonb_agg(e.name order by e.id), '[]'))
    from public.enterprise e where e.region_id = p_region and SITES_SEEN);
end;
$$;
create function private.WAY_hidden_danger_columns(p_region text, p_zones bigint[]) returns jsonb
  language plpgsql stable set search_path = '' set jit = off set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    select jsonb_build_object(
      'count', count(*),
      'id', coalesce(jsonb_agg(d.id order by d.id), '[]'),
      'enterprise_id', coalesce(jsonb_agg(d.enterprise_id order by d.id), '[]'),
      'name', coalesce(jsonb_agg(coalesce(e.name, d.description, k.name_en) order by d.id), '[]'),
      'lng', coalesce(jsonb_agg(round(extensions.st_x(d.geom) * 1e6) / 1e6 order by d.id), '[]'),
      'lat', coalesce(jsonb_agg(round(extensions.st_y(d.geom) * 1e6) / 1e6 order by d.id), '[]'),
      'zone_id', coalesce(jsonb_agg(d.zone_id order by d.id), '[]'),
      'kind', coalesce(jsonb_agg(d.kind order by d.id), '[]'),
      'level', coalesce(jsonb_agg(d.level order by d.id), '[]'),
      'state', coalesce(jsonb_agg(d.state order by d.id), '[]'),
      'found_on', coalesce(jsonb_agg(d.found_on order by d.id), '[]'),
      'deadline_on', coalesce(jsonb_agg(d.deadline_on order by d.id), '[]'),
      'days_overdue', coalesce(jsonb_agg(case when d.deadline_runs then (select private.region_today(p_region)) - d.deadline_on end order by d.id), '[]'))
    from public.hidden_danger d
    join public.hidden_danger_kind k on k.id = d.kind
    left join public.enterprise e on e.id = d.enterprise_id
    where d.region_id = p_region and d.is_open and DANGERS_SEEN);
end;
$$;
$way$, 'WAY', way.prefix), 'SITES_SEEN', way.sites), 'DANGERS_SEEN', way.dangers);
  end loop;
end;
$do$;

create function public.enterprise_columns(p_region text) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  zones bigint[] := private.zones_sought(p_region);
begin
  return case when zones is null then private.all_enterprise_columns(p_region, zones) else private.own_enterprise_columns(p_region, zones) end;
end;
$$;
comment on function public.enterprise_columns(text) is
  'Enterprises of a region as columns, with risk colour, valid standardization grade, open and overdue hidden dangers; positions to a tenth of a metre. Names come by enterprise_names, in the same order.';

create function public.enterprise_names(p_region text) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  zones bigint[] := private.zones_sought(p_region);
begin
  return case when zones is null then private.all_enterprise_names(p_region, zones) else private.own_enterprise_names(p_region, zones) end;
end;
$$;
comment on function public.enterprise_names(text) is 'Names of the enterprises of a region with their ids: apart, because the map is drawn without them.';

create function public.hidden_danger_columns(p_region text) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  zones bigint[] := private.zones_sought(p_region);
begin
  return case when zones is null then private.all_hidden_danger_columns(p_region, zones) else private.own_hidden_danger_columns(p_region, zones) end;
end;
$$;
comment on function public.hidden_danger_columns(text) is 'Open hidden dangers of a region as columns; days_overdue is negative while days are left, null while no deadline runs.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.zones_sought(text), private.enterprises_of(text), private.open_dangers_of(text),
  private.all_enterprise_columns(text, bigint[]), private.own_enterprise_columns(text, bigint[]), public.enterprise_columns(text),
  private.all_enterprise_names(text, bigint[]), private.own_enterprise_names(text, bigint[]), public.enterprise_names(text),
  private.all_hidden_danger_columns(text, bigint[]), private.own_hidden_danger_columns(text, bigint[]), public.hidden_danger_columns(text)
  to authenticated, service_role;
