-- Who may be inside a circle: residents, workers, people at protected places and in three-in-one premises, each by itself.
\ir personas.psql
select plan(18);

-- On the border of the two grids: 710 m to each side of it lie 0.01 degrees.
insert into enterprise (region_id, dataset_id, source_id, name, status, workers, geom) values
  ('testland', 'testland/all', 'left', 'Left', 'active', 120, pg_temp.spot(10.49, 50.75)),
  ('testland', 'testland/all', 'left too', 'Left too', 'active', null, pg_temp.spot(10.49, 50.751)),
  ('testland', 'testland/all', 'right', 'Right', 'active', 30, pg_temp.spot(10.51, 50.75)),
  ('testland', 'testland/all', 'gone', 'Gone', 'deregistered', 5000, pg_temp.spot(10.5, 50.75)),
  ('testland', 'testland/all', 'far', 'Far', 'active', 700, pg_temp.spot(10.53, 50.75));
insert into protected_place (region_id, dataset_id, source_id, kind, name, people, geom) values
  ('testland', 'testland/all', 'homes', 'residential', 'Homes', 900, pg_temp.spot(10.501, 50.75)),
  ('testland', 'testland/all', 'school', 'school', 'School', 400, pg_temp.spot(10.495, 50.75)),
  ('testland', 'testland/all', 'park', 'park', 'Park', null, pg_temp.spot(10.5, 50.751)),
  ('testland', 'testland/all', 'stadium', 'stadium', 'Stadium', 8000, pg_temp.square(10.51, 50.74, 10.6, 50.8)),
  ('testland', 'testland/all', 'beyond', 'school', 'Beyond', 100, pg_temp.spot(10.53, 50.75));
insert into building (region_id, dataset_id, source_id, kind, name, attributes, geom) values
  ('testland', 'testland/all', 'b1', 'three_in_one', 'B1', '{"people_living": 6}', pg_temp.spot(10.495, 50.75)),
  ('testland', 'testland/all', 'b2', 'three_in_one', 'B2', '{"people_living": 9}', pg_temp.spot(10.505, 50.75)),
  ('testland', 'testland/all', 'b3', 'three_in_one', 'B3', '{}', pg_temp.spot(10.505, 50.75)),
  ('testland', 'testland/all', 'b4', 'commercial', 'B4', '{"people_living": 50}', pg_temp.spot(10.505, 50.75));
create function pg_temp.circle(meters double precision default 1000) returns jsonb language sql
  as $$ select people_in_circle('testland', 10.5, 50.75, $1) $$;

select pg_temp.become('alice');
select is(pg_temp.circle() #> '{residents,people}', 'null', 'without population cells the residents are not known, which is not 0');
select pg_temp.become('owner');
insert into population_cell (region_id, source_id, year, people, source, geom) values
  ('testland', 'here', 2020, 300, 'census', pg_temp.square(10.499, 50.749, 10.501, 50.751));
select pg_temp.become('alice');
select is(pg_temp.circle() -> 'residents', people_within('testland', 10.5, 50.75, 1000) - 'meters', 'residents are those that people_within counts');
select is((pg_temp.circle() #>> '{residents,people}')::int, 300, 'by the share of each cell inside');
select is(pg_temp.circle() -> 'workers', '{"people": 150, "count": 3, "unknown": 1}',
  'workers are those of active sites inside; of one nobody knows how many');
select is(pg_temp.circle() -> 'homes', '{"people": 900, "count": 1, "unknown": 0}', 'homes stand apart, because residents live in them');
select is(pg_temp.circle() -> 'places', '{"people": 8400, "count": 3, "unknown": 1}',
  'another place counts whole as soon as a part of it lies inside');
select is(pg_temp.circle() -> 'premises', '{"people": 15, "count": 3, "unknown": 1}', 'who lives where is worked and stored; offices are no homes');
select is(pg_temp.circle(300) #> '{workers,people}', 'null', 'where no site lies, no number stands');
select is((pg_temp.circle(300) #>> '{workers,count}')::int, 0, 'but how many sites does');
select is((pg_temp.circle(1500) #>> '{workers,people}')::int, 150, '1,500 m do not reach the site at 2.1 km');
select is((pg_temp.circle(2500) #>> '{workers,people}')::int, 850, '2,500 m do');
select throws_ok($$select people_in_circle('testland', 10.25, 50.75, 0)$$, 'GW072', 'gridwatch.circle_impossible', 'a circle has a radius');
select throws_ok($$select people_in_circle('testland', 10.25, 95, 10)$$, 'GW072', 'gridwatch.circle_impossible', 'and lies on earth');
select pg_temp.become('bob');
select is(pg_temp.circle() -> 'workers', '{"people": 120, "count": 2, "unknown": 1}', 'bob counts the workers of his grid');
select is(pg_temp.circle() -> 'premises', '{"people": 6, "count": 1, "unknown": 0}', 'and the premises of his grid');
select is(pg_temp.circle() #>> '{places,people}', '8400', 'but every protected place, as he sees them');
select pg_temp.become('erin');
select is(pg_temp.circle() #> '{workers,count}', '0', 'erin of another region counts nobody');
select pg_temp.become('nobody');
select throws_ok($$select people_in_circle('testland', 10.5, 50.75, 1000)$$, '42501', null, 'a visitor is not answered');

select * from finish();
rollback;
