/** The theme's colours as numbers, read again when the theme changes. */

import { useSyncExternalStore } from 'react';
import { readTokens, type Tokens } from './tokens';

let theme: string | undefined;
let tokens: Tokens | undefined;

function current(): Tokens {
  const now = document.documentElement.dataset.theme ?? '';
  if (!tokens || now !== theme) {
    theme = now;
    tokens = readTokens();
  }
  return tokens;
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The same object until the theme changes. */
export function useTokens(): Tokens {
  return useSyncExternalStore(subscribe, current);
}
