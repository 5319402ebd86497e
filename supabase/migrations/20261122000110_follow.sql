-- How rows of a site or a zone stay where it is.

-- where a row belongs --------------------------------------------------------------------------

create function private.has_column(p_table regclass, p_column text) returns boolean
  language sql stable set search_path = ''
as $$
  select exists (select from pg_catalog.pg_attribute a where a.attrelid = p_table and a.attname = p_column and not a.attisdropped);
$$;

create function private.follow_rows(p_table regclass, p_ids bigint[]) returns void
  language plpgsql set search_path = ''
as $$
declare
  by_site boolean := private.has_column(p_table, 'enterprise_id');
  by_zone boolean := private.has_column(p_table, 'zone_id');
begin
  execute format(
    'update %1$s t set region_id = f.region_id, zone_path = f.zone_path
     from (select c.id, coalesce(%2$s, c.region_id) as region_id,
             coalesce(%3$s, %4$s, c.region_id::extensions.ltree) as zone_path
           from %1$s c %5$s %6$s
           where c.id = any ($1)) f
     where t.id = f.id
       and (t.region_id is distinct from f.region_id or t.zone_path::text is distinct from f.zone_path::text)',
    p_table,
    case when by_site then 'e.region_id' else 'null' end,
    case when by_site then 'e.zone_path' else 'null' end,
    case when by_zone then 'z.path' else 'null' end,
    case when by_site then 'left join public.enterprise e on e.id = c.enterprise_id' else '' end,
    case when by_zone then 'left join public.zone z on z.id = c.zone_id and z.region_id = c.region_id' else '' end)
  using p_ids;
end;
$$;
comment on function private.follow_rows(regclass, bigint[]) is
  'Gives rows the region and zone path of their enterprise; those without one the path of the zone that they name; else the region''s root.';

create function private.follow_enterprise() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into ids from new_rows n;
  else
    -- Following updates the same table: what follows already is left alone, so that the trigger comes to an end.
    execute format(
      'select array_agg(n.id) from new_rows n join old_rows o on o.id = n.id where n.region_id is distinct from o.region_id %s %s',
      case when private.has_column(tg_relid, 'enterprise_id') then 'or n.enterprise_id is distinct from o.enterprise_id' end,
      case when private.has_column(tg_relid, 'zone_id') then 'or n.zone_id is distinct from o.zone_id' end) into ids;
  end if;
  if ids is not null then
    perform private.follow_rows(tg_relid, ids);
  end if;
  return null;
end;
$$;
comment on function private.follow_enterprise() is
  'Statement trigger (insert with new_rows, update with old_rows and new_rows) of a table with id, region_id, zone_path and enterprise_id or, where it may stand without a site, zone_id. Whichever table has it is a follower.';

create function private.followers() returns setof regclass
  language sql stable set search_path = ''
as $$
  select distinct t.tgrelid::regclass from pg_catalog.pg_trigger t
  where t.tgfoid = 'private.follow_enterprise()'::regprocedure;
$$;
comment on function private.followers() is 'Tables whose rows follow their enterprise: those that have the trigger.';

create function private.follow_moved_enterprises() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  moved bigint[];
  follower regclass;
  ids bigint[];
begin
  select array_agg(n.id) into moved
  from new_rows n join old_rows o on o.id = n.id
  where n.zone_path::text is distinct from o.zone_path::text or n.region_id is distinct from o.region_id;
  if moved is null then
    return null;
  end if;
  for follower in select f from private.followers() f where private.has_column(f, 'enterprise_id') loop
    execute format('select array_agg(f.id) from %s f where f.enterprise_id = any ($1)', follower) into ids using moved;
    if ids is not null then
      perform private.follow_rows(follower, ids);
    end if;
  end loop;
  return null;
end;
$$;
comment on function private.follow_moved_enterprises() is 'When enterprises are placed anew, what belongs to them goes with them.';
create trigger take_followers after update on public.enterprise
  referencing old table as old_rows new table as new_rows
  for each statement execute function private.follow_moved_enterprises();

create function private.follow_zones() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  moved bigint[];
  follower regclass;
  ids bigint[];
begin
  select array_agg(n.id) into moved from new_rows n join old_rows o on o.id = n.id where n.path::text <> o.path::text;
  if moved is null then
    return null;
  end if;
  for follower in
    select f from private.followers() f where private.has_column(f, 'zone_id')
  loop
    execute format('select array_agg(f.id) from %s f where f.zone_id = any ($1) %s', follower,
      case when private.has_column(follower, 'enterprise_id') then 'and f.enterprise_id is null' end) into ids using moved;
    if ids is not null then
      perform private.follow_rows(follower, ids);
    end if;
  end loop;
  return null;
end;
$$;
comment on function private.follow_zones() is
  'When zones take other paths, rows that name them go with them. A new zone is named by no row; a row whose zone goes loses its name and follows by that.';
create trigger take_followers_changed after update on public.zone
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_zones();

create function private.placed_tables() returns setof text
  language sql stable set search_path = ''
as $$
  select distinct c.relname::text from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
  where t.tgfoid = 'private.place_new_rows()'::regprocedure order by 1;
$$;
comment on function private.placed_tables() is 'Tables whose rows get their zone from their position: those that have the placing trigger.';

create function private.place_where_zones_changed() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  boxes extensions.geometry[];
  placed_table text;
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(extensions.st_envelope(n.geom)) into boxes from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(extensions.st_envelope(o.geom)) into boxes from old_rows o;
  else
    select array_agg(extensions.st_envelope(g.geom)) into boxes
    from new_rows n join old_rows o on o.id = n.id cross join lateral (values (o.geom), (n.geom)) g (geom)
    where (extensions.st_asewkb(n.geom) <> extensions.st_asewkb(o.geom) or n.path::text <> o.path::text
        or n.code <> o.code or n.region_id <> o.region_id)
      -- Records of a grid that is set aside wait for the one that takes its place: each is written once (hand_grids_over).
      and not starts_with(n.code, 'aside_');
  end if;
  if boxes is null then
    return null;
  end if;
  for placed_table in select private.placed_tables() loop
    execute format(
      'select array_agg(distinct f.id) from unnest($1) b (box) join public.%I f on f.geom operator(extensions.&&) b.box', placed_table)
      into ids using boxes;
    if ids is not null then
      perform private.place_rows(placed_table, ids);
    end if;
  end loop;
  perform private.cross_zones(array(
    select distinct p.id from unnest(boxes) b (box) join public.pipeline p on p.geom operator(extensions.&&) b.box));
  return null;
end;
$$;
comment on function private.place_where_zones_changed() is
  'When zones change, every record in the box of one of them, as it was or as it is, is placed again: of all others neither zone nor path can have changed.';
create trigger place_again_added after insert on public.zone
  referencing new table as new_rows for each statement execute function private.place_where_zones_changed();
create trigger place_again_changed after update on public.zone
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_where_zones_changed();
create trigger place_again_removed after delete on public.zone
  referencing old table as old_rows for each statement execute function private.place_where_zones_changed();

revoke execute on all functions in schema public, private from public, anon;
