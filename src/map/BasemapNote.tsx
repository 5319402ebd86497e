/** Says why a chosen base map is not the one that is drawn, with its code, and offers to try again. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentences } from '../i18n/joined';
import { useWords } from '../i18n/words';
import type { Basemap } from '../model/basemap';
import styles from './Basemap.module.css';
import type { BasemapState } from './use-own-basemap';

/** A text of a description in the page's language. */
export function useInOwnWords(): (words: Basemap['name']) => string {
  const { i18n } = useTranslation();
  const language = i18n.language.startsWith('zh') ? 'zh-CN' : 'en';
  return useCallback((words) => words[language], [language]);
}

export function BasemapNote({
  basemaps,
  className,
}: {
  basemaps: BasemapState;
  className?: string | undefined;
}) {
  const { t } = useTranslation('map');
  const word = useWords();
  const said = useInOwnWords();
  const sentences = useSentences();
  if (!basemaps.trouble) return null;
  const { basemap, error } = basemaps.trouble;
  return (
    <div role="alert" className={className} data-basemap-trouble={error.code}>
      {sentences(
        t('basemap.failed', { name: basemap ? said(basemap.name) : basemaps.wanted }),
        word(`errors:${error.code}`, { status: Number(error.params.status ?? 0) }),
      )}{' '}
      <code className={styles.code}>{error.code}</code>{' '}
      <button type="button" className={styles.again} onClick={basemaps.retry}>
        {t('basemap.retry')}
      </button>
    </div>
  );
}

/** Whose map is drawn. */
export function BasemapSource({
  basemaps,
  className,
}: {
  basemaps: BasemapState;
  className?: string | undefined;
}) {
  const { t } = useTranslation('map');
  const said = useInOwnWords();
  const { drawn } = basemaps;
  return (
    <p className={className} data-basemap={drawn?.id ?? 'bundled'}>
      {drawn ? t('basemap.attribution', { by: said(drawn.attribution) }) : t('attribution')}
    </p>
  );
}
