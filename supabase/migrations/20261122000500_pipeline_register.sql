-- Pipelines in full: their attributes, stretches, facilities, works and occupations, and who may see an exact route.

-- positions that arrive from outside --------------------------------------------------------------

create function private.refuse_crossed_outline() returns trigger
  language plpgsql set search_path = ''
as $$
declare
  flaw record;
begin
  if new.geom is null or extensions.st_isvalid(new.geom) then
    return new;
  end if;
  select d.reason, round(extensions.st_x(d.location)::numeric, 7)::float8 as lng,
    round(extensions.st_y(d.location)::numeric, 7)::float8 as lat into flaw
  from extensions.st_isvaliddetail(new.geom) d;
  raise exception using errcode = 'GW051', message = 'gridwatch.outline_crosses_itself',
    detail = json_build_object('reason', flaw.reason, 'lng', flaw.lng, 'lat', flaw.lat)::text;
end;
$$;
comment on function private.refuse_crossed_outline() is 'Refuses a shape that crosses itself, and says at which point.';

create function private.geometry_of(p_region text, p_geojson jsonb) returns extensions.geometry
  language plpgsql stable set search_path = ''
as $$
declare
  shape extensions.geometry;
begin
  begin
    shape := extensions.st_setsrid(extensions.st_force2d(extensions.st_geomfromgeojson(p_geojson)), 4326);
  exception when others then
    shape := null;
  end;
  if shape is null or extensions.st_isempty(shape) then
    raise exception using errcode = 'GW050', message = 'gridwatch.geometry_unreadable', detail = '{}';
  end if;
  if not exists (
    select 1 from public.region r where r.id = p_region
      and extensions.st_contains(extensions.st_makeenvelope(r.west, r.south, r.east, r.north, 4326), shape)
  ) then
    raise exception using errcode = 'GW062', message = 'gridwatch.position_outside_region',
      detail = json_build_object('region', p_region,
        'lng', extensions.st_x(extensions.st_centroid(shape)), 'lat', extensions.st_y(extensions.st_centroid(shape)))::text;
  end if;
  return shape;
end;
$$;
comment on function private.geometry_of(text, jsonb) is
  'A GeoJSON geometry as a position of the region; a named error where it cannot be read or lies outside the region''s bounds.';

create function private.place_row() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  select z.zone_id, z.zone_path into new.zone_id, new.zone_path from private.zone_at(new.region_id, new.geom) z;
  return new;
end;
$$;
comment on function private.place_row() is
  'Gives a single new row its zone before the policies look at it; tables that the browser writes need that, bulk loads do not.';

-- attributes --------------------------------------------------------------------------------------

alter table public.pipeline
  add column kind text not null default 'long_distance'
    check (kind in ('long_distance', 'urban_gas', 'hazardous_chemical', 'port', 'industrial')),
  add column user_unit text,
  add column laying text check (laying in ('overhead', 'ground', 'buried')),
  add column depth_meters numeric check (depth_meters >= 0),
  add column design_pressure_mpa numeric check (design_pressure_mpa > 0),
  add column working_pressure_mpa numeric check (working_pressure_mpa > 0),
  add column wall_millimeters numeric check (wall_millimeters > 0),
  add column material text,
  add column commissioned_on date,
  add column planning_licence text,
  add column registration_number text,
  add column inspection_due_on date,
  add column off_drawing_places integer check (off_drawing_places >= 0),
  add column patrols_per_day numeric check (patrols_per_day >= 0),
  add column position_accuracy_meters double precision check (position_accuracy_meters >= 0),
  add column position_source text,
  add constraint works_below_its_design_pressure check (working_pressure_mpa <= design_pressure_mpa),
  add constraint an_accuracy_has_a_source check ((position_accuracy_meters is null) = (position_source is null));
comment on column public.pipeline.kind is 'Oil and Gas Pipeline Protection Law: long_distance and port. Order 43: hazardous_chemical. GB 55009: urban_gas. industrial: pipes inside a plant, which none of them covers.';
comment on column public.pipeline.position_accuracy_meters is 'How far the true centre line may lie from the route, with its source in position_source. Null: not known, and the parameter pipeline.unknown_accuracy_meters stands in.';
comment on column public.pipeline.off_drawing_places is 'Places where the route is not as the as-built drawing says; null where it was not compared.';

-- A third party that damages a pipe is a kind of accident; its pipeline is named where it is known.
alter table public.accident
  drop constraint accident_kind_check,
  add constraint accident_kind_check check (kind in ('pipeline', 'chemical', 'industrial', 'construction', 'fire', 'road',
    'special_equipment', 'agricultural_machinery', 'third_party_damage', 'other')),
  add column pipeline_id bigint references public.pipeline (id) on delete set null;
create index accident_pipeline_id_idx on public.accident (pipeline_id);
comment on column public.accident.pipeline_id is 'The pipeline that was damaged or failed, where it is known.';

-- exact routes are for those who supervise ---------------------------------------------------------

drop policy "members see the pipelines that cross their zones" on public.pipeline;
create policy "those who supervise see the pipelines that cross their zones" on public.pipeline
  for select to authenticated using (exists (
    select 1 from unnest(zone_paths) as crossed (path)
    where crossed.path operator(extensions.<@) (select private.my_scopes_as('{admin,command,grid,leader}'))
  ));

insert into public.parameter (key, value, source, confidence) values
  ('pipeline.unknown_accuracy_meters', '500', 'Open routes are drawn on maps of small scale; half a kilometre is assumed where a source does not say', 'U'),
  ('pipeline.display_grid_degrees', '0.01', 'About one kilometre: the place of a line cannot be read from a wall screen', 'G'),
  ('pipeline.enterprise_reach_meters', '2000', 'An enterprise is shown, in general, the lines within this distance of its site', 'G');

create function private.general_pipelines(p_region text) returns setof public.pipeline
  language plpgsql stable security definer set search_path = ''
as $$
declare
  line public.pipeline;
  step double precision := (private.parameter(p_region, 'pipeline.display_grid_degrees'))::text::double precision;
  reach double precision := (private.parameter(p_region, 'pipeline.enterprise_reach_meters'))::text::double precision;
  shown extensions.geometry;
begin
  for line in
    select p.* from public.pipeline p
    where p.region_id = p_region
      and not exists (select 1 from unnest(p.zone_paths) as c (path)
        where c.path operator(extensions.<@) (select private.my_scopes_as('{admin,command,grid,leader}')))
      and (exists (select 1 from unnest(p.zone_paths) as c (path)
          where c.path operator(extensions.<@) (select private.my_scopes()))
        or exists (select 1 from public.enterprise e
          where e.id = any ((select private.my_enterprises())::bigint[]) and e.region_id = p_region
            and extensions.st_dwithin(e.geom::extensions.geography, p.geom::extensions.geography, reach)))
    order by p.id
  loop
    shown := extensions.st_multi(extensions.st_collectionextract(extensions.st_snaptogrid(line.geom, step), 2));
    -- A line shorter than the grid shrinks to nothing: one step of the grid then stands for it.
    if extensions.st_isempty(shown) then
      shown := extensions.st_multi(extensions.st_makeline(
        extensions.st_snaptogrid(extensions.st_startpoint(extensions.st_geometryn(line.geom, 1)), step),
        extensions.st_translate(extensions.st_snaptogrid(extensions.st_startpoint(extensions.st_geometryn(line.geom, 1)), step), step, 0)));
    end if;
    line.geom := shown;
    line.position_accuracy_meters := coalesce(line.position_accuracy_meters, 0) + step * 111320 * 0.71;
    line.position_source := 'generalised';
    return next line;
  end loop;
end;
$$;
comment on function private.general_pipelines(text) is
  'Pipelines of which the signed-in user may see the general course only (a display, an enterprise near them): the route snapped to a grid of about one kilometre.';

-- stretches and facilities ---------------------------------------------------------------------------

create table public.pipeline_segment (
  id bigint generated always as identity primary key,
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
  unique (pipeline_id, from_meters, to_meters),
  check (from_meters < to_meters)
);
comment on table public.pipeline_segment is 'A stretch of a pipeline from one measure along the route to another, in metres: location class, high consequence, crossings.';
comment on column public.pipeline_segment.hca_level is 'Level of the high-consequence area as the owner declared it: 1 lowest, 3 highest (GB 32167-2015).';
comment on column public.pipeline_segment.hca_places is 'What a survey found beside it, in the words of private.hca_level(): from these the level is worked out and compared with the declared one.';
comment on column public.pipeline_segment.geom is 'Cut from the route where the source gives the measures only.';
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
    zone_path operator(extensions.<@) (select private.my_scopes_as('{admin,command,grid,leader}')));

-- works and occupations ------------------------------------------------------------------------------

create table public.pipeline_work (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete set null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('blasting', 'seismic_survey', 'excavation', 'drilling', 'mining', 'quarrying',
    'sand_digging', 'dredging', 'anchoring', 'dragging', 'road', 'railway', 'canal', 'power_line', 'cable', 'earthing',
    'building', 'planting', 'other')),
  state text not null default 'reported' check (state in ('reported', 'applied', 'permitted', 'refused', 'under_way', 'stopped', 'finished')),
  permit_number text check (permit_number <> ''),
  begins_on date,
  ends_on date,
  position_accuracy_meters double precision not null default 0 check (position_accuracy_meters >= 0),
  reported_by uuid default auth.uid(),
  geom extensions.geometry(Geometry, 4326) not null,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  check (begins_on <= ends_on)
);
comment on table public.pipeline_work is 'Works near pipelines (管道周边施工): what, where, in which state, with which permit. The law that they fall under is worked out from their place: private.band_findings().';
create index pipeline_work_geography_idx on public.pipeline_work using gist ((geom::extensions.geography));
create index pipeline_work_region_id_idx on public.pipeline_work (region_id);
create index pipeline_work_enterprise_id_idx on public.pipeline_work (enterprise_id);
create index pipeline_work_zone_id_idx on public.pipeline_work (zone_id);
create index pipeline_work_zone_path_idx on public.pipeline_work (zone_path);

create table public.pipeline_occupation (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  pipeline_id bigint not null references public.pipeline (id) on delete cascade,
  enterprise_id bigint references public.enterprise (id) on delete set null,
  kind text not null check (kind in ('building', 'shed', 'pond', 'planting', 'pile', 'road', 'other')),
  found_on date not null,
  state text not null default 'open' check (state in ('open', 'cleared')),
  cleared_on date,
  listed boolean not null default false,
  note text,
  reported_by uuid default auth.uid(),
  geom extensions.geometry(Geometry, 4326) not null,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint cleared_once_it_has_a_day check ((state = 'cleared') = (cleared_on is not null)),
  constraint cleared_after_it_was_found check (cleared_on >= found_on)
);
comment on table public.pipeline_occupation is 'Illegal occupation of a pipeline (管道占压): something built, planted or piled where article 30 forbids it.';
comment on column public.pipeline_occupation.listed is 'Under listing supervision (挂牌督办).';
create index pipeline_occupation_geography_idx on public.pipeline_occupation using gist ((geom::extensions.geography));
create index pipeline_occupation_region_id_idx on public.pipeline_occupation (region_id);
create index pipeline_occupation_pipeline_id_idx on public.pipeline_occupation (pipeline_id);
create index pipeline_occupation_enterprise_id_idx on public.pipeline_occupation (enterprise_id);
create index pipeline_occupation_zone_id_idx on public.pipeline_occupation (zone_id);
create index pipeline_occupation_zone_path_idx on public.pipeline_occupation (zone_path);

-- An occupation lies on the line, so its place is that of the route: displays do not see it.
alter table public.pipeline_work enable row level security;
create policy "members see the works of their zones" on public.pipeline_work
  for select to authenticated using (zone_path operator(extensions.<@) (select private.my_scopes()));
create policy "enterprises see their own works" on public.pipeline_work
  for select to authenticated using (enterprise_id = any ((select private.my_enterprises())::bigint[]));
create policy "those who act in a zone report works in it" on public.pipeline_work
  for insert to authenticated with check (
    zone_path operator(extensions.<@) (select private.my_scopes_as('{grid,command,admin}')));
create policy "those who act in a zone move its works on" on public.pipeline_work
  for update to authenticated
  using (zone_path operator(extensions.<@) (select private.my_scopes_as('{grid,command,admin}')))
  with check (zone_path operator(extensions.<@) (select private.my_scopes_as('{grid,command,admin}')));
alter table public.pipeline_occupation enable row level security;
create policy "those who supervise see the occupations in their zones" on public.pipeline_occupation
  for select to authenticated using (
    zone_path operator(extensions.<@) (select private.my_scopes_as('{admin,command,grid,leader}')));
create policy "enterprises see their own occupations" on public.pipeline_occupation
  for select to authenticated using (enterprise_id = any ((select private.my_enterprises())::bigint[]));
create policy "those who act in a zone report occupations in it" on public.pipeline_occupation
  for insert to authenticated with check (
    zone_path operator(extensions.<@) (select private.my_scopes_as('{grid,command,admin}')));
create policy "those who act in a zone clear its occupations" on public.pipeline_occupation
  for update to authenticated
  using (zone_path operator(extensions.<@) (select private.my_scopes_as('{grid,command,admin}')))
  with check (zone_path operator(extensions.<@) (select private.my_scopes_as('{grid,command,admin}')));

revoke all on public.pipeline_segment, public.pipeline_facility, public.pipeline_work, public.pipeline_occupation
  from anon, authenticated;
grant select on public.pipeline_segment, public.pipeline_facility, public.pipeline_work, public.pipeline_occupation
  to authenticated;
grant insert (region_id, enterprise_id, name, kind, geom), update (state, permit_number)
  on public.pipeline_work to authenticated;
grant insert (region_id, pipeline_id, kind, found_on, note, geom), update (state, cleared_on)
  on public.pipeline_occupation to authenticated;
grant all on public.pipeline_segment, public.pipeline_facility, public.pipeline_work, public.pipeline_occupation
  to service_role;

create trigger place_inserted after insert on public.pipeline_facility
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.pipeline_facility
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
create trigger check_outline before insert or update of geom on public.pipeline_work
  for each row execute function private.refuse_crossed_outline();
create trigger check_outline before insert or update of geom on public.pipeline_occupation
  for each row execute function private.refuse_crossed_outline();
create trigger place_inserted before insert on public.pipeline_work
  for each row execute function private.place_row();
create trigger place_moved after update on public.pipeline_work
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_inserted before insert on public.pipeline_occupation
  for each row execute function private.place_row();
create trigger place_moved after update on public.pipeline_occupation
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();

-- what the browser may do ----------------------------------------------------------------------------

create function public.report_work(p_region text, p_kind text, p_name text, p_geojson jsonb, p_enterprise bigint default null)
  returns bigint language plpgsql set search_path = ''
as $$
declare
  new_id bigint;
begin
  insert into public.pipeline_work (region_id, kind, name, enterprise_id, geom)
  values (p_region, p_kind, p_name, p_enterprise, private.geometry_of(p_region, p_geojson)) returning id into new_id;
  return new_id;
end;
$$;
comment on function public.report_work(text, text, text, jsonb, bigint) is
  'Reports works near a pipeline at a GeoJSON point, line or polygon; answers their id. For those who act in the zone.';

create function public.report_occupation(p_pipeline bigint, p_kind text, p_found_on date, p_geojson jsonb, p_note text default null)
  returns bigint language plpgsql set search_path = ''
as $$
declare
  line_region text;
  new_id bigint;
begin
  select p.region_id into line_region from public.pipeline p where p.id = p_pipeline;
  if line_region is null then
    raise exception using errcode = 'GW022', message = 'gridwatch.not_found', detail = '{}';
  end if;
  if p_found_on > private.region_today(line_region) then
    raise exception using errcode = 'GW057', message = 'gridwatch.day_in_future',
      detail = json_build_object('day', p_found_on, 'today', private.region_today(line_region))::text;
  end if;
  insert into public.pipeline_occupation (region_id, pipeline_id, kind, found_on, note, geom)
  values (line_region, p_pipeline, p_kind, p_found_on, p_note, private.geometry_of(line_region, p_geojson))
  returning id into new_id;
  return new_id;
end;
$$;
comment on function public.report_occupation(bigint, text, date, jsonb, text) is
  'Reports an illegal occupation of a pipeline, found on a day that is not in the future; answers its id.';

create function public.clear_occupation(p_occupation bigint, p_on date) returns void
  language plpgsql set search_path = ''
as $$
begin
  update public.pipeline_occupation set state = 'cleared', cleared_on = p_on
  where id = p_occupation and state = 'open' and p_on <= private.region_today(region_id);
  if not found then
    raise exception using errcode = 'GW055', message = 'gridwatch.occupation_not_open',
      detail = json_build_object('occupation', p_occupation)::text;
  end if;
end;
$$;
comment on function public.clear_occupation(bigint, date) is
  'Records that an open occupation was cleared on a day. A second writer, or a day in the future, is refused by name.';

create or replace function public.pipeline_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with shown as (
    select p.*, true as exact from public.pipeline p where p.region_id = p_region
    union all
    select g.*, false from private.general_pipelines(p_region) g
  )
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(p.id order by p.id), '[]'),
    'name', coalesce(jsonb_agg(p.name order by p.id), '[]'),
    'owner', coalesce(jsonb_agg(p.owner order by p.id), '[]'),
    'kind', coalesce(jsonb_agg(p.kind order by p.id), '[]'),
    'medium', coalesce(jsonb_agg(p.medium order by p.id), '[]'),
    'status', coalesce(jsonb_agg(p.status order by p.id), '[]'),
    'length_meters', coalesce(jsonb_agg(round(p.length_meters) order by p.id), '[]'),
    'zone_paths', coalesce(jsonb_agg(array(select unnest(p.zone_paths)::text) order by p.id), '[]'),
    'exact', coalesce(jsonb_agg(p.exact order by p.id), '[]'),
    'geojson', coalesce(jsonb_agg(extensions.st_asgeojson(p.geom, 5)::jsonb order by p.id), '[]'))
  from shown p;
$$;
comment on function public.pipeline_columns(text) is
  'Pipelines of a region as columns, with whole routes; exact is false where the user sees the general course only.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.geometry_of(text, jsonb), private.general_pipelines(text),
  private.route_fraction(extensions.geometry, double precision) to authenticated, service_role;
grant execute on function public.report_work(text, text, text, jsonb, bigint),
  public.report_occupation(bigint, text, date, jsonb, text), public.clear_occupation(bigint, date)
  to authenticated, service_role;
