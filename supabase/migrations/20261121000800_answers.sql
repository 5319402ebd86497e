-- What the screens ask: one JSON value an answer, so that no row limit can cut it; row-level security decides what is in it.

create function private.schema_version() returns text
  language sql stable security definer set search_path = ''
as $$
  select max(version) from supabase_migrations.schema_migrations;
$$;
comment on function private.schema_version() is 'The newest migration that this database holds.';

create function private.accident_line(a public.accident, p_distance_meters double precision) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'occurred_on', a.occurred_on,
    'date_precision', a.date_precision, 'deaths', a.deaths, 'injuries', a.injuries, 'grade', a.grade,
    'cause', a.cause, 'detail', a.detail, 'distance_meters', round(p_distance_meters::numeric, 1));
$$;
comment on function private.accident_line(public.accident, double precision) is 'An accident as one line of a drill-down.';

grant execute on function private.schema_version(), private.accident_line(public.accident, double precision)
  to authenticated, service_role;

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

create function public.enterprise_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with open_danger as (
    select d.enterprise_id, count(*) as open_dangers,
      count(*) filter (where d.deadline_runs and d.deadline_on < private.region_today(p_region)) as overdue_dangers,
      min(d.deadline_on) filter (where d.deadline_runs) as next_deadline
    from public.hidden_danger d where d.region_id = p_region and d.is_open
    group by d.enterprise_id
  ), hazard as (
    select h.enterprise_id,
      case when count(distinct h.hazard_class) > 1 then 'toxic_flammable' else min(h.hazard_class) end as hazard_class
    from public.hazard_source h where h.region_id = p_region group by h.enterprise_id
  )
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(e.id order by e.id), '[]'),
    'name', coalesce(jsonb_agg(e.name order by e.id), '[]'),
    'lng', coalesce(jsonb_agg(extensions.st_x(e.geom) order by e.id), '[]'),
    'lat', coalesce(jsonb_agg(extensions.st_y(e.geom) order by e.id), '[]'),
    'zone_id', coalesce(jsonb_agg(e.zone_id order by e.id), '[]'),
    'status', coalesce(jsonb_agg(e.status order by e.id), '[]'),
    'hazard_class', coalesce(jsonb_agg(h.hazard_class order by e.id), '[]'),
    'open_dangers', coalesce(jsonb_agg(coalesce(d.open_dangers, 0) order by e.id), '[]'),
    'overdue_dangers', coalesce(jsonb_agg(coalesce(d.overdue_dangers, 0) order by e.id), '[]'),
    'next_deadline', coalesce(jsonb_agg(d.next_deadline order by e.id), '[]'))
  from public.enterprise e
  left join open_danger d on d.enterprise_id = e.id
  left join hazard h on h.enterprise_id = e.id
  where e.region_id = p_region;
$$;
comment on function public.enterprise_columns(text) is 'Enterprises of a region as columns, with their open and overdue hidden dangers.';

create function public.hazard_source_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(h.id order by h.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(h.enterprise_id order by h.id), '[]'),
    'name', coalesce(jsonb_agg(h.name order by h.id), '[]'),
    'lng', coalesce(jsonb_agg(extensions.st_x(h.geom) order by h.id), '[]'),
    'lat', coalesce(jsonb_agg(extensions.st_y(h.geom) order by h.id), '[]'),
    'zone_id', coalesce(jsonb_agg(h.zone_id order by h.id), '[]'),
    'hazard_class', coalesce(jsonb_agg(h.hazard_class order by h.id), '[]'),
    'level', coalesce(jsonb_agg(h.level order by h.id), '[]'),
    'status', coalesce(jsonb_agg(e.status order by h.id), '[]'),
    'chemicals', coalesce(jsonb_agg(coalesce(c.chemicals, 0) order by h.id), '[]'))
  from public.hazard_source h
  join public.enterprise e on e.id = h.enterprise_id
  left join (
    select hazard_source_id, count(*) as chemicals from public.hazard_source_chemical group by hazard_source_id
  ) c on c.hazard_source_id = h.id
  where h.region_id = p_region;
$$;
comment on function public.hazard_source_columns(text) is 'Hazard sources of a region as columns: level where known, class, number of listed chemicals.';

create function public.accident_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(a.id order by a.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(a.enterprise_id order by a.id), '[]'),
    'name', coalesce(jsonb_agg(a.name order by a.id), '[]'),
    'lng', coalesce(jsonb_agg(extensions.st_x(a.geom) order by a.id), '[]'),
    'lat', coalesce(jsonb_agg(extensions.st_y(a.geom) order by a.id), '[]'),
    'zone_id', coalesce(jsonb_agg(a.zone_id order by a.id), '[]'),
    'kind', coalesce(jsonb_agg(a.kind order by a.id), '[]'),
    'occurred_on', coalesce(jsonb_agg(a.occurred_on order by a.id), '[]'),
    'date_precision', coalesce(jsonb_agg(a.date_precision order by a.id), '[]'),
    'deaths', coalesce(jsonb_agg(a.deaths order by a.id), '[]'),
    'injuries', coalesce(jsonb_agg(a.injuries order by a.id), '[]'),
    'grade', coalesce(jsonb_agg(a.grade order by a.id), '[]'),
    'cause', coalesce(jsonb_agg(a.cause order by a.id), '[]'))
  from public.accident a where a.region_id = p_region;
$$;
comment on function public.accident_columns(text) is 'Accidents of a region as columns.';

create function public.hidden_danger_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(d.id order by d.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(d.enterprise_id order by d.id), '[]'),
    'name', coalesce(jsonb_agg(coalesce(e.name, d.description, k.name_en) order by d.id), '[]'),
    'lng', coalesce(jsonb_agg(extensions.st_x(d.geom) order by d.id), '[]'),
    'lat', coalesce(jsonb_agg(extensions.st_y(d.geom) order by d.id), '[]'),
    'zone_id', coalesce(jsonb_agg(d.zone_id order by d.id), '[]'),
    'kind', coalesce(jsonb_agg(d.kind order by d.id), '[]'),
    'level', coalesce(jsonb_agg(d.level order by d.id), '[]'),
    'state', coalesce(jsonb_agg(d.state order by d.id), '[]'),
    'found_on', coalesce(jsonb_agg(d.found_on order by d.id), '[]'),
    'deadline_on', coalesce(jsonb_agg(d.deadline_on order by d.id), '[]'),
    'days_overdue', coalesce(jsonb_agg(case when d.deadline_runs then private.region_today(p_region) - d.deadline_on end order by d.id), '[]'))
  from public.hidden_danger d
  join public.hidden_danger_kind k on k.id = d.kind
  left join public.enterprise e on e.id = d.enterprise_id
  where d.region_id = p_region and d.state <> 'draft';
$$;
comment on function public.hidden_danger_columns(text) is 'Hidden dangers of a region as columns, drafts left out; days_overdue is negative while days are left, null while no deadline runs.';

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

create function public.site(p_enterprise bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'enterprise', jsonb_build_object(
      'id', e.id, 'region_id', e.region_id, 'name', e.name, 'parent_company', e.parent_company, 'address', e.address,
      'city', e.city, 'postcode', e.postcode, 'district_name', e.district_name, 'status', e.status,
      'filed_on', e.filed_on, 'deregistered_on', e.deregistered_on, 'source_id', e.source_id, 'attributes', e.attributes,
      'lng', extensions.st_x(e.geom), 'lat', extensions.st_y(e.geom),
      'zone', (select jsonb_build_object('id', z.id, 'code', z.code, 'name_en', z.name_en, 'name_zh', z.name_zh,
          'parents', coalesce((
            select jsonb_agg(jsonb_build_object('id', u.id, 'name_en', u.name_en, 'name_zh', u.name_zh) order by u.path)
            from public.zone u where u.path operator(extensions.@>) z.path and u.id <> z.id), '[]'))
        from public.zone z where z.id = e.zone_id)),
    'hazard_sources', coalesce((
      select jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'hazard_class', h.hazard_class, 'level', h.level,
        'chemicals', coalesce((
          select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'cas', c.cas, 'hazard_class', c.hazard_class,
            'program_level', c.program_level, 'process_count', c.process_count, 'quantity_tonnes', c.quantity_tonnes)
            order by c.program_level desc nulls last, c.name, c.id)
          from public.hazard_source_chemical c where c.hazard_source_id = h.id), '[]')) order by h.id)
      from public.hazard_source h where h.enterprise_id = e.id), '[]'),
    'hidden_dangers', coalesce((
      select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'kind_name_en', k.name_en, 'kind_name_zh', k.name_zh,
        'level', d.level, 'state', d.state, 'is_open', d.is_open, 'description', d.description,
        'found_on', d.found_on, 'deadline_on', d.deadline_on, 'deadline_basis', d.deadline_basis, 'simulated', d.simulated,
        'days_overdue', case when d.deadline_runs then private.region_today(e.region_id) - d.deadline_on end,
        'events', coalesce((
          select jsonb_agg(jsonb_build_object('id', v.id, 'at', v.at, 'kind', v.kind,
            'from_state', v.from_state, 'to_state', v.to_state, 'note', v.note) order by v.id)
          from public.event v where v.subject = 'hidden_danger' and v.subject_id = d.id), '[]'))
        order by d.is_open desc, d.deadline_on, d.id)
      from public.hidden_danger d join public.hidden_danger_kind k on k.id = d.kind
      where d.enterprise_id = e.id and d.state <> 'draft'), '[]'),
    'accidents', jsonb_build_object(
      'at', coalesce((
        select jsonb_agg(private.accident_line(a, null) order by a.occurred_on desc, a.id)
        from public.accident a where a.enterprise_id = e.id), '[]'),
      'near', coalesce((
        select jsonb_agg(private.accident_line(a, extensions.st_distance(a.geom::extensions.geography, e.geom::extensions.geography))
          order by extensions.st_distance(a.geom::extensions.geography, e.geom::extensions.geography), a.id)
        from public.accident a
        where a.region_id = e.region_id and a.enterprise_id is distinct from e.id
          and extensions.st_dwithin(a.geom::extensions.geography, e.geom::extensions.geography, 1000)), '[]'),
      'near_radius_meters', 1000),
    'pipelines', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'owner', p.owner, 'medium', p.medium, 'status', p.status,
        'diameter_millimeters', p.diameter_millimeters, 'url', p.url,
        'distance_meters', round(extensions.st_distance(p.geom::extensions.geography, e.geom::extensions.geography)::numeric, 1))
        order by extensions.st_distance(p.geom::extensions.geography, e.geom::extensions.geography), p.id)
      from public.pipeline p
      where p.region_id = e.region_id
        and extensions.st_dwithin(p.geom::extensions.geography, e.geom::extensions.geography, 200)), '[]'),
    'dataset', (
      select jsonb_build_object('id', d.id, 'name_en', d.name_en, 'name_zh', d.name_zh, 'source', d.source,
        'licence', d.licence, 'url', d.url, 'simulated', d.simulated, 'as_of', d.as_of)
      from public.dataset d where d.id = e.dataset_id))
  from public.enterprise e where e.id = p_enterprise;
$$;
comment on function public.site(bigint) is
  'One site whole: identity and zone, hazard sources with chemicals, hidden dangers with their log, accidents at it and within 1 km, pipelines within 200 m (the band of Oil and Gas Pipeline Protection Law, article 35 (3)), the record''s source. Null where it is not there or not to be seen.';

create function public.region_figures(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  with period as (
    select p_from as from_on, p_to as to_on, (p_from - interval '1 year')::date as last_from, (p_to - interval '1 year')::date as last_to
  ), area as (
    select z.id, z.path, z.code, z.name_en, z.name_zh from public.zone z
    where z.region_id = p_region and z.level = 'district'
    union all
    select null, p_region::extensions.ltree, null, r.name_en, r.name_zh from public.region r where r.id = p_region
  )
  select jsonb_build_object('from', p_from, 'to', p_to, 'today', private.region_today(p_region),
    'areas', coalesce(jsonb_agg(jsonb_build_object(
      'id', area.id, 'path', area.path::text, 'code', area.code, 'name_en', area.name_en, 'name_zh', area.name_zh,
      'enterprises', (select count(*) from public.enterprise f where f.zone_path operator(extensions.<@) area.path and f.status = 'active'),
      'hazard_sources', (select count(*) from public.hazard_source f join public.enterprise e on e.id = f.enterprise_id
        where f.zone_path operator(extensions.<@) area.path and e.status = 'active'),
      'open_dangers', (select count(*) from public.hidden_danger f where f.zone_path operator(extensions.<@) area.path and f.is_open),
      'overdue_dangers', (select count(*) from public.hidden_danger f where f.zone_path operator(extensions.<@) area.path
        and f.deadline_runs and f.deadline_on < private.region_today(p_region)),
      'accidents', a.accidents, 'deaths', a.deaths, 'injuries', a.injuries,
      'accidents_last_year', a.accidents_last_year, 'deaths_last_year', a.deaths_last_year, 'injuries_last_year', a.injuries_last_year,
      'by_year', y.by_year) order by (area.id is not null), area.path), '[]'))
  from area cross join period
  cross join lateral (
    select
      count(*) filter (where f.occurred_on between from_on and to_on) as accidents,
      coalesce(sum(f.deaths) filter (where f.occurred_on between from_on and to_on), 0) as deaths,
      coalesce(sum(f.injuries) filter (where f.occurred_on between from_on and to_on), 0) as injuries,
      count(*) filter (where f.occurred_on between last_from and last_to) as accidents_last_year,
      coalesce(sum(f.deaths) filter (where f.occurred_on between last_from and last_to), 0) as deaths_last_year,
      coalesce(sum(f.injuries) filter (where f.occurred_on between last_from and last_to), 0) as injuries_last_year
    from public.accident f where f.zone_path operator(extensions.<@) area.path
  ) a
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('year', g.year, 'accidents', g.accidents, 'deaths', g.deaths) order by g.year), '[]') as by_year
    from (
      select extract(year from f.occurred_on)::int as year, count(*) as accidents, sum(f.deaths) as deaths
      from public.accident f where f.zone_path operator(extensions.<@) area.path group by 1
    ) g
  ) y;
$$;
comment on function public.region_figures(text, date, date) is
  'Figures of a region and its districts for a period and the same dates a year before: accidents, deaths and injuries in the period; active enterprises and hazard sources and open and overdue hidden dangers as they stand today. A district counts what lies in its zones; the region also what lies in none.';

-- A default set for one schema does not reach PUBLIC: PostgreSQL takes that from the global default only.
revoke execute on all functions in schema public, private from public, anon;
grant execute on function
  public.my_session(), public.zone_columns(text), public.enterprise_columns(text), public.hazard_source_columns(text),
  public.accident_columns(text), public.hidden_danger_columns(text), public.pipeline_columns(text), public.datasets(text),
  public.site(bigint), public.region_figures(text, date, date)
  to authenticated, service_role;
