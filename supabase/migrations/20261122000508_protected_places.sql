-- Protected places: what the law keeps at a distance from hazard sources, and what makes a stretch of pipeline a high-consequence area.

create table public.protected_place (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  kind text not null check (kind in ('residential', 'commercial_centre', 'park', 'school', 'hospital', 'theatre', 'stadium',
    'water_source', 'station', 'pier', 'airport', 'traffic_line', 'telecommunications', 'farmland', 'waters', 'nature_reserve',
    'military', 'other')),
  article_item smallint not null generated always as (case
    when kind in ('residential', 'commercial_centre', 'park') then 1 when kind in ('school', 'hospital', 'theatre', 'stadium') then 2
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
comment on column public.protected_place.article_item is 'Item of article 19 under which the kind falls: 1 homes, commercial centres, parks; 2 schools, hospitals, theatres, stadiums; 3 drinking water; 4 stations, piers, airports, traffic and telecommunication lines; 5 farmland and breeding; 6 waters, scenic areas, nature reserves; 7 military; 8 others by law.';
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
  ('hca.specified_places', '["school", "hospital", "commercial_centre", "park", "theatre", "stadium", "station"]',
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

revoke execute on all functions in schema public, private from public;
grant execute on function private.places_near(text, extensions.geometry, double precision) to authenticated, service_role;
