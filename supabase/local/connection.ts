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

/** Refusals that the application does not know: our own rules, and checks of a table. */
const REFUSED = /^(GW\d{3}|23514)$/;

/**
 * Lets a refusal of the database reach the client with its code, message and detail and the status 400, as PostgREST
 * does. Left to itself the application hides it behind a bare 500.
 */
export function tellRefusals<T extends Connection>(connection: T): T {
  const withContext = connection.withContext.bind(connection);
  const telling: Connection['withContext'] = async (...question) => {
    try {
      return await withContext(...question);
    } catch (error) {
      throw asAnswer(error);
    }
  };
  return Object.assign(connection, { withContext: telling });
}

function asAnswer(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (!REFUSED.test(error.code)) return error;
  const details = 'detail' in error && typeof error.detail === 'string' ? error.detail : null;
  const message = JSON.stringify({ code: error.code, message: error.message, details });
  const detail = JSON.stringify({ status: 400, headers: {} });
  return Object.assign(new Error(message, { cause: error }), { code: 'PGRST', detail });
}
