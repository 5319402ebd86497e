-- Supervision grids: outlines that keep to themselves, codes by the rule, cutting and saving.

alter table public.zone
  drop constraint zone_level_check,
  add constraint zone_level_check check (level in ('district', 'street', 'community', 'grid'));

insert into public.parameter (scope, key, value, source, confidence) values
  ('', 'zone.overlap_tolerance_square_meters', '1', 'What the arithmetic of clipped outlines may leave', 'G'),
  ('shanghai', 'zone.overlap_tolerance_square_meters', '2000000', 'District outlines are about 100 m coarse; where neighbours overlap it is reported, not refused', 'U'),
  ('houston', 'zone.overlap_tolerance_square_meters', '200000', 'Published ZIP outlines overlap by up to 16.2 hectares (77083 and 77498); they are reported, not refused', 'C'),
  ('', 'zone.gap_tolerance_square_meters', '100', 'Gaps smaller than a house are drawing noise', 'G'),
  ('', 'zone.silence_days', '30', 'A grid head checks at least once a month (Yongren county)', 'S');

-- outlines and overlaps --------------------------------------------------------------------------------
-- Unions, differences and intersections of outlines are laid on a grid of 1e-10 degrees (a hundredth of a millimetre):
-- without one PGlite's PostGIS answers some of them with no row at all, in silence, where others try again.

create trigger check_outline before insert or update of geom on public.zone
  for each row execute function private.refuse_crossed_outline();

create function private.overlap_tolerance(p_region text) returns double precision
  language sql stable set search_path = ''
as $$ select (private.parameter(p_region, 'zone.overlap_tolerance_square_meters'))::text::double precision; $$;

create function private.flat_square_meters(p_geom extensions.geometry) returns double precision
  language sql immutable set search_path = ''
as $$
  select case when extensions.st_isempty(p_geom) then 0 else extensions.st_area(p_geom)
    * (111412.84 * cos(lat) - 93.5 * cos(3 * lat) + 0.118 * cos(5 * lat))
    * (111132.95 - 559.85 * cos(2 * lat) + 1.175 * cos(4 * lat)) end
  from (select radians(extensions.st_y(extensions.st_centroid(p_geom))) as lat) c;
$$;
comment on function private.flat_square_meters(extensions.geometry) is
  'Area in square metres with edges straight in degrees, as the zones are drawn. A hair between two outlines, of which one has more corners on the same line, has hundreds of square metres on the globe and none here.';

create function private.refuse_overlap() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  other record;
  tolerance double precision := private.overlap_tolerance(new.region_id);
begin
  select z.code, a.square_meters into other
  from public.zone z
  cross join lateral (select private.flat_square_meters(extensions.st_collectionextract(
    extensions.st_intersection(z.geom, new.geom, 1e-10), 3)) as square_meters) a
  where z.region_id = new.region_id and z.level = new.level and z.geom operator(extensions.&&) new.geom
    -- Of two new zones the later one looks at the earlier: a pair is measured once.
    and case when tg_op = 'INSERT' then z.id < new.id else z.id <> new.id end
    and not z.path operator(extensions.@>) new.path and not z.path operator(extensions.<@) new.path
    and extensions.st_relate(z.geom, new.geom, '2********')
    and a.square_meters > tolerance
  order by a.square_meters desc limit 1;
  if found then
    raise exception using errcode = 'GW052', message = 'gridwatch.zones_overlap',
      detail = json_build_object('code', new.code, 'other', other.code, 'square_meters', round(other.square_meters::numeric))::text;
  end if;
  return null;
end;
$$;
create constraint trigger zones_of_a_level_do_not_overlap
  after insert or update of geom, path, level on public.zone deferrable initially immediate
  for each row execute function private.refuse_overlap();

-- codes --------------------------------------------------------------------------------------------------

create function private.code_prefix(p_code text) returns text
  language sql immutable set search_path = ''
as $$
  select case when p_code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$' then rpad(p_code, 12, '0')
              when p_code ~ '^[0-9]{1,5}$' then rpad(lpad(p_code, 6, '0'), 12, '0') end;
$$;
comment on function private.code_prefix(text) is
  'The twelve digits with which codes of grids below a zone begin: district 6, street 3, community 3; parts that the zone does not have are 000. Shorter numbers, where a place has no code of GB/T 2260, are filled on the left. Null where the code is no such number.';

create function private.zone_codes(p_prefix text, p_rows integer[], p_lngs double precision[]) returns text[]
  language plpgsql immutable set search_path = ''
as $$
begin
  if p_prefix is null or p_prefix !~ '^[0-9]{12}$' then
    raise exception using errcode = 'GW065', message = 'gridwatch.parent_has_no_code', detail = '{}';
  elsif cardinality(p_rows) > 999 then
    raise exception using errcode = 'GW054', message = 'gridwatch.too_many_zones',
      detail = json_build_object('count', cardinality(p_rows), 'most', 999)::text;
  end if;
  return (
    select array_agg(p_prefix || lpad(n.sequence::text, 3, '0') order by n.place)
    from (
      select g.place, row_number() over (order by g.band, g.lng, g.place) as sequence
      from unnest(p_rows, p_lngs) with ordinality as g (band, lng, place)
    ) n);
end;
$$;
comment on function private.zone_codes(text, integer[], double precision[]) is
  'Codes of 15 digits for zones given by row (0 the northernmost) and longitude: west to east in a row, then the next row to the south.';

create function private.number_zones(p_geoms extensions.geometry[], p_prefix text) returns text[]
  language sql stable set search_path = ''
as $$
  with zone as (
    select g.place, extensions.st_x(extensions.st_centroid(g.geom)) as lng, extensions.st_y(extensions.st_centroid(g.geom)) as lat,
      extensions.st_ymax(g.geom::extensions.box3d) - extensions.st_ymin(g.geom::extensions.box3d) as height,
      max(extensions.st_ymax(g.geom::extensions.box3d)) over () as north
    from unnest(p_geoms) with ordinality as g (geom, place)
  ), band as (
    select percentile_cont(0.5) within group (order by height) as height from zone
  )
  select private.zone_codes(p_prefix, array_agg(floor((z.north - z.lat) / b.height)::integer order by z.place),
    array_agg(z.lng order by z.place))
  from zone z cross join band b;
$$;
comment on function private.number_zones(extensions.geometry[], text) is
  'Codes for zones of any shape, in the order given. Convention for «west to east, north to south»: the set is laid out in rows as high as its median zone, counted from its northern edge; a zone belongs to the row of its centroid.';

create function private.zone_code_problem(p_code text, p_parent_code text) returns text
  language sql immutable set search_path = ''
as $$
  select case
    when p_code !~ '^[0-9]+$' then 'digits'
    when length(p_code) <> 15 then 'length'
    when right(p_code, 3) = '000' then 'sequence'
    when private.code_prefix(p_parent_code) is null then null
    when p_parent_code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$' and left(p_code, length(p_parent_code)) <> p_parent_code then 'prefix'
    when p_parent_code ~ '^[0-9]{1,5}$' and left(p_code, 6) <> lpad(p_parent_code, 6, '0') then 'prefix'
  end;
$$;
comment on function private.zone_code_problem(text, text) is
  'What is wrong with a grid''s code by GB/T 30428.1 (15 digits: 6 district, 3 street, 3 community, 3 sequence from 001): digits, length, sequence, prefix; null where it is right.';

create function public.zone_code_problems(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'parent', c.parent, 'problem', c.problem) order by c.path), '[]')
  from (
    select z.id, z.code, z.path, p.code as parent, private.zone_code_problem(z.code, p.code) as problem
    from public.zone z left join public.zone p on p.id = z.parent_id
    where z.region_id = p_region and z.level = 'grid'
  ) c where c.problem is not null;
$$;
comment on function public.zone_code_problems(text) is 'Grids whose code does not keep to the rule of 15 digits, and in what. A source may have codes of its own: said, not refused.';

-- cutting and saving ---------------------------------------------------------------------------------------

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
    )
    select jsonb_build_object('type', 'FeatureCollection', 'parent_id', parent.id, 'parent_code', parent.code,
      'shape', p_shape, 'size_meters', p_size_meters, 'count', count(*),
      'features', coalesce(jsonb_agg(jsonb_build_object('type', 'Feature',
        'properties', jsonb_build_object('code', coded.codes[k.place], 'row', k.band,
          'area_square_meters', round(extensions.st_area(k.geom::extensions.geography)::numeric, 1),
          'enterprises', (select count(*) from public.enterprise e
            where e.region_id = parent.region_id and e.status = 'active' and extensions.st_intersects(e.geom, k.geom))),
        'geometry', extensions.st_asgeojson(k.geom, 12)::jsonb) order by k.place), '[]'))
    from kept k cross join coded);
end;
$$;
comment on function public.cut_zone(bigint, text, double precision) is
  'A zone cut into squares or hexagons with edges of that many metres and clipped to its outline, as GeoJSON with codes; nothing is saved. Rows are those of the cut. Null where the zone is not to be seen.';

create policy "administrators add zones" on public.zone
  for insert to authenticated with check (path operator(extensions.<@) (select private.my_scopes_as('{admin}')));
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

create function public.save_zones(p_parent bigint, p_zones jsonb) returns integer
  language plpgsql set search_path = ''
as $$
declare
  parent public.zone;
  item jsonb;
  shape extensions.geometry;
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
    insert into public.zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
    values (parent.region_id, dataset, item ->> 'code', item ->> 'code', 'grid',
      coalesce(nullif(item ->> 'name_en', ''), item ->> 'code'), coalesce(nullif(item ->> 'name_zh', ''), item ->> 'code'),
      parent.id, parent.path operator(extensions.||) (item ->> 'code'), extensions.st_multi(shape));
  end loop;
  set constraints public.zones_of_a_level_do_not_overlap immediate;
  return jsonb_array_length(p_zones);
end;
$$;
comment on function public.save_zones(bigint, jsonb) is
  'Saves grids below a zone: [{code, name_en, name_zh, geometry}]. All or none: a wrong or taken code, an outline that crosses itself, leaves its parent or overlaps a neighbour is refused by name. For administrators.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.flat_square_meters(extensions.geometry), private.overlap_tolerance(text),
  private.code_prefix(text), private.zone_codes(text, integer[], double precision[]),
  private.number_zones(extensions.geometry[], text), private.zone_code_problem(text, text),
  private.drawn_dataset(text, integer) to authenticated, service_role;
grant execute on function public.zone_code_problems(text), public.cut_zone(bigint, text, double precision),
  public.save_zones(bigint, jsonb) to authenticated, service_role;
