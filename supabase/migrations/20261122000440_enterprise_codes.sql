-- Who an enterprise is by the national codes; a code that fails its check is kept and said to fail.

-- Loops and not queries: a register is checked row by row, and starting a query costs more than the sum.
create function private.organization_check(p_body text) returns text
  language plpgsql immutable set search_path = ''
as $$
declare
  weights constant integer[] := '{3,7,9,10,5,8,4,2}';
  total integer := 0;
begin
  if p_body is null or p_body !~ '^[0-9A-Z]{8}$' then
    return null;
  end if;
  for place in 1..8 loop
    total := total + weights[place] * (strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(p_body, place, 1)) - 1);
  end loop;
  return case 11 - total % 11 when 10 then 'X' when 11 then '0' else (11 - total % 11)::text end;
end;
$$;
comment on function private.organization_check(text) is 'Check character of an organization code (GB 11714, confidence G): weights 3 7 9 10 5 8 4 2, 11 − Σ mod 11, 10 is X, 11 is 0.';

create function private.credit_sum(p_body text) returns integer
  language plpgsql immutable set search_path = ''
as $$
declare
  weights constant integer[] := '{1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28}';
  total integer := 0;
begin
  if p_body is null or p_body !~ '^[0-9ABCDEFGHJKLMNPQRTUWXY]{17}$' then
    return null;
  end if;
  for place in 1..17 loop
    total := total + weights[place] * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(p_body, place, 1)) - 1);
  end loop;
  return total;
end;
$$;
comment on function private.credit_sum(text) is 'GB 32100-2015: Σ C·W over the first 17 characters with W = 3^(i−1) mod 31; null where a character is none of its 31.';

create function private.credit_expected(p_sum integer) returns text
  language plpgsql immutable set search_path = ''
as $$ begin return substr('0123456789ABCDEFGHJKLMNPQRTUWXY0', 32 - p_sum % 31, 1); end; $$;
comment on function private.credit_expected(integer) is 'GB 32100-2015: the check character to a sum, 31 − Σ mod 31 as a character, 31 is 0.';

create function private.credit_code_warnings(p_code text) returns text[]
  language plpgsql immutable set search_path = ''
as $$
declare
  code text := upper(trim(p_code));
  total integer := private.credit_sum(left(code, 17));
  whole boolean := code ~ '^[0-9ABCDEFGHJKLMNPQRTUWXY]{18}$';
begin
  if code is null then
    return null;
  end if;
  return array_remove(array[
    case when not whole or code !~ '^.{2}[0-9]{6}' then 'form' end,
    case when whole and private.credit_expected(total) <> right(code, 1) then 'check_character' end,
    case when total is not null and private.organization_check(substr(code, 9, 8)) <> substr(code, 17, 1)
      then 'organization_check_character' end], null);
end;
$$;
comment on function private.credit_code_warnings(text) is 'What is odd about a unified social credit code: form, check_character, organization_check_character; null where there is no code.';

create function public.credit_code_check(p_code text) returns jsonb
  language sql immutable set search_path = ''
as $$
  select jsonb_build_object('code', c.code, 'sum', c.total, 'remainder', c.total % 31, 'expected', private.credit_expected(c.total),
    'organization_code', case when c.total is not null then substr(c.code, 9, 9) end,
    'organization_expected', private.organization_check(substr(c.code, 9, 8)), 'warnings', coalesce(to_jsonb(private.credit_code_warnings(c.code)), '["form"]'))
  from (select n.code, private.credit_sum(left(n.code, 17)) as total from (select upper(trim(p_code)) as code) n) c;
$$;
comment on function public.credit_code_check(text) is
  'A unified social credit code (GB 32100-2015) and the organization code in it: check characters as they should be, and warnings (form, check_character, organization_check_character). Never a refusal: real codes issued early in Fujian fail.';

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
  private.credit_code_warnings(text), private.credit_expected(integer) to authenticated, service_role;
