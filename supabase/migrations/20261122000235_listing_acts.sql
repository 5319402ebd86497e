-- What falls due for a listed item, and the acts on it.

create function private.listing_days(p_region text, p_key text) returns integer
  language sql stable set search_path = ''
as $$
  select (private.parameter(p_region, 'listing.' || p_key) #>> '{}')::integer;
$$;

create function private.last_extension_request(p_region text, p_deadline date) returns date
  language sql stable set search_path = ''
as $$
  select private.add_working_days(p_region, p_deadline, -private.listing_days(p_region, 'extension_request_working_days'));
$$;
comment on function private.last_extension_request(text, date) is
  'The last day on which an extension may be requested: so many working days before the deadline, that day included.';

create function private.listing_row(p_listing bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select to_jsonb(l) - 'geom' || jsonb_build_object('lng', extensions.st_x(l.geom), 'lat', extensions.st_y(l.geom),
    'in_force', t.in_force,
    'days_left', case when t.in_force then l.deadline_on - t.today end,
    'overdue', t.in_force and l.state in ('listed', 'extension_requested') and l.deadline_on < t.today,
    'file_due_on', private.add_working_days(l.region_id, l.listed_on, private.listing_days(l.region_id, 'file_working_days')),
    'publish_due_on', private.add_working_days(l.region_id, l.listed_on, private.listing_days(l.region_id, 'publish_working_days')),
    'unpublish_due_on', private.add_working_days(l.region_id, l.delisted_on, private.listing_days(l.region_id, 'unpublish_working_days')),
    'extension_request_until', case when t.in_force then private.last_extension_request(l.region_id, l.deadline_on) end,
    'extension_answer_due_on', case when l.state = 'extension_requested' then
      private.add_working_days(l.region_id, l.extension_requested_on, private.listing_days(l.region_id, 'extension_answer_working_days')) end,
    'reports_due', r.due, 'reports_missing', r.missing, 'next_report_due_on', r.next_due_on)
  from public.listing l
  cross join lateral (
    select private.region_today(l.region_id) as today, l.state in ('listed', 'extension_requested', 'acceptance_requested', 'accepted') as in_force,
      private.listing_days(l.region_id, 'progress_months') as months) t
  cross join lateral (
    select count(*) filter (where p.ends_on < least(t.today, coalesce(l.accepted_on, t.today))) as due,
      count(*) filter (where p.ends_on < least(t.today, coalesce(l.accepted_on, t.today)) and not exists (
        select from public.listing_report s where s.listing_id = l.id and s.reported_on > p.starts_on and s.reported_on <= p.ends_on)) as missing,
      min(p.ends_on) filter (where t.in_force and l.accepted_on is null and p.ends_on >= t.today) as next_due_on
    from (
      select (l.listed_on + make_interval(months => t.months * (n - 1)))::date as starts_on,
        (l.listed_on + make_interval(months => t.months * n))::date as ends_on
      from generate_series(1, 40) n) p) r
  where l.id = p_listing;
$$;
comment on function private.listing_row(bigint) is
  'A listed item with what falls due by the region''s rules and its working days: filing, public notice and its end, extension, progress reports. A report counts for the period in which it is made; the last day of a period belongs to it.';

-- acts -----------------------------------------------------------------------------------------

create function private.listing_effects(p_listing public.listing, p_act text, p_columns jsonb, p_day date) returns jsonb
  language plpgsql set search_path = ''
as $$
declare
  wanted date := coalesce((p_columns ->> 'extension_until')::date, p_listing.extension_until);
  deadline date := coalesce((p_columns ->> 'deadline_on')::date, p_listing.deadline_on);
  longest integer := private.listing_days(p_listing.region_id, 'longest_months');
begin
  case p_act
    when 'list' then
      if deadline > p_day + make_interval(months => longest) then
        perform private.fail('GW029', 'listing_too_long', jsonb_build_object('deadline', deadline, 'months', longest));
      end if;
      return jsonb_build_object('listed_on', p_day);
    when 'file' then
      return jsonb_build_object('filed_on', coalesce(p_listing.filed_on, p_day));
    when 'publish' then
      return jsonb_build_object('published_on', coalesce(p_listing.published_on, p_day));
    when 'unpublish' then
      return jsonb_build_object('unpublished_on', coalesce(p_listing.unpublished_on, p_day));
    when 'request_extension' then
      if wanted <= p_listing.deadline_on then
        perform private.fail('GW027', 'extension_not_later', jsonb_build_object('deadline', p_listing.deadline_on));
      elsif p_day > private.last_extension_request(p_listing.region_id, p_listing.deadline_on) then
        perform private.fail('GW037', 'extension_too_late', jsonb_build_object('today', p_day,
          'last', private.last_extension_request(p_listing.region_id, p_listing.deadline_on)));
      end if;
      return jsonb_build_object('extension_requested_on', p_day);
    when 'grant_extension' then
      if wanted <= p_listing.deadline_on then
        perform private.fail('GW027', 'extension_not_later', jsonb_build_object('deadline', p_listing.deadline_on));
      end if;
      return jsonb_build_object('deadline_on', wanted, 'extension_until', null, 'extension_requested_on', null);
    when 'refuse_extension' then
      return jsonb_build_object('extension_until', null, 'extension_requested_on', null);
    when 'accept' then
      if exists (select from public.hidden_danger d where d.id = p_listing.hidden_danger_id and d.state not in ('passed', 'closed')) then
        perform private.fail('GW038', 'danger_not_rectified', jsonb_build_object('hidden_danger', p_listing.hidden_danger_id));
      end if;
      return jsonb_build_object('accepted_on', p_day);
    when 'delist' then
      return jsonb_build_object('delisted_on', p_day);
    else
      return null;
  end case;
exception when data_exception then
  perform private.fail('GW076', 'invalid_value', jsonb_build_object('reason', sqlerrm));
end;
$$;
comment on function private.listing_effects(public.listing, text, jsonb, date) is 'What an act sets beside what it was told, and the rules of days that it must keep.';

create function private.act_on_listing(p_listing bigint, p_act text, p_expected_state text, p_data jsonb) returns jsonb
  language plpgsql security definer set search_path = ''
as $$
declare
  item public.listing;
  columns jsonb;
  act_day date;
begin
  select * into item from public.listing l where l.id = p_listing for update;
  if item.id is null then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'listing', 'id', p_listing));
  end if;
  columns := private.step('listing', to_jsonb(item) - 'geom', p_act, p_expected_state, p_data);
  act_day := private.region_day(item.region_id, (columns ->> 'acted_at')::timestamptz);
  perform private.finish_step('listing', p_listing, columns || coalesce(private.listing_effects(item, p_act, columns, act_day), '{}'));
  if p_act = 'report_progress' then
    insert into public.listing_report (listing_id, reported_on, percent, text)
    values (p_listing, act_day, (columns ->> 'progress_percent')::smallint, p_data ->> 'note');
  end if;
  return private.listing_row(p_listing);
end;
$$;
comment on function private.act_on_listing(bigint, text, text, jsonb) is 'Behind public.act_on_listing: as the owner, because nobody else writes the table.';

create function public.act_on_listing(p_listing bigint, p_act text, p_expected_state text, p_data jsonb default '{}') returns jsonb
  language sql volatile set search_path = ''
as $$
  select private.act_on_listing(p_listing, p_act, p_expected_state, p_data);
$$;
comment on function public.act_on_listing(bigint, text, text, jsonb) is
  'Does an act of the table transition on a listed item that is in the expected state, and answers its row with what falls due. Data and refusals as in act_on_danger, and GW029 listing_too_long, GW037 extension_too_late, GW038 danger_not_rectified.';

create function private.propose_listing(p_data jsonb) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  told jsonb := p_data;
  danger public.hidden_danger;
  site public.enterprise;
  region text;
  listing_id bigint;
  place extensions.ltree;
begin
  if jsonb_typeof(p_data) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('field', 'data', 'expected', 'object'));
  end if;
  perform private.check_fields('listing', array['region_id', 'enterprise_id', 'hidden_danger_id', 'level', 'year', 'number', 'title',
    'supervising_body', 'department', 'deadline_on', 'lng', 'lat'], told);
  if told ->> 'hidden_danger_id' is not null then
    select * into danger from public.hidden_danger d where d.id = (told ->> 'hidden_danger_id')::bigint;
    if danger.id is null or not private.may_see(danger.zone_path, danger.enterprise_id) then
      perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'hidden_danger', 'id', told -> 'hidden_danger_id'));
    elsif danger.level <> 'major' then
      perform private.fail('GW039', 'only_major_dangers_are_listed', jsonb_build_object('hidden_danger', danger.id));
    end if;
    told := told || jsonb_build_object('enterprise_id', danger.enterprise_id);
  end if;
  if told ->> 'enterprise_id' is not null then
    select * into site from public.enterprise e where e.id = (told ->> 'enterprise_id')::bigint;
    if site.id is null or not private.may_see(site.zone_path, site.id) then
      perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'enterprise', 'id', told -> 'enterprise_id'));
    end if;
  end if;
  region := coalesce(danger.region_id, site.region_id, told ->> 'region_id');
  if not exists (select from public.region r where r.id = region) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'region', 'id', region));
  end if;
  told := private.with_position(told, region) || jsonb_build_object('region_id', region, 'source_id', gen_random_uuid()::text, 'state', 'proposed',
    'simulated', false, 'acted_at', clock_timestamp(),
    'year', coalesce((told ->> 'year')::integer, extract(year from private.region_today(region))));
  if not told ? 'geom' and coalesce(danger.geom, site.geom) is not null then
    told := told || jsonb_build_object('geom', coalesce(danger.geom, site.geom)::text);
  end if;
  listing_id := private.store('listing', told, null);
  select l.zone_path into place from public.listing l where l.id = listing_id;
  if not private.may('{command,admin}', place, null) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('act', 'propose', 'zone', place::text));
  end if;
  return listing_id;
exception when data_exception then
  perform private.fail('GW076', 'invalid_value', jsonb_build_object('reason', sqlerrm));
end;
$$;
create function public.propose_listing(p_data jsonb) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
declare
  -- In a statement of its own: a stable function sees what was there when its statement began.
  listing_id bigint := private.propose_listing(p_data);
begin
  return private.listing_row(listing_id);
end;
$$;
comment on function public.propose_listing(jsonb) is
  'Proposes an item for listing supervision and answers its row: hidden_danger_id (a major one) or enterprise_id or region_id with lng and lat, level, year, number, title, supervising_body, department, deadline_on; command and administrators.';

create function public.listed_item(p_listing bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select private.listing_row(p_listing) || jsonb_build_object('reports', coalesce((
    select jsonb_agg(jsonb_build_object('reported_on', r.reported_on, 'percent', r.percent, 'text', r.text) order by r.id)
    from public.listing_report r where r.listing_id = p_listing), '[]'));
$$;
comment on function public.listed_item(bigint) is 'A listed item with what falls due and its progress reports; null where it is not there or not to be seen.';

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.listing_row(bigint), private.listing_days(text, text),
  private.last_extension_request(text, date), private.act_on_listing(bigint, text, text, jsonb),
  private.propose_listing(jsonb), public.act_on_listing(bigint, text, text, jsonb), public.propose_listing(jsonb),
  public.listed_item(bigint)
  to authenticated, service_role;
