-- Hidden dangers: their log writes itself and cannot be rewritten, overdue follows the region's clock, and who sees them.
\ir personas.psql
select plan(35);

insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, found_on, deadline_on, deadline_basis, geom)
select region_id, dataset_id, 'overdue_filing/' || source_id, id, 'overdue_filing', 'general', '2024-12-31', '2024-12-30', 'statutory', geom
from enterprise where dataset_id in ('testland/all', 'otherland/all');

select results_eq(
  $$select e.kind, e.from_state, e.to_state, count(*)::int from hidden_danger_event e
    join hidden_danger d on d.id = e.hidden_danger_id where d.region_id = 'testland' group by 1, 2, 3$$,
  $$values ('found', null::text, 'reported', 4)$$, 'each new danger starts its log');
update hidden_danger set state = 'confirmed' where source_id = 'overdue_filing/in-n1';
select results_eq(
  $$select e.kind, e.from_state, e.to_state from hidden_danger_event e join hidden_danger d on d.id = e.hidden_danger_id
    where d.source_id = 'overdue_filing/in-n1' order by e.id$$,
  $$values ('found', null, 'reported'), ('moved', 'reported', 'confirmed')$$, 'a change of state is logged');
update hidden_danger set deadline_on = '2025-01-31' where source_id = 'overdue_filing/in-n1';
select is(
  (select e.note from hidden_danger_event e join hidden_danger d on d.id = e.hidden_danger_id
   where d.source_id = 'overdue_filing/in-n1' order by e.id desc limit 1),
  '2024-12-30 → 2025-01-31', 'a new deadline is logged with the old one');
update hidden_danger set deadline_on = deadline_on where region_id = 'testland';
select is(
  (select count(*)::int from hidden_danger_event e join hidden_danger d on d.id = e.hidden_danger_id where d.region_id = 'testland'),
  6, 'a change that changes nothing is not logged');

select throws_ok($$update hidden_danger_event set note = 'x'$$, 'GW001', 'gridwatch.log_is_append_only', 'the owner cannot rewrite the log');
select throws_ok('delete from hidden_danger_event', 'GW001', 'gridwatch.log_is_append_only', 'the owner cannot delete from the log');
select throws_ok('truncate hidden_danger_event', 'GW001', 'gridwatch.log_is_append_only', 'the owner cannot empty the log');
select throws_ok('truncate hidden_danger cascade', 'GW001', 'gridwatch.log_is_append_only', 'nor by way of the dangers');
select throws_ok('delete from hidden_danger', '23503', null, 'a danger with a log cannot be deleted');
select throws_ok(
  $$delete from enterprise where source_id = 'in-n1'$$, '23503', null, 'nor its enterprise under it');
select throws_ok(
  $$update hidden_danger set deadline_basis = 'ordered', deadline_on = found_on - 1$$, '23514', null,
  'an ordered deadline never lies before the finding');
select throws_ok($$update hidden_danger set state = 'overdue'$$, '23514', null, 'overdue is no state');

set local role service_role;
select throws_ok('update hidden_danger_event set note = null', '42501', null, 'the service key cannot rewrite the log');
select throws_ok('delete from hidden_danger_event', '42501', null, 'the service key cannot delete from the log');
select throws_ok(
  $$insert into hidden_danger_event (hidden_danger_id, kind, to_state) select id, 'moved', 'closed' from hidden_danger limit 1$$,
  '42501', null, 'the service key cannot add to the log by hand');

select pg_temp.become('alice');
select results_eq('select count(*)::int from hidden_danger', array[4], 'alice sees the dangers of her region');
select is((hidden_danger_columns('testland') -> 'count')::int, 4, 'alice is answered with four');
select is(
  (select count(*)::int from jsonb_array_elements(hidden_danger_columns('testland') -> 'days_overdue') n where n::int > 0),
  3, 'three of them are overdue by the region''s clock');
select pg_temp.become('owner');
update region set as_of = '2024-12-30' where id = 'testland';
select pg_temp.become('alice');
select is(
  (select count(*)::int from jsonb_array_elements(hidden_danger_columns('testland') -> 'days_overdue') n where n::int > 0),
  0, 'on the day of the deadline nothing is overdue yet');

select pg_temp.become('bob');
select results_eq('select source_id from hidden_danger', array['overdue_filing/in-n1'], 'bob sees the danger of his grid only');
select results_eq('select count(*)::int from hidden_danger_event', array[3], 'bob sees its log only');
select throws_ok($$update hidden_danger set state = 'closed'$$, '42501', null, 'bob cannot close it past the rules');
select throws_ok(
  $$insert into hidden_danger_event (hidden_danger_id, kind, to_state) select id, 'moved', 'closed' from hidden_danger$$,
  '42501', null, 'bob cannot write the log');
select throws_ok($$update hidden_danger_event set note = 'x'$$, '42501', null, 'bob cannot rewrite the log');
select throws_ok('delete from hidden_danger_event', '42501', null, 'bob cannot delete from the log');

select pg_temp.become('carol');
select results_eq('select count(*)::int from hidden_danger', array[4], 'carol sees the dangers of her region');
select throws_ok($$update hidden_danger set state = 'closed'$$, '42501', null, 'carol the leader changes nothing');

select pg_temp.become('dana');
select ok((select count(*) >= 5 from hidden_danger), 'dana sees the dangers of every region');
select throws_ok($$update hidden_danger_event set note = 'x'$$, '42501', null, 'dana cannot rewrite the log');
select throws_ok('delete from hidden_danger_event', '42501', null, 'dana cannot delete from the log');

select pg_temp.become('erin');
select results_eq('select source_id from hidden_danger', array['overdue_filing/in-west'], 'erin sees the danger of her region only');

select pg_temp.become('frank');
select is_empty('select * from hidden_danger', 'frank without a membership sees none');
select is_empty('select * from hidden_danger_event', 'frank sees no log');

select pg_temp.become('nobody');
select throws_ok('select * from hidden_danger', '42501', null, 'a visitor may not ask for dangers');
select throws_ok('select * from hidden_danger_event', '42501', null, 'a visitor may not ask for the log');

select * from finish();
rollback;
