-- Sets too large to travel: the database answers the same question as the page's own pass, by the same rules. Row-level
-- security decides what is counted, because everything here runs with the caller's rights.

create function private.lens_rows_statement(p_subject text, p_conditions text[], p_order text) returns text
  language sql immutable set search_path = ''
as $$
  select format('select jsonb_build_object(''count'', count(*), %s) from (
      select r.*, extensions.st_x(r.geom) as lng, extensions.st_y(r.geom) as lat, row_number() over (order by %s) as place
      from (%s) r where %s order by place limit $3 offset $4) p',
    string_agg(format('%L, coalesce(jsonb_agg(p.%I order by p.place), ''[]'')', c.held_in, c.held_in), ', '), p_order,
    private.lens_source(p_subject), array_to_string(array['true'] || p_conditions, ' and '))
  from (
    select c.held_in from (values ('id'), ('lng'), ('lat'), ('zone_id')) as c (held_in)
    union all select l.held_in from private.lens_columns(p_subject) l) c;
$$;
comment on function private.lens_rows_statement(text, text[], text) is
  'Asks for the rows that meet conditions, in an order, at most $3 of them after the first $4: as columns, like the `*_columns` function of the subject.';

create function public.lens_counts(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object(
    'enterprises', (select count(*) from public.enterprise f where f.region_id = p_region),
    'hazard_sources', (select count(*) from public.hazard_source f where f.region_id = p_region),
    'accidents', (select count(*) from public.accident f where f.region_id = p_region),
    'hidden_dangers', (select count(*) from public.hidden_danger f where f.region_id = p_region and f.is_open),
    'inspections', (select count(*) from public.inspection f where f.region_id = p_region
      and f.inspected_on > (private.region_today(p_region) - interval '12 months')::date and f.inspected_on <= private.region_today(p_region)),
    'dangerous_works', (select count(*) from public.dangerous_work f where f.region_id = p_region and f.phase <> 'accepted'),
    'equipment_due', (select count(*) from private.equipment_due_of(p_region)),
    'resources', (select count(*) from public.emergency_resource f where f.region_id = p_region));
$$;
comment on function public.lens_counts(text) is 'How many rows each subject of a region that the database can answer for has for the signed-in user: by this it is chosen whether the set travels or the database answers for it.';

-- No nested loops: rights and random filters defeat every estimate of how few rows are left, and a loop over a hundred
-- thousand sites costs a minute where a hash costs half a second.
create function public.lens_rows(p_region text, p_subject text, p_question jsonb, p_order text, p_descending boolean, p_limit int, p_offset int)
  returns jsonb
  language plpgsql stable set search_path = '' set jit = off set enable_nestloop = off set work_mem = '32MB'
as $$
declare
  most constant int := 1000;
  ordering text := 'r.id';
  answer jsonb;
begin
  if (p_limit between 1 and most and p_offset >= 0) is not true then
    perform private.fail('GW082', 'invalid_question', jsonb_build_object('limit', p_limit, 'offset', p_offset, 'most', most));
  end if;
  if p_order is not null then
    ordering := private.lens_value(p_subject, p_order, '{category,text,number,day}');
    -- What is not given is the empty word, and comes last either way.
    ordering := case when ordering like 'coalesce%' then format('nullif(%s, '''')', ordering) else ordering end
      || case when p_descending then ' desc' else ' asc' end || ' nulls last, r.id';
  end if;
  execute private.lens_rows_statement(p_subject, array(select t.condition from private.lens_tests(p_subject, p_question) t), ordering)
    into answer using p_region, p_question, p_limit, p_offset;
  return answer;
end;
$$;
comment on function public.lens_rows(text, text, jsonb, text, boolean, int, int) is
  'A page of the rows that pass a question, ordered by a column, rows without a value last and equal ones by id: as columns, like the `*_columns` function of the subject.';

create function public.lens_pass(p_region text, p_subject text, p_question jsonb, p_frame jsonb) returns jsonb
  language plpgsql stable set search_path = '' set jit = off set enable_nestloop = off set work_mem = '32MB'
as $$
declare
  -- As exact as positions travel and as the page keeps them, so that a record lies in the same cell here and there.
  lng constant text := '(round(extensions.st_x(r.geom) * 1e6) / 1e6)';
  lat constant text := '(round(extensions.st_y(r.geom) * 1e6) / 1e6)';
  x constant text := '(' || lng || ' / 360 + 0.5)::real::double precision';
  y constant text := format('case when abs(%1$s) < 90 then (0.5 - ln((1 + sin(%1$s * pi() / 180))
    / (1 - sin(%1$s * pi() / 180))) / (4 * pi()))::real::double precision end', lat);
  cell constant text := 'case when floor(%1$s / $5) - $6 >= 0 and floor(%1$s / $5) - $6 < $8 and floor(%2$s / $5) - $7 >= 0
    and floor(%2$s / $5) - $7 < $9 then ((floor(%2$s / $5) - $7) * $8 + floor(%1$s / $5) - $6)::bigint end';
  side double precision;
  first_column double precision;
  first_line double precision;
  columns double precision;
  lines double precision;
  conditions text[] := array(select t.condition from private.lens_tests(p_subject, p_question) t);
  everywhere text[] := '{true}';
  masks text[] := '{}';
  owners text[] := '{}';
  codes text := '';
  keys text := '';
  counted text[] := '{}';
  added text := '';
  adding text := '';
  sums text[] := '{}';
  state text := 'null::text';
  test record;
  dimension record;
  summed record;
  answer jsonb;
  points jsonb;
begin
  if p_frame is not null then
    if (select bool_or(case when jsonb_typeof(p_frame -> f) = 'number' then f = 'cell' and (p_frame ->> f)::numeric <= 0 else true end)
        from unnest(array['west', 'north', 'east', 'south', 'cell', 'mostPoints', 'mostInACell', 'fewPoints']) f) then
      perform private.fail('GW082', 'invalid_question', jsonb_build_object('frame', p_frame));
    end if;
    side := (p_frame ->> 'cell')::double precision;
    first_column := floor((p_frame ->> 'west')::double precision / side);
    first_line := floor((p_frame ->> 'north')::double precision / side);
    columns := greatest(1, ceil((p_frame ->> 'east')::double precision / side) - first_column);
    lines := greatest(1, ceil((p_frame ->> 'south')::double precision / side) - first_line);
  end if;

  -- A test that narrows every count leaves rows out before anything else is asked of them; the others keep a bit each.
  for test in
    select t.condition, t.dimension, t.dimension in (select d.source from private.lens_dimensions(p_subject, p_question) d) as spares
    from private.lens_tests(p_subject, p_question) t
  loop
    if test.spares then
      masks := masks || format('case when %s then 0 else %s end', test.condition, 1 << cardinality(masks));
      owners := owners || test.dimension;
    else
      everywhere := everywhere || test.condition;
    end if;
  end loop;
  for dimension in select * from private.lens_dimensions(p_subject, p_question) d order by d.place loop
    codes := codes || format('%s as k%s, ', dimension.code, dimension.place);
    keys := keys || format('k%s, ', dimension.place);
    counted := counted || format(
      '%L, coalesce((select jsonb_object_agg(c.word, c.n) from (select %s as word, coalesce(sum(n) filter (where failed & ~%s = 0), 0) as n from g group by 1) c), ''{}'')',
      dimension.name, dimension.word,
      (select coalesce(sum(1 << (o.nth - 1)::int), 0) from unnest(owners) with ordinality as o (source, nth) where o.source = dimension.source));
    if dimension.name = p_question ->> 'stateBy' then state := dimension.word; end if;
  end loop;
  for summed in select s.name, s.place from jsonb_array_elements_text(coalesce(p_question -> 'sums', '[]')) with ordinality as s (name, place) loop
    codes := codes || format('%s as s%s, ', private.lens_value(p_subject, summed.name, '{number}'), summed.place);
    added := added || format('s%s, ', summed.place);
    adding := adding || format('sum(s%s) as s%s, ', summed.place, summed.place);
    sums := sums || format('%L, coalesce((select sum(s%s) from g where failed = 0), 0)', summed.name, summed.place);
  end loop;

  -- One look at the rows. The fences keep a bit or a place from being worked out once for each of its uses.
  execute format($sql$
    with g as materialized (
      select failed, cell, %1$s %12$s count(*) as n, count(x) as placed, sum(x) as x, sum(y) as y
      from (
        select failed, %1$s %11$s x, y, %2$s as cell
        from (
          select failed, %1$s %11$s case when failed = 0 then %3$s end as x, case when failed = 0 then %4$s end as y
          from (select %5$s as failed, %6$s r.geom from (%7$s) r where %8$s offset 0) r offset 0) r offset 0) r
      group by failed, %1$s cell
    ), passing as (
      select coalesce(sum(n), 0) as n, coalesce(sum(n - placed), 0) as without_position, count(distinct cell) as filled,
        coalesce(sum(n) filter (where cell is not null), 0) as in_sight
      from g where failed = 0
    ), cells as (
      select s.cell, sum(s.n) as n, sum(s.x) / sum(s.n) as x, sum(s.y) / sum(s.n) as y,
        coalesce(jsonb_object_agg(s.word, s.n) filter (where s.word is not null), '{}') as states
      from (select cell, %9$s as word, sum(n) as n, sum(x) as x, sum(y) as y from g where failed = 0 and cell is not null group by 1, 2) s
      group by s.cell
    )
    select jsonb_build_object('rows', p.n, 'withoutPosition', p.without_position, 'counts', jsonb_build_object(%10$s),
      'sums', jsonb_build_object(%13$s), 'points', null,
      'cells', case when p.in_sight > ($10 ->> 'mostPoints')::numeric
          or p.in_sight > ($10 ->> 'fewPoints')::numeric and p.in_sight > p.filled * ($10 ->> 'mostInACell')::numeric then (
        select jsonb_build_object(
          'lng', jsonb_agg(round(((c.x - 0.5) * 360)::numeric, 7) order by c.cell),
          'lat', jsonb_agg(round((90 - 360 * atan(exp((c.y - 0.5) * 2 * pi())) / pi())::numeric, 7) order by c.cell),
          'count', jsonb_agg(c.n order by c.cell),
          'states', jsonb_agg(c.states order by c.cell))
        from cells c) end)
    from passing p $sql$,
    keys, case when p_frame is null then 'null::bigint' else format(cell, 'x', 'y') end, x, y,
    coalesce(nullif(array_to_string(masks, ' | '), ''), '0'), codes, private.lens_source(p_subject),
    array_to_string(everywhere, ' and '), state, array_to_string(counted, ', '),
    added, adding, array_to_string(sums, ', '))
    into answer using p_region, p_question, null::int, null::int, side, first_column, first_line, columns, lines, p_frame;
  if p_frame is null or answer -> 'cells' <> 'null' then return answer; end if;

  -- Few enough to be drawn one by one: all that have a position where those are not too many, else those in sight.
  conditions := conditions || case when (answer ->> 'rows')::int - (answer ->> 'withoutPosition')::int > (p_frame ->> 'mostPoints')::numeric
    then format(cell, x, y) || ' is not null' else 'r.geom is not null' end;
  execute private.lens_rows_statement(p_subject, conditions, 'r.id')
    into points using p_region, p_question, (p_frame ->> 'mostPoints')::int, 0, side, first_column, first_line, columns, lines;
  return answer || jsonb_build_object('points', points);
end;
$$;
comment on function public.lens_pass(text, text, jsonb, jsonb) is
  'What the page''s own pass answers, for a set that did not travel: how many rows pass, how many of them have no position, for each word of what is counted the rows that pass all tests but those on it, the sums of numbers over the rows that pass, and the marks of a frame, cells or points. The frame brings the limits by which the page draws points or cells; without a frame there are no marks.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.lens_rows_statement(text, text[], text),
  public.lens_counts(text), public.lens_rows(text, text, jsonb, text, boolean, int, int), public.lens_pass(text, text, jsonb, jsonb)
  to authenticated, service_role;
