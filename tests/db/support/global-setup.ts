// Before the database tests: one throw-away PostgreSQL, with a database that holds the schema and no data.
import type { TestProject } from 'vitest/node';
import { startPostgres, type ThrowAwayPostgres } from '../../support/postgres';
import { createSchemaDatabase } from '../../support/schema-database';
import { SCHEMA_DATABASE } from './server';

let server: ThrowAwayPostgres | undefined;

/** Starts the server for all files. */
export async function setup(project: TestProject): Promise<void> {
  server = await startPostgres();
  try {
    await createSchemaDatabase(server, SCHEMA_DATABASE);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgres', { port: server.port, binFolder: server.binFolder });
}

/** Ends it. */
export async function teardown(): Promise<void> {
  await server?.stop();
}
