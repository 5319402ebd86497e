/** Answers `/rest/v1`, `/auth/v1` and `/gridwatch.json`. */
import type { IncomingMessage } from 'node:http';
import type { Backend } from './backend';
import type { Database } from './database';
import { isUnavailable } from './database-errors';
import type { Handler } from './http';
import {
  addressOf,
  BODY_LIMIT_MEGABYTES,
  BodyTooLarge,
  sendFetchResponse,
  sendJson,
  toFetchRequest,
} from './http';
import { requestLanguage, say } from './messages';
import { createSignInGuard } from './sign-in-guard';

const isApi = (path: string): boolean => /^\/(rest|auth)\/v1(\/|$)/.test(path);

/** A handler that answers true when the request was for the backend. */
export function apiHandler(backend: Backend): Handler {
  const guard = createSignInGuard();
  return async (request, response) => {
    const address = addressOf(request);
    if (address?.pathname === '/gridwatch.json') {
      sendJson(response, 200, backend.configuration);
      return true;
    }
    const { database } = backend;
    if (!address || !database || !isApi(address.pathname)) return false;
    const language = requestLanguage(request.headers['accept-language']);
    const peer = request.socket.remoteAddress ?? null;
    try {
      const asked = await toFetchRequest(request, address);
      const guessed = isSignIn(request, address) ? `${peer} ${await emailOf(asked)}` : undefined;
      if (guessed !== undefined && guard.isBlocked(guessed)) {
        const msg = say('too_many_attempts', {}, language);
        sendJson(response, 429, { code: 429, error_code: 'over_request_rate_limit', msg });
        return true;
      }
      const answer = await database.fetch(asked, peer);
      if (await isUnavailableAnswer(database, answer)) throw new Unavailable();
      if (guessed !== undefined) guard.note(guessed, answer.ok);
      await sendFetchResponse(request, response, answer);
    } catch (error) {
      if (error instanceof BodyTooLarge) {
        const message = say('too_large', { limit: BODY_LIMIT_MEGABYTES }, language);
        sendJson(response.setHeader('connection', 'close'), 413, { code: 'too_large', message });
      } else if (error instanceof Unavailable || isUnavailable(error)) {
        const message = say('database_unavailable', {}, language);
        sendJson(response, 503, { code: 'database_unavailable', message });
      } else throw error;
    }
    return true;
  };
}

class Unavailable extends Error {}

/**
 * The application hides a lost connection behind a bare 500, or behind a 404 when it could not read the catalogue;
 * asking the database tells these from errors and addresses of the asker's own.
 */
async function isUnavailableAnswer(database: Database, { status }: Response): Promise<boolean> {
  return (status >= 500 || status === 404) && !(await database.isReachable());
}

function isSignIn(request: IncomingMessage, address: URL): boolean {
  return (
    request.method === 'POST' &&
    address.pathname === '/auth/v1/token' &&
    address.searchParams.get('grant_type') === 'password'
  );
}

async function emailOf(request: Request): Promise<string> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return String(email).trim().toLowerCase();
}
