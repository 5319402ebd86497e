/** What lies near a site, in a straight line. */

/** Whether a place lies within a distance, given how sure its position is. */
export type Verdict = 'inside' | 'uncertain' | 'outside';

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
export type SiteSurroundings = {
  radiusMeters: number;
  hasPosition: boolean;
  pipelines: NearPipeline[];
  hazardSources: {
    id: number;
    enterpriseId: number;
    name: string;
    hazardClass: string;
    level: number | null;
    distanceMeters: number;
  }[];
  places: { kind: string; name: string; distanceMeters: number }[];
  people: { people: number | null; year: number | null; source: string | null } | null;
  resources: { id: number; kind: string; name: string; contact: string | null; distanceMeters: number }[];
};
