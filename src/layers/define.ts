/** What a map layer is: a value with its place, its data, its marks, its legend and its words. */

import type { Layer } from '@deck.gl/core';
import type { Frame } from '../lens/question';
import type { RegionPass, Subject } from '../lens/region-questions';
import type { DrawnCircle } from '../model/circles';
import type { RegionColumns } from '../model/columns';
import type { PipelineBand } from '../model/pipeline-bands';
import type { Filters, LayerId, View } from '../model/view';
import type { Warning } from '../model/warning';
import type { Zones } from '../model/zone';
import type { ZoneFilling } from '../model/zone-fill';
import type { Pattern } from './patterns';
import type { Shape } from './shapes';

/** Red, green, blue, alpha; each 0–255. */
export type Color = [number, number, number, number];

export type PaletteName =
  | 'ground'
  | 'land'
  | 'text'
  | 'muted'
  | 'accent'
  | 'better'
  | 'worse'
  | 'zone'
  | 'site'
  | 'site-past'
  | 'place'
  | 'risk-1'
  | 'risk-2'
  | 'risk-3'
  | 'risk-3-fill'
  | 'risk-4'
  | 'hazard-toxic'
  | 'hazard-flammable'
  | 'hazard-both'
  | 'medium-natural-gas'
  | 'medium-crude-oil'
  | 'medium-ngl'
  | 'medium-liquid'
  | 'sequence-1'
  | 'sequence-2'
  | 'sequence-3'
  | 'sequence-4'
  | 'sequence-5'
  | 'sequence-6'
  | 'sequence-7';

/** The theme's colours, read by the map from the design tokens. */
export type Palette = Readonly<Record<PaletteName, Color>>;

/** Places in the z-order, from the ground up. */
export const SLOTS = [
  'areas',
  'density',
  'lines',
  'sites',
  'sources',
  'events',
  'dangers',
  'selection',
] as const;
export type Slot = (typeof SLOTS)[number];

export type LayerContext = {
  columns: RegionColumns;
  passes: RegionPass;
  /** What of the map is in sight; null for who draws none. */
  frame: Frame | null;
  zones: Zones | undefined;
  view: View;
  /** Of consequence screening around the open site; none where none are asked for. */
  circles?: readonly DrawnCircle[];
  /** Longitude and latitude of the open site, where it has a position. */
  selectedAt?: readonly [number, number] | null;
  palette: Palette;
  /** Pixels of the screen for a pixel of the design: above 1 on a wall. */
  scale: number;
  /** The region's current day, days since 1970-01-01. */
  today: number;
  warnings?: readonly Warning[] | undefined;
  bands?: readonly PipelineBand[] | undefined;
  /** What zones are coloured by; missing where they are not. */
  zoneFilling?: ZoneFilling;
};

/** How a legend line looks: a mark, a line or an area in a colour of the palette. */
export type Sign =
  | { kind: 'mark'; shape: Shape; color: PaletteName; opacity?: number }
  | { kind: 'line'; color: PaletteName; dashed: boolean }
  | { kind: 'area'; color: PaletteName; pattern?: Pattern };

export type ListFilter = {
  [K in keyof Filters]: Filters[K] extends readonly (string | number)[] ? K : never;
}[keyof Filters];

export type LegendLine = {
  /** Full key of its words in the catalogues. */
  label: string;
  /** What the words leave open. */
  values?: Record<string, number>;
  sign: Sign;
  count: number;
  /** The filter word that this line switches, where it is one. */
  narrows?: { filter: ListFilter; value: string | number };
};

/** A value in a description; words are full keys of the catalogues. */
export type Said =
  | { text: string }
  | { word: string }
  | { day: number; precision?: string }
  | { count: number; unit?: string }
  /** Any number, with the unit of a figure. */
  | { amount: number; unit?: string }
  | { meters: number };

export type Description = {
  /** The record's own name; null where the source gives none. */
  title: string | null;
  lines: readonly { label: string; value: Said }[];
  /** The site that a click opens. */
  enterpriseId: number | null;
  /** The work or occupation that a click opens. */
  recordId?: number;
  /** The protected place that a click opens. */
  placeId?: number;
  /** The pipeline that a click opens. */
  pipelineId?: number;
  zoneId?: number;
  /** Whether a click goes down into the zone. */
  drills?: boolean;
  /** Full key of what stands for a title where the mark is no single record. */
  heading?: string;
  /** Where a click brings the map nearer instead of opening something. */
  nearer?: { lng: number; lat: number };
};

/** What lies under the pointer: a deck layer's id and the index in its data. */
export type Picked = { layerId: string; index: number };

export type MapLayer = {
  id: LayerId;
  slot: Slot;
  /** The sets it draws from; it waits for all of them. */
  needs: readonly (Subject | 'zones' | 'warnings' | 'pipeline_bands')[];
  render: (context: LayerContext) => Layer[];
  legend: (context: LayerContext) => LegendLine[];
  /** Full key of a sentence on what the marks cannot tell; null where there is nothing to say. */
  note?: (context: LayerContext) => string | null;
  /** How many records pass the view, on the map or not; the list has as many rows. */
  count: (context: LayerContext) => number;
  describe: (context: LayerContext, picked: Picked) => Description | null;
};

/** Checks a layer's shape where it is written. */
export function defineLayer(layer: MapLayer): MapLayer {
  return layer;
}

/** The same colour, more or less see-through; `opacity` 0–1. */
export function faded([red, green, blue]: Color, opacity: number): Color {
  return [red, green, blue, Math.round(opacity * 255)];
}
