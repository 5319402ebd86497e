-- What the law says of works beside a pipeline, how sure the answer is, high consequence, and who sees an exact route.
\ir personas.psql
select plan(82);

insert into auth.users (id, email) values
  ('00000000-0000-4000-8000-000000000021', 'screen@test.gridwatch.local'),
  ('00000000-0000-4000-8000-000000000022', 'works@test.gridwatch.local');
insert into membership (user_id, role, scope) values ('00000000-0000-4000-8000-000000000021', 'display', 'testland');
insert into membership (user_id, role, enterprise_id)
select '00000000-0000-4000-8000-000000000022', 'enterprise', id from enterprise where source_id = 'in-n1';
create function pg_temp.act_as(last_digits text) returns void language plpgsql as $$
begin
  perform set_config('request.jwt.claims', json_build_object('sub', '00000000-0000-4000-8000-0000000000' || last_digits,
    'role', 'authenticated')::text, true),
    set_config('request.jwt.claim.sub', '00000000-0000-4000-8000-0000000000' || last_digits, true),
    set_config('role', 'authenticated', true);
end;
$$;

-- A meridian is a straight line on the earth, and east of it lies square to it: distances below are exact.
create function pg_temp.east(meters double precision, lat double precision default 50.75, lng double precision default 10.25)
  returns geometry language sql as $$ select st_project(st_setsrid(st_makepoint(lng, lat), 4326)::geography, meters, pi() / 2)::geometry $$;
create function pg_temp.meridian(lng double precision, south double precision, north double precision) returns geometry language sql
  as $$ select st_multi(st_setsrid(st_makeline(st_makepoint(lng, south), st_makepoint(lng, north)), 4326)) $$;

insert into pipeline (region_id, dataset_id, source_id, name, kind, medium, status, diameter_millimeters, design_pressure_mpa,
  working_pressure_mpa, laying, depth_meters, position_accuracy_meters, position_source, geom) values
  ('testland', 'testland/all', 'exact', 'Exact', 'long_distance', 'natural_gas', 'operating', 1016, 10, 9.5, 'buried', 1.5, 0, 'survey', pg_temp.meridian(10.25, 50.6, 50.9)),
  ('testland', 'testland/all', 'rough', 'Rough', 'long_distance', 'crude_oil', 'operating', null, null, null, null, null, 10, 'plan', pg_temp.meridian(10.35, 50.6, 50.9)),
  ('testland', 'testland/all', 'open', 'Open', 'long_distance', 'liquid', 'operating', null, null, null, null, null, null, null, pg_temp.meridian(10.6, 50.6, 50.9)),
  ('testland', 'testland/all', 'urban', 'Urban', 'urban_gas', 'natural_gas', 'operating', 400, 2.5, null, null, null, 0, 'survey', pg_temp.meridian(10.45, 50.6, 50.9)),
  ('testland', 'testland/all', 'chemical', 'Chemical', 'hazardous_chemical', 'liquid', 'operating', 400, null, null, null, null, 0, 'survey', pg_temp.meridian(10.15, 50.6, 50.9)),
  ('testland', 'testland/all', 'plant', 'Plant', 'industrial', 'liquid', 'operating', 400, null, null, null, null, 0, 'survey', pg_temp.meridian(10.05, 50.6, 50.9)),
  ('testland', 'testland/all', 'planned', 'Planned', 'long_distance', 'liquid', 'proposed', null, null, null, null, null, 0, 'plan', pg_temp.meridian(10.12, 50.6, 50.9)),
  ('otherland', 'otherland/all', 'western', 'Western', 'long_distance', 'ngl', 'operating', null, null, null, null, null, 0, 'survey', pg_temp.meridian(20.5, 50.2, 50.4));
select throws_ok($$update pipeline set working_pressure_mpa = 11 where source_id = 'exact'$$, '23514', null, 'a pipe works below its design pressure');
select throws_ok($$update pipeline set depth_meters = -1 where source_id = 'exact'$$, '23514', null, 'no pipe lies above itself');
select throws_ok($$update pipeline set position_source = null where source_id = 'exact'$$, '23514', null, 'an accuracy has a source');

insert into pipeline_segment (pipeline_id, from_meters, to_meters, river_crossing, tunnel, location_class, hca_level)
select id, 27500, 29000, true, false, 3, 2 from pipeline where source_id = 'exact'
union all select id, 5000, 6500, false, true, 4, 2 from pipeline where source_id = 'exact';
select cmp_ok(
  (select abs(st_length(geom::geography) - 1500) from pipeline_segment where tunnel), '<', 0.5::float8,
  'a stretch given by its measures is cut from the route, to the metre');
select cmp_ok(
  (select abs(st_distance(st_startpoint(st_geometryn(geom, 1))::geography, pg_temp.east(0, 50.6)::geography) - 5000)
   from pipeline_segment where tunnel), '<', 0.5::float8, 'and begins where its first measure says');
select throws_ok(
  $$insert into pipeline_segment (pipeline_id, from_meters, to_meters) select id, 30000, 90000 from pipeline where source_id = 'exact'$$,
  'GW056', 'gridwatch.measure_beyond_route', 'a stretch beyond the end of the route is refused');
select throws_ok(
  $$insert into pipeline_segment (pipeline_id, from_meters, to_meters) select id, 300, 200 from pipeline where source_id = 'exact'$$,
  '23514', null, 'a stretch runs forward');
insert into pipeline_facility (region_id, pipeline_id, kind, name, geom)
select 'testland', id, 'valve', 'Valve 7', pg_temp.east(0, 50.70) from pipeline where source_id = 'exact';
select is((select zone_path::text from pipeline_facility), 'testland.north.n1', 'a facility gets the zone in which it stands');

create function pg_temp.work(name text, kind text, geom geometry) returns void language sql
  as $$ insert into pipeline_work (region_id, dataset_id, source_id, name, kind, geom)
        values ('testland', 'testland/all', name, name, kind, geom) $$;
select pg_temp.work(w.name, w.kind, w.geom) from (values
  ('dig 4.9', 'excavation', pg_temp.east(4.9)), ('dig 5.0', 'excavation', pg_temp.east(5)), ('dig 5.1', 'excavation', pg_temp.east(5.1)),
  ('shed 4.9', 'building', pg_temp.east(4.9)), ('trees 30', 'planting', pg_temp.east(30)),
  ('road 30', 'road', pg_temp.east(30)), ('cable 50', 'cable', pg_temp.east(50)), ('cable 50.1', 'cable', pg_temp.east(50.1)),
  ('blast 150', 'blasting', pg_temp.east(150)), ('blast 200', 'blasting', pg_temp.east(200)), ('blast 250', 'blasting', pg_temp.east(250)),
  ('river blast 250', 'blasting', pg_temp.east(250, 50.854)), ('river quarry 500', 'quarrying', pg_temp.east(500, 50.854)),
  ('river quarry 501', 'quarrying', pg_temp.east(501, 50.854)), ('river road 300', 'road', pg_temp.east(300, 50.854)),
  ('tunnel blast 250', 'blasting', pg_temp.east(250, 50.652)), ('tunnel mine 1000', 'mining', pg_temp.east(1000, 50.652)),
  ('tunnel mine 1001', 'mining', pg_temp.east(1001, 50.652)),
  ('valve road 100', 'road', pg_temp.east(100, 50.70)), ('valve drill 500', 'drilling', pg_temp.east(500, 50.70)),
  ('crossing', 'road', st_setsrid(st_makeline(pg_temp.east(-40, 50.77), pg_temp.east(40, 50.77)), 4326)),
  ('rough 4.9', 'building', pg_temp.east(4.9, 50.75, 10.35)), ('rough road 30', 'road', pg_temp.east(30, 50.75, 10.35)),
  ('rough road 45', 'road', pg_temp.east(45, 50.75, 10.35)), ('rough blast 205', 'blasting', pg_temp.east(205, 50.75, 10.35)),
  ('rough blast 211', 'blasting', pg_temp.east(211, 50.75, 10.35)),
  ('open road 400', 'road', pg_temp.east(400, 50.75, 10.6)), ('open road 600', 'road', pg_temp.east(600, 50.75, 10.6)),
  ('urban 30', 'excavation', pg_temp.east(30, 50.75, 10.45)), ('urban 60', 'excavation', pg_temp.east(60, 50.75, 10.45)),
  ('edge 5.1', 'building', pg_temp.east(5.1, 50.75, 10.15)), ('edge 5.3', 'building', pg_temp.east(5.3, 50.75, 10.15)),
  ('plant 1', 'excavation', pg_temp.east(1, 50.75, 10.05)), ('planned 1', 'excavation', pg_temp.east(1, 50.75, 10.12))
) as w (name, kind, geom);

create function pg_temp.articles(work text) returns text language sql as $$
  select coalesce(string_agg(f.article || case f.verdict when 'uncertain' then '?' else '' end, ' ' order by f.article), 'none')
  from private.band_findings('testland') f join public.pipeline_work w on w.id = f.work_id where w.name = work $$;
select is(pg_temp.articles('dig 4.9'), '30', 'a work site 4.9 m away: article 30');
select is(pg_temp.articles('shed 4.9'), '30', 'whatever it is');
select is(pg_temp.articles('dig 5.0'), '30', '5.0 m is the boundary, and it is inside');
select is(pg_temp.articles('dig 5.1'), '35(3)', 'beyond it the digging needs a permit');
select is(pg_temp.articles('trees 30'), 'none', 'trees at 30 m are nobody''s matter');
select is(pg_temp.articles('road 30'), '35(2)', 'road works at 30 m: permit by article 35 (2)');
select is(pg_temp.articles('cable 50'), '35(2)', 'a cable at 50 m is inside 35 (2)');
select is(pg_temp.articles('cable 50.1'), 'none', 'and at 50.1 m is not');
select is(pg_temp.articles('blast 150'), '35(3)', 'blasting at 150 m: permit by article 35 (3)');
select is(pg_temp.articles('blast 200'), '35(3)', 'blasting at 200 m as well');
select is(pg_temp.articles('blast 250'), 'none', 'blasting at 250 m: none');
select is(pg_temp.articles('river blast 250'), '32', 'except beside a river crossing: article 32');
select is(pg_temp.articles('river quarry 500'), '32', 'article 32 reaches 500 m');
select is(pg_temp.articles('river quarry 501'), 'none', 'and not 501 m');
select is(pg_temp.articles('river road 300'), 'none', 'a road is not forbidden beside a river crossing');
select is(pg_temp.articles('tunnel blast 250'), '33', 'and except beside a tunnel: article 33');
select is(pg_temp.articles('tunnel mine 1000'), '33', 'article 33 reaches 1,000 m');
select is(pg_temp.articles('tunnel mine 1001'), 'none', 'and not 1,001 m');
select is(pg_temp.articles('valve road 100'), '35(2)', 'a road 100 m from a facility needs a permit');
select is(pg_temp.articles('valve drill 500'), '35(3)', 'drilling 500 m from a facility needs one');
select is(pg_temp.articles('crossing'), '35(1)', 'a crossing falls under 35 (1), not under the ban of article 30');
select is(pg_temp.articles('rough 4.9'), '30?', '4.9 m from a route known to 10 m: uncertain');
select is(pg_temp.articles('rough road 30'), '35(2)', '30 m from it is inside 5 to 50 m all the same');
select is(pg_temp.articles('rough road 45'), '35(2)?', '45 m from it is uncertain');
select is(pg_temp.articles('rough blast 205'), '35(3)?', '205 m from it is uncertain');
select is(pg_temp.articles('rough blast 211'), 'none', '211 m from it is outside');
select is(pg_temp.articles('open road 400'), '30? 35(2)?', 'a route of unknown accuracy is taken as half a kilometre wide');
select is(pg_temp.articles('open road 600'), 'none', 'and no wider');
select is(pg_temp.articles('urban 30'), 'GB 55009 control', 'the pipeline law does not hold for urban gas, its own standard does');
select is(pg_temp.articles('urban 60'), 'none', 'and ends at 50 m for high pressure');
select is(pg_temp.articles('edge 5.1'), 'Order 43, 21', 'a chemical pipeline is measured from its outer edge: 5.1 m from the centre is inside');
select is(pg_temp.articles('edge 5.3'), 'none', 'and 5.3 m is not, the pipe being 0.4 m wide');
select is(pg_temp.articles('plant 1'), 'none', 'pipes inside a plant have no band');
select is(pg_temp.articles('planned 1'), 'none', 'nor has a line that is only planned');
select is((select confidence from private.band_findings('testland') f join pipeline_work w on w.id = f.work_id where w.name = 'urban 30'),
  'U', 'what is unsure is said to be unsure');

select is(private.band_verdict(5, 0, 0, 5), 'inside', 'the farther bound belongs to the band');
select is(private.band_verdict(5, 0, 5, 50), 'outside', 'the nearer one does not');
select is(private.band_verdict(5.001, 0, 5, 50), 'inside', 'a millimetre decides');
select is(private.band_verdict(5, 0.01, 0, 5), 'uncertain', 'unless the position is known to a centimetre only');

select is((select count(*)::int from jsonb_array_elements(works_in_bands('testland')) w
  where w ->> 'verdict' = 'inside' and (w ->> 'breach')::boolean and w ->> 'article' = '30'), 3, 'three works break article 30');
update pipeline_work set permit_number = 'P-1', state = 'permitted' where name = 'road 30';
select is((select w -> 'breach' from jsonb_array_elements(works_in_bands('testland')) w where w ->> 'name' = 'road 30'),
  'false'::jsonb, 'a road with its permit breaks nothing');
update pipeline_work set state = 'finished' where name = 'blast 150';
select is(pg_temp.articles('blast 150'), 'none', 'works that are over are in no band');
update pipeline_work set state = 'under_way' where name = 'blast 150';

select is(
  (select jsonb_agg(f -> 'inside') from jsonb_array_elements(pipeline_figures('testland') -> 'works') f),
  (select jsonb_agg((select count(*) from jsonb_array_elements(works_near_pipelines('testland', m)) w where w ->> 'verdict' = 'inside') order by m)
   from unnest(array[5.0, 50, 200]) m), 'works inside 5, 50 and 200 m are as many as their lists say');
select is((pipeline_figures('testland') -> 'works' -> 0 -> 'inside')::int, 5, 'five works are surely within 5 m of a line');

-- high consequence
select results_eq(
  $$select private.hca_level('testland', g.medium, g.class, g.diameter, g.pressure, g.places)::int from (values
    ('natural_gas', 4, 500, 5, '{}'::text[]), ('natural_gas', 3, 500, 5, '{}'),
    ('natural_gas', 2, 1016, 10, '{specified_place_in_impact_radius}'), ('natural_gas', 2, 200, 1.5, '{specified_place_in_impact_radius}'),
    ('natural_gas', 2, 500, 5, '{specified_place_within_200}'), ('natural_gas', 2, 762, 6.9, '{specified_place_within_200}'),
    ('natural_gas', 1, 500, 5, '{flammable_place_within_200}'),
    ('natural_gas', 2, 500, 5, '{}'), ('natural_gas', 2, 762, 6.9, '{specified_place_in_impact_radius}'),
    ('crude_oil', null, 500, 5, '{storeys_and_traffic_within_200}'), ('crude_oil', null, 500, 5, '{hundred_households_within_200}'),
    ('crude_oil', null, 500, 5, '{village_within_200}'), ('crude_oil', null, 500, 5, '{road_or_flammable_place_within_50}'),
    ('crude_oil', null, 500, 5, '{wetland_within_200}'), ('crude_oil', null, 500, 5, '{water_within_200,village_within_200}')
  ) as g (medium, class, diameter, pressure, places)$$,
  array[3, 2, 2, 1, 1, 1, 2, null, null, 3, 2, 2, 1, 1, 3], 'GB 32167-2015, each rule: gas (a) to (f), liquids (a) to (f)');
select results_eq(
  $$select (s ->> 'hca_computed')::int, (s ->> 'hca_agrees')::boolean, (s ->> 'impact_radius_meters')::numeric
    from jsonb_array_elements(pipeline_segments((select id from pipeline where source_id = 'exact'))) s$$,
  $$values (3, false, 318.1), (2, true, 318.1)$$, 'a declared level that differs from the computed one is shown');

insert into listing (region_id, dataset_id, source_id, level, year, title, state, listed_on, deadline_on, geom, pipeline_segment_id)
select 'testland', 'testland/all', 'stretch', 'city', 2024, 'Occupied stretch', 'listed', '2024-03-01', '2024-12-01', pg_temp.east(0), min(s.id)
from pipeline_segment s join pipeline p on p.id = s.pipeline_id where p.source_id = 'exact';
select is(
  (select jsonb_agg(s -> 'listings') from pipeline p, jsonb_array_elements(pipeline_segments(p.id)) s
   where p.source_id = 'exact' and s -> 'listings' <> '[]'),
  (select jsonb_build_array(jsonb_build_array(l.id)) from listing l where l.source_id = 'stretch'), 'a stretch names the listed items that are about it');
select is((select listed_item(l.id) ->> 'pipeline_segment_id' from listing l where l.source_id = 'stretch'),
  (select min(s.id)::text from pipeline_segment s join pipeline p on p.id = s.pipeline_id where p.source_id = 'exact'),
  'and a listed item its stretch');

-- third-party damage
insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, pipeline_id, geom)
select 'testland', 'testland/all', 'dig-in', 'third_party_damage', '2024-10-30', 'day', 'Dig-in', 0, 0, id, pg_temp.east(0) from pipeline where source_id = 'urban';
select is((select zone_path::text from accident where source_id = 'dig-in'), 'testland.north.n1', 'damage by a third party is an accident with a place');

-- who sees, who may write
insert into pipeline_occupation (region_id, dataset_id, source_id, pipeline_id, kind, found_on, listed, geom)
select 'testland', 'testland/all', 'shed', id, 'shed', date '2024-05-01', true, st_buffer(pg_temp.east(2)::geography, 3)::geometry
from pipeline where source_id = 'exact';
update pipeline_work set enterprise_id = (select id from enterprise where source_id = 'in-n1') where name = 'road 30';
select pg_temp.become('alice');
select ok((select count(*) = 2 from pipeline_segment) and (select count(*) = 1 from pipeline_facility)
  and (select count(*) = 34 from pipeline_work) and (select count(*) = 1 from pipeline_occupation), 'alice sees all of her region');
select is((pipeline_figures('testland') ->> 'occupations_open')::int, jsonb_array_length(pipeline_occupations('testland')), 'open occupations are as many as their list');
select pg_temp.become('bob');
select is((select count(*)::int from pipeline_work), 32, 'bob sees the works of his grid only');
select lives_ok($$select report_work('testland', 'excavation', 'Trench', '{"type": "Point", "coordinates": [10.3, 50.8]}')$$, 'bob reports works in his grid');
select is((select zone_path::text from pipeline_work where name = 'Trench'), 'testland.north.n1', 'they are of his grid at once');
select throws_ok($$select report_work('testland', 'excavation', 'Trench', '{"type": "Point", "coordinates": [10.3, 50.2]}')$$, '42501', null, 'bob cannot report works elsewhere');
select throws_ok($$select report_work('testland', 'excavation', 'Trench', '{"type": "Point", "coordinates": [0, 0]}')$$, 'GW033', 'gridwatch.outside_region', 'a point at 0/0 is refused by name');
select throws_ok($$select report_work('testland', 'excavation', 'Trench', '"here"')$$, 'GW050', 'gridwatch.geometry_unreadable', 'a text is no place');
select throws_ok(
  $$select report_work('testland', 'excavation', 'Bow', '{"type": "Polygon", "coordinates": [[[10.3, 50.7], [10.4, 50.8], [10.4, 50.7], [10.3, 50.8], [10.3, 50.7]]]}')$$,
  'GW051', 'gridwatch.outline_crosses_itself', 'a site whose outline crosses itself is refused');
select throws_ok($$update pipeline_work set zone_path = 'testland'$$, '42501', null, 'bob cannot move works to another zone');
select lives_ok(
  $$select report_occupation((select id from pipeline where source_id = 'rough'), 'pond', '2024-12-31', '{"type": "Point", "coordinates": [10.35, 50.8]}')$$,
  'bob reports an occupation');
select throws_ok(
  $$select report_occupation((select id from pipeline where source_id = 'rough'), 'pond', '2025-01-01', '{"type": "Point", "coordinates": [10.35, 50.8]}')$$,
  'GW023', 'gridwatch.in_the_future', 'not one that will be found tomorrow');
select lives_ok($$select clear_occupation(id, '2024-12-30') from pipeline_occupation where kind = 'shed'$$, 'bob records that a shed is gone');
select throws_ok($$select clear_occupation(id, '2024-12-30') from pipeline_occupation where kind = 'shed'$$, 'GW055', 'gridwatch.occupation_not_open', 'a second writer is told that it is gone');
select throws_ok($$insert into pipeline_segment (pipeline_id, from_meters, to_meters) values (1, 0, 1)$$, '42501', null, 'bob adds no stretches');
select pg_temp.become('carol');
select throws_ok($$select report_work('testland', 'excavation', 'Trench', '{"type": "Point", "coordinates": [10.3, 50.8]}')$$, '42501', null, 'carol the leader reads and changes nothing');
select is_empty($$update pipeline_work set state = 'stopped' returning id$$, 'not by an update either');
select pg_temp.become('erin');
select ok((select count(*) = 0 from pipeline_segment) and (select count(*) = 0 from pipeline_facility)
  and (select count(*) = 0 from pipeline_work) and (select count(*) = 0 from pipeline_occupation), 'erin of another region sees none');
select pg_temp.become('frank');
select ok((select count(*) = 0 from pipeline_segment) and (select count(*) = 0 from pipeline_facility)
  and (select count(*) = 0 from pipeline_work) and (select count(*) = 0 from pipeline_occupation), 'frank without a membership sees none');
select is((pipeline_columns('testland') ->> 'count')::int, 0, 'and no route, not even in general');

select pg_temp.act_as('21');
select ok((select count(*) = 0 from pipeline) and (select count(*) = 0 from pipeline_occupation)
  and (select count(*) = 0 from pipeline_facility) and (select count(*) > 0 from pipeline_work), 'a display reads works, no exact route and nothing that tells it');
select ok((select (c ->> 'count')::int = 7 and not c -> 'exact' @> 'true'::jsonb and not c::text ~ '10\.251|10\.249'
  from pipeline_columns('testland') c), 'it draws the general course of every pipeline');
select pg_temp.act_as('22');
select results_eq(
  $$select p ->> 'name', (p ->> 'exact')::boolean, (p ->> 'accuracy_meters')::float8 > 700 from jsonb_array_elements(
      pipelines_near((select id from enterprise), 2000) -> 'pipelines') p$$,
  $$values ('Exact', false, true)$$, 'an enterprise learns that a line passes near, not where it runs');
select results_eq('select name from pipeline_work', array['road 30'], 'and sees its own works only');
select pg_temp.become('nobody');
select throws_ok('select * from pipeline_work', '42501', null, 'a visitor may not even ask');

select * from finish();
rollback;
