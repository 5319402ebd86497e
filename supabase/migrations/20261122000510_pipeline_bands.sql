-- The protection bands of the law as parameters, and which works lie in them.

-- Bands. Each row: the article; the kinds of pipeline; around what is measured (line: its centre line; edge: the outer
-- edge of the pipe; facility, river, tunnel); from (exclusive, unless 0) and to (inclusive) in metres; the kinds of work
-- (null: every kind); whether the law forbids them or asks for a permit; pressures for urban gas (to inclusive).
-- A crossing counts under article 35 (1) and not under article 30, which it could not but break. What article 30 forbids
-- cannot be applied for, so the bands of 35 (2) and 35 (3) begin where it ends.
insert into public.parameter (key, value, source, confidence) values
  ('pipeline.bands.oil_gas', '[
    {"article": "30", "pipelines": ["long_distance", "port"], "around": "line", "from": 0, "to": 5, "works": null, "effect": "forbidden", "crossing": false},
    {"article": "32", "pipelines": ["long_distance", "port"], "around": "river", "from": 0, "to": 500, "works": ["anchoring", "dragging", "sand_digging", "quarrying", "blasting"], "effect": "forbidden"},
    {"article": "33", "pipelines": ["long_distance", "port"], "around": "tunnel", "from": 0, "to": 1000, "works": ["quarrying", "mining", "blasting"], "effect": "forbidden"},
    {"article": "35(1)", "pipelines": ["long_distance", "port"], "around": "line", "from": 0, "to": 0, "works": ["road", "railway", "canal", "power_line", "cable"], "effect": "permit", "crossing": true},
    {"article": "35(2)", "pipelines": ["long_distance", "port"], "around": "line", "from": 5, "to": 50, "works": ["road", "railway", "canal", "power_line", "cable", "earthing"], "effect": "permit"},
    {"article": "35(2)", "pipelines": ["long_distance", "port"], "around": "facility", "from": 0, "to": 100, "works": ["road", "railway", "canal", "power_line", "cable", "earthing"], "effect": "permit"},
    {"article": "35(3)", "pipelines": ["long_distance", "port"], "around": "line", "from": 5, "to": 200, "works": ["blasting", "seismic_survey", "excavation", "drilling", "mining", "quarrying"], "effect": "permit"},
    {"article": "35(3)", "pipelines": ["long_distance", "port"], "around": "facility", "from": 0, "to": 500, "works": ["blasting", "seismic_survey", "excavation", "drilling", "mining", "quarrying"], "effect": "permit"}]',
    'Law on the Protection of Oil and Natural Gas Pipelines (2010), articles 30, 32, 33, 35', 'S'),
  ('pipeline.bands.hazardous_chemical', '[
    {"article": "Order 43, 21", "pipelines": ["hazardous_chemical"], "around": "edge", "from": 0, "to": 5, "works": null, "effect": "forbidden", "crossing": false},
    {"article": "Order 43, 21", "pipelines": ["hazardous_chemical"], "around": "facility", "from": 0, "to": 5, "works": null, "effect": "forbidden"}]',
    'State Administration of Work Safety, Order 43 (2012), article 21', 'S'),
  ('pipeline.bands.hazardous_chemical_more', '[
    {"article": "Order 43, river", "pipelines": ["hazardous_chemical"], "around": "river", "from": 0, "to": 500, "works": ["anchoring", "dragging", "sand_digging", "quarrying", "blasting"], "effect": "forbidden"},
    {"article": "Order 43, tunnel", "pipelines": ["hazardous_chemical"], "around": "tunnel", "from": 0, "to": 1000, "works": ["quarrying", "mining", "blasting"], "effect": "forbidden"}]',
    'State Administration of Work Safety, Order 43 (2012); distances as in the pipeline law, not seen in its text', 'G'),
  ('pipeline.bands.urban_gas', '[
    {"article": "GB 55009 protection", "pipelines": ["urban_gas"], "around": "edge", "from": 0, "to": 0.5, "pressure_to": 0.4, "works": null, "effect": "forbidden"},
    {"article": "GB 55009 protection", "pipelines": ["urban_gas"], "around": "edge", "from": 0, "to": 1.5, "pressure_from": 0.4, "pressure_to": 1.6, "works": null, "effect": "forbidden"},
    {"article": "GB 55009 protection", "pipelines": ["urban_gas"], "around": "edge", "from": 0, "to": 5, "pressure_from": 1.6, "works": null, "effect": "forbidden"},
    {"article": "GB 55009 control", "pipelines": ["urban_gas"], "around": "edge", "from": 0.5, "to": 5, "pressure_to": 0.4, "works": null, "effect": "permit"},
    {"article": "GB 55009 control", "pipelines": ["urban_gas"], "around": "edge", "from": 1.5, "to": 15, "pressure_from": 0.4, "pressure_to": 1.6, "works": null, "effect": "permit"},
    {"article": "GB 55009 control", "pipelines": ["urban_gas"], "around": "edge", "from": 5, "to": 50, "pressure_from": 1.6, "works": null, "effect": "permit"}]',
    'GB 55009-2021, from memory, not found in a source; pressure classes 0.4 and 1.6 MPa', 'U'),
  ('hca.liquid_wetland_level', '1', 'GB 32167-2015, liquid pipelines (e): level I in the source, level II by memory', 'U');

create function private.bands(p_region text)
  returns table (article text, pipelines text[], around text, from_meters double precision, to_meters double precision,
    pressure_from numeric, pressure_to numeric, works text[], effect text, crossing boolean, source text, confidence text)
  language sql stable set search_path = ''
as $$
  select b.article, b.pipelines, b.around, b."from", b."to", b.pressure_from, b.pressure_to, b.works, b.effect, b.crossing,
    k.source, k.confidence
  from (
    select distinct on (p.key) p.key, p.value, p.source, p.confidence from public.parameter p
    where p.key like 'pipeline.bands.%' and p.scope operator(extensions.@>) p_region::extensions.ltree
    order by p.key, extensions.nlevel(p.scope) desc
  ) k
  cross join lateral jsonb_to_recordset(k.value) as b (article text, pipelines text[], around text, "from" double precision,
    "to" double precision, pressure_from numeric, pressure_to numeric, works text[], effect text, crossing boolean);
$$;
comment on function private.bands(text) is 'The protection bands that hold in a region, from its parameters.';

-- Parsed where it is made, so it needs no search path of its own and is worked out in the query that asks: that asks it of thousands.
create function private.band_verdict(p_distance double precision, p_accuracy double precision,
  p_from double precision, p_to double precision) returns text
  language sql immutable
return case
  when round((p_distance - p_accuracy)::numeric, 3) > p_to::numeric
    or (p_from > 0 and round((p_distance + p_accuracy)::numeric, 3) <= p_from::numeric) then 'outside'
  when round((p_distance + p_accuracy)::numeric, 3) <= p_to::numeric
    and (p_from <= 0 or round((p_distance - p_accuracy)::numeric, 3) > p_from::numeric) then 'inside'
  else 'uncertain' end;
comment on function private.band_verdict(double precision, double precision, double precision, double precision) is
  'Whether a distance with its accuracy lies in a band: inside, outside, or uncertain where the accuracy crosses a bound. Convention: the farther bound belongs to the band (5.000 m is inside «5 m»), the nearer one does not unless it is 0; distances count to the millimetre.';

create function private.accuracy_meters(p_region text, p_accuracy double precision) returns double precision
  language sql stable set search_path = ''
as $$
  select coalesce(p_accuracy, (private.parameter(p_region, 'pipeline.unknown_accuracy_meters'))::text::double precision);
$$;
comment on function private.accuracy_meters(text, double precision) is 'A position''s accuracy, or what the region assumes where it is not known.';

create function private.is_in_service(p_status text) returns boolean
  language sql immutable set search_path = ''
as $$ select p_status in ('operating', 'construction', 'unknown'); $$;
comment on function private.is_in_service(text) is 'Whether a pipeline has protection bands: not while it is only proposed or shelved, and not once it is cancelled or retired.';

create function private.band_findings(p_region text, p_pipeline bigint default null, p_work bigint default null)
  returns table (work_id bigint, pipeline_id bigint, article text, around text, effect text, from_meters double precision,
    to_meters double precision, distance_meters double precision, accuracy_meters double precision, verdict text,
    confidence text)
  language sql stable set search_path = ''
as $$
  with band as (
    select * from private.bands(p_region)
  ), line as (
    select p.id, p.kind, p.geom, coalesce(p.design_pressure_mpa, p.working_pressure_mpa) as pressure,
      coalesce(p.diameter_millimeters, 0)::double precision / 2000 as half_width,
      private.accuracy_meters(p_region, p.position_accuracy_meters) as accuracy
    from public.pipeline p
    where p.region_id = p_region and private.is_in_service(p.status) and (p_pipeline is null or p.id = p_pipeline)
  ), feature as (
    select l.id, a.around, l.geom, case a.around when 'edge' then l.half_width else 0 end as half_width
    from line l, (values ('line'), ('edge')) as a (around)
    union all
    select l.id, a.around, s.geom, 0 from line l join public.pipeline_segment s on s.pipeline_id = l.id
    cross join lateral (values ('river', s.river_crossing), ('tunnel', s.tunnel)) as a (around, holds)
    where a.holds and s.geom is not null
    union all
    select l.id, 'facility', f.geom, 0 from line l join public.pipeline_facility f on f.pipeline_id = l.id
  )
  select distinct on (w.id, l.id, b.article, b.around, b.effect)
    w.id, l.id, b.article, b.around, b.effect, b.from_meters, b.to_meters, d.meters, l.accuracy + w.position_accuracy_meters,
    private.band_verdict(d.meters, l.accuracy + w.position_accuracy_meters, b.from_meters, b.to_meters), b.confidence
  from public.pipeline_work w
  join line l on extensions.st_dwithin(l.geom::extensions.geography, w.geom::extensions.geography,
    3000 + l.accuracy + w.position_accuracy_meters)
  join band b on l.kind = any (b.pipelines) and (b.works is null or w.kind = any (b.works))
    -- A pipe whose pressure is not known is taken as one of high pressure: its band is the widest.
    and (b.pressure_from is null or l.pressure is null or l.pressure > b.pressure_from)
    and (b.pressure_to is null or l.pressure <= b.pressure_to)
  join feature f on f.id = l.id and f.around = b.around
  cross join lateral (
    select greatest(0, extensions.st_distance(f.geom::extensions.geography, w.geom::extensions.geography) - f.half_width) as meters
  ) d
  where w.region_id = p_region and (p_work is null or w.id = p_work)
    and w.state in ('reported', 'applied', 'permitted', 'under_way', 'stopped')
    and (b.crossing is distinct from false or d.meters > 0
      or w.kind not in ('road', 'railway', 'canal', 'power_line', 'cable') or extensions.st_dimension(w.geom) <> 1)
    and (b.crossing is distinct from true or extensions.st_dimension(w.geom) = 1)
    and private.band_verdict(d.meters, l.accuracy + w.position_accuracy_meters, b.from_meters, b.to_meters)
      in ('inside', 'uncertain')
  order by w.id, l.id, b.article, b.around, b.effect, d.meters;
$$;
comment on function private.band_findings(text, bigint, bigint) is
  'Works that are not over, each with the bands in which it lies or may lie, by the distance on the earth to the nearest of what the band is around. Works and pipelines that the caller sees.';

create function public.pipeline_bands(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('article', b.article, 'pipelines', to_jsonb(b.pipelines), 'around', b.around,
    'from_meters', b.from_meters, 'to_meters', b.to_meters, 'pressure_from_mpa', b.pressure_from, 'pressure_to_mpa', b.pressure_to,
    'works', to_jsonb(b.works), 'effect', b.effect, 'source', b.source, 'confidence', b.confidence)
    order by b.pipelines[1], b.article, b.around, b.to_meters), '[]')
  from private.bands(p_region) b;
$$;
comment on function public.pipeline_bands(text) is
  'The protection bands that hold in a region: article, around what, from (exclusive) and to (inclusive) in metres, kinds of work, forbidden or by permit, source and confidence.';

create function public.works_in_bands(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('work_id', w.id, 'name', w.name, 'kind', w.kind, 'state', w.state,
    'enterprise_id', w.enterprise_id, 'permit_number', w.permit_number, 'zone_id', w.zone_id,
    'lng', extensions.st_x(c.middle), 'lat', extensions.st_y(c.middle),
    'pipeline_id', f.pipeline_id, 'pipeline', p.name, 'article', f.article, 'around', f.around, 'effect', f.effect,
    'from_meters', f.from_meters, 'to_meters', f.to_meters, 'distance_meters', round(f.distance_meters::numeric, 1),
    'accuracy_meters', round(f.accuracy_meters::numeric, 1), 'verdict', f.verdict, 'confidence', f.confidence,
    'breach', f.verdict = 'inside' and (f.effect = 'forbidden' or w.permit_number is null))
    order by w.id, f.distance_meters, f.article, f.around, f.pipeline_id), '[]')
  from private.band_findings(p_region) f
  join public.pipeline_work w on w.id = f.work_id
  join public.pipeline p on p.id = f.pipeline_id
  cross join lateral (select extensions.st_centroid(w.geom) as middle) c;
$$;
comment on function public.works_in_bands(text) is
  'Works of a region that lie in a protection band, or may lie in it: a row for each band, with verdict inside or uncertain. breach: certainly inside, and forbidden or without a permit.';

create function private.works_within(p_region text, p_meters double precision)
  returns table (work_id bigint, pipeline_id bigint, distance_meters double precision, accuracy_meters double precision, verdict text)
  language sql stable set search_path = ''
as $$
  select distinct on (w.id) w.id, p.id, d.meters, a.accuracy, private.band_verdict(d.meters, a.accuracy, 0, p_meters)
  from public.pipeline_work w
  join public.pipeline p on p.region_id = p_region and private.is_in_service(p.status)
  cross join lateral (
    select private.accuracy_meters(p_region, p.position_accuracy_meters) + w.position_accuracy_meters as accuracy) a
  cross join lateral (
    select extensions.st_distance(p.geom::extensions.geography, w.geom::extensions.geography) as meters) d
  where w.region_id = p_region and w.state in ('reported', 'applied', 'permitted', 'under_way', 'stopped')
    and extensions.st_dwithin(p.geom::extensions.geography, w.geom::extensions.geography, p_meters + a.accuracy + 0.001)
  order by w.id, array_position(array['inside', 'uncertain', 'outside'], private.band_verdict(d.meters, a.accuracy, 0, p_meters)),
    d.meters;
$$;
comment on function private.works_within(text, double precision) is 'Works that are not over within a distance of a pipeline in service, each once, by the pipeline that it is most surely near.';

create function public.works_near_pipelines(p_region text, p_meters double precision) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('work_id', w.id, 'name', w.name, 'kind', w.kind, 'state', w.state,
    'pipeline_id', n.pipeline_id, 'distance_meters', round(n.distance_meters::numeric, 1),
    'accuracy_meters', round(n.accuracy_meters::numeric, 1), 'verdict', n.verdict) order by n.distance_meters, w.id), '[]')
  from private.works_within(p_region, p_meters) n join public.pipeline_work w on w.id = n.work_id
  where n.verdict in ('inside', 'uncertain');
$$;
comment on function public.works_near_pipelines(text, double precision) is
  'The list behind the counts of works within 5, 50 and 200 m: each work once, with verdict inside or uncertain.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.bands(text), private.accuracy_meters(text, double precision), private.is_in_service(text),
  private.band_verdict(double precision, double precision, double precision, double precision),
  private.band_findings(text, bigint, bigint), private.works_within(text, double precision),
  public.pipeline_bands(text), public.works_in_bands(text), public.works_near_pipelines(text, double precision)
  to authenticated, service_role;
