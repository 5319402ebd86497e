/** A range of numbers in words. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { type NumberRange, RANGES, type RangeFilter } from '../model/ranges';

/** «30 to 99», «84 days left or more», «1–7 days overdue». */
export function useRangeWords(): (filter: RangeFilter, range: NumberRange) => string {
  const { t } = useTranslation('panels');
  const format = useFormat();
  return (filter, { low, high }) => {
    const inDays = RANGES[filter].unit === 'days';
    const say = (value: number) => {
      if (!inDays) return format.number(value);
      return value > 0 ? t('days_overdue', { count: value }) : t('days_left', { count: -value });
    };
    if (low !== null && low === high) return say(low);
    if (low !== null && high !== null) {
      if (inDays && high <= 0) return t('range_words.left_between', { low: -high, high: -low });
      if (inDays && low > 0) return t('range_words.overdue_between', { low, high });
      return t('range_words.between', { low: say(low), high: say(high) });
    }
    // More days left are fewer days overdue.
    if (low !== null)
      return t(inDays && low <= 0 ? 'range_words.since' : 'range_words.more', { end: say(low) });
    const end = say(high ?? 0);
    return t(inDays && high !== null && high <= 0 ? 'range_words.more' : 'range_words.until', { end });
  };
}
