-- Who sees each table: one row in the grid n1, one in n2, one in another region; a table without a line here fails, and so does one without rows.
\ir personas.psql
\ir every_row.psql
select plan(144);

create temporary table reader (table_name text primary key, who text, condition text default 'true');
insert into reader (table_name, who) values
  ('accident_position', 'whole'), ('building', 'site'), ('calendar_day', 'region'), ('campaign', 'region'), ('campaign_stage', 'region'),
  ('campaign_task', 'site'), ('certificate', 'site'), ('check_item', 'all'), ('check_list', 'all'), ('control_indicator', 'region'), ('dangerous_work', 'site'),
  ('accountability', 'site'), ('accident_case', 'site'), ('document', 'acting and site'), ('drill', 'site'), ('emergency_plan', 'site'), ('emergency_resource', 'region'),
  ('equipment', 'site'), ('figure_definition', 'all'), ('follow_up', 'zone'), ('hazard_filing', 'site'), ('hazard_grading', 'site'),
  ('hazard_responsible', 'acting and site'), ('hazard_source', 'site'), ('hazard_source_chemical', 'site'), ('hidden_danger', 'site'),
  ('hidden_danger_kind', 'all'), ('inspection', 'site'), ('inspection_item', 'site'), ('leading_group_member', 'site'), ('listing', 'site'),
  ('listing_report', 'site'), ('patrol', 'site'), ('penalty', 'site'), ('person', 'site'), ('pipeline', 'acting'), ('pipeline_facility', 'acting'),
  ('pipeline_occupation', 'acting and site'), ('pipeline_segment', 'acting'), ('pipeline_work', 'site'), ('population_cell', 'region'), ('protected_place', 'region'),
  ('public_report', 'zone'), ('region_statistic', 'region'), ('responsibility_letter', 'site'), ('risk_point', 'site'), ('risk_rule', 'all'),
  ('site_return', 'site'), ('threshold_chemical', 'all'), ('threshold_class', 'all'), ('toxic_gas_beta', 'all'), ('training', 'site'),
  ('transition', 'all'), ('warning', 'region'), ('warning_site', 'site'), ('work_order', 'site'), ('zone_member', 'acting');
insert into reader values
  ('accident', 'site', $$source_id like '%-new'$$),
  ('change', 'zone', $$table_name = 'hidden_danger' and op = 'insert'$$),
  ('dataset', 'two regions', 'true'),
  ('dataset_reject', 'two regions whole', 'true'),
  ('enterprise', 'site', $$source_id in ('in-n1', 'in-n2', 'in-west')$$),
  ('event', 'acting and site', $$subject = 'hidden_danger' and kind = 'added'$$),
  ('membership', 'own', $$true$$),
  ('parameter', 'parameter', $$key like 'test.%'$$),
  ('region', 'two regions', $$true$$),
  ('rollup_month', 'zone', $$zone_path::text in ('testland.north.n1', 'testland.north.n2', 'otherland.west') and set_name = 'dangers_found'$$),
  ('site_risk', 'site', $$enterprise_id in (select enterprise from stage)$$),
  ('zone', 'zone', $$code in ('n1', 'n2', 'west')$$),
  ('zone_flaw', 'zone', $$square_meters = 7$$);

select set_eq($$select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')$$,
  'select table_name from reader', 'every table is asked here');

create function pg_temp.expected(who text, all_rows bigint) returns text language sql as $$
  select case who
    when 'zone' then 'alice 2, bob 1, carol 2, dana 3, erin 1, frank 0, gina 0, hugo 2'
    when 'site' then 'alice 2, bob 1, carol 2, dana 3, erin 1, frank 0, gina 1, hugo 2'
    when 'acting' then 'alice 2, bob 1, carol 2, dana 3, erin 1, frank 0, gina 0, hugo 0'
    when 'acting and site' then 'alice 2, bob 1, carol 2, dana 3, erin 1, frank 0, gina 1, hugo 0'
    when 'region' then 'alice 2, bob 2, carol 2, dana 3, erin 1, frank 0, gina 2, hugo 2'
    when 'whole' then 'alice 2, bob 0, carol 2, dana 3, erin 1, frank 0, gina 0, hugo 2'
    when 'two regions' then 'alice 1, bob 1, carol 1, dana 2, erin 1, frank 0, gina 1, hugo 1'
    when 'two regions whole' then 'alice 1, bob 0, carol 1, dana 2, erin 1, frank 0, gina 0, hugo 1'
    when 'own' then 'alice 1, bob 1, carol 1, dana 7, erin 1, frank 0, gina 1, hugo 1'
    when 'parameter' then 'alice 2, bob 1, carol 2, dana 3, erin 1, frank 0, gina 1, hugo 2'
    when 'all' then (select string_agg(p || case p when 'frank' then ' 0' else ' ' || all_rows end, ', ')
      from unnest('{alice,bob,carol,dana,erin,frank,gina,hugo}'::text[]) p) end || ', nobody refused'
$$;
create function pg_temp.rows_of(table_name text, condition text) returns bigint language plpgsql as $$
declare
  answer bigint;
begin
  execute format('select count(*) from %I where %s', table_name, condition) into answer;
  return answer;
end;
$$;
select is(pg_temp.seen(format('select 1 from %I where %s', table_name, condition)), pg_temp.expected(who, pg_temp.rows_of(table_name, condition)),
  format('%s: %s', table_name, who))
from reader order by table_name;
select cmp_ok(pg_temp.rows_of(table_name, condition), '>=', 2::bigint, table_name || ' has rows to speak of') from reader order by table_name;

-- Written past the functions: nothing, but for the columns that a table's own policies guard.
select is_empty(
  $$select table_name, privilege_type from information_schema.role_table_grants
    where table_schema = 'public' and grantee = 'authenticated' and privilege_type <> 'SELECT'$$, 'no table is open to writing');
select set_eq(
  $$select distinct table_name::text || ' ' || privilege_type from information_schema.column_privileges
    where table_schema = 'public' and grantee = 'authenticated' and privilege_type <> 'SELECT'$$,
  '{pipeline_occupation INSERT,pipeline_occupation UPDATE,pipeline_work INSERT,pipeline_work UPDATE,zone INSERT,zone_member INSERT,zone_member UPDATE,patrol INSERT}'::text[],
  'some columns of five tables are, by policies');
select is_empty(
  $$select table_name, column_name from information_schema.column_privileges
    where table_schema = 'public' and grantee = 'authenticated' and privilege_type <> 'SELECT' and column_name in ('id', 'zone_path', 'zone_id', 'zone_paths')
      and table_name not in ('zone_member', 'patrol')$$, 'and none on which rights hang');

select * from finish();
rollback;
