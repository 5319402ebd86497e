/** Brings a database to the state that the app needs: migrated, loaded, with the accounts that the settings ask for. */
import { join } from 'node:path';
import {
  type Account,
  DEMO_PASSWORD,
  demoAccounts,
  hasDemoAccounts,
  keepAccounts,
  removeDemoAccounts,
} from './accounts';
import { type Backend, ownBackend } from './backend';
import { folderError, isComplete, markComplete, removeIncomplete } from './data-folder';
import { clusterFolder, type Database, openDatabase } from './database';
import { serverError } from './database-errors';
import { loadData } from './loader';
import { GridwatchError, reasonOf } from './messages';
import { migrate } from './migrator';
import type { Progress } from './progress';
import { isLoopback, PROJECT_FOLDER, type Settings } from './settings';

const DATA_FOLDER = join(PROJECT_FOLDER, 'data');

/** A database that is ready to be served. */
export type OpenBackend = Backend & { database: Database };

/** Opens, migrates, loads and keeps the accounts. Throws a `GridwatchError`; then nothing is left open. */
export async function openBackend(settings: Settings, progress: Progress): Promise<OpenBackend> {
  const database = await open(settings, progress);
  try {
    const version = await migrate(database.sql, {
      onProgress: ({ version, name }) => progress.tell('migrating', { name: `${version}_${name}` }),
    });
    await database.forgetSchema();
    await load(database, settings, progress);
    const demo = await arrangeAccounts(database, settings, progress);
    if (!settings.databaseUrl) await markComplete(settings.dataDir);
    return { ...ownBackend(database, version, demo, settings.farAbove), database };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw await explain(error, settings);
  }
}

async function open(settings: Settings, progress: Progress): Promise<Database> {
  const { databaseUrl, dataDir } = settings;
  const seconds = stopwatch();
  try {
    if (databaseUrl) {
      progress.tell('opening');
      const database = await openDatabase({ databaseUrl, keysDir: dataDir });
      progress.tell('opened', { seconds: seconds() });
      return database;
    }
    if (await removeIncomplete(dataDir)) progress.tell('started_over');
    const first = !(await isComplete(dataDir));
    progress.tell(first ? 'opening_first' : 'opening');
    const database = await openDatabase({ dataDir });
    progress.tell('opened', { seconds: seconds() });
    return database;
  } catch (error) {
    const explained = await explain(error, settings);
    if (explained instanceof GridwatchError || databaseUrl) throw explained;
    const values = { folder: clusterFolder(dataDir), reason: reasonOf(error) };
    throw new GridwatchError('embedded_broken', values, { cause: error });
  }
}

async function load(database: Database, { regions }: Settings, progress: Progress): Promise<void> {
  const seconds = stopwatch();
  progress.tell('loading');
  try {
    await loadData(database.sql, { dataDir: DATA_FOLDER, onProgress: progress.line, regions });
  } catch (error) {
    if (error instanceof GridwatchError) throw error;
    throw new GridwatchError('data_failed', { reason: reasonOf(error) }, { cause: error });
  }
  progress.tell('loaded', { seconds: seconds() });
}

/** Makes or removes the demo accounts and the administrator; answers whether demo accounts exist. */
async function arrangeAccounts(database: Database, settings: Settings, progress: Progress): Promise<boolean> {
  const { sql } = database;
  if (settings.admin) {
    const admin: Account = { ...settings.admin, rights: [{ role: 'admin', scope: '' }] };
    await keepAccounts(sql, [admin]);
    progress.tell('admin_made', { email: admin.email });
  }
  if (settings.demo) {
    const accounts = await demoAccounts(sql);
    await keepAccounts(sql, accounts);
    const names = accounts.map(({ email }) => email).join(', ');
    progress.tell('demo_on', { accounts: names, password: DEMO_PASSWORD });
  } else {
    await removeDemoAccounts(sql);
    progress.tell(isLoopback(settings.host) ? 'demo_off_by_wish' : 'demo_off', { host: settings.host });
  }
  return hasDemoAccounts(sql);
}

async function explain(error: unknown, settings: Settings): Promise<unknown> {
  if (error instanceof GridwatchError) {
    const cause = error.code === 'data_failed' || error.code === 'migration_failed' ? error.cause : undefined;
    return cause === undefined ? error : ((await specific(cause, settings)) ?? error);
  }
  return (await specific(error, settings)) ?? error;
}

async function specific(
  error: unknown,
  { databaseUrl, dataDir }: Settings,
): Promise<GridwatchError | undefined> {
  return databaseUrl ? serverError(error, databaseUrl) : folderError(error, dataDir);
}

/** Seconds since it was made, with one decimal. */
function stopwatch(): () => string {
  const start = performance.now();
  return () => ((performance.now() - start) / 1000).toFixed(1);
}
