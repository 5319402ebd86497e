-- Supervision grids: outlines that keep to themselves, and codes by the rule.

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

revoke execute on all functions in schema public, private from public;
grant execute on function private.flat_square_meters(extensions.geometry), private.overlap_tolerance(text),
  private.code_prefix(text), private.zone_codes(text, integer[], double precision[]),
  private.number_zones(extensions.geometry[], text), private.zone_code_problem(text, text),
  public.zone_code_problems(text) to authenticated, service_role;
