/** A titled part of the drill-down with the number of what it lists. */

import { type ReactNode, useId } from 'react';
import { useFormat } from '../../i18n/format';
import styles from './site.module.css';

type SectionProps = { title: string; count?: number; note?: string; children: ReactNode };

export function Section({ title, count, note, children }: SectionProps) {
  const id = useId();
  const format = useFormat();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.sectionTitle}>
        {title}
        {count === undefined ? null : <span className={styles.count}>{format.number(count)}</span>}
      </h3>
      {note ? <p className={styles.note}>{note}</p> : null}
      {children}
    </section>
  );
}
