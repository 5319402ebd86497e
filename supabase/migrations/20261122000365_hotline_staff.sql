-- What staff do with public reports: their way through the states, rewards by rule, and the hidden danger made of one.

create function private.reward(p_region text, p_fine numeric) returns numeric
  language sql stable set search_path = ''
as $$
  select case when p_fine is not null then
    round(least(greatest(p_fine * (r.rule ->> 'share')::numeric, (r.rule ->> 'floor')::numeric), (r.rule ->> 'cap')::numeric), 2) end
  from (select private.parameter(p_region, 'hotline.reward') as rule) r;
$$;
comment on function private.reward(text, numeric) is 'Reward in yuan for a report that led to a fine: a share of it, between floor and cap of the region; null where the fine is not known.';

create function private.advance_report(p_report bigint, p_change jsonb) returns public.public_report
  language plpgsql security definer set search_path = ''
as $$
declare
  r public.public_report;
  wanted text;
  danger bigint;
begin
  if jsonb_typeof(p_change) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('expected', 'object', 'given', jsonb_typeof(p_change)));
  end if;
  select * into r from public.public_report t where t.id = p_report for update;
  if r.id is null or not private.acts_in(r.zone_path) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('report', p_report));
  end if;
  perform private.check_fields('public_report', '{state,note,assigned_to,hidden_danger_id,fine_yuan}', p_change);
  wanted := coalesce(p_change ->> 'state', r.state);
  if wanted <> r.state and not coalesce(wanted = any (case r.state
    when 'received' then '{checked,rejected}'::text[] when 'checked' then '{accepted,rejected}' when 'accepted' then '{verified,rejected}'
    when 'verified' then '{closed}' when 'rejected' then '{closed}' end), false) then
    perform private.fail('GW020', 'illegal_transition', jsonb_build_object('from', r.state, 'to', wanted));
  end if;
  danger := (p_change ->> 'hidden_danger_id')::bigint;
  if danger is not null and not exists (
    select from public.hidden_danger d where d.id = danger and d.region_id = r.region_id and private.acts_in(d.zone_path)) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('hidden_danger', danger));
  end if;
  perform private.store('public_report', p_change || case when wanted = r.state then '{}'::jsonb else jsonb_build_object(
    'acted_at', coalesce(r.acted_at, greatest(now(), r.received_at)),
    'decided_at', case when wanted in ('verified', 'rejected') then greatest(now(), r.received_at) else r.decided_at end,
    'verified', case when wanted in ('verified', 'rejected') then wanted = 'verified' else r.verified end,
    'closed_at', case when wanted = 'closed' then greatest(now(), r.received_at) end) end
    || case when p_change ->> 'fine_yuan' is null then '{}'::jsonb
      else jsonb_build_object('reward_yuan', private.reward(r.region_id, (p_change ->> 'fine_yuan')::numeric)) end, r.id);
  select * into r from public.public_report t where t.id = p_report;
  return r;
end;
$$;
create function public.advance_report(p_report bigint, p_change jsonb) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('id', r.id, 'state', r.state, 'hidden_danger_id', r.hidden_danger_id, 'reward_yuan', r.reward_yuan)
  from private.advance_report(p_report, p_change) r;
$$;
comment on function public.advance_report(bigint, jsonb) is
  'Staff handle a report: {state?, note?, assigned_to?, hidden_danger_id?, fine_yuan?}. received → checked → accepted → verified → closed, or rejected on the way; a hidden danger made from it is linked, a fine sets the reward.';

-- a report becomes a hidden danger -------------------------------------------------------------

create function private.report_to_danger(p_report bigint, p_data jsonb) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  r public.public_report;
  danger_id bigint;
begin
  select * into r from public.public_report t where t.id = p_report for update;
  if r.id is null or not private.acts_in(r.zone_path) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('report', p_report));
  elsif r.hidden_danger_id is not null then
    return r.hidden_danger_id;
  elsif r.state not in ('received', 'checked', 'accepted') then
    perform private.fail('GW020', 'illegal_transition', jsonb_build_object('from', r.state, 'to', 'hidden_danger'));
  elsif jsonb_typeof(p_data) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('expected', 'object', 'given', jsonb_typeof(p_data)));
  end if;
  danger_id := private.report_danger(
    jsonb_build_object('description', r.text) || case when r.geom is null then '{}'
      else jsonb_build_object('lng', extensions.st_x(r.geom), 'lat', extensions.st_y(r.geom)) end
    || p_data || jsonb_build_object('region_id', r.region_id, 'source', 'hotline', 'key', 'public_report/' || r.id));
  if not exists (select from public.hidden_danger d where d.id = danger_id and d.region_id = r.region_id) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('reason', 'of another region'));
  end if;
  update public.public_report t
  set hidden_danger_id = danger_id, state = 'accepted', acted_at = coalesce(t.acted_at, greatest(now(), t.received_at))
  where t.id = p_report;
  return danger_id;
end;
$$;
create function public.report_to_danger(p_report bigint, p_data jsonb default '{}') returns jsonb
  language plpgsql volatile set search_path = ''
as $$
declare
  -- In a statement of its own: a stable function sees what was there when its statement began.
  danger_id bigint := private.report_to_danger(p_report, p_data);
begin
  return private.danger_row(danger_id);
end;
$$;
comment on function public.report_to_danger(bigint, jsonb) is
  'Makes a hidden danger of a public report, once, and answers its row: its text and point unless data says otherwise (as report_danger). The report is accepted; it is verified when the danger is confirmed, rejected when it is dismissed, and closed with it.';

create function private.reports_follow(p_danger bigint) returns void
  language sql set search_path = ''
as $$
  update public.public_report r
  set state = n.state,
    verified = n.state <> 'rejected',
    decided_at = coalesce(r.decided_at, greatest(now(), r.received_at)),
    closed_at = case when n.state = 'closed' then greatest(now(), r.received_at) end
  from public.hidden_danger d
  cross join lateral (
    select case when d.state = 'closed' then case d.closed_as when 'dismissed' then 'rejected' else 'closed' end
      when d.state not in ('draft', 'reported') then 'verified' end as state) n
  where d.id = p_danger and r.hidden_danger_id = d.id
    and (r.state = 'accepted' and n.state is not null or r.state = 'verified' and n.state in ('closed', 'rejected'));
$$;
comment on function private.reports_follow(bigint) is
  'After an act on a hidden danger: the public reports of which it was made go with it. One that is decided stays so when the danger is opened again.';

create function private.reward_reports(p_danger bigint) returns void
  language sql set search_path = ''
as $$
  update public.public_report r
  set fine_yuan = f.fine, reward_yuan = private.reward(r.region_id, f.fine)
  from (select sum(p.amount) as fine from public.penalty p where p.hidden_danger_id = p_danger and p.kind = 'fine') f
  where r.hidden_danger_id = p_danger and f.fine is not null;
$$;
comment on function private.reward_reports(bigint) is 'After a fine for a hidden danger: those who reported it are rewarded by the rule, on the sum of its fines.';

create function private.report_contact(p_report bigint) returns text
  language sql stable security definer set search_path = ''
as $$
  select r.contact from public.public_report r where r.id = p_report and private.acts_in(r.zone_path);
$$;
comment on function private.report_contact(bigint) is 'How to reach who reported, for those who handle reports of the zone; null for anyone else.';

create function public.report(p_report bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('id', r.id, 'receipt', r.receipt, 'channel', r.channel, 'text', r.text, 'state', r.state, 'subject', r.subject,
    'contact', private.report_contact(r.id), 'received_at', r.received_at, 'acted_at', r.acted_at, 'decided_at', r.decided_at,
    'closed_at', r.closed_at, 'note', r.note, 'hidden_danger_id', r.hidden_danger_id,
    'fine_yuan', r.fine_yuan, 'reward_yuan', r.reward_yuan, 'lng', extensions.st_x(r.geom), 'lat', extensions.st_y(r.geom), 'zone_id', r.zone_id)
    || private.persons_in('public_report', r.id)
  from public.public_report r where r.id = p_report;
$$;
comment on function public.report(bigint) is 'One public report whole; the contact for those who handle it. Null where it is not there or not to be seen.';

create function public.report_figures(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  with report as (
    select p.id, p.region_id, p.state, p.received_at, p.acted_at, p.verified, p.reward_yuan
    from public.public_report p join public.region r on r.id = p.region_id
    where p.region_id = p_region and (p.received_at at time zone r.time_zone)::date between p_from and p_to
  )
  select jsonb_build_object('from', p_from, 'to', p_to, 'received', count(*),
    'states', (select coalesce(jsonb_object_agg(s.state, s.n), '{}') from (select state, count(*) as n from report group by state) s),
    'verified', private.share(count(*) filter (where verified), count(*)),
    'rewarded', count(reward_yuan), 'reward_yuan', coalesce(sum(reward_yuan), 0),
    'median_hours_to_act', round((percentile_cont(0.5) within group (order by extract(epoch from acted_at - received_at) / 3600))::numeric, 1),
    'ids', coalesce(jsonb_agg(id order by id), '[]'))
  from report;
$$;
comment on function public.report_figures(text, date, date) is
  'Public reports received in a period by the region''s calendar: by state, verified of received, rewards, median hours to the first action; and the ids counted.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.reward(text, numeric), private.advance_report(bigint, jsonb),
  private.report_contact(bigint), public.advance_report(bigint, jsonb), private.report_to_danger(bigint, jsonb),
  public.report_to_danger(bigint, jsonb), public.report(bigint), public.report_figures(text, date, date)
  to authenticated, service_role;
