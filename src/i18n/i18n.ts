/** Starts the translations and loads a language when it is first chosen. */

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type CatalogueLanguage = 'zh-CN' | 'en';

const CATALOGUES = {
  en: () => import('./en').then((module) => module.english),
  'zh-CN': () => import('./zh-cn').then((module) => module.chinese),
} as const;

const NAMESPACES = [
  'common',
  'errors',
  'grid',
  'import',
  'map',
  'panels',
  'sign-in',
  'site',
  'terms',
  'trends',
  'wall',
  'zones',
];

async function load(language: CatalogueLanguage): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  for (const [namespace, texts] of Object.entries(await CATALOGUES[language]())) {
    i18next.addResourceBundle(language, namespace, texts, true, true);
  }
}

/** Loads a language and makes it the page's. */
export async function chooseCatalogue(language: CatalogueLanguage): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Makes the translations ready in one language; the page is drawn after this. */
export async function startTranslations(language: CatalogueLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: NAMESPACES,
    defaultNS: 'common',
    resources: {},
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await chooseCatalogue(language);
}
