-- Listing supervision: who lists, the working days of extension and notice on their last day and the day after, progress
-- reports that are missing, and that nothing leaves the list before it is accepted.
\ir personas.psql
select plan(52);

insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, geom)
select region_id, dataset_id, 'major/' || source_id, id, 'pipeline_occupation', 'major', 'rectifying', '2024-01-02', '2024-12-01', 'ordered', geom
from enterprise where source_id in ('in-n1', 'in-n2');
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, found_on, geom)
select region_id, dataset_id, 'general/' || source_id, id, 'other', 'general', '2024-01-02', geom from enterprise where source_id = 'in-n1';
insert into auth.users (id, email) values ('00000000-0000-4000-8000-000000000021', 'works-n1@test.gridwatch.local');
insert into membership (user_id, role, enterprise_id)
select '00000000-0000-4000-8000-000000000021', 'enterprise', e.id from enterprise e where e.source_id = 'in-n1';
create function pg_temp.speak_for_n1() returns void language plpgsql as $$
begin
  perform set_config('request.jwt.claims', '{"sub": "00000000-0000-4000-8000-000000000021", "role": "authenticated"}', true),
    set_config('request.jwt.claim.sub', '00000000-0000-4000-8000-000000000021', true), set_config('role', 'authenticated', true);
end;
$$;
do $$
begin
  perform set_config('danger.' || translate(source_id, '/-', '__'), id::text, true) from hidden_danger;
end;
$$;
create function pg_temp.today_is(day date) returns void language plpgsql as $$
declare
  who text := current_setting('role');
begin
  perform set_config('role', session_user::text, true);
  update public.region set as_of = day where id = 'testland';
  perform set_config('role', who, true);
end;
$$;
create function pg_temp.propose(more jsonb) returns text language plpgsql as $$
declare
  answer jsonb := propose_listing('{"level": "city", "title": "Occupation of the pipeline"}'::jsonb || more);
begin
  perform set_config('test.listing', answer ->> 'id', true);
  return answer ->> 'state';
end;
$$;
create function pg_temp.act(act text, state text, data jsonb default '{}') returns text language sql
  as $$ select act_on_listing(current_setting('test.listing')::bigint, act, state, data) ->> 'state' $$;
create function pg_temp.item(field text) returns text language sql stable
  as $$ select listed_item(current_setting('test.listing')::bigint) ->> field $$;

-- proposing and listing ------------------------------------------------------------------------

select pg_temp.today_is('2024-01-02');
select pg_temp.become('bob');
select throws_ok($$select pg_temp.propose(jsonb_build_object('hidden_danger_id', current_setting('danger.major_in_n1')::bigint))$$,
  'GW030', 'gridwatch.not_permitted', 'bob lists nothing');
select throws_ok($$insert into listing (region_id, level, year, title) values ('testland', 'city', 2024, 'x')$$, '42501', null, 'nor past the rules');
select pg_temp.become('alice');
select throws_ok($$select pg_temp.propose(jsonb_build_object('hidden_danger_id', current_setting('danger.general_in_n1')::bigint))$$,
  'GW039', 'gridwatch.only_major_dangers_are_listed', 'a general danger is not listed');
select throws_ok($$select pg_temp.propose('{"region_id": "testland", "level": "village"}')$$, 'GW076', 'gridwatch.invalid_value', 'a village does not list');
select throws_ok($$select pg_temp.propose('{"region_id": "otherland"}')$$, 'GW030', 'gridwatch.not_permitted', 'alice does not list in another region');
select is(pg_temp.propose('{"region_id": "testland", "lng": 10.25, "lat": 50.25}'), 'proposed', 'a key project need not be a danger of a site');
select is(pg_temp.act('withdraw', 'proposed', '{"note": "Not needed"}'), 'withdrawn', 'and may be withdrawn');
select is(pg_temp.propose(jsonb_build_object('hidden_danger_id', current_setting('danger.major_in_n1')::bigint)), 'proposed', 'a major danger is proposed');
select results_eq(
  $$select zone_path::text, year::int, enterprise_id is not null from listing where id = current_setting('test.listing')::bigint$$,
  $$values ('testland.north.n1', 2024, true)$$, 'it lies where the danger lies');
select throws_ok($$select pg_temp.propose(jsonb_build_object('hidden_danger_id', current_setting('danger.major_in_n1')::bigint))$$,
  'GW078', 'gridwatch.already_there', 'and not twice at one level');
select throws_ok($$select pg_temp.act('list', 'proposed')$$, 'GW026', 'gridwatch.fields_required', 'a listing has a department and a deadline');
select throws_ok($$select pg_temp.act('list', 'proposed', '{"supervising_body": "Committee", "department": "Gas", "deadline_on": "2024-01-01"}')$$,
  'GW034', 'gridwatch.a_listing_deadline_follows_the_listing', 'its deadline does not lie before it');
select pg_temp.become('owner');
insert into parameter (scope, key, value, source, confidence) values ('testland', 'listing.longest_months', '12', 'as Qingdao', 'S'),
  ('testland', 'listing.extension_request_working_days', '20', 'as Qingdao', 'S');
select pg_temp.become('alice');
select throws_ok($$select pg_temp.act('list', 'proposed', '{"supervising_body": "Committee", "department": "Gas", "deadline_on": "2025-01-03"}')$$,
  'GW029', 'gridwatch.listing_too_long', 'where a year is the limit (Qingdao), a year and a day is refused');
select is(pg_temp.act('list', 'proposed', '{"supervising_body": "Committee", "department": "Gas", "deadline_on": "2024-12-31"}'), 'listed', 'alice lists it');
select is(pg_temp.item('days_left'), '364', 'and the days are counted down');
select is(pg_temp.item('file_due_on'), '2024-01-05', 'it is filed within 3 working days (Qingdao): Tuesday to Friday');
select is(pg_temp.item('publish_due_on'), '2024-01-09', 'and published within 5, over a weekend');
select pg_temp.become('owner');
insert into calendar_day (region_id, day, working) values ('testland', '2024-01-03', false), ('testland', '2024-01-06', true);
select pg_temp.become('alice');
select is(pg_temp.item('publish_due_on'), '2024-01-09', 'a holiday and a Saturday worked in exchange cancel out');
select pg_temp.become('owner');
delete from calendar_day where day = '2024-01-06';
select pg_temp.become('alice');
select is(pg_temp.item('publish_due_on'), '2024-01-10', 'a holiday alone moves it by a day');
select is(pg_temp.act('publish', 'listed'), 'listed', 'it is published');
select is(pg_temp.item('published_on'), '2024-01-02', 'on that day');
select throws_ok($$select pg_temp.act('delist', 'listed')$$, 'GW020', 'gridwatch.illegal_transition', 'what is not accepted is not delisted');
select throws_ok($$update listing set state = 'delisted'$$, '42501', null, 'nor past the rules');

-- progress -------------------------------------------------------------------------------------

select pg_temp.today_is('2024-04-02');
select is(pg_temp.item('reports_due') || pg_temp.item('reports_missing'), '00', 'on the last day of the first quarter no report is missing yet');
select pg_temp.today_is('2024-04-03');
select is(pg_temp.item('reports_due') || pg_temp.item('reports_missing'), '11', 'on the day after it is');
select pg_temp.speak_for_n1();
select throws_ok($$select pg_temp.act('report_progress', 'listed')$$, 'GW026', 'gridwatch.fields_required', 'a report says something');
select throws_ok($$select pg_temp.act('report_progress', 'listed', '{"note": "x", "progress_percent": 101}')$$, 'GW076', 'gridwatch.invalid_value', 'and no more than 100 percent');
select is(pg_temp.act('report_progress', 'listed', '{"note": "Half moved", "progress_percent": 50}'), 'listed', 'gina reports on her own site');
select is(jsonb_array_length(listed_item(current_setting('test.listing')::bigint) -> 'reports'), 1, 'the report is kept');
select is(pg_temp.item('next_report_due_on'), '2024-07-02', 'the next one falls due in the next quarter');
select pg_temp.today_is('2024-07-03');
select is(pg_temp.item('reports_due') || pg_temp.item('reports_missing'), '21', 'the second quarter has its report, the first stays missing');
select throws_ok($$select pg_temp.act('publish', 'listed')$$, 'GW030', 'gridwatch.not_permitted', 'gina publishes nothing');

-- extension ------------------------------------------------------------------------------------

-- 20 working days before Tuesday, 31 December 2024: Tuesday, 3 December.
select pg_temp.today_is('2024-12-04');
select is(pg_temp.item('extension_request_until'), '2024-12-03', 'Qingdao: 20 working days before the deadline');
select throws_ok($$select pg_temp.act('request_extension', 'listed', '{"extension_until": "2025-03-31", "note": "Frost"}')$$,
  'GW037', 'gridwatch.extension_too_late', '19 working days before, the request is too late');
select pg_temp.become('owner');
update parameter set value = '15', source = 'as Ningbo' where scope = 'testland' and key = 'listing.extension_request_working_days';
select pg_temp.speak_for_n1();
select is(pg_temp.item('extension_request_until'), '2024-12-10', 'Ningbo: 15 working days before');
select pg_temp.today_is('2024-12-10');
select throws_ok($$select pg_temp.act('request_extension', 'listed', '{"extension_until": "2024-12-31", "note": "Frost"}')$$,
  'GW027', 'gridwatch.extension_not_later', 'an extension to the same day is none');
select is(pg_temp.act('request_extension', 'listed', '{"extension_until": "2025-03-31", "note": "Frost"}'), 'extension_requested',
  'on the last day the request is in time');
select is(pg_temp.item('extension_answer_due_on'), '2024-12-24', 'it is answered within 10 working days');
select throws_ok($$select pg_temp.act('grant_extension', 'extension_requested')$$, 'GW030', 'gridwatch.not_permitted', 'not by gina');
select pg_temp.become('alice');
select is(pg_temp.act('grant_extension', 'extension_requested'), 'listed', 'alice grants it');
select is(pg_temp.item('deadline_on'), '2025-03-31', 'and the granted day is the deadline');
select pg_temp.today_is('2025-03-31');
select is(pg_temp.item('overdue'), 'false', 'on that day it is not overdue');
select pg_temp.today_is('2025-04-01');
select is(pg_temp.item('overdue'), 'true', 'on the next it is');

-- acceptance -----------------------------------------------------------------------------------

select is(pg_temp.act('request_acceptance', 'listed', '{"documents": [{"kind": "report", "name": "Done"}], "progress_percent": 100}'), 'acceptance_requested', 'done');
select throws_ok($$select pg_temp.act('accept', 'acceptance_requested')$$, 'GW038', 'gridwatch.danger_not_rectified', 'but its danger is still being rectified');
select act_on_danger(current_setting('danger.major_in_n1')::bigint, 'submit', 'rectifying', '{"documents": [{"kind": "report", "name": "Done"}]}') is not null as submitted,
  act_on_danger(current_setting('danger.major_in_n1')::bigint, 'pass', 'submitted', '{}') is not null as passed \gset
select is(pg_temp.act('accept', 'acceptance_requested') || pg_temp.act('delist', 'accepted'), 'accepteddelisted', 'once that has passed, it is accepted and delisted');
select is(pg_temp.item('unpublish_due_on'), '2025-04-08', 'the notice ends within 5 working days');
select results_eq(
  $$select kind from event where subject = 'listing' and subject_id = current_setting('test.listing')::bigint order by id$$,
  $$values ('added'), ('list'), ('publish'), ('report_progress'), ('request_extension'), ('grant_extension'), ('request_acceptance'), ('accept'), ('delist')$$,
  'the log tells its whole life');

select pg_temp.become('carol');
select is((select count(*)::int from listing), 2, 'carol the leader sees the listed items');
select throws_ok($$select pg_temp.act('unpublish', 'delisted')$$, 'GW030', 'gridwatch.not_permitted', 'and changes none');
select pg_temp.become('erin');
select is_empty('select * from listing', 'erin of another region sees none');
select is(listed_item(current_setting('test.listing')::bigint), null, 'nor is answered');

select * from finish();
rollback;
