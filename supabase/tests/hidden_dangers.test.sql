-- Hidden dangers: their log writes itself and cannot be rewritten, every act follows the table of transitions, overdue
-- follows the region's clock, and who sees them and who may act.
\ir personas.psql
select plan(127);

-- Two more people: gina speaks for the works of n1, hugo for those of n2.
insert into auth.users (id, email) values
  ('00000000-0000-4000-8000-000000000021', 'works-n1@test.gridwatch.local'),
  ('00000000-0000-4000-8000-000000000022', 'works-n2@test.gridwatch.local');
insert into membership (user_id, role, enterprise_id)
select u.id, 'enterprise', e.id from (values
  ('00000000-0000-4000-8000-000000000021'::uuid, 'in-n1'), ('00000000-0000-4000-8000-000000000022', 'in-n2')) as u (id, site)
join enterprise e on e.source_id = u.site;
create function pg_temp.speak_for(site text) returns void language plpgsql as $$
declare
  id text := case site when 'in-n1' then '00000000-0000-4000-8000-000000000021' else '00000000-0000-4000-8000-000000000022' end;
begin
  perform set_config('request.jwt.claims', json_build_object('sub', id, 'role', 'authenticated')::text, true),
    set_config('request.jwt.claim.sub', id, true), set_config('role', 'authenticated', true);
end;
$$;
-- Remembers the ids of sites and dangers, so that a persona can ask for what he cannot see.
do $$
begin
  perform set_config('site.' || replace(source_id, '-', '_'), id::text, true) from enterprise;
end;
$$;
create function pg_temp.site(name text) returns bigint language sql as $$ select current_setting('site.' || name)::bigint $$;
create function pg_temp.danger() returns bigint language sql as $$ select current_setting('test.danger')::bigint $$;
create function pg_temp.act(act text, state text, data jsonb default '{}') returns text language sql
  as $$ select act_on_danger(pg_temp.danger(), act, state, data) ->> 'state' $$;
create function pg_temp.report(data jsonb) returns text language plpgsql as $$
declare
  answer jsonb := report_danger(data);
begin
  perform set_config('test.danger', answer ->> 'id', true);
  return answer ->> 'state';
end;
$$;

-- the log --------------------------------------------------------------------------------------

insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, found_on, deadline_on, deadline_basis, geom)
select region_id, dataset_id, 'overdue_filing/' || source_id, id, 'overdue_filing', 'general', '2024-12-31', '2024-12-30', 'statutory', geom
from enterprise where dataset_id in ('testland/all', 'otherland/all');

select results_eq(
  $$select kind, from_state, to_state, count(*)::int from event where region_id = 'testland' group by 1, 2, 3$$,
  $$values ('added', null::text, 'reported', 4)$$, 'each new danger starts its log');
select results_eq(
  $$select distinct e.zone_path::text from event e where e.region_id = 'testland' order by 1$$,
  array['testland', 'testland.north.n1', 'testland.north.n2', 'testland.south'], 'an event lies where its subject lies');
update hidden_danger set state = 'confirmed' where source_id = 'overdue_filing/in-n1';
select results_eq(
  $$select e.kind, e.from_state, e.to_state from event e join hidden_danger d on d.id = e.subject_id
    where d.source_id = 'overdue_filing/in-n1' order by e.id$$,
  $$values ('added', null, 'reported'), ('moved', 'reported', 'confirmed')$$, 'a change of state is logged');
update hidden_danger set deadline_on = '2025-01-31' where source_id = 'overdue_filing/in-n1';
select results_eq(
  $$select e.note, e.data -> 'changed' -> 'deadline_on' from event e join hidden_danger d on d.id = e.subject_id
   where d.source_id = 'overdue_filing/in-n1' order by e.id desc limit 1$$,
  $$values ('2024-12-30 → 2025-01-31', '["2024-12-30", "2025-01-31"]'::jsonb)$$, 'a new deadline is logged with the old one');
update hidden_danger set deadline_on = deadline_on where region_id = 'testland';
select is((select count(*)::int from event where region_id = 'testland'), 6, 'a change that changes nothing is not logged');
update zone set geom = pg_temp.square(13, 50, 14, 51) where code = 'n2';
select results_eq(
  $$select distinct e.zone_path::text from event e join hidden_danger d on d.id = e.subject_id where d.source_id = 'overdue_filing/in-n2'$$,
  array['testland.north'], 'when zones change, the log follows its subject');
update zone set geom = pg_temp.square(10.5, 50.5, 11, 51) where code = 'n2';
select is((select count(*)::int from event where region_id = 'testland'), 6, 'and to follow is no event');

select throws_ok($$update event set note = 'x'$$, 'GW001', 'gridwatch.log_is_append_only', 'the owner cannot rewrite the log');
select throws_ok($$update event set zone_path = 'otherland'$$, 'GW001', 'gridwatch.log_is_append_only', 'nor move it to another zone');
select throws_ok('delete from event', 'GW001', 'gridwatch.log_is_append_only', 'the owner cannot delete from the log');
select throws_ok('truncate event', 'GW001', 'gridwatch.log_is_append_only', 'the owner cannot empty the log');
select throws_ok('truncate hidden_danger cascade', 'GW002', 'gridwatch.kept_for_its_log', 'nor leave it without its dangers');
select throws_ok('delete from hidden_danger', 'GW002', 'gridwatch.kept_for_its_log', 'a danger with a log cannot be deleted');
select throws_ok($$delete from enterprise where source_id = 'in-n1'$$, '23503', null, 'nor its enterprise under it');
select throws_ok(
  $$update hidden_danger set deadline_basis = 'ordered', deadline_on = found_on - 1$$, '23514', null,
  'an ordered deadline never lies before the finding');
select throws_ok($$update hidden_danger set state = 'overdue'$$, '23514', null, 'overdue is no state');
select throws_ok($$update hidden_danger set state = 'closed'$$, '23514', null, 'a closed danger says when and how');

set local role service_role;
select throws_ok('update event set note = null', '42501', null, 'the service key cannot rewrite the log');
select throws_ok('delete from event', '42501', null, 'the service key cannot delete from the log');
select throws_ok(
  $$insert into event (region_id, zone_path, subject, subject_id, kind) values ('testland', 'testland', 'hidden_danger', 1, 'moved')$$,
  '42501', null, 'the service key cannot add to the log by hand');

-- who sees -------------------------------------------------------------------------------------

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
select pg_temp.become('owner');
update region set as_of = '2024-12-31' where id = 'testland';

select pg_temp.become('bob');
select results_eq('select source_id from hidden_danger', array['overdue_filing/in-n1'], 'bob sees the danger of his grid only');
select results_eq('select count(*)::int from event', array[3], 'bob sees its log only');
select throws_ok($$update hidden_danger set state = 'closed'$$, '42501', null, 'bob cannot close it past the rules');
select throws_ok(
  $$insert into hidden_danger (region_id, kind, found_on) values ('testland', 'other', '2024-12-31')$$, '42501', null, 'nor add one past them');
select throws_ok(
  $$insert into event (region_id, zone_path, subject, subject_id, kind) values ('testland', 'testland', 'hidden_danger', 1, 'moved')$$,
  '42501', null, 'bob cannot write the log');
select throws_ok($$update event set note = 'x'$$, '42501', null, 'bob cannot rewrite the log');
select throws_ok('delete from event', '42501', null, 'bob cannot delete from the log');
select pg_temp.become('carol');
select results_eq('select count(*)::int from hidden_danger', array[4], 'carol sees the dangers of her region');
select throws_ok($$update hidden_danger set state = 'closed'$$, '42501', null, 'carol the leader changes nothing');
select pg_temp.become('dana');
select ok((select count(*) >= 5 from hidden_danger), 'dana sees the dangers of every region');
select throws_ok($$update event set note = 'x'$$, '42501', null, 'dana cannot rewrite the log');
select throws_ok('delete from event', '42501', null, 'dana cannot delete from the log');
select throws_ok($$insert into transition (subject, from_state, act, to_state, roles) values ('hidden_danger', 'reported', 'x', 'closed', '{admin}')$$,
  '42501', null, 'nor allow herself an act');
select pg_temp.become('erin');
select results_eq('select source_id from hidden_danger', array['overdue_filing/in-west'], 'erin sees the danger of her region only');
select pg_temp.become('frank');
select is_empty('select id from hidden_danger', 'frank without a membership sees none');
select is_empty('select id from event', 'frank sees no log');
select is_empty('select id from transition', 'nor which acts there are');
select is_empty('select id from follow_up', 'nor what is owed');
select pg_temp.speak_for('in-n1');
select results_eq('select source_id from hidden_danger', array['overdue_filing/in-n1'], 'gina sees the danger of her own site only');
select results_eq('select count(*)::int from event', array[3], 'and its log');
select pg_temp.become('nobody');
select throws_ok('select id from hidden_danger', '42501', null, 'a visitor may not ask for dangers');
select throws_ok('select id from event', '42501', null, 'a visitor may not ask for the log');
select throws_ok($$select act_on_danger(1, 'confirm', 'reported', '{}')$$, '42501', null, 'nor act');
select throws_ok($$select report_danger('{}')$$, '42501', null, 'nor report this way');

-- reporting ------------------------------------------------------------------------------------

select pg_temp.become('bob');
select is(pg_temp.report(jsonb_build_object('enterprise_id', pg_temp.site('in_n1'), 'kind', 'escape_blocked', 'description', 'Boxes in the stair',
  'key', 'sent-twice')), 'reported', 'bob reports a danger of his grid');
select results_eq(
  $$select zone_path::text, found_on, follow_up_by::text, source, simulated from hidden_danger where id = pg_temp.danger()$$,
  $$values ('testland.north.n1', '2024-12-31'::date, '00000000-0000-4000-8000-00000000000b', 'inspection', false)$$,
  'it lies at the site, on the region''s day, and its finder follows it');
select is(
  (report_danger(jsonb_build_object('enterprise_id', pg_temp.site('in_n1'), 'description', 'Boxes in the stair', 'key', 'sent-twice')) ->> 'id')::bigint,
  pg_temp.danger(), 'the same report sent again is the same danger');
select throws_ok(
  format($$select report_danger('{"enterprise_id": %s, "description": "x"}')$$, pg_temp.site('in_n2')),
  'GW022', 'gridwatch.not_found', 'bob cannot report at a site that he does not see');
select throws_ok(
  $$select report_danger('{"region_id": "testland", "lng": 10.75, "lat": 50.75, "description": "x"}')$$,
  'GW030', 'gridwatch.not_permitted', 'nor at a place outside his grid');
select throws_ok(
  $$select report_danger('{"region_id": "testland", "lng": 0, "lat": 0, "description": "x"}')$$,
  'GW033', 'gridwatch.outside_region', 'nor at 0/0');
select throws_ok(
  $$select report_danger('{"region_id": "testland", "lng": 10.2, "lat": 50.7}')$$, 'GW026', 'gridwatch.fields_required', 'a report describes');
select throws_ok(
  $$select report_danger('{"region_id": "testland", "lng": 10.2, "lat": 50.7, "description": {"a": 1}}')$$,
  'GW041', 'gridwatch.text_expected', 'JSON where text is meant is refused');
select throws_ok(
  $$select report_danger('{"region_id": "testland", "lng": 10.2, "lat": 50.7, "description": "x", "state": "closed"}')$$,
  'GW031', 'gridwatch.unknown_field', 'a report cannot set its state');
select throws_ok(
  $$select report_danger('{"region_id": "testland", "lng": 10.2, "lat": 50.7, "description": "x", "kind": "dragon"}')$$,
  'GW022', 'gridwatch.not_found', 'nor name a kind that is not there');
select throws_ok(
  $$select report_danger('{"region_id": "testland", "lng": 10.2, "lat": 50.7, "description": "x", "found_on": "2025-01-01"}')$$,
  'GW023', 'gridwatch.in_the_future', 'nor be found tomorrow');
select throws_ok(
  $$select report_danger('{"region_id": "testland", "lng": 10.2, "lat": 50.7, "description": "x", "found_on": "soon"}')$$,
  'GW076', 'gridwatch.invalid_value', 'nor on a day that is none');
select throws_ok($$select report_danger('[]')$$, 'GW032', 'gridwatch.wrong_type', 'a list is no report');
select is(
  report_danger('{"region_id": "testland", "lng": 10.2, "lat": 50.7, "description": "Pipe in the street", "kind": "pipeline_occupation"}') ->> 'enterprise_id',
  null, 'a danger need not belong to a site');
select pg_temp.become('carol');
select throws_ok(
  format($$select report_danger('{"enterprise_id": %s, "description": "x"}')$$, pg_temp.site('in_n1')),
  'GW030', 'gridwatch.not_permitted', 'carol the leader reports nothing');

-- the whole way --------------------------------------------------------------------------------

select throws_ok($$select pg_temp.act('confirm', 'reported')$$, 'GW030', 'gridwatch.not_permitted', 'carol confirms nothing');
select pg_temp.become('erin');
select throws_ok($$select pg_temp.act('confirm', 'reported')$$, 'GW022', 'gridwatch.not_found', 'for erin of another region it is not there');
select pg_temp.speak_for('in-n2');
select throws_ok($$select pg_temp.act('confirm', 'reported')$$, 'GW022', 'gridwatch.not_found', 'nor for hugo of another site');
select pg_temp.speak_for('in-n1');
select throws_ok($$select pg_temp.act('confirm', 'reported')$$, 'GW030', 'gridwatch.not_permitted', 'gina does not confirm what her own site did');
select pg_temp.become('bob');
select throws_ok($$select pg_temp.act('close', 'reported')$$, 'GW020', 'gridwatch.illegal_transition', 'reported → closed is no transition');
select throws_ok($$select pg_temp.act('confirm', 'confirmed')$$, 'GW021', 'gridwatch.state_has_changed', 'who expects another state is told');
select throws_ok($$select pg_temp.act('confirm', null)$$, 'GW021', 'gridwatch.state_has_changed', 'and who expects none');
select is(pg_temp.act('confirm', 'reported', '{"level": "major"}'), 'confirmed', 'bob confirms it as major');
select throws_ok(
  $$select pg_temp.act('assign', 'confirmed', '{"deadline_on": "2024-12-30"}')$$, 'GW034',
  'gridwatch.an_ordered_deadline_follows_the_finding', 'a deadline the day before the finding is refused');
select throws_ok(
  $$select pg_temp.act('assign', 'confirmed', '{"deadline_on": "tomorrow week"}')$$, 'GW076', 'gridwatch.invalid_value', 'and one that is no day');
select throws_ok(
  $$select pg_temp.act('assign', 'confirmed', '{"funds": -1}')$$, 'GW076', 'gridwatch.invalid_value', 'and negative funds');
select throws_ok(
  $$select pg_temp.act('assign', 'confirmed', '{"funds": "much"}')$$, 'GW032', 'gridwatch.wrong_type', 'and funds that are no number');
select throws_ok(
  $$select pg_temp.act('assign', 'confirmed', '{"closed_on": "2024-12-31"}')$$, 'GW031', 'gridwatch.unknown_field', 'and columns that the act does not set');
select is(pg_temp.act('assign', 'confirmed', '{"deadline_on": "2024-12-31", "note": "order 7"}'), 'assigned', 'the day of the finding is allowed');
select throws_ok($$select pg_temp.act('submit', 'assigned')$$, 'GW020', 'gridwatch.illegal_transition', 'assigned → submitted is no transition');
select throws_ok($$select pg_temp.act('start', 'assigned')$$, 'GW026', 'gridwatch.fields_required', 'without the three fixed nothing starts');

select pg_temp.speak_for('in-n1');
select throws_ok(
  $$select pg_temp.act('plan_measures', 'assigned', '{"deadline_on": "2030-01-01"}')$$, 'GW031', 'gridwatch.unknown_field',
  'gina cannot give herself another deadline');
select throws_ok(
  $$select pg_temp.act('start', 'assigned', '{"measure": "Clear it", "person_responsible": "G. Ina"}')$$, 'GW026', 'gridwatch.fields_required',
  'three fixed alone do not start a major one');
create function pg_temp.lacking(act text, state text, data jsonb) returns jsonb language plpgsql as $$
declare
  told text;
begin
  perform pg_temp.act(act, state, data);
  return null;
exception when sqlstate 'GW026' then
  get stacked diagnostics told = pg_exception_detail;
  return told::jsonb -> 'fields';
end;
$$;
select is(pg_temp.lacking('start', 'assigned', '{"measure": "Clear it", "person_responsible": "G. Ina"}'),
  '["emergency_plan", "funds", "people", "safety_measures", "targets"]'::jsonb, 'but the five implementations as well, which are named');
select pg_temp.become('owner');
insert into parameter (scope, key, value, source, confidence)
values ('testland', 'danger.five_implementations', '["content", "standard", "measure", "progress", "person_responsible"]', 'this test', 'S');
select pg_temp.speak_for('in-n1');
select is(pg_temp.lacking('start', 'assigned', '{"measure": "Clear it", "person_responsible": "G. Ina"}'),
  '["content", "progress", "standard"]'::jsonb, 'a region with the other list of five asks for the other list');
select pg_temp.become('owner');
delete from parameter where scope = 'testland';
update hidden_danger set kind = 'equipment_inspection_expired' where id = pg_temp.danger();
select pg_temp.speak_for('in-n1');
select is(pg_temp.lacking('start', 'assigned', '{"measure": "Clear it", "person_responsible": "G. Ina"}'),
  '["content", "progress", "standard"]'::jsonb, 'and special equipment for its own');
select pg_temp.become('owner');
update hidden_danger set kind = 'escape_blocked' where id = pg_temp.danger();
select pg_temp.speak_for('in-n1');
select is(pg_temp.act('start', 'assigned', '{"measure": "Clear it", "person_responsible": "G. Ina", "targets": "Free stair", "funds": 500,
  "people": "Two", "safety_measures": "Watch", "emergency_plan": "Other stair"}'), 'rectifying', 'with all of them gina starts');
select throws_ok($$select pg_temp.act('submit', 'rectifying')$$, 'GW026', 'gridwatch.fields_required', 'nothing is submitted without proof');
select throws_ok(
  $$select pg_temp.act('submit', 'rectifying', '{"documents": "a photo"}')$$, 'GW025', 'gridwatch.invalid_document', 'a word is no proof');
select throws_ok(
  $$select pg_temp.act('submit', 'rectifying', '{"documents": [{"kind": "rumour", "name": "x"}]}')$$, 'GW025', 'gridwatch.invalid_document', 'nor a rumour');
select throws_ok(
  $$select pg_temp.act('submit', 'rectifying', '{"at": "2020-01-01T00:00:00Z", "documents": [{"kind": "photo", "name": "after"}]}')$$,
  'GW024', 'gridwatch.clock_set_back', 'nothing happens before the last event');
select throws_ok(
  $$select pg_temp.act('submit', 'rectifying', '{"at": "2999-01-01T00:00:00Z", "documents": [{"kind": "photo", "name": "after"}]}')$$,
  'GW023', 'gridwatch.in_the_future', 'nor in the future');
select is(pg_temp.act('submit', 'rectifying', '{"documents": [{"kind": "photo", "name": "after"}]}'), 'submitted', 'gina submits with a photo');
select throws_ok($$select pg_temp.act('pass', 'submitted')$$, 'GW030', 'gridwatch.not_permitted', 'and does not pass herself');
select pg_temp.become('owner');
update region set as_of = '2025-01-01' where id = 'testland';
select pg_temp.become('bob');
select is((select deadline_runs from hidden_danger where id = pg_temp.danger()), false, 'what is submitted does not become overdue');
select throws_ok($$select pg_temp.act('return', 'submitted')$$, 'GW026', 'gridwatch.fields_required', 'bob returns it only with a reason');
select is(pg_temp.act('return', 'submitted', '{"note": "Still boxes"}'), 'returned', 'bob returns it');
select is((private.danger_row(pg_temp.danger()) ->> 'overdue')::boolean, true, 'returned on the day after the deadline it is overdue');

-- extension ------------------------------------------------------------------------------------

select pg_temp.speak_for('in-n1');
select throws_ok(
  $$select pg_temp.act('request_extension', 'returned', '{"extension_until": "2024-12-31", "note": "x"}')$$, 'GW027',
  'gridwatch.extension_not_later', 'an extension to the same day is none');
select is(pg_temp.act('request_extension', 'returned', '{"extension_until": "2025-01-10", "note": "New shelves"}'), 'extension_requested', 'gina asks for more time');
select pg_temp.become('bob');
select throws_ok($$select pg_temp.act('grant_extension', 'extension_requested')$$, 'GW030', 'gridwatch.not_permitted', 'bob does not grant it');
select pg_temp.become('alice');
select is(pg_temp.act('grant_extension', 'extension_requested', '{"extension_until": "2025-01-05"}'), 'rectifying', 'alice grants a part');
select results_eq(
  $$select deadline_on, extension_until, (private.danger_row(id) ->> 'overdue')::boolean from hidden_danger where id = pg_temp.danger()$$,
  $$values ('2025-01-05'::date, null::date, false)$$, 'the granted day is the deadline, and it is no longer overdue');
select is(pg_temp.act('put_in_plan', 'rectifying', '{"note": "Waits for the shutdown"}'), 'in_plan', 'it waits in the plan');

-- overdue, escalated ---------------------------------------------------------------------------

select throws_ok($$select pg_temp.act('escalate', 'in_plan')$$, 'GW028', 'gridwatch.not_overdue', 'what is not overdue is not escalated');
select pg_temp.become('owner');
update region set as_of = '2025-01-05' where id = 'testland';
select is((private.danger_row(pg_temp.danger()) ->> 'overdue')::boolean, false, 'on the day of the deadline it is not overdue');
update region set as_of = '2025-01-06' where id = 'testland';
insert into parameter (scope, key, value, source, confidence) values ('testland', 'danger.escalate_after_days', '1', 'this test', 'S');
select pg_temp.become('bob');
select is((escalate_overdue('testland') ->> 'escalated')::int, 0, 'bob escalates nothing');
select pg_temp.become('alice');
select is(escalate_overdue('testland') -> 'ids' @> to_jsonb(pg_temp.danger()), false, 'one day over is within the one day that this region allows');
select pg_temp.become('owner');
update region set as_of = '2025-01-07' where id = 'testland';
select pg_temp.become('alice');
select ok(escalate_overdue('testland') -> 'ids' @> to_jsonb(pg_temp.danger()), 'two days over is escalated');
select is((escalate_overdue('testland') ->> 'escalated')::int, 0, 'and once only');
select results_eq(
  $$select kind, due_on, done_on from follow_up where hidden_danger_id = pg_temp.danger()$$,
  $$values ('penalty', '2025-01-22'::date, null::date)$$, 'a penalty is then owed');
select throws_ok($$select pg_temp.act('escalate', 'in_plan')$$, 'GW036', 'gridwatch.escalated_already', 'nor twice by hand');

-- closed and opened again ----------------------------------------------------------------------

select is(pg_temp.act('submit', 'in_plan', '{"documents": [{"kind": "photo", "name": "after, again"}]}'), 'submitted', 'it is submitted again');
select is(pg_temp.act('pass', 'submitted') || pg_temp.act('close', 'passed'), 'passedclosed', 'passed and cancelled from the ledger');
select throws_ok($$select pg_temp.act('close', 'passed')$$, 'GW021', 'gridwatch.state_has_changed', 'the second who closes it is told');
select results_eq(
  $$select closed_on, closed_as, is_open from hidden_danger where id = pg_temp.danger()$$,
  $$values ('2025-01-07'::date, 'rectified', false)$$, 'closed on that day, as rectified');
select results_eq(
  $$select due_on from follow_up where hidden_danger_id = pg_temp.danger() and kind = 'back_check'$$,
  array['2025-02-06'::date], 'a back-check falls due thirty days later');
select is(pg_temp.act('reopen', 'closed', '{"note": "Boxes are back"}'), 'reopened', 'the back-check opens it again');
select results_eq(
  $$select e.kind from event e where e.subject = 'hidden_danger' and e.subject_id = pg_temp.danger()
    and e.kind not in ('changed') order by e.id$$,
  $$values ('added'), ('confirm'), ('assign'), ('start'), ('submit'), ('return'), ('request_extension'), ('grant_extension'), ('put_in_plan'),
    ('escalate'), ('submit'), ('pass'), ('close'), ('reopen')$$, 'the log tells its whole life, and nothing that was refused');

-- on the spot ----------------------------------------------------------------------------------

select pg_temp.become('bob');
select is(pg_temp.report(jsonb_build_object('enterprise_id', pg_temp.site('in_n1'), 'description', 'Cable on the floor', 'draft', true,
  'documents', '[{"kind": "photo", "name": "before"}]'::jsonb)), 'draft', 'a draft is kept back');
select is((hidden_danger_columns('testland') -> 'id') @> to_jsonb(pg_temp.danger()), false, 'and shown on no map');
select is(pg_temp.act('report', 'draft'), 'reported', 'then reported');
select throws_ok(
  $$select pg_temp.act('rectify_at_once', 'reported', '{"measure": "Taken up"}')$$, 'GW026', 'gridwatch.fields_required',
  'on the spot wants a photo before and after');
select is(pg_temp.act('rectify_at_once', 'reported', '{"measure": "Taken up", "documents": [{"kind": "photo", "name": "after"}]}'), 'submitted',
  'rectified on the spot');
select is(pg_temp.report(jsonb_build_object('enterprise_id', pg_temp.site('in_n1'), 'description', 'Gas smell', 'level', 'major')), 'reported', 'a major one');
select throws_ok(
  $$select pg_temp.act('rectify_at_once', 'reported', '{"measure": "Aired", "documents": [{"kind": "photo", "name": "a"}, {"kind": "photo", "name": "b"}]}')$$,
  'GW034', 'gridwatch.only_a_general_danger_is_rectified_on_the_spot', 'cannot be rectified on the spot');
select is(
  (select count(*)::int from document where subject = 'hidden_danger' and subject_id = pg_temp.danger()), 0, 'and of the refused act nothing stays');
select is(pg_temp.act('dismiss', 'reported', '{"note": "It was coffee"}'), 'closed', 'what is none is dismissed');
select is((select closed_as from hidden_danger where id = pg_temp.danger()), 'dismissed', 'and does not count as rectified');

select * from finish();
rollback;
