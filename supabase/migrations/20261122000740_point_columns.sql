-- What the map's point layers are drawn from: hazard sources with the people around them, works, equipment due, inspections, resources.

create function public.hazard_source_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(h.id order by h.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(h.enterprise_id order by h.id), '[]'),
    'name', coalesce(jsonb_agg(h.name order by h.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(h.geom) * 1e6) / 1e6 order by h.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(h.geom) * 1e6) / 1e6 order by h.id), '[]'),
    'zone_id', coalesce(jsonb_agg(h.zone_id order by h.id), '[]'),
    'hazard_class', coalesce(jsonb_agg(h.hazard_class order by h.id), '[]'),
    'level', coalesce(jsonb_agg(h.level order by h.id), '[]'),
    'status', coalesce(jsonb_agg(e.status order by h.id), '[]'),
    'chemicals', coalesce(jsonb_agg(coalesce(c.chemicals, 0) order by h.id), '[]'),
    'people', coalesce(jsonb_agg(g.people order by h.id), '[]'),
    'r', coalesce(jsonb_agg(private.graded_r(g.r) order by h.id), '[]'))
  from public.hazard_source h
  join public.enterprise e on e.id = h.enterprise_id
  left join public.hazard_grading g on g.hazard_source_id = h.id
  left join (
    select hazard_source_id, count(*) as chemicals from public.hazard_source_chemical group by hazard_source_id
  ) c on c.hazard_source_id = h.id
  where h.region_id = p_region;
$$;
comment on function public.hazard_source_columns(text) is
  'Hazard sources of a region as columns: level where known, class, number of listed chemicals, usual residents within 500 m outside the site''s boundary and R (null where not known).';

create function public.dangerous_work_columns(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(w.id order by w.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(w.enterprise_id order by w.id), '[]'),
    'name', coalesce(jsonb_agg(w.name order by w.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(w.geom) * 1e6) / 1e6 order by w.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(w.geom) * 1e6) / 1e6 order by w.id), '[]'),
    'zone_id', coalesce(jsonb_agg(w.zone_id order by w.id), '[]'),
    'kind', coalesce(jsonb_agg(w.kind order by w.id), '[]'),
    'phase', coalesce(jsonb_agg(w.phase order by w.id), '[]'),
    'scale', coalesce(jsonb_agg(w.scale order by w.id), '[]'),
    'fault', coalesce(jsonb_agg(w.fault order by w.id), '[]'),
    'begins_on', coalesce(jsonb_agg(w.begins_on order by w.id), '[]'),
    'ends_on', coalesce(jsonb_agg(w.ends_on order by w.id), '[]'))
  from private.works_of(p_region) w;
$$;
comment on function public.dangerous_work_columns(text) is 'Works of greater danger of a region that are not accepted yet, as columns.';

create function public.equipment_due_columns(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(d.id order by d.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(d.enterprise_id order by d.id), '[]'),
    'name', coalesce(jsonb_agg(d.name order by d.id), '[]'),
    'code', coalesce(jsonb_agg(d.code order by d.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(d.geom) * 1e6) / 1e6 order by d.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(d.geom) * 1e6) / 1e6 order by d.id), '[]'),
    'zone_id', coalesce(jsonb_agg(d.zone_id order by d.id), '[]'),
    'kind', coalesce(jsonb_agg(d.kind order by d.id), '[]'),
    'fault', coalesce(jsonb_agg(d.fault order by d.id), '[]'),
    'next_inspection_on', coalesce(jsonb_agg(d.next_inspection_on order by d.id), '[]'),
    'days_overdue', coalesce(jsonb_agg(d.days_overdue order by d.id), '[]'))
  from private.equipment_due_of(p_region) d;
$$;
comment on function public.equipment_due_columns(text) is
  'Equipment of a region that is due or not in order, as columns, with the gravest of its faults; the time of warning is the region''s parameter.';

create function public.inspection_columns(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with newest as materialized (
    -- Names the region, so that the index narrows to the months before the rights are looked at.
    select i.id, i.enterprise_id, i.kind, i.result, i.inspected_on
    from public.inspection i
    where i.region_id = p_region and i.inspected_on between
      (select (private.region_today(p_region) - interval '12 months')::date + 1) and (select private.region_today(p_region))
  )
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(i.id order by i.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(i.enterprise_id order by i.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(e.geom) * 1e6) / 1e6 order by i.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(e.geom) * 1e6) / 1e6 order by i.id), '[]'),
    'zone_id', coalesce(jsonb_agg(e.zone_id order by i.id), '[]'),
    'kind', coalesce(jsonb_agg(i.kind order by i.id), '[]'),
    'result', coalesce(jsonb_agg(i.result order by i.id), '[]'),
    'inspected_on', coalesce(jsonb_agg(i.inspected_on order by i.id), '[]'))
  from newest i
  join private.enterprises_of(p_region) e on e.id = i.enterprise_id;
$$;
comment on function public.inspection_columns(text) is
  'Inspections of a region in the last twelve months of its clock, as columns, at the inspected unit; names come by enterprise_names.';

create function public.resource_columns(p_region text) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(r.id order by r.id), '[]'),
    'name', coalesce(jsonb_agg(r.name order by r.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(r.geom) * 1e6) / 1e6 order by r.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(r.geom) * 1e6) / 1e6 order by r.id), '[]'),
    'zone_id', coalesce(jsonb_agg(r.zone_id order by r.id), '[]'),
    'kind', coalesce(jsonb_agg(r.kind order by r.id), '[]'),
    'speciality', coalesce(jsonb_agg(r.speciality order by r.id), '[]'),
    'quantity', coalesce(jsonb_agg(r.quantity order by r.id), '[]'),
    'unit', coalesce(jsonb_agg(r.unit order by r.id), '[]'),
    'contact', coalesce(jsonb_agg(r.contact order by r.id), '[]'))
  from public.emergency_resource r where r.region_id = p_region;
$$;
comment on function public.resource_columns(text) is
  'Emergency resources of a region as columns: all of them for everyone in the region, because help comes across borders of zones.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.hazard_source_columns(text), public.dangerous_work_columns(text), public.equipment_due_columns(text),
  public.inspection_columns(text), public.resource_columns(text)
  to authenticated, service_role;
