/** Drawing an area: each click is a corner, Enter or the first corner closes it, Escape leaves; one that crosses itself stays open. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../layers/area';
import { crossingsOf, isUsable, MOST_CORNERS } from '../model/area';
import type { Area } from '../model/view';
import type { Stage } from './stage';

/** A click this near to the first corner closes the area, in pixels. */
const CLOSING_PIXELS = 14;
/** The address holds five decimals; what is drawn is what is sent. */
const round = (value: number) => Math.round(value * 100_000) / 100_000;

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
    const map = stage.map();
    const { clientWidth, clientHeight } = map.getContainer();
    const at = (x: number, y: number): [number, number] => {
      const { lng, lat } = map.unproject([x, y]);
      return [round(lng), round(lat)];
    };
    take([at(0, clientHeight), at(clientWidth, clientHeight), at(clientWidth, 0), at(0, 0)]);
  };
  const latest = useRef({ corners, finish, back, leave });
  latest.current = { corners, finish, back, leave };

  useEffect(() => {
    if (!stage || !drawing) return;
    const map = stage.map();
    const clicked = ({
      lngLat,
      point,
    }: {
      lngLat: { lng: number; lat: number };
      point: { x: number; y: number };
    }) => {
      const known = latest.current.corners ?? [];
      const [first] = known;
      const start = first && map.project([first[0], first[1]]);
      const onStart = start && Math.hypot(start.x - point.x, start.y - point.y) < CLOSING_PIXELS;
      if (onStart && known.length > 2) return latest.current.finish();
      const corner = [round(lngLat.lng), round(lngLat.lat)] as const;
      const last = known.at(-1);
      if (known.length === MOST_CORNERS || (last && last[0] === corner[0] && last[1] === corner[1])) return;
      setCorners([...known, corner]);
    };
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (typing || event.defaultPrevented) return;
      const onButton = event.target instanceof Element && event.target.closest('button, a');
      if (event.key === 'Enter' && !onButton) latest.current.finish();
      else if (event.key === 'Backspace') latest.current.back();
      else if (event.key === 'Escape') latest.current.leave();
      else return;
      event.preventDefault();
    };
    map.on('click', clicked);
    map.doubleClickZoom.disable();
    map.getCanvas().style.cursor = 'crosshair';
    window.addEventListener('keydown', pressed);
    return () => {
      map.off('click', clicked);
      map.doubleClickZoom.enable();
      map.getCanvas().style.cursor = '';
      window.removeEventListener('keydown', pressed);
    };
  }, [stage, drawing]);

  return { draft, start: () => setCorners([]), leave, back, finish, takeSight, usable };
}
