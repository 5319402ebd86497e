// `npm run bench:db`: fills a PostgreSQL and measures what screens ask of it, beside the same answers straight from the facts.
import { parseArgs } from 'node:util';
import { openDatabase } from '../../supabase/local/database';
import type { Sql } from '../../supabase/local/sql';
import { startPostgres } from '../support/postgres';
import { createSchemaDatabase } from '../support/schema-database';
import { fill, GRID, GRID_PATH, LEADER, REGION } from './fill';

const ROUNDS = 9;
const FROM = '2014-01-01';
const TO = '2014-05-31';

interface Measure {
  name: string;
  user: string;
  text: string;
  /** The same answer computed by the owner from the facts alone, if it is to be compared. */
  straight?: string;
  /** Milliseconds at the median that it may take. */
  limit?: number;
}

const inPeriod = (column: string, years = 0) =>
  `${column} between date '${FROM}' - interval '${years} year' and date '${TO}' - interval '${years} year'`;
const both = (condition: (years: number) => string) =>
  `select (select count(*) from public.hidden_danger where ${condition(0)}), (select count(*) from public.hidden_danger where ${condition(1)})`;
const inRegion = `region_id = '${REGION}'`;
const inGrid = `zone_id = (select id from public.zone where path operator(extensions.=) '${GRID_PATH}')`;

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

function measures(codes: readonly string[], site: number, cursor: string): Measure[] {
  return [
    ...codes.map((code) => ({
      name: `figure ${code}`,
      user: LEADER,
      text: `select public.figure('${code}', '${REGION}', null, '${FROM}', '${TO}')`,
      straight: STRAIGHT[code],
      limit: 50,
    })),
    {
      name: 'figures of a leader’s page, all at once',
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
  ];
}

/** The same query with row-level security and, by the owner and with the user's zone written into it, without. */
const RIGHTS: Measure[] = [
  {
    name: 'rights: dangers of a site, leader',
    user: LEADER,
    text: 'select id, kind, level, state, found_on, deadline_on, description from public.hidden_danger where enterprise_id = 77',
    straight:
      'select id, kind, level, state, found_on, deadline_on, description from public.hidden_danger where enterprise_id = 77',
  },
  {
    name: 'rights: open dangers of his zone, grid',
    user: GRID,
    text: `select count(*) from public.hidden_danger where is_open and ${inGrid}`,
    straight: `select count(*) from public.hidden_danger where is_open and ${inGrid}`,
  },
  {
    name: 'rights: open dangers without naming a zone, grid',
    user: GRID,
    text: 'select count(*) from public.hidden_danger where is_open',
    straight: `select count(*) from public.hidden_danger where is_open and ${inGrid}`,
  },
  {
    name: 'rights: next 100 deadlines, leader',
    user: LEADER,
    text: `select id from public.hidden_danger where ${inRegion} and is_open order by deadline_on limit 100`,
    straight: `select id from public.hidden_danger where ${inRegion} and is_open order by deadline_on limit 100`,
  },
  {
    name: 'rights: found in a month, leader',
    user: LEADER,
    text: `select count(funds) from public.hidden_danger where ${inRegion} and found_on between '2014-05-01' and '${TO}'`,
    straight: `select count(funds) from public.hidden_danger where ${inRegion} and found_on between '2014-05-01' and '${TO}'`,
  },
  {
    name: 'rights: every danger, leader',
    user: LEADER,
    text: 'select count(funds) from public.hidden_danger',
    straight: 'select count(funds) from public.hidden_danger',
  },
];

/** Median milliseconds of a query, by a user or by the owner; the first round only warms up. */
async function median(sql: Sql, text: string, user: string | null): Promise<number> {
  return sql.transaction(async (within) => {
    if (user !== null) {
      const claims = JSON.stringify({ sub: user, role: 'authenticated' });
      await within.query(
        `select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true), set_config('role', 'authenticated', true)`,
        [claims, user],
      );
    }
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const start = performance.now();
      await within.query(text);
      if (round > 0) times.push(performance.now() - start);
    }
    return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  });
}

async function run(address: string, sizes: Parameters<typeof fill>[1] | null): Promise<void> {
  const database = await openDatabase({ databaseUrl: address });
  try {
    const { sql } = database;
    const filled = sizes ? await fill(sql, sizes) : {};
    const codes = await sql.query<{ code: string }>(
      'select code from public.figure_definition order by position',
    );
    const [start] = await sql.query<{ cursor: string; site: number }>(
      `select (select c.transaction || ':' || c.id from public.change c order by c.transaction desc, c.id desc offset 2000 limit 1) as cursor,
         (select max(id) from public.enterprise) as site`,
    );
    const results: Record<string, { milliseconds: number; ratio: number | null; limit?: number }> = {};
    const round = (value: number) => Math.round(value * 100) / 100;
    process.stdout.write(
      `${''.padEnd(48)}${'ms'.padStart(10)}${'at most'.padStart(10)}${'straight'.padStart(10)}${'ratio'.padStart(9)}\n`,
    );
    const codeNames = codes.map(({ code }) => code);
    for (const { name, user, text, straight, limit } of [
      ...measures(codeNames, start?.site ?? 1, start?.cursor ?? '0:0'),
      ...RIGHTS,
    ]) {
      const milliseconds = await median(sql, text, user);
      const plain = straight === undefined ? null : await median(sql, straight, null);
      const ratio = plain === null ? null : round(milliseconds / plain);
      results[name] = { milliseconds: round(milliseconds), ratio, limit };
      const cells = [round(milliseconds), limit ?? '', plain === null ? '' : round(plain), ratio ?? ''];
      process.stdout.write(`${name.padEnd(48)}${cells.map((cell) => String(cell).padStart(10)).join('')}\n`);
    }
    process.stdout.write(`RESULT ${JSON.stringify({ sizes, filled, results })}\n`);
  } finally {
    await database.close();
  }
}

const { values } = parseArgs({
  options: {
    enterprises: { type: 'string', default: '100000' },
    dangers: { type: 'string', default: '1000000' },
    accidents: { type: 'string', default: '20000' },
    inspections: { type: 'string', default: '1000000' },
    // A database that an earlier run has filled.
    database: { type: 'string' },
  },
});
if (values.database !== undefined) {
  await run(values.database, null);
} else {
  const server = await startPostgres();
  try {
    await createSchemaDatabase(server, 'bench');
    await run(server.address('bench'), {
      enterprises: Number(values.enterprises),
      dangers: Number(values.dangers),
      accidents: Number(values.accidents),
      inspections: Number(values.inspections),
    });
  } finally {
    await server.stop();
  }
}
