/** Words for screen readers only. */

import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

/** Puts text in the page that is heard and not seen; `live` has it read out when it changes. */
export function VisuallyHidden({ children, live = false }: { children: ReactNode; live?: boolean }) {
  return live ? (
    <output className={styles.hidden}>{children}</output>
  ) : (
    <span className={styles.hidden}>{children}</span>
  );
}
