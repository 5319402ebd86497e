-- What a question of the map (src/lens/question.ts) may name, and what of it becomes which piece of a statement. Names are
-- looked up in a list; values stay values.

create function private.lens_columns(p_subject text)
  returns table (name text, held_in text, kind text)
  language sql immutable parallel safe set search_path = ''
as $$
  select c.name, c.held_in, c.kind
  from (values
    ('enterprises', 'name', 'name', 'text'),
    ('enterprises', 'status', 'status', 'category'),
    ('enterprises', 'kind', 'kind', 'category'),
    ('enterprises', 'hazardClass', 'hazard_class', 'category'),
    ('enterprises', 'risk', 'risk', 'category'),
    ('enterprises', 'standardization', 'standardization', 'category'),
    ('enterprises', 'openDangers', 'open_dangers', 'number'),
    ('enterprises', 'overdueDangers', 'overdue_dangers', 'number'),
    ('enterprises', 'nextDeadlineDay', 'next_deadline', 'day'),
    ('hazard_sources', 'name', 'name', 'text'),
    ('hazard_sources', 'hazardClass', 'hazard_class', 'category'),
    ('hazard_sources', 'level', 'level', 'category'),
    ('hazard_sources', 'status', 'status', 'category'),
    ('hazard_sources', 'enterpriseId', 'enterprise_id', 'number'),
    ('hazard_sources', 'chemicals', 'chemicals', 'number'),
    ('hazard_sources', 'people', 'people', 'number'),
    ('hazard_sources', 'r', 'r', 'number'),
    ('accidents', 'name', 'name', 'text'),
    ('accidents', 'kind', 'kind', 'category'),
    ('accidents', 'grade', 'grade', 'category'),
    ('accidents', 'cause', 'cause', 'category'),
    ('accidents', 'datePrecision', 'date_precision', 'category'),
    ('accidents', 'enterpriseId', 'enterprise_id', 'number'),
    ('accidents', 'day', 'occurred_on', 'day'),
    ('accidents', 'ageDays', 'age_days', 'number'),
    ('accidents', 'deaths', 'deaths', 'number'),
    ('accidents', 'injuries', 'injuries', 'number'),
    ('hidden_dangers', 'name', 'name', 'text'),
    ('hidden_dangers', 'kind', 'kind', 'category'),
    ('hidden_dangers', 'level', 'level', 'category'),
    ('hidden_dangers', 'state', 'state', 'category'),
    ('hidden_dangers', 'enterpriseId', 'enterprise_id', 'number'),
    ('hidden_dangers', 'foundDay', 'found_on', 'day'),
    ('hidden_dangers', 'deadlineDay', 'deadline_on', 'day'),
    ('hidden_dangers', 'daysOverdue', 'days_overdue', 'number'),
    ('inspections', 'name', 'name', 'text'),
    ('inspections', 'kind', 'kind', 'category'),
    ('inspections', 'result', 'result', 'category'),
    ('inspections', 'enterpriseId', 'enterprise_id', 'number'),
    ('inspections', 'day', 'inspected_on', 'day'),
    ('dangerous_works', 'name', 'name', 'text'),
    ('dangerous_works', 'kind', 'kind', 'category'),
    ('dangerous_works', 'phase', 'phase', 'category'),
    ('dangerous_works', 'scale', 'scale', 'category'),
    ('dangerous_works', 'fault', 'fault', 'category'),
    ('dangerous_works', 'enterpriseId', 'enterprise_id', 'number'),
    ('dangerous_works', 'beginDay', 'begins_on', 'day'),
    ('dangerous_works', 'endDay', 'ends_on', 'day'),
    ('equipment_due', 'name', 'name', 'text'),
    ('equipment_due', 'code', 'code', 'text'),
    ('equipment_due', 'kind', 'kind', 'category'),
    ('equipment_due', 'fault', 'fault', 'category'),
    ('equipment_due', 'enterpriseId', 'enterprise_id', 'number'),
    ('equipment_due', 'inspectionDay', 'next_inspection_on', 'day'),
    ('equipment_due', 'daysOverdue', 'days_overdue', 'number'),
    ('resources', 'name', 'name', 'text'),
    ('resources', 'speciality', 'speciality', 'text'),
    ('resources', 'unit', 'unit', 'text'),
    ('resources', 'contact', 'contact', 'text'),
    ('resources', 'kind', 'kind', 'category'),
    ('resources', 'quantity', 'quantity', 'number')) as c (subject, name, held_in, kind)
  where c.subject = p_subject;
$$;
comment on function private.lens_columns(text) is 'The columns of a subject that a question may name, as the page calls them and as the database does; nothing else reaches a statement.';

-- Cut and not rounded: 9.996 is level IV and must not be counted among the sources of R 10 and above.
create function private.graded_r(p_r numeric) returns numeric
  language sql immutable parallel safe set search_path = ''
as $$ select trunc(p_r + 1e-9, 2); $$;
comment on function private.graded_r(numeric) is 'R (GB 18218-2018) as the map counts and narrows it, in whole hundredths: at or above a limit of a level just where private.hazard_level says so.';

create function private.works_of(p_region text)
  returns table (id bigint, enterprise_id bigint, name text, kind text, phase text, scale text, fault text, begins_on date, ends_on date,
    zone_id bigint, geom extensions.geometry)
  language sql stable set search_path = ''
as $$
  select w.id, w.enterprise_id, w.name, w.kind, w.phase,
    case when w.beyond_scale then 'beyond_scale' when w.greater_danger then 'greater_danger' else 'below' end,
    coalesce(w.faults ->> 0, 'none'), w.begins_on, w.ends_on, k.zone_id, k.geom
  from jsonb_to_recordset(public.dangerous_works(p_region) -> 'works') as w (id bigint, enterprise_id bigint, name text, kind text, phase text,
    greater_danger boolean, beyond_scale boolean, faults jsonb, begins_on date, ends_on date)
  join public.dangerous_work k on k.id = w.id;
$$;
comment on function private.works_of(text) is 'Works of greater danger of a region that are not accepted yet, judged by dangerous_works; of several faults the first counts, none where there is none.';

create function private.gravest_fault(p_faults text[]) returns text
  language sql immutable parallel safe set search_path = ''
as $$
  select g.fault
  from unnest('{not_to_be_used,beyond_life,inspection_overdue,unregistered,operator_uncertified,no_residual_recovery,inspection_due}'::text[])
    with ordinality as g (fault, place)
  where g.fault = any (p_faults) order by g.place limit 1;
$$;
comment on function private.gravest_fault(text[]) is 'Of the faults of a piece of equipment the one by which the map shows it.';

create function private.equipment_due_of(p_region text)
  returns table (id bigint, enterprise_id bigint, name text, code text, kind text, fault text, next_inspection_on date, days_overdue int,
    zone_id bigint, geom extensions.geometry)
  language sql stable set search_path = ''
as $$
  -- Kept as values, and fenced, so that nothing is asked or judged once for each of its uses.
  with today as materialized (
    select private.region_today(p_region) as day, (private.parameter(p_region, 'equipment.warning_days') #>> '{}')::int as warning,
      (private.parameter(p_region, 'equipment.registration_days') #>> '{}')::int as registration
  )
  select q.id, q.enterprise_id, coalesce(e.name, q.owner, q.placed, q.name, q.code, q.plate), coalesce(q.code, q.plate, q.name), q.kind,
    private.gravest_fault(f.faults), q.next_inspection_on, t.day - q.next_inspection_on, q.zone_id, e.geom
  from public.equipment q
  cross join today t
  cross join lateral (select private.equipment_faults(q, t.day, t.warning, t.registration) as faults offset 0) f
  left join public.enterprise e on e.id = q.enterprise_id
  where q.region_id = p_region and q.status = 'in_use' and cardinality(f.faults) > 0;
$$;
comment on function private.equipment_due_of(text) is
  'Equipment of a region that equipment_due names within the region''s time of warning, with the gravest of its faults and the position of its site; without a site it has none.';

-- Text, and not a view: the region's day is asked once a statement, and joins that no column needs fall away.
create function private.lens_source(p_subject text) returns text
  language plpgsql immutable set search_path = ''
as $$
begin
  case p_subject
    when 'enterprises' then return $sql$
      select e.id, e.name, e.status, e.kind, h.hazard_class, e.risk, s.grade as standardization, coalesce(d.open_dangers, 0) as open_dangers,
        coalesce(d.overdue_dangers, 0) as overdue_dangers, d.next_deadline, e.zone_id, e.geom
      from private.enterprises_of($1) e
      left join (
        select c.enterprise_id, min(c.grade) as grade from public.certificate c
        where c.region_id = $1 and c.kind = 'standardization' and c.enterprise_id is not null and c.revoked_on is null
          and (c.valid_to is null or c.valid_to >= (select private.region_today($1)))
        group by c.enterprise_id) s on s.enterprise_id = e.id
      left join (
        select d.enterprise_id, count(*) as open_dangers,
          count(*) filter (where d.deadline_runs and d.deadline_on < (select private.region_today($1))) as overdue_dangers,
          min(d.deadline_on) filter (where d.deadline_runs) as next_deadline
        from private.open_dangers_of($1) d group by d.enterprise_id) d on d.enterprise_id = e.id
      left join (
        select h.enterprise_id,
          case when count(distinct h.hazard_class) > 1 then 'toxic_flammable' else min(h.hazard_class) end as hazard_class
        from public.hazard_source h where h.region_id = $1 group by h.enterprise_id) h on h.enterprise_id = e.id $sql$;
    when 'hazard_sources' then return $sql$
      select h.id, h.enterprise_id, h.name, h.hazard_class, h.level, e.status, coalesce(c.chemicals, 0) as chemicals, g.people,
        private.graded_r(g.r) as r, h.zone_id, h.geom
      from public.hazard_source h
      join public.enterprise e on e.id = h.enterprise_id
      left join public.hazard_grading g on g.hazard_source_id = h.id
      left join (
        select c.hazard_source_id, count(*) as chemicals from public.hazard_source_chemical c group by c.hazard_source_id
      ) c on c.hazard_source_id = h.id
      where h.region_id = $1 $sql$;
    when 'accidents' then return $sql$
      select a.id, a.enterprise_id, a.name, a.kind, a.occurred_on,
        (select private.region_today($1)) - a.occurred_on as age_days, a.date_precision, a.deaths, a.injuries, a.grade, a.cause, a.zone_id, a.geom
      from public.accident a where a.region_id = $1 $sql$;
    when 'hidden_dangers' then return $sql$
      select d.id, d.enterprise_id, coalesce(e.name, d.description, k.name_en) as name, d.kind, d.level, d.state, d.found_on,
        d.deadline_on, case when d.deadline_runs then (select private.region_today($1)) - d.deadline_on end as days_overdue,
        d.zone_id, d.geom
      from private.open_dangers_of($1) d
      left join public.hidden_danger_kind k on k.id = d.kind
      left join public.enterprise e on e.id = d.enterprise_id $sql$;
    when 'inspections' then return $sql$
      select i.id, i.enterprise_id, e.name, i.kind, i.result, i.inspected_on, e.zone_id, e.geom
      from public.inspection i
      join private.enterprises_of($1) e on e.id = i.enterprise_id
      where i.region_id = $1 and i.inspected_on > (select (private.region_today($1) - interval '12 months')::date)
        and i.inspected_on <= (select private.region_today($1)) $sql$;
    when 'dangerous_works' then return $sql$ select w.* from private.works_of($1) w $sql$;
    when 'equipment_due' then return $sql$ select d.* from private.equipment_due_of($1) d $sql$;
    when 'resources' then return $sql$
      select r.id, r.name, r.kind, r.speciality, r.quantity, r.unit, r.contact, r.zone_id, r.geom
      from public.emergency_resource r where r.region_id = $1 $sql$;
    else
      perform private.fail('GW082', 'invalid_question', jsonb_build_object('subject', p_subject));
  end case;
end;
$$;
comment on function private.lens_source(text) is 'The rows of a subject as its `*_columns` function gives them, as a select over the region $1.';

create function private.lens_value(p_subject text, p_name text, p_kinds text[]) returns text
  language plpgsql immutable set search_path = ''
as $$
declare
  wanted record;
begin
  select c.held_in, c.kind into wanted from private.lens_columns(p_subject) c where c.name = p_name and c.kind = any (p_kinds);
  if not found then
    perform private.fail('GW083', 'unknown_column', jsonb_build_object('subject', p_subject, 'column', p_name, 'kinds', p_kinds));
  end if;
  return format(case wanted.kind
    when 'number' then 'r.%I::double precision'
    when 'day' then case when 'number' = any (p_kinds) then '(r.%I - date ''1970-01-01'')::double precision' else 'r.%I' end
    else 'coalesce(r.%I::text, '''')' end, wanted.held_in);
end;
$$;
comment on function private.lens_value(text, text, text[]) is 'The expression of a column of the row r: a word, where none is given the empty one; a number, days since 1970 where days are asked for among numbers; a day; a text.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.graded_r(numeric), private.works_of(text), private.gravest_fault(text[]), private.equipment_due_of(text),
  private.lens_columns(text), private.lens_source(text), private.lens_value(text, text, text[])
  to authenticated, service_role;
