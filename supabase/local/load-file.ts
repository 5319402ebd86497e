/** Imports one file of a recognised kind into a region that is already there. */
import type { Reject } from '../../src/import/codes';
import { type ReadResult, readFile } from '../../src/import/read-file';
import { closeAccount, type FileReport, openAccount } from './load-accounts';
import { loadContent, TABLES } from './load-content';
import { loadOverdueFilings } from './load-dangers';
import { fingerprintOf } from './load-plan';
import type { Sql } from './sql';

export interface ImportRequest {
  regionId: string;
  /** The file's name without folders; with the region's id it names the dataset. */
  name: string;
  bytes: Uint8Array;
}

/** Why an import could not begin. */
export class ImportRefused extends Error {
  constructor(
    readonly reason: 'no_region' | 'name_taken',
    readonly values: Record<string, string>,
  ) {
    super(reason);
  }
}

const SOURCE = 'Imported file';

/**
 * Reads a file and loads its good lines as the dataset `<region>/<name>`, in one transaction; the refused ones are kept
 * with their reasons. A second import of the same name replaces the first. A record that another dataset of the region
 * already holds is refused. A file that is refused as a whole leaves the database as it was.
 * Throws `ImportRefused` where the region is unknown or the name belongs to one of the region's own datasets.
 */
export async function loadFile(sql: Sql, { regionId, name, bytes }: ImportRequest): Promise<FileReport> {
  return sql.transaction(async (within) => {
    const bounds = await boundsOf(within, regionId);
    const datasetId = `${regionId}/${name}`;
    const taken = await within.query('select 1 from public.dataset where id = $1 and source <> $2', [
      datasetId,
      SOURCE,
    ]);
    if (taken.length > 0) throw new ImportRefused('name_taken', { name: datasetId });
    const known = await within.query<{ source_id: string }>(
      'select source_id from public.enterprise where region_id = $1 and dataset_id <> $2',
      [regionId, datasetId],
    );
    const enterprises = new Set(known.map(({ source_id }) => source_id));
    const read = readFile(bytes, { bounds, enterprises });
    if (read.content === null) {
      return loadContent(within, { regionId, datasetId }, read);
    }
    await openAccount(within, regionId, {
      id: datasetId,
      name_en: name,
      name_zh: name,
      source: SOURCE,
      licence: 'Not stated',
      url: null,
      simulated: false,
      as_of: null,
    });
    const result = await refuseRegistered(within, regionId, datasetId, read);
    const report = await loadContent(within, { regionId, datasetId }, result);
    if (report.kind === 'rmp_sites') await loadOverdueFilings(within, { regionId, datasetId });
    await closeAccount(within, report, fingerprintOf(bytes, { regionId, name }));
    return report;
  });
}

async function boundsOf(sql: Sql, regionId: string) {
  const regions = await sql.query<{ id: string; west: number; south: number; east: number; north: number }>(
    'select id, west, south, east, north from public.region order by id',
  );
  const region = regions.find(({ id }) => id === regionId);
  if (!region) {
    throw new ImportRefused('no_region', {
      region: regionId,
      known: regions.map(({ id }) => id).join(', ') || '–',
    });
  }
  return region;
}

/** Moves the rows that another dataset of the region already holds to the rejects. */
async function refuseRegistered(
  sql: Sql,
  regionId: string,
  datasetId: string,
  read: ReadResult,
): Promise<ReadResult> {
  const { content } = read;
  if (content === null) return read;
  const held = await sql.query<{ source_id: string }>(
    `select t.source_id from public.${TABLES[content.subject]} t join public.dataset d on d.id = t.dataset_id
     where d.region_id = $1 and d.id <> $2 and t.source_id in (select json_array_elements_text($3::json))`,
    [regionId, datasetId, JSON.stringify(content.rows.map(({ sourceId }) => sourceId))],
  );
  const registered = new Set(held.map(({ source_id }) => source_id));
  if (registered.size === 0) return read;
  const refused = content.rows
    .filter(({ sourceId }) => registered.has(sourceId))
    .map(
      ({ line, sourceId }): Reject => ({ line, field: 'key', value: sourceId, code: 'already_registered' }),
    );
  const rows = (content.rows as { sourceId: string }[]).filter(({ sourceId }) => !registered.has(sourceId));
  return { ...read, content: { ...content, rows } as typeof content, rejects: [...read.rejects, ...refused] };
}
