/** What narrows map, list and counts together: zone, words, the filters one needs most, and below them all that is in force. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import type { Region } from '../model/region';
import { Chip } from '../ui/Chip';
import { FiltersInForce } from './FiltersInForce';
import { MoreFilters } from './MoreFilters';
import styles from './panels.module.css';
import { SearchBox } from './SearchBox';
import { useRegionView } from './use-region-view';
import { ZonePicker } from './ZonePicker';

export function Filters({ region }: { region: Region }) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const regionView = useRegionView(region);
  const { view, setView, passes } = regionView;
  const { filters } = view;
  const overdue = passes.hidden_dangers?.counts.urgency?.get('overdue');
  return (
    <section className={styles.filters} aria-label={t('filters')}>
      <ZonePicker region={region} />
      <SearchBox region={region} />
      <div className={styles.chips}>
        <Chip
          pressed={filters.overdueOnly}
          count={overdue === undefined ? undefined : format.number(overdue)}
          onPress={(overdueOnly) => setView({ filters: { overdueOnly } })}
        >
          {t('overdue_only')}
        </Chip>
        <Chip
          pressed={filters.enterpriseStatus.length === 1 && filters.enterpriseStatus[0] === 'active'}
          onPress={(on) => setView({ filters: { enterpriseStatus: on ? ['active'] : [] } })}
        >
          {t('active_only')}
        </Chip>
        <Chip pressed={filters.fatalOnly} onPress={(fatalOnly) => setView({ filters: { fatalOnly } })}>
          {t('fatal_only')}
        </Chip>
        <MoreFilters regionView={regionView} />
      </div>
      <FiltersInForce region={region} />
    </section>
  );
}
