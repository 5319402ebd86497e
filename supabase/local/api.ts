/** Answers `/rest/v1`, `/auth/v1` and `/gridwatch.json`. */
import type { IncomingMessage } from 'node:http';
import type { Backend } from './backend';
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
    const signIn = isSignIn(request, address);
    if (signIn && guard.isBlocked(peer)) {
      const msg = say('too_many_attempts', {}, language);
      sendJson(response, 429, { code: 429, error_code: 'over_request_rate_limit', msg });
      return true;
    }
    try {
      const answer = await database.fetch(await toFetchRequest(request, address), peer);
      if (await isUnavailableAnswer(answer)) throw new Unavailable();
      if (signIn) guard.note(peer, answer.ok);
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

/** The application turns a lost connection into an ordinary error answer; the code in it tells. */
async function isUnavailableAnswer(answer: Response): Promise<boolean> {
  if (answer.status < 500) return false;
  return isUnavailable(await answer.clone().text());
}

function isSignIn(request: IncomingMessage, address: URL): boolean {
  return (
    request.method === 'POST' &&
    address.pathname === '/auth/v1/token' &&
    address.searchParams.get('grant_type') === 'password'
  );
}
