-- Who answers for a major hazard, its safety assessments and when they are filed.

create table public.hazard_responsible (
  id bigint generated always as identity primary key,
  hazard_source_id bigint not null references public.hazard_source (id) on delete cascade,
  duty text not null check (duty in ('principal', 'technical', 'operation')),
  name text not null check (name <> ''),
  phone text,
  unique (hazard_source_id, duty)
);
comment on table public.hazard_responsible is 'Who answers for a major hazard: in chief, technically, in operation. Names of persons: for those who act and for the enterprise itself, never for a display.';

create table public.hazard_filing (
  id bigint generated always as identity primary key,
  hazard_source_id bigint not null references public.hazard_source (id) on delete cascade,
  assessed_on date not null,
  assessed_by text,
  filed_on date,
  number text,
  unique (hazard_source_id, assessed_on),
  constraint a_filing_follows_the_assessment check (filed_on >= assessed_on)
);
comment on table public.hazard_filing is 'A safety assessment of a major hazard and its filing with the department (Order 40 of 2011).';

alter table public.hazard_responsible enable row level security;
create policy "those who act see the persons responsible in their zones" on public.hazard_responsible
  for select to authenticated using (exists (
    select 1 from public.hazard_source h where h.id = hazard_source_id
      and h.zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,leader,grid}'))));
create policy "enterprises see the persons responsible at their own site" on public.hazard_responsible
  for select to authenticated using (exists (
    select 1 from public.hazard_source h where h.id = hazard_source_id
      and h.enterprise_id = any (array(select enterprise_id from private.my_enterprises))));
alter table public.hazard_filing enable row level security;
create policy "members see the filings of the hazard sources they see" on public.hazard_filing
  for select to authenticated using (exists (select 1 from public.hazard_source h where h.id = hazard_source_id));
revoke all on public.hazard_responsible, public.hazard_filing from anon, authenticated;
grant select on public.hazard_responsible, public.hazard_filing to authenticated;
grant all on public.hazard_responsible, public.hazard_filing to service_role;

insert into public.parameter (key, value, source, confidence) values
  ('hazard.filing_days', '15', 'Order 40 of 2011: filing within 15 days after the assessment', 'S'),
  ('hazard.reassess_years', '3', 'Order 40 of 2011: re-assessment every three years', 'G');

create view public.hazard_filing_due with (security_invoker = true) as
  select h.id as hazard_source_id, h.region_id, h.enterprise_id, f.assessed_on, f.filed_on, f.number,
    f.assessed_on + t.filing_days as filing_due_on,
    f.filed_on is null and f.assessed_on + t.filing_days < t.today as filing_overdue,
    (f.assessed_on + make_interval(years => t.reassess_years))::date as reassess_due_on,
    (f.assessed_on + make_interval(years => t.reassess_years))::date < t.today as reassess_overdue
  from public.hazard_source h
  join (
    select distinct on (x.hazard_source_id) x.* from public.hazard_filing x order by x.hazard_source_id, x.assessed_on desc
  ) f on f.hazard_source_id = h.id
  cross join lateral (
    select private.region_today(h.region_id) as today,
      coalesce((private.parameter(h.region_id, 'hazard.filing_days') #>> '{}')::integer, 15) as filing_days,
      coalesce((private.parameter(h.region_id, 'hazard.reassess_years') #>> '{}')::integer, 3) as reassess_years
  ) t;
comment on view public.hazard_filing_due is 'Newest assessment of each hazard source, when its filing and the next assessment fall due, and whether they are late by the region''s clock.';
revoke all on public.hazard_filing_due from anon, authenticated;
grant select on public.hazard_filing_due to authenticated, service_role;

create function private.save_filing(p_source bigint, p_assessed_on date, p_filed_on date, p_number text) returns void
  language plpgsql security definer set search_path = ''
as $$
declare
  source public.hazard_source := private.hazard_source_to_change(p_source);
begin
  if p_assessed_on is null or p_assessed_on > private.region_today(source.region_id) or p_filed_on < p_assessed_on
    or p_filed_on > private.region_today(source.region_id) then
    perform private.fail('GW045', 'dates_impossible', jsonb_build_object('assessed_on', p_assessed_on, 'filed_on', p_filed_on));
  end if;
  insert into public.hazard_filing (hazard_source_id, assessed_on, filed_on, number)
  values (p_source, p_assessed_on, p_filed_on, p_number)
  on conflict (hazard_source_id, assessed_on) do update set filed_on = excluded.filed_on, number = excluded.number;
end;
$$;
create function public.save_hazard_filing(p_hazard_source bigint, p_assessed_on date, p_filed_on date default null, p_number text default null)
  returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.save_filing(p_hazard_source, p_assessed_on, p_filed_on, p_number);
  return (select to_jsonb(d) from public.hazard_filing_due d where d.hazard_source_id = p_hazard_source);
end;
$$;
comment on function public.save_hazard_filing(bigint, date, date, text) is 'Enters an assessment, or the filing of one entered before, and answers with what falls due next.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.save_filing(bigint, date, date, text), public.save_hazard_filing(bigint, date, date, text)
  to authenticated, service_role;
