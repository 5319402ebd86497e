-- Works of greater danger: what their size demands, what is at fault, who sees and enters them.
\ir personas.psql
select plan(14);

insert into dangerous_work (region_id, enterprise_id, kind, name, sizes, phase, plan_approved_on, expert_reviewed_on, begins_on, ends_on, geom) values
  ('testland', pg_temp.site_of('in-n1'), 'pit', 'just below', '{"depth_meters": 2.99}', 'under_way', null, null, '2024-12-01', null, pg_temp.spot(10.2, 50.7)),
  ('testland', pg_temp.site_of('in-n1'), 'pit', 'at the bound', '{"depth_meters": 3}', 'under_way', null, null, '2024-12-01', null, pg_temp.spot(10.2, 50.7)),
  ('testland', pg_temp.site_of('in-n2'), 'pit', 'beyond scale', '{"depth_meters": 5}', 'under_way', '2024-12-01', null, '2024-12-01', null, pg_temp.spot(10.8, 50.7)),
  ('testland', pg_temp.site_of('in-n2'), 'formwork', 'in order', '{"height_meters": 8}', 'under_way', '2024-11-01', '2024-12-01', '2024-12-01', '2024-12-31', pg_temp.spot(10.8, 50.7)),
  ('testland', pg_temp.site_of('in-south'), 'demolition', 'late', '{}', 'under_way', '2024-11-01', null, '2024-12-01', '2024-12-30', pg_temp.spot(10.2, 50.2)),
  ('testland', pg_temp.site_of('in-south'), 'underground', 'planned', '{}', 'planned', null, null, '2025-02-01', null, pg_temp.spot(10.2, 50.2)),
  ('testland', pg_temp.site_of('in-south'), 'steel_structure', 'span 36', '{"span_meters": 36}', 'accepted', null, null, '2024-02-01', null, pg_temp.spot(10.2, 50.2));

select is(pg_temp.seen('select id from dangerous_work'),
  'alice 7, bob 2, carol 7, dana 7, erin 0, frank 0, gina 2, hugo 7, nobody refused', 'each sees the works of his zones, gina those of her site');
select results_eq(
  $$select w ->> 'name', w ->> 'greater_danger', w ->> 'beyond_scale', w ->> 'faults' from jsonb_array_elements(dangerous_works('testland') -> 'works') w order by 1$$,
  $$values ('at the bound', 'true', 'false', '["begun_without_plan"]'), ('beyond scale', 'true', 'true', '["begun_without_review"]'),
    ('in order', 'true', 'true', '[]'), ('just below', 'false', 'false', '[]'), ('late', 'true', 'false', '["beyond_its_term"]'),
    ('planned', 'true', 'true', '[]')$$,
  'a pit is of greater danger from 3 m and beyond scale from 5 m; plan and review come no later than the first day; the last day is still within the term');
select is(dangerous_works('testland') - 'works', '{"count": 6, "at_fault": 3, "beyond_scale": 3}', 'the counts are those of the list');
select is((dangerous_works('testland', pg_temp.site_of('in-n1')) ->> 'count')::int, 2, 'of one site');
select is((dangerous_works('nowhere') ->> 'count')::int, 0, 'an unknown region has none');

update region set as_of = '2025-01-01' where id = 'testland';
select is((dangerous_works('testland') ->> 'at_fault')::int, 4, 'a day later the term of another is over');
update region set as_of = '2024-12-31' where id = 'testland';

select is(pg_temp.writers('dangerous_work', '{"region_id": "testland", "kind": "pit", "name": "P", "begins_on": "2024-12-31", "lng": 10.2, "lat": 50.7}'),
  'alice bob dana', 'staff in whose zone it lies enter it');
select is(pg_temp.writers('dangerous_work', '{"region_id": "testland", "kind": "pit", "name": "P", "begins_on": "2024-12-31", "lng": 10.2, "lat": 50.2}'),
  'alice dana', 'elsewhere not bob');
select pg_temp.become('alice');
select throws_ok($$select save_record('dangerous_work', '{"region_id": "testland", "kind": "pit", "name": "P", "begins_on": "2024-12-31", "ends_on": "2024-12-30", "lng": 10.2, "lat": 50.7}')$$,
  'GW034', 'gridwatch.a_work_ends_after_it_began', 'no work ends before it begins');
select throws_ok($$select save_record('dangerous_work', '{"region_id": "testland", "kind": "pit", "name": "P", "sizes": {"depth_meters": -3}, "begins_on": "2024-12-31", "lng": 10.2, "lat": 50.7}')$$,
  'GW076', 'gridwatch.invalid_value', 'no pit is less than nothing deep');
select throws_ok($$select save_record('dangerous_work', '{"region_id": "testland", "kind": "pit", "name": "P", "sizes": {"depth_meters": "deep"}, "begins_on": "2024-12-31", "lng": 10.2, "lat": 50.7}')$$,
  'GW076', 'gridwatch.invalid_value', 'a size is a number');
select throws_ok($$select save_record('dangerous_work', '{"region_id": "testland", "kind": "pit", "name": "P", "begins_on": "2024-12-31", "lng": 0, "lat": 0}')$$,
  'GW033', 'gridwatch.outside_region', 'nothing is dug at 0/0');
select throws_ok($$update dangerous_work set phase = 'accepted'$$, '42501', null, 'nobody accepts a work past the function');
select pg_temp.become('carol');
select is((dangerous_works('testland') ->> 'count')::int, 6, 'carol the leader is answered');

select * from finish();
rollback;
