-- Consequence screening: every published number, the limits, and that each answer says what it is.
\ir personas.psql
select plan(51);

select is(round(private.tnt_equivalent(102000, 0.04, 48670, 4180)::numeric), 85510::numeric, 'vapour cloud of 102,000 kg: 85,510 kg of TNT');
select is((screen_tnt(102000, 48670, 0.04, 4180) ->> 'tnt_kg')::numeric(10, 0), 85510::numeric, 'the answer carries 85,510 kg');

select is(case when z < 2 then round(private.overpressure_kpa(z)::numeric, 0) when z < 5 then round(private.overpressure_kpa(z)::numeric, 1)
    when z < 18 then round(private.overpressure_kpa(z)::numeric, 2) else round(private.overpressure_kpa(z)::numeric, 3) end,
  kpa, format('Kingery airblast: Z %s gives %s kPa', z, kpa))
from (values (1::float8, 1354::numeric), (2, 283.7), (5, 43.23), (10, 14.89), (18, 6.964), (50, 1.735)) as p (z, kpa);
select is((screen_overpressure(10000, 500) ->> 'kpa')::numeric, 5.05496, '10,000 kg at 500 m: 5.05496 kPa');
select is(round(private.scaled_distance(kpa)::numeric, 3), z, format('inverse: %s kPa at Z %s', kpa, z))
from (values (44::float8, 4.950::numeric), (35, 5.661), (17, 9.089), (10, 13.517), (6.894757, 18.145)) as p (kpa, z);
select is(private.overpressure_kpa(0.19), null, 'nearer than Z 0.2 there is no answer');
select isnt(private.overpressure_kpa(0.2), null, 'Z 0.2 itself is answered');
select isnt(private.overpressure_kpa(198.5), null, 'Z 198.5 itself is answered');
select is(private.overpressure_kpa(198.6), null, 'beyond Z 198.5 there is no answer');
select is(private.overpressure_kpa(0), null, 'at no distance there is no answer');
select is(private.scaled_distance(1e9), null, 'a pressure beyond the range has no distance');
select is((c ->> 'meters')::numeric(10, 0), m, format('85,510 kg of TNT, %s: %s m', e, m))
from (values ('serious_injury', 218::numeric), ('slight_injury', 400), ('one_psi', 799)) as p (e, m)
join lateral jsonb_array_elements(screen_blast_radii(85510) -> 'circles') c on c ->> 'effect' = e;
select is((screen_blast_radii(85510) #>> '{circles,0,meters}')::numeric, 70.5, '85,510 kg of TNT: death radius 70.5 m');

select is(round((22.7 * 0.9 * 585.3)::numeric, 1), 11957.7, '22.7 m³ at 90 % of 585.3 kg/m³ are 11,957.7 kg');
select is((screen_bleve(11957.7, 100) ->> 'diameter_meters')::numeric, 132.6, 'BLEVE of 11,957.7 kg: D 132.6 m');
select is((screen_bleve(11957.7, 100) ->> 'seconds')::numeric, 10.3, 'BLEVE of 11,957.7 kg: 10.3 s');
select is((screen_bleve(11957.7, 100) ->> 'view_factor')::numeric, 0.255, 'BLEVE at 100 m: F 0.255');
select is((screen_bleve(11957.7, 100) ->> 'kw_per_square_meter')::numeric, 89.1, 'BLEVE at 100 m: q 89.1 kW/m²');
select is((screen_bleve(100000, 100) ->> 'diameter_meters')::numeric, 269.2, 'BLEVE of 100 t: D 269.2 m');
select is((screen_bleve(100000, 100) ->> 'seconds')::numeric, 17.7, 'BLEVE of 100 t: 17.7 s');
select ok(private.fireball_seconds(29999.9) < private.fireball_seconds(30000), 'at 30,000 kg the formula for greater masses holds');

select is((screen_gas_pipeline(d, p) ->> 'radius_meters')::numeric, r, format('impact radius: %s mm, %s MPa: %s m', d, p, r))
from (values (1016::float8, 10::float8, 318.1::numeric), (1219, 12, 418.1), (762, 6.9, 198.2), (273, 1.6, 34.2)) as t (d, p, r);
select is(round(private.impact_radius_feet(30, 1000)::numeric, 1), 654.6, 'US form: 30 in, 1,000 psi: 654.6 ft');

create temporary table answers (name text, answer jsonb);
insert into answers values ('tnt', screen_tnt(1, 1)), ('overpressure', screen_overpressure(1, 1)), ('radii', screen_blast_radii(1)),
  ('bleve', screen_bleve(1)), ('pipeline', screen_gas_pipeline(1, 1));
select ok(answer ?& array['method', 'inputs', 'limits', 'source'] and (answer ->> 'screening_only')::boolean
    and answer ->> 'source' like '%Screening only%', name || ' says its method, inputs, limits and that it is screening only')
from answers;

select throws_ok(format('select %s', call), 'GW071', 'gridwatch.screening_input_impossible', 'refused: ' || call)
from (values ('screen_tnt(-1, 48670)'), ('screen_overpressure(0, 500)'), ('screen_bleve(''NaN'', 100)'), ('screen_bleve(null, 100)'),
  ('screen_gas_pipeline(1016, -10)')) as wrong (call);

select is((select value ->> 'sensitive' from parameter where key = 'individual_risk.new')::numeric, 3e-7, 'individual risk, new, sensitive places: 3e-7');
select is((select value ->> 'low_density' from parameter where key = 'individual_risk.in_service')::numeric, 3e-5,
  'individual risk, in service, low density: 3e-5');

select pg_temp.become('bob');
select is((screen_gas_pipeline(1016, 10) ->> 'radius_meters')::numeric, 318.1, 'bob may screen');
select pg_temp.become('nobody');
select throws_ok('select screen_gas_pipeline(1016, 10)', '42501', null, 'a visitor may not');

select * from finish();
rollback;
