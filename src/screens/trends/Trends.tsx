/** The leaders' screen: area and period left, figures in the middle, map and ranking right. */

import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RankList } from '../../charts/RankList';
import { YearBars } from '../../charts/YearBars';
import { useFormat } from '../../i18n/format';
import { useSentences } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import { isPassing } from '../../model/errors';
import { DEFAULT_VIEW, type LayerId } from '../../model/view';
import { useFigureLink } from '../../panels/figure-links';
import { usePhone } from '../../state/use-media';
import { useView } from '../../state/use-view';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { Skeleton } from '../../ui/Skeleton';
import { MapSlot } from '../MapSlot';
import { useDocumentTitle } from '../use-document-title';
import { AreaTree } from './AreaTree';
import { FiguresTable } from './FiguresTable';
import { MeasureChoice } from './MeasureChoice';
import { courseOf, type Measure, valuesOf } from './measures';
import { Summary } from './Summary';
import styles from './Trends.module.css';
import { type Trends as TrendsData, useTrends } from './use-trends';
import { usePeriodWords } from './words';

const LAYERS: readonly LayerId[] = ['zones', 'accidents', 'hidden_dangers'];

function Part({ title, children, side }: { title: string; children: ReactNode; side?: ReactNode }) {
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h2>{title}</h2>
        {side}
      </div>
      {children}
    </section>
  );
}

function Ranking({ trends, measure }: { trends: TrendsData; measure: Measure }) {
  const format = useFormat();
  const nameOf = useNameOf();
  const link = useFigureLink();
  if (!trends.total) return <Skeleton lines={8} />;
  const rows = [...trends.districts].sort(
    (one, other) => valuesOf(other, measure).now - valuesOf(one, measure).now,
  );
  return (
    <RankList
      rows={rows.map((area) => ({
        key: String(area.id),
        name: nameOf(area),
        value: valuesOf(area, measure).now,
        said: format.number(valuesOf(area, measure).now),
        to: link(measure, area, trends.period),
      }))}
    />
  );
}

function YearChart({ trends, measure }: { trends: TrendsData; measure: Measure }) {
  const { t } = useTranslation('trends');
  const format = useFormat();
  const { area, years, period } = trends;
  const [first, last] = years ?? [0, -1];
  // Injuries are not kept by year, so the chart falls back on accidents and says so in its title.
  const course = area ? courseOf(area, measure === 'deaths' ? 'deaths' : 'accidents', first, last) : null;
  if (!course) return <Skeleton block />;
  const data = course.map((value, index) => ({ year: first + index, value }));
  return (
    <YearBars
      data={data}
      size={[640, 150]}
      format={format.number}
      chosen={[Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]}
      label={t('spark', {
        figure: t(measure === 'deaths' ? 'deaths' : 'accidents'),
        from: String(first),
        to: String(last),
        values: course.join(', '),
      })}
    />
  );
}

/** What the figures count, and what lies in no district. */
function Notes({ trends }: { trends: TrendsData }) {
  const { t } = useTranslation('trends');
  const format = useFormat();
  const sayPeriod = usePeriodWords();
  const say = useWords();
  const sentences = useSentences();
  const { figures, total, districts, period } = trends;
  if (!figures || !total) return null;
  const missing = [...trends.lastYears].filter(([, year]) => year < Number(period.to.slice(0, 4)));
  const outside = total.accidents - districts.reduce((sum, { accidents }) => sum + accidents, 0);
  return (
    <p className={styles.notes}>
      {sentences(
        t('standing', { date: format.date(figures.today), period: sayPeriod(period) }),
        ...missing.map(([kind, year]) =>
          t('none_after', { kind: say(`terms:accident_kind.${kind}`), year: String(year) }),
        ),
        outside > 0 && t('outside', { count: outside, formatted: format.number(outside) }),
      )}
    </p>
  );
}

export function Trends() {
  const { t } = useTranslation(['trends', 'errors']);
  const nameOf = useNameOf();
  const phone = usePhone();
  const sayPeriod = usePeriodWords();
  const trends = useTrends();
  const [measure, setMeasure] = useState<Measure>('accidents');
  useDocumentTitle(t('title'));
  const { area, period, error, total } = trends;
  const [{ layers }] = useView();
  // Unless the address names layers, the map here shows what the figures count.
  const scene = useMemo(
    () => ({ ...period, layers: layers === DEFAULT_VIEW.layers ? LAYERS : layers }),
    [period, layers],
  );
  const areaName = area ? nameOf(area) : '';
  const empty = total !== undefined && total.byYear.length === 0 && total.enterprises === 0;
  return (
    <div className={styles.trends}>
      <AreaTree trends={trends} />
      <div className={styles.figures}>
        <h1 className={styles.title}>
          {area ? t('summary', { area: areaName, period: sayPeriod(period) }) : t('title')}
        </h1>
        {error && !isPassing(error) ? <ErrorNote>{t(`errors:${error.code}`)}</ErrorNote> : null}
        {empty ? (
          <EmptyState icon="table" title={t('no_data')}>
            {t('no_data_hint')}
          </EmptyState>
        ) : null}
        <Summary trends={trends} />
        <Notes trends={trends} />
        <Part
          title={t('table', { period: sayPeriod(period), figure: t(measure) })}
          side={<MeasureChoice measure={measure} onChoose={setMeasure} />}
        >
          <FiguresTable trends={trends} measure={measure} />
        </Part>
        <Part title={t(measure === 'deaths' ? 'year_chart_deaths' : 'year_chart', { area: areaName })}>
          <YearChart trends={trends} measure={measure} />
        </Part>
      </div>
      <aside className={styles.side} aria-label={t('side')}>
        <div className={styles.map}>
          <MapSlot variant={phone ? 'phone' : 'desk'} scene={scene} />
        </div>
        <Part title={t('ranking', { figure: t(measure) })}>
          <Ranking trends={trends} measure={measure} />
        </Part>
      </aside>
    </div>
  );
}
