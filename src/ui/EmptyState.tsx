/** Says what would be here and how it gets here. */

import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Notes.module.css';

type EmptyStateProps = {
  title: string;
  icon?: IconName;
  children?: ReactNode;
  action?: ReactNode;
  /** Where it is all there is on the page, its title is the page's heading. */
  page?: boolean;
};

export function EmptyState({ title, icon, children, action, page = false }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon ? <Icon name={icon} size={28} /> : null}
      {page ? <h1 className={styles.emptyTitle}>{title}</h1> : <p className={styles.emptyTitle}>{title}</p>}
      {children ? <p className={styles.emptyText}>{children}</p> : null}
      {action}
    </div>
  );
}
