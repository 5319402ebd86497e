-- Figures: value, base, year before and warnings; each equals its list; each persona is answered with his part.
\ir personas.psql
select plan(64);

insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom) values
  ('testland', 'testland/all', 'a1', 'chemical', '2024-02-10', 'day', 'Leak', 2, 1, pg_temp.spot(10.25, 50.75)),
  ('testland', 'testland/all', 'a2', 'pipeline', '2024-03-05', 'day', 'Fire', 0, 3, pg_temp.spot(10.75, 50.75)),
  ('testland', 'testland/all', 'a3', 'chemical', '2024-03-20', 'day', 'Blast', 1, 0, pg_temp.spot(12, 50.25)),
  ('testland', 'testland/all', 'a4', 'chemical', '2023-02-10', 'day', 'Leak', 4, 0, pg_temp.spot(10.25, 50.75)),
  ('testland', 'testland/all', 'a5', 'chemical', '2023-02-11', 'day', 'Leak', 0, 0, pg_temp.spot(10.25, 50.25)),
  ('testland', 'testland/all', 'a6', 'chemical', '2023-03-11', 'day', 'Leak', 0, 0, pg_temp.spot(10.25, 50.25)),
  ('testland', 'testland/all', 'a7', 'chemical', '2023-03-12', 'day', 'Leak', 0, 0, pg_temp.spot(10.25, 50.25)),
  ('testland', 'testland/all', 'a8', 'chemical', '2023-08-12', 'day', 'Leak', 0, 0, pg_temp.spot(10.25, 50.25)),
  ('otherland', 'otherland/all', 'a9', 'chemical', '2024-02-11', 'day', 'Leak', 7, 0, pg_temp.spot(20.5, 50.5));
-- In January 2024 five are found: four rectified (one late, one after the period), one open and overdue; one of them in the south is major.
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, closed_on, closed_as, geom)
select e.region_id, e.dataset_id, d.source_id, e.id, 'overdue_filing', d.level, case when d.closed_on is null then 'reported' else 'closed' end,
  d.found_on, d.found_on + 30, 'ordered', d.closed_on, d.closed_as, e.geom
from (values
  ('d1', 'in-n1', 'general', date '2024-01-05', date '2024-01-15', 'rectified'),
  ('d2', 'in-n1', 'general', '2024-01-06', '2024-02-16', 'rectified'),
  ('d3', 'in-n2', 'general', '2024-01-07', '2024-01-09', 'rectified'),
  ('d4', 'in-south', 'major', '2024-01-31', '2024-02-01', 'rectified'),
  ('d5', 'nowhere', 'general', '2024-01-20', null, null),
  ('d6', 'in-n1', 'general', '2024-01-20', '2024-01-21', 'dismissed'),
  ('d7', 'in-n1', 'general', '2023-01-20', '2023-01-21', 'rectified'),
  ('d8', 'in-n1', 'general', '2023-01-20', '2024-12-31', 'rectified')
) as d (source_id, site, level, found_on, closed_on, closed_as)
join enterprise e on e.source_id = d.site;

create function pg_temp.of(p_code text, p_from date, p_to date, p_zone text default null, p_kind text default null) returns jsonb language sql as $$
  select figure(p_code, 'testland', (select id from zone where code = p_zone), p_from, p_to, p_kind) $$;
create function pg_temp.value(p_code text, p_from date, p_to date, p_zone text default null, p_kind text default null) returns numeric language sql
  as $$ select (pg_temp.of(p_code, p_from, p_to, p_zone, p_kind) ->> 'value')::numeric $$;

select pg_temp.become('alice');
-- counts, by whole months, by parts of months, by kind, by zone
select is(pg_temp.value('accidents', '2024-01-01', '2024-05-31'), 3::numeric, 'accidents of whole months');
select is(pg_temp.value('accidents', '2024-02-10', '2024-03-05'), 2::numeric, 'both ends belong to a period');
select is(pg_temp.value('accidents', '2024-02-11', '2024-03-04'), 0::numeric, 'a period inside whole months');
select is(pg_temp.value('accidents', '2024-02-11', '2024-04-19'), 2::numeric, 'days, whole months and days');
select is(pg_temp.value('accidents', '2024-03-05', '2024-03-05'), 1::numeric, 'a single day');
select is(pg_temp.value('accidents', '2024-04-01', '2024-03-01'), 0::numeric, 'a period that ends before it begins is empty');
select is(pg_temp.value('accidents', '2024-01-01', '2024-05-31', null, 'chemical'), 2::numeric, 'of a kind');
select is(pg_temp.value('accidents', '2024-01-01', '2024-05-31', 'north'), 2::numeric, 'of a district');
select is(pg_temp.value('accidents', '2024-01-01', '2024-05-31', 'n1'), 1::numeric, 'of a grid');
select is(pg_temp.value('deaths', '2024-01-01', '2024-05-31'), 3::numeric, 'deaths are added up');
select is((pg_temp.of('deaths', '2024-01-01', '2024-05-31') ->> 'rows')::int, 2, 'over two accidents');
select is(pg_temp.value('enterprises', '2024-01-01', '2024-05-31'), 4::numeric, 'a stock stands as of today');
select is(pg_temp.value('orphans', '2024-01-01', '2024-05-31'), 2::numeric, 'two sites lie in no grid: one in a district without grids, one at sea');

-- against last year
select is(pg_temp.of('accidents', '2024-01-01', '2024-05-31') #> '{last_year,value}', '4', 'the same dates a year before');
select is((pg_temp.of('accidents', '2024-01-01', '2024-05-31') ->> 'change_percent')::numeric, -25.00, '3 against 4: −25 %');
select is(pg_temp.of('accidents', '2024-01-01', '2024-05-31', 'n2') ->> 'change_note', 'new', 'from 0: new');
select is(pg_temp.of('accidents', '2024-01-01', '2024-05-31', 'n2') -> 'change_percent', 'null', 'without a percentage');
select is(pg_temp.of('accidents', '2024-01-01', '2024-05-31', 'south') ->> 'change_note', 'cleared', 'to 0: cleared');
select is((pg_temp.of('accidents', '2024-01-01', '2024-05-31', 'south') ->> 'change_percent')::numeric, -100.00, 'which is −100 %');
select is(pg_temp.of('enterprises', '2024-01-01', '2024-05-31') -> 'last_year', 'null', 'a stock has no year before');
select is(pg_temp.of('accidents', '2024-01-01', '2024-05-31') -> 'cumulative', 'true', 'from 1 January: cumulative');
select is(pg_temp.of('accidents', '2024-02-01', '2024-05-31') -> 'cumulative', 'false', 'from later: a single period');

-- hidden dangers
select is(pg_temp.value('dangers_found', '2024-01-01', '2024-01-31'), 5::numeric, 'five found; what was dismissed was none');
select is(pg_temp.value('dangers_found', '2024-01-01', '2024-01-31', null, 'major'), 1::numeric, 'one of them major');
select is(pg_temp.value('dangers_found', '2024-01-01', '2024-01-31', null, 'overdue_filing'), 5::numeric, 'the kind may be named instead of the level');
select is(pg_temp.value('rectification_rate', '2024-01-01', '2024-01-31'), 80.00, 'of those found 4/5 = 80 % are rectified by today');
select is(pg_temp.of('rectification_rate', '2024-01-01', '2024-01-31') -> 'numerator', '4', 'with its numerator');
select is(pg_temp.of('rectification_rate', '2024-01-01', '2024-01-31') -> 'denominator', '5', 'and denominator');
select is((pg_temp.of('rectification_rate', '2024-01-01', '2024-01-31') #>> '{last_year,value}')::numeric, 50.00, 'last year''s are judged as they stood a year ago');
select is((pg_temp.of('rectification_rate', '2024-01-01', '2024-01-31') ->> 'points')::numeric, 30.00, 'a rate changes by points');
select is(pg_temp.of('rectification_rate', '2024-01-01', '2024-01-31') -> 'change_percent', 'null', 'and not by percent');
select is(pg_temp.value('rectification_rate_period', '2024-01-01', '2024-01-31'), 40.00, 'in the period 2 were closed of 5 found');
select is(pg_temp.value('rectification_rate_period', '2024-02-01', '2024-02-29'), null, '2 closed of 0 found is no percentage');
select is(pg_temp.of('rectification_rate_period', '2024-02-01', '2024-02-29') ->> 'warning', 'numerator_exceeds_base', 'but a warning');
select is(pg_temp.value('rectification_rate', '2024-06-01', '2024-06-30'), null, 'a rate with base 0 is none');
select is(pg_temp.of('rectification_rate', '2024-06-01', '2024-06-30') -> 'warning', 'null', 'without a warning');
select is(pg_temp.value('dangers_open', '2024-01-01', '2024-01-31'), 1::numeric, 'one is open');
select is(pg_temp.value('overdue_rate', '2024-01-01', '2024-01-31'), 100.00, 'and overdue');
select is(pg_temp.value('on_time_rate', '2024-01-01', '2024-02-29'), 75.00, '3 of 4 closed on time');
select is(pg_temp.value('mean_days_to_close', '2024-01-01', '2024-02-29'), 13.50, 'mean of 10, 41, 2 and 1 days');
select is(pg_temp.value('ninth_decile_days_to_close', '2024-01-01', '2024-02-29'), 41::numeric, 'nine in ten within 41');
select is(pg_temp.value('reopened_rate', '2024-01-01', '2024-02-29'), null, 'no back-check, no reopened rate');

-- lists
select is_empty(
  $$select d.code, p.zone from figure_definition d
    cross join (values (null::text, date '2024-01-01', date '2024-12-31'), ('north', '2024-01-01', '2024-12-31'), ('n1', '2024-01-10', '2024-02-15'), (null, '2023-01-15', '2024-03-15')) as p (zone, f, t)
    cross join lateral (select pg_temp.of(d.code, p.f, p.t, p.zone) as figure) a
    cross join lateral (select figure_list(d.code, 'testland', (select id from zone where code = p.zone), p.f, p.t) as list) l
    where jsonb_array_length(list) <> (figure ->> 'rows')::int
       or (d.aggregate <> 'p90' and (select coalesce(sum((r ->> 'amount')::numeric), 0) from jsonb_array_elements(list) r) <> (figure ->> 'numerator')::numeric)$$,
  'every figure has a list of as many rows, which add up to its numerator');
select is(jsonb_array_length(figure_list('accidents', 'testland', null, '2024-01-01', '2024-05-31', 'chemical')), 2, 'a list obeys the kind');
select is(jsonb_array_length(figure_list('accidents', 'testland', null, '2024-01-01', '2024-05-31', null, 1)), 1, 'a list may be cut');
select is(
  jsonb_array_length(figure_list('accidents', 'testland', null, '2024-01-01', '2024-05-31', null, 10,
    (figure_list('accidents', 'testland', null, '2024-01-01', '2024-05-31', null, 1) #>> '{0,id}')::bigint)), 2, 'and goes on after an id');
select is(figure('houston', 'testland', null, '2024-01-01', '2024-05-31'), null, 'there is no figure of that name');

-- the leader's page
create function pg_temp.area(p_path text) returns jsonb language sql as $$
  select a from jsonb_array_elements(figures('testland', null, '2024-01-01', '2024-05-31') -> 'areas') a where a ->> 'path' = p_path $$;
select is((select jsonb_agg(a -> 'path') from jsonb_array_elements(figures('testland', null, '2024-01-01', '2024-05-31') -> 'areas') a),
  '["testland", "testland.north", "testland.south"]', 'the region and its districts');
select is_empty(
  $$with area as materialized (
      select a ->> 'path' as path, a -> 'figures' as figures from jsonb_array_elements(figures('testland', null, '2024-01-01', '2024-05-31') -> 'areas') a)
    select d.code, a.path from figure_definition d, area a
    where a.figures -> d.code is distinct from
      pg_temp.of(d.code, '2024-01-01', '2024-05-31', nullif(split_part(a.path, '.', 2), '')) - array['from', 'to', 'today', 'cumulative']$$,
  'each says the same as the figure asked alone');
select is_empty(
  $$select f.path from (
      select a ->> 'path' as path, a -> 'figures' as figures
      from jsonb_array_elements(figures('testland', null, '2024-01-01', '2024-05-31', null, '{deaths,overdue}') -> 'areas') a) f
    where f.figures is distinct from (select jsonb_build_object('deaths', b -> 'figures' -> 'deaths', 'overdue', b -> 'figures' -> 'overdue')
      from jsonb_array_elements(figures('testland', null, '2024-01-01', '2024-05-31') -> 'areas') b where b ->> 'path' = f.path)$$,
  'asked for two, it answers with these two');
select is_empty(
  $$select a ->> 'path' from jsonb_array_elements(region_figures('testland', '2024-01-01', '2024-05-31') -> 'areas') a
    where jsonb_build_array(a -> 'enterprises', a -> 'open_dangers', a -> 'overdue_dangers', a -> 'accidents', a -> 'deaths_last_year')
      is distinct from (
        select jsonb_build_array(f #> '{enterprises,value}', f #> '{dangers_open,value}', f #> '{overdue,value}', f #> '{accidents,value}',
          f #> '{deaths,last_year,value}') from (select pg_temp.area(a ->> 'path') -> 'figures' as f) g)$$,
  'the region''s figures say the same');
select is(pg_temp.area('testland') -> 'double_decline', 'true', '3 against 4 accidents, 3 against 4 deaths: double decline');
select is(pg_temp.area('testland.south') -> 'double_decline', 'false', 'equal deaths are none');
select is(
  (select jsonb_agg(m -> 'numerator') from jsonb_array_elements(figure_months('accidents', 'testland', null, '2024-01-15', '2024-04-15')) m),
  '[0, 1, 2, 0]', 'month by month, whole months');
select is(figure_months('enterprises', 'testland', null, '2024-01-01', '2024-04-15'), '[]', 'a stock has no months');

-- who is answered with what
select pg_temp.become('bob');
select is(pg_temp.value('accidents', '2024-01-01', '2024-05-31'), 1::numeric, 'bob asks for the region and is answered with his grid');
select is(jsonb_array_length(figure_list('accidents', 'testland', null, '2024-01-01', '2024-05-31')), 1, 'in the list too');
select is((pg_temp.area('testland.north') #>> '{figures,accidents,value}'), null, 'the district is not his');
select is(pg_temp.of('accidents', '2024-01-01', '2024-05-31', 'n2'), pg_temp.of('accidents', '2024-01-01', '2024-05-31'), 'a zone that he does not see is, to him, not there');
select pg_temp.become('erin');
select is(pg_temp.value('deaths', '2024-01-01', '2024-05-31'), null, 'erin is answered with nothing of testland');
select is(figure_list('deaths', 'testland', null, '2024-01-01', '2024-05-31'), null, 'nor with a list');
select pg_temp.become('frank');
select is(figures('testland', null, '2024-01-01', '2024-05-31'), null, 'frank neither');
select is((select count(*)::int from figure_definition), 0, 'nor what figures mean');
select pg_temp.become('nobody');
select throws_ok($$select figure('deaths', 'testland', null, '2024-01-01', '2024-05-31')$$, '42501', null, 'a visitor may not ask');

select * from finish();
rollback;
