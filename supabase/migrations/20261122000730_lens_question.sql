-- What a question of the map (src/lens/question.ts) becomes: which piece of a statement each of its tests and counts is. Its values
-- are constants to the planner.

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
    perform private.fail('GW082', 'invalid_question', jsonb_build_object('test', p_test));
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
    perform private.fail('GW082', 'invalid_question', jsonb_build_object('tests', jsonb_array_length(p_question -> 'tests'), 'most', 16));
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
    elsif counted ? 'zonesWhere' then
      source := null;
      code := case when jsonb_typeof(counted -> 'zonesWhere') = 'object' then format(
        'case when %s >= ($2 #>> ''{countBy,%s,zonesWhere,low}'')::double precision then r.zone_id end',
        private.lens_value(p_subject, counted #>> '{zonesWhere,number}', '{number,day}'), place) else 'r.zone_id' end;
      word := format('coalesce(k%s::text, '''')', place);
    elsif jsonb_typeof(counted -> 'bands') = 'array' and counted -> 'bands' <> '[]' then
      source := counted ->> 'number';
      code := format('case %s else 0 end', (
        select string_agg(format('when %s <= coalesce(($2 #>> ''{countBy,%s,bands,%s,upTo}'')::double precision, ''infinity'') then %s',
          private.lens_value(p_subject, source, '{number,day}'), place, b.nth - 1, b.nth), ' ' order by b.nth)
        from jsonb_array_elements(counted -> 'bands') with ordinality as b (band, nth)));
      word := format('case k%s when 0 then '''' else $2 #>> array[''countBy'', ''%s'', ''bands'', (k%s - 1)::text, ''word''] end', place, place, place);
      if coalesce((counted ->> 'drawn')::boolean, false) then source := null; end if;
    else
      perform private.fail('GW082', 'invalid_question', jsonb_build_object('countBy', counted));
    end if;
    return next;
  end loop;
end;
$$;
comment on function private.lens_dimensions(text, jsonb) is 'What a question counts by: the code of a row r, the word of the code k‹place› of a group, and the column whose tests leave the counts alone.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.lens_words(jsonb, int), private.lens_ids(jsonb, int), private.lens_ring(jsonb, int),
  private.lens_condition(text, jsonb, int), private.lens_tests(text, jsonb), private.lens_dimensions(text, jsonb)
  to authenticated, service_role;
