-- What the point layers are drawn from: each persona his own part, judged as the lists judge it, and inspections of a year alone.
\ir personas.psql
select plan(23);

insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, people_within_500_meters, geom)
select region_id, dataset_id, source_id, id, name, 'toxic', case source_id when 'in-n1' then 120 end, geom from enterprise where dataset_id = 'testland/all';

insert into dangerous_work (region_id, enterprise_id, kind, name, sizes, phase, plan_approved_on, expert_reviewed_on, begins_on, ends_on, geom) values
  ('testland', pg_temp.site_of('in-n1'), 'pit', 'below', '{"depth_meters": 2.99}', 'under_way', null, null, '2024-12-01', null, pg_temp.spot(10.2, 50.7)),
  ('testland', pg_temp.site_of('in-n2'), 'pit', 'two faults', '{"depth_meters": 5}', 'under_way', null, null, '2024-12-01', null, pg_temp.spot(10.8, 50.7)),
  ('testland', pg_temp.site_of('in-south'), 'pit', 'late', '{"depth_meters": 3}', 'under_way', '2024-12-01', null, '2024-12-01', '2024-12-30', pg_temp.spot(10.2, 50.2)),
  ('testland', pg_temp.site_of('in-south'), 'pit', 'accepted', '{"depth_meters": 3}', 'accepted', null, null, '2024-12-01', null, pg_temp.spot(10.2, 50.2));

insert into equipment (region_id, enterprise_id, kind, code, next_inspection_on, registered_on, safety_grade) values
  ('testland', pg_temp.site_of('in-n1'), 'elevator', 'overdue', '2024-12-30', '2020-01-01', null),
  ('testland', pg_temp.site_of('in-n1'), 'elevator', 'in order', '2025-01-31', '2020-01-01', null),
  ('testland', pg_temp.site_of('in-n2'), 'vessel', 'two faults', '2024-12-30', '2020-01-01', 5);
insert into equipment (region_id, zone_id, kind, code, owner, next_inspection_on)
select 'testland', id, 'farm_machine', 'tractor', 'a farmer', '2025-01-30' from zone where path = 'testland.south';

insert into inspection (region_id, enterprise_id, kind, result, inspected_on) values
  ('testland', pg_temp.site_of('in-n1'), 'routine', 'no_danger', '2024-12-31'),
  ('testland', pg_temp.site_of('in-n2'), 'special', 'dangers_found', '2024-01-01'),
  ('testland', pg_temp.site_of('in-n2'), 'special', 'no_danger', '2023-12-31'),
  ('testland', pg_temp.site_of('in-south'), 'self_check', 'no_danger', '2024-06-01');
insert into emergency_resource (region_id, kind, name, quantity, unit, geom) values
  ('testland', 'team', 'Team of n1', 20, 'people', pg_temp.spot(10.2, 50.7)),
  ('testland', 'supplies', 'Supplies of n2', 3.5, 't', pg_temp.spot(10.8, 50.7)),
  ('otherland', 'team', 'Team of the others', null, null, pg_temp.spot(20.5, 50.5));

create function pg_temp.told(columns jsonb, variadic names text[]) returns text language sql as $$
  select string_agg(row_text, '; ' order by row_text) from (
    select string_agg(coalesce(columns -> name ->> place::int, '-'), ' ' order by position) as row_text
    from generate_series(0, (columns ->> 'count')::int - 1) place, unnest(names) with ordinality as n (name, position)
    group by place) r
$$;
create function pg_temp.length_of(columns jsonb) returns text language sql as $$
  select string_agg(distinct jsonb_array_length(value)::text, ' ') from jsonb_each(columns) where key <> 'count'
$$;

-- The grading takes over what an assessment counted; where nobody counted and no cells are, the number is not known.
select is(pg_temp.told(hazard_source_columns('testland'), 'name', 'people'),
  (select string_agg(name || case source_id when 'in-n1' then ' 120' else ' -' end, '; ' order by name)
   from enterprise where dataset_id = 'testland/all'), 'hazard sources tell the people around them where they are known');
select is(pg_temp.told(dangerous_work_columns('testland'), 'name', 'scale', 'fault'),
  'below below none; late greater_danger beyond_its_term; two faults beyond_scale begun_without_plan',
  'works tell their scale and the first of their faults, accepted ones are gone');
select is(pg_temp.told(equipment_due_columns('testland'), 'code', 'fault', 'days_overdue'),
  'overdue inspection_overdue 1; tractor inspection_due -30; two faults not_to_be_used 1', 'equipment tells the gravest of its faults');
select is(pg_temp.told(equipment_due_columns('testland'), 'code', 'lng'), 'overdue 10.25; tractor -; two faults 10.75',
  'it lies at its site, a machine without one nowhere');
select is(pg_temp.told(inspection_columns('testland'), 'inspected_on', 'kind', 'result', 'lng'),
  '2024-01-01 special dangers_found 10.75; 2024-06-01 self_check no_danger 10.25; 2024-12-31 routine no_danger 10.25',
  'inspections lie at the unit and reach back twelve months, no day more');
select is(pg_temp.told(resource_columns('testland'), 'name', 'quantity', 'unit'), 'Supplies of n2 3.5 t; Team of n1 20 people',
  'resources tell how much they hold');
select is(pg_temp.length_of(columns), '3', 'every column is as long as the count')
from (values (dangerous_work_columns('testland')), (equipment_due_columns('testland')), (inspection_columns('testland'))) c (columns);
select is(pg_temp.told(columns, 'id'), null, 'of an unknown region there is nothing')
from (values (dangerous_work_columns('nowhere')), (equipment_due_columns('nowhere')), (inspection_columns('nowhere')), (resource_columns('nowhere'))) c (columns);

update region set as_of = '2024-12-30' where id = 'testland';
select is(pg_temp.told(inspection_columns('testland'), 'inspected_on'), '2023-12-31; 2024-01-01; 2024-06-01',
  'the twelve months are those of the region''s clock');
update region set as_of = '2024-12-31' where id = 'testland';
insert into parameter (scope, key, value, source, confidence) values ('testland', 'equipment.warning_days', '29', 'test', 'S');
select is((equipment_due_columns('testland') ->> 'count')::int, 2, 'the time of warning is the region''s own');
delete from parameter where scope = 'testland' and source = 'test';

create function pg_temp.each_counts(call text) returns text language plpgsql as $$
declare
  persona text;
  answer text[] := '{}';
  found text;
begin
  foreach persona in array '{alice,bob,carol,dana,erin,frank,gina,hugo,nobody}'::text[] loop
    perform pg_temp.become(persona);
    begin
      execute format('select %s ->> ''count''', call) into found;
    exception when insufficient_privilege then
      found := 'refused';
    end;
    answer := answer || format('%s %s', persona, found);
  end loop;
  perform pg_temp.become('owner');
  return array_to_string(answer, ', ');
end;
$$;
select is(pg_temp.each_counts($$hazard_source_columns('testland')$$),
  'alice 4, bob 1, carol 4, dana 4, erin 0, frank 0, gina 1, hugo 4, nobody refused', 'hazard sources: each those of his zones or his site');
select is(pg_temp.each_counts($$dangerous_work_columns('testland')$$),
  'alice 3, bob 1, carol 3, dana 3, erin 0, frank 0, gina 1, hugo 3, nobody refused', 'works: the same');
select is(pg_temp.each_counts($$equipment_due_columns('testland')$$),
  'alice 3, bob 1, carol 3, dana 3, erin 0, frank 0, gina 1, hugo 3, nobody refused', 'equipment: the same');
select is(pg_temp.each_counts($$inspection_columns('testland')$$),
  'alice 3, bob 1, carol 3, dana 3, erin 0, frank 0, gina 1, hugo 3, nobody refused', 'inspections: the same');
select is(pg_temp.each_counts($$resource_columns('testland')$$),
  'alice 2, bob 2, carol 2, dana 2, erin 0, frank 0, gina 2, hugo 2, nobody refused', 'resources: everyone of the region all of them');
select is(pg_temp.each_counts($$resource_columns('otherland')$$),
  'alice 0, bob 0, carol 0, dana 1, erin 1, frank 0, gina 0, hugo 0, nobody refused', 'and nobody those of another');
select pg_temp.become('bob');
select is(pg_temp.told(dangerous_work_columns('testland'), 'name'), 'below', 'bob is told of the work in his grid');
select is(pg_temp.told(inspection_columns('testland'), 'inspected_on'), '2024-12-31', 'and of the inspection there');

select * from finish();
rollback;
