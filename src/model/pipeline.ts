/** One pipeline whole: what it is, how sure its route is, its bands and what lies in them, and the radius of high consequence. */

import type { Route } from './columns';
import type { DatasetSource } from './dataset';
import type { PipelineBand } from './pipeline-bands';
import type { Verdict } from './screening';
import type { Confidence } from './site-parts';

export type SheetBand = Pick<
  PipelineBand,
  'article' | 'around' | 'effect' | 'fromMeters' | 'toMeters' | 'confidence'
> & {
  /** Kinds of works it is about; null: all. */
  works: string[] | null;
  /** How many stretches or facilities it lies around; 1 of the line itself. */
  features: number;
  /** Half the pipe's width, which is taken off where the band is measured from the edge. */
  halfWidthMeters: number;
  source: string;
};

/** The working of r = 0.099·√(d²·p), or why there is none. */
export type ImpactLines =
  | { whyNot: 'not_gas' | 'diameter_unknown' | 'pressure_unknown' }
  | {
      whyNot?: never;
      inputs: { diameterMillimeters: number; pressureMpa: number };
      pressure: 'design' | 'working';
      /** d²·p, in mm²·MPa. */
      product: number;
      root: number;
      radiusMeters: number;
    };

export type StretchListing = {
  id: number;
  title: string;
  level: string;
  state: string;
  listedOn: string | null;
  deadlineOn: string | null;
  inForce: boolean;
  overdue: boolean;
  daysLeft: number | null;
  progressPercent: number | null;
  segment: string | null;
};

export type Pipeline = {
  id: number;
  sourceId: string;
  name: string | null;
  owner: string | null;
  userUnit: string | null;
  kind: string;
  medium: string;
  status: string;
  /** Lines that are not have no protection bands. */
  inService: boolean;
  diameterMillimeters: number | null;
  wallMillimeters: number | null;
  material: string | null;
  designPressureMpa: number | null;
  workingPressureMpa: number | null;
  capacity: string | null;
  laying: string | null;
  depthMeters: number | null;
  startYear: number | null;
  commissionedOn: string | null;
  registrationNumber: string | null;
  planningLicence: string | null;
  inspectionDueOn: string | null;
  inspectionOverdue: boolean | null;
  offDrawingPlaces: number | null;
  patrolsPerDay: number | null;
  url: string | null;
  lengthMeters: number;
  route: Route;
  accuracyMeters: number;
  positionSource: string | null;
  /** Of an assumed accuracy: where the assumption is from. */
  accuracyBasis: { source: string; confidence: Confidence } | null;
  impact: ImpactLines;
  bands: SheetBand[];
  listings: StretchListing[];
  dataset: DatasetSource;
};

/** A band that a record lies in or may lie in, and how far it is from what the band is around. */
export type InBand = Pick<PipelineBand, 'article' | 'around'> & {
  distanceMeters: number;
  verdict: Exclude<Verdict, 'outside'>;
};
export type Along = { id: number; distanceMeters: number; bands: InBand[] };
export type AlongSite = Along & { name: string; status: string; hazardSources: number };
/** Degrees WGS 84; of an area its middle. */
type Placed = { lng: number; lat: number };
export type AlongPlace = Along &
  Placed & {
    kind: string;
    articleItem: number;
    name: string;
    people: number | null;
    simulated: boolean;
    inImpactRadius: Verdict | null;
  };
export type AlongBuilding = Along & Placed & { kind: string; name: string; enterpriseId: number | null };
export type AlongDanger = Along &
  Placed & {
    kindNameEn: string;
    kindNameZh: string;
    level: string;
    state: string;
    foundOn: string;
    deadlineOn: string | null;
    daysOverdue: number | null;
    enterpriseId: number | null;
  };
export type AlongWork = InBand & {
  workId: number;
  name: string;
  kind: string;
  state: string;
  permitNumber: string | null;
  effect: PipelineBand['effect'];
  accuracyMeters: number;
};
export type AlongOccupation = { id: number; kind: string; foundOn: string; listed: boolean };

/** What lies along a pipeline, nearest first; of each of the first four at most `limit`, while `totals` and `bands` count all. */
export type AlongPipeline = {
  accuracyMeters: number;
  limit: number;
  totals: Partial<Record<'enterprises' | 'protectedPlaces' | 'buildings' | 'hiddenDangers', number>>;
  bands: (Pick<PipelineBand, 'article' | 'around'> & {
    subject: 'enterprises' | 'protected_places' | 'buildings' | 'hidden_dangers' | 'works';
    inside: number;
    uncertain: number;
  })[];
  enterprises: AlongSite[];
  protectedPlaces: AlongPlace[];
  buildings: AlongBuilding[];
  hiddenDangers: AlongDanger[];
  dangersOverdue: number;
  works: AlongWork[];
  occupations: AlongOccupation[];
};

export type Stretch = {
  id: number;
  name: string | null;
  fromMeters: number;
  toMeters: number;
  locationClass: number | null;
  riverCrossing: boolean;
  tunnel: boolean;
  denselyPopulated: boolean;
  /** Level of the high-consequence area as declared, as the survey gives it, and with the protected places on record; null: none. */
  hcaDeclared: number | null;
  hcaComputed: number | null;
  hcaAgrees: boolean;
  hcaWithPlaces: number | null;
  /** What the protected places on record add to the survey. */
  placesNotSurveyed: string[];
  protectedPlaces: { id: number; name: string }[];
};
