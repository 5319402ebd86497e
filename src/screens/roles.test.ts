/** Everyone lands on their own screen, and no return address leads out of the app. */

import { describe, expect, it } from 'vitest';
import type { Membership, Session } from '../model/region';
import { arrivalAddress, homeScreen, mainMembership, safeReturn, signInAddress, zoneCodeOf } from './roles';

const session = (...memberships: Membership[]): Session => ({
  userId: 'u',
  email: 'e@example.org',
  memberships,
  regions: [],
});

describe('roles', () => {
  it('opens the wall to the command centre, trends to leaders, the grid to the others', () => {
    expect(homeScreen(session({ role: 'command', scope: 'houston' }))).toBe('wall');
    expect(homeScreen(session({ role: 'leader', scope: 'houston' }))).toBe('trends');
    expect(homeScreen(session({ role: 'grid', scope: 'houston.48201.77571' }))).toBe('grid');
    expect(homeScreen(session({ role: 'admin', scope: '' }))).toBe('grid');
    expect(homeScreen(session({ role: 'enterprise', scope: null }))).toBe('grid');
    expect(homeScreen(session({ role: 'display', scope: 'houston' }))).toBe('wall');
  });

  it('names a user by the widest role', () => {
    const both = session(
      { role: 'grid', scope: 'houston.48201.77571' },
      { role: 'leader', scope: 'houston' },
    );
    expect(mainMembership(both)?.role).toBe('leader');
  });

  it('names a user of two regions by the membership of the region that is looked at', () => {
    const both = session(
      { role: 'grid', scope: 'houston.48201.77571' },
      { role: 'grid', scope: 'shanghai.310101.g1' },
    );
    expect(mainMembership(both, 'shanghai')?.scope).toBe('shanghai.310101.g1');
    expect(mainMembership(both, 'houston')?.scope).toBe('houston.48201.77571');
    expect(mainMembership(session({ role: 'admin', scope: '' }), 'houston')?.scope).toBe('');
    expect(zoneCodeOf({ role: 'enterprise', scope: null })).toBeNull();
  });

  it('tells a zone from a region', () => {
    expect(zoneCodeOf({ role: 'grid', scope: 'houston.48201.77571' })).toBe('77571');
    expect(zoneCodeOf({ role: 'leader', scope: 'houston' })).toBeNull();
    expect(zoneCodeOf({ role: 'admin', scope: '' })).toBeNull();
  });

  it('returns only into this app', () => {
    expect(safeReturn('/grid?zone=4')).toBe('/grid?zone=4');
    for (const bad of [
      null,
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere',
      '/sign-in?return=/',
    ]) {
      expect(safeReturn(bad)).toBe('/');
    }
  });

  it('leads back to the same view, in the language chosen meanwhile', () => {
    const address = signInAddress('/grid', '?region=houston&layers=zones,accidents&lang=en');
    const search = new URLSearchParams(address.split('?')[1]);
    expect(search.get('lang')).toBe('en');
    search.set('lang', 'zh-CN');
    expect(arrivalAddress(search)).toBe('/grid?region=houston&layers=zones,accidents&lang=zh-CN');
    expect(signInAddress('/', '')).toBe('/sign-in');
    expect(arrivalAddress(new URLSearchParams())).toBe('/');
  });
});
