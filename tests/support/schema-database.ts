// Makes a database on a throw-away server that holds the schema and no data.
import postgres from 'postgres';
import { openDatabase } from '../../supabase/local/database';
import { migrate } from '../../supabase/local/migrator';
import type { ThrowAwayPostgres } from './postgres';

/** Creates the database `name` on the server, as a copy of `template` where one is named. */
export async function createDatabase(
  server: Pick<ThrowAwayPostgres, 'address'>,
  name: string,
  template = 'template1',
): Promise<void> {
  const sql = postgres(server.address('postgres'), { max: 1, onnotice: () => undefined });
  await sql.unsafe(`create database ${name} template ${template}`);
  await sql.end();
}

/** Creates the database `name` with all that a Supabase database has and with the migrations applied. */
export async function createSchemaDatabase(server: ThrowAwayPostgres, name: string): Promise<void> {
  await createDatabase(server, name);
  const database = await openDatabase({ databaseUrl: server.address(name) });
  try {
    await migrate(database.sql);
  } finally {
    await database.close();
  }
}
