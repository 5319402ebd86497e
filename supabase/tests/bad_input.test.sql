-- Bad input: each is refused by name or, where a rule says so, warned of and kept; nothing is half written and the log stays as it was.
\ir personas.psql
\ir every_row.psql
select plan(52);

create function pg_temp.all_there_is() returns text language plpgsql security definer as $$
declare
  one record;
  part text;
  answer text := '';
begin
  for one in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1 loop
    execute format('select md5(coalesce(string_agg(t::text, '','' order by t::text), '''')) from public.%I t', one.relname) into part;
    answer := md5(answer || one.relname || part);
  end loop;
  return answer;
end;
$$;
-- What a call as a persona is refused with; a call that passes is said to.
create function pg_temp.refusal(persona text, call text) returns text language plpgsql as $$
declare
  answer text := 'passed';
begin
  perform pg_temp.become(persona);
  begin
    execute call;
  exception when others then
    answer := sqlstate || ' ' || sqlerrm;
  end;
  perform pg_temp.become('owner');
  return answer;
end;
$$;

create temporary table bad (position integer generated always as identity, what text, persona text, call text, refused text);
insert into bad (what, persona, call, refused) values
  ('an act that does not lead on from the state', 'bob', $$act_on_danger(pg_temp.id_of('hidden_danger'), 'close', 'reported')$$, 'GW020 gridwatch.illegal_transition'),
  ('an act that there is not', 'bob', $$act_on_danger(pg_temp.id_of('hidden_danger'), 'explode', 'reported')$$, 'GW020 gridwatch.illegal_transition'),
  ('an act on a state that it has not', 'bob', $$act_on_danger(pg_temp.id_of('hidden_danger'), 'close', 'passed')$$, 'GW021 gridwatch.state_has_changed'),
  ('an act without a state', 'bob', $$act_on_danger(pg_temp.id_of('hidden_danger'), 'confirm', null)$$, 'GW021 gridwatch.state_has_changed'),
  ('a listed item delisted before it is listed', 'alice', $$act_on_listing(pg_temp.id_of('listing'), 'delist', 'proposed')$$, 'GW020 gridwatch.illegal_transition'),
  ('a report closed at once', 'bob', $$advance_report(pg_temp.id_of('public_report'), '{"state": "closed"}')$$, 'GW020 gridwatch.illegal_transition'),
  ('fewer chemicals than none', 'bob', $$set_hazard_chemical(pg_temp.id_of('hazard_source_chemical'), -1)$$, 'GW042 gridwatch.quantity_impossible'),
  ('a quantity that is no number', 'bob', $$set_hazard_chemical(pg_temp.id_of('hazard_source_chemical'), 'NaN')$$, 'GW042 gridwatch.quantity_impossible'),
  ('a quantity without end', 'bob', $$set_hazard_chemical(pg_temp.id_of('hazard_source_chemical'), 'Infinity')$$, 'GW042 gridwatch.quantity_impossible'),
  ('a fine below nothing', 'alice', $$decide_penalty(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'fine', 'amount', -5))$$, 'GW076 gridwatch.invalid_value'),
  ('a fine of nothing', 'alice', $$decide_penalty(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'fine', 'amount', 0))$$, 'GW076 gridwatch.invalid_value'),
  ('fewer people trained than none', 'bob', $$save_record('training', jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'other', 'held_on', '2024-12-01', 'attended', -1))$$, 'GW034 gridwatch.training_counts_are_not_negative'),
  ('more passed than examined', 'bob', $$save_record('training', jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'other', 'held_on', '2024-12-01', 'examined', 1, 'passed', 2))$$, 'GW034 gridwatch.no_more_pass_than_are_examined'),
  ('a number larger than its column', 'bob', $$save_record('building', '{"region_id": "testland", "kind": "market", "name": "x", "floors": 99999999999, "lng": 10.2, "lat": 50.7}')$$, 'GW076 gridwatch.invalid_value'),
  ('half a floor', 'bob', $$save_record('building', '{"region_id": "testland", "kind": "market", "name": "x", "floors": 0.4, "lng": 10.2, "lat": 50.7}')$$, 'GW076 gridwatch.invalid_value'),
  ('a deadline before the finding', 'bob', $$act_on_danger(pg_temp.id_of('confirmed'), 'assign', 'confirmed', '{"deadline_on": "2024-12-30"}')$$, 'GW034 gridwatch.an_ordered_deadline_follows_the_finding'),
  ('an order due before it is issued', 'bob', $$issue_order(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'on_site', 'number', 'b', 'due_on', '2024-12-01'))$$, 'GW034 gridwatch.an_order_is_due_after_it_is_issued'),
  ('a day that is no day', 'bob', $$report_danger(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'description', 'x', 'found_on', '2024-02-30'))$$, 'GW076 gridwatch.invalid_value'),
  ('a finding that has not come', 'bob', $$report_danger(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'description', 'x', 'found_on', '2025-01-01'))$$, 'GW023 gridwatch.in_the_future'),
  ('an inspection of tomorrow', 'bob', $$record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'routine', 'inspected_on', '2025-01-01'))$$, 'GW023 gridwatch.in_the_future'),
  ('a point at 0/0', 'bob', $$report_danger('{"region_id": "testland", "description": "x", "lng": 0, "lat": 0}')$$, 'GW033 gridwatch.outside_region'),
  ('a point in another region', 'alice', $$report_danger('{"region_id": "testland", "description": "x", "lng": 20.5, "lat": 50.5}')$$, 'GW033 gridwatch.outside_region'),
  ('half a point', 'alice', $$report_danger('{"region_id": "testland", "description": "x", "lng": 10.5}')$$, 'GW033 gridwatch.outside_region'),
  ('a point off the globe', 'alice', $$report_danger('{"region_id": "testland", "description": "x", "lng": 1e300, "lat": 50.5}')$$, 'GW033 gridwatch.outside_region'),
  ('a public report at 0/0', 'nobody', $$report_hazard('{"region_id": "testland", "text": "It smells", "lng": 0, "lat": 0}')$$, 'GW033 gridwatch.outside_region'),
  ('an outline that crosses itself', 'bob', $$set_site_boundary(pg_temp.id_of('enterprise'), '{"type": "Polygon", "coordinates": [[[10.24,50.74],[10.26,50.76],[10.26,50.74],[10.24,50.76],[10.24,50.74]]]}')$$, 'GW051 gridwatch.outline_crosses_itself'),
  ('a warning over a shape that crosses itself', 'alice', $$save_record('warning', '{"region_id": "testland", "kind": "rain", "colour": "red", "title": "x", "from_at": "2024-12-31T00:00:00Z",
    "geojson": {"type": "Polygon", "coordinates": [[[10,50],[10.5,51],[10.5,50],[10,51],[10,50]]]}}')$$, 'GW051 gridwatch.outline_crosses_itself'),
  ('zones that overlap', 'dana', $$save_zones(pg_temp.id_of('numbered'), pg_temp.overlapping())$$, 'GW052 gridwatch.zones_overlap'),
  ('an act before the last one', 'bob', $$act_on_danger(pg_temp.id_of('hidden_danger'), 'confirm', 'reported', '{"at": "2020-01-01T00:00:00Z"}')$$, 'GW024 gridwatch.clock_set_back'),
  ('an act to come', 'bob', $$act_on_danger(pg_temp.id_of('hidden_danger'), 'confirm', 'reported', '{"at": "2999-01-01T00:00:00Z"}')$$, 'GW023 gridwatch.in_the_future'),
  ('an act at no time', 'bob', $$act_on_danger(pg_temp.id_of('hidden_danger'), 'confirm', 'reported', '{"at": "soon"}')$$, 'GW076 gridwatch.invalid_value'),
  ('JSON where a description is meant', 'bob', $$report_danger(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'description', '{"a": 1}'::jsonb))$$, 'GW041 gridwatch.text_expected'),
  ('a list where a note is meant', 'bob', $$act_on_danger(pg_temp.id_of('hidden_danger'), 'confirm', 'reported', '{"note": ["a"]}')$$, 'GW041 gridwatch.text_expected'),
  ('JSON where a public report is meant', 'nobody', $$report_hazard('{"region_id": "testland", "text": {"a": 1}}')$$, 'GW041 gridwatch.text_expected'),
  ('text where a site is meant', 'bob', $$record_inspection('{"enterprise_id": "first", "kind": "routine"}')$$, 'GW032 gridwatch.wrong_type'),
  ('a list where data are meant', 'bob', $$record_inspection('[1]')$$, 'GW032 gridwatch.wrong_type'),
  ('text where a list of dangers is meant', 'bob', $$record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'routine', 'dangers', 'many'))$$, 'GW076 gridwatch.invalid_value'),
  ('a check item twice', 'bob', $$record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'routine', 'check_list_id', pg_temp.id_of('check_list'),
    'items', jsonb_build_array(jsonb_build_object('check_item_id', pg_temp.id_of('check_item'), 'passed', true), jsonb_build_object('check_item_id', pg_temp.id_of('check_item'), 'passed', false))))$$,
    'GW078 gridwatch.already_there'),
  ('a visit whose second danger is wrong', 'bob', $$record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'routine',
    'dangers', '[{"description": "one"}, {"description": "two", "level": "terrible"}]'::jsonb, 'documents', '[{"kind": "photo", "name": "x"}]'::jsonb))$$, 'GW076 gridwatch.invalid_value'),
  ('a visit whose order is wrong', 'bob', $$record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'routine',
    'dangers', '[{"description": "one"}]'::jsonb, 'orders', '[{"kind": "on_site"}]'::jsonb))$$, 'GW026 gridwatch.fields_required'),
  ('a visit whose photo is wrong', 'bob', $$record_inspection(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'kind', 'routine',
    'dangers', '[{"description": "one", "documents": [{"kind": "song", "name": "x"}]}]'::jsonb))$$, 'GW025 gridwatch.invalid_document'),
  ('a report kept from its danger by a wrong kind', 'bob', $$report_to_danger(pg_temp.id_of('public_report'), '{"kind": "no such kind"}')$$, 'GW022 gridwatch.not_found'),
  ('a text that ends no more', 'bob', format($$report_danger(jsonb_build_object('enterprise_id', pg_temp.id_of('enterprise'), 'description', %L))$$, repeat('x', 4001)), 'GW074 gridwatch.text_too_long'),
  ('a text that is not text', 'bob', $$report_danger('{"enterprise_id": 1, "description": "\u0000"}')$$, '22P05 unsupported Unicode escape sequence'),
  ('the log rewritten', 'owner', $$pg_temp.rewrite_log()$$, 'GW001 gridwatch.log_is_append_only');

create function pg_temp.id_of(subject text) returns bigint language plpgsql security definer as $$
declare
  answer bigint;
begin
  execute case subject
    when 'enterprise' then $q$select enterprise from stage where site = 'in-n1'$q$
    when 'confirmed' then $q$select id from public.hidden_danger where source_id = 'confirmed'$q$
    when 'numbered' then $q$select id from public.zone where code = '310101'$q$
    when 'check_list' then 'select min(check_list_id) from public.check_item'
    when 'check_item' then 'select min(id) from public.check_item where check_list_id = (select min(check_list_id) from public.check_item)'
    else format($q$select id from public.%I where source_id = 'in-n1'$q$, subject) end into answer;
  return answer;
end;
$$;
create function pg_temp.rewrite_log() returns void language sql as $$ update public.event set note = 'x' $$;
insert into hidden_danger (region_id, enterprise_id, source_id, kind, found_on, description, state, geom)
select region_id, enterprise, 'confirmed', 'other', '2024-12-31', 'x', 'confirmed', geom from stage where site = 'in-n1';
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, path, geom)
values ('testland', 'testland/all', 'd', '310101', 'street', 'S', '街道', 'testland.south.310101', pg_temp.square(10, 50, 10.4, 50.4));
create function pg_temp.overlapping() returns jsonb language sql as $$
  select jsonb_agg(jsonb_build_object('code', '31010100000000' || n, 'geometry',
    extensions.st_asgeojson(extensions.st_makeenvelope(10 + n * 0.05, 50, 10.2 + n * 0.05, 50.2, 4326))::jsonb)) from generate_series(1, 2) n
$$;
create temporary table before as select pg_temp.all_there_is() as state, (select count(*) from event) as events;

select is(pg_temp.refusal(persona, 'select ' || call), refused, what) from bad order by position;
select is(pg_temp.all_there_is(), state, 'after all this every table is as it was') from before;
select is((select count(*) from event), events, 'and the log is whole') from before;
select is(pg_temp.refusal('bob', $$select act_on_danger(pg_temp.id_of('hidden_danger'), 'confirm', 'reported', '{"description": "x"}')$$), 'passed', 'what is right passes');
select isnt(pg_temp.all_there_is(), state, 'and is seen to change something') from before;

-- Warned of and kept.
update enterprise set credit_code = '91350100M000100Y44' where source_id = 'in-n1';
select is(credit_code || ' ' || array_to_string(credit_code_warnings, ' '), '91350100M000100Y44 check_character', 'a wrong check digit is kept with its warning')
from enterprise where source_id = 'in-n1';
update campaign_task set due_on = '2026-01-01' where enterprise_id = pg_temp.id_of('enterprise');
select is((select due_on from campaign_task where enterprise_id = pg_temp.id_of('enterprise')), '2026-01-01', 'a task due after its campaign is kept, as a plan may say so');
select is((select zone_path::text from enterprise where source_id = 'nowhere'), 'testland', 'a site in no zone is kept with those who answer for the region');

select * from finish();
rollback;
