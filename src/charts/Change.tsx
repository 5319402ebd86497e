/** A change against last year: an arrow, a colour that is no risk colour, and the words. */

import { Icon } from '../ui/Icon';
import styles from './Charts.module.css';

type ChangeProps = {
  /** Difference to last year; what is counted here is bad, so more is worse. */
  difference: number;
  children: string;
};

export function Change({ difference, children }: ChangeProps) {
  if (difference === 0) return <span className={styles.same}>{children}</span>;
  const worse = difference > 0;
  return (
    <span className={worse ? styles.worse : styles.better}>
      <Icon name={worse ? 'up' : 'decline'} size="1em" />
      {children}
    </span>
  );
}
