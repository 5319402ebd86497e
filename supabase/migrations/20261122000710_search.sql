-- Search: zones, enterprises and pipelines by name, code and address, in Chinese and Latin, from two characters on.

create function private.spread(p_text text) returns text
  language sql immutable parallel safe set search_path = ''
as $$
  select array_to_string(string_to_array(lower(normalize(p_text, nfkc)), null), '0');
$$;
comment on function private.spread(text) is
  'Text in small letters and plain forms with a 0 between all characters. A trigram of it is a pair of neighbours, so that an index finds words of two Chinese characters, which are too short for a trigram of their own.';

create index enterprise_words_idx on public.enterprise using gin (
  private.spread(name || coalesce(E'\n' || credit_code, '') || E'\n' || source_id || coalesce(E'\n' || address, '') || coalesce(E'\n' || city, ''))
  extensions.gin_trgm_ops);

create function private.enterprises_by_words(p_region text, p_terms text[], p_most integer) returns bigint[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  patterns text[] := array(
    select '%' || regexp_replace(private.spread(t.term), '([\\%_])', '\\\1', 'g') || '%'
    from unnest(p_terms) with ordinality t (term, place) order by length(t.term) desc, t.place);
begin
  return coalesce((select array_agg(f.id) from (
    select e.id from public.enterprise e
    where e.region_id = p_region
      and private.spread(e.name || coalesce(E'\n' || e.credit_code, '') || E'\n' || e.source_id
        || coalesce(E'\n' || e.address, '') || coalesce(E'\n' || e.city, '')) like patterns[1]
      and (cardinality(patterns) = 1
        or private.spread(concat_ws(E'\n', e.name, e.credit_code, e.source_id, e.address, e.city)) like all (patterns))
      and (e.zone_path operator(extensions.<@) array(select scope from private.my_scopes)
        or e.id = any (array(select enterprise_id from private.my_enterprises)))
    limit p_most) f), '{}');
end;
$$;
comment on function private.enterprises_by_words(text, text[], integer) is
  'Enterprises that hold all the terms, at most so many, by the index of words. It runs as its owner because row-level security keeps an index from being asked by LIKE; what it gives out is ids, of the reader''s own scopes, and the policies decide again on the rows.';

create function public.find_places(p_region text, p_words text, p_limit integer) returns jsonb
  language sql stable set search_path = ''
as $$
  with asked as (
    select array_remove(regexp_split_to_array(lower(normalize(left(coalesce(p_words, ''), 200), nfkc)), '\s+'), '') as terms,
      least(greatest(coalesce(p_limit, 8), 1), 50) as most
  ), wanted as (
    -- One character alone is in nearly every name: nothing is looked for until there are two together.
    select a.terms, array(
      select '%' || regexp_replace(t.term, '([\\%_])', '\\\1', 'g') || '%' from unnest(a.terms) t (term)) as patterns
    from asked a where exists (select 1 from unnest(a.terms) t (term) where length(t.term) >= 2)
  ), folded as (
    select 'zone' as kind, z.id, lower(normalize(z.name_zh || E'\n' || z.name_en, nfkc)) as name, lower(z.code) as code, '' as rest,
      extensions.nlevel(z.path) as weight
    from public.zone z where z.region_id = p_region and exists (select 1 from wanted)
    union all
    select 'enterprise', e.id, lower(normalize(e.name, nfkc)), lower(concat_ws(E'\n', e.credit_code, e.source_id)),
      lower(normalize(concat_ws(E'\n', e.address, e.city), nfkc)), (e.status <> 'active')::integer
    from public.enterprise e
    -- More than this nobody reads: the nearest of them are shown, and it is said that there are more.
    where e.id = any ((select private.enterprises_by_words(p_region, w.terms, 500) from wanted w)::bigint[])
    union all
    select 'pipeline', p.id, coalesce(lower(normalize(p.name, nfkc)), ''), lower(p.source_id), coalesce(lower(normalize(p.owner, nfkc)), ''), 0
    from public.pipeline p where p.region_id = p_region and exists (select 1 from wanted)
  ), matched as (
    select f.*, w.terms, case
      when f.name like all (w.patterns) then 'name'
      when f.code like all (w.patterns) then 'code'
      when concat_ws(E'\n', f.name, f.code, f.rest) like all (w.patterns) then 'rest' end as match
    from folded f, wanted w
  ), placed as (
    select m.kind, m.id, m.match, row_number() over (partition by m.kind order by
      case when cardinality(m.terms) = 1 and m.terms[1] in (m.name, m.code, split_part(m.name, E'\n', 1), split_part(m.name, E'\n', 2),
          split_part(m.code, E'\n', 1), split_part(m.code, E'\n', 2)) then 0
        when m.match = 'name' and starts_with(m.name, m.terms[1]) then 1
        when m.match = 'name' then 2
        when m.match = 'code' then 3
        else 4 end, m.weight, m.name collate "C", m.id) as place
    from matched m where m.match is not null
  ), zones as (
    select z.*, p.match, p.place from placed p join public.zone z on z.id = p.id where p.kind = 'zone'
  ), enterprises as (
    select e.id, e.name, e.credit_code, e.source_id, e.address, e.city, e.status, e.geom, p.match, p.place
    from placed p join public.enterprise e on e.id = p.id where p.kind = 'enterprise'
  ), pipelines as (
    select l.*, p.match, p.place from placed p join public.pipeline l on l.id = p.id where p.kind = 'pipeline'
  )
  select jsonb_build_object(
    'zones', jsonb_build_object(
      'more', exists (select 1 from placed p, asked a where p.kind = 'zone' and p.place > a.most),
      'found', coalesce((
        select jsonb_agg(jsonb_build_object('id', z.id, 'code', z.code, 'level', z.level, 'name_en', z.name_en, 'name_zh', z.name_zh,
          'match', z.match, 'bounds', jsonb_build_array(extensions.st_xmin(z.geom), extensions.st_ymin(z.geom),
            extensions.st_xmax(z.geom), extensions.st_ymax(z.geom))) order by z.place)
        from zones z, asked a where z.place <= a.most), '[]')),
    'enterprises', jsonb_build_object(
      'more', exists (select 1 from placed p, asked a where p.kind = 'enterprise' and p.place > a.most),
      'found', coalesce((
        select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'credit_code', e.credit_code, 'source_id', e.source_id,
          'address', nullif(concat_ws(', ', e.address, e.city), ''), 'status', e.status,
          'match', case e.match when 'rest' then 'address' else e.match end,
          'lng', extensions.st_x(e.geom), 'lat', extensions.st_y(e.geom)) order by e.place)
        from enterprises e, asked a where e.place <= a.most), '[]')),
    'pipelines', jsonb_build_object(
      'more', exists (select 1 from placed p, asked a where p.kind = 'pipeline' and p.place > a.most),
      'found', coalesce((
        select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'owner', p.owner, 'source_id', p.source_id, 'medium', p.medium,
          'match', case p.match when 'rest' then 'owner' else p.match end,
          'bounds', jsonb_build_array(extensions.st_xmin(p.geom), extensions.st_ymin(p.geom),
            extensions.st_xmax(p.geom), extensions.st_ymax(p.geom))) order by p.place)
        from pipelines p, asked a where p.place <= a.most), '[]')));
$$;
comment on function public.find_places(text, text, integer) is
  'Zones, enterprises and pipelines of a region that hold all the words in name, code, address or owner: the nearest match first, at most p_limit of a kind, and whether there are more; each with what matched and where it lies.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.find_places(text, text, integer), private.spread(text),
  private.enterprises_by_words(text, text[], integer) to authenticated, service_role;
