-- Standardization (安全生产标准化): grade and term by rule, and the certificate that a site receives.

insert into public.parameter (key, value, source, confidence) values
  ('standardization.scores', '{"1": 90, "2": 75, "3": 60}', 'fudaoke.com: grades 1, 2, 3 from 90, 75 and 60 points', 'S'),
  ('standardization.years', '3', 'fudaoke.com: valid three years (low-quality page)', 'S');

create function private.standardization_grade(p_region text, p_score numeric) returns smallint
  language sql stable set search_path = ''
as $$
  select min(s.key::smallint) from jsonb_each(private.parameter(p_region, 'standardization.scores')) s
  where p_score >= (s.value #>> '{}')::numeric;
$$;
comment on function private.standardization_grade(text, numeric) is 'The best grade that a score reaches, its limit included; null below the lowest.';

create function private.standardization_end(p_region text, p_issued date) returns date
  language sql stable set search_path = ''
as $$
  select (p_issued + make_interval(years => (private.parameter(p_region, 'standardization.years') #>> '{}')::int))::date;
$$;
comment on function private.standardization_end(text, date) is 'Last day of a standardization certificate: the same date three years on, included.';

create function private.certify_standardization(p_enterprise bigint, p_score numeric, p_issued_on date, p_number text, p_issuer text) returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  site public.enterprise;
  reached smallint;
begin
  select * into site from public.enterprise e where e.id = p_enterprise;
  if site.id is null or not private.may_see(site.zone_path, site.id) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', 'enterprise', 'id', p_enterprise));
  elsif not private.may('{grid,command,admin}', site.zone_path, null) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('act', 'certify_standardization'));
  elsif p_score is null or p_issued_on is null then
    perform private.fail('GW026', 'fields_required', jsonb_build_object('field', case when p_score is null then 'score' else 'issued_on' end));
  elsif p_issued_on > private.region_today(site.region_id) then
    perform private.fail('GW023', 'in_the_future', jsonb_build_object('field', 'issued_on'));
  end if;
  reached := private.standardization_grade(site.region_id, p_score);
  if p_score between 0 and 100 and reached is null then
    perform private.fail('GW080', 'score_below_all_grades', jsonb_build_object('score', p_score));
  end if;
  return private.store('certificate', jsonb_build_object('region_id', site.region_id, 'enterprise_id', site.id, 'kind', 'standardization',
    'grade', reached, 'score', p_score, 'number', p_number, 'issuer', p_issuer, 'issued_on', p_issued_on,
    'valid_to', private.standardization_end(site.region_id, p_issued_on)), null);
end;
$$;
create function public.certify_standardization(p_enterprise bigint, p_score numeric, p_issued_on date, p_number text default null,
  p_issuer text default null) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
declare
  -- In a statement of its own: a stable function sees what was there when its statement began.
  certificate_id bigint := private.certify_standardization(p_enterprise, p_score, p_issued_on, p_number, p_issuer);
begin
  return (select jsonb_build_object('id', c.id, 'grade', c.grade, 'score', c.score, 'issued_on', c.issued_on, 'valid_to', c.valid_to)
    from public.certificate c where c.id = certificate_id);
end;
$$;
comment on function public.certify_standardization(bigint, numeric, date, text, text) is
  'Enters the standardization certificate of a site from the score of its evaluation: grade and last day follow from the region''s rules. Staff of its zone.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function private.standardization_grade(text, numeric), private.standardization_end(text, date),
  private.certify_standardization(bigint, numeric, date, text, text), public.certify_standardization(bigint, numeric, date, text, text)
  to authenticated, service_role;
