-- Enterprises: the production and business units under supervision.

create table public.enterprise (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text not null references public.dataset (id) on delete cascade,
  source_id text not null,
  name text not null check (name <> ''),
  parent_company text,
  address text,
  city text,
  postcode text,
  district_name text,
  status text not null check (status in ('active', 'deregistered')),
  filed_on date,
  deregistered_on date,
  attributes jsonb not null default '{}' check (jsonb_typeof(attributes) = 'object'),
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id)
);
comment on table public.enterprise is 'A production and business unit (生产经营单位): who it is, where, and since when it reports.';
comment on column public.enterprise.filed_on is 'Last day of the month in which its newest filing was received.';
comment on column public.enterprise.attributes is 'What the source says beyond the common columns, under the source''s own names.';
comment on column public.enterprise.zone_path is 'Path of its zone, or the region''s root when it lies in none; rights hang on it. Set by trigger.';
create index enterprise_geom_idx on public.enterprise using gist (geom);
create index enterprise_geography_idx on public.enterprise using gist ((geom::extensions.geography));
create index enterprise_region_id_idx on public.enterprise (region_id);
create index enterprise_zone_id_idx on public.enterprise (zone_id);
create index enterprise_zone_path_idx on public.enterprise (zone_path);

alter table public.enterprise enable row level security;
create policy "members see the enterprises of their zones" on public.enterprise
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.enterprise from anon, authenticated;
grant select on public.enterprise to authenticated;
grant all on public.enterprise to service_role;

create trigger place_inserted after insert on public.enterprise
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.enterprise
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
