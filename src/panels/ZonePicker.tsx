/** Region → district → grid and back: the chosen zone's way as links, and the zones below it to choose from. */

import { useTranslation } from 'react-i18next';
import { useNameOf } from '../i18n/names';
import type { Region } from '../model/region';
import { childrenOf, lineage, type Zone } from '../model/zone';
import { Icon } from '../ui/Icon';
import { Select } from '../ui/Select';
import styles from './panels.module.css';
import { useRegionView } from './use-region-view';

export function ZonePicker({ region }: { region: Region }) {
  const { t } = useTranslation('panels');
  const nameOf = useNameOf();
  const { view, setView, data } = useRegionView(region);
  const { zones } = data;
  if (!zones) return null;
  const way = lineage(zones, view.zone);
  const children = childrenOf(zones, view.zone);
  const choose = (zone: number | null) => setView({ zone, camera: null });
  const label = (zone: Zone) => (zone.code === nameOf(zone) ? zone.code : nameOf(zone));
  return (
    <div className={styles.zonePicker}>
      <nav aria-label={t('zone.way')} className={styles.way}>
        {view.zone === null ? (
          <span aria-current="location">{nameOf(region)}</span>
        ) : (
          <button type="button" onClick={() => choose(null)}>
            {nameOf(region)}
          </button>
        )}
        {way.map((zone) => (
          <span key={zone.id} className={styles.wayStep}>
            <Icon name="right" size={12} />
            {zone.id === view.zone ? (
              <span aria-current="location">{label(zone)}</span>
            ) : (
              <button type="button" onClick={() => choose(zone.id)}>
                {label(zone)}
              </button>
            )}
          </span>
        ))}
      </nav>
      {children.length > 0 ? (
        <Select
          label={t('zone.choose')}
          labelHidden
          compact
          value=""
          options={[
            { value: '', label: t('zone.below', { count: children.length }) },
            ...children.map((zone) => ({ value: String(zone.id), label: label(zone) })),
          ]}
          onChange={(value) => {
            if (value !== '') choose(Number(value));
          }}
        />
      ) : null}
    </div>
  );
}
