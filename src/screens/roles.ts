/** What a session's memberships mean for the screens: which one is home, and how far the eye reaches. */

import type { Membership, Region, Role, Session } from '../model/region';

export const SCREEN_PATHS = { wall: '/wall', grid: '/grid', trends: '/trends' } as const;
export type ScreenId = keyof typeof SCREEN_PATHS;

// The widest role speaks for a user who has several.
const ORDER: readonly Role[] = ['admin', 'command', 'leader', 'grid', 'enterprise', 'display'];

/** The membership that names the user on screen, one of the region that is looked at before others; null without any. */
export function mainMembership(session: Session, regionId?: string): Membership | null {
  const ranked = ORDER.flatMap((role) =>
    session.memberships.filter((membership) => membership.role === role),
  );
  const here = ({ scope }: Membership) =>
    scope === '' || (scope !== null && scope.split('.')[0] === regionId);
  return ranked.find(here) ?? ranked[0] ?? null;
}

/** The screen that a user lands on. */
export function homeScreen(session: Session): ScreenId {
  const role = mainMembership(session)?.role;
  if (role === 'command' || role === 'display') return 'wall';
  return role === 'leader' ? 'trends' : 'grid';
}

/** The code of the zone that a scope is limited to, or null where it contains the region. */
export function zoneCodeOf(membership: Membership | null): string | null {
  const labels = membership?.scope?.split('.') ?? [];
  return labels.length > 1 ? (labels.at(-1) ?? null) : null;
}

/** The region that the view names; null names the first. Undefined where it is not there or not to be seen. */
export function regionOf(session: Session, id: string | null): Region | undefined {
  return id === null ? session.regions[0] : session.regions.find((region) => region.id === id);
}

/** The address to go to after sign-in: a path of this app, else home. */
export function safeReturn(address: string | null): string {
  return address !== null && /^\/(?![/\\])/.test(address) && !address.startsWith('/sign-in') ? address : '/';
}

/** The return address of a sign-in page, with the language and theme chosen on that page. */
export function arrivalAddress(search: URLSearchParams): string {
  const [path = '/', query = ''] = safeReturn(search.get('return')).split('?', 2);
  const words = new URLSearchParams(query);
  for (const word of ['lang', 'theme']) {
    const chosen = search.get(word);
    if (chosen !== null) words.set(word, chosen);
  }
  const text = words.toString().replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}

/** The sign-in page's address that leads back to where the user is; language and theme go along. */
export function signInAddress(path: string, query: string): string {
  const words = new URLSearchParams(query);
  const kept = ['lang', 'theme'].flatMap((word) => {
    const value = words.get(word);
    return value === null ? [] : [[word, value] as [string, string]];
  });
  const back = path === '/' && query === '' ? [] : [['return', path + query] as [string, string]];
  const text = new URLSearchParams([...kept, ...back]).toString();
  return text === '' ? '/sign-in' : `/sign-in?${text}`;
}
