-- A figure for the zones that a map shows: each zone's own answer, for whoever asks, and what there is to choose from.
\ir personas.psql
select plan(9);

insert into accident (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom) values
  ('testland', 'testland/all', 'a1', 'chemical', '2024-02-10', 'day', 'Leak', 2, 1, pg_temp.spot(10.25, 50.75)),
  ('testland', 'testland/all', 'a2', 'pipeline', '2024-03-05', 'day', 'Fire', 0, 3, pg_temp.spot(10.75, 50.75)),
  ('testland', 'testland/all', 'a4', 'chemical', '2023-02-10', 'day', 'Leak', 4, 0, pg_temp.spot(10.25, 50.75));

create function pg_temp.asked(p_code text, p_zone text default null) returns jsonb language sql as $$
  select zone_figure(p_code, 'testland', (select id from zone where code = p_zone and region_id = 'testland'), '2024-01-01', '2024-05-31') $$;
create function pg_temp.at(p_answer jsonb, p_zone text) returns jsonb language sql as $$
  select e from jsonb_array_elements(p_answer) e
  where (e ->> 'zone_id')::bigint = (select id from zone where code = p_zone and region_id = 'testland') $$;

select pg_temp.become('alice');
select is(jsonb_array_length(figure_choices()), (select count(*)::int from figure_definition), 'every figure may be chosen');
select is(pg_temp.at(pg_temp.asked('accidents'), 'north') ->> 'value', '2', 'a district counts its own');
select is(pg_temp.at(pg_temp.asked('accidents', 'north'), 'n1') ->> 'value', '1', 'a grid of it counts its own');
select is(pg_temp.asked('accidents', 'n1'), jsonb_build_array(pg_temp.at(pg_temp.asked('accidents', 'north'), 'n1')),
  'the lowest zone stands for itself');
select is(
  (select bool_and(e -> 'value' is not distinct from
      figure('deaths', 'testland', (e ->> 'zone_id')::bigint, '2024-01-01', '2024-05-31') -> 'value')
    from jsonb_array_elements(pg_temp.asked('deaths')) e), true, 'each is what figure says of the zone');
select is(
  (select bool_and(e -> 'value' = 'null' and (e ->> 'denominator')::numeric = 0)
    from jsonb_array_elements(pg_temp.asked('rectification_rate')) e), true, 'without a base there is no rate, and no zero');
select is(pg_temp.asked('no_such_figure'), '[]'::jsonb, 'an unknown figure has no answer');
select is(zone_figure('accidents', 'otherland', null, '2024-01-01', '2024-05-31'), '[]'::jsonb, 'another region has none either');

select pg_temp.become('bob');
select is(
  (select array_agg(z.code order by z.code) from jsonb_array_elements(pg_temp.asked('accidents')) e
    join zone z on z.id = (e ->> 'zone_id')::bigint),
  (select array_agg(z.code order by z.code) from zone z where z.region_id = 'testland' and not exists (
    select from zone u where u.region_id = z.region_id and u.id <> z.id and u.path operator(extensions.@>) z.path)),
  'who answers for a part is answered for the topmost zones of it');

select * from finish();
rollback;
