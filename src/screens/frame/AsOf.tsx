/** «Data as of», always there; it goes visibly stale when answers stop coming, and opens where the data come from. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { Icon } from '../../ui/Icon';
import { useConnection } from '../connection';
import styles from './Frame.module.css';
import { useWorkplace } from './workplace';

export function AsOf({ short = false }: { short?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { region } = useWorkplace();
  const { fetchedAt, stale, trouble } = useConnection();
  const old = stale || trouble !== null;
  const time = fetchedAt === null ? null : format.time(fetchedAt, region.timeZone);
  const date = short ? format.shortDate(region.today) : format.date(region.today);
  const told = time === null ? t('waiting_for_data') : t(old ? 'stale' : 'fetched', { time });
  return (
    <span
      className={old ? `${styles.asOf} ${styles.stale}` : styles.asOf}
      title={`${t('as_of_hint')} ${told}`}
    >
      {old ? <Icon name="warning" size="1.1em" /> : null}
      <span>{t('as_of', { date })}</span>
      {old && time !== null ? <span>{told}</span> : null}
      {region.simulated ? <span className={styles.tag}>{t('simulated')}</span> : null}
    </span>
  );
}
