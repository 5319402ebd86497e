/** Holds the place of what is still loading, in its shape, so that nothing jumps. */

import styles from './Skeleton.module.css';

/** `lines` bars of text height; `block` fills its place instead. */
export function Skeleton({ lines = 1, block = false }: { lines?: number; block?: boolean }) {
  if (block) return <div className={styles.block} aria-hidden="true" />;
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
