/** The sets of records that travel only when something of the view shows them. */

import type { View } from './view';

/** Sets that are asked for only when something of the view shows them. */
export const OPTIONAL_SETS = [
  'band_records',
  'dangerous_works',
  'equipment_due',
  'inspections',
  'pipeline_bands',
  'protected_places',
  'resources',
  'warnings',
] as const;
export type OptionalSet = (typeof OPTIONAL_SETS)[number];

/** The optional sets that a view shows as layer, heat or list. */
export function optionalSetsOf({
  layers,
  heat,
  list,
}: Pick<View, 'layers' | 'heat' | 'list'>): OptionalSet[] {
  const shown: readonly string[] = [...layers, heat, list];
  return OPTIONAL_SETS.filter((set) => shown.includes(set));
}
