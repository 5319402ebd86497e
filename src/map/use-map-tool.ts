/** Clicks and keys while a tool has the map: each click is a point, Enter ends, Backspace takes one back, Escape leaves. */

import { useEffect, useRef } from 'react';
import type { Stage } from './stage';

/** A click this near to a point is on it, in pixels. */
const NEAR_PIXELS = 14;
/** The address holds five decimals; what is drawn is what is sent. */
const round = (value: number) => Math.round(value * 100_000) / 100_000;

export type MapPoint = readonly [number, number];

export type MapTool = {
  /** @param isOn whether the click is on a point that is already there */
  click: (point: MapPoint, isOn: (other: MapPoint | undefined) => boolean) => void;
  enter: () => void;
  back: () => void;
  leave: () => void;
};

/** The point of a map at a pixel of it. */
export function pointAt(stage: Stage, x: number, y: number): MapPoint {
  const { lng, lat } = stage.map().unproject([x, y]);
  return [round(lng), round(lat)];
}

/** The point in the middle of a map. */
export function middleOf(stage: Stage): MapPoint {
  const { lng, lat } = stage.map().getCenter();
  return [round(lng), round(lat)];
}

/** Gives a tool the clicks on the map and the keys of the page while `active`. */
export function useMapTool(stage: Stage | null, active: boolean, tool: MapTool) {
  const latest = useRef(tool);
  latest.current = tool;
  useEffect(() => {
    if (!stage || !active) return;
    const map = stage.map();
    const clicked = ({ point }: { point: { x: number; y: number } }) => {
      const isOn = (other: MapPoint | undefined) => {
        const there = other && map.project([other[0], other[1]]);
        return there !== undefined && Math.hypot(there.x - point.x, there.y - point.y) < NEAR_PIXELS;
      };
      latest.current.click(pointAt(stage, point.x, point.y), isOn);
    };
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.defaultPrevented) return;
      if (typing && event.key !== 'Escape') return;
      const onButton = event.target instanceof Element && event.target.closest('button, a, summary');
      if (event.key === 'Enter' && !onButton) latest.current.enter();
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
  }, [stage, active]);
}
