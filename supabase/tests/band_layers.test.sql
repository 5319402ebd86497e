-- What the map draws of bands: which belong to a pipeline and how sure they are, and each work and occupation once with its gravest finding.
\ir personas.psql
select plan(19);

create function pg_temp.east(meters double precision, lat double precision default 50.75, lng double precision default 10.25)
  returns geometry language sql as $$ select st_project(st_setsrid(st_makepoint(lng, lat), 4326)::geography, meters, pi() / 2)::geometry $$;
create function pg_temp.meridian(lng double precision) returns geometry language sql
  as $$ select st_multi(st_setsrid(st_makeline(st_makepoint(lng, 50.6), st_makepoint(lng, 50.9)), 4326)) $$;

insert into pipeline (region_id, dataset_id, source_id, name, kind, medium, status, diameter_millimeters, design_pressure_mpa,
  position_accuracy_meters, position_source, geom) values
  ('testland', 'testland/all', 'exact', 'Exact', 'long_distance', 'natural_gas', 'operating', 1000, 10, 0, 'survey', pg_temp.meridian(10.25)),
  ('testland', 'testland/all', 'open', 'Open', 'long_distance', 'liquid', 'operating', null, null, null, null, pg_temp.meridian(10.40)),
  ('testland', 'testland/all', 'chemical', 'Chemical', 'hazardous_chemical', 'liquid', 'operating', 400, null, 0, 'survey', pg_temp.meridian(10.15)),
  ('testland', 'testland/all', 'low', 'Low', 'urban_gas', 'natural_gas', 'operating', 200, 0.4, 0, 'survey', pg_temp.meridian(10.10)),
  ('testland', 'testland/all', 'retired', 'Retired', 'long_distance', 'liquid', 'retired', null, null, 0, 'plan', pg_temp.meridian(10.12));
insert into pipeline_facility (region_id, pipeline_id, kind, name, geom)
select 'testland', id, 'valve', 'Valve 7', pg_temp.east(0, 50.70) from pipeline where source_id = 'exact';
insert into pipeline_work (region_id, dataset_id, source_id, name, kind, state, permit_number, geom)
select 'testland', 'testland/all', name, name, kind, state, permit, geom from (values
  ('shed 4', 'building', 'reported', null, pg_temp.east(4)), ('shed 4 permitted', 'building', 'permitted', 'P-1', pg_temp.east(4)),
  ('road 30', 'road', 'reported', null, pg_temp.east(30)), ('road 30 permitted', 'road', 'permitted', 'P-2', pg_temp.east(30)),
  ('trees 30', 'planting', 'reported', null, pg_temp.east(30)), ('dig 600', 'excavation', 'reported', null, pg_temp.east(600, 50.75, 10.40)),
  ('dig over', 'excavation', 'finished', null, pg_temp.east(30)), ('dig near valve', 'excavation', 'under_way', null, pg_temp.east(50, 50.70))
) as w (name, kind, state, permit, geom);
insert into pipeline_occupation (region_id, dataset_id, source_id, pipeline_id, kind, found_on, state, cleared_on, listed, geom)
select 'testland', 'testland/all', o.name, p.id, 'shed', '2024-11-01', o.state, o.cleared::date, o.listed, pg_temp.east(2)
from (values ('open', 'open', null, false), ('listed', 'open', null, true), ('cleared', 'cleared', '2024-12-01', true)) as o (name, state, cleared, listed),
  pipeline p where p.source_id = 'exact';

create function pg_temp.bands_of(line text) returns text language sql as $$
  select string_agg(format('%s %s %s-%s', b ->> 'article', b ->> 'around', b ->> 'from_meters', b ->> 'to_meters'), '; '
    order by (b ->> 'to_meters')::numeric, b ->> 'article', b ->> 'around')
  from jsonb_array_elements(pipeline_band_areas('testland')) b join pipeline p on p.id = (b ->> 'pipeline_id')::bigint where p.name = line
$$;
select pg_temp.become('alice');
select is(pg_temp.bands_of('Exact'), '30 line 0-5; 35_2 line 5-50; 35_2 facility 0-100; 35_3 line 5-200; 35_3 facility 0-500',
  'a long-distance line has the bands of articles 30 and 35, and those around its valve');
select is(pg_temp.bands_of('Chemical'), 'order_43_21 edge 0.2-5.2', 'a band around the edge begins outside the pipe');
select is(pg_temp.bands_of('Low'), 'gb_55009_protection edge 0.1-0.6; gb_55009_control edge 0.6-5.1', 'urban gas by its pressure');
select is(pg_temp.bands_of('Retired'), null, 'a retired line has none');
select is((select jsonb_agg(distinct jsonb_build_array(b -> 'route', b -> 'accuracy_meters')) from jsonb_array_elements(pipeline_band_areas('testland')) b
  join pipeline p on p.id = (b ->> 'pipeline_id')::bigint where p.name in ('Exact', 'Open')), '[["assumed", 500.0], ["stated", 0.0]]',
  'a route without an accuracy has the assumed one, and says so');
select is((select string_agg(b ->> 'around', ' ') from jsonb_array_elements(pipeline_band_areas('testland')) b where b -> 'geojson' <> 'null'),
  'facility facility', 'only what lies not along the route has a place of its own');

create function pg_temp.told(columns jsonb, variadic names text[]) returns text language sql as $$
  select string_agg(row_text, '; ' order by row_text) from (
    select string_agg(coalesce(columns -> name ->> place::int, '-'), ' ' order by position) as row_text
    from generate_series(0, (columns ->> 'count')::int - 1) place, unnest(names) with ordinality as n (name, position)
    group by place) r
$$;
select is(pg_temp.told(pipeline_columns('testland'), 'name', 'route', 'accuracy_meters'),
  'Chemical stated 0.0; Exact stated 0.0; Low stated 0.0; Open assumed 500.0; Retired stated 0.0', 'lines tell how sure they are');
select is(pg_temp.told(band_record_columns('testland'), 'name', 'standing', 'article'),
  '- cleared 30; - listed 30; - occupied 30; dig 600 uncertain 35_3; dig near valve breach 35_3; road 30 breach 35_2; road 30 permitted permitted 35_2; shed 4 breach 30; shed 4 permitted breach 30',
  'each once, with its gravest finding; trees at 30 m and what is over are none');
select is((select count(distinct b ->> 'work_id') from jsonb_array_elements(works_in_bands('testland')) b where (b ->> 'breach')::boolean),
  (select count(*) from jsonb_array_elements_text(band_record_columns('testland') -> 'standing') s where s = 'breach'),
  'breaches are those of works_in_bands');
select is((select count(distinct b ->> 'work_id') from jsonb_array_elements(works_in_bands('testland')) b),
  (select count(*) from jsonb_array_elements_text(band_record_columns('testland') -> 'record') r where r = 'work'), 'and works all of its works');
select is((select count(*) from jsonb_array_elements_text(band_record_columns('testland') -> 'standing') s where s in ('occupied', 'listed')),
  (pipeline_figures('testland') ->> 'occupations_open')::bigint, 'open occupations are those of the figures');
select is((select string_agg(distinct jsonb_array_length(value)::text, ' ') from jsonb_each(band_record_columns('testland')) where key <> 'count'), '9',
  'every column is as long as the count');

create function pg_temp.work(name text) returns bigint language sql as $$ select id from pipeline_work w where w.name = work.name $$;
select is((select jsonb_agg(jsonb_build_array(f -> 'article', f -> 'around', f -> 'distance_meters', f -> 'verdict')) from jsonb_array_elements(band_record(pg_temp.work('dig near valve')) -> 'findings') f),
  '[["35_3", "line", 50.0, "inside"], ["35_3", "facility", 50.0, "inside"]]', 'a work tells every band it lies in');
select is(band_record(pg_temp.work('dig 600')) #>> '{findings,0,route}', 'assumed', 'and how sure the route is');
select is((select jsonb_agg(f - '{pipeline_id,pipeline,confidence,route,from_meters,accuracy_meters}'::text[]) from pipeline_occupation o, jsonb_array_elements(band_record(-o.id) -> 'findings') f where o.source_id = 'listed'),
  '[{"around": "line", "effect": "forbidden", "article": "30", "verdict": null, "to_meters": 5, "distance_meters": 2.0}]', 'an occupation the band that forbids it, by its own number with a minus');
select is(band_record(pg_temp.work('trees 30')), null, 'what lies in no band is none');

create function pg_temp.each_counts() returns text language plpgsql as $$
declare
  persona text;
  answer text[] := '{}';
begin
  foreach persona in array '{alice,bob,carol,dana,erin,frank,gina}'::text[] loop
    perform pg_temp.become(persona);
    answer := answer || format('%s %s', persona, band_record_columns('testland') ->> 'count');
  end loop;
  return array_to_string(answer, ', ');
end;
$$;
select is(pg_temp.each_counts(), 'alice 9, bob 9, carol 9, dana 9, erin 0, frank 0, gina 0', 'each those of his zones');
select pg_temp.become('nobody');
select throws_ok($$select band_record_columns('testland')$$, '42501', null, 'nobody else is answered');
select throws_ok($$select pipeline_band_areas('testland')$$, '42501', null, 'nor told of bands');

select * from finish();
rollback;
