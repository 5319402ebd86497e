/** Loads the datasets of a region that the generator makes, in chunks, as far as the schema has tables for them. */
import { closeAccount, type FileReport, openAccount } from './load-accounts';
import type { PlannedDataset, Region, RegionPlan, SimulatedDataset } from './load-plan';
import { addChanges, type Changes, NO_CHANGES, upsert } from './load-upsert';
import { readDistricts } from './simulate/read-districts';
import { type Simulation, simulate } from './simulate/simulate';
import { SIMULATED_TABLES } from './simulate/tables/all';
import { type Part, partOf, type SimulatedTable, type Target } from './simulate/tables/table';
import { SIMULATION } from './simulate/version';
import type { Sql } from './sql';

const CHUNK = 5000;
const WHOLE = 'whole';
const DISTRICTS = 'districts';

/** A simulated dataset with its mapping, the part to load and the mark by which a later load knows it again. */
export interface SimulatedPlan extends SimulatedDataset {
  mapping: SimulatedTable;
  slice: string | null;
  fingerprint: string;
  /** Whether the database already holds this part, or the whole of it. */
  isHeld: boolean;
}

/**
 * The simulated datasets of a region that the schema can hold, in the order of loading. Once the whole is held, a later
 * wish for a part takes nothing away. None where the database holds a register that another version of the generator
 * made: rows of two makes do not mix, and what was built on the old one stays until the database is emptied.
 */
export async function planSimulated(sql: Sql, plan: RegionPlan, whole: boolean): Promise<SimulatedPlan[]> {
  if (plan.simulated.length === 0) return [];
  const held = await heldMarks(sql, plan.region.id);
  const slice = whole || !plan.region.simulation ? null : plan.region.simulation.slice;
  const plans: SimulatedPlan[] = [];
  for (const mapping of SIMULATED_TABLES) {
    const dataset = plan.simulated.find(({ table }) => table === mapping.name);
    if (!dataset || !(await canHold(sql, mapping))) continue;
    const fingerprint = markOf(slice);
    const mark = held.get(dataset.id);
    const isHeld = mark === fingerprint || mark === markOf(null);
    if (mark !== undefined && !mark.startsWith(`${SIMULATION}-`)) return [];
    plans.push({ ...dataset, mapping, slice, fingerprint, isHeld });
  }
  return plans;
}

const markOf = (slice: string | null): string => `${SIMULATION}-${slice ?? WHOLE}`;

async function heldMarks(sql: Sql, regionId: string): Promise<Map<string, string>> {
  const rows = await sql.query<{ id: string; sha256: string }>(
    'select id, sha256 from public.dataset where region_id = $1 and simulated and sha256 is not null',
    [regionId],
  );
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}

async function canHold(sql: Sql, { name, needs, kinds = [] }: SimulatedTable): Promise<boolean> {
  const [answer] = await sql.query<{ columns: number; refused: number }>(
    `select (select count(*)::int from json_array_elements_text($1::json) as n(needed)
         join information_schema.columns c on c.table_schema = 'public'
          and c.table_name = split_part(n.needed, '.', 1) and c.column_name = split_part(n.needed, '.', 2)) as columns,
       (select count(*)::int from json_array_elements_text($2::json) as k(kind)
         join pg_catalog.pg_constraint c on c.conname = $3 || '_kind_check'
         where strpos(pg_catalog.pg_get_constraintdef(c.oid), '''' || k.kind || '''') = 0) as refused`,
    [JSON.stringify(needs), JSON.stringify(kinds), name],
  );
  return answer?.columns === needs.length && answer.refused === 0;
}

/** Makes the register and loads the given datasets; answers the account of each when it is in. */
export async function* loadSimulated(
  sql: Sql,
  region: Region,
  datasets: readonly PlannedDataset[],
  plans: readonly SimulatedPlan[],
): AsyncGenerator<FileReport> {
  const [first] = plans;
  if (!first) return;
  const part = partOf(makeSimulation(region, datasets), first.slice);
  for (const plan of plans) yield await loadOne(sql, region.id, plan, part);
}

function makeSimulation({ bounds }: Region, datasets: readonly PlannedDataset[]): Simulation {
  const source = datasets.find(({ kind }) => kind === DISTRICTS);
  if (!source) throw new Error('A simulated register needs a file of districts');
  return simulate(readDistricts(source.bytes, { bounds, coordinates: source.coordinates }));
}

async function loadOne(sql: Sql, regionId: string, plan: SimulatedPlan, part: Part): Promise<FileReport> {
  const { mapping, slice, fingerprint, isHeld, table, ...dataset } = plan;
  await openAccount(sql, regionId, dataset);
  let loaded = 0;
  let changes: Changes = NO_CHANGES;
  for (const target of mapping.targets) {
    const written = await write(sql, regionId, plan.id, target, part);
    if (target.table === mapping.name) loaded += written.rows;
    changes = addChanges(changes, written.changes);
    // The planner must know a table that was just filled before the next one is joined to it.
    await sql.script(`analyze public.${target.table}`);
  }
  const read = loaded;
  const report: FileReport = {
    datasetId: plan.id,
    kind: 'simulated',
    read,
    loaded,
    rejects: [],
    repairs: [],
    changes,
    kept: 0,
  };
  await verify(sql, mapping, report);
  await closeAccount(sql, report, fingerprint);
  return report;
}

async function write(
  sql: Sql,
  regionId: string,
  datasetId: string,
  { table, from, columns: always, optional = {}, hasRegion, rows: rowsOf }: Target,
  part: Part,
): Promise<{ rows: number; changes: Changes }> {
  const columns = always && { ...always, ...(await presentOf(sql, table, optional)) };
  let [written, changes] = [0, NO_CHANGES];
  const flush = async (rows: readonly object[]): Promise<void> => {
    if (rows.length === 0) return;
    if (columns) {
      const more = await upsert(sql, { table, regionId, datasetId, from, columns, rows, hasRegion });
      changes = addChanges(changes, more);
    } else await sql.query(from, [regionId, datasetId, JSON.stringify(rows)]);
    written += rows.length;
  };
  let chunk: object[] = [];
  for (const row of rowsOf(part)) {
    chunk.push(row);
    if (chunk.length < CHUNK) continue;
    await flush(chunk);
    chunk = [];
  }
  await flush(chunk);
  return { rows: written, changes };
}

/** Those of the columns that the table has. */
async function presentOf(
  sql: Sql,
  table: string,
  optional: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const present = await sql.query<{ name: string }>(
    `select column_name::text as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  return Object.fromEntries(
    Object.entries(optional).filter(([name]) => present.some((one) => one.name === name)),
  );
}

async function verify(
  sql: Sql,
  { name, targets }: SimulatedTable,
  { datasetId, loaded }: FileReport,
): Promise<void> {
  if (!targets.some(({ table, columns }) => table === name && columns)) return;
  const [held] = await sql.query<{ rows: number }>(
    `select count(*)::int as rows from public.${name} where dataset_id = $1`,
    [datasetId],
  );
  if (held?.rows !== loaded)
    throw new Error(`${datasetId}: ${loaded} rows expected, ${held?.rows ?? 0} found`);
}
