-- The risk of sites and zones as people ask for it, and the rules and points that they set.

create function public.site_risk(p_enterprise bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('enterprise_id', s.enterprise_id, 'colour', s.colour, 'computed_at', s.computed_at,
    'reasons', (
      select coalesce(jsonb_agg(r.reason || jsonb_build_object('name_en', k.name_en, 'name_zh', k.name_zh, 'source', k.source,
        'confidence', k.confidence) order by r.place), '[]')
      from jsonb_array_elements(s.reasons) with ordinality r (reason, place)
      left join public.risk_rule k on k.code = r.reason ->> 'rule'))
  from public.site_risk s where s.enterprise_id = p_enterprise;
$$;
comment on function public.site_risk(bigint) is 'A site''s colour (1 red … 4 blue) and every rule that gave one, with its inputs, source and confidence; null where it has none or is not to be seen.';

create function private.paths_above(p_path extensions.ltree) returns setof extensions.ltree
  language sql immutable rows 4 set search_path = ''
as $$ select extensions.subpath(p_path, 0, n) from generate_series(1, extensions.nlevel(p_path)) n; $$;
comment on function private.paths_above(extensions.ltree) is 'A zone path and all above it. It says how few these are, without which the planner takes sums by zone for huge.';

create function public.zone_risk(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with lowest as (
    select s.zone_path, count(*) as sites, min(s.colour) as colour,
      count(*) filter (where s.colour = 1) as red, count(*) filter (where s.colour = 2) as orange,
      count(*) filter (where s.colour = 3) as yellow, count(*) filter (where s.colour = 4) as blue
    from public.site_risk s where s.region_id = p_region group by s.zone_path
  ), hazard as (
    select h.zone_path, count(*) filter (where h.level = 1) as level_1, count(*) filter (where h.level = 2) as level_2,
      count(*) filter (where h.level = 3) as level_3, count(*) filter (where h.level = 4) as level_4,
      count(*) filter (where h.level is null) as no_level
    from public.hazard_source h join public.site_risk s on s.enterprise_id = h.enterprise_id
    where h.region_id = p_region group by h.zone_path
  ), site_sum as (
    select n as path, min(l.colour) as colour, sum(l.sites)::bigint as sites,
      sum(l.red)::bigint as red, sum(l.orange)::bigint as orange, sum(l.yellow)::bigint as yellow, sum(l.blue)::bigint as blue
    from lowest l cross join lateral private.paths_above(l.zone_path) n group by 1
  ), hazard_sum as (
    select n as path, sum(h.level_1)::bigint as level_1, sum(h.level_2)::bigint as level_2,
      sum(h.level_3)::bigint as level_3, sum(h.level_4)::bigint as level_4, sum(h.no_level)::bigint as no_level
    from hazard h cross join lateral private.paths_above(h.zone_path) n group by 1
  ), area as (
    select z.id, z.path, z.level from public.zone z where z.region_id = p_region
    union all
    select null, r.id::extensions.ltree, 'region' from public.region r where r.id = p_region
  )
  select coalesce(jsonb_agg(jsonb_build_object('zone_id', a.id, 'path', a.path::text, 'level', a.level, 'colour', s.colour,
    'sites', coalesce(s.sites, 0), 'red', coalesce(s.red, 0), 'orange', coalesce(s.orange, 0), 'yellow', coalesce(s.yellow, 0),
    'blue', coalesce(s.blue, 0),
    'red_and_orange', jsonb_build_object('numerator', coalesce(s.red + s.orange, 0), 'denominator', coalesce(s.sites, 0),
      'percent', round(100.0 * (s.red + s.orange) / nullif(s.sites, 0), 2)),
    'hazards', jsonb_build_object('level_1', coalesce(h.level_1, 0), 'level_2', coalesce(h.level_2, 0),
      'level_3', coalesce(h.level_3, 0), 'level_4', coalesce(h.level_4, 0), 'no_level', coalesce(h.no_level, 0)))
    order by a.path::text), '[]')
  from area a left join site_sum s on s.path::text = a.path::text left join hazard_sum h on h.path::text = a.path::text;
$$;
comment on function public.zone_risk(text) is
  'Each zone of a region and the region itself: the highest colour of the active sites in it (null where it has none), their number by colour, the share of red and orange with its base, hazard sources by level. Of what the user sees.';

create function private.refresh_risk_as_user(p_region text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not exists (select from public.region r where r.id = p_region) then
    perform private.fail('GW040', 'not_found', jsonb_build_object('region', p_region));
  end if;
  -- The server's own key has no user; it may.
  if (select auth.uid()) is not null
    and not p_region::extensions.ltree operator(extensions.<@) private.my_scopes_as('{command,admin}') then
    perform private.fail('GW041', 'not_permitted', jsonb_build_object('region', p_region));
  end if;
  perform private.refresh_region_risk(p_region);
end;
$$;
create function public.refresh_risk(p_region text) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.refresh_risk_as_user(p_region);
  return (select jsonb_build_object('region', p_region, 'sites', count(*), 'red', count(*) filter (where s.colour = 1),
    'orange', count(*) filter (where s.colour = 2), 'yellow', count(*) filter (where s.colour = 3),
    'blue', count(*) filter (where s.colour = 4)) from public.site_risk s where s.region_id = p_region);
end;
$$;
comment on function public.refresh_risk(text) is
  'Computes the risk of every site of a region again: once a day, because dangers fall overdue and accidents grow old by the clock alone. Command, administrators and the server.';

create function private.change_rule(p_code text, p_colour integer, p_active boolean) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not private.is_admin() then
    perform private.fail('GW041', 'not_permitted', jsonb_build_object('risk_rule', p_code));
  end if;
  if not exists (select from public.risk_rule k where k.code = p_code) or p_colour is null or p_colour not between 1 and 4
    or p_active is null then
    perform private.fail('GW050', 'risk_rule_impossible', jsonb_build_object('risk_rule', p_code, 'colour', p_colour, 'active', p_active));
  end if;
  update public.risk_rule k set colour = p_colour, active = p_active where k.code = p_code;
end;
$$;
create function public.set_risk_rule(p_code text, p_colour integer, p_active boolean) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.change_rule(p_code, p_colour, p_active);
  return (select to_jsonb(k) from public.risk_rule k where k.code = p_code);
end;
$$;
comment on function public.set_risk_rule(text, integer, boolean) is 'Gives a risk rule another colour or puts it out of use; every site is judged again. Administrators.';

create function private.judge_point(p_enterprise bigint, p_name text, p_l numeric, p_e numeric, p_c numeric, p_assessed_on date) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  site public.enterprise;
begin
  select * into site from public.enterprise e where e.id = p_enterprise and e.zone_path operator(extensions.<@) private.my_scopes();
  if not found then
    perform private.fail('GW040', 'not_found', jsonb_build_object('enterprise', p_enterprise));
  end if;
  if not site.zone_path operator(extensions.<@) private.my_scopes_as('{grid,command,admin}') then
    perform private.fail('GW041', 'not_permitted', jsonb_build_object('enterprise', p_enterprise));
  end if;
  if p_assessed_on > private.region_today(site.region_id) then
    perform private.fail('GW045', 'dates_impossible', jsonb_build_object('assessed_on', p_assessed_on));
  end if;
  insert into public.risk_point (enterprise_id, name, likelihood, exposure, consequence, assessed_on)
  values (p_enterprise, p_name, p_l, p_e, p_c, p_assessed_on)
  on conflict (enterprise_id, name) do update set likelihood = excluded.likelihood, exposure = excluded.exposure,
    consequence = excluded.consequence, assessed_on = excluded.assessed_on;
exception when check_violation or not_null_violation then
  perform private.fail('GW051', 'lec_value_impossible', jsonb_build_object('l', p_l, 'e', p_e, 'c', p_c));
end;
$$;
create function public.save_risk_point(p_enterprise bigint, p_name text, p_likelihood numeric, p_exposure numeric, p_consequence numeric,
  p_assessed_on date) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.judge_point(p_enterprise, p_name, p_likelihood, p_exposure, p_consequence, p_assessed_on);
  return public.site_risk(p_enterprise);
end;
$$;
comment on function public.save_risk_point(bigint, text, numeric, numeric, numeric, date) is 'Enters or changes a risk point judged by LEC, and answers with the site''s colour.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.refresh_risk_as_user(text), private.change_rule(text, integer, boolean),
  private.judge_point(bigint, text, numeric, numeric, numeric, date), private.paths_above(extensions.ltree)
  to authenticated, service_role;
grant execute on function public.site_risk(bigint), public.zone_risk(text), public.refresh_risk(text),
  public.set_risk_rule(text, integer, boolean), public.save_risk_point(bigint, text, numeric, numeric, numeric, date)
  to authenticated, service_role;
