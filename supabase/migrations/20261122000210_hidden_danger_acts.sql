-- The life of a hidden danger: kinds, parameters, transitions, and the functions by which it is reported, moved and escalated.

insert into public.parameter (key, value, source, confidence) values
  ('danger.three_fixed', '["measure", "person_responsible", "deadline_on"]', 'Special equipment bureau, hundred days action (seed 003)', 'S'),
  ('danger.five_implementations', '["targets", "funds", "people", "deadline_on", "safety_measures", "emergency_plan"]',
    'Ningbo form of the hidden-danger system; Order 16 of 2007: plan of a major hidden danger', 'S'),
  ('danger.five_implementations.special_equipment', '["content", "standard", "measure", "progress", "person_responsible"]',
    'Special equipment bureau, hundred days action (seed 003)', 'S'),
  ('danger.escalate_after_days', '0', 'No source gives a number of days: on the first day overdue', 'U'),
  ('danger.penalty_within_days', '15', 'No source gives a number of days', 'U'),
  ('danger.back_check_after_days', '30', 'Back-check to prevent rebound (seed 003), which gives no number of days', 'U');

insert into public.hidden_danger_kind (id, sector, name_en, name_zh, major_criterion, source, confidence) values
  ('head_not_examined', 'hazardous_chemicals', 'Head or safety manager not examined', '主要负责人、安全管理人员未经考核合格', true, '20 situations, m.918178.cn, item 1', 'S'),
  ('operator_uncertified', 'hazardous_chemicals', 'Special operator without certificate', '特种作业人员未持证上岗', true, '20 situations, m.918178.cn, item 2', 'S'),
  ('safety_distance_unmet', 'hazardous_chemicals', 'External safety distance not met', '外部安全防护距离不符合要求', true, '20 situations, m.918178.cn, item 3', 'S'),
  ('no_automatic_control', 'hazardous_chemicals', 'Key process without automatic control', '重点监管危险化工工艺装置未实现自动化控制', true, '20 situations, m.918178.cn, item 4', 'S'),
  ('no_emergency_shutoff', 'hazardous_chemicals', 'Level I or II tank area without emergency shut-off', '一、二级重大危险源罐区未实现紧急切断功能', true, '20 situations, m.918178.cn, item 5', 'S'),
  ('lpg_without_water_injection', 'hazardous_chemicals', 'Full-pressure LPG tank without water injection', '全压力式液化烃储罐未设置注水措施', true, '20 situations, m.918178.cn, item 6', 'S'),
  ('no_loading_arm', 'hazardous_chemicals', 'Loading of LPG, ammonia or chlorine without loading arm', '液化烃、液氨、液氯充装未使用万向管道', true, '20 situations, m.918178.cn, item 7', 'S'),
  ('toxic_pipe_through_public_area', 'hazardous_chemicals', 'Pipe of phosgene, chlorine or hydrogen sulphide through a public area', '光气、氯气、硫化氢管道穿越公共区域', true, '20 situations, m.918178.cn, item 8', 'S'),
  ('power_line_overhead', 'hazardous_chemicals', 'Overhead power line over production', '架空电力线路穿越生产区', true, '20 situations, m.918178.cn, item 9', 'S'),
  ('no_formal_design', 'hazardous_chemicals', 'No formal design or diagnosis', '未经正规设计且未进行设计诊断', true, '20 situations, m.918178.cn, item 10', 'S'),
  ('outdated_process', 'hazardous_chemicals', 'Outdated process or equipment', '使用淘汰落后工艺设备', true, '20 situations, m.918178.cn, item 11', 'S'),
  ('no_gas_detection', 'hazardous_chemicals', 'No gas detection or no explosion-proof apparatus', '未按标准设置气体检测报警或防爆电气设备', true, '20 situations, m.918178.cn, item 12', 'S'),
  ('contractor_uncoordinated', 'industry_trade', 'Contractors not coordinated', '未对承包、承租单位统一协调管理', true, 'Order 10 of 2023, article 3', 'S'),
  ('smelting_head_not_examined', 'industry_trade', 'Head of a metal smelter not examined', '金属冶炼企业主要负责人未经考核合格', true, 'Order 10 of 2023, article 3', 'S'),
  ('dust_explosion', 'industry_trade', 'Combustible dust', '粉尘爆炸隐患', true, 'Order 10 of 2023, sector lists', 'S'),
  ('liquid_ammonia', 'industry_trade', 'Liquid ammonia refrigeration', '液氨制冷隐患', true, 'Order 10 of 2023, sector lists', 'S'),
  ('confined_space', 'industry_trade', 'Confined space', '有限空间作业隐患', true, 'Order 10 of 2023, sector lists', 'S'),
  ('equipment_inspection_expired', 'special_equipment', 'Inspection of special equipment expired', '特种设备超期未检', false, 'seed 003', 'S'),
  ('equipment_registration_not_updated', 'special_equipment', 'Registration not changed with the user', '使用单位变更未办理登记变更', false, 'seed 003', 'S'),
  ('equipment_operator_uncertified', 'special_equipment', 'Operator on site without certificate', '现场作业人员无证操作', false, 'seed 003', 'S'),
  ('equipment_file_incomplete', 'special_equipment', 'File incomplete or emergency plan weak', '档案不全、应急预案不完善', false, 'seed 003', 'S'),
  ('pipeline_occupation', 'pipeline', 'Pipeline illegally occupied', '管道违章占压', false, 'seed 000; Ningbo pipeline survey', 'S'),
  ('cylinder_expired', 'utilities', 'Gas cylinder expired or beyond its life', '气瓶过期或报废', false, 'seed 002', 'S'),
  ('three_in_one', 'premises', 'Lodging, production and storage in one premises', '“三合一”场所', false, 'seed 002', 'S'),
  ('escape_blocked', 'premises', 'Escape route blocked', '疏散通道堵塞', false, 'seed 002', 'S'),
  ('scaffolding', 'construction', 'Scaffolding unsafe', '脚手架隐患', false, 'seed 001', 'S'),
  ('deep_pit', 'construction', 'Deep foundation pit unsafe', '深基坑隐患', false, 'seed 001', 'S'),
  ('electrical', 'general', 'Electrical fault', '用电隐患', false, 'general knowledge', 'G'),
  ('fire_equipment', 'general', 'Fire-fighting equipment missing or broken', '消防设施缺失或损坏', false, 'general knowledge', 'G'),
  ('guard_missing', 'general', 'Machine guard missing', '机械防护缺失', false, 'general knowledge', 'G');

-- transitions ----------------------------------------------------------------------------------

with name (staff, all_sides, deciders, finding, ordering, planning) as (values (
  '{grid,command,admin}'::text[], '{grid,command,admin,enterprise}'::text[], '{command,admin}'::text[],
  '{kind,level,description,rectification,follow_up_by}'::text[],
  '{level,deadline_on,follow_up_by,person_responsible,measure,content,standard,progress,targets,funds,people,safety_measures,emergency_plan}'::text[],
  '{person_responsible,measure,content,standard,progress,targets,funds,people,safety_measures,emergency_plan}'::text[]))
insert into public.transition (subject, from_state, act, to_state, roles, requires, sets)
select 'hidden_danger', t.from_state, t.act, t.to_state, t.roles, t.requires::text[], t.sets
from name, lateral (values
  ('draft', 'report', 'reported', all_sides, '{description}', finding),
  ('draft', 'dismiss', 'closed', all_sides, '{note}', '{}'),
  ('reported', 'confirm', 'confirmed', staff, '{description}', finding),
  ('reported', 'dismiss', 'closed', staff, '{note}', '{}'),
  ('reported', 'rectify_at_once', 'submitted', all_sides, '{measure,photos}', '{measure,person_responsible}'),
  ('reported', 'escalate', 'reported', deciders, '{}', '{}'),
  ('confirmed', 'assign', 'assigned', staff, '{}', ordering),
  ('confirmed', 'dismiss', 'closed', staff, '{note}', '{}'),
  ('confirmed', 'rectify_at_once', 'submitted', all_sides, '{measure,photos}', '{measure,person_responsible}'),
  ('confirmed', 'escalate', 'confirmed', deciders, '{}', '{}'),
  ('assigned', 'change_order', 'assigned', staff, '{}', ordering),
  ('assigned', 'plan_measures', 'assigned', all_sides, '{}', planning),
  ('assigned', 'start', 'rectifying', all_sides, '{three_fixed,five_implementations}', planning),
  ('assigned', 'put_in_plan', 'in_plan', all_sides, '{three_fixed,five_implementations,note}', planning),
  ('assigned', 'escalate', 'assigned', deciders, '{}', '{}'),
  ('rectifying', 'plan_measures', 'rectifying', all_sides, '{}', planning),
  ('rectifying', 'put_in_plan', 'in_plan', all_sides, '{note}', '{}'),
  ('rectifying', 'request_extension', 'extension_requested', all_sides, '{extension_until,note}', '{extension_until}'),
  ('rectifying', 'submit', 'submitted', all_sides, '{proof}', '{progress}'),
  ('rectifying', 'escalate', 'rectifying', deciders, '{}', '{}'),
  ('in_plan', 'plan_measures', 'in_plan', all_sides, '{}', planning),
  ('in_plan', 'start', 'rectifying', all_sides, '{three_fixed,five_implementations}', planning),
  ('in_plan', 'request_extension', 'extension_requested', all_sides, '{extension_until,note}', '{extension_until}'),
  ('in_plan', 'submit', 'submitted', all_sides, '{proof}', '{progress}'),
  ('in_plan', 'escalate', 'in_plan', deciders, '{}', '{}'),
  ('extension_requested', 'grant_extension', 'rectifying', deciders, '{extension_until}', '{extension_until}'),
  ('extension_requested', 'refuse_extension', 'rectifying', deciders, '{note}', '{}'),
  ('extension_requested', 'submit', 'submitted', all_sides, '{proof}', '{progress}'),
  ('extension_requested', 'escalate', 'extension_requested', deciders, '{}', '{}'),
  ('submitted', 'pass', 'passed', staff, '{}', '{}'),
  ('submitted', 'return', 'returned', staff, '{note}', '{}'),
  ('returned', 'plan_measures', 'returned', all_sides, '{}', planning),
  ('returned', 'start', 'rectifying', all_sides, '{three_fixed,five_implementations}', planning),
  ('returned', 'submit', 'submitted', all_sides, '{proof}', '{progress}'),
  ('returned', 'request_extension', 'extension_requested', all_sides, '{three_fixed,five_implementations,extension_until,note}', '{extension_until}'),
  ('returned', 'assign', 'assigned', staff, '{}', ordering),
  ('returned', 'escalate', 'returned', deciders, '{}', '{}'),
  ('passed', 'close', 'closed', staff, '{}', '{}'),
  ('passed', 'return', 'returned', staff, '{note}', '{}'),
  ('closed', 'back_check', 'closed', staff, '{}', '{}'),
  ('closed', 'reopen', 'reopened', staff, '{note}', '{}'),
  ('reopened', 'assign', 'assigned', staff, '{}', ordering),
  ('reopened', 'escalate', 'reopened', deciders, '{}', '{}')
) as t (from_state, act, to_state, roles, requires, sets);

-- what supervisors still owe -------------------------------------------------------------------

create table public.follow_up (
  id bigint generated always as identity primary key,
  hidden_danger_id bigint not null references public.hidden_danger (id) on delete restrict,
  kind text not null check (kind in ('back_check', 'penalty')),
  due_on date not null,
  done_on date
);
comment on table public.follow_up is 'What supervisors owe a hidden danger: the penalty once it is escalated, the back-check some days after it is closed.';
create index follow_up_due_idx on public.follow_up (due_on) where done_on is null;
create index follow_up_hidden_danger_id_idx on public.follow_up (hidden_danger_id);
create unique index one_penalty_task_a_danger on public.follow_up (hidden_danger_id) where kind = 'penalty';
create unique index one_back_check_at_a_time on public.follow_up (hidden_danger_id) where kind = 'back_check' and done_on is null;
alter table public.follow_up enable row level security;
create policy "members see what is owed to the hidden dangers of their zones" on public.follow_up
  for select to authenticated using (exists (
    select 1 from public.hidden_danger d where d.id = hidden_danger_id
      and d.zone_path operator(extensions.<@) (select private.my_scopes())));
revoke all on public.follow_up from anon, authenticated;
grant select on public.follow_up to authenticated;
grant all on public.follow_up to service_role;

-- acts -----------------------------------------------------------------------------------------

create function private.danger_effects(p_danger public.hidden_danger, p_act text, p_columns jsonb, p_day date) returns jsonb
  language plpgsql set search_path = ''
as $$
declare
  after_days integer := (private.parameter(p_danger.region_id, 'danger.escalate_after_days') #>> '{}')::integer;
begin
  case p_act
    when 'assign', 'change_order' then
      return case when p_columns ? 'deadline_on'
        then jsonb_build_object('deadline_basis', case when p_columns ->> 'deadline_on' is not null then 'ordered' end) end;
    when 'rectify_at_once' then
      return jsonb_build_object('rectification', 'immediate', 'submitted_on', p_day);
    when 'submit' then
      return jsonb_build_object('submitted_on', p_day, 'extension_until', null);
    when 'return' then
      return jsonb_build_object('submitted_on', null);
    when 'request_extension' then
      if (p_columns ->> 'extension_until')::date <= p_danger.deadline_on then
        perform private.fail('GW027', 'extension_not_later', jsonb_build_object('deadline', p_danger.deadline_on));
      end if;
      return null;
    when 'grant_extension' then
      if coalesce((p_columns ->> 'extension_until')::date, p_danger.extension_until) <= p_danger.deadline_on then
        perform private.fail('GW027', 'extension_not_later', jsonb_build_object('deadline', p_danger.deadline_on));
      end if;
      return jsonb_build_object('deadline_on', coalesce((p_columns ->> 'extension_until')::date, p_danger.extension_until),
        'deadline_basis', 'ordered', 'extension_until', null);
    when 'refuse_extension' then
      return jsonb_build_object('extension_until', null);
    when 'close' then
      return jsonb_build_object('closed_on', p_day, 'closed_as', 'rectified');
    when 'dismiss' then
      return jsonb_build_object('closed_on', p_day, 'closed_as', 'dismissed');
    when 'reopen' then
      return jsonb_build_object('closed_on', null, 'closed_as', null, 'submitted_on', null, 'reopened_on', p_day);
    when 'escalate' then
      if p_danger.escalated_on is not null then
        perform private.fail('GW028', 'escalated_already', jsonb_build_object('on', p_danger.escalated_on));
      elsif not coalesce(p_danger.deadline_on + after_days < p_day, false) then
        perform private.fail('GW028', 'not_overdue', jsonb_build_object('deadline', p_danger.deadline_on, 'today', p_day, 'after_days', after_days));
      end if;
      return jsonb_build_object('escalated_on', p_day);
    else
      return null;
  end case;
exception when data_exception then
  perform private.fail('GW034', 'invalid_value', jsonb_build_object('reason', sqlerrm));
end;
$$;
comment on function private.danger_effects(public.hidden_danger, text, jsonb, date) is 'What an act sets beside what it was told: days, the deadline of a granted extension.';

create function private.danger_follow_up(p_danger public.hidden_danger, p_act text, p_day date) returns void
  language plpgsql set search_path = ''
as $$
begin
  if p_act = 'escalate' then
    insert into public.follow_up (hidden_danger_id, kind, due_on)
    values (p_danger.id, 'penalty', p_day + (private.parameter(p_danger.region_id, 'danger.penalty_within_days') #>> '{}')::integer);
  elsif p_act = 'close' then
    insert into public.follow_up (hidden_danger_id, kind, due_on)
    values (p_danger.id, 'back_check', p_day + (private.parameter(p_danger.region_id, 'danger.back_check_after_days') #>> '{}')::integer);
  elsif p_act in ('back_check', 'reopen') then
    update public.follow_up f set done_on = p_day
    where f.hidden_danger_id = p_danger.id and f.kind = 'back_check' and f.done_on is null;
  end if;
end;
$$;

create function private.act_on_danger(p_danger bigint, p_act text, p_expected_state text, p_data jsonb) returns jsonb
  language plpgsql security definer set search_path = ''
as $$
declare
  danger public.hidden_danger;
  columns jsonb;
  act_day date;
begin
  -- The second of two writers waits here, then finds another state than it expects.
  select * into danger from public.hidden_danger d where d.id = p_danger for update;
  if danger.id is null then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'hidden_danger', 'id', p_danger));
  end if;
  columns := private.step('hidden_danger', to_jsonb(danger) - 'geom', p_act, p_expected_state, p_data);
  act_day := private.region_day(danger.region_id, (columns ->> 'acted_at')::timestamptz);
  columns := columns || coalesce(private.danger_effects(danger, p_act, columns, act_day), '{}');
  perform private.finish_step('hidden_danger', p_danger, columns);
  perform private.danger_follow_up(danger, p_act, act_day);
  return private.danger_row(p_danger);
end;
$$;
comment on function private.act_on_danger(bigint, text, text, jsonb) is 'Behind public.act_on_danger: as the owner, because nobody else writes the table.';

create function private.danger_row(p_danger bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select to_jsonb(d) - 'geom' || jsonb_build_object('lng', extensions.st_x(d.geom), 'lat', extensions.st_y(d.geom),
    'overdue', d.deadline_runs and coalesce(d.deadline_on < private.region_today(d.region_id), false))
  from public.hidden_danger d where d.id = p_danger;
$$;

create function public.act_on_danger(p_danger bigint, p_act text, p_expected_state text, p_data jsonb default '{}') returns jsonb
  language sql volatile set search_path = ''
as $$
  select private.act_on_danger(p_danger, p_act, p_expected_state, p_data);
$$;
comment on function public.act_on_danger(bigint, text, text, jsonb) is
  'Does an act of the table transition on a hidden danger that is in the expected state, and answers the new row. Data: columns that the act may set, note, documents [{kind, name, sha256, …}], at (when it took place, for what is sent later). All or nothing; refusals are named as in private.step, and GW027 extension_not_later, GW028 not_overdue or escalated_already.';

-- reporting ------------------------------------------------------------------------------------

create function private.report_danger(p_data jsonb) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  told jsonb := p_data;
  site public.enterprise;
  region text;
  report_key text;
  danger_id bigint;
  danger public.hidden_danger;
  happened timestamptz;
begin
  if jsonb_typeof(p_data) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('field', 'data', 'expected', 'object'));
  end if;
  told := p_data - array['key', 'draft', 'documents', 'note', 'at'];
  perform private.check_fields('hidden_danger', array['region_id', 'enterprise_id', 'kind', 'level', 'source', 'description', 'rectification',
    'found_on', 'measure', 'person_responsible', 'inspection_id', 'lng', 'lat'], told);
  if told ->> 'enterprise_id' is not null then
    select * into site from public.enterprise e where e.id = (told ->> 'enterprise_id')::bigint;
    if site.id is null or not private.may_see(site.zone_path, site.id) then
      perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'enterprise', 'id', told -> 'enterprise_id'));
    end if;
  end if;
  perform private.check_belongs(site.id, told);
  region := coalesce(site.region_id, told ->> 'region_id');
  if not exists (select from public.region r where r.id = region) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'region', 'id', region));
  end if;
  happened := private.act_time('hidden_danger', null, p_data);
  report_key := coalesce(p_data ->> 'key', gen_random_uuid()::text);
  perform pg_advisory_xact_lock(hashtextextended('report_danger ' || region || ' ' || report_key, 0));
  select * into danger from public.hidden_danger d where d.region_id = region and d.source_id = report_key and d.dataset_id is null;
  if danger.id is not null then
    if not private.may_see(danger.zone_path, danger.enterprise_id) or danger.follow_up_by is distinct from auth.uid() then
      perform private.fail('GW034', 'already_there', jsonb_build_object('field', 'key'));
    end if;
    return danger.id;
  end if;
  told := private.with_position(told, region);
  told := told || jsonb_build_object('region_id', region, 'source_id', report_key, 'follow_up_by', auth.uid(), 'acted_at', happened,
    'found_on', coalesce(told ->> 'found_on', private.region_day(region, happened)::text),
    'kind', coalesce(told ->> 'kind', 'other'), 'level', coalesce(told ->> 'level', 'general'),
    'source', case when cardinality(private.my_enterprises()) > 0 then 'self_check' else coalesce(told ->> 'source', 'inspection') end,
    'rectification', coalesce(told ->> 'rectification', 'deadline'),
    'state', case when coalesce((p_data ->> 'draft')::boolean, false) then 'draft' else 'reported' end);
  if not told ? 'geom' and site.geom is not null then
    told := told || jsonb_build_object('geom', site.geom::text);
  end if;
  if told ->> 'state' = 'reported' and coalesce(btrim(told ->> 'description'), '') = '' then
    perform private.fail('GW026', 'fields_required', '{"act": "report", "fields": ["description"]}');
  end if;
  perform set_config('gridwatch.act', jsonb_build_object('act', 'report', 'note', p_data ->> 'note', 'at', happened)::text, true);
  danger_id := private.store('hidden_danger', told, null);
  perform set_config('gridwatch.act', '', true);
  select * into danger from public.hidden_danger d where d.id = danger_id;
  if danger.found_on > private.region_day(region, clock_timestamp()) then
    perform private.fail('GW023', 'in_the_future', jsonb_build_object('field', 'found_on'));
  end if;
  -- Where it lies is known only now: the triggers have placed it.
  if not private.may('{grid,command,admin,enterprise}', danger.zone_path, danger.enterprise_id) then
    perform private.fail('GW022', 'not_permitted', jsonb_build_object('act', 'report', 'zone', danger.zone_path::text));
  end if;
  perform private.attach_documents('hidden_danger', to_jsonb(danger) - 'geom', coalesce(nullif(p_data -> 'documents', 'null'), '[]'));
  return danger_id;
exception when data_exception then
  perform private.fail('GW034', 'invalid_value', jsonb_build_object('reason', sqlerrm));
end;
$$;

create function public.report_danger(p_data jsonb) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
declare
  -- In a statement of its own: a stable function sees what was there when its statement began.
  danger_id bigint := private.report_danger(p_data);
begin
  return private.danger_row(danger_id);
end;
$$;
comment on function public.report_danger(jsonb) is
  'Reports a hidden danger and answers its row: region_id or enterprise_id, lng and lat (else the site''s), kind, level, source, description, rectification, found_on, inspection_id; draft: true keeps it back; key: the reporter''s own, so that a report sent twice is one; documents, note, at as in act_on_danger.';

-- overdue --------------------------------------------------------------------------------------

create function private.escalate_overdue(p_region text) returns jsonb
  language plpgsql security definer set search_path = ''
as $$
declare
  last_day date := private.region_today(p_region) - 1 - (private.parameter(p_region, 'danger.escalate_after_days') #>> '{}')::integer;
  danger record;
  escalated bigint[] := '{}';
begin
  for danger in
    select d.id, d.state from public.hidden_danger d
    where d.region_id = p_region and d.is_open and d.deadline_runs and d.deadline_on <= last_day and d.escalated_on is null
      and private.may('{command,admin}', d.zone_path, null)
    order by d.id
    for update skip locked
  loop
    perform private.act_on_danger(danger.id, 'escalate', danger.state, '{}');
    escalated := escalated || danger.id;
  end loop;
  return jsonb_build_object('escalated', cardinality(escalated), 'ids', to_jsonb(escalated));
end;
$$;

create function public.escalate_overdue(p_region text) returns jsonb
  language sql volatile set search_path = ''
as $$
  select private.escalate_overdue(p_region);
$$;
comment on function public.escalate_overdue(text) is
  'Escalates each hidden danger of a region that is overdue by more days than danger.escalate_after_days, once: an event and a penalty task. For command and administrators, and for a nightly service.';

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.act_on_danger(bigint, text, text, jsonb), private.danger_row(bigint), private.report_danger(jsonb),
  private.escalate_overdue(text), public.act_on_danger(bigint, text, text, jsonb), public.report_danger(jsonb), public.escalate_overdue(text)
  to authenticated, service_role;
