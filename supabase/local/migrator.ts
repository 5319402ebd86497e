/** Applies the migrations in order and keeps their history as the Supabase CLI keeps it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitSqlStatements } from '@supabase/lite';
import { GridwatchError, reasonOf } from './messages';
import type { Sql } from './sql';

/** The folder of this app's migrations. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));

/** Chosen once, at random: only this app's migrators wait for each other. */
const ADVISORY_LOCK = 7_204_811_535;

const HISTORY = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
alter table supabase_migrations.schema_migrations add column if not exists statements text[];
alter table supabase_migrations.schema_migrations add column if not exists name text;
`;

export interface Migration {
  version: string;
  name: string;
  text: string;
}

export interface Applied {
  version: string;
  statements: string[] | null;
}

/** Reads `<version>_<name>.sql` files of a folder in the order of their versions; other files are no migrations. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).sort();
  const migrations: Migration[] = [];
  for (const fileName of names) {
    const match = /^(\d+)_(.*)\.sql$/.exec(fileName);
    const [, version, name] = match ?? [];
    if (version === undefined || name === undefined) continue;
    migrations.push({ version, name, text: await readFile(join(folder, fileName), 'utf8') });
  }
  return migrations;
}

/**
 * The migrations still to apply. Throws a `GridwatchError` when the database holds a migration that this app does not
 * have, holds one with another text, or is ahead of one that it lacks: none of these can be mended by applying more.
 */
export function pendingMigrations(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  const unknown = applied.filter(({ version }) => !known.has(version)).map(({ version }) => version);
  if (unknown.length > 0) throw new GridwatchError('migrations_unknown', { versions: unknown.join(', ') });
  const changed = applied.filter(({ version, statements }) => {
    const text = known.get(version)?.text ?? '';
    return statements !== null && essence(statements.join(';')) !== essence(text);
  });
  if (changed.length > 0) {
    throw new GridwatchError('migrations_changed', {
      versions: changed.map((each) => each.version).join(', '),
    });
  }
  const versions = new Set(applied.map(({ version }) => version));
  const newest = [...versions].sort().at(-1) ?? '';
  const pending = migrations.filter(({ version }) => !versions.has(version));
  const late = pending.filter(({ version }) => version < newest);
  if (late.length > 0) {
    throw new GridwatchError('migrations_late', { versions: late.map((each) => each.version).join(', ') });
  }
  return pending;
}

/** What counts of a migration's text: not its comments, white space or semicolons, which each splitter cuts its way. */
function essence(text: string): string {
  return text
    .replaceAll(/--[^\n]*/g, '')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/[\s;]+/g, '');
}

/** The statements of a migration as the Supabase CLI records them. */
export function statementsOf(text: string): string[] {
  return splitSqlStatements(text).map((statement) => statement.replace(/;+\s*$/, '').trim());
}

/**
 * Brings the database up to this app's migrations, each in a transaction of its own, and answers the last version.
 * Throws a `GridwatchError` when history and files do not agree or a migration fails.
 */
export async function migrate(
  sql: Sql,
  options: { folder?: string; onProgress?: (migration: Migration) => void } = {},
): Promise<string> {
  const migrations = await readMigrations(options.folder);
  await sql.script(HISTORY);
  const applied = await sql.query<Applied>(
    'select version, statements from supabase_migrations.schema_migrations order by version',
  );
  for (const migration of pendingMigrations(migrations, applied)) {
    options.onProgress?.(migration);
    await applyOne(sql, migration);
  }
  return migrations.at(-1)?.version ?? '';
}

async function applyOne(sql: Sql, { version, name, text }: Migration): Promise<void> {
  await sql.transaction(async (within) => {
    await within.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const done = await within.query(
      'select version from supabase_migrations.schema_migrations where version = $1',
      [version],
    );
    if (done.length > 0) return;
    try {
      await within.script(text);
    } catch (error) {
      throw new GridwatchError('migration_failed', { version, reason: reasonOf(error) }, { cause: error });
    }
    await within.query(
      `insert into supabase_migrations.schema_migrations (version, name, statements)
       select $1, $2, array(select json_array_elements_text($3::json))`,
      [version, name, JSON.stringify(statementsOf(text))],
    );
  });
}
