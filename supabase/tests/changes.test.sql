-- The change log: what is written where, who is told, and what a cursor may ask. Running writers are tested on two connections.
\ir personas.psql
select plan(40);

create function pg_temp.told(p_table text) returns setof text language sql as $$
  select concat_ws(' ', c.op, e.source_id, c.zone_path) from change c left join enterprise e on e.id = c.row_id
  where c.table_name = p_table and (e.region_id is null or e.region_id = 'testland') order by c.transaction, c.id $$;

select has_trigger('public', t, 'watch_updated', t || ' is watched')
from unnest(array['zone', 'enterprise', 'hazard_source', 'pipeline', 'accident', 'hidden_danger', 'document']) t;
select throws_ok($$select private.watch('region')$$, 'P0001', null, 'a table without a zone path cannot be watched');

select results_eq(
  $$select * from pg_temp.told('enterprise')$$,
  $$values ('insert in-n1 testland.north.n1'), ('insert in-n2 testland.north.n2'), ('insert in-south testland.south'), ('insert nowhere testland')$$,
  'a new site is told once, where it was placed');
delete from change;
update enterprise set name = name;
select is_empty('select * from change', 'a write that changes nothing is not told');
update enterprise set name = 'Other name' where source_id = 'in-n1';
select results_eq($$select * from pg_temp.told('enterprise')$$, $$values ('update in-n1 testland.north.n1')$$, 'a change is told in its zone');
delete from change;
update enterprise set geom = pg_temp.spot(10.75, 50.7) where source_id = 'in-n1';
select bag_eq(
  $$select op, zone_path::text from change where zone_path::text = 'testland.north.n1'$$, $$values ('update', 'testland.north.n1'), ('delete', 'testland.north.n1')$$,
  'who moves away is taken from the old zone');
select results_eq(
  $$select op from change where zone_path::text = 'testland.north.n2'$$, array['insert'], 'and added to the new one');
delete from change;
insert into enterprise (region_id, dataset_id, source_id, name, status, geom)
values ('testland', 'testland/all', 'short-lived', 'Soon gone', 'active', pg_temp.spot(10.25, 50.75));
delete from change;
delete from enterprise where source_id = 'short-lived';
select results_eq($$select op, zone_path::text from change$$, $$values ('delete', 'testland.north.n1')$$, 'a removal is told in the zone where it was');
delete from change;
insert into pipeline (region_id, dataset_id, source_id, medium, status, url, geom)
select 'testland', 'testland/all', 'across', 'natural_gas', 'operating', null,
  extensions.st_multi(extensions.st_makeline(pg_temp.spot(10.25, 50.75), pg_temp.spot(10.75, 50.75)));
select bag_eq(
  $$select op, zone_path::text from change where table_name = 'pipeline'$$,
  $$values ('insert', 'testland.north'), ('insert', 'testland.north.n1'), ('insert', 'testland.north.n2')$$,
  'a pipeline is told in every zone that it crosses');
delete from change;
update pipeline set geom = extensions.st_multi(extensions.st_makeline(pg_temp.spot(10.25, 50.75), pg_temp.spot(10.3, 50.75)));
select results_eq(
  $$select op from change where zone_path::text = 'testland.north.n2' and op <> 'update'$$, array['delete'], 'and taken from one that it leaves');
delete from change;
truncate accident cascade;
select is_empty('select * from change', 'emptying an empty table tells nothing');
insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
values ('testland', 'testland/all', 'a1', 'chemical', '2024-05-01', 'day', 'Leak', 0, 1, pg_temp.spot(10.25, 50.25));
delete from change;
truncate accident cascade;
select results_eq($$select op, zone_path::text from change where table_name = 'accident'$$, $$values ('delete', 'testland.south')$$,
  'emptying a table tells each row''s removal');

-- who is told: rows of transactions long gone, one for each place
delete from change;
insert into change (transaction, table_name, row_id, op, zone_path) values
  ('3', 'enterprise', 1, 'update', 'testland.north.n1'), ('3', 'enterprise', 2, 'update', 'testland.north.n2'),
  ('4', 'enterprise', 3, 'update', 'testland.south'), ('5', 'enterprise', 4, 'update', 'testland'),
  ('5', 'enterprise', 5, 'update', 'otherland.west');
create function pg_temp.ids(p_cursor text, p_limit integer default 100) returns int[] language sql as $$
  select coalesce(array_agg((c ->> 'id')::int order by n), '{}')
  from jsonb_array_elements(changes_since(p_cursor, p_limit) -> 'changes') with ordinality as x (c, n) $$;
select pg_temp.become('alice');
select is(pg_temp.ids('3:0'), '{1,2,3,4}', 'alice is told of her region');
select is((select count(*)::int from change), 4, 'and sees no more in the table');
select is(changes_since('3:0', 100) -> 'complete', 'true', 'that is all');
select is(changes_since(changes_since('3:0', 100) ->> 'cursor') -> 'changes', '[]', 'with the new cursor there is nothing more');
select is(pg_temp.ids('3:0', 3), '{1,2,3}', 'a limit cuts');
select is(changes_since('3:0', 3) -> 'complete', 'false', 'and says so');
select is(pg_temp.ids(changes_since('3:0', 3) ->> 'cursor'), '{4}', 'the cursor goes on where it cut');
select is(pg_temp.ids(changes_since('3:0', 1) ->> 'cursor'), '{2,3,4}', 'in the middle of a transaction too');
select is(changes_since(null) -> 'changes', '[]', 'without a cursor there is none, but a cursor');
select throws_ok($$select changes_since('houston')$$, 'GW061', 'gridwatch.cursor_not_valid', 'what is no cursor is refused');
select throws_ok($$select changes_since('999999999999999999:0')$$, 'GW060', 'gridwatch.cursor_too_old', 'and one of another database');
select throws_ok('delete from change', '42501', null, 'alice deletes no change');
select throws_ok($$insert into change (table_name, row_id, op, zone_path) values ('x', 1, 'insert', 'testland')$$, '42501', null, 'nor makes one');
select pg_temp.become('bob');
select is(pg_temp.ids('3:0'), '{1}', 'bob is told of his grid');
select pg_temp.become('carol');
select is(pg_temp.ids('3:0'), '{1,2,3,4}', 'carol of the region');
select pg_temp.become('dana');
select is(pg_temp.ids('3:0'), '{1,2,3,4,5}', 'dana of all');
select pg_temp.become('erin');
select is(pg_temp.ids('3:0'), '{5}', 'erin of hers');
select pg_temp.become('frank');
select is(pg_temp.ids('3:0'), '{}', 'frank of none');
select pg_temp.become('nobody');
select throws_ok($$select changes_since('3:0')$$, '42501', null, 'a visitor may not ask');

select pg_temp.become('owner');
update change set at = now() - interval '40 days' where row_id < 4;
select is(private.prune_changes(30), 3::bigint, 'pruning takes what is older than so many days');
select pg_temp.become('alice');
select throws_ok($$select changes_since('3:0')$$, 'GW060', 'gridwatch.cursor_too_old', 'a cursor from before it is too old');
select is(pg_temp.ids((select transaction || ':' || id from change where row_id = 4)), '{}', 'a newer one goes on');

select * from finish();
rollback;
