/** A titled part of the drill-down with the number of what it lists. */

import { type ReactNode, useId } from 'react';
import { useFormat } from '../../i18n/format';
import styles from './site.module.css';

type SectionProps = {
  title: string;
  /** What the list of parts jumps to. */
  name?: string;
  count?: number;
  note?: string;
  children: ReactNode;
};

export function Section({ title, name, count, note, children }: SectionProps) {
  const id = useId();
  const format = useFormat();
  return (
    <section className={styles.section} aria-labelledby={id} data-part={name}>
      <h3 id={id} className={styles.sectionTitle} tabIndex={name ? -1 : undefined}>
        {title}
        {count === undefined ? null : <span className={styles.count}>{format.number(count)}</span>}
      </h3>
      {note ? <p className={styles.note}>{note}</p> : null}
      {children}
    </section>
  );
}

/** A titled list within a part. */
export function Subsection({ title, count, note, children }: Omit<SectionProps, 'name'>) {
  const id = useId();
  const format = useFormat();
  return (
    <section className={styles.subsection} aria-labelledby={id}>
      <h4 id={id} className={styles.subsectionTitle}>
        {title}
        {count === undefined ? null : <span className={styles.count}>{format.number(count)}</span>}
      </h4>
      {note ? <p className={styles.note}>{note}</p> : null}
      {children}
    </section>
  );
}
