-- Equipment: what is due, unregistered, beyond its life or run without a certificate; the three rates; buildings and their lists.
\ir personas.psql
select plan(36);

insert into equipment (region_id, enterprise_id, kind, code, next_inspection_on, registered_on, used_since, scrap_on, safety_grade, status) values
  ('testland', pg_temp.site_of('in-n1'), 'elevator', 'overdue', '2024-12-30', '2020-01-01', null, null, null, 'in_use'),
  ('testland', pg_temp.site_of('in-n1'), 'elevator', 'last day', '2024-12-31', '2020-01-01', null, null, null, 'in_use'),
  ('testland', pg_temp.site_of('in-n1'), 'elevator', 'in 30 days', '2025-01-30', '2020-01-01', null, null, null, 'in_use'),
  ('testland', pg_temp.site_of('in-n2'), 'elevator', 'in 31 days', '2025-01-31', '2020-01-01', null, null, null, 'in_use'),
  ('testland', pg_temp.site_of('in-n2'), 'boiler', '30 days in use', '2026-01-01', null, '2024-12-01', null, null, 'in_use'),
  ('testland', pg_temp.site_of('in-n2'), 'boiler', '31 days in use', '2026-01-01', null, '2024-11-30', null, null, 'in_use'),
  ('testland', pg_temp.site_of('in-south'), 'cylinder', 'old regime', '2025-06-01', '2012-01-01', null, '2027-01-01', null, 'in_use'),
  ('testland', pg_temp.site_of('in-south'), 'cylinder', 'new regime', '2025-06-01', '2012-01-01', null, '2024-12-31', null, 'in_use'),
  ('testland', pg_temp.site_of('in-south'), 'vessel', 'grade 5', '2025-06-01', '2012-01-01', null, null, 5, 'in_use'),
  ('testland', pg_temp.site_of('in-south'), 'vessel', 'stopped', '2020-06-01', '2012-01-01', null, null, 5, 'stopped');
insert into equipment (region_id, zone_id, kind, code, owner)
select 'testland', id, 'farm_machine', 'tractor', 'a farmer' from zone where path = 'testland.north';
insert into equipment (region_id, enterprise_id, kind, code, attributes)
values ('testland', pg_temp.site_of('in-n1'), 'filling_station', 'station', '{"residual_recovery": false}');

select is(pg_temp.seen('select id from equipment'),
  'alice 12, bob 4, carol 12, dana 12, erin 0, frank 0, gina 4, hugo 12, nobody refused', 'equipment: each sees that of his zones');
select is((select zone_path::text from equipment where code = 'tractor'), 'testland.north', 'a machine without a site lies in its zone');
select results_eq(
  $$select i ->> 'code', i ->> 'faults' from jsonb_array_elements(equipment_due('testland', 30) -> 'items') i order by 1$$,
  $$values ('31 days in use', '["unregistered"]'), ('grade 5', '["not_to_be_used"]'), ('in 30 days', '["inspection_due"]'),
    ('last day', '["inspection_due"]'), ('new regime', '["beyond_life"]'), ('overdue', '["inspection_overdue"]'),
    ('station', '["no_residual_recovery"]')$$,
  'due: an inspection holds through its last day, registration is owed within 30 days, a cylinder ends on its own day');
select is(equipment_due('testland', 30) -> 'counts',
  '{"beyond_life": 1, "unregistered": 1, "inspection_due": 2, "not_to_be_used": 1, "inspection_overdue": 1, "no_residual_recovery": 1}',
  'the counts are those of the list');
select is(jsonb_array_length(equipment_due('testland', 31) -> 'items'), 8, 'a day more takes in one more');
update region set as_of = '2024-12-30' where id = 'testland';
select is(equipment_due('testland', 0) -> 'counts', '{"inspection_due": 1, "not_to_be_used": 1, "no_residual_recovery": 1}',
  'a day earlier nothing is overdue, unregistered or beyond its life');
update region set as_of = '2024-12-31' where id = 'testland';

insert into person (region_id, enterprise_id, name, role) values ('testland', pg_temp.site_of('in-n2'), 'Ma', 'special_operator');
update equipment set operator_id = (select id from person where name = 'Ma') where code = '30 days in use';
select is(equipment_due('testland', 0) -> 'counts' ->> 'operator_uncertified', '1', 'an operator without a certificate is found');
insert into certificate (region_id, enterprise_id, person_id, kind, valid_to)
select region_id, enterprise_id, id, 'special_operator', '2024-12-30' from person where name = 'Ma';
select is(equipment_due('testland', 0) -> 'counts' ->> 'operator_uncertified', '1', 'one that has expired does not help');
update certificate set valid_to = '2024-12-31';
select is(equipment_due('testland', 0) -> 'counts' ->> 'operator_uncertified', null, 'one that ends today does');
select is(equipment_figures('testland') #> '{kinds,elevator,inspected_in_time}', '{"numerator": 3, "denominator": 4, "percent": 75.00}',
  'lifts inspected in time: three of four');
select is(private.percent(5, 250), 2.00, '5 findings on 250 items are 2 %');

select pg_temp.become('bob');
select is(jsonb_array_length(equipment_due('testland', 30) -> 'items'), 4, 'bob is told what is due in his grid');
select pg_temp.become('gina');
select is(jsonb_array_length(equipment_due('testland', 30) -> 'items'), 4, 'gina what is due at her site');
select pg_temp.become('erin');
select is(equipment_due('testland', 30) -> 'items', '[]', 'erin nothing of another region');
select pg_temp.become('owner');

-- Hangu: 125 machines checked, 15 without plate, 8 uninspected; 125 drivers, 20 not reviewed.
insert into person (region_id, zone_id, name, role, source_id, dataset_id)
select 'otherland', (select id from zone where path = 'otherland.west'), 'driver', 'driver', n, 'otherland/all' from generate_series(1, 125) n;
insert into certificate (region_id, person_id, zone_id, kind, valid_to)
select 'otherland', p.id, p.zone_id, 'driver', case when source_id::int <= 20 then '2024-06-30'::date else '2025-06-30' end from person p where p.role = 'driver';
insert into equipment (region_id, zone_id, kind, code, plate, next_inspection_on, operator_id)
select 'otherland', p.zone_id, 'farm_machine', source_id, case when source_id::int > 15 then 'plate' || source_id end,
  case when source_id::int > 8 then '2025-03-31'::date else '2024-03-31' end, p.id from person p where p.role = 'driver';
select is(equipment_figures('otherland') #> '{three_rates,without_plate}', '{"numerator": 15, "denominator": 125, "percent": 12.00}', '15/125 = 12 %');
select is(equipment_figures('otherland') #> '{three_rates,uninspected}', '{"numerator": 8, "denominator": 125, "percent": 6.40}', '8/125 = 6.4 %');
select is(equipment_figures('otherland') #> '{three_rates,unlicensed}', '{"numerator": 20, "denominator": 125, "percent": 16.00}', '20/125 = 16 %');
select is(equipment_figures('otherland') #> '{three_rates,plate}', '{"numerator": 110, "denominator": 125, "percent": 88.00}', 'plate rate: with plate of owned');
select is(equipment_figures('otherland') #> '{three_rates,inspection}', '{"numerator": 110, "denominator": 110, "percent": 100.00}',
  'inspection rate: inspected of those with plate');
select is(equipment_figures('otherland') #> '{three_rates,licence}', '{"numerator": 105, "denominator": 125, "percent": 84.00}', 'licence rate: licensed of drivers');
select is(equipment_figures('testland') #> '{three_rates,licence,percent}', 'null', 'no drivers, no rate');

select is(private.parameter('testland', 'equipment.cylinder.lpg_since_2007') ->> 'scrap_months', '144', 'two regimes of cylinders stand side by side: scrap at 12 years');
select is(private.parameter('testland', 'equipment.cylinder.lpg_before') ->> 'life_months', '180', 'and a life of 15 years');
select is((select count(*)::int from check_item i join check_list l on l.id = i.check_list_id where l.code = 'special_equipment'), 7,
  'three implementations, two certificates, one inspection, one plan: seven items');

select is(pg_temp.writers('equipment', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'kind', 'boiler')),
  'alice bob dana', 'equipment is entered by staff');
select pg_temp.become('bob');
select throws_ok(format($$select save_record('equipment', '{"enterprise_id": %s, "kind": "boiler", "made_on": "2020-01-02", "used_since": "2020-01-01"}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.equipment_is_used_after_it_was_made', 'nothing is used before it was made');
select throws_ok(format($$select save_record('equipment', '{"enterprise_id": %s, "kind": "boiler", "last_inspected_on": "2020-01-02", "next_inspection_on": "2020-01-02"}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.the_next_inspection_follows_the_last', 'the next inspection follows the last');
select throws_ok(format($$select save_record('equipment', '{"enterprise_id": %s, "kind": "boiler", "safety_grade": 6}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.a_safety_grade_is_1_to_5', 'there is no grade 6');
select throws_ok(format($$select save_record('equipment', '{"enterprise_id": %s, "kind": "elevator", "code": "overdue"}')$$,
  pg_temp.site_of('in-n1')), 'GW078', 'gridwatch.already_there', 'one code is one thing');
select pg_temp.become('owner');

-- Buildings.
insert into building (region_id, kind, name, floors, responsible_id, patrolled_on, geom) values
  ('testland', 'commercial', 'Tower', 40, (select id from person where name = 'Ma'), '2024-12-15', pg_temp.spot(10.2, 50.7)),
  ('testland', 'commercial', 'Plaza', 5, null, '2024-11-15', pg_temp.spot(10.8, 50.7));
insert into building (region_id, kind, name, attributes, geom) values
  ('testland', 'three_in_one', 'Garments', '{"uses": ["lodging", "production"], "people_living": 12}', pg_temp.spot(10.2, 50.2));
select is(pg_temp.seen('select id from building'),
  'alice 3, bob 1, carol 3, dana 3, erin 0, frank 0, gina 0, hugo 3, nobody refused', 'buildings lie in the zone of their point');
select is(building_figures('testland', '2024-12-01', '2024-12-31') #> '{kinds,commercial}',
  '{"count": 2, "patrolled": {"percent": 50.00, "numerator": 1, "denominator": 2}, "people_living": null, "with_responsible": {"percent": 50.00, "numerator": 1, "denominator": 2}}',
  'commercial buildings: half with a responsible person, half patrolled');
select is(building_figures('testland', '2024-12-01', '2024-12-31') #> '{kinds,three_in_one,people_living}', '12', '12 people live in three-in-one premises');
select is(pg_temp.writers('building', '{"region_id": "testland", "kind": "market", "name": "M", "lng": 10.2, "lat": 50.7}'),
  'alice bob dana', 'a building is entered by staff in whose zone it stands');
select is(pg_temp.writers('building', '{"region_id": "testland", "kind": "market", "name": "M", "lng": 10.2, "lat": 50.2}'), 'alice dana', 'elsewhere not by bob');
select pg_temp.become('alice');
select throws_ok($$select save_record('building', '{"region_id": "testland", "kind": "market", "name": "M", "lng": 0, "lat": 0}')$$,
  'GW033', 'gridwatch.outside_region', 'nothing stands at 0/0');
select throws_ok($$select save_record('building', '{"region_id": "testland", "kind": "market", "name": "M", "floors": 0}')$$,
  'GW034', 'gridwatch.a_building_has_1_to_200_floors', 'a building has a floor');

select * from finish();
rollback;
