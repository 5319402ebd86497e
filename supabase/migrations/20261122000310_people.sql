-- People of the sites, and every certificate of a site, a person or a thing.

-- people ---------------------------------------------------------------------------------------

create table public.person (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  name text not null check (name <> ''),
  masked_name text generated always as (left(name, 1) || '**') stored,
  phone text check (phone <> ''),
  role text not null check (role in (
    'head', 'safety_manager', 'special_operator', 'driver', 'supervisor', 'engineer', 'expert', 'staff')),
  post text,
  active boolean not null default true,
  unique (dataset_id, source_id),
  unique (id, enterprise_id)
);
comment on table public.person is 'Someone with a duty for safety, at a site or in a zone. Names and telephone numbers are not granted for reading: people() gives them to whom they concern.';
comment on column public.person.role is 'head: first responsible person; special_operator: works only with a certificate (特种作业人员).';
create index person_region_id_idx on public.person (region_id);
create index person_enterprise_id_idx on public.person (enterprise_id);
create index person_zone_id_idx on public.person (zone_id);
create index person_zone_path_idx on public.person (zone_path);

alter table public.person enable row level security;
create policy "members see the people of their zones" on public.person
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see their own people" on public.person
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
revoke all on public.person from anon, authenticated;
grant select (id, region_id, dataset_id, source_id, enterprise_id, zone_id, zone_path, masked_name, role, post, active)
  on public.person to authenticated;
grant all on public.person to service_role;
create trigger follow_inserted after insert on public.person
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.person
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
insert into private.writable values ('person',
  '{region_id,enterprise_id,zone_id,name,phone,role,post,active}', '{enterprise_id,name,phone,role,post,active}');

create function private.person_name(p_person bigint) returns jsonb
  language sql stable security definer set search_path = ''
as $$
  select case
    when p.zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}'))
      or coalesce(p.enterprise_id = any (array(select enterprise_id from private.my_enterprises)), false)
      then jsonb_build_object('name', p.name, 'phone', p.phone, 'masked', false)
    else jsonb_build_object('name', p.masked_name, 'phone', null, 'masked', true) end
  from public.person p where p.id = p_person;
$$;
comment on function private.person_name(bigint) is
  'A person''s name and telephone for staff in whose zones and for the enterprise at whose site the person is; masked for anyone else, displays among them.';

create function public.people(p_enterprise bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(private.person_name(p.id) || jsonb_build_object(
    'id', p.id, 'role', p.role, 'post', p.post, 'active', p.active) order by p.role, p.id), '[]')
  from public.person p where p.enterprise_id = p_enterprise;
$$;
comment on function public.people(bigint) is 'The people of a site; names masked for displays.';

-- certificates ---------------------------------------------------------------------------------

create table public.certificate (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  person_id bigint references public.person (id) on delete cascade,
  equipment_id bigint,
  kind text not null check (kind in ('work_safety_licence', 'standardization', 'special_operator', 'safety_manager', 'head',
    'driver', 'registration', 'inspection', 'evaluation', 'hazardous_chemicals', 'other')),
  number text check (number <> ''),
  title text,
  grade_label text,
  grade smallint check (grade between 1 and 3),
  score numeric,
  issued_on date,
  valid_to date,
  revoked_on date,
  issuer text,
  unique (dataset_id, source_id),
  foreign key (person_id, enterprise_id) references public.person (id, enterprise_id) on update cascade on delete cascade,
  constraint a_certificate_is_held_by_one check (num_nonnulls(person_id, equipment_id) <= 1
    and (person_id is not null or equipment_id is not null or enterprise_id is not null)),
  constraint a_certificate_ends_after_it_was_issued check (valid_to >= issued_on and revoked_on >= issued_on),
  constraint a_score_lies_between_0_and_100 check (score between 0 and 100)
);
comment on table public.certificate is 'Every certificate of a site, or of a person or a thing there: licences, standardization, operators, registrations, inspections, evaluations.';
comment on column public.certificate.enterprise_id is 'Whose certificate, or the site of the person or thing that holds it; with a person it moves when the person does.';
comment on column public.certificate.grade_label is 'The grade as printed: older certificates also say national, provincial, municipal.';
comment on column public.certificate.valid_to is 'Last day on which it holds; null where it holds until revoked.';
create index certificate_region_id_idx on public.certificate (region_id, valid_to);
create index certificate_enterprise_id_idx on public.certificate (enterprise_id, kind);
create index certificate_person_id_idx on public.certificate (person_id, enterprise_id);
create index certificate_equipment_id_idx on public.certificate (equipment_id);
create index certificate_zone_id_idx on public.certificate (zone_id);
create index certificate_zone_path_idx on public.certificate (zone_path);

alter table public.certificate enable row level security;
create policy "members see the certificates of their zones" on public.certificate
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the certificates of their own site" on public.certificate
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
revoke all on public.certificate from anon, authenticated;
grant select on public.certificate to authenticated;
grant all on public.certificate to service_role;
create trigger follow_inserted after insert on public.certificate
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.certificate
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
insert into private.writable values ('certificate',
  '{region_id,enterprise_id,zone_id,person_id,equipment_id,kind,number,title,grade_label,grade,score,issued_on,valid_to,revoked_on,issuer}');

insert into public.parameter (key, value, source, confidence) values
  ('certificate.warning_days', '90', 'Shanghai annual report: certificates that expire within 90 days', 'S');

create function private.is_current(c public.certificate, p_today date) returns boolean
  language sql immutable set search_path = ''
as $$
  select coalesce(c.revoked_on > p_today, true) and coalesce(c.valid_to >= p_today, true) and coalesce(c.issued_on <= p_today, true);
$$;
comment on function private.is_current(public.certificate, date) is 'Whether a certificate holds on a day; its last day included.';

create function public.certificates_due(p_region text, p_days integer default 90) returns jsonb
  language sql stable set search_path = ''
as $$
  with today as (select private.region_today(p_region) as day), due as (
    select c.*, c.valid_to - today.day as days_left
    from public.certificate c, today
    where c.region_id = p_region and c.valid_to <= today.day + p_days and c.revoked_on is null
      -- Two questions instead of one with `is not distinct from`, so that each finds its rows by index.
      and not exists (
        select from public.certificate n
        where n.enterprise_id = c.enterprise_id and n.kind = c.kind
          and n.person_id is not distinct from c.person_id and n.equipment_id is not distinct from c.equipment_id
          and n.title is not distinct from c.title and n.revoked_on is null and n.valid_to > c.valid_to)
      and (c.enterprise_id is not null or not exists (
        select from public.certificate n
        where (n.person_id = c.person_id or n.equipment_id = c.equipment_id) and n.kind = c.kind
          and n.title is not distinct from c.title and n.revoked_on is null and n.valid_to > c.valid_to))
  )
  select jsonb_build_object('today', (select day from today), 'days', p_days,
    'expired', count(*) filter (where days_left < 0), 'expiring', count(*) filter (where days_left >= 0),
    'items', coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'enterprise_id', d.enterprise_id, 'person_id', d.person_id,
      'equipment_id', d.equipment_id, 'kind', d.kind, 'number', d.number, 'grade_label', d.grade_label,
      'valid_to', d.valid_to, 'days_left', d.days_left) order by d.valid_to, d.id), '[]'))
  from due d;
$$;
comment on function public.certificates_due(text, integer) is
  'Certificates that have expired (days_left below 0) or expire within so many days, today and the last day included. One that a newer of the same kind and holder has replaced, or that was revoked, is not due.';

create function public.certificate_figures(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with today as (select private.region_today(p_region) as day), site as (
    select e.id, h.grade, h.score
    from public.enterprise e left join (
      select c.enterprise_id, min(c.grade) as grade, max(c.score) as score
      from public.certificate c, today
      where c.region_id = p_region and c.kind = 'standardization' and private.is_current(c, today.day)
      group by c.enterprise_id) h on h.enterprise_id = e.id
    where e.region_id = p_region and e.status = 'active'
  ), operator as (
    select p.id, exists (select from public.certificate c
      where c.person_id = p.id and c.kind = 'special_operator' and private.is_current(c, today.day)) as certified
    from public.person p, today where p.region_id = p_region and p.active and p.role = 'special_operator'
  )
  select jsonb_build_object('today', (select day from today),
    'standardized', (select private.share(count(grade), count(*)) from site),
    'by_grade', (select jsonb_object_agg(g, (select count(*) from site where grade = g)) from generate_series(1, 3) g),
    'average_score', (select round(avg(score), 2) from site),
    'special_operators', (select private.share(count(*) filter (where certified), count(*)) from operator));
$$;
comment on function public.certificate_figures(text) is
  'Of the active sites that the user sees: with a standardization certificate that holds today, by grade, and their mean score; of special operators those with a certificate that holds (must be 100 %).';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.person_name(bigint), private.is_current(public.certificate, date), public.people(bigint),
  public.certificates_due(text, integer), public.certificate_figures(text)
  to authenticated, service_role;
