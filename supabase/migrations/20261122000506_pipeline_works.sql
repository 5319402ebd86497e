-- Works near pipelines and what occupies them, and what the browser may do about either.

create table public.pipeline_work (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete set null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('blasting', 'seismic_survey', 'excavation', 'drilling', 'mining', 'quarrying',
    'sand_digging', 'dredging', 'anchoring', 'dragging', 'road', 'railway', 'canal', 'power_line', 'cable', 'earthing',
    'building', 'planting', 'other')),
  state text not null default 'reported' check (state in ('reported', 'applied', 'permitted', 'refused', 'under_way', 'stopped', 'finished')),
  permit_number text check (permit_number <> ''),
  begins_on date,
  ends_on date,
  position_accuracy_meters double precision not null default 0 check (position_accuracy_meters >= 0),
  reported_by uuid default auth.uid(),
  geom extensions.geometry(Geometry, 4326) not null,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  check (begins_on <= ends_on)
);
comment on table public.pipeline_work is 'Works near pipelines (管道周边施工): what, where, in which state, with which permit. The law that they fall under is worked out from their place: private.band_findings().';
create index pipeline_work_geography_idx on public.pipeline_work using gist ((geom::extensions.geography));
create index pipeline_work_region_id_idx on public.pipeline_work (region_id);
create index pipeline_work_enterprise_id_idx on public.pipeline_work (enterprise_id);
create index pipeline_work_zone_id_idx on public.pipeline_work (zone_id);
create index pipeline_work_zone_path_idx on public.pipeline_work (zone_path);

create table public.pipeline_occupation (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  pipeline_id bigint not null references public.pipeline (id) on delete cascade,
  enterprise_id bigint references public.enterprise (id) on delete set null,
  kind text not null check (kind in ('building', 'shed', 'pond', 'planting', 'pile', 'road', 'other')),
  found_on date not null,
  state text not null default 'open' check (state in ('open', 'cleared')),
  cleared_on date,
  listed boolean not null default false,
  note text,
  reported_by uuid default auth.uid(),
  geom extensions.geometry(Geometry, 4326) not null,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint cleared_once_it_has_a_day check ((state = 'cleared') = (cleared_on is not null)),
  constraint cleared_after_it_was_found check (cleared_on >= found_on)
);
comment on table public.pipeline_occupation is 'Illegal occupation of a pipeline (管道占压): something built, planted or piled where article 30 forbids it.';
comment on column public.pipeline_occupation.listed is 'Under listing supervision (挂牌督办).';
create index pipeline_occupation_geography_idx on public.pipeline_occupation using gist ((geom::extensions.geography));
create index pipeline_occupation_region_id_idx on public.pipeline_occupation (region_id);
create index pipeline_occupation_pipeline_id_idx on public.pipeline_occupation (pipeline_id);
create index pipeline_occupation_enterprise_id_idx on public.pipeline_occupation (enterprise_id);
create index pipeline_occupation_zone_id_idx on public.pipeline_occupation (zone_id);
create index pipeline_occupation_zone_path_idx on public.pipeline_occupation (zone_path);

-- An occupation lies on the line, so its place is that of the route: displays do not see it.
alter table public.pipeline_work enable row level security;
create policy "members see the works of their zones" on public.pipeline_work
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see their own works" on public.pipeline_work
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
create policy "those who act in a zone report works in it" on public.pipeline_work
  for insert to authenticated with check (
    zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')));
create policy "those who act in a zone move its works on" on public.pipeline_work
  for update to authenticated
  using (zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')))
  with check (zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')));
alter table public.pipeline_occupation enable row level security;
create policy "those who supervise see the occupations in their zones" on public.pipeline_occupation
  for select to authenticated using (
    zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{admin,command,grid,leader}')));
create policy "enterprises see their own occupations" on public.pipeline_occupation
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
create policy "those who act in a zone report occupations in it" on public.pipeline_occupation
  for insert to authenticated with check (
    zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')));
create policy "those who act in a zone clear its occupations" on public.pipeline_occupation
  for update to authenticated
  using (zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')))
  with check (zone_path operator(extensions.<@) array(select scope from private.my_scopes where role = any ('{grid,command,admin}')));

revoke all on public.pipeline_work, public.pipeline_occupation from anon, authenticated;
grant select on public.pipeline_work, public.pipeline_occupation to authenticated;
grant insert (region_id, enterprise_id, name, kind, geom), update (state, permit_number)
  on public.pipeline_work to authenticated;
grant insert (region_id, pipeline_id, kind, found_on, note, geom), update (state, cleared_on)
  on public.pipeline_occupation to authenticated;
grant all on public.pipeline_work, public.pipeline_occupation to service_role;

create trigger check_outline before insert or update of geom on public.pipeline_work
  for each row execute function private.refuse_crossed_outline();
create trigger check_outline before insert or update of geom on public.pipeline_occupation
  for each row execute function private.refuse_crossed_outline();
create trigger place_inserted before insert on public.pipeline_work
  for each row execute function private.place_row();
create trigger place_moved after update on public.pipeline_work
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_inserted before insert on public.pipeline_occupation
  for each row execute function private.place_row();
create trigger place_moved after update on public.pipeline_occupation
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();

-- what the browser may do ----------------------------------------------------------------------------

create function public.report_work(p_region text, p_kind text, p_name text, p_geojson jsonb, p_enterprise bigint default null)
  returns bigint language plpgsql set search_path = ''
as $$
declare
  new_id bigint;
begin
  insert into public.pipeline_work (region_id, kind, name, enterprise_id, geom)
  values (p_region, p_kind, p_name, p_enterprise, private.geometry_of(p_region, p_geojson)) returning id into new_id;
  return new_id;
end;
$$;
comment on function public.report_work(text, text, text, jsonb, bigint) is
  'Reports works near a pipeline at a GeoJSON point, line or polygon; answers their id. For those who act in the zone.';

create function public.report_occupation(p_pipeline bigint, p_kind text, p_found_on date, p_geojson jsonb, p_note text default null)
  returns bigint language plpgsql set search_path = ''
as $$
declare
  line_region text;
  new_id bigint;
begin
  select p.region_id into line_region from public.pipeline p where p.id = p_pipeline;
  if line_region is null then
    raise exception using errcode = 'GW022', message = 'gridwatch.not_found', detail = '{}';
  end if;
  if p_found_on > private.region_today(line_region) then
    raise exception using errcode = 'GW023', message = 'gridwatch.in_the_future',
      detail = json_build_object('day', p_found_on, 'today', private.region_today(line_region))::text;
  end if;
  insert into public.pipeline_occupation (region_id, pipeline_id, kind, found_on, note, geom)
  values (line_region, p_pipeline, p_kind, p_found_on, p_note, private.geometry_of(line_region, p_geojson))
  returning id into new_id;
  return new_id;
end;
$$;
comment on function public.report_occupation(bigint, text, date, jsonb, text) is
  'Reports an illegal occupation of a pipeline, found on a day that is not in the future; answers its id.';

create function public.clear_occupation(p_occupation bigint, p_on date) returns void
  language plpgsql set search_path = ''
as $$
begin
  update public.pipeline_occupation set state = 'cleared', cleared_on = p_on
  where id = p_occupation and state = 'open' and p_on <= private.region_today(region_id);
  if not found then
    raise exception using errcode = 'GW055', message = 'gridwatch.occupation_not_open',
      detail = json_build_object('occupation', p_occupation)::text;
  end if;
end;
$$;
comment on function public.clear_occupation(bigint, date) is
  'Records that an open occupation was cleared on a day. A second writer, or a day in the future, is refused by name.';

revoke execute on all functions in schema public, private from public;
grant execute on function public.report_work(text, text, text, jsonb, bigint),
  public.report_occupation(bigint, text, date, jsonb, text), public.clear_occupation(bigint, date)
  to authenticated, service_role;
