/** Two zones side by side: what of each is compared, and by which letter map and panel know it. */

import { NOTHING_OPEN } from './nothing-open';

/** What stands beside the colour of the chosen zone and of the one that it is compared with. */
export const COMPARED_LETTERS: readonly string[] = ['A', 'B'];

/** The change of the view that puts a zone beside the chosen one; the map then shows both whole. */
export const besideZone = (compare: number) => ({ ...NOTHING_OPEN, compare, camera: null });

/** Codes of the figure family that a comparison shows, as `compare_zones` answers them. */
export const COMPARED_FIGURES = [
  'enterprises',
  'hazard_sources',
  'dangers_open',
  'overdue',
  'listed_in_force',
  'accidents',
  'inspections',
  'coverage_rate',
  'rectification_rate',
  'red_and_orange_rate',
] as const;
export type ComparedFigure = (typeof COMPARED_FIGURES)[number];

/** Hazard sources by level of GB 18218: I is the gravest; the last have none. */
export const HAZARD_LEVELS = ['level_1', 'level_2', 'level_3', 'level_4', 'no_level'] as const;
export type HazardLevel = (typeof HAZARD_LEVELS)[number];

export type ComparedZone = {
  /** Null for the region as a whole. */
  id: number | null;
  /** A count, or a share in percent; null where a share has no base. */
  figures: Readonly<Record<ComparedFigure, number | null>>;
  hazards: Readonly<Record<HazardLevel, number>>;
  /** Highest risk of its active sites: 1 red to 4 blue; null without any. */
  colour: number | null;
};

export type Comparison = { from: string; to: string; today: string; zones: readonly ComparedZone[] };
