-- High-consequence areas: the protected places along a route, the level by what lies along a stretch, and the stretches with both.

create function private.hca_level(p_region text, p_medium text, p_location_class integer, p_diameter_millimeters numeric,
  p_pressure_mpa numeric, p_places text[]) returns smallint
  language sql stable set search_path = ''
as $$
  select greatest(
    case when p_medium = 'natural_gas' then greatest(
      case when p_location_class = 4 then 3 when p_location_class = 3 then 2 end,
      case when 'specified_place_in_impact_radius' = any (p_places) then
        case when p_diameter_millimeters > 762 and p_pressure_mpa > 6.9 then 2
             when p_diameter_millimeters < 273 and p_pressure_mpa < 1.6 then 1 end end,
      -- «Other lines»: those that neither the large nor the small of the two rules before speaks of.
      case when 'specified_place_within_200' = any (p_places)
        and not coalesce(p_diameter_millimeters > 762 and p_pressure_mpa > 6.9, false)
        and not coalesce(p_diameter_millimeters < 273 and p_pressure_mpa < 1.6, false) then 1 end,
      case when 'flammable_place_within_200' = any (p_places) and coalesce(p_location_class, 1) < 3 then 2 end)
    else greatest(
      case when 'storeys_and_traffic_within_200' = any (p_places) then 3 end,
      case when 'hundred_households_within_200' = any (p_places) then 2 end,
      case when 'village_within_200' = any (p_places) then 2 end,
      case when 'road_or_flammable_place_within_50' = any (p_places) then 1 end,
      case when 'wetland_within_200' = any (p_places)
        then (private.parameter(p_region, 'hca.liquid_wetland_level'))::text::integer end,
      case when 'water_within_200' = any (p_places) then 3 end) end)::smallint;
$$;
comment on function private.hca_level(text, text, integer, numeric, numeric, text[]) is
  'Level of a high-consequence area, 1 lowest to 3 highest, by GB 32167-2015; the highest rule that holds, null where none does. Places are what a survey found: for gas specified_place_in_impact_radius, specified_place_within_200, flammable_place_within_200; for liquids storeys_and_traffic_within_200, hundred_households_within_200, village_within_200, road_or_flammable_place_within_50, wetland_within_200, water_within_200.';

create function private.impact_radius(p_pipeline public.pipeline) returns double precision
  language sql immutable set search_path = ''
as $$
  select case when p_pipeline.medium = 'natural_gas' then private.impact_radius_meters(p_pipeline.diameter_millimeters::double precision,
    coalesce(p_pipeline.design_pressure_mpa, p_pipeline.working_pressure_mpa)::double precision) end;
$$;
comment on function private.impact_radius(public.pipeline) is
  'Potential impact radius of a gas pipeline in metres; null for other media and where diameter or pressure is not known.';

create function private.places_along(p_region text, p_shape extensions.geometry, p_accuracy double precision, p_radius double precision)
  returns table (id bigint, kind text, distance_meters double precision, within_200 text, in_impact_radius text, told jsonb)
  language sql stable set search_path = ''
as $$
  select n.id, n.kind, n.distance_meters, w.within ->> '200', r.verdict,
    jsonb_build_object('id', n.id, 'kind', n.kind, 'article_item', n.article_item, 'name', n.name, 'people', n.people,
      'simulated', n.simulated, 'distance_meters', round(n.distance_meters::numeric, 1), 'within', w.within, 'in_impact_radius', r.verdict)
  from private.places_near(p_region, p_shape, greatest(200, coalesce(p_radius, 0)) + p_accuracy + 0.001) n
  cross join lateral (select jsonb_build_object('5', private.band_verdict(n.distance_meters, p_accuracy, 0, 5),
    '50', private.band_verdict(n.distance_meters, p_accuracy, 0, 50),
    '200', private.band_verdict(n.distance_meters, p_accuracy, 0, 200)) as within) w
  cross join lateral (select case when p_radius is not null then private.band_verdict(n.distance_meters, p_accuracy, 0, p_radius) end as verdict) r;
$$;
comment on function private.places_along(text, extensions.geometry, double precision, double precision) is
  'Protected places within 200 m of a route or within its impact radius (null: it has none), each with how surely: inside, uncertain or outside. Article 31 asks distances of technical standards and names no metres: none is judged by it.';

create function public.pipeline_segments(p_pipeline bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'from_meters', s.from_meters, 'to_meters', s.to_meters,
    'location_class', s.location_class, 'river_crossing', s.river_crossing, 'tunnel', s.tunnel,
    'densely_populated', s.densely_populated, 'places', to_jsonb(s.hca_places), 'hca_declared', s.hca_level,
    'hca_computed', c.surveyed, 'hca_agrees', coalesce(s.hca_level, 0) = coalesce(c.surveyed, 0),
    'protected_places', f.places, 'places_not_surveyed', to_jsonb(f.missing), 'hca_with_places', c.with_places,
    'listings', coalesce((select jsonb_agg(l.id order by l.id) from public.listing l where l.pipeline_segment_id = s.id), '[]'),
    'impact_radius_meters', round(p.radius::numeric, 1),
    'geojson', extensions.st_asgeojson(s.geom, 6)::jsonb) order by s.from_meters, s.id), '[]')
  from public.pipeline_segment s
  join (
    select q.id, q.region_id, q.medium, q.diameter_millimeters, coalesce(q.design_pressure_mpa, q.working_pressure_mpa) as pressure_mpa,
      private.impact_radius(q) as radius, private.accuracy_meters(q.region_id, q.position_accuracy_meters) as accuracy,
      private.parameter(q.region_id, 'hca.specified_places') as specified
    from public.pipeline q where q.id = p_pipeline
  ) p on p.id = s.pipeline_id
  cross join lateral (
    select coalesce(jsonb_agg(a.told order by a.distance_meters, a.id), '[]') as places,
      array(
        select w.word from (values
          ('specified_place_in_impact_radius', p.medium = 'natural_gas', bool_or(p.specified ? a.kind and a.in_impact_radius = 'inside')),
          ('specified_place_within_200', p.medium = 'natural_gas', bool_or(p.specified ? a.kind and a.within_200 = 'inside')),
          ('wetland_within_200', p.medium <> 'natural_gas', bool_or(a.kind = 'nature_reserve' and a.within_200 = 'inside')),
          ('water_within_200', p.medium <> 'natural_gas', bool_or(a.kind in ('water_source', 'waters') and a.within_200 = 'inside'))
        ) w (word, applies, found) where w.applies and w.found and w.word <> all (s.hca_places)
      ) as missing
    from private.places_along(p.region_id, s.geom, p.accuracy, p.radius) a
  ) f
  cross join lateral (
    select private.hca_level(p.region_id, p.medium, s.location_class, p.diameter_millimeters, p.pressure_mpa, s.hca_places) as surveyed,
      private.hca_level(p.region_id, p.medium, s.location_class, p.diameter_millimeters, p.pressure_mpa, s.hca_places || f.missing)
        as with_places
  ) c;
$$;
comment on function public.pipeline_segments(bigint) is
  'The stretches of a pipeline with the declared level of their high-consequence area, the one computed from the survey (hca_computed), and the one with what the protected places on record add to it (hca_with_places, places_not_surveyed: those that lie surely inside); the protected places along each, the potential impact radius and the listed items that are about them.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.hca_level(text, text, integer, numeric, numeric, text[]), private.impact_radius(public.pipeline),
  private.places_along(text, extensions.geometry, double precision, double precision), public.pipeline_segments(bigint)
  to authenticated, service_role;
