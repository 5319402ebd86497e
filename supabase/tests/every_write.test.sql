-- Who may call each function that writes, on a row of the grid n1, of the grid beside it and of another region; one without a line here fails.
\ir personas.psql
\ir every_row.psql
select plan(146);

-- Id of a subject's row at a site.
create function pg_temp.id_of(subject text, site text) returns bigint language plpgsql security definer as $$
declare
  answer bigint;
begin
  execute format(case subject
    when 'enterprise' then 'select enterprise from stage where site = $1'
    when 'zone' then 'select zone from stage where site = $1'
    when 'zone_member' then 'select m.id from public.zone_member m join stage s on s.zone = m.zone_id where s.site = $1'
    when 'accident_case' then 'select id from public.accident_case where number = $1 || ''-case'''
    when 'accident' then 'select id from public.accident where source_id = $1 || ''-new'''
    when 'pipeline_occupation' then 'select o.id from public.pipeline_occupation o join public.pipeline p on p.id = o.pipeline_id where p.source_id = $1'
    else 'select id from public.%I where source_id = $1' end, subject) into answer using site;
  return answer;
end;
$$;
create function pg_temp.point(site text) returns jsonb language sql security definer
  as $$ select extensions.st_asgeojson(geom)::jsonb from stage s where s.site = $1 $$;

-- staff: those who act in the zone; deciders: command and administrators; site: the enterprise itself too.
create temporary table writer (function_name text, call text, who text);
insert into writer values
  ('act_on_danger', $$act_on_danger(pg_temp.id_of('hidden_danger', '%1$s'), 'confirm', 'reported')$$, 'staff'),
  ('act_on_listing', $$act_on_listing(pg_temp.id_of('listing', '%1$s'), 'withdraw', 'proposed', '{"note": "x"}')$$, 'deciders'),
  ('add_accountability', $$add_accountability(pg_temp.id_of('accident_case', '%1$s'), 'person', 'X', 'party_discipline')$$, 'deciders'),
  ('advance_report', $$advance_report(pg_temp.id_of('public_report', '%1$s'), '{"state": "checked"}')$$, 'staff'),
  ('appoint_member', $$appoint_member(pg_temp.id_of('zone', '%1$s'), 'X', 'member', '2024-12-01')$$, 'deciders'),
  ('attach_documents', $$attach_documents('hidden_danger', pg_temp.id_of('hidden_danger', '%1$s'), '[{"kind": "photo", "name": "x"}]')$$, 'site'),
  ('certify_standardization', $$certify_standardization(pg_temp.id_of('enterprise', '%1$s'), 90, '2024-12-01')$$, 'staff'),
  ('change_accident_case', $$change_accident_case(pg_temp.id_of('accident_case', '%1$s'), '{"number": "x"}')$$, 'deciders'),
  ('clear_occupation', $$clear_occupation(pg_temp.id_of('pipeline_occupation', '%1$s'), '2024-12-31')$$, 'staff'),
  ('confirm_warning', $$confirm_warning(pg_temp.id_of('warning', '%1$s'), pg_temp.id_of('enterprise', '%1$s'))$$, 'site'),
  ('decide_penalty', $$decide_penalty(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', '%1$s'), 'kind', 'warning'))$$, 'deciders'),
  ('dismiss_member', $$dismiss_member(pg_temp.id_of('zone_member', '%1$s'), '2024-12-31')$$, 'deciders'),
  ('grade_hazard_source', $$grade_hazard_source(pg_temp.id_of('hazard_source', '%1$s'))$$, 'staff'),
  ('issue_order', $$issue_order(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', '%1$s'), 'kind', 'on_site', 'number', 'n'))$$, 'staff'),
  ('lift_order', $$lift_order(pg_temp.id_of('work_order', '%1$s'), '2024-12-31')$$, 'deciders'),
  ('open_accident_case', $$open_accident_case(pg_temp.id_of('accident', '%1$s'))$$, 'deciders'),
  ('propose_listing', $$propose_listing(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', '%1$s'), 'level', 'city', 'title', 'x'))$$, 'deciders'),
  ('record_inspection', $$record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', '%1$s'), 'kind', 'routine'))$$, 'staff'),
  ('record_inspection', $$record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', '%1$s'), 'kind', 'self_check'))$$, 'site'),
  ('record_patrol', $$record_patrol(pg_temp.id_of('zone', '%1$s'), '2024-12-31')$$, 'staff'),
  ('report_danger', $$report_danger(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', '%1$s'), 'description', 'x'))$$, 'site'),
  ('report_occupation', $$report_occupation(pg_temp.id_of('pipeline', '%1$s'), 'building', '2024-12-31', pg_temp.point('%1$s'))$$, 'staff'),
  ('report_to_danger', $$report_to_danger(pg_temp.id_of('public_report', '%1$s'))$$, 'staff'),
  ('report_work', $$report_work((select region_id from stage where site = '%1$s'), 'excavation', 'x', pg_temp.point('%1$s'))$$, 'staff'),
  ('save_hazard_filing', $$save_hazard_filing(pg_temp.id_of('hazard_source', '%1$s'), '2024-12-01')$$, 'staff'),
  ('save_record', $$save_record('drill', jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', '%1$s'), 'held_on', '2024-12-01'))$$, 'site'),
  ('save_risk_point', $$save_risk_point(pg_temp.id_of('enterprise', '%1$s'), 'x', 1, 1, 1, '2024-12-31')$$, 'staff'),
  ('replace_zones', $$replace_zones(pg_temp.id_of('zone', '%1$s'), '[{}]')$$, 'administrators'),
  ('save_zones', $$save_zones(pg_temp.id_of('zone', '%1$s'), '[{}]')$$, 'administrators'),
  ('set_hazard_chemical', $$set_hazard_chemical(pg_temp.id_of('hazard_source_chemical', '%1$s'), 1)$$, 'staff'),
  ('set_hazard_responsible', $$set_hazard_responsible(pg_temp.id_of('hazard_source', '%1$s'), 'principal', 'x')$$, 'site'),
  ('set_site_boundary', $$set_site_boundary(pg_temp.id_of('enterprise', '%1$s'), null)$$, 'staff');

select is_empty(
  $$select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.provolatile = 'v'
      and p.proname not in (select function_name from writer)
      and p.proname not in ('report_hazard', 'escalate_overdue', 'notify_sites', 'refresh_risk', 'save_population', 'set_risk_rule')$$,
  'every function that writes is asked here, those of a whole region below');

create function pg_temp.expected(who text, site text) returns text language sql as $$
  select case site
    when 'in-n1' then case who when 'site' then 'alice bob dana gina' when 'staff' then 'alice bob dana' when 'deciders' then 'alice dana' else 'dana' end
    when 'in-n2' then case who when 'administrators' then 'dana' else 'alice dana' end
    else case who when 'administrators' then 'dana' else 'dana erin' end end
$$;
select is(pg_temp.callers('select ' || format(w.call, s.site), case when w.function_name like '%e_zones' then 'GW058' else 'P0002' end), pg_temp.expected(w.who, s.site),
  w.function_name || ' at ' || s.site || ': ' || w.who)
from writer w, unnest('{in-n1,in-n2,in-west}'::text[]) with ordinality s (site, place) order by w.function_name, w.call, s.place;

-- Functions of a whole region.
select is(pg_temp.callers($$select refresh_risk('testland')$$), 'alice dana', 'refresh_risk: those who answer for the region');
select is(pg_temp.callers($$select refresh_risk('otherland')$$), 'dana erin', 'of no other');
select is(pg_temp.callers($$select save_population('testland', 2024, 's', '[]')$$), 'alice dana', 'save_population: those who answer for the region');
select is(pg_temp.callers($$select set_risk_rule((select min(code) from risk_rule), 4, true)$$), 'dana', 'set_risk_rule: administrators');
select is(pg_temp.callers($$select report_hazard('{"region_id": "testland", "text": "It smells"}')$$),
  'alice bob carol dana erin frank gina hugo nobody', 'report_hazard: anyone');
create function pg_temp.effect(call text, field text) returns text language plpgsql as $$
declare
  persona text;
  effect text;
  answer text[] := '{}';
begin
  foreach persona in array '{alice,bob,carol,dana,erin,frank,gina,hugo,nobody}'::text[] loop
    perform pg_temp.become(persona);
    begin
      execute format('select (%s) ->> %L', call, field) into effect;
      answer := answer || format('%s %s', persona, effect);
      raise exception using errcode = 'P0002';
    exception
      when sqlstate 'P0002' then null;
      when insufficient_privilege then answer := answer || format('%s refused', persona);
    end;
  end loop;
  perform pg_temp.become('owner');
  return array_to_string(answer, ', ');
end;
$$;
update hidden_danger set deadline_on = '2024-12-01', deadline_basis = 'statutory';
select is(pg_temp.effect($$escalate_overdue('testland')$$, 'escalated'),
  'alice 2, bob 0, carol 0, dana 2, erin 0, frank 0, gina 0, hugo 0, nobody refused', 'escalate_overdue: only what the caller decides on');
select is(pg_temp.effect($$escalate_overdue('otherland')$$, 'escalated'),
  'alice 0, bob 0, carol 0, dana 1, erin 1, frank 0, gina 0, hugo 0, nobody refused', 'in another region too');
delete from warning_site;
update warning set geom = pg_temp.square(10, 50, 11, 51) where source_id = 'in-n1';
select is(pg_temp.effect($$notify_sites(pg_temp.id_of('warning', 'in-n1'))$$, 'told'),
  'alice 3, bob 1, carol 0, dana 3, erin 0, frank 0, gina 0, hugo 0, nobody refused', 'notify_sites: each tells the sites where he acts');

-- Forged: another's site in a record of one's own, one's own path on another's row, nothing at all.
select pg_temp.become('gina');
select throws_ok($$select report_danger(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', 'in-n1'), 'description', 'x', 'zone_path', 'otherland'))$$,
  'GW031', 'gridwatch.unknown_field', 'a report sets no path');
select throws_ok($$select record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', 'in-n1'), 'kind', 'self_check', 'recorded_by', null))$$,
  'GW031', 'gridwatch.unknown_field', 'nor who it is from');
select throws_ok($$select save_record('drill', jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', 'in-n1'), 'held_on', '2024-12-01', 'region_id', 'otherland'))$$,
  'GW031', 'gridwatch.unknown_field', 'nor its region');
select pg_temp.become('bob');
select throws_ok($$select issue_order(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', 'in-n1'), 'kind', 'on_site', 'number', 'f',
    'hidden_danger_id', pg_temp.id_of('hidden_danger', 'in-n2')))$$, 'GW022', 'gridwatch.not_found', 'an order for a danger of another site');
select throws_ok($$select report_danger(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', 'in-n1'), 'description', 'x', 'lng', 10.75, 'lat', 50.75))$$,
  'GW030', 'gridwatch.not_permitted', 'a danger of his site that lies in another grid');
select throws_ok($$select save_record('drill', jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise', 'in-n1'), 'held_on', '2024-12-01', 'plan_id', -1))$$,
  'GW022', 'gridwatch.not_found', 'a plan that is not there');
select pg_temp.become('owner');
create function pg_temp.survives(call text) returns text language plpgsql as $$
declare
  persona text;
  answer text[] := '{}';
begin
  foreach persona in array '{alice,bob,carol,erin,frank,gina,hugo}'::text[] loop
    perform pg_temp.become(persona);
    begin
      execute call;
      answer := answer || persona;
    exception when others then
      if sqlstate not like 'GW%' and sqlstate <> '42501' then
        answer := answer || (persona || ' ' || sqlstate);
      end if;
    end;
  end loop;
  perform pg_temp.become('owner');
  return array_to_string(answer, ' ');
end;
$$;
select is(pg_temp.survives(format('select %I(%s)', p.proname, (
    select string_agg(format('null::%s', format_type(a, null)), ', ') from unnest(p.proargtypes::oid[]) a))), '',
  p.proname || ' of nothing is refused by name to everyone')
from pg_proc p where p.pronamespace = 'public'::regnamespace and p.provolatile = 'v'
  and p.proname not in ('escalate_overdue', 'notify_sites') order by p.proname;

select * from finish();
rollback;
