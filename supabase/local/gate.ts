/** Lets through only those calls of the REST and Auth application that Gridwatch offers. */

interface Offer {
  method: string;
  path: string;
  /** The one `grant_type` that belongs to it, if it has one. */
  grant?: string;
}

/**
 * All that a sign-in needs. The rest of the Auth application stays shut: its mail codes make users although sign-up is
 * off and go to the terminal, and a demo account must not get another address or password from whoever tries it.
 */
const AUTH_OFFERS: readonly Offer[] = [
  { method: 'POST', path: '/auth/v1/token', grant: 'password' },
  { method: 'POST', path: '/auth/v1/token', grant: 'refresh_token' },
  { method: 'GET', path: '/auth/v1/user' },
  { method: 'POST', path: '/auth/v1/logout' },
  { method: 'GET', path: '/auth/v1/settings' },
  { method: 'GET', path: '/auth/v1/health' },
];

/** Whether a call is offered; paths are those of a parsed address, so `..` cannot lead elsewhere. */
export function isOffered(method: string, address: URL): boolean {
  if (address.pathname.startsWith('/rest/v1/')) return true;
  return AUTH_OFFERS.some(
    (offer) =>
      offer.path === address.pathname &&
      (offer.method === method || method === 'OPTIONS') &&
      (offer.grant === undefined ||
        method === 'OPTIONS' ||
        offer.grant === address.searchParams.get('grant_type')),
  );
}

/** The answer to a call that is not offered. */
export function notOffered(): Response {
  return Response.json({ code: 404, error_code: 'not_offered', msg: 'Not offered here' }, { status: 404 });
}
