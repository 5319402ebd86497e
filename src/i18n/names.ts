/** What a record says in two languages, by the page's. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export type Named = { nameEn: string; nameZh: string };

/** Chooses the name in the page's language; the other one where it is empty. */
export function useNameOf(): (named: Named) => string {
  const { i18n } = useTranslation();
  const chinese = i18n.language.startsWith('zh');
  return useCallback(({ nameEn, nameZh }) => (chinese ? nameZh || nameEn : nameEn || nameZh), [chinese]);
}

/** Chooses the page's part of a text that its source gives as «English / 中文»; any other text is left whole. */
export function ownPart(text: string, chinese: boolean): string {
  const parts = /^([^\p{Script=Han}]+) \/ (\P{ASCII}*\p{Script=Han}.*)$/u.exec(text);
  return parts?.[chinese ? 2 : 1] ?? text;
}

/** `ownPart` in the page's language. */
export function useOwnPart(): (text: string | null | undefined) => string | undefined {
  const { i18n } = useTranslation();
  const chinese = i18n.language.startsWith('zh');
  return useCallback((text) => (text ? ownPart(text, chinese) : undefined), [chinese]);
}
