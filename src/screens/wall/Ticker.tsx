/** The line at the foot of the wall: one piece of news after the other, standing still while it is read. */

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { firstBy } from '../../lens/summary';
import { wordAt } from '../../model/columns';
import { isoOf } from '../../model/day';
import type { Passes } from '../use-passes';
import styles from './Wall.module.css';

const READ_MILLISECONDS = 9000;
const PIECES = 12;

function useNews({ columns, passes }: Passes): string[] {
  const { t } = useTranslation(['wall', 'common']);
  const format = useFormat();
  const say = useWords();
  const dangers = columns.hidden_dangers;
  const accidents = columns.accidents;
  const overdue =
    dangers && passes.hidden_dangers
      ? firstBy(dangers, passes.hidden_dangers, 'daysOverdue', PIECES)
          .filter((row) => (dangers.numbers.daysOverdue[row] ?? 0) > 0)
          .map((row) =>
            t('ticker_overdue', {
              name: dangers.texts.name[row] ?? '',
              kind: say(`terms:danger_kind.${wordAt(dangers.categories.kind, row) ?? ''}`),
              days: t('days_overdue', { count: dangers.numbers.daysOverdue[row] ?? 0 }),
            }),
          )
      : [];
  const latest =
    accidents && passes.accidents
      ? firstBy(accidents, passes.accidents, 'day', PIECES).map((row) =>
          t('ticker_accident', {
            date: format.happened(
              isoOf(accidents.numbers.day[row] ?? Number.NaN),
              wordAt(accidents.categories.datePrecision, row),
            ),
            name: accidents.texts.name[row] ?? '',
            casualties: t('casualties', {
              deaths: format.number(accidents.numbers.deaths[row] ?? 0),
              injuries: format.number(accidents.numbers.injuries[row] ?? 0),
            }),
          }),
        )
      : [];
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
