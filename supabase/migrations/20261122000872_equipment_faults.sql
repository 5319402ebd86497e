-- The faults of equipment, fast enough for a city of 300,000 lifts: judged within the statement that asks, and not by a call a thing.

create function private.holds_operator_certificate(p_person bigint, p_today date) returns boolean
  language sql stable set search_path = ''
as $$
  select exists (
    select from public.certificate c
    where c.person_id = p_person and c.kind in ('special_operator', 'driver') and private.is_current(c, p_today));
$$;
comment on function private.holds_operator_certificate(bigint, date) is 'Whether a person has a certificate to operate that holds.';

-- Without a search path and without a query of its own, or it could not become part of the statement; both would cost ten times as much.
create or replace function private.equipment_faults(e public.equipment, p_today date, p_days integer, p_registration_days integer) returns text[]
  language sql stable
as $$
  select case when e.status = 'in_use' then array_remove(array[
    case when e.next_inspection_on < p_today then 'inspection_overdue'
         when e.next_inspection_on <= p_today + p_days then 'inspection_due' end,
    case when e.registered_on > p_today or (e.registered_on is null and e.used_since + p_registration_days < p_today) then 'unregistered' end,
    case when e.scrap_on <= p_today then 'beyond_life' end,
    case when e.safety_grade = 5 then 'not_to_be_used' end,
    case when e.operator_id is not null and not private.holds_operator_certificate(e.operator_id, p_today) then 'operator_uncertified' end,
    case when e.kind = 'filling_station' and e.attributes -> 'residual_recovery' = 'false' then 'no_residual_recovery' end], null) end;
$$;

revoke execute on all functions in schema public, private from public;
grant execute on function private.holds_operator_certificate(bigint, date) to authenticated, service_role;
