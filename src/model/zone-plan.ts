/** Grids proposed for a zone, and what is known of them before they are saved. */

import { area as squareMeters } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { ErrorCode } from './errors';

export const CELL_SHAPES = ['square', 'hexagon'] as const;
export type CellShape = (typeof CELL_SHAPES)[number];

/** Where the grids come from: cells of a cut with edges of so many metres, or outlines handed in. */
export type ZoneSource =
  | { kind: 'cut'; shape: CellShape; sizeMeters: number }
  | { kind: 'given'; zones: readonly ProposedZone[] };

/** A grid as it is proposed; without a code it gets the next by the rule. */
export type ProposedZone = { code: string | null; name: string | null; geometry: Geometry };

export type PlannedZone = {
  code: string | null;
  /** What it would be refused for; null where nothing. */
  problem: ErrorCode | null;
  /** Where its outline crosses itself; null where it does not. */
  crossing: { lng: number; lat: number } | null;
  squareMeters: number | null;
  sites: number;
  dangers: number;
};

/** Least, middle and most of a load over the proposed grids; null without any. */
export type Spread = { least: number | null; median: number | null; most: number | null };

export type ZonePlan = {
  parentId: number;
  replace: boolean;
  /** As they were proposed, with their codes; `planned` tells of each in the same order. */
  zones: readonly ProposedZone[];
  planned: readonly PlannedZone[];
  gaps: readonly { squareMeters: number; outline: Geometry }[];
  overlaps: readonly {
    code: string;
    otherCode: string;
    squareMeters: number;
    /** Larger than the region tolerates. */
    refused: boolean;
    outline: Geometry;
  }[];
  /** Active enterprises of the zone that would lie in no grid. */
  orphans: readonly { id: number; name: string }[];
  /** Active enterprises of the zone. */
  sites: number;
  /** Those that lie in several grids and count in the one of the lowest code. */
  onBorders: number;
  /** Of the zone's ground, what grids of other zones that reach in hold. */
  heldSquareMeters: number;
  load: { sites: Spread; dangers: Spread };
  /** What would be handed over with the grids that go; null where none go. */
  dissolved: { zones: number; members: number; patrols: number; accounts: number } | null;
  /** Why the grids that are there cannot go. */
  bar: ErrorCode | null;
};

/** Whether the database would take a plan. */
export function isSavable({ bar, planned, overlaps }: ZonePlan): boolean {
  return (
    bar === null &&
    planned.length > 0 &&
    planned.every(({ problem }) => problem === null) &&
    overlaps.every(({ refused }) => !refused)
  );
}

/** Cells that a zone is first offered in. */
const FIRST_CELLS = 40;
/** Area of a cell with edges of one. */
const UNIT_AREA: Record<CellShape, number> = { square: 1, hexagon: (3 * Math.sqrt(3)) / 2 };

/** An edge in round metres that cuts an outline into some forty cells. */
export function fittingSize(outline: Geometry, shape: CellShape): number {
  const edge = Math.sqrt(squareMeters(outline) / FIRST_CELLS / UNIT_AREA[shape]);
  const step = 10 ** Math.floor(Math.log10(Math.max(edge, 20)));
  return Math.max(20, Math.round(edge / step) * step);
}

/** The grids that carry most, the heaviest first: by sites, then by open hidden dangers. */
export function heaviest({ planned }: ZonePlan, count: number): PlannedZone[] {
  return planned
    .filter(({ sites, dangers }) => sites + dangers > 0)
    .sort((one, other) => other.sites - one.sites || other.dangers - one.dangers)
    .slice(0, count);
}
