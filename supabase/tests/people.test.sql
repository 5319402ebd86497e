-- People with masked names, certificates that fall due, training on its three bases.
\ir personas.psql
select plan(51);

insert into person (region_id, enterprise_id, name, phone, role) values
  ('testland', pg_temp.site_of('in-n1'), '张建国', '13800000001', 'special_operator'),
  ('testland', pg_temp.site_of('in-n1'), 'Li Na', null, 'special_operator'),
  ('testland', pg_temp.site_of('in-n2'), '王芳', null, 'safety_manager'),
  ('otherland', pg_temp.site_of('in-west'), 'Erik', null, 'head');
select is(pg_temp.seen('select id from person'),
  'alice 3, bob 2, carol 3, dana 4, erin 1, frank 0, gina 2, hugo 3, nobody refused', 'people: each sees those of his zones, gina her own');
select is(pg_temp.seen('select name from person'),
  'alice refused, bob refused, carol refused, dana refused, erin refused, frank refused, gina refused, hugo refused, nobody refused',
  'nobody reads names past the function');
select is((select masked_name from person where name = '张建国'), '张**', 'a masked name keeps its first character');

create function pg_temp.first_name(persona text) returns text language plpgsql as $$
declare
  site bigint := pg_temp.site_of('in-n1');
  answer text;
begin
  perform pg_temp.become(persona);
  answer := concat_ws(' ', people(site) -> 0 ->> 'name', people(site) -> 0 ->> 'phone');
  perform pg_temp.become('owner');
  return answer;
end;
$$;
select is(pg_temp.first_name('bob'), '张建国 13800000001', 'the grid supervisor knows the people of his sites');
select is(pg_temp.first_name('gina'), '张建国 13800000001', 'so does the enterprise');
select is(pg_temp.first_name('carol'), '张建国 13800000001', 'so does the leader');
select is(pg_temp.first_name('hugo'), '张**', 'a display shows masked names and no telephone');
select is(pg_temp.first_name('erin'), '', 'another region knows nothing of them');

-- Certificates.
insert into certificate (region_id, enterprise_id, person_id, kind, number, issued_on, valid_to)
select region_id, enterprise_id, id, 'special_operator', 'T-1', '2022-01-01', '2024-12-31' from person where name = '张建国';
insert into certificate (region_id, enterprise_id, person_id, kind, number, issued_on, valid_to)
select region_id, enterprise_id, id, 'special_operator', 'T-2', '2022-01-01', '2024-12-30' from person where name = 'Li Na';
insert into certificate (region_id, enterprise_id, kind, grade_label, grade, score, issued_on, valid_to) values
  ('testland', pg_temp.site_of('in-n1'), 'standardization', '省级', 1, 92, '2022-04-01', '2025-03-31'),
  ('testland', pg_temp.site_of('in-n2'), 'standardization', '二级', 2, 80, '2022-04-02', '2025-04-01'),
  ('testland', pg_temp.site_of('in-n2'), 'work_safety_licence', null, null, null, '2018-01-01', '2021-01-01'),
  ('testland', pg_temp.site_of('in-n2'), 'work_safety_licence', null, null, null, '2021-01-01', '2026-01-01'),
  ('testland', pg_temp.site_of('in-south'), 'work_safety_licence', null, null, null, '2018-01-01', '2021-01-01');
select is(pg_temp.seen('select id from certificate'),
  'alice 7, bob 3, carol 7, dana 7, erin 0, frank 0, gina 3, hugo 7, nobody refused', 'certificates: each sees those of his zones');
select is(pg_temp.writers('certificate', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'kind', 'evaluation')),
  'alice bob dana', 'certificates are entered by staff, not by their holder');
select is(
  jsonb_path_query_array(certificates_due('testland', 90), '$.items[*].days_left'), '[-1460, -1, 0, 90]',
  'due within 90 days: expired and not replaced, the last day itself, the 90th day, but not the 91st');
select is((certificates_due('testland', 90) ->> 'expired')::int, 2, 'two have expired');
select is((certificates_due('testland', 90) ->> 'expiring')::int, 2, 'two expire within 90 days');
select is(jsonb_array_length(certificates_due('testland', 91) -> 'items'), 5, 'a day more takes in one more');
update certificate set revoked_on = '2024-12-01' where enterprise_id = pg_temp.site_of('in-south');
select is((certificates_due('testland', 90) ->> 'expired')::int, 1, 'what was revoked is not due');
select is(
  certificate_figures('testland') -> 'special_operators', '{"numerator": 1, "denominator": 2, "percent": 50.00}',
  'a certificate holds through its last day: one of two operators has one');
select is(
  certificate_figures('testland') -> 'standardized', '{"numerator": 2, "denominator": 4, "percent": 50.00}', 'two of four active sites are standardized');
select is((certificate_figures('testland') ->> 'average_score')::numeric, 86.00, 'their mean score is 86');
update person set enterprise_id = pg_temp.site_of('in-south') where name = '张建国';
select is((select zone_path::text from certificate where number = 'T-1'), 'testland.south', 'a certificate moves with the person who holds it');

select results_eq(
  $$select s, private.standardization_grade('testland', s) from unnest('{100,90,89.99,75,74.99,60,59.99}'::numeric[]) s$$,
  $$values (100.0, 1::smallint), (90, 1::smallint), (89.99, 2::smallint), (75, 2::smallint), (74.99, 3::smallint), (60, 3::smallint), (59.99, null::smallint)$$,
  'standardization: grade 1 from 90 points, 2 from 75, 3 from 60');
select is(private.standardization_end('testland', '2022-04-01'), '2025-04-01', 'standardization holds for 3 years');
insert into parameter (scope, key, value, source, confidence) values ('otherland', 'standardization.years', '5', 'this file', 'U');
select is(private.standardization_end('otherland', '2022-04-01'), '2027-04-01', 'another region may have its own rule');

select pg_temp.become('alice');
select throws_ok(format($$select save_record('certificate', '{"enterprise_id": %s, "kind": "evaluation", "issued_on": "2024-02-01", "valid_to": "2024-01-31"}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.a_certificate_ends_after_it_was_issued', 'a certificate does not end before it was issued');
select throws_ok(format($$select save_record('certificate', '{"enterprise_id": %s, "kind": "standardization", "score": 101}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.a_score_lies_between_0_and_100', 'nobody scores 101');
select throws_ok($$select save_record('certificate', '{"region_id": "testland", "kind": "other"}')$$,
  'GW034', 'gridwatch.a_certificate_is_held_by_one', 'a certificate has a holder');
select throws_ok(format($$select save_record('certificate', '{"enterprise_id": %s, "person_id": %s, "kind": "head"}')$$,
  pg_temp.site_of('in-n1'), (select id from person where masked_name = '王**')), 'GW022', 'gridwatch.not_found', 'and its site is the holder''s');
select pg_temp.become('owner');

-- Training: 85 sessions with 9,532 people, in two districts.
insert into training (region_id, zone_id, kind, held_on, sessions, attended)
select 'testland', z.id, 'self_assessor', '2014-06-17', case z.code when 'north' then 50 else 35 end, case z.code when 'north' then 6000 else 3532 end
from zone z where z.path in ('testland.north', 'testland.south');
select is(
  (training_figures('testland', '2014-01-01', '2014-06-17') #>> '{kinds,self_assessor,people_a_session}')::numeric, 112.14,
  'Shanghai 2014: 9532/85 = 112.14 people a session, over districts and not their mean');
select is((training_figures('testland', '2014-01-01', '2014-06-17') #>> '{kinds,all,people}')::int, 9532, 'the people add up');
select is(private.parameter('testland', 'training.migrant_target'), '300000', 'the target of migrant workers is 300,000');
select is(pg_temp.seen('select id from training'),
  'alice 2, bob 0, carol 2, dana 2, erin 0, frank 0, gina 0, hugo 2, nobody refused', 'trainings of districts are seen by those above');

-- The 39 employees: 27 questionnaires out and in; 98, 80 and 88 % are printed without their base.
insert into training (region_id, enterprise_id, kind, held_on, held_to, enrolled, attended, questionnaires_out, questionnaires_in, stated)
values ('testland', pg_temp.site_of('in-n1'), 'all_staff', '2013-01-16', '2013-01-18', 39, 39, 27, 27,
  '{"trained_percent": 98, "examined_percent": 80, "passed_percent": 88}');
select is(
  training_figures('testland', '2013-01-01', '2013-01-31') #> '{kinds,all_staff,questionnaires}',
  '{"numerator": 27, "denominator": 27, "percent": 100.00}', 'of 27 questionnaires 27 came back: 100 %');
select is(private.percent(27, 39), 69.23, 'though they are 27 of 39 people: 69.2 %');
select is(
  training_figures('testland', '2013-01-01', '2013-01-31') #> '{kinds,all_staff,pass,percent}', 'null',
  'a pass rate printed without its base is not computed with');
select is((register_warnings('testland') #>> '{0,code}'), 'rate_without_base', 'but told as a warning');

-- Three rates on three bases.
insert into training (region_id, enterprise_id, kind, held_on, required, enrolled, attended, examined, passed) values
  ('testland', pg_temp.site_of('in-n1'), 'new_staff', '2012-03-01', 50, 45, 40, 30, 24),
  ('testland', pg_temp.site_of('in-n2'), 'new_staff', '2012-03-02', null, 10, 8, null, null);
select is(training_figures('testland', '2012-01-01', '2012-12-31') #> '{kinds,new_staff,trained}',
  '{"numerator": 40, "denominator": 50, "percent": 80.00}', 'trained: attended of required, where both are known');
select is(training_figures('testland', '2012-01-01', '2012-12-31') #> '{kinds,new_staff,participation}',
  '{"numerator": 48, "denominator": 55, "percent": 87.27}', 'participation: attended of enrolled');
select is(training_figures('testland', '2012-01-01', '2012-12-31') #> '{kinds,new_staff,pass}',
  '{"numerator": 24, "denominator": 30, "percent": 80.00}', 'pass: passed of examined');

-- 610 people in all, of 248 + 18 + 348.
insert into training (region_id, enterprise_id, kind, name, held_on, sessions, attended)
values ('testland', pg_temp.site_of('in-n1'), 'all_staff', 'month', '2011-06-01', 3, 610);
insert into training (region_id, enterprise_id, part_of, kind, held_on, attended)
select 'testland', pg_temp.site_of('in-n1'), w.id, 'all_staff', p.day::date, p.people
from training w, (values ('2011-06-01', 248), ('2011-06-20', 18), ('2011-06-28', 348)) p (day, people) where w.name = 'month';
select is(
  (select w -> 'detail' from jsonb_array_elements(register_warnings('testland')) w where w ->> 'code' = 'training_parts_do_not_add_up'),
  '{"stated": 610, "sum": 614, "difference": 4}', '248 + 18 + 348 = 614 is not 610: flagged');
select is((select attended from training where name = 'month'), 610, 'and not repaired');
select is((training_figures('testland', '2011-06-01', '2011-06-30') #>> '{kinds,all,people}')::int, 614, 'a whole is counted by its parts, once');
select is((training_figures('testland', '2011-06-01', '2011-06-30') #>> '{kinds,all,sessions}')::int, 3, 'with their sessions');
select is(jsonb_array_length(training_figures('testland', '2011-06-01', '2011-06-30') -> 'ids'), 3, 'and the list is as long');

select is(pg_temp.writers('training', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'kind', 'other', 'held_on', '2024-01-01')),
  'alice bob dana gina', 'training of a site: staff and the site');
select pg_temp.become('gina');
select throws_ok(format($$select save_record('training', '{"enterprise_id": %s, "kind": "other", "held_on": "2024-01-01", "examined": 3, "passed": 4}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.no_more_pass_than_are_examined', '4 of 3 do not pass');
select throws_ok(format($$select save_record('training', '{"enterprise_id": %s, "kind": "other", "held_on": "2024-01-01", "attended": -1}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.training_counts_are_not_negative', 'nobody teaches minus one');
select throws_ok(format($$select save_record('training', '{"enterprise_id": %s, "kind": "other", "held_on": "2024-01-01", "questionnaires_out": 1, "questionnaires_in": 2}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.no_more_questionnaires_come_back_than_went_out', '2 of 1 do not come back');
select throws_ok(format($$select save_record('training', '{"enterprise_id": %s, "kind": "other", "held_on": "2024-02-01", "held_to": "2024-01-01"}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.a_training_ends_after_it_began', 'it does not end before it began');
select throws_ok(format($$select save_record('training', '{"enterprise_id": %s, "kind": "other", "held_on": "2024-02-01"}')$$,
  pg_temp.site_of('in-n2')), 'GW030', 'gridwatch.not_permitted', 'gina enters nothing for another site');
select throws_ok($$select save_record('training', '{"region_id": "testland", "kind": "other", "held_on": "2024-02-01"}')$$,
  'GW031', 'gridwatch.unknown_field', 'nor for the region');
select is(jsonb_array_length(certificates_due('testland', 90) -> 'items'), 2, 'gina is told what of her site is due');
select pg_temp.become('frank');
select is(training_figures('testland', '2011-01-01', '2014-12-31') #>> '{kinds,all,people}', null, 'frank is told no figure');

select * from finish();
rollback;
