// The two databases that the tests ask the same questions: PGlite in memory and a throw-away PostgreSQL, both loaded.
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { demoAccounts, keepAccounts } from '../../../supabase/local/accounts';
import { ownBackend } from '../../../supabase/local/backend';
import { type Database, openDatabase } from '../../../supabase/local/database';
import { loadData } from '../../../supabase/local/loader';
import { migrate } from '../../../supabase/local/migrator';
import { serve } from '../../../supabase/local/web-server';
import { openCopy } from './server';

/** Folder of the source data that the loader reads. */
export const DATA_FOLDER = resolve(import.meta.dirname, '../../../data');

/** The regions in the two loaded places: the recorded one, whose counts can be made by hand. */
export const REGIONS = ['houston'];

export const PLACE_NAMES = ['PGlite', 'PostgreSQL'] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];

/** A loaded database with its REST and Auth served on the loopback address. */
export interface Place {
  database: Database;
  /** Where `/rest/v1` and `/auth/v1` answer. */
  url: string;
  /** What the loader printed. */
  lines: string[];
}

const opened = new Map<PlaceName, Promise<Place>>();

/** Opens a place at the first call, and gives the same one to every later test file. */
export function openPlace(name: PlaceName): Promise<Place> {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const opening = open(name);
  opened.set(name, opening);
  return opening;
}

async function open(name: PlaceName): Promise<Place> {
  const database = await (name === 'PGlite' ? openDatabase({ memory: true }) : openCopy('gridwatch_loaded'));
  const version = await migrate(database.sql);
  await database.forgetSchema();
  const lines: string[] = [];
  await loadData(database.sql, {
    dataDir: DATA_FOLDER,
    onProgress: (line) => lines.push(line),
    regions: REGIONS,
  });
  return { database, lines, url: await serveDemo(database, version) };
}

/** Gives a database the demo accounts and serves its REST and Auth on the loopback address; answers where. */
export async function serveDemo(database: Database, version: string): Promise<string> {
  await keepAccounts(database.sql, await demoAccounts(database.sql));
  const server = await serve(ownBackend(database, version, true), resolve(DATA_FOLDER, 'public'), {
    host: '127.0.0.1',
    port: 0,
    localOnly: true,
  });
  // Open to the end of the run, but never the reason why the run does not end.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
