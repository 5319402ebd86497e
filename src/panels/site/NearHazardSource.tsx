/** A hazard source that lies near something: its name leads to its site; level, class and distance. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import { isLevel } from '../../model/hazard-level';
import type { NearHazardSource as Near } from '../../model/surroundings';
import { useView } from '../../state/use-view';
import { Row } from './Few';
import styles from './site.module.css';

type NearHazardSourceProps = {
  source: Near;
  /** What else is told of how it lies. */
  more?: readonly (string | false)[];
};

export function NearHazardSource({ source, more = [] }: NearHazardSourceProps) {
  const { t } = useTranslation('terms');
  const word = useWords();
  const format = useFormat();
  const [, setView] = useView();
  return (
    <Row
      title={
        <button
          type="button"
          className={styles.link}
          onClick={() => setView({ selected: source.enterpriseId })}
        >
          {source.name}
        </button>
      }
      end={format.length(source.distanceMeters)}
    >
      {joined(
        t(isLevel(source.level) ? `hazard_level.${source.level}` : 'hazard_level.none'),
        word(`terms:hazard_class.${source.hazardClass}`),
        ...more,
      )}
    </Row>
  );
}
