-- Emergency: when drills, filing and review fall due, the nearest resource, and who lies inside a warning's area.
\ir personas.psql
select plan(61);

select results_eq(
  $$select private.period_end(d::date, m) from (values ('2024-06-30', 12), ('2024-06-30', 6), ('2024-07-01', 6), ('2024-05-01', 3), ('2024-02-01', 1)) v (d, m)$$,
  $$values ('2024-12-31'::date), ('2024-06-30'), ('2024-12-31'), ('2024-06-30'), ('2024-02-29')$$, 'calendar periods end when they end');

insert into emergency_plan (region_id, enterprise_id, kind, name, issued_on, filed_on, drill_each_half_year) values
  ('testland', pg_temp.site_of('in-n1'), 'comprehensive', 'yearly', '2022-03-01', '2022-03-10', false),
  ('testland', pg_temp.site_of('in-n1'), 'on_site', 'half-yearly', '2022-03-01', '2022-03-10', false),
  ('testland', pg_temp.site_of('in-n2'), 'special', 'frequent', '2023-03-01', '2023-03-10', true),
  ('testland', pg_temp.site_of('in-south'), 'special', 'never drilled', '2024-02-01', '2024-02-10', false);
insert into drill (region_id, enterprise_id, plan_id, held_on, people)
select region_id, enterprise_id, id, held_on, 20
from emergency_plan p join (values ('yearly', '2023-05-12'::date), ('half-yearly', '2024-06-15'), ('frequent', '2024-02-01')) h (name, held_on) using (name);
select is(pg_temp.seen('select id from emergency_plan'),
  'alice 4, bob 2, carol 4, dana 4, erin 0, frank 0, gina 2, hugo 4, nobody refused', 'plans: each sees those of his zones');
select is(pg_temp.seen('select id from drill'),
  'alice 3, bob 2, carol 3, dana 3, erin 0, frank 0, gina 2, hugo 3, nobody refused', 'and their drills');

create function pg_temp.drill_due_on(plan text) returns text language sql as $$
  select i ->> 'due_on' from jsonb_array_elements(plans_due('testland', 1000) -> 'items') i where i ->> 'name' = plan and i ->> 'task' = 'drill' $$;
select is(pg_temp.drill_due_on(p.name), '2024-12-31', 'comprehensive plan, drilled in 2023: again by the end of 2024') from emergency_plan p where name = 'yearly';
select is(pg_temp.drill_due_on(p.name), '2024-12-31', 'on-site plan, drilled in June: again by the end of December') from emergency_plan p where name = 'half-yearly';
select is(pg_temp.drill_due_on(p.name), '2024-12-31', 'hazardous trades drill special plans each half-year') from emergency_plan p where name = 'frequent';
select is(pg_temp.drill_due_on(p.name), '2024-12-31', 'a plan never drilled: by the end of its year') from emergency_plan p where name = 'never drilled';
select is(plans_due('testland', 0) ->> 'due', '4', 'on the last day four drills are due');
select is(plans_due('testland', 0) ->> 'overdue', '0', 'and none is overdue');
update region set as_of = '2025-01-01' where id = 'testland';
select is(plans_due('testland', 0) ->> 'overdue', '4', 'a day later all four are');
update region set as_of = '2024-12-31' where id = 'testland';
insert into drill (region_id, enterprise_id, plan_id, held_on)
select region_id, enterprise_id, id, '2024-12-31' from emergency_plan where name = 'half-yearly';
select is(pg_temp.drill_due_on(p.name), '2025-06-30', 'drilled in December: again by the end of June') from emergency_plan p where name = 'half-yearly';
insert into parameter (scope, key, value, source, confidence) values ('testland', 'drill.months.special', '6', 'this file', 'U');
select is(pg_temp.drill_due_on(p.name), '2024-06-30', 'a region may ask for more') from emergency_plan p where name = 'never drilled';
select is(drill_figures('testland', '2024-07-01', '2024-12-31') -> 'units', '{"numerator": 1, "denominator": 3, "percent": 33.33}',
  'units drilled in the half-year: one of three');
select is(drill_figures('testland', '2024-01-01', '2024-12-31') -> 'plans', '{"numerator": 2, "denominator": 4, "percent": 50.00}', 'plans drilled in the year: two of four');

insert into emergency_plan (region_id, enterprise_id, kind, name, issued_on)
values ('testland', pg_temp.site_of('in-n1'), 'special', 'unfiled', '2024-12-02');
select is(
  (select i ->> 'due_on' from jsonb_array_elements(plans_due('testland', 30) -> 'items') i where i ->> 'task' = 'filing'),
  '2024-12-30', 'filing is due 20 working days after issue');
select is(
  (select i ->> 'due_on' from jsonb_array_elements(plans_due('testland', 100) -> 'items') i where i ->> 'name' = 'yearly' and i ->> 'task' = 'review'),
  '2025-03-01', 'review is due 3 years after issue');
update emergency_plan set withdrawn_on = '2024-12-31' where name = 'unfiled';
select is((plans_due('testland', 30) -> 'items') @> '[{"name": "unfiled"}]', false, 'a plan withdrawn owes nothing');

select is(pg_temp.writers('emergency_plan', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'kind', 'special', 'name', 'x', 'issued_on', '2024-01-01')),
  'alice bob dana gina', 'a plan is entered by staff and by its site');
select is(pg_temp.writers('drill', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'held_on', '2024-01-01')),
  'alice bob dana gina', 'so is a drill');
select pg_temp.become('gina');
select throws_ok(format($$select save_record('emergency_plan', '{"enterprise_id": %s, "kind": "special", "name": "x", "issued_on": "2024-01-01", "filed_on": "2024-01-02"}')$$,
  pg_temp.site_of('in-n1')), 'GW031', 'gridwatch.unknown_field', 'but filing is noted by staff');
select throws_ok(format($$select save_record('emergency_plan', '{"enterprise_id": %s, "kind": "special", "name": "x", "issued_on": "2024-01-01", "reviewed_on": "2023-01-02"}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.a_plan_is_filed_and_reviewed_after_its_issue', 'no review comes before the issue');
select throws_ok(format($$select save_record('drill', '{"enterprise_id": %s, "held_on": "2024-01-01", "people": 0}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.a_drill_has_people', 'a drill has people');
select pg_temp.become('owner');

-- Resources.
insert into emergency_resource (region_id, kind, name, quantity, geom) values
  ('testland', 'team', 'Team of n1', 30, pg_temp.spot(10.25, 50.75)),
  ('testland', 'team', 'Team of n2', 12, pg_temp.spot(10.75, 50.75)),
  ('testland', 'hospital', 'Hospital', 200, pg_temp.spot(10.30, 50.75)),
  ('testland', 'supplies', 'Without a place', 5, null),
  ('otherland', 'team', 'Team of the west', 8, pg_temp.spot(20.5, 50.5));
select is(pg_temp.seen('select id from emergency_resource'),
  'alice 4, bob 4, carol 4, dana 5, erin 1, frank 0, gina 4, hugo 4, nobody refused', 'resources are seen by everyone of the region, across zones');
select pg_temp.become('bob');
select is(jsonb_path_query_array(nearest_resources(10.74, 50.75, 'team', 5), '$[*].name'), '["Team of n2", "Team of n1"]', 'the nearest team may be of another zone');
select is(jsonb_path_query_array(nearest_resources(10.26, 50.75, null, 2), '$[*].name'), '["Team of n1", "Hospital"]', 'of any kind, two of them');
select is(round((nearest_resources(10.26, 50.75, 'team', 1) #>> '{0,distance_meters}')::numeric, -1), 710.0, 'a hundredth of a degree is 706 m here');
select is(jsonb_array_length(nearest_resources(10.26, 50.75, null, 0)), 1, 'asked for none, one comes');
select throws_ok('select nearest_resources(181, 50, null, 1)', 'GW033', 'gridwatch.outside_region', 'there is no longitude 181');
select throws_ok('select nearest_resources(null, 50, null, 1)', 'GW033', 'gridwatch.outside_region', 'nor a point without one');
select pg_temp.become('frank');
select is(nearest_resources(10.26, 50.75, null, 5), '[]', 'frank is told of none');
select pg_temp.become('owner');
select is(pg_temp.writers('emergency_resource', '{"region_id": "testland", "kind": "shelter", "name": "x", "lng": 10.2, "lat": 50.7}'), 'alice bob dana', 'staff enter the resources of their zones');
select pg_temp.become('alice');
select throws_ok($$select save_record('emergency_resource', '{"region_id": "testland", "kind": "shelter", "name": "x", "quantity": -1}')$$,
  'GW034', 'gridwatch.a_quantity_is_not_negative', 'there are no minus one tents');

-- Warnings: an area over n1 and half of the south.
select is(pg_temp.writers('warning', '{"region_id": "testland", "kind": "rain", "colour": "red", "title": "Rain", "from_at": "2024-12-31T08:00:00+08:00",
  "geojson": {"type": "Polygon", "coordinates": [[[10,50],[10.5,50],[10.5,51],[10,51],[10,50]]]}}'), 'alice dana', 'a warning for the region is given out by those who act for it');
insert into warning (region_id, kind, colour, title, from_at, geom)
values ('testland', 'rain', 'red', 'Rain', '2024-12-31T08:00:00+08:00', pg_temp.square(10.0, 50.0, 10.5, 51.0));
select is(pg_temp.seen('select id from warning'),
  'alice 1, bob 1, carol 1, dana 1, erin 0, frank 0, gina 1, hugo 1, nobody refused', 'a warning is for everyone of the region');
select is(warning_sites((select id from warning)) ->> 'inside', '2', 'two sites lie inside');
update enterprise set geom = pg_temp.spot(10.5, 50.25) where source_id = 'in-south';
select is(warning_sites((select id from warning)) ->> 'inside', '2', 'one on its edge lies inside');
update enterprise set status = 'deregistered' where source_id = 'in-south';
select is(warning_sites((select id from warning)) ->> 'inside', '1', 'one that is no more does not');
update enterprise set status = 'active' where source_id = 'in-south';

select pg_temp.become('bob');
select is(warning_sites((select id from warning)) ->> 'inside', '1', 'bob sees the site in his grid');
select is(notify_sites((select id from warning)) ->> 'told', '1', 'and tells it');
select is(notify_sites((select id from warning)) ->> 'told', '0', 'once');
select pg_temp.become('alice');
select is(notify_sites((select id from warning)) ->> 'told', '1', 'alice tells the other one');
select pg_temp.become('carol');
select is(notify_sites((select id from warning)) ->> 'told', '0', 'a leader tells nobody');
select throws_ok(format('select confirm_warning((select id from warning), %s)', pg_temp.site_of('in-n1')), 'GW022', 'gridwatch.not_found', 'and confirms for nobody');
select pg_temp.become('gina');
select throws_ok(format('select confirm_warning((select id from warning), %s)', pg_temp.site_of('in-south')), 'GW022', 'gridwatch.not_found', 'gina does not confirm for another site');
select lives_ok(format('select confirm_warning((select id from warning), %s)', pg_temp.site_of('in-n1')), 'she confirms for her own');
select lives_ok(format('select confirm_warning((select id from warning), %s)', pg_temp.site_of('in-n1')), 'and may do so again');
select pg_temp.become('owner');
select is(warning_sites((select id from warning)) - 'sites' - 'warning_id', '{"inside": 2, "notified": 2, "confirmed": 1}', 'two inside, two told, one confirmed');
select is(pg_temp.seen('select id from warning_site'),
  'alice 2, bob 1, carol 2, dana 2, erin 0, frank 0, gina 1, hugo 2, nobody refused', 'who was told is seen by zone');
select is(pg_temp.seen($$select 1 from jsonb_array_elements(warnings_in_force('testland'))$$),
  'alice 1, bob 1, carol 1, dana 1, erin 0, frank 0, gina 1, hugo 1, nobody refused', 'the map draws it for everyone of the region');
select is(pg_temp.seen($$select generate_series(1, (w ->> 'inside')::integer) from jsonb_array_elements(warnings_in_force('testland')) w$$),
  'alice 2, bob 1, carol 2, dana 2, erin 0, frank 0, gina 1, hugo 2, nobody refused', 'and counts inside it what each sees');
select is(warnings_in_force('testland') #> '{0,geojson,type}', '"MultiPolygon"', 'with its area');
-- The region's day is 31 December at Shanghai: it ends at 16:00 UTC.
create function pg_temp.in_force(first_at timestamptz, end_at timestamptz, lifted timestamptz) returns integer language plpgsql as $$
declare
  answer integer;
begin
  update warning set from_at = first_at, to_at = end_at, lifted_at = lifted;
  answer := jsonb_array_length(warnings_in_force('testland'));
  update warning set from_at = '2024-12-31T08:00:00+08:00', to_at = null, lifted_at = null;
  return answer;
end;
$$;
select is(pg_temp.in_force('2024-12-31T15:59:00Z', null, null), 1, 'one that begins in the last minute of the day is drawn');
select is(pg_temp.in_force('2024-12-31T16:00:00Z', null, null), 0, 'one that begins on the next day is not yet');
select is(pg_temp.in_force('2024-12-29T00:00:00Z', '2024-12-30T16:00:00Z', null), 1, 'one that ends as the day begins is');
select is(pg_temp.in_force('2024-12-29T00:00:00Z', '2024-12-30T15:59:00Z', null), 0, 'one that ended the day before is no longer');
select is(pg_temp.in_force('2024-12-29T00:00:00Z', '2025-01-05T00:00:00Z', '2024-12-30T00:00:00Z'), 0, 'nor is one that was lifted');

select pg_temp.become('alice');
select throws_ok($$select save_record('warning', '{"region_id": "testland", "kind": "rain", "colour": "red", "title": "x", "from_at": "2024-12-31T08:00:00Z",
  "geojson": {"type": "Polygon", "coordinates": [[[10,50],[10.5,51],[10.5,50],[10,51],[10,50]]]}}')$$, 'GW051', 'gridwatch.outline_crosses_itself', 'an area that crosses itself is refused');
select throws_ok($$select save_record('warning', '{"region_id": "testland", "kind": "rain", "colour": "red", "title": "x", "from_at": "2024-12-31T08:00:00Z",
  "geojson": {"type": "Point", "coordinates": [10,50]}}')$$, 'GW050', 'gridwatch.geometry_unreadable', 'a point is no area');
select throws_ok($$select save_record('warning', '{"region_id": "testland", "geojson": "nonsense"}')$$, 'GW050', 'gridwatch.geometry_unreadable', 'nonsense is no area');
select throws_ok($$select save_record('warning', '{"region_id": "testland", "kind": "rain", "colour": "green", "title": "x", "from_at": "2024-12-31T08:00:00Z",
  "geojson": {"type": "Polygon", "coordinates": [[[10,50],[10.5,50],[10.5,51],[10,51],[10,50]]]}}')$$, 'GW076', 'gridwatch.invalid_value', 'the colours are four');
select throws_ok($$select save_record('warning', '{"region_id": "testland", "kind": "rain", "colour": "red", "title": "x", "from_at": "2024-12-31T08:00:00Z", "to_at": "2024-12-31T07:00:00Z",
  "geojson": {"type": "Polygon", "coordinates": [[[10,50],[10.5,50],[10.5,51],[10,51],[10,50]]]}}')$$, 'GW034', 'gridwatch.a_warning_ends_after_it_begins', 'a warning ends after it begins');

select * from finish();
rollback;
