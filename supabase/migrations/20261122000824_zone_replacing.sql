-- New grids in the place of old ones: what hangs on an old grid goes to the new one that covers most of it, and the log keeps the old.

create function private.set_grids_aside(p_parent bigint) returns jsonb
  language plpgsql security definer set search_path = ''
as $$
declare
  parent public.zone;
  bar text;
  aside jsonb;
begin
  select * into parent from public.zone z where z.id = p_parent;
  if parent.id is null or not private.may('{admin}', parent.path, null) then
    raise exception using errcode = 'GW030', message = 'gridwatch.not_permitted', detail = '{}';
  end if;
  bar := private.bars_to_dissolving(parent);
  if bar = 'zone_has_divisions' then
    raise exception using errcode = 'GW094', message = 'gridwatch.zone_has_divisions', detail = json_build_object('code', parent.code)::text;
  elsif bar = 'zones_in_use' then
    raise exception using errcode = 'GW095', message = 'gridwatch.zones_in_use', detail = json_build_object('code', parent.code)::text;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'code', z.code, 'name_en', z.name_en, 'name_zh', z.name_zh, 'level', z.level,
    'dataset_id', z.dataset_id, 'path', z.path::text, 'geometry', extensions.st_asgeojson(z.geom, 9)::jsonb) order by z.path), '[]') into aside
  from public.zone z where z.path operator(extensions.<@) parent.path and z.id <> parent.id;
  -- An empty outline holds nothing and overlaps nothing; code and path are free for the new grids. Records stay until those have them.
  update public.zone z set code = 'aside_' || z.id, source_id = 'aside_' || z.id, parent_id = parent.id,
    path = parent.path operator(extensions.||) ('aside_' || z.id), geom = extensions.st_geomfromtext('MULTIPOLYGON EMPTY', 4326)
  where z.path operator(extensions.<@) parent.path and z.id <> parent.id;
  return aside;
end;
$$;
comment on function private.set_grids_aside(bigint) is
  'Takes the grids below a zone off the ground while others take their place; answers with what they were. For administrators.';

create function private.hand_grids_over(p_parent bigint, p_aside jsonb) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  parent public.zone;
  olds bigint[];
  news bigint[];
  held record;
begin
  select * into parent from public.zone z where z.id = p_parent;
  if parent.id is null or not private.may('{admin}', parent.path, null) then
    raise exception using errcode = 'GW030', message = 'gridwatch.not_permitted', detail = '{}';
  end if;
  select array_agg(o.id), array_agg(h.id) into olds, news
  from jsonb_to_recordset(p_aside) as o (id bigint, geometry jsonb)
  left join lateral (
    select z.id from public.zone z
    cross join lateral (select extensions.st_setsrid(extensions.st_geomfromgeojson(o.geometry), 4326) as geom) was
    where z.parent_id = parent.id and z.code !~ '^aside_' and extensions.st_intersects(z.geom, was.geom)
    order by extensions.st_area(extensions.st_intersection(z.geom, was.geom, 1e-10)) desc, z.code limit 1
  ) h on true;
  -- No right grows beyond the grid that takes the old one's place.
  if exists (
    select from public.membership m join jsonb_to_recordset(p_aside) as o (id bigint, path text) on m.scope::text = o.path
    join unnest(olds, news) as s (old, new) on s.old = o.id where s.new is null
  ) then
    raise exception using errcode = 'GW095', message = 'gridwatch.zones_in_use', detail = json_build_object('code', parent.code)::text;
  end if;
  for held in
    select c.conrelid::regclass as place, a.attname as field,
      exists (select from private.placed_tables() p where format('public.%I', p)::regclass = c.conrelid) as by_position
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'public.zone'::regclass and c.conrelid <> 'public.zone'::regclass
  loop
    if held.by_position then
      -- What lay in no new grid's box still names the old one.
      execute format('select private.place_rows(%1$L, array_agg(t.id)) from %2$s t where t.%3$I = any ($1) having count(*) > 0',
        (select c.relname from pg_catalog.pg_class c where c.oid = held.place), held.place, held.field) using olds;
    else
      execute format('update %1$s t set %2$I = coalesce(s.new, $3) from unnest($1, $2) as s (old, new) where t.%2$I = s.old', held.place, held.field)
        using olds, news, parent.id;
    end if;
  end loop;
  perform private.cross_zones(array(
    select p.id from public.pipeline p
    where p.zone_paths::text[] operator(pg_catalog.&&) array(select o.path from jsonb_to_recordset(p_aside) as o (path text))));
  insert into public.membership (user_id, role, scope)
  select m.user_id, m.role, z.path
  from public.membership m join jsonb_to_recordset(p_aside) as o (id bigint, path text) on m.scope::text = o.path
  join unnest(olds, news) as s (old, new) on s.old = o.id join public.zone z on z.id = s.new
  on conflict do nothing;
  delete from public.membership m using jsonb_to_recordset(p_aside) as o (path text)
  where m.scope::text = o.path and not exists (select from public.zone z where z.path operator(extensions.=) m.scope);
  insert into public.event (region_id, zone_path, subject, subject_id, actor, kind, data)
  select parent.region_id, parent.path, 'zone', (o.zone ->> 'id')::bigint, (select auth.uid()), 'dissolved',
    o.zone || jsonb_build_object('successor', (select z.code from public.zone z where z.id = s.new))
  from jsonb_array_elements(p_aside) as o (zone) join unnest(olds, news) as s (old, new) on s.old = (o.zone ->> 'id')::bigint;
  delete from public.zone z where z.id = any (olds) and z.parent_id = parent.id and z.code ~ '^aside_';
end;
$$;
comment on function private.hand_grids_over(bigint, jsonb) is
  'Hands what hangs on grids that were set aside (members, patrols, accounts, whatever names the zone) to the new grid that covers most of each, else to the zone above, logs what each was, and deletes them.';

-- As long as save_zones.
create function public.replace_zones(p_parent bigint, p_zones jsonb) returns integer
  language plpgsql set search_path = '' set statement_timeout = '5min'
as $$
declare
  aside jsonb := private.set_grids_aside(p_parent);
  saved integer := public.save_zones(p_parent, p_zones);
begin
  perform private.hand_grids_over(p_parent, aside);
  return saved;
end;
$$;
comment on function public.replace_zones(bigint, jsonb) is
  'Saves grids below a zone as save_zones does, in the place of those that are there. Records are placed anew by their position; members, patrols, accounts and whatever names an old grid go to the new one that covers most of it; the log keeps each old grid with its outline. All or nothing. For administrators.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.set_grids_aside(bigint), private.hand_grids_over(bigint, jsonb), public.replace_zones(bigint, jsonb)
  to authenticated, service_role;
