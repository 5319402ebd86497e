-- The map's questions to the database: everyone is answered his own part, and what is not of a question's form is refused.
\ir personas.psql
select plan(31);

insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, geom)
select region_id, dataset_id, source_id, id, 'overdue_filing', case when source_id = 'in-n1' then 'major' else 'general' end,
  'reported', '2024-11-30', case when source_id = 'in-n1' then date '2024-12-30' else '2025-01-20' end, 'statutory', geom
from enterprise where source_id in ('in-n1', 'in-n2');

insert into accident (region_id, dataset_id, source_id, enterprise_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
select region_id, dataset_id, source_id || '-fire', id, 'fire', case when source_id = 'in-n1' then date '2012-05-01' else '2015-05-01' end, 'day', 'Fire',
  2, 0, geom
from enterprise where source_id in ('in-n1', 'in-n2');

create function pg_temp.asked(p_question jsonb, p_frame jsonb default null) returns jsonb language sql
  as $$ select lens_pass('testland', 'hidden_dangers', p_question, p_frame) $$;
-- Refused by name: the key and the part of the detail that says what.
create function pg_temp.refused(p_call text, p_key text, p_detail jsonb, p_title text) returns text language plpgsql as $$
declare
  said text;
begin
  execute p_call;
  return fail(p_title);
exception when others then
  get stacked diagnostics said = pg_exception_detail;
  return is(sqlerrm || coalesce(' ' || (said::jsonb @> p_detail)::text, ''), 'gridwatch.' || p_key || ' true', p_title);
end;
$$;

select pg_temp.become('alice');
select is((lens_counts('testland') ->> 'hidden_dangers')::int, 2, 'alice is told how large a set is');
select is(pg_temp.asked('{}') ->> 'rows', '2', 'no test, and every row passes');
select is(pg_temp.asked('{"tests": [{"kind": "nothing"}]}') ->> 'rows', '0', 'or none, if that is asked');
select is(
  pg_temp.asked('{"tests": [{"kind": "words", "category": "level", "allowed": ["major"]}], "countBy": ["level", "state"]}') -> 'counts',
  '{"level": {"major": 1, "general": 1}, "state": {"reported": 1}}', 'a test narrows all counts but those of its own dimension');
select is(
  pg_temp.asked('{"tests": [{"kind": "between", "number": "daysOverdue", "low": 1, "high": null}],
    "countBy": [{"name": "due", "number": "daysOverdue", "bands": [{"word": "later", "upTo": 0}, {"word": "past", "upTo": null}]}]}') -> 'counts',
  '{"due": {"later": 1, "past": 1}}', 'bands stand in their own counts as well');
select is(
  pg_temp.asked('{"tests": [{"kind": "between", "number": "daysOverdue", "low": 1, "high": null}],
    "countBy": [{"name": "due", "number": "daysOverdue", "drawn": true, "bands": [{"word": "later", "upTo": 0}, {"word": "past", "upTo": null}]}]}') -> 'counts',
  '{"due": {"past": 1}}', 'but those that say what is drawn count what is drawn');
select is(
  pg_temp.asked('{"countBy": [{"name": "month", "monthsOf": "foundDay"}]}') -> 'counts' -> 'month', '{"2024-11": 2}', 'days are counted by month');
select is(
  (select jsonb_agg(n) from jsonb_each(pg_temp.asked('{"countBy": [{"name": "zone", "zonesWhere": null}]}') -> 'counts' -> 'zone') as z (id, n)),
  '[1, 1]', 'rows are counted by their zone');
select is(
  pg_temp.asked('{"countBy": [{"name": "late", "zonesWhere": {"number": "daysOverdue", "low": 1}}]}') -> 'counts' -> 'late',
  (select jsonb_build_object('', 1, zone_id::text, 1) from enterprise where source_id = 'in-n1'), 'or those of them whose number is large enough');
select is(pg_temp.asked('{"sums": ["daysOverdue"]}') -> 'sums', '{"daysOverdue": -19}', 'numbers are added up');
select is(
  lens_pass('testland', 'accidents', '{"tests": [{"kind": "between", "number": "day", "low": 16000, "high": null}], "sums": ["deaths"]}', null) -> 'sums',
  '{"deaths": 2}', 'over the rows that pass');
select is(accident_years('testland') -> 'fire', '2015', 'alice is told the last year of each kind of accident');
select is(pg_temp.asked('{}') -> 'points', 'null', 'who draws no map gets no marks');
select is(
  jsonb_array_length(pg_temp.asked('{}',
    '{"west": 0.5, "north": 0.3, "east": 0.6, "south": 0.4, "cell": 0.01, "mostPoints": 4000, "mostInACell": 8, "fewPoints": 150}') -> 'points' -> 'id'),
  2, 'few marks are points');
select is(
  pg_temp.asked('{"countBy": ["level"], "stateBy": "level"}',
    '{"west": 0.5, "north": 0.3, "east": 0.6, "south": 0.4, "cell": 0.1, "mostPoints": 1, "mostInACell": 8, "fewPoints": 150}') -> 'cells' -> 'states',
  '[{"major": 1, "general": 1}]', 'above the caller''s limit they are cells, each with how bad its records are');
select is(
  lens_rows('testland', 'hidden_dangers', '{}', 'daysOverdue', true, 1, 0) -> 'days_overdue', '[1]', 'a page of the list, the most overdue first');
select is(
  lens_rows('testland', 'hidden_dangers', '{}', 'daysOverdue', true, 1, 1) -> 'days_overdue', '[-20]', 'and the page after it');
select is((lens_rows('testland', 'hidden_dangers', '{}', null, false, 10, 2) ->> 'count')::int, 0, 'and nothing after the last');

select pg_temp.become('bob');
select is(pg_temp.asked('{}') ->> 'rows', '1', 'a grid supervisor is answered for the own grid');
select is((lens_counts('testland') ->> 'hidden_dangers')::int, 1, 'and told the size of that part');
select is(accident_years('testland') -> 'fire', '2012', 'and the last year of accidents in that part');
select pg_temp.become('erin');
select is(pg_temp.asked('{}') ->> 'rows', '0', 'another region''s people are answered with nothing');
select is((lens_rows('testland', 'hidden_dangers', '{}', null, false, 10, 0) ->> 'count')::int, 0, 'and see no row');

select pg_temp.become('alice');
select pg_temp.refused($$select lens_pass('testland', 'pipelines', '{}', null)$$, 'invalid_question', '{"subject": "pipelines"}',
  'a subject that the database does not answer for is refused');
select pg_temp.refused(
  $$select pg_temp.asked('{"tests": [{"kind": "words", "category": "level::text) or true --", "allowed": []}]}')$$,
  'unknown_column', '{"column": "level::text) or true --"}', 'a column that is not in the list is refused, whatever it says');
select pg_temp.refused($$select pg_temp.asked('{"countBy": ["zone_path"]}')$$, 'unknown_column', '{"column": "zone_path"}',
  'and so is one that only the database knows');
select pg_temp.refused($$select pg_temp.asked('{"tests": [{"kind": "between", "number": "level", "low": 1, "high": null}]}')$$,
  'unknown_column', '{"column": "level"}', 'words are no numbers');
select pg_temp.refused($$select pg_temp.asked('{"tests": [{"kind": "sql", "text": "1=1"}]}')$$,
  'invalid_question', '{"test": {"kind": "sql"}}', 'a kind of test that is not there is refused');
select pg_temp.refused($$select pg_temp.asked('{}', '{"west": 0}')$$, 'invalid_question', '{"frame": {"west": 0}}',
  'a frame says all that it must');
select pg_temp.refused($$select lens_rows('testland', 'hidden_dangers', '{}', null, false, 1001, 0)$$, 'invalid_question', '{"most": 1000}',
  'a page has at most a thousand rows');
select is(
  pg_temp.asked('{"tests": [{"kind": "text", "text": "name", "search": "''); drop table hidden_danger; --"}]}') ->> 'rows', '0',
  'what is searched for is a value, whatever it says');

select * from finish();
rollback;
