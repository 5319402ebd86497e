-- Who sees which enterprise, and that nobody changes one through the API.
\ir personas.psql
select plan(14);

select pg_temp.become('alice');
select results_eq(
  'select source_id from enterprise order by source_id',
  array['in-n1', 'in-n2', 'in-south', 'nowhere'], 'alice of command sees every site of her region, the orphan too');
select throws_ok($$update enterprise set status = 'deregistered'$$, '42501', null, 'alice cannot change a site');

select pg_temp.become('bob');
select results_eq('select source_id from enterprise', array['in-n1'], 'bob sees the sites of his grid only');
select is_empty($$select id from enterprise where zone_path = 'testland.north.n2'$$, 'bob finds nothing by asking for another grid');
select is_empty($$select id from enterprise where zone_id is null$$, 'bob sees no orphan: it is of no grid');
select throws_ok(
  $$insert into enterprise (region_id, dataset_id, source_id, name, status)
    values ('testland', 'testland/all', 'new', 'New', 'active')$$, '42501', null, 'bob cannot add a site');
select throws_ok($$update enterprise set zone_path = 'testland.north.n1'$$, '42501', null, 'bob cannot draw a site into his grid');
select throws_ok('delete from enterprise', '42501', null, 'bob cannot delete a site');

select pg_temp.become('carol');
select results_eq('select count(*)::int from enterprise', array[4], 'carol the leader sees every site of her region');
select throws_ok('delete from enterprise', '42501', null, 'carol the leader changes nothing');

select pg_temp.become('dana');
select ok((select count(*) >= 5 from enterprise), 'dana the administrator sees the sites of every region');

select pg_temp.become('erin');
select results_eq('select source_id from enterprise', array['in-west'], 'erin of another region sees its site only');

select pg_temp.become('frank');
select is_empty('select id from enterprise', 'frank without a membership sees no site');

select pg_temp.become('nobody');
select throws_ok('select id from enterprise', '42501', null, 'a visitor may not even ask');

select * from finish();
rollback;
