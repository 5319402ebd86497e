/** Says what went wrong and what to do, where it went wrong. */

import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Notes.module.css';

type ErrorNoteProps = {
  children: ReactNode;
  /** Stands beside the sentence and is not read out with it. */
  action?: ReactNode;
  /** `page` stands over the whole width of the page, without corners. */
  place?: 'here' | 'page';
};

export function ErrorNote({ children, action, place = 'here' }: ErrorNoteProps) {
  return (
    <div className={place === 'page' ? `${styles.error} ${styles.page}` : styles.error}>
      <span className={styles.errorIcon}>
        <Icon name="warning" />
      </span>
      <div role="alert" className={styles.errorText}>
        {children}
      </div>
      {action ? <div className={styles.errorAction}>{action}</div> : null}
    </div>
  );
}
