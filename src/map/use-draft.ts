/** Drawing an area: each click is a corner, Enter or the first corner closes it, Escape leaves; one that crosses itself stays open. */

import { useMemo, useState } from 'react';
import type { Draft } from '../layers/area';
import type { Area } from '../model/area';
import { crossingsOf, isUsable, MOST_CORNERS } from '../model/area';
import type { Stage } from './stage';
import { pointAt, useMapTool } from './use-map-tool';

export type Drawing = {
  draft: Draft | null;
  start: () => void;
  leave: () => void;
  back: () => void;
  finish: () => void;
  /** Takes the rectangle of the map that is in sight. */
  takeSight: () => void;
  usable: boolean;
};

/** @param onArea called with an area that can be used, once it is closed */
export function useDraft(stage: Stage | null, onArea: (area: Area) => void): Drawing {
  const [corners, setCorners] = useState<Area | null>(null);
  const drawing = corners !== null;
  const draft = useMemo(() => corners && { corners, crossings: crossingsOf(corners) }, [corners]);
  const usable = corners !== null && isUsable(corners);
  const leave = () => setCorners(null);
  const take = (area: Area) => {
    if (!isUsable(area)) return;
    leave();
    onArea(area);
  };
  const back = () => setCorners((before) => before?.slice(0, -1) ?? null);
  const finish = () => {
    if (corners) take(corners);
  };
  const takeSight = () => {
    if (!stage) return;
    const { clientWidth, clientHeight } = stage.map().getContainer();
    const at = (x: number, y: number) => pointAt(stage, x, y);
    take([at(0, clientHeight), at(clientWidth, clientHeight), at(clientWidth, 0), at(0, 0)]);
  };
  useMapTool(stage, drawing, {
    click: (corner, isOn) => {
      const known = corners ?? [];
      if (isOn(known[0]) && known.length > 2) return finish();
      const last = known.at(-1);
      if (known.length === MOST_CORNERS || (last && last[0] === corner[0] && last[1] === corner[1])) return;
      setCorners([...known, corner]);
    },
    enter: finish,
    back,
    leave,
  });

  return { draft, start: () => setCorners([]), leave, back, finish, takeSight, usable };
}
