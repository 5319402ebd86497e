/** Accidents by year and by month of the years chosen, and the window of time that narrows them: brushed, or by month. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BrushHistogram } from '../charts/BrushHistogram';
import { useFormat } from '../i18n/format';
import { sumByYear } from '../lens/summary';
import { isoOf } from '../model/day';
import { yearOf } from '../model/month';
import type { Region } from '../model/region';
import { Button } from '../ui/Button';
import { MonthChoice } from './MonthChoice';
import styles from './time.module.css';
import { useRegionView } from './use-region-view';

/** Up to so many years, months have room to be told apart. */
const MONTHS_OF_YEARS = 3;

type Years = readonly [number, number];

const firstMonth = (year: number) => `${year}-01`;
const lastMonth = (year: number) => `${year}-12`;

function monthsOf([first, last]: Years): string[] {
  return Array.from({ length: (last - first + 1) * 12 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${first + Math.floor(index / 12)}-${month}`;
  });
}

export function TimeWindow({ region }: { region: Region }) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const { view, setView, passes, context } = useRegionView(region);
  // The years whose months are shown stay while a brush over the months narrows the window inside them.
  const [kept, setKept] = useState<Years | null>(null);
  const counts = passes.accidents?.counts.month;
  const totals = passes.accidents?.totals?.month;
  if (!counts) return <div className={styles.waiting} />;
  const thisYear = Number(isoOf(context.today)?.slice(0, 4));
  const byYear = sumByYear(counts);
  const allByYear = totals && sumByYear(totals);
  const first = Math.min(thisYear, ...(allByYear ?? byYear).keys());
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index);
  const { from, to } = view;
  const all = from === null && to === null;
  const clamped = (year: number) => Math.min(thisYear, Math.max(first, year));
  const chosen: Years = [
    from === null ? first : clamped(yearOf(from)),
    to === null ? thisYear : clamped(yearOf(to)),
  ];
  const holds = (outer: Years) => chosen[0] >= outer[0] && chosen[1] <= outer[1];
  const few = years.length <= MONTHS_OF_YEARS;
  const monthly = few ? ([first, thisYear] as const) : all ? null : kept && holds(kept) ? kept : chosen;
  const showsMonths = monthly !== null && monthly[1] - monthly[0] < MONTHS_OF_YEARS;
  const months = showsMonths ? monthsOf(monthly) : [];
  const spanIn = <T,>(
    values: readonly T[],
    isIn: (value: T) => boolean,
  ): readonly [number, number] | null => {
    const chosenOnes = values.flatMap((value, index) => (isIn(value) ? [index] : []));
    const [start, end] = [chosenOnes[0], chosenOnes.at(-1)];
    if (start === undefined || end === undefined || chosenOnes.length === values.length) return null;
    return [start, end];
  };
  return (
    <section className={styles.timeWindow} aria-label={t('time.label')}>
      {few ? null : (
        <BrushHistogram
          label={t('time.label')}
          heading={<h3 className={styles.heading}>{t('time.label')}</h3>}
          of={t('histogram.year')}
          bars={years.map((year) => ({
            words: t('time.year', { year }),
            count: byYear.get(year) ?? 0,
            total: allByYear ? (allByYear.get(year) ?? 0) : null,
          }))}
          span={all ? null : spanIn(years, (year) => year >= chosen[0] && year <= chosen[1])}
          onSpan={(span, goesOn) => {
            setKept(null);
            const [start, end] = span ? [years[span[0]], years[span[1]]] : [];
            setView(
              {
                from: start === undefined ? null : firstMonth(start),
                to: end === undefined ? null : lastMonth(end),
              },
              { history: goesOn ? 'replace' : 'push' },
            );
          }}
          ends={[String(first), String(thisYear)]}
        />
      )}
      {showsMonths ? (
        <BrushHistogram
          label={t('time.months')}
          heading={<h3 className={styles.heading}>{t('time.months')}</h3>}
          of={t('histogram.month')}
          bars={months.map((month) => ({
            words: format.month(month),
            count: counts.get(month) ?? 0,
            total: totals ? (totals.get(month) ?? 0) : null,
          }))}
          span={spanIn(months, (month) => (from === null || month >= from) && (to === null || month <= to))}
          onSpan={(span, goesOn) => {
            setKept(monthly);
            const none = few ? [null, null] : [months[0], months.at(-1)];
            const [start = null, end = null] = span ? [months[span[0]], months[span[1]]] : none;
            setView({ from: start, to: end }, { history: goesOn ? 'replace' : 'push' });
          }}
          ends={[format.month(months[0] ?? ''), format.month(months.at(-1) ?? '')]}
        />
      ) : null}
      <p className={styles.muted}>{t('time.scope')}</p>
      <div className={styles.months}>
        <MonthChoice
          label={t('time.from')}
          value={from}
          years={[first, thisYear]}
          limits={{ min: null, max: to }}
          edge="01"
          onChange={(month) => setView({ from: month })}
        />
        <MonthChoice
          label={t('time.to')}
          value={to}
          years={[first, thisYear]}
          limits={{ min: from, max: null }}
          edge="12"
          onChange={(month) => setView({ to: month })}
        />
        {all ? null : (
          <Button kind="quiet" onClick={() => setView({ from: null, to: null })}>
            {t('time.all')}
          </Button>
        )}
      </div>
    </section>
  );
}
