/** What stands over the map: whose base map it is, and what is on its way or has failed. */

import { useTranslation } from 'react-i18next';
import { BasemapNote, BasemapSource } from './BasemapNote';
import styles from './MapView.module.css';
import type { BasemapState } from './use-own-basemap';

type MapNotesProps = {
  basemaps: BasemapState;
  /** The graphics card stopped. */
  lost: boolean;
  /** The bundled base map did not come. */
  basemapFailed: boolean;
  passFailed: boolean;
  ready: boolean;
};

export function MapNotes({ basemaps, lost, basemapFailed, passFailed, ready }: MapNotesProps) {
  const { t } = useTranslation('map');
  return (
    <>
      {lost ? <p className={styles.note}>{t('context_lost')}</p> : null}
      {basemapFailed && !lost && !basemaps.drawn ? (
        <p className={styles.note}>{t('basemap_failed')}</p>
      ) : null}
      {lost ? null : <BasemapNote basemaps={basemaps} className={styles.note} />}
      {passFailed ? <p className={styles.note}>{t('pass_failed')}</p> : null}
      {ready || passFailed ? null : <p className={styles.note}>{t('loading')}</p>}
      <BasemapSource basemaps={basemaps} className={styles.attribution} />
    </>
  );
}
