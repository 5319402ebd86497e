-- Accident cases by Decree 493: grades, who investigates, deadlines, a grade raised by later deaths, accountability, who sees and does what.
\ir personas.psql
select plan(83);

-- §2, the tests of grades: (2,9,9.99 m) and so on, in millions of yuan
select is(private.accident_grade(d, i, l * 1000000), g::smallint, format('Decree 493: (%s, %s, %s m) → grade %s', d, i, l, g))
from (values (2, 9, 9.99, 4), (3, 0, 0, 3), (9, 49, 49.9, 3), (10, 0, 0, 2), (29, 99, 99.9, 2), (30, 0, 0, 1), (0, 100, 0, 1), (0, 0, 100, 1),
  (0, 50, 0, 2), (0, 10, 0, 3)) as t (d, i, l, g);
select is((30 + 15 + 800 + 130 + 150) * 10000, 11250000, 'the exam case: direct loss 11.25 million, cleaning and re-evaluation not among it');
select is(private.accident_grade(4, 0, 11250000), 3::smallint, 'the exam case: 4 deaths and 11.25 million → larger');

select is(private.investigating_level(g::smallint), l, format('grade %s: investigated by the %s', g, l))
from (values (1, 'state'), (2, 'province'), (3, 'city'), (4, 'county')) as t (g, l);
select is(array_to_string(private.reporting_levels(g::smallint), ' '), l, format('grade %s: reported to %s', g, l))
from (values (1, 'county city province state'), (2, 'county city province state'), (3, 'county city province'), (4, 'county city')) as t (g, l);
select is(private.casualty_days(k), d, format('%s: casualties change for %s days', k, d))
from (values ('chemical', 30), ('road', 7), ('fire', 7)) as t (k, d);

insert into accident (region_id, dataset_id, source_id, enterprise_id, kind, occurred_on, occurred_at, date_precision, name, deaths, injuries, geom)
select e.region_id, e.dataset_id, t.source_id, e.id, t.kind, t.at::date, case when t.precise then t.at end, case when t.precise then 'minute' else 'day' end,
  t.source_id, t.deaths, t.injuries, e.geom
from (values ('leak', 'in-n1', 'chemical', timestamp '2024-12-20 08:00', true, 2, 0), ('blaze', 'in-n1', 'fire', '2024-12-20', false, 2, 0),
  ('blast', 'in-n2', 'chemical', '2024-09-01', false, 30, 0), ('spill', 'in-n2', 'chemical', '2024-11-30', false, 2, 0),
  ('scare', 'in-south', 'chemical', '2024-11-01', false, 0, 0), ('west', 'in-west', 'chemical', '2024-11-01', false, 0, 0)
) as t (source_id, site, kind, at, precise, deaths, injuries) join enterprise e on e.source_id = t.site;
create function pg_temp.accident(name text) returns bigint language sql as $$ select id from accident where source_id = $1 $$;
create function pg_temp.case_of(name text) returns bigint language sql as $$
  select c.id from accident_case c join accident a on a.id = c.accident_id where a.source_id = $1 $$;
create function pg_temp.due(name text) returns accident_case_due language sql as $$
  select d from accident_case_due d join accident a on a.id = d.accident_id where a.source_id = $1 $$;

select pg_temp.become('alice');
select is(open_accident_case(pg_temp.accident('leak'), '2024-1') ->> 'investigating_level', 'county', 'a general accident: the county investigates');
select throws_ok($$select open_accident_case(pg_temp.accident('leak'))$$, 'GW046', 'gridwatch.case_already_open', 'an accident has one case');
select open_accident_case(pg_temp.accident(n)) from unnest(array['blaze', 'blast', 'spill', 'scare']) n;
select is((pg_temp.due('leak')).county_report_due_at, '2024-12-20 09:00+08'::timestamptz, 'the unit reports within 1 hour of the region''s wall time');
select is((pg_temp.due('leak')).city_report_due_at, '2024-12-20 11:00+08'::timestamptz, 'the county passes on within 2 hours');
select is((pg_temp.due('leak')).province_report_due_at, null, 'a general accident goes no higher than the city');
select is((pg_temp.due('blaze')).county_report_due_at, null, 'where only the day is known no hour is made up');
select change_accident_case(pg_temp.case_of('leak'), '{"reported": {"county": "2024-12-20T08:30:00+08:00"}}');
select is((pg_temp.due('leak')).city_report_due_at, '2024-12-20 10:30+08'::timestamptz, 'the 2 hours run from the report itself');
select is((pg_temp.due('leak')).casualties_until, '2025-01-19'::date, 'casualties count for 30 days');
select is((pg_temp.due('blaze')).casualties_until, '2024-12-27'::date, 'for a fire 7 days');
select is((pg_temp.due('leak')).report_due_on, '2025-02-18'::date, 'the report is due after 60 days');
select is((pg_temp.due('scare')).report_late, false, 'on the 60th day it is in time: 2024-12-31 after 2024-11-01');
select is((pg_temp.due('blast')).report_late, true, 'after it, late');
select change_accident_case(pg_temp.case_of('leak'), '{"report_extension_days": 60}');
select is((pg_temp.due('leak')).report_due_on, '2025-04-19'::date, 'extended by 60 days at most');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '{"report_extension_days": 61}')$$, 'GW048', 'gridwatch.case_rule_broken', 'not by 61');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '{"approved_on": "2024-12-30"}')$$, 'GW048', 'gridwatch.case_rule_broken', 'no approval without a report');
select change_accident_case(pg_temp.case_of('scare'), '{"report_submitted_on": "2024-12-10"}');
select is((pg_temp.due('scare')).approval_due_on, '2024-12-25'::date, 'approved within 15 days of the report');
select is((pg_temp.due('scare')).approval_late, true, 'not yet approved on 31 December: late');
select change_accident_case(pg_temp.case_of('blast'), '{"report_submitted_on": "2024-10-31"}');
select is((pg_temp.due('blast')).approval_due_on, '2024-11-30'::date, 'the gravest within 30 days');
select change_accident_case(pg_temp.case_of('blast'), '{"approval_extension_days": 30}');
select is((pg_temp.due('blast')).approval_due_on, '2024-12-30'::date, 'extended by 30 more at most');
select throws_ok($$select change_accident_case(pg_temp.case_of('blast'), '{"approval_extension_days": 31}')$$, 'GW048', 'gridwatch.case_rule_broken', 'not by 31');
select throws_ok($$select change_accident_case(pg_temp.case_of('scare'), '{"approval_extension_days": 1}')$$, 'GW048', 'gridwatch.case_rule_broken', 'other cases not at all');
select is(change_accident_case(pg_temp.case_of('scare'), '{"given_to_unit": true}') ->> 'investigating_level', 'unit', 'without casualties the unit may investigate');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '{"given_to_unit": true}')$$, 'GW049', 'gridwatch.unit_may_not_investigate', 'with deaths it may not');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '{"report_submitted_on": "2024-12-19"}')$$, 'GW045', 'gridwatch.dates_impossible', 'no report before the accident');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '{"report_submitted_on": "2025-01-01"}')$$, 'GW045', 'gridwatch.dates_impossible', 'nor after the region''s today');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '{"report_submitted_on": "soon"}')$$, 'GW076', 'gridwatch.invalid_value', 'a word is no day');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '{"grade": 1}')$$, 'GW076', 'gridwatch.invalid_value', 'nobody sets the grade');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '[]')$$, 'GW076', 'gridwatch.invalid_value', 'changes are an object');
select is(change_accident_case(pg_temp.case_of('scare'), '{"approved_on": "2024-12-25", "closed_on": "2024-12-31"}') ->> 'state', 'closed', 'approved and closed');
select is((pg_temp.due('scare')).approval_late, false, 'approved on the last day: in time');
select throws_ok($$select change_accident_case(pg_temp.case_of('scare'), '{"number": "x"}')$$, 'GW047', 'gridwatch.case_is_closed', 'a closed case does not change');

select is(add_accountability(pg_temp.case_of('leak'), 'person', '张三丰', 'party_discipline', 'Head of works') #>> '{0,name}', '张三丰', 'alice enters a person');
select is(add_accountability(pg_temp.case_of('leak'), 'unit', 'Works of n1', 'fine', null, 500000) #>> '{1,amount_yuan}', '500000', 'and a fine on the unit');
select throws_ok($$select add_accountability(pg_temp.case_of('leak'), 'unit', 'Works of n1', 'fine')$$, 'GW048', 'gridwatch.case_rule_broken', 'a fine has an amount');
select throws_ok($$select add_accountability(pg_temp.case_of('leak'), 'unit', 'Works of n1', 'criminal_transfer')$$, 'GW048', 'gridwatch.case_rule_broken', 'a unit is not disciplined or prosecuted');
select throws_ok('select name from accountability', '42501', null, 'the column of names is not granted, even to alice');
select throws_ok('update accident_case set grade = 4', '42501', null, 'alice writes no case by hand');

-- later deaths
select pg_temp.become('owner');
update accident set deaths = 3 where source_id in ('leak', 'blaze', 'spill');
select is((pg_temp.due('leak')).investigating_level, 'city', 'a third death within 30 days moves the case up to the city');
select is((select (grade_history -> 0) - 'at' from accident_case where id = pg_temp.case_of('leak')),
  '{"on": "2024-12-31", "from": 4, "to": 3, "deaths": 3, "within_time": true, "moved": true}'::jsonb, 'and is written down');
select is((pg_temp.due('blaze')).investigating_level, 'county', 'after 7 days a fire''s case stays');
select is((select grade_history #>> '{0,within_time}' from accident_case where id = pg_temp.case_of('blaze')), 'false', 'but the change is written down');
select is((pg_temp.due('spill')).grade, 4::smallint, 'the 31st day is too late');
update accident set deaths = 2 where source_id = 'leak';
select is((pg_temp.due('leak')).grade, 3::smallint, 'a case never moves down');
select is((select jsonb_array_length(grade_history) from accident_case where id = pg_temp.case_of('leak')), 2, 'the correction is written down too');
update region set as_of = '2024-12-30' where id = 'testland';
update accident set deaths = 1 where source_id = 'spill';
update accident set deaths = 3 where source_id = 'spill';
select is((pg_temp.due('spill')).grade, 3::smallint, 'the 30th day itself counts');
update region set as_of = '2024-12-31' where id = 'testland';

insert into auth.users (id, email) values ('00000000-0000-4000-8000-0000000000d1', 'wall@test.gridwatch.local');
insert into membership (user_id, role, scope) values ('00000000-0000-4000-8000-0000000000d1', 'display', 'testland');
select pg_temp.become('bob');
select is((select count(*)::int from accident_case), 2, 'bob sees the cases of his grid');
select is((select count(*)::int from accident_case_due), 2, 'and their deadlines');
select is(accountabilities(pg_temp.case_of('leak')) #>> '{0,name}', '张三丰', 'bob reads names in his grid');
select is(private.accountable_name((select min(id) from accountability)), '张三丰', 'by each row');
select throws_ok($$select change_accident_case(pg_temp.case_of('leak'), '{}')$$, 'GW030', 'gridwatch.not_permitted', 'bob handles no case');
select is(accident_case_of(pg_temp.accident('blast')), null, 'a case outside his grid is not there');
select pg_temp.become('carol');
select throws_ok($$select open_accident_case(pg_temp.accident('leak'))$$, 'GW030', 'gridwatch.not_permitted', 'carol the leader opens none');
select pg_temp.become('alice');
select set_config('request.jwt.claims', '{"sub": "00000000-0000-4000-8000-0000000000d1", "role": "authenticated"}', true),
  set_config('request.jwt.claim.sub', '00000000-0000-4000-8000-0000000000d1', true);
select is(accountabilities(pg_temp.case_of('leak')) #>> '{0,name}', '张**', 'a display shows a person''s name masked');
select is(accountabilities(pg_temp.case_of('leak')) #>> '{1,name}', 'Works of n1', 'and a unit''s in full');
select pg_temp.become('erin');
select is_empty('select id from accident_case', 'erin sees no case of another region');
select is(private.accountable_name(n), null, 'and no name by its number') from (select 1::bigint) x (n);
select pg_temp.become('nobody');
select throws_ok('select id from accident_case', '42501', null, 'a visitor may not ask');

-- the closing rate of the founding report: 63 of 83
select pg_temp.become('owner');
insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
select 'testland', 'testland/all', 'case ' || n, 'industrial', '2014-03-01', 'day', 'Case', 0, 1, pg_temp.spot(10.25, 50.75) from generate_series(1, 83) n;
insert into accident_case (accident_id, grade, report_submitted_on, approved_on, closed_on)
select id, grade, d, d, d from (
  select a.id, a.grade, case when row_number() over (order by id) <= 63 then date '2014-04-01' end as d
  from accident a where source_id like 'case %') x;
select pg_temp.become('alice');
select is(accident_case_figures('testland', '2014-01-01', '2014-05-31') -> 'closing_rate', '{"numerator": 63, "denominator": 83, "percent": 75.90}'::jsonb,
  'closing rate 63/83 = 75.90 %');
select is((accident_case_figures('testland', '2014-01-01', '2014-05-31') ->> 'open')::int, 20, 'open 20');
select is(accident_case_figures('testland', '2013-01-01', '2013-05-31') #>> '{closing_rate,percent}', null, 'a base of 0 has no rate');

select * from finish();
rollback;
