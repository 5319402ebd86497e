/** The camera between map and view: a person's move goes into the address, a change of the address moves the map. */

import type { Position } from 'geojson';
import { useEffect, useRef } from 'react';
import { type Bounds, boundsOfLines, homeBounds } from '../model/bounds';
import type { View } from '../model/view';
import type { Zones } from '../model/zone';
import type { SetView } from '../state/use-view';
import type { Stage } from './stage';

const FLIGHT_MILLISECONDS = 1200;
/** A camera closer than this to the map's own is the same: the address holds five decimals. */
const SAME_DEGREES = 0.00002;

/** Pixels of the map that panels stand over. */
export type Covered = { top: number; bottom: number; side: number };

/** On a wall the header, the ticker and two columns of figures stand over the map (see look: 64, 48 and 420 units). */
export function coveredBy(variant: 'wall' | 'desk' | 'phone', scale: number): Covered {
  return variant === 'wall'
    ? { top: 140 * scale, bottom: 64 * scale, side: 450 * scale }
    : { top: 0, bottom: 0, side: 0 };
}

/** Keeps both in step, brings an open site (`target`, longitude and latitude) into sight and shows a chosen pipeline whole. */
export function useCamera(
  stage: Stage | null,
  view: View,
  setView: SetView,
  region: Bounds,
  zones: Zones | undefined,
  target: [number, number] | null,
  route: Position[][] | null,
  covered: Covered,
) {
  const latest = useRef({ setView });
  latest.current = { setView };

  useEffect(() => {
    if (!stage) return;
    const map = stage.map();
    const moved = (event: { originalEvent?: unknown; byPerson?: boolean }) => {
      if (!event.originalEvent && !event.byPerson) return;
      const { lng, lat } = map.getCenter();
      latest.current.setView({ camera: { lng, lat, zoom: map.getZoom() } });
    };
    map.on('moveend', moved);
    return () => {
      map.off('moveend', moved);
    };
  }, [stage]);

  // Nobody has moved the map: it shows the chosen pipeline, else the zone, two that are compared, or the region.
  const home = ((route && boundsOfLines(route)) ?? homeBounds(region, zones, view)).join(',');
  const fitted = useRef<string | null>(null);
  // Where the region lies is known before its zones are: a first fit without them is put right, not flown away from.
  const provisional = useRef(true);
  const { camera } = view;
  const hasZones = zones !== undefined;
  useEffect(() => {
    if (!stage) return;
    const map = stage.map();
    if (camera) {
      const here = map.getCenter();
      const same =
        Math.abs(here.lng - camera.lng) < SAME_DEGREES &&
        Math.abs(here.lat - camera.lat) < SAME_DEGREES &&
        Math.abs(map.getZoom() - camera.zoom) < 0.02;
      // The first camera is where the page opens; later ones are flown to, so that one sees where one has come from.
      const first = fitted.current === null;
      fitted.current = '';
      if (same) return;
      const there = { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom };
      if (first) map.jumpTo(there);
      else map.flyTo({ ...there, duration: FLIGHT_MILLISECONDS });
      return;
    }
    const [west = 0, south = 0, east = 0, north = 0] = home.split(',').map(Number);
    const { clientWidth, clientHeight } = map.getContainer();
    const around = Math.round(Math.min(clientWidth, clientHeight) * 0.04);
    const padding = {
      top: around + covered.top,
      bottom: around + covered.bottom,
      left: around + covered.side,
      right: around + covered.side,
    };
    const duration = !fitted.current || provisional.current ? 0 : FLIGHT_MILLISECONDS;
    fitted.current = home;
    provisional.current = !hasZones;
    map.fitBounds([west, south, east, north], { padding, duration, maxZoom: 15 });
  }, [stage, camera, home, hasZones, covered]);

  const at = target?.join(',') ?? '';
  useEffect(() => {
    if (!stage || at === '') return;
    const map = stage.map();
    const [lng = 0, lat = 0] = at.split(',').map(Number);
    if (!map.getBounds().contains([lng, lat]))
      map.easeTo({ center: [lng, lat], duration: FLIGHT_MILLISECONDS });
  }, [stage, at]);
}
