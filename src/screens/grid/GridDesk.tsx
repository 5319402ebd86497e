/** The grid screen at a desk: filters on top, list left with what is opened sliding over it, map, layers right. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Filters } from '../../panels/Filters';
import { LayerList } from '../../panels/LayerList';
import { SiteList } from '../../panels/SiteList';
import { TimeWindow } from '../../panels/TimeWindow';
import { useView } from '../../state/use-view';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { ErrorBoundary } from '../ErrorBoundary';
import { useWorkplace } from '../frame/workplace';
import { MapSlot } from '../MapSlot';
import styles from './Grid.module.css';
import { GridFigures } from './GridFigures';
import { overList } from './over-list';

/** Where the layers would lie over the map, as in the style sheet. */
const OVER_THE_MAP = '(max-width: 1180px)';

export function GridDesk() {
  const { t } = useTranslation('grid');
  const { region } = useWorkplace();
  const [view, setView] = useView();
  const [layersOpen, setLayersOpen] = useState(() => !matchMedia(OVER_THE_MAP).matches);
  const over = overList(view, region);
  const asTable = view.display === 'table';
  return (
    <div className={styles.desk}>
      <VisuallyHidden>
        <h1>{t('title')}</h1>
      </VisuallyHidden>
      <div className={styles.top}>
        <Filters region={region} />
        <span className={styles.spacer} />
        <Button
          icon={asTable ? 'map' : 'table'}
          onClick={() => setView({ display: asTable ? 'map' : 'table' })}
        >
          {asTable ? t('twin.map') : t('twin.table')}
        </Button>
        <Button
          icon="layers"
          aria-expanded={layersOpen}
          aria-controls="layers"
          onClick={() => setLayersOpen(!layersOpen)}
        >
          {t('tab.layers')}
        </Button>
      </div>
      <div
        className={`${styles.body} ${asTable ? styles.asTable : ''} ${layersOpen ? '' : styles.withoutLayers}`}
      >
        <aside className={styles.side} aria-label={t('side')}>
          <VisuallyHidden>
            <h2>{t('side')}</h2>
          </VisuallyHidden>
          <GridFigures />
          <div className={styles.list}>
            <ErrorBoundary>
              <SiteList region={region} />
            </ErrorBoundary>
          </div>
          {over ? <div className={styles.site}>{over}</div> : null}
        </aside>
        <section className={styles.map} aria-label={t('map')}>
          <MapSlot variant="desk" />
        </section>
        {layersOpen ? (
          <aside className={styles.layers} id="layers" aria-label={t('layers_and_time')}>
            <VisuallyHidden>
              <h2>{t('layers_and_time')}</h2>
            </VisuallyHidden>
            <ErrorBoundary>
              <TimeWindow region={region} />
              <LayerList region={region} />
            </ErrorBoundary>
          </aside>
        ) : null}
      </div>
    </div>
  );
}
