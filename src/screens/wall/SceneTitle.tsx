/** Which scene stands, how many there are, and the way to pause and step; the buttons show when somebody is near. */

import { useTranslation } from 'react-i18next';
import { useView } from '../../state/use-view';
import { Button } from '../../ui/Button';
import styles from './SceneTitle.module.css';
import type { Scenes } from './use-scenes';
import wallStyles from './Wall.module.css';

export function SceneTitle({ scenes }: { scenes: Scenes }) {
  const { t } = useTranslation('wall');
  const [view] = useView();
  const { scene, place, paused, step, togglePause } = scenes;
  const standing = view.wall.scenes.filter((id) => !scenes.failed.includes(id));
  const said = t('position', { place: place + 1, count: standing.length });
  return (
    <div className={styles.scene}>
      <h2 aria-live="polite">{t(`scene.${scene}`)}</h2>
      <span className={styles.dots} role="img" aria-label={said}>
        {standing.map((id, index) => (
          <span key={id} className={index === place ? styles.dotHere : styles.dot} />
        ))}
      </span>
      {paused ? <span className={styles.paused}>{t('paused')}</span> : null}
      <span className={`${styles.steps} ${wallStyles.controls}`}>
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
  );
}
