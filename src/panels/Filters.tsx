/** What narrows map, list and counts together: zone, words, and every filter in force as a chip that can be taken off. */

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useWords } from '../i18n/words';
import type { Region } from '../model/region';
import { type Filters as FilterSet, NO_FILTERS } from '../model/view';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { FILTER_GROUPS, LIST_FILTERS, type ListFilter } from './filter-groups';
import { MoreFilters } from './MoreFilters';
import styles from './panels.module.css';
import { useRegionView } from './use-region-view';
import { ZonePicker } from './ZonePicker';

/** Typing waits this long before the view changes, so that each letter is not a step of the address. */
const TYPING_MILLISECONDS = 250;

function SearchField({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const { t } = useTranslation('panels');
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  useEffect(() => {
    if (typed === search) return;
    const timer = setTimeout(() => onSearch(typed), TYPING_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, search, onSearch]);
  return (
    <Field
      label={t('search.label')}
      labelHidden
      type="search"
      icon="search"
      placeholder={t('search.placeholder')}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

export function Filters({ region }: { region: Region }) {
  const { t } = useTranslation('panels');
  const word = useWords();
  const format = useFormat();
  const regionView = useRegionView(region);
  const { view, setView, passes } = regionView;
  const { filters } = view;
  const overdue = passes.hidden_dangers?.counts.urgency?.get('overdue');
  const without = (list: ListFilter, value: string | number): Partial<FilterSet> => ({
    [list]: (filters[list] as readonly (string | number)[]).filter((other) => other !== value),
  });
  const chosen = LIST_FILTERS.flatMap((list) => filters[list].map((value) => ({ list, value })));
  const narrowed =
    chosen.length > 0 ||
    filters.overdueOnly ||
    filters.orphansOnly ||
    filters.fatalOnly ||
    view.search !== '' ||
    view.zone !== null ||
    view.from !== null ||
    view.to !== null;
  return (
    <section className={styles.filters} aria-label={t('filters')}>
      <ZonePicker region={region} />
      <SearchField search={view.search} onSearch={(search) => setView({ search }, { history: 'replace' })} />
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
        {filters.orphansOnly ? (
          <Chip pressed onPress={(orphansOnly) => setView({ filters: { orphansOnly } })}>
            {t('orphans_only')}
          </Chip>
        ) : null}
        <Chip pressed={filters.fatalOnly} onPress={(fatalOnly) => setView({ filters: { fatalOnly } })}>
          {t('fatal_only')}
        </Chip>
        <MoreFilters regionView={regionView} />
        {chosen
          .filter(({ list, value }) => !(list === 'enterpriseStatus' && value === 'active'))
          .map(({ list, value }) => (
            <button
              key={`${list} ${value}`}
              type="button"
              className={styles.removable}
              onClick={() => setView({ filters: without(list, value) })}
              aria-label={t('remove_filter', { filter: word(`terms:${FILTER_GROUPS[list]}.${value}`) })}
            >
              {word(`terms:${FILTER_GROUPS[list]}.${value}`)}
              <Icon name="close" size={12} />
            </button>
          ))}
        {narrowed ? (
          <Button
            kind="quiet"
            onClick={() =>
              setView({ filters: NO_FILTERS, search: '', zone: null, from: null, to: null, camera: null })
            }
          >
            {t('clear')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
