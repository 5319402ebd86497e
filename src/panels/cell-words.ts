/** What a cell of a list says in the page's language. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useWords } from '../i18n/words';
import type { Cell } from './list-columns';

/** `say` gives the words of a cell, a dash where nothing is given; `sayGiven` null there. */
export function useSayCell(): { say: (cell: Cell) => string; sayGiven: (cell: Cell) => string | null } {
  const { t } = useTranslation('panels');
  const word = useWords();
  const format = useFormat();
  const none = format.number(null);
  const say = (cell: Cell): string => {
    switch (cell.kind) {
      case 'text':
        return cell.text ?? none;
      case 'word':
        return cell.word === null ? none : word(cell.word);
      case 'count':
        return format.number(cell.count);
      case 'people':
      case 'chemicals':
        return cell.count === null ? none : t(`cell.${cell.kind}`, { count: cell.count });
      case 'day':
        if (cell.iso === null) return none;
        return cell.monthOnly ? format.month(cell.iso.slice(0, 7)) : format.shortDate(cell.iso);
      case 'meters':
        return cell.meters === null ? none : format.length(cell.meters);
      case 'overdue': {
        if (cell.days === null) return none;
        return cell.days > 0
          ? t('days_overdue', { count: cell.days })
          : t('days_left', { count: -cell.days });
      }
    }
  };
  const sayGiven = (cell: Cell) => {
    const words = say(cell);
    return words === none ? null : words;
  };
  return { say, sayGiven };
}
