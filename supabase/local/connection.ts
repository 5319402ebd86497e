/** What both kinds of database connection offer to the rest of the local server. */
import type { Connection } from '@supabase/lite';
import type { Sql } from './sql';

export interface DatabaseConnection {
  readonly kind: 'embedded' | 'server';
  readonly sql: Sql;
  /** The connection as the REST and Auth application wants it. */
  readonly connection: Connection;
  /** Lets the application answer one request; the embedded database, being one session, takes requests in turn. */
  answer<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Tells the application that the request roles are in order, so that it leaves privileges alone.
 * Left to itself it grants everything on every table to all request roles at the first request, which would undo the
 * revokes of the migrations.
 */
export function keepPrivileges<T extends Connection>(connection: T): T {
  return Object.assign(connection, { rlsState: 'active' });
}
