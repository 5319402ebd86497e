-- Pipelines in full: their attributes, and who may see an exact route.

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
    raise exception using errcode = 'GW033', message = 'gridwatch.outside_region',
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
    where crossed.path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}'))
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
        where c.path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}')))
      and (exists (select 1 from unnest(p.zone_paths) as c (path)
          where c.path operator(extensions.<@) array(select scope from private.my_scopes))
        or exists (select 1 from public.enterprise e
          where e.id = any (array(select enterprise_id from private.my_enterprises)) and e.region_id = p_region
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
    line.position_accuracy_meters := private.accuracy_meters(p_region, line.position_accuracy_meters) + step * 111320 * 0.71;
    line.position_source := 'generalised';
    return next line;
  end loop;
end;
$$;
comment on function private.general_pipelines(text) is
  'Pipelines of which the signed-in user may see the general course only (a display, an enterprise near them): the route snapped to a grid of about one kilometre.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.geometry_of(text, jsonb), private.general_pipelines(text) to authenticated, service_role;
