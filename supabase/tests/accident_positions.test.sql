-- Positions of accidents of which nothing else is known belong to the region as a whole.
\ir personas.psql
select plan(7);

insert into accident_position (region_id, dataset_id, source_id, operator, geom) values
  ('testland', 'testland/all', 'gas/1', 'Pipes of n1', pg_temp.spot(10.25, 50.75)),
  ('otherland', 'otherland/all', 'gas/2', 'Pipes of the west', pg_temp.spot(20.5, 50.5));

select pg_temp.become('alice');
select results_eq('select source_id from accident_position', array['gas/1'], 'alice sees the positions in her region');
select throws_ok('delete from accident_position', '42501', null, 'alice cannot delete one');
select pg_temp.become('bob');
select is_empty('select * from accident_position', 'bob of one grid sees none: they are of no zone');
select throws_ok($$update accident_position set operator = 'Others'$$, '42501', null, 'bob cannot change one');
select pg_temp.become('erin');
select results_eq('select source_id from accident_position', array['gas/2'], 'erin sees the positions in her region');
select pg_temp.become('frank');
select is_empty('select * from accident_position', 'frank without a membership sees none');
select pg_temp.become('nobody');
select throws_ok('select * from accident_position', '42501', null, 'a visitor may not even ask');

select * from finish();
rollback;
