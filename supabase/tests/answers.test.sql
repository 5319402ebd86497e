-- What the screens are answered: the same functions give each persona his own part, and nothing to strangers.
\ir personas.psql
select plan(38);

insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom)
select region_id, dataset_id, source_id, id, name, 'toxic', geom from enterprise where dataset_id = 'testland/all';
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, found_on, deadline_on, deadline_basis, geom)
select region_id, dataset_id, source_id, id, 'overdue_filing', 'general', '2024-12-31', '2024-12-30', 'statutory', geom
from enterprise where source_id in ('in-n1', 'in-n2');
insert into accident (region_id, dataset_id, source_id, enterprise_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
select 'testland', 'testland/all', 'at-n1', id, 'chemical', '2024-05-01', 'day', 'At n1', 1, 0, geom from enterprise where source_id = 'in-n1';
insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom) values
  ('testland', 'testland/all', 'near-n1', 'pipeline', '2023-05-01', 'day', 'Near n1', 0, 2, pg_temp.spot(10.255, 50.75)),
  ('testland', 'testland/all', 'far', 'pipeline', '2024-12-31', 'day', 'Far away', 2, 0, pg_temp.spot(10.75, 50.75));
insert into pipeline (region_id, dataset_id, source_id, medium, status, geom) values
  ('testland', 'testland/all', 'close', 'natural_gas', 'operating',
    st_multi(st_setsrid('LINESTRING(10.2515 50.7, 10.2515 50.8)'::geometry, 4326))),
  ('testland', 'testland/all', 'apart', 'natural_gas', 'operating',
    st_multi(st_setsrid('LINESTRING(10.26 50.7, 10.26 50.8)'::geometry, 4326)));

-- The ids of the two sites, so that a persona can ask for one that he cannot see.
do $$
begin
  perform set_config('test.' || replace(source_id, '-', '_'), id::text, true) from enterprise where source_id in ('in-n1', 'in-n2');
end;
$$;

select pg_temp.become('alice');
select is(my_session() -> 'memberships' -> 0 ->> 'role', 'command', 'alice is told her role');
select is(jsonb_array_length(my_session() -> 'regions'), 1, 'alice is told her one region');
select is(my_session() -> 'regions' -> 0 ->> 'today', '2024-12-31', 'and where its clock stands');
select isnt(my_session() ->> 'schema_version', null, 'and which version of the schema answers');
select is((enterprise_columns('testland') -> 'count')::int, 4, 'alice is answered with every site');
select is((zone_columns('testland') -> 'count')::int, 4, 'and every zone');
select is((zone_columns('testland') -> 'orphans' ->> 'enterprise')::int, 2, 'and is told of the two sites that lie in no grid');
select is((hazard_source_columns('testland') -> 'count')::int, 4, 'and every hazard source');
select is((accident_columns('testland') -> 'count')::int, 3, 'and every accident');
select is((pipeline_columns('testland') -> 'count')::int, 2, 'and every pipeline');
select is((enterprise_columns('otherland') -> 'count')::int, 0, 'alice gets nothing of another region');
select is((enterprise_columns('nowhere') -> 'count')::int, 0, 'an unknown region is empty, not an error');
select is(enterprise_columns('nowhere') -> 'id', '[]'::jsonb, 'and its columns are empty lists');

select is(
  jsonb_array_length(site(current_setting('test.in_n1')::bigint) -> 'accidents' -> 'at'), 1, 'the site names the accident at it');
select is(
  site(current_setting('test.in_n1')::bigint) -> 'accidents' -> 'near' -> 0 ->> 'name', 'Near n1', 'and the one near it');
select cmp_ok(
  (site(current_setting('test.in_n1')::bigint) -> 'accidents' -> 'near' -> 0 ->> 'distance_meters')::numeric,
  '<', 400::numeric, 'with its distance in metres');
select is(
  jsonb_array_length(site(current_setting('test.in_n1')::bigint) -> 'pipelines'), 1, 'and the pipeline within 200 m, not the other');
select is(
  site(current_setting('test.in_n1')::bigint) -> 'hidden_dangers' -> 0 ->> 'days_overdue', '1', 'and how long its filing is overdue');
select is(site(-1), null, 'a site that is not there is null');

select is(
  (select a ->> 'accidents' from jsonb_array_elements(region_figures('testland', '2024-01-01', '2024-12-31') -> 'areas') a
   where a ->> 'id' is null), '2', 'the region had two accidents in the year');
select is(
  (select a ->> 'accidents_last_year' from jsonb_array_elements(region_figures('testland', '2024-01-01', '2024-12-31') -> 'areas') a
   where a ->> 'id' is null), '1', 'and one in the year before');
select is(
  (select a ->> 'enterprises' from jsonb_array_elements(region_figures('testland', '2024-01-01', '2024-12-31') -> 'areas') a
   where a ->> 'path' = 'testland.north'), '2', 'a district counts what lies in its zones');
select is(
  (select a ->> 'deaths' from jsonb_array_elements(region_figures('testland', '2024-01-01', '2024-12-31') -> 'areas') a
   where a ->> 'path' = 'testland.south'), '0', 'a district without accidents counts none');

select pg_temp.become('bob');
select is((enterprise_columns('testland') -> 'count')::int, 1, 'bob is answered with the site of his grid');
select is((hidden_danger_columns('testland') -> 'count')::int, 1, 'and its hidden danger');
select is(site(current_setting('test.in_n2')::bigint), null, 'a site of another grid is for bob as if it were not there');
select is(datasets('testland') -> 0 -> 'rejects', '{}'::jsonb, 'bob learns where records come from, not which lines were refused');

select pg_temp.become('gina');
select is((enterprise_columns('testland') -> 'count')::int, 1, 'gina is answered with her own site');
select is((hidden_danger_columns('testland') -> 'count')::int, 1, 'and its hidden danger');
select pg_temp.become('owner');
select is((enterprise_columns('testland') -> 'count')::int, 4, 'whom row-level security does not bind is answered with all');
insert into membership (user_id, role, scope) values ('00000000-0000-4000-8000-00000000000b', 'grid', 'testland.south');
insert into enterprise (region_id, dataset_id, source_id, name, status, geom)
  values ('testland', 'testland/all', 'edge', 'Works at the edge', 'active', pg_temp.spot(10.499, 50.75));
insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom) values
  ('testland', 'testland/all', 'this-side', 'chemical', '2024-05-01', 'day', 'This side', 0, 0, pg_temp.spot(10.498, 50.75)),
  ('testland', 'testland/all', 'that-side', 'chemical', '2024-05-01', 'day', 'That side', 0, 0, pg_temp.spot(10.501, 50.75));
select set_config('test.edge', pg_temp.site_of('edge')::text, true);
select pg_temp.become('bob');
select is((enterprise_columns('testland') -> 'count')::int, 3, 'of two zones bob is answered with both, and not with n2 that is sorted between them');
select is((hidden_danger_columns('testland') -> 'count')::int, 1, 'nor with its hidden danger');
select is(jsonb_path_query_array(site(current_setting('test.edge')::bigint), '$.accidents.near[*].name'), '["This side"]', 'near a site he is told of the accidents of his own zones');
select pg_temp.become('owner');
insert into membership (user_id, role, enterprise_id) select '00000000-0000-4000-8000-00000000000b', 'enterprise', pg_temp.site_of('nowhere');
select pg_temp.become('bob');
select is((enterprise_columns('testland') -> 'count')::int, 4, 'who speaks for a site besides is answered with that too, once');
select pg_temp.become('alice');
select is(jsonb_array_length(site(current_setting('test.edge')::bigint) -> 'accidents' -> 'near'), 2, 'alice is told of both accidents near it');

select pg_temp.become('frank');
select is(my_session() -> 'regions', '[]'::jsonb, 'frank without a membership is told of no region');
select is((accident_columns('testland') -> 'count')::int, 0, 'and answered with nothing');

select pg_temp.become('nobody');
select throws_ok($$select enterprise_columns('testland')$$, '42501', null, 'a visitor may not even ask');

select * from finish();
rollback;
