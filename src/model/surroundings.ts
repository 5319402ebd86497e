/** What lies near a site, in a straight line. */

import type { CircleEffect, Verdict } from './screening';

export type NearPipeline = {
  id: number;
  name: string | null;
  owner: string | null;
  medium: string;
  status: string;
  pressureMpa: number | null;
  diameterMillimeters: number | null;
  /** False where the user sees only the general course. */
  exact: boolean;
  distanceMeters: number;
  accuracyMeters: number;
  accuracyKnown: boolean;
  within: Record<'5' | '50' | '200', Verdict>;
};
/** A place that article 19 of the Regulation on the Safety of Hazardous Chemicals protects. */
export type NearPlace = {
  id: number;
  kind: string;
  /** Item of the article under which its kind falls, 1 to 8. */
  articleItem: number;
  name: string;
  people: number | null;
  simulated: boolean;
  /** From the site's boundary, from its point where none is drawn. */
  distanceMeters: number;
  within500Meters: boolean;
  /** The site's screening circles that reach it, one of each effect, the gravest first. */
  circles: { effect: CircleEffect; meters: number; chemical: string }[];
};

export type NearHazardSource = {
  id: number;
  enterpriseId: number;
  name: string;
  hazardClass: string;
  /** By GB 18218; null where it is not known. */
  level: number | null;
  distanceMeters: number;
};

export type SiteSurroundings = {
  radiusMeters: number;
  hasPosition: boolean;
  pipelines: NearPipeline[];
  hazardSources: NearHazardSource[];
  /** Within the radius, and farther ones that a screening circle reaches. */
  protectedPlaces: NearPlace[];
  /** Whether the site has screening circles at all. */
  screened: boolean;
  places: { kind: string; name: string; distanceMeters: number }[];
  people: { people: number | null; year: number | null; source: string | null } | null;
  resources: { id: number; kind: string; name: string; contact: string | null; distanceMeters: number }[];
};
