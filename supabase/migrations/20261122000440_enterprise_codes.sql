-- Who an enterprise is by the national codes; a code that fails its check is kept and said to fail.

create function private.organization_check(p_body text) returns text
  language sql immutable set search_path = ''
as $$
  select case when p_body ~ '^[0-9A-Z]{8}$' then (
    select case c.value when 10 then 'X' when 11 then '0' else c.value::text end
    from (
      select 11 - sum(w.weight * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(p_body, w.place::int, 1)) - 1)) % 11 as value
      from unnest(array[3, 7, 9, 10, 5, 8, 4, 2]) with ordinality w (weight, place)) c) end;
$$;
comment on function private.organization_check(text) is 'Check character of an organization code (GB 11714, confidence G): weights 3 7 9 10 5 8 4 2, 11 − Σ mod 11, 10 is X, 11 is 0.';

create function private.credit_sum(p_body text) returns integer
  language sql immutable set search_path = ''
as $$
  select case when p_body ~ '^[0-9ABCDEFGHJKLMNPQRTUWXY]{17}$' then (
    select sum(w.weight * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(p_body, w.place::int, 1)) - 1))::integer
    from unnest(array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]) with ordinality w (weight, place)) end;
$$;
comment on function private.credit_sum(text) is 'GB 32100-2015: Σ C·W over the first 17 characters with W = 3^(i−1) mod 31; null where a character is none of its 31.';

create function public.credit_code_check(p_code text) returns jsonb
  language sql immutable set search_path = ''
as $$
  select jsonb_build_object('code', c.code, 'sum', c.total, 'remainder', c.total % 31, 'expected', c.expected,
    'organization_code', case when c.total is not null then substr(c.code, 9, 9) end, 'organization_expected', c.organization_expected,
    'warnings', to_jsonb(array_remove(array[
      case when c.total is null or c.code !~ '^[0-9ABCDEFGHJKLMNPQRTUWXY]{18}$' or c.code !~ '^.{2}[0-9]{6}' then 'form' end,
      case when c.code ~ '^[0-9ABCDEFGHJKLMNPQRTUWXY]{18}$' and c.expected <> right(c.code, 1) then 'check_character' end,
      case when c.total is not null and c.organization_expected <> substr(c.code, 17, 1) then 'organization_check_character' end], null)))
  from (
    select n.code, private.credit_sum(left(n.code, 17)) as total,
      substr('0123456789ABCDEFGHJKLMNPQRTUWXY0', 32 - private.credit_sum(left(n.code, 17)) % 31, 1) as expected,
      private.organization_check(substr(n.code, 9, 8)) as organization_expected
    from (select upper(trim(p_code)) as code) n
  ) c;
$$;
comment on function public.credit_code_check(text) is
  'A unified social credit code (GB 32100-2015) and the organization code in it: check characters as they should be, and warnings (form, check_character, organization_check_character). Never a refusal: real codes issued early in Fujian fail.';

create function private.credit_code_warnings(p_code text) returns text[]
  language sql immutable set search_path = ''
as $$
  select case when p_code is not null then array(select jsonb_array_elements_text(public.credit_code_check(p_code) -> 'warnings')) end;
$$;

alter table public.enterprise
  add column credit_code text,
  add column credit_code_warnings text[] generated always as (private.credit_code_warnings(credit_code)) stored,
  add column industry_code text check (industry_code ~ '^[A-T]([0-9]{2,4})?$'),
  add column legal_person text,
  add column workers integer check (workers >= 0),
  add column scale text check (scale in ('large', 'medium', 'small', 'micro'));
comment on column public.enterprise.credit_code is 'Unified social credit code as given; one that fails its check is kept (see credit_code_warnings).';
comment on column public.enterprise.credit_code_warnings is 'What is odd about the credit code; empty where nothing is.';
comment on column public.enterprise.industry_code is 'Industry by GB/T 4754-2017: section letter, then division, group or class.';
comment on column public.enterprise.legal_person is 'Legal representative, as the public register of enterprises publishes the name.';
comment on column public.enterprise.workers is 'Employees.';
comment on column public.enterprise.scale is 'Size by the national classes of enterprises (大中小微).';
create index enterprise_credit_code_idx on public.enterprise (credit_code);
create index enterprise_industry_code_idx on public.enterprise (region_id, industry_code);

revoke execute on all functions in schema public, private from public;
grant execute on function public.credit_code_check(text), private.credit_sum(text), private.organization_check(text),
  private.credit_code_warnings(text) to authenticated, service_role;
