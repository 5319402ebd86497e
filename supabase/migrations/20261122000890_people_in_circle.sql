-- Who may be inside a circle, as the register knows it: residents, workers, people at protected places and in three-in-one premises.

create function public.people_in_circle(p_region text, p_lng double precision, p_lat double precision, p_meters double precision) returns jsonb
  language plpgsql stable set search_path = '' set jit = off
as $$
declare
  -- Refuses a circle that is none.
  residents jsonb := public.people_within(p_region, p_lng, p_lat, p_meters);
  center extensions.geography := extensions.st_setsrid(extensions.st_makepoint(p_lng, p_lat), 4326)::extensions.geography;
begin
  return (
    with found as (
      select 'workers' as line, e.workers as people from public.enterprise e
      where e.region_id = p_region and e.status = 'active' and extensions.st_dwithin(e.geom::extensions.geography, center, p_meters)
      union all
      select case p.kind when 'residential' then 'homes' else 'places' end, p.people from public.protected_place p
      where p.region_id = p_region and extensions.st_dwithin(p.geom::extensions.geography, center, p_meters)
      union all
      select 'premises', case when jsonb_typeof(b.attributes -> 'people_living') = 'number' then (b.attributes ->> 'people_living')::numeric end
      from public.building b
      where b.region_id = p_region and b.kind = 'three_in_one' and extensions.st_dwithin(b.geom::extensions.geography, center, p_meters)
    )
    select jsonb_build_object('meters', p_meters, 'residents', residents - 'meters') || jsonb_object_agg(l.line, l.counted)
    from (
      select n.line, jsonb_build_object('people', sum(f.people), 'count', count(f.line), 'unknown', count(f.line) - count(f.people)) as counted
      from unnest('{workers,homes,places,premises}'::text[]) n (line) left join found f on f.line = n.line group by n.line
    ) l);
end;
$$;
comment on function public.people_in_circle(text, double precision, double precision, double precision) is
  'Who may be inside a circle, by source and never added up: usual residents (population cells, as people_within); employees of active enterprises whose point lies in it; people of homes and of other protected places, whole as soon as any part of them lies in it; who live in three-in-one premises. Residents appear again in homes, premises and as workers. Of enterprises and premises those that the caller may see; each with how many there are and of how many no number is known; people is null where none is.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.people_in_circle(text, double precision, double precision, double precision) to authenticated, service_role;
