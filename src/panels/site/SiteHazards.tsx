/** Hazard sources with their chemicals; a quantity that is not published is said to be so. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import type { Site } from '../../model/site';
import { Badge } from '../../ui/Badge';
import { Table, tableStyles } from '../../ui/Table';
import { Section } from './Section';
import styles from './site.module.css';

const isLevel = (level: number): level is 1 | 2 | 3 | 4 => level >= 1 && level <= 4;

export function SiteHazards({ site }: { site: Site }) {
  const { t } = useTranslation(['panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  return (
    <Section title={t('site.hazards')} count={site.hazardSources.length}>
      {site.hazardSources.length === 0 ? <p className={styles.note}>{t('site.no_hazards')}</p> : null}
      {site.hazardSources.map((source) => {
        const unknown = source.chemicals.some((chemical) => chemical.quantityTonnes === null);
        const { level } = source;
        return (
          <div key={source.id} className={styles.hazard}>
            <p className={styles.badges}>
              {level !== null && isLevel(level) ? (
                <Badge risk={level}>{t(`terms:hazard_level.${level}`)}</Badge>
              ) : (
                <Badge>{t('terms:hazard_level.none')}</Badge>
              )}
              <Badge>{word(`terms:hazard_class.${source.hazardClass}`)}</Badge>
            </p>
            {unknown ? <p className={styles.note}>{t('site.no_quantities')}</p> : null}
            <Table caption={t('site.chemicals', { count: source.chemicals.length })}>
              <thead>
                <tr>
                  <th scope="col">{t('site.chemical')}</th>
                  <th scope="col">{t('site.cas')}</th>
                  <th scope="col">{t('site.class')}</th>
                  <th scope="col" className={tableStyles.numeric}>
                    {t('site.program')}
                  </th>
                  {unknown ? null : (
                    <th scope="col" className={tableStyles.numeric}>
                      {t('site.tonnes')}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {source.chemicals.map((chemical) => (
                  <tr key={chemical.id}>
                    <th scope="row">{chemical.name}</th>
                    <td>{chemical.cas}</td>
                    <td>{t(`terms:hazard_class.${chemical.hazardClass}`)}</td>
                    <td className={tableStyles.numeric}>{format.number(chemical.programLevel)}</td>
                    {unknown ? null : (
                      <td className={tableStyles.numeric}>{format.decimal(chemical.quantityTonnes)}</td>
                    )}
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        );
      })}
    </Section>
  );
}
