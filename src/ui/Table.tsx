/** The frame of a table: it scrolls by itself, keeps its head in sight and carries its name. */

import type { ReactNode } from 'react';
import styles from './Table.module.css';
import { VisuallyHidden } from './VisuallyHidden';

// A region that scrolls must be reachable by keyboard, even where it holds nothing to press.
const REACHABLE = { tabIndex: 0 };

type TableProps = {
  caption: string;
  captionHidden?: boolean;
  /** `<thead>` and `<tbody>`; figures take `tableStyles.numeric`. */
  children: ReactNode;
};

export const tableStyles = { numeric: styles.numeric, chosen: styles.chosen, strong: styles.strong };

export function Table({ caption, captionHidden = false, children }: TableProps) {
  return (
    <section className={styles.scroll} aria-label={caption} {...REACHABLE}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
