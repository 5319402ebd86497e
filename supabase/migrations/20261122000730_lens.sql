-- Sets too large to travel: the database answers the same question as the page's own pass (src/lens/question.ts), by the same
-- rules. Row-level security decides what is counted, because everything here runs with the caller's rights.

-- what a question may name ---------------------------------------------------------------------

create function private.lens_columns(p_subject text)
  returns table (name text, held_in text, kind text)
  language sql immutable parallel safe set search_path = ''
as $$
  select c.name, c.held_in, c.kind
  from (values
    ('enterprises', 'name', 'name', 'text'),
    ('enterprises', 'status', 'status', 'category'),
    ('enterprises', 'hazardClass', 'hazard_class', 'category'),
    ('enterprises', 'openDangers', 'open_dangers', 'number'),
    ('enterprises', 'overdueDangers', 'overdue_dangers', 'number'),
    ('enterprises', 'nextDeadlineDay', 'next_deadline', 'day'),
    ('hazard_sources', 'name', 'name', 'text'),
    ('hazard_sources', 'hazardClass', 'hazard_class', 'category'),
    ('hazard_sources', 'level', 'level', 'category'),
    ('hazard_sources', 'status', 'status', 'category'),
    ('hazard_sources', 'enterpriseId', 'enterprise_id', 'number'),
    ('hazard_sources', 'chemicals', 'chemicals', 'number'),
    ('accidents', 'name', 'name', 'text'),
    ('accidents', 'kind', 'kind', 'category'),
    ('accidents', 'grade', 'grade', 'category'),
    ('accidents', 'cause', 'cause', 'category'),
    ('accidents', 'datePrecision', 'date_precision', 'category'),
    ('accidents', 'enterpriseId', 'enterprise_id', 'number'),
    ('accidents', 'day', 'occurred_on', 'day'),
    ('accidents', 'deaths', 'deaths', 'number'),
    ('accidents', 'injuries', 'injuries', 'number'),
    ('hidden_dangers', 'name', 'name', 'text'),
    ('hidden_dangers', 'kind', 'kind', 'category'),
    ('hidden_dangers', 'level', 'level', 'category'),
    ('hidden_dangers', 'state', 'state', 'category'),
    ('hidden_dangers', 'enterpriseId', 'enterprise_id', 'number'),
    ('hidden_dangers', 'foundDay', 'found_on', 'day'),
    ('hidden_dangers', 'deadlineDay', 'deadline_on', 'day'),
    ('hidden_dangers', 'daysOverdue', 'days_overdue', 'number')) as c (subject, name, held_in, kind)
  where c.subject = p_subject;
$$;
comment on function private.lens_columns(text) is 'The columns of a subject that a question may name, as the page calls them and as the database does; nothing else reaches a statement.';

-- Text, and not a view: the region's day is asked once a statement, and joins that no column needs fall away.
create function private.lens_source(p_subject text) returns text
  language plpgsql immutable set search_path = ''
as $$
begin
  case p_subject
    when 'enterprises' then return $sql$
      select e.id, e.name, e.status, h.hazard_class, coalesce(d.open_dangers, 0) as open_dangers,
        coalesce(d.overdue_dangers, 0) as overdue_dangers, d.next_deadline, e.zone_id, e.geom
      from public.enterprise e
      left join (
        select d.enterprise_id, count(*) as open_dangers,
          count(*) filter (where d.deadline_runs and d.deadline_on < (select private.region_today($1))) as overdue_dangers,
          min(d.deadline_on) filter (where d.deadline_runs) as next_deadline
        from public.hidden_danger d where d.region_id = $1 and d.is_open group by d.enterprise_id) d on d.enterprise_id = e.id
      left join (
        select h.enterprise_id,
          case when count(distinct h.hazard_class) > 1 then 'toxic_flammable' else min(h.hazard_class) end as hazard_class
        from public.hazard_source h where h.region_id = $1 group by h.enterprise_id) h on h.enterprise_id = e.id
      where e.region_id = $1 $sql$;
    when 'hazard_sources' then return $sql$
      select h.id, h.enterprise_id, h.name, h.hazard_class, h.level, e.status, coalesce(c.chemicals, 0) as chemicals, h.zone_id, h.geom
      from public.hazard_source h
      join public.enterprise e on e.id = h.enterprise_id
      left join (
        select c.hazard_source_id, count(*) as chemicals from public.hazard_source_chemical c group by c.hazard_source_id
      ) c on c.hazard_source_id = h.id
      where h.region_id = $1 $sql$;
    when 'accidents' then return $sql$
      select a.id, a.enterprise_id, a.name, a.kind, a.occurred_on, a.date_precision, a.deaths, a.injuries, a.grade, a.cause, a.zone_id, a.geom
      from public.accident a where a.region_id = $1 $sql$;
    when 'hidden_dangers' then return $sql$
      select d.id, d.enterprise_id, coalesce(e.name, d.description, k.name_en) as name, d.kind, d.level, d.state, d.found_on,
        d.deadline_on, case when d.deadline_runs then (select private.region_today($1)) - d.deadline_on end as days_overdue,
        d.zone_id, d.geom
      from public.hidden_danger d
      left join public.hidden_danger_kind k on k.id = d.kind
      left join public.enterprise e on e.id = d.enterprise_id
      where d.region_id = $1 and d.state <> 'draft' $sql$;
    else
      perform private.fail('GW070', 'invalid_question', jsonb_build_object('subject', p_subject));
  end case;
end;
$$;
comment on function private.lens_source(text) is 'The rows of a subject as its `*_columns` function gives them, as a select over the region $1.';

create function private.lens_value(p_subject text, p_name text, p_kinds text[]) returns text
  language plpgsql immutable set search_path = ''
as $$
declare
  wanted record;
begin
  select c.held_in, c.kind into wanted from private.lens_columns(p_subject) c where c.name = p_name and c.kind = any (p_kinds);
  if not found then
    perform private.fail('GW070', 'unknown_column', jsonb_build_object('subject', p_subject, 'column', p_name, 'kinds', p_kinds));
  end if;
  return format(case wanted.kind
    when 'number' then 'r.%I::double precision'
    when 'day' then case when 'number' = any (p_kinds) then '(r.%I - date ''1970-01-01'')::double precision' else 'r.%I' end
    else 'coalesce(r.%I::text, '''')' end, wanted.held_in);
end;
$$;
comment on function private.lens_value(text, text, text[]) is 'The expression of a column of the row r: a word, where none is given the empty one; a number, days since 1970 where days are asked for among numbers; a day; a text.';

-- values of a question: constants to the planner ---------------------------------------------------

create function private.lens_words(p_question jsonb, p_at int) returns text[]
  language sql immutable parallel safe set search_path = ''
as $$ select array(select jsonb_array_elements_text(p_question #> array['tests', p_at::text, 'allowed'])); $$;
create function private.lens_ids(p_question jsonb, p_at int) returns bigint[]
  language sql immutable parallel safe set search_path = ''
as $$ select array(select jsonb_array_elements_text(p_question #> array['tests', p_at::text, 'ids'])::bigint); $$;
-- Made valid, lines that cross part inside from outside by turns, the even-odd rule of the page's own pass; what is left over
-- as lines and points holds nothing.
create function private.lens_ring(p_question jsonb, p_at int) returns extensions.geometry
  language sql immutable parallel safe set search_path = ''
as $$
  with ring as (
    select array_agg(v.value::double precision order by v.place) as flat
    from jsonb_array_elements_text(p_question #> array['tests', p_at::text, 'ring']) with ordinality as v (value, place)
  ), corner as (
    select n, extensions.st_makepoint(flat[2 * n - 1], flat[2 * n]) as point, cardinality(flat) / 2 as corners
    from ring, generate_series(1, cardinality(flat) / 2) n
  )
  select case when max(corners) >= 3 then extensions.st_collectionextract(extensions.st_makevalid(extensions.st_setsrid(
    extensions.st_makepolygon(extensions.st_addpoint(extensions.st_makeline(point order by n), (array_agg(point order by n))[1])), 4326)), 3) end
  from corner;
$$;
comment on function private.lens_ring(jsonb, int) is 'The ring of a test as an area; null where it has no three corners.';

create function private.lens_condition(p_subject text, p_test jsonb, p_at int) returns text
  language plpgsql immutable set search_path = ''
as $$
declare
  but boolean := coalesce((p_test ->> 'but')::boolean, false);
  value text;
  ends text[];
begin
  if (case p_test ->> 'kind'
    when 'words' then jsonb_typeof(p_test -> 'allowed') = 'array'
    when 'zones' then jsonb_typeof(p_test -> 'ids') = 'array'
    when 'inside' then jsonb_typeof(p_test -> 'ring') = 'array'
    when 'text' then jsonb_typeof(p_test -> 'search') = 'string'
    when 'between' then jsonb_typeof(p_test -> 'low') in ('number', 'null') and jsonb_typeof(p_test -> 'high') in ('number', 'null')
    when 'nothing' then true end) is not true then
    perform private.fail('GW070', 'invalid_question', jsonb_build_object('test', p_test));
  end if;
  case p_test ->> 'kind'
    when 'words' then
      value := private.lens_value(p_subject, p_test ->> 'category', '{category}');
      return format('%s(%s = any (private.lens_words($2, %s)))', case when but then 'not ' end, value, p_at);
    when 'zones' then
      return format('%s(coalesce(r.zone_id, 0) = any (private.lens_ids($2, %s)))', case when but then 'not ' end, p_at);
    when 'between' then
      value := private.lens_value(p_subject, p_test ->> 'number', '{number,day}');
      ends := array(
        select format('%s %s ($2 #>> ''{tests,%s,%s}'')::double precision', value, e.sign, p_at, e.field)
        from (values ('low', '>='), ('high', '<=')) as e (field, sign) where jsonb_typeof(p_test -> e.field) = 'number');
      return '(' || array_to_string(ends || format('%s is not null', value), ' and ') || ')';
    when 'text' then
      value := private.lens_value(p_subject, p_test ->> 'text', '{text}');
      return format('(strpos(lower(%s), lower($2 #>> ''{tests,%s,search}'')) > 0)', value, p_at);
    when 'inside' then
      return format('extensions.st_intersects(r.geom, private.lens_ring($2, %s))', p_at);
    else return 'false';
  end case;
end;
$$;
comment on function private.lens_condition(text, jsonb, int) is 'What a row r must be to pass a test, the one at a place of the question $2; null counts as failed.';

create function private.lens_tests(p_subject text, p_question jsonb)
  returns table (condition text, dimension text)
  language plpgsql immutable set search_path = ''
as $$
begin
  if jsonb_array_length(coalesce(p_question -> 'tests', '[]')) > 16 then
    perform private.fail('GW070', 'invalid_question', jsonb_build_object('tests', jsonb_array_length(p_question -> 'tests'), 'most', 16));
  end if;
  -- Of two tests of one kind and column the later one counts.
  return query
    select distinct on (t.test ->> 'kind', t.test ->> 'but', t.test ->> 'category', t.test ->> 'number')
      private.lens_condition(p_subject, t.test, (t.place - 1)::int),
      case when t.test ? 'but' then null else coalesce(t.test ->> 'category', t.test ->> 'number') end
    from jsonb_array_elements(coalesce(p_question -> 'tests', '[]')) with ordinality as t (test, place)
    order by t.test ->> 'kind', t.test ->> 'but', t.test ->> 'category', t.test ->> 'number', t.place desc;
end;
$$;
comment on function private.lens_tests(text, jsonb) is 'The tests of a question as conditions, each with the dimension whose own counts it does not narrow.';

create function private.lens_dimensions(p_subject text, p_question jsonb)
  returns table (place int, name text, source text, code text, word text)
  language plpgsql immutable set search_path = ''
as $$
declare
  counted jsonb;
begin
  place := -1;
  for counted in select c.value from jsonb_array_elements(coalesce(p_question -> 'countBy', '[]')) with ordinality as c order by c.ordinality
  loop
    place := place + 1;
    name := coalesce(counted ->> 'name', counted #>> '{}');
    if jsonb_typeof(counted) = 'string' then
      source := name;
      code := private.lens_value(p_subject, name, '{category}');
      word := format('k%s', place);
    elsif counted ? 'monthsOf' then
      source := counted ->> 'monthsOf';
      code := format('date_trunc(''month'', %s::timestamp)', private.lens_value(p_subject, source, '{day}'));
      word := format('coalesce(to_char(k%s, ''YYYY-MM''), '''')', place);
    elsif jsonb_typeof(counted -> 'bands') = 'array' and counted -> 'bands' <> '[]' then
      source := counted ->> 'number';
      code := format('case %s else 0 end', (
        select string_agg(format('when %s <= coalesce(($2 #>> ''{countBy,%s,bands,%s,upTo}'')::double precision, ''infinity'') then %s',
          private.lens_value(p_subject, source, '{number,day}'), place, b.nth - 1, b.nth), ' ' order by b.nth)
        from jsonb_array_elements(counted -> 'bands') with ordinality as b (band, nth)));
      word := format('case k%s when 0 then '''' else $2 #>> array[''countBy'', ''%s'', ''bands'', (k%s - 1)::text, ''word''] end', place, place, place);
      if coalesce((counted ->> 'drawn')::boolean, false) then source := null; end if;
    else
      perform private.fail('GW070', 'invalid_question', jsonb_build_object('countBy', counted));
    end if;
    return next;
  end loop;
end;
$$;
comment on function private.lens_dimensions(text, jsonb) is 'What a question counts by: the code of a row r, the word of the code k‹place› of a group, and the column whose tests leave the counts alone.';

-- the answers --------------------------------------------------------------------------------------

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
    'hidden_dangers', (select count(*) from public.hidden_danger f where f.region_id = p_region and f.state <> 'draft'),
    'pipelines', (select count(*) from public.pipeline f where f.region_id = p_region));
$$;
comment on function public.lens_counts(text) is 'How many rows each subject of a region has for the signed-in user: by this it is chosen whether the set travels or the database answers for it.';

create function public.lens_rows(p_region text, p_subject text, p_question jsonb, p_order text, p_descending boolean, p_limit int, p_offset int)
  returns jsonb
  language plpgsql stable set search_path = '' set jit = off
as $$
declare
  most constant int := 1000;
  ordering text := 'r.id';
  answer jsonb;
begin
  if (p_limit between 1 and most and p_offset >= 0) is not true then
    perform private.fail('GW070', 'invalid_question', jsonb_build_object('limit', p_limit, 'offset', p_offset, 'most', most));
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
  language plpgsql stable set search_path = '' set jit = off
as $$
declare
  -- As exact as the page keeps positions, so that a record lies in the same cell here and there.
  x constant text := '(extensions.st_x(r.geom) / 360 + 0.5)::real::double precision';
  y constant text := 'case when abs(extensions.st_y(r.geom)) < 90 then (0.5 - ln((1 + sin(extensions.st_y(r.geom) * pi() / 180))
    / (1 - sin(extensions.st_y(r.geom) * pi() / 180))) / (4 * pi()))::real::double precision end';
  cell constant text := 'case when floor(%1$s / $5) - $6 >= 0 and floor(%1$s / $5) - $6 < $8 and floor(%2$s / $5) - $7 >= 0
    and floor(%2$s / $5) - $7 < $9 then ((floor(%2$s / $5) - $7) * $8 + floor(%1$s / $5) - $6)::bigint end';
  side double precision := (p_frame ->> 'cell')::double precision;
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
  state text := 'null::text';
  test record;
  dimension record;
  answer jsonb;
  points jsonb;
begin
  if p_frame is not null then
    if (select bool_and(jsonb_typeof(p_frame -> f) = 'number' and (f <> 'cell' or (p_frame ->> f)::numeric > 0)) is not true
        from unnest(array['west', 'north', 'east', 'south', 'cell', 'mostPoints', 'mostInACell', 'fewPoints']) f) then
      perform private.fail('GW070', 'invalid_question', jsonb_build_object('frame', p_frame));
    end if;
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
      '%L, coalesce((select jsonb_object_agg(c.word, c.n) from (select %s as word, sum(n) as n from g where failed & ~%s = 0 group by 1) c), ''{}'')',
      dimension.name, dimension.word,
      (select coalesce(sum(1 << (o.nth - 1)::int), 0) from unnest(owners) with ordinality as o (source, nth) where o.source = dimension.source));
    if dimension.name = p_question ->> 'stateBy' then state := dimension.word; end if;
  end loop;

  -- One look at the rows. The fences keep a bit or a place from being worked out once for each of its uses.
  execute format($sql$
    with g as materialized (
      select failed, cell, %1$s count(*) as n, count(x) as placed, sum(x) as x, sum(y) as y
      from (
        select failed, %1$s x, y, %2$s as cell
        from (
          select failed, %1$s case when failed = 0 then %3$s end as x, case when failed = 0 then %4$s end as y
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
    select jsonb_build_object('rows', p.n, 'withoutPosition', p.without_position, 'counts', jsonb_build_object(%10$s), 'points', null,
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
    array_to_string(everywhere, ' and '), state, array_to_string(counted, ', '))
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
  'What the page''s own pass answers, for a set that did not travel: how many rows pass, how many of them have no position, for each word of what is counted the rows that pass all tests but those on it, and the marks of a frame, cells or points. The frame brings the limits by which the page draws points or cells; without a frame there are no marks.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.lens_columns(text), private.lens_source(text), private.lens_value(text, text, text[]),
  private.lens_words(jsonb, int), private.lens_ids(jsonb, int), private.lens_ring(jsonb, int),
  private.lens_condition(text, jsonb, int), private.lens_tests(text, jsonb), private.lens_dimensions(text, jsonb),
  private.lens_rows_statement(text, text[], text),
  public.lens_counts(text), public.lens_rows(text, text, jsonb, text, boolean, int, int), public.lens_pass(text, text, jsonb, jsonb)
  to authenticated, service_role;
