/** A line of text to fill in, with its name above and its error below. */

import { type InputHTMLAttributes, useId } from 'react';
import styles from './Field.module.css';
import { Icon, type IconName } from './Icon';

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'> & {
  label: string;
  /** Keeps the name for screen readers only, where the place of the field says it. */
  labelHidden?: boolean;
  error?: string | null;
  icon?: IconName;
};

export function Field({ label, labelHidden = false, error = null, icon, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      <span className={styles.box}>
        {icon ? (
          <span className={styles.icon}>
            <Icon name={icon} />
          </span>
        ) : null}
        <input
          {...rest}
          id={id}
          className={icon ? `${styles.input} ${styles.withIcon}` : styles.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
      </span>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
