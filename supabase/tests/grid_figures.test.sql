-- Figures of supervision grids: members, load, visits and silence, each as its answer and as its list.
\ir personas.psql
select plan(32);

insert into zone_member (zone_id, person_name, role, from_on, to_on)
select z.id, 'Wang', m.role, m.from_on, m.to_on
from (values ('n1', 'member', date '2024-01-01', null::date), ('n1', 'supervisor', '2024-01-01', null), ('n1', 'member', '2023-01-01', '2023-12-31'),
  ('n1', 'member', '2025-01-01', null), ('north', 'head', '2024-01-01', null)) as m (code, role, from_on, to_on)
join zone z using (code);
insert into patrol (zone_id, enterprise_id, patrolled_on)
select z.id, e.id, p.patrolled_on
from (values ('n1', 'in-n1', date '2024-12-01'), ('n1', 'in-n1', '2024-12-31'), ('n1', null, '2024-12-15'), ('n2', 'in-n2', '2024-11-30'), ('n2', 'in-n2', '2023-12-05'))
  as p (code, site, patrolled_on)
join zone z using (code) left join enterprise e on e.source_id = p.site;

create function pg_temp.of(p_code text, p_zone text default null) returns jsonb language sql as $$
  select figure(p_code, 'testland', (select id from zone where code = p_zone), '2024-12-01', '2024-12-31') $$;
create function pg_temp.value(p_code text, p_zone text default null) returns numeric language sql as $$
  select (pg_temp.of(p_code, p_zone) ->> 'value')::numeric $$;
create function pg_temp.list(p_code text, p_zone text default null) returns jsonb language sql as $$
  select figure_list(p_code, 'testland', (select id from zone where code = p_zone), '2024-12-01', '2024-12-31') $$;

select pg_temp.become('alice');
select is(pg_temp.value('grids'), 2::numeric, 'two grids');
select is(pg_temp.value('grid_members'), 2::numeric, 'two members today: one has left, one is to come, the head is not counted');
select is(pg_temp.value('members_per_grid'), 1.00, 'one a grid');
select is(pg_temp.value('grids_without_member'), 1::numeric, 'in one there is nobody');
select is(pg_temp.list('grids_without_member') #>> '{0,zone_path}', 'testland.north.n2', 'which the list names');
select is(pg_temp.value('grids_without_member_rate'), 50.00, 'that is half');
select is(pg_temp.value('enterprises_per_member'), 2.00, 'four enterprises for two members');
select is(pg_temp.value('enterprises_per_member', 'north'), 1.00, 'two for two in the north: a district has its own base');
select is(pg_temp.value('enterprises_per_member', 'south'), null, 'on nobody there is no ratio');
select is(pg_temp.value('dangers_per_member'), 0.00, 'no open danger for two members is 0');

-- visits
select is(pg_temp.value('patrols'), 3::numeric, 'three patrols in December');
select is(pg_temp.of('patrols') #>> '{last_year,value}', '1', 'one a year before');
select is(pg_temp.value('patrols_per_grid'), 1.50, '1.5 a grid');
select is(pg_temp.value('sites_visited'), 1::numeric, 'an enterprise visited twice counts once, a round without a visit not at all');
select is(pg_temp.list('sites_visited') #>> '{0,id}', pg_temp.site_of('in-n1')::text, 'the list names it');
select is(pg_temp.value('visit_coverage_rate'), 25.00, 'one of four');
select is(pg_temp.value('visit_coverage_rate', 'n1'), 100.00, 'and all of n1');
select is(pg_temp.value('visit_coverage_rate', 'south'), 0.00, 'none of the south');
select is_empty(
  $$select a from jsonb_array_elements(zone_coverage('testland', '2024-12-01', '2024-12-31')::jsonb -> 'areas') a
    cross join lateral (select figure('visit_coverage_rate', 'testland', (a ->> 'zone_id')::bigint, '2024-12-01', '2024-12-31') as f) f
    where (f ->> 'numerator', f ->> 'denominator', f ->> 'value') is distinct from (a ->> 'visited', a ->> 'enterprises', a ->> 'rate_percent')$$,
  'zone_coverage says the same of every zone');
select is_empty(
  $$select z from jsonb_array_elements(zone_workload('testland') -> 'zones') z
    where (figure('enterprises_per_member', 'testland', (z ->> 'zone_id')::bigint, '2024-12-01', '2024-12-31') ->> 'value') is distinct from (z ->> 'enterprises_per_member')
      or (figure('grids', 'testland', (z ->> 'zone_id')::bigint, '2024-12-01', '2024-12-31') ->> 'value') is distinct from (z ->> 'grids')$$,
  'zone_workload says the same of every zone');

-- silence
create function pg_temp.silent_as_listed() returns boolean language sql as $$
  select coalesce((select jsonb_agg(s -> 'zone_id' order by (s ->> 'zone_id')::bigint) from jsonb_array_elements(silent_zones('testland') -> 'zones') s), '[]')
    = coalesce((select jsonb_agg(l -> 'id' order by (l ->> 'id')::bigint) from jsonb_array_elements(pg_temp.list('silent_grids')) l), '[]') $$;
select is(pg_temp.value('silent_grids'), 1::numeric, 'n2, last visited 31 days ago, is silent');
select ok(pg_temp.silent_as_listed(), 'silent_zones names the same');
select pg_temp.become('owner');
update region set as_of = '2024-12-30' where id = 'testland';
select pg_temp.become('alice');
select is(pg_temp.value('silent_grids'), 0::numeric, 'after 30 days it was not yet');
select ok(pg_temp.silent_as_listed(), 'nor to silent_zones');
select pg_temp.become('owner');
update region set as_of = '2025-02-28' where id = 'testland';
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, geom)
select region_id, dataset_id, d.kind, id, d.kind, 'general', 'reported', '2025-02-01', '2025-03-01', 'ordered', geom
from enterprise, (values ('in-n1', 'overdue_filing'), ('in-n2', 'other')) as d (site, kind) where source_id = d.site;
select pg_temp.become('alice');
select is(pg_temp.list('silent_grids') #>> '{0,zone_path}', 'testland.north.n1', 'a reported danger is a sign of life, a filing overdue by arithmetic is none');
select is(pg_temp.value('silent_grid_rate'), 50.00, 'one of the two grids with enterprises');
select ok(pg_temp.silent_as_listed(), 'silent_zones agrees');

-- Shengzhuang: 149 grids with 256 supervisors
select pg_temp.become('owner');
delete from zone where code in ('n1', 'n2');
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
select 'testland', 'testland/all', 's' || n, 's' || n, 'grid', 's', 's', d.id, d.path || ('s' || n), pg_temp.square(10 + n / 200.0, 50, 10 + (n + 1) / 200.0, 50.5)
from zone d, generate_series(1, 149) n where d.code = 'south';
insert into zone_member (zone_id, person_name, role, from_on)
select z.id, 'Li', 'supervisor', '2024-01-01' from zone z, generate_series(1, 256) n where z.code = 's' || ((n - 1) % 149 + 1);
select pg_temp.become('alice');
select is(pg_temp.value('members_per_grid'), 1.72, 'Shengzhuang: 256 supervisors on 149 grids, 1.72 each');
select is(pg_temp.value('grids_without_member'), 0::numeric, 'none without');

select pg_temp.become('hugo');
select is(jsonb_array_length(pg_temp.list('grid_members')), 256, 'a display counts the members');
select ok(not pg_temp.list('grid_members')::text like '%Li%', 'and reads no name in the list');
select pg_temp.become('erin');
select is(pg_temp.of('grids'), null, 'another region''s people get none');
select * from finish();
rollback;
