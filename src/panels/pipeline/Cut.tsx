/** Says of which subjects only the nearest are told, and asks for all: a cut answer is never shown as whole. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import type { AlongPipeline } from '../../model/pipeline';
import partStyles from '../site/parts.module.css';
import styles from '../site/site.module.css';

type Subject = keyof AlongPipeline['totals'];

type CutProps = { along: AlongPipeline; subjects: readonly Subject[]; onAll: () => void };

export function Cut({ along, subjects, onAll }: CutProps) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  const cut = subjects.flatMap((subject) => {
    const shown = along[subject].length;
    const total = along.totals[subject] ?? 0;
    return shown < total ? [{ subject, shown, total }] : [];
  });
  if (cut.length === 0) return null;
  return (
    <>
      {cut.map(({ subject, shown, total }) => (
        <p key={subject} className={styles.note} data-cut={subject}>
          {t('cut', {
            subject: t(`cut_subject.${subject}`),
            shown: format.number(shown),
            total: format.number(total),
          })}
        </p>
      ))}
      <button type="button" className={partStyles.unfold} onClick={onAll}>
        {t('all')}
      </button>
    </>
  );
}
