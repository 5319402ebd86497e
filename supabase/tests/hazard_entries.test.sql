-- What people enter about a major hazard and a site: persons responsible, boundary, population cells, standardization; who may, and what is refused.
\ir personas.psql
select plan(57);

insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom)
select region_id, dataset_id, 'tank-' || source_id, id, 'Tank', 'toxic', geom from enterprise where source_id in ('in-n1', 'in-n2');
create function pg_temp.tank(site text) returns bigint language sql security definer
  as $$ select id from public.hazard_source where source_id = 'tank-' || site $$;

-- persons responsible
select is(pg_temp.callers(format($$select set_hazard_responsible(%s, 'principal', '张建国', '138')$$, pg_temp.tank('in-n1'))),
  'alice bob dana gina', 'the person in chief is named by staff of the zone and by the enterprise');
select is(pg_temp.callers(format($$select set_hazard_responsible(%s, 'principal', '张建国')$$, pg_temp.tank('in-n2'))),
  'alice dana', 'not at a site that is another''s');
select pg_temp.become('gina');
select is(set_hazard_responsible(pg_temp.tank('in-n1'), 'principal', ' 张建国 ', '13800000001'),
  '[{"duty": "principal", "name": "张建国", "phone": "13800000001"}]', 'gina names one');
select is(set_hazard_responsible(pg_temp.tank('in-n1'), 'technical', '李娜') #>> '{1,name}', '李娜', 'and a second for another duty');
select is(set_hazard_responsible(pg_temp.tank('in-n1'), 'technical', '王芳') #>> '{1,name}', '王芳', 'who is replaced');
select is(jsonb_array_length(set_hazard_responsible(pg_temp.tank('in-n1'), 'technical', null)), 1, 'and taken away');
select throws_ok($$select set_hazard_responsible(pg_temp.tank('in-n1'), 'cook', 'x')$$, 'GW076', 'gridwatch.invalid_value', 'there is no such duty');
select throws_ok($$select set_hazard_responsible(pg_temp.tank('in-n1'), null, 'x')$$, 'GW076', 'gridwatch.invalid_value', 'nor none');
select throws_ok(format($$select set_hazard_responsible(pg_temp.tank('in-n1'), 'principal', '%s')$$, repeat('长', 101)), 'GW074', 'gridwatch.text_too_long', 'a name has an end');
select throws_ok($$select set_hazard_responsible(-1, 'principal', 'x')$$, 'GW022', 'gridwatch.not_found', 'a source that is not there has nobody');
select throws_ok($$insert into hazard_responsible (hazard_source_id, duty, name) values (1, 'operation', 'x')$$, '42501', null, 'nobody is named past the function');
select pg_temp.become('owner');
select is(pg_temp.seen('select name from hazard_responsible'),
  'alice 1, bob 1, carol 1, dana 1, erin 0, frank 0, gina 1, hugo 0, nobody refused', 'who is responsible: those who act or lead and the site, no display');

-- boundary
create function pg_temp.outline(west double precision, south double precision, size double precision default 0.01) returns jsonb language sql
  as $$ select extensions.st_asgeojson(extensions.st_makeenvelope(west, south, west + size, south + size, 4326))::jsonb $$;
select is(pg_temp.callers(format('select set_site_boundary(%s, pg_temp.outline(10.245, 50.745))', pg_temp.site_of('in-n1'))), 'alice bob dana',
  'the boundary is drawn by staff of the zone');
select is(pg_temp.callers(format('select set_site_boundary(%s, pg_temp.outline(10.745, 50.745))', pg_temp.site_of('in-n2'))), 'alice dana', 'of their own zone only');
select pg_temp.become('bob');
select cmp_ok((set_site_boundary(pg_temp.site_of('in-n1'), pg_temp.outline(10.245, 50.745)) ->> 'area_square_meters')::float8, '>', 700000::float8, 'bob draws one');
select is(set_site_boundary(pg_temp.site_of('in-n1'), null) ->> 'boundary', null, 'and takes it away');
select is(set_site_boundary(pg_temp.site_of('in-n1'), pg_temp.outline(10.245, 50.745)) #>> '{boundary,type}', 'Polygon', 'and draws it again');
select throws_ok($$select set_site_boundary(pg_temp.site_of('in-n1'), '{"type": "Polygon", "coordinates": [[[10.24,50.74],[10.26,50.76],[10.26,50.74],[10.24,50.76],[10.24,50.74]]]}')$$,
  'GW051', 'gridwatch.outline_crosses_itself', 'an outline that crosses itself is refused');
select throws_ok($$select set_site_boundary(pg_temp.site_of('in-n1'), '{"type": "LineString", "coordinates": [[10.24,50.74],[10.26,50.76]]}')$$,
  'GW050', 'gridwatch.geometry_unreadable', 'a line is no area');
select throws_ok($$select set_site_boundary(pg_temp.site_of('in-n1'), '{"type": "Nonsense"}')$$, 'GW050', 'gridwatch.geometry_unreadable', 'nonsense is no place');
select throws_ok($$select set_site_boundary(pg_temp.site_of('in-n1'), '"text"')$$, 'GW050', 'gridwatch.geometry_unreadable', 'nor is text');
select throws_ok('select set_site_boundary(pg_temp.site_of(''in-n1''), pg_temp.outline(0, 0))', 'GW033', 'gridwatch.outside_region', '0/0 lies outside the region');
select throws_ok('select set_site_boundary(pg_temp.site_of(''in-n1''), pg_temp.outline(10.4, 50.9))', 'GW081', 'gridwatch.boundary_far_from_site', 'an outline far away is another site''s');
select is((select st_geometrytype(boundary) from enterprise where source_id = 'in-n1'), 'ST_Polygon', 'after all this the boundary is as it was');
select pg_temp.become('owner');

-- population
create function pg_temp.cells(people text, size double precision default 0.01) returns jsonb language sql
  as $$ select jsonb_build_array(jsonb_build_object('id', 'a', 'people', people::jsonb, 'geojson', pg_temp.outline(10.256, 50.75, size))) $$;
select is(pg_temp.callers($$select save_population('testland', 2024, 'census', pg_temp.cells('500'))$$), 'alice dana', 'population is entered for a region by those who answer for it');
select is(pg_temp.callers($$select save_population('otherland', 2024, 'census', '[]')$$), 'dana erin', 'and for no other');
select pg_temp.become('alice');
select is(save_population('testland', 2024, 'census', pg_temp.cells('500')), '{"cells": 1}', 'alice enters a cell');
select is(save_population('testland', 2024, 'census', pg_temp.cells('700')), '{"cells": 1}', 'and again');
select results_eq('select people from population_cell', array[700::numeric], 'it is replaced, not doubled');
select cmp_ok((explain_grading(pg_temp.tank('in-n1')) #>> '{alpha,people}')::numeric, '>', 0::numeric, 'and the hazard source beside it is graded with these people');
select throws_ok($$select save_population('testland', 2024, 'census', pg_temp.cells('-1'))$$, 'GW076', 'gridwatch.invalid_value', 'nobody counts fewer than no people');
select throws_ok($$select save_population('testland', 2024, 'census', pg_temp.cells('"many"'))$$, 'GW032', 'gridwatch.wrong_type', 'many is no number');
select throws_ok($$select save_population('testland', 2024, 'census', pg_temp.cells('null'))$$, 'GW032', 'gridwatch.wrong_type', 'nor is nothing');
select throws_ok($$select save_population('testland', 2024, 'census', '{"a": 1}')$$, 'GW032', 'gridwatch.wrong_type', 'cells are a list');
select throws_ok($$select save_population('testland', 2024, 'census', '[1, 2]')$$, 'GW026', 'gridwatch.fields_required', 'of cells');
select throws_ok($$select save_population('testland', 2024, 'census', null)$$, 'GW032', 'gridwatch.wrong_type', 'which is there');
select throws_ok($$select save_population('testland', 2024, 'census', pg_temp.cells('1') || pg_temp.cells('2'))$$, 'GW078', 'gridwatch.already_there', 'a cell comes once');
select throws_ok($$select save_population('testland', 2024, 'census', pg_temp.cells('1', 1))$$, 'GW033', 'gridwatch.outside_region', 'and lies in the region');
select throws_ok($$select save_population('testland', 2025, 'census', pg_temp.cells('1'))$$, 'GW076', 'gridwatch.invalid_value', 'nobody was counted next year');
select throws_ok($$select save_population('testland', null, 'census', pg_temp.cells('1'))$$, 'GW076', 'gridwatch.invalid_value', 'nor in no year');
select throws_ok($$select save_population('testland', 2024, ' ', pg_temp.cells('1'))$$, 'GW026', 'gridwatch.fields_required', 'a count has a source');
select throws_ok($$select save_population('testland', 2024, 'census',
  pg_temp.cells('9') || '[{"id": "b", "people": 1, "geojson": {"type": "Polygon", "coordinates": [[[10.1,50.1],[10.2,50.2],[10.2,50.1],[10.1,50.2],[10.1,50.1]]]}}]')$$,
  'GW051', 'gridwatch.outline_crosses_itself', 'one bad cell of two refuses both');
select results_eq('select source_id, people from population_cell', $$values ('a', 700::numeric)$$, 'and nothing of them is written');
select throws_ok($$insert into population_cell (region_id, source_id, year, people, source, geom) values ('testland', 'x', 2024, 1, 's', null)$$, '42501', null, 'nor past the function');
select pg_temp.become('owner');

-- standardization
select is(pg_temp.callers(format($$select certify_standardization(%s, 92, '2024-06-01')$$, pg_temp.site_of('in-n1'))), 'alice bob dana', 'standardization is certified by staff, not by the site');
select is(pg_temp.callers(format($$select certify_standardization(%s, 92, '2024-06-01')$$, pg_temp.site_of('in-n2'))), 'alice dana', 'of their own zone only');
select pg_temp.become('bob');
select is(certify_standardization(pg_temp.site_of('in-n1'), 89.99, '2024-06-01', 'AQB-1', 'Association') - 'id',
  '{"grade": 2, "score": 89.99, "issued_on": "2024-06-01", "valid_to": "2027-06-01"}', 'grade and last day follow from the rules');
select is(certify_standardization(pg_temp.site_of('in-n1'), 60, '2024-12-31') ->> 'grade', '3', '60 points are grade 3');
select throws_ok($$select certify_standardization(pg_temp.site_of('in-n1'), 59.99, '2024-06-01')$$, 'GW080', 'gridwatch.score_below_all_grades', 'less is none');
select throws_ok($$select certify_standardization(pg_temp.site_of('in-n1'), 100.5, '2024-06-01')$$, 'GW034', 'gridwatch.a_score_lies_between_0_and_100', 'nobody scores more than 100');
select throws_ok($$select certify_standardization(pg_temp.site_of('in-n1'), -1, '2024-06-01')$$, 'GW034', 'gridwatch.a_score_lies_between_0_and_100', 'nor less than none');
select throws_ok($$select certify_standardization(pg_temp.site_of('in-n1'), 'NaN', '2024-06-01')$$, 'GW034', 'gridwatch.a_score_lies_between_0_and_100', 'nor what is no number');
select throws_ok($$select certify_standardization(pg_temp.site_of('in-n1'), null, '2024-06-01')$$, 'GW026', 'gridwatch.fields_required', 'a score is given');
select throws_ok($$select certify_standardization(pg_temp.site_of('in-n1'), 90, null)$$, 'GW026', 'gridwatch.fields_required', 'and a day');
select throws_ok($$select certify_standardization(pg_temp.site_of('in-n1'), 90, '2025-01-01')$$, 'GW023', 'gridwatch.in_the_future', 'which has come');
select throws_ok($$select certify_standardization(-1, 90, '2024-06-01')$$, 'GW022', 'gridwatch.not_found', 'for a site that is there');
select is((select count(*)::int from certificate), 2, 'after all this there are two certificates');
select pg_temp.become('owner');

select * from finish();
rollback;
