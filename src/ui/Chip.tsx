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

type RemovableChipProps = {
  /** What kind of thing it is, before the words. */
  name?: string | undefined;
  /** What the button does, for who cannot see the cross. */
  removeLabel: string;
  title?: string | undefined;
  onRemove: () => void;
  children: ReactNode;
};

/** Something in force that a press takes off. */
export function RemovableChip({ name, removeLabel, title, onRemove, children }: RemovableChipProps) {
  return (
    <button
      type="button"
      className={`${styles.chip} ${styles.removable}`}
      aria-label={removeLabel}
      title={title}
      onClick={onRemove}
    >
      <span>
        {name ? <span className={styles.name}>{name} </span> : null}
        {children}
      </span>
      <Icon name="close" size={12} />
    </button>
  );
}
