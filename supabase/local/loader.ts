/** Loads the regions of the data folder into the database, and accounts for every row. */
import { readFile } from '../../src/import/read-file';
import { closeAccount, describe, type FileReport, openAccount, writeRegion } from './load-accounts';
import { loadContent } from './load-content';
import { loadOverdueFilings } from './load-dangers';
import { type PlannedDataset, type Region, type RegionPlan, readPlans } from './load-plan';
import { loadSimulated, planSimulated, type SimulatedPlan } from './load-simulated';
import { addChanges, type Changes, NO_CHANGES } from './load-upsert';
import { loadWords, type Words } from './load-words';
import { GridwatchError } from './messages';
import type { Sql } from './sql';

export interface LoadOptions {
  /** The folder with one subfolder a region. */
  dataDir: string;
  /** Gets the lines that tell how the load goes. */
  onProgress: (line: string) => void;
  /** Reads and writes again even where nothing has changed. */
  force?: boolean;
  /** The regions to load: `shanghai` whole, `shanghai:part` its small part; without it those of real records only. */
  regions?: readonly string[];
}

/** What a load did: a report a file, empty for a region that was passed over as unchanged. */
export interface LoadReport {
  files: FileReport[];
  unchanged: string[];
  /** Changes of the hidden dangers that are computed. */
  dangers: Changes & { overdue: number };
}

/**
 * Loads every region, each in one transaction: either all of its files are in, with their accounts, or none.
 * Files that are the same as at the last load change nothing. Throws the file system's or the database's error, and a
 * `GridwatchError` where a region is named that there is not.
 */
export async function loadData(sql: Sql, options: LoadOptions): Promise<LoadReport> {
  const words = loadWords();
  const report: LoadReport = { files: [], unchanged: [], dangers: { ...NO_CHANGES, overdue: 0 } };
  const plans = await readPlans(options.dataDir);
  const unknown = options.regions?.find(
    (name) => !plans.some(({ region }) => name === region.id || name === partOf(region.id)),
  );
  if (unknown !== undefined) throw new GridwatchError('region_unknown', { region: unknown });
  for (const plan of plans) {
    const { id, simulation } = plan.region;
    const named = options.regions?.find((name) => name === id || name === partOf(id));
    if (options.regions ? named === undefined : simulation !== undefined) continue;
    const simulated = await planSimulated(sql, plan, named === id);
    const due = options.force ? simulated : simulated.filter(({ isHeld }) => !isHeld);
    if (!options.force && due.length === 0 && (await isUnchanged(sql, plan))) {
      for (const { id } of [...plan.datasets, ...simulated])
        options.onProgress(words('load', 'unchanged', { name: id }));
      report.unchanged.push(plan.region.id);
      continue;
    }
    await sql.transaction((within) => loadRegion(within, plan, due, options, words, report));
    // Without fresh statistics the embedded planner answers the first questions fifty times slower.
    await sql.script('analyze');
  }
  return report;
}

const partOf = (region: string): string => `${region}:part`;

/** Derived rows hang on several files of a region: it is passed over as a whole or loaded as a whole. */
async function isUnchanged(sql: Sql, { datasets }: RegionPlan): Promise<boolean> {
  const rows = await sql.query<{ id: string; sha256: string | null }>(
    'select id, sha256 from public.dataset where id in (select json_array_elements_text($1::json))',
    [JSON.stringify(datasets.map(({ id }) => id))],
  );
  const held = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  return datasets.every(({ id, fingerprint }) => held.get(id) === fingerprint);
}

async function loadRegion(
  sql: Sql,
  { region, datasets }: RegionPlan,
  simulated: readonly SimulatedPlan[],
  { onProgress }: LoadOptions,
  words: Words,
  report: LoadReport,
): Promise<void> {
  await writeRegion(sql, region);
  for (const dataset of datasets) {
    const file = await loadDataset(sql, region, dataset);
    report.files.push(file);
    for (const line of describe(file, words)) onProgress(line);
    if (dataset.kind !== 'rmp_sites') continue;
    const dangers = await loadOverdueFilings(sql, { regionId: region.id, datasetId: dataset.id });
    report.dangers = {
      ...addChanges(report.dangers, dangers),
      overdue: report.dangers.overdue + dangers.overdue,
    };
    onProgress(
      words('load', 'hidden_dangers', { name: dataset.id, count: dangers.overdue, day: dangers.today }),
    );
  }
  for await (const file of loadSimulated(sql, region, datasets, simulated)) {
    report.files.push(file);
    for (const line of describe(file, words)) onProgress(line);
  }
  onProgress(words('load', 'orphans', { region: region.id, ...(await countOrphans(sql, region.id)) }));
}

async function countOrphans(sql: Sql, regionId: string): Promise<Record<string, number>> {
  const [counts] = await sql.query<Record<string, number>>(
    `select count(*) filter (where f.subject = 'enterprise')::int as enterprises,
       count(*) filter (where f.subject = 'accident')::int as accidents,
       count(*) filter (where f.subject = 'enterprise' and f.zone_id is null)::int as enterprises_nowhere,
       count(*) filter (where f.subject = 'accident' and f.zone_id is null)::int as accidents_nowhere
     from (select 'enterprise' as subject, zone_id from public.enterprise where region_id = $1
       union all select 'accident', zone_id from public.accident where region_id = $1) f
     left join public.zone z on z.id = f.zone_id
     where z.level is distinct from 'grid'`,
    [regionId],
  );
  return counts ?? {};
}

async function loadDataset(sql: Sql, region: Region, dataset: PlannedDataset): Promise<FileReport> {
  const { id, name_en, name_zh, source, licence, url, simulated, as_of } = dataset;
  await openAccount(sql, region.id, { id, name_en, name_zh, source, licence, url, simulated, as_of });
  const known = await sql.query<{ source_id: string }>(
    'select source_id from public.enterprise where region_id = $1',
    [region.id],
  );
  const result = readFile(dataset.bytes, {
    bounds: region.bounds,
    enterprises: new Set(known.map(({ source_id }) => source_id)),
    coordinates: dataset.coordinates,
  });
  if (result.content?.subject === 'zone') {
    for (const row of result.content.rows) row.nameZh = region.zone_names_zh[row.code] ?? row.nameZh;
  }
  const report = await loadContent(sql, { regionId: region.id, datasetId: id }, result);
  await closeAccount(sql, report, dataset.fingerprint);
  return report;
}
