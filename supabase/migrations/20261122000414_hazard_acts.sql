-- Why a hazard source has its level, and how a chemical is described.

create function private.hazard_source_to_change(p_source bigint) returns public.hazard_source
  language plpgsql set search_path = ''
as $$
declare
  found_source public.hazard_source;
begin
  select * into found_source from public.hazard_source h
  where h.id = p_source and h.zone_path operator(extensions.<@) array(select scope from private.my_scopes) for update;
  if not found then
    perform private.fail('GW022', 'not_found', jsonb_build_object('hazard_source', p_source));
  end if;
  if not found_source.zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('hazard_source', p_source));
  end if;
  return found_source;
end;
$$;
comment on function private.hazard_source_to_change(bigint) is 'The hazard source, locked, if the signed-in user may change it; else a named error.';

create function public.explain_grading(p_hazard_source bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('hazard_source_id', h.id, 'name', h.name, 'standard', g.standard, 'computed_at', g.computed_at,
    's', jsonb_build_object('formula', 's = Σ q/Q', 'value', g.s, 'at_least', g.s_at_least),
    'is_major', g.is_major,
    'alpha', jsonb_build_object('value', g.alpha, 'people', g.people, 'basis', g.people_basis),
    'r', jsonb_build_object('formula', 'R = α · Σ (β · q/Q)', 'value', g.r),
    'level', h.level, 'level_from', case when g.lines = '[]' and h.level is not null then 'filed' when h.level is not null then 'graded' end,
    'missing', to_jsonb(g.missing), 'lines', g.lines)
  from public.hazard_source h join public.hazard_grading g on g.hazard_source_id = h.id
  where h.id = p_hazard_source;
$$;
comment on function public.explain_grading(bigint) is
  'Why a hazard source has its level: each chemical with q, Q, β and where these come from, s, the people around it and α, R, and what is missing where there is no level. Null where it is not there or not to be seen.';

create function private.grade_as_user(p_source bigint) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.hazard_source_to_change(p_source);
  perform private.grade_hazard_sources(array[p_source]);
end;
$$;
create function public.grade_hazard_source(p_hazard_source bigint) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.grade_as_user(p_hazard_source);
  return public.explain_grading(p_hazard_source);
end;
$$;
comment on function public.grade_hazard_source(bigint) is 'Grades a hazard source again and explains the result; triggers do so by themselves whenever something changes.';

create function private.set_chemical(p_chemical bigint, p_quantity_tonnes numeric, p_class_symbols text[], p_threshold_row integer, p_by_class boolean)
  returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  source bigint;
begin
  select c.hazard_source_id into source from public.hazard_source_chemical c where c.id = p_chemical;
  perform private.hazard_source_to_change(source);
  if p_quantity_tonnes < 0 or p_quantity_tonnes in ('NaN', 'Infinity') then
    perform private.fail('GW042', 'quantity_impossible', jsonb_build_object('chemical', p_chemical, 'quantity_tonnes', p_quantity_tonnes));
  end if;
  if exists (select from unnest(p_class_symbols) s where not exists (select from public.threshold_class k where k.symbol = s)) then
    perform private.fail('GW043', 'hazard_class_unknown', jsonb_build_object('class_symbols', p_class_symbols));
  end if;
  if p_threshold_row is not null and (p_by_class or not exists (
    select from public.threshold_chemical t where t.row_number = p_threshold_row)) then
    perform private.fail('GW044', 'threshold_row_unknown', jsonb_build_object('threshold_row', p_threshold_row));
  end if;
  update public.hazard_source_chemical c
  set quantity_tonnes = p_quantity_tonnes, class_symbols = coalesce(p_class_symbols, '{}'),
    threshold_row = p_threshold_row, by_class = coalesce(p_by_class, false)
  where c.id = p_chemical;
  return source;
end;
$$;
create function public.set_hazard_chemical(p_chemical bigint, p_quantity_tonnes numeric, p_class_symbols text[] default '{}',
  p_threshold_row integer default null, p_by_class boolean default false) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
declare
  source bigint;
begin
  source := private.set_chemical(p_chemical, p_quantity_tonnes, p_class_symbols, p_threshold_row, p_by_class);
  return public.explain_grading(source);
end;
$$;
comment on function public.set_hazard_chemical(bigint, numeric, text[], integer, boolean) is
  'Sets design quantity (null: unknown), classes and the row of table 1 of a chemical, and answers with the grading that follows.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.grade_as_user(bigint), private.set_chemical(bigint, numeric, text[], integer, boolean),
  public.explain_grading(bigint), public.grade_hazard_source(bigint),
  public.set_hazard_chemical(bigint, numeric, text[], integer, boolean)
  to authenticated, service_role;
