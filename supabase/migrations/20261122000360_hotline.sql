-- The hotline: anyone may report a hazard through one function, nobody but staff reads the reports.

create table public.public_report (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  receipt text not null default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12)) unique,
  channel text not null default 'web' check (channel in ('web', 'telephone', 'letter', 'visit', 'media')),
  text text not null,
  contact text,
  state text not null default 'received' check (state in ('received', 'checked', 'accepted', 'verified', 'rejected', 'closed')),
  subject text not null default 'hidden_danger' check (subject in ('hidden_danger', 'accident', 'violation')),
  received_at timestamptz not null default now(),
  acted_at timestamptz,
  decided_at timestamptz,
  closed_at timestamptz,
  verified boolean,
  assigned_to text,
  note text,
  hidden_danger_id bigint references public.hidden_danger (id) on delete set null,
  fine_yuan numeric,
  reward_yuan numeric,
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint a_report_has_5_to_2000_characters check (char_length(text) between 5 and 2000),
  constraint a_contact_has_at_most_100_characters check (char_length(contact) between 1 and 100),
  constraint money_is_not_negative check (least(fine_yuan, reward_yuan) >= 0),
  constraint a_report_is_handled_after_it_came check (least(acted_at, decided_at, closed_at) >= received_at)
);
comment on table public.public_report is 'A hazard reported by the public, with a point where one was given. Photos are rows of document (subject public_report).';
comment on column public.public_report.verified is 'What the check came to; null while it is open.';
comment on column public.public_report.contact is 'How to reach who reported; not granted for reading: report() gives it to staff of the zone.';
create index public_report_region_id_idx on public.public_report (region_id, received_at);
create index public_report_geom_idx on public.public_report using gist (geom);
create index public_report_zone_id_idx on public.public_report (zone_id);
create index public_report_zone_path_idx on public.public_report (zone_path);
create index public_report_hidden_danger_id_idx on public.public_report (hidden_danger_id);

alter table public.public_report enable row level security;
create policy "members see the public reports of their zones" on public.public_report
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.public_report from anon, authenticated;
grant select (id, region_id, dataset_id, source_id, receipt, channel, text, state, subject, received_at, acted_at, decided_at, closed_at,
  verified, assigned_to, note, hidden_danger_id, fine_yuan, reward_yuan, geom, zone_id, zone_path) on public.public_report to authenticated;
grant all on public.public_report to service_role;
create trigger place_inserted after insert on public.public_report
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.public_report
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
-- Reports by telephone or letter are entered by staff; their way through the states has its own function.
insert into private.writable values ('public_report', '{region_id,channel,subject,text,contact,received_at,lng,lat}');

insert into public.parameter (key, value, source, confidence) values
  ('hotline.reward', '{"share": 0.15, "floor": 3000, "cap": 300000}', 'National rule: 15 % of the fine, 3,000 to 300,000 yuan', 'S'),
  ('hotline.reward.shandong', '{"share": 0.5, "floor": 5000, "cap": 500000}', 'Shandong: 50 % of the fine, 5,000 to 500,000 yuan; for hotline.reward of a region there', 'S'),
  ('hotline.caller_per_hour', '5', 'Chosen: reports that one caller may send in an hour', 'C'),
  ('hotline.region_per_hour', '300', 'Chosen: reports that a region takes from all callers in an hour', 'C');

-- what the public may do -----------------------------------------------------------------------

create table private.report_rate (
  caller text not null,
  hour timestamptz not null,
  reports integer not null default 1,
  primary key (caller, hour)
);
comment on table private.report_rate is 'How many reports came from a caller (a hash of its address) and for a region in an hour; older than a day is removed.';

create function private.caller_key() returns text
  language sql stable set search_path = ''
as $$
  with h as (select nullif(current_setting('request.headers', true), '')::jsonb as headers)
  select encode(sha256(convert_to(coalesce(
    h.headers ->> 'cf-connecting-ip', split_part(h.headers ->> 'x-forwarded-for', ',', 1), 'unknown'), 'UTF8')), 'hex') from h;
$$;
comment on function private.caller_key() is 'A hash of the address that the gateway in front names; a caller may forge it, so the region has a limit of its own.';

create function private.count_report(p_region text) returns void
  language plpgsql set search_path = ''
as $$
declare
  counted record;
begin
  delete from private.report_rate where hour < now() - interval '1 day';
  for counted in
    insert into private.report_rate as r (caller, hour)
    values (private.caller_key(), date_trunc('hour', now())), ('region:' || p_region, date_trunc('hour', now()))
    on conflict (caller, hour) do update set reports = r.reports + 1
    returning r.caller, r.reports
  loop
    if counted.reports > (private.parameter(p_region, case when counted.caller like 'region:%'
      then 'hotline.region_per_hour' else 'hotline.caller_per_hour' end) #>> '{}')::int then
      perform private.fail('GW035', 'too_many_reports', jsonb_build_object('retry_at', date_trunc('hour', now()) + interval '1 hour'));
    end if;
  end loop;
end;
$$;
comment on function private.count_report(text) is 'Counts one more report and refuses it when the caller or the region has had its number for the hour.';

create function public.report_hazard(p_report jsonb) returns jsonb
  language plpgsql volatile security definer set search_path = ''
as $$
declare
  region text;
  content jsonb;
  report_id bigint;
begin
  if jsonb_typeof(p_report) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('expected', 'object', 'given', jsonb_typeof(p_report)));
  end if;
  if p_report ? 'id' then
    perform private.fail('GW031', 'unknown_field', '{"field": "id"}');
  end if;
  perform private.check_fields('public_report', '{region_id,text,contact,subject,lng,lat}', p_report);
  region := p_report ->> 'region_id';
  if not exists (select from public.region r where r.id = region) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('field', 'region_id'));
  end if;
  content := private.with_position(p_report, region);
  perform private.count_report(region);
  report_id := private.store('public_report', content || '{"channel": "web"}'::jsonb, null);
  return (select jsonb_build_object('receipt', r.receipt) from public.public_report r where r.id = report_id);
end;
$$;
comment on function public.report_hazard(jsonb) is
  'A hazard reported by anyone: {region_id, text, contact?, subject?, lng?, lat?} → {receipt}. The one thing that a visitor may do; it stores and reads nothing back. Limited by caller, region and hour.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function public.report_hazard(jsonb)
  to authenticated, service_role;
grant execute on function public.report_hazard(jsonb) to anon;
