-- Columns that name persons: in full for those who act or lead and for the own site, masked for displays, hidden from direct reading.
\ir personas.psql
select plan(28);

update enterprise set legal_person = '赵丽' where source_id = 'in-n1';
insert into hidden_danger (region_id, enterprise_id, kind, found_on, person_responsible, people, geom)
select region_id, id, 'other', '2024-12-31', '张建国', '张建国、李娜', geom from enterprise where source_id = 'in-n1';
insert into inspection (region_id, enterprise_id, kind, inspected_on, inspectors)
values ('testland', pg_temp.site_of('in-n1'), 'routine', '2024-12-30', '{王芳,Bob}');
insert into site_return (region_id, enterprise_id, kind, period, submitted_on, found, signed_by)
values ('testland', pg_temp.site_of('in-n1'), 'self_check', '2024-12-01', '2024-12-20', 0, '赵丽');
insert into building (region_id, kind, name, owner, geom) values ('testland', 'commercial', 'Tower', '钱进', pg_temp.spot(10.25, 50.75));
insert into public_report (region_id, text, assigned_to, geom) values ('testland', 'Gas smell', '孙亮', pg_temp.spot(10.25, 50.75));

select results_eq('select table_name, columns from private.personal order by 1', $$values
  ('building', '{owner}'::text[]), ('enterprise', '{legal_person}'), ('hidden_danger', '{person_responsible,people}'),
  ('inspection', '{inspectors}'), ('public_report', '{assigned_to}'), ('site_return', '{signed_by}')$$, 'which columns name persons');
select is(pg_temp.seen(format('select %I from %I', unnest(columns), table_name)),
  'alice refused, bob refused, carol refused, dana refused, erin refused, frank refused, gina refused, hugo refused, nobody refused',
  table_name || ': nobody reads them from the table') from private.personal order by 1;
select is_empty(
  $$select p.table_name, a.attname from private.personal p
    join pg_attribute a on a.attrelid = format('public.%I', p.table_name)::regclass and a.attnum > 0 and not a.attisdropped
    where not a.attname::text = any (p.columns) and not has_column_privilege('authenticated', a.attrelid, a.attnum, 'select')
      and not (p.table_name = 'public_report' and a.attname = 'contact')$$, 'every other column is read as before');

create function pg_temp.told(persona text, table_name text, id bigint) returns jsonb language plpgsql as $$
declare
  answer jsonb;
begin
  perform pg_temp.become(persona);
  begin
    answer := persons_in(table_name, id);
  exception when insufficient_privilege then
    answer := '"refused"';
  end;
  perform pg_temp.become('owner');
  return answer;
end;
$$;
create function pg_temp.danger() returns bigint language sql as $$ select max(id) from hidden_danger $$;
select is(pg_temp.told(p, 'hidden_danger', pg_temp.danger()), '{"person_responsible": "张建国", "people": "张建国、李娜"}', p || ' knows who is responsible')
from unnest('{alice,bob,carol,dana,gina}'::text[]) p;
select is(pg_temp.told('hugo', 'hidden_danger', pg_temp.danger()), '{"person_responsible": "张**", "people": "张**"}', 'a display shows the first character');
select is(pg_temp.told(p, 'hidden_danger', pg_temp.danger()), null, p || ' is told nothing') from unnest('{erin,frank}'::text[]) p;
select is(pg_temp.told('nobody', 'hidden_danger', pg_temp.danger()), '"refused"', 'a visitor may not ask');
select is(pg_temp.told('hugo', 'inspection', (select max(id) from inspection)), '{"inspectors": ["王**", "B**"]}', 'a display shows each inspector masked');
select is(pg_temp.told('gina', 'inspection', (select max(id) from inspection)), '{"inspectors": ["王芳", "Bob"]}', 'the site knows who inspected it');
select is(pg_temp.told('hugo', 'enterprise', pg_temp.site_of('in-n1')), '{"legal_person": "赵**"}', 'a display masks the legal representative');
select is(pg_temp.told('gina', 'enterprise', pg_temp.site_of('in-n1')), '{"legal_person": "赵丽"}', 'the enterprise knows its own');
select is(pg_temp.told('gina', 'enterprise', pg_temp.site_of('in-n2')), null, 'and no other''s');
select is(pg_temp.told('hugo', 'public_report', (select max(id) from public_report)), '{"assigned_to": "孙**"}', 'a display masks who handles a report');
select is(pg_temp.told('alice', 'membership', 1), null, 'a table without such columns has none');
select pg_temp.become('hugo');
select is(report((select max(id) from public_report)) ->> 'assigned_to', '孙**', 'the report itself masks it too');
select is_empty('select id from event', 'a display does not read the log, which names persons');
select pg_temp.become('bob');
select isnt_empty('select id from event', 'who acts there does');
select pg_temp.become('owner');

select * from finish();
rollback;
