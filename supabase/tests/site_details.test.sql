-- The parts of a site's drill-down: what each holds, the worked examples, and who sees them.
\ir personas.psql
select plan(61);

-- one site with something of everything, in n1
insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom, people_within_500_meters)
select e.region_id, e.dataset_id, x.code, e.id, x.name, 'flammable', e.geom, x.people
from enterprise e, (values ('exam', 'Tank farm', 1), ('yard', 'Yard', 0), ('unknown', 'Unknown', null)) as x (code, name, people)
where e.source_id = 'in-n1';
insert into hazard_source_chemical (hazard_source_id, dataset_id, source_id, name, cas, hazard_class, quantity_tonnes, class_symbols)
select h.id, h.dataset_id, h.source_id || '/' || c.name, c.name, c.cas, c.class, c.tonnes, c.symbols::text[]
from hazard_source h join (values
  ('exam', 'Methanol', '67-56-1', 'flammable', 30, '{W5.3}'), ('exam', 'Diethyl ether', '60-29-7', 'flammable', 25, '{W5.2}'),
  ('exam', 'Hydrogen fluoride', '7664-39-3', 'toxic', 2, '{}'), ('yard', 'LPG', '68476-85-7', 'flammable', 11.9577, '{}'),
  ('yard', 'TNT', '118-96-7', 'flammable', 10, '{}'), ('yard', 'Propane', '74-98-6', 'flammable', null, '{}'),
  ('yard', 'Butane', '106-97-8', 'flammable', 0, '{}'), ('unknown', 'Chlorine', '7782-50-5', 'toxic', 5, '{}')
) as c (source, name, cas, class, tonnes, symbols) on c.source = h.source_id;
insert into hazard_responsible (hazard_source_id, duty, name, phone)
select id, d, 'Zhang ' || d, '138' from hazard_source, unnest(array['operation', 'principal']) d where source_id = 'exam';
insert into hazard_filing (hazard_source_id, assessed_on, filed_on) select id, '2020-01-01', null from hazard_source where source_id = 'exam';
insert into person (region_id, enterprise_id, name, phone, role, active) values
  ('testland', pg_temp.site_of('in-n1'), '张建国', '13800000001', 'head', true), ('testland', pg_temp.site_of('in-n1'), 'Gone', null, 'staff', false);
insert into certificate (region_id, enterprise_id, kind, number, issued_on, valid_to, revoked_on) values
  ('testland', pg_temp.site_of('in-n1'), 'standardization', 'old', '2019-01-01', '2021-12-31', null),
  ('testland', pg_temp.site_of('in-n1'), 'standardization', 'new', '2022-04-01', '2025-03-31', null),
  ('testland', pg_temp.site_of('in-n1'), 'work_safety_licence', 'late', '2021-01-01', '2024-12-30', null),
  ('testland', pg_temp.site_of('in-n1'), 'hazardous_chemicals', 'last day', '2021-01-01', '2024-12-31', null),
  ('testland', pg_temp.site_of('in-n1'), 'other', 'gone', '2021-01-01', null, '2023-01-01');
insert into equipment (region_id, enterprise_id, kind, code, registered_on, last_inspected_on, next_inspection_on) values
  ('testland', pg_temp.site_of('in-n1'), 'boiler', 'B1', '2020-01-01', '2023-12-30', '2024-12-30'),
  ('testland', pg_temp.site_of('in-n1'), 'elevator', 'L1', '2020-01-01', '2024-10-01', '2025-10-01');
insert into dangerous_work (region_id, enterprise_id, kind, name, sizes, phase, begins_on, geom)
values ('testland', pg_temp.site_of('in-n1'), 'pit', 'Pit', '{"depth_meters": 4}', 'under_way', '2024-12-01', pg_temp.spot(10.25, 50.75));
insert into emergency_plan (region_id, enterprise_id, kind, name, issued_on) values ('testland', pg_temp.site_of('in-n1'), 'on_site', 'Plan', '2024-01-10');
insert into inspection (region_id, enterprise_id, kind, inspected_on, inspectors, result) values
  ('testland', pg_temp.site_of('in-n1'), 'routine', '2024-03-01', '{Li,Wang}', 'no_danger'),
  ('testland', pg_temp.site_of('in-n1'), 'special', '2024-06-01', '{Li}', 'dangers_found');
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, closed_on, closed_as, inspection_id, geom)
select e.region_id, e.dataset_id, x.code, e.id, 'other', 'general', x.state, '2024-06-01', x.deadline, case when x.deadline is not null then 'ordered' end,
  x.closed, case when x.closed is not null then 'rectified' end, (select id from inspection where kind = 'special'), e.geom
from enterprise e, (values ('open', 'confirmed', '2024-07-01'::date, null::date), ('done', 'closed', '2024-06-30', '2024-06-20'), ('draft', 'draft', null, null))
  as x (code, state, deadline, closed)
where e.source_id = 'in-n1';
update hidden_danger set state = 'rectifying' where source_id = 'open';
insert into work_order (region_id, enterprise_id, kind, number, issued_on, due_on, lifted_on) values
  ('testland', pg_temp.site_of('in-n1'), 'rectification', 'O-1', '2024-06-02', '2024-07-01', null),
  ('testland', pg_temp.site_of('in-n1'), 'stop_work', 'O-2', '2024-06-02', '2024-07-01', '2024-06-20');
insert into penalty (region_id, enterprise_id, kind, amount, decided_on) values ('testland', pg_temp.site_of('in-n1'), 'fine', 20000, '2024-06-10');
insert into accident (region_id, dataset_id, source_id, enterprise_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
select region_id, dataset_id, 'a', id, 'chemical', '2023-05-01', 'month', 'Leak', 0, 1, geom from enterprise where source_id = 'in-n1';

-- neighbours: a hazard source 700 m east, one 3 km east, a pipeline 100 m east known to 5 m, a market, a team 30 km south
insert into enterprise (region_id, dataset_id, source_id, name, status, geom) values
  ('testland', 'testland/all', 'near', 'Near works', 'active', pg_temp.spot(10.26, 50.75)),
  ('testland', 'testland/all', 'far', 'Far works', 'active', pg_temp.spot(10.293, 50.75)),
  ('testland', 'testland/all', 'closed', 'Closed works', 'deregistered', pg_temp.spot(10.251, 50.75));
insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom)
select region_id, dataset_id, source_id, id, name, 'toxic', geom from enterprise where source_id in ('near', 'far', 'closed');
insert into pipeline (region_id, dataset_id, source_id, name, medium, status, diameter_millimeters, design_pressure_mpa, position_accuracy_meters, position_source, geom)
values ('testland', 'testland/all', 'main', 'Main', 'natural_gas', 'operating', 1016, 10, 5, 'survey',
    extensions.st_multi(extensions.st_geomfromtext('LINESTRING(10.25142 50.7, 10.25142 50.8)', 4326))),
  ('testland', 'testland/all', 'unmeasured', 'Unmeasured', 'natural_gas', 'operating', null, 10, 5, 'survey',
    extensions.st_multi(extensions.st_geomfromtext('LINESTRING(10.252 50.7, 10.252 50.8)', 4326)));
insert into building (region_id, dataset_id, source_id, kind, name, geom) values ('testland', 'testland/all', 'm', 'market', 'Market hall', pg_temp.spot(10.25, 50.751));
insert into emergency_resource (region_id, dataset_id, source_id, kind, name, geom)
select 'testland', 'testland/all', 'team ' || n, 'team', 'Team ' || n, pg_temp.spot(10.25, 50.5 - n * 0.01) from generate_series(1, 3) n;

create function pg_temp.the(part text) returns jsonb language plpgsql as $$
declare
  answer jsonb;
begin
  execute format('select public.site_%s($1)', part) into answer using pg_temp.site_of('in-n1');
  return answer;
end;
$$;
create function pg_temp.source(name text) returns jsonb language sql as $$
  select h from jsonb_array_elements(pg_temp.the('hazards')) h where h ->> 'name' = $1 $$;
create function pg_temp.chemical(name text) returns jsonb language sql as $$
  select c from jsonb_array_elements(pg_temp.the('screening') -> 'chemicals') c where c ->> 'name' = $1 $$;

-- who sees what
create function pg_temp.seers(part text) returns text language plpgsql as $$
declare
  persona text;
  answer text[] := '{}';
begin
  foreach persona in array '{alice,bob,carol,dana,erin,frank,gina,hugo}'::text[] loop
    perform pg_temp.become(persona);
    if pg_temp.the(part) is not null then answer := answer || persona; end if;
  end loop;
  perform pg_temp.become('owner');
  return array_to_string(answer, ' ');
end;
$$;
select is(pg_temp.seers(part), 'alice bob carol dana gina hugo', format('site_%s: those of the zone and the enterprise itself', part))
from unnest(array['hazards', 'enforcement', 'register', 'timeline', 'surroundings', 'screening']) part;
select pg_temp.become('bob');
select is(public.site_hazards(pg_temp.site_of('in-n2')), null, 'bob gets nothing of a site of another grid');
select pg_temp.become('nobody');
select throws_ok(format('select public.site_%s(1)', part), '42501', null, format('a visitor may not ask site_%s', part))
from unnest(array['hazards', 'enforcement', 'register', 'timeline', 'surroundings', 'screening']) part;

-- hazard sources
select pg_temp.become('bob');
select is((pg_temp.source('Tank farm') #>> '{r,value}')::numeric, 12.56, 'the exam answer: R 12.56');
select is((pg_temp.source('Tank farm') ->> 'level')::int, 3, 'level III');
select is((pg_temp.source('Tank farm') ->> 'weighted')::numeric, 12.56, 'Σ β·q/Q beside it');
select is(pg_temp.source('Tank farm') #> '{r_bounds}', 'null', 'a graded source needs no bounds');
select is(pg_temp.source('Tank farm') #>> '{filing,filing_overdue}', 'true', 'an assessment not filed within its days is overdue');
select is((select string_agg(r ->> 'duty', ' ') from jsonb_array_elements(pg_temp.source('Tank farm') -> 'responsible') r), 'principal operation',
  'persons responsible in the order of their duty');
select is(pg_temp.source('Unknown') -> 'r_bounds', '{"from": 2.0, "level_from": 4, "to": 8.0, "level_to": 4}',
  'where only the people around are unknown, R lies between α 0.5 and α 2');
select pg_temp.become('hugo');
select is(pg_temp.source('Tank farm') -> 'responsible', '[]', 'a display learns of no person responsible');

-- enforcement
select pg_temp.become('bob');
select is((select string_agg(i ->> 'kind', ' ') from jsonb_array_elements(pg_temp.the('enforcement') -> 'inspections') i), 'special routine',
  'inspections, newest first');
select is(pg_temp.the('enforcement') #>> '{inspections,0,dangers}', '2', 'with the dangers that they found, drafts left out');
select is(pg_temp.the('enforcement') #>> '{inspections,1,inspectors}', '2', 'and how many inspected, not who');
select is((select string_agg((o ->> 'number') || ' ' || (o ->> 'overdue'), ', ' order by o ->> 'number')
  from jsonb_array_elements(pg_temp.the('enforcement') -> 'orders') o), 'O-1 true, O-2 false', 'an order lifted is not overdue');
select is(pg_temp.the('enforcement') #>> '{penalties,0,amount}', '20000', 'penalties with their amount');

-- register
select is((select string_agg((c ->> 'number') || ' ' || (c ->> 'state'), ', ') from jsonb_array_elements(pg_temp.the('register') -> 'certificates') c),
  'late expired, last day expiring, new expiring, old replaced, gone revoked',
  'certificates: what runs out first, its last day still counts; replaced and revoked ones last');
select is((select string_agg((q ->> 'code') || ' ' || (q ->> 'faults'), ', ') from jsonb_array_elements(pg_temp.the('register') -> 'equipment') q),
  'B1 ["inspection_overdue"], L1 []', 'equipment with what is wrong');
select is(pg_temp.the('register') #>> '{plans,0,drill_due_on}', '2024-06-30', 'an on-site plan without a drill: by the end of the half-year of issue');
select is(pg_temp.the('register') #>> '{plans,0,drill_overdue}', 'true', 'which is over');
select is(jsonb_array_length(pg_temp.the('register') -> 'people'), 1, 'people that are there');
select is(pg_temp.the('register') #>> '{dangerous_works,0,faults}', '["begun_without_plan"]', 'and works of greater danger with what is wrong');
select is(pg_temp.the('register') #>> '{people,0,name}', '张建国', 'by name for the grid supervisor');
select pg_temp.become('hugo');
select is(pg_temp.the('register') #>> '{people,0,name}', '张**', 'masked for a display');

-- timeline
select pg_temp.become('bob');
create function pg_temp.told(places int) returns text language sql as $$
  select string_agg((t ->> 'subject') || ' ' || (t ->> 'act'), ', ' order by o)
  from jsonb_array_elements(pg_temp.the('timeline') -> 'items') with ordinality as x (t, o)
  where t ->> 'day' between '2024-06-01' and '2024-06-30' and o <= places $$;
select is(pg_temp.told(100), 'hidden_danger closed, work_order lifted, penalty fine, work_order stop_work, work_order rectification, '
  'hidden_danger found, hidden_danger found, inspection special', 'what happened in June, newest first; drafts left out');
select is(pg_temp.the('timeline') #>> '{items,0,act}', 'moved', 'an act comes from the log, with its moment');
select is((select count(*)::int from jsonb_array_elements(pg_temp.the('timeline') -> 'items') t where t ->> 'act' = 'added'), 0,
  'the moment of loading is not told as something that happened');
select is((pg_temp.the('timeline') ->> 'total')::int, jsonb_array_length(pg_temp.the('timeline') -> 'items'), 'total counts the items');
select is(jsonb_array_length(public.site_timeline(pg_temp.site_of('in-n1'), 3) -> 'items'), 3, 'no more than asked for');
select is((public.site_timeline(pg_temp.site_of('in-n1'), 3) ->> 'total')::int, (pg_temp.the('timeline') ->> 'total')::int, 'and still the whole count');
select is((select t ->> 'precision' from jsonb_array_elements(pg_temp.the('timeline') -> 'items') t where t ->> 'subject' = 'accident'), 'month',
  'an accident of which only the month is known says so');

-- surroundings
select is((select string_agg(h ->> 'name', ', ') from jsonb_array_elements(pg_temp.the('surroundings') -> 'hazard_sources') h), 'Near works',
  'domino neighbours within 1 km, in operation, not its own');
select ok((pg_temp.the('surroundings') #>> '{hazard_sources,0,distance_meters}')::numeric between 700 and 712, 'with their distance');
select is(pg_temp.the('surroundings') #>> '{pipelines,0,accuracy_meters}', '5.0', 'pipelines with how sure their place is');
select ok((pg_temp.the('surroundings') #>> '{pipelines,0,distance_meters}')::numeric between 99 and 101, 'and their distance');
select is(pg_temp.the('surroundings') #>> '{places,0,name}', 'Market hall', 'places with people');
select is((select string_agg(r ->> 'name', ', ') from jsonb_array_elements(pg_temp.the('surroundings') -> 'resources') r), 'Team 1, Team 2',
  'the two nearest of a kind, at any distance');
select is(pg_temp.the('surroundings') #> '{people,people}', 'null', 'people are unknown without population cells, which is not 0');
select is((public.site_surroundings(pg_temp.site_of('in-n1')) -> 'has_position')::boolean, true, 'a site with a position');

-- screening
select is((pg_temp.chemical('LPG') #>> '{answers,bleve,diameter_meters}')::numeric, 132.6, 'BLEVE of 22.7 m³ of LPG at 90 %: 132.6 m');
select is((pg_temp.chemical('TNT') #>> '{answers,overpressure,kpa}')::numeric, 5.05496, '10 t of TNT at 500 m: 5.055 kPa');
select is((pg_temp.the('screening') #>> '{pipelines,0,answer,radius_meters}')::numeric, 318.1, 'gas main of 1,016 mm at 10 MPa: 318.1 m');
select is(pg_temp.the('screening') #>> '{pipelines,0,verdict}', 'inside', 'and the site lies inside it');
select is((select string_agg(c ->> 'effect', ' ') from jsonb_array_elements(pg_temp.chemical('LPG') -> 'circles') c),
  'fireball death serious_injury slight_injury one_psi', 'circles to draw');
select is(pg_temp.chemical('LPG') #> '{circles,0,people}', 'null', 'without population cells nobody knows who lives in them');
select pg_temp.become('owner');
insert into population_cell (region_id, source_id, year, people, source, geom)
values ('testland', 'c', 2020, 1000, 'census', pg_temp.square(10.2499, 50.7499, 10.2501, 50.7501));
select pg_temp.become('bob');
select is((select string_agg(c ->> 'people', ' ') from jsonb_array_elements(pg_temp.chemical('LPG') -> 'circles') c),
  '1000 1000 1000 1000 1000', 'with them the usual residents of each circle are counted');
select is((select string_agg((c ->> 'name') || ' ' || (c ->> 'why_not'), ', ' order by c ->> 'name')
    from jsonb_array_elements(pg_temp.the('screening') -> 'chemicals') c where c -> 'why_not' <> 'null'),
  'Butane no_quantity, Chlorine toxic, Diethyl ether not_covered, Hydrogen fluoride toxic, Methanol not_covered, Propane quantity_unknown',
  'why the others are not screened');
select throws_ok(format('select public.site_screening(%s, %s)', pg_temp.site_of('in-n1'), m), 'GW071', 'gridwatch.screening_input_impossible',
  format('refused: a distance of %s', m))
from unnest(array['0', 'null', '''NaN''', '20001']) m;

select * from finish();
rollback;
