/** A list that shows its first rows and the rest on demand; on paper all of them. */

import type { Key, ReactNode } from 'react';
import partStyles from './parts.module.css';
import styles from './site.module.css';
import { useFold } from './use-fold';

type FewProps<T> = {
  items: readonly T[];
  keyOf: (item: T) => Key;
  first?: number;
  children: (item: T) => ReactNode;
};

export function Few<T>({ items, keyOf, first = 4, children }: FewProps<T>) {
  const { shown, fold } = useFold(items, first);
  return (
    <>
      <ul className={partStyles.rows}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {fold}
    </>
  );
}

type RowProps = {
  title: ReactNode;
  /** At the end of the first line: a day, a distance. */
  end?: ReactNode;
  late?: boolean;
  badges?: ReactNode;
  children?: ReactNode;
};

/** One record: what it is, when or how far, and what else is known. */
export function Row({ title, end, late = false, badges, children }: RowProps) {
  return (
    <div className={late ? `${partStyles.row} ${partStyles.rowLate}` : partStyles.row}>
      <p className={partStyles.rowHead}>
        <span className={partStyles.rowTitle}>{title}</span>
        {badges}
        {end ? <span className={styles.distance}>{end}</span> : null}
      </p>
      {children ? <p className={styles.muted}>{children}</p> : null}
    </div>
  );
}
