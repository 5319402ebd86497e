// Ways to ask a place: as a demo user through supabase-js, or by hand with any token and any request.
import { createHmac } from 'node:crypto';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import type { Database as Schema } from '../../../src/db/types.gen';
import { DEMO_PASSWORD } from '../../../supabase/local/accounts';
import type { Place } from './places';

export const ROLES = ['admin', 'command', 'grid', 'leader', 'enterprise', 'display'] as const;
export type Role = (typeof ROLES)[number];
export type Client = SupabaseClient<Schema>;

/** A client that nobody has signed in. */
export function anonymous(place: Place): Client {
  return createClient<Schema>(place.url, place.database.keys.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    realtime: { transport: WebSocket as never },
  });
}

/** A client signed in as a demo user, and its access token. Throws when the sign-in is refused. */
export async function signedIn(place: Place, role: Role): Promise<{ client: Client; token: string }> {
  const client = anonymous(place);
  const { data, error } = await client.auth.signInWithPassword({
    email: `${role}@demo.gridwatch.local`,
    password: DEMO_PASSWORD,
  });
  if (error) throw error;
  return { client, token: data.session.access_token };
}

export interface Answer {
  status: number;
  /** The parsed body, or null where there is none. */
  body: unknown;
  headers: Headers;
}

interface Question {
  /** Sent as bearer; without one the request carries the publishable key only. */
  token?: string;
  /** Sent in place of the publishable key; null sends none. */
  key?: string | null;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Sends one request by hand to a path such as `rest/v1/zone?select=id`. */
export async function ask(place: Place, path: string, question: Question = {}): Promise<Answer> {
  const { token, method = 'GET', body } = question;
  const key = question.key === undefined ? place.database.keys.publishableKey : question.key;
  const response = await fetch(`${place.url}/${path}`, {
    method,
    headers: {
      ...(key === null ? {} : { apikey: key }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...question.headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

/** All rows of a table that the token may see, page by page, because an answer is cut at a thousand rows. */
export async function allRows(
  place: Place,
  token: string,
  table: string,
  select: string,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (;;) {
    const path = `rest/v1/${table}?select=${select}&order=${select.split(',')[0]}&limit=500&offset=${rows.length}`;
    const { status, body } = await ask(place, path, { token });
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    const page = body as Record<string, unknown>[];
    rows.push(...page);
    if (page.length < 500) return rows;
  }
}

/** The claims of a token, unchecked. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}

/** A token with these claims, signed with any secret; without one it is of the algorithm `none`. */
export function forge(claims: Record<string, unknown>, secret: string | null): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${encode({ alg: secret === null ? 'none' : 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${head}.${secret === null ? '' : createHmac('sha256', secret).update(head).digest('base64url')}`;
}
