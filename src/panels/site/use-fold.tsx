/** Shows the first rows of a list and the rest on demand; on paper all of them. */

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../../state/use-printing';
import partStyles from './parts.module.css';

/** The rows to show now, and the button that unfolds or folds the others; null where there are none. */
export function useFold<T>(items: readonly T[], first: number): { shown: readonly T[]; fold: ReactNode } {
  const { t } = useTranslation('site');
  const printing = usePrinting();
  const [open, setOpen] = useState(false);
  // One row more is sooner shown than announced.
  if (items.length <= first + 1) return { shown: items, fold: null };
  return {
    shown: open || printing ? items : items.slice(0, first),
    fold: (
      <button type="button" className={partStyles.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('fewer') : t('more', { count: items.length - first })}
      </button>
    ),
  };
}
