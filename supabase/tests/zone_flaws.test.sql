-- Gaps and overlaps of zones: kept as outlines change, each figure with its list, and told to those who answer for the whole.
\ir personas.psql
select plan(19);

create function pg_temp.of(p_code text, p_zone text default null) returns jsonb language sql as $$
  select figure(p_code, 'testland', (select id from zone where code = p_zone), '2024-12-01', '2024-12-31') $$;
create function pg_temp.value(p_code text, p_zone text default null) returns numeric language sql as $$
  select (pg_temp.of(p_code, p_zone) ->> 'value')::numeric $$;
create function pg_temp.list(p_code text, p_zone text default null) returns jsonb language sql as $$
  select figure_list(p_code, 'testland', (select id from zone where code = p_zone), '2024-12-01', '2024-12-31') $$;

select pg_temp.become('alice');
select is(pg_temp.value(f), 0::numeric, 'testland has none to begin with: ' || f) from unnest('{gaps,gap_area,overlaps,overlap_area}'::text[]) f;

-- n3 takes the south-western corner of the south, n4 lies half over it; n5 is a sliver apart
select pg_temp.become('owner');
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
select 'testland', 'testland/all', g.code, g.code, 'grid', g.code, g.code, d.id, d.path || g.code, g.geom
from zone d, (values ('n3', pg_temp.square(10, 50, 10.5, 50.5))) g (code, geom) where d.code = 'south';
insert into parameter (scope, key, value, source, confidence) values ('testland', 'zone.overlap_tolerance_square_meters', '1e9', 'this test', 'C');
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
select 'testland', 'testland/all', g.code, g.code, 'grid', g.code, g.code, d.id, d.path || g.code, g.geom
from zone d, (values ('n4', pg_temp.square(10.24, 50.2, 10.6, 50.3)), ('n5', pg_temp.square(10.7, 50.1, 10.70001, 50.10001))) g (code, geom) where d.code = 'south';
select pg_temp.become('alice');
select is(pg_temp.value('gaps'), 1::numeric, 'one gap: what n3, n4 and the sliver leave of the south');
select is(pg_temp.value('gaps', 'south'), 1::numeric, 'it is that of the south');
select is(pg_temp.value('gaps', 'north'), 0::numeric, 'and none of the north');
select is(pg_temp.value('gap_area'), (zone_gaps('testland') #>> '{0,square_meters}')::numeric, 'with the area that its list gives');
select is(pg_temp.list('gaps') #>> '{0,subject}', 'zone_flaw', 'the list names it');
select is(pg_temp.value('overlaps'), 1::numeric, 'one overlap: of n3 and n4');
select is(pg_temp.value('overlaps', 'n3'), 0::numeric, 'which lies in neither alone');
select is(pg_temp.value('overlap_area'), (zone_overlaps('testland') #>> '{0,square_meters}')::numeric, 'with the area that its list gives');
select ok(pg_temp.value('overlap_area') between 200e6 and 210e6, 'of 205 square kilometres');
select is(pg_temp.value('sites_in_overlaps'), 1::numeric, 'one enterprise lies where they overlap');
select is(pg_temp.list('sites_in_overlaps') #>> '{0,id}', pg_temp.site_of('in-south')::text, 'which the list names');
select is(pg_temp.value('orphans'), (select count(*) from jsonb_array_elements(zone_orphans('testland')) o where o ->> 'reason' <> 'several_grids')::numeric,
  'enterprises in no grid are those that are listed as such');
select pg_temp.become('bob');
select is(pg_temp.value('gaps') + pg_temp.value('overlaps'), 0::numeric, 'who answers for n1 is told of no flaw elsewhere');
select pg_temp.become('owner');
delete from zone where code = 'n4';
select is(pg_temp.value('overlaps'), 0::numeric, 'the overlap goes with one of its zones');
delete from zone where code in ('n3', 'n5');
select is((select count(*)::int from zone_flaw), 0, 'and a zone that is no longer divided has no gap');

select * from finish();
rollback;
