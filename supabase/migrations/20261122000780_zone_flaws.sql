-- Gaps and overlaps of a division into zones: worked out where outlines change, kept, and counted as figures with their lists.
-- To work them out for a city takes a second or two; whoever asks is not to wait for it.

create table public.zone_flaw (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  kind text not null check (kind in ('gap', 'overlap')),
  zone_id bigint not null references public.zone (id) on delete cascade,
  other_id bigint references public.zone (id) on delete cascade,
  level text not null,
  square_meters double precision not null check (square_meters > 0),
  geom extensions.geometry(Geometry, 4326) not null,
  zone_path extensions.ltree not null,
  check ((kind = 'overlap') = (other_id is not null))
);
comment on table public.zone_flaw is 'Kept from the outlines of zones: a piece of a divided zone that no zone below it covers (gap), or ground that two zones of a level share (overlap). Smaller than 0.1 m² is drawing noise.';
comment on column public.zone_flaw.zone_id is 'The divided zone of a gap; the one of two that overlap that was there first.';
comment on column public.zone_flaw.zone_path is 'Of a gap the divided zone; of an overlap the zone in which both lie: who answers for that sees it.';
create index zone_flaw_region_id_idx on public.zone_flaw (region_id, kind);
create index zone_flaw_zone_id_idx on public.zone_flaw (zone_id);
create index zone_flaw_other_id_idx on public.zone_flaw (other_id);
create index zone_flaw_zone_path_idx on public.zone_flaw (zone_path);
alter table public.zone_flaw enable row level security;
create policy "members see the flaws of their zones" on public.zone_flaw
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
revoke all on public.zone_flaw from anon, authenticated;
grant select on public.zone_flaw to authenticated;
grant all on public.zone_flaw to service_role;

create function private.keep_gaps(p_zones bigint[]) returns void
  language sql set search_path = ''
as $$
  delete from public.zone_flaw f where f.kind = 'gap' and f.zone_id = any (p_zones);
  insert into public.zone_flaw (region_id, kind, zone_id, level, square_meters, geom, zone_path)
  select z.region_id, 'gap', z.id, z.level, a.square_meters, g.geom, z.path
  from public.zone z
  cross join lateral (select extensions.st_union(c.geom, 1e-10) as covered from public.zone c where c.parent_id = z.id) u
  cross join lateral extensions.st_dump(extensions.st_collectionextract(extensions.st_difference(z.geom, u.covered, 1e-10), 3)) g
  cross join lateral (select private.flat_square_meters(g.geom) as square_meters) a
  where z.id = any (p_zones) and a.square_meters > 0.1;
$$;
comment on function private.keep_gaps(bigint[]) is 'Works the gaps of zones out anew; a zone that is not divided has none.';

create function private.keep_overlaps(p_zones bigint[]) returns void
  language sql set search_path = ''
as $$
  delete from public.zone_flaw f where f.kind = 'overlap' and (f.zone_id = any (p_zones) or f.other_id = any (p_zones));
  insert into public.zone_flaw (region_id, kind, zone_id, other_id, level, square_meters, geom, zone_path)
  select o.region_id, 'overlap', least(o.id, o.other_id), greatest(o.id, o.other_id), o.level, a.square_meters, o.geom,
    extensions.lca(o.path, o.other_path)
  from (
    select distinct on (least(a.id, b.id), greatest(a.id, b.id)) a.region_id, a.id, b.id as other_id, a.level, a.path, b.path as other_path,
      extensions.st_collectionextract(extensions.st_intersection(a.geom, b.geom, 1e-10), 3) as geom
    from public.zone a join public.zone b
      on b.region_id = a.region_id and b.level = a.level and a.id <> b.id and a.geom operator(extensions.&&) b.geom
    where a.id = any (p_zones) and not a.path operator(extensions.@>) b.path and not a.path operator(extensions.<@) b.path
      and extensions.st_relate(a.geom, b.geom, '2********')
    order by least(a.id, b.id), greatest(a.id, b.id)
  ) o
  cross join lateral (select private.flat_square_meters(o.geom) as square_meters) a
  where a.square_meters > 0.1;
$$;
comment on function private.keep_overlaps(bigint[]) is 'Works out anew what zones share with others of their level.';

create function private.keep_zone_flaws() returns trigger
  language plpgsql security definer set search_path = ''
as $$
declare
  changed bigint[];
  divided bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id), array_agg(distinct n.parent_id) into changed, divided from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.parent_id) into divided from old_rows o;
  else
    select array_agg(n.id), array_agg(n.parent_id) || array_agg(o.parent_id) into changed, divided
    from new_rows n join old_rows o using (id)
    where extensions.st_asewkb(n.geom) <> extensions.st_asewkb(o.geom) or n.path::text <> o.path::text or n.level <> o.level
      or n.parent_id is distinct from o.parent_id;
  end if;
  if changed is not null then
    perform private.keep_overlaps(changed);
  end if;
  if changed is not null or divided is not null then
    perform private.keep_gaps(coalesce(changed, '{}') || coalesce(divided, '{}'));
  end if;
  return null;
end;
$$;
comment on function private.keep_zone_flaws() is 'After a statement, the gaps and overlaps of the zones that it touched and of those in which they lie.';
create trigger then_flaws_inserted after insert on public.zone
  referencing new table as new_rows for each statement execute function private.keep_zone_flaws();
create trigger then_flaws_changed after update on public.zone
  referencing old table as old_rows new table as new_rows for each statement execute function private.keep_zone_flaws();
create trigger then_flaws_removed after delete on public.zone
  referencing old table as old_rows for each statement execute function private.keep_zone_flaws();

-- asked by an administrator ------------------------------------------------------------------------------------------

create function public.zone_gaps(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('zone_id', w.zone_id, 'code', w.code, 'square_meters', w.square_meters,
    'pieces', w.pieces) order by w.path), '[]')
  from (
    select f.zone_id, z.code, z.path, round(sum(f.square_meters)::numeric) as square_meters,
      jsonb_agg(jsonb_build_object('square_meters', round(f.square_meters::numeric),
        'geojson', extensions.st_asgeojson(f.geom, 6)::jsonb) order by f.square_meters desc, f.id) as pieces
    from public.zone_flaw f join public.zone z on z.id = f.zone_id
    where f.region_id = p_region and f.kind = 'gap'
      and f.square_meters > (private.parameter(p_region, 'zone.gap_tolerance_square_meters'))::text::double precision
    group by f.zone_id, z.code, z.path
  ) w;
$$;
comment on function public.zone_gaps(text) is
  'Parts of a divided zone that none of the zones below it covers, in square metres; pieces below the parameter zone.gap_tolerance_square_meters are left out.';

create function public.zone_overlaps(p_region text, p_tolerance_square_meters double precision default null) returns jsonb
  language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('zone_id', f.zone_id, 'code', z.code, 'other_id', f.other_id, 'other_code', o.code,
    'level', f.level, 'square_meters', round(f.square_meters::numeric)) order by f.square_meters desc, z.code, o.code), '[]')
  from public.zone_flaw f join public.zone z on z.id = f.zone_id join public.zone o on o.id = f.other_id
  where f.region_id = p_region and f.kind = 'overlap' and f.square_meters > coalesce(p_tolerance_square_meters, 1);
$$;
comment on function public.zone_overlaps(text, double precision) is
  'Pairs of zones of a level that cover the same ground, with its area in square metres; pairs up to the tolerance (1 m² unless given, 0.1 m² at least) are left out.';

-- as figures ---------------------------------------------------------------------------------------------------------

create view private.set_gap_area as
  select 'zone_flaw' as subject, f.id, null::bigint as enterprise_id, f.region_id, f.zone_path, f.level as kind,
    null::date as day, null::date as by_day, round(f.square_meters::numeric) as amount
  from public.zone_flaw f
  join (
    -- Offset, so that the parameter is asked once a region and not once a gap.
    select r.id, (private.parameter(r.id, 'zone.gap_tolerance_square_meters'))::text::double precision as least from public.region r offset 0
  ) t on t.id = f.region_id
  where f.kind = 'gap' and f.square_meters > t.least;
create view private.set_gaps as
  select a.subject, a.id, a.enterprise_id, a.region_id, a.zone_path, a.kind, a.day, a.by_day, 1::numeric as amount from private.set_gap_area a;

create view private.set_overlap_area as
  select 'zone_flaw' as subject, f.id, null::bigint as enterprise_id, f.region_id, f.zone_path, f.level as kind,
    null::date as day, null::date as by_day, round(f.square_meters::numeric) as amount
  from public.zone_flaw f where f.kind = 'overlap' and f.square_meters > 1;
create view private.set_overlaps as
  select a.subject, a.id, a.enterprise_id, a.region_id, a.zone_path, a.kind, a.day, a.by_day, 1::numeric as amount from private.set_overlap_area a;

create view private.set_sites_in_overlaps as
  select s.* from private.set_enterprises s
  where s.id in (
    -- From the few overlaps to the sites in them, not from every site.
    select e.id from private.set_overlaps o join public.zone_flaw f on f.id = o.id
    join public.enterprise e on e.region_id = f.region_id and extensions.st_intersects(f.geom, e.geom)
    where o.kind = 'grid');

alter table public.figure_definition drop constraint figure_definition_unit_check,
  add constraint figure_definition_unit_check
    check (unit in ('count', 'people', 'yuan', 'percent', 'permille', 'days', 'ratio', 'square_meters'));
insert into public.figure_definition
  (position, code, name_en, name_zh, subject, unit, digits, base, aggregate, factor, numerator, denominator, denominator_base, part_of_base, definition_en, definition_zh, source, confidence)
values
  (115, 'gaps', 'Gaps between zones', '网格缝隙数', 'zone_flaw', 'count', 0, 'stock', 'sum', 1, 'gaps', null, null, false,
   'Pieces of divided zones that no zone below them covers, larger than the parameter zone.gap_tolerance_square_meters.',
   '已划分区域内未被下级网格覆盖、面积大于参数 zone.gap_tolerance_square_meters 的地块。', 'GB/T 30428.1', 'G'),
  (116, 'gap_area', 'Area of gaps', '网格缝隙面积', 'zone_flaw', 'square_meters', 0, 'stock', 'sum', 1, 'gap_area', null, null, false,
   'Area of the gaps in square metres.', '网格缝隙的面积（平方米）。', 'GB/T 30428.1', 'G'),
  (117, 'overlaps', 'Overlaps of zones', '网格重叠处数', 'zone_flaw', 'count', 0, 'stock', 'sum', 1, 'overlaps', null, null, false,
   'Pairs of zones of a level that share more than 1 m² of ground.', '同级网格之间重叠面积超过1平方米的网格对。', 'GB/T 30428.1', 'G'),
  (118, 'overlap_area', 'Area of overlaps', '网格重叠面积', 'zone_flaw', 'square_meters', 0, 'stock', 'sum', 1, 'overlap_area', null, null, false,
   'Area in square metres that pairs of zones of a level share.', '同级网格之间重叠的面积（平方米）。', 'GB/T 30428.1', 'G'),
  (119, 'sites_in_overlaps', 'Enterprises where grids overlap', '落入网格重叠区单位数', 'enterprise', 'count', 0, 'stock', 'sum', 1, 'sites_in_overlaps', null, null, false,
   'Active enterprises that lie where grids overlap; each is counted in the one of the lowest code only.',
   '位于网格重叠区的在册单位；统计时归入编码最小的网格，不重复计算。', 'GB/T 30428.1', 'G');

revoke execute on all functions in schema public, private from public;
grant execute on function public.zone_gaps(text), public.zone_overlaps(text, double precision) to authenticated, service_role;

-- Zones that were there before.
select private.keep_overlaps(array(select z.id from public.zone z)), private.keep_gaps(array(select z.id from public.zone z));
