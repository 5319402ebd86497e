/** The parts of a site's drill-down, a query each: one that fails leaves the others. */

import { queryOptions } from '@tanstack/react-query';
import { GridwatchError } from '../model/errors';
import type { SiteScreening } from '../model/screening';
import type { HazardGrading, SiteEnforcement, SiteRegister, SiteRisk } from '../model/site-parts';
import type { SiteSurroundings } from '../model/surroundings';
import type { Timeline } from '../model/timeline';
import { camelKeys } from './camel';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

type PartFunction =
  | 'site_risk'
  | 'site_hazards'
  | 'site_enforcement'
  | 'site_register'
  | 'site_timeline'
  | 'site_surroundings'
  | 'site_screening';

function partQuery<T>(name: PartFunction, id: number, more: Record<string, number> = {}) {
  return queryOptions({
    queryKey: ['site', id, name, more],
    queryFn: async ({ signal }): Promise<T> => {
      const answer = camelKeys(await call(name, { p_enterprise: id, ...more }, signal));
      if (answer === null && name !== 'site_risk') throw new GridwatchError('not_found', { id });
      return answer as T;
    },
    staleTime: FRESH_MILLISECONDS,
  });
}

/** The colour with the rules that gave it; null for a deregistered site. */
export const siteRiskQuery = (id: number) => partQuery<SiteRisk>('site_risk', id);

/** Hazard sources with their grading line by line. */
export const siteHazardsQuery = (id: number) => partQuery<HazardGrading[]>('site_hazards', id);

/** Inspections, orders, penalties and listed items. */
export const siteEnforcementQuery = (id: number) => partQuery<SiteEnforcement>('site_enforcement', id);

/** Codes, people, certificates, equipment, plans, buildings and works. */
export const siteRegisterQuery = (id: number) => partQuery<SiteRegister>('site_register', id);

/** What happened, newest first, at most `limit` of it. */
export const siteTimelineQuery = (id: number, limit: number) =>
  partQuery<Timeline>('site_timeline', id, { p_limit: limit });

/** What lies near, in a straight line. */
export const siteSurroundingsQuery = (id: number) => partQuery<SiteSurroundings>('site_surroundings', id);

/** The distance at which heat and overpressure are told until another is asked for. */
export const SCREENING_METERS = 500;

/** Consequences by formula, with heat and overpressure at a distance in metres. */
export const siteScreeningQuery = (id: number, meters: number) =>
  partQuery<SiteScreening>('site_screening', id, { p_meters: meters });
