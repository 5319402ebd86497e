/** Consequence screening of a site: results by formula and the circles that they draw. */

import type { Confidence } from './site-parts';

/** Whether a place lies within a distance, given how sure its position is. */
export type Verdict = 'inside' | 'uncertain' | 'outside';

export type CircleEffect = 'fireball' | 'death' | 'serious_injury' | 'slight_injury' | 'one_psi';
export type ScreenedCircle = {
  effect: CircleEffect;
  kpa?: number;
  meters: number;
  confidence: Confidence;
  /** Usual residents in it; null where that is not known. */
  people: number | null;
  /** Protected places on record in it; null where the site has no position. */
  protectedPlaces: number | null;
};

type Inputs = Record<string, number>;
export type ScreenedChemical = {
  chemicalId: number;
  name: string;
  cas: string | null;
  quantityTonnes: number | null;
  whyNot: 'toxic' | 'not_covered' | 'quantity_unknown' | 'no_quantity' | null;
  answers?: {
    bleve?: {
      inputs: Inputs;
      diameterMeters: number;
      seconds: number;
      viewFactor: number;
      kwPerSquareMeter: number;
    };
    tnt?: { inputs: Inputs; tntKg: number };
    /** Without `kpa` the distance lies outside the formula's range. */
    overpressure?: { inputs: Inputs; scaledDistance: number; kpa?: number };
    blastRadii?: { inputs: Inputs };
  };
  circles?: ScreenedCircle[];
};
export type SiteScreening = {
  meters: number;
  lng: number | null;
  lat: number | null;
  chemicals: ScreenedChemical[];
  pipelines: {
    id: number;
    name: string | null;
    distanceMeters: number;
    accuracyMeters: number;
    verdict: Verdict;
    answer: { inputs: Inputs; radiusMeters: number };
  }[];
};
