-- Campaigns day by day, responsibility letters and groups, and who has not reported.
\ir personas.psql
select plan(39);

insert into campaign (region_id, name, starts_on, ends_on) values
  ('testland', 'Hundred days', '2024-10-01', '2024-10-01'::date + 99),
  ('testland', 'Production year', '2024-05-01', '2024-12-31');
select is((select days from campaign where name = 'Hundred days'), 100, '100 days: start + 99');
insert into campaign_stage (campaign_id, region_id, name, starts_on, ends_on)
select c.id, 'testland', s.name, s.starts_on::date, s.ends_on::date
from campaign c, (values ('mobilization', '2024-05-01', '2024-05-31'), ('implementation', '2024-05-10', '2024-11-30'), ('summary', '2024-11-01', '2024-12-31')) s (name, starts_on, ends_on)
where c.name = 'Production year';
insert into campaign_task (campaign_id, stage_id, region_id, zone_id, action, title, due_on, done_on)
select c.id, (select id from campaign_stage s where s.name = t.stage), 'testland', (select id from zone where code = t.zone), t.action, t.title, t.due_on::date, t.done_on::date
from campaign c, (values
  ('mobilization', 'n1', 'education', 'unit plan', '2024-06-25', null),
  ('implementation', 'n2', 'enforcement', 'checks', '2024-11-30', '2024-11-20'),
  ('summary', null, 'education', 'summary', '2024-12-31', null)) t (stage, zone, action, title, due_on, done_on)
where c.name = 'Production year';

create function pg_temp.campaign_of(title text) returns jsonb language sql
  as $$ select c from jsonb_array_elements(campaigns('testland')) c where c ->> 'name' = title $$;
create function pg_temp.on_day(day date, title text, field text) returns jsonb language plpgsql as $$
begin
  update public.region set as_of = day where id = 'testland';
  return pg_temp.campaign_of(title) -> field;
end;
$$;
select is(pg_temp.on_day('2024-10-01', 'Hundred days', 'day'), '1', 'the first day is day 1');
select is(pg_temp.on_day('2025-01-08', 'Hundred days', 'day'), '100', 'the last is day 100');
select is(pg_temp.on_day('2025-01-09', 'Hundred days', 'day'), '100', 'after it the count stands');
select is(pg_temp.on_day('2024-09-30', 'Hundred days', 'day'), '0', 'before it there is none');
select is(pg_temp.on_day('2024-05-20', 'Production year', 'stages_today'), '["mobilization", "implementation"]', 'stages overlap in May: both are of today');
select is(pg_temp.on_day('2024-06-25', 'Production year', 'overdue'), '[]', 'on its day a task is not overdue');
select is(pg_temp.on_day('2024-06-26', 'Production year', 'overdue') #> '{0,days_overdue}', '1', 'a day later it is');
select is(pg_temp.on_day('2024-12-31', 'Production year', 'done'), '{"numerator": 1, "denominator": 3, "percent": 33.33}', 'tasks done of planned');
select is(pg_temp.campaign_of('Production year') #> '{actions,education}', '{"numerator": 0, "denominator": 2, "percent": 0.00}', 'by action');
select is(pg_temp.campaign_of('Production year') #> '{stages,1,done}', '{"numerator": 1, "denominator": 1, "percent": 100.00}', 'and by stage');
select is(
  (select w -> 'detail' ->> 'due_on' from jsonb_array_elements(register_warnings('testland')) w where w ->> 'code' = 'task_due_after_its_stage'),
  '2024-06-25', 'a plan due 25 June after its stage ended is a data warning');
select is(
  (select count(*)::int from jsonb_array_elements(register_warnings('testland')) w where w ->> 'code' = 'stage_outside_its_campaign'), 0, 'its stages lie inside the campaign');

select is(pg_temp.seen('select id from campaign'),
  'alice 2, bob 2, carol 2, dana 2, erin 0, frank 0, gina 2, hugo 2, nobody refused', 'campaigns are seen by everyone of the region');
select is(pg_temp.seen('select id from campaign_stage'),
  'alice 3, bob 3, carol 3, dana 3, erin 0, frank 0, gina 3, hugo 3, nobody refused', 'so are their stages');
select is(pg_temp.seen('select id from campaign_task'),
  'alice 3, bob 1, carol 3, dana 3, erin 0, frank 0, gina 0, hugo 3, nobody refused', 'tasks by those of the zone');
select is(pg_temp.writers('campaign', '{"region_id": "testland", "name": "x", "starts_on": "2024-01-01", "ends_on": "2024-02-01"}'), 'alice dana', 'a campaign of the region is made by those who act for it');
select is(pg_temp.writers('campaign_stage', jsonb_build_object('campaign_id', (select min(id) from campaign), 'region_id', 'testland', 'name', 'x', 'starts_on', '2024-01-01', 'ends_on', '2024-01-02')),
  'alice dana', 'its stages too');
select is(pg_temp.writers('campaign_task', jsonb_build_object('campaign_id', (select min(id) from campaign), 'region_id', 'testland', 'zone_id', (select id from zone where code = 'n1'), 'title', 'x', 'due_on', '2024-01-01')),
  'alice bob dana', 'a task of a grid also by its supervisor');
select pg_temp.become('alice');
select throws_ok($$select save_record('campaign', '{"region_id": "testland", "name": "x", "starts_on": "2024-02-01", "ends_on": "2024-01-01"}')$$,
  'GW034', 'gridwatch.a_campaign_ends_after_it_began', 'a campaign does not end before it began');
select pg_temp.become('owner');

-- Responsibility.
insert into person (region_id, zone_id, name, role) select 'testland', id, '李主任', 'head' from zone where path = 'testland.north';
insert into leading_group_member (region_id, zone_id, person_id, role) select region_id, zone_id, id, 'head' from person;
insert into responsibility_letter (region_id, enterprise_id, year, from_party, to_party, signed_on) values
  ('testland', pg_temp.site_of('in-n1'), 2024, 'North', 'Works of n1', '2024-01-10'),
  ('testland', pg_temp.site_of('in-n2'), 2024, 'North', 'Works of n2', '2024-01-11'),
  ('testland', pg_temp.site_of('in-south'), 2024, 'South', 'Works of the south', null),
  ('testland', pg_temp.site_of('in-south'), 2023, 'South', 'Works of the south', null);
select is(responsibility('testland', 2024) -> 'letters', '{"numerator": 2, "denominator": 3, "percent": 66.67}', 'letters signed of required');
select is(jsonb_array_length(responsibility('testland', 2024) -> 'unsigned'), 1, 'and the one unsigned');
select is(responsibility('testland', 2024) -> 'zones_with_head', '{"numerator": 1, "denominator": 4, "percent": 25.00}', 'one of four zones has a head');
select is(pg_temp.seen('select id from responsibility_letter'),
  'alice 4, bob 1, carol 4, dana 4, erin 0, frank 0, gina 1, hugo 4, nobody refused', 'letters: each sees those of his zones');
select is(pg_temp.seen('select id from leading_group_member'),
  'alice 1, bob 0, carol 1, dana 1, erin 0, frank 0, gina 0, hugo 1, nobody refused', 'groups: of his zones');
select pg_temp.become('hugo');
select is(responsibility('testland', 2024) #>> '{groups,0,name}', '李**', 'a display shows the head masked');
select pg_temp.become('owner');
select is(pg_temp.writers('responsibility_letter', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'year', 2025, 'from_party', 'a', 'to_party', 'b')), 'alice bob dana', 'letters are entered by staff');
select is(pg_temp.writers('leading_group_member', jsonb_build_object('region_id', 'testland', 'person_id', (select id from person), 'role', 'member')), 'alice dana', 'groups by those who act for the region');

-- Returns.
select is(private.return_due_on('testland', 'self_check', '2024-11-01'), '2024-12-06', 'the monthly form is due by the 6th');
select is(private.return_due_on('testland', 'quarterly_statistics', '2024-07-01'), '2024-10-15', 'the quarterly one within 15 days after the quarter');
insert into site_return (region_id, enterprise_id, kind, period, submitted_on, found, rectified) values
  ('testland', pg_temp.site_of('in-n1'), 'self_check', '2024-11-01', '2024-12-06', 0, 0),
  ('testland', pg_temp.site_of('in-n2'), 'self_check', '2024-11-01', '2024-12-07', 7, 21);
select is(returns_due('testland', 'self_check', '2024-11-30') - 'missing' - 'kind',
  '{"period": "2024-11-01", "due_on": "2024-12-06", "overdue": true, "reported": {"percent": 50.00, "numerator": 2, "denominator": 4},
    "in_time": {"percent": 25.00, "numerator": 1, "denominator": 4}, "zero": {"percent": 50.00, "numerator": 1, "denominator": 2}}',
  'two of four have reported, one in time, one of them nothing');
select is(jsonb_path_query_array(returns_due('testland', 'self_check', '2024-11-30'), '$.missing[*].name'), '["Works of the south", "Works at sea"]', 'and who has not');
select is((register_warnings('testland') #>> '{1,detail}')::jsonb, '{"found": 7, "rectified": 21}', '21 rectified of 7 found is a warning, not 300 %');
select is(pg_temp.seen('select id from site_return'),
  'alice 2, bob 1, carol 2, dana 2, erin 0, frank 0, gina 1, hugo 2, nobody refused', 'returns: each sees those of his zones');
select is(pg_temp.writers('site_return', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'kind', 'self_check', 'period', '2024-12-01', 'submitted_on', '2024-12-31', 'found', 0)),
  'alice bob dana gina', 'a return comes from its site or through staff');
select is(pg_temp.writers('site_return', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n2'), 'kind', 'self_check', 'period', '2024-12-01', 'submitted_on', '2024-12-31')), 'alice dana', 'not from another site');
select pg_temp.become('gina');
select throws_ok(format($$select save_record('site_return', '{"enterprise_id": %s, "kind": "self_check", "period": "2024-12-02", "submitted_on": "2024-12-31"}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.a_return_is_of_a_whole_period', 'a month starts on its first');
select throws_ok(format($$select save_record('site_return', '{"enterprise_id": %s, "kind": "self_check", "period": "2024-11-01", "submitted_on": "2024-12-31"}')$$,
  pg_temp.site_of('in-n1')), 'GW078', 'gridwatch.already_there', 'a month is reported once');
select throws_ok(format($$select save_record('site_return', '{"enterprise_id": %s, "kind": "self_check", "period": "2024-12-01", "submitted_on": "2024-12-31", "found": -1}')$$,
  pg_temp.site_of('in-n1')), 'GW034', 'gridwatch.a_quantity_is_not_negative', 'minus one danger is not found');

select * from finish();
rollback;
