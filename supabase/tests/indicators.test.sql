-- Control indicators and the rates that need a base.
\ir personas.psql
select plan(20);

insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, cause, detail, geom)
select 'testland', 'testland/all', 'a' || n, 'chemical', '2024-03-01', 'day', 'x', d.deaths, 0, 'x', 'x', pg_temp.spot(10.25, d.lat)
from (values (1, 15, 50.75), (2, 10, 50.25), (3, 0, 50.75)) d (n, deaths, lat);
insert into region_statistic (region_id, zone_id, year, gdp_hundred_million_yuan, workers, source, version)
select 'testland', z.id, 2024, s.gdp, s.workers, 'yearbook', s.version
from (values ('north', 9000, 100000, 1), ('north', 9875, 500000, 2), ('south', 6050, null, 1)) s (code, gdp, workers, version) join zone z using (code);

create function pg_temp.area(area_path text) returns jsonb language sql
  as $$ select a from jsonb_array_elements(relative_indicators('testland', 2024) -> 'areas') a where a ->> 'path' = area_path $$;
select is((pg_temp.area('testland.north') #>> '{deaths_per_gdp,value}')::numeric, 0.001519, '15/9875 = 0.001519 deaths per 100 million yuan');
select is((pg_temp.area('testland.south') #>> '{deaths_per_gdp,value}')::numeric, 0.001653, '10/6050 = 0.001653: worse with fewer deaths');
select is((pg_temp.area('testland.north') #>> '{deaths_per_workers,value}')::numeric, 3.000000, '15 of 500,000 workers are 3 of 100,000');
select is(pg_temp.area('testland.south') #> '{deaths_per_workers,value}', 'null', 'without a base there is no rate');
select is(pg_temp.area('testland') ->> 'deaths', '25', 'the region counts all');
select is(pg_temp.area('testland') #> '{deaths_per_gdp,value}', 'null', 'and is no mean of its districts');
select is(private.relative(15, 0, 1) -> 'value', 'null', 'a base of 0 gives none');
select is((select (private.statistic_of('testland', id, 2024, null)).version from zone where code = 'north'), 2, 'the newest version counts');
select is((select (private.statistic_of('testland', id, 2024, 1)).version from zone where code = 'north'), null, 'a quarter does not take the year''s numbers');

insert into control_indicator (region_id, zone_id, year, kind, value_limit) values
  ('testland', null, 2024, 'deaths', 40), ('testland', null, 2024, 'larger_accidents', 2),
  ('testland', (select id from zone where code = 'north'), 2024, 'accidents', 1);
update region set as_of = '2024-07-01' where id = 'testland';
create function pg_temp.indicator(wanted text) returns jsonb language sql
  as $$ select i from jsonb_array_elements(control_state('testland', 2024) -> 'indicators') i where i ->> 'kind' = wanted $$;
select is(pg_temp.indicator('deaths') -> 'used', '{"numerator": 25, "denominator": 40, "percent": 62.50}', 'deaths against the limit of the year');
select is((pg_temp.indicator('deaths') ->> 'line')::numeric, 20.00, 'limit × 183/366: on 1 July the line stands at 20');
select is(pg_temp.indicator('deaths') ->> 'above_line', 'true', '25 is above the line');
select is(pg_temp.indicator('deaths') ->> 'exceeded', 'false', 'and below the limit');
select is(pg_temp.indicator('larger_accidents') ->> 'exceeded', 'false', 'two of two is not exceeded');
select is(pg_temp.indicator('accidents') ->> 'exceeded', 'true', 'two of one is');

select is(pg_temp.seen('select id from control_indicator'),
  'alice 3, bob 3, carol 3, dana 3, erin 0, frank 0, gina 3, hugo 3, nobody refused', 'limits are known to everyone of the region');
select is(pg_temp.seen('select id from region_statistic'),
  'alice 3, bob 3, carol 3, dana 3, erin 0, frank 0, gina 3, hugo 3, nobody refused', 'so are its statistics');
select is(pg_temp.writers('control_indicator', '{"region_id": "testland", "year": 2025, "kind": "deaths", "value_limit": 3}'), 'alice dana', 'limits are set by those who act for the region');
select is(pg_temp.writers('region_statistic', '{"region_id": "testland", "year": 2025, "source": "x"}'), 'alice dana', 'so are statistics');
select pg_temp.become('alice');
select throws_ok($$select save_record('region_statistic', '{"region_id": "testland", "year": 2025, "source": "x", "workers": -1}')$$,
  'GW034', 'gridwatch.statistics_are_not_negative', 'nobody works minus one');

select * from finish();
rollback;
