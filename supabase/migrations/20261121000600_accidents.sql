-- Accidents and their grade.

create function private.accident_grade(p_deaths integer, p_serious_injuries integer, p_direct_loss_yuan numeric)
  returns smallint
  language sql immutable set search_path = ''
as $$
  select case
    when coalesce(p_deaths, 0) >= 30 or coalesce(p_serious_injuries, 0) >= 100 or coalesce(p_direct_loss_yuan, 0) >= 100000000 then 1
    when coalesce(p_deaths, 0) >= 10 or coalesce(p_serious_injuries, 0) >= 50 or coalesce(p_direct_loss_yuan, 0) >= 50000000 then 2
    when coalesce(p_deaths, 0) >= 3 or coalesce(p_serious_injuries, 0) >= 10 or coalesce(p_direct_loss_yuan, 0) >= 10000000 then 3
    else 4
  end::smallint;
$$;
comment on function private.accident_grade(integer, integer, numeric) is
  'State Council Decree 493 (2007), article 3: 1 extraordinarily serious, 2 major, 3 larger, 4 general. The criteria are alternatives, the highest grade holds; a bound belongs to the grade above it (以上 includes the number). A loss in another currency is not compared.';
grant execute on function private.accident_grade(integer, integer, numeric) to authenticated, service_role;

create table public.accident (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text not null references public.dataset (id) on delete cascade,
  source_id text not null,
  enterprise_id bigint references public.enterprise (id) on delete set null,
  kind text not null check (kind in ('pipeline', 'chemical')),
  occurred_on date not null,
  occurred_at timestamp,
  date_precision text not null check (date_precision in ('minute', 'day', 'month')),
  name text not null,
  deaths integer not null check (deaths >= 0),
  injuries integer not null check (injuries >= 0),
  serious_injuries integer check (serious_injuries between 0 and injuries),
  direct_loss_yuan numeric check (direct_loss_yuan >= 0),
  cause text,
  detail text,
  grade smallint generated always as (private.accident_grade(deaths, coalesce(serious_injuries, injuries), direct_loss_yuan)) stored,
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  check ((date_precision = 'minute') = (occurred_at is not null))
);
comment on table public.accident is 'A production safety accident (生产安全事故).';
comment on column public.accident.occurred_at is 'Wall time of the region''s time zone.';
comment on column public.accident.occurred_on is 'The day; the first of the month where only the month is known.';
comment on column public.accident.grade is 'Decree 493. Where a source does not tell serious injuries from others, all count as serious: the grade is then an upper bound.';
create index accident_geom_idx on public.accident using gist (geom);
create index accident_geography_idx on public.accident using gist ((geom::extensions.geography));
create index accident_region_id_idx on public.accident (region_id, occurred_on);
create index accident_enterprise_id_idx on public.accident (enterprise_id);
create index accident_zone_id_idx on public.accident (zone_id);
create index accident_zone_path_idx on public.accident (zone_path);

alter table public.accident enable row level security;
create policy "members see the accidents of their zones" on public.accident
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.accident from anon, authenticated;
grant select on public.accident to authenticated;
grant all on public.accident to service_role;

create trigger place_inserted after insert on public.accident
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.accident
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
