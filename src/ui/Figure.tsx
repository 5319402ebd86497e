/** A number with its unit and what it counts; it opens the list behind it. */

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Figure.module.css';

type FigureProps = {
  /** Already formatted; null while it loads. */
  value: string | null;
  unit?: string;
  label: ReactNode;
  note?: ReactNode;
  mark?: ReactNode;
  /** The address of the list behind the number. */
  to?: string;
  size?: 'desk' | 'wall';
};

export function Figure({ value, unit, label, note, mark, to, size = 'desk' }: FigureProps) {
  const body = (
    <>
      <span className={styles.label}>
        {mark}
        {label}
      </span>
      <span className={styles.line}>
        {value === null ? (
          <span className={styles.waiting} aria-hidden="true" />
        ) : (
          <span className={styles.value}>{value}</span>
        )}
        {unit ? <span className={styles.unit}>{unit}</span> : null}
      </span>
      {note ? <span className={styles.note}>{note}</span> : null}
    </>
  );
  const classes = size === 'wall' ? `${styles.figure} ${styles.wall}` : styles.figure;
  return to ? (
    <Link to={to} className={`${classes} ${styles.link}`}>
      {body}
    </Link>
  ) : (
    <div className={classes}>{body}</div>
  );
}
