/** Whether what only administrators may do is offered; the database decides by itself. */

import { useSession } from '../db/session';

export function useIsAdmin(): boolean {
  const { session } = useSession();
  return session?.memberships.some(({ role }) => role === 'admin') ?? false;
}
