/** The wall's unit of length: the height of the screen is 1080 of them. */

import { useSyncExternalStore } from 'react';

function watchSize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** Screen pixels a unit, times the scale of the address. */
export function useWallUnit(scale: number): number {
  const height = useSyncExternalStore(watchSize, () => window.innerHeight);
  return (height / 1080) * scale;
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
