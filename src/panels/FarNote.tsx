/** Says of a set that did not travel that the database answers for it, and how many records it has. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import type { Pass } from '../lens/question';

export function FarNote({ pass, className }: { pass: Pass | undefined; className: string | undefined }) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  if (!pass?.pages) return null;
  const { of: count } = pass.pages;
  return (
    <p className={className} data-far={count}>
      {t('far', { count, formatted: format.number(count) })}
      {pass.late ? <span role="status"> {t('far_late')}</span> : null}
    </p>
  );
}
