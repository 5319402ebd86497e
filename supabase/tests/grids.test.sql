-- Codes, cutting and saving of grids, who answers for them, and what is wrong with a division: gaps, overlaps, load, silence.
\ir personas.psql
select plan(79);

insert into auth.users (id, email) values
  ('00000000-0000-4000-8000-000000000021', 'screen@test.gridwatch.local'),
  ('00000000-0000-4000-8000-000000000022', 'works@test.gridwatch.local');
insert into membership (user_id, role, scope) values ('00000000-0000-4000-8000-000000000021', 'display', 'testland');
insert into membership (user_id, role, enterprise_id)
select '00000000-0000-4000-8000-000000000022', 'enterprise', id from enterprise where source_id = 'in-n1';
create function pg_temp.act_as(last_digits text) returns void language plpgsql as $$
begin
  perform set_config('request.jwt.claims', json_build_object('sub', '00000000-0000-4000-8000-0000000000' || last_digits,
    'role', 'authenticated')::text, true),
    set_config('request.jwt.claim.sub', '00000000-0000-4000-8000-0000000000' || last_digits, true),
    set_config('role', 'authenticated', true);
end;
$$;
create function pg_temp.zone_id(wanted text) returns bigint language sql as $$ select id from public.zone where path = wanted::ltree $$;
create function pg_temp.add_zone(path text, level text, geom geometry) returns void language sql as $$
  insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
  select 'testland', 'testland/all', path, subpath(path::ltree, -1)::text, level, path, path,
    (select id from public.zone p where nlevel(path::ltree) > 2 and p.path = subpath(path::ltree, 0, -1)), path::ltree, geom $$;

-- codes
select is(private.zone_code_problem('310101001001001', '310101001001'), null, 'a code of 6 + 3 + 3 + 3 digits below its parent is right');
select is(private.zone_code_problem('310101001001001', '310101'), null, 'below a district as well');
select is(private.zone_code_problem('31010100100101', '310101'), 'length', '14 digits are too few');
select is(private.zone_code_problem('310104001001001', '310101'), 'prefix', 'a code begins with that of its parent');
select is(private.zone_code_problem('310101001001000', '310101'), 'sequence', 'the sequence begins with 001');
select is(private.zone_code_problem('31010100100100a', '310101'), 'digits', 'a code is of digits');
select is(private.code_prefix('310101'), '310101000000', 'street and community that are not there are 000');
select is(private.zone_codes('310101001001', array[1, 0, 0, 1], array[121.1, 121.2, 121.1, 121.2]),
  array['310101001001003', '310101001001002', '310101001001001', '310101001001004'], 'west to east, then the next row to the south');
select is(
  private.number_zones(array[pg_temp.square(10, 50, 10.1, 50.1), pg_temp.square(10, 50.1, 10.1, 50.2), pg_temp.square(10.1, 50.095, 10.2, 50.2),
    pg_temp.square(10.1, 50, 10.2, 50.095)], '310101001001'),
  array['310101001001003', '310101001001001', '310101001001002', '310101001001004'], 'rows hold zones that are not quite in line');
select throws_ok($$select private.zone_codes('310101001001', array_fill(0, array[1000]), array_fill(121::float8, array[1000]))$$,
  'GW054', 'gridwatch.too_many_zones', 'three digits count to 999');

-- outlines and overlaps
select throws_ok($$select pg_temp.add_zone('testland.north.n3', 'grid', pg_temp.square(10.4, 50.6, 10.6, 50.8))$$,
  'GW052', 'gridwatch.zones_overlap', 'a grid over another grid is refused');
select throws_ok($$update zone set geom = pg_temp.square(10.4, 50.5, 11, 51) where code = 'n2'$$,
  'GW052', 'gridwatch.zones_overlap', 'so is a grid that grows over its neighbour');
select lives_ok($$select pg_temp.add_zone('testland.north.n1.a', 'grid', pg_temp.square(10, 50.5, 10.25, 51))$$, 'a grid inside its own parent is none');
select lives_ok(
  $t$do $do$ begin
    set constraints zones_of_a_level_do_not_overlap deferred;
    update public.zone set geom = extensions.st_multi(extensions.st_makeenvelope(10.4, 50.5, 11, 51, 4326)) where code = 'n2';
    update public.zone set geom = extensions.st_multi(extensions.st_makeenvelope(10, 50.5, 10.4, 51, 4326)) where code = 'n1';
    set constraints zones_of_a_level_do_not_overlap immediate;
  end $do$$t$, 'a border moves when both sides move at once');
do $do$ begin
  set constraints zones_of_a_level_do_not_overlap deferred;
  update public.zone set geom = extensions.st_multi(extensions.st_makeenvelope(10.5, 50.5, 11, 51, 4326)) where code = 'n2';
  update public.zone set geom = extensions.st_multi(extensions.st_makeenvelope(10, 50.5, 10.5, 51, 4326)) where code = 'n1';
  set constraints zones_of_a_level_do_not_overlap immediate;
end $do$;
delete from zone where code = 'a';
create function pg_temp.detail_of(statement text) returns jsonb language plpgsql as $$
declare said text;
begin
  execute statement;
  return null;
exception when others then
  get stacked diagnostics said = pg_exception_detail;
  return said::jsonb;
end;
$$;
select is(pg_temp.detail_of($$select pg_temp.add_zone('testland.bow', 'grid',
    st_setsrid('MULTIPOLYGON(((10.2 50.2, 10.4 50.4, 10.4 50.2, 10.2 50.4, 10.2 50.2)))'::geometry, 4326))$$) - 'reason',
  '{"lng": 10.3, "lat": 50.3}'::jsonb, 'an outline that crosses itself is refused with the point of the crossing');
select cmp_ok((pg_temp.detail_of($$select pg_temp.add_zone('testland.north.n3', 'grid', pg_temp.square(10.49, 50.6, 10.5, 50.61))$$) ->> 'square_meters')::float8,
  '>', 700000::float8, 'an overlap is refused with its area in square metres');

-- cutting
select is(cut_zone(-1, 'square', 1000), null, 'a zone that is not there cannot be cut');
select throws_ok($$select cut_zone(pg_temp.zone_id('testland.north'), 'circle', 1000)$$, 'GW066', 'gridwatch.shape_unknown', 'zones are cut into squares or hexagons');
select throws_ok($$select cut_zone(pg_temp.zone_id('testland.north'), 'square', -5)$$, 'GW067', 'gridwatch.size_out_of_range', 'of some size');
select throws_ok($$select cut_zone(pg_temp.zone_id('testland.north'), 'square', 'NaN')$$, 'GW067', 'gridwatch.size_out_of_range', 'that is a number');
select throws_ok($$select cut_zone(pg_temp.zone_id('testland.north'), 'square', 100)$$, 'GW054', 'gridwatch.too_many_zones', 'and not into more than codes can count');
select throws_ok($$select cut_zone(pg_temp.zone_id('testland.north'), 'square', 10000)$$, 'GW065', 'gridwatch.parent_has_no_code', 'a zone without a numeric code gives none to its grids');
update zone set code = '310101', path = 'testland.310101' where code = 'south';
create temporary table cut as
select s.shape, f.n, f.feature -> 'properties' as properties, st_setsrid(st_geomfromgeojson(f.feature -> 'geometry'), 4326) as geom
from (values ('square'), ('hexagon')) as s (shape),
  lateral jsonb_array_elements(cut_zone(pg_temp.zone_id('testland.310101'), s.shape, 10000) -> 'features') with ordinality as f (feature, n);
select results_eq($$select shape, count(distinct properties ->> 'code') = count(*), min(properties ->> 'code'), bool_and(private.zone_code_problem(properties ->> 'code', '310101') is null)
  from cut group by shape order by shape$$,
  $$values ('hexagon', true, '310101000000001', true), ('square', true, '310101000000001', true)$$, 'every cell has a code of its own, by the rule');
select results_eq($$select shape, abs(sum(st_area(geom)) / (select st_area(geom) from zone where code = '310101') - 1) < 1e-9 from cut group by shape order by shape$$,
  $$values ('hexagon', true), ('square', true)$$, 'the cells together are as large as the zone');
select is((select count(*)::int from cut a join cut b on a.shape = b.shape and a.n < b.n and st_area(st_intersection(a.geom, b.geom)::geography) > 1), 0, 'no two overlap');
select ok((select bool_and(later) from (select st_ymax(geom::box3d) <= lag(st_ymax(geom::box3d)) over (order by n) + 1e-9 as later
  from cut where shape = 'square') c where later is not null), 'codes of squares never go back to the north');
select is((select sum((properties ->> 'enterprises')::int)::int from cut where shape = 'square'), 1, 'a cell says how many sites it would hold');
select is((select count(*)::int from zone where path <@ 'testland.310101'), 1, 'nothing was saved');

-- saving
select pg_temp.become('owner');
grant select on cut to authenticated;
create temporary table candidate as select jsonb_agg(jsonb_build_object('code', properties ->> 'code', 'geometry', st_asgeojson(geom, 12)::jsonb) order by n) as zones from cut where shape = 'square';
grant select on candidate to authenticated;
select pg_temp.become('alice');
select throws_ok($$select save_zones((select id from zone where code = '310101'), (select zones from candidate))$$, 'GW030', 'gridwatch.not_permitted', 'alice of the command saves no zones');
select pg_temp.become('dana');
select throws_ok($$select save_zones((select id from zone where code = '310101'), '"all"')$$, 'GW058', 'gridwatch.zones_unreadable', 'a text is no list of zones');
select throws_ok($$select save_zones((select id from zone where code = '310101'), (select zones || jsonb_set(zones -> 0, '{code}', '"310104000000001"') from candidate))$$,
  'GW053', 'gridwatch.zone_code_wrong', 'one wrong code refuses them all');
select throws_ok($$select save_zones((select id from zone where code = '310101'), (select zones || jsonb_set(zones -> 0, '{code}', '"310101000000999"') from candidate))$$,
  'GW052', 'gridwatch.zones_overlap', 'so does one that lies over another');
select throws_ok($$select save_zones((select id from zone where code = '310101'),
  '[{"code": "310101000000001", "geometry": {"type": "Polygon", "coordinates": [[[10.1, 50.4], [10.2, 50.4], [10.2, 50.6], [10.1, 50.6], [10.1, 50.4]]]}}]')$$,
  'GW063', 'gridwatch.zone_outside_parent', 'and one that leaves its parent');
select is((select count(*)::int from zone where path <@ 'testland.310101'), 1, 'of all that nothing was saved');
select is(save_zones((select id from zone where code = '310101'), (select zones from candidate)), (select count(*)::int from cut where shape = 'square'), 'dana saves a cut as it is');
select throws_ok($$select save_zones((select id from zone where code = '310101'), (select zones from candidate))$$, 'GW064', 'gridwatch.zone_code_taken', 'but not twice');
select is((select zone_path::text from enterprise where source_id = 'in-south'), (select 'testland.310101.' || z.code from zone z, enterprise e
  where e.source_id = 'in-south' and z.level = 'grid' and z.path <@ 'testland.310101' and st_intersects(z.geom, e.geom)), 'sites get their new grid at once');
select is((select rows_loaded from dataset where id = 'testland/drawn-zones'), (select count(*)::int from cut where shape = 'square'), 'the account of drawn zones says how many');
select is(zone_gaps('testland'), '[]', 'a cut leaves no gap');
select is(zone_overlaps('testland'), '[]', 'and no overlap');
select is(zone_code_problems('testland') -> 0 ->> 'problem', 'digits', 'a code of the source''s own is said');
select pg_temp.become('owner');

-- gaps, overlaps, orphans
delete from zone where path = 'testland.310101.310101000000003';
select results_eq($$select g ->> 'code', round((g ->> 'square_meters')::numeric / 1000000) from jsonb_array_elements(zone_gaps('testland')) g$$,
  $$select '310101', round((properties ->> 'area_square_meters')::numeric / 1000000) from cut where shape = 'square' and properties ->> 'code' = '310101000000003'$$,
  'a grid that is taken out leaves a gap of its size');
insert into parameter (scope, key, value, source, confidence) values ('testland', 'zone.overlap_tolerance_square_meters', '1e9', 'this test', 'C');
select pg_temp.add_zone('testland.north.n3', 'grid', pg_temp.square(10.4, 50.6, 10.6, 50.8));
select results_eq($$select o ->> 'code', o ->> 'other_code', (o ->> 'square_meters')::float8 > 1e8 from jsonb_array_elements(zone_overlaps('testland')) o order by 1$$,
  $$values ('n1', 'n3', true), ('n2', 'n3', true)$$, 'an overlap that the region tolerates is still reported');
update enterprise set geom = pg_temp.spot(10.45, 50.75) where source_id = 'in-n2';
select results_eq($$select o ->> 'name', o ->> 'reason', jsonb_array_length(o -> 'grids') from jsonb_array_elements(zone_orphans('testland')) o order by 1$$,
  $$values ('Works at sea', 'no_grid', 0), ('Works of n2', 'several_grids', 2)$$, 'sites in no grid and in two are listed');
select is((select zone_path::text from enterprise where source_id = 'in-n2'), 'testland.north.n1', 'and counted in one only');
delete from zone where code = 'n3';
update enterprise set geom = pg_temp.spot(10.75, 50.75) where source_id = 'in-n2';
delete from parameter where scope = 'testland';
insert into enterprise (region_id, dataset_id, source_id, name, status, geom)
select 'testland', 'testland/all', 'border ' || i || ' ' || j, 'On a border', 'active', st_setsrid(st_makepoint(st_x(c.corner), st_y(c.corner)), 4326)
from (select z.code as i, d.path[1] as j, d.geom as corner from zone z, st_dumppoints(st_exteriorring(st_geometryn(z.geom, 1))) d
  where z.path <@ 'testland.310101' and z.level = 'grid') c on conflict do nothing;
select is((select count(*)::int from enterprise e where e.name = 'On a border' and not exists (
  select from zone z where z.id = e.zone_id and z.level = 'grid' and st_intersects(z.geom, e.geom)
    and not exists (select from zone o where o.level = 'grid' and o.code < z.code and st_intersects(o.geom, e.geom)))), 0,
  'every site on a corner or border is in exactly one grid, that of the lowest code');
delete from enterprise where name = 'On a border';

-- members, patrols
insert into zone_member (zone_id, user_id, person_name, role, from_on, to_on)
select id, '00000000-0000-4000-8000-00000000000b'::uuid, '张三丰', 'supervisor', date '2024-01-01', null::date from zone where code = 'n1'
union all select id, null, '李四', 'member', date '2024-01-01', date '2024-06-30' from zone where code = 'n1'
union all select id, null, '王五', 'head', date '2024-01-01', null from zone where code = 'north';
select results_eq($$select (z ->> 'members')::int, z ->> 'enterprises_per_member' from jsonb_array_elements(zone_workload('testland') -> 'zones') z
  where (z ->> 'zone_id')::bigint in (select id from zone where code in ('n1', 'n2')) order by 1 desc$$,
  $$values (1, '1.00'), (0, null)$$, 'enterprises per member; on nobody there is no ratio');
select throws_ok($$insert into patrol (zone_id, patrolled_on) select id, '2025-01-01' from zone where code = 'n1'$$, 'GW023', 'gridwatch.in_the_future', 'nobody has patrolled tomorrow');
select throws_ok($$insert into patrol (zone_id, patrolled_on, enterprise_id) select z.id, '2024-12-01', e.id from zone z, enterprise e where z.code = 'n1' and e.source_id = 'in-n2'$$,
  'GW059', 'gridwatch.site_outside_zone', 'a site of another grid cannot be visited from here');
select throws_ok($$insert into patrol (zone_id, patrolled_on, member_id) select z.id, '2024-12-01', m.id from zone z, zone_member m where z.code = 'n1' and m.person_name = '李四'$$,
  'GW068', 'gridwatch.member_of_another_zone', 'nor by someone who has left');

select pg_temp.become('bob');
select lives_ok($$select record_patrol((select id from zone), '2024-12-20', (select id from zone_member where person_name = '张三丰'), (select id from enterprise), 'all in order')$$, 'bob records a visit');
select throws_ok($$select record_patrol(1, '2024-12-20')$$, 'GW022', 'gridwatch.not_found', 'bob cannot record one elsewhere');
select throws_ok($$insert into patrol (zone_id, patrolled_on) values ((select max(id) from patrol) + 100000, '2024-12-20')$$, null, null, 'nor past the function');
select throws_ok($$select appoint_member((select id from zone), 'Bob', 'head', '2024-12-01')$$, '42501', null, 'bob appoints nobody');
select is((select count(*)::int from zone_member), 2, 'bob sees the members of his grid');
select throws_ok($$update patrol set note = 'rewritten'$$, '42501', null, 'and rewrites no patrol');
select pg_temp.become('alice');
select lives_ok($$select appoint_member((select id from zone where code = 'n2'), '赵六', 'member', '2024-12-01')$$, 'alice of the command appoints a member');
select lives_ok($$select dismiss_member(id, '2024-12-31') from zone_member where person_name = '赵六'$$, 'and ends that');
select throws_ok($$select dismiss_member(id, '2024-12-31') from zone_member where person_name = '赵六'$$, 'GW022', 'gridwatch.not_found', 'once');
select ok((select count(*) = 4 from zone_member) and (select count(*) = 1 from patrol), 'alice sees all of her region');
select ok(not zone_members('testland')::text ~ '"masked": true', 'with their names');
select results_eq(
  $$select a ->> 'level', (a ->> 'visited')::int, (a ->> 'enterprises')::int, a ->> 'rate_percent' from jsonb_array_elements(zone_coverage('testland', '2024-10-01', '2024-12-31')::jsonb -> 'areas') a
    left join zone z on z.id = (a ->> 'zone_id')::bigint where z.id is null or z.code in ('north', 'n1', 'n2') order by z.path nulls first$$,
  $$values ('region', 1, 4, '25.00'), ('district', 1, 2, '50.00'), ('grid', 1, 1, '100.00'), ('grid', 0, 1, '0.00')$$,
  'coverage has its numerator and denominator at every level: 1/4, 1/2, 1/1, 0/1');
select is((select sum((a ->> 'enterprises')::int)::int - sum((a ->> 'visited')::int)::int from jsonb_array_elements(zone_coverage('testland', '2024-10-01', '2024-12-31')::jsonb -> 'areas') a
  where a ->> 'level' = 'region'), jsonb_array_length(unvisited_enterprises('testland', null, '2024-10-01', '2024-12-31')), 'those not covered are as many as their list');
select pg_temp.become('owner');
insert into inspection (region_id, dataset_id, source_id, enterprise_id, kind, inspected_on)
  select 'testland', 'testland/all', 'of ' || e.source_id || k.kind, e.id, k.kind, '2024-11-02'
  from enterprise e, (values ('routine'), ('self_check')) k (kind) where (e.source_id, k.kind) in (('in-n2', 'routine'), ('in-n1', 'routine'), ('in-south', 'self_check'));
select pg_temp.become('alice');
select results_eq(
  $$select a ->> 'level', (a ->> 'visited')::int from jsonb_array_elements(zone_coverage('testland', '2024-10-01', '2024-12-31')::jsonb -> 'areas') a
    left join zone z on z.id = (a ->> 'zone_id')::bigint where z.id is null or z.code in ('north', 'n1', 'n2') order by z.path nulls first$$,
  $$values ('region', 2), ('district', 2), ('grid', 1), ('grid', 1)$$, 'an inspection is a visit too, of a site visited already no second one, a self-check none');
select is((select (a ->> 'enterprises')::int - (a ->> 'visited')::int from jsonb_array_elements(zone_coverage('testland', '2024-10-01', '2024-12-31')::jsonb -> 'areas') a
  where a ->> 'level' = 'region'), jsonb_array_length(unvisited_enterprises('testland', null, '2024-10-01', '2024-12-31')), 'and the list agrees');
select is((select u ->> 'last_visit_on' from jsonb_array_elements(unvisited_enterprises('testland', null, '2025-01-01', '2025-01-31')) u
  where u ->> 'name' = 'Works of n2'), '2024-11-02', 'the last visit is that inspection');
select ok((select count(*) > 0 and bool_and(a -> 'rate_percent' = 'null') from jsonb_array_elements(zone_coverage('testland', '2024-10-01', '2024-12-31')::jsonb -> 'areas') a
  where a -> 'enterprises' = '0'), 'a grid without enterprises has no rate');
select results_eq($$select s ->> 'code', s ->> 'reason' from jsonb_array_elements(silent_zones('testland') -> 'zones') s where s ->> 'code' like 'n%'$$,
  $$values ('n2', 'never_reported')$$, 'n2 never reported, n1 did eleven days ago');
select pg_temp.become('owner');
update region set as_of = '2025-01-19' where id = 'testland';
select is((select count(*)::int from jsonb_array_elements(silent_zones('testland') -> 'zones') s where s ->> 'code' = 'n1'), 0, 'after 30 days a grid is not yet silent');
update region set as_of = '2025-01-20' where id = 'testland';
select results_eq($$select s ->> 'reason', (s ->> 'days_silent')::int from jsonb_array_elements(silent_zones('testland') -> 'zones') s where s ->> 'code' = 'n1'$$,
  $$values ('nothing_reported', 31)$$, 'after 31 it is');
update enterprise set status = 'deregistered' where source_id = 'in-n1';
select is((select count(*)::int from jsonb_array_elements(silent_zones('testland') -> 'zones') s where s ->> 'code' = 'n1'), 0, 'a grid without active enterprises may be silent');
update region set as_of = '2024-12-31' where id = 'testland';

select pg_temp.act_as('21');
select ok((select count(*) = 0 from zone_member) and zone_members('testland')::text ~ '张\*' and not zone_members('testland')::text ~ '三', 'a display sees masked names only');
select pg_temp.act_as('22');
select ok((select count(*) = 0 from zone_member) and (select count(*) = 1 from patrol) and jsonb_array_length(zone_members('testland')) = 3
  and zone_members('testland')::text ~ '王\*', 'an enterprise sees its own visits, and masked who answers for its site');
select pg_temp.become('erin');
select ok((select count(*) = 0 from zone_member) and (select count(*) = 0 from patrol) and zone_members('testland') = '[]', 'erin of another region sees none');
select pg_temp.become('nobody');
select throws_ok('select * from zone_member', '42501', null, 'a visitor may not even ask');
select throws_ok('select * from patrol', '42501', null, 'nor after patrols');
select pg_temp.become('owner');

-- Yongren county: 775 grids in three levels, 7 + 63 + 705; Shengzhuang: 149 grids, 256 supervisors.
insert into region (id, name_en, name_zh, time_zone, currency, as_of, west, south, east, north)
select r.id, r.id, r.id, 'Asia/Shanghai', 'CNY', date '2024-12-31', 101, 25, 102, 27 from (values ('yongren'), ('shengzhuang')) as r (id);
insert into dataset (id, region_id, name_en, name_zh, source, licence) select id || '/all', id, 'x', 'x', 'this file', 'none' from region where id in ('yongren', 'shengzhuang');
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
select 'yongren', 'yongren/all', 's' || i, 's' || i, 'street', 's', 's', ('yongren.s' || i)::ltree, pg_temp.square(101 + i * 0.1, 26, 101.1 + i * 0.1, 26.9) from generate_series(1, 7) i;
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
select 'yongren', 'yongren/all', p.code || j, p.code || 'c' || j, 'community', 'c', 'c', p.id, p.path || ('c' || j),
  pg_temp.square(st_xmin(p.geom::box3d), 25.9 + j * 0.1, st_xmin(p.geom::box3d) + 0.1, 26 + j * 0.1)
from zone p, generate_series(1, 9) j where p.region_id = 'yongren';
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
select 'yongren', 'yongren/all', c.source_id || '/' || k, c.code || 'g' || k, 'grid', 'g', 'g', c.id, c.path || ('g' || k),
  pg_temp.square(st_xmin(c.geom::box3d) + (k - 1) * 0.1 / c.n, st_ymin(c.geom::box3d), st_xmin(c.geom::box3d) + k * 0.1 / c.n, st_ymax(c.geom::box3d))
from (select z.*, 11 + (row_number() over (order by z.code) <= 12)::int as n from zone z where z.level = 'community') c, generate_series(1, c.n) k;
select is(zone_workload('yongren') -> 'levels', '{"street": 7, "community": 63, "grid": 705}'::jsonb, 'Yongren: 7 + 63 + 705');
select is((zone_workload('yongren') ->> 'zones_total')::int, 775, 'Yongren: 775 grids');
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
select 'shengzhuang', 'shengzhuang/all', 'g' || i, 'g' || i, 'grid', 'g', 'g', ('shengzhuang.g' || i)::ltree, pg_temp.square(101 + i * 0.005, 26, 101.005 + i * 0.005, 26.1) from generate_series(1, 149) i;
insert into zone_member (zone_id, person_name, role, from_on)
select z.id, 'somebody', 'supervisor', date '2024-01-01' from generate_series(0, 255) m join zone z on z.region_id = 'shengzhuang' and z.code = 'g' || (1 + m % 149);
select is(zone_workload('shengzhuang') - 'zones' - 'today' - 'levels' - 'zones_total',
  '{"grids": 149, "members": 256, "members_per_grid": 1.72, "grids_without_member": 0}'::jsonb, 'Shengzhuang: 256/149 = 1.72 supervisors a grid');

select * from finish();
rollback;
