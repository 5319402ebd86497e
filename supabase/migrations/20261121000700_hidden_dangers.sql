-- Hidden dangers with their append-only log.

create table public.hidden_danger (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text not null references public.dataset (id) on delete restrict,
  source_id text not null,
  enterprise_id bigint not null references public.enterprise (id) on delete restrict,
  kind text not null check (kind in ('overdue_filing')),
  level text not null check (level in ('general', 'major')),
  state text not null default 'reported'
    check (state in ('reported', 'confirmed', 'assigned', 'rectifying', 'submitted', 'returned', 'in_plan', 'closed')),
  found_on date not null,
  deadline_on date not null,
  deadline_basis text not null check (deadline_basis in ('statutory', 'ordered')),
  simulated boolean not null default false,
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint an_ordered_deadline_follows_the_finding check (deadline_basis = 'statutory' or deadline_on >= found_on)
);
comment on table public.hidden_danger is 'A hidden danger (事故隐患): found, to be rectified by a deadline. Overdue is derived from the region''s clock and never stored.';
comment on column public.hidden_danger.deadline_basis is 'statutory: the law itself sets the day (a filing falls due), so it may lie before the finding; ordered: set when rectification was ordered.';
create index hidden_danger_geom_idx on public.hidden_danger using gist (geom);
create index hidden_danger_open_idx on public.hidden_danger (region_id, deadline_on) where state <> 'closed';
create index hidden_danger_enterprise_id_idx on public.hidden_danger (enterprise_id);
create index hidden_danger_zone_id_idx on public.hidden_danger (zone_id);
create index hidden_danger_zone_path_idx on public.hidden_danger (zone_path);

create table public.hidden_danger_event (
  id bigint generated always as identity primary key,
  hidden_danger_id bigint not null references public.hidden_danger (id) on delete restrict,
  at timestamptz not null default now(),
  actor uuid,
  kind text not null check (kind in ('found', 'moved', 'changed')),
  from_state text,
  to_state text not null,
  note text
);
comment on table public.hidden_danger_event is 'What happened to a hidden danger, in order; rows are added by trigger and never changed.';
create index hidden_danger_event_hidden_danger_id_idx on public.hidden_danger_event (hidden_danger_id, id);

alter table public.hidden_danger enable row level security;
create policy "members see the hidden dangers of their zones" on public.hidden_danger
  for select to authenticated using (zone_path operator(extensions.<@) (select private.my_scopes()));
alter table public.hidden_danger_event enable row level security;
create policy "members see the log of the hidden dangers they see" on public.hidden_danger_event
  for select to authenticated using (exists (select 1 from public.hidden_danger d where d.id = hidden_danger_id));

revoke all on public.hidden_danger, public.hidden_danger_event from anon, authenticated;
grant select on public.hidden_danger, public.hidden_danger_event to authenticated;
grant all on public.hidden_danger to service_role;
revoke all on public.hidden_danger_event from service_role;
grant select on public.hidden_danger_event to service_role;

create function private.log_new_dangers() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.hidden_danger_event (hidden_danger_id, actor, kind, to_state)
  select n.id, (select auth.uid()), 'found', n.state from new_rows n order by n.id;
  return null;
end;
$$;

create function private.log_changed_dangers() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.hidden_danger_event (hidden_danger_id, actor, kind, from_state, to_state, note)
  select n.id, (select auth.uid()),
    case when n.state <> o.state then 'moved' else 'changed' end, o.state, n.state,
    case when n.deadline_on <> o.deadline_on then o.deadline_on || ' → ' || n.deadline_on end
  from new_rows n join old_rows o on o.id = n.id
  where n.state <> o.state or n.deadline_on <> o.deadline_on or n.level <> o.level
  order by n.id;
  return null;
end;
$$;

create function private.refuse_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception using errcode = 'GW001', message = 'gridwatch.log_is_append_only',
    detail = json_build_object('table', tg_table_name)::text;
end;
$$;

create trigger log_found after insert on public.hidden_danger
  referencing new table as new_rows for each statement execute function private.log_new_dangers();
create trigger log_changed after update on public.hidden_danger
  referencing old table as old_rows new table as new_rows for each statement execute function private.log_changed_dangers();
create trigger place_inserted after insert on public.hidden_danger
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.hidden_danger
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
create trigger refuse_rewriting before update or delete on public.hidden_danger_event
  for each row execute function private.refuse_change();
create trigger refuse_emptying before truncate on public.hidden_danger_event
  for each statement execute function private.refuse_change();

-- Only now do all the tables exist that must follow when zones change.
create trigger place_again_added after insert on public.zone
  for each statement execute function private.place_all_rows();
create trigger place_again_changed after update on public.zone
  for each statement execute function private.place_all_rows();
create trigger place_again_removed after delete on public.zone
  for each statement execute function private.place_all_rows();
