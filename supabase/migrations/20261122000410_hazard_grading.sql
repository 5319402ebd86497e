-- Identification and grading of major hazards (GB 18218-2018): s, α, R and the level, line by line.

-- what a chemical and a source say for their grading ----------------------------------------------

comment on column public.hazard_source.level is 'Level I to IV as 1 to 4 (GB 18218-2018). Follows the grading wherever chemicals are listed; null where they do not suffice or the unit is below the thresholds. Without any chemical listed it is the level as filed.';

alter table public.hazard_source_chemical
  add column class_symbols text[] not null default '{}' check (class_symbols <@ array['J1', 'J2', 'J3', 'J4', 'J5',
    'W1.1', 'W1.2', 'W1.3', 'W2', 'W3', 'W4', 'W5.1', 'W5.2', 'W5.3', 'W5.4', 'W6.1', 'W6.2', 'W7.1', 'W7.2',
    'W8', 'W9.1', 'W9.2', 'W10', 'W11']),
  add column threshold_row smallint references public.threshold_chemical (row_number),
  add column by_class boolean not null default false,
  add constraint a_row_of_table_1_or_its_class check (not (by_class and threshold_row is not null));
create index hazard_source_chemical_threshold_row_idx on public.hazard_source_chemical (threshold_row);
comment on column public.hazard_source_chemical.class_symbols is 'Hazard classes by the symbols of GB 18218-2018, table 2, as the user says.';
comment on column public.hazard_source_chemical.threshold_row is 'Row of table 1 that describes its form, where the user has chosen one; null: found by name, then by CAS.';
comment on column public.hazard_source_chemical.by_class is 'The user says that no row of table 1 describes its form (a dilution, say): thresholds and β come from its classes.';

-- the arithmetic ---------------------------------------------------------------------------------

create function private.is_major_hazard(p_s numeric) returns boolean
  language sql immutable set search_path = ''
as $$ select p_s >= 1 - 1e-9; $$;
comment on function private.is_major_hazard(numeric) is 'GB 18218-2018: s = Σ q/Q of at least 1, equal counts. Quotients are rounded, so that sums within 1e-9 of 1 are 1.';

create function private.hazard_alpha(p_people integer) returns numeric
  language sql immutable set search_path = ''
as $$
  select case when p_people is null or p_people < 0 then null
    when p_people = 0 then 0.5 when p_people < 30 then 1.0 when p_people < 50 then 1.2 when p_people < 100 then 1.5
    else 2.0 end;
$$;
comment on function private.hazard_alpha(integer) is 'GB 18218-2018: α by usual residents within 500 m outside the boundary: 0, 1–29, 30–49, 50–99, 100 and more.';

create function private.hazard_level(p_r numeric) returns smallint
  language sql immutable set search_path = ''
as $$
  select case when p_r is null then null
    when p_r >= 100 - 1e-9 then 1 when p_r >= 50 - 1e-9 then 2 when p_r >= 10 - 1e-9 then 3 else 4 end::smallint;
$$;
comment on function private.hazard_level(numeric) is 'GB 18218-2018: level I from R 100, II from 50, III from 10, IV below; a bound belongs to the graver level, with the tolerance of s.';

create function private.plain_name(p_name text) returns text
  language sql immutable set search_path = ''
as $$ select lower(trim(translate(p_name, '（），；', '(),;'))); $$;
comment on function private.plain_name(text) is 'A chemical''s name as it is compared: case, outer blanks and full-width brackets do not count.';

create function private.hazard_lines(p_sources bigint[])
  returns table (hazard_source_id bigint, chemical_id bigint, q numeric, threshold numeric, beta numeric, line jsonb)
  language sql stable set search_path = ''
as $$
  with chemical as (
    select c.*, private.plain_name(c.name) as plain from public.hazard_source_chemical c
    where c.hazard_source_id = any (p_sources)
  ), substance as (
    select distinct c.plain, c.cas, c.threshold_row, c.by_class, c.class_symbols from chemical c
  ), table_1 as (
    select t.*, private.plain_name(t.name_zh) as plain_zh, private.plain_name(t.name_en) as plain_en
    from public.threshold_chemical t
  ), looked_up as (
    select s.*, t.row_number, t.name_zh as row_name_zh, t.name_en as row_name_en, t.how, t.ambiguous, t.confidence,
      t.threshold_tonnes as threshold_1, k.symbol as symbol_2, k.threshold_tonnes as threshold_2,
      g.beta as beta_3, b.symbol as symbol_4, b.beta as beta_4, u.symbol as usual_symbol, u.beta as usual_beta
    from substance s
    left join lateral (
      select m.*, m.how = 'cas' and min(m.threshold_tonnes) over () <> max(m.threshold_tonnes) over () as ambiguous
      from (
        select r.*, case when r.row_number = s.threshold_row then 'chosen'
          when s.plain in (r.plain_zh, r.plain_en) then 'name' else 'cas' end as how
        from table_1 r
        where not s.by_class and case when s.threshold_row is not null then r.row_number = s.threshold_row
          else s.plain in (r.plain_zh, r.plain_en) or s.cas = any (r.cas) end
      ) m
      order by m.how = 'cas', m.threshold_tonnes, m.row_number
      limit 1
    ) t on true
    left join lateral (
      select c.symbol, c.threshold_tonnes from public.threshold_class c
      where c.symbol = any (s.class_symbols) order by c.threshold_tonnes, c.beta desc, c.symbol limit 1
    ) k on t.row_number is null
    left join lateral (
      select x.beta from public.toxic_gas_beta x
      where not s.by_class and (x.cas = s.cas or s.plain in (private.plain_name(x.name_zh), private.plain_name(x.name_en))
        or exists (select from table_1 r where r.row_number = t.row_number and x.cas = any (r.cas)))
      limit 1
    ) g on true
    left join lateral (
      select c.symbol, c.beta from public.threshold_class c
      where c.symbol = any (s.class_symbols) order by c.beta desc, c.threshold_tonnes, c.symbol limit 1
    ) b on true
    left join table_1 a on a.row_number = t.row_number
    left join public.threshold_class u on u.symbol = a.usual_class
  ), valued as (
    select c.hazard_source_id, c.id, c.name, c.cas, c.quantity_tonnes, l.row_number, l.row_name_zh, l.row_name_en, l.how,
      l.ambiguous, l.confidence, l.symbol_2, l.beta_3, l.beta_4, l.symbol_4, l.usual_beta, l.usual_symbol,
      coalesce(l.threshold_1, l.threshold_2) as threshold_tonnes, coalesce(l.beta_3, l.beta_4, l.usual_beta) as beta_used
    from chemical c
    join looked_up l on l.plain = c.plain and l.cas is not distinct from c.cas and l.by_class = c.by_class
      and l.threshold_row is not distinct from c.threshold_row and l.class_symbols = c.class_symbols
  )
  select v.hazard_source_id, v.id, v.quantity_tonnes, v.threshold_tonnes, v.beta_used,
    jsonb_strip_nulls(jsonb_build_object('chemical_id', v.id, 'name', v.name, 'cas', v.cas)) || jsonb_build_object(
      'q', v.quantity_tonnes, 'Q', v.threshold_tonnes, 'beta', v.beta_used,
      'ratio', round(v.quantity_tonnes / v.threshold_tonnes, 12),
      'term', round(v.beta_used * v.quantity_tonnes / v.threshold_tonnes, 12),
      'Q_from', case
        when v.row_number is not null then jsonb_build_object('table', 1, 'row', v.row_number, 'name_zh', v.row_name_zh,
          'name_en', v.row_name_en, 'by', v.how, 'several_forms', v.ambiguous, 'confidence', v.confidence)
        when v.symbol_2 is not null then jsonb_build_object('table', 2, 'symbol', v.symbol_2, 'confidence', 'S') end,
      'beta_from', case
        when v.beta_3 is not null then jsonb_build_object('table', 3, 'confidence', 'S')
        when v.beta_4 is not null then jsonb_build_object('table', 4, 'symbol', v.symbol_4, 'confidence', 'S')
        when v.usual_beta is not null then jsonb_build_object('table', 4, 'symbol', v.usual_symbol, 'usual', true, 'confidence', 'G') end)
  from valued v;
$$;
comment on function private.hazard_lines(bigint[]) is
  'Each chemical of hazard sources with q, Q, β and where these come from. Q: the chosen row of table 1, else by name, else by CAS (several forms under one CAS: the lowest threshold), else table 2, of several classes the lowest. β: table 3, else the highest of its classes, else that of the class it usually has (G).';

-- the stored result ------------------------------------------------------------------------------

create table public.hazard_grading (
  hazard_source_id bigint primary key references public.hazard_source (id) on delete cascade,
  s numeric,
  s_at_least numeric not null,
  is_major boolean,
  people integer,
  people_basis jsonb not null,
  alpha numeric,
  r numeric,
  level smallint check (level between 1 and 4),
  missing text[] not null,
  lines jsonb not null,
  standard text not null,
  computed_at timestamptz not null default now(),
  check (level is null or is_major)
);
comment on table public.hazard_grading is 'How a hazard source was identified and graded by GB 18218-2018, line by line. Kept by triggers on all that goes into it.';
comment on column public.hazard_grading.s_at_least is 'Σ q/Q over the chemicals that are known; s itself is null while one is not.';
comment on column public.hazard_grading.is_major is 'Whether s reaches 1: true as soon as the known chemicals alone do, null while the unknown ones could make it so.';
comment on column public.hazard_grading.missing is 'Why there is no level: no_chemicals, quantity_unknown, threshold_unknown, beta_unknown, people_unknown, no_position. Empty where all is known, also below the thresholds.';
comment on column public.hazard_grading.computed_at is 'When this result was reached; a repeated computation that changes nothing leaves it.';

alter table public.hazard_grading enable row level security;
create policy "members see the grading of the hazard sources they see" on public.hazard_grading
  for select to authenticated using (exists (select 1 from public.hazard_source h where h.id = hazard_source_id));
revoke all on public.hazard_grading from anon, authenticated;
grant select on public.hazard_grading to authenticated;
grant all on public.hazard_grading to service_role;

create function private.grade_hazard_sources(p_sources bigint[]) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if p_sources is null then
    return;
  end if;
  -- Two writers at one source: the second waits here, and what it then reads holds what the first has written.
  perform from public.hazard_source h where h.id = any (p_sources) order by h.id for no key update;
  with summed as (
    select h.id, count(l.chemical_id) as chemicals,
      coalesce(round(sum(l.q / l.threshold), 12), 0) as s_at_least,
      count(*) filter (where l.chemical_id is not null and l.q is null) > 0 as quantity_unknown,
      count(*) filter (where l.chemical_id is not null and l.threshold is null) > 0 as threshold_unknown,
      count(*) filter (where l.chemical_id is not null and l.beta is null) > 0 as beta_unknown,
      round(sum(l.beta * l.q / l.threshold), 12) as weighted,
      coalesce(jsonb_agg(l.line order by l.chemical_id) filter (where l.chemical_id is not null), '[]') as lines
    from public.hazard_source h
    left join private.hazard_lines(p_sources) l on l.hazard_source_id = h.id
    where h.id = any (p_sources)
    group by h.id
  ), identified as (
    select s.*, not (s.quantity_unknown or s.threshold_unknown) and s.chemicals > 0 as complete from summed s
  ), judged as (
    select i.*, p.people, p.basis, private.hazard_alpha(p.people) as alpha,
      case when private.is_major_hazard(i.s_at_least) then true when i.complete then false end as is_major
    from identified i join private.people_around(p_sources) p on p.hazard_source_id = i.id
  ), graded as (
    select j.*,
      case when j.is_major and j.complete and not j.beta_unknown then round(j.alpha * j.weighted, 9) end as r,
      array_remove(array[
        case when j.chemicals = 0 then 'no_chemicals' end,
        case when j.quantity_unknown then 'quantity_unknown' end,
        case when j.threshold_unknown then 'threshold_unknown' end,
        case when j.beta_unknown and j.is_major is distinct from false then 'beta_unknown' end,
        case when j.people is null and j.chemicals > 0 and j.is_major is distinct from false then j.basis ->> 'missing' end
      ], null) as missing
    from judged j
  ), stored as (
    insert into public.hazard_grading as g
      (hazard_source_id, s, s_at_least, is_major, people, people_basis, alpha, r, level, missing, lines, standard)
    select d.id, case when d.complete then d.s_at_least end, d.s_at_least, d.is_major, d.people, d.basis, d.alpha, d.r,
      private.hazard_level(d.r), d.missing, d.lines, 'GB 18218-2018'
    from graded d
    on conflict (hazard_source_id) do update set s = excluded.s, s_at_least = excluded.s_at_least, is_major = excluded.is_major,
      people = excluded.people, people_basis = excluded.people_basis, alpha = excluded.alpha, r = excluded.r,
      level = excluded.level, missing = excluded.missing, lines = excluded.lines, standard = excluded.standard, computed_at = now()
    where (g.s, g.s_at_least, g.is_major, g.people, g.people_basis, g.alpha, g.r, g.level, g.missing, g.lines, g.standard)
      is distinct from (excluded.s, excluded.s_at_least, excluded.is_major, excluded.people, excluded.people_basis,
        excluded.alpha, excluded.r, excluded.level, excluded.missing, excluded.lines, excluded.standard)
  )
  update public.hazard_source h set level = private.hazard_level(d.r)
  from graded d left join public.hazard_grading o on o.hazard_source_id = d.id
  where h.id = d.id and h.level is distinct from private.hazard_level(d.r)
    and (d.chemicals > 0 or o.lines <> '[]');
end;
$$;
comment on function private.grade_hazard_sources(bigint[]) is
  'Identifies and grades hazard sources in one statement, stores the grading and lets the level follow. A level filed for a source of which no chemical was ever listed stays.';

revoke execute on all functions in schema public, private from public;
grant execute on function private.hazard_alpha(integer), private.hazard_level(numeric), private.is_major_hazard(numeric)
  to authenticated, service_role;
