/** What stands above and below a mark's card: its name, and what a click on it does. */

import { useTranslation } from 'react-i18next';
import { useNameOf } from '../i18n/names';
import { useWords } from '../i18n/words';
import type { Description } from '../layers/define';
import type { Zones } from '../model/zone';

/** Titles and hints of descriptions; a zone is named by its own name. */
export function useTipWords(zones: Zones | undefined) {
  const { t } = useTranslation('map');
  const word = useWords();
  const nameOf = useNameOf();
  return {
    titleOf: ({ title, zoneId, heading }: Description) => {
      if (heading !== undefined) return word(heading);
      const zone = zoneId === undefined ? undefined : zones?.byId.get(zoneId);
      return zone ? nameOf(zone) : (title ?? t('unnamed_pipeline'));
    },
    hintOf: ({ enterpriseId, recordId, placeId, pipelineId, nearer, drills }: Description) => {
      if (drills) return t('drill');
      if (nearer) return t('come_nearer');
      if (recordId !== undefined) return t('open_record');
      if (placeId !== undefined) return t('open_place');
      if (pipelineId !== undefined) return t('open_pipeline');
      return enterpriseId === null ? null : t('open_site');
    },
  };
}
