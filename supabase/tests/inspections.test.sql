-- Inspections, orders and penalties: who records which, and that all of a visit is written or nothing.
\ir personas.psql
select plan(58);

insert into auth.users (id, email) values ('00000000-0000-4000-8000-000000000021', 'works-n1@test.gridwatch.local');
insert into membership (user_id, role, enterprise_id)
select '00000000-0000-4000-8000-000000000021', 'enterprise', e.id from enterprise e where e.source_id = 'in-n1';
create function pg_temp.speak_for_n1() returns void language plpgsql as $$
begin
  perform set_config('request.jwt.claims', '{"sub": "00000000-0000-4000-8000-000000000021", "role": "authenticated"}', true),
    set_config('request.jwt.claim.sub', '00000000-0000-4000-8000-000000000021', true), set_config('role', 'authenticated', true);
end;
$$;
insert into check_list (code, name_en, name_zh, subject, source, confidence) values
  ('test_list', 'Test list', '试验表', 'enterprise', 'this file', 'S'), ('other_list', 'Other list', '另表', 'enterprise', 'this file', 'S');
insert into check_item (check_list_id, position, text_en, text_zh)
select l.id, n, 'Item ' || n, '项目' || n from check_list l, generate_series(1, 2) n where l.code in ('test_list', 'other_list');
do $$
begin
  perform set_config('site.' || replace(source_id, '-', '_'), id::text, true) from enterprise;
  perform set_config('test.list', id::text, true) from check_list where code = 'test_list';
  perform set_config('test.' || l.code || i.position, i.id::text, true) from check_item i join check_list l on l.id = i.check_list_id
  where l.code in ('test_list', 'other_list');
end;
$$;
create function pg_temp.visit(site text, more jsonb default '{}') returns bigint language plpgsql as $$
declare
  id bigint := record_inspection(jsonb_build_object('enterprise_id', current_setting('site.' || site)::bigint, 'kind', 'routine') || more) ->> 'id';
begin
  perform set_config('test.visit', id::text, true);
  return id;
end;
$$;
create function pg_temp.fine(site text, more jsonb default '{}') returns bigint language sql as $$
  select (decide_penalty(jsonb_build_object('enterprise_id', current_setting('site.' || site)::bigint, 'kind', 'fine', 'amount', 1000) || more) ->> 'id')::bigint
$$;
create function pg_temp.instruct(site text, number text, more jsonb default '{}') returns bigint language sql as $$
  select (issue_order(jsonb_build_object('enterprise_id', current_setting('site.' || site)::bigint, 'kind', 'rectification', 'number', number) || more) ->> 'id')::bigint
$$;

-- a visit --------------------------------------------------------------------------------------

select pg_temp.become('bob');
select ok(pg_temp.visit('in_n1', jsonb_build_object('key', 'v1', 'inspectors', '["B. Ob", "B. Ea"]'::jsonb,
  'check_list_id', current_setting('test.list')::bigint,
  'items', jsonb_build_array(jsonb_build_object('check_item_id', current_setting('test.test_list1')::bigint, 'passed', true),
    jsonb_build_object('check_item_id', current_setting('test.test_list2')::bigint, 'passed', false, 'note', 'Door locked')),
  'dangers', '[{"kind": "escape_blocked", "description": "Door locked"}]'::jsonb,
  'orders', '[{"kind": "rectification", "number": "2024-1", "due_on": "2025-01-15"}]'::jsonb,
  'documents', '[{"kind": "photo", "name": "door"}]'::jsonb)) > 0, 'bob records a visit to a site of his grid');
select results_eq(
  $$select zone_path::text, inspected_on, jsonb_array_length(persons_in('inspection', id) -> 'inspectors'), result, recorded_by::text from inspection where id = current_setting('test.visit')::bigint$$,
  $$values ('testland.north.n1', '2024-12-31'::date, 2, 'dangers_found', '00000000-0000-4000-8000-00000000000b')$$,
  'it lies at the site, on the region''s day, with two inspectors');
select results_eq(
  $$select passed, note from inspection_item where inspection_id = current_setting('test.visit')::bigint order by id$$,
  $$values (true, null), (false, 'Door locked')$$, 'what was looked at is in it');
select results_eq(
  $$select state, source from hidden_danger where inspection_id = current_setting('test.visit')::bigint$$,
  $$values ('reported', 'inspection')$$, 'and the danger that it found');
select results_eq(
  $$select number, issued_on, zone_path::text from work_order where inspection_id = current_setting('test.visit')::bigint$$,
  $$values ('2024-1', '2024-12-31'::date, 'testland.north.n1')$$, 'and the order that it brought');
select is((select count(*)::int from document where subject = 'inspection' and subject_id = current_setting('test.visit')::bigint), 1, 'and the photo');
select is(pg_temp.visit('in_n1', '{"key": "v1"}'), (select id from inspection where source_id = 'v1'), 'sent again it is the same visit');
select is((select count(*)::int from hidden_danger), 1, 'and nothing is doubled');
select throws_ok($$select pg_temp.visit('in_n2')$$, 'GW022', 'gridwatch.not_found', 'bob does not visit a site that he does not see');
select throws_ok($$select pg_temp.visit('in_n1', '{"inspected_on": "2025-01-01"}')$$, 'GW023', 'gridwatch.in_the_future', 'nor tomorrow');
select throws_ok($$select pg_temp.visit('in_n1', '{"inspected_on": "31.12."}')$$, 'GW076', 'gridwatch.invalid_value', 'nor on a day that is none');
select throws_ok($$select pg_temp.visit('in_n1', '{"kind": "secret"}')$$, 'GW076', 'gridwatch.invalid_value', 'nor in a way that is not there');
select throws_ok($$select pg_temp.visit('in_n1', '{"simulated": true}')$$, 'GW031', 'gridwatch.unknown_field', 'nor with columns that are not his');
select throws_ok($$select pg_temp.visit('in_n1', '{"note": ["x"]}')$$, 'GW041', 'gridwatch.text_expected', 'JSON where text is meant is refused');
select throws_ok($$select pg_temp.visit('in_n1', '{"items": 5}')$$, 'GW076', 'gridwatch.invalid_value', 'a number is no list of items');
select throws_ok($$select record_inspection('5')$$, 'GW032', 'gridwatch.wrong_type', 'nor a visit');
select throws_ok(
  $$select pg_temp.visit('in_n1', jsonb_build_object('check_list_id', current_setting('test.list')::bigint,
    'items', jsonb_build_array(jsonb_build_object('check_item_id', current_setting('test.other_list1')::bigint, 'passed', true))))$$,
  'GW022', 'gridwatch.not_found', 'an item of another list is refused');
select throws_ok(
  $$select pg_temp.visit('in_n1', '{"key": "v2", "dangers": [{"description": "good"}, {"description": ""}]}')$$,
  'GW026', 'gridwatch.fields_required', 'a visit with a danger that says nothing is refused');
select throws_ok(
  $$select pg_temp.visit('in_n1', '{"key": "v2", "orders": [{"kind": "rectification", "number": "2024-1"}]}')$$,
  'GW078', 'gridwatch.already_there', 'and one with the number of another order');
select is_empty($$select id from inspection where source_id = 'v2'$$, 'and of them nothing is written');
select is((select count(*)::int from hidden_danger), 1, 'not even the good danger');
select throws_ok($$select pg_temp.instruct('in_n1', '2024-2', '{"due_on": "2024-12-30"}')$$, 'GW034',
  'gridwatch.an_order_is_due_after_it_is_issued', 'an order is not due before it is issued');
select ok(pg_temp.instruct('in_n1', '2024-2', '{"kind": "stop_work"}') > 0, 'bob stops the work');
select throws_ok($$select lift_order((select id from work_order where number = '2024-2'))$$, 'GW030', 'gridwatch.not_permitted', 'but does not let it start again');
select throws_ok($$select pg_temp.fine('in_n1')$$, 'GW030', 'gridwatch.not_permitted', 'and bob fines nobody');
select throws_ok($$insert into inspection (region_id, enterprise_id, kind, inspected_on) values ('testland', 1, 'routine', '2024-12-31')$$,
  '42501', null, 'bob writes no visit past the rules');
select throws_ok($$update penalty set amount = 1$$, '42501', null, 'nor changes a penalty');
select throws_ok($$delete from work_order$$, '42501', null, 'nor deletes an order');

-- the enterprise -------------------------------------------------------------------------------

select pg_temp.speak_for_n1();
select results_eq($$select source_id from inspection$$, array['v1'], 'gina sees the visits to her own site');
select results_eq($$select number from work_order order by 1$$, array['2024-1', '2024-2'], 'and its orders');
select throws_ok($$select pg_temp.visit('in_n1')$$, 'GW030', 'gridwatch.not_permitted', 'gina does not inspect herself');
select ok(pg_temp.visit('in_n1', '{"kind": "self_check", "dangers": [{"description": "Ladder broken", "source": "hotline"}]}') > 0, 'but checks herself');
select results_eq(
  $$select source from hidden_danger where inspection_id = current_setting('test.visit')::bigint$$, array['self_check'], 'what she finds is of a self-check');
select throws_ok($$select pg_temp.visit('in_n2', '{"kind": "self_check"}')$$, 'GW022', 'gridwatch.not_found', 'and of no other site');
select throws_ok(
  $$select pg_temp.visit('in_n1', '{"kind": "self_check", "orders": [{"kind": "rectification", "number": "G1"}]}')$$,
  'GW030', 'gridwatch.not_permitted', 'gina gives no orders');
select throws_ok($$select pg_temp.fine('in_n1')$$, 'GW030', 'gridwatch.not_permitted', 'and no fines');

-- the command ----------------------------------------------------------------------------------

select pg_temp.become('alice');
select is((select count(*)::int from inspection), 2, 'alice sees the visits of her region');
select ok(pg_temp.fine('in_n1', '{"amount": 30000.5, "number": "P1", "legal_basis": "article 102"}') > 0, 'alice fines');
select results_eq($$select amount, zone_path::text, decided_on from penalty where number = 'P1'$$,
  $$values (30000.5, 'testland.north.n1', '2024-12-31'::date)$$, 'the fine lies at the site');
select throws_ok($$select pg_temp.fine('in_n1', '{"amount": null}')$$, 'GW034',
  'gridwatch.a_fine_has_an_amount_and_nothing_else_but_confiscation', 'a fine has an amount');
select throws_ok($$select pg_temp.fine('in_n1', '{"kind": "warning"}')$$, 'GW034',
  'gridwatch.a_fine_has_an_amount_and_nothing_else_but_confiscation', 'a warning has none');
select throws_ok($$select pg_temp.fine('in_n1', '{"amount": -5}')$$, 'GW076', 'gridwatch.invalid_value', 'a fine is no gift');
select throws_ok($$select pg_temp.fine('in_n2', jsonb_build_object('inspection_id', (select id from inspection where source_id = 'v1')))$$,
  'GW022', 'gridwatch.not_found', 'a penalty for a visit to another site is refused');
select is((lift_order((select id from work_order where number = '2024-2')) ->> 'id')::bigint, (select id from work_order where number = '2024-2'),
  'alice lets the work start again');
select throws_ok($$select lift_order((select id from work_order where number = '2024-2'))$$, 'GW021', 'gridwatch.state_has_changed', 'once');

select pg_temp.become('owner');
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, found_on, deadline_on, deadline_basis, state, geom)
select region_id, dataset_id, 'late', id, 'other', '2024-11-01', '2024-12-01', 'ordered', 'rectifying', geom from enterprise where source_id = 'in-n1';
select pg_temp.become('alice');
select is((escalate_overdue('testland') ->> 'escalated')::int, 1, 'an overdue danger is escalated');
select ok(pg_temp.fine('in_n1', jsonb_build_object('hidden_danger_id', (select id from hidden_danger where source_id = 'late'))) > 0, 'and fined');
select results_eq($$select f.done_on from follow_up f join hidden_danger d on d.id = f.hidden_danger_id where d.source_id = 'late'$$,
  array['2024-12-31'::date], 'so that its penalty task is done');

select pg_temp.become('carol');
select is((select count(*)::int from penalty), 2, 'carol the leader sees the penalties');
select throws_ok($$select pg_temp.visit('in_n1')$$, 'GW030', 'gridwatch.not_permitted', 'and records nothing');
select pg_temp.become('erin');
select is_empty('select id from inspection', 'erin of another region sees no visit');
select is_empty('select id from inspection_item', 'no item');
select is_empty('select id from work_order', 'no order');
select is_empty('select id from penalty', 'and no penalty');
select pg_temp.become('nobody');
select throws_ok('select id from inspection', '42501', null, 'a visitor may not even ask');
select throws_ok($$select record_inspection('{}')$$, '42501', null, 'nor record');

select pg_temp.become('owner');
update enterprise set geom = pg_temp.spot(10.75, 50.75) where source_id = 'in-n1';
select results_eq(
  $$select zone_path::text from inspection where source_id = 'v1' union all select zone_path::text from work_order where number = '2024-1'
    union all select zone_path::text from penalty where number = 'P1'$$,
  $$values ('testland.north.n2'), ('testland.north.n2'), ('testland.north.n2')$$, 'when a site moves, its visits, orders and penalties go with it');
select throws_ok($$delete from enterprise where source_id = 'in-n1'$$, '23503', null, 'a site with a history is not deleted');

select * from finish();
rollback;
