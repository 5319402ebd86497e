-- Training with the number of people on each of its bases.

create table public.training (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  part_of bigint references public.training (id) on delete cascade,
  kind text not null check (kind in ('self_assessor', 'special_operator', 'unit_head', 'safety_manager', 'occupational_health',
    'migrant_worker', 'new_staff', 'all_staff', 'emergency', 'other')),
  name text check (name <> ''),
  organiser text,
  held_on date not null,
  held_to date,
  sessions integer not null default 1,
  required integer,
  enrolled integer,
  attended integer,
  examined integer,
  passed integer,
  questionnaires_out integer,
  questionnaires_in integer,
  stated jsonb not null default '{}' check (jsonb_typeof(stated) = 'object'),
  unique (dataset_id, source_id),
  constraint a_training_ends_after_it_began check (held_to >= held_on),
  constraint training_counts_are_not_negative check (least(sessions - 1, required, enrolled, attended, examined, passed,
    questionnaires_out, questionnaires_in) >= 0),
  constraint no_more_pass_than_are_examined check (passed <= examined),
  constraint no_more_questionnaires_come_back_than_went_out check (questionnaires_in <= questionnaires_out)
);
comment on table public.training is 'A training or a series of sessions, with the number of people on each base. A whole that is made of parts (part_of) is counted by its parts.';
comment on column public.training.stated is 'Rates that the source prints without saying of what; kept, never computed with.';
create index training_region_id_idx on public.training (region_id, held_on);
create index training_enterprise_id_idx on public.training (enterprise_id);
create index training_zone_id_idx on public.training (zone_id);
create index training_zone_path_idx on public.training (zone_path);
create index training_part_of_idx on public.training (part_of);

alter table public.training enable row level security;
create policy "members see the training of their zones" on public.training
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the training of their own site" on public.training
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));
revoke all on public.training from anon, authenticated;
grant select on public.training to authenticated;
grant all on public.training to service_role;
create trigger follow_inserted after insert on public.training
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.training
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
insert into private.writable values ('training',
  '{region_id,enterprise_id,zone_id,part_of,kind,name,organiser,held_on,held_to,sessions,required,enrolled,attended,examined,passed,questionnaires_out,questionnaires_in,stated}',
  '{enterprise_id,part_of,kind,name,organiser,held_on,held_to,sessions,required,enrolled,attended,examined,passed,questionnaires_out,questionnaires_in}');
insert into public.parameter (key, value, source, confidence) values
  ('training.migrant_target', '300000', 'Shanghai, practical project of 2014: safety training of 300,000 migrant workers', 'S');

create function public.training_figures(p_region text, p_from date, p_to date) returns jsonb
  language sql stable set search_path = ''
as $$
  with leaf as (
    select t.* from public.training t
    where t.region_id = p_region and t.held_on between p_from and p_to
      and not exists (select from public.training c where c.part_of = t.id)
  ), line as (
    select coalesce(l.kind, 'all') as kind, jsonb_build_object(
      'sessions', sum(l.sessions), 'people', sum(l.attended),
      'people_a_session', round(sum(l.attended)::numeric / nullif(sum(l.sessions) filter (where l.attended is not null), 0), 2),
      'trained', private.share(sum(l.attended) filter (where l.required is not null), sum(l.required) filter (where l.attended is not null)),
      'participation', private.share(sum(l.attended) filter (where l.enrolled is not null), sum(l.enrolled) filter (where l.attended is not null)),
      'pass', private.share(sum(l.passed) filter (where l.examined is not null), sum(l.examined) filter (where l.passed is not null)),
      'questionnaires', private.share(sum(l.questionnaires_in), sum(l.questionnaires_out) filter (where l.questionnaires_in is not null))) as figures
    from leaf l group by grouping sets ((), (l.kind))
  )
  select jsonb_build_object('from', p_from, 'to', p_to,
    'migrant_target', private.parameter(p_region, 'training.migrant_target'),
    'kinds', (select jsonb_object_agg(kind, figures) from line),
    'ids', (select coalesce(jsonb_agg(id order by id), '[]') from leaf));
$$;
comment on function public.training_figures(text, date, date) is
  'Training of a period, for all kinds and each: sessions, people, and three rates on three bases (trained on required, participation on enrolled, pass on examined), each only over trainings that give both numbers; and the ids that were counted.';

revoke execute on all functions in schema public, private from public, anon;
grant execute on function public.training_figures(text, date, date)
  to authenticated, service_role;
