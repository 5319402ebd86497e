-- The risk of sites as people ask for it, and the rules and points that they set.

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

create function private.refresh_risk_as_user(p_region text) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if not exists (select from public.region r where r.id = p_region) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('region', p_region));
  end if;
  -- The server's own key has no user; it may.
  if (select auth.uid()) is not null
    and not p_region::extensions.ltree operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{command,admin}')) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('region', p_region));
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
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('risk_rule', p_code));
  end if;
  if not exists (select from public.risk_rule k where k.code = p_code) or p_colour is null or p_colour not between 1 and 4
    or p_active is null then
    perform private.fail('GW069', 'risk_rule_impossible', jsonb_build_object('risk_rule', p_code, 'colour', p_colour, 'active', p_active));
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
  select * into site from public.enterprise e where e.id = p_enterprise and e.zone_path operator(extensions.<@) array(select scope from private.my_scopes);
  if not found then
    perform private.fail('GW022', 'not_found', jsonb_build_object('enterprise', p_enterprise));
  end if;
  if not site.zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('enterprise', p_enterprise));
  end if;
  if p_assessed_on > private.region_today(site.region_id) then
    perform private.fail('GW045', 'dates_impossible', jsonb_build_object('assessed_on', p_assessed_on));
  end if;
  insert into public.risk_point (enterprise_id, name, likelihood, exposure, consequence, assessed_on)
  values (p_enterprise, p_name, p_l, p_e, p_c, p_assessed_on)
  on conflict (enterprise_id, name) do update set likelihood = excluded.likelihood, exposure = excluded.exposure,
    consequence = excluded.consequence, assessed_on = excluded.assessed_on;
exception when check_violation or not_null_violation then
  perform private.fail('GW079', 'not_on_the_lec_scale', jsonb_build_object('l', p_l, 'e', p_e, 'c', p_c));
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
  private.judge_point(bigint, text, numeric, numeric, numeric, date)
  to authenticated, service_role;
grant execute on function public.site_risk(bigint), public.refresh_risk(text),
  public.set_risk_rule(text, integer, boolean), public.save_risk_point(bigint, text, numeric, numeric, numeric, date)
  to authenticated, service_role;
