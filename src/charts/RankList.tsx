/** Names by size, each with a bar from zero and its number. */

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Charts.module.css';

export type Ranked = { key: string; name: ReactNode; value: number; said: string; to?: string };

export function RankList({ rows, wall = false }: { rows: readonly Ranked[]; wall?: boolean }) {
  const longest = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ol className={wall ? `${styles.ranks} ${styles.wallRanks}` : styles.ranks}>
      {rows.map(({ key, name, value, said, to }) => (
        <li key={key} className={styles.rank}>
          <span className={styles.rankName}>{name}</span>
          <span className={styles.rankValue}>{to ? <Link to={to}>{said}</Link> : said}</span>
          <span className={styles.rankTrack} aria-hidden="true">
            <span className={styles.rankBar} style={{ width: `${(value / longest) * 100}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
