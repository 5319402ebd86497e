-- The rule of rights in a form that an index follows: a range of paths that encloses the user's scopes, then the scopes themselves.

create function private.my_first_path() returns extensions.ltree
  language sql stable security definer set search_path = ''
as $$
  select m.scope from public.membership m where m.user_id = (select auth.uid()) and m.scope is not null order by m.scope limit 1;
$$;
comment on function private.my_first_path() is 'The first zone path that the signed-in user may see, as an index sorts them; null for anyone without a scope.';

create function private.my_paths_end() returns extensions.ltree
  language sql stable security definer set search_path = ''
as $$
  -- z is the last character of a region's name, so that nothing is sorted behind this label.
  select case when extensions.nlevel(m.scope) = 0 then repeat('z', 255)::extensions.ltree else private.path_end(m.scope) end
  from public.membership m where m.user_id = (select auth.uid()) and m.scope is not null
  order by case when extensions.nlevel(m.scope) = 0 then repeat('z', 255)::extensions.ltree else private.path_end(m.scope) end desc limit 1;
$$;
comment on function private.my_paths_end() is 'The path before which all lie that the signed-in user may see; null for anyone without a scope.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.my_first_path(), private.my_paths_end() to authenticated, service_role;

-- No index of any kind finds <@ an array: each policy that says only that also gets the range. The range alone gives no right.
do $$
declare
  rule record;
begin
  for rule in
    select p.polname, c.relname, k.name as path
    from pg_catalog.pg_policy p join pg_catalog.pg_class c on c.oid = p.polrelid
    cross join (values ('zone_path'), ('path')) as k (name)
    where c.relnamespace = 'public'::regnamespace and p.polcmd = 'r'
      and pg_get_expr(p.polqual, p.polrelid) = format('(%s OPERATOR(extensions.<@) ( SELECT private.my_scopes() AS my_scopes))', k.name)
  loop
    execute format(
      'alter policy %1$I on public.%2$I using (
         %3$I operator(extensions.>=) (select private.my_first_path()) and %3$I operator(extensions.<) (select private.my_paths_end())
         and %3$I operator(extensions.<@) (select private.my_scopes()))', rule.polname, rule.relname, rule.path);
  end loop;
end;
$$;
