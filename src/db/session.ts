/** Who is signed in: one store, told by Supabase Auth and by the database's own answer. */

import { useSyncExternalStore } from 'react';
import { asGridwatchError, GridwatchError } from '../model/errors';
import type { Membership, Region, Session } from '../model/region';
import { call, getClient, getConfig, namedError } from './client';

export type SessionState = {
  status: 'loading' | 'signed-out' | 'ready' | 'error';
  session?: Session;
  error?: GridwatchError;
};

type SessionAnswer = {
  user_id: string;
  memberships: Membership[];
  regions: {
    id: string;
    name_en: string;
    name_zh: string;
    time_zone: string;
    currency: string;
    today: string;
    live: boolean;
    bounds: [number, number, number, number];
    simulated: boolean;
  }[];
  schema_version: string;
};

function toRegion(row: SessionAnswer['regions'][number]): Region {
  const { id, currency, today, live, bounds, simulated } = row;
  const names = { nameEn: row.name_en, nameZh: row.name_zh, timeZone: row.time_zone };
  return { id, ...names, currency, today, live, bounds, simulated };
}

let state: SessionState = { status: 'loading' };
let started = false;
const listeners = new Set<() => void>();

function become(next: SessionState) {
  state = next;
  for (const listener of listeners) listener();
}

async function loadSession(email: string): Promise<void> {
  try {
    const [config, json] = await Promise.all([getConfig(), call('my_session', {} as never)]);
    const answer = json as unknown as SessionAnswer;
    if (config.schemaVersion && answer.schema_version !== config.schemaVersion) {
      throw new GridwatchError('other_migrations', {
        database: answer.schema_version,
        app: config.schemaVersion,
      });
    }
    if (answer.memberships.length === 0) throw new GridwatchError('no_membership', { email });
    const regions = answer.regions.map(toRegion);
    become({
      status: 'ready',
      session: { userId: answer.user_id, email, memberships: answer.memberships, regions },
    });
  } catch (thrown) {
    const error = asGridwatchError(thrown);
    if (error.code === 'session_expired') await expireSession();
    else become({ status: 'error', error });
  }
}

async function start(): Promise<void> {
  started = true;
  try {
    const supabase = await getClient();
    // Supabase holds its lock while it tells us: asking it anything inside the callback would wait for ever.
    supabase.auth.onAuthStateChange((event, auth) => {
      if (event === 'SIGNED_OUT') {
        if (state.status !== 'signed-out') become({ status: 'signed-out' });
      } else if (auth && (event === 'INITIAL_SESSION' || event === 'SIGNED_IN')) {
        if (state.session?.userId !== auth.user.id) {
          setTimeout(() => void loadSession(auth.user.email ?? ''), 0);
        }
      } else if (event === 'INITIAL_SESSION') {
        become({ status: 'signed-out' });
      }
    });
  } catch (thrown) {
    started = false;
    become({ status: 'error', error: asGridwatchError(thrown) });
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!started) void start();
  return () => listeners.delete(listener);
}

/** The session as it stands; the component is drawn again when it changes. */
export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

/**
 * Signs in with e-mail and password.
 * @throws GridwatchError wrong_credentials, too_many_tries, unreachable, database_unavailable
 */
export async function signIn(email: string, password: string): Promise<void> {
  const supabase = await getClient();
  const { error } = await supabase.auth.signInWithPassword({ email, password });
  if (error) throw namedError(error);
}

/** Signs out here; other devices of the same user stay signed in. */
export async function signOut(): Promise<void> {
  const supabase = await getClient();
  await supabase.auth.signOut({ scope: 'local' });
  become({ status: 'signed-out' });
}

/** The server no longer takes our token: signs out and keeps the reason. */
export async function expireSession(): Promise<void> {
  const supabase = await getClient();
  await supabase.auth.signOut({ scope: 'local' });
  become({ status: 'signed-out', error: new GridwatchError('session_expired') });
}

/** Asks for the session again after an error. */
export async function retrySession(): Promise<void> {
  become({ status: 'loading' });
  if (!started) return start();
  const supabase = await getClient();
  const { data } = await supabase.auth.getSession();
  if (data.session) await loadSession(data.session.user.email ?? '');
  else become({ status: 'signed-out' });
}
