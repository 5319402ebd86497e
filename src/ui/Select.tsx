/** One choice of several, by the machine's own list: it works by keyboard, touch and screen reader everywhere. */

import { useId } from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon';

type SelectProps<T extends string> = {
  label: string;
  labelHidden?: boolean;
  value: T;
  /** Neighbours of the same group stand under its name. */
  options: readonly { value: T; label: string; group?: string }[];
  onChange: (value: T) => void;
  compact?: boolean;
  disabled?: boolean;
};

export function Select<T extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onChange,
  compact = false,
  disabled = false,
}: SelectProps<T>) {
  const id = useId();
  const groups = [...new Set(options.map(({ group = '' }) => group))].map(
    (name) => [name, options.filter(({ group = '' }) => group === name)] as const,
  );
  const chosen = (raw: string) => options.find((option) => option.value === raw);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      <span className={styles.box}>
        <select
          id={id}
          className={compact ? `${styles.select} ${styles.compact}` : styles.select}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const option = chosen(event.currentTarget.value);
            if (option) onChange(option.value);
          }}
        >
          {groups.map(([group, members]) => {
            const entries = members.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
            return group === '' ? (
              entries
            ) : (
              <optgroup key={group} label={group}>
                {entries}
              </optgroup>
            );
          })}
        </select>
        <span className={styles.arrow}>
          <Icon name="down" size={14} />
        </span>
      </span>
    </div>
  );
}
