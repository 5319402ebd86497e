-- Pipelines belong to every zone that they cross.
\ir personas.psql
select plan(11);

create function pg_temp.line(text) returns geometry language sql
  as $$ select st_multi(st_setsrid(('LINESTRING(' || $1 || ')')::geometry, 4326)) $$;
insert into pipeline (region_id, dataset_id, source_id, medium, status, geom) values
  ('testland', 'testland/all', 'across', 'natural_gas', 'operating', pg_temp.line('10.1 50.6, 10.9 50.6')),
  ('testland', 'testland/all', 'southern', 'crude_oil', 'operating', pg_temp.line('10.1 50.2, 10.9 50.2')),
  ('testland', 'testland/all', 'at-sea', 'liquid', 'proposed', pg_temp.line('12 50, 12.5 50.5')),
  ('otherland', 'otherland/all', 'western', 'ngl', 'operating', pg_temp.line('20.1 50.2, 20.9 50.2'));

select is(
  (select zone_paths::text[] from pipeline where source_id = 'across'),
  array['testland.north', 'testland.north.n1', 'testland.north.n2'], 'a pipeline has every zone that it crosses');
select is(
  (select zone_paths::text[] from pipeline where source_id = 'at-sea'), array['testland'],
  'a pipeline that crosses no zone is its region''s');
select cmp_ok(
  (select length_meters from pipeline where source_id = 'southern'), '>', 50000::float8, 'its length is measured in metres on the earth');

update pipeline set geom = pg_temp.line('10.6 50.6, 10.9 50.6') where source_id = 'across';
select is(
  (select zone_paths::text[] from pipeline where source_id = 'across'),
  array['testland.north', 'testland.north.n2'], 'a pipeline that is laid elsewhere gets its new zones');
update pipeline set geom = pg_temp.line('10.1 50.6, 10.9 50.6') where source_id = 'across';

select throws_ok(
  $$update pipeline set diameter_millimeters = 0$$, '23514', null, 'a pipe has a width');

select pg_temp.become('alice');
select results_eq('select count(*)::int from pipeline', array[3], 'alice sees the pipelines of her region');
select pg_temp.become('bob');
select results_eq('select source_id from pipeline', array['across'], 'bob sees the pipeline that crosses his grid only');
select throws_ok($$update pipeline set status = 'retired'$$, '42501', null, 'bob cannot retire it');
select pg_temp.become('erin');
select results_eq('select source_id from pipeline', array['western'], 'erin sees the pipeline of her region only');
select pg_temp.become('frank');
select is_empty('select * from pipeline', 'frank without a membership sees none');
select pg_temp.become('nobody');
select throws_ok('select * from pipeline', '42501', null, 'a visitor may not even ask');

select * from finish();
rollback;
