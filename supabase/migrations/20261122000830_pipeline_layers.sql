-- What the map draws of pipelines: how sure a route is, the protection bands around it, and the works and occupations in them.

create or replace function public.pipeline_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with assumed as (
    select private.accuracy_meters(p_region, null) as meters
  ), shown as (
    select p.*, true as exact from public.pipeline p where p.region_id = p_region
    union all
    select g.*, false from private.general_pipelines(p_region) g
  )
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(p.id order by p.id), '[]'),
    'name', coalesce(jsonb_agg(p.name order by p.id), '[]'),
    'owner', coalesce(jsonb_agg(p.owner order by p.id), '[]'),
    'kind', coalesce(jsonb_agg(p.kind order by p.id), '[]'),
    'medium', coalesce(jsonb_agg(p.medium order by p.id), '[]'),
    'status', coalesce(jsonb_agg(p.status order by p.id), '[]'),
    'length_meters', coalesce(jsonb_agg(round(p.length_meters) order by p.id), '[]'),
    'zone_paths', coalesce(jsonb_agg(array(select unnest(p.zone_paths)::text) order by p.id), '[]'),
    'exact', coalesce(jsonb_agg(p.exact order by p.id), '[]'),
    'route', coalesce(jsonb_agg(case when not p.exact then 'general' when p.position_accuracy_meters is null then 'assumed'
      else 'stated' end order by p.id), '[]'),
    'accuracy_meters', coalesce(jsonb_agg(round(coalesce(p.position_accuracy_meters, a.meters)::numeric, 1) order by p.id), '[]'),
    'geojson', coalesce(jsonb_agg(extensions.st_asgeojson(p.geom, 5)::jsonb order by p.id), '[]'))
  from shown p cross join assumed a;
$$;
comment on function public.pipeline_columns(text) is
  'Pipelines of a region as columns, with whole routes. exact is false where the user sees the general course only; route says whether the accuracy is stated by its source, assumed by the region''s parameter, or that of the general course.';

create function private.lower_words(p_text text) returns text
  language sql immutable set search_path = ''
as $$ select trim('_' from regexp_replace(lower(p_text), '[^a-z0-9]+', '_', 'g')); $$;
comment on function private.lower_words(text) is 'A name as a key of the page''s catalogues: «35(2)» is 35_2.';

create function public.pipeline_band_areas(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with band as (
    select b.*, private.lower_words(b.article) as word from private.bands(p_region) b where b.to_meters > 0
  ), line as (
    select p.id, p.kind, p.status, p.design_pressure_mpa, p.working_pressure_mpa, p.diameter_millimeters, p.position_accuracy_meters, true as exact
    from public.pipeline p where p.region_id = p_region
    union all
    select g.id, g.kind, g.status, g.design_pressure_mpa, g.working_pressure_mpa, g.diameter_millimeters, g.position_accuracy_meters, false
    from private.general_pipelines(p_region) g
  ), feature as (
    select l.id, a.around, case a.around when 'edge' then coalesce(l.diameter_millimeters, 0)::double precision / 2000 else 0 end as half_width,
      null::extensions.geometry as geom
    from line l, (values ('line'), ('edge')) as a (around)
    union all
    select l.id, a.around, 0, s.geom from line l join public.pipeline_segment s on s.pipeline_id = l.id
    cross join lateral (values ('river', s.river_crossing), ('tunnel', s.tunnel)) as a (around, holds)
    where a.holds and s.geom is not null
    union all
    select l.id, 'facility', 0, f.geom from line l join public.pipeline_facility f on f.pipeline_id = l.id
  )
  select coalesce(jsonb_agg(jsonb_build_object('pipeline_id', l.id, 'article', b.word, 'effect', b.effect, 'around', b.around,
    'from_meters', b.from_meters + f.half_width, 'to_meters', b.to_meters + f.half_width,
    'accuracy_meters', round(private.accuracy_meters(p_region, l.position_accuracy_meters)::numeric, 1),
    'route', case when not l.exact then 'general' when l.position_accuracy_meters is null then 'assumed' else 'stated' end,
    'confidence', b.confidence, 'geojson', extensions.st_asgeojson(f.geom, 6)::jsonb)
    order by l.id, b.to_meters, b.article, b.around), '[]')
  from line l
  cross join lateral (select coalesce(l.design_pressure_mpa, l.working_pressure_mpa) as pressure) d
  -- As band_findings takes it: a pipe whose pressure is not known has the widest band.
  join band b on l.kind = any (b.pipelines)
    and (b.pressure_from is null or d.pressure is null or d.pressure > b.pressure_from)
    and (b.pressure_to is null or d.pressure <= b.pressure_to)
  join feature f on f.id = l.id and f.around = b.around
  where private.is_in_service(l.status);
$$;
comment on function public.pipeline_band_areas(text) is
  'The protection bands of a region''s pipelines in service, a row a band: from and to in metres from the centre line (of the edge''s bands with half the pipe''s width), how sure the route is; geojson where the band lies around a facility, a river crossing or a tunnel, null where it lies along the route.';

create function private.band_records(p_region text, p_id bigint default null)
  returns table (id bigint, record text, kind text, state text, name text, found_on date, ends_on date, permit_number text, listed boolean, note text,
    enterprise_id bigint, zone_id bigint, pipeline_id bigint, article text, around text, effect text, from_meters double precision,
    to_meters double precision, distance_meters double precision, accuracy_meters double precision, verdict text,
    confidence text, standing text, geom extensions.geometry)
  language sql stable set search_path = ''
as $$
  (select distinct on (w.id) w.id, 'work', w.kind, w.state, w.name, w.begins_on, w.ends_on, w.permit_number, false, null,
    w.enterprise_id, w.zone_id, f.pipeline_id, private.lower_words(f.article), f.around, f.effect, f.from_meters, f.to_meters,
    f.distance_meters, f.accuracy_meters, f.verdict, f.confidence, s.standing, w.geom
  from private.band_findings(p_region, null, case when p_id is not null then greatest(p_id, 0) end) f
  join public.pipeline_work w on w.id = f.work_id
  cross join lateral (select case when f.verdict <> 'inside' then 'uncertain'
    when f.effect = 'forbidden' or w.permit_number is null then 'breach' else 'permitted' end as standing) s
  -- The gravest counts: what is certainly against the law, then what may be, then what a permit covers.
  order by w.id, array_position(array['breach', 'uncertain', 'permitted'], s.standing), f.effect = 'permit', f.distance_meters, f.article, f.pipeline_id)
  union all
  select -o.id, 'occupation', o.kind, o.state, null, o.found_on, o.cleared_on, null, o.listed, o.note,
    o.enterprise_id, o.zone_id, o.pipeline_id, private.lower_words(b.article), b.around, b.effect, b.from_meters, b.to_meters,
    greatest(0, extensions.st_distance(p.geom::extensions.geography, o.geom::extensions.geography)
      - case b.around when 'edge' then coalesce(p.diameter_millimeters, 0)::double precision / 2000 else 0 end),
    private.accuracy_meters(p_region, p.position_accuracy_meters), null, b.confidence,
    case when o.state = 'cleared' then 'cleared' when o.listed then 'listed' else 'occupied' end, o.geom
  from public.pipeline_occupation o
  left join public.pipeline p on p.id = o.pipeline_id
  left join lateral (
    select c.* from private.bands(p_region) c
    where p.kind = any (c.pipelines) and c.effect = 'forbidden' and c.around in ('line', 'edge')
      and (c.pressure_from is null or coalesce(p.design_pressure_mpa, p.working_pressure_mpa) is null
        or coalesce(p.design_pressure_mpa, p.working_pressure_mpa) > c.pressure_from)
      and (c.pressure_to is null or coalesce(p.design_pressure_mpa, p.working_pressure_mpa) <= c.pressure_to)
    order by c.to_meters desc limit 1
  ) b on true
  where o.region_id = p_region and (p_id is null or o.id = -p_id);
$$;
comment on function private.band_records(text, bigint) is
  'Works that are not over and lie or may lie in a protection band, each once with its gravest finding, and all occupations. Numbers of occupations are negative. standing: breach, uncertain, permitted of works (breach as in works_in_bands); occupied, listed, cleared of occupations, which somebody found on the spot: their verdict is null.';

create function public.band_record_columns(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(r.id order by r.id), '[]'),
    'name', coalesce(jsonb_agg(r.name order by r.id), '[]'),
    'pipeline', coalesce(jsonb_agg(p.name order by r.id), '[]'),
    'pipeline_id', coalesce(jsonb_agg(r.pipeline_id order by r.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(c.middle) * 1e6) / 1e6 order by r.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(c.middle) * 1e6) / 1e6 order by r.id), '[]'),
    'zone_id', coalesce(jsonb_agg(r.zone_id order by r.id), '[]'),
    'record', coalesce(jsonb_agg(r.record order by r.id), '[]'),
    'kind', coalesce(jsonb_agg(r.record || '_' || r.kind order by r.id), '[]'),
    'state', coalesce(jsonb_agg(r.state order by r.id), '[]'),
    'standing', coalesce(jsonb_agg(r.standing order by r.id), '[]'),
    'article', coalesce(jsonb_agg(r.article order by r.id), '[]'),
    'found_on', coalesce(jsonb_agg(r.found_on order by r.id), '[]'),
    'distance_meters', coalesce(jsonb_agg(round(r.distance_meters::numeric, 1) order by r.id), '[]'),
    'accuracy_meters', coalesce(jsonb_agg(round(r.accuracy_meters::numeric, 1) order by r.id), '[]'))
  from private.band_records(p_region) r
  left join public.pipeline p on p.id = r.pipeline_id
  cross join lateral (select extensions.st_centroid(r.geom) as middle) c;
$$;
comment on function public.band_record_columns(text) is
  'Works and occupations in the protection bands of a region''s pipelines as columns, each with its gravest finding; distance and accuracy in metres from the route as it is recorded.';

create function public.band_record(p_id bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  with place as (
    select w.region_id from public.pipeline_work w where w.id = p_id
    union all
    select o.region_id from public.pipeline_occupation o where o.id = -p_id
  ), finding as (
    select f.pipeline_id, private.lower_words(f.article) as article, f.around, f.effect, f.from_meters, f.to_meters, f.distance_meters,
      f.accuracy_meters, f.verdict, f.confidence
    from place l cross join lateral private.band_findings(l.region_id, null, greatest(p_id, 0)) f
    union all
    select r.pipeline_id, r.article, r.around, r.effect, r.from_meters, r.to_meters, r.distance_meters, r.accuracy_meters, r.verdict, r.confidence
    from place l cross join lateral private.band_records(l.region_id, p_id) r where r.record = 'occupation' and r.article is not null
  )
  select jsonb_build_object('id', r.id, 'record', r.record, 'kind', r.record || '_' || r.kind, 'state', r.state, 'standing', r.standing,
    'name', r.name, 'found_on', r.found_on, 'ends_on', r.ends_on, 'permit_number', r.permit_number, 'listed', r.listed, 'note', r.note,
    'enterprise_id', r.enterprise_id, 'enterprise', (select e.name from public.enterprise e where e.id = r.enterprise_id),
    'lng', extensions.st_x(c.middle), 'lat', extensions.st_y(c.middle),
    'findings', coalesce((
      select jsonb_agg(jsonb_build_object('pipeline_id', f.pipeline_id, 'pipeline', p.name, 'article', f.article, 'around', f.around,
        'effect', f.effect, 'from_meters', f.from_meters, 'to_meters', f.to_meters, 'distance_meters', round(f.distance_meters::numeric, 1),
        'accuracy_meters', round(f.accuracy_meters::numeric, 1),
        'route', case when p.position_accuracy_meters is null then 'assumed' else 'stated' end,
        'verdict', f.verdict, 'confidence', f.confidence)
        order by f.distance_meters, f.to_meters, f.article, f.around, f.pipeline_id)
      from finding f join public.pipeline p on p.id = f.pipeline_id), '[]'))
  from place l
  cross join lateral private.band_records(l.region_id, p_id) r
  cross join lateral (select extensions.st_centroid(r.geom) as middle) c
  where r.id = p_id;
$$;
comment on function public.band_record(bigint) is
  'One of band_record_columns with every band it lies or may lie in. Null where it is not to be seen or lies in none.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.lower_words(text), private.band_records(text, bigint), public.pipeline_columns(text),
  public.pipeline_band_areas(text), public.band_record_columns(text), public.band_record(bigint)
  to authenticated, service_role;
