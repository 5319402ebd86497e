-- The one way by which people write into the register, rates, and refusals by name.

create function private.percent(p_numerator numeric, p_denominator numeric) returns numeric
  language sql immutable set search_path = ''
as $$
  select round(100 * p_numerator / nullif(p_denominator, 0), 2);
$$;
comment on function private.percent(numeric, numeric) is 'A share in percent to two decimals, half up; null for a base of 0.';

create function private.share(p_numerator numeric, p_denominator numeric) returns jsonb
  language sql immutable set search_path = ''
as $$
  select jsonb_build_object('numerator', p_numerator, 'denominator', p_denominator,
    'percent', private.percent(p_numerator, p_denominator));
$$;
comment on function private.share(numeric, numeric) is 'A rate with what it was computed from.';

-- writing --------------------------------------------------------------------------------------

create table private.writable (
  table_name text primary key,
  columns text[] not null,
  enterprise_columns text[]
);
comment on table private.writable is 'Tables that people write through save_record, and the columns that staff and, for its own site, an enterprise may set.';

create function private.acts_in(p_path extensions.ltree) returns boolean
  language sql stable set search_path = ''
as $$
  select p_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid}'));
$$;
comment on function private.acts_in(extensions.ltree) is 'Whether the signed-in user may write what lies in a zone.';

create function private.may_write(p_row jsonb, p_enterprise_columns text[]) returns boolean
  language sql stable set search_path = ''
as $$
  select coalesce(private.acts_in((p_row ->> 'zone_path')::extensions.ltree), false) or coalesce(
    p_enterprise_columns is not null and (p_row ->> 'enterprise_id')::bigint = any (array(select enterprise_id from private.my_enterprises)), false);
$$;
comment on function private.may_write(jsonb, text[]) is 'Whether the signed-in user may write this row: staff where it lies, an enterprise what is its own in tables open to enterprises.';

create function private.fail(p_code text, p_key text, p_detail jsonb) returns void
  language plpgsql set search_path = ''
as $$
begin
  raise exception using errcode = p_code, message = 'gridwatch.' || p_key, detail = p_detail::text;
end;
$$;
comment on function private.fail(text, text, jsonb) is 'Refuses by name: the key is a text of src/i18n, the detail says where.';

create function private.check_fields(p_table text, p_columns text[], p_record jsonb) returns void
  language plpgsql stable set search_path = ''
as $$
declare
  field record;
  wanted text;
  told jsonb;
begin
  for field in
    select f.key, f.value, jsonb_typeof(f.value) as given, a.atttypid, a.atttypid::regtype::text as type
    from jsonb_each(p_record) f
    left join pg_catalog.pg_attribute a on a.attrelid = format('public.%I', p_table)::regclass and a.attname = f.key
    where f.key <> 'id'
  loop
    if not field.key = any (p_columns) then
      perform private.fail('GW031', 'unknown_field', jsonb_build_object('table', p_table, 'field', field.key));
    end if;
    wanted := case
      when field.key in ('lng', 'lat') then 'number'
      when field.key = 'geojson' or field.type = 'jsonb' then null
      when field.type in ('smallint', 'integer', 'bigint', 'numeric', 'double precision') then 'number'
      when field.type = 'boolean' then 'boolean'
      when field.type like '%[]' then 'array'
      else 'string' end;
    if field.given <> 'null' and field.given <> wanted then
      told := jsonb_build_object('table', p_table, 'field', field.key, 'expected', wanted, 'given', field.given);
      if wanted = 'string' then
        perform private.fail('GW041', 'text_expected', told);
      end if;
      perform private.fail('GW032', 'wrong_type', told);
    end if;
    if field.given = 'string' and length(field.value #>> '{}') > 4000 then
      perform private.fail('GW074', 'text_too_long', jsonb_build_object('table', p_table, 'field', field.key, 'limit', 4000));
    end if;
  end loop;
end;
$$;
comment on function private.check_fields(text, text[], jsonb) is 'Refuses fields that nobody may set and values of another kind than their column, before any of them is stored.';

create function private.refuse_crossing(p_shape extensions.geometry) returns void
  language plpgsql stable set search_path = ''
as $$
declare
  flaw record;
begin
  if not extensions.st_isvalid(p_shape) then
    select d.reason, round(extensions.st_x(d.location)::numeric, 7) as lng, round(extensions.st_y(d.location)::numeric, 7) as lat
    into flaw from extensions.st_isvaliddetail(p_shape) d;
    perform private.fail('GW051', 'outline_crosses_itself', to_jsonb(flaw));
  end if;
end;
$$;
comment on function private.refuse_crossing(extensions.geometry) is 'Refuses a shape that crosses itself, and says at which point.';

create function private.with_position(p_record jsonb, p_region text) returns jsonb
  language plpgsql stable set search_path = ''
as $$
declare
  shape extensions.geometry;
begin
  if p_record ? 'geojson' then
    begin
      shape := extensions.st_multi(extensions.st_setsrid(extensions.st_geomfromgeojson(p_record ->> 'geojson'), 4326));
    exception when others then
      perform private.fail('GW050', 'geometry_unreadable', jsonb_build_object('reason', sqlerrm));
    end;
    perform private.refuse_crossing(shape);
    if extensions.geometrytype(shape) <> 'MULTIPOLYGON' then
      perform private.fail('GW050', 'geometry_unreadable', jsonb_build_object('reason', extensions.geometrytype(shape)));
    end if;
  elsif p_record ? 'lng' or p_record ? 'lat' then
    shape := extensions.st_setsrid(extensions.st_makepoint((p_record ->> 'lng')::float8, (p_record ->> 'lat')::float8), 4326);
    if shape is null or not exists (
      select from public.region r where r.id = p_region
        and extensions.st_x(shape) between r.west and r.east and extensions.st_y(shape) between r.south and r.north) then
      perform private.fail('GW033', 'outside_region', jsonb_build_object('lng', p_record -> 'lng', 'lat', p_record -> 'lat'));
    end if;
  else
    return p_record;
  end if;
  return (p_record - array['lng', 'lat', 'geojson']) || jsonb_build_object('geom', shape::text);
end;
$$;
comment on function private.with_position(jsonb, text) is 'Turns lng and lat, or an area as GeoJSON, into geom; refuses a point outside the region (0/0 among them), an area that crosses itself, and what is no area.';

create function private.store(p_table text, p_record jsonb, p_id bigint) returns bigint
  language plpgsql set search_path = ''
as $$
declare
  names text := (select string_agg(format('%I', k), ', ' order by k) from jsonb_object_keys(p_record) k);
  sources text := (select string_agg(format('r.%I', k), ', ' order by k) from jsonb_object_keys(p_record) k);
  changed_id bigint;
  broken text;
  broken_column text;
begin
  if p_id is null then
    execute format('insert into public.%1$I (%2$s) select %3$s from jsonb_populate_record(null::public.%1$I, $1) r returning id',
      p_table, names, sources) into changed_id using p_record;
  elsif p_record = '{}' then
    changed_id := p_id;
  else
    execute format('update public.%1$I t set (%2$s) = row(%3$s) from jsonb_populate_record(null::public.%1$I, $1) r
      where t.id = $2 returning t.id', p_table, names, sources) into changed_id using p_record, p_id;
  end if;
  return changed_id;
exception
  when check_violation then
    get stacked diagnostics broken = constraint_name;
    if broken ~ '_check\d*$' then
      perform private.fail('GW076', 'invalid_value', jsonb_build_object('table', p_table, 'constraint', broken));
    end if;
    perform private.fail('GW034', broken, jsonb_build_object('table', p_table));
  when not_null_violation then
    get stacked diagnostics broken_column = column_name;
    perform private.fail('GW026', 'fields_required', jsonb_build_object('table', p_table, 'field', broken_column));
  when unique_violation then
    get stacked diagnostics broken = constraint_name;
    perform private.fail('GW078', 'already_there', jsonb_build_object('table', p_table, 'constraint', broken));
  when foreign_key_violation then
    get stacked diagnostics broken = constraint_name;
    perform private.fail('GW022', 'not_found', jsonb_build_object('table', p_table, 'constraint', broken));
  when data_exception then
    perform private.fail('GW076', 'invalid_value', jsonb_build_object('table', p_table, 'reason', sqlerrm));
end;
$$;
comment on function private.store(text, jsonb, bigint) is 'Adds or changes one row; what the table refuses comes back by the name of the rule that it breaks.';

create function private.save_record(p_table text, p_record jsonb) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  allowed private.writable;
  record_id bigint := null;
  content jsonb;
  region text;
  columns text[];
begin
  select * into allowed from private.writable w where w.table_name = p_table;
  if allowed.table_name is null then
    perform private.fail('GW040', 'not_writable', jsonb_build_object('table', p_table));
  end if;
  if jsonb_typeof(p_record) is distinct from 'object' then
    perform private.fail('GW032', 'wrong_type', jsonb_build_object('table', p_table, 'expected', 'object', 'given', jsonb_typeof(p_record)));
  end if;
  if p_record ? 'id' then
    if jsonb_typeof(p_record -> 'id') <> 'number' or (p_record ->> 'id') !~ '^\d{1,18}$' then
      perform private.fail('GW032', 'wrong_type', jsonb_build_object('table', p_table, 'field', 'id', 'expected', 'number'));
    end if;
    record_id := (p_record ->> 'id')::bigint;
    execute format('select to_jsonb(t) from public.%I t where t.id = $1 for update', p_table) into content using record_id;
    if content is null then
      perform private.fail('GW022', 'not_found', jsonb_build_object('table', p_table, 'id', record_id));
    elsif not private.may_write(content, allowed.enterprise_columns) then
      perform private.fail('GW030', 'not_permitted', jsonb_build_object('table', p_table, 'id', record_id));
    end if;
  end if;
  columns := case when cardinality(array(select scope from private.my_scopes where role = any ('{admin,command,grid}'))) > 0 then allowed.columns
    else coalesce(allowed.enterprise_columns, '{}') end;
  perform private.check_fields(p_table, columns, p_record);
  region := coalesce(p_record ->> 'region_id', content ->> 'region_id', (
    select e.region_id from public.enterprise e where e.id = (p_record ->> 'enterprise_id')::bigint));
  content := private.with_position(p_record - 'id', region);
  if record_id is null then
    content := content || jsonb_build_object('region_id', region);
  end if;
  record_id := private.store(p_table, content, record_id);
  -- The triggers have placed the row by now: what counts is where it lies, not where its writer says it lies.
  execute format('select to_jsonb(t) from public.%I t where t.id = $1', p_table) into content using record_id;
  if not private.may_write(content, allowed.enterprise_columns) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('table', p_table));
  end if;
  return record_id;
end;
$$;
comment on function private.save_record(text, jsonb) is 'Behind public.save_record: runs as the owner, so that the one check of rights is made on the row as it lies after the triggers.';

create function public.save_record(p_table text, p_record jsonb) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('id', private.save_record(p_table, p_record));
$$;
comment on function public.save_record(text, jsonb) is
  'Adds a record to the register, or changes the one whose id it carries: {id}. Position as lng and lat, an area as geojson. Administrators, command and grid write within their zones; an enterprise its own self-checks, returns and the like. All or nothing; refusals are named.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.percent(numeric, numeric), private.share(numeric, numeric),
  private.acts_in(extensions.ltree), private.fail(text, text, jsonb), private.save_record(text, jsonb),
  public.save_record(text, jsonb)
  to authenticated, service_role;
