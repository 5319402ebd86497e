-- Protected places: what the law keeps at a distance from hazard sources, and what makes a stretch of pipeline a high-consequence area.

create table public.protected_place (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  kind text not null check (kind in ('residential', 'commercial_centre', 'park', 'school', 'hospital', 'care_home', 'theatre', 'stadium',
    'water_source', 'station', 'pier', 'airport', 'traffic_line', 'telecommunications', 'farmland', 'waters', 'nature_reserve',
    'military', 'other')),
  article_item smallint not null generated always as (case
    when kind in ('residential', 'commercial_centre', 'park') then 1 when kind in ('school', 'hospital', 'care_home', 'theatre', 'stadium') then 2
    when kind = 'water_source' then 3 when kind in ('station', 'pier', 'airport', 'traffic_line', 'telecommunications') then 4
    when kind = 'farmland' then 5 when kind in ('waters', 'nature_reserve') then 6 when kind = 'military' then 7 else 8 end) stored,
  name text not null check (name <> ''),
  people integer,
  source text check (source <> ''),
  geom extensions.geometry(Geometry, 4326)
    check (extensions.st_geometrytype(geom) in ('ST_Point', 'ST_Polygon', 'ST_MultiPolygon')),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint a_quantity_is_not_negative check (people >= 0)
);
comment on table public.protected_place is 'A place that article 19 of the Regulation on the Safety of Hazardous Chemicals keeps at a distance from major hazard installations. Everyone in the region sees all of them: circles and radii reach across borders of zones.';
comment on column public.protected_place.article_item is 'Item of article 19 under which the kind falls: 1 homes, commercial centres, parks; 2 schools, hospitals, care homes, theatres, stadiums; 3 drinking water; 4 stations, piers, airports, traffic and telecommunication lines; 5 farmland and breeding; 6 waters, scenic areas, nature reserves; 7 military; 8 others by law.';
comment on column public.protected_place.people is 'People who live in it or are usually there at once; null where that is not known.';
comment on column public.protected_place.source is 'Where the place is known from, where its dataset does not say.';
create index protected_place_geom_idx on public.protected_place using gist (geom);
create index protected_place_geography_idx on public.protected_place using gist ((geom::extensions.geography));
create index protected_place_region_id_idx on public.protected_place (region_id);
create index protected_place_zone_id_idx on public.protected_place (zone_id);
create index protected_place_zone_path_idx on public.protected_place (zone_path);

alter table public.protected_place enable row level security;
create policy "members see the protected places of their regions" on public.protected_place
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
revoke all on public.protected_place from anon, authenticated;
grant select on public.protected_place to authenticated;
grant all on public.protected_place to service_role;
create trigger check_outline before insert or update of geom on public.protected_place
  for each row execute function private.refuse_crossed_outline();
create trigger place_inserted after insert on public.protected_place
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.protected_place
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
insert into private.writable values ('protected_place', '{region_id,kind,name,people,source,lng,lat,geojson}');

insert into public.parameter (key, value, source, confidence) values
  ('hca.specified_places', '["school", "hospital", "care_home", "commercial_centre", "park", "theatre", "stadium", "station"]',
    'GB 32167-2015, specified places: where people are hard to move out or gather; kinds from memory', 'U');

create function private.places_near(p_region text, p_shape extensions.geometry, p_meters double precision)
  returns table (id bigint, kind text, article_item smallint, name text, people integer, simulated boolean, distance_meters double precision)
  language sql stable set search_path = ''
as $$
  select p.id, p.kind, p.article_item, p.name, p.people, coalesce(s.simulated, false),
    extensions.st_distance(p.geom::extensions.geography, p_shape::extensions.geography)
  from public.protected_place p left join public.dataset s on s.id = p.dataset_id
  where p.region_id = p_region
    and extensions.st_dwithin(p.geom::extensions.geography, p_shape::extensions.geography, p_meters);
$$;
comment on function private.places_near(text, extensions.geometry, double precision) is
  'Protected places of a region within a distance of a shape, in metres on the earth from edge to edge.';

create function public.protected_place_columns(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(p.id order by p.id), '[]'),
    'name', coalesce(jsonb_agg(p.name order by p.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(p.point) * 1e6) / 1e6 order by p.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(p.point) * 1e6) / 1e6 order by p.id), '[]'),
    'zone_id', coalesce(jsonb_agg(p.zone_id order by p.id), '[]'),
    'kind', coalesce(jsonb_agg(p.kind order by p.id), '[]'),
    'article_item', coalesce(jsonb_agg(p.article_item order by p.id), '[]'),
    'people', coalesce(jsonb_agg(p.people order by p.id), '[]'))
  from (
    -- The point of an area is one inside it, so that it lies in what it is drawn in.
    select q.*, case when extensions.st_dimension(q.geom) = 0 then q.geom else extensions.st_pointonsurface(q.geom) end as point
    from public.protected_place q where q.region_id = p_region) p;
$$;
comment on function public.protected_place_columns(text) is
  'Protected places of a region as columns: all of them for everyone in the region, an area at a point inside it; people where known.';

create function public.protected_place_details(p_id bigint) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object('id', p.id, 'kind', p.kind, 'article_item', p.article_item, 'name', p.name, 'people', p.people,
    'area_square_meters', case when extensions.st_dimension(p.geom) > 0 then round(extensions.st_area(p.geom::extensions.geography)) end,
    'source', p.source, 'zone_id', p.zone_id, 'has_position', p.geom is not null, 'radius_meters', n.radius,
    'dataset', (
      select jsonb_build_object('id', s.id, 'name_en', s.name_en, 'name_zh', s.name_zh, 'source', s.source, 'licence', s.licence, 'url', s.url,
        'simulated', s.simulated, 'as_of', s.as_of)
      from public.dataset s where s.id = p.dataset_id),
    'hazard_sources', (
      select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'enterprise_id', h.enterprise_id, 'name', e.name, 'hazard_class', h.hazard_class,
        'level', h.level, 'distance_meters', round(d.meters::numeric, 1), 'from_boundary', e.boundary is not null) order by d.meters, h.id), '[]')
      from public.hazard_source h
      join public.enterprise e on e.id = h.enterprise_id and e.status = 'active'
      cross join lateral (select extensions.st_distance(p.geom::extensions.geography,
        coalesce(e.boundary, e.geom, h.geom)::extensions.geography) as meters) d
      where h.region_id = p.region_id and d.meters <= n.radius))
  from public.protected_place p
  cross join lateral (select coalesce((private.parameter(p.region_id, 'site.near_meters') #>> '{}')::double precision, 1000) as radius) n
  where p.id = p_id;
$$;
comment on function public.protected_place_details(bigint) is
  'A protected place and, of the hazard sources that the caller may see at sites in operation, those within site.near_meters of it: from the boundary of the site, from its point where none is drawn, to the edge of the place, in metres on the earth. Null where the place is not to be seen.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.places_near(text, extensions.geometry, double precision),
  public.protected_place_columns(text), public.protected_place_details(bigint) to authenticated, service_role;
