/** Gridwatch's own mark: a grid with one watched place. */

import styles from './Frame.module.css';

export function Mark({ size = 22 }: { size?: number | string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      className={styles.mark}
      aria-hidden="true"
      focusable="false"
    >
      <rect x="3.5" y="3.5" width="25" height="25" rx="5" />
      <path d="M3.5 12h25M3.5 20.5h25M12 3.5v25M20.5 3.5v25" className={styles.markGrid} />
      <path d="M16.250 10.800 21.700 16.250 16.250 21.700 10.800 16.250Z" className={styles.markPlace} />
    </svg>
  );
}
