/** The tools that take the map's clicks, one at a time: drawing an area and measuring; and what they draw. */

import type { Layer } from '@deck.gl/core';
import { useMemo } from 'react';
import { areaLayers } from '../layers/area';
import type { Palette } from '../layers/define';
import { measureLayers } from '../layers/measure';
import { zoneDraftLayers } from '../layers/zone-draft';
import { FIRST_MEASURE } from '../model/measure';
import type { View } from '../model/view';
import type { SetView } from '../state/use-view';
import { useZoneDraft } from '../state/zone-draft';
import type { Stage } from './stage';
import { type Drawing, useDraft } from './use-draft';
import { type Measuring, useMeasure } from './use-measure';

export type Tools = {
  drawing: Drawing;
  measuring: Measuring;
  /** Whether no tool has the map: then a click opens what lies under it. */
  idle: boolean;
  draw: (on: boolean) => void;
  measure: (on: boolean) => void;
  /** The area in force, zones that are planned and what the tools draw, above everything; the same while nothing of it changes. */
  layers: Layer[];
};

/** @param offered whether the map has tools at all: a wall has none */
export function useTools(
  stage: Stage | null,
  view: View,
  setView: SetView,
  offered: boolean,
  palette: Palette,
  scale: number,
): Tools {
  const drawing = useDraft(stage, (area) => setView({ area }));
  const measuring = useMeasure(stage, offered ? view.measure : null, setView);
  const plan = useZoneDraft();
  const { draft } = drawing;
  const { measure, around } = measuring;
  const layers = useMemo(
    () => [
      ...zoneDraftLayers(plan, palette, scale),
      ...areaLayers(view.area, draft, palette, scale),
      ...(measure ? measureLayers(measure, around?.area ?? null, palette, scale) : []),
    ],
    [plan, view.area, draft, measure, around, palette, scale],
  );
  return {
    drawing,
    measuring,
    idle: draft === null && measure === null,
    draw: (on) => {
      if (!on) return drawing.leave();
      setView({ measure: null });
      drawing.start();
    },
    measure: (on) => {
      drawing.leave();
      setView({ measure: on ? FIRST_MEASURE : null });
    },
    layers,
  };
}
