-- The acts on a hidden danger: how it is moved, and what supervisors then owe it.

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
      and d.zone_path operator(extensions.<@) array(select scope from private.my_scopes)));
revoke all on public.follow_up from anon, authenticated;
grant select on public.follow_up to authenticated;
grant all on public.follow_up to service_role;

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
        perform private.fail('GW036', 'escalated_already', jsonb_build_object('on', p_danger.escalated_on));
      elsif not coalesce(p_danger.deadline_on + after_days < p_day, false) then
        perform private.fail('GW028', 'not_overdue', jsonb_build_object('deadline', p_danger.deadline_on, 'today', p_day, 'after_days', after_days));
      end if;
      return jsonb_build_object('escalated_on', p_day);
    else
      return null;
  end case;
exception when data_exception then
  perform private.fail('GW076', 'invalid_value', jsonb_build_object('reason', sqlerrm));
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
  perform private.reports_follow(p_danger);
  return private.danger_row(p_danger);
end;
$$;
comment on function private.act_on_danger(bigint, text, text, jsonb) is 'Behind public.act_on_danger: as the owner, because nobody else writes the table.';

create function private.danger_row(p_danger bigint) returns jsonb
  language plpgsql stable security definer set search_path = ''
as $$
begin
  return (select to_jsonb(d) - 'geom' || private.persons_in('hidden_danger', d.id)
    || jsonb_build_object('lng', extensions.st_x(d.geom), 'lat', extensions.st_y(d.geom),
      'overdue', d.deadline_runs and coalesce(d.deadline_on < private.region_today(d.region_id), false),
      -- Not for the enterprise: it shall not learn who was heard about it.
      'public_reports', (select coalesce(jsonb_agg(r.id order by r.id), '[]') from public.public_report r
        where r.hidden_danger_id = d.id and private.may_see(r.zone_path, null)))
  from public.hidden_danger d where d.id = p_danger and private.may_see(d.zone_path, d.enterprise_id));
end;
$$;
comment on function private.danger_row(bigint) is 'A hidden danger as its reader may see it; as the owner, because names of persons are hidden from direct reading.';

create function public.act_on_danger(p_danger bigint, p_act text, p_expected_state text, p_data jsonb default '{}') returns jsonb
  language sql volatile set search_path = ''
as $$
  select private.act_on_danger(p_danger, p_act, p_expected_state, p_data);
$$;
comment on function public.act_on_danger(bigint, text, text, jsonb) is
  'Does an act of the table transition on a hidden danger that is in the expected state, and answers the new row. Data: columns that the act may set, note, documents [{kind, name, sha256, …}], at (when it took place, for what is sent later). All or nothing; refusals are named as in private.step, and GW027 extension_not_later, GW028 not_overdue, GW036 escalated_already.';

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.act_on_danger(bigint, text, text, jsonb), private.danger_row(bigint),
  public.act_on_danger(bigint, text, text, jsonb)
  to authenticated, service_role;
