/** The table of figures: the region and its districts, this period against the same period last year. */

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Change } from '../../charts/Change';
import { SparkLine } from '../../charts/SparkLine';
import { useFormat } from '../../i18n/format';
import { useNameOf } from '../../i18n/names';
import type { AreaFigures } from '../../model/figures';
import { type FigureId, useFigureLink } from '../../panels/figure-links';
import { Skeleton } from '../../ui/Skeleton';
import { Table, tableStyles } from '../../ui/Table';
import { courseOf, isYearly, type Measure, ranksOf, valuesOf } from './measures';
import styles from './Trends.module.css';
import type { Trends } from './use-trends';
import { useChangeWords, usePeriodWords } from './words';

type Props = { trends: Trends; measure: Measure };

function Row({ area, rank, trends, measure }: Props & { area: AreaFigures; rank: number | null }) {
  const { t } = useTranslation('trends');
  const format = useFormat();
  const nameOf = useNameOf();
  const link = useFigureLink();
  const sayChange = useChangeWords();
  const { now, lastYear } = valuesOf(area, measure);
  const [first, last] = trends.years ?? [0, -1];
  const course = courseOf(area, measure, first, last);
  const name = nameOf(area);
  const cell = (figure: FigureId, value: number, label: string) => (
    <td className={tableStyles.numeric}>
      <Link
        to={link(figure, area, trends.period)}
        className={styles.number}
        aria-label={t('open_list', { figure: label, area: name, value: format.number(value) })}
      >
        {format.number(value)}
      </Link>
    </td>
  );
  const chosen = trends.area?.id === area.id;
  const classes = [chosen ? tableStyles.chosen : '', area.id === null ? tableStyles.strong : ''].join(' ');
  return (
    <tr className={classes}>
      <th scope="row">{name}</th>
      {cell(measure, now, t(measure))}
      <td className={`${tableStyles.numeric} ${styles.muted}`}>{format.number(lastYear)}</td>
      <td>
        <Change difference={now - lastYear}>{sayChange(now, lastYear)}</Change>
      </td>
      {course ? (
        <td>
          {course.length > 1 ? (
            <SparkLine
              values={course}
              width={84}
              label={t('spark', {
                figure: t(measure),
                from: String(first),
                to: String(last),
                values: course.join(', '),
              })}
            />
          ) : null}
        </td>
      ) : null}
      <td className={`${tableStyles.numeric} ${styles.muted}`}>
        {rank === null ? null : format.number(rank)}
      </td>
      {cell('enterprises', area.enterprises, t('enterprises'))}
      {cell('hazardSources', area.hazardSources, t('hazard_sources'))}
      {cell('openDangers', area.openDangers, t('open_dangers'))}
      {cell('overdueDangers', area.overdueDangers, t('overdue_dangers'))}
    </tr>
  );
}

export function FiguresTable({ trends, measure }: Props) {
  const { t } = useTranslation('trends');
  const sayPeriod = usePeriodWords();
  const { total, districts, period } = trends;
  if (!total) return <Skeleton lines={12} />;
  const ranks = ranksOf(districts, measure);
  const sorted = [...districts].sort((one, other) => (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0));
  return (
    <Table caption={t('table', { period: sayPeriod(period), figure: t(measure) })} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('area')}</th>
          <th scope="col" className={tableStyles.numeric}>
            {t(measure)}
          </th>
          <th scope="col" className={tableStyles.numeric}>
            {t('last_year')}
          </th>
          <th scope="col">{t('change')}</th>
          {isYearly(measure) ? <th scope="col">{t('course')}</th> : null}
          <th scope="col" className={tableStyles.numeric}>
            {t('rank')}
          </th>
          <th scope="col" className={tableStyles.numeric}>
            {t('enterprises')}
          </th>
          <th scope="col" className={tableStyles.numeric}>
            {t('hazard_sources')}
          </th>
          <th scope="col" className={tableStyles.numeric}>
            {t('open_short')}
          </th>
          <th scope="col" className={tableStyles.numeric}>
            {t('overdue_dangers')}
          </th>
        </tr>
      </thead>
      <tbody>
        <Row area={total} rank={null} trends={trends} measure={measure} />
        {sorted.map((area) => (
          <Row
            key={area.id}
            area={area}
            rank={ranks.get(area.id) ?? null}
            trends={trends}
            measure={measure}
          />
        ))}
      </tbody>
    </Table>
  );
}
