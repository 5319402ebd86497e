/** A month chosen by year and month: a browser's own field speaks the browser's language, and some browsers have none. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { type MonthLimits, monthChoices, monthOf, within, yearChoices, yearOf } from '../model/month';
import type { Month } from '../model/view';
import { Select } from '../ui/Select';
import styles from './time.module.css';

type MonthChoiceProps = {
  label: string;
  value: Month | null;
  /** First and last year that are offered. */
  years: readonly [number, number];
  limits: MonthLimits;
  /** The month of a year that is chosen first. */
  edge: '01' | '12';
  onChange: (month: Month | null) => void;
};

export function MonthChoice({ label, value, years, limits, edge, onChange }: MonthChoiceProps) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const choose = (year: string, month: string) =>
    onChange(year === '' ? null : within(`${year}-${month}`, limits));
  const year = value === null ? '' : String(yearOf(value));
  const month = value === null ? '' : monthOf(value);
  return (
    <fieldset className={styles.month}>
      <legend>{label}</legend>
      <Select
        label={t('time.choose_year')}
        labelHidden
        compact
        value={year}
        options={[
          { value: '', label: t('time.open') },
          ...yearChoices(...years, value, limits).map((choice) => ({
            value: String(choice),
            label: t('time.year', { year: choice }),
          })),
        ]}
        onChange={(chosen) => choose(chosen, month || edge)}
      />
      <Select
        label={t('time.choose_month')}
        labelHidden
        compact
        disabled={value === null}
        value={month}
        options={
          value === null
            ? [{ value: '', label: '–' }]
            : monthChoices(yearOf(value), value, limits).map((choice) => ({
                value: choice,
                label: format.monthName(choice),
              }))
        }
        onChange={(chosen) => choose(year, chosen)}
      />
    </fieldset>
  );
}
