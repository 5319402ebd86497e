-- The arithmetic of figures, once: rates, changes against another period, percentage points and the rules where a base is 0.

create function private.rate(p_numerator numeric, p_base numeric, p_factor numeric default 100, p_digits integer default 2) returns numeric
  language sql immutable set search_path = ''
as $$
  select round(p_numerator * p_factor / nullif(p_base, 0), p_digits);
$$;
comment on function private.rate(numeric, numeric, numeric, integer) is
  'Numerator ÷ base × factor (100 percent, 1000 per mille, 1 a mean), halves rounded away from zero (四舍五入). With base 0 there is no rate: null, never 0 and never 100 %.';

create function private.change_percent(p_this numeric, p_other numeric, p_digits integer default 2) returns numeric
  language sql immutable set search_path = ''
as $$
  select private.rate(p_this - p_other, abs(p_other), 100, p_digits);
$$;
comment on function private.change_percent(numeric, numeric, integer) is
  'Change against another period in percent: 同比 where that is the same dates a year before, 环比 where it is the period before. Null where the other is 0; see change_note.';

create function private.change_note(p_this numeric, p_other numeric) returns text
  language sql immutable set search_path = ''
as $$
  select case when p_other = 0 and p_this > 0 then 'new' when p_other > 0 and p_this = 0 then 'cleared' end;
$$;
comment on function private.change_note(numeric, numeric) is
  'What to say where a percentage would mislead: new (from none to some), cleared (from some to none); else null.';

create function private.points(p_this_rate numeric, p_other_rate numeric) returns numeric
  language sql immutable set search_path = ''
as $$
  select p_this_rate - p_other_rate;
$$;
comment on function private.points(numeric, numeric) is 'The difference of two rates in percentage points, which is not a percentage.';

create function private.base_before(p_this numeric, p_change_percent numeric) returns numeric
  language sql immutable set search_path = ''
as $$
  select round(p_this / nullif(1 + p_change_percent / 100, 0));
$$;
comment on function private.base_before(numeric, numeric) is 'The whole number that grew by so many percent to become this one.';

create function private.double_decline(p_cases_change numeric, p_deaths_change numeric) returns boolean
  language sql immutable set search_path = ''
as $$
  select p_cases_change < 0 and p_deaths_change < 0;
$$;
comment on function private.double_decline(numeric, numeric) is
  'Double decline (双下降): cases and deaths both below the same period of last year. Equal is no decline.';

create function private.line_limit(p_limit numeric, p_on date, p_digits integer default 2) returns numeric
  language sql immutable set search_path = ''
as $$
  select round(p_limit * extract(doy from p_on) / extract(doy from make_date(extract(year from p_on)::int, 12, 31)), p_digits);
$$;
comment on function private.line_limit(numeric, date, integer) is
  'What of a year''s control indicator is due by a day: limit × day of the year ÷ 365 (366 in a leap year).';

create function private.exceeds_base(p_numerator numeric, p_base numeric) returns text
  language sql immutable set search_path = ''
as $$
  select case when p_numerator > p_base then 'numerator_exceeds_base' end;
$$;
comment on function private.exceeds_base(numeric, numeric) is
  'The warning of a share that would be above the whole: such a number is a fault in the data and is not shown as a percentage.';

revoke execute on all functions in schema private from public;
grant execute on function
  private.rate(numeric, numeric, numeric, integer), private.change_percent(numeric, numeric, integer),
  private.change_note(numeric, numeric), private.points(numeric, numeric), private.base_before(numeric, numeric),
  private.double_decline(numeric, numeric), private.line_limit(numeric, date, integer), private.exceeds_base(numeric, numeric)
  to authenticated, service_role;
