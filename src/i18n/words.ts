/** Words whose key is made of data, such as the name of a hazard class. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Looks up `namespace:key`; a test holds that every key that data can make is in both catalogues. */
export function useWords(): (key: string, values?: Record<string, number>) => string {
  const { t } = useTranslation();
  // The compiler knows the keys written in code; these are made at run time.
  return useMemo(() => t as unknown as (key: string, values?: Record<string, number>) => string, [t]);
}
