/** The short lists of a wall: what is longest overdue, what happened last, where most happens. */

import { useTranslation } from 'react-i18next';
import { RankList } from '../../charts/RankList';
import { YearBars } from '../../charts/YearBars';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import { countByDistrict, yearCounts } from '../../lens/summary';
import { wordOf } from '../../model/columns';
import { isoOf } from '../../model/day';
import type { ListSubject } from '../../model/view';
import { useFirst } from '../../panels/use-listed';
import { useViewLink } from '../../state/use-view';
import { RiskMark } from '../../ui/RiskMark';
import { Skeleton } from '../../ui/Skeleton';
import type { Passes } from '../use-passes';
import { Panel } from './Panel';
import styles from './WallPanels.module.css';

type Props = { data: Passes };

/** Hidden dangers with the most days overdue, or the fewest days left. */
export function DeadlineList({ data, limit }: Props & { limit: number }) {
  const { t } = useTranslation('wall');
  const format = useFormat();
  const rows = useFirst(data.columns.hidden_dangers, data.passes.hidden_dangers, 'daysOverdue', limit);
  if (!rows) return <Skeleton lines={limit} />;
  if (rows.length === 0) return <p className={styles.quiet}>{t('nothing_open')}</p>;
  return (
    <ol className={styles.lines}>
      {rows.map(({ columns: set, row }) => {
        const days = set.numbers.daysOverdue?.[row] ?? 0;
        return (
          <li key={set.ids[row]} className={styles.listEntry}>
            <span className={styles.listName}>{set.texts.name?.[row]}</span>
            <span className={styles.listNote}>
              <RiskMark risk={days > 0 ? 3 : 4} size="calc(18 * var(--u))" />
              {joined(
                days > 0 ? t('days_overdue', { count: days }) : t('days_left', { count: -days }),
                format.shortDate(isoOf(set.numbers.deadlineDay?.[row] ?? Number.NaN)),
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The newest accidents, or those with most deaths. */
export function AccidentList({ data, limit, by }: Props & { limit: number; by: 'day' | 'deaths' }) {
  const { t } = useTranslation('wall');
  const format = useFormat();
  const rows = useFirst(data.columns.accidents, data.passes.accidents, by, limit);
  if (!rows) return <Skeleton lines={limit} />;
  if (rows.length === 0) return <p className={styles.quiet}>{t('no_accident')}</p>;
  return (
    <ol className={styles.lines}>
      {rows.map(({ columns: set, row }) => (
        <li key={set.ids[row]} className={styles.listEntry}>
          <span className={styles.listName}>{set.texts.name?.[row]}</span>
          <span className={styles.listNote}>
            {joined(
              format.happened(
                isoOf(set.numbers.day?.[row] ?? Number.NaN),
                wordOf(set, 'datePrecision', row),
                true,
              ),
              t('casualties', {
                deaths: format.number(set.numbers.deaths?.[row] ?? 0),
                injuries: format.number(set.numbers.injuries?.[row] ?? 0),
              }),
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The districts where most rows of a subject lie. */
export function DistrictRanks({ data, subject, limit }: Props & { subject: ListSubject; limit: number }) {
  const format = useFormat();
  const nameOf = useNameOf();
  const link = useViewLink();
  const { passes, zones } = data;
  const pass = passes[subject];
  if (!pass || !zones) return <Skeleton lines={limit} />;
  const rows = countByDistrict(pass, zones).slice(0, limit);
  return (
    <RankList
      wall
      rows={rows.map(({ zoneId, count }) => {
        const zone = zones.byId.get(zoneId);
        return {
          key: String(zoneId),
          name: zone ? nameOf(zone) : '',
          value: count,
          said: format.number(count),
          to: link('/grid', { list: subject, zone: zoneId, camera: null, filters: data.view.filters }),
        };
      })}
    />
  );
}

/** The rows of a subject by the words of a category. */
export function WordRanks({
  data,
  subject,
  category,
  words,
}: Props & { subject: ListSubject; category: string; words: string }) {
  const format = useFormat();
  const say = useWords();
  const counts = data.passes[subject]?.counts[category];
  if (!counts) return <Skeleton lines={3} />;
  const rows = [...counts]
    .filter(([word, count]) => word !== '' && count > 0)
    .sort(([, one], [, other]) => other - one);
  return (
    <RankList
      wall
      rows={rows.map(([word, count]) => ({
        key: word,
        name: say(`terms:${words}.${word}`),
        value: count,
        said: format.number(count),
      }))}
    />
  );
}

export function AccidentYears({ data }: Props) {
  const { t } = useTranslation('wall');
  const format = useFormat();
  const years = data.passes.accidents && yearCounts(data.passes.accidents);
  if (!years) return <Skeleton block />;
  const bars = [...years]
    .map(([year, value]) => ({ year, value }))
    .sort((one, other) => one.year - other.year);
  const said = bars.map(({ year, value }) => `${year}: ${format.number(value)}`).join(', ');
  return (
    <Panel title={t('by_year')}>
      <YearBars data={bars} size={[186, 76]} format={format.number} label={`${t('by_year')}: ${said}`} />
    </Panel>
  );
}
