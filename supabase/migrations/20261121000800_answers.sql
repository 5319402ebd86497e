-- What the screens ask: one JSON value an answer, so that no row limit can cut it; row-level security decides what is in it.

create function private.schema_version() returns text
  language sql stable security definer set search_path = ''
as $$
  select max(version) from supabase_migrations.schema_migrations;
$$;
comment on function private.schema_version() is 'The newest migration that this database holds.';

grant execute on function private.schema_version() to authenticated, service_role;

create function public.my_session() returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'user_id', (select auth.uid()),
    'memberships', coalesce((
      select jsonb_agg(jsonb_build_object('role', m.role, 'scope', m.scope::text) order by m.id)
      from public.membership m where m.user_id = (select auth.uid())), '[]'),
    'regions', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', r.id, 'name_en', r.name_en, 'name_zh', r.name_zh, 'time_zone', r.time_zone, 'currency', r.currency,
        'today', private.region_today(r.id), 'live', r.as_of is null,
        'bounds', jsonb_build_array(r.west, r.south, r.east, r.north),
        'simulated', exists (select 1 from public.dataset d where d.region_id = r.id and d.simulated)) order by r.id)
      from public.region r), '[]'),
    'schema_version', private.schema_version());
$$;
comment on function public.my_session() is 'Who is signed in, in which roles and zones, which regions that opens, and which version of the schema answers.';

create function public.zone_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(z.id order by z.path), '[]'),
    'parent_id', coalesce(jsonb_agg(z.parent_id order by z.path), '[]'),
    'code', coalesce(jsonb_agg(z.code order by z.path), '[]'),
    'level', coalesce(jsonb_agg(z.level order by z.path), '[]'),
    'name_en', coalesce(jsonb_agg(z.name_en order by z.path), '[]'),
    'name_zh', coalesce(jsonb_agg(z.name_zh order by z.path), '[]'),
    'path', coalesce(jsonb_agg(z.path::text order by z.path), '[]'),
    'geojson', coalesce(jsonb_agg(extensions.st_asgeojson(
      extensions.st_simplifypreservetopology(z.geom, 0.0004), 5)::jsonb order by z.path), '[]'),
    'orphans', jsonb_build_object(
      'enterprise', (select count(*) from public.enterprise f where f.region_id = p_region
        and not exists (select 1 from public.zone g where g.id = f.zone_id and g.level = 'grid')),
      'accident', (select count(*) from public.accident f where f.region_id = p_region
        and not exists (select 1 from public.zone g where g.id = f.zone_id and g.level = 'grid')),
      'hidden_danger', (select count(*) from public.hidden_danger f where f.region_id = p_region
        and not exists (select 1 from public.zone g where g.id = f.zone_id and g.level = 'grid'))))
  from public.zone z where z.region_id = p_region;
$$;
comment on function public.zone_columns(text) is 'Zones of a region by path, with outlines thinned to about 40 m for drawing, and how many records that the user sees lie in no grid.';

create function public.accident_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(a.id order by a.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(a.enterprise_id order by a.id), '[]'),
    'name', coalesce(jsonb_agg(a.name order by a.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(a.geom) * 1e6) / 1e6 order by a.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(a.geom) * 1e6) / 1e6 order by a.id), '[]'),
    'zone_id', coalesce(jsonb_agg(a.zone_id order by a.id), '[]'),
    'kind', coalesce(jsonb_agg(a.kind order by a.id), '[]'),
    'occurred_on', coalesce(jsonb_agg(a.occurred_on order by a.id), '[]'),
    'age_days', coalesce(jsonb_agg((select private.region_today(p_region)) - a.occurred_on order by a.id), '[]'),
    'date_precision', coalesce(jsonb_agg(a.date_precision order by a.id), '[]'),
    'deaths', coalesce(jsonb_agg(a.deaths order by a.id), '[]'),
    'injuries', coalesce(jsonb_agg(a.injuries order by a.id), '[]'),
    'grade', coalesce(jsonb_agg(a.grade order by a.id), '[]'),
    'cause', coalesce(jsonb_agg(a.cause order by a.id), '[]'))
  from public.accident a where a.region_id = p_region;
$$;
comment on function public.accident_columns(text) is 'Accidents of a region as columns, with their age in days by the region''s clock.';

create function public.pipeline_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(p.id order by p.id), '[]'),
    'name', coalesce(jsonb_agg(p.name order by p.id), '[]'),
    'owner', coalesce(jsonb_agg(p.owner order by p.id), '[]'),
    'medium', coalesce(jsonb_agg(p.medium order by p.id), '[]'),
    'status', coalesce(jsonb_agg(p.status order by p.id), '[]'),
    'length_meters', coalesce(jsonb_agg(round(p.length_meters) order by p.id), '[]'),
    'zone_paths', coalesce(jsonb_agg(array(select unnest(p.zone_paths)::text) order by p.id), '[]'),
    'geojson', coalesce(jsonb_agg(extensions.st_asgeojson(p.geom, 5)::jsonb order by p.id), '[]'))
  from public.pipeline p where p.region_id = p_region;
$$;
comment on function public.pipeline_columns(text) is 'Pipelines of a region as columns, with whole routes.';

create function public.datasets(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', d.id, 'name_en', d.name_en, 'name_zh', d.name_zh, 'source', d.source, 'licence', d.licence, 'url', d.url,
    'simulated', d.simulated, 'as_of', d.as_of, 'rows_read', d.rows_read, 'rows_loaded', d.rows_loaded,
    'rows_rejected', d.rows_rejected, 'repairs', d.repairs, 'loaded_at', d.loaded_at,
    'rejects', coalesce((
      select jsonb_object_agg(c.code, c.lines)
      from (select r.code, count(*) as lines from public.dataset_reject r where r.dataset_id = d.id group by r.code) c), '{}'))
    order by d.id), '[]')
  from public.dataset d where d.region_id = p_region;
$$;
comment on function public.datasets(text) is 'The datasets of a region: origin, licence, and what became of their rows.';

-- A default set for one schema does not reach PUBLIC: PostgreSQL takes that from the global default only.
revoke execute on all functions in schema public, private from public, anon;
grant execute on function
  public.my_session(), public.zone_columns(text), public.accident_columns(text), public.pipeline_columns(text), public.datasets(text)
  to authenticated, service_role;
