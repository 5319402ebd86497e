/** The wall's header: where, how old the data are, whether they come, and what time it is there. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useNameOf } from '../../i18n/names';
import { useClock } from '../../state/clock';
import { useConnection } from '../connection';
import { AsOf } from '../frame/AsOf';
import { Mark } from '../frame/Mark';
import { UserMenu } from '../frame/UserMenu';
import { useWorkplace } from '../frame/workplace';
import styles from './Wall.module.css';

function Clock() {
  const { t } = useTranslation('wall');
  const format = useFormat();
  const nameOf = useNameOf();
  const { region } = useWorkplace();
  const now = useClock(1000);
  return (
    <span className={styles.clock} title={t('clock', { region: nameOf(region) })}>
      <span className={styles.day}>{format.dayOf(now, region.timeZone)}</span>
      <span className={styles.time}>{format.time(now, region.timeZone, true)}</span>
    </span>
  );
}

function Health() {
  const { t } = useTranslation('wall');
  const { fetchedAt, stale, trouble } = useConnection();
  const fresh = fetchedAt === null ? 'waiting' : stale ? 'stale' : 'good';
  const health = trouble !== null ? 'down' : fresh;
  return (
    <span className={styles.health}>
      <span className={styles[`dot_${health}`]} aria-hidden="true" />
      {t(`health.${health}`)}
    </span>
  );
}

export function WallHeader() {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { region } = useWorkplace();
  return (
    <header className={styles.header}>
      <div className={styles.place}>
        <Mark size="calc(34 * var(--u))" />
        <h1 className={styles.region}>{nameOf(region)}</h1>
        <span className={styles.motto}>{t('motto')}</span>
      </div>
      <div className={styles.state}>
        <span className={styles.controls}>
          <UserMenu full />
        </span>
        <Health />
        <AsOf />
        <Clock />
      </div>
    </header>
  );
}
