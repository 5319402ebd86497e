/** The figures a wall shows, each with what it counts and the list behind it. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useMeasureWord } from '../../i18n/measure-word';
import { useWindowWords } from '../../panels/window-words';
import { useViewLink } from '../../state/use-view';
import { Figure } from '../../ui/Figure';
import { RiskMark } from '../../ui/RiskMark';
import { useWorkplace } from '../frame/workplace';
import type { Passes } from '../use-passes';
import styles from './WallPanels.module.css';

type Props = { data: Passes };

/** Wall figures stand still at one day or span the time window; both say so. */
function useNotes() {
  const { t } = useTranslation('wall');
  const format = useFormat();
  const { region } = useWorkplace();
  return { today: t('note_today', { date: format.shortDate(region.today) }), period: useWindowWords() };
}

export function EnterpriseFigure({ data }: Props) {
  const { t } = useTranslation('wall');
  const measure = useMeasureWord();
  const format = useFormat();
  const link = useViewLink();
  const notes = useNotes();
  const count = data.passes.enterprises?.total;
  return (
    <Figure
      size="wall"
      label={t('enterprises')}
      value={count === undefined ? null : format.number(count)}
      unit={measure('enterprises')}
      note={notes.today}
      to={link('/grid', { list: 'enterprises', filters: data.view.filters })}
    />
  );
}

/** Its day is that of the enterprises beside it. */
export function HazardSourceFigure({ data }: Props) {
  const { t } = useTranslation('wall');
  const measure = useMeasureWord();
  const format = useFormat();
  const link = useViewLink();
  const count = data.passes.hazard_sources?.total;
  return (
    <Figure
      size="wall"
      label={t('hazard_sources')}
      value={count === undefined ? null : format.number(count)}
      unit={measure('hazard_sources')}
      to={link('/grid', { list: 'hazard_sources', filters: data.view.filters })}
    />
  );
}

export function DangerFigures({ data }: Props) {
  const { t } = useTranslation('wall');
  const measure = useMeasureWord();
  const format = useFormat();
  const link = useViewLink();
  const notes = useNotes();
  const pass = data.passes.hidden_dangers;
  const overdue = pass ? (pass.counts.due?.get('past') ?? 0) : null;
  return (
    <div className={styles.pair}>
      <Figure
        size="wall"
        label={t('open_dangers')}
        value={pass ? format.number(pass.total) : null}
        unit={measure('hidden_dangers')}
        note={notes.today}
        to={link('/grid', { list: 'hidden_dangers' })}
      />
      <Figure
        size="wall"
        label={t('overdue_dangers')}
        mark={overdue ? <RiskMark risk={3} size="calc(22 * var(--u))" /> : null}
        value={overdue === null ? null : format.number(overdue)}
        unit={measure('hidden_dangers')}
        to={link('/grid', { list: 'hidden_dangers', filters: { overdueOnly: true } })}
      />
    </div>
  );
}

export function AccidentFigures({ data }: Props) {
  const { t } = useTranslation('wall');
  const measure = useMeasureWord();
  const format = useFormat();
  const link = useViewLink();
  const notes = useNotes();
  const pass = data.passes.accidents;
  const sum = (number: string) => (pass ? format.number(pass.sums[number] ?? 0) : null);
  return (
    <>
      <Figure
        size="wall"
        label={t('accidents')}
        value={pass ? format.number(pass.total) : null}
        unit={measure('accidents')}
        note={notes.period}
        to={link('/grid', { list: 'accidents' })}
      />
      <div className={styles.pair}>
        <Figure
          size="wall"
          label={t('deaths')}
          value={sum('deaths')}
          unit={measure('people')}
          to={link('/grid', { list: 'accidents', filters: { fatalOnly: true } })}
        />
        <Figure
          size="wall"
          label={t('injuries')}
          value={sum('injuries')}
          unit={measure('people')}
          to={link('/grid', { list: 'accidents' })}
        />
      </div>
    </>
  );
}

export function PipelineFigures({ data }: Props) {
  const { t } = useTranslation('wall');
  const measure = useMeasureWord();
  const format = useFormat();
  const link = useViewLink();
  const pass = data.passes.pipelines;
  const meters = pass ? (pass.sums.lengthMeters ?? 0) : null;
  return (
    <>
      <Figure
        size="wall"
        label={t('pipelines')}
        value={pass ? format.number(pass.total) : null}
        unit={measure('pipelines')}
        to={link('/grid', { list: 'pipelines' })}
      />
      <Figure
        size="wall"
        label={t('pipeline_length')}
        value={meters === null ? null : format.number(meters / 1000)}
        unit={t('kilometers')}
        to={link('/grid', { list: 'pipelines' })}
      />
    </>
  );
}
