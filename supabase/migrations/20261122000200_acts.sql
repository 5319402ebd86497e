-- Acts: the one way in which the state of a hidden danger or of a listed item changes.

create table public.transition (
  id bigint generated always as identity primary key,
  subject text not null,
  from_state text not null,
  act text not null check (act ~ '^[a-z_]+$'),
  to_state text not null,
  roles text[] not null check (roles <@ array['grid', 'command', 'admin', 'enterprise']),
  requires text[] not null default '{}',
  sets text[] not null default '{}',
  unique (subject, from_state, act)
);
comment on table public.transition is 'Which act leads from which state to which, who may do it, what it needs and which columns it may set. What is not here is not allowed.';
comment on column public.transition.roles is 'A membership in one of these roles over the row''s zone; enterprise: that of the row''s own site.';
comment on column public.transition.requires is
  'note, proof (a document with the act), photos (two in all, before and after), three_fixed and five_implementations (lists of columns in parameter; the second for major hidden dangers only) — or a column that must then be filled.';
alter table public.transition enable row level security;
create policy "members see all transitions" on public.transition
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
revoke all on public.transition from anon, authenticated;
grant select on public.transition to authenticated;
grant all on public.transition to service_role;

-- The log names persons; a display has no need of it.
drop policy "members see what happened in their zones" on public.event;
create policy "those who act or lead see what happened in their zones" on public.event
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}')));
create policy "enterprises see what happened at their own site" on public.event
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));

create policy "enterprises see the parameters that hold at their own site" on public.parameter
  for select to authenticated using (exists (
    select 1 from public.enterprise e
    where e.id = any (array(select enterprise_id from private.my_enterprises)) and scope operator(extensions.@>) e.zone_path));

-- who may --------------------------------------------------------------------------------------

create function private.is_system() returns boolean
  language sql stable set search_path = ''
as $$
  select exists (
    select from pg_catalog.pg_roles r
    where r.rolname = coalesce(nullif(current_setting('role', true), 'none'), session_user)
      and (r.rolsuper or r.rolbypassrls));
$$;
comment on function private.is_system() is 'Whether a service or the owner asks, and not a signed-in user: asked of the role that was set, which a definer function does not change.';

create function private.may(p_roles text[], p_path extensions.ltree, p_enterprise bigint) returns boolean
  language sql stable set search_path = ''
as $$
  select private.is_system()
    or coalesce(p_path operator(extensions.<@) array(select scope from private.my_scopes where role = any (p_roles)), false)
    or ('enterprise' = any (p_roles) and coalesce(p_enterprise = any (array(select enterprise_id from private.my_enterprises)), false));
$$;
comment on function private.may(text[], extensions.ltree, bigint) is 'Whether the signed-in user has one of the roles over a row.';

create function private.may_see(p_path extensions.ltree, p_enterprise bigint) returns boolean
  language sql stable set search_path = ''
as $$
  select private.is_system()
    or coalesce(p_path operator(extensions.<@) array(select scope from private.my_scopes), false)
    or coalesce(p_enterprise = any (array(select enterprise_id from private.my_enterprises)), false);
$$;
comment on function private.may_see(extensions.ltree, bigint) is 'What the policies of a site''s tables say, for functions that run past them.';

create function private.has_history(p_enterprise bigint) returns boolean
  language sql stable set search_path = ''
as $$
  select exists (select from public.hidden_danger t where t.enterprise_id = p_enterprise)
    or exists (select from public.event t where t.enterprise_id = p_enterprise);
$$;
comment on function private.has_history(bigint) is 'Whether something hangs on a site that is never deleted.';

-- what an act needs ----------------------------------------------------------------------------

create function private.required_columns(p_requirement text, p_row jsonb) returns text[]
  language sql stable set search_path = ''
as $$
  select case
    when p_requirement in ('note', 'proof', 'photos') then '{}'
    when p_requirement = 'five_implementations' and p_row ->> 'level' <> 'major' then '{}'
    when p_requirement in ('three_fixed', 'five_implementations') then array(
      select jsonb_array_elements_text(coalesce(
        private.parameter(p_row ->> 'region_id', 'danger.' || p_requirement || '.' || (
          select k.sector from public.hidden_danger_kind k where k.id = p_row ->> 'kind')),
        private.parameter(p_row ->> 'region_id', 'danger.' || p_requirement))))
    else array[p_requirement] end;
$$;
comment on function private.required_columns(text, jsonb) is
  'Columns that a requirement wants filled. A list of the kind''s sector, where there is one, goes before the region''s.';

create function private.missing(p_subject text, p_requires text[], p_row jsonb, p_note text, p_documents jsonb) returns text[]
  language sql stable set search_path = ''
as $$
  select coalesce(array_agg(m.field order by m.field), '{}')
  from (
    select c as field from unnest(p_requires) r, unnest(private.required_columns(r, p_row)) c
    where coalesce(btrim(p_row ->> c), '') = ''
    union
    select 'note' where 'note' = any (p_requires) and coalesce(btrim(p_note), '') = ''
    union
    select 'documents' where 'proof' = any (p_requires) and jsonb_array_length(p_documents) = 0
    union
    select 'photos' where 'photos' = any (p_requires) and 2 > (
      select count(*) from public.document d
      where d.subject = p_subject and d.subject_id = (p_row ->> 'id')::bigint and d.kind = 'photo')
  ) m;
$$;
comment on function private.missing(text, text[], jsonb, text, jsonb) is 'What an act still lacks, by column; documents and photos by these names. Documents of the act are attached before.';

create function private.region_day(p_region text, p_at timestamptz) returns date
  language sql stable set search_path = ''
as $$
  select coalesce(r.as_of, (p_at at time zone r.time_zone)::date) from public.region r where r.id = p_region;
$$;
comment on function private.region_day(text, timestamptz) is 'The region''s day of a moment; where recorded data stand still, the day they stand at.';

create function private.act_time(p_subject text, p_id bigint, p_data jsonb) returns timestamptz
  language plpgsql set search_path = ''
as $$
declare
  -- Not now(): a writer who waited for another's lock began before the other ended.
  clock timestamptz := clock_timestamp();
  happened timestamptz;
  last_event timestamptz;
begin
  if coalesce(jsonb_typeof(p_data -> 'at'), 'null') not in ('null', 'string') then
    perform private.fail('GW041', 'text_expected', jsonb_build_object('field', 'at'));
  end if;
  begin
    happened := coalesce((p_data ->> 'at')::timestamptz, clock);
  exception when data_exception then
    perform private.fail('GW076', 'invalid_value', jsonb_build_object('field', 'at'));
  end;
  if happened > clock then
    perform private.fail('GW023', 'in_the_future', jsonb_build_object('at', happened, 'now', clock));
  end if;
  select max(v.at) into last_event from public.event v where v.subject = p_subject and v.subject_id = p_id;
  if happened < last_event then
    perform private.fail('GW024', 'clock_set_back', jsonb_build_object('at', happened, 'last', last_event));
  end if;
  return happened;
end;
$$;
comment on function private.act_time(text, bigint, jsonb) is 'When an act took place: now, or what it says itself — never in the future and never before the last event of its subject.';

-- the step -------------------------------------------------------------------------------------

create function private.step(p_subject text, p_row jsonb, p_act text, p_expected_state text, p_data jsonb) returns jsonb
  language plpgsql set search_path = ''
as $$
declare
  step public.transition;
  columns jsonb;
  documents jsonb;
  lacking text[];
  happened timestamptz;
begin
  if jsonb_typeof(p_data) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('field', 'data', 'expected', 'object'));
  end if;
  if not private.may_see((p_row ->> 'zone_path')::extensions.ltree, (p_row ->> 'enterprise_id')::bigint) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', p_subject, 'id', p_row -> 'id'));
  end if;
  if p_expected_state is distinct from p_row ->> 'state' then
    perform private.fail('GW021', 'state_has_changed', jsonb_build_object('expected', p_expected_state, 'state', p_row -> 'state'));
  end if;
  select * into step from public.transition t
  where t.subject = p_subject and t.from_state = p_expected_state and t.act = p_act;
  if step.id is null then
    perform private.fail('GW020', 'illegal_transition', jsonb_build_object('state', p_expected_state, 'act', p_act, 'allowed', (
      select coalesce(jsonb_agg(t.act order by t.act), '[]') from public.transition t
      where t.subject = p_subject and t.from_state = p_expected_state)));
  end if;
  if not private.may(step.roles, (p_row ->> 'zone_path')::extensions.ltree, (p_row ->> 'enterprise_id')::bigint) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('act', p_act, 'roles', step.roles));
  end if;
  happened := private.act_time(p_subject, (p_row ->> 'id')::bigint, p_data);
  documents := coalesce(nullif(p_data -> 'documents', 'null'), '[]');
  columns := p_data - array['note', 'documents', 'at'];
  perform private.check_fields(p_subject, step.sets, columns);
  if coalesce(jsonb_typeof(p_data -> 'note'), 'null') not in ('null', 'string') then
    perform private.fail('GW041', 'text_expected', jsonb_build_object('field', 'note'));
  end if;
  perform private.attach_documents(p_subject, p_row, documents);
  lacking := private.missing(p_subject, step.requires, p_row || columns, p_data ->> 'note', documents);
  if cardinality(lacking) > 0 then
    perform private.fail('GW026', 'fields_required', jsonb_build_object('act', p_act, 'fields', lacking));
  end if;
  perform set_config('gridwatch.act', jsonb_build_object('act', p_act, 'note', nullif(btrim(p_data ->> 'note'), ''), 'at', happened)::text, true);
  return columns || jsonb_build_object('state', step.to_state, 'acted_at', happened);
end;
$$;
comment on function private.step(text, jsonb, text, text, jsonb) is
  'Checks an act on a row that the caller has locked — what is there, who asks, what is given — and answers the columns to set. What is wrong is refused by name: GW020 illegal_transition, GW021 state_has_changed, GW022 not_found, GW030 not_permitted, GW023 in_the_future, GW024 clock_set_back, GW025 invalid_document, GW026 fields_required, or the error of a field.';

create function private.finish_step(p_table text, p_id bigint, p_columns jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  perform private.store(p_table, p_columns, p_id);
  perform set_config('gridwatch.act', '', true);
end;
$$;
comment on function private.finish_step(text, bigint, jsonb) is 'Writes what a step answered; the log is written by the table''s trigger.';

revoke execute on all functions in schema private, public from public, anon;
