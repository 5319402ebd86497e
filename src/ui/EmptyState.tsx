/** Says what would be here and how it gets here. */

import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Notes.module.css';

type EmptyStateProps = { title: string; icon?: IconName; children?: ReactNode; action?: ReactNode };

export function EmptyState({ title, icon, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon ? <Icon name={icon} size={28} /> : null}
      <p className={styles.emptyTitle}>{title}</p>
      {children ? <p className={styles.emptyText}>{children}</p> : null}
      {action}
    </div>
  );
}
