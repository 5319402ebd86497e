-- High-consequence areas: the impact radius, their level by the places along a stretch, and the stretches with both.

create function private.potential_impact_radius_meters(p_diameter_millimeters double precision, p_pressure_mpa double precision)
  returns double precision
  language sql immutable set search_path = ''
as $$ select 0.099 * sqrt(p_diameter_millimeters * p_diameter_millimeters * p_pressure_mpa); $$;
comment on function private.potential_impact_radius_meters(double precision, double precision) is
  'Potential impact radius of a natural gas pipeline in metres, r = 0.099·√(d²·p), d in mm, p in MPa (GB 32167-2015; general knowledge, agrees with 49 CFR 192.903).';

create function private.potential_impact_radius_feet(p_diameter_inches double precision, p_pressure_psi double precision)
  returns double precision
  language sql immutable set search_path = ''
as $$ select 0.69 * sqrt(p_pressure_psi * p_diameter_inches * p_diameter_inches); $$;
comment on function private.potential_impact_radius_feet(double precision, double precision) is
  'The same radius as 49 CFR 192.903 has it: r = 0.69·√(p·d²), feet, psi, inches.';

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

create function public.pipeline_segments(p_pipeline bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'from_meters', s.from_meters, 'to_meters', s.to_meters,
    'location_class', s.location_class, 'river_crossing', s.river_crossing, 'tunnel', s.tunnel,
    'densely_populated', s.densely_populated, 'places', to_jsonb(s.hca_places), 'hca_declared', s.hca_level,
    'hca_computed', c.level, 'hca_agrees', coalesce(s.hca_level, 0) = coalesce(c.level, 0),
    'listings', coalesce((select jsonb_agg(l.id order by l.id) from public.listing l where l.pipeline_segment_id = s.id), '[]'),
    'impact_radius_meters', case when p.medium = 'natural_gas' then round(private.potential_impact_radius_meters(
      p.diameter_millimeters::double precision, coalesce(p.design_pressure_mpa, p.working_pressure_mpa)::double precision)::numeric, 1) end,
    'geojson', extensions.st_asgeojson(s.geom, 6)::jsonb) order by s.from_meters, s.id), '[]')
  from public.pipeline_segment s join public.pipeline p on p.id = s.pipeline_id
  cross join lateral (select private.hca_level(p.region_id, p.medium, s.location_class, p.diameter_millimeters,
    coalesce(p.design_pressure_mpa, p.working_pressure_mpa), s.hca_places) as level) c
  where s.pipeline_id = p_pipeline;
$$;
comment on function public.pipeline_segments(bigint) is
  'The stretches of a pipeline with the declared and the computed level of their high-consequence area, the potential impact radius and the listed items that are about them.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.potential_impact_radius_meters(double precision, double precision),
  private.potential_impact_radius_feet(double precision, double precision),
  private.hca_level(text, text, integer, numeric, numeric, text[]), public.pipeline_segments(bigint) to authenticated, service_role;
