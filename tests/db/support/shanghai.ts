// What the register of Shanghai must hold: the published totals, and the tables of every system.

const SINCE = `'2014-01-01' and dataset_id like 'shanghai/simulated/%'`;
const CASES = `public.accident_case c join public.accident a on a.id = c.accident_id and a.source_id like '2014-%'`;
const ANSWERED = `public.accountability y join public.accident_case c on c.id = y.accident_case_id
  join public.accident a on a.id = c.accident_id and a.source_id like '2014-%'`;
const TRAINED = `public.training where kind = 'self_assessor' and held_on >= ${SINCE}`;
/** Every total that the bureau published for January to May 2014: its name, itself, and the question that gives it. */
export const PUBLISHED: [name: string, answer: number, question: string][] = [
  ['inspections', 125_519, `select count(*) as n from public.inspection where inspected_on >= ${SINCE}`],
  [
    'units inspected',
    92_039,
    `select count(distinct enterprise_id) as n from public.inspection where inspected_on >= ${SINCE}`,
  ],
  ['penalties', 284, `select count(*) as n from public.penalty where decided_on >= ${SINCE}`],
  ['fines', 255, `select count(*) as n from public.penalty where kind = 'fine' and decided_on >= ${SINCE}`],
  ['yuan of fines', 10_535_000, `select sum(amount) as n from public.penalty where decided_on >= ${SINCE}`],
  ['hidden dangers', 89_204, `select count(*) as n from public.hidden_danger where found_on >= ${SINCE}`],
  [
    'hidden dangers rectified',
    84_548,
    `select count(*) as n from public.hidden_danger where closed_as = 'rectified' and found_on >= ${SINCE}`,
  ],
  [
    'per cent rectified',
    94.78,
    `select private.percent(count(closed_on), count(*)) as n from public.hidden_danger where found_on >= ${SINCE}`,
  ],
  [
    'listed items',
    3,
    `select count(*) as n from public.listing where number not like '%重点协调%' and listed_on >= ${SINCE}`,
  ],
  [
    'coordinated item',
    1,
    `select count(*) as n from public.listing where number like '%重点协调%' and listed_on >= ${SINCE}`,
  ],
  ['accidents handled', 83, `select count(*) as n from ${CASES}`],
  [
    'cases closed',
    63,
    `select count(*) as n from ${CASES} where c.closed_on between '2014-01-01' and '2014-05-31'`,
  ],
  ['yuan of fines after accidents', 7_672_100, `select sum(y.amount_yuan) as n from ${ANSWERED}`],
  ['disciplined', 2, `select count(*) as n from ${ANSWERED} where y.kind = 'party_discipline'`],
  ['transferred', 8, `select count(*) as n from ${ANSWERED} where y.kind = 'criminal_transfer'`],
  ['training sessions', 85, `select sum(sessions) as n from ${TRAINED} and held_on <= '2014-06-17'`],
  ['people trained', 9_532, `select sum(attended) as n from ${TRAINED} and held_on <= '2014-06-17'`],
  [
    'migrant workers to be trained',
    300_000,
    `select sum(required) as n from public.training where kind = 'migrant_worker' and held_on >= ${SINCE}`,
  ],
];

/** Rows that say one thing here and another there, by what they are of; none. */
export const CONTRADICTIONS = `select
  (select count(*)::int from public.certificate c where c.kind = 'standardization'
    and (c.grade <> private.standardization_grade('shanghai', c.score)
      or c.valid_to <> private.standardization_end('shanghai', c.issued_on))) as certificates,
  (select count(*)::int from public.public_report r where r.region_id = 'shanghai'
    and (r.verified and (r.hidden_danger_id is null or r.state <> 'closed')
      or (r.fine_yuan is null) <> (r.reward_yuan is null))) as reports,
  (select count(*)::int from public.hazard_grading g join public.hazard_source h on h.id = g.hazard_source_id
    where h.region_id = 'shanghai' and (g.level is null or g.missing <> '{}' or not g.is_major)) as gradings,
  (select count(*)::int from public.drill d join public.emergency_plan p on p.id = d.plan_id
    where d.held_on < p.issued_on or d.enterprise_id <> p.enterprise_id) as drills,
  (select count(*)::int from public.inspection i join public.campaign c on c.id = i.campaign_id
    where i.inspected_on not between c.starts_on and c.ends_on) as campaigns`;

/** Levels of hazard sources, and how many of them do not follow from R as it is cut; at the limits too. */
export const LEVEL_CUTS = `select count(*)::int as n, count(*) filter (where g.level <> case when private.graded_r(g.r) >= 100 then 1
       when private.graded_r(g.r) >= 50 then 2 when private.graded_r(g.r) >= 10 then 3 else 4 end)::int as wrong
   from (select r, level from public.hazard_grading where r is not null
     union all select r, private.hazard_level(r) from unnest('{9.999999999,9.99,9.996,10,49.999999999,50,99.995,100}'::numeric[]) r) g`;

/** Warnings, and the holes in their areas. */
export const WARNING_SLIVERS = `select count(distinct w.id)::int as warnings, count(*) filter (where r.path[1] > 0)::int as slivers
   from public.warning w cross join lateral extensions.st_dump(w.geom) d cross join lateral extensions.st_dumprings(d.geom) r
   where w.region_id = 'shanghai'`;

/** Whether the districts' product adds up to the city's, year by year and quarter by quarter. */
export const DISTRICTS_ADD_UP = `select coalesce(bool_and(abs(city.gdp_hundred_million_yuan - parts.gdp) < 0.001), true) as n
  from public.region_statistic city
  cross join lateral (select sum(s.gdp_hundred_million_yuan) as gdp from public.region_statistic s
    where s.region_id = city.region_id and s.zone_id is not null and s.year = city.year
      and s.quarter is not distinct from city.quarter) parts
  where city.region_id = 'shanghai' and city.zone_id is null`;

/** Districts that their streets or grids do not cover to the square metre; none. */
export const BADLY_COVERED = `select d.code from public.zone d
  join lateral (select z.level, sum(extensions.st_area(z.geom)) as area from public.zone z
    where z.region_id = 'shanghai' and z.level <> 'district' and starts_with(z.code, d.code) group by z.level) s on true
  where d.region_id = 'shanghai' and d.level = 'district' and abs(s.area / extensions.st_area(d.geom) - 1) > 1e-7`;

/** What holds each system of the founding documents, S1 to S16. */
export const HELD = {
  enterprises: ['enterprise', 'certificate', 'site_risk'],
  hazardSources: [
    'hazard_source',
    'hazard_responsible',
    'hazard_filing',
    'population_cell',
    'dangerous_work',
    'protected_place',
  ],
  pipelines: ['pipeline', 'pipeline_segment', 'pipeline_work', 'pipeline_occupation'],
  accidents: ['accident', 'accident_case', 'accountability'],
  grids: ['zone', 'zone_member', 'patrol'],
  hiddenDangers: ['hidden_danger', 'work_order'],
  listings: ['listing', 'listing_report'],
  inspections: ['inspection', 'penalty'],
  training: ['training'],
  equipment: ['equipment', 'person', 'building'],
  emergency: ['emergency_plan', 'drill', 'emergency_resource', 'warning', 'warning_site'],
  campaigns: ['campaign', 'campaign_stage', 'campaign_task'],
  hotline: ['public_report'],
  responsibility: ['leading_group_member', 'responsibility_letter', 'site_return'],
  trends: ['control_indicator', 'region_statistic', 'calendar_day', 'rollup_month'],
} as const;
/** Where a table has no region of its own, its rows of this register. */
export const NO_REGION: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'hazard_responsible',
      'hazard_filing',
      'accident_case',
      'accountability',
      'listing_report',
      'pipeline_segment',
    ],
  ].map((table) => [table, 'true']),
);
/** Tables whose rows lie in a zone of the region; works beside a pipeline may lie off the coast. */
export const PLACED = new Set<string>([
  'hazard_source',
  'accident',
  'zone_member',
  'patrol',
  'hidden_danger',
  'work_order',
  'listing',
  'inspection',
  'penalty',
  'training',
  'equipment',
  'person',
  'building',
  'dangerous_work',
  'emergency_plan',
  'drill',
  'emergency_resource',
  'protected_place',
  'public_report',
  'responsibility_letter',
  'site_return',
  'certificate',
]);
