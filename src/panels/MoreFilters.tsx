/** Every kind and status that can narrow the view, grouped by what it is a kind of, with what each would let through. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useWords } from '../i18n/words';
import type { Subject } from '../lens/region-questions';
import { STANDINGS } from '../model/pipeline-bands';
import {
  EQUIPMENT_FAULTS,
  EQUIPMENT_KINDS,
  HAZARD_LEVELS,
  INSPECTION_KINDS,
  INSPECTION_RESULTS,
  PLACE_KINDS,
  RESOURCE_KINDS,
  WORK_FAULTS,
  WORK_KINDS,
  WORK_PHASES,
  WORK_SCALES,
} from '../model/point-words';
import {
  ACCIDENT_GRADES,
  ACCIDENT_KINDS,
  DANGER_LEVELS,
  ENTERPRISE_KINDS,
  ENTERPRISE_STATUSES,
  type Filters,
  HAZARD_CLASSES,
  MEDIA,
  NOT_GIVEN,
  PIPELINE_STATUSES,
  RISKS,
  STANDARDIZATIONS,
} from '../model/view';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Popover } from '../ui/Popover';
import { FILTER_GROUPS, type ListFilter } from './filter-groups';
import styles from './panels.module.css';
import type { RegionView } from './use-region-view';

type Group = { subject: Subject; filter: ListFilter; category: string; values: readonly (string | number)[] };

const GROUPS: readonly Group[] = [
  { subject: 'enterprises', filter: 'enterpriseStatus', category: 'status', values: ENTERPRISE_STATUSES },
  { subject: 'enterprises', filter: 'risk', category: 'risk', values: RISKS },
  {
    subject: 'enterprises',
    filter: 'standardization',
    category: 'standardization',
    values: STANDARDIZATIONS,
  },
  { subject: 'enterprises', filter: 'enterpriseKind', category: 'kind', values: ENTERPRISE_KINDS },
  { subject: 'hazard_sources', filter: 'hazardLevel', category: 'level', values: HAZARD_LEVELS },
  { subject: 'hazard_sources', filter: 'hazardClass', category: 'hazardClass', values: HAZARD_CLASSES },
  { subject: 'hidden_dangers', filter: 'dangerLevel', category: 'level', values: DANGER_LEVELS },
  { subject: 'accidents', filter: 'accidentKind', category: 'kind', values: ACCIDENT_KINDS },
  { subject: 'accidents', filter: 'grade', category: 'grade', values: ACCIDENT_GRADES },
  { subject: 'pipelines', filter: 'medium', category: 'medium', values: MEDIA },
  { subject: 'pipelines', filter: 'pipelineStatus', category: 'status', values: PIPELINE_STATUSES },
  { subject: 'dangerous_works', filter: 'workFault', category: 'fault', values: WORK_FAULTS },
  { subject: 'dangerous_works', filter: 'workScale', category: 'scale', values: WORK_SCALES },
  { subject: 'dangerous_works', filter: 'workKind', category: 'kind', values: WORK_KINDS },
  { subject: 'dangerous_works', filter: 'workPhase', category: 'phase', values: WORK_PHASES },
  { subject: 'equipment_due', filter: 'equipmentFault', category: 'fault', values: EQUIPMENT_FAULTS },
  { subject: 'equipment_due', filter: 'equipmentKind', category: 'kind', values: EQUIPMENT_KINDS },
  { subject: 'band_records', filter: 'bandStanding', category: 'standing', values: STANDINGS },
  { subject: 'inspections', filter: 'inspectionResult', category: 'result', values: INSPECTION_RESULTS },
  { subject: 'inspections', filter: 'inspectionKind', category: 'kind', values: INSPECTION_KINDS },
  { subject: 'resources', filter: 'resourceKind', category: 'kind', values: RESOURCE_KINDS },
  { subject: 'protected_places', filter: 'placeKind', category: 'kind', values: PLACE_KINDS },
];

/** The word as a column holds it. */
const columnWord = (value: string | number) => (value === NOT_GIVEN ? '' : String(value));

export function MoreFilters({ regionView }: { regionView: RegionView }) {
  const { t } = useTranslation(['panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  const { view, setView, passes } = regionView;
  const toggle = (filter: ListFilter, value: string | number, on: boolean) => {
    const chosen = view.filters[filter] as readonly (string | number)[];
    const next = on ? [...chosen, value] : chosen.filter((other) => other !== value);
    setView({ filters: { [filter]: next } as Partial<Filters> });
  };
  // A word that no record of the region bears would only be in the way, unless the address chose it.
  const isKnown = (subject: Subject, filter: ListFilter, category: string, value: string | number) => {
    const chosen = (view.filters[filter] as readonly (string | number)[]).includes(value);
    return chosen || passes[subject]?.counts[category]?.has(columnWord(value));
  };
  // A group of a set that is not on the map and of which nothing is chosen has nothing to show.
  const groups = GROUPS.map((group) => ({
    ...group,
    known: group.values.filter((value) => isKnown(group.subject, group.filter, group.category, value)),
  })).filter(({ known }) => known.length > 0);
  return (
    <Popover
      label={t('more_filters')}
      align="start"
      trigger={
        <Button icon="filter" kind="plain">
          {t('more_filters')}
        </Button>
      }
    >
      <div className={styles.more}>
        {groups.map(({ subject, filter, category, known }) => (
          <fieldset key={filter} className={styles.moreGroup}>
            <legend>{t(`filter_group.${filter}`)}</legend>
            <div className={styles.chips}>
              {known.map((value) => (
                <Chip
                  key={value}
                  pressed={(view.filters[filter] as readonly (string | number)[]).includes(value)}
                  count={format.number(passes[subject]?.counts[category]?.get(columnWord(value)) ?? 0)}
                  onPress={(on) => toggle(filter, value, on)}
                >
                  {word(`terms:${FILTER_GROUPS[filter]}.${value}`)}
                </Chip>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Popover>
  );
}
