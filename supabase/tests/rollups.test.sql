-- Sums by month: each write keeps them equal to the facts at every level, and each persona sees those of its zones.
\ir personas.psql
select plan(24);

insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom) values
  ('testland', 'testland/all', 'a1', 'chemical', '2024-05-01', 'day', 'Leak', 2, 1, pg_temp.spot(10.25, 50.75)),
  ('testland', 'testland/all', 'a2', 'pipeline', '2024-05-31', 'day', 'Fire', 0, 0, pg_temp.spot(10.75, 50.75)),
  ('testland', 'testland/all', 'a3', 'chemical', '2024-06-01', 'day', 'Blast', 1, 4, pg_temp.spot(12, 50.25)),
  ('otherland', 'otherland/all', 'a4', 'chemical', '2024-06-01', 'day', 'Blast', 9, 9, pg_temp.spot(20.5, 50.5));
create view pg_temp.sums as
  select m.set_name, m.zone_path::text as path, m.month, sum(m.row_count)::int as row_count, sum(m.amount)::int as amount
  from rollup_month m group by 1, 2, 3 having sum(m.row_count) <> 0;
create function pg_temp.sum_of(p_set text, p_path text, p_month date) returns int language sql
  as $$ select coalesce((select s.amount from pg_temp.sums s where s.set_name = p_set and s.path = p_path and s.month = p_month), 0) $$;

select is(pg_temp.sum_of('accidents', 'testland.north.n1', '2024-05-01'), 1, 'a grid counts its own');
select is(pg_temp.sum_of('accidents', 'testland.north', '2024-05-01'), 2, 'its district what lies in its grids');
select is(pg_temp.sum_of('accidents', 'testland', '2024-05-01'), 2, 'the region that of its districts');
select is(pg_temp.sum_of('accidents', 'testland', '2024-06-01'), 1, 'and what lies in no zone; the first of a month is in that month');
select is(pg_temp.sum_of('deaths', 'testland', '2024-05-01'), 2, 'deaths are added up');
select is((select row_count from pg_temp.sums where set_name = 'deaths' and path = 'testland' and month = '2024-05-01'), 1, 'over the accidents that had any');
select is_empty($$select * from private.rollup_check('testland')$$, 'sums equal facts after inserts');

update accident set deaths = 3, occurred_on = '2024-06-30' where source_id = 'a1';
select is(pg_temp.sum_of('deaths', 'testland', '2024-05-01') , 0, 'a new day takes it out of its old month');
select is(pg_temp.sum_of('deaths', 'testland.north.n1', '2024-06-01'), 3, 'and puts it into the new one');
update accident set geom = pg_temp.spot(10.25, 50.25) where source_id = 'a1';
select is(pg_temp.sum_of('deaths', 'testland.north', '2024-06-01'), 0, 'a move takes it out of the old district');
select is(pg_temp.sum_of('deaths', 'testland.south', '2024-06-01'), 3, 'and into the new one');
select is(pg_temp.sum_of('deaths', 'testland', '2024-06-01'), 4, 'and leaves the region as it was');
select is_empty($$select * from private.rollup_check('testland')$$, 'sums equal facts after updates');
update zone set geom = pg_temp.square(9, 49, 9.1, 49.1) where code = 'n2';
select is_empty($$select * from private.rollup_check('testland')$$, 'and after zones have moved');
select is(pg_temp.sum_of('accidents', 'testland.north.n2', '2024-05-01'), 0, 'a grid that moved away has lost its accident');
delete from accident where source_id = 'a1';
select is_empty($$select * from private.rollup_check('testland')$$, 'and after deletes');
select cmp_ok(private.compact_rollups(), '>', 0::bigint, 'compacting joins what has piled up');
select is_empty($$select * from private.rollup_check('testland')$$, 'and changes no sum');
select is_empty(
  $$select 1 from rollup_month group by set_name, zone_path, month, kind having count(*) > 1$$, 'a key has one row then');

update rollup_month set amount = amount + 1 where set_name = 'accidents' and zone_path::text = 'testland' and month = '2024-05-01';
select is((select count(*)::int from private.rollup_check('testland')), 1, 'a wrong sum is found');

select pg_temp.become('alice');
select is((select count(*)::int from rollup_month where region_id = 'otherland'), 0, 'alice sees no sum of another region');
select pg_temp.become('bob');
select is((select count(*)::int from rollup_month where zone_path::text <> 'testland.north.n1'), 0, 'bob sees no sum above his grid');
select throws_ok('delete from rollup_month', '42501', null, 'nobody writes sums by hand');
select pg_temp.become('frank');
select is((select count(*)::int from rollup_month), 0, 'frank sees none');

select * from finish();
rollback;
