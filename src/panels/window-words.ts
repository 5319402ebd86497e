/** The time window in words. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useView } from '../state/use-view';

/** «All time», «Since May 2014», «January 2014 – May 2014» in the page's language. */
export function useWindowWords(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ from, to }] = useView();
  if (from === null && to === null) return t('window.all');
  if (to === null) return t('window.from', { from: format.month(from ?? '') });
  if (from === null) return t('window.to', { to: format.month(to) });
  return t('window.between', { from: format.month(from), to: format.month(to) });
}
