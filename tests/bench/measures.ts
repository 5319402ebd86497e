// What `npm run bench:db` asks, the same straight from the facts, and the limits.
import { GRID, GRID_PATH, LEADER, REGION } from './fill';

const FROM = '2014-01-01';
const TO = '2014-05-31';

/** A question, who asks it, and what it may take. */
export interface Measure {
  name: string;
  user: string;
  text: string;
  /** The same answer computed by the owner from the facts alone, if it is to be compared. */
  straight?: string;
  /** Definition of the function in pg_temp that `straight` asks, if it asks one. */
  twin?: string;
  /** Milliseconds at the median that it may take. */
  limit?: number;
  /** How many times as long as straight it may take. */
  ratioLimit?: number;
  /** Whether it is planned once and asked often. */
  prepared?: boolean;
}

const inPeriod = (column: string, years = 0) =>
  `${column} between date '${FROM}' - interval '${years} year' and date '${TO}' - interval '${years} year'`;
const both = (condition: (years: number) => string) =>
  `select (select count(*) from public.hidden_danger where ${condition(0)}), (select count(*) from public.hidden_danger where ${condition(1)})`;
const inRegion = `region_id = '${REGION}'`;

const STRAIGHT: Record<string, string> = {
  dangers_found: both((years) => `${inRegion} and ${inPeriod('found_on', years)}`),
  dangers_closed: both(
    (years) => `${inRegion} and closed_as = 'rectified' and ${inPeriod('closed_on', years)}`,
  ),
  rectification_rate: both(
    (years) => `${inRegion} and ${inPeriod('found_on', years)} and closed_as = 'rectified'`,
  ),
  dangers_open: `select count(*) from public.hidden_danger where ${inRegion} and is_open`,
  overdue: `select count(*) from public.hidden_danger where ${inRegion} and deadline_runs and deadline_on < '2014-05-31'`,
  inspections: `select (select count(*) from public.inspection where ${inRegion} and kind <> 'self_check' and ${inPeriod('inspected_on')}),
    (select count(*) from public.inspection where ${inRegion} and kind <> 'self_check' and ${inPeriod('inspected_on', 1)})`,
  units_inspected: `select (select count(distinct enterprise_id) from public.inspection where ${inRegion} and kind <> 'self_check' and ${inPeriod('inspected_on')}),
    (select count(distinct enterprise_id) from public.inspection where ${inRegion} and kind <> 'self_check' and ${inPeriod('inspected_on', 1)})`,
};

/** Rows of this filling that are asked for: a site, a grid, a site of it, and a cursor of 2,000 changes ago; and the map's questions as they are defined. */
export interface Sample {
  site: number;
  siteOfGrid: number;
  zone: number;
  cursor: string;
  sitesDefinition: string;
  dangersDefinition: string;
}

/** What a leader's page, a grid's screen and the map ask; `codes` are the figures. */
export function measures(codes: readonly string[], { site, siteOfGrid, zone, cursor }: Sample): Measure[] {
  const inGrid = `zone_id = ${zone}`;
  return [
    ...codes.map((code) => ({
      name: `figure ${code}`,
      user: LEADER,
      text: `select public.figure('${code}', '${REGION}', null, '${FROM}', '${TO}')`,
      straight: STRAIGHT[code],
      limit: 50,
    })),
    {
      name: 'a leader’s page, with its 16 districts',
      user: LEADER,
      text: `select public.region_figures('${REGION}', '${FROM}', '${TO}')`,
      limit: 50,
    },
    {
      name: 'all figures at once, with 16 districts',
      user: LEADER,
      text: `select public.figures('${REGION}', null, '${FROM}', '${TO}')`,
    },
    {
      name: 'a trend of 36 months',
      user: LEADER,
      text: `select public.figure_months('dangers_found', '${REGION}', null, '2011-06-01', '${TO}')`,
      straight: `select date_trunc('month', found_on), count(*) from public.hidden_danger where ${inRegion} and found_on >= '2011-06-01' group by 1`,
    },
    {
      name: 'open list of a grid',
      user: GRID,
      text: `select id, enterprise_id, level, state, deadline_on from public.hidden_danger where is_open and ${inGrid} order by deadline_on`,
      straight: `select id, enterprise_id, level, state, deadline_on from public.hidden_danger where is_open and ${inGrid} order by deadline_on`,
      limit: 20,
    },
    {
      name: 'changes_since, a page of 1,000',
      user: LEADER,
      text: `select public.changes_since('${cursor}', 1000)`,
      limit: 10,
    },
    {
      name: 'changes_since, nothing new',
      user: GRID,
      text: `select public.changes_since(public.changes_since(null) ->> 'cursor')`,
      limit: 10,
    },
    { name: 'site', user: LEADER, text: `select public.site(${site})`, limit: 20 },
    { name: 'site, of his own zone', user: GRID, text: `select public.site(${siteOfGrid})`, limit: 20 },
    { name: 'risk of 4,113 zones', user: LEADER, text: `select public.zone_risk('${REGION}')`, limit: 50 },
    {
      name: 'coverage of 4,113 zones',
      user: LEADER,
      text: `select public.zone_coverage('${REGION}', '${FROM}', '${TO}')`,
      limit: 50,
    },
    { name: 'loads of 4,113 zones', user: LEADER, text: `select public.zone_workload('${REGION}')` },
    { name: 'silent zones', user: LEADER, text: `select public.silent_zones('${REGION}')` },
  ];
}

/**
 * A question of the map beside its twin: the very same function, by the owner and with the rows named instead of sought by rights.
 * Both are plpgsql and asked prepared, so that both keep their plans, as they do on PostgREST's standing connections.
 */
const ofTheMap = (definition: string, question: string, rows: string) => ({
  text: `select public.${question}('${REGION}')`,
  straight: `select pg_temp.${question}('${REGION}', null)`,
  twin: definition
    .replace(`private.all_${question}(`, `pg_temp.${question}(`)
    .replace('where e.region_id = p_region and true', `where e.${rows}`)
    .replace('where d.region_id = p_region and d.is_open and true', `where d.${rows} and d.is_open`),
  prepared: true,
});
const inPath = `zone_path operator(extensions.=) '${GRID_PATH}'`;
const same = (text: string) => ({ text, straight: text, prepared: true });

/** What the screens read under row-level security and, by the owner and with the user's zone written into it, without. */
export const rights = ({ zone, sitesDefinition, dangersDefinition }: Sample): Measure[] =>
  [
    {
      name: 'rights: dangers of a site, leader',
      user: LEADER,
      ...same(
        'select id, kind, level, state, found_on, deadline_on, description from public.hidden_danger where enterprise_id = 77',
      ),
    },
    {
      name: 'rights: open dangers of a zone, grid',
      user: GRID,
      ...same(
        `select id, level, state, deadline_on from public.hidden_danger where is_open and zone_id = ${zone} order by deadline_on`,
      ),
    },
    {
      name: 'rights: next 100 deadlines, leader',
      user: LEADER,
      ...same(
        `select id from public.hidden_danger where ${inRegion} and is_open order by deadline_on limit 100`,
      ),
    },
    {
      name: 'rights: dangers found in a month, leader',
      user: LEADER,
      ...same(
        `select count(funds) from public.hidden_danger where ${inRegion} and found_on between '2014-05-01' and '${TO}'`,
      ),
    },
    ...(
      [
        ['open dangers', 'hidden_danger_columns', dangersDefinition],
        ['sites', 'enterprise_columns', sitesDefinition],
      ] as const
    ).flatMap(([what, question, definition]) => [
      {
        name: `rights: ${what} of the map, leader`,
        user: LEADER,
        ...ofTheMap(definition, question, 'region_id = p_region'),
      },
      { name: `rights: ${what} of the map, grid`, user: GRID, ...ofTheMap(definition, question, inPath) },
    ]),
  ].map((measure) => ({ ...measure, ratioLimit: 1.5 }));
