/** The warnings on the map as a list, and the sites inside each, from where a site opens. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { warnedSitesQuery } from '../db/warnings';
import { useFormat } from '../i18n/format';
import { joined } from '../i18n/joined';
import { useWords } from '../i18n/words';
import type { Region } from '../model/region';
import type { Warning } from '../model/warning';
import { Button } from '../ui/Button';
import { Skeleton } from '../ui/Skeleton';
import styles from './panels.module.css';
import type { RegionView } from './use-region-view';
import zoneStyles from './zones.module.css';

/** More rows than this are no list to read; they are shown as they are asked for. */
const ROWS_AT_ONCE = 50;

function Sites({
  region,
  warning,
  setView,
}: { region: Region; warning: Warning } & Pick<RegionView, 'setView'>) {
  const { t } = useTranslation(['panels', 'errors', 'common']);
  const { data, failureReason, refetch } = useQuery(warnedSitesQuery(region.id, warning.id));
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  if (!data) {
    if (!failureReason) return <Skeleton lines={3} />;
    return (
      <p className={styles.layerError} role="alert">
        {t('warnings.failed')}{' '}
        <Button kind="quiet" onClick={() => void refetch()}>
          {t('common:retry')}
        </Button>
      </p>
    );
  }
  const inside = data.filter((site) => site.inside);
  return (
    <>
      <ul className={styles.legend} data-warning-sites={warning.id} data-count={inside.length}>
        {inside.slice(0, shown).map(({ id, name, notified, confirmed }) => (
          <li key={id}>
            <button type="button" className={styles.legendLine} onClick={() => setView({ selected: id })}>
              <span className={styles.legendLabel}>
                {name}
                <span className={zoneStyles.zoneSaid}>
                  {t(confirmed ? 'warnings.confirmed' : notified ? 'warnings.notified' : 'warnings.not_told')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {inside.length > shown ? (
        <Button kind="quiet" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {t('warnings.more', { count: inside.length - shown })}
        </Button>
      ) : null}
    </>
  );
}

function Entry({
  region,
  warning,
  setView,
}: { region: Region; warning: Warning } & Pick<RegionView, 'setView'>) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const word = useWords();
  const [open, setOpen] = useState(false);
  const moment = (iso: string) => {
    const at = Date.parse(iso);
    return `${format.dayOf(at, region.timeZone)} ${format.time(at, region.timeZone)}`;
  };
  const until = warning.toAt ? t('warnings.until', { moment: moment(warning.toAt) }) : t('warnings.open_end');
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {joined(warning.title, word(`terms:warning_colour.${warning.colour}`))}
        <span className={zoneStyles.zoneSaid}>{t('warnings.inside', { count: warning.inside })}</span>
      </summary>
      <p className={styles.muted}>{joined(t('warnings.from', { moment: moment(warning.fromAt) }), until)}</p>
      {warning.measures ? <p className={styles.muted}>{warning.measures}</p> : null}
      {open ? <Sites region={region} warning={warning} setView={setView} /> : null}
    </details>
  );
}

export function WarningList({ region, regionView }: { region: Region; regionView: RegionView }) {
  return (
    <div className={zoneStyles.colouring}>
      {(regionView.data.warnings ?? []).map((warning) => (
        <Entry key={warning.id} region={region} warning={warning} setView={regionView.setView} />
      ))}
    </div>
  );
}
