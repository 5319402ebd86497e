-- Accidents tell their age: the region's clock decides it, which may stand still, and never the clock of whoever looks.

create or replace function public.accident_columns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'count', count(*),
    'id', coalesce(jsonb_agg(a.id order by a.id), '[]'),
    'enterprise_id', coalesce(jsonb_agg(a.enterprise_id order by a.id), '[]'),
    'name', coalesce(jsonb_agg(a.name order by a.id), '[]'),
    'lng', coalesce(jsonb_agg(round(extensions.st_x(a.geom) * 1e6) / 1e6 order by a.id), '[]'),
    'lat', coalesce(jsonb_agg(round(extensions.st_y(a.geom) * 1e6) / 1e6 order by a.id), '[]'),
    'zone_id', coalesce(jsonb_agg(a.zone_id order by a.id), '[]'),
    'kind', coalesce(jsonb_agg(a.kind order by a.id), '[]'),
    'occurred_on', coalesce(jsonb_agg(a.occurred_on order by a.id), '[]'),
    'age_days', coalesce(jsonb_agg((select private.region_today(p_region)) - a.occurred_on order by a.id), '[]'),
    'date_precision', coalesce(jsonb_agg(a.date_precision order by a.id), '[]'),
    'deaths', coalesce(jsonb_agg(a.deaths order by a.id), '[]'),
    'injuries', coalesce(jsonb_agg(a.injuries order by a.id), '[]'),
    'grade', coalesce(jsonb_agg(a.grade order by a.id), '[]'),
    'cause', coalesce(jsonb_agg(a.cause order by a.id), '[]'))
  from public.accident a where a.region_id = p_region;
$$;
comment on function public.accident_columns(text) is 'Accidents of a region as columns, with their age in days by the region''s clock.';
