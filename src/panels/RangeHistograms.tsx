/** The numbers of a layer's records as bars, each a filter to be brushed. */

import { useTranslation } from 'react-i18next';
import { BrushHistogram } from '../charts/BrushHistogram';
import { useFormat } from '../i18n/format';
import { barWord } from '../lens/region-questions';
import { isoOf } from '../model/day';
import { barsOf, barsWithin, RANGE_FILTERS, RANGES, type RangeFilter, rangeOfBars } from '../model/ranges';
import type { LayerId } from '../model/view';
import styles from './panels.module.css';
import { useRangeWords } from './range-words';
import type { RegionView } from './use-region-view';

function RangeHistogram({ filter, regionView }: { filter: RangeFilter; regionView: RegionView }) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const rangeWords = useRangeWords();
  const { view, setView, passes, context } = regionView;
  const range = view.filters[filter];
  const pass = passes[RANGES[filter].subject];
  const counts = pass?.counts[filter];
  const totals = pass?.totals?.[filter];
  if (!counts) return null;
  const bars = barsOf(RANGES[filter]);
  const words = bars.map((bar) => rangeWords(filter, bar));
  // A number that no record of the region bears would only be in the way, unless the address asks for it.
  if (range === null && totals && bars.every((_, index) => !totals.get(barWord(index)))) return null;
  const without = counts.get('') ?? 0;
  const label = t(`range.${filter}`);
  return (
    <div className={styles.range}>
      <BrushHistogram
        label={label}
        heading={<h4>{label}</h4>}
        of={t('histogram.range')}
        bars={bars.map((_, index) => ({
          words: words[index] ?? '',
          count: counts.get(barWord(index)) ?? 0,
          total: totals ? (totals.get(barWord(index)) ?? 0) : null,
        }))}
        span={range && barsWithin(bars, range)}
        onSpan={(span, goesOn) =>
          setView(
            { filters: { [filter]: span && rangeOfBars(bars, span) } },
            { history: goesOn ? 'replace' : 'push' },
          )
        }
        ends={[words[0] ?? '', words.at(-1) ?? '']}
        limits={RANGES[filter].limits?.map((limit) => ({
          bar: bars.findIndex(({ low }) => low === limit),
          words: format.number(limit),
        }))}
      />
      {filter === 'hazardR' || filter === 'accidentAge' ? (
        <p className={styles.muted}>
          {t(`range_note.${filter}`, { date: format.date(isoOf(context.today)) })}
        </p>
      ) : null}
      {without > 0 ? <p className={styles.muted}>{t('histogram.not_given', { count: without })}</p> : null}
    </div>
  );
}

/** `layer` is also the subject whose numbers are shown. */
export function RangeHistograms({ layer, regionView }: { layer: LayerId; regionView: RegionView }) {
  return RANGE_FILTERS.filter((filter) => RANGES[filter].subject === layer).map((filter) => (
    <RangeHistogram key={filter} filter={filter} regionView={regionView} />
  ));
}
