/** Which figure the table and the ranking compare. */

import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/Chip';
import { MEASURES, type Measure } from './measures';
import styles from './Trends.module.css';

type Props = { measure: Measure; onChoose: (measure: Measure) => void };

export function MeasureChoice({ measure, onChoose }: Props) {
  const { t } = useTranslation('trends');
  return (
    <fieldset className={styles.measures}>
      <legend className={styles.muted}>{t('compare')}</legend>
      {MEASURES.map((choice) => (
        <Chip key={choice} pressed={choice === measure} onPress={() => onChoose(choice)}>
          {t(choice)}
        </Chip>
      ))}
    </fieldset>
  );
}
