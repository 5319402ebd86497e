-- Who sees which zone, and that a record gets its zone from its position whenever either of them changes.
\ir personas.psql
select plan(17);

select results_eq(
  $$select source_id, zone_path::text from enterprise where region_id = 'testland' order by source_id$$,
  $$values ('in-n1', 'testland.north.n1'), ('in-n2', 'testland.north.n2'),
           ('in-south', 'testland.south'), ('nowhere', 'testland')$$,
  'a site gets the deepest zone that holds it, and in no zone the region itself');
select results_eq(
  $$select source_id from enterprise where region_id = 'testland' and zone_id is null$$,
  array['nowhere'], 'the site in no zone is kept as an orphan');

update enterprise set geom = pg_temp.spot(10.75, 50.75) where source_id = 'in-n1';
select is(
  (select zone_path::text from enterprise where source_id = 'in-n1'), 'testland.north.n2', 'a site that moves gets its new zone');
update enterprise set geom = null where source_id = 'in-n1';
select is((select zone_path::text from enterprise where source_id = 'in-n1'), 'testland', 'a site without a position is an orphan');
update enterprise set geom = pg_temp.spot(10.25, 50.75) where source_id = 'in-n1';

update enterprise set zone_path = 'testland.south' where source_id = 'in-n1';
select is(
  (select name from enterprise where source_id = 'in-n1'), 'Works of n1', 'other changes of a site leave its row alone');
update enterprise set geom = pg_temp.spot(10.26, 50.75) where source_id = 'in-n1';

insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
values ('testland', 'testland/all', 'sea', 'sea', 'district', 'Sea', '海区', 'testland.sea', pg_temp.square(11.5, 50, 12.5, 51));
select is((select zone_path::text from enterprise where source_id = 'nowhere'), 'testland.sea', 'a new zone takes in the orphan');
update zone set geom = pg_temp.square(13, 50, 14, 51) where code = 'sea';
select is((select zone_path::text from enterprise where source_id = 'nowhere'), 'testland', 'a zone that moves away lets it go');
delete from zone where code = 'sea';
select ok((select zone_id is null from enterprise where source_id = 'nowhere'), 'a zone that is deleted leaves an orphan, not a gap');

update enterprise set geom = pg_temp.spot(10.5, 50.75) where source_id = 'nowhere';
select is(
  (select zone_path::text from enterprise where source_id = 'nowhere'), 'testland.north.n1',
  'on a shared border the lowest code holds the site');
update enterprise set geom = pg_temp.spot(20.5, 50.5) where source_id = 'nowhere';
select is(
  (select zone_path::text from enterprise where source_id = 'nowhere'), 'testland',
  'a zone of another region never takes a site');

select throws_ok(
  $$insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
    values ('testland', 'testland/all', 'bow', 'bow', 'grid', 'Bow', '结', 'testland.bow',
      st_setsrid('MULTIPOLYGON(((10 50, 11 51, 11 50, 10 51, 10 50)))'::geometry, 4326))$$,
  'GW051', 'gridwatch.outline_crosses_itself', 'a zone whose outline crosses itself is refused');
select throws_ok(
  $$insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
    values ('testland', 'testland/all', 'lost', 'lost', 'grid', 'Lost', '失', 'otherland.lost', pg_temp.square(10, 50, 11, 51))$$,
  '23514', null, 'a zone''s path starts at its own region');

select pg_temp.become('alice');
select results_eq(
  'select path::text from zone order by path',
  array['testland.north', 'testland.north.n1', 'testland.north.n2', 'testland.south'], 'alice sees every zone of her region');
select pg_temp.become('bob');
select results_eq('select path::text from zone', array['testland.north.n1'], 'bob sees his own grid only');
select throws_ok($$update zone set path = 'testland'$$, '42501', null, 'bob cannot widen his grid');
select pg_temp.become('frank');
select is_empty('select * from zone', 'frank without a membership sees no zone');
select pg_temp.become('nobody');
select throws_ok('select * from zone', '42501', null, 'a visitor may not even ask');

select * from finish();
rollback;
