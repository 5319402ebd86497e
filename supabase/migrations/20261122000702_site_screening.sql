-- Consequence screening of a site: the formulas that fit each chemical, the circles that they draw, and what lies in these.

insert into public.parameter (key, value, source, confidence) values
  ('screening.substances', '{
    "68476-85-7": {"heat_kj_per_kg": 46000, "liquefied": true}, "74-98-6": {"heat_kj_per_kg": 46350, "liquefied": true},
    "106-97-8": {"heat_kj_per_kg": 45750, "liquefied": true}, "75-28-5": {"heat_kj_per_kg": 45600, "liquefied": true},
    "115-07-1": {"heat_kj_per_kg": 45790, "liquefied": true}, "106-99-0": {"heat_kj_per_kg": 44500, "liquefied": true},
    "75-01-4": {"heat_kj_per_kg": 18900, "liquefied": true}, "75-21-8": {"heat_kj_per_kg": 27650, "liquefied": true},
    "115-10-6": {"heat_kj_per_kg": 28800, "liquefied": true}, "74-85-1": {"heat_kj_per_kg": 47160, "liquefied": false},
    "74-82-8": {"heat_kj_per_kg": 50000, "liquefied": false}, "74-86-2": {"heat_kj_per_kg": 48220, "liquefied": false},
    "1333-74-0": {"heat_kj_per_kg": 119960, "liquefied": false}, "118-96-7": {"tnt_factor": 1}}',
    'Net heats of combustion from handbooks; liquefied: stored as a liquid under its own pressure. TNT is its own measure.', 'G');

create function private.charge_kg(p_kg double precision, p_substance jsonb) returns double precision
  language sql stable set search_path = ''
as $$
  select case when p_substance ? 'tnt_factor' then p_kg * (p_substance ->> 'tnt_factor')::double precision
    else private.tnt_equivalent(p_kg, 0.04, (p_substance ->> 'heat_kj_per_kg')::double precision, 4180) end;
$$;
comment on function private.charge_kg(double precision, jsonb) is 'The mass of TNT that a mass of a substance is taken to equal.';

create function private.effect_circles(p_kg double precision, p_substance jsonb)
  returns table (place integer, effect text, meters double precision, circle jsonb)
  language sql stable set search_path = ''
as $$
  select c.place, c.circle ->> 'effect', (c.circle ->> 'meters')::double precision, c.circle
  from (
    select 0 as place, jsonb_build_object('effect', 'fireball',
      'meters', round((public.screen_bleve(p_kg) ->> 'diameter_meters')::numeric / 2, 1), 'confidence', 'S') as circle
    where (p_substance ->> 'liquefied')::boolean
    union all
    select r.place::integer, r.circle
    from jsonb_array_elements(public.screen_blast_radii(private.charge_kg(p_kg, p_substance)) -> 'circles') with ordinality r (circle, place)
  ) c where c.circle -> 'meters' <> 'null';
$$;
comment on function private.effect_circles(double precision, jsonb) is
  'The circles of consequence of so many kilogrammes of a substance of the parameter screening.substances, the gravest effect first.';

create function private.screened_chemicals(p_enterprise bigint)
  returns table (id bigint, name text, cas text, quantity_tonnes numeric, substance jsonb, why_not text)
  language sql stable set search_path = ''
as $$
  select c.id, c.name, c.cas, c.quantity_tonnes, x.substance, case
    when x.substance is null and c.hazard_class = 'toxic' then 'toxic' when x.substance is null then 'not_covered'
    when c.quantity_tonnes is null then 'quantity_unknown' when c.quantity_tonnes = 0 then 'no_quantity' end
  from public.hazard_source h join public.hazard_source_chemical c on c.hazard_source_id = h.id
  cross join lateral (select private.parameter(h.region_id, 'screening.substances') -> c.cas as substance) x
  where h.enterprise_id = p_enterprise;
$$;
comment on function private.screened_chemicals(bigint) is 'The chemicals of a site with what the formulas know of them, and why none fits where none does.';

create function private.site_circles(p_enterprise bigint) returns setof jsonb
  language sql stable set search_path = ''
as $$
  select distinct on (e.effect) jsonb_build_object('place', e.place, 'effect', e.effect, 'meters', e.meters, 'chemical', c.name)
  from private.screened_chemicals(p_enterprise) c
  cross join lateral private.effect_circles(c.quantity_tonnes::double precision * 1000, c.substance) e
  where c.why_not is null
  order by e.effect, e.meters desc, c.name;
$$;
comment on function private.site_circles(bigint) is 'Of each effect the widest circle that a chemical of the site makes: {place: 0 the gravest, effect, meters, chemical}.';

create function private.screened(p_kg double precision, p_substance jsonb, p_meters double precision, p_region text,
  p_place extensions.geometry) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'answers', jsonb_strip_nulls(jsonb_build_object(
      'bleve', case when (p_substance ->> 'liquefied')::boolean then public.screen_bleve(p_kg, p_meters) end,
      'tnt', case when p_substance ? 'heat_kj_per_kg' then public.screen_tnt(p_kg, (p_substance ->> 'heat_kj_per_kg')::double precision) end,
      'overpressure', public.screen_overpressure(k.tnt_kg, p_meters), 'blast_radii', public.screen_blast_radii(k.tnt_kg) - 'circles')),
    'circles', (
      select coalesce(jsonb_agg(e.circle || jsonb_build_object(
        'people', (select private.whole_people(n.people) from private.people_in(p_region, extensions.st_buffer(
          p_place::extensions.geography, e.meters, 'quad_segs=64')::extensions.geometry) n),
        'protected_places', case when p_place is not null then (
          select count(*) from private.places_near(p_region, p_place, e.meters)) end) order by e.place), '[]')
      from private.effect_circles(p_kg, p_substance) e))
  from (select private.charge_kg(p_kg, p_substance) as tnt_kg) k;
$$;
comment on function private.screened(double precision, jsonb, double precision, text, extensions.geometry) is
  'The screening formulas that fit a substance, each with its method, inputs, limits and source, and the circles that they draw with the usual residents and the protected places on record in them; people is null where the region has no population cells.';

create function public.site_screening(p_enterprise bigint, p_meters double precision default 500) returns jsonb
  language plpgsql stable set search_path = '' set jit = off
as $$
begin
  if not (p_meters >= 1 and p_meters <= 20000) is true then
    perform private.fail('GW071', 'screening_input_impossible', jsonb_build_object('field', 'meters', 'value', p_meters));
  end if;
  return (
    select jsonb_build_object('meters', p_meters, 'lng', extensions.st_x(s.geom), 'lat', extensions.st_y(s.geom),
      'substances', (select jsonb_build_object('source', p.source, 'confidence', p.confidence) from public.parameter p
        where p.key = 'screening.substances' and p.scope operator(extensions.@>) s.region_id::extensions.ltree
        order by extensions.nlevel(p.scope) desc limit 1),
      'chemicals', (select coalesce(jsonb_agg(jsonb_build_object('chemical_id', c.id, 'name', c.name, 'cas', c.cas,
          'quantity_tonnes', c.quantity_tonnes, 'why_not', c.why_not)
          || case when c.why_not is null then private.screened(c.quantity_tonnes::double precision * 1000, c.substance, p_meters,
            s.region_id, s.geom)
            else '{}' end order by c.why_not is not null, c.name, c.id), '[]')
        from private.screened_chemicals(s.id) c),
      'pipelines', (select coalesce(jsonb_agg(jsonb_build_object('id', (p.line ->> 'id')::bigint, 'name', p.line -> 'name',
          'distance_meters', p.line -> 'distance_meters', 'accuracy_meters', p.line -> 'accuracy_meters', 'answer', a.answer,
          'verdict', private.band_verdict((p.line ->> 'distance_meters')::double precision, (p.line ->> 'accuracy_meters')::double precision,
            0, (a.answer ->> 'radius_meters')::double precision)) order by p.place), '[]')
        from jsonb_array_elements(public.pipelines_near(s.id, 1000) -> 'pipelines') with ordinality p (line, place)
        cross join lateral (select public.screen_gas_pipeline((p.line ->> 'diameter_millimeters')::double precision,
          (p.line ->> 'pressure_mpa')::double precision) as answer) a
        where p.line ->> 'medium' = 'natural_gas' and (p.line ->> 'diameter_millimeters')::double precision > 0
          and (p.line ->> 'pressure_mpa')::double precision > 0))
    from private.site_place(p_enterprise) s);
end;
$$;
comment on function public.site_screening(bigint, double precision) is
  'Screening of consequences for each chemical of a site, its whole quantity taken at once: BLEVE, TNT equivalent, overpressure and heat at a distance, circles; why_not where no formula fits; and the impact radius of natural gas pipelines within 1 km whose diameter and pressure are known. Screening only. Null where the site is not to be seen.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.charge_kg(double precision, jsonb), private.effect_circles(double precision, jsonb),
  private.screened_chemicals(bigint), private.site_circles(bigint),
  private.screened(double precision, jsonb, double precision, text, extensions.geometry), public.site_screening(bigint, double precision)
  to authenticated, service_role;
