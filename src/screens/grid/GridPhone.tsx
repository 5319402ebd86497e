/** The grid screen on a phone: map above, a sheet with three stops below, four tabs under the thumb. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTHING_OPEN } from '../../model/nothing-open';
import { Filters } from '../../panels/Filters';
import { FiltersInForce } from '../../panels/FiltersInForce';
import { LayerList } from '../../panels/LayerList';
import { SiteList } from '../../panels/SiteList';
import { TimeWindow } from '../../panels/TimeWindow';
import { useView } from '../../state/use-view';
import { Icon, type IconName } from '../../ui/Icon';
import { Sheet } from '../../ui/Sheet';
import type { SheetStop } from '../../ui/sheet-stops';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { ErrorBoundary } from '../ErrorBoundary';
import { useWorkplace } from '../frame/workplace';
import { MapSlot } from '../MapSlot';
import { GridFigures } from './GridFigures';
import styles from './GridPhone.module.css';
import { overList } from './over-list';

const TABS = ['today', 'map', 'dangers', 'layers'] as const;
type TabId = (typeof TABS)[number];
const ICONS: Record<TabId, IconName> = {
  today: 'calendar',
  map: 'map',
  dangers: 'warning',
  layers: 'layers',
};
const STOPS: Record<TabId, SheetStop> = { today: 'half', map: 'low', dangers: 'half', layers: 'half' };

function SheetContent({ tab }: { tab: TabId }) {
  const { t } = useTranslation('grid');
  const { region } = useWorkplace();
  if (tab === 'layers') {
    return (
      <div className={styles.scroll}>
        <VisuallyHidden>
          <h2>{t('layers_and_time')}</h2>
        </VisuallyHidden>
        <Filters region={region} />
        <TimeWindow region={region} />
        <LayerList region={region} />
      </div>
    );
  }
  return (
    <div className={styles.lists}>
      <GridFigures />
      <div className={styles.inForce}>
        <FiltersInForce region={region} />
      </div>
      <div className={styles.list}>
        <SiteList region={region} />
      </div>
    </div>
  );
}

export function GridPhone() {
  const { t } = useTranslation('grid');
  const { region } = useWorkplace();
  const [view, setView] = useView();
  const [tab, setTab] = useState<TabId>('today');
  const [stop, setStop] = useState<SheetStop>('half');
  const over = overList(view, region);
  const [opened, setOpened] = useState(over?.key);
  // What opens lifts the sheet to where it can be read.
  if (opened !== over?.key) {
    setOpened(over?.key);
    if (over && stop === 'low') setStop('half');
  }

  const choose = (next: TabId) => {
    setTab(next);
    setStop(STOPS[next]);
    const list = next === 'dangers' ? 'hidden_dangers' : next === 'today' ? 'enterprises' : view.list;
    setView({ ...NOTHING_OPEN, list, compare: null, dividing: false }, { history: 'replace' });
  };
  const stopLabels = {
    low: t('sheet_stop.low'),
    half: t('sheet_stop.half'),
    full: t('sheet_stop.full'),
  };

  return (
    <div className={styles.phone}>
      <VisuallyHidden>
        <h1>{t('title')}</h1>
      </VisuallyHidden>
      <div className={styles.stage}>
        <section className={`${styles.map} ${styles[`above_${stop}`]}`} aria-label={t('map')}>
          <MapSlot variant="phone" />
        </section>
        <Sheet
          stop={stop}
          onStop={setStop}
          label={t('sheet')}
          handleLabel={t('sheet_handle')}
          stopLabels={stopLabels}
        >
          {over ?? (
            <ErrorBoundary key={tab}>
              <SheetContent tab={tab} />
            </ErrorBoundary>
          )}
        </Sheet>
      </div>
      <nav className={styles.tabs} aria-label={t('tabs')}>
        {TABS.map((id) => (
          <button
            key={id}
            type="button"
            className={id === tab ? `${styles.tab} ${styles.here}` : styles.tab}
            aria-current={id === tab ? 'true' : undefined}
            onClick={() => choose(id)}
          >
            <Icon name={ICONS[id]} size={20} />
            {t(`tab.${id}`)}
          </button>
        ))}
      </nav>
    </div>
  );
}
