-- What all subjects of the register share: parameters of the rules, working days, roles that act, documents and check lists.

-- parameters -----------------------------------------------------------------------------------

create table public.parameter (
  id bigint generated always as identity primary key,
  scope extensions.ltree not null default '',
  key text not null check (key ~ '^[a-z0-9_.]+$'),
  value jsonb not null,
  source text not null check (source <> ''),
  confidence text not null check (confidence in ('S', 'C', 'G', 'U')),
  unique (scope, key)
);
comment on table public.parameter is 'A number or list that a rule needs and that differs by place or is not certain.';
comment on column public.parameter.scope is 'Zone path for which it holds, the empty path everywhere; the nearest one above a place goes before those farther up.';
comment on column public.parameter.confidence is 'S seen in a source, C computed, G general knowledge, U unsure. G and U are said on screen.';

create function private.parameter(p_region text, p_key text) returns jsonb
  language sql stable set search_path = ''
as $$
  select p.value from public.parameter p
  where p.key = p_key and p.scope operator(extensions.@>) p_region::extensions.ltree
  order by extensions.nlevel(p.scope) desc limit 1;
$$;
comment on function private.parameter(text, text) is 'The region''s value of a parameter, else the general one, else null.';

-- working days ---------------------------------------------------------------------------------

create table public.calendar_day (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  day date not null,
  working boolean not null,
  name_en text,
  name_zh text,
  unique (region_id, day)
);
comment on table public.calendar_day is 'A day that is not what its weekday says: a holiday, or a Saturday or Sunday worked in exchange for one.';

create function private.is_working_day(p_region text, p_day date) returns boolean
  language sql stable set search_path = ''
as $$
  select coalesce(
    (select c.working from public.calendar_day c where c.region_id = p_region and c.day = p_day),
    extract(isodow from p_day) < 6);
$$;

create function private.add_working_days(p_region text, p_day date, p_count integer) returns date
  language sql stable set search_path = ''
as $$
  select case when p_count = 0 then p_day else (
    select d.day from (
      select p_day + sign(p_count)::int * n as day, n
      from generate_series(1, abs(p_count) * 3 + 30) n
    ) d
    where private.is_working_day(p_region, d.day)
    order by d.n
    offset abs(p_count) - 1 limit 1) end;
$$;
comment on function private.add_working_days(text, date, integer) is
  'The working day that many working days after a day (before it, when negative); the day itself does not count.';

-- who acts -------------------------------------------------------------------------------------

alter table public.membership
  drop constraint membership_role_check,
  add constraint membership_role_check check (role in ('admin', 'command', 'grid', 'leader', 'enterprise', 'display')),
  add column enterprise_id bigint references public.enterprise (id) on delete cascade,
  alter column scope drop not null,
  add constraint an_enterprise_member_has_a_site_and_no_zone
    check ((role = 'enterprise') = (enterprise_id is not null) and (role = 'enterprise') = (scope is null)),
  drop constraint membership_user_id_role_scope_key,
  add constraint one_row_a_right unique nulls not distinct (user_id, role, scope, enterprise_id);
create index membership_enterprise_id_idx on public.membership (enterprise_id);
comment on column public.membership.enterprise_id is 'The site of an enterprise''s member; such a member sees that site and no zone.';

create or replace view private.my_scopes as
  select m.scope, m.role from public.membership m where m.user_id = (select auth.uid()) and m.scope is not null;

create view private.my_enterprises as
  select m.enterprise_id from public.membership m where m.user_id = (select auth.uid()) and m.enterprise_id is not null;
comment on view private.my_enterprises is 'Sites for which the signed-in user speaks as the enterprise; none for anyone else.';

create or replace view private.my_regions as
  select r.id as region_id
  from public.membership m
  join public.region r on case
    when m.scope is null then r.id = (select e.region_id from public.enterprise e where e.id = m.enterprise_id)
    else extensions.nlevel(m.scope) = 0 or r.id = extensions.subpath(m.scope, 0, 1)::text end
  where m.user_id = (select auth.uid());

grant select on private.my_enterprises to authenticated, service_role;
grant execute on function private.parameter(text, text), private.is_working_day(text, date),
  private.add_working_days(text, date, integer)
  to authenticated, service_role;

create policy "enterprises see their own site" on public.enterprise
  for select to authenticated using (id = any (array(select enterprise_id from private.my_enterprises)));
create policy "enterprises see the hazard sources of their own site" on public.hazard_source
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
create policy "enterprises see the accidents of their own site" on public.accident
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
create policy "enterprises see the hidden dangers of their own site" on public.hidden_danger
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));

-- check lists ----------------------------------------------------------------------------------

create table public.check_list (
  id bigint generated always as identity primary key,
  code text not null,
  version integer not null default 1 check (version > 0),
  name_en text not null,
  name_zh text not null,
  subject text not null,
  source text not null,
  confidence text not null check (confidence in ('S', 'C', 'G', 'U')),
  unique (code, version)
);
comment on table public.check_list is 'What is looked at when one kind of thing is inspected; a lift, a farm machine and a three-in-one premises are kinds with their own list, not modules.';
comment on column public.check_list.subject is 'The kind it is for, e.g. enterprise, equipment, building, hazard_source.';

create table public.check_item (
  id bigint generated always as identity primary key,
  check_list_id bigint not null references public.check_list (id) on delete cascade,
  position integer not null check (position > 0),
  text_en text not null,
  text_zh text not null,
  basis text,
  unique (check_list_id, position)
);
comment on table public.check_item is 'One yes-or-no item of a check list with its legal basis.';

-- documents ------------------------------------------------------------------------------------

create table public.document (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  subject text not null,
  subject_id bigint not null,
  kind text not null check (kind in ('photo', 'order', 'plan', 'report', 'certificate', 'notice', 'other')),
  name text not null check (name <> ''),
  number text,
  media_type text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_path text,
  issued_on date,
  added_by uuid default auth.uid(),
  added_at timestamptz not null default now(),
  enterprise_id bigint references public.enterprise (id) on delete set null,
  zone_path extensions.ltree not null default ''
);
comment on table public.document is 'The one way to attach a paper or a photo: to a row (subject_id) of a table (subject). The bytes lie in the storage bucket documents under storage_path.';
comment on column public.document.zone_path is 'Path of the zone of what it is attached to; rights hang on it. Set by who writes the subject.';
create index document_region_id_idx on public.document (region_id);
create index document_subject_idx on public.document (subject, subject_id);
create index document_zone_path_idx on public.document (zone_path);
create index document_enterprise_id_idx on public.document (enterprise_id);
create index document_storage_path_idx on public.document (storage_path);

alter table public.parameter enable row level security;
create policy "members see the parameters that hold in their zones" on public.parameter
  for select to authenticated using (
    scope operator(extensions.@>) array(select scope from private.my_scopes) or scope operator(extensions.<@) array(select scope from private.my_scopes));
alter table public.calendar_day enable row level security;
create policy "members see the calendars of their regions" on public.calendar_day
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
alter table public.check_list enable row level security;
create policy "members see all check lists" on public.check_list
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
alter table public.check_item enable row level security;
create policy "members see the items of all check lists" on public.check_item
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
alter table public.document enable row level security;
create policy "those who act or lead see the documents of their zones" on public.document
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}')));
create policy "enterprises see the documents of their own site" on public.document
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));

revoke all on public.parameter, public.calendar_day, public.check_list, public.check_item, public.document from anon, authenticated;
grant select on public.parameter, public.calendar_day, public.check_list, public.check_item, public.document to authenticated;
grant all on public.parameter, public.calendar_day, public.check_list, public.check_item, public.document to service_role;
revoke execute on all functions in schema private from public;
