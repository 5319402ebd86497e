/** What the wall's map draws now: a line a kind of mark, with counts. */

import { useTranslation } from 'react-i18next';
import { LAYERS } from '../../layers/index';
import type { View } from '../../model/view';
import { HeatScale } from '../../panels/LayerList';
import { Legend } from '../../panels/Legend';
import { useRegionView } from '../../panels/use-region-view';
import { useWorkplace } from '../frame/workplace';
import styles from './WallPanels.module.css';

export function WallLegend({ scene }: { scene: Pick<View, 'layers' | 'heat'> }) {
  const { t } = useTranslation(['wall', 'terms']);
  const { region } = useWorkplace();
  const regionView = useRegionView(region);
  const shown = LAYERS.filter((layer) => scene.layers.includes(layer.id) && layer.id !== 'zones');
  return (
    <section className={styles.legendStrip} aria-label={t('legend')}>
      <div className={styles.legend}>
        {[...shown].reverse().map((layer) => (
          <Legend key={layer.id} layer={layer} regionView={regionView} quiet />
        ))}
        {scene.heat === 'none' ? null : <HeatScale />}
      </div>
    </section>
  );
}
