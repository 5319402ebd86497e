/** The wall's header: where, which scene, how old the data are, whether they come, and what time it is there. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useNameOf } from '../../i18n/names';
import { useClock } from '../../state/clock';
import { useView } from '../../state/use-view';
import { Button } from '../../ui/Button';
import { useConnection } from '../connection';
import { AsOf } from '../frame/AsOf';
import { Mark } from '../frame/Mark';
import { UserMenu } from '../frame/UserMenu';
import { useWorkplace } from '../frame/workplace';
import type { Scenes } from './use-scenes';
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

export function WallHeader({ scenes }: { scenes: Scenes }) {
  const { t } = useTranslation(['wall', 'common']);
  const nameOf = useNameOf();
  const { region } = useWorkplace();
  const [{ wall }] = useView();
  const { scene, place, paused, step, togglePause } = scenes;
  const count = wall.scenes.length - scenes.failed.length;
  return (
    <header className={styles.header}>
      <div className={styles.place}>
        <Mark size="calc(34 * var(--u))" />
        <h1 className={styles.region}>{nameOf(region)}</h1>
        <span className={styles.motto}>{t('common:motto')}</span>
      </div>
      <div className={styles.scene}>
        <h2 aria-live="polite">{t(`scene.${scene}`)}</h2>
        <span className={styles.position}>
          {paused ? t('paused') : t('position', { place: place + 1, count })}
        </span>
        <span className={styles.controls}>
          <Button kind="quiet" icon="previous" iconOnly onClick={() => step(-1)}>
            {t('previous')}
          </Button>
          <Button kind="quiet" icon={paused ? 'play' : 'pause'} iconOnly onClick={togglePause}>
            {paused ? t('play') : t('pause')}
          </Button>
          <Button kind="quiet" icon="next" iconOnly onClick={() => step(1)}>
            {t('next')}
          </Button>
        </span>
      </div>
      <div className={styles.state}>
        <Health />
        <AsOf />
        <Clock />
        <span className={styles.controls}>
          <UserMenu full />
        </span>
      </div>
    </header>
  );
}
