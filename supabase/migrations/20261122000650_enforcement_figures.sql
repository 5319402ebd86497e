-- Figures of inspections, penalties and listed items.

-- A self-check is no inspection by supervisors.
select private.roll_up('inspections', 'inspection', 'inspected_on', 'kind', '1', 'kind <> ''self_check''');
select private.roll_up('penalties', 'penalty', 'decided_on', 'kind');
select private.roll_up('fines', 'penalty', 'decided_on', 'kind', '1', 'kind = ''fine''');
select private.roll_up('fines_amount', 'penalty', 'decided_on', 'kind', 'amount', 'kind = ''fine''');
select private.roll_up('listed', 'listing', 'listed_on', 'level');
select private.roll_up('delisted', 'listing', 'delisted_on', 'level');

create view private.set_units_inspected as
  select s.subject, s.id, s.enterprise_id, s.region_id, s.zone_path, s.kind, s.day, s.by_day, s.amount
  from private.set_inspections s;
insert into private.unit_set (set_name) values ('units_inspected');

create view private.set_listed_in_force as
  select 'listing' as subject, l.id, l.enterprise_id, l.region_id, l.zone_path, l.level as kind,
    l.deadline_on as day, null::date as by_day, 1 as amount
  from public.listing l where l.listed_on is not null and l.delisted_on is null;

create view private.set_listed_overdue as
  select s.* from private.set_listed_in_force s join public.region r on r.id = s.region_id
  where s.day < coalesce(r.as_of, (now() at time zone r.time_zone)::date);

create index inspection_period_idx on public.inspection (region_id, inspected_on) include (enterprise_id) where kind <> 'self_check';

insert into public.figure_definition
  (position, code, name_en, name_zh, subject, unit, digits, base, aggregate, factor, numerator, denominator, denominator_base, part_of_base, definition_en, definition_zh, source, confidence)
values
  (130, 'inspections', 'Inspections', '检查次数', 'inspection', 'count', 0, 'period', 'sum', 1, 'inspections', null, null, false,
   'Inspections by supervisors in the period; self-checks of units are not counted.', '期内监管部门检查次数，不含单位自查。', 'Shanghai command screen, 2014', 'S'),
  (140, 'units_inspected', 'Units inspected', '检查单位数', 'inspection', 'count', 0, 'period', 'sum', 1, 'units_inspected', null, null, false,
   'Units inspected in the period, each counted once.', '期内接受检查的单位，每家计一次。', 'Shanghai command screen, 2014', 'S'),
  (141, 'inspections_per_unit', 'Inspections per unit', '户均检查次数', 'inspection', 'ratio', 4, 'period', 'rate', 1, 'inspections', 'units_inspected', null, false,
   'Inspections over units inspected.', '检查次数与检查单位数之比。', 'Shanghai command screen, 2014', 'S'),
  (142, 'coverage_rate', 'Coverage rate', '覆盖率', 'inspection', 'percent', 2, 'period', 'rate', 100, 'units_inspected', 'enterprises', 'stock', true,
   'Units inspected in the period over the active units of today.', '期内检查单位数占当日在册单位数的比例。', 'national monthly form', 'S'),
  (150, 'penalties', 'Penalties', '行政处罚数', 'penalty', 'count', 0, 'period', 'sum', 1, 'penalties', null, null, false,
   'Administrative penalties decided in the period.', '期内作出的行政处罚。', 'Shanghai command screen, 2014', 'S'),
  (151, 'penalty_rate', 'Penalty rate', '处罚率', 'penalty', 'permille', 3, 'period', 'rate', 1000, 'penalties', 'inspections', null, false,
   'Penalties over inspections of the period.', '期内处罚数与检查次数之比。', 'Shanghai command screen, 2014', 'S'),
  (160, 'fines', 'Fines', '罚款起数', 'penalty', 'count', 0, 'period', 'sum', 1, 'fines', null, null, false,
   'Fines decided in the period.', '期内作出的罚款。', 'Shanghai command screen, 2014', 'S'),
  (161, 'fine_share', 'Share of fines', '罚款占比', 'penalty', 'percent', 2, 'period', 'rate', 100, 'fines', 'penalties', null, true,
   'Fines over penalties.', '罚款起数占处罚数的比例。', 'Shanghai command screen, 2014', 'S'),
  (162, 'fines_amount', 'Amount of fines', '罚款金额', 'penalty', 'yuan', 2, 'period', 'sum', 1, 'fines_amount', null, null, false,
   'Sum of the fines decided in the period, in the region''s currency.', '期内罚款总额，以当地货币计。', 'Shanghai command screen, 2014', 'S'),
  (163, 'average_fine', 'Average fine', '平均罚款', 'penalty', 'yuan', 2, 'period', 'mean', 1, 'fines_amount', null, null, false,
   'Amount of fines over fines.', '罚款总额与罚款起数之比。', 'Shanghai command screen, 2014', 'S'),
  (170, 'detection_rate', 'Detection rate', '隐患检出率', 'hidden_danger', 'ratio', 4, 'period', 'rate', 1, 'dangers_found', 'inspections', null, false,
   'Hidden dangers found in the period over its inspections.', '期内排查隐患数与检查次数之比。', 'Shanghai command screen, 2014', 'S'),
  (290, 'listed', 'Listed for supervision', '挂牌督办数', 'listing', 'count', 0, 'period', 'sum', 1, 'listed', null, null, false,
   'Items listed for supervision in the period.', '期内挂牌督办的项目。', 'listing rules', 'S'),
  (291, 'delisted', 'Delisted', '摘牌数', 'listing', 'count', 0, 'period', 'sum', 1, 'delisted', null, null, false,
   'Items delisted in the period.', '期内摘牌的项目。', 'listing rules', 'S'),
  (292, 'listed_in_force', 'Listed items in force', '在督挂牌数', 'listing', 'count', 0, 'stock', 'sum', 1, 'listed_in_force', null, null, false,
   'Items listed and not yet delisted.', '已挂牌、尚未摘牌的项目。', 'listing rules', 'S'),
  (293, 'listed_overdue', 'Listed items overdue', '挂牌逾期数', 'listing', 'count', 0, 'stock', 'sum', 1, 'listed_overdue', null, null, false,
   'Items in force whose deadline lies before today.', '尚未摘牌、督办期限早于当日的项目。', 'listing rules', 'S');

revoke execute on all functions in schema public, private from public;
