/** What a line of a band says: the record's name, and what else is known of it. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import type { BandEntry } from '../../model/band-entries';

export function useEntryWords(): (entry: BandEntry) => { title: string; more: string } {
  const { t } = useTranslation(['pipeline', 'site', 'panels', 'terms']);
  const word = useWords();
  const nameOf = useNameOf();
  const format = useFormat();
  return ({ subject, record }) => {
    switch (subject) {
      case 'enterprises':
        return {
          title: record.name,
          more: joined(
            word(`terms:enterprise_status.${record.status}`),
            record.hazardSources > 0 && t('hazard_sources', { count: record.hazardSources }),
          ),
        };
      case 'protected_places':
        return {
          title: record.name,
          more: joined(
            word(`terms:protected_place.${record.kind}`),
            t('site:near.article_item', { item: record.articleItem }),
            record.people !== null &&
              t('site:near.people_there', { count: record.people, people: format.number(record.people) }),
            record.simulated && t('panels:site.simulated'),
          ),
        };
      case 'buildings':
        return { title: record.name, more: word(`site:place.${record.kind}`) };
      case 'hidden_dangers':
        return {
          title: nameOf({ nameEn: record.kindNameEn, nameZh: record.kindNameZh }),
          more: word(`terms:danger_state.${record.state}`),
        };
      case 'works':
        return {
          title: record.name,
          more: joined(
            word(`terms:band_kind.work_${record.kind}`),
            word(`terms:band_state.${record.state}`),
            record.permitNumber ? t('permit', { number: record.permitNumber }) : t('no_permit'),
          ),
        };
      case 'occupations':
        return {
          title: word(`terms:band_kind.occupation_${record.kind}`),
          more: joined(record.listed && t('listed'), t('found', { date: format.shortDate(record.foundOn) })),
        };
    }
  };
}
