/** Reads what a folder of data says of itself: its region and its datasets. */
import { createHash } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  array,
  boolean,
  type InferOutput,
  nullable,
  number,
  object,
  omit,
  optional,
  parse,
  picklist,
  record,
  string,
} from 'valibot';
import { COORDINATE_SYSTEMS } from '../../src/import/coordinates';

const Region = object({
  id: string(),
  name_en: string(),
  name_zh: string(),
  time_zone: string(),
  currency: string(),
  as_of: nullable(string()),
  bounds: object({ west: number(), south: number(), east: number(), north: number() }),
  /** Chinese names of zones whose source has none, by code. */
  zone_names_zh: optional(record(string(), string()), {}),
  /** For a region whose register is simulated: the code of the district that is loaded where nobody asks for the whole. */
  simulation: optional(object({ slice: string() })),
});
export type Region = InferOutput<typeof Region>;

const Dataset = object({
  id: string(),
  file: string(),
  kind: string(),
  name_en: string(),
  name_zh: string(),
  source: string(),
  licence: string(),
  url: nullable(string()),
  simulated: boolean(),
  as_of: nullable(string()),
  coordinates: optional(picklist(COORDINATE_SYSTEMS)),
});
export type Dataset = InferOutput<typeof Dataset>;

/** A dataset that is made by the generator; the table it fills stands in place of a file. */
const Simulated = object({
  ...omit(Dataset, ['file', 'kind', 'coordinates']).entries,
  table: string(),
});
export type SimulatedDataset = InferOutput<typeof Simulated>;

/** A dataset with the bytes of its file and the mark by which a later load knows that nothing has changed. */
export interface PlannedDataset extends Dataset {
  bytes: Uint8Array;
  fingerprint: string;
}

export interface RegionPlan {
  region: Region;
  datasets: PlannedDataset[];
  simulated: SimulatedDataset[];
}

// Raise it when the loader makes other rows of the same file.
const LOADER_VERSION = '1';

/** Reads every region of the data folder: each subfolder with a `region.json`, in the order of their names. */
export async function readPlans(dataDir: string): Promise<RegionPlan[]> {
  const entries = await readdir(dataDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const plans: RegionPlan[] = [];
  for (const name of names.sort()) {
    const folder = join(dataDir, name);
    const isRegion = await access(join(folder, 'region.json')).then(
      () => true,
      () => false,
    );
    if (isRegion) plans.push(await readPlan(folder));
  }
  return plans;
}

async function readPlan(folder: string): Promise<RegionPlan> {
  const region = parse(Region, await readJson(join(folder, 'region.json')));
  const { datasets, simulated } = parse(
    object({ datasets: array(Dataset), simulated: optional(array(Simulated), []) }),
    await readJson(join(folder, 'datasets.json')),
  );
  const planned = datasets.map(async (dataset): Promise<PlannedDataset> => {
    const bytes = await readFile(join(folder, dataset.file));
    return { ...dataset, bytes, fingerprint: fingerprintOf(bytes, { region, dataset }) };
  });
  return { region, datasets: await Promise.all(planned), simulated };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** SHA-256 of the file, then eight digits that stand for the loader and for what is said about the file. */
export function fingerprintOf(bytes: Uint8Array, about: unknown): string {
  const digest = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
  return `${digest(bytes)}-${digest(LOADER_VERSION + JSON.stringify(about)).slice(0, 8)}`;
}
