-- Figures of what is owed: colours of risk, casualties and reports of accidents, open dangers, certificates, drills, tasks, letters, returns.

create view private.set_dangers_in_plan as
  select 'hidden_danger' as subject, d.id, d.enterprise_id, d.region_id, d.zone_path, d.level || '.' || d.kind as kind,
    d.deadline_on as day, null::date as by_day, 1 as amount
  from public.hidden_danger d where d.is_open and d.state = 'in_plan';
create view private.set_age_of_open as
  select 'hidden_danger' as subject, d.id, d.enterprise_id, d.region_id, d.zone_path, d.level || '.' || d.kind as kind,
    d.found_on as day, null::date as by_day, (coalesce(r.as_of, (now() at time zone r.time_zone)::date) - d.found_on) as amount
  from public.hidden_danger d join public.region r on r.id = d.region_id where d.is_open;
create index hidden_danger_open_age_idx on public.hidden_danger (region_id, state, found_on) include (zone_path, level, kind) where is_open;

select private.roll_up('larger_accidents', 'accident', 'occurred_on', 'kind', '1', 'grade <= 3');
select private.roll_up('serious_injuries', 'accident', 'occurred_on', 'kind', 'coalesce(serious_injuries, injuries)',
  'coalesce(serious_injuries, injuries) > 0');
select private.roll_up('direct_loss', 'accident', 'occurred_on', 'kind', 'direct_loss_yuan', 'direct_loss_yuan > 0');

create view private.set_case_reports_due as
  select 'accident_case' as subject, c.id, a.enterprise_id, a.region_id, a.zone_path, c.grade::text as kind,
    a.occurred_on as day, least(c.report_submitted_on, a.occurred_on + 60 + c.report_extension_days + 1) as by_day, 1 as amount
  from public.accident_case c join public.accident a on a.id = c.accident_id;
create view private.set_case_reports_on_time as
  select 'accident_case' as subject, c.id, a.enterprise_id, a.region_id, a.zone_path, c.grade::text as kind,
    a.occurred_on as day, c.report_submitted_on as by_day, 1 as amount
  from public.accident_case c join public.accident a on a.id = c.accident_id
  where c.report_submitted_on <= a.occurred_on + 60 + c.report_extension_days;

create view private.set_standardized as
  select e.subject, e.id, e.enterprise_id, e.region_id, e.zone_path, min(c.grade)::text as kind, max(c.valid_to) as day,
    null::date as by_day, 1 as amount
  from private.set_enterprises e join public.region r on r.id = e.region_id
  join public.certificate c on c.enterprise_id = e.id and c.kind = 'standardization' and c.person_id is null and c.equipment_id is null
    and private.is_current(c, coalesce(r.as_of, (now() at time zone r.time_zone)::date))
  group by e.subject, e.id, e.enterprise_id, e.region_id, e.zone_path;
create view private.set_operators as
  select 'person' as subject, p.id, p.enterprise_id, p.region_id, p.zone_path, p.role as kind, null::date as day, null::date as by_day,
    1 as amount
  from public.person p where p.active and p.role = 'special_operator';
create view private.set_operators_certified as
  select o.* from private.set_operators o join public.region r on r.id = o.region_id
  where exists (
    select from public.certificate c where c.person_id = o.id and c.kind = 'special_operator'
      and private.is_current(c, coalesce(r.as_of, (now() at time zone r.time_zone)::date)));

create view private.set_plans_in_force as
  select 'emergency_plan' as subject, p.id, p.enterprise_id, p.region_id, p.zone_path, p.kind, p.issued_on as day,
    null::date as by_day, 1 as amount
  from public.emergency_plan p join public.region r on r.id = p.region_id
  cross join lateral (select coalesce(r.as_of, (now() at time zone r.time_zone)::date) as day) t
  where p.enterprise_id is not null and p.issued_on <= t.day and (p.withdrawn_on > t.day) is not false;
create view private.set_units_with_plan as select p.* from private.set_plans_in_force p;
create view private.set_units_drilled as
  select p.subject, d.id, p.enterprise_id, p.region_id, p.zone_path, p.kind, d.held_on as day, p.by_day, p.amount
  from private.set_plans_in_force p join public.drill d on d.plan_id = p.id;
insert into private.unit_set (set_name) values ('units_with_plan'), ('units_drilled');
select private.roll_up('people_in_drills', 'drill', 'held_on', 'form', 'people', 'people > 0');

create view private.set_tasks as
  select 'campaign_task' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, coalesce(t.action, '') as kind, t.due_on as day,
    null::date as by_day, 1 as amount
  from public.campaign_task t;
create view private.set_tasks_done as
  select 'campaign_task' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, coalesce(t.action, '') as kind, t.due_on as day,
    t.done_on as by_day, 1 as amount
  from public.campaign_task t where t.done_on is not null;
create view private.set_tasks_overdue as
  select 'campaign_task' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, coalesce(t.action, '') as kind, t.due_on as day,
    null::date as by_day, 1 as amount
  from public.campaign_task t join public.region r on r.id = t.region_id
  where t.done_on is null and t.due_on < coalesce(r.as_of, (now() at time zone r.time_zone)::date);

create view private.set_letters as
  select 'responsibility_letter' as subject, l.id, l.enterprise_id, l.region_id, l.zone_path, '' as kind, l.signed_on as day,
    null::date as by_day, 1 as amount
  from public.responsibility_letter l join public.region r on r.id = l.region_id
  where l.year = extract(year from coalesce(r.as_of, (now() at time zone r.time_zone)::date));
create view private.set_letters_signed as select l.* from private.set_letters l where l.day is not null;

create view private.set_counted_returns as
  select 'site_return' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.period as day, null::date as by_day,
    1 as amount
  from public.site_return t where t.found is not null;
create view private.set_zero_returns as
  select 'site_return' as subject, t.id, t.enterprise_id, t.region_id, t.zone_path, t.kind, t.period as day, null::date as by_day,
    1 as amount
  from public.site_return t where t.found = 0;

create view private.set_sites_warned as
  select 'warning_site' as subject, w.id, w.enterprise_id, w.region_id, w.zone_path, '' as kind,
    private.day_in_region(w.region_id, w.notified_at) as day, null::date as by_day, 1 as amount
  from public.warning_site w;
create view private.set_sites_confirmed as
  select 'warning_site' as subject, w.id, w.enterprise_id, w.region_id, w.zone_path, '' as kind,
    private.day_in_region(w.region_id, w.notified_at) as day, private.day_in_region(w.region_id, w.confirmed_at) as by_day, 1 as amount
  from public.warning_site w where w.confirmed_at is not null;

create view private.set_occupations_open as
  select 'pipeline_occupation' as subject, o.id, o.enterprise_id, o.region_id, o.zone_path, o.kind, o.found_on as day,
    null::date as by_day, 1 as amount
  from public.pipeline_occupation o where o.state = 'open';

insert into public.figure_definition
  (position, code, name_en, name_zh, subject, unit, digits, base, aggregate, factor, numerator, denominator, denominator_base, part_of_base, definition_en, definition_zh, source, confidence)
values
  (101, 'sites_by_colour', 'Sites with a risk colour', '风险分级单位数', 'enterprise', 'count', 0, 'stock', 'sum', 1, 'site_colours', null, null, false,
   'Active enterprises by the colour of their highest risk: red, orange, yellow or blue.', '按最高风险等级（红、橙、黄、蓝）分级的在册单位。', 'dual prevention', 'S'),
  (102, 'red_and_orange_rate', 'Share of red and orange', '红橙单位占比', 'enterprise', 'percent', 2, 'stock', 'rate', 100, 'sites_red_or_orange', 'site_colours', null, true,
   'Sites in red or orange over the sites with a colour.', '红色、橙色单位占风险分级单位的比例。', 'dual prevention', 'G'),
  (231, 'dangers_in_plan', 'Hidden dangers in the treatment plan', '列入治理计划隐患数', 'hidden_danger', 'count', 0, 'stock', 'sum', 1, 'dangers_in_plan', null, null, false,
   'Open hidden dangers that wait for a shutdown, parts or funds by plan.', '列入治理计划、尚未整改销号的隐患。', 'State Council Work Safety Committee monthly form', 'S'),
  (232, 'mean_age_of_open', 'Mean age of open hidden dangers', '未整改隐患平均天数', 'hidden_danger', 'days', 2, 'stock', 'mean', 1, 'age_of_open', null, null, false,
   'Days from finding to today, mean over the open hidden dangers.', '未整改隐患自发现至当日的平均天数。', 'register', 'G'),
  (321, 'serious_injuries', 'Serious injuries', '重伤人数', 'accident', 'people', 0, 'period', 'sum', 1, 'serious_injuries', null, null, false,
   'Serious injuries in accidents of the period; where a source does not tell them apart, all injuries.', '期内事故的重伤人数；来源未区分的，按受伤人数计。', 'State Council Decree 493', 'S'),
  (322, 'direct_loss', 'Direct loss', '直接经济损失', 'accident', 'yuan', 2, 'period', 'sum', 1, 'direct_loss', null, null, false,
   'Direct economic loss of the accidents of the period, where it is known.', '期内事故的直接经济损失（已知部分）。', 'State Council Decree 493', 'S'),
  (323, 'larger_accidents', 'Larger accidents and above', '较大及以上事故起数', 'accident', 'count', 0, 'period', 'sum', 1, 'larger_accidents', null, null, false,
   'Accidents of the period of grade larger, major or extraordinarily serious.', '期内较大、重大、特别重大事故。', 'State Council Decree 493', 'S'),
  (332, 'case_report_on_time_rate', 'Investigation reports on time', '调查报告按期提交率', 'accident_case', 'percent', 2, 'cohort', 'rate', 100, 'case_reports_on_time', 'case_reports_due', null, true,
   'Of the cases of the period''s accidents whose report was submitted or fell due by today, those submitted within 60 days and the extension granted.',
   '期内事故案件中，截至当日调查报告已提交或已到期的，在60日及批准延长期内提交的比例。', 'State Council Decree 493, article 29', 'S'),
  (406, 'standardized_rate', 'Standardization rate', '安全生产标准化达标率', 'enterprise', 'percent', 2, 'stock', 'rate', 100, 'standardized', 'enterprises', null, true,
   'Active enterprises with a standardization certificate that holds today.', '持有有效标准化证书的单位占在册单位的比例。', 'standardization', 'S'),
  (407, 'operators_certified_rate', 'Certified special operators', '特种作业持证上岗率', 'person', 'percent', 2, 'stock', 'rate', 100, 'operators_certified', 'operators', null, true,
   'Special operators with a certificate that holds today; must be 100 %.', '持有效证件的特种作业人员比例，应为100%。', 'Safety production year plans', 'S'),
  (411, 'people_in_drills', 'People in drills', '演练参加人数', 'drill', 'people', 0, 'period', 'sum', 1, 'people_in_drills', null, null, false,
   'People who took part in the drills of the period.', '期内应急演练的参加人数。', 'Shanghai command screen, 2014', 'G'),
  (412, 'units_drilled_rate', 'Units drilled', '应急演练覆盖率', 'drill', 'percent', 2, 'period', 'rate', 100, 'units_drilled', 'units_with_plan', 'stock', true,
   'Units that drilled a plan in the period over the units with a plan in force today.', '期内开展预案演练的单位占当日有有效预案单位的比例。', 'Dalian, 2022 tasks', 'S'),
  (440, 'tasks_done_rate', 'Tasks done', '专项行动任务完成率', 'campaign_task', 'percent', 2, 'cohort', 'rate', 100, 'tasks_done', 'tasks', null, true,
   'Of the tasks of campaigns due in the period, those done by today.', '期内到期的专项行动任务中，截至当日已完成的比例。', 'campaign plans', 'S'),
  (441, 'tasks_overdue', 'Tasks overdue', '专项行动逾期任务数', 'campaign_task', 'count', 0, 'stock', 'sum', 1, 'tasks_overdue', null, null, false,
   'Tasks of campaigns not done, due before today.', '尚未完成、完成期限早于当日的专项行动任务。', 'campaign plans', 'S'),
  (442, 'letters_signed_rate', 'Responsibility letters signed', '责任书签订率', 'responsibility_letter', 'percent', 2, 'stock', 'rate', 100, 'letters_signed', 'letters', null, true,
   'Of this year''s responsibility letters, those signed.', '本年度责任书中已签订的比例。', 'Safety production year plans', 'S'),
  (443, 'zero_danger_rate', 'Zero-danger rate', '零隐患率', 'site_return', 'percent', 2, 'period', 'rate', 100, 'zero_returns', 'counted_returns', null, true,
   'Of the returns for the months and quarters that begin in the period and state a number, those that state none.', '期内（按报告期首日）填报隐患数的报表中，零隐患报表的比例。', 'Ningbo hidden-danger system', 'S'),
  (450, 'sites_warned', 'Sites warned', '预警告知单位数', 'warning_site', 'count', 0, 'period', 'sum', 1, 'sites_warned', null, null, false,
   'Sites told of a warning in the period, once for each warning.', '期内接到预警告知的单位，每次预警计一次。', 'early warning', 'G'),
  (451, 'warnings_confirmed_rate', 'Warnings confirmed', '预警确认率', 'warning_site', 'percent', 2, 'cohort', 'rate', 100, 'sites_confirmed', 'sites_warned', null, true,
   'Of the sites told of a warning in the period, those that confirmed it by today.', '期内接到预警告知的单位中，截至当日已确认的比例。', 'early warning', 'G'),
  (460, 'occupations_open', 'Illegal occupations of pipelines', '管道占压处数', 'pipeline_occupation', 'count', 0, 'stock', 'sum', 1, 'occupations_open', null, null, false,
   'Illegal occupations of pipelines not yet cleared.', '尚未清理的管道占压。', 'Law on the Protection of Oil and Natural Gas Pipelines, article 30', 'S');

revoke execute on all functions in schema public, private from public;
