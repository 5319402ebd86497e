/** Light or dark: the address first, then what was remembered, then the screen's own default. */

import { useCallback, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { THEMES, type Theme } from '../model/view';
import { remember, remembered } from './preferences';
import { useView } from './use-view';

export type ResolvedTheme = 'light' | 'dark';

/** The choice in force; a wall is dark unless its address says otherwise, whatever this browser remembers. */
export function chooseTheme(address: Theme | null, memory: string | null, path: string): Theme {
  if (address !== null) return address;
  if (path === '/wall' || path.startsWith('/wall/')) return 'dark';
  return THEMES.find((theme) => theme === memory) ?? 'system';
}

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

function watchSystem(changed: () => void): () => void {
  const query = darkSystem();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The theme chosen (which may be the system's) and the way to change it, which is remembered. */
export function useThemeChoice(): [Theme, (theme: Theme) => void] {
  const [view, setView] = useView();
  const { pathname } = useLocation();
  const choose = useCallback(
    (theme: Theme) => {
      remember('theme', theme);
      setView({ theme }, { history: 'replace' });
    },
    [setView],
  );
  return [chooseTheme(view.theme, remembered('theme'), pathname), choose];
}

/** The theme that is drawn. Map layers read the tokens anew when it changes. */
export function useTheme(): ResolvedTheme {
  const [theme] = useThemeChoice();
  const systemIsDark = useSyncExternalStore(watchSystem, () => darkSystem().matches);
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}
