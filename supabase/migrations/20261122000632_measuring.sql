-- One way to measure every figure: how many facts of a set count in what the user sees, and which these are.

create function private.path_end(p_path extensions.ltree) returns extensions.ltree
  language sql immutable set search_path = ''
as $$
  select (p_path::text || '0')::extensions.ltree;
$$;
comment on function private.path_end(extensions.ltree) is
  'The path before which all that lies below a path is sorted: 0 is the lowest character of a code. So a b-tree finds a zone''s rows as a range, which no index does for <@ an array.';

create function private.visible_paths(p_path extensions.ltree) returns extensions.ltree[]
  language sql stable security definer set search_path = ''
as $$
  with mine as (select distinct u::text as path from unnest(array(select scope from private.my_scopes)) u)
  select case
    when p_path operator(extensions.<@) array(select scope from private.my_scopes) then array[p_path]
    else coalesce((
      select array_agg(m.path::extensions.ltree order by m.path) from mine m
      where m.path::extensions.ltree operator(extensions.<@) p_path
        and not exists (
          select from mine o where o.path <> m.path and m.path::extensions.ltree operator(extensions.<@) o.path::extensions.ltree)
    ), '{}') end;
$$;
comment on function private.visible_paths(extensions.ltree) is
  'What the signed-in user may see of a zone path: all of it, the parts of it that are his, or nothing.';

create function private.in_paths(p_paths extensions.ltree[]) returns text
  language sql immutable set search_path = ''
as $$
  select coalesce(string_agg(
    case when extensions.nlevel(u) = 1 then 'true' else format(
      '(v.zone_path operator(extensions.>=) %L::extensions.ltree and v.zone_path operator(extensions.<) %L::extensions.ltree)',
      u::text, private.path_end(u)::text) end, ' or '), 'false')
  from unnest(p_paths) u;
$$;
comment on function private.in_paths(extensions.ltree[]) is 'SQL: the row v of one region lies in one of the paths.';

create function private.at_paths(p_paths extensions.ltree[]) returns text
  language sql immutable set search_path = ''
as $$
  select coalesce(string_agg(format('(v.depth = %s and v.zone_path operator(extensions.=) %L::extensions.ltree)',
    extensions.nlevel(u), u::text), ' or '), 'false')
  from unnest(p_paths) u;
$$;
comment on function private.at_paths(extensions.ltree[]) is 'SQL: the rollup row v is that of one of the paths.';

create function private.in_time(p_base text, p_from date, p_to date, p_by date) returns text
  language sql immutable set search_path = ''
as $$
  select case p_base
    when 'stock' then 'true'
    when 'period' then format('v.day between %L and %L', p_from, p_to)
    else format('v.day between %L and %L and (v.by_day is null or v.by_day <= %L)', p_from, p_to, p_by) end;
$$;
comment on function private.in_time(text, date, date, date) is 'SQL: the row v counts for the period, by the kind of base.';

create function private.of_kind(p_kind text) returns text
  language sql immutable set search_path = ''
as $$
  select case when p_kind is null then 'true'
    else format('(v.kind = %1$L or split_part(v.kind, ''.'', 1) = %1$L or split_part(v.kind, ''.'', 2) = %1$L)', p_kind) end;
$$;
comment on function private.of_kind(text) is 'SQL: the row v is of a kind; for a set of `level.kind` either part may be named.';

create function private.is_summed(p_set text, p_base text, p_region text, p_by date) returns boolean
  language sql stable set search_path = ''
as $$
  select exists (
    select from private.rollup_rule u
    where u.set_name = p_set and (u.day is null) = (p_base = 'stock')
      and (p_base <> 'cohort' or u.by_day is null or p_by >= private.region_today(p_region)));
$$;
comment on function private.is_summed(text, text, text, date) is 'Whether the sums can answer: they know what has become of a cohort by today, not by an earlier day.';

create function private.facts_counted(p_facts text, p_by_child boolean, p_ranked boolean) returns text
  language sql immutable set search_path = ''
as $$
  select format(case
    -- Grouped by amount first: a percentile over few different amounts needs no sorting of all facts.
    when p_ranked then
      'select r.child, sum(r.facts), sum(r.facts * r.amount), min(r.amount) filter (where r.up_to >= 0.9 * r.all_facts)
       from (
         select g.*, sum(g.facts) over (partition by g.whole, g.child order by g.amount) as up_to,
           sum(g.facts) over (partition by g.whole, g.child) as all_facts
         from (' || case when p_by_child then
           'select grouping(f.child) = 1 as whole, f.child, f.amount, count(*) as facts
            from (%s) f group by grouping sets ((f.amount), (f.child, f.amount)) having grouping(f.child) = 1 or f.child is not null'
           else 'select true as whole, null::text as child, f.amount, count(*) as facts from (%s) f group by f.amount' end || ') g
       ) r group by r.whole, r.child'
    when p_by_child then
      'select f.child, count(*), sum(f.amount), null from (%s) f
       group by grouping sets ((), (f.child)) having grouping(f.child) = 1 or f.child is not null'
    else 'select null, count(*), sum(f.amount), null from (%s) f' end, p_facts);
$$;
comment on function private.facts_counted(text, boolean, boolean) is 'SQL: child, number, sum and 90th percentile of facts (child, amount), as a whole and, if asked, by child.';

create function private.units_counted(p_facts text, p_level integer) returns text
  language sql immutable set search_path = ''
as $$
  select format(case
    -- Sorted and not hashed: of many small numbers that is the faster way to count the different ones.
    when p_level is null then 'select null, count(distinct v.enterprise_id), count(distinct v.enterprise_id)::numeric, null from %1$s'
    -- By the number of the zone, and only then by its path, which is slow to compare: a unit's facts lie where the unit does.
    else 'select c.child, sum(c.units), sum(c.units), null
      from (
        select case when extensions.nlevel(z.path) > %2$s then extensions.subpath(z.path, 0, %2$s + 1)::text end as child, g.units
        from (
          select e.zone_id, count(*) as units
          from (select v.enterprise_id from %1$s group by 1) u join public.enterprise e on e.id = u.enterprise_id group by 1
        ) g left join public.zone z on z.id = g.zone_id
      ) c group by grouping sets ((), (c.child)) having grouping(c.child) = 1 or c.child is not null' end, p_facts, p_level);
$$;
comment on function private.units_counted(text, integer) is 'SQL: child, number and number again of the enterprises that have any of the facts, as a whole and, with a level, by the zones below it.';

create function private.measure(
  p_set text, p_base text, p_region text, p_path extensions.ltree, p_from date, p_to date, p_by date,
  p_kind text default null, p_ranked boolean default false, p_by_child boolean default false)
  returns table (child text, row_count bigint, amount numeric, ninth_decile numeric)
  -- Units are sorted in memory; compiling a query costs more than any of these takes.
  language plpgsql stable security definer set search_path = '' set work_mem = '64MB' set jit = off
as $$
declare
  paths extensions.ltree[] := private.visible_paths(p_path);
  level integer := extensions.nlevel(p_path);
  is_stock boolean := p_base = 'stock';
  first_month date := case when is_stock then private.stock_month()
    else (date_trunc('month', p_from::timestamp - interval '1 day') + interval '1 month')::date end;
  next_month date := case when is_stock then private.stock_month() + 1 else date_trunc('month', p_to::timestamp + interval '1 day')::date end;
  of_units boolean := exists (select from private.unit_set u where u.set_name = p_set);
  facts text := format('select %s as child, %s as amount from private.%s v where v.region_id = %L and (%s) and %s and %%s',
    case when p_by_child then format('case when extensions.nlevel(v.zone_path) > %1$s then extensions.subpath(v.zone_path, 0, %1$s + 1)::text end', level)
      else 'null::text' end,
    'v.amount', quote_ident('set_' || p_set), p_region, private.in_paths(paths), private.of_kind(p_kind));
  sums text := format('from public.rollup_month v where v.set_name = %L and v.month >= %L and v.month < %L and %s and ',
    p_set, first_month, next_month, private.of_kind(p_kind));
  terms text := 'select null::text as child, 0::numeric as row_count, 0::numeric as amount, null::numeric as ninth_decile';
begin
  if p_set is null then
    return;
  end if;
  if not p_ranked and first_month < next_month and private.is_summed(p_set, p_base, p_region, p_by) then
    -- Whole months come from the sums; only the days before and after them from the facts.
    terms := terms || format(' union all select null, v.row_count, v.amount, null %s (%s)', sums, private.at_paths(paths));
    if p_by_child and paths[1]::text = p_path::text then
      terms := terms || format(' union all select v.zone_path::text, v.row_count, v.amount, null %s v.depth = %s and (%s)',
        sums, level + 1, private.in_paths(paths));
    elsif p_by_child then
      terms := terms || format(' union all select extensions.subpath(v.zone_path, 0, %s)::text, v.row_count, v.amount, null %s (%s)',
        level + 1, sums, private.at_paths(paths));
    end if;
    if not is_stock and p_from < first_month then
      terms := terms || ' union all ' || private.facts_counted(format(facts, private.in_time(p_base, p_from, first_month - 1, p_by)), p_by_child, false);
    end if;
    if not is_stock and next_month <= p_to then
      terms := terms || ' union all ' || private.facts_counted(format(facts, private.in_time(p_base, next_month, p_to, p_by)), p_by_child, false);
    end if;
  else
    terms := terms || ' union all ' || case
      when of_units then private.units_counted(format('private.%I v where v.region_id = %L and (%s) and %s and %s', 'set_' || p_set,
        p_region, private.in_paths(paths), private.of_kind(p_kind), private.in_time(p_base, p_from, p_to, p_by)), case when p_by_child then level end)
      else private.facts_counted(format(facts, private.in_time(p_base, p_from, p_to, p_by)), p_by_child, p_ranked) end;
  end if;
  return query execute format(
    'select t.child, sum(t.row_count)::bigint, coalesce(sum(t.amount), 0), max(t.ninth_decile) from (%s) t group by t.child', terms);
end;
$$;
comment on function private.measure(text, text, text, extensions.ltree, date, date, date, text, boolean, boolean) is
  'How many facts of a set count in what the user sees of a zone path, and what they add up to; child null is the whole, and with p_by_child there is a row for each zone below that has any. Ranked: with the 90th percentile.';

create function private.facts_of(
  p_set text, p_base text, p_region text, p_path extensions.ltree, p_from date, p_to date, p_by date, p_kind text, p_limit integer, p_after bigint)
  returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  answer jsonb;
begin
  execute format(
    'select coalesce(jsonb_agg(jsonb_build_object(''subject'', f.subject, ''id'', f.id, ''enterprise_id'', f.enterprise_id,
       ''zone_path'', f.zone_path::text, ''kind'', f.kind, ''day'', f.day, ''amount'', f.amount) order by f.id), ''[]'')
     from (select u.* from (%s from private.%I v where v.region_id = %L and (%s) and %s and %s) u where u.id > %s order by u.id limit %s) f',
    case when exists (select from private.unit_set u where u.set_name = p_set)
      then 'select distinct on (v.enterprise_id) ''enterprise'' as subject, v.enterprise_id as id, v.enterprise_id, v.zone_path, v.kind, v.day, 1 as amount'
      else 'select v.*' end,
    'set_' || p_set, p_region, private.in_paths(private.visible_paths(p_path)), private.of_kind(p_kind),
    private.in_time(p_base, p_from, p_to, p_by), coalesce(p_after, 0), coalesce(p_limit::text, 'all')) into answer;
  return answer;
end;
$$;
comment on function private.facts_of(text, text, text, extensions.ltree, date, date, date, text, integer, bigint) is
  'The facts of a set that measure counts, as rows by id.';

create function private.measure_months(
  p_set text, p_base text, p_region text, p_path extensions.ltree, p_from date, p_to date, p_by date, p_kind text)
  returns table (month date, row_count bigint, amount numeric, ninth_decile numeric)
  language plpgsql stable security definer set search_path = ''
as $$
declare
  paths extensions.ltree[] := private.visible_paths(p_path);
  of_units boolean := exists (select from private.unit_set u where u.set_name = p_set);
begin
  if p_set is null then
    return;
  elsif private.is_summed(p_set, p_base, p_region, p_by) then
    return query execute format(
      'select v.month, sum(v.row_count)::bigint, sum(v.amount), null::numeric from public.rollup_month v
       where v.set_name = %L and v.month between %L and %L and %s and (%s) group by 1',
      p_set, p_from, p_to, private.of_kind(p_kind), private.at_paths(paths));
  else
    return query execute format(
      'select date_trunc(''month'', v.day::timestamp)::date, count(%s), %s, (percentile_disc(0.9) within group (order by v.amount))::numeric
       from private.%I v where v.region_id = %L and (%s) and %s and %s group by 1',
      case when of_units then 'distinct v.enterprise_id' else '*' end, case when of_units then 'count(distinct v.enterprise_id)::numeric' else 'sum(v.amount)::numeric' end,
      'set_' || p_set, p_region, private.in_paths(paths), private.of_kind(p_kind), private.in_time(p_base, p_from, p_to, p_by));
  end if;
end;
$$;
comment on function private.measure_months(text, text, text, extensions.ltree, date, date, date, text) is 'What measure answers for each month that has any, in one reading.';

revoke execute on all functions in schema public, private from public;
grant execute on function
  private.measure(text, text, text, extensions.ltree, date, date, date, text, boolean, boolean),
  private.measure_months(text, text, text, extensions.ltree, date, date, date, text),
  private.facts_of(text, text, text, extensions.ltree, date, date, date, text, integer, bigint)
  to authenticated, service_role;
