/** Circles of consequences on the ground, and where the map must stand to see them. */

import { circle } from '@turf/turf';
import type { CircleEffect, ScreenedCircle, SiteScreening } from './screening';
import type { Camera } from './view';

export type DrawnCircle = { effect: CircleEffect; meters: number; ring: [number, number][] };

/** Corners of a drawn circle: at 128 its chords leave it by less than a thousandth of its radius. */
const CORNERS = 128;

/** A circle of so many metres around a point, as a closed ring. */
export function circleAround(lng: number, lat: number, { effect, meters }: ScreenedCircle): DrawnCircle {
  const shape = circle([lng, lat], meters, { steps: CORNERS, units: 'meters' });
  const ring = (shape.geometry.coordinates[0] ?? []).map(([east, north]): [number, number] => [
    east ?? lng,
    north ?? lat,
  ]);
  return { effect, meters, ring };
}

/** The circles of one chemical of a site; none where it has no position or no formula fits. */
export function circlesOf(screening: SiteScreening | undefined, chemicalId: number | null): DrawnCircle[] {
  const { lng, lat, chemicals } = screening ?? { lng: null, lat: null, chemicals: [] };
  if (lng === null || lat === null) return [];
  const chemical = chemicals.find((each) => each.chemicalId === chemicalId);
  return (chemical?.circles ?? []).map((each) => circleAround(lng, lat, each));
}

/** Web Mercator: metres a pixel at the equator at zoom 0 with tiles of 512 pixels. */
const METERS_A_PIXEL = 78_271.517;
/** The map is at least about this high on every screen. */
const ROOM_PIXELS = 380;

/** A camera that shows a circle of so many metres whole. */
export function cameraAround(lng: number, lat: number, meters: number): Camera {
  const metersAPixel = (2 * meters) / ROOM_PIXELS;
  const zoom = Math.log2((METERS_A_PIXEL * Math.cos((lat * Math.PI) / 180)) / metersAPixel);
  return { lng, lat, zoom: Math.min(17, Math.max(3, Math.round(zoom * 100) / 100)) };
}
