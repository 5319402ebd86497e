/** What is open and what presses, in a line, each number opening its list. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useMeasureWord } from '../../i18n/measure-word';
import { useViewLink } from '../../state/use-view';
import { Figure } from '../../ui/Figure';
import { RiskMark } from '../../ui/RiskMark';
import { useWorkplace } from '../frame/workplace';
import { usePasses } from '../use-passes';
import styles from './Grid.module.css';

export function GridFigures() {
  const { t } = useTranslation('grid');
  const measure = useMeasureWord();
  const format = useFormat();
  const link = useViewLink();
  const { region } = useWorkplace();
  const { passes } = usePasses();
  const open = passes.hidden_dangers;
  const counted = (word: string) => (open ? (open.counts.due?.get(word) ?? 0) : null);
  const overdue = counted('past');
  const today = t('as_of', { date: format.shortDate(region.today) });
  const said = (count: number | null | undefined) => (count == null ? null : format.number(count));
  return (
    <div className={styles.figures}>
      <Figure
        label={t('open_dangers')}
        value={said(open?.total)}
        unit={measure('hidden_dangers')}
        note={today}
        to={link('/grid', { list: 'hidden_dangers' })}
      />
      <Figure
        label={t('overdue')}
        mark={overdue ? <RiskMark risk={3} /> : null}
        value={said(overdue)}
        unit={measure('hidden_dangers')}
        note={today}
        to={link('/grid', { list: 'hidden_dangers', filters: { overdueOnly: true } })}
      />
      <Figure
        label={t('due_soon')}
        value={said(counted('soon'))}
        unit={measure('hidden_dangers')}
        note={t('within_days')}
        to={link('/grid', { list: 'hidden_dangers' })}
      />
    </div>
  );
}
