/** The language of the page: the address first, then what was remembered, then the browser. */

import { useCallback } from 'react';
import { LANGUAGES, type Language } from '../model/view';
import { remember, remembered } from './preferences';
import { useView } from './use-view';
import { readAddress } from './view-address';

/** Chooses among what is known before React runs. */
export function chooseLanguage(
  address: Language | null,
  memory: string | null,
  browser: readonly string[],
): Language {
  const known = LANGUAGES.find((language) => language === memory);
  if (address !== null) return address;
  if (known !== undefined) return known;
  const understood = browser.find((tag) => /^(zh|en)\b/i.test(tag));
  return understood === undefined || /^zh/i.test(understood) ? 'zh-CN' : 'en';
}

/** The language for the first words on the page. */
export function firstLanguage(): Language {
  const { view } = readAddress(new URLSearchParams(location.search));
  return chooseLanguage(view.language, remembered('language'), navigator.languages);
}

/** The language in force and the way to change it, which is remembered. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [view, setView] = useView();
  const choose = useCallback(
    (language: Language) => {
      remember('language', language);
      setView({ language }, { history: 'replace' });
    },
    [setView],
  );
  return [chooseLanguage(view.language, remembered('language'), navigator.languages), choose];
}
