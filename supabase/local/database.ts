/** Opens a database for Gridwatch wherever it lives, with the REST and Auth application in front of it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { App } from '@supabase/lite';
import type { DatabaseConnection } from './connection';
import { openEmbedded } from './embedded';
import { isOffered, notOffered } from './gate';
import { createKeys, type Keys, keepKeys } from './keys';
import { prepareDatabase } from './prepare';
import { quietly } from './quiet';
import { openServer } from './server-postgres';
import type { Sql } from './sql';

/**
 * Where the database is: a folder for the embedded one, an address of a PostgreSQL server, or memory for a test.
 * `keysDir` is where the keys of a server's database are kept; without it they live as long as the process.
 */
export type DatabasePlace =
  | { dataDir: string }
  | { databaseUrl: string; keysDir?: string }
  | { memory: true };

export interface Database {
  readonly kind: DatabaseConnection['kind'];
  readonly sql: Sql;
  readonly keys: Keys;
  /** Answers a request to `/rest/v1` or `/auth/v1` as Supabase would. */
  fetch(request: Request, peerAddress?: string | null): Promise<Response>;
  /** Whether the database answers at this moment. */
  isReachable(): Promise<boolean>;
  /** Forgets what the application remembers of tables and functions; call it after migrations. */
  forgetSchema(): Promise<void>;
  close(): Promise<void>;
}

const TOKEN_SECONDS = 3600;
const MAX_ROWS = 1000;

/** The folder of the embedded PostgreSQL inside the data folder. */
export const clusterFolder = (dataDir: string): string => join(dataDir, 'postgres');

/**
 * Opens the database and makes sure that it has what a Supabase has: roles, extensions, schema `auth`.
 * It does not migrate. Throws the database's or the file system's error.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const connected = await connect(place);
  try {
    return await frontOf(connected, await keysFor(place));
  } catch (error) {
    await connected.close().catch(() => undefined);
    throw error;
  }
}

async function connect(place: DatabasePlace): Promise<DatabaseConnection> {
  if ('databaseUrl' in place) return openServer(place.databaseUrl);
  if ('memory' in place) return openEmbedded();
  await mkdir(place.dataDir, { recursive: true });
  return openEmbedded(clusterFolder(place.dataDir));
}

function keysFor(place: DatabasePlace): Promise<Keys> {
  if ('dataDir' in place) return keepKeys(place.dataDir);
  if ('databaseUrl' in place && place.keysDir) return keepKeys(place.keysDir);
  return Promise.resolve(createKeys());
}

async function frontOf(connected: DatabaseConnection, keys: Keys): Promise<Database> {
  const app = new App({
    connection: connected.connection,
    api: { schemas: ['public'], max_rows: MAX_ROWS },
    auth: {
      enabled: true,
      jwt_secret: keys.jwtSecret,
      jwt_expiry: TOKEN_SECONDS,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
      enable_signup: false,
      email: { enable_signup: false },
    },
    db: { migrations: { enabled: false } },
    studio: { enabled: false },
    options: { server: { admin: false, disableStudio: true } },
  });
  await prepareDatabase(connected.sql);
  await connected.answer(() => quietly(() => app.ensureSystemSchema()));
  return {
    kind: connected.kind,
    sql: connected.sql,
    keys,
    fetch: async (request, peerAddress = null) => {
      if (!isOffered(request.method, new URL(request.url))) return notOffered();
      // Functions that limit callers go by this header: what a client writes into it himself counts for nothing.
      if (peerAddress !== null) request.headers.set('x-forwarded-for', peerAddress);
      return connected.answer(() => quietly(async () => app.fetch(request, { peerAddress })));
    },
    isReachable: () =>
      connected.sql.query('select 1').then(
        () => true,
        () => false,
      ),
    forgetSchema: () => connected.connection.clearSchemaCache(),
    close: () => connected.close(),
  };
}
