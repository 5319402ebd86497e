/** How trends say a period and a change. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { changePercent } from '../../model/figures';
import type { Period } from '../../model/period';
import { wholeYear } from './period';

/** «Year 2022» or «January 2014 – May 2014». */
export function usePeriodWords(): (period: Period) => string {
  const { t } = useTranslation('trends');
  const format = useFormat();
  return (period) => {
    const year = wholeYear(period);
    if (year !== null) return t('period_year', { year: String(year) });
    return t('period_own', { from: format.month(period.from), to: format.month(period.to) });
  };
}

/** «up 12 %», «down 3 %», «unchanged»; to none, and from none, where nothing can be compared with, in words. */
export function useChangeWords(): (now: number, lastYear: number) => string {
  const { t } = useTranslation('trends');
  const format = useFormat();
  return (now, lastYear) => {
    if (now === lastYear) return t('same');
    const percent = changePercent(now, lastYear);
    if (percent === null) return t('no_base');
    if (now === 0) return t('cleared');
    const change = format.percent(Math.abs(percent) / 100);
    return now > lastYear ? t('up', { change }) : t('down', { change });
  };
}
