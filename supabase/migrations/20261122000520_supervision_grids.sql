-- Supervision grids: codes, cutting and saving, members, patrols, and what is wrong with a division into zones.

alter table public.zone
  drop constraint zone_level_check,
  add constraint zone_level_check check (level in ('district', 'street', 'community', 'grid'));

insert into public.parameter (scope, key, value, source, confidence) values
  ('', 'zone.overlap_tolerance_square_meters', '1', 'What the arithmetic of clipped outlines may leave', 'G'),
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
    raise exception using errcode = 'GW053', message = 'gridwatch.parent_has_no_code', detail = '{}';
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
    raise exception using errcode = 'GW058', message = 'gridwatch.shape_unknown', detail = json_build_object('shape', p_shape)::text;
  end if;
  if p_size_meters is null or not (p_size_meters between 20 and 100000) then
    raise exception using errcode = 'GW058', message = 'gridwatch.size_out_of_range',
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
    raise exception using errcode = '42501', message = 'gridwatch.not_permitted', detail = '{}';
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
    raise exception using errcode = 'GW055', message = 'gridwatch.not_found', detail = '{}';
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
      raise exception using errcode = 'GW053', message = 'gridwatch.zone_code_taken',
        detail = json_build_object('code', item ->> 'code')::text;
    end if;
    shape := private.geometry_of(parent.region_id, item -> 'geometry');
    if extensions.geometrytype(shape) not in ('POLYGON', 'MULTIPOLYGON') then
      raise exception using errcode = 'GW050', message = 'gridwatch.geometry_unreadable', detail = '{}';
    end if;
    if extensions.st_isvalid(shape) then
      outside := private.flat_square_meters(extensions.st_difference(shape, parent.geom, 1e-10));
      if outside > private.overlap_tolerance(parent.region_id) then
        raise exception using errcode = 'GW052', message = 'gridwatch.zone_outside_parent',
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

-- members ----------------------------------------------------------------------------------------------------

create table public.zone_member (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  zone_id bigint not null references public.zone (id) on delete cascade,
  zone_path extensions.ltree not null default '',
  user_id uuid references auth.users (id) on delete set null,
  person_name text not null check (person_name <> ''),
  role text not null check (role in ('head', 'supervisor', 'member')),
  from_on date not null,
  to_on date,
  check (to_on >= from_on)
);
comment on table public.zone_member is 'Who answers for a zone, as its head, supervisor or member, from a day to a day (both count; open where to_on is null). People are masked for those who do not supervise: zone_members().';
create index zone_member_zone_id_idx on public.zone_member (zone_id);
create index zone_member_region_id_idx on public.zone_member (region_id);
create index zone_member_user_id_idx on public.zone_member (user_id);
create index zone_member_zone_path_idx on public.zone_member (zone_path);

create table public.patrol (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  zone_id bigint not null references public.zone (id) on delete cascade,
  zone_path extensions.ltree not null default '',
  member_id bigint references public.zone_member (id) on delete set null,
  enterprise_id bigint references public.enterprise (id) on delete set null,
  patrolled_on date not null,
  note text
);
comment on table public.patrol is 'A round by a member of a zone, or the visit of one site in it. An inspection is more: it has findings of its own.';
create index patrol_zone_id_idx on public.patrol (zone_id, patrolled_on);
create index patrol_region_id_idx on public.patrol (region_id, patrolled_on);
create index patrol_member_id_idx on public.patrol (member_id);
create index patrol_enterprise_id_idx on public.patrol (enterprise_id, patrolled_on);
create index patrol_zone_path_idx on public.patrol (zone_path);

create function private.follow_zone() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  select z.region_id, z.path into new.region_id, new.zone_path from public.zone z where z.id = new.zone_id;
  return new;
end;
$$;
comment on function private.follow_zone() is 'Gives a row that names its zone that zone''s region and path.';

create function private.check_patrol() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if new.patrolled_on > private.region_today(new.region_id) then
    raise exception using errcode = 'GW057', message = 'gridwatch.day_in_future',
      detail = json_build_object('day', new.patrolled_on, 'today', private.region_today(new.region_id))::text;
  end if;
  if new.enterprise_id is not null and not exists (
    select 1 from public.enterprise e where e.id = new.enterprise_id and e.zone_path operator(extensions.<@) new.zone_path
  ) then
    raise exception using errcode = 'GW059', message = 'gridwatch.site_outside_zone', detail = '{}';
  end if;
  if new.member_id is not null and not exists (
    select 1 from public.zone_member m where m.id = new.member_id and m.zone_path operator(extensions.@>) new.zone_path
      and new.patrolled_on >= m.from_on and (m.to_on is null or new.patrolled_on <= m.to_on)
  ) then
    raise exception using errcode = 'GW059', message = 'gridwatch.member_of_another_zone', detail = '{}';
  end if;
  return new;
end;
$$;
create trigger follow_zone before insert or update of zone_id on public.zone_member
  for each row execute function private.follow_zone();
create trigger follow_zone before insert or update of zone_id on public.patrol
  for each row execute function private.follow_zone();
create trigger then_check before insert on public.patrol
  for each row execute function private.check_patrol();

alter table public.zone_member enable row level security;
create policy "those who supervise see the members of their zones" on public.zone_member
  for select to authenticated using (
    zone_path operator(extensions.<@) (select private.my_scopes_as('{admin,command,grid,leader}')));
create policy "command and administrators appoint members" on public.zone_member
  for insert to authenticated with check (
    zone_path operator(extensions.<@) (select private.my_scopes_as('{command,admin}')));
create policy "command and administrators end a membership" on public.zone_member
  for update to authenticated
  using (zone_path operator(extensions.<@) (select private.my_scopes_as('{command,admin}')))
  with check (zone_path operator(extensions.<@) (select private.my_scopes_as('{command,admin}')));
alter table public.patrol enable row level security;
create policy "members see the patrols of their zones" on public.patrol
  for select to authenticated using (zone_path operator(extensions.<@) (select private.my_scopes()));
create policy "enterprises see the visits of their own site" on public.patrol
  for select to authenticated using (enterprise_id = any ((select private.my_enterprises())::bigint[]));
create policy "those who act in a zone record patrols in it" on public.patrol
  for insert to authenticated with check (
    zone_path operator(extensions.<@) (select private.my_scopes_as('{grid,command,admin}')));

revoke all on public.zone_member, public.patrol from anon, authenticated;
grant select on public.zone_member, public.patrol to authenticated;
grant insert (zone_id, user_id, person_name, role, from_on, to_on), update (to_on) on public.zone_member to authenticated;
grant insert (zone_id, member_id, enterprise_id, patrolled_on, note) on public.patrol to authenticated;
grant all on public.zone_member, public.patrol to service_role;

create function public.record_patrol(p_zone bigint, p_on date, p_member bigint default null, p_enterprise bigint default null, p_note text default null)
  returns bigint language plpgsql set search_path = ''
as $$
declare
  new_id bigint;
begin
  if not exists (select 1 from public.zone z where z.id = p_zone) then
    raise exception using errcode = 'GW055', message = 'gridwatch.not_found', detail = '{}';
  end if;
  insert into public.patrol (zone_id, patrolled_on, member_id, enterprise_id, note)
  values (p_zone, p_on, p_member, p_enterprise, p_note) returning id into new_id;
  return new_id;
end;
$$;
comment on function public.record_patrol(bigint, date, bigint, bigint, text) is
  'Records a patrol of a zone, or the visit of a site in it; answers its id. For those who act in the zone.';

create function public.appoint_member(p_zone bigint, p_name text, p_role text, p_from date, p_user uuid default null)
  returns bigint language plpgsql set search_path = ''
as $$
declare
  new_id bigint;
begin
  if not exists (select 1 from public.zone z where z.id = p_zone) then
    raise exception using errcode = 'GW055', message = 'gridwatch.not_found', detail = '{}';
  end if;
  insert into public.zone_member (zone_id, person_name, role, from_on, user_id)
  values (p_zone, p_name, p_role, p_from, p_user) returning id into new_id;
  return new_id;
end;
$$;
comment on function public.appoint_member(bigint, text, text, date, uuid) is
  'Makes a person head, supervisor or member of a zone from a day on; answers the id. For command and administrators.';

create function public.dismiss_member(p_member bigint, p_on date) returns void
  language plpgsql set search_path = ''
as $$
begin
  update public.zone_member set to_on = p_on where id = p_member and to_on is null;
  if not found then
    raise exception using errcode = 'GW055', message = 'gridwatch.not_found', detail = '{}';
  end if;
end;
$$;
comment on function public.dismiss_member(bigint, date) is 'Ends a membership; the day still counts. For command and administrators.';

create function private.masked_members(p_region text)
  returns table (id bigint, zone_id bigint, zone_path extensions.ltree, person_name text, role text, from_on date, to_on date)
  language sql stable security definer set search_path = ''
as $$
  select m.id, m.zone_id, m.zone_path, left(m.person_name, 1) || '*', m.role, m.from_on, m.to_on
  from public.zone_member m
  where m.region_id = p_region
    and not exists (select 1 from unnest((select private.my_scopes_as('{admin,command,grid,leader}'))) as s (path)
      where m.zone_path operator(extensions.<@) s.path)
    and (m.zone_path operator(extensions.<@) (select private.my_scopes())
      or exists (select 1 from public.enterprise e where e.id = any ((select private.my_enterprises())::bigint[])
        and e.zone_path operator(extensions.<@) m.zone_path));
$$;
comment on function private.masked_members(text) is
  'Members of whom the signed-in user may know that they are there, but not the name: a display those of its zones, an enterprise those who answer for its site.';

create function public.zone_members(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'zone_id', m.zone_id, 'name', m.person_name, 'masked', m.masked,
    'role', m.role, 'from_on', m.from_on, 'to_on', m.to_on,
    'current', private.region_today(p_region) >= m.from_on and coalesce(private.region_today(p_region) <= m.to_on, true))
    order by m.zone_path, array_position(array['head', 'supervisor', 'member'], m.role), m.id), '[]')
  from (
    select k.id, k.zone_id, k.zone_path, k.person_name, k.role, k.from_on, k.to_on, false as masked
    from public.zone_member k where k.region_id = p_region
    union all
    select k.id, k.zone_id, k.zone_path, k.person_name, k.role, k.from_on, k.to_on, true from private.masked_members(p_region) k
  ) m;
$$;
comment on function public.zone_members(text) is 'Heads, supervisors and members of a region''s zones; the name is masked for those who do not supervise.';

-- what is wrong with a division ---------------------------------------------------------------------------------

create function public.zone_gaps(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with parent as (
    select z.id, z.code, z.path, z.geom,
      (select extensions.st_union(c.geom, 1e-10) from public.zone c where c.parent_id = z.id) as covered
    from public.zone z
    where z.region_id = p_region and exists (select 1 from public.zone c where c.parent_id = z.id)
  ), piece as (
    select p.id, p.code, p.path, g.geom, private.flat_square_meters(g.geom) as square_meters
    from parent p
    cross join lateral extensions.st_dump(extensions.st_collectionextract(extensions.st_difference(p.geom, p.covered, 1e-10), 3)) g
  )
  select coalesce(jsonb_agg(jsonb_build_object('zone_id', w.id, 'code', w.code, 'square_meters', w.square_meters,
    'pieces', w.pieces) order by w.path), '[]')
  from (
    select k.id, k.code, k.path, round(sum(k.square_meters)::numeric) as square_meters,
      jsonb_agg(jsonb_build_object('square_meters', round(k.square_meters::numeric),
        'geojson', extensions.st_asgeojson(k.geom, 6)::jsonb) order by k.square_meters desc) as pieces
    from piece k
    where k.square_meters > (private.parameter(p_region, 'zone.gap_tolerance_square_meters'))::text::double precision
    group by k.id, k.code, k.path
  ) w;
$$;
comment on function public.zone_gaps(text) is
  'Parts of a divided zone that none of the zones below it covers, in square metres; pieces below the parameter zone.gap_tolerance_square_meters are left out.';

create function public.zone_overlaps(p_region text, p_tolerance_square_meters double precision default null) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('zone_id', o.id, 'code', o.code, 'other_id', o.other_id, 'other_code', o.other_code,
    'level', o.level, 'square_meters', round(o.square_meters::numeric)) order by o.square_meters desc, o.code, o.other_code), '[]')
  from (
    select a.id, a.code, b.id as other_id, b.code as other_code, a.level, private.flat_square_meters(extensions.st_collectionextract(
      extensions.st_intersection(a.geom, b.geom, 1e-10), 3)) as square_meters
    from public.zone a join public.zone b
      on b.region_id = a.region_id and b.level = a.level and a.id < b.id and a.geom operator(extensions.&&) b.geom
    where a.region_id = p_region and not a.path operator(extensions.@>) b.path and not a.path operator(extensions.<@) b.path
      and extensions.st_relate(a.geom, b.geom, '2********')
  ) o where o.square_meters > coalesce(p_tolerance_square_meters, 1);
$$;
comment on function public.zone_overlaps(text, double precision) is
  'Pairs of zones of a level that cover the same ground, with its area in square metres; pairs up to the tolerance (1 m² unless given) are left out.';

create function public.zone_orphans(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('enterprise_id', f.id, 'name', f.name, 'zone_id', f.zone_id, 'reason', f.reason,
    'grids', to_jsonb(f.grids), 'lng', extensions.st_x(f.geom), 'lat', extensions.st_y(f.geom)) order by f.reason, f.id), '[]')
  from (
    select e.id, e.name, e.geom, e.zone_id, g.grids,
      case when e.geom is null then 'no_position' when cardinality(g.grids) = 0 then 'no_grid'
           when cardinality(g.grids) > 1 then 'several_grids' end as reason
    from public.enterprise e
    cross join lateral (
      select coalesce(array_agg(z.id order by z.path), '{}') as grids from public.zone z
      where z.region_id = p_region and z.level = 'grid' and extensions.st_intersects(z.geom, e.geom)
        and not exists (select 1 from public.zone c where c.parent_id = z.id and extensions.st_intersects(c.geom, e.geom))
    ) g
    where e.region_id = p_region and e.status = 'active'
  ) f where f.reason is not null;
$$;
comment on function public.zone_orphans(text) is
  'Active enterprises without a grid (no_grid, no_position), and those that lie in several at once, on a border or in an overlap: such a one is counted in the one of the lowest code only.';

create function private.zone_loads(p_region text)
  returns table (zone_id bigint, parent_id bigint, path extensions.ltree, level text, leaf boolean, enterprises bigint,
    open_dangers bigint, members bigint, own_members bigint, grids bigint)
  language sql stable set search_path = ''
as $$
  with zone as (
    select z.id, z.parent_id, z.path, z.level, c.parent_id is null as leaf
    from public.zone z left join (select distinct u.parent_id from public.zone u where u.region_id = p_region) c on c.parent_id = z.id
    where z.region_id = p_region
  ), clock as materialized (
    select private.region_today(p_region) as today
  ), member as (
    select m.zone_id, m.zone_path, m.role from public.zone_member m, clock
    where m.region_id = p_region and clock.today >= m.from_on and coalesce(clock.today <= m.to_on, true)
  ), fact as (
    -- Every fact is counted in its own zone and in each one above: by the labels of its path, not by comparing all pairs.
    select extensions.subpath(f.zone_path, 0, n)::text as path,
      sum(f.enterprises) as enterprises, sum(f.dangers) as dangers, sum(f.members) as members, sum(f.grids) as grids
    from (
      select e.zone_path, count(*) as enterprises, 0 as dangers, 0 as members, 0 as grids from public.enterprise e
      where e.region_id = p_region and e.status = 'active' group by e.zone_path
      union all
      select d.zone_path, 0, count(*), 0, 0 from public.hidden_danger d
      where d.region_id = p_region and d.state <> 'closed' group by d.zone_path
      union all
      select m.zone_path, 0, 0, count(*), 0 from member m where m.role in ('supervisor', 'member') group by m.zone_path
      union all
      select z.path, 0, 0, 0, 1 from zone z where z.leaf and z.level = 'grid'
    ) f cross join lateral generate_series(1, extensions.nlevel(f.zone_path)) n
    group by 1
  )
  select z.id, z.parent_id, z.path, z.level, z.leaf, coalesce(f.enterprises, 0)::bigint, coalesce(f.dangers, 0)::bigint,
    coalesce(f.members, 0)::bigint, coalesce(o.own, 0)::bigint, coalesce(f.grids, 0)::bigint
  from zone z
  left join fact f on f.path = z.path::text
  left join (select m.zone_id, count(*) as own from member m group by m.zone_id) o on o.zone_id = z.id;
$$;
comment on function private.zone_loads(text) is
  'What each zone of a region carries with all that lies below it: active enterprises, open hidden dangers, current supervisors and members, lowest grids.';

create function public.zone_workload(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with load as materialized (
    select * from private.zone_loads(p_region)
  ), whole as (
    select sum(t.members) as members, sum(t.grids) as grids
    from load t left join load u on u.zone_id = t.parent_id where u.zone_id is null
  )
  select jsonb_build_object('today', private.region_today(p_region),
    'levels', coalesce((select jsonb_object_agg(c.level, c.zones) from (
      select l.level, count(*) as zones from load l group by l.level) c), '{}'),
    'zones_total', (select count(*) from load),
    'grids', coalesce((select w.grids from whole w), 0),
    'members', coalesce((select w.members from whole w), 0),
    'members_per_grid', (select round(w.members / nullif(w.grids, 0), 2) from whole w),
    'grids_without_member', (select count(*) from load l where l.leaf and l.level = 'grid' and l.own_members = 0),
    'zones', coalesce((
      select jsonb_agg(jsonb_build_object('zone_id', l.zone_id, 'level', l.level, 'leaf', l.leaf, 'grids', l.grids,
        'enterprises', l.enterprises, 'open_dangers', l.open_dangers, 'members', l.members, 'own_members', l.own_members,
        'enterprises_per_member', round(l.enterprises::numeric / nullif(l.members, 0), 2),
        'open_dangers_per_member', round(l.open_dangers::numeric / nullif(l.members, 0), 2),
        'members_per_grid', round(l.members::numeric / nullif(l.grids, 0), 2)) order by l.path) from load l), '[]'));
$$;
comment on function public.zone_workload(text) is
  'Zones by level, supervisors and members per grid, and for each zone its enterprises and open hidden dangers per member; a ratio on nobody is null, never 0. A grid lacks a member when nobody, not even a head, is named for it.';

create function public.zone_coverage(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  with fact as (
    select extensions.subpath(f.zone_path, 0, n)::text as path, sum(f.enterprises) as enterprises, sum(f.visited) as visited,
      sum(f.patrols) as patrols
    from (
      select e.zone_path, count(*) as enterprises, count(v.enterprise_id) as visited, 0::bigint as patrols
      from public.enterprise e
      left join (select distinct p.enterprise_id from public.patrol p
        where p.region_id = p_region and p.patrolled_on between p_from and p_to) v on v.enterprise_id = e.id
      where e.region_id = p_region and e.status = 'active' group by e.zone_path
      union all
      select p.zone_path, 0, 0, count(*) from public.patrol p
      where p.region_id = p_region and p.patrolled_on between p_from and p_to group by p.zone_path
    ) f cross join lateral generate_series(1, extensions.nlevel(f.zone_path)) n
    group by 1
  )
  select jsonb_build_object('from', p_from, 'to', p_to, 'base', 'active enterprises', 'areas', coalesce(jsonb_agg(
    jsonb_build_object('zone_id', a.id, 'level', a.level, 'visited', coalesce(f.visited, 0), 'enterprises', coalesce(f.enterprises, 0),
      'rate_percent', round(100 * f.visited / nullif(f.enterprises, 0), 2), 'patrols', coalesce(f.patrols, 0))
    order by (a.id is not null), a.path), '[]'))
  from (
    select null::bigint as id, 'region' as level, p_region as path
    union all
    select z.id, z.level, z.path::text from public.zone z where z.region_id = p_region
  ) a left join fact f on f.path = a.path;
$$;
comment on function public.zone_coverage(text, date, date) is
  'Coverage in a period: active enterprises visited on a patrol ÷ active enterprises, for the region and every zone; null where a zone has none. Rates of zones are never averaged.';

create function public.unvisited_enterprises(p_region text, p_zone bigint, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'zone_id', e.zone_id,
    'last_visit_on', (select max(p.patrolled_on) from public.patrol p where p.enterprise_id = e.id)) order by e.id), '[]')
  from public.enterprise e
  where e.region_id = p_region and e.status = 'active'
    and (p_zone is null or exists (select 1 from public.zone z where z.id = p_zone and e.zone_path operator(extensions.<@) z.path))
    and not exists (select 1 from public.patrol p where p.enterprise_id = e.id and p.patrolled_on between p_from and p_to);
$$;
comment on function public.unvisited_enterprises(text, bigint, date, date) is
  'The list behind coverage: active enterprises of a zone (of the region where it is null) that no patrol visited in the period.';

create function public.silent_zones(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with rule as materialized (
    select (private.parameter(p_region, 'zone.silence_days'))::text::integer as days, private.region_today(p_region) as today
  ), patrolled as (
    select p.zone_id, max(p.patrolled_on) as last_on from public.patrol p, rule
    where p.region_id = p_region and p.patrolled_on <= rule.today group by p.zone_id
  ), reported as (
    -- An overdue filing is found by arithmetic: that it stands there is no sign of life from the grid.
    select d.zone_id, max(d.found_on) as last_on from public.hidden_danger d, rule
    where d.region_id = p_region and d.kind <> 'overdue_filing' and d.found_on <= rule.today group by d.zone_id
  ), grid as (
    select z.id, z.code, z.path, l.enterprises, l.own_members, p.last_on as patrol_on, d.last_on as danger_on
    from private.zone_loads(p_region) l join public.zone z on z.id = l.zone_id
    left join patrolled p on p.zone_id = z.id left join reported d on d.zone_id = z.id
    where l.level = 'grid' and l.leaf and l.enterprises > 0
  )
  select jsonb_build_object('today', rule.today, 'silence_days', rule.days, 'zones', coalesce((
    select jsonb_agg(jsonb_build_object('zone_id', g.id, 'code', g.code, 'enterprises', g.enterprises,
      'reason', case when g.own_members = 0 then 'no_member' when s.last_on is null then 'never_reported' else 'nothing_reported' end,
      'last_report_on', s.last_on, 'days_silent', rule.today - s.last_on) order by s.last_on nulls first, g.path)
    from grid g cross join lateral (select greatest(g.patrol_on, g.danger_on) as last_on) s
    where coalesce(rule.today - s.last_on > rule.days, true)), '[]'))
  from rule;
$$;
comment on function public.silent_zones(text) is
  'Lowest grids that have active enterprises and yet neither a patrol nor a reported hidden danger within the last days (parameter zone.silence_days; that many days are not yet silence): nobody named, never reported, or nothing of late, and for how many days.';

-- every table with a position is placed again ---------------------------------------------------------------------

create or replace function private.place_all_rows() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  placed_table text;
  ids bigint[];
begin
  foreach placed_table in array array['enterprise', 'hazard_source', 'accident', 'hidden_danger',
    'pipeline_facility', 'pipeline_work', 'pipeline_occupation'] loop
    execute format('select array_agg(id) from public.%I', placed_table) into ids;
    if ids is not null then
      perform private.place_rows(placed_table, ids);
    end if;
  end loop;
  perform private.cross_zones(array(select p.id from public.pipeline p));
  update public.zone_member t set zone_path = z.path from public.zone z
  where z.id = t.zone_id and t.zone_path::text <> z.path::text;
  update public.patrol t set zone_path = z.path from public.zone z
  where z.id = t.zone_id and t.zone_path::text <> z.path::text;
  return null;
end;
$$;

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.flat_square_meters(extensions.geometry), private.overlap_tolerance(text), private.code_prefix(text),
  private.zone_codes(text, integer[], double precision[]), private.number_zones(extensions.geometry[], text),
  private.zone_code_problem(text, text), private.drawn_dataset(text, integer), private.masked_members(text),
  private.zone_loads(text) to authenticated, service_role;
grant execute on function public.zone_code_problems(text), public.cut_zone(bigint, text, double precision),
  public.save_zones(bigint, jsonb), public.record_patrol(bigint, date, bigint, bigint, text),
  public.appoint_member(bigint, text, text, date, uuid), public.dismiss_member(bigint, date), public.zone_members(text),
  public.zone_gaps(text), public.zone_overlaps(text, double precision), public.zone_orphans(text), public.zone_workload(text),
  public.zone_coverage(text, date, date), public.unvisited_enterprises(text, bigint, date, date), public.silent_zones(text)
  to authenticated, service_role;
