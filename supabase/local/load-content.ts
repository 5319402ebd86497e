/** Writes the rows of one read file into the tables of its subject and draws up its accounts. */
import type { Reject, Repair, RepairCode } from '../../src/import/codes';
import type { ReadResult } from '../../src/import/read-file';
import type { Rows, SourceRow, Subject } from '../../src/import/rows';
import type { FileReport } from './load-accounts';
import {
  loadAccidentPositions,
  loadAccidents,
  loadChemicals,
  loadEnterprises,
  type Target,
} from './load-records';
import { loadPipelines, loadProtectedPlaces, loadZones, type ShapeResult, sameRoutes } from './load-shapes';
import { type Changes, NO_CHANGES } from './load-upsert';
import type { Sql } from './sql';

export const TABLES: Record<Subject, string> = {
  enterprise: 'enterprise',
  chemical: 'hazard_source_chemical',
  accident: 'accident',
  accident_position: 'accident_position',
  pipeline: 'pipeline',
  zone: 'zone',
  protected_place: 'protected_place',
};

interface Written {
  changes: Changes;
  kept?: number;
  shapes?: ShapeResult;
  repairs?: Repair[];
}

/**
 * Writes what was read. Shapes of which the database's repair leaves nothing join the rejects.
 * Throws when the table does not hold as many rows as the accounts say: then nothing of the load may stay.
 */
export async function loadContent(sql: Sql, target: Target, result: ReadResult): Promise<FileReport> {
  const written = result.content ? await write(sql, target, result.content) : { changes: NO_CHANGES };
  const { changes, kept = 0, shapes, repairs = [] } = written;
  const rows: readonly SourceRow[] = result.content?.rows ?? [];
  const empty = new Set(shapes?.empty);
  const refused = rows
    .filter(({ sourceId }) => empty.has(sourceId))
    .map(
      ({ line, sourceId }): Reject => ({ line, field: 'geometry', value: sourceId, code: 'bad_geometry' }),
    );
  const report: FileReport = {
    datasetId: target.datasetId,
    kind: result.kind,
    read: result.read,
    loaded: rows.length - refused.length,
    rejects: [...result.rejects, ...refused].sort((one, other) => one.line - other.line),
    repairs: [...result.repairs, ...repaired('geometry_made_valid', shapes?.repaired ?? []), ...repairs],
    changes,
    kept,
  };
  if (result.content) await verify(sql, TABLES[result.content.subject], report);
  return report;
}

async function write(sql: Sql, target: Target, content: Rows): Promise<Written> {
  switch (content.subject) {
    case 'enterprise': {
      const { kept, ...changes } = await loadEnterprises(sql, target, content.rows);
      return { changes, kept };
    }
    case 'chemical':
      return { changes: await loadChemicals(sql, target, content.rows) };
    case 'accident':
      return { changes: await loadAccidents(sql, target, content.rows) };
    case 'accident_position':
      return { changes: await loadAccidentPositions(sql, target, content.rows) };
    case 'zone': {
      const shapes = await loadZones(sql, target, content.rows);
      return { changes: shapes.changes, shapes };
    }
    case 'protected_place': {
      const shapes = await loadProtectedPlaces(sql, target, content.rows);
      return { changes: shapes.changes, shapes };
    }
    case 'pipeline': {
      const shapes = await loadPipelines(sql, target, content.rows);
      const same = await sameRoutes(sql, target);
      return { changes: shapes.changes, shapes, repairs: repaired('same_route_elsewhere', same) };
    }
  }
}

function repaired(code: RepairCode, sourceIds: readonly string[]): Repair[] {
  return sourceIds.length === 0
    ? []
    : [{ code, count: sourceIds.length, detail: sourceIds.slice(0, 3).join('; ') }];
}

async function verify(sql: Sql, table: string, { datasetId, loaded, kept }: FileReport): Promise<void> {
  const [held] = await sql.query<{ rows: number }>(
    `select count(*)::int as rows from public.${table} where dataset_id = $1`,
    [datasetId],
  );
  if (held?.rows !== loaded + kept) {
    throw new Error(`${datasetId}: ${loaded + kept} rows expected in ${table}, ${held?.rows ?? 0} found`);
  }
}
