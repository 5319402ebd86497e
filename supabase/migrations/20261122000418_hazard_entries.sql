-- What people enter about a major hazard and around it: persons responsible, the site's boundary, population cells.

create function private.set_responsible(p_source bigint, p_duty text, p_name text, p_phone text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  source public.hazard_source;
begin
  select * into source from public.hazard_source h where h.id = p_source for update;
  if source.id is null or not private.may_see(source.zone_path, source.enterprise_id) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('hazard_source', p_source));
  elsif not private.may('{grid,command,admin,enterprise}', source.zone_path, source.enterprise_id) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('hazard_source', p_source));
  elsif (p_duty in ('principal', 'technical', 'operation')) is not true then
    perform private.fail('GW076', 'invalid_value', jsonb_build_object('field', 'duty', 'given', p_duty));
  elsif char_length(p_name) > 100 or char_length(p_phone) > 40 then
    perform private.fail('GW074', 'text_too_long', '{"field": "name", "limit": 100}');
  end if;
  if coalesce(btrim(p_name), '') = '' then
    delete from public.hazard_responsible r where r.hazard_source_id = p_source and r.duty = p_duty;
  else
    insert into public.hazard_responsible (hazard_source_id, duty, name, phone)
    values (p_source, p_duty, btrim(p_name), nullif(btrim(p_phone), ''))
    on conflict (hazard_source_id, duty) do update set name = excluded.name, phone = excluded.phone;
  end if;
end;
$$;
create function public.set_hazard_responsible(p_hazard_source bigint, p_duty text, p_name text, p_phone text default null) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.set_responsible(p_hazard_source, p_duty, p_name, p_phone);
  return (
    select coalesce(jsonb_agg(jsonb_build_object('duty', r.duty, 'name', r.name, 'phone', r.phone) order by r.duty), '[]')
    from public.hazard_responsible r where r.hazard_source_id = p_hazard_source);
end;
$$;
comment on function public.set_hazard_responsible(bigint, text, text, text) is
  'Names who answers for a hazard source in chief (principal), technically or in operation, or without a name nobody, and answers all of them. Staff of its zone and its own enterprise.';

create function private.area_of(p_region text, p_geojson jsonb) returns extensions.geometry
  language plpgsql stable set search_path = ''
as $$
declare
  shape extensions.geometry := private.geometry_of(p_region, p_geojson);
begin
  perform private.refuse_crossing(shape);
  if extensions.st_geometrytype(shape) not in ('ST_Polygon', 'ST_MultiPolygon') then
    perform private.fail('GW050', 'geometry_unreadable', jsonb_build_object('reason', extensions.geometrytype(shape)));
  end if;
  return shape;
end;
$$;
comment on function private.area_of(text, jsonb) is 'A GeoJSON area of the region; a named error where it cannot be read, lies outside, crosses itself or is no area.';

insert into public.parameter (key, value, source, confidence) values
  ('site.boundary_reach_meters', '2000', 'Chosen: a boundary farther from the site''s point than this is taken for another site''s', 'C');

create function private.set_boundary(p_enterprise bigint, p_outline jsonb) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  site public.enterprise;
  outline extensions.geometry;
begin
  select * into site from public.enterprise e where e.id = p_enterprise for update;
  if site.id is null or not private.may_see(site.zone_path, site.id) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('enterprise', p_enterprise));
  elsif not private.may('{grid,command,admin}', site.zone_path, null) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('enterprise', p_enterprise));
  end if;
  if coalesce(jsonb_typeof(p_outline), 'null') <> 'null' then
    outline := private.area_of(site.region_id, p_outline);
    if not extensions.st_dwithin(site.geom::extensions.geography, outline::extensions.geography,
      (private.parameter(site.region_id, 'site.boundary_reach_meters') #>> '{}')::double precision) then
      perform private.fail('GW081', 'boundary_far_from_site', jsonb_build_object(
        'meters', round(extensions.st_distance(site.geom::extensions.geography, outline::extensions.geography))));
    end if;
  end if;
  update public.enterprise e set boundary = outline where e.id = p_enterprise;
end;
$$;
create function public.set_site_boundary(p_enterprise bigint, p_outline jsonb) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.set_boundary(p_enterprise, p_outline);
  return (
    select jsonb_build_object('id', e.id, 'boundary', extensions.st_asgeojson(e.boundary)::jsonb,
      'area_square_meters', round(extensions.st_area(e.boundary::extensions.geography)::numeric, 1))
    from public.enterprise e where e.id = p_enterprise);
end;
$$;
comment on function public.set_site_boundary(bigint, jsonb) is
  'Draws the outline of a site (GeoJSON) or takes it away (null); its hazard sources are graded again. Staff of its zone.';

create function private.save_population(p_region text, p_year integer, p_source text, p_cells jsonb) returns integer
  language plpgsql security definer set search_path = ''
as $$
declare
  cell record;
  shapes extensions.geometry[] := '{}';
  saved integer;
begin
  if not exists (select from public.region r where r.id = p_region and private.may_see(p_region::extensions.ltree, null)) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('region', p_region));
  elsif not private.may('{command,admin}', p_region::extensions.ltree, null) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('region', p_region));
  elsif jsonb_typeof(p_cells) is distinct from 'array' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('field', 'cells', 'expected', 'array'));
  elsif (p_year between 1900 and extract(year from private.region_today(p_region))) is not true then
    perform private.fail('GW076', 'invalid_value', jsonb_build_object('field', 'year', 'given', p_year));
  elsif coalesce(btrim(p_source), '') = '' then
    perform private.fail('GW026', 'fields_required', '{"field": "source"}');
  end if;
  for cell in
    select c.value ->> 'id' as id, c.value -> 'people' as people, c.value -> 'geojson' as outline, c.place
    from jsonb_array_elements(p_cells) with ordinality c (value, place) order by c.place
  loop
    if coalesce(btrim(cell.id), '') = '' then
      perform private.fail('GW026', 'fields_required', jsonb_build_object('field', 'id', 'cell', cell.place));
    elsif coalesce(jsonb_typeof(cell.people), 'null') <> 'number' then
      perform private.fail('GW032', 'wrong_type', jsonb_build_object('field', 'people', 'expected', 'number', 'cell', cell.place));
    elsif (cell.people #>> '{}')::numeric < 0 then
      perform private.fail('GW076', 'invalid_value', jsonb_build_object('field', 'people', 'cell', cell.place));
    end if;
    shapes := shapes || private.area_of(p_region, cell.outline);
  end loop;
  -- One statement, because every change of the population grades the region's hazard sources again.
  insert into public.population_cell (region_id, source_id, year, people, source, geom)
  select p_region, c.value ->> 'id', p_year, (c.value ->> 'people')::numeric, p_source, shapes[c.place]
  from jsonb_array_elements(p_cells) with ordinality c (value, place)
  on conflict (region_id, year, source, source_id) do update set people = excluded.people, geom = excluded.geom;
  get diagnostics saved = row_count;
  return saved;
exception when cardinality_violation then
  perform private.fail('GW078', 'already_there', '{"field": "id"}');
end;
$$;
create function public.save_population(p_region text, p_year integer, p_source text, p_cells jsonb) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('cells', private.save_population(p_region, p_year, p_source, p_cells));
$$;
comment on function public.save_population(text, integer, text, jsonb) is
  'Enters usual residents by small areas [{id, people, geojson}] of one year and source, all or none; a cell entered again is replaced. Command and administrators of the region.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.set_responsible(bigint, text, text, text), private.set_boundary(bigint, jsonb),
  private.save_population(text, integer, text, jsonb), public.set_hazard_responsible(bigint, text, text, text),
  public.set_site_boundary(bigint, jsonb), public.save_population(text, integer, text, jsonb)
  to authenticated, service_role;
