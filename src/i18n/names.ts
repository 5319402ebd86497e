/** A record's two names, by the page's language. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export type Named = { nameEn: string; nameZh: string };

/** Chooses the name in the page's language; the other one where it is empty. */
export function useNameOf(): (named: Named) => string {
  const { i18n } = useTranslation();
  const chinese = i18n.language.startsWith('zh');
  return useCallback(({ nameEn, nameZh }) => (chinese ? nameZh || nameEn : nameEn || nameZh), [chinese]);
}
