-- Rows of a site follow it, rows of a zone its path; and the one way to write refuses by name.
\ir personas.psql
select plan(36);

insert into person (region_id, enterprise_id, name, role) values
  ('testland', pg_temp.site_of('in-n1'), 'Zhang', 'head'), ('otherland', pg_temp.site_of('in-n2'), 'Li', 'head');
insert into person (region_id, zone_id, name, role)
select 'testland', z.id, 'Wang', 'supervisor' from zone z where z.path = 'testland.north';
insert into person (region_id, name, role) values ('testland', 'Zhao', 'expert');

select results_eq(
  'select name, region_id, zone_path::text from person order by id',
  $$values ('Zhang', 'testland', 'testland.north.n1'), ('Li', 'testland', 'testland.north.n2'),
    ('Wang', 'testland', 'testland.north'), ('Zhao', 'testland', 'testland')$$,
  'a row takes region and path of its site, else the path of its zone, else the root');
update person set enterprise_id = pg_temp.site_of('in-south') where name = 'Zhang';
select is((select zone_path::text from person where name = 'Zhang'), 'testland.south', 'a row given to another site goes there');
update enterprise set geom = pg_temp.spot(10.25, 50.75) where source_id = 'in-n2';
select is((select zone_path::text from person where name = 'Li'), 'testland.north.n1', 'a site placed anew takes its followers along');
update enterprise set geom = pg_temp.spot(20.5, 50.5), region_id = 'otherland' where source_id = 'in-n2';
select is((select concat_ws(' ', region_id, zone_path) from person where name = 'Li'), 'otherland otherland.west', 'into another region too');
update zone set path = 'testland.upper' where path = 'testland.north';
select is((select zone_path::text from person where name = 'Wang'), 'testland.upper', 'a zone''s new path reaches the rows that name it');
update zone set path = 'testland.north' where path = 'testland.upper';
delete from zone where path = 'testland.south';
select is((select zone_path::text from person where name = 'Zhang'), 'testland', 'when its zone goes, a row goes up with its site');
update person set zone_path = 'otherland';
update person set region_id = region_id;
select is((select count(*)::int from person where zone_path = 'otherland'), 4, 'touching a row does not place it again');
select private.follow_rows('public.person', array(select id from person));
select is((select count(*)::int from person where zone_path = 'otherland'), 0, 'asked to, every row finds its place again');
select is(
  (select count(*)::int from private.followers() f where private.has_column(f, 'enterprise_id')
    and not exists (select from pg_trigger t where t.tgrelid = f and t.tgname = 'follow_changed')),
  0, 'every follower follows after a change as well');
select is_empty(
  $$select w.table_name, c from private.writable w, unnest(w.columns || w.enterprise_columns) c
    where c not in ('lng', 'lat', 'geojson') and not private.has_column(format('public.%I', w.table_name)::regclass, c)$$,
  'every writable column is there');
select is_empty(
  $$select w.table_name from private.writable w where w.columns && '{id,zone_path,dataset_id,source_id,state}'$$,
  'nobody writes ids, rights, origins or states by hand');

-- Rates and rounding.
select is(private.percent(84548, 89204), 94.78, '84548/89204 is 94.78 %');
select is(private.percent(2, 3), 66.67, 'a rate has two decimals, half up');
select is(private.percent(1, 0), null, 'a rate on a base of 0 is no number');

-- Who writes what, and what is refused by name.
select is(pg_temp.writers('person', jsonb_build_object('enterprise_id', pg_temp.site_of('in-n1'), 'name', 'Qian', 'role', 'staff')),
  'alice bob dana gina', 'people of a site: staff in whose zone it lies, and the site');
select is(pg_temp.writers('person', jsonb_build_object('enterprise_id', pg_temp.site_of('in-west'), 'name', 'Qian', 'role', 'staff')),
  'dana erin', 'of another region only its own staff');
select is(pg_temp.writers('person', '{"region_id": "testland", "name": "Qian", "role": "staff"}'), 'alice dana',
  'what belongs to the whole region only those who act for all of it');
select pg_temp.become('bob');
select throws_ok($$select save_record('person', jsonb_build_object('id', 987654321, 'name', 'x'))$$,
  'GW022', 'gridwatch.not_found', 'a record that is not there cannot be changed');
select throws_ok($$select save_record('membership', '{"role": "admin"}')$$, 'GW040', 'gridwatch.not_writable', 'a table that is not open is refused');
select throws_ok($$select save_record('person', '[]')$$, 'GW032', 'gridwatch.wrong_type', 'a list is no record');
select throws_ok($$select save_record('person', null)$$, 'GW032', 'gridwatch.wrong_type', 'nothing is no record');
select throws_ok($$select save_record('person', '{"zone_path": "testland"}')$$, 'GW031', 'gridwatch.unknown_field', 'nobody sets a path by hand');
select throws_ok($$select save_record('person', '{"name": {"a": 1}}')$$, 'GW041', 'gridwatch.text_expected', 'JSON where text is meant is refused');
select throws_ok($$select save_record('person', '{"name": 7}')$$, 'GW041', 'gridwatch.text_expected', 'a number where text is meant is refused');
select throws_ok($$select save_record('person', '{"active": "yes"}')$$, 'GW032', 'gridwatch.wrong_type', 'text where yes or no is meant is refused');
select throws_ok(format($$select save_record('person', '{"name": "%s"}')$$, repeat('x', 4001)), 'GW074', 'gridwatch.text_too_long', 'endless text is refused');
select throws_ok($$select save_record('person', '{"id": "1 or true", "name": "x"}')$$, 'GW032', 'gridwatch.wrong_type', 'an id is a number');
select throws_ok(format($$select save_record('person', '{"enterprise_id": %s, "name": "x", "role": "king"}')$$, pg_temp.site_of('in-n1')),
  'GW076', 'gridwatch.invalid_value', 'a value that the column does not know is refused');
select throws_ok(format($$select save_record('person', '{"enterprise_id": %s, "role": "staff"}')$$, pg_temp.site_of('in-n1')),
  'GW026', 'gridwatch.fields_required', 'a missing name is named');
select throws_ok($$select save_record('person', '{"enterprise_id": 99999999, "name": "x", "role": "staff"}')$$,
  'GW026', 'gridwatch.fields_required', 'a site that is not there gives no region');
select throws_ok($$select save_record('person', '{"region_id": "testland", "enterprise_id": 99999999, "name": "x", "role": "staff"}')$$,
  'GW022', 'gridwatch.not_found', 'nor is it taken when the region is given');
select throws_ok($$select save_record('drill', '{"region_id": "testland", "held_on": "the day after"}')$$,
  'GW076', 'gridwatch.invalid_value', 'a day that is no day is refused');
select lives_ok(format($$select save_record('person', '{"enterprise_id": %s, "name": "Sun", "role": "staff"}')$$, pg_temp.site_of('in-n1')), 'bob adds a person');
select lives_ok($$select save_record('person', jsonb_build_object('id', (select max(id) from person), 'post', 'foreman'))$$, 'and changes him');
select throws_ok(format($$select save_record('person', jsonb_build_object('id', (select max(id) from person), 'enterprise_id', %s))$$, pg_temp.site_of('in-south')),
  'GW030', 'gridwatch.not_permitted', 'but does not hand him to a site outside his zone');
select throws_ok($$insert into person (region_id, name, role) values ('testland', 'x', 'staff')$$, '42501', null, 'there is no other way in');

select * from finish();
rollback;
