-- Major hazards by GB 18218-2018: reference tables, every published case by number, what is not known, and who sees and sets what.
\ir personas.psql
select plan(107);

-- reference tables
select is((select count(*)::int from threshold_chemical), 85, 'table 1 has 85 rows');
select is((select count(*)::int from threshold_class), 24, 'tables 2 and 4 have 24 classes');
select is((select count(*)::int from toxic_gas_beta), 14, 'table 3 has 14 gases');
select is((select threshold_tonnes from threshold_chemical where name_en = 'Chlorine'), 5::numeric, 'chlorine: 5 t');
select is((select sum(threshold_tonnes) from threshold_chemical), 7289.55, 'the thresholds of table 1 add up to the file''s');
select is_empty($$select * from threshold_chemical where confidence <> 'S' or source not like '%table 1, row ' || row_number || ')%'$$,
  'each row of table 1 names its row and confidence');

-- the arithmetic
select is(private.hazard_alpha(p), a, format('α: %s people → %s', p, a))
from (values (0, 0.5), (1, 1.0), (29, 1.0), (30, 1.2), (49, 1.2), (50, 1.5), (99, 1.5), (100, 2.0), (5000, 2.0)) as t (p, a);
select is(private.hazard_level(r), l::smallint, format('R %s → level %s', r, l))
from (values (100, 1), (99.999, 2), (50, 2), (49.999, 3), (10, 3), (9.999, 4)) as t (r, l);
select ok(private.is_major_hazard(1.0), 's 1.0 exactly is a major hazard');
select ok(private.is_major_hazard(0.9999999995), 's within 1e-9 of 1 is one');
select ok(not private.is_major_hazard(0.99999), 's 0.99999 is none');

-- cases: a hazard source each, at the works of n1
create function pg_temp.source(name text, people integer) returns bigint language sql as $$
  insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom, people_within_500_meters)
  select region_id, dataset_id, $1, id, $1, 'toxic', geom, $2 from enterprise where source_id = 'in-n1' returning id $$;
create function pg_temp.holds(source text, chemical text, cas text, tonnes numeric, classes text[] default '{}', row_number int default null)
  returns void language sql as $$
  insert into hazard_source_chemical (hazard_source_id, dataset_id, source_id, name, cas, hazard_class, quantity_tonnes, class_symbols, threshold_row)
  select h.id, h.dataset_id, $1 || '/' || $2, $2, $3, 'toxic', $4, $5, $6 from hazard_source h where h.source_id = $1 $$;
create view pg_temp.result as
  select h.source_id, h.level as source_level, g.* from hazard_source h join hazard_grading g on g.hazard_source_id = h.id;

select pg_temp.source('exam', 1), pg_temp.holds('exam', 'Methanol', '67-56-1', 30, '{W5.3}'),
  pg_temp.holds('exam', 'Diethyl ether', '60-29-7', 25, '{W5.2}'), pg_temp.holds('exam', 'Hydrogen fluoride', '7664-39-3', 2);
select is((select r from result where source_id = 'exam'), 12.56, 'GB 18218 exam answer: (30,500,1), (25,10,1), (2,1,5), α 1: R 12.56');
select is((select source_level from result where source_id = 'exam'), 3::smallint, 'GB 18218 exam answer 12.56 → III');

select pg_temp.source('gas store', 102), pg_temp.holds('gas store', 'Hydrogen sulfide', '7783-06-4', 2),
  pg_temp.holds('gas store', 'Phosphine', '7803-51-2', 2), pg_temp.holds('gas store', 'Chlorine', '7782-50-5', 1);
select is((select s from result where source_id = 'gas store'), 2.6, 'special-gas store: s 2.6');
select is((select alpha from result where source_id = 'gas store'), 2.0, 'special-gas store: 102 people, α 2');
select is((select r from result where source_id = 'gas store'), 85.6, 'special-gas store: R 85.6');
select is((select source_level from result where source_id = 'gas store'), 2::smallint, 'special-gas store 85.6 → II');

select pg_temp.source('small', 0), pg_temp.holds('small', 'Chlorine', '7782-50-5', 5), pg_temp.holds('small', 'Ammonia', '7664-41-7', 5);
select is((select s from result where source_id = 'small'), 1.5, 'chlorine 5 t, ammonia 5 t: s 1.5');
select is((select r from result where source_id = 'small'), 2.5, 'chlorine 5 t, ammonia 5 t, 0 people: R 2.5');
select is((select source_level from result where source_id = 'small'), 4::smallint, 'R 2.5 → IV');

select pg_temp.source('great', 100), pg_temp.holds('great', '氯', null, 250);
select is((select r from result where source_id = 'great'), 400::numeric, 'chlorine 250 t by its Chinese name, 100 people: R 400');
select is((select source_level from result where source_id = 'great'), 1::smallint, 'R 400 → I');

select pg_temp.source('under', 100), pg_temp.holds('under', 'Chlorine', '7782-50-5', 4.9);
select is((select s from result where source_id = 'under'), 0.98, 'chlorine 4.9 t: s 0.98');
select is((select is_major from result where source_id = 'under'), false, 's 0.98 is not a major hazard');
select is((select source_level from result where source_id = 'under'), null, 's 0.98 has no level');
select is((select missing from result where source_id = 'under'), '{}'::text[], 'below the thresholds nothing is missing');

select pg_temp.source('edge', 0), pg_temp.holds('edge', 'Chlorine', '7782-50-5', 2.5), pg_temp.holds('edge', 'Ammonia', '7664-41-7', 5);
select is((select s from result where source_id = 'edge'), 1::numeric, 'chlorine 2.5 t, ammonia 5 t: s 1.0 exactly');
select is((select is_major from result where source_id = 'edge'), true, 's 1.0 exactly is one');
select is((select source_level from result where source_id = 'edge'), 4::smallint, 's 1.0: R 1.5 → IV');
select pg_temp.source('thirds', 0), pg_temp.holds('thirds', 'Isocyanate', '624-83-9', 0.25), pg_temp.holds('thirds', 'Isocyanate 2', '624-83-9', 0.25),
  pg_temp.holds('thirds', 'Isocyanate 3', '624-83-9', 0.25);
select is((select is_major from result where source_id = 'thirds'), true, 'three thirds are one, however they are rounded');

-- the order of thresholds
create function pg_temp.from_where(source text, chemical text) returns jsonb language sql as $$
  select l from result r, jsonb_array_elements(r.lines) l where r.source_id = $1 and l ->> 'name' = $2 $$;
select pg_temp.source('order', 10), pg_temp.holds('order', 'Chlorine', '7782-50-5', 1, '{W4}'), pg_temp.holds('order', 'Paint', null, 1, '{W5.3,J3}'),
  pg_temp.holds('order', 'Ammonium nitrate', '6484-52-2', 1, '{W9.2}'),
  pg_temp.holds('order', 'Ammonium nitrate, pure', '6484-52-2', 1, '{W9.2}', 44), pg_temp.holds('order', '氯化氢（无水）', null, 1),
  pg_temp.holds('order', 'Hydrogen', '1333-74-0', 1), pg_temp.holds('order', 'Toluene', '108-88-3', 1, '{W5.2,J3}');
select is((pg_temp.from_where('order', 'Chlorine') ->> 'Q')::numeric, 5::numeric, 'table 1 goes before the class');
select is((pg_temp.from_where('order', 'Chlorine') ->> 'beta')::numeric, 4::numeric, 'table 3 goes before the class');
select is((pg_temp.from_where('order', 'Paint') ->> 'Q')::numeric, 50::numeric, 'of several classes the lowest threshold: J3 50 t, not W5.3 1,000 t');
select is(pg_temp.from_where('order', 'Paint') #>> '{Q_from,symbol}', 'J3', 'and says of which class');
select is((pg_temp.from_where('order', 'Ammonium nitrate') ->> 'Q')::numeric, 5::numeric, 'several forms under one CAS: the lowest threshold');
select is(pg_temp.from_where('order', 'Ammonium nitrate') #> '{Q_from,several_forms}', 'true', 'and says that there are several');
select is((pg_temp.from_where('order', 'Ammonium nitrate, pure') ->> 'Q')::numeric, 50::numeric, 'unless the user has chosen the row');
select is((pg_temp.from_where('order', '氯化氢（无水）') ->> 'Q')::numeric, 20::numeric, 'a name in full-width brackets is found');
select is((pg_temp.from_where('order', '氯化氢（无水）') ->> 'beta')::numeric, 3::numeric, 'and its β of table 3 by the CAS of its row');
select is((pg_temp.from_where('order', 'Hydrogen') ->> 'beta')::numeric, 1.5, 'without a class hydrogen takes β of the class it usually has');
select is(pg_temp.from_where('order', 'Hydrogen') #>> '{beta_from,confidence}', 'G', 'and says that this is general knowledge');
select is((pg_temp.from_where('order', 'Toluene') ->> 'beta')::numeric, 2::numeric, 'of several classes the highest β');
update hazard_source_chemical set by_class = true, class_symbols = '{W10}' where source_id = 'order/氯化氢（无水）';
select is((pg_temp.from_where('order', '氯化氢（无水）') ->> 'Q')::numeric, 200::numeric, 'by class where the user says that no row describes its form');
select is((pg_temp.from_where('order', '氯化氢（无水）') ->> 'beta')::numeric, 1::numeric, 'and β likewise');

-- what is not known
select pg_temp.source('empty', 10);
select is((select missing from result where source_id = 'empty'), '{no_chemicals}'::text[], 'an empty list is no data');
select is((select is_major from result where source_id = 'empty'), null, 'and not «no hazard»');
update hazard_source set level = 2 where source_id = 'empty';
select is((select source_level from result where source_id = 'empty'), 2::smallint, 'a filed level stays where no chemical is listed');
select pg_temp.holds('empty', 'Chlorine', '7782-50-5', null);
select is((select missing from result where source_id = 'empty'), '{quantity_unknown}'::text[], 'an unknown quantity is said');
select is((select source_level from result where source_id = 'empty'), null, 'and gives no level');
select is((select s from result where source_id = 'empty'), null, 's is then not 0 but unknown');
select pg_temp.holds('empty', 'Ammonia', '7664-41-7', 20);
select is((select is_major from result where source_id = 'empty'), true, 'the known part alone can make it a major hazard');
select is((select s_at_least from result where source_id = 'empty'), 2::numeric, 's is then at least 2');
select is((select source_level from result where source_id = 'empty'), null, 'but its level is unknown');
update hazard_source_chemical set quantity_tonnes = 5 where source_id = 'empty/Chlorine';
select is((select source_level from result where source_id = 'empty'), 4::smallint, 'the level follows as soon as the quantity is known');
delete from hazard_source_chemical where source_id like 'empty/%';
select is((select source_level from result where source_id = 'empty'), null, 'and goes when its chemicals go');
select pg_temp.source('odd', 10), pg_temp.holds('odd', 'Unheard-of', '0-00-0', 10), pg_temp.holds('odd', 'Gasoline', '86290-81-5', 400);
select is((select missing from result where source_id = 'odd'), '{threshold_unknown,beta_unknown}'::text[], 'unknown thresholds and β are said');
update hazard_source set level = 1 where source_id = 'small';
select is((select source_level from result where source_id = 'small'), 4::smallint, 'nobody writes another level than the grading');
select throws_ok($$insert into hazard_source_chemical (hazard_source_id, dataset_id, source_id, name, hazard_class, class_symbols)
  select id, dataset_id, 'x', 'x', 'toxic', '{W99}' from hazard_source limit 1$$, '23514', null, 'there is no class W99');

-- people around: a boundary of about 1 km, and cells beside it
select pg_temp.source('people', null), pg_temp.holds('people', 'Chlorine', '7782-50-5', 10);
select is((select missing from result where source_id = 'people'), '{people_unknown}'::text[], 'without population cells the people are unknown, not 0');
update enterprise set boundary = st_geometryn(pg_temp.square(10.24, 50.745, 10.26, 50.755), 1) where source_id = 'in-n1';
-- One cell wholly inside the plant, one far away.
insert into population_cell (region_id, source_id, year, people, source, geom) values
  ('testland', 'plant', 2020, 500, 'census', pg_temp.square(10.245, 50.748, 10.255, 50.752)),
  ('testland', 'far', 2020, 900, 'census', pg_temp.square(10.6, 50.6, 10.7, 50.7));
select is((select people from result where source_id = 'people'), 0, 'people inside the boundary and far away do not count');
select is((select source_level from result where source_id = 'people'), 4::smallint, '0 people: α 0.5, R 4 → IV');
-- A strip east of the fence: 0 to 1,000 m from it, of which the ring takes the nearer half.
insert into population_cell (region_id, source_id, year, people, source, geom)
select 'testland', 'strip', 2020, 200, 'census', st_makeenvelope(10.26, 50.748,
  st_x(st_project(st_setsrid(st_makepoint(10.26, 50.75), 4326)::geography, 1000, radians(90))::geometry), 50.752, 4326);
select is((select people from result where source_id = 'people'), 100, 'half a strip of 200 people lies within 500 m of the fence: 100');
select is((select alpha from result where source_id = 'people'), 2.0, '100 people: α 2');
update enterprise set boundary = null where source_id = 'in-n1';
select is((select people from result where source_id = 'people'), 500, 'without a boundary the point stands for the site');
select is((select people_basis ->> 'outline' from result where source_id = 'people'), 'point', 'and the answer says so');
insert into population_cell (region_id, source_id, year, people, source, geom) values
  ('testland', 'plant', 2024, 40, 'census', pg_temp.square(10.249, 50.749, 10.251, 50.751)),
  ('testland', 'plant', 2025, 7, 'census', pg_temp.square(10.249, 50.749, 10.251, 50.751));
select is((select people from result where source_id = 'people'), 40, 'the newest year holds, none younger than the region''s clock');
update hazard_source set people_within_500_meters = 60 where source_id = 'people';
select is((select alpha from result where source_id = 'people'), 1.5, 'a count on the ground goes before the cells');
select throws_ok($$update enterprise set boundary = st_geomfromtext('POLYGON((0 0,1 1,1 0,0 1,0 0))', 4326)$$, '23514', null,
  'a boundary does not cross itself');
select throws_ok($$update population_cell set people = -1$$, '23514', null, 'nobody counts fewer than no people');

insert into hazard_responsible (hazard_source_id, duty, name)
select id, 'principal', '张三丰' from hazard_source where source_id = 'small';
insert into auth.users (id, email) values ('00000000-0000-4000-8000-0000000000d1', 'wall@test.gridwatch.local'), ('00000000-0000-4000-8000-0000000000e1', 'works@test.gridwatch.local');
insert into membership (user_id, role, scope, enterprise_id) values
  ('00000000-0000-4000-8000-0000000000d1', 'display', 'testland', null),
  ('00000000-0000-4000-8000-0000000000e1', 'enterprise', null, (select id from enterprise where source_id = 'in-n1'));
create function pg_temp.become_user(last text) returns void language plpgsql as $$
begin
  perform pg_temp.become('alice');
  perform set_config('request.jwt.claims', json_build_object('sub', '00000000-0000-4000-8000-0000000000' || last, 'role', 'authenticated')::text, true),
    set_config('request.jwt.claim.sub', '00000000-0000-4000-8000-0000000000' || last, true);
end $$;
create function pg_temp.chemical(name text) returns bigint language sql as $$ select id from hazard_source_chemical where source_id = $1 $$;
create function pg_temp.hazard(name text) returns bigint language sql as $$ select id from hazard_source where source_id = $1 $$;

select pg_temp.become('alice');
select is((people_within('testland', 10.25, 50.75, 2000) ->> 'people')::int, 40, 'alice counts the people inside a circle');
select is(people_within('otherland', 20.5, 50.5, 2000) -> 'people', 'null', 'where there are no cells they are unknown');
select throws_ok($$select people_within('testland', 10.25, 50.75, -1)$$, 'GW072', 'gridwatch.circle_impossible', 'a circle has a radius');
select is((explain_grading(pg_temp.hazard('gas store')) #>> '{r,value}')::numeric, 85.6, 'alice reads why: R');
select is(jsonb_array_length(explain_grading(pg_temp.hazard('gas store')) -> 'lines'), 3, 'and a line for each chemical');
select is((set_hazard_chemical(pg_temp.chemical('under/Chlorine'), 5) #>> '{r,value}')::numeric, 8::numeric, 'alice sets a quantity and reads the grading');
select throws_ok($$select set_hazard_chemical(pg_temp.chemical('under/Chlorine'), -1)$$, 'GW042', 'gridwatch.quantity_impossible', 'a negative quantity is named');
select throws_ok($$select set_hazard_chemical(pg_temp.chemical('under/Chlorine'), 1, '{W99}')$$, 'GW043', 'gridwatch.hazard_class_unknown', 'an unknown class is named');
select throws_ok($$select set_hazard_chemical(pg_temp.chemical('under/Chlorine'), 1, '{}', 86)$$, 'GW044', 'gridwatch.threshold_row_unknown', 'row 86 of table 1 is named');
select is(save_hazard_filing(pg_temp.hazard('small'), '2024-12-10') ->> 'filing_due_on', '2024-12-25', 'a filing is due 15 days after the assessment');
select is(save_hazard_filing(pg_temp.hazard('small'), '2024-12-10') -> 'filing_overdue', 'true', 'late by the region''s clock');
select is(save_hazard_filing(pg_temp.hazard('small'), '2024-12-10', '2024-12-25') ->> 'reassess_due_on', '2027-12-10', 'the next assessment is due after three years');
select throws_ok($$select save_hazard_filing(pg_temp.hazard('small'), '2024-12-10', '2024-12-09')$$, 'GW045', 'gridwatch.dates_impossible', 'no filing before the assessment');
select throws_ok($$update hazard_grading set level = 4$$, '42501', null, 'alice writes no grading by hand');
select is((select count(*)::int from hazard_responsible), 1, 'alice sees who is responsible');
select pg_temp.become('bob');
select is((grade_hazard_source(pg_temp.hazard('great')) ->> 'level')::int, 1, 'bob grades again in his grid');
select pg_temp.become('carol');
select throws_ok($$select grade_hazard_source(pg_temp.hazard('great'))$$, 'GW030', 'gridwatch.not_permitted', 'carol the leader only reads');
select pg_temp.become('erin');
select is_empty('select hazard_source_id from hazard_grading', 'erin of another region sees no grading');
select is_empty('select id from population_cell', 'and no population');
select is((select count(*)::int from threshold_chemical), 85, 'but the reference tables');
select pg_temp.become_user('d1');
select is((select count(*)::int from hazard_filing), 1, 'a display sees filings');
select is_empty('select * from hazard_responsible', 'a display sees no responsible person');
select pg_temp.become_user('e1');
select is((select count(*)::int from hazard_responsible), 1, 'the enterprise sees its own responsible persons');
select pg_temp.become('frank');
select is_empty('select row_number from threshold_chemical', 'frank without a membership sees no reference table');
select pg_temp.become('nobody');
select throws_ok('select * from hazard_grading', '42501', null, 'a visitor may not ask for gradings');

select * from finish();
rollback;
