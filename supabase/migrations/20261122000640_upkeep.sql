-- What time alone brings about, done on a schedule: colours of risk by the new day, old changes taken away, sums joined.

insert into public.parameter (key, value, source, confidence) values
  ('upkeep.change_days', '30', 'How long a browser may sleep and still be told what it missed', 'G');

create table private.risk_day (
  region_id text primary key references public.region (id) on delete cascade,
  day date not null
);
comment on table private.risk_day is 'The day by a region''s clock for which upkeep last computed the risk of its sites.';

create function private.upkeep() returns jsonb
  language plpgsql set search_path = '' set jit = off
as $$
declare
  new_days text[];
  pruned bigint;
  joined bigint;
begin
  -- One at a time: whoever comes second has nothing left to do.
  if not pg_try_advisory_xact_lock(7204811537) then
    return null;
  end if;
  with told as (
    insert into private.risk_day as d (region_id, day) select r.id, private.region_today(r.id) from public.region r
    on conflict (region_id) do update set day = excluded.day where d.day <> excluded.day
    returning d.region_id
  ) select coalesce(array_agg(t.region_id order by t.region_id), '{}') into new_days from told t;
  perform private.refresh_region_risk(n) from unnest(new_days) n;
  pruned := private.prune_changes((private.parameter('', 'upkeep.change_days'))::text::integer);
  joined := private.compact_rollups();
  return jsonb_build_object('risk', to_jsonb(new_days), 'changes_pruned', pruned, 'sums_joined', joined);
end;
$$;
comment on function private.upkeep() is
  'Computes the risk of the regions that have come to a new day, takes away changes older than the parameter upkeep.change_days, joins sums that have piled up; answers what it did, null while another does it. For the database''s owner, about once an hour.';

create function private.schedule_upkeep() returns boolean
  language plpgsql set search_path = ''
as $$
begin
  if exists (select from pg_catalog.pg_available_extensions a where a.name = 'pg_cron' and a.installed_version is null) then
    begin
      execute 'create extension pg_cron';
    exception when others then
      -- Offered but not for this database, or not loaded with the server: the app's own server has a timer of its own.
      raise warning 'pg_cron could not be used: %', sqlerrm;
    end;
  end if;
  if to_regprocedure('cron.schedule(text,text,text)') is null then
    return false;
  end if;
  execute 'select cron.schedule($1, $2, $3)' using 'gridwatch-upkeep', '17 * * * *', 'select private.upkeep()';
  return true;
end;
$$;
comment on function private.schedule_upkeep() is 'Has pg_cron call upkeep once an hour, where the server has pg_cron; answers whether. Asked again, it is still one job.';

revoke execute on all functions in schema public, private from public;

select private.schedule_upkeep();
