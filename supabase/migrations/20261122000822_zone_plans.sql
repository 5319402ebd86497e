-- A set of grids looked at before it is saved: what is wrong with each, gaps, overlaps, sites in no grid, and what each would carry.

create function private.read_zones(p_parent public.zone, p_zones jsonb, p_replace boolean)
  returns table (place integer, code text, geom extensions.geometry, problem text, detail jsonb)
  language plpgsql stable set search_path = ''
as $$
declare
  prefix text := private.code_prefix(p_parent.code);
  shapes extensions.geometry[] := '{}';
  codes text[] := '{}';
  problems text[] := '{}';
  details jsonb[] := '{}';
  item jsonb;
  shape extensions.geometry;
  fault text;
  said text;
  flaw jsonb;
  outside double precision;
  last_sequence integer;
  numbered text[];
begin
  for item in select e from jsonb_array_elements(p_zones) e loop
    shape := null; fault := null; flaw := '{}';
    begin
      shape := private.geometry_of(p_parent.region_id, item -> 'geometry');
    exception when sqlstate 'GW050' or sqlstate 'GW062' then
      get stacked diagnostics fault = message_text, said = pg_exception_detail;
      fault := split_part(fault, '.', 2);
      flaw := said::jsonb;
    end;
    if fault = 'position_outside_region' then
      -- An outline that crosses itself lies in nothing; the crossing is what there is to say.
      shape := extensions.st_setsrid(extensions.st_force2d(extensions.st_geomfromgeojson(item -> 'geometry')), 4326);
      if not extensions.st_isvalid(shape) then
        fault := null;
      end if;
    end if;
    if fault is null and extensions.geometrytype(shape) not in ('POLYGON', 'MULTIPOLYGON') then
      fault := 'geometry_unreadable';
    elsif fault is null and not extensions.st_isvalid(shape) then
      fault := 'outline_crosses_itself';
      select jsonb_build_object('reason', d.reason, 'lng', extensions.st_x(d.location), 'lat', extensions.st_y(d.location)) into flaw
      from extensions.st_isvaliddetail(shape) d;
    elsif fault is null then
      outside := private.flat_square_meters(extensions.st_difference(shape, p_parent.geom, 1e-10));
      if outside > private.overlap_tolerance(p_parent.region_id) then
        fault := 'zone_outside_parent';
        flaw := jsonb_build_object('square_meters', round(outside::numeric));
      end if;
    end if;
    said := nullif(item ->> 'code', '');
    if fault is null and said is not null and private.zone_code_problem(said, p_parent.code) is not null then
      fault := 'zone_code_wrong';
      flaw := jsonb_build_object('problem', private.zone_code_problem(said, p_parent.code));
    elsif fault is null and said is not null and (said = any (codes) or exists (
      select from public.zone z where z.region_id = p_parent.region_id and z.code = said
        and not (p_replace and z.path operator(extensions.<@) p_parent.path))) then
      fault := 'zone_code_taken';
    end if;
    shapes := shapes || shape;
    codes := codes || said;
    problems := problems || fault;
    details := details || flaw;
  end loop;
  if exists (select from unnest(codes, problems) as u (given, wrong) where u.given is null and u.wrong is null) then
    -- Numbers go on after those that stay and those that the set brings itself.
    select coalesce(max(right(k.known, 3)::integer), 0) into last_sequence
    from (
      select z.code as known from public.zone z
      where z.region_id = p_parent.region_id and not (p_replace and z.path operator(extensions.<@) p_parent.path)
      union all
      select u from unnest(codes) u
    ) k where k.known ~ '^[0-9]{15}$' and left(k.known, 12) = prefix;
    select private.number_zones(array_agg(u.shape order by u.n), prefix) into numbered
    from unnest(shapes, codes, problems) with ordinality as u (shape, given, wrong, n) where u.given is null and u.wrong is null;
    if last_sequence + cardinality(numbered) > 999 then
      raise exception using errcode = 'GW054', message = 'gridwatch.too_many_zones',
        detail = json_build_object('count', last_sequence + cardinality(numbered), 'most', 999)::text;
    end if;
  end if;
  return query
    select u.n::integer, coalesce(u.given, case when u.wrong is null then
        prefix || lpad((last_sequence + right(numbered[(count(*) filter (where u.given is null and u.wrong is null) over (order by u.n))::integer], 3)::integer)::text, 3, '0') end),
      extensions.st_multi(u.shape), u.wrong, u.flaw
    from unnest(shapes, codes, problems, details) with ordinality as u (shape, given, wrong, flaw, n);
end;
$$;
comment on function private.read_zones(public.zone, jsonb, boolean) is
  'Grids as they are handed in ([{code, geometry}]), in order, each with the key of the refusal that it would meet (null where none) and what that says; those without a code are numbered by the rule, after the codes that stay.';

create function private.bars_to_dissolving(p_parent public.zone) returns text
  language sql stable set search_path = ''
as $$
  select case
    when exists (select from public.zone z where z.path operator(extensions.<@) p_parent.path and z.id <> p_parent.id and z.level <> 'grid')
      then 'zone_has_divisions'
    when exists (
      select from public.zone z where z.path operator(extensions.<@) p_parent.path and z.id <> p_parent.id
        and (exists (select from public.control_indicator c where c.zone_id = z.id)
          or exists (select from public.region_statistic s where s.zone_id = z.id)
          or exists (select from public.parameter p where p.scope operator(extensions.=) z.path)))
      then 'zones_in_use' end;
$$;
comment on function private.bars_to_dissolving(public.zone) is
  'Why the grids below a zone cannot be replaced: there are streets or communities between (zone_has_divisions), or what was stated for just that ground cannot be handed to other ground (zones_in_use); null where they can.';

create function private.reaching_in(p_parent public.zone) returns setof public.zone
  language sql stable set search_path = ''
as $$
  select z.* from public.zone z
  where z.region_id = p_parent.region_id and z.level = 'grid' and z.geom operator(extensions.&&) p_parent.geom
    and not z.path operator(extensions.<@) p_parent.path and not z.path operator(extensions.@>) p_parent.path
    and extensions.st_relate(z.geom, p_parent.geom, '2********');
$$;
comment on function private.reaching_in(public.zone) is 'Grids of other zones that reach into a zone: the ground they hold there has its grid.';

create function public.cut_free_ground(p_zone bigint, p_shape text, p_size_meters double precision) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with parent as (
    select z from public.zone z where z.id = p_zone
  ), cut as materialized (
    select public.cut_zone(p_zone, p_shape, p_size_meters) as answer
  ), held as materialized (
    select extensions.st_union(n.geom, 1e-10) as geom from parent p cross join lateral private.reaching_in(p.z) n
  ), free as (
    select f.place, case when h.geom is null or not extensions.st_intersects(c.geom, h.geom) then c.geom
      else extensions.st_multi(extensions.st_collectionextract(extensions.st_difference(c.geom, h.geom, 1e-10), 3)) end as geom
    from cut cross join held h
    cross join lateral jsonb_array_elements(cut.answer -> 'features') with ordinality as f (feature, place)
    cross join lateral (select extensions.st_setsrid(extensions.st_geomfromgeojson(f.feature -> 'geometry'), 4326) as geom) c
  ), kept as (
    select f.geom, row_number() over (order by f.place) as sequence from free f cross join parent p
    where private.flat_square_meters(f.geom) > (private.parameter((p.z).region_id, 'zone.gap_tolerance_square_meters'))::text::double precision
  )
  select cut.answer || jsonb_build_object('count', (select count(*) from kept), 'features', coalesce((
    select jsonb_agg(jsonb_build_object('type', 'Feature',
      'properties', jsonb_build_object('code', private.code_prefix((p.z).code) || lpad(k.sequence::text, 3, '0')),
      'geometry', extensions.st_asgeojson(k.geom, 12)::jsonb) order by k.sequence)
    from kept k cross join parent p), '[]'))
  from cut where cut.answer is not null;
$$;
comment on function public.cut_free_ground(bigint, text, double precision) is
  'A zone cut as cut_zone does, less the ground that grids of other zones hold in it: so the cells can be saved. Cells of which nothing but drawing noise is left fall out, and codes follow without a hole. Null where the zone is not to be seen.';

create function private.open_dangers_in(p_outlines extensions.geometry[]) returns table (place integer, id bigint)
  language sql stable security definer set search_path = '' set jit = off
as $$
  select o.place::integer, d.id
  from unnest(p_outlines) with ordinality as o (outline, place)
  join public.hidden_danger d on d.is_open and extensions.st_intersects(o.outline, d.geom);
$$;
comment on function private.open_dangers_in(extensions.geometry[]) is 'As sites_in: numbers of the hidden dangers that are open, in each of some outlines.';

create function public.plan_zones(p_parent bigint, p_zones jsonb, p_replace boolean) returns jsonb
  language plpgsql stable set search_path = '' set jit = off
as $$
declare
  parent public.zone;
  tolerance double precision;
  gap_tolerance double precision;
begin
  select * into parent from public.zone z where z.id = p_parent;
  if parent.id is null then
    return null;
  end if;
  if jsonb_typeof(p_zones) is distinct from 'array' or jsonb_array_length(p_zones) > 999 then
    raise exception using errcode = 'GW058', message = 'gridwatch.zones_unreadable', detail = '{}';
  end if;
  tolerance := private.overlap_tolerance(parent.region_id);
  gap_tolerance := (private.parameter(parent.region_id, 'zone.gap_tolerance_square_meters'))::text::double precision;
  return (
    with given as materialized (
      select * from private.read_zones(parent, p_zones, p_replace)
    ), standing as (
      select z.* from public.zone z
      where z.path operator(extensions.<@) parent.path and z.id <> parent.id and z.level = 'grid'
    ), cell as materialized (
      select g.place, g.code, g.geom from given g where g.problem is null
      union all
      select null, s.code, s.geom from standing s where not p_replace
      union all
      select null, n.code, n.geom from private.reaching_in(parent) n
    ), gap as (
      select d.geom, private.flat_square_meters(d.geom) as square_meters
      from (select coalesce(extensions.st_difference(parent.geom, extensions.st_union(c.geom, 1e-10), 1e-10), parent.geom) as geom from cell c) w
      cross join lateral extensions.st_dump(extensions.st_collectionextract(w.geom, 3)) d
    ), overlap as (
      select a.code, b.code as other_code, o.geom, private.flat_square_meters(o.geom) as square_meters
      from cell a join cell b on a.code < b.code and a.geom operator(extensions.&&) b.geom and coalesce(a.place, b.place) is not null
      cross join lateral (select extensions.st_collectionextract(extensions.st_intersection(a.geom, b.geom, 1e-10), 3) as geom) o
      where extensions.st_relate(a.geom, b.geom, '2********')
    ), numbered as materialized (
      select c.code, c.geom, row_number() over () as place from cell c
    ), outlines as materialized (
      select array(select n.geom from numbered n order by n.place) as given
    ), held as (
      select s.id, array_agg(n.code order by n.code) as codes
      from private.sites_in((select o.given from outlines o)) s join numbered n on n.place = s.place group by s.id
    ), site as materialized (
      select e.id, e.name, coalesce(h.codes, '{}') as codes
      from private.sites_in(array[parent.geom]) s join public.enterprise e on e.id = s.id left join held h on h.id = e.id
      where e.region_id = parent.region_id and e.status = 'active'
    ), danger as (
      select d.id, min(n.code) as code
      from private.open_dangers_in((select o.given from outlines o)) s join numbered n on n.place = s.place
      join private.open_dangers_in(array[parent.geom]) i on i.id = s.id
      join public.hidden_danger d on d.id = s.id
      where d.region_id = parent.region_id group by d.id
    ), load as materialized (
      select c.place, c.code, coalesce(s.sites, 0) as sites, coalesce(d.dangers, 0) as dangers
      from cell c
      left join (select t.codes[1] as code, count(*) as sites from site t group by 1) s on s.code = c.code
      left join (select t.code, count(*) as dangers from danger t group by 1) d on d.code = c.code
    )
    select jsonb_build_object('parent_id', parent.id, 'replace', p_replace,
      'bar', case when p_replace then private.bars_to_dissolving(parent) end,
      'dissolved', case when p_replace then (
        select jsonb_build_object('zones', count(*),
          'members', (select count(*) from public.zone_member m where m.zone_id in (select s.id from standing s)),
          'patrols', (select count(*) from public.patrol p where p.zone_id in (select s.id from standing s)),
          'accounts', (select count(distinct m.user_id) from public.membership m
            where exists (select from standing s where m.scope operator(extensions.=) s.path)))
        from standing) end,
      'zones', (select coalesce(jsonb_agg(jsonb_build_object('place', g.place, 'code', g.code, 'problem', g.problem, 'detail', g.detail,
          'square_meters', case when g.problem is null then round(private.flat_square_meters(g.geom)::numeric) end,
          'sites', l.sites, 'dangers', l.dangers) order by g.place), '[]')
        from given g left join load l on l.place = g.place),
      'gaps', (select coalesce(jsonb_agg(jsonb_build_object('square_meters', round(g.square_meters::numeric),
          'geojson', extensions.st_asgeojson(g.geom, 6)::jsonb) order by g.square_meters desc), '[]')
        from gap g where g.square_meters > gap_tolerance),
      'overlaps', (select coalesce(jsonb_agg(jsonb_build_object('code', o.code, 'other_code', o.other_code,
          'square_meters', round(o.square_meters::numeric), 'refused', o.square_meters > tolerance,
          'geojson', extensions.st_asgeojson(o.geom, 6)::jsonb) order by o.square_meters desc, o.code), '[]')
        from overlap o where o.square_meters > 1),
      'orphans', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name, s.id), '[]')
        from site s where cardinality(s.codes) = 0),
      'sites', (select count(*) from site),
      'held_square_meters', (select coalesce(round(sum(private.flat_square_meters(extensions.st_collectionextract(
          extensions.st_intersection(n.geom, parent.geom, 1e-10), 3)))::numeric), 0) from private.reaching_in(parent) n),
      'on_borders', (select count(*) from site s where cardinality(s.codes) > 1),
      'load', (select jsonb_build_object('zones', count(*),
          'sites', jsonb_build_object('least', min(l.sites), 'median', percentile_cont(0.5) within group (order by l.sites), 'most', max(l.sites)),
          'dangers', jsonb_build_object('least', min(l.dangers), 'median', percentile_cont(0.5) within group (order by l.dangers), 'most', max(l.dangers)))
        from load l where l.place is not null)));
end;
$$;
comment on function public.plan_zones(bigint, jsonb, boolean) is
  'Looks at grids below a zone ([{code, geometry}]; without a code they get the next by the rule) before they are saved, beside the grids that stand or, with p_replace, in their place; nothing is saved. For each its code and what it would be refused for; gaps and overlaps with area and shape; what grids of other zones hold of the ground; active enterprises that would lie in no grid; enterprises and open hidden dangers for each grid; what would be handed over with the grids that go, and what bars that. A site on a border counts in the grid of the lowest code. Null where the zone is not to be seen.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.read_zones(public.zone, jsonb, boolean), private.bars_to_dissolving(public.zone),
  private.reaching_in(public.zone), private.open_dangers_in(extensions.geometry[]), public.cut_free_ground(bigint, text, double precision),
  public.plan_zones(bigint, jsonb, boolean) to authenticated, service_role;
