-- Warnings as the map draws them: their areas, and how many sites lie inside.

create function public.warnings_in_force(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'colour', w.colour, 'title', w.title,
      'measures', w.measures, 'issuer', w.issuer, 'from_at', w.from_at, 'to_at', w.to_at,
      'geojson', extensions.st_asgeojson(w.geom, 5)::jsonb)
      -- Counted where the list is made, so that the two cannot differ.
      || (public.warning_sites(w.id) - 'sites' - 'warning_id')
    order by array_position(array['red', 'orange', 'yellow', 'blue'], w.colour), w.from_at, w.id), '[]')
  from public.warning w
  join public.region r on r.id = w.region_id
  cross join lateral (select private.region_today(p_region) as today) d
  where w.region_id = p_region
    and (w.from_at at time zone r.time_zone)::date <= d.today
    and coalesce((coalesce(w.lifted_at, w.to_at) at time zone r.time_zone)::date >= d.today, true);
$$;
comment on function public.warnings_in_force(text) is
  'Warnings that hold on some hour of the region''s day, the gravest first: area, and how many of the active sites that the user sees lie inside, were notified and have confirmed, as warning_sites lists them.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.warnings_in_force(text) to authenticated, service_role;
