-- How far the accidents on record reach: what a period is compared with must not end before it.

create function public.accident_years(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(y.kind, y.year), '{}')
  from (
    select a.kind, max(extract(year from a.occurred_on))::int as year
    from public.accident a where a.region_id = p_region group by a.kind) y;
$$;
comment on function public.accident_years(text) is 'The year of the last accident of each kind on record in a region.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.accident_years(text) to authenticated, service_role;
