-- Consequence screening by formulas of the literature: each answer says its method, inputs and limits, and that it is screening only.

insert into public.parameter (key, value, source, confidence) values
  ('individual_risk.new', '{"low_density": 1e-5, "residential": 3e-6, "sensitive": 3e-7}',
    '2014 Notice 13: acceptable individual risk a year around new installations; places with under 30, 30 to 99, 100 and more people', 'S'),
  ('individual_risk.in_service', '{"low_density": 3e-5, "residential": 1e-5, "sensitive": 3e-6}',
    '2014 Notice 13: acceptable individual risk a year around installations in service', 'S');

create function private.screening(p_method text, p_inputs jsonb, p_result jsonb, p_limits text, p_source text) returns jsonb
  language plpgsql immutable set search_path = ''
as $$
declare
  field record;
begin
  for field in select * from jsonb_each(p_inputs) loop
    if jsonb_typeof(field.value) <> 'number' or (field.value)::numeric <= 0 or (field.value)::numeric > 1e12 then
      perform private.fail('GW071', 'screening_input_impossible', jsonb_build_object('field', field.key, 'value', field.value));
    end if;
  end loop;
  return jsonb_build_object('method', p_method, 'inputs', p_inputs, 'limits', p_limits, 'source', p_source, 'screening_only', true) || p_result;
end;
$$;
comment on function private.screening(text, jsonb, jsonb, text, text) is 'The common form of a screening answer; refuses an input that is no positive number.';

create function private.tnt_equivalent(p_fuel_kg double precision, p_yield double precision, p_fuel_kj_per_kg double precision,
  p_tnt_kj_per_kg double precision) returns double precision
  language sql immutable set search_path = ''
as $$ select 1.8 * p_yield * p_fuel_kg * p_fuel_kj_per_kg / p_tnt_kj_per_kg; $$;

create function private.overpressure_kpa(p_z double precision) returns double precision
  language sql immutable set search_path = ''
as $$
  select exp(case
    when p_z < 0.2 or p_z > 198.5 then null
    when p_z < 2.9 then 7.2106 - 2.1069 * l - 0.3229 * l ^ 2 + 0.1117 * l ^ 3 + 0.0685 * l ^ 4
    when p_z < 23.8 then 7.5938 - 3.0523 * l + 0.40977 * l ^ 2 + 0.0261 * l ^ 3 - 0.01267 * l ^ 4
    else 6.0536 - 1.4066 * l end)
  from (select ln(case when p_z > 0 then p_z end) as l) x;
$$;
comment on function private.overpressure_kpa(double precision) is
  'Peak side-on overpressure of a hemispherical surface burst at the scaled distance Z in m/kg^(1/3) (Swisdak 1994, simplified Kingery airblast); null outside 0.2 to 198.5. A bound belongs to the range that begins there.';

create function private.scaled_distance(p_kpa double precision) returns double precision
  language plpgsql immutable set search_path = ''
as $$
declare
  near_z double precision := 0.2;
  far_z double precision := 198.5;
  middle double precision;
begin
  if p_kpa > private.overpressure_kpa(near_z) or p_kpa < private.overpressure_kpa(far_z) or p_kpa is null then
    return null;
  end if;
  for step in 1..80 loop
    middle := sqrt(near_z * far_z);
    if private.overpressure_kpa(middle) > p_kpa then
      near_z := middle;
    else
      far_z := middle;
    end if;
  end loop;
  return far_z;
end;
$$;
comment on function private.scaled_distance(double precision) is 'Where the overpressure falls to a value: the inverse of overpressure_kpa by bisection; null outside its range.';

create function private.fireball_meters(p_kg double precision) returns double precision
  language sql immutable set search_path = ''
as $$ select 5.8 * p_kg ^ (1 / 3.0::double precision); $$;
create function private.fireball_seconds(p_kg double precision) returns double precision
  language sql immutable set search_path = ''
as $$ select case when p_kg < 30000 then 0.45 * p_kg ^ (1 / 3.0::double precision) else 2.6 * p_kg ^ (1 / 6.0::double precision) end; $$;
comment on function private.fireball_seconds(double precision) is 'Duration of a fireball; at 30,000 kg itself the formula for greater masses, which is the longer.';
create function private.fireball_view_factor(p_kg double precision, p_meters double precision) returns double precision
  language sql immutable set search_path = ''
as $$ select p_meters * r ^ 2 / (p_meters ^ 2 + r ^ 2) ^ 1.5 from (select private.fireball_meters(p_kg) / 2 as r) x; $$;

create function private.impact_radius_meters(p_millimeters double precision, p_mpa double precision) returns double precision
  language sql immutable set search_path = ''
as $$ select 0.099 * sqrt(p_millimeters ^ 2 * p_mpa); $$;
create function private.impact_radius_feet(p_inches double precision, p_psi double precision) returns double precision
  language sql immutable set search_path = ''
as $$ select 0.69 * sqrt(p_psi * p_inches ^ 2); $$;

create function public.screen_tnt(p_fuel_kg double precision, p_fuel_kj_per_kg double precision, p_yield double precision default 0.04,
  p_tnt_kj_per_kg double precision default 4180) returns jsonb
  language sql stable set search_path = ''
as $$
  select private.screening('TNT equivalent of a vapour cloud: W = 1.8·α·Wf·Qf/Q_TNT',
    jsonb_build_object('fuel_kg', p_fuel_kg, 'fuel_kj_per_kg', p_fuel_kj_per_kg, 'yield', p_yield, 'tnt_kj_per_kg', p_tnt_kj_per_kg),
    jsonb_build_object('tnt_kg', round(private.tnt_equivalent(p_fuel_kg, p_yield, p_fuel_kj_per_kg, p_tnt_kj_per_kg)::numeric, 1),
      'within_usual_values', p_yield between 0.03 and 0.04 and p_tnt_kj_per_kg between 4180 and 4520),
    'Over-estimates the near field; knows neither congestion nor wind. α usually 0.03 to 0.04, Q_TNT 4180 to 4520 kJ/kg; 1.8 is the ground factor.',
    'TNT equivalent method (published cases); confidence S. Screening only.');
$$;
comment on function public.screen_tnt(double precision, double precision, double precision, double precision) is 'Mass of TNT that a vapour cloud explosion is equal to. Screening only.';

create function public.screen_overpressure(p_tnt_kg double precision, p_meters double precision) returns jsonb
  language sql stable set search_path = ''
as $$
  select private.screening('Peak side-on overpressure at a distance: simplified Kingery airblast, hemispherical surface burst',
    jsonb_build_object('tnt_kg', p_tnt_kg, 'meters', p_meters),
    jsonb_build_object('scaled_distance', round(z.z::numeric, 4), 'kpa', round(private.overpressure_kpa(z.z)::numeric, 5)),
    'Valid for scaled distances from 0.2 to 198.5 m/kg^(1/3), null outside; flat open ground, no reflection.',
    'Swisdak 1994 (ADA526744); confidence S. Screening only.')
  from (select p_meters / nullif(greatest(p_tnt_kg, 0), 0) ^ (1 / 3.0::double precision) as z) z;
$$;
comment on function public.screen_overpressure(double precision, double precision) is 'Overpressure of an explosion at a distance. Screening only.';

create function public.screen_blast_radii(p_tnt_kg double precision) returns jsonb
  language sql stable set search_path = ''
as $$
  select private.screening('Radii of overpressure: inverse of the simplified Kingery airblast; death radius R0.5 = 13.6·(W/1000)^0.37',
    jsonb_build_object('tnt_kg', p_tnt_kg),
    jsonb_build_object('circles', jsonb_build_array(
      jsonb_build_object('effect', 'death', 'meters', round((13.6 * (w.kg / 1000) ^ 0.37)::numeric, 1), 'confidence', 'S'),
      jsonb_build_object('effect', 'serious_injury', 'kpa', 44, 'meters', round((private.scaled_distance(44) * w.root)::numeric, 1), 'confidence', 'G'),
      jsonb_build_object('effect', 'slight_injury', 'kpa', 17, 'meters', round((private.scaled_distance(17) * w.root)::numeric, 1), 'confidence', 'G'),
      jsonb_build_object('effect', 'one_psi', 'kpa', 6.894757, 'meters', round((private.scaled_distance(6.894757) * w.root)::numeric, 1), 'confidence', 'S'))),
    'Thresholds are textbook values; flat open ground. The TNT method over-estimates the near field.',
    'Swisdak 1994 (ADA526744); textbook thresholds. Screening only.')
  from (select k.kg, k.kg ^ (1 / 3.0::double precision) as root from (select greatest(p_tnt_kg, 0) as kg) k) w;
$$;
comment on function public.screen_blast_radii(double precision) is 'Circles of death, serious and slight injury and 1 psi around an explosion. Screening only.';

create function public.screen_bleve(p_kg double precision, p_meters double precision default 100) returns jsonb
  language sql stable set search_path = ''
as $$
  select private.screening('BLEVE fireball: D = 5.8·M^(1/3); t = 0.45·M^(1/3) under 30,000 kg, else 2.6·M^(1/6); q = 350·F kW/m²',
    jsonb_build_object('kg', p_kg, 'meters', p_meters),
    jsonb_build_object('diameter_meters', round(private.fireball_meters(m.kg)::numeric, 1),
      'seconds', round(private.fireball_seconds(m.kg)::numeric, 1),
      'view_factor', round(private.fireball_view_factor(m.kg, m.x)::numeric, 3),
      'kw_per_square_meter', round((350 * private.fireball_view_factor(m.kg, m.x))::numeric, 1)),
    'Surface emissive power 350 kW/m²; a vertical surface on the ground, no wind, no absorption by the air.',
    'Point and solid flame formulas of published cases; confidence S. Screening only.')
  from (select greatest(p_kg, 1e-9) as kg, greatest(p_meters, 1e-9) as x) m;
$$;
comment on function public.screen_bleve(double precision, double precision) is 'Fireball of a burst vessel of liquefied gas: diameter, duration, heat at a distance. Screening only.';

create function public.screen_gas_pipeline(p_diameter_millimeters double precision, p_pressure_mpa double precision) returns jsonb
  language sql stable set search_path = ''
as $$
  select private.screening('Potential impact radius of a gas pipeline: r = 0.099·√(d²·p)',
    jsonb_build_object('diameter_millimeters', p_diameter_millimeters, 'pressure_mpa', p_pressure_mpa),
    jsonb_build_object('radius_meters', round(private.impact_radius_meters(p_diameter_millimeters, greatest(p_pressure_mpa, 0))::numeric, 1)),
    'Natural gas, rupture at full pressure. A radius for finding places, not a forecast of harm.',
    'GB 32167-2015; formula G, agrees with 49 CFR 192.903 (0.69·√(p·d²), feet) within 1 %. Screening only.');
$$;
comment on function public.screen_gas_pipeline(double precision, double precision) is 'Potential impact radius of a gas pipeline (GB 32167-2015). Screening only.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.screening(text, jsonb, jsonb, text, text),
  private.tnt_equivalent(double precision, double precision, double precision, double precision),
  private.overpressure_kpa(double precision), private.scaled_distance(double precision), private.fireball_meters(double precision),
  private.fireball_seconds(double precision), private.fireball_view_factor(double precision, double precision),
  private.impact_radius_meters(double precision, double precision), private.impact_radius_feet(double precision, double precision),
  public.screen_tnt(double precision, double precision, double precision, double precision),
  public.screen_overpressure(double precision, double precision), public.screen_blast_radii(double precision),
  public.screen_bleve(double precision, double precision), public.screen_gas_pipeline(double precision, double precision)
  to authenticated, service_role;
