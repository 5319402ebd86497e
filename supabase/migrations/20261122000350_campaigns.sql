-- Campaigns with stages and tasks.

create table public.campaign (
  id bigint generated always as identity primary key,
  region_id text not null references public.region (id) on delete cascade,
  dataset_id text references public.dataset (id) on delete cascade,
  source_id text,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  name text not null check (name <> ''),
  owner text,
  goal text,
  starts_on date not null,
  ends_on date not null,
  days integer generated always as (ends_on - starts_on + 1) stored,
  unique (dataset_id, source_id),
  constraint a_campaign_ends_after_it_began check (ends_on >= starts_on)
);
comment on table public.campaign is 'An action over some time (专项行动), in a region or a zone. All members of its region see it.';
comment on column public.campaign.days is 'Both ends counted: one of 100 days ends on its start + 99.';
create index campaign_region_id_idx on public.campaign (region_id);
create index campaign_zone_id_idx on public.campaign (zone_id);

create table public.campaign_stage (
  id bigint generated always as identity primary key,
  campaign_id bigint not null references public.campaign (id) on delete cascade,
  region_id text not null references public.region (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  name text not null check (name <> ''),
  starts_on date not null,
  ends_on date not null,
  unique (campaign_id, name),
  constraint a_stage_ends_after_it_began check (ends_on >= starts_on)
);
comment on table public.campaign_stage is 'A stage of a campaign. Stages may overlap, as plans write them.';
create index campaign_stage_region_id_idx on public.campaign_stage (region_id);
create index campaign_stage_zone_id_idx on public.campaign_stage (zone_id);

create table public.campaign_task (
  id bigint generated always as identity primary key,
  campaign_id bigint not null references public.campaign (id) on delete cascade,
  stage_id bigint references public.campaign_stage (id) on delete set null,
  region_id text not null references public.region (id) on delete cascade,
  enterprise_id bigint references public.enterprise (id) on delete cascade,
  zone_id bigint references public.zone (id) on delete set null,
  zone_path extensions.ltree not null default '',
  action text check (action in ('enforcement', 'treatment', 'education', 'mechanism', 'support', 'team')),
  title text not null check (title <> ''),
  unit text,
  due_on date not null,
  done_on date
);
comment on table public.campaign_task is 'What somebody is to do in a campaign by a day. A day due after the stage has ended is kept and told as a warning, as a plan may say so.';
comment on column public.campaign_task.action is 'Three actions (enforcement, treatment, education) and three constructions (mechanism, support, team).';
create index campaign_task_campaign_id_idx on public.campaign_task (campaign_id, due_on);
create index campaign_task_stage_id_idx on public.campaign_task (stage_id);
create index campaign_task_region_id_idx on public.campaign_task (region_id);
create index campaign_task_enterprise_id_idx on public.campaign_task (enterprise_id);
create index campaign_task_zone_id_idx on public.campaign_task (zone_id);
create index campaign_task_zone_path_idx on public.campaign_task (zone_path);

alter table public.campaign enable row level security;
create policy "members see the campaigns of their regions" on public.campaign
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
alter table public.campaign_stage enable row level security;
create policy "members see the stages of the campaigns of their regions" on public.campaign_stage
  for select to authenticated using (region_id = any (array(select region_id from private.my_regions)));
alter table public.campaign_task enable row level security;
create policy "members see the campaign tasks of their zones" on public.campaign_task
  for select to authenticated using (zone_path operator(extensions.<@) array(select scope from private.my_scopes));
create policy "enterprises see the campaign tasks of their own site" on public.campaign_task
  for select to authenticated using (enterprise_id = any (array(select enterprise_id from private.my_enterprises)));

revoke all on public.campaign, public.campaign_stage, public.campaign_task from anon, authenticated;
grant select on public.campaign, public.campaign_stage, public.campaign_task to authenticated;
grant all on public.campaign, public.campaign_stage, public.campaign_task to service_role;

create trigger follow_inserted after insert on public.campaign
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.campaign
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.campaign_stage
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.campaign_stage
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_inserted after insert on public.campaign_task
  referencing new table as new_rows for each statement execute function private.follow_enterprise();
create trigger follow_changed after update on public.campaign_task
  referencing old table as old_rows new table as new_rows for each statement execute function private.follow_enterprise();

insert into private.writable values
  ('campaign', '{region_id,zone_id,name,owner,goal,starts_on,ends_on}'),
  ('campaign_stage', '{campaign_id,region_id,zone_id,name,starts_on,ends_on}'),
  ('campaign_task', '{campaign_id,stage_id,region_id,enterprise_id,zone_id,action,title,unit,due_on,done_on}');

create function public.campaigns(p_region text) returns jsonb
  language sql stable set search_path = ''
as $$
  with today as (select private.region_today(p_region) as day)
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'owner', c.owner, 'starts_on', c.starts_on,
    'ends_on', c.ends_on, 'day', greatest(0, least(today.day - c.starts_on + 1, c.days)), 'days', c.days,
    'stages_today', coalesce((select jsonb_agg(s.name order by s.starts_on, s.id) from public.campaign_stage s
      where s.campaign_id = c.id and today.day between s.starts_on and s.ends_on), '[]'),
    'stages', coalesce((
      select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'starts_on', s.starts_on, 'ends_on', s.ends_on,
        'done', (select private.share(count(t.done_on), count(*)) from public.campaign_task t where t.stage_id = s.id)) order by s.starts_on, s.id)
      from public.campaign_stage s where s.campaign_id = c.id), '[]'),
    'done', (select private.share(count(t.done_on), count(*)) from public.campaign_task t where t.campaign_id = c.id),
    'actions', coalesce((
      select jsonb_object_agg(a.action, private.share(a.done, a.planned))
      from (select t.action, count(t.done_on) as done, count(*) as planned from public.campaign_task t
        where t.campaign_id = c.id and t.action is not null group by t.action) a), '{}'),
    'overdue', coalesce((
      select jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'unit', t.unit, 'enterprise_id', t.enterprise_id,
        'due_on', t.due_on, 'days_overdue', today.day - t.due_on) order by t.due_on, t.id)
      from public.campaign_task t where t.campaign_id = c.id and t.done_on is null and t.due_on < today.day), '[]'))
    order by c.starts_on desc, c.id), '[]')
  from public.campaign c, today where c.region_id = p_region;
$$;
comment on function public.campaigns(text) is
  'Campaigns of a region as they stand today: day x of y (0 before, y after), the stages of today, tasks done of planned by stage and action, overdue tasks; of tasks those that the user sees.';

-- An inspection may be part of a campaign.
alter table public.inspection
  add constraint inspection_campaign_id_fkey foreign key (campaign_id) references public.campaign (id) on delete set null;

revoke execute on all functions in schema public, private from public, anon;
grant execute on function public.campaigns(text) to authenticated, service_role;
