-- Supervision grids cut into squares or hexagons and saved.

-- As accidents_near: looked for by place alone, and only then asked for by number under row-level security.
create function private.sites_in(p_outlines extensions.geometry[]) returns table (place integer, id bigint)
  language sql stable security definer set search_path = '' set jit = off
as $$
  select o.place::integer, e.id
  from unnest(p_outlines) with ordinality as o (outline, place)
  join public.enterprise e on extensions.st_intersects(o.outline, e.geom);
$$;
comment on function private.sites_in(extensions.geometry[]) is 'Numbers of the enterprises in each of some outlines, its edge included, whoever may see them; place is that of the outline, from 1.';

create function public.cut_zone(p_zone bigint, p_shape text, p_size_meters double precision) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  parent public.zone;
  latitude double precision;
  meters_east double precision;
  meters_north double precision;
begin
  select * into parent from public.zone z where z.id = p_zone;
  if parent.id is null then
    return null;
  end if;
  if p_shape is null or p_shape not in ('square', 'hexagon') then
    raise exception using errcode = 'GW066', message = 'gridwatch.shape_unknown', detail = json_build_object('shape', p_shape)::text;
  end if;
  if p_size_meters is null or not (p_size_meters between 20 and 100000) then
    raise exception using errcode = 'GW067', message = 'gridwatch.size_out_of_range',
      detail = json_build_object('size_meters', p_size_meters, 'least', 20, 'most', 100000)::text;
  end if;
  -- The outline's box bounds the work before any cell is made.
  if parent.area_square_meters / (p_size_meters * p_size_meters * case p_shape when 'hexagon' then 2.6 else 1 end) > 999 then
    raise exception using errcode = 'GW054', message = 'gridwatch.too_many_zones',
      detail = json_build_object('count', ceil(parent.area_square_meters
        / (p_size_meters * p_size_meters * case p_shape when 'hexagon' then 2.6 else 1 end)), 'most', 999)::text;
  end if;
  -- Cells are laid out on the degrees, stretched to metres at the zone's middle: their edges stay straight in the
  -- coordinates that are stored, so neighbours share them and neither gap nor overlap comes of it.
  latitude := radians((extensions.st_ymin(parent.geom::extensions.box3d) + extensions.st_ymax(parent.geom::extensions.box3d)) / 2);
  meters_east := 111412.84 * cos(latitude) - 93.5 * cos(3 * latitude) + 0.118 * cos(5 * latitude);
  meters_north := 111132.95 - 559.85 * cos(2 * latitude) + 1.175 * cos(4 * latitude);
  return (
    with flat as (
      select extensions.st_setsrid(extensions.st_scale(extensions.st_envelope(parent.geom), meters_east, meters_north), 0) as box
    ), cell as (
      select s.i, s.j, s.geom from flat, extensions.st_squaregrid(p_size_meters, flat.box) s where p_shape = 'square'
      union all
      select h.i, h.j, h.geom from flat, extensions.st_hexagongrid(p_size_meters, flat.box) h where p_shape = 'hexagon'
    ), clipped as (
      select c.i, c.j, c.middle,
        extensions.st_multi(extensions.st_collectionextract(extensions.st_intersection(c.whole, parent.geom, 1e-10), 3)) as geom
      from (
        select i, j, extensions.st_setsrid(extensions.st_scale(geom, 1 / meters_east, 1 / meters_north), 4326) as whole,
          extensions.st_x(extensions.st_centroid(geom)) as middle
        from cell
      ) c
      where extensions.st_intersects(c.whole, parent.geom)
    ), kept as (
      select i, j, middle, geom, max(j) over () - j as band, row_number() over (order by j desc, middle) as place
      from clipped where not extensions.st_isempty(geom)
    ), coded as (
      select private.zone_codes(private.code_prefix(parent.code), array_agg(k.band::integer order by k.place),
        array_agg(k.middle order by k.place)) as codes from kept k
    ), load as (
      select s.place, count(*) as sites
      from private.sites_in(array(select k.geom from kept k order by k.place)) s
      join public.enterprise e on e.id = s.id and e.region_id = parent.region_id and e.status = 'active'
      group by s.place
    )
    select jsonb_build_object('type', 'FeatureCollection', 'parent_id', parent.id, 'parent_code', parent.code,
      'shape', p_shape, 'size_meters', p_size_meters, 'count', count(*),
      'features', coalesce(jsonb_agg(jsonb_build_object('type', 'Feature',
        'properties', jsonb_build_object('code', coded.codes[k.place], 'row', k.band,
          'area_square_meters', round(extensions.st_area(k.geom::extensions.geography)::numeric, 1),
          'enterprises', coalesce(l.sites, 0)),
        'geometry', extensions.st_asgeojson(k.geom, 12)::jsonb) order by k.place), '[]'))
    from kept k cross join coded left join load l on l.place = k.place);
end;
$$;
comment on function public.cut_zone(bigint, text, double precision) is
  'A zone cut into squares or hexagons with edges of that many metres and clipped to its outline, as GeoJSON with codes; nothing is saved. Rows are those of the cut. Null where the zone is not to be seen.';

create policy "administrators add zones" on public.zone
  for insert to authenticated with check (path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin}')));
grant insert (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
  on public.zone to authenticated;

create function private.drawn_dataset(p_region text, p_added integer) returns text
  language plpgsql security definer set search_path = ''
as $$
begin
  if not (select private.is_admin()) then
    raise exception using errcode = 'GW030', message = 'gridwatch.not_permitted', detail = '{}';
  end if;
  insert into public.dataset as d (id, region_id, name_en, name_zh, source, licence, rows_read, rows_loaded, loaded_at)
  values (p_region || '/drawn-zones', p_region, 'Zones drawn here', '本系统绘制的网格', 'Drawn in Gridwatch', 'Own data', p_added, p_added, now())
  on conflict (id) do update set rows_read = d.rows_read + p_added, rows_loaded = d.rows_loaded + p_added, loaded_at = now();
  return p_region || '/drawn-zones';
end;
$$;
comment on function private.drawn_dataset(text, integer) is 'The account of zones that administrators draw in a region; counts those added.';

-- Thousands of sites go to new grids with all that is theirs: half a minute. PostgREST takes the limit for the statement from here.
create function public.save_zones(p_parent bigint, p_zones jsonb) returns integer
  language plpgsql set search_path = '' set statement_timeout = '5min'
as $$
declare
  parent public.zone;
  item jsonb;
  shape extensions.geometry;
  shapes extensions.geometry[] := '{}';
  problem text;
  outside double precision;
  dataset text;
begin
  select * into parent from public.zone z where z.id = p_parent;
  if parent.id is null then
    raise exception using errcode = 'GW022', message = 'gridwatch.not_found', detail = '{}';
  end if;
  if jsonb_typeof(p_zones) is distinct from 'array' or jsonb_array_length(p_zones) = 0 then
    raise exception using errcode = 'GW058', message = 'gridwatch.zones_unreadable', detail = '{}';
  end if;
  dataset := private.drawn_dataset(parent.region_id, jsonb_array_length(p_zones));
  set constraints public.zones_of_a_level_do_not_overlap deferred;
  for item in select * from jsonb_array_elements(p_zones) loop
    if jsonb_typeof(item -> 'code') is distinct from 'string' or jsonb_typeof(item -> 'geometry') is distinct from 'object' then
      raise exception using errcode = 'GW058', message = 'gridwatch.zones_unreadable', detail = '{}';
    end if;
    problem := private.zone_code_problem(item ->> 'code', parent.code);
    if problem is not null then
      raise exception using errcode = 'GW053', message = 'gridwatch.zone_code_wrong',
        detail = json_build_object('code', item ->> 'code', 'problem', problem)::text;
    end if;
    if exists (select 1 from public.zone z where z.region_id = parent.region_id and z.code = item ->> 'code') then
      raise exception using errcode = 'GW064', message = 'gridwatch.zone_code_taken',
        detail = json_build_object('code', item ->> 'code')::text;
    end if;
    shape := private.geometry_of(parent.region_id, item -> 'geometry');
    if extensions.geometrytype(shape) not in ('POLYGON', 'MULTIPOLYGON') then
      raise exception using errcode = 'GW050', message = 'gridwatch.geometry_unreadable', detail = '{}';
    end if;
    if extensions.st_isvalid(shape) then
      outside := private.flat_square_meters(extensions.st_difference(shape, parent.geom, 1e-10));
      if outside > private.overlap_tolerance(parent.region_id) then
        raise exception using errcode = 'GW063', message = 'gridwatch.zone_outside_parent',
          detail = json_build_object('code', item ->> 'code', 'square_meters', round(outside::numeric))::text;
      end if;
    end if;
    shapes := shapes || extensions.st_multi(shape);
  end loop;
  select i.value ->> 'code' into problem from jsonb_array_elements(p_zones) i group by 1 having count(*) > 1 limit 1;
  if problem is not null then
    raise exception using errcode = 'GW064', message = 'gridwatch.zone_code_taken', detail = json_build_object('code', problem)::text;
  end if;
  -- In one statement: after each, the records that lie there are placed again.
  insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
  select parent.region_id, dataset, i.zone ->> 'code', i.zone ->> 'code', 'grid',
    coalesce(nullif(i.zone ->> 'name_en', ''), i.zone ->> 'code'), coalesce(nullif(i.zone ->> 'name_zh', ''), i.zone ->> 'code'),
    parent.id, parent.path operator(extensions.||) (i.zone ->> 'code'), shapes[i.place]
  from jsonb_array_elements(p_zones) with ordinality as i (zone, place);
  set constraints public.zones_of_a_level_do_not_overlap immediate;
  return jsonb_array_length(p_zones);
end;
$$;
comment on function public.save_zones(bigint, jsonb) is
  'Saves grids below a zone: [{code, name_en, name_zh, geometry}]. All or none: a wrong or taken code, an outline that crosses itself, leaves its parent or overlaps a neighbour is refused by name. For administrators.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.sites_in(extensions.geometry[]), private.drawn_dataset(text, integer), public.cut_zone(bigint, text, double precision),
  public.save_zones(bigint, jsonb) to authenticated, service_role;
