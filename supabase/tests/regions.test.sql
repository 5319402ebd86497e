-- Who sees which region, dataset, refused line and membership, and that nobody can give himself a right.
\ir personas.psql
select plan(27);

select pg_temp.become('alice');
select results_eq('select id from region', array['testland'], 'alice of testland''s command sees her region only');
select results_eq('select id from dataset', array['testland/all'], 'alice sees the datasets of her region only');
select results_eq('select line from dataset_reject', array[4], 'alice sees the refused lines of her region only');
select results_eq('select role from membership', array['command'], 'alice sees her own membership only');

select pg_temp.become('bob');
select results_eq('select id from region', array['testland'], 'bob of one grid sees the region that it lies in');
select results_eq('select id from dataset', array['testland/all'], 'bob sees where the records of his region come from');
select is_empty('select * from dataset_reject', 'bob sees no refused lines: they are of no zone');
select results_eq('select scope::text from membership', array['testland.north.n1'], 'bob sees his own membership only');
select throws_ok(
  $$insert into membership (user_id, role, scope) values ('00000000-0000-4000-8000-00000000000b', 'admin', '')$$,
  '42501', null, 'bob cannot make himself an administrator');
select throws_ok($$update membership set role = 'command', scope = 'testland'$$, '42501', null, 'bob cannot raise his role');
select throws_ok('delete from membership', '42501', null, 'bob cannot delete memberships');
select throws_ok($$update region set as_of = null$$, '42501', null, 'bob cannot move the clock');
select throws_ok($$update dataset set rows_rejected = 0$$, '42501', null, 'bob cannot rewrite the account of a source');
select throws_ok('select * from auth.users', '42501', null, 'bob cannot read the accounts');
select throws_ok($$update auth.users set raw_app_meta_data = '{"role": "admin"}'$$, '42501', null, 'bob cannot write the accounts');

select pg_temp.become('carol');
select results_eq('select id from region', array['testland'], 'carol the leader sees her region only');
select results_eq('select count(*)::int from dataset_reject', array[1], 'carol sees the refused lines of her region');

select pg_temp.become('dana');
select set_has('select id from region', $$values ('testland'), ('otherland')$$, 'dana the administrator sees every region');
select ok((select count(*) >= 5 from membership), 'dana sees every membership');
select throws_ok($$update membership set role = 'leader'$$, '42501', null, 'even dana changes no membership through the API');

select pg_temp.become('erin');
select results_eq('select id from region', array['otherland'], 'erin of another region sees hers and not testland');

select pg_temp.become('frank');
select is_empty('select * from region', 'frank without a membership sees no region');
select is_empty('select * from dataset', 'frank sees no dataset');
select is_empty('select * from membership', 'frank sees no membership');

select pg_temp.become('nobody');
select throws_ok('select * from region', '42501', null, 'a visitor may not even ask');

select pg_temp.become('owner');
select throws_ok(
  $$insert into membership (user_id, role, scope) values ('00000000-0000-4000-8000-00000000000f', 'admin', 'testland')$$,
  '23514', null, 'an administrator''s scope is everything, never one region');
select throws_ok(
  $$update dataset set rows_loaded = rows_loaded - 1 where id = 'testland/all'$$,
  '23514', null, 'a dataset cannot lose a row: read is loaded and rejected');

select * from finish();
rollback;
