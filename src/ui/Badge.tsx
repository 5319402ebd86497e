/** A short word about a state, with the shape and colour of its risk where it has one. */

import type { ReactNode } from 'react';
import styles from './Risk.module.css';
import { type Risk, RiskMark } from './RiskMark';

export function Badge({ risk, children }: { risk?: Risk; children: ReactNode }) {
  return (
    <span className={risk ? `${styles.badge} ${styles[`badge${risk}`]}` : styles.badge}>
      {risk ? <RiskMark risk={risk} size={10} /> : null}
      {children}
    </span>
  );
}
