/** The measure word after a figure: Chinese says 24项, English just 24 under its label. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

type Counted = 'enterprises' | 'hazard_sources' | 'hidden_dangers' | 'accidents' | 'pipelines' | 'people';

/** Gives the word for what is counted, or nothing where the language has none. */
export function useMeasureWord(): (counted: Counted) => string | undefined {
  const { t, i18n } = useTranslation('terms');
  const chinese = i18n.language.startsWith('zh');
  return useCallback((counted) => (chinese ? t(`unit.${counted}`) : undefined), [t, chinese]);
}
