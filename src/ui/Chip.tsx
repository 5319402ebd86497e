/** A filter that is on or off, with the count it lets through; one that is on has a tick as well as the accent. */

import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { Icon } from './Icon';

type ChipProps = {
  pressed: boolean;
  onPress: (pressed: boolean) => void;
  /** A small count after the words, already formatted. */
  count?: string;
  children: ReactNode;
};

export function Chip({ pressed, onPress, count, children }: ChipProps) {
  return (
    <button
      type="button"
      className={pressed ? `${styles.chip} ${styles.pressed}` : styles.chip}
      aria-pressed={pressed}
      onClick={() => onPress(!pressed)}
    >
      {pressed ? <Icon name="check" size={14} /> : null}
      <span>{children}</span>
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </button>
  );
}
