-- The one event log, and hidden dangers, which write it.

-- the log --------------------------------------------------------------------------------------

create table public.event (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete restrict,
  zone_path extensions.ltree not null,
  enterprise_id bigint references public.enterprise (id) on delete restrict,
  subject text not null check (subject ~ '^[a-z_]+$'),
  subject_id bigint not null,
  at timestamptz not null default now(),
  actor uuid,
  kind text not null check (kind ~ '^[a-z_]+$'),
  from_state text,
  to_state text,
  note text,
  data jsonb not null default '{}' check (jsonb_typeof(data) = 'object')
);
comment on table public.event is 'What happened to a row (subject_id) of a table (subject), in order. Rows are added by the triggers of the subject and never changed.';
comment on column public.event.kind is 'added, changed, moved (to another state) — or the name of the act that did it.';
comment on column public.event.data is 'changed: column → [before, after]; and what the act brought beside the columns.';
comment on column public.event.zone_path is 'That of the subject; it alone follows when the subject is placed anew, because rights hang on it.';
create index event_subject_idx on public.event (subject, subject_id, id);
create index event_region_id_idx on public.event (region_id, at);
create index event_enterprise_id_idx on public.event (enterprise_id);
create index event_zone_path_idx on public.event (zone_path);

alter table public.event enable row level security;
create policy "members see what happened in their zones" on public.event
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.event from anon, authenticated, service_role;
grant select on public.event to authenticated, service_role;

-- Without just-in-time compilation: a session keeps the plan that it made for a bulk load, and compiling that costs a
-- single act most of a second.
create function private.keep_log() returns trigger
  language plpgsql security definer set search_path = '' set jit = off
as $$
declare
  act jsonb := coalesce(nullif(current_setting('gridwatch.act', true), ''), '{}')::jsonb;
  happened timestamptz := coalesce((act ->> 'at')::timestamptz, now());
  placed bigint[];
begin
  if tg_op = 'INSERT' then
    -- Read from the table, not from the transition table: the triggers before this one have given the rows their zone.
    execute format(
      'insert into public.event (region_id, zone_path, enterprise_id, subject, subject_id, at, actor, kind, to_state, note, data)
       select t.region_id, t.zone_path, t.enterprise_id, $1, t.id, $2, (select auth.uid()), ''added'', t.state, $3, $4
       from %s t where t.id in (select n.id from new_rows n) order by t.id', tg_relid::regclass)
      using tg_table_name, happened, act ->> 'note', coalesce(act -> 'data', '{}');
    return null;
  end if;
  insert into public.event (region_id, zone_path, enterprise_id, subject, subject_id, at, actor, kind, from_state, to_state, note, data)
  select n.region_id, n.zone_path, n.enterprise_id, tg_table_name, n.id, happened, (select auth.uid()),
    coalesce(act ->> 'act', case when n.state <> o.state then 'moved' else 'changed' end), o.state, n.state,
    coalesce(act ->> 'note', (c.changed #>> '{deadline_on,0}') || ' → ' || (c.changed #>> '{deadline_on,1}')),
    coalesce(act -> 'data', '{}') || jsonb_build_object('changed', coalesce(c.changed, '{}'))
  from new_rows n
  join old_rows o on o.id = n.id
  -- Placing comes from a trigger and changes nothing else: a bulk load would compare every column for nothing.
  cross join lateral (
    select case when pg_trigger_depth() > 1 and n.zone_path::text <> o.zone_path::text then '{}'
        else to_jsonb(n) - array['state', 'acted_at', 'zone_id', 'zone_path', 'is_open', 'deadline_runs'] end as after,
      to_jsonb(o) as before
    offset 0) j
  cross join lateral (
    select jsonb_object_agg(f.key, jsonb_build_array(j.before -> f.key, f.value)) as changed
    from jsonb_each(j.after) f where f.value is distinct from j.before -> f.key) c
  where n.state <> o.state or n.acted_at <> o.acted_at or c.changed is not null
  order by n.id;
  select array_agg(n.id) into placed
  from new_rows n join old_rows o on o.id = n.id where n.zone_path::text <> o.zone_path::text;
  if placed is not null then
    update public.event v set zone_path = n.zone_path
    from new_rows n where n.id = any (placed) and v.subject = tg_table_name and v.subject_id = n.id;
    update public.document v set zone_path = n.zone_path
    from new_rows n where n.id = any (placed) and v.subject = tg_table_name and v.subject_id = n.id;
  end if;
  return null;
end;
$$;
comment on function private.keep_log() is
  'Statement trigger of a table with id, region_id, enterprise_id, zone_path, state and acted_at, named write_log_… so that it runs after the placing triggers. It is the only writer of the log for its table, whoever changes the row; an act says its name, note and time in the setting gridwatch.act.';

create function private.refuse_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  -- A path that follows its subject comes from a trigger; nobody's own statement passes here.
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and to_jsonb(new) - 'zone_path' = to_jsonb(old) - 'zone_path' then
    return new;
  end if;
  raise exception using errcode = 'GW001', message = 'gridwatch.log_is_append_only',
    detail = json_build_object('table', tg_table_name)::text;
end;
$$;
create function private.refuse_deletion() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception using errcode = 'GW002', message = 'gridwatch.kept_for_its_log',
    detail = json_build_object('table', tg_table_name)::text;
end;
$$;
create trigger refuse_rewriting before update or delete on public.event
  for each row execute function private.refuse_change();
create trigger refuse_emptying before truncate on public.event
  for each statement execute function private.refuse_change();

-- hidden dangers -------------------------------------------------------------------------------

create table public.hidden_danger_kind (
  id text primary key check (id ~ '^[a-z][a-z0-9_]*$'),
  sector text not null,
  name_en text not null,
  name_zh text not null,
  major_criterion boolean not null default false,
  source text not null,
  confidence text not null check (confidence in ('S', 'C', 'G', 'U'))
);
comment on table public.hidden_danger_kind is 'What kinds of hidden dangers there are; more are added as rows.';
comment on column public.hidden_danger_kind.major_criterion is 'Whether a published list of criteria calls this kind major.';
insert into public.hidden_danger_kind (id, sector, name_en, name_zh, source, confidence) values
  ('overdue_filing', 'hazardous_chemicals', 'Filing of the risk management plan overdue', '风险管理计划逾期未更新', '40 CFR 68.190', 'S'),
  ('other', 'general', 'Other hidden danger', '其他隐患', 'every form has it', 'S');

create table public.hidden_danger (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete restrict,
  source_id text not null default gen_random_uuid()::text,
  enterprise_id bigint references public.enterprise (id) on delete restrict,
  kind text not null references public.hidden_danger_kind (id) on delete restrict,
  level text not null default 'general' check (level in ('general', 'major')),
  source text not null default 'computed' check (source in ('inspection', 'self_check', 'hotline', 'computed')),
  state text not null default 'reported'
    check (state in ('draft', 'reported', 'confirmed', 'assigned', 'rectifying', 'in_plan', 'extension_requested',
      'submitted', 'returned', 'passed', 'closed', 'reopened')),
  is_open boolean not null generated always as (state not in ('draft', 'closed')) stored,
  deadline_runs boolean not null generated always as (state not in ('draft', 'submitted', 'passed', 'closed')) stored,
  description text,
  rectification text not null default 'deadline' check (rectification in ('immediate', 'deadline')),
  found_on date not null,
  deadline_on date,
  deadline_basis text check (deadline_basis in ('statutory', 'ordered')),
  extension_until date,
  person_responsible text,
  measure text,
  content text,
  standard text,
  progress text,
  targets text,
  funds numeric check (funds >= 0),
  people text,
  safety_measures text,
  emergency_plan text,
  follow_up_by uuid,
  submitted_on date,
  closed_on date,
  closed_as text check (closed_as in ('rectified', 'dismissed')),
  reopened_on date,
  escalated_on date,
  acted_at timestamptz not null default now(),
  simulated boolean not null default false,
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint a_deadline_says_who_set_it check ((deadline_on is null) = (deadline_basis is null)),
  constraint an_ordered_deadline_follows_the_finding check (deadline_basis = 'statutory' or deadline_on >= found_on),
  constraint only_a_general_danger_is_rectified_on_the_spot check (rectification = 'deadline' or level = 'general'),
  constraint a_closed_danger_says_when_and_how
    check ((state = 'closed') = (closed_on is not null) and (state = 'closed') = (closed_as is not null)),
  constraint it_is_closed_after_it_is_found check (closed_on >= found_on)
);
comment on table public.hidden_danger is 'A hidden danger (事故隐患): found, to be rectified by a deadline. Overdue is derived (deadline_runs and deadline_on before the region''s today) and never stored.';
comment on column public.hidden_danger.dataset_id is 'Null for a danger that was reported here; its source_id is then the reporter''s own key, so that a report sent twice is one danger.';
comment on column public.hidden_danger.is_open is 'Found and not yet cancelled from the ledger.';
comment on column public.hidden_danger.deadline_runs is 'Neither submitted for re-inspection nor closed: a deadline that passes now makes it overdue.';
comment on column public.hidden_danger.deadline_on is 'The deadline in force, a granted extension included; the earlier ones are in the log.';
comment on column public.hidden_danger.deadline_basis is 'statutory: the law itself sets the day (a filing falls due), so it may lie before the finding; ordered: set when rectification was ordered.';
comment on column public.hidden_danger.extension_until is 'The day asked for, while an extension is requested.';
comment on column public.hidden_danger.funds is 'Money set aside for the rectification, in the region''s currency.';
comment on column public.hidden_danger.content is 'What is to be rectified; content, standard, measure, progress and person responsible are one of two lists called five implementations.';
comment on column public.hidden_danger.targets is 'Goals and tasks; with funds, people, deadline, safety measures and plan the other list called five implementations.';
comment on column public.hidden_danger.follow_up_by is 'Who follows it to its end: the first finder, unless another is named.';
comment on column public.hidden_danger.closed_as is 'rectified: cancelled after re-inspection; dismissed: found to be none. Only rectified ones count in a rectification rate.';
comment on column public.hidden_danger.acted_at is 'When the last act on it took place.';
create index hidden_danger_geom_idx on public.hidden_danger using gist (geom);
create index hidden_danger_open_idx on public.hidden_danger (region_id, deadline_on) where is_open;
create index hidden_danger_region_id_idx on public.hidden_danger (region_id, found_on);
create index hidden_danger_enterprise_id_idx on public.hidden_danger (enterprise_id);
create index hidden_danger_kind_idx on public.hidden_danger (kind);
create index hidden_danger_zone_id_idx on public.hidden_danger (zone_id);
create index hidden_danger_zone_path_idx on public.hidden_danger (zone_path);
create unique index one_danger_a_report on public.hidden_danger (region_id, source_id) where dataset_id is null;

alter table public.hidden_danger_kind enable row level security;
create policy "members see all kinds of hidden dangers" on public.hidden_danger_kind
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
alter table public.hidden_danger enable row level security;
create policy "members see the hidden dangers of their zones" on public.hidden_danger
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));

revoke all on public.hidden_danger_kind, public.hidden_danger from anon, authenticated;
grant select on public.hidden_danger_kind, public.hidden_danger to authenticated;
grant all on public.hidden_danger_kind, public.hidden_danger to service_role;

create trigger place_inserted after insert on public.hidden_danger
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.hidden_danger
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
create trigger write_log_added after insert on public.hidden_danger
  referencing new table as new_rows for each statement execute function private.keep_log();
create trigger write_log_changed after update on public.hidden_danger
  referencing old table as old_rows new table as new_rows for each statement execute function private.keep_log();
create trigger refuse_deletion before delete on public.hidden_danger
  for each row execute function private.refuse_deletion();
create trigger refuse_emptying before truncate on public.hidden_danger
  for each statement execute function private.refuse_deletion();
