/** The focus goes into a tool's panel as it opens, and back to what opened it as it closes. */

import { type RefObject, useEffect } from 'react';

export function usePanelFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const opener = document.activeElement;
    panel.current?.focus();
    return () => {
      // Whoever has gone on to something else stays there.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, [panel]);
}
