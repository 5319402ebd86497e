/** What the web server needs to know of the database behind it. */
import type { Database } from './database';
import type { HostedSupabase, Settings } from './settings';

/** The answer to `/gridwatch.json`: all that the browser needs to find its Supabase. */
export interface ClientConfiguration {
  /** Empty for the same origin. */
  supabaseUrl: string;
  anonKey: string;
  /** Whether demo accounts exist, so that the sign-in page may offer them. */
  demo: boolean;
  /** Version of the last migration; empty when a hosted Supabase keeps it. */
  schemaVersion: string;
  basemap: string;
  /** A set of more rows than this is not sent; absent for the page's own limit. */
  farAbove?: number | undefined;
}

export interface Backend {
  configuration: ClientConfiguration;
  /** Absent when a hosted Supabase answers instead. */
  database: Database | undefined;
}

const BASEMAP = '/basemap';

/** The backend of a database that this process serves. */
export function ownBackend(
  database: Database,
  schemaVersion: string,
  demo: boolean,
  farAbove?: number,
): Backend {
  const anonKey = database.keys.publishableKey;
  return {
    database,
    configuration: { supabaseUrl: '', anonKey, demo, schemaVersion, basemap: BASEMAP, farAbove },
  };
}

/** The backend when the app is served for a hosted Supabase. */
export function hostedBackend({ url, anonKey }: HostedSupabase): Backend {
  return {
    database: undefined,
    configuration: { supabaseUrl: url, anonKey, demo: false, schemaVersion: '', basemap: BASEMAP },
  };
}

/** What of the settings the web server goes by. */
export type ServeSettings = Pick<Settings, 'host' | 'localOnly'>;
