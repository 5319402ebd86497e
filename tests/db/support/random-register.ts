// A register of the scratch region at random: one record after the other, of every table that a figure counts.
import fc from 'fast-check';

/** What one record is made from; each table takes from it what it has. */
interface Chance {
  /** Site 4 lies in no zone. */
  site: number;
  on: string;
  later: string;
  n: number;
}

const pick = (n: number, ...words: string[]) => `'${words[n % words.length]}'`;
const site = (number: number) =>
  `from public.enterprise e where e.region_id = 'scratch' and e.source_id = 'e${number}'`;
/** Of the site's district, of its grid, or of the whole region. */
const area = (n: number) =>
  n % 3 === 0
    ? 'null::bigint'
    : n % 3 === 1
      ? 'e.zone_id'
      : '(select z.parent_id from public.zone z where z.id = e.zone_id)';
const key = `'scratch/all', gen_random_uuid()::text`;

const TABLES: Record<string, (chance: Chance) => string> = {
  accident: ({ site: at, on, n }) => `insert into public.accident
    (region_id, dataset_id, source_id, enterprise_id, kind, occurred_on, date_precision, name, deaths, injuries, serious_injuries, direct_loss_yuan, geom)
    select 'scratch', ${key}, e.id, ${pick(at, 'road', 'industrial', 'chemical', 'fire')}, ${on}, 'day', 'x', ${n * 3}, ${n}, ${n > 2 ? 1 : 'null'}, ${n * 4e6}, e.geom ${site(at)}`,
  accident_case: ({
    on,
    later,
    n,
  }) => `insert into public.accident_case (accident_id, grade, report_submitted_on, approved_on, closed_on)
    select a.id, a.grade, c.day, c.day, c.day from public.accident a
    cross join lateral (select case when ${n} > 1 then greatest(a.occurred_on, ${later}) end as day) c
    where a.occurred_on <= ${on} on conflict (accident_id) do nothing`,
  hidden_danger: ({ site: at, on, later, n }) => `insert into public.hidden_danger
    (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, closed_on, closed_as, geom)
    select 'scratch', ${key}, e.id, ${pick(n, 'overdue_filing', 'other')}, ${pick(n, 'general', 'general', 'major')},
      ${pick(n, 'closed', 'closed', 'in_plan', 'reported', 'submitted', 'draft')}, ${on}, ${on} + 40, 'ordered',
      ${n < 2 ? later : 'null'}, ${n === 0 ? `'rectified'` : n === 1 ? `'dismissed'` : 'null'}, e.geom ${site(at)}`,
  back_check: ({ on, n }) => `with act as materialized (
      select set_config('gridwatch.act', json_build_object('act', ${pick(n, 'reopen', 'back_check')}, 'at', ${on})::text, true) as said)
    update public.hidden_danger d set state = ${pick(n, 'reopened', 'closed')}, acted_at = ${on}, closed_on = ${n % 2 ? `d.closed_on` : 'null'},
      closed_as = ${n % 2 ? `d.closed_as` : 'null'} from act where act.said <> '' and d.state = 'closed' and d.id % 3 = ${n % 3}`,
  hazard_source: ({
    site: at,
    n,
  }) => `insert into public.hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, level, geom)
    select 'scratch', ${key}, e.id, 'x', 'toxic', ${n === 0 ? 'null' : Math.min(n, 4)}, e.geom ${site(at)}`,
  inspection: ({
    site: at,
    on,
    n,
  }) => `insert into public.inspection (region_id, enterprise_id, kind, inspected_on)
    select 'scratch', e.id, ${pick(n, 'routine', 'special', 'self_check')}, ${on} ${site(at)}`,
  penalty: ({
    site: at,
    on,
    n,
  }) => `insert into public.penalty (region_id, enterprise_id, kind, amount, decided_on)
    select 'scratch', e.id, ${n > 2 ? `'fine', ${n * 1000.5}` : `'warning', null`}, ${on} ${site(at)}`,
  listing: ({ site: at, on, later, n }) => `insert into public.listing
    (region_id, enterprise_id, level, year, title, state, listed_on, deadline_on, accepted_on, delisted_on, geom)
    select 'scratch', e.id, ${pick(n, 'city', 'district', 'other')}, 2014, 'x', ${n > 2 ? `'delisted'` : `'listed'`}, ${on}, ${later},
      ${n > 2 ? `${later}, ${later}` : 'null, null'}, e.geom ${site(at)}`,
  training: ({ site: at, on, n }) => `insert into public.training
    (region_id, enterprise_id, part_of, kind, held_on, sessions, required, enrolled, attended, examined, passed)
    select 'scratch', e.id, ${n === 1 ? '(select min(id) from public.training)' : 'null'}, ${pick(n, 'other', 'migrant_worker')}, ${on},
      ${n + 1}, ${n < 2 ? 'null' : n * 9}, ${n < 3 ? 'null' : n * 8}, ${n * 7}, ${n * 6}, ${n * 5} ${site(at)}`,
  drill: ({ site: at, on, n }) => `with plan as (
      insert into public.emergency_plan (region_id, enterprise_id, kind, name, issued_on, withdrawn_on)
      select 'scratch', e.id, 'special', 'x', '2012-06-01', ${n === 4 ? `date '2014-01-01'` : 'null'} ${site(at)} returning id, enterprise_id)
    insert into public.drill (region_id, enterprise_id, plan_id, held_on, form, people)
    select 'scratch', p.enterprise_id, p.id, ${on}, ${pick(n, 'exercise', 'table_top')}, nullif(${n}, 0) from plan p where ${n} <> 5`,
  public_report: ({
    site: at,
    on,
    n,
  }) => `insert into public.public_report (region_id, channel, subject, text, received_at, verified, geom)
    select 'scratch', ${pick(n, 'web', 'telephone')}, ${pick(n, 'hidden_danger', 'accident')}, 'A report', ${on} + time '23:30', ${['true', 'false', 'null'][n % 3]}, e.geom ${site(at)}`,
  equipment: ({
    site: at,
    on,
    n,
  }) => `insert into public.equipment (region_id, enterprise_id, kind, next_inspection_on, status)
    select 'scratch', e.id, ${pick(n, 'boiler', 'elevator')}, ${n === 2 ? 'null' : `${on} + 200`}, ${pick(n, 'in_use', 'in_use', 'in_use', 'stopped')} ${site(at)}`,
  certificate: ({
    site: at,
    on,
    n,
  }) => `insert into public.certificate (region_id, enterprise_id, kind, grade, issued_on, valid_to, revoked_on)
    select 'scratch', e.id, 'standardization', ${1 + (n % 3)}, ${on}, ${on} + 300, ${n === 3 ? `${on} + 30` : 'null'} ${site(at)}`,
  operator: ({ site: at, on, n }) => `with who as (
      insert into public.person (region_id, enterprise_id, name, role, active)
      select 'scratch', e.id, 'x', 'special_operator', ${n !== 3} ${site(at)} returning id, enterprise_id)
    insert into public.certificate (region_id, enterprise_id, person_id, kind, valid_to)
    select 'scratch', w.enterprise_id, w.id, 'special_operator', ${on} + 150 from who w where ${n} <> 1`,
  campaign_task: ({ site: at, on, later, n }) => `with action as (
      insert into public.campaign (region_id, name, starts_on, ends_on) values ('scratch', 'x', '2013-01-01', '2014-12-31') returning id)
    insert into public.campaign_task (campaign_id, region_id, enterprise_id, title, action, due_on, done_on)
    select a.id, 'scratch', e.id, 't', ${pick(n, 'treatment', 'education')}, ${on}, ${n > 2 ? later : 'null'} from action a cross join lateral (select e.* ${site(at)}) e`,
  letter: ({
    site: at,
    on,
    n,
  }) => `insert into public.responsibility_letter (region_id, enterprise_id, year, from_party, to_party, signed_on)
    select 'scratch', e.id, ${2013 + (n % 2)}, 'a', 'b', ${n > 2 ? on : 'null'} ${site(at)}`,
  site_return: ({
    site: at,
    on,
    n,
  }) => `insert into public.site_return (region_id, enterprise_id, kind, period, submitted_on, found)
    select 'scratch', e.id, 'self_check', date_trunc('month', ${on}::timestamp)::date, ${on}, ${n > 3 ? 'null' : n % 2} ${site(at)}
    on conflict do nothing`,
  warning: ({ site: at, on, n }) => `with area as (
      insert into public.warning (region_id, kind, colour, title, from_at, geom)
      values ('scratch', 'rain', 'red', 'x', ${on}, extensions.st_multi(extensions.st_makeenvelope(0, 0, 4, 1, 4326))) returning id)
    insert into public.warning_site (warning_id, region_id, enterprise_id, notified_at, confirmed_at)
    select w.id, 'scratch', e.id, ${on}, ${n > 2 ? `${on} + ${n}` : 'null'} from area w cross join lateral (select e.* ${site(at)}) e`,
  occupation: ({ site: at, on, later, n }) => `with line as (
      insert into public.pipeline (region_id, dataset_id, source_id, medium, status, geom)
      values ('scratch', ${key}, 'natural_gas', 'operating', extensions.st_setsrid('MULTILINESTRING((0.1 0.5, 3.9 0.5))'::extensions.geometry, 4326)) returning id)
    insert into public.pipeline_occupation (region_id, pipeline_id, kind, found_on, state, cleared_on, geom)
    select 'scratch', l.id, 'shed', ${on}, ${n > 2 ? `'cleared', ${later}` : `'open', null`}, e.geom from line l cross join lateral (select e.* ${site(at)}) e`,
  // A grid that has a parent is moved half over its neighbour: it leaves a gap behind.
  zone: ({ site: at, n }) => `update public.zone set
      parent_id = (select d.id from public.zone d where d.region_id = 'scratch' and d.code = 'd${Math.floor(at / 2)}'),
      geom = extensions.st_multi(extensions.st_makeenvelope(${at} - ${n} / 6.0, 0, ${at} + 1 - ${n} / 6.0, 1, 4326))
    where region_id = 'scratch' and code = 'g${at}'`,
  zone_member: ({
    site: at,
    on,
    n,
  }) => `insert into public.zone_member (zone_id, person_name, role, from_on, to_on)
    select e.zone_id, 'x', ${pick(n, 'head', 'supervisor', 'member')}, ${on}, ${n > 3 ? `${on} + 100` : 'null'} ${site(at)} and e.zone_id is not null`,
  patrol: ({ site: at, on, n }) => `insert into public.patrol (zone_id, enterprise_id, patrolled_on)
    select e.zone_id, ${n > 1 ? 'e.id' : 'null'}, ${on} ${site(at)} and e.zone_id is not null`,
  changed_site: ({
    site: at,
    n,
  }) => `update public.enterprise set status = ${pick(n, 'active', 'active', 'deregistered')},
    industry_code = ${n > 2 ? `'B0610'` : `'C26'`} where region_id = 'scratch' and source_id = 'e${at}'`,
  region_statistic: ({ site: at, n }) => `insert into public.region_statistic
    (region_id, zone_id, year, quarter, gdp_hundred_million_yuan, workers, vehicles, coal_tonnes, source, version)
    select 'scratch', ${area(n)}, ${2012 + (n % 3)}, ${n > 3 ? 2 : 'null'}, ${n * 10}, ${n * 1000}, ${n * 100}, ${n * 1e5}, 'x',
      (select count(*) + 1 from public.region_statistic) ${site(at)}`,
  control_indicator: ({
    site: at,
    n,
  }) => `insert into public.control_indicator (region_id, zone_id, year, kind, value_limit)
    select 'scratch', ${area(n)}, ${2014 - (n % 2)}, ${pick(n, 'accidents', 'deaths', 'larger_accidents', 'major_accidents')}, ${n} ${site(at)}
    on conflict do nothing`,
};

const START = Date.UTC(2013, 0, 1);
const date = (days: number) => `date '${new Date(START + days * 86_400_000).toISOString().slice(0, 10)}'`;
/** The region's clock stands 515 days after the start. */
const LAST_DAY = 515;

/** A day in the time of the register, as SQL. */
export const anyDay = fc.integer({ min: 0, max: LAST_DAY }).map(date);

const record = fc
  .record({
    table: fc.constantFrom(...Object.keys(TABLES)),
    site: fc.nat({ max: 4 }),
    on: fc.integer({ min: 0, max: LAST_DAY }),
    days: fc.nat({ max: 60 }),
    n: fc.nat({ max: 5 }),
  })
  .map(
    ({ table, site: at, on, days, n }) =>
      TABLES[table]?.({ site: at, on: date(on), later: date(Math.min(on + days, LAST_DAY)), n }) ?? '',
  );

/** Statements that fill a scratch region; each can be run after any other. */
export const randomRegister = fc.array(record, { minLength: 150, maxLength: 200 });
