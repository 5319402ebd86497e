-- Works of greater danger on construction sites (危大工程): what is built, how large, and what its size demands.

create table public.dangerous_work (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  responsible_id bigint references public.person (id) on delete set null,
  kind text not null check (kind in ('pit', 'formwork', 'unusual_lifting', 'crane', 'floor_scaffolding', 'attached_scaffolding',
    'cantilever_scaffolding', 'curtain_wall', 'steel_structure', 'grid_structure', 'hand_dug_pile', 'demolition', 'underground',
    'pipe_jacking', 'underwater')),
  name text not null check (name <> ''),
  sizes jsonb not null default '{}' check (jsonb_typeof(sizes) = 'object' and not jsonb_path_exists(sizes, '$.* ? (@.type() != "number" || @ <= 0)')),
  phase text not null default 'planned' check (phase in ('planned', 'under_way', 'stopped', 'accepted')),
  plan_approved_on date,
  expert_reviewed_on date,
  begins_on date not null,
  ends_on date,
  geom extensions.geometry(Point, 4326),
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  unique (dataset_id, source_id),
  constraint a_work_ends_after_it_began check (ends_on >= begins_on)
);
comment on table public.dangerous_work is 'A work of greater danger on a construction site: a deep pit, high formwork, scaffolding, a hoist.';
comment on column public.dangerous_work.sizes is 'What its thresholds ask for, as {"depth_meters": 5.2}; names as in the parameters construction.<kind>.';
comment on column public.dangerous_work.plan_approved_on is 'Day on which its own plan (专项施工方案) was approved; null while there is none.';
comment on column public.dangerous_work.expert_reviewed_on is 'Day of the experts'' review, which works beyond scale need before they begin.';
create index dangerous_work_geom_idx on public.dangerous_work using gist (geom);
create index dangerous_work_region_id_idx on public.dangerous_work (region_id);
create index dangerous_work_enterprise_id_idx on public.dangerous_work (enterprise_id);
create index dangerous_work_responsible_id_idx on public.dangerous_work (responsible_id);
create index dangerous_work_zone_id_idx on public.dangerous_work (zone_id);
create index dangerous_work_zone_path_idx on public.dangerous_work (zone_path);

alter table public.dangerous_work enable row level security;
create policy "members see the dangerous works of their zones" on public.dangerous_work
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see their dangerous works" on public.dangerous_work
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
revoke all on public.dangerous_work from anon, authenticated;
grant select on public.dangerous_work to authenticated;
grant all on public.dangerous_work to service_role;
create trigger place_inserted after insert on public.dangerous_work
  referencing new table as new_rows for each statement execute function private.place_new_rows();
create trigger place_moved after update on public.dangerous_work
  referencing old table as old_rows new table as new_rows for each statement execute function private.place_new_rows();
insert into private.writable values ('dangerous_work',
  '{region_id,enterprise_id,responsible_id,kind,name,sizes,phase,plan_approved_on,expert_reviewed_on,begins_on,ends_on,lng,lat}');

create function public.dangerous_works(p_region text, p_enterprise bigint default null) returns jsonb
  language sql stable set search_path = ''
as $$
  with rule as materialized (
    -- Asked once a kind and not once a work.
    select k.kind, private.parameter(p_region, 'construction.' || k.kind) as rule
    from (select distinct w.kind from public.dangerous_work w where w.region_id = p_region) k
  )
  select jsonb_build_object(
    'count', count(*), 'beyond_scale', count(*) filter (where w.review), 'at_fault', count(*) filter (where w.faults <> '{}'),
    'works', coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'enterprise_id', w.enterprise_id, 'enterprise', w.enterprise, 'kind', w.kind,
      'name', w.name, 'sizes', w.sizes, 'phase', w.phase, 'greater_danger', w.danger, 'beyond_scale', w.review,
      'plan_approved_on', w.plan_approved_on, 'expert_reviewed_on', w.expert_reviewed_on, 'begins_on', w.begins_on, 'ends_on', w.ends_on,
      'lng', extensions.st_x(w.geom), 'lat', extensions.st_y(w.geom), 'faults', to_jsonb(w.faults))
      order by cardinality(w.faults) desc, w.begins_on, w.id), '[]'))
  from (
    select k.*, e.name as enterprise, s.danger, s.review, array_remove(array[
      case when s.danger and k.phase in ('under_way', 'stopped') and (k.plan_approved_on is null or k.plan_approved_on > k.begins_on) then 'begun_without_plan' end,
      case when s.review and k.phase in ('under_way', 'stopped') and (k.expert_reviewed_on is null or k.expert_reviewed_on > k.begins_on) then 'begun_without_review' end,
      case when k.phase = 'under_way' and k.ends_on < (select private.region_today(p_region)) then 'beyond_its_term' end], null) as faults
    from public.dangerous_work k
    left join public.enterprise e on e.id = k.enterprise_id
    join rule u on u.kind = k.kind
    cross join lateral (select coalesce(private.passes_threshold(u.rule, k.sizes, 'review'), false) as review) v
    cross join lateral (select v.review, v.review or coalesce(private.passes_threshold(u.rule, k.sizes, 'danger'), false) as danger) s
    where k.region_id = p_region and k.phase <> 'accepted' and (p_enterprise is null or k.enterprise_id = p_enterprise)
  ) w;
$$;
comment on function public.dangerous_works(text, bigint) is
  'Works of greater danger that are not accepted yet, of a region or of one site, those at fault first: begun without an approved plan, beyond scale (超过一定规模) and begun without an expert review, under way after their last day. A plan or review of the first day itself counts. Bounds: parameters construction.<kind>.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function public.dangerous_works(text, bigint) to authenticated, service_role;
