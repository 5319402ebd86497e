-- A pipeline's sheet: what lies in its bands is what a plain look at every record finds, the radius line by line, and nothing of an exact route for who may not see it.
\ir personas.psql
select plan(31);

create function pg_temp.place(lng double precision, lat double precision) returns geometry language sql
  as $$ select st_setsrid(st_makepoint(lng, lat), 4326) $$;
insert into pipeline (region_id, dataset_id, source_id, name, owner, kind, medium, status, diameter_millimeters, design_pressure_mpa,
  working_pressure_mpa, position_accuracy_meters, position_source, commissioned_on, geom)
select 'testland', 'testland/all', l.name, l.name, 'Pipe company', l.kind, l.medium, l.status, l.millimeters, l.design, l.working, l.accuracy,
  case when l.accuracy is not null then 'survey' end, l.since::date, st_multi(l.geom)
from (values
  ('exact', 'long_distance', 'natural_gas', 'operating', 1016, 10, 9.5, 0, '2010-06-01',
    st_makeline(pg_temp.place(10.25, 50.6), pg_temp.place(10.25, 50.9))),
  ('rough', 'long_distance', 'crude_oil', 'operating', null, null, null, 10, null,
    st_makeline(pg_temp.place(10.35, 50.6), pg_temp.place(10.45, 50.9))),
  ('open', 'long_distance', 'natural_gas', 'operating', 500, null, null, null, null,
    st_makeline(array[pg_temp.place(10.3, 50.7), pg_temp.place(10.5, 50.8), pg_temp.place(10.7, 50.6)])),
  -- One edge of fifty kilometres, on which the map's straight line and the earth's part by some tens of metres.
  ('far', 'long_distance', 'natural_gas', 'operating', null, null, null, 20, null,
    st_makeline(pg_temp.place(10.05, 50.75), pg_temp.place(10.8, 50.75))),
  ('bent', 'long_distance', 'natural_gas', 'operating', 200, null, 1.5, 3, null,
    (select st_makeline(pg_temp.place(10.1 + n * 0.004, 50.65 + 0.01 * sin(n)) order by n) from generate_series(0, 80) n)),
  ('chemical', 'hazardous_chemical', 'liquid', 'operating', 400, null, null, 0, null,
    st_makeline(pg_temp.place(10.15, 50.6), pg_temp.place(10.15, 50.9))),
  ('retired', 'long_distance', 'natural_gas', 'retired', null, null, null, 0, null,
    st_makeline(pg_temp.place(10.12, 50.6), pg_temp.place(10.12, 50.9)))
) as l (name, kind, medium, status, millimeters, design, working, accuracy, since, geom);
create function pg_temp.line(which text) returns bigint language sql security definer set search_path = public
  as $$ select id from pipeline p where p.source_id = which $$;
insert into pipeline_segment (pipeline_id, from_meters, to_meters, river_crossing, tunnel, name) values
  (pg_temp.line('exact'), 27500, 29000, true, false, 'River'), (pg_temp.line('exact'), 5000, 6500, false, true, 'Hill');
insert into pipeline_facility (region_id, pipeline_id, kind, name, geom) values
  ('testland', pg_temp.line('exact'), 'valve', 'Valve 7', pg_temp.place(10.25, 50.70)),
  ('testland', pg_temp.line('exact'), 'station', 'Station 1', pg_temp.place(10.253, 50.80));

-- Five hundred records of four kinds, most of them within a few hundred metres of a line, some of them on a bound.
select setseed(0.20261122);
create temporary table scattered as
select n, l.source_id as line, st_project(st_lineinterpolatepoint(st_geometryn(l.geom, 1), random())::geography,
  case when n % 9 = 0 then (array[5, 50, 200])[1 + n % 3] else 700 * random() ^ 2 end, 2 * pi() * random())::geometry as geom
from generate_series(1, 500) n join (select *, row_number() over (order by source_id) as place from pipeline) l on l.place = 1 + n % 7;
grant select on scattered to authenticated;
insert into enterprise (region_id, dataset_id, source_id, name, status, geom)
select 'testland', 'testland/all', 'r' || n, 'Site ' || n, 'active', geom from scattered where n % 4 = 0;
insert into protected_place (region_id, dataset_id, source_id, kind, name, people, geom)
select 'testland', 'testland/all', 'r' || n, 'school', 'School ' || n, n,
  case when n % 8 = 1 then st_buffer(geom::geography, 40)::geometry else geom end from scattered where n % 4 = 1;
insert into building (region_id, dataset_id, source_id, kind, name, geom)
select 'testland', 'testland/all', 'r' || n, 'commercial', 'House ' || n, geom from scattered where n % 4 = 2;
insert into hidden_danger (region_id, dataset_id, source_id, kind, state, found_on, deadline_on, deadline_basis, geom)
select 'testland', 'testland/all', 'r' || n, 'other', 'rectifying', '2024-11-01',
  case when n % 8 = 3 then date '2024-12-01' else '2025-02-01' end, 'ordered', geom from scattered where n % 4 = 3;
insert into pipeline_work (region_id, dataset_id, source_id, name, kind, begins_on, ends_on, geom)
select 'testland', 'testland/all', 'r' || n, 'Work ' || n, 'excavation', '2024-12-01', '2025-01-15', geom from scattered where n % 20 = 0;
insert into pipeline_occupation (region_id, pipeline_id, kind, found_on, state, cleared_on, geom) values
  ('testland', pg_temp.line('exact'), 'shed', '2024-05-01', 'open', null, pg_temp.place(10.25, 50.71)),
  ('testland', pg_temp.line('exact'), 'pond', '2024-06-01', 'cleared', '2024-07-01', pg_temp.place(10.25, 50.72));
insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, pipeline_id, geom) values
  ('testland', 'testland/all', 'dig-in', 'third_party_damage', '2024-10-30', 'day', 'Dig-in', 0, 1, pg_temp.line('exact'), pg_temp.place(10.25, 50.73));
insert into listing (region_id, dataset_id, source_id, level, year, title, state, listed_on, deadline_on, geom, pipeline_segment_id)
select 'testland', 'testland/all', 'stretch', 'city', 2024, 'Occupied stretch', 'listed', '2024-03-01', '2024-12-01', pg_temp.place(10.25, 50.85), s.id
from pipeline_segment s where s.name = 'River';

-- The plain look: every record of the region, one distance each.
create function pg_temp.plain_sites(line bigint) returns jsonb language sql as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'status', e.status,
    'hazard_sources', (select count(*) from hazard_source h where h.enterprise_id = e.id), 'distance_meters', round(d.meters::numeric, 1),
    'within', jsonb_build_object('5', private.band_verdict(d.meters, a.accuracy, 0, 5), '50', private.band_verdict(d.meters, a.accuracy, 0, 50),
      '200', private.band_verdict(d.meters, a.accuracy, 0, 200))) order by d.meters, e.id), '[]')
  from pipeline p
  cross join lateral (select private.accuracy_meters(p.region_id, p.position_accuracy_meters) as accuracy) a
  join enterprise e on e.region_id = p.region_id
  cross join lateral (select st_distance(p.geom::geography, e.geom::geography) as meters) d
  where p.id = line and private.band_verdict(d.meters, a.accuracy, 0, 200) <> 'outside'
$$;
create function pg_temp.plain_places(line bigint) returns jsonb language sql as $$
  select coalesce(jsonb_agg(n.told order by n.distance_meters, n.id), '[]')
  from pipeline p
  cross join lateral (select private.accuracy_meters(p.region_id, p.position_accuracy_meters) as accuracy) a
  cross join lateral private.places_along(p.region_id, p.geom, a.accuracy, private.impact_radius(p)) n where p.id = line
$$;
create function pg_temp.plain_bands(line bigint) returns table (subject text, id bigint, article text, around text, verdict text) language sql as $$
  select t.subject, t.id, private.lower_words(b.article), b.around, v.verdict
  from pipeline p
  cross join lateral (select private.accuracy_meters(p.region_id, p.position_accuracy_meters) as accuracy) a
  cross join lateral private.bands_of(p) b
  cross join (
    select 'enterprises' as subject, e.id, e.geom from enterprise e where e.region_id = 'testland'
    union all select 'protected_places', q.id, q.geom from protected_place q
    union all select 'buildings', g.id, g.geom from building g
    union all select 'hidden_dangers', h.id, h.geom from hidden_danger h where h.is_open) t
  cross join lateral (select private.band_verdict(greatest(0, st_distance(b.shape::geography, t.geom::geography) - b.half_width), a.accuracy,
    b.from_meters, b.to_meters) as verdict) v
  where p.id = line and b.to_meters > 0 and v.verdict <> 'outside'
$$;
create function pg_temp.told_bands(line bigint) returns table (subject text, id bigint, article text, around text, verdict text) language sql as $$
  select s.subject, (r ->> 'id')::bigint, b ->> 'article', b ->> 'around', b ->> 'verdict'
  from (select what_lies_in_bands(line, 100000) as answer) a
  cross join (values ('enterprises'), ('protected_places'), ('buildings'), ('hidden_dangers')) as s (subject)
  cross join jsonb_array_elements(a.answer -> s.subject) r cross join jsonb_array_elements(r -> 'bands') b
$$;
-- Lines of which something differs; none is as it should be.
create function pg_temp.differ(how text) returns text language plpgsql as $$
declare
  name text;
  answer jsonb;
  wrong text[] := '{}';
begin
  foreach name in array '{exact,rough,open,far,bent,chemical,retired}'::text[] loop
    answer := what_lies_in_bands(pg_temp.line(name), 100000);
    if (case how
      when 'sites' then pg_temp.plain_sites(pg_temp.line(name)) <> (
        select coalesce(jsonb_agg(e - 'bands'), '[]') from jsonb_array_elements(answer -> 'enterprises') e where e #>> '{within,200}' <> 'outside')
      when 'places' then (select jsonb_agg(q) from jsonb_array_elements(pg_temp.plain_places(pg_temp.line(name))) q
          where q #>> '{within,200}' <> 'outside' or coalesce(q ->> 'in_impact_radius', 'outside') <> 'outside') is distinct from (
        select jsonb_agg(q - '{bands,lng,lat}'::text[]) from jsonb_array_elements(answer -> 'protected_places') q
          where q #>> '{within,200}' <> 'outside' or coalesce(q ->> 'in_impact_radius', 'outside') <> 'outside')
      when 'bands' then exists (
        (select * from pg_temp.plain_bands(pg_temp.line(name)) except select * from pg_temp.told_bands(pg_temp.line(name)))
        union all (select * from pg_temp.told_bands(pg_temp.line(name)) except select * from pg_temp.plain_bands(pg_temp.line(name))))
      when 'counts' then (select jsonb_object_agg(subject || ' ' || article || ' ' || around, jsonb_build_array(i, u)) from (
          select subject, article, around, count(*) filter (where verdict = 'inside') i, count(*) filter (where verdict = 'uncertain') u
          from pg_temp.plain_bands(pg_temp.line(name)) group by 1, 2, 3) c) is distinct from (
        select jsonb_object_agg(concat_ws(' ', b ->> 'subject', b ->> 'article', b ->> 'around'), jsonb_build_array(b -> 'inside', b -> 'uncertain'))
        from jsonb_array_elements(answer -> 'bands') b where b ->> 'subject' <> 'works')
      end) then wrong := wrong || name;
    end if;
  end loop;
  return array_to_string(wrong, ' ');
end;
$$;

select pg_temp.become('alice');
select is(pg_temp.differ('sites'), '', 'sites along seven lines are those of a plain look at every site');
select is(pg_temp.differ('places'), '', 'and so are protected places');
select is(pg_temp.differ('bands'), '', 'every record is told in just the bands in which it lies or may lie');
select is(pg_temp.differ('counts'), '', 'and a band counts just these');
select cmp_ok((select count(*) from pg_temp.plain_bands(pg_temp.line('exact')) where around in ('river', 'tunnel', 'facility') and verdict = 'inside'), '>', 5::bigint,
  'some lie around a crossing, a tunnel or a facility alone');
select cmp_ok((select count(distinct verdict) from pg_temp.plain_bands(pg_temp.line('rough'))), '=', 2::bigint, 'some surely and some perhaps');
select is((select string_agg(distinct around, ' ') from pg_temp.told_bands(pg_temp.line('chemical'))), 'edge', 'a chemical pipe is measured from its edge');
select is((what_lies_in_bands(pg_temp.line('exact'), 2) ->> 'limit')::int, 2, 'a cut answer says where it was cut');
select ok((select bool_and(jsonb_array_length(w -> s) <= 2) from what_lies_in_bands(pg_temp.line('exact'), 2) w, unnest('{enterprises,buildings,hidden_dangers,protected_places}'::text[]) s),
  'and tells no more');
select ok((select c -> 'totals' = w -> 'totals' and c -> 'bands' = w -> 'bands' and c -> 'enterprises' = (
    select jsonb_agg(e order by n) from jsonb_array_elements(w -> 'enterprises') with ordinality x (e, n) where n <= 2)
  from what_lies_in_bands(pg_temp.line('exact'), 2) c, what_lies_in_bands(pg_temp.line('exact'), 100000) w), 'the nearest, while totals and bands count all');
select is((what_lies_in_bands(pg_temp.line('open'), 1) ->> 'dangers_overdue')::bigint, (
  select count(distinct d.id) from pg_temp.told_bands(pg_temp.line('open')) b join hidden_danger d on d.id = b.id and b.subject = 'hidden_dangers'
  where d.deadline_runs and d.deadline_on < '2024-12-31'), 'overdue dangers are counted whole');
select cmp_ok((what_lies_in_bands(pg_temp.line('open')) ->> 'dangers_overdue')::int, '>', 0, 'and there are some');
select is((select jsonb_agg(jsonb_build_array(w -> 'work_id', w -> 'article', w -> 'around', w -> 'verdict') order by w -> 'work_id', w -> 'article', w -> 'around')
  from jsonb_array_elements(what_lies_in_bands(pg_temp.line('exact')) -> 'works') w), (
  select jsonb_agg(jsonb_build_array(f.work_id, private.lower_words(f.article), f.around, f.verdict)
    order by to_jsonb(f.work_id), to_jsonb(private.lower_words(f.article)), to_jsonb(f.around))
  from private.band_findings('testland', pg_temp.line('exact')) f), 'works are those of the findings, their articles as keys of the catalogues');
select is(jsonb_array_length(what_lies_in_bands(pg_temp.line('exact')) -> 'occupations'), 1, 'and one occupation is open');

-- the sheet
select is((select (s -> 'impact') - '{method,limits,source}'::text[] from pipeline_sheet(pg_temp.line('exact')) s),
  '{"inputs": {"pressure_mpa": 10, "diameter_millimeters": 1016}, "product": 10322560.0, "root": 3212.87, "radius_meters": 318.1, "pressure": "design", "screening_only": true}',
  'the published example line by line: 1,016 mm at 10 MPa gives 318.1 m');
select results_eq(
  $$select pipeline_sheet(pg_temp.line(n)) #>> '{impact,why_not}' from unnest('{rough,far,open,bent}'::text[]) n$$,
  array['not_gas', 'diameter_unknown', 'pressure_unknown', null], 'or why there is none; a working pressure will do');
select results_eq(
  $$select s ->> 'route', (s ->> 'accuracy_meters')::float8, s #>> '{accuracy_basis,confidence}', s ->> 'position_source'
    from unnest('{exact,open}'::text[]) n, pipeline_sheet(pg_temp.line(n)) s$$,
  $$values ('stated', 0::float8, null, 'survey'), ('assumed', 500, 'U', null)$$, 'a route is stated by its source, or its accuracy is assumed and said to be unsure');
select is((select string_agg(concat_ws(' ', b ->> 'article', b ->> 'around', b ->> 'features'), '; ' order by b ->> 'article', b ->> 'around')
  from jsonb_array_elements(pipeline_sheet(pg_temp.line('exact')) -> 'bands') b),
  '30 line 1; 32 river 1; 33 tunnel 1; 35_1 line 1; 35_2 facility 2; 35_2 line 1; 35_3 facility 2; 35_3 line 1', 'every band of the law that it has');
select is((select jsonb_agg(b -> 'half_width_meters') from jsonb_array_elements(pipeline_sheet(pg_temp.line('chemical')) -> 'bands') b), '[0.2]', 'of an edge with half the pipe''s width');
select is(pipeline_sheet(pg_temp.line('retired')) -> 'bands', '[]', 'a retired line has none');
select is((select (l -> 0) - '{id,in_force,days_left,progress_percent}'::text[] from (select pipeline_sheet(pg_temp.line('exact')) -> 'listings' as l) q),
  '{"level": "city", "state": "listed", "title": "Occupied stretch", "overdue": true, "segment": "River", "listed_on": "2024-03-01", "deadline_on": "2024-12-01"}',
  'a listed stretch with its deadline, and that it is overdue');
select results_eq(
  $$select i ->> 'day', i ->> 'subject', i ->> 'act' from jsonb_array_elements(pipeline_timeline(pg_temp.line('exact')) -> 'items') i where i ->> 'subject' <> 'pipeline_work'$$,
  $$values ('2024-10-30', 'accident', 'third_party_damage'), ('2024-07-01', 'occupation', 'cleared'), ('2024-06-01', 'occupation', 'found'),
    ('2024-05-01', 'occupation', 'found'), ('2024-03-01', 'listing', 'listed'), ('2010-06-01', 'pipeline', 'commissioned')$$, 'what happened, newest first');
select is((pipeline_timeline(pg_temp.line('exact'), 2) ->> 'total')::int, jsonb_array_length(pipeline_timeline(pg_temp.line('exact')) -> 'items'), 'a cut timeline tells of how many');

-- who sees what
select pg_temp.become('bob');
select ok((select bool_and(e.zone_path::text = 'testland.north.n1') and count(*) > 0
  from jsonb_array_elements(what_lies_in_bands(pg_temp.line('open'), 1000) -> 'enterprises') x join enterprise e on e.id = (x ->> 'id')::bigint), 'bob is told of the sites of his grid only');
select pg_temp.become('hugo');
select is((select jsonb_build_array(s -> 'route', s -> 'listings', s -> 'position_source', s -> 'name') from pipeline_sheet(pg_temp.line('exact')) s),
  '["general", [], null, "exact"]', 'a display sees a general course, and is told so');
select results_eq($$select round((pipeline_sheet(pg_temp.line(n)) ->> 'accuracy_meters')::numeric) from unnest('{exact,open}'::text[]) n$$, array[790::numeric, 1290],
  'as far off as the coarse grid and the route itself may be');
select is((select string_agg(distinct b ->> 'around', ' ') from jsonb_array_elements(pipeline_sheet(pg_temp.line('exact')) -> 'bands') b), 'line',
  'its bands, but not where crossings, tunnels and facilities are');
select ok(what_lies_in_bands(pg_temp.line('exact')) is null and pipeline_timeline(pg_temp.line('exact')) is null
  and pipeline_segments(pg_temp.line('exact')) = '[]', 'and nothing that the exact route alone tells');
select pg_temp.become('gina');
select is(pipeline_sheet(pg_temp.line('exact')) ->> 'route', 'general', 'nor does an enterprise near it');
select pg_temp.become('erin');
select is(pipeline_sheet(pg_temp.line('exact')), null, 'erin of another region is told of none');
select pg_temp.become('nobody');
select throws_ok($$select pipeline_sheet(1)$$, '42501', null, 'a visitor may not even ask');

select * from finish();
rollback;
