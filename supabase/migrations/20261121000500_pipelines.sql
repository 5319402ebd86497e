-- Pipelines: long-distance lines for gas and liquids, and the zones that each one crosses.

create table public.pipeline (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text not null references public.dataset (id) on delete cascade,
  source_id text not null,
  name text,
  owner text,
  medium text not null check (medium in ('natural_gas', 'crude_oil', 'ngl', 'liquid')),
  status text not null check (status in ('operating', 'proposed', 'construction', 'shelved', 'cancelled', 'retired', 'unknown')),
  diameter_millimeters numeric check (diameter_millimeters > 0),
  capacity text,
  start_year integer check (start_year between 1850 and 2200),
  url text,
  geom extensions.geometry(MultiLineString, 4326) not null check (not extensions.st_isempty(geom)),
  length_meters double precision generated always as (extensions.st_length(geom::extensions.geography)) stored,
  zone_paths extensions.ltree[] not null default '{}',
  unique (dataset_id, source_id)
);
comment on table public.pipeline is 'A pipeline''s route. Sources of public routes are general: a distance to one is not better than the route.';
comment on column public.pipeline.zone_paths is 'Paths of the zones the route crosses, or the region''s root when it crosses none; rights hang on them. Set by trigger.';
create index pipeline_geom_idx on public.pipeline using gist (geom);
create index pipeline_geography_idx on public.pipeline using gist ((geom::extensions.geography));
create index pipeline_region_id_idx on public.pipeline (region_id);

alter table public.pipeline enable row level security;
create policy "members see the pipelines that cross their zones" on public.pipeline
  for select to authenticated using (exists (
    select 1 from unnest(zone_paths) as crossed (path)
    where crossed.path operator(extensions.<@) array(select scope from private.my_scopes)
  ));
revoke all on public.pipeline from anon, authenticated;
grant select on public.pipeline to authenticated;
grant all on public.pipeline to service_role;

create function private.cross_zones(p_ids bigint[]) returns void
  language sql set search_path = ''
as $$
  update public.pipeline t set zone_paths = c.paths
  from (
    select p.id, coalesce(
      array_agg(z.path order by z.path) filter (where z.path is not null),
      array[p.region_id::extensions.ltree]) as paths
    from public.pipeline p
    left join public.zone z on z.region_id = p.region_id and extensions.st_intersects(z.geom, p.geom)
    where p.id = any (p_ids)
    group by p.id
  ) c
  where t.id = c.id and t.zone_paths::text is distinct from c.paths::text;
$$;
comment on function private.cross_zones(bigint[]) is 'Gives pipelines the zones they cross, in one statement.';

create function private.cross_new_rows() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into ids from new_rows n;
  else
    select array_agg(n.id) into ids
    from new_rows n join old_rows o on o.id = n.id
    where extensions.st_asewkb(n.geom) is distinct from extensions.st_asewkb(o.geom)
       or n.region_id is distinct from o.region_id;
  end if;
  if ids is not null then
    perform private.cross_zones(ids);
  end if;
  return null;
end;
$$;
create trigger cross_inserted after insert on public.pipeline
  referencing new table as new_rows for each statement execute function private.cross_new_rows();
create trigger cross_moved after update on public.pipeline
  referencing old table as old_rows new table as new_rows for each statement execute function private.cross_new_rows();
