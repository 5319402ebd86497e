// Asks the server's REST interface as a demo user, beside the page: the truth that screens are compared with.
import type { APIRequestContext } from '@playwright/test';
import { emailOf, expect, PASSWORD, type Role } from './fixtures';

export interface Rest {
  /** Rows of a table that the user may see and that pass a PostgREST filter. */
  count: (table: string, filter?: string) => Promise<number>;
  /** Rows of a table, only the columns asked for. */
  rows: <Row>(table: string, query: string) => Promise<Row[]>;
  /** What a function of the API answers. */
  call: <Answer>(name: string, args: Record<string, unknown>) => Promise<Answer>;
}

/** The filter for the region that the stories play in: the simulated one is loaded beside it. */
export const HOUSTON = 'region_id=eq.houston';

/** Signs a demo user in over the Auth interface. */
export async function restAs(request: APIRequestContext, role: Role): Promise<Rest> {
  const { anonKey } = (await (await request.get('/gridwatch.json')).json()) as { anonKey: string };
  const answer = await request.post('/auth/v1/token?grant_type=password', {
    headers: { apikey: anonKey },
    data: { email: emailOf(role), password: PASSWORD },
  });
  expect(answer.ok()).toBe(true);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { apikey: anonKey, authorization: `Bearer ${token}` };
  return {
    count: async (table, filter = '') => {
      const address = `/rest/v1/${table}?select=id&limit=1${filter ? `&${filter}` : ''}`;
      const { headers: said } = {
        headers: (await request.get(address, { headers: { ...headers, prefer: 'count=exact' } })).headers(),
      };
      return Number(said['content-range']?.split('/')[1]);
    },
    rows: async <Row>(table: string, query: string) =>
      (await (await request.get(`/rest/v1/${table}?${query}`, { headers })).json()) as Row[],
    call: async <Answer>(name: string, args: Record<string, unknown>) => {
      const answer = await request.post(`/rest/v1/rpc/${name}`, { headers, data: args });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()) as Answer;
    },
  };
}
