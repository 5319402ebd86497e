/** Where the region's records come from, under which licence, and what became of every row. */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { datasetsQuery } from '../db/datasets';
import { useFormat } from '../i18n/format';
import { joined } from '../i18n/joined';
import { useNameOf } from '../i18n/names';
import { useWords } from '../i18n/words';
import { asGridwatchError } from '../model/errors';
import type { Region } from '../model/region';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNote } from '../ui/ErrorNote';
import { Skeleton } from '../ui/Skeleton';
import styles from './panels.module.css';

export function Sources({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'errors']);
  const format = useFormat();
  const nameOf = useNameOf();
  const word = useWords();
  const { data: datasets, failureReason: error } = useQuery(datasetsQuery(region.id));
  if (error && !datasets) return <ErrorNote>{t(`errors:${asGridwatchError(error).code}`)}</ErrorNote>;
  if (!datasets) return <Skeleton lines={8} />;
  if (datasets.length === 0) return <EmptyState icon="table" title={t('sources.empty')} />;
  return (
    <ul className={styles.sources}>
      {datasets.map((dataset) => (
        <li key={dataset.id}>
          <h4>{joined(nameOf(dataset), dataset.simulated && t('site.simulated'))}</h4>
          <p className={styles.muted}>
            {joined(
              dataset.source,
              dataset.licence,
              dataset.asOf && t('sources.as_of', { date: format.date(dataset.asOf) }),
            )}
          </p>
          <p>
            {t('sources.rows', {
              read: format.number(dataset.rowsRead),
              loaded: format.number(dataset.rowsLoaded),
              rejected: format.number(dataset.rowsRejected),
            })}
          </p>
          {dataset.repairs.map(({ code, count }) => (
            <p key={code} className={styles.muted}>
              {joined(word(`import:repair.${code}`), format.number(count))}
            </p>
          ))}
          {Object.entries(dataset.rejects).map(([code, count]) => (
            <p key={code} className={styles.muted}>
              {joined(word(`import:reject.${code}`), format.number(count))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
