/** Short facts in one line, sentences in one paragraph. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Joins what is given by a middle dot; empty parts are left out. */
export function joined(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Puts sentences one after the other as the page's language does: in Chinese nothing stands between them. */
export function useSentences(): (...sentences: readonly (string | false)[]) => string {
  const { i18n } = useTranslation();
  const gap = i18n.language.startsWith('zh') ? '' : ' ';
  return useCallback((...sentences) => sentences.filter(Boolean).join(gap), [gap]);
}
