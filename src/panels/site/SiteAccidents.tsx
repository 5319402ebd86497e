/** Accidents at the site, and those near it with their distance. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import type { Site, SiteAccident } from '../../model/site';
import { Badge } from '../../ui/Badge';
import { Section } from './Section';
import styles from './site.module.css';

const isGrade = (grade: number): grade is 1 | 2 | 3 | 4 => grade >= 1 && grade <= 4;

function Accident({ accident }: { accident: SiteAccident }) {
  const { t } = useTranslation(['panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  const { occurredOn, datePrecision, grade, distanceMeters } = accident;
  const when = datePrecision === 'month' ? format.month(occurredOn.slice(0, 7)) : format.date(occurredOn);
  return (
    <li className={styles.accident}>
      <p className={styles.accidentHead}>
        <strong>{when}</strong>
        {isGrade(grade) ? <Badge risk={grade}>{t(`terms:grade.${grade}`)}</Badge> : null}
        {distanceMeters === null ? null : (
          <span className={styles.distance}>
            {t('site.away', { distance: format.length(distanceMeters) })}
          </span>
        )}
      </p>
      <p>{joined(accident.name, word(`terms:accident_kind.${accident.kind}`))}</p>
      <p className={styles.muted}>
        {joined(
          t('site.casualties', {
            deaths: format.number(accident.deaths),
            injuries: format.number(accident.injuries),
          }),
          accident.cause,
          accident.detail,
        )}
      </p>
    </li>
  );
}

export function SiteAccidents({ site }: { site: Site }) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const radius = format.length(site.nearRadiusMeters);
  return (
    <>
      <Section name="accidents" title={t('site.accidents_here')} count={site.accidentsHere.length}>
        {site.accidentsHere.length === 0 ? (
          <p className={styles.note}>{t('site.no_accidents_here')}</p>
        ) : null}
        <ul className={styles.list}>
          {site.accidentsHere.map((accident) => (
            <Accident key={accident.id} accident={accident} />
          ))}
        </ul>
      </Section>
      <Section title={t('site.accidents_near', { radius })} count={site.accidentsNear.length}>
        {site.accidentsNear.length === 0 ? (
          <p className={styles.note}>{t('site.no_accidents_near', { radius })}</p>
        ) : null}
        <ul className={styles.list}>
          {site.accidentsNear.map((accident) => (
            <Accident key={accident.id} accident={accident} />
          ))}
        </ul>
      </Section>
    </>
  );
}
