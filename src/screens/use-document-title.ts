/** The title of the browser's tab: the screen, the region, the app. */

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameOf } from '../i18n/names';
import { useWorkplace } from './frame/workplace';

export function useDocumentTitle(screen: string): void {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { region } = useWorkplace();
  const title = `${screen} · ${nameOf(region)} · ${t('name')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
