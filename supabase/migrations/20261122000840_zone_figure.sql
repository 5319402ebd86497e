-- Any figure of the register for the zones that a map shows side by side, and what there is to choose from.

create function public.figure_choices() returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('code', d.code, 'name_en', d.name_en, 'name_zh', d.name_zh, 'subject', d.subject,
    'unit', d.unit, 'base', d.base, 'definition_en', d.definition_en, 'definition_zh', d.definition_zh, 'source', d.source)
    order by d.position), '[]')
  from public.figure_definition d;
$$;
comment on function public.figure_choices() is 'Every figure of the register in the order of its form: code, names, subject, unit, base (stock, period, cohort), what it means and where that comes from.';

-- Who answers for a few zones does not see what holds them; its path is known from theirs.
create function public.zone_figure(p_code text, p_region text, p_zone bigint, p_from date, p_to date) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  with below as (
    select z.id, z.path
    from (select private.area_path(p_region, p_zone) as path where p_zone is not null) a
    join public.zone z on z.region_id = p_region and z.path operator(extensions.<@) a.path
      and extensions.nlevel(z.path) = extensions.nlevel(a.path) + 1
    union all
    select z.id, z.path
    from public.zone z
    where p_zone is null and z.region_id = p_region and not exists (
      select from public.zone u where u.region_id = p_region and u.id <> z.id and u.path operator(extensions.@>) z.path)
  ), answered as (
    select b.id, f.answer
    from (select distinct extensions.subpath(b.path, 0, -1) as path from below b) p
    cross join lateral private.figures_of(array[p_code], p_region, p.path, p_from, p_to, null, true) f
    join below b on b.path::text = f.child
    union all
    -- The lowest zone has none below it and stands for itself.
    select p_zone, f.answer
    from (select private.area_path(p_region, p_zone) as path where p_zone is not null and not exists (select from below)) a
    cross join lateral private.figures_of(array[p_code], p_region, a.path, p_from, p_to, null, false) f
    where a.path is not null
  )
  select coalesce(jsonb_agg(jsonb_build_object('zone_id', a.id, 'value', a.answer -> 'value', 'numerator', a.answer -> 'numerator',
    'denominator', a.answer -> 'denominator', 'warning', a.answer -> 'warning') order by a.id), '[]')
  from answered a;
$$;
comment on function public.zone_figure(text, text, bigint, date, date) is
  'A figure for each zone right below a zone, or for the topmost zones that the user sees: {zone_id, value, numerator, denominator, warning}, each from the zone''s own sums as figure answers them, never averaged. Value null where there is no base, or a part exceeds its whole (warning).';

revoke execute on all functions in schema public, private from public;
grant execute on function public.figure_choices(), public.zone_figure(text, text, bigint, date, date) to authenticated, service_role;
