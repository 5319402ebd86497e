/** Region → district → grid and back: the chosen zone's way as links, the zones below it, and those to compare it with. */

import { useTranslation } from 'react-i18next';
import { useNameOf } from '../i18n/names';
import type { Region } from '../model/region';
import { childrenOf, lineage, type Zone, type Zones } from '../model/zone';
import { besideZone } from '../model/zone-comparison';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Select } from '../ui/Select';
import styles from './panels.module.css';
import { useIsAdmin } from './use-is-admin';
import { useRegionView } from './use-region-view';

/** What a zone may well be compared with: its neighbours of the same level, or the topmost zones for the region. */
function peersOf(zones: Zones, chosen: number | null): Zone[] {
  const zone = chosen === null ? undefined : zones.byId.get(chosen);
  const parent = zone && zone.parentId !== null && zones.byId.has(zone.parentId) ? zone.parentId : null;
  return childrenOf(zones, parent).filter(({ id }) => id !== chosen);
}

export function ZonePicker({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'zones']);
  const nameOf = useNameOf();
  const { view, setView, data } = useRegionView(region);
  const { zones } = data;
  const isAdmin = useIsAdmin();
  if (!zones) return null;
  const way = lineage(zones, view.zone);
  const children = childrenOf(zones, view.zone);
  const peers = peersOf(zones, view.zone);
  // One that was chosen on the map may be of another level.
  const other = view.compare === null ? undefined : zones.byId.get(view.compare);
  const comparable = other && !peers.includes(other) ? [other, ...peers] : peers;
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
      {comparable.length > 0 && (view.zone !== null || other) ? (
        <Select
          label={t('zones:compare.choose')}
          labelHidden
          compact
          value={view.compare === null ? '' : String(view.compare)}
          options={[
            { value: '', label: t('zones:compare.choose_one') },
            ...comparable.map((zone) => ({
              value: String(zone.id),
              label: zone === other ? t('zones:compare.beside', { zone: label(zone) }) : label(zone),
            })),
          ]}
          onChange={(value) => setView(value === '' ? { compare: null } : besideZone(Number(value)))}
        />
      ) : null}
      {isAdmin && view.zone !== null ? (
        <Button
          icon="area"
          aria-pressed={view.dividing}
          onClick={() => setView({ dividing: !view.dividing, selected: null })}
        >
          {t('zones:divide.open')}
        </Button>
      ) : null}
    </div>
  );
}
