/** Measuring: the view's measure, its points by click and by button, and what lies within its distance. */

import { useEffect, useMemo, useState } from 'react';
import type { Area } from '../model/area';
import { MOST_CORNERS } from '../model/area';
import { circleAsArea, type Measure } from '../model/measure';
import type { SetView } from '../state/use-view';
import type { Stage } from './stage';
import { type MapPoint, middleOf, useMapTool } from './use-map-tool';

/** The area within the distance, and by how many metres it was simplified to be one; null where there is none. */
export type Around = { area: Area; simplifiedMeters: number };

function useAround(measure: Measure | null): Around | null {
  const [line, setLine] = useState<{ of: Measure; found: Around | null } | null>(null);
  const [first] = measure?.points ?? [];
  const isLine = measure?.kind === 'around' && measure.points.length > 1;
  useEffect(() => {
    if (!measure || !isLine) return;
    let wanted = true;
    void import('../model/buffer').then(({ bufferAsArea }) => {
      if (wanted) setLine({ of: measure, found: bufferAsArea(measure.points, measure.meters) });
    });
    return () => {
      wanted = false;
    };
  }, [measure, isLine]);
  const circle = useMemo(
    () =>
      measure?.kind === 'around' && !isLine && first
        ? { area: circleAsArea(first, measure.meters), simplifiedMeters: 0 }
        : null,
    [measure, isLine, first],
  );
  return isLine && line?.of === measure ? line.found : circle;
}

export type Measuring = {
  measure: Measure | null;
  around: Around | null;
  change: (part: Partial<Measure>) => void;
  add: (point: MapPoint) => void;
  addMiddle: () => void;
  back: () => void;
  leave: () => void;
  /** Narrows everything to an area and leaves. */
  narrow: (area: Area) => void;
};

/** @param given the view's measure; each change replaces the entry of the history, so that «back» leaves the tool */
export function useMeasure(stage: Stage | null, given: Measure | null, setView: SetView): Measuring {
  // A view read anew from the address is another object that says the same.
  const key = JSON.stringify(given);
  const measure = useMemo(() => JSON.parse(key) as Measure | null, [key]);
  const around = useAround(measure);
  const change = (part: Partial<Measure>) => {
    if (measure) setView({ measure: { ...measure, ...part } }, { history: 'replace' });
  };
  const add = (point: MapPoint) => {
    const points = measure?.points ?? [];
    const last = points.at(-1);
    if (points.length === MOST_CORNERS || (last && last[0] === point[0] && last[1] === point[1])) return;
    change({ points: [...points, point] });
  };
  const back = () => change({ points: measure?.points.slice(0, -1) ?? [] });
  const leave = () => setView({ measure: null });
  useMapTool(stage, measure !== null, { click: add, enter: () => {}, back, leave });
  return {
    measure,
    around,
    change,
    add,
    addMiddle: () => {
      if (stage) add(middleOf(stage));
    },
    back,
    leave,
    narrow: (area) => setView({ area, measure: null }),
  };
}
