/** One short sentence for all that a part could hold and does not. */

import { useTranslation } from 'react-i18next';
import styles from './site.module.css';

export function Empty({ parts }: { parts: readonly (readonly [string, readonly unknown[]])[] }) {
  const { t } = useTranslation('site');
  const missing = parts.filter(([, rows]) => rows.length === 0).map(([name]) => name);
  if (missing.length === 0) return null;
  return <p className={styles.note}>{t('none', { what: missing.join(t('and')) })}</p>;
}
