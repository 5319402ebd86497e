-- Protected places: who sees and enters them, and what lies beside them: sites, screening circles, pipelines.
\ir personas.psql
select plan(57);

create function pg_temp.point_at(meters double precision, bearing double precision default pi() / 2) returns geometry language sql
  as $$ select st_project(st_setsrid(st_makepoint(10.25, 50.75), 4326)::geography, meters, bearing)::geometry $$;

insert into protected_place (region_id, dataset_id, source_id, kind, name, people, geom) values
  ('testland', 'testland/all', 'n1', 'school', 'School of n1', 800, pg_temp.point_at(450)),
  ('testland', 'testland/all', 'n2', 'hospital', 'Hospital of n2', 300, pg_temp.spot(10.75, 50.75)),
  ('testland', 'testland/all', 'south', 'residential', 'Homes of the south', null, pg_temp.spot(10.25, 50.25)),
  ('otherland', 'otherland/all', 'west', 'park', 'Park of the west', null, pg_temp.spot(20.5, 50.5));
select is((select string_agg(zone_path::text, ' ' order by source_id) from protected_place),
  'testland.north.n1 testland.north.n2 testland.south otherland.west', 'each gets its zone');
select is(pg_temp.seen('select id from protected_place'),
  'alice 3, bob 3, carol 3, dana 4, erin 1, frank 0, gina 3, hugo 3, nobody refused', 'everyone of a region sees those of its every zone');
select is(pg_temp.writers('protected_place', '{"region_id": "testland", "kind": "school", "name": "x", "lng": 10.2, "lat": 50.7}'),
  'alice bob dana', 'staff enter those of their zones');
select is(pg_temp.writers('protected_place', '{"region_id": "testland", "kind": "school", "name": "x", "lng": 10.7, "lat": 50.7}'),
  'alice dana', 'and of no other zone');
select is(pg_temp.writers('protected_place', '{"region_id": "testland", "kind": "waters", "name": "Lake",
  "geojson": {"type": "Polygon", "coordinates": [[[10.1,50.6],[10.2,50.6],[10.2,50.7],[10.1,50.6]]]}}'), 'alice bob dana', 'a lake is an area');
select is((select string_agg(kind || ' ' || article_item, ', ' order by kind) from protected_place), 'hospital 2, park 1, residential 1, school 2',
  'article 19 names each kind in one of its items');
select pg_temp.become('alice');
select throws_ok($$select save_record('protected_place', '{"region_id": "testland", "kind": "pub", "name": "x", "lng": 10.2, "lat": 50.7}')$$,
  'GW076', 'gridwatch.invalid_value', 'a pub is none of its kinds');
select throws_ok($$select save_record('protected_place', '{"region_id": "testland", "kind": "park", "name": "x", "people": -1, "lng": 10.2, "lat": 50.7}')$$,
  'GW034', 'gridwatch.a_quantity_is_not_negative', 'nobody is fewer than nobody');
select throws_ok($$select save_record('protected_place', '{"region_id": "testland", "kind": "park", "name": "x", "lng": 0, "lat": 0}')$$,
  'GW033', 'gridwatch.outside_region', 'a point at 0/0 is refused');
select throws_ok($$select save_record('protected_place', '{"region_id": "testland", "kind": "park", "name": "x",
  "geojson": {"type": "Polygon", "coordinates": [[[10.3,50.7],[10.4,50.8],[10.4,50.7],[10.3,50.8],[10.3,50.7]]]}}')$$,
  'GW051', 'gridwatch.outline_crosses_itself', 'and an outline that crosses itself');
select pg_temp.become('owner');
select throws_ok($$insert into protected_place (region_id, kind, name, geom) values ('testland', 'park', 'x', st_makeline(pg_temp.spot(10.2, 50.7), pg_temp.spot(10.3, 50.7)))$$,
  '23514', null, 'a line is no place');
update protected_place set geom = pg_temp.spot(10.75, 50.76) where source_id = 'south';
select is((select zone_path::text from protected_place where source_id = 'south'), 'testland.north.n2', 'one that moves gets its new zone');
update protected_place set geom = pg_temp.spot(10.25, 50.25) where source_id = 'south';

-- on the map: columns, an area at a point inside it
insert into protected_place (region_id, dataset_id, source_id, kind, name, people, geom) values ('testland', 'testland/all', 'lake', 'waters', 'Lake', 0,
  st_geomfromtext('POLYGON((10.1 50.1, 10.4 50.1, 10.4 50.4, 10.35 50.4, 10.35 50.15, 10.1 50.15, 10.1 50.1))', 4326));
create function pg_temp.column_of(name text) returns text language sql as $$
  select string_agg(coalesce(v, '-'), ' ' order by n) from jsonb_array_elements_text(protected_place_columns('testland') -> name) with ordinality c (v, n) $$;
select is(pg_temp.column_of('kind'), 'school hospital residential waters', 'the map gets those of its region');
select is(pg_temp.column_of('people'), '800 300 - 0', 'nobody knows is not nobody');
select is(pg_temp.column_of('article_item'), '2 2 1 6', 'with the item of the article');
select ok((select st_intersects(p.geom, st_setsrid(st_makepoint((c -> 'lng' ->> 3)::float8, (c -> 'lat' ->> 3)::float8), 4326))
  from protected_place p, protected_place_columns('testland') c where p.source_id = 'lake'), 'an area stands at a point inside it, not at its middle');
create function pg_temp.columns_seen(region text) returns text language plpgsql as $$
declare
  persona text;
  answer text := '';
  found text;
begin
  foreach persona in array '{alice,bob,carol,dana,erin,frank,gina,hugo,nobody}'::text[] loop
    perform pg_temp.become(persona);
    begin
      found := protected_place_columns(region) ->> 'count';
    exception when insufficient_privilege then
      found := 'refused';
    end;
    answer := answer || format(' %s %s', persona, found);
  end loop;
  perform pg_temp.become('owner');
  return answer;
end;
$$;
select is(pg_temp.columns_seen('testland'), ' alice 4 bob 4 carol 4 dana 4 erin 0 frank 0 gina 4 hugo 4 nobody refused', 'the layer shows each what the table shows him');
select is(pg_temp.columns_seen('nowhere'), ' alice 0 bob 0 carol 0 dana 0 erin 0 frank 0 gina 0 hugo 0 nobody refused', 'an unknown region has none');

-- beside a site: 10 t of TNT reach 78.9 m (serious injury) to 390.9 m (1 psi)
insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom, people_within_500_meters)
select region_id, dataset_id, 'yard', id, 'Yard', 'flammable', geom, 0 from enterprise where source_id = 'in-n1';
insert into hazard_source_chemical (hazard_source_id, dataset_id, source_id, name, cas, hazard_class, quantity_tonnes)
select id, dataset_id, 'tnt', 'TNT', '118-96-7', 'flammable', 10 from hazard_source where source_id = 'yard';
insert into protected_place (region_id, dataset_id, source_id, kind, name, geom) values
  ('testland', 'testland/all', 'at 30', 'park', 'At 30 m', pg_temp.point_at(30, 0)),
  ('testland', 'testland/all', 'at 300', 'residential', 'At 300 m', pg_temp.point_at(300, pi())),
  ('testland', 'testland/all', 'at 499.9', 'station', 'At 499.9 m', pg_temp.point_at(499.9, 0)),
  ('testland', 'testland/all', 'at 500.1', 'theatre', 'At 500.1 m', pg_temp.point_at(500.1, 0)),
  ('testland', 'testland/all', 'at 999', 'stadium', 'At 999 m', pg_temp.point_at(999, 0)),
  ('testland', 'testland/all', 'at 1001', 'stadium', 'At 1,001 m', pg_temp.point_at(1001, 0));
create function pg_temp.place(name text) returns jsonb language sql as $$
  select p from jsonb_array_elements(public.site_surroundings(pg_temp.site_of('in-n1')) -> 'protected_places') p where p ->> 'name' = $1 $$;
select pg_temp.become('bob');
select is((select string_agg(p ->> 'name', ', ') from jsonb_array_elements(site_surroundings(pg_temp.site_of('in-n1')) -> 'protected_places') p),
  'At 30 m, At 300 m, School of n1, At 499.9 m, At 500.1 m, At 999 m', 'those within 1 km, the nearest first');
select is((pg_temp.place('School of n1') ->> 'distance_meters')::numeric, 450.0, 'with their distance');
select is(pg_temp.place('School of n1') ->> 'people', '800', 'and the people in them');
select is((pg_temp.place('School of n1') ->> 'article_item')::int, 2, 'and the item of the article');
select is((pg_temp.place('At 499.9 m') -> 'within_500_meters')::boolean, true, '499.9 m is within 500 m');
select is((pg_temp.place('At 500.1 m') -> 'within_500_meters')::boolean, false, '500.1 m is not');
select is((select string_agg(c ->> 'effect', ' ') from jsonb_array_elements(pg_temp.place('At 30 m') -> 'circles') c),
  'death serious_injury slight_injury one_psi', 'at 30 m all circles reach it, the gravest first');
select is((select string_agg(c ->> 'effect', ' ') from jsonb_array_elements(pg_temp.place('At 300 m') -> 'circles') c), 'one_psi',
  'at 300 m that of 1 psi alone');
select is(pg_temp.place('At 300 m') #>> '{circles,0,chemical}', 'TNT', 'with the chemical that draws it');
select is(pg_temp.place('School of n1') -> 'circles', '[]', 'at 450 m none');
select is(c ->> 'protected_places', (select count(*)::text from jsonb_array_elements(site_surroundings(pg_temp.site_of('in-n1')) -> 'protected_places') p,
    jsonb_array_elements(p -> 'circles') r where r ->> 'effect' = c ->> 'effect'), format('as many in the circle of %s as the list says', c ->> 'effect'))
from jsonb_array_elements(site_screening(pg_temp.site_of('in-n1')) #> '{chemicals,0,circles}') c;
create function pg_temp.details(of text) returns jsonb language sql as $$
  select protected_place_details(p.id) from protected_place p where p.source_id = of $$;
select is((select string_agg((h ->> 'name') || ' ' || (h ->> 'distance_meters') || ' ' || (h ->> 'from_boundary'), ', ')
  from jsonb_array_elements(pg_temp.details('n1') -> 'hazard_sources') h),
  (select name || ' 450.0 false' from enterprise where source_id = 'in-n1'), 'the school is told of the source beside it, as far as the site of the school');
select is(jsonb_array_length(pg_temp.details('at 999') -> 'hazard_sources') || ' ' || jsonb_array_length(pg_temp.details('at 1001') -> 'hazard_sources'),
  '1 0', 'to a kilometre and no farther');
select is(pg_temp.details('at 999') #>> '{dataset,id}', 'testland/all', 'with where it is known from');
select is(pg_temp.details('n1') ->> 'area_square_meters', null, 'a point has no area');
select cmp_ok((pg_temp.details('lake') ->> 'area_square_meters')::numeric, '>', 100000000.0, 'an area has one');
select pg_temp.become('carol');
select is(jsonb_array_length(pg_temp.details('n1') -> 'hazard_sources'), 1, 'who looks on sees the source too');
select pg_temp.become('erin');
select is(pg_temp.details('n1'), null, 'who is not of the region is told nothing of it');
select pg_temp.become('gina');
select is(jsonb_array_length(site_surroundings(pg_temp.site_of('in-n1')) -> 'protected_places'), 6, 'the enterprise sees what lies beside its own site');
select pg_temp.become('hugo');
select is(jsonb_array_length(site_surroundings(pg_temp.site_of('in-n1')) -> 'protected_places'), 6, 'and so does a display');
select pg_temp.become('owner');
update hazard_source_chemical set quantity_tonnes = 1000 where source_id = 'tnt';
select pg_temp.become('bob');
select is((select string_agg(c ->> 'effect', ' ') from jsonb_array_elements(pg_temp.place('At 1,001 m') -> 'circles') c), 'one_psi',
  'a circle of 1.8 km brings in what lies beyond 1 km');
select pg_temp.become('owner');
update enterprise set boundary = st_expand(geom, 0.001) where source_id = 'in-n1';
select pg_temp.become('bob');
select cmp_ok((pg_temp.place('School of n1') ->> 'distance_meters')::numeric, '<', 385.0, 'from the boundary where one is drawn');
select is((pg_temp.place('At 500.1 m') -> 'within_500_meters')::boolean, true, 'and within 500 m of it');
select is((select (h ->> 'distance_meters')::numeric < 385 and (h ->> 'from_boundary')::boolean
  from jsonb_array_elements(pg_temp.details('n1') -> 'hazard_sources') h), true, 'and so says the school');

-- beside a pipeline: 1,016 mm at 10 MPa reach 318.1 m; the line runs 100 m east of the site, known to 5 m
select pg_temp.become('owner');
insert into pipeline (region_id, dataset_id, source_id, name, medium, status, diameter_millimeters, design_pressure_mpa, position_accuracy_meters, position_source, geom)
values ('testland', 'testland/all', 'gas', 'Gas', 'natural_gas', 'operating', 1016, 10, 5, 'survey', st_multi(st_makeline(pg_temp.spot(10.2, 50.25), pg_temp.spot(10.2, 50.3)))),
  ('testland', 'testland/all', 'oil', 'Oil', 'crude_oil', 'operating', 500, 5, 5, 'survey', st_multi(st_makeline(pg_temp.spot(10.8, 50.25), pg_temp.spot(10.8, 50.3))));
insert into pipeline_segment (pipeline_id, from_meters, to_meters) select id, 0, 5000 from pipeline where source_id in ('gas', 'oil');
create function pg_temp.beside(lng double precision, meters double precision) returns geometry language sql
  as $$ select st_project(st_setsrid(st_makepoint(lng, 50.27), 4326)::geography, meters, pi() / 2)::geometry $$;
insert into protected_place (region_id, dataset_id, source_id, kind, name, geom) values
  ('testland', 'testland/all', 'g1', 'school', 'Gas 300', pg_temp.beside(10.2, 300)),
  ('testland', 'testland/all', 'g2', 'farmland', 'Gas 100', pg_temp.beside(10.2, 100)),
  ('testland', 'testland/all', 'g3', 'hospital', 'Gas 320', pg_temp.beside(10.2, 320)),
  ('testland', 'testland/all', 'g4', 'hospital', 'Gas 330', pg_temp.beside(10.2, 330)),
  ('testland', 'testland/all', 'o1', 'waters', 'Oil 197', pg_temp.beside(10.8, 197)),
  ('testland', 'testland/all', 'o2', 'school', 'Oil 250', pg_temp.beside(10.8, 250));
create function pg_temp.stretch(line text) returns jsonb language sql as $$
  select pipeline_segments(p.id) -> 0 from pipeline p where p.source_id = line $$;
create function pg_temp.along(line text, verdict text) returns text language sql as $$
  select string_agg((q ->> 'name') || ' ' || coalesce(q #>> string_to_array(verdict, ','), 'none'), ', ')
  from pipeline p, jsonb_array_elements(what_lies_in_bands(p.id) -> 'protected_places') q where p.source_id = line $$;
select is((select what_lies_in_bands(id) ->> 'impact_radius_meters' from pipeline where source_id = 'gas'), '318.1', 'the impact radius of the line');
select is(pg_temp.along('gas', 'in_impact_radius'), 'Gas 100 inside, Gas 300 inside, Gas 320 uncertain', 'what lies in the impact radius, and how surely');
select is(pg_temp.along('gas', 'within,200'), 'Gas 100 inside, Gas 300 outside, Gas 320 outside', 'and within 200 m');
select is(pg_temp.along('oil', 'within,200'), 'Oil 197 uncertain', 'beside oil 200 m count, and the accuracy');
select is(pg_temp.along('oil', 'in_impact_radius'), 'Oil 197 none', 'oil has no impact radius');
select is(pg_temp.stretch('gas') -> 'places_not_surveyed', '["specified_place_in_impact_radius"]', 'a school in the radius that no survey names is said');
select is(pg_temp.stretch('gas') ->> 'hca_computed', null, 'by the survey the stretch is no high-consequence area');
select is((pg_temp.stretch('gas') ->> 'hca_with_places')::int, 2, 'with the school it is one of level II (1,016 mm, 10 MPa)');
select is(pg_temp.stretch('oil') -> 'places_not_surveyed', '[]', 'what lies there perhaps adds nothing');
update pipeline set position_accuracy_meters = 1 where source_id = 'oil';
select is((pg_temp.stretch('oil') ->> 'hca_with_places')::int, 3, 'water surely within 200 m of oil makes it level III');
update pipeline_segment set hca_places = '{water_within_200}';
select is(pg_temp.stretch('oil') -> 'places_not_surveyed', '[]', 'what the survey names is not missing from it');
select pg_temp.become('hugo');
select is((select what_lies_in_bands(id) from pipeline where source_id = 'gas'), null, 'who does not see the exact route is told nothing of it');

select * from finish();
rollback;
