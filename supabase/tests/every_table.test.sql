-- What holds for every table, policy and function, whoever adds the next one: asserted from the catalogue itself.
begin;
set client_min_messages = warning;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(21);

create function pg_temp.functions_of(variadic schemas text[]) returns table (name text, oid oid, definer boolean, settings text[], acl aclitem[])
  language sql as $$
    select p.oid::regprocedure::text, p.oid, p.prosecdef, p.proconfig, coalesce(p.proacl, acldefault('f', p.proowner))
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = any (schemas)
      and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
  $$;
create temporary view tables as
  select c.oid, c.relname::text as name, c.relkind, c.relrowsecurity, coalesce(c.relacl, acldefault('r', c.relowner)) as acl
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f');
create temporary view policies as
  select p.polname::text as name, c.relname::text as table_name, p.polroles, p.polcmd,
    concat_ws(' and ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as expression
  from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace;

select cmp_ok((select count(*)::int from tables), '>=', 11, 'there are tables to speak of');
select is_empty(
  $$select name from tables where relkind in ('r', 'p') and not relrowsecurity$$, 'every table has row-level security');
select is_empty(
  $$select name from tables where relkind in ('r', 'p') and not exists (
      select from policies p where p.table_name = tables.name and p.polcmd in ('r', '*'))$$,
  'every table says who reads it');
select is_empty(
  $$select t.name from tables t join pg_class c on c.oid = t.oid
    where t.relkind = 'v' and not 'security_invoker=true' = any (coalesce(c.reloptions, '{}'))$$,
  'every view asks with the rights of its reader');
select is_empty($$select name from tables where relkind in ('m', 'f')$$, 'nothing that row-level security cannot guard is exposed');
select is_empty(
  $$select c.relname from pg_class c, aclexplode(c.relacl) g
    where c.relnamespace = 'private'::regnamespace and (g.grantee in (0, 'anon'::regrole) or g.grantee = 'authenticated'::regrole
      and not (c.relkind = 'v' and g.privilege_type = 'SELECT'
        and ('security_invoker=true' = any (coalesce(c.reloptions, '{}')) or pg_get_viewdef(c.oid) ~ 'WHERE \(+m\.user_id = \( SELECT auth\.uid\(\)')))$$,
  'what users read of the helpers is their own memberships, or is read with their rights');

select is_empty(
  $$select name, g.privilege_type from tables, aclexplode(acl) g where g.grantee = 0 or g.grantee = 'anon'::regrole$$,
  'no table is granted to the public or to anon');
select is_empty(
  $$select c.relname from pg_class c, aclexplode(coalesce(c.relacl, acldefault('s', c.relowner))) g
    where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace
      and (g.grantee = 0 or g.grantee in ('anon'::regrole, 'authenticated'::regrole))$$,
  'no sequence is granted to users');
select is_empty(
  $$select name, g.privilege_type from tables, aclexplode(acl) g
    where g.grantee = 'authenticated'::regrole and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')$$,
  'users get no privilege that passes row-level security by');
select is_empty(
  $$select a.attrelid::regclass, a.attname from pg_attribute a join tables t on t.oid = a.attrelid, aclexplode(a.attacl) g
    where g.grantee = 0 or g.grantee = 'anon'::regrole$$,
  'no column is granted to the public or to anon');
select is_empty(
  $$select name from pg_temp.functions_of('public', 'private'), aclexplode(acl) g
    where (g.grantee = 0 or g.grantee = 'anon'::regrole) and name <> 'report_hazard(jsonb)'$$,
  'no function but the hotline''s is granted to the public or to anon');
select results_eq(
  $$select name, g.grantee::regrole::text, g.privilege_type from pg_temp.functions_of('public', 'private'), aclexplode(acl) g
    where g.grantee = 0 or g.grantee = 'anon'::regrole$$,
  $$values ('report_hazard(jsonb)', 'anon', 'EXECUTE')$$, 'a visitor may report a hazard, and that is all');

select is_empty(
  $$select table_name, name from policies where polroles <> array['authenticated'::regrole::oid]$$,
  'every policy speaks of signed-in users only');
select is_empty(
  $$select table_name, name from policies where name !~ ' '$$, 'every policy''s name is a sentence');
select is_empty(
  $$select table_name, name, expression from policies
    where expression in ('', 'true', '(true)') or expression ~* '<>|is distinct from|is not |\mnot\M|coalesce|is null'$$,
  'no policy lets a null pass: none is true for all, none says what a user is not');
select is_empty(
  $$select table_name, name from policies where expression ~ 'auth\.|private\.' and expression !~* 'select (auth|private)\.|array\( select \w+\.\w+\s+from private\.my_'$$,
  'every policy asks who is there once a statement, not once a row');

select is_empty(
  $$select name from pg_temp.functions_of('public') where definer and name <> 'report_hazard(jsonb)'$$,
  'every function of the API but the hotline''s runs with its caller''s rights');
select is_empty(
  $$select name from pg_temp.functions_of('public', 'private')
    where not exists (select from unnest(settings) s where s ~ '^search_path=')
      and (definer or name not in ('private.zone_at(text,geometry)', 'private.enterprises_of(text)', 'private.open_dangers_of(text)',
        'private.band_verdict(double precision,double precision,double precision,double precision)',
        'private.equipment_faults(equipment,date,integer,integer)'))$$,
  'every function has a pinned search path; one that must be inlined has none, and is no definer');
select is_empty(
  $$select name from tables where obj_description(oid, 'pg_class') is null
    union all
    select name from pg_temp.functions_of('public') where obj_description(oid, 'pg_proc') is null$$,
  'every table and every function of the API says what it is for');
select is_empty(
  $$select k.conrelid::regclass, k.conname from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])$$,
  'every foreign key has an index to follow it by');
select is_empty(
  $$select f_table_name, f_geometry_column from geometry_columns where f_table_schema = 'public' and srid <> 4326$$,
  'every position is WGS 84');

select * from finish();
rollback;
