/** The rotation of a wall's scenes: by the clock, by keyboard, and past a scene that fails. */

import { useCallback, useEffect, useState } from 'react';
import type { SceneId } from '../../model/view';

export type Scenes = {
  scene: SceneId;
  place: number;
  paused: boolean;
  step: (by: number) => void;
  togglePause: () => void;
  /** Takes a scene out of the rotation; it is tried again when the page loads anew. */
  fail: (scene: SceneId) => void;
  failed: readonly SceneId[];
};

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a, input, select, [role="dialog"]') !== null;

/** `scenes` in their order, each for `intervalSeconds`. */
export function useScenes(scenes: readonly SceneId[], intervalSeconds: number): Scenes {
  const [turn, setTurn] = useState(0);
  const [paused, setPaused] = useState(false);
  const [failed, setFailed] = useState<readonly SceneId[]>([]);
  const standing = scenes.filter((scene) => !failed.includes(scene));
  const count = Math.max(1, standing.length);
  const place = ((turn % count) + count) % count;

  const step = useCallback((by: number) => setTurn((before) => before + by), []);
  const togglePause = useCallback(() => setPaused((before) => !before), []);
  const fail = useCallback((scene: SceneId) => setFailed((before) => [...new Set([...before, scene])]), []);

  // Counted from the turn, so that a step by hand is not followed at once by another.
  useEffect(() => {
    if (paused || count < 2) return;
    const timer = setTimeout(() => setTurn(turn + 1), intervalSeconds * 1000);
    return () => clearTimeout(timer);
  }, [turn, paused, count, intervalSeconds]);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isControl(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ' ') togglePause();
      else if (event.key === 'ArrowRight') step(1);
      else if (event.key === 'ArrowLeft') step(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [step, togglePause]);

  return { scene: standing[place] ?? 'overview', place, paused, step, togglePause, fail, failed };
}
