/** A panel of figures over the wall's map. */

import type { ReactNode } from 'react';
import styles from './WallPanels.module.css';

type PanelProps = {
  title?: string;
  /** Names a panel without a title to a screen reader. */
  label?: string;
  /** Small lines close to each other. */
  dense?: boolean;
  children: ReactNode;
};

export function Panel({ title, label, dense = false, children }: PanelProps) {
  return (
    <section className={dense ? `${styles.panel} ${styles.dense}` : styles.panel} aria-label={label}>
      {title ? <h3 className={styles.panelTitle}>{title}</h3> : null}
      {children}
    </section>
  );
}
