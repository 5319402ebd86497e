-- Warnings as areas over sites: who lies inside, who was told, who confirmed.

create table public.warning (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  kind text not null check (kind in ('rain', 'snow', 'ice', 'wind', 'cold_wave', 'heat', 'flood', 'landslide', 'debris_flow',
    'typhoon', 'fog', 'chemical', 'fire', 'other')),
  colour text not null check (colour in ('red', 'orange', 'yellow', 'blue')),
  title text not null check (title <> ''),
  measures text,
  issuer text,
  from_at timestamptz not null,
  to_at timestamptz,
  lifted_at timestamptz,
  geom extensions.geometry(MultiPolygon, 4326) not null check (extensions.st_isvalid(geom)),
  unique (dataset_id, source_id),
  constraint a_warning_ends_after_it_begins check (to_at > from_at and lifted_at >= from_at)
);
comment on table public.warning is 'A warning over an area: red for an extraordinarily serious accident expected, orange major or above, yellow larger or above, blue general or above.';
comment on column public.warning.zone_id is 'The zone whose command gave it out; without one the region''s.';
create index warning_geom_idx on public.warning using gist (geom);
create index warning_region_id_idx on public.warning (region_id);
create index warning_zone_id_idx on public.warning (zone_id);

create table public.warning_site (
  id bigint generated always as identity primary key,
  warning_id bigint not null references public.warning (id) on delete cascade,
  region_id text not null references public.region (id) on delete cascade,
  enterprise_id bigint not null references public.enterprise (id) on delete cascade,
  zone_path extensions.ltree not null default '',
  notified_at timestamptz not null default now(),
  confirmed_at timestamptz,
  unique (warning_id, enterprise_id),
  constraint a_site_confirms_after_it_was_notified check (confirmed_at >= notified_at)
);
comment on table public.warning_site is 'A site that was told of a warning, and when it confirmed.';
create index warning_site_region_id_idx on public.warning_site (region_id);
create index warning_site_enterprise_id_idx on public.warning_site (enterprise_id);
create index warning_site_zone_path_idx on public.warning_site (zone_path);

alter table public.warning enable row level security;
create policy "members see the warnings of their regions" on public.warning
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
alter table public.warning_site enable row level security;
create policy "members see which sites of their zones were told" on public.warning_site
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see of which warnings their own site was told" on public.warning_site
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
revoke all on public.warning, public.warning_site from anon, authenticated;
grant select on public.warning, public.warning_site to authenticated;
grant all on public.warning, public.warning_site to service_role;
create trigger follow_inserted after insert on public.warning
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.warning
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.warning_site
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.warning_site
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
insert into private.writable values
  ('warning', '{region_id,zone_id,kind,colour,title,measures,issuer,from_at,to_at,lifted_at,geojson}');

create function public.warning_sites(p_warning bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  with inside as (
    select e.id, e.name, e.zone_id, e.geom, s.notified_at, s.confirmed_at,
      extensions.st_intersects(e.geom, w.geom) is true as lies_inside
    from public.warning w
    join public.enterprise e on e.region_id = w.region_id and e.status = 'active'
    left join public.warning_site s on s.warning_id = w.id and s.enterprise_id = e.id
    where w.id = p_warning and (extensions.st_intersects(e.geom, w.geom) or s.id is not null)
  )
  select jsonb_build_object('warning_id', p_warning,
    'inside', count(*) filter (where lies_inside), 'notified', count(notified_at), 'confirmed', count(confirmed_at),
    'sites', coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'zone_id', i.zone_id,
      'lng', extensions.st_x(i.geom), 'lat', extensions.st_y(i.geom), 'inside', i.lies_inside,
      'notified_at', i.notified_at, 'confirmed_at', i.confirmed_at) order by i.id), '[]'))
  from inside i;
$$;
comment on function public.warning_sites(bigint) is
  'Active sites that the user sees inside a warning''s area, its edge included, or told of it before: who was notified and who confirmed.';

create function private.notify_sites(p_warning bigint) returns integer
  language plpgsql security definer set search_path = ''
as $$
declare
  told integer;
begin
  insert into public.warning_site (warning_id, region_id, enterprise_id)
  select w.id, w.region_id, e.id
  from public.warning w join public.enterprise e on e.region_id = w.region_id and e.status = 'active'
    and extensions.st_intersects(e.geom, w.geom)
  where w.id = p_warning and private.acts_in(e.zone_path)
  on conflict (warning_id, enterprise_id) do nothing;
  get diagnostics told = row_count;
  return told;
end;
$$;
create function private.confirm_warning(p_warning bigint, p_enterprise bigint) returns timestamptz
  language plpgsql security definer set search_path = ''
as $$
declare
  moment timestamptz;
begin
  update public.warning_site s set confirmed_at = coalesce(s.confirmed_at, greatest(now(), s.notified_at))
  where s.warning_id = p_warning and s.enterprise_id = p_enterprise
    and private.may_write(to_jsonb(s), '{confirmed_at}')
  returning s.confirmed_at into moment;
  if moment is null then
    perform private.fail('GW022', 'not_found', jsonb_build_object('warning', p_warning, 'enterprise', p_enterprise));
  end if;
  return moment;
end;
$$;
create function public.notify_sites(p_warning bigint) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('told', private.notify_sites(p_warning));
$$;
comment on function public.notify_sites(bigint) is 'Tells the active sites inside a warning''s area, those in the user''s zones; a site is told once. {told}: how many were told now.';
create function public.confirm_warning(p_warning bigint, p_enterprise bigint) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('confirmed_at', private.confirm_warning(p_warning, p_enterprise));
$$;
comment on function public.confirm_warning(bigint, bigint) is 'A site that was told, or staff for it, confirms a warning; the first confirmation stays.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.notify_sites(bigint), private.confirm_warning(bigint, bigint),
  public.warning_sites(bigint), public.notify_sites(bigint), public.confirm_warning(bigint, bigint)
  to authenticated, service_role;
