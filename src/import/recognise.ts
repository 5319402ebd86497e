/** The kinds of file that can be read, and which of them a header belongs to. */
import { accidents, phmsaPositions } from './kinds/accidents';
import { districts } from './kinds/districts';
import { gemProjects } from './kinds/gem-projects';
import type { Kind } from './kinds/kind';
import { gemPipelines, goitPipelines } from './kinds/pipelines';
import { protectedPlaceShapes, protectedPlaces } from './kinds/protected-places';
import { rmpChemicals, rmpPositions, rmpSites } from './kinds/rmp-sites';
import { gemSteelPlants } from './kinds/steel-plants';
import { counties, zipZones } from './kinds/zones';
import type { SourceRow } from './rows';

/** All kinds; where one's columns include another's, the richer stands first. */
export const KINDS: readonly Kind<SourceRow>[] = [
  rmpSites,
  rmpChemicals,
  rmpPositions,
  accidents,
  phmsaPositions,
  gemProjects,
  gemSteelPlants,
  gemPipelines,
  goitPipelines,
  zipZones,
  counties,
  districts,
  protectedPlaces,
  protectedPlaceShapes,
];

/** The kind that a file of this format with these column names is of; null where it is none. */
export function recognise(format: 'csv' | 'geojson', names: readonly string[]): Kind<SourceRow> | null {
  const have = new Set(names.map((name) => name.toLowerCase()));
  const fits = (kind: Kind<SourceRow>) =>
    kind.format === format && kind.known.every((alternatives) => alternatives.some((name) => have.has(name)));
  return KINDS.find(fits) ?? null;
}
