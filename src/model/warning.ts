/** Warnings over an area, as they stand on the region's day. */

import type { Geometry } from 'geojson';

/** The gravest first. */
export const WARNING_COLOURS = ['red', 'orange', 'yellow', 'blue'] as const;
export type WarningColour = (typeof WARNING_COLOURS)[number];

export type Warning = {
  id: number;
  kind: string;
  colour: WarningColour;
  title: string;
  measures: string | null;
  issuer: string | null;
  /** Moments, ISO 8601. */
  fromAt: string;
  toAt: string | null;
  outline: Geometry;
  /** Active sites that the user sees: inside the area, told of it, and confirmed. */
  inside: number;
  notified: number;
  confirmed: number;
};

export type WarnedSite = { id: number; name: string; inside: boolean; notified: boolean; confirmed: boolean };
