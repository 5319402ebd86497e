-- Columns that name persons: nobody reads them from the table, everybody gets them in full or masked by role.

create table private.personal (
  table_name text primary key,
  columns text[] not null
);
comment on table private.personal is 'Columns with names of persons that are hidden from direct reading.';

create function private.hide_personal(p_table text, p_columns text[]) returns void
  language plpgsql set search_path = ''
as $$
declare
  readable text;
begin
  insert into private.personal values (p_table, p_columns);
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into readable
  from pg_catalog.pg_attribute a
  where a.attrelid = format('public.%I', p_table)::regclass and a.attnum > 0 and not a.attisdropped
    and not a.attname::text = any (p_columns)
    and has_column_privilege('authenticated', a.attrelid, a.attnum, 'select');
  execute format('revoke select on public.%1$I from authenticated; grant select (%2$s) on public.%1$I to authenticated', p_table, readable);
end;
$$;
comment on function private.hide_personal(text, text[]) is
  'Takes the right to read columns that name persons from all users; persons_in() gives them by role. A column added to the table later is granted by its own migration.';

create function private.masked(p_value jsonb) returns jsonb
  language sql immutable set search_path = ''
as $$
  select case jsonb_typeof(p_value)
    when 'string' then to_jsonb(left(p_value #>> '{}', 1) || '**')
    when 'array' then (select coalesce(jsonb_agg(left(n #>> '{}', 1) || '**'), '[]') from jsonb_array_elements(p_value) n)
    else 'null' end;
$$;
comment on function private.masked(jsonb) is 'A name, or a list of names, by its first character.';

create function private.persons_in(p_table text, p_id bigint) returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
declare
  hidden text[] := (select p.columns from private.personal p where p.table_name = p_table);
  content jsonb;
  place extensions.ltree;
  site bigint;
begin
  if hidden is null then
    return null;
  end if;
  execute format('select to_jsonb(t) from public.%I t where t.id = $1', p_table) into content using p_id;
  place := (content ->> 'zone_path')::extensions.ltree;
  site := case when p_table = 'enterprise' then p_id else (content ->> 'enterprise_id')::bigint end;
  if content is null or not private.may_see(place, site) then
    return null;
  end if;
  return (
    select jsonb_object_agg(c, case when private.may('{admin,command,grid,leader,enterprise}', place, site)
      then content -> c else private.masked(content -> c) end)
    from unnest(hidden) c);
end;
$$;
create function public.persons_in(p_table text, p_id bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select private.persons_in(p_table, p_id);
$$;
comment on function public.persons_in(text, bigint) is
  'The columns of a row that name persons: in full for those who act or lead in its zone and for its own enterprise, masked for displays; null where the row is not there or not to be seen.';

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.persons_in(text, bigint), public.persons_in(text, bigint) to authenticated, service_role;
