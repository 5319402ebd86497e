/** A range of numbers in words. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { yearsInDays } from '../model/bands';
import { type NumberRange, next, RANGES, type RangeFilter, type RangeUnit } from '../model/ranges';

type Say = (range: NumberRange) => string;

/** The years that so many days are; null where they are no whole ones. */
function wholeYears(days: number): number | null {
  const years = Math.floor(days / 365.25);
  return years > 0 && yearsInDays(years) === days ? years : null;
}

function useCountWords(): Say {
  const { t } = useTranslation('panels');
  const format = useFormat();
  return ({ low, high }) => {
    if (low !== null && low === high) return format.number(low);
    if (low !== null && high !== null)
      return t('range_words.between', { low: format.number(low), high: format.number(high) });
    if (low !== null) return t('range_words.more', { end: format.number(low) });
    return t('range_words.until', { end: format.number(high) });
  };
}

/** R is any number, so that a bar ends before the next one begins: «10 ≤ R < 50». */
function useHazardWords(): Say {
  const { t } = useTranslation('panels');
  const format = useFormat();
  return (range) => {
    const low = format.exact(range.low);
    const above = range.high === null ? '' : format.exact(next(range.high, 'r'));
    if (range.low !== null && range.low === range.high) return t('range_words.r_is', { low });
    if (range.high === null) return t('range_words.r_from', { low });
    return range.low === null
      ? t('range_words.r_below', { above })
      : t('range_words.r_between', { low, above });
  };
}

/** Days to or past a day: «84 days left or more», «1–7 days overdue». */
function useDeadlineWords(): Say {
  const { t } = useTranslation('panels');
  const say = (value: number) =>
    value > 0 ? t('days_overdue', { count: value }) : t('days_left', { count: -value });
  return ({ low, high }) => {
    if (low !== null && low === high) return say(low);
    if (low !== null && high !== null) {
      if (high <= 0) return t('range_words.left_between', { low: -high, high: -low });
      if (low > 0) return t('range_words.overdue_between', { low, high });
      return t('range_words.between', { low: say(low), high: say(high) });
    }
    // More days left are fewer days overdue.
    if (low !== null) return t(low <= 0 ? 'range_words.since' : 'range_words.more', { end: say(low) });
    return t(high !== null && high <= 0 ? 'range_words.more' : 'range_words.until', { end: say(high ?? 0) });
  };
}

/** Time since a day, in years where they are whole: «31–90 days», «1–2 years», «over 20 years». */
function useAgeWords(): Say {
  const { t } = useTranslation('panels');
  const inDays = (days: number) => t('range_words.days', { count: days });
  const inYears = (years: number) => t('range_words.years', { count: years });
  return ({ low, high }) => {
    // A bar begins the day after the last of so many years.
    const from = low === null ? null : wholeYears(low - 1);
    const to = high === null ? null : wholeYears(high);
    const upTo = high === null ? '' : to === null ? inDays(high) : inYears(to);
    if (low === null) return t('range_words.age_until', { high: upTo });
    if (high === null)
      return from === null
        ? t('range_words.age_from', { low: inDays(low) })
        : t('range_words.age_over', { low: inYears(from) });
    if (low === high) return inDays(low);
    if (from !== null && to !== null) return t('range_words.years_between', { low: from, high: to });
    if (from === null && to === null) return t('range_words.days_between', { low, high });
    return t('range_words.age_between', { low: from === null ? inDays(low) : inYears(from), high: upTo });
  };
}

/** How a range of a filter is said; at least one of its ends is given. */
export function useRangeWords(): (filter: RangeFilter, range: NumberRange) => string {
  const say: Record<RangeUnit, Say> = {
    count: useCountWords(),
    r: useHazardWords(),
    days: useDeadlineWords(),
    age: useAgeWords(),
  };
  return (filter, range) => say[RANGES[filter].unit](range);
}
