/** Pipelines within 200 m, and how far their position can be trusted. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import type { Site } from '../../model/site';
import { Section } from './Section';
import styles from './site.module.css';

export function SitePipelines({ site }: { site: Site }) {
  const { t } = useTranslation('panels');
  const word = useWords();
  const format = useFormat();
  return (
    <Section title={t('site.pipelines')} count={site.pipelines.length} note={t('site.pipelines_note')}>
      {site.pipelines.length === 0 ? <p className={styles.note}>{t('site.no_pipelines')}</p> : null}
      <ul className={styles.list}>
        {site.pipelines.map((pipeline) => (
          <li key={pipeline.id} className={styles.accident}>
            <p className={styles.accidentHead}>
              <strong>{pipeline.name ?? t('site.unnamed_pipeline')}</strong>
              <span className={styles.distance}>
                {t('site.away', { distance: format.length(pipeline.distanceMeters) })}
              </span>
            </p>
            <p className={styles.muted}>
              {joined(
                word(`terms:medium.${pipeline.medium}`),
                word(`terms:pipeline_status.${pipeline.status}`),
                pipeline.owner,
                pipeline.diameterMillimeters !== null &&
                  t('site.diameter', { millimeters: format.number(pipeline.diameterMillimeters) }),
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
