-- Regions, datasets, memberships and the one rule of rights that every later table repeats.

create schema if not exists extensions;
create extension if not exists postgis with schema extensions;
create extension if not exists ltree with schema extensions;
create schema if not exists private;
comment on schema private is 'Helpers of policies and triggers; not exposed by the API.';
revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;
grant usage on schema extensions to authenticated, service_role;
-- A new function is closed until a block opens it by name; Supabase's own default is open.
alter default privileges in schema public revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon;
alter default privileges in schema public revoke all on functions from anon;
alter default privileges in schema private revoke execute on functions from public;

-- region ---------------------------------------------------------------------------------------

create table public.region (
  id text primary key check (id ~ '^[a-z][a-z0-9_]*$'),
  name_en text not null check (name_en <> ''),
  name_zh text not null check (name_zh <> ''),
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  as_of date,
  west double precision not null check (west between -180 and 180),
  south double precision not null check (south between -90 and 90),
  east double precision not null check (east between -180 and 180),
  north double precision not null check (north between -90 and 90),
  check (west < east and south < north)
);
comment on table public.region is 'A city or province under supervision; its id is the root label of every zone path in it.';
comment on column public.region.as_of is 'The day on which the clock of recorded data stands; null where data are live.';

-- membership -----------------------------------------------------------------------------------

create table public.membership (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null check (role in ('admin', 'command', 'grid', 'leader')),
  scope extensions.ltree not null,
  unique (user_id, role, scope),
  check ((role = 'admin') = (extensions.nlevel(scope) = 0))
);
comment on table public.membership is 'Who acts in which role within which zone path: command and leader a region, grid one zone, admin the empty path that contains all.';

-- Views and not functions: a query that is bound by them reads them as a part of its own plan, which costs a fraction of asking a function.
-- They are their owner's, so that they see all memberships, and name no user but the one who asks.
create view private.my_scopes as
  select m.scope, m.role from public.membership m where m.user_id = (select auth.uid());
comment on view private.my_scopes is 'Zone paths that the signed-in user may see with all that lies below them, and the role in which; none for anyone else.';

create view private.my_regions as
  select r.id as region_id
  from public.membership m
  join public.region r on extensions.nlevel(m.scope) = 0 or r.id = extensions.subpath(m.scope, 0, 1)::text
  where m.user_id = (select auth.uid());
comment on view private.my_regions is 'Regions of which the signed-in user sees at least a part.';

create function private.is_admin() returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (select 1 from public.membership m where m.user_id = (select auth.uid()) and m.role = 'admin');
$$;
comment on function private.is_admin() is 'Whether the signed-in user is an administrator; false for anyone not signed in.';

grant select on private.my_scopes, private.my_regions to authenticated, service_role;
grant execute on function private.is_admin() to authenticated, service_role;

alter table public.region enable row level security;
create policy "members see the regions of their scopes" on public.region
  for select to authenticated using (id = any (array(select region_id from private.my_regions)));

alter table public.membership enable row level security;
create policy "users see their own memberships, administrators see all" on public.membership
  for select to authenticated using (user_id = (select auth.uid()) or (select private.is_admin()));

-- dataset --------------------------------------------------------------------------------------

create table public.dataset (
  id text primary key,
  region_id text not null references public.region (id) on delete cascade,
  name_en text not null,
  name_zh text not null,
  source text not null,
  licence text not null,
  url text,
  simulated boolean not null default false,
  as_of date,
  rows_read integer not null default 0 check (rows_read >= 0),
  rows_loaded integer not null default 0 check (rows_loaded >= 0),
  rows_rejected integer not null default 0 check (rows_rejected >= 0),
  repairs jsonb not null default '[]' check (jsonb_typeof(repairs) = 'array'),
  sha256 text,
  loaded_at timestamptz,
  constraint every_row_is_accounted_for check (rows_read = rows_loaded + rows_rejected)
);
comment on table public.dataset is 'Where records come from, under which licence, and what became of every row of the source.';
create index dataset_region_id_idx on public.dataset (region_id);

create table public.dataset_reject (
  id bigint generated always as identity primary key,
  dataset_id text not null references public.dataset (id) on delete cascade,
  line integer not null check (line >= 0),
  field text not null,
  value text,
  code text not null
);
comment on table public.dataset_reject is 'A source line that was refused, the field and the reason. Line 0 speaks of the file as a whole.';
create index dataset_reject_dataset_id_idx on public.dataset_reject (dataset_id);

alter table public.dataset enable row level security;
create policy "members see the datasets of their regions" on public.dataset
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));

alter table public.dataset_reject enable row level security;
create policy "those who see a whole region see its refused lines" on public.dataset_reject
  for select to authenticated using (exists (
    select 1 from public.dataset d
    where d.id = dataset_id and d.region_id::extensions.ltree operator(extensions.<@) array(select scope from private.my_scopes)
  ));

revoke all on public.region, public.membership, public.dataset, public.dataset_reject from anon, authenticated;
grant select on public.region, public.membership, public.dataset, public.dataset_reject to authenticated;
grant all on public.region, public.membership, public.dataset, public.dataset_reject to service_role;

-- In plpgsql, which keeps its plan: by far most of what it took was planning.
create function private.region_today(p_region text) returns date
  language plpgsql stable set search_path = ''
as $$
begin
  return (select coalesce(r.as_of, (now() at time zone r.time_zone)::date) from public.region r where r.id = p_region);
end;
$$;
comment on function private.region_today(text) is 'The region''s current day: where its recorded clock stands, else today in its time zone.';
grant execute on function private.region_today(text) to authenticated, service_role;
