-- The change log: what was added, altered or removed in which zone, in an order that loses nothing when writers commit out of order.

create table public.change (
  id bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  table_name text not null,
  row_id bigint not null,
  op text not null check (op in ('insert', 'update', 'delete')),
  zone_path extensions.ltree not null
);
comment on table public.change is 'One row for each record written, in each zone path where it is or was seen; written by trigger, pruned by age.';
comment on column public.change.transaction is 'Who wrote it. Numbers are given out before the commit, so only transactions older than every running one are told to readers.';
comment on column public.change.op is 'As seen from the zone path: a record that moves is a delete in its old zone and an insert in its new one.';
create index change_transaction_idx on public.change (transaction, id);
create index change_at_idx on public.change using brin (at);

alter table public.change enable row level security;
create policy "members see the changes of their zones" on public.change
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.change from anon, authenticated, service_role;
grant select on public.change to authenticated, service_role;

create table private.change_horizon (
  is_the_only_row boolean primary key default true check (is_the_only_row),
  transaction xid8 not null,
  id bigint not null
);
comment on table private.change_horizon is 'The last change that pruning took away; an older cursor cannot be served any more.';
insert into private.change_horizon (transaction, id) values ('0', 0);

-- writing --------------------------------------------------------------------------------------

create function private.log_changes() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  paths text := case tg_argv[1] when 'many' then '%s.%I' else 'array[%s.%I]' end;
  old_paths text := format(paths, 'o', tg_argv[0]);
  new_paths text := format(paths, 'n', tg_argv[0]);
begin
  -- The empty path means: not placed yet. Nobody has seen such a row, so nothing is said of it until it is placed.
  if tg_op = 'UPDATE' then
    execute format(
      'insert into public.change (table_name, row_id, op, zone_path)
       select $1, n.id, m.op, m.path
       from new_rows n join old_rows o on o.id = n.id
       cross join lateral (
         select coalesce(b.path, a.path) as path,
           case when b.path is null then ''delete'' when a.path is null then ''insert'' else ''update'' end as op
         from (select u as path from unnest(%s) u where u::text <> '''') a
         full join (select u as path from unnest(%s) u where u::text <> '''') b on a.path::text = b.path::text) m
       where (n.*) operator(pg_catalog.*<>) (o.*)
       order by n.id, m.op', old_paths, new_paths) using tg_table_name;
  else
    execute format(
      'insert into public.change (table_name, row_id, op, zone_path)
       select $1, r.id, $2, u from %s r cross join unnest(%s) u where u::text <> '''' order by r.id',
      case tg_op when 'INSERT' then 'new_rows' when 'DELETE' then 'old_rows' else format('public.%I', tg_table_name) end,
      format(paths, 'r', tg_argv[0]))
    using tg_table_name, case tg_op when 'INSERT' then 'insert' else 'delete' end;
  end if;
  return null;
end;
$$;

create function private.watch(p_table text, p_path_column text default 'zone_path') returns void
  language plpgsql set search_path = ''
as $$
declare
  kind text := (
    select case a.atttypid when 'extensions.ltree'::regtype then 'one' when 'extensions.ltree[]'::regtype then 'many' end
    from pg_catalog.pg_attribute a
    where a.attrelid = format('public.%I', p_table)::regclass and a.attname = p_path_column);
begin
  if kind is null then
    raise exception 'The table % has no zone path in a column %.', p_table, p_path_column;
  end if;
  execute format(
    'create or replace trigger watch_inserted after insert on public.%1$I referencing new table as new_rows
       for each statement execute function private.log_changes(%2$L, %3$L);
     create or replace trigger watch_updated after update on public.%1$I referencing old table as old_rows new table as new_rows
       for each statement execute function private.log_changes(%2$L, %3$L);
     create or replace trigger watch_deleted after delete on public.%1$I referencing old table as old_rows
       for each statement execute function private.log_changes(%2$L, %3$L);
     create or replace trigger watch_emptied before truncate on public.%1$I
       for each statement execute function private.log_changes(%2$L, %3$L)',
    p_table, p_path_column, kind);
end;
$$;
comment on function private.watch(text, text) is
  'Has every change of a table written to the change log, by zone path. The table has a bigint id and a column with its path (ltree) or paths (ltree[]).';

-- Every fact table there is, of whichever block; a table made later is watched by its own migration.
do $$
declare
  fact record;
begin
  for fact in
    select c.relname, a.attname
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     and a.atttypid in ('extensions.ltree'::regtype, 'extensions.ltree[]'::regtype)
     and (a.attname in ('zone_path', 'zone_paths') or (c.relname = 'zone' and a.attname = 'path'))
    join pg_catalog.pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'bigint'::regtype
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      -- The log of events tells again what its subjects tell.
      and c.relname not in ('change', 'event')
  loop
    perform private.watch(fact.relname, fact.attname);
  end loop;
end;
$$;

-- reading --------------------------------------------------------------------------------------

create function private.change_horizon() returns private.change_horizon
  language sql stable security definer set search_path = ''
as $$
  select h from private.change_horizon h;
$$;

create function public.changes_since(p_cursor text, p_limit integer default 1000) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  oldest_running xid8 := pg_snapshot_xmin(pg_current_snapshot());
  first_unborn xid8 := pg_snapshot_xmax(pg_current_snapshot());
  most integer := least(greatest(coalesce(p_limit, 1000), 1), 10000);
  since_transaction xid8;
  since_id bigint;
  horizon private.change_horizon;
  told jsonb;
  found_count bigint;
  last_told text;
begin
  if p_cursor is null then
    return jsonb_build_object('changes', '[]'::jsonb, 'cursor', oldest_running || ':0', 'complete', true);
  end if;
  if p_cursor !~ '^[0-9]{1,18}:[0-9]{1,18}$' then
    raise exception using errcode = 'GW061', message = 'gridwatch.cursor_not_valid', detail = json_build_object('cursor', left(p_cursor, 80))::text;
  end if;
  since_transaction := split_part(p_cursor, ':', 1)::xid8;
  since_id := split_part(p_cursor, ':', 2)::bigint;
  horizon := private.change_horizon();
  -- A cursor ahead of this database comes from another one, such as before a restore.
  if (since_transaction, since_id) < (horizon.transaction, horizon.id) or since_transaction > first_unborn then
    raise exception using errcode = 'GW060', message = 'gridwatch.cursor_too_old', detail = json_build_object('cursor', p_cursor)::text;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('at', c.at, 'table', c.table_name, 'id', c.row_id, 'op', c.op,
      'zone_path', c.zone_path::text) order by c.nth) filter (where c.nth <= most), '[]'),
    count(*), max(c.transaction || ':' || c.id) filter (where c.nth = most)
    into told, found_count, last_told
  from (
    select f.*, row_number() over (order by f.transaction, f.id) as nth from public.change f
    where (f.transaction, f.id) > (since_transaction, since_id) and f.transaction < oldest_running
    order by f.transaction, f.id limit most + 1) c;
  return jsonb_build_object('changes', told, 'complete', found_count <= most, 'cursor', case
    when found_count > most then last_told
    when since_transaction < oldest_running then oldest_running || ':0'
    else p_cursor end);
end;
$$;
comment on function public.changes_since(text, integer) is
  'Changes after a cursor in the zones of the user, oldest first, each {at, table, id, op, zone_path}; with the cursor to ask with next and whether that was all (complete). Without a cursor: none, and the cursor of now; take it before the snapshot it follows. A transaction still running holds back what began after it, so that nothing is missed. Errors: cursor_too_old (take a new snapshot), cursor_not_valid.';

create function private.prune_changes(p_days integer) returns bigint
  language plpgsql set search_path = ''
as $$
declare
  removed bigint;
begin
  with gone as (
    delete from public.change c
    where c.at < now() - make_interval(days => p_days) and c.transaction < pg_snapshot_xmin(pg_current_snapshot())
    returning c.transaction, c.id
  ), newest as (
    select g.transaction, g.id from gone g order by g.transaction desc, g.id desc limit 1
  ), told as (
    update private.change_horizon h set transaction = n.transaction, id = n.id
    from newest n where (h.transaction, h.id) < (n.transaction, n.id)
  )
  select count(*) into removed from gone;
  return removed;
end;
$$;
comment on function private.prune_changes(integer) is 'Takes away changes older than so many days; answers how many. For the database''s owner, on a schedule.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.changes_since(text, integer), private.change_horizon() to authenticated, service_role;
