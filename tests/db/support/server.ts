// Where the throw-away PostgreSQL of this run is, and its databases.
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../../supabase/local/database';
import { createDatabase } from '../../support/schema-database';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { port: number; binFolder: string };
  }
}

/** Name of the database that holds the schema only; other databases are copies of it. */
export const SCHEMA_DATABASE = 'gridwatch_schema';

/** Address of a database on the throw-away server. */
export const addressOf = (database: string): string =>
  `postgres://postgres@127.0.0.1:${inject('postgres').port}/${database}`;

/** Opens a new database with the schema and no data. */
export async function openCopy(name: string): Promise<Database> {
  await createDatabase({ address: addressOf }, name, SCHEMA_DATABASE);
  return openDatabase({ databaseUrl: addressOf(name) });
}
