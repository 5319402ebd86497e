-- Major hazard sources and the chemicals that make them.

create table public.hazard_source (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text not null references public.dataset (id) on delete cascade,
  source_id text not null,
  enterprise_id bigint not null references public.enterprise (id) on delete cascade,
  name text not null,
  hazard_class text not null check (hazard_class in ('toxic', 'flammable', 'toxic_flammable')),
  level smallint check (level between 1 and 4),
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id)
);
comment on table public.hazard_source is 'A hazard source (危险源): a unit with dangerous chemicals. Where quantities are not published it has no level and is shown by hazard class.';
comment on column public.hazard_source.level is 'Level I to IV as 1 to 4 (GB 18218-2018); null where the quantities are not known.';
create index hazard_source_geom_idx on public.hazard_source using gist (geom);
create index hazard_source_region_id_idx on public.hazard_source (region_id);
create index hazard_source_enterprise_id_idx on public.hazard_source (enterprise_id);
create index hazard_source_zone_id_idx on public.hazard_source (zone_id);
create index hazard_source_zone_path_idx on public.hazard_source (zone_path);

alter table public.hazard_source enable row level security;
create policy "members see the hazard sources of their zones" on public.hazard_source
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));

create trigger place_inserted after insert on public.hazard_source
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.hazard_source
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();

create table public.hazard_source_chemical (
  id bigint generated always as identity primary key,
  hazard_source_id bigint not null references public.hazard_source (id) on delete cascade,
  dataset_id text not null references public.dataset (id) on delete cascade,
  source_id text not null,
  name text not null check (name <> ''),
  cas text,
  hazard_class text not null check (hazard_class in ('toxic', 'flammable')),
  program_level smallint check (program_level between 1 and 3),
  process_count integer check (process_count >= 0),
  quantity_tonnes numeric check (quantity_tonnes >= 0),
  unique (dataset_id, source_id)
);
comment on table public.hazard_source_chemical is 'A dangerous chemical held at a hazard source, as the source lists it.';
comment on column public.hazard_source_chemical.quantity_tonnes is 'Design maximum in tonnes (GB 18218-2018, 4.2.2); null where not published.';
comment on column public.hazard_source_chemical.program_level is 'Program level of the process in a US Risk Management Plan (40 CFR 68.10): 3 is the strictest.';
create index hazard_source_chemical_hazard_source_id_idx on public.hazard_source_chemical (hazard_source_id);

alter table public.hazard_source_chemical enable row level security;
create policy "members see the chemicals of the hazard sources they see" on public.hazard_source_chemical
  for select to authenticated using (exists (select 1 from public.hazard_source h where h.id = hazard_source_id));

revoke all on public.hazard_source, public.hazard_source_chemical from anon, authenticated;
grant select on public.hazard_source, public.hazard_source_chemical to authenticated;
grant all on public.hazard_source, public.hazard_source_chemical to service_role;
