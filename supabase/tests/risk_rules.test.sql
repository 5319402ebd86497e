-- LEC and the thresholds of construction works, with the values of the sources and their bounds.
\ir personas.psql
select plan(52);

create function pg_temp.lec(l numeric, e numeric, c numeric) returns text language sql
  as $$ select (lec_risk(l, e, c) ->> 'd')::numeric || ' ' || (lec_risk(l, e, c) ->> 'colour') $$;
select is(pg_temp.lec(3, 10, 15), '450 red', 'LEC aqrzj 348231: 3 × 10 × 15 = 450 red');
select is(pg_temp.lec(1, 6, 15), '90 yellow', 'LEC aqrzj 348231: 1 × 6 × 15 = 90 yellow');
select is(pg_temp.lec(6, 6, 3), '108 yellow', 'LEC aqrzj 348231: 6 × 6 × 3 = 108 yellow');
select is(pg_temp.lec(1, 1, 15), '15 blue', 'LEC aqrzj 348231: 1 × 1 × 15 = 15 blue');
select is((lec_risk(1, 0.5, 40) ->> 'd')::numeric, 20.0, 'LEC aqrzj 348231: 1 × 0.5 × 40 = 20');
select is(lec_risk(1, 0.5, 40) ->> 'colour', 'blue', 'which is blue');
select is(lec_risk(1, 0.5, 40) ->> 'band', 'possible', '20 belongs to the band above it');
select is(lec_risk(1, 1, 15) ->> 'band', 'slight', '15 is below it');
select is(pg_temp.lec(10, 1, 7), '70 yellow', 'LEC bound: 70 is yellow');
select is(pg_temp.lec(6, 10, 1), '60 blue', 'LEC bound: 60, the product next below 70, is blue');
select is(lec_risk(1, 3, 40) ->> 'colour', 'yellow', 'LEC bound: 120 is yellow');
select is(pg_temp.lec(6, 1, 15), '90 yellow', 'LEC: 90 is yellow');
select is((select lec_risk(10, 1, 15) ->> 'colour'), 'yellow', 'LEC bound: 150, the product next below 160, is yellow');
select is(pg_temp.lec(3, 6, 15), '270 orange', 'LEC: 270 is orange');
select is(pg_temp.lec(1, 2, 100), '200 orange', 'LEC: 200 is orange');
select is(pg_temp.lec(3, 1, 100), '300 orange', 'LEC bound: 300 is orange');
select is(pg_temp.lec(10, 1, 40), '400 red', 'LEC: 400 is red');
select is(lec_risk(3, 10, 15) ->> 'level', '1', 'red is level 1, major');
select throws_ok('select lec_risk(4, 1, 1)', 'GW079', 'gridwatch.not_on_the_lec_scale', 'a likelihood off the scale is refused');
select throws_ok('select lec_risk(-3, 1, 1)', 'GW079', 'gridwatch.not_on_the_lec_scale', 'a negative one too');
select throws_ok('select lec_risk(null, 1, 1)', 'GW079', 'gridwatch.not_on_the_lec_scale', 'and none');
select throws_ok('select lec_risk(1, 4, 1)', 'GW079', 'gridwatch.not_on_the_lec_scale', 'an exposure off the scale');
select throws_ok('select lec_risk(1, 1, 50)', 'GW079', 'gridwatch.not_on_the_lec_scale', 'a consequence off the scale');

-- Each row: kind, sizes, dangerous, needs a review (standards §4.5).
create temporary table work (kind text, sizes jsonb, dangerous boolean, review boolean, what text);
insert into work values
  ('pit', '{"depth_meters": 2.9}', false, false, 'pit 2.9 m'),
  ('pit', '{"depth_meters": 3}', true, false, 'pit 3 m'),
  ('pit', '{"depth_meters": 4.99}', true, false, 'pit 4.99 m'),
  ('pit', '{"depth_meters": 5}', true, true, 'pit 5 m'),
  ('formwork', '{"height_meters": 5}', true, false, 'formwork 5 m high'),
  ('formwork', '{"height_meters": 8}', true, true, 'formwork 8 m high'),
  ('formwork', '{"height_meters": 4, "span_meters": 18}', true, true, 'formwork of 18 m span'),
  ('formwork', '{"span_meters": 10, "load_kilonewtons_per_square_meter": 14.9}', true, false, 'formwork of 10 m span, 14.9 kN/m²'),
  ('formwork', '{"load_kilonewtons_per_square_meter": 15}', true, true, 'formwork with 15 kN/m²'),
  ('formwork', '{"line_load_kilonewtons_per_meter": 20}', true, true, 'formwork with 20 kN/m'),
  ('formwork', '{"point_load_kilograms": 700}', false, false, 'formwork with a point load of 700 kg'),
  ('formwork', '{"point_load_kilograms": 701}', true, true, 'formwork with a point load above 700 kg'),
  ('unusual_lifting', '{"weight_kilonewtons": 10}', true, false, 'unusual lifting of 10 kN'),
  ('unusual_lifting', '{"weight_kilonewtons": 100}', true, true, 'unusual lifting of 100 kN'),
  ('crane', '{"capacity_kilonewtons": 300}', true, true, 'crane of 300 kN'),
  ('floor_scaffolding', '{"height_meters": 24}', true, false, 'scaffolding 24 m'),
  ('floor_scaffolding', '{"height_meters": 50}', true, true, 'scaffolding 50 m'),
  ('attached_scaffolding', '{"height_meters": 150}', true, true, 'attached scaffolding 150 m'),
  ('cantilever_scaffolding', '{"height_meters": 20}', true, true, 'cantilever scaffolding 20 m'),
  ('curtain_wall', '{"height_meters": 50}', true, true, 'curtain wall 50 m'),
  ('steel_structure', '{"span_meters": 36}', false, false, 'steel span of 36 m'),
  ('grid_structure', '{"span_meters": 60.1}', true, true, 'grid span above 60 m'),
  ('hand_dug_pile', '{"depth_meters": 16}', true, false, 'hand-dug pile of 16 m'),
  ('demolition', '{}', true, false, 'demolition'),
  ('pipe_jacking', '{}', true, true, 'pipe jacking');
grant select on work to authenticated;
select pg_temp.become('alice');
select is(is_dangerous_work(kind, sizes)::text || needs_expert_review(kind, sizes)::text, dangerous::text || review::text,
  format('§4.5: %s is %s, review %s', what, case when dangerous then 'of greater danger' else 'ordinary' end, review)) from work;
select is(needs_expert_review('sandcastle', '{"height_meters": 100}'), null, 'of an unknown kind nothing is said');
select is(needs_expert_review('pit', '{"depth_meters": "deep"}'), false, 'a size that is no number reaches nothing');
select pg_temp.become('owner');
insert into parameter (scope, key, value, source, confidence)
values ('testland', 'construction.pit', '{"depth_meters": {"danger_from": 3, "review_from": 4}}', 'this test', 'S');
select pg_temp.become('alice');
select is(needs_expert_review('pit', '{"depth_meters": 4}', 'testland'), true, 'a region may be stricter');
select is(needs_expert_review('pit', '{"depth_meters": 4}'), false, 'which binds nobody else');

select * from finish();
rollback;
