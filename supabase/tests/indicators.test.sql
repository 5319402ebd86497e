-- Control indicators, and the statistics that rates are computed on.
\ir personas.psql
select plan(11);

insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, cause, detail, geom)
select 'testland', 'testland/all', 'a' || n, 'chemical', '2024-03-01', 'day', 'x', d.deaths, 0, 'x', 'x', pg_temp.spot(10.25, d.lat)
from (values (1, 15, 50.75), (2, 10, 50.25), (3, 0, 50.75)) d (n, deaths, lat);
insert into region_statistic (region_id, zone_id, year, gdp_hundred_million_yuan, workers, source, version)
select 'testland', z.id, 2024, s.gdp, s.workers, 'yearbook', s.version
from (values ('north', 9000, 100000, 1), ('north', 9875, 500000, 2), ('south', 6050, null, 1)) s (code, gdp, workers, version) join zone z using (code);

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
