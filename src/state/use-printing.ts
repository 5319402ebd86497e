/** Whether the page is being printed: what is folded or drawn only in part must then stand there whole. */

import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let printing = false;

function subscribe(changed: () => void): () => void {
  const tell = (now: boolean) => () => {
    printing = now;
    // The browser lays the paper out as soon as its event is over.
    flushSync(changed);
  };
  const before = tell(true);
  const after = tell(false);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** True from the moment before the paper is laid out to the moment after. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  );
}
