/** What the wall's map draws now: a line a kind of mark, with counts. */

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYERS } from '../../layers/index';
import { dayOf } from '../../model/day';
import { HeatScale } from '../../panels/LayerList';
import { Legend } from '../../panels/Legend';
import type { RegionView } from '../../panels/use-region-view';
import { useView } from '../../state/use-view';
import { useTokens } from '../../ui/use-tokens';
import { useWorkplace } from '../frame/workplace';
import type { Passes } from '../use-passes';
import { Panel } from './Panel';
import styles from './WallPanels.module.css';

export function WallLegend({ data }: { data: Passes }) {
  const { t } = useTranslation(['wall', 'terms']);
  const { region } = useWorkplace();
  const [, setView] = useView();
  const palette = useTokens();
  const { columns, zones, warnings, passes, view } = data;
  const today = dayOf(region.today);
  const context = { columns, passes, frame: null, zones, warnings, view, palette, scale: 1, today };
  const regionView: RegionView = { view, setView, data, passes, context };
  const shown = LAYERS.filter(
    (layer) =>
      view.layers.includes(layer.id) &&
      layer.id !== 'zones' &&
      (layer.id !== 'warnings' || layer.count(context) > 0),
  );
  return (
    <Panel label={t('legend')} dense>
      {[...shown].reverse().map((layer) => (
        <Fragment key={layer.id}>
          <h3 className={styles.legendName}>{t(`terms:layer.${layer.id}`)}</h3>
          <Legend layer={layer} regionView={regionView} quiet />
        </Fragment>
      ))}
      {view.heat === 'none' ? null : <HeatScale records={passes[view.heat]?.total ?? 0} />}
    </Panel>
  );
}
