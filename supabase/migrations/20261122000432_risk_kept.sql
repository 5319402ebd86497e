-- What keeps the risk of sites current: whatever a rule reads, and the clock.

create function private.risk_of_touched_sites() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  sites bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.enterprise_id) into sites from new_rows n where n.enterprise_id is not null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.enterprise_id) into sites from old_rows o where o.enterprise_id is not null;
  else
    -- Placing and the like change what no rule reads: the trigger names the columns that count.
    execute format(
      'select array_agg(distinct u.site) from new_rows n join old_rows o using (id)
       cross join lateral (values (n.enterprise_id), (o.enterprise_id)) u (site)
       where row(%s) is distinct from row(%s) and u.site is not null',
      (select string_agg('n.' || c, ', ') from unnest(tg_argv) c), (select string_agg('o.' || c, ', ') from unnest(tg_argv) c))
    into sites;
  end if;
  perform private.refresh_site_risk(sites);
  return null;
end;
$$;
comment on function private.risk_of_touched_sites() is 'After a statement, the risk of the sites that it touched.';

create trigger then_risk_inserted after insert on public.hazard_source
  referencing new table as new_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_changed after update on public.hazard_source
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.risk_of_touched_sites('enterprise_id', 'level', 'name');
create trigger then_risk_removed after delete on public.hazard_source
  referencing old table as old_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_inserted after insert on public.hidden_danger
  referencing new table as new_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_changed after update on public.hidden_danger
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.risk_of_touched_sites('enterprise_id', 'level', 'state', 'deadline_on');
create trigger then_risk_removed after delete on public.hidden_danger
  referencing old table as old_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_inserted after insert on public.accident
  referencing new table as new_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_changed after update on public.accident
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.risk_of_touched_sites('enterprise_id', 'occurred_on', 'deaths', 'injuries', 'grade');
create trigger then_risk_removed after delete on public.accident
  referencing old table as old_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_inserted after insert on public.risk_point
  referencing new table as new_rows for each statement execute function private.risk_of_touched_sites();
create trigger then_risk_changed after update on public.risk_point
  referencing old table as old_rows new table as new_rows for each statement
  execute function private.risk_of_touched_sites('enterprise_id', 'name', 'score', 'assessed_on');
create trigger then_risk_removed after delete on public.risk_point
  referencing old table as old_rows for each statement execute function private.risk_of_touched_sites();

create function private.risk_of_changed_gradings() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_site_risk((
    select array_agg(distinct h.enterprise_id) from new_rows n join public.hazard_source h on h.id = n.hazard_source_id));
  return null;
end;
$$;
create trigger then_risk_inserted after insert on public.hazard_grading
  referencing new table as new_rows for each statement execute function private.risk_of_changed_gradings();
create trigger then_risk_changed after update on public.hazard_grading
  referencing new table as new_rows for each statement execute function private.risk_of_changed_gradings();

create function private.risk_of_changed_sites() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.refresh_site_risk((select array_agg(n.id) from new_rows n));
  else
    perform private.refresh_site_risk((
      select array_agg(n.id) from new_rows n join old_rows o on o.id = n.id
      where n.status <> o.status or n.region_id <> o.region_id));
    -- As they lie by now: placing, which comes before, is not in new_rows.
    update public.site_risk s set zone_id = e.zone_id, zone_path = e.zone_path
    from new_rows n join public.enterprise e on e.id = n.id
    where e.id = s.enterprise_id and (s.zone_id is distinct from e.zone_id or s.zone_path::text <> e.zone_path::text);
  end if;
  return null;
end;
$$;
create trigger then_risk_inserted after insert on public.enterprise
  referencing new table as new_rows for each statement execute function private.risk_of_changed_sites();
create trigger then_risk_changed after update on public.enterprise
  referencing old table as old_rows new table as new_rows for each statement execute function private.risk_of_changed_sites();

create function private.risk_of_changed_rules() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_region_risk(r.id) from public.region r;
  return null;
end;
$$;
create trigger then_risk_of_all after insert or update or delete on public.risk_rule
  for each statement execute function private.risk_of_changed_rules();

create function private.risk_of_changed_clock() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.refresh_region_risk(n.id) from new_rows n join old_rows o on o.id = n.id where n.as_of is distinct from o.as_of;
  return null;
end;
$$;
create trigger then_risk_of_the_day after update on public.region
  referencing old table as old_rows new table as new_rows for each statement execute function private.risk_of_changed_clock();

revoke execute on all functions in schema public, private from public;

-- Records that were there before these rules.
select private.grade_hazard_sources((select array_agg(h.id) from public.hazard_source h));
select private.refresh_region_risk(r.id) from public.region r;
