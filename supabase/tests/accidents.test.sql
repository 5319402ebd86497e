-- Accidents: their grade by Decree 493, their zone, and who sees them.
\ir personas.psql
select plan(28);

select is(private.accident_grade(d, i, l), g::smallint, format('%s deaths, %s injured, %s yuan: grade %s', d, i, l, g))
from (values
  (0, 0, null::numeric, 4), (2, 9, 9999999, 4), (3, 0, null, 3), (0, 10, null, 3), (0, 0, 10000000, 3),
  (9, 49, 49999999, 3), (10, 0, null, 2), (0, 50, null, 2), (0, 0, 50000000, 2), (29, 99, 99999999, 2),
  (30, 0, null, 1), (0, 100, null, 1), (0, 0, 100000000, 1)) as bound (d, i, l, g);

insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, serious_injuries, geom)
values
  ('testland', 'testland/all', 'in-n1', 'chemical', '2020-02-29', 'day', 'Leak in n1', 0, 12, null, pg_temp.spot(10.25, 50.75)),
  ('testland', 'testland/all', 'in-n2', 'chemical', '2020-03-01', 'month', 'Leak in n2', 0, 12, 2, pg_temp.spot(10.75, 50.75)),
  ('testland', 'testland/all', 'nowhere', 'pipeline', '2021-01-01', 'day', 'Leak at sea', 3, 0, 0, pg_temp.spot(12, 50.25)),
  ('otherland', 'otherland/all', 'in-west', 'pipeline', '2021-01-01', 'day', 'Leak in the west', 0, 0, 0, pg_temp.spot(20.5, 50.5));

select is((select grade from accident where source_id = 'in-n1'), 3::smallint, 'injuries of unknown severity all count as serious');
select is((select grade from accident where source_id = 'in-n2'), 4::smallint, 'known serious injuries alone count');
select is((select zone_path::text from accident where source_id = 'nowhere'), 'testland', 'an accident in no zone is kept as an orphan');
update accident set deaths = 30 where source_id = 'nowhere';
select is((select grade from accident where source_id = 'nowhere'), 1::smallint, 'the grade follows the deaths');
select throws_ok(
  $$update accident set serious_injuries = injuries + 1$$, '23514', null, 'no more serious injuries than injuries');
select throws_ok(
  $$update accident set date_precision = 'minute'$$, '23514', null, 'an accident known to the minute has a time');
select throws_ok($$update accident set grade = 4$$, '428C9', null, 'nobody writes a grade');

select pg_temp.become('alice');
select results_eq('select count(*)::int from accident', array[3], 'alice sees the accidents of her region, the orphan too');
select throws_ok('delete from accident', '42501', null, 'alice cannot delete an accident');
select pg_temp.become('bob');
select results_eq('select source_id from accident', array['in-n1'], 'bob sees the accident in his grid only');
select throws_ok('update accident set deaths = 0', '42501', null, 'bob cannot rewrite it');
select pg_temp.become('carol');
select results_eq('select count(*)::int from accident', array[3], 'carol sees the accidents of her region');
select pg_temp.become('erin');
select results_eq('select source_id from accident', array['in-west'], 'erin sees the accident of her region only');
select pg_temp.become('frank');
select is_empty('select * from accident', 'frank without a membership sees none');
select pg_temp.become('nobody');
select throws_ok('select * from accident', '42501', null, 'a visitor may not even ask');

select * from finish();
rollback;
