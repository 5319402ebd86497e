-- Upkeep: what a new day, old changes and piled-up sums come to, who may ask for it, and how it is scheduled.
\ir personas.psql
select plan(15);

insert into enterprise (region_id, dataset_id, source_id, name, status, geom)
  values ('testland', 'testland/all', 'late', 'Late Works', 'active', pg_temp.spot(10.25, 50.75));
update region set as_of = '2024-06-30' where id = 'testland';
insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, geom)
  select 'testland', 'testland/all', 'd1', e.id, 'other', 'general', 'reported', '2024-06-01', '2024-06-30', 'ordered', e.geom
  from enterprise e where e.source_id = 'late';
create function pg_temp.colour() returns int language sql
  as $$ select s.colour::int from site_risk s join enterprise e on e.id = s.enterprise_id where e.source_id = 'late' $$;

select is(private.upkeep() -> 'risk' ? 'testland', true, 'the first time every region has a new day');
select is(private.upkeep() -> 'risk', '[]', 'the same day nothing is computed again');
select is(pg_temp.colour(), 4, 'on its deadline a danger is not overdue: blue');
-- As live data do it: the day passes and no row is written.
alter table region disable trigger then_risk_of_the_day;
update region set as_of = '2024-07-01' where id = 'testland';
alter table region enable trigger then_risk_of_the_day;
select is(pg_temp.colour(), 4, 'the day alone changes no stored colour');
select is(private.upkeep() -> 'risk', '["testland"]', 'upkeep finds the region that has come to a new day');
select is(pg_temp.colour(), 3, 'and its site is yellow: overdue');

insert into public.change (at, table_name, row_id, op, zone_path) values
  (now() - interval '31 days', 'enterprise', 1, 'update', 'testland'), (now() - interval '29 days', 'enterprise', 2, 'update', 'testland');
-- A change of this transaction is younger than every reader: pruning waits until it is over.
select is((private.upkeep() ->> 'changes_pruned')::int, 0, 'what a running transaction wrote is not pruned');
update public.change set transaction = '1' where row_id in (1, 2) and table_name = 'enterprise' and at < now() - interval '1 day';
select is((private.upkeep() ->> 'changes_pruned')::int, 1, 'older than 30 days is taken away, younger stays');

update hidden_danger set level = 'major' where source_id = 'd1';
select cmp_ok((private.upkeep() ->> 'sums_joined')::int, '>', 0, 'sums that piled up are joined');
select is((private.upkeep() ->> 'sums_joined')::int, 0, 'once');
select is_empty($$select * from private.rollup_check('testland')$$, 'and equal the facts');

select pg_temp.become('carol');
select throws_ok('select private.upkeep()', '42501', null, 'upkeep is for the owner of the database');
select pg_temp.become('owner');
create schema if not exists cron;
create table pg_temp.job (name text primary key, schedule text, command text);
create or replace function cron.schedule(text, text, text) returns bigint language sql
  as $$ insert into pg_temp.job values ($1, $2, $3) on conflict (name) do update set schedule = $2, command = $3 returning 1::bigint $$;
select ok(private.schedule_upkeep(), 'where the server has pg_cron it is scheduled');
select ok(private.schedule_upkeep(), 'and may be scheduled again');
select results_eq('select name, command from pg_temp.job', $$values ('gridwatch-upkeep', 'select private.upkeep()')$$, 'as one job');

select * from finish();
rollback;
