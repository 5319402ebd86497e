-- Listing supervision (挂牌督办) of major hidden dangers: tables, and rules that differ from place to place.

insert into public.parameter (scope, key, value, source, confidence) values
  ('', 'listing.longest_months', 'null', 'Set in the notice (Ningbo); Fujian: as in the rectification notice', 'S'),
  ('qingdao', 'listing.longest_months', '12', 'Qingdao 2012, 3+X', 'S'),
  ('', 'listing.file_working_days', '3', 'Qingdao 2012; elsewhere not seen', 'U'),
  ('qingdao', 'listing.file_working_days', '3', 'Qingdao 2012, 3+X', 'S'),
  ('', 'listing.publish_working_days', '5', 'Qingdao 2012; elsewhere not seen', 'U'),
  ('qingdao', 'listing.publish_working_days', '5', 'Qingdao 2012, 3+X', 'S'),
  ('', 'listing.unpublish_working_days', '5', 'Qingdao 2012; elsewhere not seen', 'U'),
  ('qingdao', 'listing.unpublish_working_days', '5', 'Qingdao 2012, 3+X', 'S'),
  ('', 'listing.progress_months', '3', 'Quarterly: Ningbo form, Fujian', 'S'),
  ('', 'listing.extension_request_working_days', '15', 'Ningbo form; Qingdao asks 20; elsewhere not seen', 'U'),
  ('ningbo', 'listing.extension_request_working_days', '15', 'Ningbo form', 'S'),
  ('qingdao', 'listing.extension_request_working_days', '20', 'Qingdao 2012, 3+X', 'S'),
  ('', 'listing.extension_answer_working_days', '10', 'Qingdao 2012; elsewhere not seen', 'U'),
  ('qingdao', 'listing.extension_answer_working_days', '10', 'Qingdao 2012, 3+X', 'S'),
  ('qingdao', 'listing.least_a_quarter', '3', 'Qingdao 2012, 3+X: of different sectors, per district, town and sub-district', 'S');

create table public.listing (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete restrict,
  source_id text not null default gen_random_uuid()::text,
  enterprise_id bigint references public.enterprise (id) on delete restrict,
  hidden_danger_id bigint references public.hidden_danger (id) on delete restrict,
  level text not null check (level in ('state', 'province', 'city', 'district', 'other')),
  year smallint not null check (year between 1990 and 2100),
  number text,
  title text not null check (title <> ''),
  supervising_body text,
  department text,
  state text not null default 'proposed'
    check (state in ('proposed', 'withdrawn', 'listed', 'extension_requested', 'acceptance_requested', 'accepted', 'delisted')),
  listed_on date,
  filed_on date,
  published_on date,
  deadline_on date,
  plan text,
  progress_percent smallint check (progress_percent between 0 and 100),
  extension_until date,
  extension_requested_on date,
  accepted_on date,
  delisted_on date,
  unpublished_on date,
  acted_at timestamptz not null default now(),
  simulated boolean not null default false,
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint a_listed_item_has_a_day_and_a_deadline
    check (state in ('proposed', 'withdrawn') or (listed_on is not null and deadline_on is not null)),
  constraint a_listing_deadline_follows_the_listing check (deadline_on >= listed_on),
  constraint nothing_is_delisted_before_acceptance
    check ((state = 'delisted') = (delisted_on is not null) and (delisted_on is null or accepted_on <= delisted_on))
);
comment on table public.listing is 'A major item under listing supervision: who supervises, by when, how far; in force from listing to delisting. Overdue is derived.';
comment on column public.listing.level is 'Who lists it. The national form counts province, city (prefecture) and other.';
comment on column public.listing.department is 'The department that answers for it.';
comment on column public.listing.deadline_on is 'The deadline in force, granted extensions included; the earlier ones are in the log.';
create index listing_region_id_idx on public.listing (region_id, listed_on);
create index listing_enterprise_id_idx on public.listing (enterprise_id);
create index listing_hidden_danger_id_idx on public.listing (hidden_danger_id);
create index listing_zone_id_idx on public.listing (zone_id);
create index listing_zone_path_idx on public.listing (zone_path);
create index listing_geom_idx on public.listing using gist (geom);
create unique index one_listing_of_a_danger_in_force on public.listing (hidden_danger_id, level)
  where state not in ('withdrawn', 'delisted');

create table public.listing_report (
  id bigint generated always as identity primary key,
  listing_id bigint not null references public.listing (id) on delete restrict,
  reported_on date not null,
  percent smallint check (percent between 0 and 100),
  text text not null
);
comment on table public.listing_report is 'A progress report on a listed item.';
create index listing_report_listing_id_idx on public.listing_report (listing_id, reported_on);

alter table public.listing enable row level security;
create policy "members see the listed items of their zones" on public.listing
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the listed items of their own site" on public.listing
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
alter table public.listing_report enable row level security;
create policy "members see the reports on the listed items they see" on public.listing_report
  for select to authenticated using (exists (select 1 from public.listing l where l.id = listing_id));
revoke all on public.listing, public.listing_report from anon, authenticated;
grant select on public.listing, public.listing_report to authenticated;
grant all on public.listing, public.listing_report to service_role;

create trigger place_inserted after insert on public.listing
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.listing
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
create trigger write_log_added after insert on public.listing
  referencing new table as new_rows for each statement execute function private.keep_log();
create trigger write_log_changed after update on public.listing
  referencing old table as old_rows new table as new_rows for each statement execute function private.keep_log();
create trigger refuse_deletion before delete on public.listing
  for each row execute function private.refuse_deletion();
create trigger refuse_emptying before truncate on public.listing
  for each statement execute function private.refuse_deletion();

with name (deciders, all_sides, terms) as (values (
  '{command,admin}'::text[], '{grid,command,admin,enterprise}'::text[],
  '{level,year,number,title,supervising_body,department,deadline_on}'::text[]))
insert into public.transition (subject, from_state, act, to_state, roles, requires, sets)
select 'listing', t.from_state, t.act, t.to_state, t.roles, t.requires::text[], t.sets
from name, lateral (values
  ('proposed', 'change', 'proposed', deciders, '{}', terms),
  ('proposed', 'withdraw', 'withdrawn', deciders, '{note}', '{}'),
  ('proposed', 'list', 'listed', deciders, '{supervising_body,department,deadline_on}', terms),
  ('listed', 'file', 'listed', deciders, '{}', '{}'),
  ('listed', 'publish', 'listed', deciders, '{}', '{}'),
  ('listed', 'file_plan', 'listed', all_sides, '{plan}', '{plan}'),
  ('listed', 'report_progress', 'listed', all_sides, '{note}', '{progress_percent}'),
  ('listed', 'request_extension', 'extension_requested', all_sides, '{extension_until,note}', '{extension_until}'),
  ('listed', 'request_acceptance', 'acceptance_requested', all_sides, '{proof}', '{progress_percent}'),
  ('extension_requested', 'report_progress', 'extension_requested', all_sides, '{note}', '{progress_percent}'),
  ('extension_requested', 'publish', 'extension_requested', deciders, '{}', '{}'),
  ('extension_requested', 'grant_extension', 'listed', deciders, '{extension_until}', '{extension_until}'),
  ('extension_requested', 'refuse_extension', 'listed', deciders, '{note}', '{}'),
  ('acceptance_requested', 'return', 'listed', deciders, '{note}', '{}'),
  ('acceptance_requested', 'accept', 'accepted', deciders, '{}', '{}'),
  ('accepted', 'delist', 'delisted', deciders, '{}', '{}'),
  ('delisted', 'unpublish', 'delisted', deciders, '{}', '{}')
) as t (from_state, act, to_state, roles, requires, sets);

create or replace function private.has_history(p_enterprise bigint) returns boolean
  language sql stable set search_path = ''
as $$
  select exists (select from public.hidden_danger t where t.enterprise_id = p_enterprise)
    or exists (select from public.event t where t.enterprise_id = p_enterprise)
    or exists (select from public.inspection t where t.enterprise_id = p_enterprise)
    or exists (select from public.work_order t where t.enterprise_id = p_enterprise)
    or exists (select from public.penalty t where t.enterprise_id = p_enterprise)
    or exists (select from public.listing t where t.enterprise_id = p_enterprise);
$$;

revoke execute on all functions in schema private, public from public, anon;
