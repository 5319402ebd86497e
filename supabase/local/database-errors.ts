/** Recognises what a PostgreSQL server refuses, and says it in a sentence. */
import { GridwatchError, reasonOf } from './messages';

/** Codes of Node, postgres.js and PostgreSQL for a server that is not there, not yet there, or going away. */
const UNAVAILABLE =
  /\b(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECTION_CLOSED|CONNECTION_ENDED|CONNECTION_DESTROYED|CONNECT_TIMEOUT|57P01|57P02|57P03|08000|08001|08003|08006|53300)\b/;

/** Whether an error says that the database cannot be reached for now. */
export function isUnavailable(error: unknown): boolean {
  return UNAVAILABLE.test(`${codeOf(error)} ${reasonOf(error)}`);
}

/** The sentence for a failed first contact with the server of DATABASE_URL; undefined when it is another error. */
export function serverError(error: unknown, databaseUrl: string): GridwatchError | undefined {
  const code = codeOf(error);
  const reason = reasonOf(error);
  const address = addressOf(databaseUrl);
  const because = { cause: error };
  if (code === '28P01' || code === '28000')
    return new GridwatchError('database_refused', { address }, because);
  if (code === '3D000') {
    const database = new URL(databaseUrl).pathname.slice(1);
    return new GridwatchError('database_missing', { address, database }, because);
  }
  if (code === '0A000' || code === '58P01') {
    const extension = /extension "(\w+)"|\/(\w+)\.control/.exec(reason);
    const name = extension?.[1] ?? extension?.[2];
    if (name === 'postgis') return new GridwatchError('postgis_missing', { address }, because);
    if (name) return new GridwatchError('extension_missing', { address, extension: name }, because);
  }
  if (code === '42501') return new GridwatchError('database_rights', { reason }, because);
  return isUnavailable(error) ? new GridwatchError('database_unreachable', { address }, because) : undefined;
}

/** Host and port of a database address, without user and password. */
export function addressOf(databaseUrl: string): string {
  const { hostname, port } = new URL(databaseUrl);
  return `${hostname || 'localhost'}:${port || '5432'}`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
