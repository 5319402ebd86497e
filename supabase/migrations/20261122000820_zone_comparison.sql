-- Zones side by side: the figures of each as the figure family and the four-colour risk answer them.

create function public.compare_zones(p_region text, p_zones bigint[], p_from date, p_to date) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with area as (
    select z.id, z.place, private.area_path(p_region, z.id) as path
    from unnest(p_zones) with ordinality as z (id, place)
  ), risk as (
    select r ->> 'path' as path, r from jsonb_array_elements(public.zone_risk(p_region)::jsonb) r
  )
  select jsonb_build_object('from', p_from, 'to', p_to, 'today', private.region_today(p_region), 'zones', coalesce(
    jsonb_agg(jsonb_build_object('zone_id', a.id, 'figures', f.figures, 'colour', k.r -> 'colour', 'hazards', k.r -> 'hazards')
      order by a.place), '[]'))
  from area a
  cross join lateral (
    select jsonb_object_agg(o.code, o.answer) as figures
    from private.figures_of('{enterprises,hazard_sources,dangers_open,overdue,listed_in_force,accidents,inspections,coverage_rate,rectification_rate,red_and_orange_rate}',
      p_region, a.path, p_from, p_to, null, false) o
  ) f
  left join risk k on k.path = a.path::text
  where a.path is not null;
$$;
comment on function public.compare_zones(text, bigint[], date, date) is
  'Zones side by side, in the order asked for, null standing for the region: the figures that a comparison needs as figure answers them, the highest risk colour and the hazard sources by level as zone_risk does. A zone that is not to be seen is left out.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.compare_zones(text, bigint[], date, date) to authenticated, service_role;
