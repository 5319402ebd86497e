-- Figures of what is owed: each with its bounds, beside the answers that list the same duties.
\ir personas.psql
select plan(41);

create function pg_temp.of(p_code text, p_zone text default null, p_kind text default null, p_from date default '2024-01-01', p_to date default '2024-12-31') returns jsonb language sql as $$
  select figure(p_code, 'testland', (select id from zone where code = p_zone), p_from, p_to, p_kind) $$;
create function pg_temp.value(p_code text, p_zone text default null, p_kind text default null, p_from date default '2024-01-01', p_to date default '2024-12-31') returns numeric language sql as $$
  select (pg_temp.of(p_code, p_zone, p_kind, p_from, p_to) ->> 'value')::numeric $$;

-- accidents: the exam case of 4 deaths and 11.25 million is a larger one; serious injuries where they are told apart
insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, serious_injuries, direct_loss_yuan, geom) values
  ('testland', 'testland/all', 'a1', 'industrial', '2024-03-01', 'day', 'x', 4, 9, 3, 11250000, pg_temp.spot(10.25, 50.75)),
  ('testland', 'testland/all', 'a2', 'industrial', '2024-09-01', 'day', 'x', 0, 2, null, null, pg_temp.spot(10.25, 50.25)),
  ('testland', 'testland/all', 'a3', 'industrial', '2024-11-01', 'day', 'x', 0, 0, null, 1000.5, pg_temp.spot(10.25, 50.25)),
  ('testland', 'testland/all', 'a4', 'industrial', '2024-10-01', 'day', 'x', 0, 0, null, null, pg_temp.spot(10.25, 50.25));
insert into accident_case (accident_id, grade, report_submitted_on)
select id, 4, case source_id when 'a1' then date '2024-04-30' when 'a2' then '2024-11-01' end from accident where source_id like 'a_'
on conflict (accident_id) do update set report_submitted_on = excluded.report_submitted_on;
select pg_temp.become('alice');
select is(pg_temp.value('serious_injuries'), 5::numeric, 'three serious, and two that were not told apart');
select is(pg_temp.value('direct_loss'), 11251000.5, 'direct loss is added up');
select is(pg_temp.value('larger_accidents'), 1::numeric, '4 deaths and 11.25 million: larger');
select is((pg_temp.of('case_report_on_time_rate') ->> 'denominator')::int, 3, 'three reports submitted or due: of 1 November the 60th day, 31 December, is not over');
select is(pg_temp.value('case_report_on_time_rate'), 33.33, 'one on its 60th day, one on its 61st, one still missing with its last day past');

-- hidden dangers
select pg_temp.become('owner');
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, closed_on, closed_as, geom)
select e.region_id, e.dataset_id, d.source_id, e.id, 'other', d.level, d.state, d.found_on, d.found_on + 90, 'ordered',
  case d.state when 'closed' then d.found_on + 5 end, case d.state when 'closed' then 'rectified' end, e.geom
from (values ('d1', 'in-n1', 'major', 'in_plan', date '2024-12-01'), ('d2', 'in-n1', 'major', 'closed', '2024-11-01'),
  ('d3', 'in-south', 'general', 'reported', '2024-12-30'), ('d4', 'in-south', 'general', 'draft', '2024-12-01')) as d (source_id, site, level, state, found_on)
join enterprise e on e.source_id = d.site;
select pg_temp.become('alice');
select is(pg_temp.value('dangers_in_plan'), 1::numeric, 'one waits by plan');
select is(pg_temp.value('mean_age_of_open'), 15.50, 'open for 30 days and for 1: 15.5 on average, a draft is not counted');
select is(pg_temp.value('mean_age_of_open', null, 'major'), 30.00, 'by level');
select is(pg_temp.value('rectification_rate', null, 'major'), 50.00, 'major: one of two found was cancelled');

-- risk
select is(pg_temp.value('sites_by_colour'), 4::numeric, 'every active site has a colour');
select is(pg_temp.value('sites_by_colour', null, 'blue') + pg_temp.value('sites_by_colour', null, 'yellow') + pg_temp.value('sites_by_colour', null, 'orange')
  + pg_temp.value('sites_by_colour', null, 'red'), 4::numeric, 'one of four');
select is(pg_temp.value('red_and_orange_rate'), 25.00, 'an open major danger makes one of them orange');

-- certificates
select pg_temp.become('owner');
insert into certificate (region_id, enterprise_id, kind, grade, issued_on, valid_to, revoked_on)
select 'testland', pg_temp.site_of(c.site), 'standardization', c.grade, c.issued_on, c.valid_to, c.revoked_on
from (values ('in-n1', 2, date '2022-01-01', date '2024-12-31', null::date), ('in-n1', 3, '2022-01-01', '2025-12-31', null),
  ('in-n2', 3, '2021-01-01', '2024-12-30', null), ('in-south', 1, '2023-01-01', '2026-01-01', '2024-06-01')) as c (site, grade, issued_on, valid_to, revoked_on);
insert into person (region_id, enterprise_id, name, role, active)
select 'testland', pg_temp.site_of(p.site), p.name, p.role, p.active
from (values ('in-n1', 'Zhao', 'special_operator', true), ('in-n1', 'Qian', 'special_operator', true), ('in-n1', 'Sun', 'special_operator', false),
  ('in-n1', 'Li', 'head', true)) as p (site, name, role, active);
insert into certificate (region_id, enterprise_id, person_id, kind, valid_to)
select region_id, enterprise_id, id, 'special_operator', '2024-12-31' from person where name in ('Zhao', 'Sun');
select pg_temp.become('alice');
select is(pg_temp.value('standardized_rate'), 25.00, 'one of four sites: one certificate ended yesterday, one was revoked, two are of one site');
select is(pg_temp.value('standardized_rate', 'north'), 50.00, 'one of two in the north');
select is(pg_temp.of('standardized_rate') ->> 'numerator', certificate_figures('testland') #>> '{standardized,numerator}', 'certificate_figures says the same');
select is(pg_temp.value('operators_certified_rate'), 50.00, 'one of two operators; who works no longer is not counted');
select is(pg_temp.value('operators_certified_rate', 'south'), null, 'without operators there is no rate');

-- drills
select pg_temp.become('owner');
insert into emergency_plan (region_id, enterprise_id, kind, name, issued_on, withdrawn_on)
select 'testland', pg_temp.site_of(p.site), 'comprehensive', p.name, '2023-01-01', p.withdrawn_on
from (values ('in-n1', 'p1', null::date), ('in-n1', 'p2', null), ('in-n2', 'p3', null), ('in-south', 'p4', date '2024-05-01')) as p (site, name, withdrawn_on);
insert into drill (region_id, enterprise_id, plan_id, held_on, people)
select p.region_id, p.enterprise_id, p.id, d.held_on, d.people
from (values ('p1', date '2024-05-12', 30), ('p2', '2024-10-13', 12), ('p4', '2024-04-01', null), ('p3', '2023-06-01', 7)) as d (plan, held_on, people)
join emergency_plan p on p.name = d.plan;
select pg_temp.become('alice');
select is(pg_temp.value('people_in_drills'), 42::numeric, '30 and 12 people');
select is(pg_temp.of('people_in_drills') #>> '{last_year,value}', '7', '7 a year before');
select is(pg_temp.value('units_drilled_rate'), 50.00, 'one of two units with a plan in force, though it drilled two plans');
select is((pg_temp.of('units_drilled_rate') ->> 'denominator'), (drill_figures('testland', '2024-01-01', '2024-12-31') #>> '{units,denominator}'), 'drill_figures has the same base');
select is(pg_temp.value('units_drilled_rate', null, null, '2024-07-01', '2024-12-31'), 50.00, 'in the second half-year as well');
select is(pg_temp.value('units_drilled_rate', 'n2'), 0.00, 'none of n2');

-- campaigns, letters, returns
select pg_temp.become('owner');
insert into campaign (region_id, name, starts_on, ends_on) values ('testland', 'Hundred days', '2024-09-01', '2024-12-09');
insert into campaign_task (campaign_id, region_id, enterprise_id, title, action, due_on, done_on)
select c.id, 'testland', pg_temp.site_of('in-n1'), 't', t.action, t.due_on, t.done_on
from campaign c, (values ('treatment', date '2024-10-01', date '2024-10-05'), ('treatment', '2024-12-30', null), ('education', '2024-12-31', null),
  ('education', '2023-10-01', '2024-02-01')) as t (action, due_on, done_on);
insert into responsibility_letter (region_id, enterprise_id, year, from_party, to_party, signed_on)
select 'testland', pg_temp.site_of('in-n1'), l.year, 'town', 'works', l.signed_on
from (values (2024, date '2024-01-10'), (2024, null), (2023, null)) as l (year, signed_on);
insert into site_return (region_id, enterprise_id, kind, period, submitted_on, found)
select 'testland', pg_temp.site_of(r.site), 'self_check', '2024-11-01', '2024-12-01', r.found
from (values ('in-n1', 0), ('in-n2', 3), ('in-south', null)) as r (site, found);
select pg_temp.become('alice');
select is(pg_temp.value('tasks_done_rate'), 33.33, 'one of three tasks due in the year is done');
select is((pg_temp.of('tasks_done_rate') #>> '{last_year,value}')::numeric, 0.00, 'last year''s was not yet done a year ago');
select is(pg_temp.value('tasks_done_rate', null, 'treatment'), 50.00, 'of the treatment one of two');
select is(pg_temp.value('tasks_overdue'), 1::numeric, 'one is overdue; that of today is not');
select is(pg_temp.value('letters_signed_rate'), 50.00, 'one of this year''s two letters is signed');
select is(pg_temp.of('letters_signed_rate') ->> 'numerator', responsibility('testland', 2024) #>> '{letters,numerator}', 'responsibility says the same');
select is(pg_temp.value('zero_danger_rate'), 50.00, 'one of two that state a number states none');

-- warnings and occupations
select pg_temp.become('owner');
insert into warning (region_id, kind, colour, title, from_at, geom)
values ('testland', 'rain', 'yellow', 'Rain', '2024-07-01 08:00+08', pg_temp.square(10, 50, 11, 51));
insert into warning_site (warning_id, region_id, enterprise_id, notified_at, confirmed_at)
select w.id, 'testland', pg_temp.site_of(s.site), '2024-06-30 23:30Z', s.confirmed_at
from warning w, (values ('in-n1', timestamptz '2024-07-01 09:00+08'), ('in-n2', null)) as s (site, confirmed_at);
insert into pipeline (region_id, dataset_id, source_id, medium, status, geom)
select 'testland', 'testland/all', 'line', 'natural_gas', 'operating', st_multi(st_makeline(pg_temp.spot(10.1, 50.6), pg_temp.spot(10.9, 50.6)));
insert into pipeline_occupation (region_id, pipeline_id, kind, found_on, state, cleared_on, geom)
select 'testland', p.id, 'shed', '2024-05-01', o.state, o.cleared_on, pg_temp.spot(10.2, 50.6)
from pipeline p, (values ('open', null::date), ('cleared', '2024-06-01')) as o (state, cleared_on) where p.source_id = 'line';
select pg_temp.become('alice');
select is(pg_temp.value('sites_warned'), 2::numeric, 'two sites were told');
select is(pg_temp.value('sites_warned', null, null, '2024-07-01', '2024-07-01'), 2::numeric, 'on 1 July by the region''s time');
select is(pg_temp.value('warnings_confirmed_rate'), 50.00, 'one confirmed');
select is(pg_temp.value('occupations_open'), 1::numeric, 'one occupation is open');
select is(pg_temp.value('occupations_open', 'n1'), 1::numeric, 'in its grid');

-- lists, and who is answered with what
select is_empty(
  $$select d.code, z.code from figure_definition d cross join (select code from zone where region_id = 'testland' union all select null) z
    cross join lateral (select pg_temp.of(d.code, z.code) as figure) f
    cross join lateral (select figure_list(d.code, 'testland', (select id from zone where code = z.code), '2024-01-01', '2024-12-31') as list) l
    where jsonb_array_length(list) <> (figure ->> 'rows')::int
      or (d.aggregate <> 'p90' and (select coalesce(sum((r ->> 'amount')::numeric), 0) from jsonb_array_elements(list) r) <> (figure ->> 'numerator')::numeric)
      or d.part_of_base and (figure ->> 'numerator')::numeric > (figure ->> 'denominator')::numeric$$,
  'every figure has a list of as many rows, which add up to its numerator, and a share is never more than its whole');
select is_empty(
  $$select d.code from figure_definition d where (pg_temp.of(d.code, 'north') ->> 'denominator')::numeric is distinct from
    case when d.aggregate = 'rate' and d.denominator in ('enterprises', 'site_colours', 'tasks', 'letters', 'units_with_plan', 'operators', 'cases')
      then (select sum((pg_temp.of(d.code, code) ->> 'denominator')::numeric) from zone where code in ('n1', 'n2')) else (pg_temp.of(d.code, 'north') ->> 'denominator')::numeric end$$,
  'the base of a district is the sum of its grids'' bases');
select pg_temp.become('bob');
select is(pg_temp.value('operators_certified_rate'), 50.00, 'bob counts the operators of his grid');
select is(pg_temp.value('sites_warned'), 1::numeric, 'and the one site of his that was told');
select pg_temp.become('erin');
select is(pg_temp.of('tasks_overdue'), null, 'another region''s people get none');
select pg_temp.become('nobody');
select throws_ok($$select figure('tasks_overdue', 'testland', null, '2024-01-01', '2024-12-31')$$, '42501', null, 'a visitor may not ask');
select * from finish();
rollback;
