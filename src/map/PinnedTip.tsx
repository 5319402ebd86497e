/** The card of a mark that opens nothing by itself: it stays, and offers what can be done with the zone it is of. */

import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { besideZone } from '../model/zone-comparison';
import { useView } from '../state/use-view';
import { MapTip } from './MapTip';
import styles from './MapView.module.css';

type PinnedTipProps = Omit<ComponentProps<typeof MapTip>, 'children' | 'hint'> & { onClose: () => void };

export function PinnedTip({ onClose, ...tip }: PinnedTipProps) {
  const { t } = useTranslation(['map', 'zones']);
  const [view, setView] = useView();
  const { zoneId } = tip.description;
  const action = (label: string, act: () => void) => (
    <button
      type="button"
      className={styles.tipButton}
      onClick={() => {
        act();
        onClose();
      }}
    >
      {label}
    </button>
  );
  return (
    <MapTip {...tip}>
      <div className={styles.tipActions}>
        {zoneId === undefined ? null : action(t('only_zone'), () => setView({ zone: zoneId, camera: null }))}
        {zoneId === undefined || zoneId === view.zone
          ? null
          : action(t('zones:compare.on_map'), () => setView(besideZone(zoneId)))}
        {action(t('close'), () => {})}
      </div>
    </MapTip>
  );
}
