/** What the pointer is over, and what was clicked on: a card each, that goes when the map moves away from under it. */

import { useEffect, useState } from 'react';
import type { Description } from '../layers/define';
import type { Stage } from './stage';

/** Where the pointer is, and how large the map is, in pixels. */
export type Pointed = { description: Description; x: number; y: number; width: number; height: number };

export function usePointed(stage: Stage | null) {
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const [pinned, setPinned] = useState<Pointed | null>(null);
  useEffect(() => {
    if (!stage) return;
    const map = stage.map();
    const leave = () => {
      setHovered(null);
      setPinned(null);
    };
    map.on('movestart', leave);
    return () => {
      map.off('movestart', leave);
    };
  }, [stage]);
  return { hovered, setHovered, pinned, setPinned };
}
