/** The base map chosen: the address first, then what was remembered, then the bundled one. */

import { useCallback } from 'react';
import { useLocation } from 'react-router';
import { BUNDLED } from '../model/basemap';
import { remember, remembered } from './preferences';
import { useView } from './use-view';

/** The id in force; a wall goes by its address alone, whatever this browser remembers. */
export function chooseBasemap(address: string | null, memory: string | null, path: string): string {
  const wall = path === '/wall' || path.startsWith('/wall/');
  return address ?? (wall ? null : memory) ?? BUNDLED;
}

/** The id of the base map chosen, whether the address names it, and the way to change it, which is remembered. */
export function useBasemapChoice(): { id: string; named: boolean; choose: (id: string) => void } {
  const [view, setView] = useView();
  const { pathname } = useLocation();
  const choose = useCallback(
    (id: string) => {
      remember('basemap', id);
      setView({ basemap: id }, { history: 'replace' });
    },
    [setView],
  );
  const id = chooseBasemap(view.basemap, remembered('basemap'), pathname);
  return { id, named: view.basemap !== null, choose };
}
