/** The counts of the present view in a line, each opening its list. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { countAbove } from '../../lens/summary';
import { useViewLink } from '../../state/use-view';
import { Figure } from '../../ui/Figure';
import { RiskMark } from '../../ui/RiskMark';
import { useWindowWords } from '../frame/window-words';
import { useWorkplace } from '../frame/workplace';
import { usePasses } from '../use-passes';
import styles from './Grid.module.css';

/** Days before a deadline from which it counts as near. */
const SOON_DAYS = 90;

export function GridFigures() {
  const { t } = useTranslation(['grid', 'terms']);
  const format = useFormat();
  const link = useViewLink();
  const windowWords = useWindowWords();
  const { region } = useWorkplace();
  const { columns, passes } = usePasses();
  const dangers = columns.hidden_dangers;
  const open = passes.hidden_dangers;
  const overdue = dangers && open ? countAbove(dangers, open, 'daysOverdue', 0) : null;
  const soon = dangers && open ? countAbove(dangers, open, 'daysOverdue', -SOON_DAYS - 1) : null;
  const today = t('as_of', { date: format.shortDate(region.today) });
  const said = (count: number | null | undefined) => (count == null ? null : format.number(count));
  return (
    <div className={styles.figures}>
      <Figure
        label={t('my_sites')}
        value={said(passes.enterprises?.marks.length)}
        unit={t('terms:unit.enterprises')}
        note={today}
        to={link('/grid', { list: 'enterprises' })}
      />
      <Figure
        label={t('open_dangers')}
        value={said(open?.marks.length)}
        unit={t('terms:unit.hidden_dangers')}
        note={overdue === null || soon === null ? today : t('due_soon', { count: soon - overdue, formatted: format.number(soon - overdue) })}
        to={link('/grid', { list: 'hidden_dangers' })}
      />
      <Figure
        label={t('overdue')}
        mark={overdue ? <RiskMark risk={3} /> : null}
        value={said(overdue)}
        unit={t('terms:unit.hidden_dangers')}
        note={today}
        to={link('/grid', { list: 'hidden_dangers', filters: { overdueOnly: true } })}
      />
      <Figure
        label={t('terms:subject.accidents')}
        value={said(passes.accidents?.marks.length)}
        unit={t('terms:unit.accidents')}
        note={windowWords}
        to={link('/grid', { list: 'accidents' })}
      />
    </div>
  );
}
