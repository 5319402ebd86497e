/** All layers with their switches, counts, legends and states; heat with its scale; what lies in no zone. */

import { useTranslation } from 'react-i18next';
import type { SetName } from '../db/use-region';
import { useFormat } from '../i18n/format';
import { useWords } from '../i18n/words';
import type { MapLayer } from '../layers/define';
import { HEAT_RADIUS_PIXELS, HEAT_STEPS, heatFullShare } from '../layers/heat';
import { LAYERS } from '../layers/index';
import type { Region } from '../model/region';
import { COLORINGS, HEATS } from '../model/view';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Select } from '../ui/Select';
import { Skeleton } from '../ui/Skeleton';
import { Switch } from '../ui/Switch';
import { Legend } from './Legend';
import styles from './panels.module.css';
import { RangeHistograms } from './RangeHistograms';
import { type RegionView, useRegionView } from './use-region-view';
import { WarningList } from './WarningList';
import { ZoneColouring } from './ZoneColouring';

function LayerEntry({
  layer,
  region,
  regionView,
}: {
  layer: MapLayer;
  region: Region;
  regionView: RegionView;
}) {
  const { t } = useTranslation(['panels', 'terms', 'errors', 'common', 'map']);
  const format = useFormat();
  const word = useWords();
  const { view, setView, data, context } = regionView;
  const shown = view.layers.includes(layer.id);
  const failed = layer.needs.find((set: SetName) => data.states[set] === 'failed');
  const loading = layer.needs.some((set: SetName) => data.states[set] === 'loading');
  const idle = layer.needs.some((set: SetName) => data.states[set] === 'idle');
  const error = failed && data.errors[failed];
  // What did not come is not none.
  const absent = error !== undefined && layer.count(context) === 0;
  const note = layer.note?.(context);
  const inCells = layer.needs.some(
    (set) =>
      set !== 'zones' &&
      set !== 'warnings' &&
      set !== 'pipeline_bands' &&
      context.passes[set]?.marks.kind === 'cells',
  );
  return (
    <section className={styles.layer}>
      <div className={styles.layerHead}>
        <Switch
          checked={shown}
          onChange={(on) =>
            setView({
              layers: LAYERS.map(({ id }) => id).filter((id) =>
                id === layer.id ? on : view.layers.includes(id),
              ),
            })
          }
        >
          {t(`terms:layer.${layer.id}`)}
        </Switch>
        <span className={styles.layerCount} data-layer-count={layer.id}>
          {idle ? null : loading ? '…' : format.number(absent ? null : layer.count(context))}
        </span>
      </div>
      {error ? (
        <p className={styles.layerError} role="alert">
          {t(`errors:${error.code}`)}{' '}
          <Button kind="quiet" onClick={data.retry}>
            {t('common:retry')}
          </Button>
        </p>
      ) : null}
      {shown && loading ? <Skeleton lines={2} /> : null}
      {shown && layer.id === 'enterprises' ? (
        <Select
          label={t('coloring')}
          value={view.coloring}
          options={COLORINGS.map((coloring) => ({ value: coloring, label: t(`terms:coloring.${coloring}`) }))}
          onChange={(coloring) => setView({ coloring })}
        />
      ) : null}
      {shown && !loading && !absent ? <Legend layer={layer} regionView={regionView} /> : null}
      {shown && !loading ? <RangeHistograms layer={layer.id} regionView={regionView} /> : null}
      {shown && layer.id === 'zones' ? <ZoneColouring region={region} regionView={regionView} /> : null}
      {shown && layer.id === 'warnings' ? <WarningList region={region} regionView={regionView} /> : null}
      {shown && !loading && inCells ? <p className={styles.muted}>{t('map:cells')}</p> : null}
      {shown && !loading && note ? <p className={styles.muted}>{word(note)}</p> : null}
    </section>
  );
}

/** The scale of the heat map: the same steps that the map draws, and how far each record spreads. */
export function HeatScale({ records }: { records: number }) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  return (
    <div className={styles.heatScale}>
      <span>{t('heat.low')}</span>
      <span className={styles.heatSteps} aria-hidden="true">
        {HEAT_STEPS.map((step) => (
          <span key={step} style={{ background: `var(--${step})` }} />
        ))}
      </span>
      <span>{t('heat.high')}</span>
      <p>{t('heat.method', { radius: HEAT_RADIUS_PIXELS, share: format.percent(heatFullShare(records)) })}</p>
    </div>
  );
}

export function LayerList({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'terms']);
  const format = useFormat();
  const regionView = useRegionView(region);
  const { view, setView, data, passes } = regionView;
  const orphans = data.zones?.orphans;
  // The topmost layer stands first, as it does on the map.
  const layers = [...LAYERS].reverse();
  return (
    <div className={styles.layers}>
      {layers.map((layer) => (
        <LayerEntry key={layer.id} layer={layer} region={region} regionView={regionView} />
      ))}
      <section className={styles.layer}>
        <Select
          label={t('heat.label')}
          value={view.heat}
          options={HEATS.map((heat) => ({ value: heat, label: t(`terms:heat.${heat}`) }))}
          onChange={(heat) => setView({ heat })}
        />
        {view.heat === 'none' ? null : <HeatScale records={passes[view.heat]?.total ?? 0} />}
      </section>
      {orphans && orphans.enterprises + orphans.accidents + orphans.hiddenDangers > 0 ? (
        <div className={styles.orphans}>
          <p>
            {t('orphans', {
              enterprises: format.number(orphans.enterprises),
              accidents: format.number(orphans.accidents),
              dangers: format.number(orphans.hiddenDangers),
            })}
          </p>
          <Chip
            pressed={view.filters.orphansOnly}
            onPress={(orphansOnly) => setView({ filters: { orphansOnly } })}
          >
            {t('orphans_only')}
          </Chip>
        </div>
      ) : null}
    </div>
  );
}
