-- Hazard sources and their chemicals follow the zone in which the source lies.
\ir personas.psql
select plan(11);

insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom)
select region_id, dataset_id, source_id, id, name, 'toxic', geom from enterprise where dataset_id in ('testland/all', 'otherland/all');
insert into hazard_source_chemical (hazard_source_id, dataset_id, source_id, name, cas, hazard_class, program_level)
select id, dataset_id, source_id || '/7782-50-5', 'Chlorine', '7782-50-5', 'toxic', 3
from hazard_source where dataset_id in ('testland/all', 'otherland/all');

select results_eq(
  $$select source_id, zone_path::text from hazard_source where region_id = 'testland' order by source_id$$,
  $$select source_id, zone_path::text from enterprise where region_id = 'testland' order by source_id$$,
  'a hazard source at its enterprise lies in the same zone');
select throws_ok(
  $$update hazard_source set level = 5 where source_id = 'in-n1'$$, '23514', null, 'there is no fifth level');
select throws_ok(
  $$update hazard_source_chemical set quantity_tonnes = -1$$, '23514', null, 'a quantity is never negative');

select pg_temp.become('alice');
select results_eq('select count(*)::int from hazard_source', array[4], 'alice sees the hazard sources of her region');
select results_eq('select count(*)::int from hazard_source_chemical', array[4], 'alice sees their chemicals');

select pg_temp.become('bob');
select results_eq('select source_id from hazard_source', array['in-n1'], 'bob sees the hazard source of his grid only');
select results_eq(
  'select source_id from hazard_source_chemical', array['in-n1/7782-50-5'], 'bob sees the chemicals of that source only');
select throws_ok($$update hazard_source_chemical set quantity_tonnes = 1$$, '42501', null, 'bob cannot change a quantity');

select pg_temp.become('frank');
select is_empty('select * from hazard_source_chemical', 'frank without a membership sees no chemical');

select pg_temp.become('nobody');
select throws_ok('select * from hazard_source', '42501', null, 'a visitor may not ask for hazard sources');
select throws_ok('select * from hazard_source_chemical', '42501', null, 'a visitor may not ask for chemicals');

select * from finish();
rollback;
