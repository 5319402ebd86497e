/** The line at the foot of the wall: one piece of news after the other, standing still while it is read. */

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { wordOf } from '../../model/columns';
import { isoOf } from '../../model/day';
import { useFirst } from '../../panels/use-listed';
import type { Passes } from '../use-passes';
import styles from './Wall.module.css';

const READ_MILLISECONDS = 9000;
const PIECES = 12;

function useNews({ columns, passes }: Passes): string[] {
  const { t } = useTranslation(['wall', 'common']);
  const format = useFormat();
  const say = useWords();
  const dangers = useFirst(columns.hidden_dangers, passes.hidden_dangers, 'daysOverdue', PIECES) ?? [];
  const accidents = useFirst(columns.accidents, passes.accidents, 'day', PIECES) ?? [];
  const overdue = dangers
    .filter(({ columns: { numbers }, row }) => (numbers.daysOverdue?.[row] ?? 0) > 0)
    .map(({ columns: set, row }) =>
      t('ticker_overdue', {
        name: set.texts.name?.[row] ?? '',
        kind: say(`terms:danger_kind.${wordOf(set, 'kind', row) ?? ''}`),
        days: t('days_overdue', { count: set.numbers.daysOverdue?.[row] ?? 0 }),
      }),
    );
  const latest = accidents.map(({ columns: set, row }) =>
    t('ticker_accident', {
      date: format.happened(isoOf(set.numbers.day?.[row] ?? Number.NaN), wordOf(set, 'datePrecision', row)),
      name: set.texts.name?.[row] ?? '',
      casualties: t('casualties', {
        deaths: format.number(set.numbers.deaths?.[row] ?? 0),
        injuries: format.number(set.numbers.injuries?.[row] ?? 0),
      }),
    }),
  );
  return overdue.flatMap((piece, place) => [piece, latest[place] ?? '']).filter((piece) => piece !== '');
}

export function Ticker({ data, paused }: { data: Passes; paused: boolean }) {
  const { t } = useTranslation(['wall', 'common']);
  const news = useNews(data);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (paused) return;
    const timer = setInterval(() => setTurn((before) => before + 1), READ_MILLISECONDS);
    return () => clearInterval(timer);
  }, [paused]);
  const piece = news[turn % Math.max(1, news.length)] ?? t('ticker_quiet');
  return (
    <section className={styles.ticker} aria-label={t('ticker')}>
      <p key={piece} className={styles.piece}>
        {data.states.hidden_dangers === 'loading' ? t('common:loading') : piece}
      </p>
    </section>
  );
}
