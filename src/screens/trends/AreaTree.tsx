/** The narrow tree at the left: the period, the region and its districts. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useNameOf } from '../../i18n/names';
import { useView } from '../../state/use-view';
import { Select } from '../../ui/Select';
import { Skeleton } from '../../ui/Skeleton';
import { useWorkplace } from '../frame/workplace';
import styles from './AreaTree.module.css';
import { wholeYear, yearPeriod } from './period';
import type { Trends } from './use-trends';
import { usePeriodWords } from './words';

const OWN = 'own';

function PeriodChoice({ trends }: { trends: Trends }) {
  const { t } = useTranslation('trends');
  const sayPeriod = usePeriodWords();
  const { region } = useWorkplace();
  const [, setView] = useView();
  const { period, years } = trends;
  const year = wholeYear(period);
  const first = years?.[0] ?? Number(period.from.slice(0, 4));
  const last = Number(region.today.slice(0, 4));
  const options = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => last - index).map(
    (value) => ({ value: String(value), label: sayPeriod(yearPeriod(value)) }),
  );
  const own = year === null || !options.some(({ value }) => value === String(year));
  return (
    <Select
      label={t('period')}
      value={own ? OWN : String(year)}
      options={own ? [{ value: OWN, label: sayPeriod(period) }, ...options] : options}
      onChange={(value) => {
        if (value !== OWN) setView(yearPeriod(Number(value)));
      }}
    />
  );
}

export function AreaTree({ trends }: { trends: Trends }) {
  const { t, i18n } = useTranslation('trends');
  const format = useFormat();
  const nameOf = useNameOf();
  const [, setView] = useView();
  const { total, districts, area } = trends;
  const byName = [...districts].sort((one, other) => nameOf(one).localeCompare(nameOf(other), i18n.language));
  return (
    <nav className={styles.tree} aria-label={t('areas')}>
      <PeriodChoice trends={trends} />
      {trends.isDefault ? <p className={styles.hint}>{t('default_period')}</p> : null}
      <h2 className={styles.treeTitle}>{t('areas')}</h2>
      {total ? (
        <ul>
          {[total, ...byName].map((entry) => (
            <li key={entry.id ?? 'region'} className={entry.id === null ? undefined : styles.branch}>
              <button
                type="button"
                className={styles.leaf}
                aria-current={area?.id === entry.id ? 'true' : undefined}
                onClick={() => setView({ zone: entry.id, camera: null, selected: null })}
              >
                <span>{nameOf(entry)}</span>
                <span className={styles.count}>{format.number(entry.accidents)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton lines={10} />
      )}
    </nav>
  );
}
