-- Double decline, deaths on a base, and control indicators: published numbers go in as records, and come out of the figures.
\ir personas.psql
select plan(47);

create function pg_temp.accidents(p_on date, p_place text, p_kind text, variadic p_deaths integer[]) returns void language sql as $$
  insert into public.accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom, enterprise_id)
  select 'testland', 'testland/all', p_on || p_kind || p_place || n, p_kind, p_on, 'day', 'x', d, 0, e.geom, e.id
  from unnest(p_deaths) with ordinality as u (d, n), public.enterprise e where e.source_id = p_place $$;
-- Dalian gives no numbers, only −12.9 % and −9.6 %: 62 → 54 accidents with 125 → 113 deaths are such a fall.
select pg_temp.accidents('2020-06-01', 'in-n1', 'industrial', variadic array_fill(2, array[60]) || array[3]);
select pg_temp.accidents('2020-06-01', 'in-south', 'industrial', 2);
select pg_temp.accidents('2021-06-01', 'in-n1', 'industrial', variadic array_fill(2, array[48]) || array[3, 3, 3, 3, 3]);
select pg_temp.accidents('2021-06-01', 'in-south', 'industrial', 2);
-- The nation in 2010 and 2011: 0.201 → 0.173, 3.2 → 2.8 and 0.749 → 0.564.
update enterprise set industry_code = 'B0610' where source_id = 'nowhere';
select pg_temp.accidents(y.year, 'nowhere', 'industrial', y.coal), pg_temp.accidents(y.year, 'in-n1', 'road', y.road), pg_temp.accidents(y.year, 'in-n2', 'fire', y.rest)
from (values (date '2010-07-01', 749, 32, 224), ('2011-07-01', 564, 28, 273)) as y (year, coal, road, rest);
insert into region_statistic (region_id, year, gdp_hundred_million_yuan, workers, vehicles, coal_tonnes, source)
select 'testland', y, 5000, 24557377, 100000, 1000000000, 'yearbook' from generate_series(2010, 2011) y;
-- Exam: city A 15 deaths on 9,875, city B 10 on 6,050; a first version of A's number was 9,000.
select pg_temp.accidents('2024-03-01', 'in-n1', 'chemical', 15), pg_temp.accidents('2024-05-01', 'in-south', 'chemical', 10),
  pg_temp.accidents('2024-03-01', 'in-n2', 'road', 0);
insert into region_statistic (region_id, zone_id, year, gdp_hundred_million_yuan, workers, source, version)
select 'testland', z.id, 2024, s.gdp, s.workers, 'yearbook', s.version
from (values ('north', 9000, 100000, 1), ('north', 9875, 500000, 2), ('south', 6050, null, 1)) s (code, gdp, workers, version) join zone z using (code);

create function pg_temp.of(p_code text, p_from date, p_to date, p_zone text default null) returns jsonb language sql as $$
  select figure(p_code, 'testland', (select id from zone where code = p_zone), p_from, p_to) $$;
create function pg_temp.year(p_code text, p_year integer, p_zone text default null) returns jsonb language sql as $$
  select pg_temp.of(p_code, make_date(p_year, 1, 1), make_date(p_year, 12, 31), p_zone) $$;
create function pg_temp.value(p_answer jsonb) returns numeric language sql as $$ select (p_answer ->> 'value')::numeric $$;
create function pg_temp.base(p_answer jsonb) returns numeric language sql as $$ select (p_answer ->> 'denominator')::numeric $$;

select pg_temp.become('alice');
-- double decline
create function pg_temp.area(p_path text) returns jsonb language sql as $$
  select a from jsonb_array_elements(figures('testland', null, '2021-01-01', '2021-12-31') -> 'areas') a where a ->> 'path' = p_path $$;
select is((pg_temp.year('accidents', 2021) ->> 'change_percent')::numeric, -12.90, 'Dalian 2021: accidents −12.9 %');
select is((pg_temp.year('deaths', 2021) ->> 'change_percent')::numeric, -9.60, 'Dalian 2021: deaths −9.6 %');
select is(pg_temp.area('testland') -> 'double_decline', 'true', 'Dalian −12.9 % and −9.6 %: double decline');
select is(pg_temp.area('testland') #>> '{figures,accidents,change_percent}', '-12.90', 'on the leader''s page as well: −12.9 %');
select is(pg_temp.area('testland') #>> '{figures,deaths,change_percent}', '-9.60', 'and −9.6 %');
select is(pg_temp.area('testland.north') -> 'double_decline', 'true', 'the district where it fell too');
select is(pg_temp.area('testland.south') -> 'double_decline', 'false', 'the one where it is equal not');
select is(jsonb_array_length(figure_list('deaths', 'testland', null, '2021-01-01', '2021-12-31')), 54, 'the list names the 54 accidents');

-- national relative indicators
select is(pg_temp.value(pg_temp.year('deaths_per_output', 2011)), 0.173000, '2011: 0.173 deaths per 100 million yuan');
select is((pg_temp.year('deaths_per_output', 2011) ->> 'change_percent')::numeric, -13.93, '0.201 → 0.173: −13.93 %');
select is(pg_temp.value(pg_temp.year('road_deaths_per_vehicles', 2011)), 2.80, '2011: 2.8 road deaths per 10,000 vehicles');
select is((pg_temp.year('road_deaths_per_vehicles', 2011) ->> 'change_percent')::numeric, -12.50, '3.2 → 2.8: −12.5 %');
select is(pg_temp.value(pg_temp.year('coal_deaths_per_output', 2011)), 0.564, '2011: 0.564 coal deaths per million tonnes');
select is((pg_temp.year('coal_deaths_per_output', 2011) ->> 'change_percent')::numeric, -24.70, '0.749 → 0.564: −24.70 %');
select is(pg_temp.value(pg_temp.year('deaths_per_workers', 2010)), 3.05, '749 of 24,557,377 workers: 3.05 in 100,000');
select is(pg_temp.year('deaths_per_workers', 2010) ->> 'numerator', '749', 'road traffic and fire are not counted to work');
select is(jsonb_array_length(figure_list('deaths_per_output', 'testland', null, '2011-01-01', '2011-12-31')), 3, 'the list is that of the accidents');

-- each area on its own base
select is(pg_temp.value(pg_temp.year('deaths_per_output', 2024, 'north')), 0.001519, 'city A: 15/9875 = 0.001519');
select is(pg_temp.value(pg_temp.year('deaths_per_output', 2024, 'south')), 0.001653, 'city B: 10/6050 = 0.001653, worse with fewer deaths');
select is(pg_temp.base(pg_temp.year('deaths_per_output', 2024, 'north')), 9875.000000, 'the newest version of a number counts');
select is(pg_temp.base(pg_temp.year('deaths_per_output', 2024)), 5000.000000, 'the region has its own number, not the sum of its districts');
select is(pg_temp.value(pg_temp.year('deaths_per_output', 2024)), 0.005000, 'and is no mean of their rates: 25/5000');
select is(pg_temp.value(pg_temp.year('deaths_per_output', 2024, 'n1')), null, 'a grid without a number has no rate');
select is(pg_temp.year('deaths_per_output', 2024, 'n1') -> 'denominator', '0', 'on a base of 0');
select is(pg_temp.value(pg_temp.year('deaths_per_workers', 2024, 'south')), null, 'nor has a district of which workers are not known');
select is(pg_temp.value(pg_temp.year('deaths_per_workers', 2024, 'north')), 3.00, '15 of 500,000 workers are 3 of 100,000');

-- parts of years
select is(pg_temp.base(pg_temp.of('deaths_per_output', '2024-01-01', '2024-03-31', 'north')), round(9875::numeric * 91 / 366, 6), 'a part of a year has its share of the output, by days');
select is(pg_temp.base(pg_temp.of('deaths_per_output', '2023-07-01', '2024-06-30', 'south')),
  6050 - round(6050::numeric * 181 / 365, 6) + round(6050::numeric * 182 / 366, 6), 'a year from July takes its days from both');
select is(pg_temp.base(pg_temp.year('deaths_per_output', 2026, 'north')), 9875.000000, 'a year not yet entered counts as the last one');
select is(pg_temp.base(pg_temp.of('deaths_per_workers', '2024-01-01', '2024-03-31', 'north')), round(500000::numeric * 91 / 366, 6), 'workers count for the time that they work');
select is(pg_temp.value(pg_temp.of('deaths_per_workers', '2024-01-01', '2024-03-31', 'north')), 12.07, 'so that a quarter''s rate is one a year as well');
select is((select sum((m ->> 'denominator')::numeric) from jsonb_array_elements(figure_months('deaths_per_output', 'testland', (select id from zone where code = 'north'), '2024-01-01', '2024-12-31')) m),
  9875.000000, 'the months add up to the year, without a rest');
select pg_temp.become('owner');
insert into region_statistic (region_id, zone_id, year, quarter, gdp_hundred_million_yuan, source)
select 'testland', id, 2024, 1, 2000, 'yearbook' from zone where code = 'north';
insert into region_statistic (region_id, zone_id, year, gdp_hundred_million_yuan, source, version)
select 'testland', id, 2024, 0, 'yearbook', 2 from zone where code = 'south';
select pg_temp.become('alice');
select is(pg_temp.base(pg_temp.of('deaths_per_output', '2024-01-01', '2024-03-31', 'north')), 2000.000000, 'a quarter''s own number goes before its share of the year');
select is(pg_temp.base(pg_temp.of('deaths_per_output', '2024-04-01', '2024-04-30', 'north')), round(9875::numeric * 121 / 366, 6) - round(9875::numeric * 91 / 366, 6), 'and for itself only');
select is(pg_temp.value(pg_temp.year('deaths_per_output', 2024, 'south')), null, 'on an output of 0 there is no rate');

-- control indicators
select pg_temp.become('owner');
insert into control_indicator (region_id, zone_id, year, kind, value_limit) values
  ('testland', null, 2024, 'deaths', 40), ('testland', null, 2024, 'larger_accidents', 2), ('testland', null, 2023, 'deaths', 1),
  ('testland', (select id from zone where code = 'north'), 2024, 'accidents', 1);
update region set as_of = '2024-07-01' where id = 'testland';
select pg_temp.become('alice');
select is(pg_temp.value(pg_temp.year('deaths_of_limit', 2024)), 62.50, 'deaths 25 of a limit of 40: 62.5 %');
select is(pg_temp.value(pg_temp.year('deaths_of_line', 2024)), 125.00, 'limit × 183/366: by 1 July the line stands at 20, of which 25 are 125 %');
select is(pg_temp.base(pg_temp.year('deaths_of_line', 2024)), 20.000000, 'the line is the base');
select is(pg_temp.value(pg_temp.year('larger_accidents_of_limit', 2024)), 100.00, 'two of two');
select is(pg_temp.value(pg_temp.year('major_accidents_of_limit', 2024)), null, 'without a limit there is no share of it');
select is(pg_temp.value(pg_temp.year('accidents_of_limit', 2024, 'north')), 200.00, 'two of one are 200 %, and no fault in the data');
select is(pg_temp.value(pg_temp.year('accidents_of_limit', 2024)), null, 'a district''s limit is not the region''s');
select is(jsonb_array_length(figure_list('deaths_of_limit', 'testland', null, '2024-01-01', '2024-12-31')), 2, 'the list names the accidents with deaths');
select is_empty(
  $$select i from jsonb_array_elements(control_state('testland', 2024) -> 'indicators') i
    where pg_temp.value(figure((i ->> 'kind') || '_of_limit', 'testland', (i ->> 'zone_id')::bigint, '2024-01-01', '2024-12-31')) is distinct from (i #>> '{used,percent}')::numeric
      or round(pg_temp.base(figure((i ->> 'kind') || '_of_line', 'testland', (i ->> 'zone_id')::bigint, '2024-01-01', '2024-12-31')), 2) <> (i ->> 'line')::numeric$$,
  'control_state says the same');

select pg_temp.become('bob');
select is(pg_temp.year('deaths_of_limit', 2024) ->> 'numerator', '15', 'bob is answered with his grid');
select is(pg_temp.value(pg_temp.year('deaths_of_limit', 2024)), null, 'which has no limit');
select pg_temp.become('erin');
select is(pg_temp.year('deaths_per_output', 2024), null, 'erin with nothing');
select * from finish();
rollback;
