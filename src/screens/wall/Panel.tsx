/** A panel of figures over the wall's map. */

import type { ReactNode } from 'react';
import styles from './WallPanels.module.css';

export function Panel({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.panel}>
      {title ? <h3 className={styles.panelTitle}>{title}</h3> : null}
      {children}
    </section>
  );
}
