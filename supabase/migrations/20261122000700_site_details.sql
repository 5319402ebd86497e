-- The parts of a site's drill-down, one question each, so that one that fails leaves the others. All ask with the rights of the user.
-- Those with `jit = off` touch few rows through long plans: compiling them would cost more than twenty times what they take.

create function private.site_place(p_enterprise bigint)
  returns table (id bigint, region_id text, zone_path extensions.ltree, geom extensions.geometry, outline extensions.geometry,
    today date)
  language sql stable set search_path = ''
as $$
  select e.id, e.region_id, e.zone_path, e.geom, coalesce(e.boundary, e.geom), private.region_today(e.region_id) from public.enterprise e where e.id = p_enterprise;
$$;
comment on function private.site_place(bigint) is 'Where a site is (outline: its boundary, else its point) and which day its region has; no row where the user does not see it.';

-- hazard sources ---------------------------------------------------------------------------------

create function public.site_hazards(p_enterprise bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select (
    select coalesce(jsonb_agg(public.explain_grading(h.id) || jsonb_build_object('hazard_class', h.hazard_class,
      'weighted', w.weighted,
      'r_bounds', case when g.r is null and g.is_major and w.complete then jsonb_build_object(
        'from', round(private.hazard_alpha(0) * w.weighted, 9), 'level_from', private.hazard_level(private.hazard_alpha(0) * w.weighted),
        'to', round(private.hazard_alpha(100) * w.weighted, 9), 'level_to', private.hazard_level(private.hazard_alpha(100) * w.weighted)) end,
      'filing', (select jsonb_build_object('assessed_on', f.assessed_on, 'filed_on', f.filed_on, 'number', f.number,
          'filing_due_on', f.filing_due_on, 'filing_overdue', f.filing_overdue, 'reassess_due_on', f.reassess_due_on,
          'reassess_overdue', f.reassess_overdue)
        from public.hazard_filing_due f where f.hazard_source_id = h.id),
      'responsible', (select coalesce(jsonb_agg(jsonb_build_object('duty', p.duty, 'name', p.name, 'phone', p.phone)
          order by array_position(array['principal', 'technical', 'operation'], p.duty)), '[]')
        from public.hazard_responsible p where p.hazard_source_id = h.id)) order by h.level nulls last, h.id), '[]')
    from public.hazard_source h
    left join public.hazard_grading g on g.hazard_source_id = h.id
    left join lateral (
      select sum((l ->> 'term')::numeric) as weighted, coalesce(bool_and((l ->> 'term') is not null), false) as complete
      from jsonb_array_elements(g.lines) l
    ) w on true
    where h.enterprise_id = s.id)
  from private.site_place(p_enterprise) s;
$$;
comment on function public.site_hazards(bigint) is
  'The hazard sources of a site: the grading explained line by line; r_bounds, where only the people around are unknown, holds R for the least and the greatest α; filing with what falls due; persons responsible for those who may know them. Null where the site is not to be seen.';

-- inspections, orders, penalties, listings ---------------------------------------------------------

create function public.site_enforcement(p_enterprise bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('today', s.today,
    'inspections', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'inspected_on', i.inspected_on,
        'result', i.result, 'inspectors', coalesce(jsonb_array_length(private.persons_in('inspection', i.id) -> 'inspectors'), 0), 'note', i.note, 'simulated', i.simulated,
        'dangers', (select count(*) from public.hidden_danger d where d.inspection_id = i.id and d.state <> 'draft'))
        order by i.inspected_on desc, i.id desc), '[]')
      from public.inspection i where i.enterprise_id = s.id),
    'orders', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'number', o.number, 'text', o.text,
        'issued_on', o.issued_on, 'due_on', o.due_on, 'lifted_on', o.lifted_on,
        'overdue', coalesce(o.lifted_on is null and o.due_on < s.today, false)) order by o.issued_on desc, o.id desc), '[]')
      from public.work_order o where o.enterprise_id = s.id),
    'penalties', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'amount', p.amount, 'number', p.number,
        'legal_basis', p.legal_basis, 'decided_on', p.decided_on, 'simulated', p.simulated) order by p.decided_on desc, p.id desc), '[]')
      from public.penalty p where p.enterprise_id = s.id),
    'listings', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'level', l.level, 'state', l.state,
        'number', l.number, 'supervising_body', l.supervising_body, 'listed_on', l.listed_on, 'deadline_on', l.deadline_on,
        'progress_percent', l.progress_percent, 'delisted_on', l.delisted_on, 'simulated', l.simulated,
        'days_overdue', case when l.state not in ('proposed', 'withdrawn', 'accepted', 'delisted') then s.today - l.deadline_on end)
        order by l.delisted_on nulls first, l.deadline_on, l.id), '[]')
      from public.listing l where l.enterprise_id = s.id and l.state <> 'withdrawn'))
  from private.site_place(p_enterprise) s;
$$;
comment on function public.site_enforcement(bigint) is
  'What the authorities did at a site: inspections (number of inspectors, not their names) with the dangers that they found, orders, penalties, listed items; newest first. Null where the site is not to be seen.';

-- the register: codes, people, certificates, equipment, plans, buildings, works ----------------------

create function public.site_register(p_enterprise bigint) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with place as materialized (
    select p.*, coalesce((private.parameter(p.region_id, 'certificate.warning_days') #>> '{}')::integer, 90) as certificate_days,
      coalesce((private.parameter(p.region_id, 'equipment.warning_days') #>> '{}')::integer, 30) as equipment_days,
      coalesce((private.parameter(p.region_id, 'equipment.registration_days') #>> '{}')::integer, 30) as registration_days
    from private.site_place(p_enterprise) p
  )
  select jsonb_build_object('today', s.today,
    'codes', (select jsonb_build_object('credit_code', e.credit_code, 'credit_code_warnings', to_jsonb(e.credit_code_warnings),
        'industry_code', e.industry_code, 'legal_person', private.persons_in('enterprise', e.id) -> 'legal_person', 'workers', e.workers, 'scale', e.scale, 'kind', e.kind)
      from public.enterprise e where e.id = s.id),
    'supervisors', (select coalesce(jsonb_agg(jsonb_build_object('id', (m.member ->> 'id')::bigint, 'name', m.member -> 'name',
        'role', m.member ->> 'role', 'zone_en', z.name_en, 'zone_zh', z.name_zh) order by extensions.nlevel(z.path) desc, m.place), '[]')
      from jsonb_array_elements(public.zone_members(s.region_id)) with ordinality m (member, place)
      join public.zone z on z.id = (m.member ->> 'zone_id')::bigint and z.path operator(extensions.@>) s.zone_path
      where (m.member ->> 'current')::boolean),
    'people', (select coalesce(jsonb_agg(p.person order by p.place), '[]')
      from jsonb_array_elements(public.people(s.id)) with ordinality p (person, place) where (p.person ->> 'active')::boolean),
    'certificates', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'number', c.number, 'title', c.title,
        'grade', c.grade, 'grade_label', c.grade_label, 'score', c.score, 'issued_on', c.issued_on, 'valid_to', c.valid_to,
        'issuer', c.issuer, 'holder', private.person_name(c.person_id) -> 'name',
        'equipment', (select coalesce(q.name, q.code) from public.equipment q where q.id = c.equipment_id),
        'days_left', c.valid_to - s.today,
        'state', case when c.revoked_on <= s.today then 'revoked' when r.replaced then 'replaced' when c.valid_to < s.today then 'expired'
          when c.valid_to <= s.today + s.certificate_days then 'expiring' else 'valid' end)
        order by coalesce(c.revoked_on <= s.today, false) or r.replaced, c.valid_to nulls last, c.id), '[]')
      from public.certificate c
      cross join lateral (select exists (select from public.certificate n
        where n.enterprise_id = c.enterprise_id and n.kind = c.kind and n.person_id is not distinct from c.person_id
          and n.equipment_id is not distinct from c.equipment_id and n.title is not distinct from c.title
          and n.revoked_on is null and n.valid_to > c.valid_to) as replaced) r
      where c.enterprise_id = s.id),
    'equipment', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'code', q.code, 'name', q.name,
        'status', q.status, 'last_inspected_on', q.last_inspected_on, 'next_inspection_on', q.next_inspection_on,
        'scrap_on', q.scrap_on, 'days_left', q.next_inspection_on - s.today,
        'faults', to_jsonb(coalesce(private.equipment_faults(q, s.today, s.equipment_days, s.registration_days), '{}')))
        order by q.status <> 'in_use', q.next_inspection_on nulls last, q.id), '[]')
      from public.equipment q where q.enterprise_id = s.id and q.status <> 'scrapped'),
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'issued_on', p.issued_on,
        'filed_on', p.filed_on, 'reviewed_on', p.reviewed_on, 'last_drill_on', d.held_on, 'drill_due_on', x.due_on,
        'drill_overdue', x.due_on < s.today) order by p.kind, p.id), '[]')
      from public.emergency_plan p
      left join lateral (select max(l.held_on) as held_on from public.drill l where l.plan_id = p.id) d on true
      cross join lateral (select private.drill_due_on(p.issued_on, d.held_on, (private.parameter(s.region_id, 'drill.months.'
        || case when p.drill_each_half_year then 'frequent' else p.kind end) #>> '{}')::integer) as due_on) x
      where p.enterprise_id = s.id and (p.withdrawn_on > s.today) is not false),
    'buildings', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'name', b.name, 'floors', b.floors,
        'units', jsonb_array_length(b.units), 'patrolled_on', b.patrolled_on) order by b.name, b.id), '[]')
      from public.building b where b.enterprise_id = s.id),
    'dangerous_works', public.dangerous_works(s.region_id, s.id) -> 'works',
    'works', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'name', w.name, 'state', w.state,
        'permit_number', w.permit_number, 'begins_on', w.begins_on, 'ends_on', w.ends_on) order by w.begins_on desc nulls last, w.id), '[]')
      from public.pipeline_work w where w.enterprise_id = s.id),
    'occupations', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'state', o.state,
        'found_on', o.found_on, 'cleared_on', o.cleared_on) order by o.state desc, o.found_on, o.id), '[]')
      from public.pipeline_occupation o where o.enterprise_id = s.id))
  from place s;
$$;
comment on function public.site_register(bigint) is
  'What the register holds of a site: national codes, who supervises its zones, its people (masked as people() masks them), certificates with days left, equipment with what is wrong or due, emergency plans with the next drill, buildings, works of greater danger that are not accepted yet, works and occupations at pipelines. Null where the site is not to be seen.';

-- what happened ------------------------------------------------------------------------------------

create function private.site_happenings(p_enterprise bigint)
  returns table (day date, at timestamptz, precise text, subject text, act text, subject_id bigint, name_en text, name_zh text,
    note text, detail jsonb)
  language sql stable set search_path = ''
as $$
  with place as materialized (select s.*, r.time_zone from private.site_place(p_enterprise) s join public.region r on r.id = s.region_id),
  danger as materialized (
    select d.id, d.level, d.found_on, d.closed_on, d.description, k.name_en, k.name_zh from public.hidden_danger d join public.hidden_danger_kind k on k.id = d.kind
    where d.enterprise_id = p_enterprise and d.state <> 'draft'
  ), logged as materialized (
    -- A record that was loaded is in the log with the moment of loading: what its own days say is told instead.
    select v.* from public.event v where v.enterprise_id = p_enterprise and v.kind <> 'added'
  )
  select d.found_on, null::timestamptz, 'day', 'hidden_danger', 'found', d.id, d.name_en, d.name_zh, d.description, jsonb_build_object('level', d.level)
  from danger d
  union all
  select d.closed_on, null, 'day', 'hidden_danger', 'closed', d.id, d.name_en, d.name_zh, null, jsonb_build_object('level', d.level)
  from danger d
  where d.closed_on is not null and not exists (select from logged v where v.subject = 'hidden_danger' and v.subject_id = d.id and v.to_state = 'closed')
  union all
  select (v.at at time zone s.time_zone)::date, v.at, 'minute', v.subject, v.kind, v.subject_id, d.name_en, d.name_zh, v.note,
    jsonb_build_object('level', d.level, 'to_state', v.to_state)
  from logged v join danger d on d.id = v.subject_id cross join place s where v.subject = 'hidden_danger'
  union all
  select l.listed_on, null, 'day', 'listing', 'listed', l.id, l.title, l.title, null, jsonb_build_object('level', l.level)
  from public.listing l
  where l.enterprise_id = p_enterprise and l.listed_on is not null
    and not exists (select from logged v where v.subject = 'listing' and v.subject_id = l.id and v.kind = 'list')
  union all
  select (v.at at time zone s.time_zone)::date, v.at, 'minute', v.subject, v.kind, v.subject_id, l.title, l.title, v.note,
    jsonb_build_object('level', l.level, 'to_state', v.to_state)
  from logged v join public.listing l on l.id = v.subject_id cross join place s where v.subject = 'listing'
  union all
  select a.occurred_on, a.occurred_at at time zone s.time_zone, a.date_precision, 'accident', a.kind, a.id, a.name, a.name, a.cause,
    jsonb_build_object('deaths', a.deaths, 'injuries', a.injuries, 'grade', a.grade)
  from public.accident a cross join place s where a.enterprise_id = p_enterprise
  union all
  select i.inspected_on, null, 'day', 'inspection', i.kind, i.id, null, null, i.note, jsonb_build_object('result', i.result)
  from public.inspection i where i.enterprise_id = p_enterprise
  union all
  select o.issued_on, null, 'day', 'work_order', o.kind, o.id, o.number, o.number, o.text, jsonb_build_object('due_on', o.due_on)
  from public.work_order o where o.enterprise_id = p_enterprise
  union all
  select o.lifted_on, null, 'day', 'work_order', 'lifted', o.id, o.number, o.number, null, '{}'
  from public.work_order o where o.enterprise_id = p_enterprise and o.lifted_on is not null
  union all
  select p.decided_on, null, 'day', 'penalty', p.kind, p.id, p.number, p.number, p.legal_basis, jsonb_build_object('amount', p.amount)
  from public.penalty p where p.enterprise_id = p_enterprise
  union all
  select c.issued_on, null, 'day', 'certificate', c.kind, c.id, coalesce(c.title, c.number), coalesce(c.title, c.number), null,
    jsonb_build_object('valid_to', c.valid_to)
  from public.certificate c where c.enterprise_id = p_enterprise and c.issued_on is not null
  union all
  select q.last_inspected_on, null, 'day', 'equipment', q.kind, q.id, coalesce(q.name, q.code), coalesce(q.name, q.code), null,
    jsonb_build_object('next_inspection_on', q.next_inspection_on)
  from public.equipment q where q.enterprise_id = p_enterprise and q.last_inspected_on is not null
  union all
  select t.held_on, null, 'day', 'training', t.kind, t.id, t.name, t.name, null, jsonb_build_object('people', t.attended)
  from public.training t where t.enterprise_id = p_enterprise
  union all
  select l.held_on, null, 'day', 'drill', l.form, l.id, l.name, l.name, l.assessment, jsonb_build_object('people', l.people)
  from public.drill l where l.enterprise_id = p_enterprise
  union all
  select f.assessed_on, null, 'day', 'hazard_filing', 'assessed', f.id, h.name, h.name, f.assessed_by, jsonb_build_object('filed_on', f.filed_on)
  from public.hazard_filing f join public.hazard_source h on h.id = f.hazard_source_id where h.enterprise_id = p_enterprise
  union all
  select r.submitted_on, null, 'day', 'site_return', r.kind, r.id, null, null, r.note, jsonb_build_object('period', r.period, 'found', r.found,
    'rectified', r.rectified)
  from public.site_return r where r.enterprise_id = p_enterprise
  union all
  select p.patrolled_on, null, 'day', 'patrol', 'patrolled', p.id, null, null, p.note, '{}' from public.patrol p where p.enterprise_id = p_enterprise
  union all
  select (n.notified_at at time zone s.time_zone)::date, n.notified_at, 'minute', 'warning', w.colour, w.id, w.title, w.title, null,
    jsonb_build_object('confirmed', n.confirmed_at is not null)
  from public.warning_site n join public.warning w on w.id = n.warning_id cross join place s where n.enterprise_id = p_enterprise
  union all
  select e.filed_on, null, 'month', 'enterprise', 'filed', e.id, null, null, null, '{}'
  from public.enterprise e where e.id = p_enterprise and e.filed_on is not null
  union all
  select e.deregistered_on, null, 'month', 'enterprise', 'deregistered', e.id, null, null, null, '{}'
  from public.enterprise e where e.id = p_enterprise and e.deregistered_on is not null;
$$;
comment on function private.site_happenings(bigint) is 'Everything on record that happened at a site and that the user sees, in no order; precise says whether minute, day or only month is known.';

create function public.site_timeline(p_enterprise bigint, p_limit integer default 500) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with told as materialized (select * from private.site_happenings(p_enterprise)),
  newest as (
    select * from told order by day desc, at desc nulls last, subject, subject_id desc, act limit least(greatest(p_limit, 1), 20000)
  )
  select jsonb_build_object('total', (select count(*) from told), 'items', (
    select coalesce(jsonb_agg(jsonb_build_object('day', n.day, 'at', n.at, 'precision', n.precise, 'subject', n.subject, 'act', n.act,
      'subject_id', n.subject_id, 'name_en', n.name_en, 'name_zh', n.name_zh, 'note', n.note, 'detail', n.detail)
      order by n.day desc, n.at desc nulls last, n.subject, n.subject_id desc, n.act), '[]') from newest n))
  from private.site_place(p_enterprise) s;
$$;
comment on function public.site_timeline(bigint, integer) is
  'What happened at a site, newest first: dangers found and closed and every act on them, listings, accidents, inspections, orders, penalties, certificates, equipment inspected, training, drills, filings, returns, patrols, warnings. total counts all, items holds at most p_limit. Null where the site is not to be seen.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.site_place(bigint), private.site_happenings(bigint), public.site_hazards(bigint),
  public.site_enforcement(bigint), public.site_register(bigint), public.site_timeline(bigint, integer)
  to authenticated, service_role;
