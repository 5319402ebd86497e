-- One pipeline whole: what it is and how sure its route is, its bands, the radius of high consequence line by line, and what happened on it.

create function private.pipeline_shown(p_pipeline bigint) returns table (line public.pipeline, exact boolean)
  language sql stable set search_path = ''
as $$
  select p, true from public.pipeline p where p.id = p_pipeline
  union all
  select g, false from private.my_regions r cross join lateral private.general_pipelines(r.region_id) g
  where g.id = p_pipeline and not exists (select from public.pipeline p where p.id = p_pipeline);
$$;
comment on function private.pipeline_shown(bigint) is
  'A pipeline as the user may see it: exact, or in its general course. No row where neither is to be seen.';

create function private.impact_lines(p_line public.pipeline) returns jsonb
  language sql stable set search_path = ''
as $$
  select case
    when p_line.medium <> 'natural_gas' then '{"why_not": "not_gas"}'::jsonb
    when d.millimeters is null then '{"why_not": "diameter_unknown"}'
    when d.mpa is null then '{"why_not": "pressure_unknown"}'
    else public.screen_gas_pipeline(d.millimeters, d.mpa) || jsonb_build_object(
      'pressure', case when p_line.design_pressure_mpa is null then 'working' else 'design' end,
      'product', round((d.millimeters ^ 2 * d.mpa)::numeric, 1), 'root', round(sqrt(d.millimeters ^ 2 * d.mpa)::numeric, 2)) end
  from (select p_line.diameter_millimeters::double precision as millimeters,
    coalesce(p_line.design_pressure_mpa, p_line.working_pressure_mpa)::double precision as mpa) d;
$$;
comment on function private.impact_lines(public.pipeline) is
  'The potential impact radius of a gas pipeline as screen_gas_pipeline answers it, with the steps of its working: d²·p and its root; why_not where it cannot be worked out.';

create function public.pipeline_sheet(p_pipeline bigint) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object('id', l.id, 'region_id', l.region_id, 'source_id', l.source_id, 'name', l.name, 'owner', l.owner,
    'user_unit', l.user_unit, 'kind', l.kind, 'medium', l.medium, 'status', l.status, 'in_service', private.is_in_service(l.status),
    'diameter_millimeters', l.diameter_millimeters, 'wall_millimeters', l.wall_millimeters, 'material', l.material,
    'design_pressure_mpa', l.design_pressure_mpa, 'working_pressure_mpa', l.working_pressure_mpa, 'capacity', l.capacity,
    'laying', l.laying, 'depth_meters', l.depth_meters, 'start_year', l.start_year, 'commissioned_on', l.commissioned_on,
    'registration_number', l.registration_number, 'planning_licence', l.planning_licence,
    'inspection_due_on', l.inspection_due_on, 'inspection_overdue', l.inspection_due_on < t.today,
    'off_drawing_places', l.off_drawing_places, 'patrols_per_day', l.patrols_per_day, 'url', l.url,
    -- The length of the general course is not that of the pipe: the register's own is told.
    'length_meters', round(l.length_meters),
    'route', case when not s.exact then 'general' when l.position_accuracy_meters is null then 'assumed' else 'stated' end,
    'accuracy_meters', round(private.accuracy_meters(l.region_id, l.position_accuracy_meters)::numeric, 1),
    'position_source', case when s.exact then l.position_source end,
    'accuracy_basis', case when s.exact and l.position_accuracy_meters is null then (
      select jsonb_build_object('source', p.source, 'confidence', p.confidence) from public.parameter p
      where p.key = 'pipeline.unknown_accuracy_meters' and p.scope operator(extensions.@>) l.region_id::extensions.ltree
      order by extensions.nlevel(p.scope) desc limit 1) end,
    'impact', private.impact_lines(s.line),
    'bands', (select coalesce(jsonb_agg(jsonb_build_object('article', private.lower_words(b.article), 'around', b.around,
        'effect', b.effect, 'from_meters', b.from_meters, 'to_meters', b.to_meters, 'works', to_jsonb(b.works),
        'features', b.features, 'half_width_meters', b.half_width, 'source', b.source, 'confidence', b.confidence)
        order by b.to_meters, b.article, b.around), '[]') from private.bands_of(s.line) b),
    'listings', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'title', i.row ->> 'title', 'level', i.row ->> 'level',
        'state', i.row ->> 'state', 'listed_on', i.row ->> 'listed_on', 'deadline_on', i.row ->> 'deadline_on',
        'in_force', i.row -> 'in_force', 'overdue', i.row -> 'overdue', 'days_left', i.row -> 'days_left',
        'progress_percent', i.row -> 'progress_percent', 'segment', i.segment) order by i.row ->> 'deadline_on', i.id), '[]')
      from (
        select x.id, private.listing_row(x.id) as row, g.name as segment
        from public.pipeline_segment g join public.listing x on x.pipeline_segment_id = g.id where g.pipeline_id = l.id) i),
    'dataset', (select jsonb_build_object('id', d.id, 'name_en', d.name_en, 'name_zh', d.name_zh, 'source', d.source,
        'licence', d.licence, 'url', d.url, 'simulated', d.simulated, 'as_of', d.as_of)
      from public.dataset d where d.id = l.dataset_id))
  from private.pipeline_shown(p_pipeline) s
  cross join lateral (select (s.line).*) l
  cross join lateral (select private.region_today(l.region_id) as today) t;
$$;
comment on function public.pipeline_sheet(bigint) is
  'One pipeline: identity, route (stated, assumed or general) with its accuracy, protection bands, impact radius line by line, listed items about its stretches, source. In its general course for those who do not see the exact route, without what only the exact route tells. Null where it is not to be seen.';

create function private.pipeline_happenings(p_pipeline bigint)
  returns table (day date, at timestamptz, precise text, subject text, act text, subject_id bigint, name_en text, name_zh text,
    note text, detail jsonb)
  language sql stable set search_path = ''
as $$
  with line as materialized (
    select p.id, p.region_id, p.commissioned_on, r.time_zone from public.pipeline p join public.region r on r.id = p.region_id
    where p.id = p_pipeline
  ), listed as materialized (
    select x.id, x.title, x.level, x.listed_on
    from line l join public.pipeline_segment g on g.pipeline_id = l.id join public.listing x on x.pipeline_segment_id = g.id
  ), logged as materialized (
    select v.* from public.event v join listed i on i.id = v.subject_id where v.subject = 'listing' and v.kind <> 'added'
  ), work as materialized (
    select distinct on (w.id) w.id, w.name, w.kind, w.state, w.begins_on, w.ends_on
    from line l cross join lateral private.band_findings(l.region_id, l.id) f join public.pipeline_work w on w.id = f.work_id
  )
  select l.commissioned_on, null::timestamptz, 'day', 'pipeline', 'commissioned', l.id, null, null, null, '{}'::jsonb
  from line l where l.commissioned_on is not null
  union all
  select a.occurred_on, a.occurred_at at time zone l.time_zone, a.date_precision, 'accident', a.kind, a.id, a.name, a.name, a.cause,
    jsonb_build_object('deaths', a.deaths, 'injuries', a.injuries, 'grade', a.grade)
  from line l join public.accident a on a.pipeline_id = l.id
  union all
  select o.found_on, null, 'day', 'occupation', 'found', -o.id, null, null, o.note, jsonb_build_object('kind', o.kind)
  from line l join public.pipeline_occupation o on o.pipeline_id = l.id
  union all
  select o.cleared_on, null, 'day', 'occupation', 'cleared', -o.id, null, null, null, jsonb_build_object('kind', o.kind)
  from line l join public.pipeline_occupation o on o.pipeline_id = l.id where o.cleared_on is not null
  union all
  select w.begins_on, null, 'day', 'pipeline_work', 'begins', w.id, w.name, w.name, null, jsonb_build_object('kind', w.kind)
  from work w where w.begins_on is not null
  union all
  select w.ends_on, null, 'day', 'pipeline_work', 'ends', w.id, w.name, w.name, null, jsonb_build_object('kind', w.kind)
  from work w where w.ends_on is not null
  union all
  select i.listed_on, null, 'day', 'listing', 'listed', i.id, i.title, i.title, null, jsonb_build_object('level', i.level)
  from listed i where i.listed_on is not null and not exists (select from logged v where v.subject_id = i.id and v.kind = 'list')
  union all
  select (v.at at time zone l.time_zone)::date, v.at, 'minute', v.subject, v.kind, v.subject_id, i.title, i.title, v.note,
    jsonb_build_object('level', i.level, 'to_state', v.to_state)
  from logged v join listed i on i.id = v.subject_id cross join line l;
$$;
comment on function private.pipeline_happenings(bigint) is
  'What is on record of a pipeline, in no order: damage and failures, occupations found and cleared, works in its bands that are not over with the days they begin and end, listings of its stretches and every act on them. None where the exact route is not to be seen.';

create function public.pipeline_timeline(p_pipeline bigint, p_limit integer default 500) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with told as materialized (select * from private.pipeline_happenings(p_pipeline)),
  newest as (
    select * from told order by day desc, at desc nulls last, subject, subject_id desc, act limit least(greatest(p_limit, 1), 20000)
  )
  select jsonb_build_object('total', (select count(*) from told), 'items', (
    select coalesce(jsonb_agg(jsonb_build_object('day', n.day, 'at', n.at, 'precision', n.precise, 'subject', n.subject, 'act', n.act,
      'subject_id', n.subject_id, 'name_en', n.name_en, 'name_zh', n.name_zh, 'note', n.note, 'detail', n.detail)
      order by n.day desc, n.at desc nulls last, n.subject, n.subject_id desc, n.act), '[]') from newest n))
  from public.pipeline p where p.id = p_pipeline;
$$;
comment on function public.pipeline_timeline(bigint, integer) is
  'What happened on a pipeline, newest first, in the form of site_timeline; works may begin or end on days to come. total counts all, items holds at most p_limit. Null where the exact route is not to be seen.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.pipeline_shown(bigint), private.impact_lines(public.pipeline), public.pipeline_sheet(bigint),
  private.pipeline_happenings(bigint), public.pipeline_timeline(bigint, integer) to authenticated, service_role;
