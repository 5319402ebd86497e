/** What stands over the map while it is measured: points and result, the same by buttons, and the way to paper. */

import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useFormat } from '../i18n/format';
import { useNameOf } from '../i18n/names';
import {
  FEWEST_METERS,
  FEWEST_POINTS,
  MEASURES,
  type Measure,
  MOST_METERS,
  surfaceOf,
} from '../model/measure';
import type { Region } from '../model/region';
import { useViewLink } from '../state/use-view';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import styles from './DrawPanel.module.css';
import { MeasurePeople } from './MeasurePeople';
import { MeasureResults } from './MeasureResults';
import type { Measuring } from './use-measure';
import { usePanelFocus } from './use-panel-focus';

function Distance({ measure, change }: { measure: Measure; change: Measuring['change'] }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const [text, setText] = useState(String(measure.meters));
  const metersOf = (raw: string) => {
    const meters = Number(raw);
    return /^\d{1,6}$/.test(raw) && meters >= FEWEST_METERS && meters <= MOST_METERS ? meters : null;
  };
  return (
    <div className={styles.distance}>
      <Field
        label={t('measure.distance')}
        inputMode="numeric"
        value={text}
        error={
          metersOf(text) === null
            ? t('measure.distance_wrong', {
                least: format.number(FEWEST_METERS),
                most: format.number(MOST_METERS),
              })
            : null
        }
        onChange={({ target }) => {
          setText(target.value);
          const meters = metersOf(target.value);
          if (meters !== null) change({ meters });
        }}
      />
    </div>
  );
}

type MeasurePanelProps = {
  region: Region;
  measuring: Measuring;
  /** Longitude and latitude of the open site. */
  site: readonly [number, number] | null;
};

export function MeasurePanel({ region, measuring, site }: MeasurePanelProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const nameOf = useNameOf();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const link = useViewLink();
  const { pathname } = useLocation();
  usePanelFocus(panel);
  const { measure, around, change, back, leave, narrow } = measuring;
  if (!measure) return null;
  const { kind, points } = measure;
  const printable = points.length >= FEWEST_POINTS[kind];
  const area = kind === 'area' && surfaceOf(points) !== null ? points : (around?.area ?? null);
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-labelledby={id} data-paper="">
      <h2 id={id} className={styles.title}>
        {t('measure.title')}
        <a
          href={link(pathname)}
          target="_blank"
          rel="noopener"
          aria-label={t('measure.new_tab')}
          title={t('measure.new_tab')}
        >
          <Icon name="link" />
        </a>
      </h2>
      <p className={styles.onPaper}>
        {t(`measure.kind.${kind}`)}
        <br />
        {t('measure.paper', { region: nameOf(region), date: format.date(region.today) })}
      </p>
      <div className={styles.actions}>
        {MEASURES.map((each) => (
          <Chip key={each} pressed={kind === each} onPress={() => change({ kind: each })}>
            {t(`measure.kind.${each}`)}
          </Chip>
        ))}
      </div>
      <p className={styles.how}>
        {t(`measure.how.${kind}`)} <span className={styles.keys}>{t('measure.keys')}</span>
      </p>
      {kind === 'around' ? <Distance measure={measure} change={change} /> : null}
      <MeasureResults measure={measure} around={around} />
      {kind === 'around' && points.length === 1 ? (
        <MeasurePeople region={region.id} measure={measure} />
      ) : null}
      <div className={styles.actions}>
        <Button onClick={measuring.addMiddle}>{t('measure.add_middle')}</Button>
        {site ? <Button onClick={() => measuring.add(site)}>{t('measure.add_site')}</Button> : null}
        <Button disabled={points.length === 0} onClick={back}>
          {t('measure.back')}
        </Button>
        {kind === 'line' ? null : (
          <Button disabled={area === null} onClick={() => area && narrow(area)}>
            {t('measure.narrow')}
          </Button>
        )}
        <Button icon="print" disabled={!printable} onClick={() => window.print()}>
          {t('measure.print')}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {t('measure.leave')}
        </Button>
      </div>
    </section>
  );
}
