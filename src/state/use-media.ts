/** The kind of screen: what fits on it. */

import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** A phone, or a window as narrow as one: a desk's at twice its size too, but not a sheet of paper. */
export function usePhone(): boolean {
  return useMedia('screen and (max-width: 860px)');
}
