-- The hotline: a visitor may report and read nothing, staff handle reports, rewards by rule.
\ir personas.psql
select plan(69);

set local "request.headers" = '{"x-forwarded-for": "192.0.2.7, 10.0.0.1"}';
select pg_temp.become('nobody');
select ok(report_hazard('{"region_id": "testland", "text": "Gas smell at the gate", "contact": "13800000001", "lng": 10.25, "lat": 50.75}') ->> 'receipt' ~ '^[0-9A-F]{12}$',
  'a visitor reports a hazard and gets a receipt');
select throws_ok('select * from public_report', '42501', null, 'and reads no report');
select throws_ok($$insert into public_report (region_id, text) values ('testland', 'x')$$, '42501', null, 'nor writes one past the function');
select throws_ok('select report(1)', '42501', null, 'nor asks for one');
select throws_ok($$select save_record('public_report', '{}')$$, '42501', null, 'nor stores one as staff do');
select throws_ok($$select advance_report(1, '{}')$$, '42501', null, 'nor handles one');

select throws_ok($$select report_hazard('{"region_id": "testland", "text": {"a": 1}}')$$, 'GW041', 'gridwatch.text_expected', 'JSON where text is meant is refused by name');
select throws_ok($$select report_hazard('{"region_id": "testland", "text": ["a"]}')$$, 'GW041', 'gridwatch.text_expected', 'a list too');
select throws_ok($$select report_hazard('"text"')$$, 'GW032', 'gridwatch.wrong_type', 'text alone is no report');
select throws_ok($$select report_hazard(null)$$, 'GW032', 'gridwatch.wrong_type', 'nothing is no report');
select throws_ok($$select report_hazard('{"region_id": "testland", "text": "oh"}')$$, 'GW034', 'gridwatch.a_report_has_5_to_2000_characters', 'two letters are too few');
select throws_ok(format($$select report_hazard('{"region_id": "testland", "text": "%s"}')$$, repeat('长', 2001)), 'GW034', 'gridwatch.a_report_has_5_to_2000_characters', '2001 are too many');
select throws_ok(format($$select report_hazard('{"region_id": "testland", "text": "%s"}')$$, repeat('x', 100000)), 'GW074', 'gridwatch.text_too_long', 'a hundred thousand are not even looked at');
select throws_ok($$select report_hazard('{"region_id": "testland"}')$$, 'GW026', 'gridwatch.fields_required', 'a report says something');
select throws_ok($$select report_hazard('{"region_id": "atlantis", "text": "Gas smell"}')$$, 'GW022', 'gridwatch.not_found', 'there is no such region');
select throws_ok($$select report_hazard('{"text": "Gas smell"}')$$, 'GW022', 'gridwatch.not_found', 'a report is for a region');
select throws_ok($$select report_hazard('{"region_id": "testland", "text": "Gas smell", "lng": 0, "lat": 0}')$$, 'GW033', 'gridwatch.outside_region', '0/0 is no place');
select throws_ok($$select report_hazard('{"region_id": "testland", "text": "Gas smell", "lng": 10.2}')$$, 'GW033', 'gridwatch.outside_region', 'half a point is no place');
select throws_ok($$select report_hazard('{"region_id": "testland", "text": "Gas smell", "state": "verified"}')$$, 'GW031', 'gridwatch.unknown_field', 'nobody verifies his own report');
select throws_ok($$select report_hazard('{"region_id": "testland", "text": "Gas smell", "id": 1}')$$, 'GW031', 'gridwatch.unknown_field', 'or overwrites one');

-- Five an hour from one caller; others go on.
select lives_ok($$select report_hazard('{"region_id": "testland", "text": "Blocked fire exit"}') from generate_series(2, 5)$$, 'five reports an hour');
select throws_ok($$select report_hazard('{"region_id": "testland", "text": "Blocked fire exit"}')$$, 'GW035', 'gridwatch.too_many_reports', 'the sixth is refused');
set local "request.headers" = '{"x-forwarded-for": "192.0.2.8"}';
select lives_ok($$select report_hazard('{"region_id": "otherland", "text": "Blocked fire exit"}')$$, 'another caller is not');
set local "request.headers" = '';
select lives_ok($$select report_hazard('{"region_id": "testland", "text": "Blocked fire exit"}')$$, 'one without an address is counted as unknown');
select pg_temp.become('owner');
insert into parameter (scope, key, value, source, confidence) values ('testland', 'hotline.region_per_hour', '6', 'this file', 'U');
set local "request.headers" = '{"x-forwarded-for": "203.0.113.9"}';
select pg_temp.become('nobody');
select throws_ok($$select report_hazard('{"region_id": "testland", "text": "Blocked fire exit"}')$$, 'GW035', 'gridwatch.too_many_reports', 'a region takes its number from all callers, forged ones too');
select pg_temp.become('owner');
select is((select count(*)::int from private.report_rate where caller like '%192.0.2%'), 0, 'no address is kept');

select is(pg_temp.seen('select id, receipt, text, state from public_report'),
  'alice 6, bob 1, carol 6, dana 7, erin 1, frank 0, gina 0, hugo 6, nobody refused', 'reports: by zone; an enterprise sees none, not even of its own gate');
select is(pg_temp.seen('select contact from public_report'),
  'alice refused, bob refused, carol refused, dana refused, erin refused, frank refused, gina refused, hugo refused, nobody refused', 'nobody reads contacts past the function');
select is(pg_temp.writers('public_report', '{"region_id": "testland", "channel": "telephone", "text": "Called in", "lng": 10.2, "lat": 50.7}'), 'alice bob dana', 'staff enter what comes by telephone');

select pg_temp.become('bob');
select is(report((select id from public_report)) ->> 'contact', '13800000001', 'the supervisor of the grid may call back');
select throws_ok($$select advance_report((select id from public_report), '{"state": "verified"}')$$, 'GW020', 'gridwatch.illegal_transition', 'no state is skipped');
select is(advance_report((select id from public_report), '{"state": "checked", "assigned_to": "team 1"}') ->> 'state', 'checked', 'received → checked');
select is(advance_report((select id from public_report), '{"state": "accepted"}') ->> 'state', 'accepted', 'checked → accepted');
select is((advance_report((select id from public_report), '{"state": "verified", "fine_yuan": 1000000}') ->> 'reward_yuan')::numeric, 150000.00, 'accepted → verified, with its reward');
select throws_ok($$select advance_report((select id from public_report), '{"fine_yuan": -1}')$$, 'GW034', 'gridwatch.money_is_not_negative', 'no fine is negative');
select throws_ok($$select advance_report((select id from public_report), '{"hidden_danger_id": 987654321}')$$, 'GW022', 'gridwatch.not_found', 'a hidden danger that is not there is not linked');
select pg_temp.become('owner');
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, found_on, deadline_on, deadline_basis, geom)
select region_id, dataset_id, 'overdue_filing/' || source_id, id, 'overdue_filing', 'general', '2024-12-31', '2025-01-31', 'statutory', geom
from enterprise where source_id in ('in-n1', 'in-n2');
create temporary table danger as select id, source_id from hidden_danger;
grant select on danger to authenticated;
select pg_temp.become('bob');
select is(advance_report((select id from public_report), jsonb_build_object('hidden_danger_id', (select id from danger where source_id like '%in-n1'))) ->> 'hidden_danger_id',
  (select id::text from danger where source_id like '%in-n1'), 'the hidden danger made from a report is linked to it');
select throws_ok($$select advance_report((select id from public_report), jsonb_build_object('hidden_danger_id', (select id from danger where source_id like '%in-n2')))$$,
  'GW022', 'gridwatch.not_found', 'one of another grid is not');
select is(advance_report((select id from public_report), '{"state": "closed"}') ->> 'state', 'closed', 'verified → closed');
select throws_ok($$select advance_report((select id from public_report), '{"state": "received"}')$$, 'GW020', 'gridwatch.illegal_transition', 'closed is the end');
select pg_temp.become('hugo');
select is(report((select min(id) from public_report)) ->> 'contact', null, 'a display shows no contact');
select throws_ok($$select advance_report((select min(id) from public_report), '{"state": "rejected"}')$$, 'GW022', 'gridwatch.not_found', 'and handles nothing');
select pg_temp.become('owner');
select is(report_figures('testland', current_date - 1, current_date + 1) - 'ids' - 'from' - 'to' - 'median_hours_to_act',
  '{"received": 6, "states": {"closed": 1, "received": 5}, "verified": {"percent": 16.67, "numerator": 1, "denominator": 6}, "rewarded": 1, "reward_yuan": 150000.00}',
  'reports of a period with what became of them');

-- A report becomes a hidden danger.
select pg_temp.become('owner');
insert into public_report (region_id, text, geom) values ('testland', 'The fire exit is locked', pg_temp.spot(10.25, 50.75));
create temporary table second as select max(id) as id from public_report;
grant select on second to authenticated;
select pg_temp.become('hugo');
select throws_ok('select report_to_danger((select id from second))', 'GW022', 'gridwatch.not_found', 'a display makes no danger of it');
select pg_temp.become('carol');
select throws_ok('select report_to_danger((select id from second))', 'GW022', 'gridwatch.not_found', 'nor does the leader');
select pg_temp.become('gina');
select throws_ok('select report_to_danger((select id from second))', 'GW022', 'gridwatch.not_found', 'nor an enterprise, which is not told that it was reported');
select pg_temp.become('erin');
select throws_ok('select report_to_danger((select id from second))', 'GW022', 'gridwatch.not_found', 'nor another region');
select pg_temp.become('bob');
select throws_ok($$select report_to_danger((select id from second), '"x"')$$, 'GW032', 'gridwatch.wrong_type', 'text is no data');
select throws_ok($$select report_to_danger((select id from second), '{"lng": 10.75, "lat": 50.75}')$$, 'GW030', 'gridwatch.not_permitted', 'a danger in another grid is not his to make');
select throws_ok($$select report_to_danger((select id from second), '{"state": "closed"}')$$, 'GW031', 'gridwatch.unknown_field', 'nor one in a state of his choice');
select is((select state from public_report where id = (select id from second)), 'received', 'after all this the report is as it was');
select set_config('test.made', report_to_danger((select id from second), jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'kind', 'escape_blocked')) ->> 'id', true);
select results_eq($$select source, state, description, zone_path::text from hidden_danger where id = current_setting('test.made')::bigint$$,
  $$select 'hotline', 'reported', r.text, 'testland.north.n1' from public_report r where r.id = (select id from second)$$, 'the danger says what the report said, and where');
select results_eq($$select state, hidden_danger_id::text from public_report where id = (select id from second)$$,
  $$values ('accepted', current_setting('test.made'))$$, 'the report is accepted and names the danger');
select is(report_to_danger((select id from second)) ->> 'id', current_setting('test.made'), 'asked twice it is one danger');
select is(report_to_danger((select id from second)) -> 'public_reports', jsonb_build_array((select id from second)), 'and the danger names the report');
select act_on_danger(current_setting('test.made')::bigint, 'confirm', 'reported');
select results_eq($$select state, verified from public_report where id = (select id from second)$$, $$values ('verified', true)$$, 'a confirmed danger verifies the report');
select pg_temp.become('gina');
select is(act_on_danger(current_setting('test.made')::bigint, 'rectify_at_once', 'confirmed',
  '{"measure": "cleared", "documents": [{"kind": "photo", "name": "before"}, {"kind": "photo", "name": "after"}]}') -> 'public_reports', '[]'::jsonb,
  'the enterprise rectifies and is not told of the report');
select pg_temp.become('bob');
select act_on_danger(current_setting('test.made')::bigint, 'pass', 'submitted');
select is((select state from public_report where id = (select id from second)), 'verified', 'which stays open until the danger is closed');
select act_on_danger(current_setting('test.made')::bigint, 'close', 'passed');
select results_eq($$select state, verified, closed_at is not null from public_report where id = (select id from second)$$, $$values ('closed', true, true)$$,
  'the report is closed with its danger');
select throws_ok('select report_to_danger((select max(id) from public_report where state = ''closed'' and hidden_danger_id is null))', 'GW022', 'gridwatch.not_found', 'nothing is made of no report');
select pg_temp.become('alice');
select lives_ok(format($$select decide_penalty('{"enterprise_id": %s, "kind": "fine", "amount": 100000, "hidden_danger_id": %s}')$$,
  pg_temp.site_of('in-n1'), current_setting('test.made')), 'a fine for the danger');
select results_eq($$select fine_yuan, reward_yuan from public_report where id = (select id from second)$$, $$values (100000::numeric, 15000::numeric)$$,
  'rewards who reported it by the rule: 15 % of 100,000');
select pg_temp.become('bob');
select act_on_danger(current_setting('test.made')::bigint, 'reopen', 'closed', '{"note": "again"}');
select is((select state from public_report where id = (select id from second)), 'closed', 'opened again, the danger does not open the report');
select pg_temp.become('owner');
insert into public_report (region_id, text, geom) values ('testland', 'Smoke from a shed', pg_temp.spot(10.25, 50.75));
update second set id = (select max(id) from public_report);
select pg_temp.become('bob');
select set_config('test.made', report_to_danger((select id from second)) ->> 'id', true);
select act_on_danger(current_setting('test.made')::bigint, 'dismiss', 'reported', '{"note": "steam"}');
select results_eq($$select state, verified from public_report where id = (select id from second)$$, $$values ('rejected', false)$$, 'a danger that was none rejects its report');
select pg_temp.become('nobody');
select throws_ok('select report_to_danger(1)', '42501', null, 'a visitor makes no danger');
select pg_temp.become('owner');

select results_eq(
  $$select private.reward('testland', f) from unnest('{10000,20000,1000000,2000000,3000000}'::numeric[]) f$$,
  $$values (3000.00), (3000.00), (150000.00), (300000.00), (300000.00)$$,
  'reward 15 %: a fine of 10,000 gives the floor 3,000, 1,000,000 gives 150,000, 3,000,000 the cap 300,000');
select is(private.reward('testland', null), null, 'a fine that is not known gives no reward, not the least one');
insert into parameter (scope, key, value, source, confidence)
select 'otherland', 'hotline.reward', value, source, confidence from parameter where key = 'hotline.reward.shandong';
select results_eq(
  $$select private.reward('otherland', f) from unnest('{1000,100000,3000000}'::numeric[]) f$$,
  $$values (5000.00), (50000.00), (500000.00)$$, 'Shandong: 50 %, 5,000 to 500,000');
select is((select count(*)::int from private.report_rate where hour < now() - interval '1 day'), 0, 'counts older than a day are gone');

select * from finish();
rollback;
