/** The grid supervisor's screen: filters, list and map of the same rows, and the site that is open. */

import { useTranslation } from 'react-i18next';
import { usePhone } from '../../state/use-media';
import { useDocumentTitle } from '../use-document-title';
import { GridDesk } from './GridDesk';
import { GridPhone } from './GridPhone';

export function Grid() {
  const { t } = useTranslation('grid');
  const phone = usePhone();
  useDocumentTitle(t('title'));
  return phone ? <GridPhone /> : <GridDesk />;
}
