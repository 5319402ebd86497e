-- Figures of training and of the cases of accidents: the published totals of 2014 go in, the published rates come out.
\ir personas.psql
select plan(8);

insert into training (region_id, kind, held_on, sessions, attended, examined, passed)
values ('testland', 'other', '2024-06-01', 85, 9532, 100, 88);
insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries)
select 'testland', 'testland/all', 'case/' || n, 'industrial', '2024-03-01', 'day', 'Case', 0, 0 from generate_series(1, 83) n;
insert into accident_case (accident_id, grade, report_submitted_on, approved_on, closed_on)
select a.id, 4, c.day, c.day, c.day
from accident a cross join lateral (select case when substr(a.source_id, 6)::int <= 63 then date '2024-04-20' end as day) c
where a.source_id like 'case/%' on conflict (accident_id) do update
  set report_submitted_on = excluded.report_submitted_on, approved_on = excluded.approved_on, closed_on = excluded.closed_on;

create function pg_temp.value(p_code text) returns numeric language sql
  as $$ select (figure(p_code, 'testland', null, '2024-01-01', '2024-06-17') ->> 'value')::numeric $$;

select pg_temp.become('alice');
select is(pg_temp.value('training_sessions'), 85::numeric, '85 sessions');
select is(pg_temp.value('people_trained'), 9532::numeric, 'for 9,532 people');
select is(pg_temp.value('people_per_session'), 112.14, '112.14 people a session');
select is(pg_temp.value('pass_rate'), 88.00, '88 of 100 examined passed');
select is(pg_temp.value('cases'), 83::numeric, '83 cases handled');
select is(pg_temp.value('case_closing_rate'), 75.90, '63 of 83 closed: 75.90 %');
select is(jsonb_array_length(figure_list('cases', 'testland', null, '2024-01-01', '2024-06-17')), 83, 'and the list names each');
select pg_temp.become('erin');
select is(figure('cases', 'testland', null, '2024-01-01', '2024-06-17'), null, 'another region''s people get none');
select * from finish();
rollback;
