-- Supervision zones, and the triggers by which a record gets its zone from its position.

create table public.zone (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text not null references public.dataset (id) on delete cascade,
  source_id text not null,
  code text not null check (code ~ '^[0-9A-Za-z_]+$'),
  level text not null check (level in ('district', 'street', 'grid')),
  name_en text not null,
  name_zh text not null,
  parent_id bigint references public.zone (id) on delete cascade,
  path extensions.ltree not null unique,
  geom extensions.geometry(MultiPolygon, 4326) not null check (extensions.st_isvalid(geom)),
  area_square_meters double precision generated always as (extensions.st_area(geom::extensions.geography)) stored,
  unique (dataset_id, source_id),
  check (extensions.subpath(path, 0, 1)::text = region_id)
);
comment on table public.zone is 'A supervision zone: region → district → street → grid, as a path from the region''s root. Codes are the source''s own or 15 digits (GB/T 30428.1).';
create index zone_geom_idx on public.zone using gist (geom);
create index zone_path_idx on public.zone using gist (path);
create index zone_parent_id_idx on public.zone (parent_id);
create index zone_region_id_idx on public.zone (region_id);

alter table public.zone enable row level security;
create policy "members see their zones and what lies below them" on public.zone
  for select to authenticated using (path operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.zone from anon, authenticated;
grant select on public.zone to authenticated;
grant all on public.zone to service_role;

create function private.zone_at(p_region text, p_geom extensions.geometry)
  returns table (zone_id bigint, zone_path extensions.ltree)
  language sql stable
as $$
  select z.id, coalesce(z.path, p_region::extensions.ltree)
  from (select 1) as always
  left join lateral (
    select c.id, c.path from public.zone c
    where c.region_id = p_region and extensions.st_intersects(c.geom, p_geom)
    order by extensions.nlevel(c.path) desc, c.code
    limit 1
  ) z on true;
$$;
-- No pinned search path here, so that the planner can inline it; every name in it is qualified.
comment on function private.zone_at(text, extensions.geometry) is
  'The deepest zone that holds a position; on a shared border the lowest code. In no zone: null and the region''s root, so that an orphan is seen by those who answer for the region.';

create function private.place_rows(p_table text, p_ids bigint[]) returns void
  language plpgsql set search_path = ''
as $$
begin
  execute format(
    'update public.%1$I t set zone_id = p.zone_id, zone_path = p.zone_path
     from (select f.id, z.zone_id, z.zone_path
           from public.%1$I f, lateral private.zone_at(f.region_id, f.geom) z
           where f.id = any ($1)) p
     where t.id = p.id
       and (t.zone_id is distinct from p.zone_id or t.zone_path::text is distinct from p.zone_path::text)',
    p_table) using p_ids;
end;
$$;
comment on function private.place_rows(text, bigint[]) is 'Gives rows of a table with a position their zone, in one statement.';

create function private.place_new_rows() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into ids from new_rows n;
  else
    -- Placing updates the same table: without this the trigger would call itself for ever.
    select array_agg(n.id) into ids
    from new_rows n join old_rows o on o.id = n.id
    where extensions.st_asewkb(n.geom) is distinct from extensions.st_asewkb(o.geom)
       or n.region_id is distinct from o.region_id;
  end if;
  if ids is not null then
    perform private.place_rows(tg_table_name, ids);
  end if;
  return null;
end;
$$;
