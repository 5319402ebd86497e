/** Protection bands of pipelines as the database draws them, and what of each is sure. */

import type { Geometry } from 'geojson';
import type { Route } from './columns';
import type { Verdict } from './screening';

export type PipelineBand = {
  pipelineId: number;
  /** Key of the article in the catalogues: `30`, `35_2`, `order_43_21` … */
  article: string;
  effect: 'forbidden' | 'permit';
  /** What it is measured from: the centre line, the pipe's edge, or something beside the line. */
  around: 'line' | 'edge' | 'facility' | 'river' | 'tunnel';
  fromMeters: number;
  toMeters: number;
  accuracyMeters: number;
  route: Route;
  /** How sure the band itself is: S seen in the text of the law, G and U not. */
  confidence: string;
  /** Its own place where it does not lie along the route; else null. */
  geojson: Geometry | null;
};

export type BandClass = 'forbidden' | 'permit' | 'permit_far' | 'beside';

/** Bands that ask for a permit up to here are those of crossings and structures; beyond it those of digging and blasting. */
const NEAR_METERS = 50.999;

/** What a band is drawn and counted as. */
export function bandClass({ geojson, effect, toMeters }: PipelineBand): BandClass {
  if (geojson !== null) return 'beside';
  if (effect === 'forbidden') return 'forbidden';
  return toMeters <= NEAR_METERS ? 'permit' : 'permit_far';
}

/** Up to how many metres a place is surely in a band, whatever the route's accuracy; 0 where nowhere. */
export function sureMeters({ toMeters, accuracyMeters }: PipelineBand): number {
  return Math.max(0, toMeters - accuracyMeters);
}

/** Up to how many metres a place may lie in a band: the verdict there is «uncertain». */
export function reachMeters({ toMeters, accuracyMeters }: PipelineBand): number {
  return toMeters + accuracyMeters;
}

/** How a work or an occupation in a band stands, the gravest first. */
export const STANDINGS = ['breach', 'listed', 'occupied', 'uncertain', 'permitted', 'cleared'] as const;
export type Standing = (typeof STANDINGS)[number];

export type BandFinding = Omit<PipelineBand, 'geojson'> & {
  pipeline: string | null;
  distanceMeters: number;
  /** Null of an occupation, which somebody found on the spot. */
  verdict: Verdict | null;
};

export type BandRecord = {
  id: number;
  record: 'work' | 'occupation';
  kind: string;
  state: string;
  standing: Standing;
  name: string | null;
  foundOn: string | null;
  endsOn: string | null;
  permitNumber: string | null;
  listed: boolean;
  note: string | null;
  enterpriseId: number | null;
  enterprise: string | null;
  lng: number;
  lat: number;
  findings: BandFinding[];
};
