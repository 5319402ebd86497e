/** Accidents by year, and the window of time that narrows them: by the bars, by keyboard, or by month. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { yearCounts } from '../lens/summary';
import { isoOf } from '../model/day';
import type { Region } from '../model/region';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import styles from './time.module.css';
import { useRegionView } from './use-region-view';

const BAR_HEIGHT = 44;

export function TimeWindow({ region }: { region: Region }) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const { view, setView, passes, context } = useRegionView(region);
  const counts = passes.accidents && yearCounts(passes.accidents);
  if (!counts) return <div className={styles.timeWindow} style={{ minHeight: BAR_HEIGHT + 90 }} />;
  const last = Number(isoOf(context.today)?.slice(0, 4));
  const known = [...counts.keys()];
  const first = Math.min(last, ...known);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const highest = Math.max(1, ...counts.values());
  const inWindow = (year: number) =>
    (view.from === null || `${year}-12` >= view.from) && (view.to === null || `${year}-01` <= view.to);
  const onlyYear = (year: number) => view.from === `${year}-01` && view.to === `${year}-12`;
  return (
    <section className={styles.timeWindow} aria-label={t('time.label')}>
      <h3 className={styles.heading}>{t('time.label')}</h3>
      <p className={styles.muted}>{t('time.scope')}</p>
      <div className={styles.bars}>
        {years.map((year) => {
          const count = counts.get(year) ?? 0;
          const words = t('time.year', { year, count });
          return (
            <button
              key={year}
              type="button"
              className={inWindow(year) ? styles.bar : `${styles.bar} ${styles.barOut}`}
              aria-pressed={onlyYear(year)}
              aria-label={words}
              title={words}
              onClick={() =>
                setView(onlyYear(year) ? { from: null, to: null } : { from: `${year}-01`, to: `${year}-12` })
              }
            >
              <span style={{ height: count === 0 ? 0 : Math.max(2, (count / highest) * BAR_HEIGHT) }} />
            </button>
          );
        })}
      </div>
      <div className={styles.barAxis} aria-hidden="true">
        <span>{first}</span>
        <span>{t('time.most', { count: highest, formatted: format.number(highest) })}</span>
        <span>{last}</span>
      </div>
      <div className={styles.months}>
        <Field
          label={t('time.from')}
          type="month"
          value={view.from ?? ''}
          max={view.to ?? undefined}
          onChange={(event) => setView({ from: event.currentTarget.value || null })}
        />
        <Field
          label={t('time.to')}
          type="month"
          value={view.to ?? ''}
          min={view.from ?? undefined}
          onChange={(event) => setView({ to: event.currentTarget.value || null })}
        />
        {view.from === null && view.to === null ? null : (
          <Button kind="quiet" onClick={() => setView({ from: null, to: null })}>
            {t('time.all')}
          </Button>
        )}
      </div>
    </section>
  );
}
