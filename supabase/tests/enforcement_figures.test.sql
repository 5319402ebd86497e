-- Figures of inspections, penalties and listed items: units counted once, rates over their own bases.
\ir personas.psql
select plan(17);

insert into inspection (region_id, enterprise_id, kind, inspected_on)
select e.region_id, e.id, i.kind, i.on_day
from (values ('in-n1', 'routine', date '2024-03-01'), ('in-n1', 'special', '2024-03-20'), ('in-n2', 'routine', '2024-04-02'),
  ('in-n2', 'self_check', '2024-04-03'), ('in-south', 'routine', '2023-04-03')) as i (site, kind, on_day)
join enterprise e on e.source_id = i.site;
insert into penalty (region_id, enterprise_id, kind, amount, decided_on)
select e.region_id, e.id, p.kind, p.amount, date '2024-04-10'
from (values ('in-n1', 'fine', 30000), ('in-n2', 'fine', 10000), ('in-n2', 'warning', null)) as p (site, kind, amount)
join enterprise e on e.source_id = p.site;

create function pg_temp.of(p_code text, p_zone text default null) returns jsonb language sql
  as $$ select figure(p_code, 'testland', (select id from zone where code = p_zone), '2024-01-01', '2024-05-31') $$;
create function pg_temp.value(p_code text, p_zone text default null) returns numeric language sql as $$ select (pg_temp.of(p_code, p_zone) ->> 'value')::numeric $$;

select pg_temp.become('alice');
select is(pg_temp.value('inspections'), 3::numeric, 'three inspections; a self-check is none');
select is(pg_temp.value('units_inspected'), 2::numeric, 'of two units');
select is(jsonb_array_length(figure_list('units_inspected', 'testland', null, '2024-01-01', '2024-05-31')), 2, 'whose list names each once');
select is(figure_list('units_inspected', 'testland', null, '2024-01-01', '2024-05-31') #>> '{0,subject}', 'enterprise', 'as enterprises');
select is(pg_temp.value('inspections_per_unit'), 1.5000, '1.5 inspections a unit');
select is(pg_temp.value('coverage_rate'), 50.00, 'two of four units: half are covered');
select is(pg_temp.value('coverage_rate', 'north'), 100.00, 'and in the north all: a district has its own base');
select is(pg_temp.of('units_inspected') #> '{last_year,value}', '1', 'one a year before');
select is(pg_temp.value('penalties'), 3::numeric, 'three penalties');
select is(pg_temp.value('penalty_rate'), 1000.000, 'one an inspection: 1,000 ‰');
select is(pg_temp.value('fine_share'), 66.67, 'two of three are fines');
select is(pg_temp.value('fines_amount'), 40000::numeric, 'of 40,000 together');
select is(pg_temp.value('average_fine'), 20000.00, '20,000 on average');
select is(
  (select jsonb_agg(m -> 'numerator') from jsonb_array_elements(figure_months('units_inspected', 'testland', null, '2024-02-01', '2024-04-30')) m),
  '[0, 1, 1]', 'units by month, each once a month');
select is_empty($$select * from private.rollup_check('testland')$$, 'sums equal facts') from (select pg_temp.become('owner')) o;
select pg_temp.become('bob');
select is(pg_temp.value('inspections'), 2::numeric, 'bob counts those of his grid');
select pg_temp.become('erin');
select is(pg_temp.of('inspections'), null, 'erin none');
select * from finish();
rollback;
