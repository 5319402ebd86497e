/** `npm run reset`: starts over with an empty database. */
import postgres from 'postgres';
import { checkDataFolder, removeDatabase } from './data-folder';
import { clusterFolder } from './database';
import { addressOf, serverError } from './database-errors';
import { lockDataFolder } from './lock';
import { failWith, say } from './messages';
import { readSettings } from './settings';

/** What Gridwatch makes on a server; extensions stay, since others may use them. */
const SCHEMAS = ['public', 'private', 'auth', 'supabase_migrations'];

async function main(): Promise<void> {
  const { dataDir, databaseUrl } = readSettings();
  if (databaseUrl) await resetServer(databaseUrl, process.argv.includes('--yes'));
  else await resetFolder(dataDir);
}

async function resetFolder(dataDir: string): Promise<void> {
  await checkDataFolder(dataDir, false);
  const unlock = await lockDataFolder(dataDir);
  const removed = await removeDatabase(dataDir);
  unlock();
  print(say(removed ? 'reset_folder' : 'reset_nothing', { folder: clusterFolder(dataDir) }));
}

async function resetServer(databaseUrl: string, confirmed: boolean): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql<{ database: string; tables: number }[]>`
      select current_database() as database,
        (select count(*)::int from pg_tables where schemaname = any(${SCHEMAS})) as tables`;
    const values = { address: addressOf(databaseUrl), schemas: SCHEMAS.join(', '), ...found };
    if (confirmed) await removeSchemas(sql);
    else process.exitCode = 1;
    print(say(confirmed ? 'reset_done' : 'reset_server', values));
  } catch (error) {
    throw serverError(error, databaseUrl) ?? error;
  } finally {
    await sql.end();
  }
}

async function removeSchemas(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    for (const schema of SCHEMAS) await transaction.unsafe(`drop schema if exists ${schema} cascade`);
    await transaction.unsafe('create schema public');
    await transaction.unsafe('grant usage on schema public to public');
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(failWith);
