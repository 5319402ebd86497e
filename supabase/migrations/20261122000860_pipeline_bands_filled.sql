-- What lies in the protection bands of one pipeline, and how surely.

-- Looked for by place alone, and only then asked for by number under row-level security: see accidents_near. A long route
-- is looked along a kilometre at a time, or the box around all of it would hold most of a city.
create function private.lying_along(p_region text, p_shape extensions.geometry, p_meters double precision)
  returns table (subject text, id bigint)
  language sql stable security definer rows 200 set search_path = '' set jit = off
as $$
  with shape as materialized (
    select p_shape::extensions.geography as whole,
      -- Points on the way of the earth itself: between them the straight line of the map is less than 2 m off.
      extensions.st_segmentize(p_shape::extensions.geography, 1000)::extensions.geometry as parts
  ), vertex as (
    select d.path[1:cardinality(d.path) - 1] as line, d.path[cardinality(d.path)] as place, d.geom,
      lag(d.geom) over (partition by d.path[1:cardinality(d.path) - 1] order by d.path[cardinality(d.path)]) as before
    from shape s cross join lateral extensions.st_dumppoints(s.parts) d
  ), edge as (
    select v.line, coalesce(extensions.st_makeline(v.before, v.geom), v.geom) as geom,
      floor(sum(coalesce(extensions.st_distance(v.before, v.geom), 0)) over (partition by v.line order by v.place) / 0.01) as piece
    from vertex v
  ), box as materialized (
    select extensions.st_expand(b.geom,
      (p_meters + 2) / (110500 * greatest(cos(radians(least(89, greatest(abs(extensions.st_ymin(b.geom)), abs(extensions.st_ymax(b.geom)))
        + (p_meters + 2) / 110500))), 0.01)), (p_meters + 2) / 110500) as area
    from (select extensions.st_envelope(extensions.st_collect(e.geom)) as geom from edge e group by e.line, e.piece) b
  ), found as (
    select 'enterprise' as subject, e.id, e.geom from box b join public.enterprise e on e.geom operator(extensions.&&) b.area
    where e.region_id = p_region
    union
    select 'protected_place', p.id, p.geom from box b join public.protected_place p on p.geom operator(extensions.&&) b.area
    where p.region_id = p_region
    union
    select 'building', g.id, g.geom from box b join public.building g on g.geom operator(extensions.&&) b.area
    where g.region_id = p_region
    union
    select 'hidden_danger', d.id, d.geom from box b join public.hidden_danger d on d.geom operator(extensions.&&) b.area
    where d.region_id = p_region and d.is_open
  )
  select f.subject, f.id from found f cross join shape s
  where extensions.st_dwithin(f.geom::extensions.geography, s.whole, p_meters);
$$;
comment on function private.lying_along(text, extensions.geometry, double precision) is
  'Numbers of the sites, protected places, buildings and open hidden dangers of a region within so many metres of a shape, whoever may see them.';

create function private.bands_of(p_line public.pipeline)
  returns table (article text, around text, effect text, from_meters double precision, to_meters double precision, works text[],
    crossing boolean, source text, confidence text, features bigint, shape extensions.geometry, half_width double precision)
  language sql stable set search_path = ''
as $$
  with feature as (
    select a.around, 1::bigint as features, p_line.geom as shape,
      case a.around when 'edge' then coalesce(p_line.diameter_millimeters, 0)::double precision / 2000 else 0 end as half_width
    from (values ('line'), ('edge')) as a (around)
    union all
    select a.around, count(*), extensions.st_collect(s.geom), 0
    from public.pipeline_segment s cross join lateral (values ('river', s.river_crossing), ('tunnel', s.tunnel)) as a (around, holds)
    where s.pipeline_id = p_line.id and a.holds and s.geom is not null
    group by a.around
    union all
    select 'facility', count(*), extensions.st_collect(f.geom), 0
    from public.pipeline_facility f where f.pipeline_id = p_line.id having count(*) > 0
  )
  select b.article, b.around, b.effect, b.from_meters, b.to_meters, b.works, b.crossing, b.source, b.confidence, f.features, f.shape,
    f.half_width
  from private.bands(p_line.region_id) b
  cross join lateral (select coalesce(p_line.design_pressure_mpa, p_line.working_pressure_mpa) as pressure) d
  join feature f on f.around = b.around
  where private.is_in_service(p_line.status) and p_line.kind = any (b.pipelines)
    -- As band_findings takes it: a pipe whose pressure is not known has the widest band.
    and (b.pressure_from is null or d.pressure is null or d.pressure > b.pressure_from)
    and (b.pressure_to is null or d.pressure <= b.pressure_to);
$$;
comment on function private.bands_of(public.pipeline) is
  'The protection bands of one pipeline, each with the shape it lies around, in how many features, and half the pipe''s width where it is measured from the edge; those around facilities, river crossings and tunnels where the caller sees such.';

create function public.what_lies_in_bands(p_pipeline bigint, p_limit integer default 200) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with line as materialized (
    select p.*, a.accuracy, private.impact_radius(p) as radius, least(greatest(p_limit, 1), 20000) as most
    from public.pipeline p
    cross join lateral (select private.accuracy_meters(p.region_id, p.position_accuracy_meters) as accuracy) a
    where p.id = p_pipeline
  ), band as materialized (
    select b.* from public.pipeline p cross join lateral private.bands_of(p) b where p.id = p_pipeline
  ), feature as materialized (
    select 'line' as around, l.geom as shape, 0::double precision as half_width, 200 as reach from line l
    union all
    select b.around, (array_agg(b.shape))[1], max(b.half_width), max(b.to_meters) from band b group by b.around having max(b.to_meters) > 0
  ), near as materialized (
    select n.subject, n.id
    from line l
    cross join lateral (select extensions.st_collect(f.shape) as shape, max(f.reach + f.half_width) as reach from feature f) r
    cross join lateral private.lying_along(l.region_id, r.shape, greatest(r.reach, l.radius) + l.accuracy + 0.001) n
  ), thing as materialized (
    select 'enterprises' as subject, e.id, e.geom, e.geom::extensions.geography as place
    from near n join public.enterprise e on e.id = n.id where n.subject = 'enterprise'
    union all
    select 'protected_places', p.id, p.geom, p.geom::extensions.geography
    from near n join public.protected_place p on p.id = n.id where n.subject = 'protected_place'
    union all
    select 'buildings', b.id, b.geom, b.geom::extensions.geography
    from near n join public.building b on b.id = n.id where n.subject = 'building'
    union all
    select 'hidden_dangers', d.id, d.geom, d.geom::extensions.geography
    from near n join public.hidden_danger d on d.id = n.id where n.subject = 'hidden_danger'
  ), measured as materialized (
    select t.subject, t.id, f.around, greatest(0, extensions.st_distance(f.shape::extensions.geography, t.place) - f.half_width) as meters
    from thing t cross join (select distinct on (f.around) f.* from feature f order by f.around, f.half_width desc) f
  ), banded as materialized (
    select m.subject, m.id, m.around, m.meters, b.article, b.to_meters,
      case when b.article is not null then private.band_verdict(m.meters, l.accuracy, b.from_meters, b.to_meters) end as verdict
    from measured m cross join line l left join band b on b.around = m.around and b.to_meters > 0
  ), found as materialized (
    -- Gathered in one go: joined with itself, a long line's thousands of sites would take seconds.
    select c.*, row_number() over (partition by c.subject order by c.meters, c.id) as place
    from (
      select i.subject, i.id, max(i.meters) filter (where i.around = 'line') as meters,
        jsonb_agg(jsonb_build_array(i.article, i.around, i.meters, i.verdict) order by i.to_meters, i.article, i.around)
          filter (where i.verdict <> 'outside') as bands
      from banded i group by i.subject, i.id
    ) c cross join line l
    where c.bands is not null
      or c.meters <= l.accuracy + 0.001 + case c.subject when 'enterprises' then 200 when 'protected_places' then greatest(200, l.radius) end
  ), told as materialized (
    select f.subject, f.id, f.place, round(f.meters::numeric, 1) as distance_meters,
      jsonb_build_object('5', private.band_verdict(f.meters, l.accuracy, 0, 5), '50', private.band_verdict(f.meters, l.accuracy, 0, 50),
        '200', private.band_verdict(f.meters, l.accuracy, 0, 200)) as within,
      case when l.radius is not null then private.band_verdict(f.meters, l.accuracy, 0, l.radius) end as in_impact_radius,
      (select coalesce(jsonb_agg(jsonb_build_object('article', private.lower_words(b.band ->> 0), 'around', b.band -> 1,
        'distance_meters', round((b.band ->> 2)::numeric, 1), 'verdict', b.band -> 3) order by b.place), '[]')
        from jsonb_array_elements(f.bands) with ordinality b (band, place)) as bands
    from found f cross join line l where f.place <= l.most
  ), work as materialized (
    select f.* from line l cross join lateral private.band_findings(l.region_id, l.id) f
  )
  select jsonb_build_object('pipeline_id', l.id, 'name', l.name, 'accuracy_meters', l.accuracy,
    'accuracy_known', l.position_accuracy_meters is not null, 'in_service', private.is_in_service(l.status),
    'impact_radius_meters', round(l.radius::numeric, 1), 'limit', l.most,
    'totals', (select coalesce(jsonb_object_agg(t.subject, t.n), '{}') from (
      select f.subject, count(*) as n from found f group by f.subject) t),
    'bands', (select coalesce(jsonb_agg(jsonb_build_object('article', private.lower_words(c.article), 'around', c.around,
        'subject', c.subject, 'inside', c.inside, 'uncertain', c.uncertain) order by c.article, c.around, c.subject), '[]')
      from (
        select b.article, b.around, b.subject, count(*) filter (where b.verdict = 'inside') as inside,
          count(*) filter (where b.verdict = 'uncertain') as uncertain
        from (
          select i.article, i.around, i.subject, i.verdict from banded i where i.verdict <> 'outside'
          union all
          select w.article, w.around, 'works', w.verdict from work w) b
        group by b.article, b.around, b.subject) c),
    'enterprises', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'status', e.status,
        'hazard_sources', (select count(*) from public.hazard_source h where h.enterprise_id = e.id),
        'distance_meters', f.distance_meters, 'within', f.within, 'bands', f.bands) order by f.place), '[]')
      from told f join public.enterprise e on e.id = f.id where f.subject = 'enterprises'),
    'protected_places', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'article_item', p.article_item,
        'name', p.name, 'people', p.people, 'simulated', coalesce(s.simulated, false), 'distance_meters', f.distance_meters,
        'within', f.within, 'in_impact_radius', f.in_impact_radius, 'lng', extensions.st_x(c.middle), 'lat', extensions.st_y(c.middle),
        'bands', f.bands) order by f.place), '[]')
      from told f join public.protected_place p on p.id = f.id left join public.dataset s on s.id = p.dataset_id
      cross join lateral (select extensions.st_centroid(p.geom) as middle) c
      where f.subject = 'protected_places'),
    'buildings', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'name', b.name, 'floors', b.floors,
        'enterprise_id', b.enterprise_id, 'lng', extensions.st_x(b.geom), 'lat', extensions.st_y(b.geom),
        'distance_meters', f.distance_meters, 'bands', f.bands) order by f.place), '[]')
      from told f join public.building b on b.id = f.id where f.subject = 'buildings'),
    'hidden_dangers', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind_name_en', k.name_en, 'kind_name_zh', k.name_zh,
        'level', d.level, 'state', d.state, 'found_on', d.found_on, 'deadline_on', d.deadline_on, 'enterprise_id', d.enterprise_id,
        'days_overdue', case when d.deadline_runs then private.region_today(d.region_id) - d.deadline_on end,
        'lng', extensions.st_x(d.geom), 'lat', extensions.st_y(d.geom),
        'distance_meters', f.distance_meters, 'bands', f.bands) order by f.place), '[]')
      from told f join public.hidden_danger d on d.id = f.id join public.hidden_danger_kind k on k.id = d.kind
      where f.subject = 'hidden_dangers'),
    'dangers_overdue', (select count(*) from found f join public.hidden_danger d on d.id = f.id
      where f.subject = 'hidden_dangers' and d.deadline_runs and d.deadline_on < private.region_today(l.region_id)),
    'works', coalesce((
      select jsonb_agg(jsonb_build_object('work_id', w.id, 'name', w.name, 'kind', w.kind, 'state', w.state,
        'permit_number', w.permit_number, 'article', private.lower_words(f.article), 'around', f.around, 'effect', f.effect,
        'distance_meters', round(f.distance_meters::numeric, 1), 'verdict', f.verdict, 'confidence', f.confidence,
        'accuracy_meters', round(f.accuracy_meters::numeric, 1))
        order by f.distance_meters, w.id, f.article, f.around)
      from work f join public.pipeline_work w on w.id = f.work_id), '[]'),
    'occupations', coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'found_on', o.found_on, 'listed', o.listed) order by o.found_on, o.id)
      from public.pipeline_occupation o where o.pipeline_id = l.id and o.state = 'open'), '[]'))
  from line l;
$$;
comment on function public.what_lies_in_bands(bigint, integer) is
  'What lies along a pipeline, nearest first: sites within 200 m of its centre line or in a band, protected places also within its impact radius, buildings and open hidden dangers in a band, each with the bands it lies or may lie in; works by the article they fall under, open occupations. Of each subject at most p_limit, 20,000 at the most; totals and bands count all. Null where the exact route is not to be seen.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.lying_along(text, extensions.geometry, double precision), private.bands_of(public.pipeline),
  public.what_lies_in_bands(bigint, integer) to authenticated, service_role;
