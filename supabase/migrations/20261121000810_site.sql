-- One site whole, and a region with its districts in a year-on-year comparison.

create function private.accident_line(a public.accident, p_distance_meters double precision) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'occurred_on', a.occurred_on,
    'date_precision', a.date_precision, 'deaths', a.deaths, 'injuries', a.injuries, 'grade', a.grade,
    'cause', a.cause, 'detail', a.detail, 'distance_meters', round(p_distance_meters::numeric, 1));
$$;
comment on function private.accident_line(public.accident, double precision) is 'An accident as one line of a drill-down.';

-- What lies near is looked for by place alone and only then asked for by number under row-level security: under it no index of
-- places would be used, because it does not vouch for the functions of PostGIS.
create function private.accidents_near(p_place extensions.geometry, p_meters double precision) returns setof bigint
  language sql stable security definer rows 20 set search_path = ''
as $$
  select a.id from public.accident a
  where extensions.st_dwithin(a.geom::extensions.geography, p_place::extensions.geography, p_meters);
$$;
comment on function private.accidents_near(extensions.geometry, double precision) is 'Numbers of the accidents within so many metres, whoever may see them.';

create function private.pipelines_near(p_place extensions.geometry, p_meters double precision) returns setof bigint
  language sql stable security definer rows 20 set search_path = ''
as $$
  select p.id from public.pipeline p
  where extensions.st_dwithin(p.geom::extensions.geography, p_place::extensions.geography, p_meters);
$$;
comment on function private.pipelines_near(extensions.geometry, double precision) is 'Numbers of the pipelines within so many metres, whoever may see them.';

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
        from private.accidents_near(e.geom, 1000) n join public.accident a on a.id = n
        where a.region_id = e.region_id and a.enterprise_id is distinct from e.id), '[]'),
      'near_radius_meters', 1000),
    'pipelines', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'owner', p.owner, 'medium', p.medium, 'status', p.status,
        'diameter_millimeters', p.diameter_millimeters, 'url', p.url,
        'distance_meters', round(extensions.st_distance(p.geom::extensions.geography, e.geom::extensions.geography)::numeric, 1))
        order by extensions.st_distance(p.geom::extensions.geography, e.geom::extensions.geography), p.id)
      from private.pipelines_near(e.geom, 200) n join public.pipeline p on p.id = n
      where p.region_id = e.region_id), '[]'),
    'dataset', (
      select jsonb_build_object('id', d.id, 'name_en', d.name_en, 'name_zh', d.name_zh, 'source', d.source,
        'licence', d.licence, 'url', d.url, 'simulated', d.simulated, 'as_of', d.as_of)
      from public.dataset d where d.id = e.dataset_id))
  from public.enterprise e where e.id = p_enterprise;
$$;
comment on function public.site(bigint) is
  'One site whole: identity and zone, hazard sources with chemicals, hidden dangers with their log, accidents at it and within 1 km, pipelines within 200 m (the band of Oil and Gas Pipeline Protection Law, article 35 (3)), the record''s source. Null where it is not there or not to be seen.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.accident_line(public.accident, double precision),
  private.accidents_near(extensions.geometry, double precision), private.pipelines_near(extensions.geometry, double precision),
  public.site(bigint)
  to authenticated, service_role;
