-- Responsibility: leading groups, letters, and what enterprises return.

create table public.leading_group_member (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  campaign_id bigint references public.campaign (id) on delete cascade,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  person_id bigint not null references public.person (id) on delete cascade,
  role text not null check (role in ('head', 'deputy', 'member', 'office')),
  unique nulls not distinct (person_id, campaign_id, enterprise_id, zone_id)
);
comment on table public.leading_group_member is 'Who leads work safety in a zone, at a site or in a campaign.';
create index leading_group_member_region_id_idx on public.leading_group_member (region_id);
create index leading_group_member_campaign_id_idx on public.leading_group_member (campaign_id);
create index leading_group_member_enterprise_id_idx on public.leading_group_member (enterprise_id);
create index leading_group_member_zone_id_idx on public.leading_group_member (zone_id);
create index leading_group_member_zone_path_idx on public.leading_group_member (zone_path);

create table public.responsibility_letter (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  year integer not null,
  from_party text not null check (from_party <> ''),
  to_party text not null check (to_party <> ''),
  signed_on date,
  unique (dataset_id, source_id),
  constraint a_year_is_since_1949 check (year between 1949 and 2200)
);
comment on table public.responsibility_letter is 'A letter of responsibility that is to be signed in a year; signed when it has a day.';
create index responsibility_letter_region_id_idx on public.responsibility_letter (region_id, year);
create index responsibility_letter_enterprise_id_idx on public.responsibility_letter (enterprise_id);
create index responsibility_letter_zone_id_idx on public.responsibility_letter (zone_id);
create index responsibility_letter_zone_path_idx on public.responsibility_letter (zone_path);

create table public.site_return (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint not null references public.enterprise (id) on delete cascade,
  zone_path extensions.ltree not null default '',
  kind text not null check (kind in ('self_check', 'monthly_statistics', 'quarterly_statistics')),
  period date not null,
  submitted_on date not null,
  found integer,
  rectified integer,
  signed_by text,
  note text,
  unique (dataset_id, source_id),
  unique (enterprise_id, kind, period),
  constraint a_return_is_of_a_whole_period check (
    period = date_trunc(case when kind = 'quarterly_statistics' then 'quarter' else 'month' end, period::timestamp)::date),
  constraint a_return_follows_the_start_of_its_period check (submitted_on >= period),
  constraint a_quantity_is_not_negative check (least(found, rectified) >= 0)
);
comment on table public.site_return is 'What an enterprise hands in for a month or a quarter: that it checked itself, its statistics of hidden dangers. Found 0 is a zero return.';
comment on column public.site_return.period is 'First day of the month or quarter.';
create index site_return_region_id_idx on public.site_return (region_id, kind, period);
create index site_return_zone_path_idx on public.site_return (zone_path);

alter table public.leading_group_member enable row level security;
create policy "members see the leading groups of their zones" on public.leading_group_member
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the leading group of their own site" on public.leading_group_member
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
alter table public.responsibility_letter enable row level security;
create policy "members see the responsibility letters of their zones" on public.responsibility_letter
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the responsibility letters of their own site" on public.responsibility_letter
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
alter table public.site_return enable row level security;
create policy "members see the returns of the sites of their zones" on public.site_return
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see their own returns" on public.site_return
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));

revoke all on public.leading_group_member, public.responsibility_letter, public.site_return from anon, authenticated;
grant select on public.leading_group_member, public.responsibility_letter, public.site_return to authenticated;
grant all on public.leading_group_member, public.responsibility_letter, public.site_return to service_role;

create trigger follow_inserted after insert on public.leading_group_member
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.leading_group_member
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.responsibility_letter
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.responsibility_letter
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.site_return
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.site_return
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();

insert into private.writable values
  ('leading_group_member', '{region_id,campaign_id,enterprise_id,zone_id,person_id,role}'),
  ('responsibility_letter', '{region_id,enterprise_id,zone_id,year,from_party,to_party,signed_on}');
insert into private.writable values
  ('site_return', '{region_id,enterprise_id,kind,period,submitted_on,found,rectified,signed_by,note}',
    '{enterprise_id,kind,period,submitted_on,found,rectified,signed_by,note}');

insert into public.parameter (key, value, source, confidence) values
  ('return.day.self_check', '6', 'Official monthly form: due by the 6th of the next month', 'S'),
  ('return.day.monthly_statistics', '6', 'Official monthly form: due by the 6th of the next month', 'S'),
  ('return.day.quarterly_statistics', '15', 'Within 15 days after the quarter', 'G');

create function private.return_due_on(p_region text, p_kind text, p_period date) returns date
  language sql stable set search_path = ''
as $$
  select (p_period + make_interval(months => case when p_kind = 'quarterly_statistics' then 3 else 1 end))::date - 1
    + (private.parameter(p_region, 'return.day.' || p_kind) #>> '{}')::int;
$$;
comment on function private.return_due_on(text, text, date) is 'Last day for the return of a period: that many days after its end.';

create function public.returns_due(p_region text, p_kind text, p_period date) returns jsonb
  language sql stable set search_path = ''
as $$
  with today as (
    select private.region_today(p_region) as day,
      date_trunc(case when p_kind = 'quarterly_statistics' then 'quarter' else 'month' end, p_period::timestamp)::date as period
  ), site as (
    select e.id, e.name, e.zone_id, r.submitted_on, r.found
    from today, public.enterprise e
    left join public.site_return r on r.enterprise_id = e.id and r.kind = p_kind
      and r.period = date_trunc(case when p_kind = 'quarterly_statistics' then 'quarter' else 'month' end, p_period::timestamp)::date
    where e.region_id = p_region and e.status = 'active'
  ), due as (select private.return_due_on(p_region, p_kind, today.period) as day from today)
  select jsonb_build_object('kind', p_kind, 'period', (select period from today), 'due_on', (select day from due),
    'overdue', (select t.day > d.day from today t, due d),
    'reported', private.share(count(submitted_on), count(*)),
    'in_time', private.share(count(*) filter (where submitted_on <= (select day from due)), count(*)),
    'zero', private.share(count(*) filter (where found = 0), count(found)),
    'missing', coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'zone_id', s.zone_id) order by s.id)
      filter (where submitted_on is null), '[]'))
  from site s;
$$;
comment on function public.returns_due(text, text, date) is
  'Returns of one kind (self_check, monthly_statistics, quarterly_statistics) for the period that holds a day: reported and in time of the active sites, zero returns of those that report a count, and who has not reported.';

create function public.responsibility(p_region text, p_year integer) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('year', p_year,
    'letters', (select private.share(count(l.signed_on), count(*)) from public.responsibility_letter l
      where l.region_id = p_region and l.year = p_year),
    'unsigned', coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'from_party', l.from_party, 'to_party', l.to_party,
      'enterprise_id', l.enterprise_id, 'zone_id', l.zone_id) order by l.id)
      from public.responsibility_letter l where l.region_id = p_region and l.year = p_year and l.signed_on is null), '[]'),
    'zones_with_head', (select private.share(count(*) filter (where exists (
        select from public.leading_group_member m where m.zone_id = z.id and m.role = 'head' and m.campaign_id is null)), count(*))
      from public.zone z where z.region_id = p_region),
    'groups', coalesce((select jsonb_agg(private.person_name(m.person_id) || jsonb_build_object('id', m.id, 'role', m.role,
      'zone_id', m.zone_id, 'enterprise_id', m.enterprise_id, 'campaign_id', m.campaign_id)
      order by m.campaign_id nulls first, m.zone_path, array_position('{head,deputy,office,member}', m.role), m.id)
      from public.leading_group_member m where m.region_id = p_region), '[]'));
$$;
comment on function public.responsibility(text, integer) is
  'Responsibility letters signed of those required in a year and the unsigned ones, zones that have a head, and the members of leading groups, names masked for displays.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.return_due_on(text, text, date),
  public.returns_due(text, text, date), public.responsibility(text, integer)
  to authenticated, service_role;
