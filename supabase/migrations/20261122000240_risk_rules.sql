-- Two rules of thumb of the standards: the LEC risk of a point, and which construction works need an expert review.

create function private.lec_risk(p_likelihood numeric, p_exposure numeric, p_consequence numeric) returns jsonb
  language plpgsql immutable set search_path = ''
as $$
declare
  danger numeric := p_likelihood * p_exposure * p_consequence;
begin
  if not (p_likelihood = any ('{10,6,3,1,0.5,0.2,0.1}'::numeric[]) and p_exposure = any ('{10,6,3,2,1,0.5}'::numeric[])
    and p_consequence = any ('{100,40,15,7,3,1}'::numeric[])) is true then
    perform private.fail('GW079', 'not_on_the_lec_scale', jsonb_build_object('l', p_likelihood, 'e', p_exposure, 'c', p_consequence));
  end if;
  return jsonb_build_object('d', danger,
    'band', case when danger >= 320 then 'extreme' when danger >= 160 then 'high' when danger >= 70 then 'considerable'
      when danger >= 20 then 'possible' else 'slight' end,
    'level', case when danger >= 320 then 1 when danger >= 160 then 2 when danger >= 70 then 3 else 4 end,
    'colour', case when danger >= 320 then 'red' when danger >= 160 then 'orange' when danger >= 70 then 'yellow' else 'blue' end);
end;
$$;

create function public.lec_risk(p_likelihood numeric, p_exposure numeric, p_consequence numeric) returns jsonb
  language sql immutable set search_path = ''
as $$
  select private.lec_risk(p_likelihood, p_exposure, p_consequence);
$$;
comment on function public.lec_risk(numeric, numeric, numeric) is
  'LEC: D = L · E · C, its band and one of the four colours. Sources leave the bounds open; here a bound belongs to the band above it: yellow [70, 160), orange [160, 320), red from 320 on, blue below 70. The colours of bands below 160 are general practice (G).';

insert into public.parameter (key, value, source, confidence)
select 'construction.' || t.kind, t.value::jsonb, t.source, t.confidence
from (values
  ('pit', '{"depth_meters": {"danger_from": 3, "review_from": 5}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('formwork', '{"height_meters": {"danger_from": 5, "review_from": 8}, "span_meters": {"danger_from": 10, "review_from": 18},
    "load_kilonewtons_per_square_meter": {"danger_from": 10, "review_from": 15},
    "line_load_kilonewtons_per_meter": {"danger_from": 15, "review_from": 20},
    "point_load_kilograms": {"review_above": 700}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('unusual_lifting', '{"weight_kilonewtons": {"danger_from": 10, "review_from": 100}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('crane', '{"capacity_kilonewtons": {"review_from": 300}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('floor_scaffolding', '{"height_meters": {"danger_from": 24, "review_from": 50}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('attached_scaffolding', '{"height_meters": {"review_from": 150}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('cantilever_scaffolding', '{"height_meters": {"review_from": 20}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('curtain_wall', '{"height_meters": {"review_from": 50}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('steel_structure', '{"span_meters": {"review_above": 36}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('grid_structure', '{"span_meters": {"review_above": 60}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('hand_dug_pile', '{"always": "danger", "depth_meters": {"review_above": 16}}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('demolition', '{"always": "danger"}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('underground', '{"always": "review"}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('pipe_jacking', '{"always": "review"}', 'jianbiaoku 69395, jianshe99.com', 'S'),
  ('underwater', '{"always": "review"}', 'jianbiaoku 69395, jianshe99.com', 'S')
) as t (kind, value, source, confidence);

create function private.passes_threshold(p_rule jsonb, p_sizes jsonb, p_of text) returns boolean
  language sql immutable set search_path = ''
as $$
  select p_rule ->> 'always' is not distinct from p_of or exists (
    select from jsonb_each(p_rule - 'always') b
    where jsonb_typeof(p_sizes -> b.key) = 'number'
      and ((p_sizes ->> b.key)::numeric >= (b.value ->> (p_of || '_from'))::numeric
        or (p_sizes ->> b.key)::numeric > (b.value ->> (p_of || '_above'))::numeric))
  where p_rule is not null;
$$;
comment on function private.passes_threshold(jsonb, jsonb, text) is 'Whether a work reaches a threshold (danger, review) by the rule of its kind, the parameter construction.<kind>; null without one.';

create function public.needs_expert_review(p_kind text, p_parameters jsonb, p_region text default '') returns boolean
  language sql stable set search_path = ''
as $$
  select private.passes_threshold(private.parameter(p_region, 'construction.' || p_kind), p_parameters, 'review');
$$;
comment on function public.needs_expert_review(text, jsonb, text) is
  'Whether a construction work is beyond scale, so that its plan needs an expert review; sizes as {"depth_meters": 5}. Bounds are rows construction.… of parameter: from includes the number, above does not. Null for an unknown kind.';

create function public.is_dangerous_work(p_kind text, p_parameters jsonb, p_region text default '') returns boolean
  language sql stable set search_path = ''
as $$
  select private.passes_threshold(r.rule, p_parameters, 'danger') or private.passes_threshold(r.rule, p_parameters, 'review')
  from (select private.parameter(p_region, 'construction.' || p_kind) as rule) r;
$$;
comment on function public.is_dangerous_work(text, jsonb, text) is
  'Whether a construction work is one of greater danger (危大工程), so that it needs a plan of its own; what needs a review is one too. Null for an unknown kind.';

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.lec_risk(numeric, numeric, numeric), private.passes_threshold(jsonb, jsonb, text),
  public.lec_risk(numeric, numeric, numeric), public.needs_expert_review(text, jsonb, text), public.is_dangerous_work(text, jsonb, text)
  to authenticated, service_role;
