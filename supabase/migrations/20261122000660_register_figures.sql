-- Figures of training, drills, hotline reports, equipment and certificates, and of the cases of accidents.

-- A whole that is made of parts is counted by its parts; that hangs on other rows, so that these sets are not summed by month.
create view private.training_counted as
  select t.* from public.training t where not exists (select from public.training p where p.part_of = t.id);

create view private.set_training_sessions as
  select 'training' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.held_on as day, null::date as by_day,
    t.sessions as amount from private.training_counted t;
create view private.set_people_trained as
  select 'training' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.held_on as day, null::date as by_day,
    t.attended as amount from private.training_counted t where t.attended > 0;
create view private.set_people_examined as
  select 'training' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.held_on as day, null::date as by_day,
    t.examined as amount from private.training_counted t where t.examined > 0;
create view private.set_people_passed as
  select 'training' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.held_on as day, null::date as by_day,
    t.passed as amount from private.training_counted t where t.passed > 0;
create view private.set_people_enrolled as
  select 'training' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.held_on as day, null::date as by_day,
    t.enrolled as amount from private.training_counted t where t.enrolled > 0;
create view private.set_enrolled_attended as
  select 'training' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.held_on as day, null::date as by_day,
    t.attended as amount from private.training_counted t where t.enrolled > 0 and t.attended > 0;
create view private.set_people_required as
  select 'training' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.held_on as day, null::date as by_day,
    t.required as amount from private.training_counted t where t.required > 0;
create view private.set_required_attended as
  select 'training' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.held_on as day, null::date as by_day,
    t.attended as amount from private.training_counted t where t.required > 0 and t.attended > 0;

select private.roll_up('drills', 'drill', 'held_on', 'form');
select private.roll_up('reports_received', 'public_report', 'private.day_in_region(region_id, received_at)', 'channel || ''.'' || subject', '1', 'true', 'null');
select private.roll_up('reports_verified', 'public_report', 'private.day_in_region(region_id, received_at)', 'channel || ''.'' || subject', '1', 'verified', 'null');

create view private.set_cases as
  select 'accident_case' as subject, c.id, a.enterprise_id, a.region_id, a.zone_path, c.grade::text as kind,
    a.occurred_on as day, null::date as by_day, 1 as amount
  from public.accident_case c join public.accident a on a.id = c.accident_id;
create view private.set_cases_closed as
  select 'accident_case' as subject, c.id, a.enterprise_id, a.region_id, a.zone_path, c.grade::text as kind,
    a.occurred_on as day, c.closed_on as by_day, 1 as amount
  from public.accident_case c join public.accident a on a.id = c.accident_id where c.closed_on is not null;

create view private.set_equipment_in_use as
  select 'equipment' as subject, e.id, e.enterprise_id, e.region_id, e.zone_path, e.kind, e.next_inspection_on as day,
    null::date as by_day, 1 as amount
  from public.equipment e where e.status = 'in_use' and e.next_inspection_on is not null;
create view private.set_equipment_overdue as
  select s.* from private.set_equipment_in_use s join public.region r on r.id = s.region_id
  where s.day < coalesce(r.as_of, (now() at time zone r.time_zone)::date);

insert into public.figure_definition
  (position, code, name_en, name_zh, subject, unit, digits, base, aggregate, factor, numerator, denominator, part_of_base, definition_en, definition_zh, source, confidence)
values
  (330, 'cases', 'Accident cases', '事故案件数', 'accident_case', 'count', 0, 'cohort', 'sum', 1, 'cases', null, false,
   'Cases of the accidents of the period.', '期内事故的案件。', 'Shanghai command screen, 2014', 'S'),
  (331, 'case_closing_rate', 'Closing rate', '结案率', 'accident_case', 'percent', 2, 'cohort', 'rate', 100, 'cases_closed', 'cases', true,
   'Of the cases of the period''s accidents, those closed by today.', '期内事故案件中，截至当日已结案的比例。', 'Shanghai command screen, 2014', 'S'),
  (400, 'training_sessions', 'Training sessions', '培训期数', 'training', 'count', 0, 'period', 'sum', 1, 'training_sessions', null, false,
   'Sessions held in the period.', '期内举办的培训期数。', 'Shanghai command screen, 2014', 'S'),
  (401, 'people_trained', 'People trained', '培训人数', 'training', 'people', 0, 'period', 'sum', 1, 'people_trained', null, false,
   'People who attended.', '参加培训的人数。', 'Shanghai command screen, 2014', 'S'),
  (402, 'people_per_session', 'People per session', '每期人数', 'training', 'ratio', 2, 'period', 'rate', 1, 'people_trained', 'training_sessions', false,
   'People trained over sessions.', '培训人数与期数之比。', 'Shanghai command screen, 2014', 'S'),
  (403, 'pass_rate', 'Pass rate', '合格率', 'training', 'percent', 2, 'period', 'rate', 100, 'people_passed', 'people_examined', true,
   'Of those examined.', '合格人数占参考人数的比例。', 'glossary', 'G'),
  (404, 'participation_rate', 'Participation', '参训率', 'training', 'percent', 2, 'period', 'rate', 100, 'enrolled_attended', 'people_enrolled', true,
   'Of those enrolled.', '参训人数占报名人数的比例。', 'glossary', 'G'),
  (405, 'training_rate', 'Training rate', '培训率', 'training', 'percent', 2, 'period', 'rate', 100, 'required_attended', 'people_required', true,
   'Of those who must be trained.', '参训人数占应训人数的比例。', 'glossary', 'G'),
  (410, 'drills', 'Drills', '应急演练次数', 'drill', 'count', 0, 'period', 'sum', 1, 'drills', null, false,
   'Drills held in the period.', '期内举行的应急演练。', 'Shanghai command screen, 2014', 'S'),
  (420, 'reports_received', 'Hotline reports', '举报受理数', 'public_report', 'count', 0, 'period', 'sum', 1, 'reports_received', null, false,
   'Reports received in the period.', '期内收到的举报。', 'national hotline, H1 2018', 'S'),
  (421, 'verified_rate', 'Verified reports', '举报核实率', 'public_report', 'percent', 2, 'period', 'rate', 100, 'reports_verified', 'reports_received', true,
   'Of the reports received in the period, those found true.', '期内收到的举报中经查属实的比例。', 'national hotline, H1 2018', 'G'),
  (430, 'equipment_overdue', 'Special equipment overdue', '特种设备超期未检数', 'equipment', 'count', 0, 'stock', 'sum', 1, 'equipment_overdue', null, false,
   'In use, with its next inspection before today.', '在用且下次检验日期早于当日的特种设备。', 'register', 'S'),
  (431, 'equipment_overdue_rate', 'Equipment overdue rate', '特种设备超期率', 'equipment', 'percent', 2, 'stock', 'rate', 100, 'equipment_overdue', 'equipment_in_use', true,
   'Of the equipment in use that has a next inspection.', '超期未检设备占在用应检设备的比例。', 'register', 'G');

revoke execute on all functions in schema public, private from public;
