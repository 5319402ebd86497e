-- How many people live inside an area and within 500 m of a plant: outlines of sites and population cells.

alter table public.enterprise
  add column boundary extensions.geometry(Geometry, 4326),
  add constraint a_boundary_is_a_valid_area check (
    extensions.st_geometrytype(boundary) in ('ST_Polygon', 'ST_MultiPolygon') and extensions.st_isvalid(boundary));
comment on column public.enterprise.boundary is 'Outline of the plant; null where not drawn: its point then stands for it.';

create table public.population_cell (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  source_id text not null,
  year smallint not null check (year between 1900 and 2100),
  people numeric not null check (people >= 0),
  source text not null check (source <> ''),
  geom extensions.geometry(Geometry, 4326) not null
    check (extensions.st_geometrytype(geom) in ('ST_Polygon', 'ST_MultiPolygon') and extensions.st_isvalid(geom)),
  area_square_meters double precision generated always as (extensions.st_area(geom::extensions.geography)) stored,
  unique (region_id, year, source, source_id)
);
comment on table public.population_cell is 'Usual residents of a small area (a grid cell, a community, a building). The cells of one year and source cover a region: where none lies, nobody lives.';
create index population_cell_geom_idx on public.population_cell using gist (geom);

alter table public.population_cell enable row level security;
create policy "members see the population of their regions" on public.population_cell
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
revoke all on public.population_cell from anon, authenticated;
grant select on public.population_cell to authenticated;
grant all on public.population_cell to service_role;

alter table public.hazard_source
  add column people_within_500_meters integer check (people_within_500_meters >= 0);
comment on column public.hazard_source.people_within_500_meters is 'Usual residents within 500 m outside the boundary as the assessment counted them; null: taken from the population cells.';

create function private.people_in(p_region text, p_area extensions.geometry)
  returns table (people numeric, cells bigint, year smallint, source text)
  language sql stable set search_path = ''
as $$
  with newest as (
    select max(p.year) as year from public.population_cell p
    where p.region_id = p_region and p.year <= (select extract(year from private.region_today(p_region))::smallint)
      and p_area is not null
  ), basis as (
    select n.year, (select min(p.source) from public.population_cell p where p.region_id = p_region and p.year = n.year) as source
    from newest n where n.year is not null
  ), near as materialized (
    -- By place alone and first: the index of places is the only one that narrows.
    select p.region_id, p.year, p.source, p.people, p.geom, p.area_square_meters from public.population_cell p
    where p.geom operator(extensions.&&) p_area
  )
  select coalesce(sum(n.people * least(1, extensions.st_area(
      extensions.st_intersection(n.geom, p_area)::extensions.geography) / nullif(n.area_square_meters, 0))::numeric), 0),
    count(n.people), b.year, b.source
  from basis b
  left join near n on n.region_id = p_region and n.year = b.year and n.source = b.source
    and extensions.st_intersects(n.geom, p_area)
  group by b.year, b.source;
$$;
comment on function private.people_in(text, extensions.geometry) is
  'Usual residents of an area: the newest population cells (no younger than the region''s clock) by the share of their area in it, on the ellipsoid. No row where the region has no cells.';

create function private.whole_people(p_people numeric) returns integer
  language sql immutable set search_path = ''
as $$ select case when p_people > 0 then greatest(1, round(p_people))::integer when p_people = 0 then 0 end; $$;
comment on function private.whole_people(numeric) is 'People in whole numbers: rounded, but nobody only where nobody is.';

create function private.people_around(p_sources bigint[])
  returns table (hazard_source_id bigint, people integer, basis jsonb)
  language sql stable set search_path = ''
as $$
  select h.id, coalesce(h.people_within_500_meters, private.whole_people(c.people)),
    case
      when h.people_within_500_meters is not null then jsonb_build_object('by', 'count')
      when s.shape is null then jsonb_build_object('by', null, 'missing', 'no_position')
      when c.people is null then jsonb_build_object('by', null, 'missing', 'people_unknown')
      else jsonb_build_object('by', 'population_cell', 'year', c.year, 'source', c.source, 'cells', c.cells,
        'people', round(c.people, 2), 'outline', case when e.boundary is null then 'point' else 'boundary' end) end
  from public.hazard_source h
  join public.enterprise e on e.id = h.enterprise_id
  cross join lateral (select coalesce(e.boundary, e.geom, h.geom) as shape) s
  left join lateral (
    select n.* from private.people_in(h.region_id, extensions.st_difference(
      extensions.st_buffer(s.shape::extensions.geography, 500, 'quad_segs=64')::extensions.geometry, s.shape)) n
    where h.people_within_500_meters is null
      and exists (select from public.population_cell p where p.region_id = h.region_id)
  ) c on true
  where h.id = any (p_sources);
$$;
comment on function private.people_around(bigint[]) is
  'Usual residents within 500 m outside the site''s boundary: as the assessment counted, else from the population cells. Without cells in the region the number is not known, which is not 0.';

create function public.people_within(p_region text, p_lng double precision, p_lat double precision, p_meters double precision) returns jsonb
  language plpgsql stable set search_path = ''
as $$
begin
  if not (p_lng between -180 and 180 and p_lat between -90 and 90 and p_meters > 0 and p_meters <= 100000) is true then
    perform private.fail('GW072', 'circle_impossible', jsonb_build_object('lng', p_lng, 'lat', p_lat, 'meters', p_meters));
  end if;
  return (
    select jsonb_build_object('meters', p_meters, 'people', private.whole_people(n.people), 'year', n.year, 'source', n.source,
      'cells', n.cells)
    from (select 1) always
    left join private.people_in(p_region, extensions.st_buffer(extensions.st_setsrid(
      extensions.st_makepoint(p_lng, p_lat), 4326)::extensions.geography, p_meters, 'quad_segs=64')::extensions.geometry) n on true);
end;
$$;
comment on function public.people_within(text, double precision, double precision, double precision) is
  'Usual residents inside a circle, of a consequence, say; people is null where the region has no population cells.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.people_in(text, extensions.geometry), private.whole_people(numeric),
  public.people_within(text, double precision, double precision, double precision)
  to authenticated, service_role;
