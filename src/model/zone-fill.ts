/** What zones are coloured by, and what is known of each of them for it. */

import type { ZoneFill } from './view';
import type { ZoneFigures } from './zone-figure';

export type ZoneRisk = { colour: number | null; sites: number };
export type ZoneCoverage = { visited: number; enterprises: number };

export type ZoneFacts = {
  /** By zone id; a zone without an active site has no colour. */
  risk?: ReadonlyMap<number, ZoneRisk>;
  coverage?: ReadonlyMap<number, ZoneCoverage>;
  /** Ids of the lowest grids that are silent. */
  silent?: ReadonlySet<number>;
  /** Days that may pass without a report. */
  silenceDays?: number;
  figures?: ZoneFigures;
};

export type ZoneFilling = { fill: ZoneFill | 'figure'; facts: ZoneFacts };
