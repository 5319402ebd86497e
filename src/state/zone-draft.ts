/** The grids that somebody is about to save: the panel puts them here, the map draws them. Never in the address, for they are not there yet. */

import { useSyncExternalStore } from 'react';
import type { ZonePlan } from '../model/zone-plan';

let draft: ZonePlan | null = null;
const listeners = new Set<() => void>();

/** Shows a plan on the map, or takes it off. */
export function draftZones(plan: ZonePlan | null): void {
  draft = plan;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The plan that is drawn; null while nobody divides a zone. */
export function useZoneDraft(): ZonePlan | null {
  return useSyncExternalStore(subscribe, () => draft);
}
