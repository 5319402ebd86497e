-- What keeps the grading of hazard sources current: chemicals, sources, outlines and population that change.

create function private.grade_for_changed_chemicals() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  sources bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.hazard_source_id) into sources from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.hazard_source_id) into sources from old_rows o;
  else
    select array_agg(distinct u.hazard_source_id) into sources
    from (select n.hazard_source_id from new_rows n union select o.hazard_source_id from old_rows o) u;
  end if;
  perform private.grade_hazard_sources(sources);
  return null;
end;
$$;
create trigger then_grade_inserted after insert on public.hazard_source_chemical
  referencing new table as new_rows for each statement execute function private.grade_for_changed_chemicals();
create trigger then_grade_changed after update on public.hazard_source_chemical
  referencing old table as old_rows new table as new_rows for each statement execute function private.grade_for_changed_chemicals();
create trigger then_grade_removed after delete on public.hazard_source_chemical
  referencing old table as old_rows for each statement execute function private.grade_for_changed_chemicals();

create function private.grade_changed_sources() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  sources bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into sources from new_rows n;
  else
    -- Grading writes the level: what it has written itself is not graded again.
    select array_agg(n.id) into sources
    from new_rows n join old_rows o on o.id = n.id left join public.hazard_grading g on g.hazard_source_id = n.id
    where (n.people_within_500_meters, n.enterprise_id, n.region_id) is distinct from (o.people_within_500_meters, o.enterprise_id, o.region_id)
      or extensions.st_asewkb(n.geom) is distinct from extensions.st_asewkb(o.geom)
      or (n.level is distinct from o.level and n.level is distinct from g.level);
  end if;
  perform private.grade_hazard_sources(sources);
  return null;
end;
$$;
create trigger then_grade_inserted after insert on public.hazard_source
  referencing new table as new_rows for each statement execute function private.grade_changed_sources();
create trigger then_grade_changed after update on public.hazard_source
  referencing old table as old_rows new table as new_rows for each statement execute function private.grade_changed_sources();

create function private.grade_redrawn_sites() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.grade_hazard_sources((
    select array_agg(h.id)
    from new_rows n join old_rows o on o.id = n.id join public.hazard_source h on h.enterprise_id = n.id
    where extensions.st_asewkb(n.boundary) is distinct from extensions.st_asewkb(o.boundary)
       or extensions.st_asewkb(n.geom) is distinct from extensions.st_asewkb(o.geom)));
  return null;
end;
$$;
create trigger then_grade_redrawn after update on public.enterprise
  referencing old table as old_rows new table as new_rows for each statement execute function private.grade_redrawn_sites();

create function private.grade_for_changed_population() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  regions text[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.region_id) into regions from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.region_id) into regions from old_rows o;
  else
    select array_agg(distinct u.region_id) into regions
    from (select n.region_id from new_rows n union select o.region_id from old_rows o) u;
  end if;
  perform private.grade_hazard_sources((
    select array_agg(h.id) from public.hazard_source h
    where h.region_id = any (regions) and h.people_within_500_meters is null));
  return null;
end;
$$;
create trigger then_grade_inserted after insert on public.population_cell
  referencing new table as new_rows for each statement execute function private.grade_for_changed_population();
create trigger then_grade_changed after update on public.population_cell
  referencing old table as old_rows new table as new_rows for each statement execute function private.grade_for_changed_population();
create trigger then_grade_removed after delete on public.population_cell
  referencing old table as old_rows for each statement execute function private.grade_for_changed_population();

revoke execute on all functions in schema public, private from public;
