/** The wall's unit of length: the height of the screen is 1080 of them. */

import { useSyncExternalStore } from 'react';

function watchSize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** A screen too narrow for columns beside the map; `Wall.module.css` stacks there. */
const NARROW_PIXELS = 900;

/** Whether the wall is opened on a phone or in a narrow window. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watchSize, () => window.innerWidth <= NARROW_PIXELS);
}

/** Screen pixels a unit, times the scale of the address; where columns are stacked, one of them fills the width. */
export function useWallUnit(scale: number): number {
  const unit = useSyncExternalStore(watchSize, () =>
    window.innerWidth <= NARROW_PIXELS ? Math.min(0.8, window.innerWidth / 460) : window.innerHeight / 1080,
  );
  return unit * scale;
}

const ORBIT = [
  [0, 0],
  [2, 0],
  [4, 2],
  [4, 4],
  [2, 4],
  [0, 2],
] as const;

/** Where the chrome stands this hour, in units: a few pixels aside, so that no edge burns in. */
export function orbitAt(milliseconds: number): readonly [number, number] {
  const hour = Math.floor(milliseconds / 3_600_000);
  return ORBIT[hour % ORBIT.length] ?? [0, 0];
}
