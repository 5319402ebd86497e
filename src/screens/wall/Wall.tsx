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
import { useSceneView } from './scenes';
import { Ticker } from './Ticker';
import { useScenes } from './use-scenes';
import styles from './Wall.module.css';
import { WallHeader } from './WallHeader';
import { orbitAt, useNarrow, useWallUnit } from './wall-unit';

export function Wall() {
  const { t } = useTranslation(['wall', 'common']);
  const [{ wall }] = useView();
  const unit = useWallUnit(wall.scale);
  const narrow = useNarrow();
  const scenes = useScenes(wall.scenes, wall.intervalSeconds);
  const sceneView = useSceneView(scenes.scene);
  const data = usePasses(sceneView);
  const [right, down] = orbitAt(useClock(3_600_000));
  useDocumentTitle(t('title'));

  const shift: CSSProperties = { transform: `translate(${right * unit}px, ${down * unit}px)` };
  return (
    <div className={styles.wall} style={{ '--u': `${unit}px` } as CSSProperties}>
      <div className={styles.map}>
        <MapSlot variant={narrow ? 'phone' : 'wall'} scale={narrow ? 1 : unit} scene={sceneView} />
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
