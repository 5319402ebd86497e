/** What of the map is in sight, as the lens counts it; it changes only when the map leaves it or comes a zoom step nearer. */

import { useEffect, useState } from 'react';
import type { Frame } from '../lens/question';
import { mercatorX, mercatorY } from '../model/mercator';
import type { Stage } from './stage';

/** Side of a cell in pixels of the design: room for a disc with its number. */
const CELL_PIXELS = 44;
const TILE_PIXELS = 512;

/** A frame reaches half a screen beyond each side, so that a short pan needs no new one. */
const MARGIN = 0.5;

/** What a map shows now, and a margin around it. */
export function frameOf(map: ReturnType<Stage['map']>, scale: number): Frame {
  const bounds = map.getBounds();
  const [west, east] = [mercatorX(bounds.getWest()), mercatorX(bounds.getEast())];
  const [north, south] = [mercatorY(bounds.getNorth()), mercatorY(bounds.getSouth())];
  const [width, height] = [(east - west) * MARGIN, (south - north) * MARGIN];
  return {
    west: west - width,
    north: north - height,
    east: east + width,
    south: south + height,
    cell: (CELL_PIXELS * scale) / TILE_PIXELS / 2 ** Math.round(map.getZoom()),
  };
}

function holds(frame: Frame, map: ReturnType<Stage['map']>, scale: number): boolean {
  const bounds = map.getBounds();
  return (
    frame.cell === frameOf(map, scale).cell &&
    mercatorX(bounds.getWest()) >= frame.west &&
    mercatorX(bounds.getEast()) <= frame.east &&
    mercatorY(bounds.getNorth()) >= frame.north &&
    mercatorY(bounds.getSouth()) <= frame.south
  );
}

/** The frame of the stage's map; null until there is a map. */
export function useFrame(stage: Stage | null, scale: number): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    if (!stage) return;
    const map = stage.map();
    const look = () => {
      const { clientWidth, clientHeight } = map.getContainer();
      if (clientWidth === 0 || clientHeight === 0) return;
      setFrame((old) => (old && holds(old, map, scale) ? old : frameOf(map, scale)));
    };
    look();
    map.on('moveend', look);
    map.on('resize', look);
    // A long drag leaves the frame before it ends.
    const drag = () => {
      if (!map.isZooming()) look();
    };
    map.on('drag', drag);
    return () => {
      map.off('moveend', look);
      map.off('resize', look);
      map.off('drag', drag);
    };
  }, [stage, scale]);
  return frame;
}
