/** The one connection to Supabase: where it is, who is signed in, and calls that fail with a named error. */

import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { databaseError, type ErrorCode, GridwatchError } from '../model/errors';
import type { Database } from './types.gen';

export type Config = {
  /** Empty for the origin that served the page. */
  supabaseUrl: string;
  anonKey: string;
  /** Whether the server keeps demo accounts. */
  demo: boolean;
  /** Newest migration that the server's app knows. */
  schemaVersion: string;
  /** Where the bundled base map lies. */
  basemap: string;
  /** A set of more rows than this is not fetched: the database answers for it. */
  farAbove: number;
};

const FAR_ABOVE = 300_000;

type Client = SupabaseClient<Database>;

let config: Promise<Config> | undefined;
let client: Promise<Client> | undefined;

async function readConfig(): Promise<Config> {
  const {
    VITE_SUPABASE_URL: url,
    VITE_SUPABASE_ANON_KEY: key,
    VITE_SCHEMA_VERSION: version,
    VITE_FAR_ABOVE: farAbove,
  } = import.meta.env;
  const baked = {
    demo: false,
    schemaVersion: String(version ?? ''),
    basemap: '/basemap',
    farAbove: Number(farAbove) || FAR_ABOVE,
  };
  if (url && key) return { ...baked, supabaseUrl: String(url), anonKey: String(key) };
  let answer: Response;
  try {
    answer = await fetch('/gridwatch.json', { cache: 'no-store' });
  } catch (cause) {
    throw new GridwatchError('unreachable', {}, cause);
  }
  if (!answer.ok) throw new GridwatchError(answer.status === 503 ? 'database_unavailable' : 'unreachable');
  const served = (await answer.json()) as Config;
  return { ...baked, ...served, schemaVersion: baked.schemaVersion || served.schemaVersion };
}

/** The server's settings, read once; a failed reading is tried again at the next call. */
export function getConfig(): Promise<Config> {
  config ??= readConfig().catch((error: unknown) => {
    config = undefined;
    throw error;
  });
  return config;
}

/** The client, made once. Its session is kept in the browser and refreshed by supabase-js. */
export function getClient(): Promise<Client> {
  client ??= getConfig()
    .then(({ supabaseUrl, anonKey }) =>
      createClient<Database>(supabaseUrl || window.location.origin, anonKey, {
        auth: { storageKey: 'gridwatch-session', detectSessionInUrl: false },
      }),
    )
    .catch((error: unknown) => {
      client = undefined;
      throw error;
    });
  return client;
}

/** The values of a refusal by the database that a sentence can name. */
function detailsOf(details: string | null | undefined): Record<string, string | number> {
  try {
    const values = Object.entries(JSON.parse(details ?? '{}') as Record<string, unknown>);
    return Object.fromEntries(
      values.filter((entry): entry is [string, string | number] => /string|number/.test(typeof entry[1])),
    );
  } catch {
    return {};
  }
}

/** What PostgreSQL refuses by itself, by the start of its code: a value of the wrong form, and the broken rules of a table. */
const REFUSED_BY_POSTGRES: readonly (readonly [string, ErrorCode])[] = [
  ['22', 'invalid_value'],
  ['23502', 'fields_required'],
  ['23503', 'not_found'],
  ['23505', 'already_there'],
  ['23514', 'invalid_value'],
];

/** What PostgREST, GoTrue or the network said, as one of our codes. */
export function namedError(
  error: {
    message: string;
    code?: string | undefined;
    details?: string | null;
    status?: number | undefined;
    name?: string;
  },
  status = error.status,
): GridwatchError {
  const code = error.code ?? '';
  const named = (known: ErrorCode) => new GridwatchError(known, { detail: error.message }, error);
  const refusal = databaseError(error.message);
  if (refusal) return new GridwatchError(refusal, detailsOf(error.details), error);
  if (code === 'invalid_credentials' || code === 'user_banned') return named('wrong_credentials');
  if (status === 429 || code.startsWith('over_')) return named('too_many_tries');
  if (code === 'PGRST301' || code === 'PGRST303' || code === 'bad_jwt' || status === 401)
    return named('session_expired');
  if (status === 403 || code === '42501') return named('not_permitted');
  if (code === 'PGRST202' || code === '42883') return named('other_migrations');
  if (
    code === 'database_unavailable' ||
    status === 502 ||
    status === 503 ||
    status === 504 ||
    /^(08|57P)/.test(code)
  ) {
    return named('database_unavailable');
  }
  if (
    /failed to fetch|network ?error|load failed/i.test(error.message) ||
    error.name === 'AuthRetryableFetchError'
  ) {
    return named('unreachable');
  }
  // An answer that ended before its last bracket.
  if (error.message.startsWith('SyntaxError')) return named('invalid_answer');
  const broken = REFUSED_BY_POSTGRES.find(([start]) => /^\d{2}\w{3}$/.test(code) && code.startsWith(start));
  return named(broken?.[1] ?? 'unknown');
}

type Functions = Database['public']['Functions'];

/**
 * Calls a database function as the signed-in user.
 * @throws GridwatchError when it is refused or does not come
 */
export async function call<Name extends keyof Functions & string>(
  name: Name,
  args: Functions[Name]['Args'],
  signal?: AbortSignal,
): Promise<Functions[Name]['Returns']> {
  const supabase = await getClient();
  const request = supabase.rpc(name, args);
  const { data, error, status } = await (signal ? request.abortSignal(signal) : request);
  if (error) throw namedError(error, status);
  return data as Functions[Name]['Returns'];
}
