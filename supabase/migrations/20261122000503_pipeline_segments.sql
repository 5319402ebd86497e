-- Stretches of pipelines, which a listed item may name, and their facilities.

create table public.pipeline_segment (
  id bigint generated always as identity primary key,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  pipeline_id bigint not null references public.pipeline (id) on delete cascade,
  from_meters double precision not null check (from_meters >= 0),
  to_meters double precision not null,
  location_class smallint check (location_class between 1 and 4),
  hca_level smallint check (hca_level between 1 and 3),
  hca_places text[] not null default '{}',
  river_crossing boolean not null default false,
  tunnel boolean not null default false,
  densely_populated boolean not null default false,
  name text,
  geom extensions.geometry(MultiLineString, 4326),
  unique (dataset_id, source_id),
  unique (pipeline_id, from_meters, to_meters),
  check (from_meters < to_meters)
);
comment on table public.pipeline_segment is 'A stretch of a pipeline from one measure along the route to another, in metres: location class, high consequence, crossings.';
comment on column public.pipeline_segment.hca_level is 'Level of the high-consequence area as the owner declared it: 1 lowest, 3 highest (GB 32167-2015).';
comment on column public.pipeline_segment.hca_places is 'What a survey found beside it, in the words of private.hca_level(): from these the level is worked out and compared with the declared one.';
comment on column public.pipeline_segment.geom is 'Cut from the route where the source gives the measures only.';
comment on column public.pipeline_segment.from_meters is 'From the start of the route; of a network without one start, from the stretch''s own.';
create index pipeline_segment_geography_idx on public.pipeline_segment using gist ((geom::extensions.geography));

create function private.route_fraction(p_line extensions.geometry, p_meters double precision) returns double precision
  language sql immutable set search_path = ''
as $$
  with vertex as (
    select d.path[1] as n, d.geom,
      coalesce(extensions.st_distance(d.geom, lag(d.geom) over (order by d.path[1])), 0) as flat,
      coalesce(extensions.st_distance(d.geom::extensions.geography,
        (lag(d.geom) over (order by d.path[1]))::extensions.geography), 0) as meters
    from extensions.st_dumppoints(p_line) d
  ), along as (
    select n, flat, meters, sum(flat) over (order by n) as flat_to, sum(meters) over (order by n) as meters_to,
      sum(flat) over () as flat_all from vertex
  )
  select coalesce((
    select case when flat_all = 0 then 0
      else (flat_to - flat + flat * (p_meters - (meters_to - meters)) / nullif(meters, 0)) / flat_all end
    from along where meters_to >= p_meters and meters > 0 order by n limit 1), 1);
$$;
comment on function private.route_fraction(extensions.geometry, double precision) is
  'Where along a line, as a fraction of its length in degrees, a measure in metres from its start lies; 1 beyond its end.';

create function private.cut_segment() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  route extensions.geometry;
begin
  select extensions.st_linemerge(p.geom) into route from public.pipeline p where p.id = new.pipeline_id;
  if new.geom is null and new.from_meters < new.to_meters and extensions.geometrytype(route) = 'LINESTRING' then
    if new.to_meters > extensions.st_length(route::extensions.geography) + 1 then
      raise exception using errcode = 'GW056', message = 'gridwatch.measure_beyond_route',
        detail = json_build_object('to_meters', new.to_meters,
          'length_meters', extensions.st_length(route::extensions.geography))::text;
    end if;
    new.geom := extensions.st_multi(extensions.st_linesubstring(route,
      private.route_fraction(route, new.from_meters), private.route_fraction(route, new.to_meters)));
  end if;
  return new;
end;
$$;
create trigger cut_from_route before insert on public.pipeline_segment
  for each row execute function private.cut_segment();

-- A listed item may be a stretch: then it has more of a place than its point.
alter table public.listing add column pipeline_segment_id bigint references public.pipeline_segment (id) on delete set null;
create index listing_pipeline_segment_id_idx on public.listing (pipeline_segment_id) where pipeline_segment_id is not null;
comment on column public.listing.pipeline_segment_id is 'The stretch of pipeline that the item is about, where it is one.';

create table public.pipeline_facility (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  pipeline_id bigint not null references public.pipeline (id) on delete cascade,
  kind text not null check (kind in ('station', 'valve', 'pressure_regulator', 'storage', 'cathodic_protection', 'other')),
  name text not null check (name <> ''),
  geom extensions.geometry(Point, 4326) not null,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default ''
);
comment on table public.pipeline_facility is 'An auxiliary facility of a pipeline (管道附属设施): station, valve and the like.';
create index pipeline_facility_geography_idx on public.pipeline_facility using gist ((geom::extensions.geography));
create index pipeline_facility_pipeline_id_idx on public.pipeline_facility (pipeline_id);
create index pipeline_facility_region_id_idx on public.pipeline_facility (region_id);
create index pipeline_facility_zone_id_idx on public.pipeline_facility (zone_id);
create index pipeline_facility_zone_path_idx on public.pipeline_facility (zone_path);

alter table public.pipeline_segment enable row level security;
create policy "those who see a pipeline see its stretches" on public.pipeline_segment
  for select to authenticated using (exists (select 1 from public.pipeline p where p.id = pipeline_id));
alter table public.pipeline_facility enable row level security;
create policy "those who supervise see the facilities in their zones" on public.pipeline_facility
  for select to authenticated using (
    zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}')));

revoke all on public.pipeline_segment, public.pipeline_facility from anon, authenticated;
grant select on public.pipeline_segment, public.pipeline_facility to authenticated;
grant all on public.pipeline_segment, public.pipeline_facility to service_role;

create trigger place_inserted after insert on public.pipeline_facility
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.pipeline_facility
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();

revoke execute on all functions in schema public, private from public;
grant execute on function private.route_fraction(extensions.geometry, double precision) to authenticated, service_role;
