-- Who answers for a zone and the rounds they make; names are for those who supervise.

create table public.zone_member (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  zone_id bigint not null references public.zone (id) on delete cascade,
  zone_path extensions.ltree not null default '',
  user_id uuid references auth.users (id) on delete set null,
  person_name text not null check (person_name <> ''),
  role text not null check (role in ('head', 'supervisor', 'member')),
  from_on date not null,
  to_on date,
  unique (dataset_id, source_id),
  check (to_on >= from_on)
);
comment on table public.zone_member is 'Who answers for a zone, as its head, supervisor or member, from a day to a day (both count; open where to_on is null). People are masked for those who do not supervise: zone_members().';
create index zone_member_zone_id_idx on public.zone_member (zone_id);
create index zone_member_region_id_idx on public.zone_member (region_id);
create index zone_member_user_id_idx on public.zone_member (user_id);
create index zone_member_zone_path_idx on public.zone_member (zone_path);

create table public.patrol (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  zone_id bigint not null references public.zone (id) on delete cascade,
  zone_path extensions.ltree not null default '',
  member_id bigint references public.zone_member (id) on delete set null,
  enterprise_id bigint references public.enterprise (id) on delete set null,
  patrolled_on date not null,
  note text,
  unique (dataset_id, source_id)
);
comment on table public.patrol is 'A round by a member of a zone, or the visit of one site in it. An inspection is more: it has findings of its own.';
create index patrol_zone_id_idx on public.patrol (zone_id, patrolled_on);
create index patrol_region_id_idx on public.patrol (region_id, patrolled_on);
create index patrol_member_id_idx on public.patrol (member_id);
create index patrol_enterprise_id_idx on public.patrol (enterprise_id, patrolled_on);
create index patrol_zone_path_idx on public.patrol (zone_path);

create function private.follow_zone() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  select z.region_id, z.path into new.region_id, new.zone_path from public.zone z where z.id = new.zone_id;
  return new;
end;
$$;
comment on function private.follow_zone() is 'Gives a row that names its zone that zone''s region and path.';

create function private.check_patrol() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if new.patrolled_on > private.region_today(new.region_id) then
    raise exception using errcode = 'GW023', message = 'gridwatch.in_the_future',
      detail = json_build_object('day', new.patrolled_on, 'today', private.region_today(new.region_id))::text;
  end if;
  if new.enterprise_id is not null and not exists (
    select 1 from public.enterprise e where e.id = new.enterprise_id and e.zone_path operator(extensions.<@) new.zone_path
  ) then
    raise exception using errcode = 'GW059', message = 'gridwatch.site_outside_zone', detail = '{}';
  end if;
  if new.member_id is not null and not exists (
    select 1 from public.zone_member m where m.id = new.member_id and m.zone_path operator(extensions.@>) new.zone_path
      and new.patrolled_on >= m.from_on and (m.to_on is null or new.patrolled_on <= m.to_on)
  ) then
    raise exception using errcode = 'GW068', message = 'gridwatch.member_of_another_zone', detail = '{}';
  end if;
  return new;
end;
$$;
create trigger follow_zone before insert or update of zone_id on public.zone_member
  for each row execute function private.follow_zone();
create trigger follow_zone before insert or update of zone_id on public.patrol
  for each row execute function private.follow_zone();
create trigger then_check before insert on public.patrol
  for each row execute function private.check_patrol();

alter table public.zone_member enable row level security;
create policy "those who supervise see the members of their zones" on public.zone_member
  for select to authenticated using (
    zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}')));
create policy "command and administrators appoint members" on public.zone_member
  for insert to authenticated with check (
    zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{command,admin}')));
create policy "command and administrators end a membership" on public.zone_member
  for update to authenticated
  using (zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{command,admin}')))
  with check (zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{command,admin}')));
alter table public.patrol enable row level security;
create policy "members see the patrols of their zones" on public.patrol
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the visits of their own site" on public.patrol
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
create policy "those who act in a zone record patrols in it" on public.patrol
  for insert to authenticated with check (
    zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')));

revoke all on public.zone_member, public.patrol from anon, authenticated;
grant select on public.zone_member, public.patrol to authenticated;
grant insert (zone_id, user_id, person_name, role, from_on, to_on), update (to_on) on public.zone_member to authenticated;
grant insert (zone_id, member_id, enterprise_id, patrolled_on, note) on public.patrol to authenticated;
grant all on public.zone_member, public.patrol to service_role;

create function public.record_patrol(p_zone bigint, p_on date, p_member bigint default null, p_enterprise bigint default null, p_note text default null)
  returns bigint language plpgsql set search_path = ''
as $$
declare
  new_id bigint;
begin
  if not exists (select 1 from public.zone z where z.id = p_zone) then
    raise exception using errcode = 'GW022', message = 'gridwatch.not_found', detail = '{}';
  end if;
  insert into public.patrol (zone_id, patrolled_on, member_id, enterprise_id, note)
  values (p_zone, p_on, p_member, p_enterprise, p_note) returning id into new_id;
  return new_id;
end;
$$;
comment on function public.record_patrol(bigint, date, bigint, bigint, text) is
  'Records a patrol of a zone, or the visit of a site in it; answers its id. For those who act in the zone.';

create function public.appoint_member(p_zone bigint, p_name text, p_role text, p_from date, p_user uuid default null)
  returns bigint language plpgsql set search_path = ''
as $$
declare
  new_id bigint;
begin
  if not exists (select 1 from public.zone z where z.id = p_zone) then
    raise exception using errcode = 'GW022', message = 'gridwatch.not_found', detail = '{}';
  end if;
  insert into public.zone_member (zone_id, person_name, role, from_on, user_id)
  values (p_zone, p_name, p_role, p_from, p_user) returning id into new_id;
  return new_id;
end;
$$;
comment on function public.appoint_member(bigint, text, text, date, uuid) is
  'Makes a person head, supervisor or member of a zone from a day on; answers the id. For command and administrators.';

create function public.dismiss_member(p_member bigint, p_on date) returns void
  language plpgsql set search_path = ''
as $$
begin
  update public.zone_member set to_on = p_on where id = p_member and to_on is null;
  if not found then
    raise exception using errcode = 'GW022', message = 'gridwatch.not_found', detail = '{}';
  end if;
end;
$$;
comment on function public.dismiss_member(bigint, date) is 'Ends a membership; the day still counts. For command and administrators.';

create function private.masked_members(p_region text)
  returns table (id bigint, zone_id bigint, zone_path extensions.ltree, person_name text, role text, from_on date, to_on date)
  language sql stable security definer set search_path = ''
as $$
  select m.id, m.zone_id, m.zone_path, left(m.person_name, 1) || '*', m.role, m.from_on, m.to_on
  from public.zone_member m
  where m.region_id = p_region
    and not exists (select 1 from unnest(array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}'))) as s (path)
      where m.zone_path operator(extensions.<@) s.path)
    and (m.zone_path operator(extensions.<@) array(select scope from private.my_scopes)
      or exists (select 1 from public.enterprise e where e.id = any (array(select enterprise_id from private.my_enterprises))
        and e.zone_path operator(extensions.<@) m.zone_path));
$$;
comment on function private.masked_members(text) is
  'Members of whom the signed-in user may know that they are there, but not the name: a display those of its zones, an enterprise those who answer for its site.';

create function public.zone_members(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'zone_id', m.zone_id, 'name', m.person_name, 'masked', m.masked,
    'role', m.role, 'from_on', m.from_on, 'to_on', m.to_on,
    'current', (select private.region_today(p_region)) >= m.from_on and coalesce((select private.region_today(p_region)) <= m.to_on, true))
    order by m.zone_path, array_position(array['head', 'supervisor', 'member'], m.role), m.id), '[]')
  from (
    select k.id, k.zone_id, k.zone_path, k.person_name, k.role, k.from_on, k.to_on, false as masked
    from public.zone_member k where k.region_id = p_region
    union all
    select k.id, k.zone_id, k.zone_path, k.person_name, k.role, k.from_on, k.to_on, true from private.masked_members(p_region) k
  ) m;
$$;
comment on function public.zone_members(text) is 'Heads, supervisors and members of a region''s zones; the name is masked for those who do not supervise.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.masked_members(text) to authenticated, service_role;
grant execute on function public.record_patrol(bigint, date, bigint, bigint, text),
  public.appoint_member(bigint, text, text, date, uuid), public.dismiss_member(bigint, date), public.zone_members(text)
  to authenticated, service_role;
