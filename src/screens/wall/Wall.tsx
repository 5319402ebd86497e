/** The wall: one map for weeks, figures left and right of it, scenes that take turns. */

import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../state/clock';
import { useView } from '../../state/use-view';
import { ErrorBoundary } from '../ErrorBoundary';
import { MapSlot } from '../MapSlot';
import { useDocumentTitle } from '../use-document-title';
import { usePasses } from '../use-passes';
import { SceneColumns } from './SceneColumns';
import { SceneTitle } from './SceneTitle';
import { SCENE_VIEWS } from './scenes';
import { Ticker } from './Ticker';
import { useScenes } from './use-scenes';
import styles from './Wall.module.css';
import { WallHeader } from './WallHeader';
import { orbitAt, useWallUnit } from './wall-unit';

export function Wall() {
  const { t } = useTranslation(['wall', 'common']);
  const [{ wall }] = useView();
  const data = usePasses();
  const unit = useWallUnit(wall.scale);
  const scenes = useScenes(wall.scenes, wall.intervalSeconds);
  const [right, down] = orbitAt(useClock(3_600_000));
  useDocumentTitle(t('title'));

  const shift: CSSProperties = { transform: `translate(${right * unit}px, ${down * unit}px)` };
  return (
    <div className={styles.wall} style={{ '--u': `${unit}px` } as CSSProperties}>
      <div className={styles.map}>
        <MapSlot variant="wall" scale={unit} scene={SCENE_VIEWS[scenes.scene]} />
      </div>
      <div className={styles.chrome} style={shift}>
        <WallHeader />
        <SceneTitle scenes={scenes} />
        <ErrorBoundary key={scenes.scene} onError={() => scenes.fail(scenes.scene)}>
          <SceneColumns scene={scenes.scene} data={data} />
        </ErrorBoundary>
        {scenes.failed.map((scene) => (
          <p key={scene} className={styles.failed} role="status">
            {t('scene_failed', { scene: t(`scene.${scene}`) })}
          </p>
        ))}
        <Ticker data={data} paused={scenes.paused} />
      </div>
    </div>
  );
}
