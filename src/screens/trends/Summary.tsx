/** The chosen area's figures at the head of the page. */

import { useTranslation } from 'react-i18next';
import { Change } from '../../charts/Change';
import { useFormat } from '../../i18n/format';
import { useMeasureWord } from '../../i18n/measure-word';
import { type FigureId, useFigureLink } from '../../panels/figure-links';
import { Figure } from '../../ui/Figure';
import { RiskMark } from '../../ui/RiskMark';
import { MEASURES, valuesOf } from './measures';
import styles from './Trends.module.css';
import type { Trends } from './use-trends';
import { useChangeWords } from './words';

const UNITS = {
  accidents: 'accidents',
  deaths: 'people',
  injuries: 'people',
  enterprises: 'enterprises',
  hazardSources: 'hazard_sources',
  openDangers: 'hidden_dangers',
  overdueDangers: 'hidden_dangers',
} as const;

const STANDING = ['enterprises', 'hazardSources', 'openDangers', 'overdueDangers'] as const;
const STANDING_LABELS = {
  enterprises: 'enterprises',
  hazardSources: 'hazard_sources',
  openDangers: 'open_dangers',
  overdueDangers: 'overdue_dangers',
} as const;

export function Summary({ trends }: { trends: Trends }) {
  const { t } = useTranslation('trends');
  const measureWord = useMeasureWord();
  const format = useFormat();
  const link = useFigureLink();
  const sayChange = useChangeWords();
  const { area, period } = trends;
  const to = (figure: FigureId) => (area ? link(figure, area, period) : undefined);
  return (
    <div className={styles.summary}>
      {MEASURES.map((measure) => {
        const values = area ? valuesOf(area, measure) : null;
        return (
          <Figure
            key={measure}
            label={t(measure)}
            value={values ? format.spoken(values.now) : null}
            unit={measureWord(UNITS[measure])}
            note={
              values ? (
                <>
                  <Change difference={values.now - values.lastYear}>
                    {sayChange(values.now, values.lastYear)}
                  </Change>
                  <span className={styles.base}>{t('base', { value: format.number(values.lastYear) })}</span>
                </>
              ) : null
            }
            to={to(measure)}
          />
        );
      })}
      {STANDING.map((figure) => (
        <Figure
          key={figure}
          label={t(STANDING_LABELS[figure])}
          mark={figure === 'overdueDangers' && area && area.overdueDangers > 0 ? <RiskMark risk={3} /> : null}
          value={area ? format.spoken(area[figure]) : null}
          unit={measureWord(UNITS[figure])}
          to={to(figure)}
        />
      ))}
    </div>
  );
}
