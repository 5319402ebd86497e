/** Something that is shown or not, such as a map layer. */

import type { ReactNode } from 'react';
import styles from './Switch.module.css';

type SwitchProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode };

export function Switch({ checked, onChange, children }: SwitchProps) {
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        role="switch"
        className={styles.input}
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.track} aria-hidden="true" />
      <span className={styles.words}>{children}</span>
    </label>
  );
}
