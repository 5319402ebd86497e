-- Pipelines answered: occupations, figures, and those near a site.

create function public.pipeline_occupations(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'pipeline_id', o.pipeline_id, 'enterprise_id', o.enterprise_id,
    'kind', o.kind, 'state', o.state, 'found_on', o.found_on, 'cleared_on', o.cleared_on, 'listed', o.listed, 'note', o.note,
    'zone_id', o.zone_id, 'area_square_meters', round(extensions.st_area(o.geom::extensions.geography)::numeric, 1),
    'lng', extensions.st_x(extensions.st_centroid(o.geom)), 'lat', extensions.st_y(extensions.st_centroid(o.geom)))
    order by o.state desc, o.found_on, o.id), '[]')
  from public.pipeline_occupation o where o.region_id = p_region;
$$;
comment on function public.pipeline_occupations(text) is 'Illegal occupations of a region''s pipelines, open ones first.';

create function public.pipeline_figures(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('today', private.region_today(p_region),
    'pipelines', count(*), 'kilometers', coalesce(round((sum(p.length_meters) / 1000)::numeric, 2), 0),
    'by_kind', (select coalesce(jsonb_object_agg(k.kind, k.kilometers), '{}') from (
      select q.kind, round((sum(q.length_meters) / 1000)::numeric, 2) as kilometers from public.pipeline q
      where q.region_id = p_region and private.is_in_service(q.status) group by q.kind) k),
    'without_registration', count(*) filter (where p.registration_number is null),
    'inspection_overdue', count(*) filter (where p.inspection_due_on < (select private.region_today(p_region))),
    'occupations_open', (select count(*) from public.pipeline_occupation o where o.region_id = p_region and o.state = 'open'),
    'occupations_listed', (select count(*) from public.pipeline_occupation o
      where o.region_id = p_region and o.state = 'open' and o.listed),
    'works', (select jsonb_agg(jsonb_build_object('within_meters', m.meters,
        'inside', (select count(*) from private.works_within(p_region, m.meters) n where n.verdict = 'inside'),
        'uncertain', (select count(*) from private.works_within(p_region, m.meters) n where n.verdict = 'uncertain')) order by m.meters)
      from (values (5.0::double precision), (50), (200)) as m (meters)))
  from public.pipeline p where p.region_id = p_region and private.is_in_service(p.status);
$$;
comment on function public.pipeline_figures(text) is
  'Pipelines in service, their kilometres whole and by kind, open and listed occupations, works within 5, 50 and 200 m of a centre line: certainly inside and uncertain apart. A line that leaves the region counts with its whole length.';

create function public.pipelines_near(p_enterprise bigint, p_radius_meters double precision) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('enterprise_id', e.id, 'radius_meters', p_radius_meters, 'pipelines', coalesce((
    select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'owner', s.owner, 'kind', s.kind, 'medium', s.medium,
      'status', s.status, 'pressure_mpa', coalesce(s.design_pressure_mpa, s.working_pressure_mpa),
      'diameter_millimeters', s.diameter_millimeters,
      'exact', s.exact, 'distance_meters', round(s.meters::numeric, 1), 'accuracy_meters', round(s.accuracy::numeric, 1),
      'accuracy_known', s.position_accuracy_meters is not null, 'position_source', s.position_source,
      'within', jsonb_build_object('5', private.band_verdict(s.meters, s.accuracy, 0, 5),
        '50', private.band_verdict(s.meters, s.accuracy, 0, 50), '200', private.band_verdict(s.meters, s.accuracy, 0, 200)))
      order by s.meters, s.id)
    from (
      select p.*, extensions.st_distance(p.geom::extensions.geography, e.geom::extensions.geography) as meters,
        private.accuracy_meters(e.region_id, p.position_accuracy_meters) as accuracy
      from (
        select q.*, true as exact from public.pipeline q where q.region_id = e.region_id
        union all
        select g.*, false from private.general_pipelines(e.region_id) g
      ) p
      where extensions.st_dwithin(p.geom::extensions.geography, e.geom::extensions.geography, p_radius_meters)
    ) s), '[]'))
  from public.enterprise e where e.id = p_enterprise;
$$;
comment on function public.pipelines_near(bigint, double precision) is
  'Pipelines within a radius of a site, with the distance, how sure it is, and whether the site lies within 5, 50 and 200 m: inside, uncertain or outside. From the general course for those who do not see the exact route. Null where the site is not to be seen.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.pipeline_occupations(text), public.pipeline_figures(text),
  public.pipelines_near(bigint, double precision) to authenticated, service_role;
