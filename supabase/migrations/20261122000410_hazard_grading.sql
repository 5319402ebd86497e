-- Identification and grading of major hazards (GB 18218-2018): people around a site, s, α, R and the level, kept current.

-- the site's boundary and the people around it ---------------------------------------------------

alter table public.enterprise
  add column boundary extensions.geometry(Geometry, 4326),
  add constraint a_boundary_is_a_valid_area check (
    extensions.st_geometrytype(boundary) in ('ST_Polygon', 'ST_MultiPolygon') and extensions.st_isvalid(boundary));
comment on column public.enterprise.boundary is 'Outline of the plant; null where not drawn: its point then stands for it.';

create table public.population_cell (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  source_id text not null,
  year smallint not null check (year between 1900 and 2100),
  people numeric not null check (people >= 0),
  source text not null check (source <> ''),
  geom extensions.geometry(Geometry, 4326) not null
    check (extensions.st_geometrytype(geom) in ('ST_Polygon', 'ST_MultiPolygon') and extensions.st_isvalid(geom)),
  area_square_meters double precision generated always as (extensions.st_area(geom::extensions.geography)) stored,
  unique (region_id, year, source, source_id)
);
comment on table public.population_cell is 'Usual residents of a small area (a grid cell, a community, a building). The cells of one year and source cover a region: where none lies, nobody lives.';
create index population_cell_geom_idx on public.population_cell using gist (geom);

alter table public.population_cell enable row level security;
create policy "members see the population of their regions" on public.population_cell
  for select to authenticated using (region_id = any ((select private.my_regions())::text[]));
revoke all on public.population_cell from anon, authenticated;
grant select on public.population_cell to authenticated;
grant all on public.population_cell to service_role;

-- what a chemical and a source say for their grading ----------------------------------------------

alter table public.hazard_source
  add column people_within_500_meters integer check (people_within_500_meters >= 0);
comment on column public.hazard_source.people_within_500_meters is 'Usual residents within 500 m outside the boundary as the assessment counted them; null: taken from the population cells.';
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

create function private.people_in(p_region text, p_area extensions.geometry)
  returns table (people numeric, cells bigint, year smallint, source text)
  language sql stable set search_path = ''
as $$
  with newest as (
    select max(p.year) as year from public.population_cell p
    where p.region_id = p_region and p.year <= (select extract(year from private.region_today(p_region))::smallint)
      and p_area is not null
  ), basis as (
    select n.year, (select min(p.source) from public.population_cell p where p.region_id = p_region and p.year = n.year) as source
    from newest n where n.year is not null
  ), near as materialized (
    -- By place alone and first: the index of places is the only one that narrows.
    select p.region_id, p.year, p.source, p.people, p.geom, p.area_square_meters from public.population_cell p
    where p.geom operator(extensions.&&) p_area
  )
  select coalesce(sum(n.people * least(1, extensions.st_area(
      extensions.st_intersection(n.geom, p_area)::extensions.geography) / nullif(n.area_square_meters, 0))::numeric), 0),
    count(n.people), b.year, b.source
  from basis b
  left join near n on n.region_id = p_region and n.year = b.year and n.source = b.source
    and extensions.st_intersects(n.geom, p_area)
  group by b.year, b.source;
$$;
comment on function private.people_in(text, extensions.geometry) is
  'Usual residents of an area: the newest population cells (no younger than the region''s clock) by the share of their area in it, on the ellipsoid. No row where the region has no cells.';

create function private.whole_people(p_people numeric) returns integer
  language sql immutable set search_path = ''
as $$ select case when p_people > 0 then greatest(1, round(p_people))::integer when p_people = 0 then 0 end; $$;
comment on function private.whole_people(numeric) is 'People in whole numbers: rounded, but nobody only where nobody is.';

create function private.people_around(p_sources bigint[])
  returns table (hazard_source_id bigint, people integer, basis jsonb)
  language sql stable set search_path = ''
as $$
  select h.id, coalesce(h.people_within_500_meters, private.whole_people(c.people)),
    case
      when h.people_within_500_meters is not null then jsonb_build_object('by', 'count')
      when s.shape is null then jsonb_build_object('by', null, 'missing', 'no_position')
      when c.people is null then jsonb_build_object('by', null, 'missing', 'people_unknown')
      else jsonb_build_object('by', 'population_cell', 'year', c.year, 'source', c.source, 'cells', c.cells,
        'people', round(c.people, 2), 'outline', case when e.boundary is null then 'point' else 'boundary' end) end
  from public.hazard_source h
  join public.enterprise e on e.id = h.enterprise_id
  cross join lateral (select coalesce(e.boundary, e.geom, h.geom) as shape) s
  left join lateral (
    select n.* from private.people_in(h.region_id, extensions.st_difference(
      extensions.st_buffer(s.shape::extensions.geography, 500, 'quad_segs=64')::extensions.geometry, s.shape)) n
    where h.people_within_500_meters is null
      and exists (select from public.population_cell p where p.region_id = h.region_id)
  ) c on true
  where h.id = any (p_sources);
$$;
comment on function private.people_around(bigint[]) is
  'Usual residents within 500 m outside the site''s boundary: as the assessment counted, else from the population cells. Without cells in the region the number is not known, which is not 0.';

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

create function private.grade_for_changed_chemicals() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  sources bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.hazard_source_id) into sources from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.hazard_source_id) into sources from old_rows o;
  else
    select array_agg(distinct u.hazard_source_id) into sources
    from (select n.hazard_source_id from new_rows n union select o.hazard_source_id from old_rows o) u;
  end if;
  perform private.grade_hazard_sources(sources);
  return null;
end;
$$;
create trigger then_grade_inserted after insert on public.hazard_source_chemical
  referencing new table as new_rows for each statement execute function private.grade_for_changed_chemicals();
create trigger then_grade_changed after update on public.hazard_source_chemical
  referencing old table as old_rows new table as new_rows for each statement execute function private.grade_for_changed_chemicals();
create trigger then_grade_removed after delete on public.hazard_source_chemical
  referencing old table as old_rows for each statement execute function private.grade_for_changed_chemicals();

create function private.grade_changed_sources() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  sources bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into sources from new_rows n;
  else
    -- Grading writes the level: what it has written itself is not graded again.
    select array_agg(n.id) into sources
    from new_rows n join old_rows o on o.id = n.id left join public.hazard_grading g on g.hazard_source_id = n.id
    where (n.people_within_500_meters, n.enterprise_id, n.region_id) is distinct from (o.people_within_500_meters, o.enterprise_id, o.region_id)
      or extensions.st_asewkb(n.geom) is distinct from extensions.st_asewkb(o.geom)
      or (n.level is distinct from o.level and n.level is distinct from g.level);
  end if;
  perform private.grade_hazard_sources(sources);
  return null;
end;
$$;
create trigger then_grade_inserted after insert on public.hazard_source
  referencing new table as new_rows for each statement execute function private.grade_changed_sources();
create trigger then_grade_changed after update on public.hazard_source
  referencing old table as old_rows new table as new_rows for each statement execute function private.grade_changed_sources();

create function private.grade_redrawn_sites() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.grade_hazard_sources((
    select array_agg(h.id)
    from new_rows n join old_rows o on o.id = n.id join public.hazard_source h on h.enterprise_id = n.id
    where extensions.st_asewkb(n.boundary) is distinct from extensions.st_asewkb(o.boundary)
       or extensions.st_asewkb(n.geom) is distinct from extensions.st_asewkb(o.geom)));
  return null;
end;
$$;
create trigger then_grade_redrawn after update on public.enterprise
  referencing old table as old_rows new table as new_rows for each statement execute function private.grade_redrawn_sites();

create function private.grade_for_changed_population() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  regions text[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.region_id) into regions from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.region_id) into regions from old_rows o;
  else
    select array_agg(distinct u.region_id) into regions
    from (select n.region_id from new_rows n union select o.region_id from old_rows o) u;
  end if;
  perform private.grade_hazard_sources((
    select array_agg(h.id) from public.hazard_source h
    where h.region_id = any (regions) and h.people_within_500_meters is null));
  return null;
end;
$$;
create trigger then_grade_inserted after insert on public.population_cell
  referencing new table as new_rows for each statement execute function private.grade_for_changed_population();
create trigger then_grade_changed after update on public.population_cell
  referencing old table as old_rows new table as new_rows for each statement execute function private.grade_for_changed_population();
create trigger then_grade_removed after delete on public.population_cell
  referencing old table as old_rows for each statement execute function private.grade_for_changed_population();

-- responsible persons, assessment and filing -----------------------------------------------------

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
      and h.zone_path operator(extensions.<@) (select private.my_scopes_as('{admin,command,leader,grid}'))));
create policy "enterprises see the persons responsible at their own site" on public.hazard_responsible
  for select to authenticated using (exists (
    select 1 from public.hazard_source h where h.id = hazard_source_id
      and h.enterprise_id = any ((select private.my_enterprises())::bigint[])));
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

-- what people do and ask -------------------------------------------------------------------------

create function private.hazard_source_to_change(p_source bigint) returns public.hazard_source
  language plpgsql set search_path = ''
as $$
declare
  found_source public.hazard_source;
begin
  select * into found_source from public.hazard_source h
  where h.id = p_source and h.zone_path operator(extensions.<@) private.my_scopes() for update;
  if not found then
    perform private.fail('GW022', 'not_found', jsonb_build_object('hazard_source', p_source));
  end if;
  if not found_source.zone_path operator(extensions.<@) private.my_scopes_as('{grid,command,admin}') then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('hazard_source', p_source));
  end if;
  return found_source;
end;
$$;
comment on function private.hazard_source_to_change(bigint) is 'The hazard source, locked, if the signed-in user may change it; else a named error.';

create function public.explain_grading(p_hazard_source bigint) returns jsonb
  language sql stable set search_path = ''
as $$
  select jsonb_build_object('hazard_source_id', h.id, 'name', h.name, 'standard', g.standard, 'computed_at', g.computed_at,
    's', jsonb_build_object('formula', 's = Σ q/Q', 'value', g.s, 'at_least', g.s_at_least),
    'is_major', g.is_major,
    'alpha', jsonb_build_object('value', g.alpha, 'people', g.people, 'basis', g.people_basis),
    'r', jsonb_build_object('formula', 'R = α · Σ (β · q/Q)', 'value', g.r),
    'level', h.level, 'level_from', case when g.lines = '[]' and h.level is not null then 'filed' when h.level is not null then 'graded' end,
    'missing', to_jsonb(g.missing), 'lines', g.lines)
  from public.hazard_source h join public.hazard_grading g on g.hazard_source_id = h.id
  where h.id = p_hazard_source;
$$;
comment on function public.explain_grading(bigint) is
  'Why a hazard source has its level: each chemical with q, Q, β and where these come from, s, the people around it and α, R, and what is missing where there is no level. Null where it is not there or not to be seen.';

create function public.people_within(p_region text, p_lng double precision, p_lat double precision, p_meters double precision) returns jsonb
  language plpgsql stable set search_path = ''
as $$
begin
  if not (p_lng between -180 and 180 and p_lat between -90 and 90 and p_meters > 0 and p_meters <= 100000) is true then
    perform private.fail('GW072', 'circle_impossible', jsonb_build_object('lng', p_lng, 'lat', p_lat, 'meters', p_meters));
  end if;
  return (
    select jsonb_build_object('meters', p_meters, 'people', private.whole_people(n.people), 'year', n.year, 'source', n.source,
      'cells', n.cells)
    from (select 1) always
    left join private.people_in(p_region, extensions.st_buffer(extensions.st_setsrid(
      extensions.st_makepoint(p_lng, p_lat), 4326)::extensions.geography, p_meters, 'quad_segs=64')::extensions.geometry) n on true);
end;
$$;
comment on function public.people_within(text, double precision, double precision, double precision) is
  'Usual residents inside a circle, of a consequence, say; people is null where the region has no population cells.';

create function private.grade_as_user(p_source bigint) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  perform private.hazard_source_to_change(p_source);
  perform private.grade_hazard_sources(array[p_source]);
end;
$$;
create function public.grade_hazard_source(p_hazard_source bigint) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
begin
  perform private.grade_as_user(p_hazard_source);
  return public.explain_grading(p_hazard_source);
end;
$$;
comment on function public.grade_hazard_source(bigint) is 'Grades a hazard source again and explains the result; triggers do so by themselves whenever something changes.';

create function private.set_chemical(p_chemical bigint, p_quantity_tonnes numeric, p_class_symbols text[], p_threshold_row integer, p_by_class boolean)
  returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare
  source bigint;
begin
  select c.hazard_source_id into source from public.hazard_source_chemical c where c.id = p_chemical;
  perform private.hazard_source_to_change(source);
  if p_quantity_tonnes < 0 or p_quantity_tonnes in ('NaN', 'Infinity') then
    perform private.fail('GW042', 'quantity_impossible', jsonb_build_object('chemical', p_chemical, 'quantity_tonnes', p_quantity_tonnes));
  end if;
  if exists (select from unnest(p_class_symbols) s where not exists (select from public.threshold_class k where k.symbol = s)) then
    perform private.fail('GW043', 'hazard_class_unknown', jsonb_build_object('class_symbols', p_class_symbols));
  end if;
  if p_threshold_row is not null and (p_by_class or not exists (
    select from public.threshold_chemical t where t.row_number = p_threshold_row)) then
    perform private.fail('GW044', 'threshold_row_unknown', jsonb_build_object('threshold_row', p_threshold_row));
  end if;
  update public.hazard_source_chemical c
  set quantity_tonnes = p_quantity_tonnes, class_symbols = coalesce(p_class_symbols, '{}'),
    threshold_row = p_threshold_row, by_class = coalesce(p_by_class, false)
  where c.id = p_chemical;
  return source;
end;
$$;
create function public.set_hazard_chemical(p_chemical bigint, p_quantity_tonnes numeric, p_class_symbols text[] default '{}',
  p_threshold_row integer default null, p_by_class boolean default false) returns jsonb
  language plpgsql volatile set search_path = ''
as $$
declare
  source bigint;
begin
  source := private.set_chemical(p_chemical, p_quantity_tonnes, p_class_symbols, p_threshold_row, p_by_class);
  return public.explain_grading(source);
end;
$$;
comment on function public.set_hazard_chemical(bigint, numeric, text[], integer, boolean) is
  'Sets design quantity (null: unknown), classes and the row of table 1 of a chemical, and answers with the grading that follows.';

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
grant execute on function private.grade_as_user(bigint), private.set_chemical(bigint, numeric, text[], integer, boolean),
  private.save_filing(bigint, date, date, text), private.people_in(text, extensions.geometry), private.whole_people(numeric),
  private.hazard_alpha(integer), private.hazard_level(numeric), private.is_major_hazard(numeric)
  to authenticated, service_role;
grant execute on function public.explain_grading(bigint),
  public.people_within(text, double precision, double precision, double precision), public.grade_hazard_source(bigint),
  public.set_hazard_chemical(bigint, numeric, text[], integer, boolean), public.save_hazard_filing(bigint, date, date, text)
  to authenticated, service_role;
