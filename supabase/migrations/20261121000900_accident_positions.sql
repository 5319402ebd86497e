-- Positions that accident reports give in files which tell nothing else of the accident.

create table public.accident_position (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text not null references public.dataset (id) on delete cascade,
  source_id text not null,
  operator text not null check (operator <> ''),
  state text,
  county text,
  geom extensions.geometry(Point, 4326) not null,
  unique (dataset_id, source_id)
);
comment on table public.accident_position is 'Where a report places an accident of which date and harm are not known: no accident is made up from it. Its source_id is that of the accident, system and report number.';
create index accident_position_geom_idx on public.accident_position using gist (geom);
create index accident_position_region_id_idx on public.accident_position (region_id);

alter table public.accident_position enable row level security;
create policy "those who see a whole region see its accident positions" on public.accident_position
  for select to authenticated using (region_id::extensions.ltree operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.accident_position from anon, authenticated;
grant select on public.accident_position to authenticated;
grant all on public.accident_position to service_role;
