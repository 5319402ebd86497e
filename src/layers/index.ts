/** The ordered registry: layers from the ground up. Adding a layer is its file and its line here. */

import type { Layer } from '@deck.gl/core';
import { accidents } from './accidents';
import { bandRecords } from './band-records';
import { circleLayers } from './circles';
import { dangerousWorks } from './dangerous-works';
import { type Description, type LayerContext, type MapLayer, type Picked, SLOTS } from './define';
import { enterprises } from './enterprises';
import { equipmentDue } from './equipment-due';
import { hazardSources } from './hazard-sources';
import { heatLayers } from './heat';
import { hiddenDangers } from './hidden-dangers';
import { inspections } from './inspections';
import { pipelineBands } from './pipeline-bands';
import { pipelines } from './pipelines';
import { protectedPlaces } from './protected-places';
import { resources } from './resources';
import { selectionLayers } from './selection';
import { warnings } from './warnings';
import { zones } from './zones';

export const LAYERS: readonly MapLayer[] = [
  zones,
  pipelineBands,
  warnings,
  pipelines,
  protectedPlaces,
  enterprises,
  resources,
  hazardSources,
  bandRecords,
  dangerousWorks,
  equipmentDue,
  inspections,
  accidents,
  hiddenDangers,
];

/** deck layers of what the view shows, in the slots' order; heat and the open site have slots of their own. */
export function renderLayers(context: LayerContext): Layer[] {
  return SLOTS.flatMap((slot) => {
    if (slot === 'density') return heatLayers(context);
    if (slot === 'selection') return [...circleLayers(context), ...selectionLayers(context)];
    const shown = LAYERS.filter((layer) => layer.slot === slot && context.view.layers.includes(layer.id));
    return shown.flatMap((layer) => layer.render(context));
  });
}

/** What the picked mark is, in words; null where nothing is. */
export function describePicked(context: LayerContext, picked: Picked): Description | null {
  return LAYERS.find((layer) => layer.id === picked.layerId)?.describe(context, picked) ?? null;
}
