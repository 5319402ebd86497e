-- What lies near a site, in a straight line.

insert into public.parameter (key, value, source, confidence) values
  ('site.near_meters', '1000', 'How far around a site its drill-down looks for what lies near', 'G');

create function private.places_at_site(p_region text, p_point extensions.geometry, p_outline extensions.geometry,
  p_meters double precision, p_circles jsonb[])
  returns table (id bigint, kind text, article_item smallint, name text, people integer, simulated boolean,
    distance_meters double precision, circles jsonb)
  language sql stable set search_path = ''
as $$
  select n.id, n.kind, n.article_item, n.name, n.people, n.simulated, n.distance_meters, i.circles
  from private.places_near(p_region, p_outline, greatest(p_meters,
    (select max((c ->> 'meters')::double precision) from unnest(p_circles) c))) n
  join public.protected_place p on p.id = n.id
  cross join lateral (
    select coalesce(jsonb_agg(c - 'place' order by (c ->> 'place')::integer), '[]') as circles from unnest(p_circles) c
    where (c ->> 'meters')::double precision
      >= extensions.st_distance(p.geom::extensions.geography, p_point::extensions.geography)
  ) i
  where n.distance_meters <= p_meters or i.circles <> '[]';
$$;
comment on function private.places_at_site(text, extensions.geometry, extensions.geometry, double precision, jsonb[]) is
  'Protected places within a distance of a site''s outline or inside one of its circles, which are drawn around its point; with the circles that reach each, the gravest effect first.';

create function public.site_surroundings(p_enterprise bigint) returns jsonb
  language sql stable set search_path = '' set jit = off
as $$
  select jsonb_build_object('radius_meters', s.radius, 'has_position', s.geom is not null,
    'pipelines', coalesce(public.pipelines_near(s.id, s.radius) -> 'pipelines', '[]'),
    'hazard_sources', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'enterprise_id', h.enterprise_id, 'name', e.name,
        'hazard_class', h.hazard_class, 'level', h.level, 'distance_meters', round(d.meters::numeric, 1)) order by d.meters, h.id), '[]')
      from public.hazard_source h join public.enterprise e on e.id = h.enterprise_id and e.status = 'active'
      cross join lateral (select extensions.st_distance(coalesce(h.geom, e.geom)::extensions.geography, s.geom::extensions.geography) as meters) d
      where h.region_id = s.region_id and h.enterprise_id <> s.id
        and coalesce(h.geom, e.geom) operator(extensions.&&) s.box and d.meters <= s.radius),
    'places', (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'name', p.name, 'distance_meters', round(p.meters::numeric, 1))
        order by p.meters, p.name), '[]')
      from (
        select b.kind, b.name, extensions.st_distance(b.geom::extensions.geography, s.geom::extensions.geography) as meters
        from public.building b where b.geom operator(extensions.&&) s.box and b.enterprise_id is distinct from s.id
        union all
        select r.kind, r.name, extensions.st_distance(r.geom::extensions.geography, s.geom::extensions.geography)
        from public.emergency_resource r where r.geom operator(extensions.&&) s.box and r.kind in ('hospital', 'shelter')
      ) p where p.meters <= s.radius),
    'protected_places', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'article_item', p.article_item,
        'name', p.name, 'people', p.people, 'simulated', p.simulated, 'distance_meters', round(p.distance_meters::numeric, 1),
        'within_500_meters', p.distance_meters <= 500, 'circles', p.circles) order by p.distance_meters, p.id), '[]')
      from private.places_at_site(s.region_id, s.geom, s.outline, s.radius,
        s.circles) p),
    'screened', s.circles is not null,
    'people', case when s.geom is not null then public.people_within(s.region_id, extensions.st_x(s.geom), extensions.st_y(s.geom), s.radius) end,
    'resources', (select coalesce(jsonb_agg(n.found order by k.place, n.place), '[]')
      from unnest(array['team', 'supplies', 'fire_station', 'hospital', 'shelter']) with ordinality k (kind, place)
      cross join lateral jsonb_array_elements(case when s.geom is null then '[]'
        else public.nearest_resources(extensions.st_x(s.geom), extensions.st_y(s.geom), k.kind, 2) end) with ordinality n (found, place)))
  from (
    select p.*, n.radius, n.circles, extensions.st_expand(p.geom, n.radius / 111000 / greatest(cos(radians(extensions.st_y(p.geom))), 0.05),
      n.radius / 110000) as box
    from private.site_place(p_enterprise) p
    cross join lateral (select coalesce((private.parameter(p.region_id, 'site.near_meters') #>> '{}')::double precision, 1000) as radius,
      (select array_agg(c) from private.site_circles(p.id) c) as circles) n
  ) s;
$$;
comment on function public.site_surroundings(bigint) is
  'What lies within site.near_meters of a site: pipelines with distance and how sure it is, hazard sources of other sites in operation, protected places (farther ones too where a screening circle reaches them) with whether they lie within 500 m of the boundary and in which circles, places with people (buildings of the register, hospitals, shelters) and usual residents; and the two nearest resources of each kind at any distance. Distances in a straight line. Null where the site is not to be seen.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.places_at_site(text, extensions.geometry, extensions.geometry, double precision, jsonb[]),
  public.site_surroundings(bigint) to authenticated, service_role;
