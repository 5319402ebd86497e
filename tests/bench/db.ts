// `npm run bench:db`: fills a PostgreSQL, and PGlite with a tenth, and measures what screens ask of them, beside the same
// answers straight from the facts and without row-level security.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '../../supabase/local/database';
import { migrate } from '../../supabase/local/migrator';
import type { Sql } from '../../supabase/local/sql';
import { startPostgres } from '../support/postgres';
import { createSchemaDatabase } from '../support/schema-database';
import { fill, GRID_PATH, type Sizes } from './fill';
import { type Measure, measures, rights, type Sample } from './measures';
import { type Weight, weighWire } from './wire';

const ROUNDS = 9;
/** What takes next to nothing is asked more often, until this much time has gone. */
const ENOUGH_MILLISECONDS = 50;

/**
 * Median milliseconds of a query, by a user or by the owner; the first round only warms up.
 * Where rights are compared it is asked prepared, as PostgREST asks: planned once a connection. And nothing is compiled, as
 * the functions have it that the screens call.
 */
async function median(
  sql: Sql,
  text: string,
  user: string | null,
  { ratioLimit, prepared, twin }: Measure,
): Promise<number> {
  return sql.transaction(async (within) => {
    if (ratioLimit !== undefined) await within.query('set local jit = off');
    if (user === null && twin !== undefined) await within.query(twin);
    if (user !== null) {
      const claims = JSON.stringify({ sub: user, role: 'authenticated' });
      await within.query(
        `select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true), set_config('role', 'authenticated', true)`,
        [claims, user],
      );
    }
    if (prepared) await within.query(`prepare asked as ${text}`);
    const times: number[] = [];
    const began = performance.now();
    for (let round = 0; round <= ROUNDS || performance.now() - began < ENOUGH_MILLISECONDS; round += 1) {
      const start = performance.now();
      await within.query(prepared ? 'execute asked' : text);
      if (round > 0) times.push(performance.now() - start);
    }
    if (prepared) await within.query('deallocate asked');
    return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
  });
}

interface Result {
  milliseconds: number;
  straight: number | null;
  ratio: number | null;
  limit?: number;
  ratioLimit?: number;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Measures everything on a filled database and prints a row for each. */
async function measureAll(sql: Sql, place: string): Promise<Record<string, Result>> {
  const codes = await sql.query<{ code: string }>(
    'select code from public.figure_definition order by position',
  );
  const [sample] = await sql.query<Sample>(
    `select (select c.transaction || ':' || c.id from public.change c order by c.transaction desc, c.id desc offset 2000 limit 1) as cursor,
       (select max(id) from public.enterprise) as site, g.id as zone,
       (select min(id) from public.enterprise where zone_id = g.id) as "siteOfGrid",
       pg_get_functiondef('private.all_enterprise_columns'::regproc) as "sitesDefinition",
       pg_get_functiondef('private.all_hidden_danger_columns'::regproc) as "dangersDefinition"
     from public.zone g where g.path operator(extensions.=) '${GRID_PATH}'`,
  );
  if (!sample) throw new Error('The database is empty.');
  const results: Record<string, Result> = {};
  const line = (name: string, cells: readonly (number | string)[]) =>
    process.stdout.write(`${name.padEnd(48)}${cells.map((cell) => String(cell).padStart(10)).join('')}\n`);
  line(place, ['ms', 'at most', 'straight', 'ratio', 'at most']);
  for (const measure of [
    ...measures(
      codes.map(({ code }) => code),
      sample,
    ),
    ...rights(sample),
  ]) {
    const { name, user, text, straight, limit, ratioLimit } = measure;
    const milliseconds = await median(sql, text, user, measure);
    const plain = straight === undefined ? null : await median(sql, straight, null, measure);
    const ratio = plain === null ? null : round(milliseconds / plain);
    results[name] = {
      milliseconds: round(milliseconds),
      straight: plain && round(plain),
      ratio,
      limit,
      ratioLimit,
    };
    line(name, [
      round(milliseconds),
      limit ?? '',
      plain === null ? '' : round(plain),
      ratio ?? '',
      ratioLimit ?? '',
    ]);
  }
  return results;
}

type Report = {
  place: string;
  sizes: Sizes;
  filled: Record<string, number>;
  results: Record<string, Result>;
  wire: Record<string, Weight>;
};

async function run(database: Database, place: string, sizes: Sizes, isFilled: boolean): Promise<Report> {
  try {
    const { sql } = database;
    const [server] = await sql.query<{ version: string }>(
      `select split_part(current_setting('server_version'), ' ', 1) as version`,
    );
    const words = `${cpus().length} cores, ${place} ${server?.version}`;
    process.stdout.write(
      `\n${words}: ${sizes.dangers} hidden dangers, ${sizes.inspections} inspections, ${sizes.enterprises} enterprises\n`,
    );
    const filled = isFilled ? {} : await fill(sql, sizes);
    const results = await measureAll(sql, words);
    const heads = ['ms', 'bytes', 'each', 'parse ms'].map((head) => head.padStart(10)).join('');
    process.stdout.write(`\n${'The enterprises on the wire, compressed'.padEnd(48)}${heads}\n`);
    return { place: words, sizes, filled, results, wire: await weighWire(sql, sizes.enterprises) };
  } finally {
    await database.close();
  }
}

async function onPostgres(sizes: Sizes): Promise<Report> {
  const server = await startPostgres();
  try {
    await createSchemaDatabase(server, 'bench');
    return await run(
      await openDatabase({ databaseUrl: server.address('bench') }),
      'PostgreSQL',
      sizes,
      false,
    );
  } finally {
    await server.stop();
  }
}

async function onPglite(sizes: Sizes): Promise<Report> {
  const database = await openDatabase({ memory: true });
  await migrate(database.sql);
  return run(database, 'PGlite', sizes, false);
}

const { values } = parseArgs({
  options: {
    enterprises: { type: 'string', default: '100000' },
    dangers: { type: 'string', default: '1000000' },
    accidents: { type: 'string', default: '20000' },
    inspections: { type: 'string', default: '1000000' },
    // A database that an earlier run has filled.
    database: { type: 'string' },
    // Only PostgreSQL or only PGlite.
    only: { type: 'string' },
  },
});
const sizes: Sizes = {
  enterprises: Number(values.enterprises),
  dangers: Number(values.dangers),
  accidents: Number(values.accidents),
  inspections: Number(values.inspections),
};
const tenth: Sizes = {
  enterprises: sizes.enterprises / 10,
  dangers: sizes.dangers / 10,
  accidents: sizes.accidents / 10,
  inspections: sizes.inspections / 10,
};
const reports: Report[] = [];
if (values.database !== undefined) {
  const database = await openDatabase({ databaseUrl: values.database });
  reports.push(await run(database, 'PostgreSQL', sizes, true));
} else {
  if (values.only !== 'pglite') reports.push(await onPostgres(sizes));
  if (values.only !== 'postgres') reports.push(await onPglite(tenth));
}
process.stdout.write(`RESULT ${JSON.stringify(reports)}\n`);
