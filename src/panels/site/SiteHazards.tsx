/** Hazard sources: their grading, or what the source says in its place, filing and persons responsible. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import { isLevel } from '../../model/hazard-level';
import type { Site, SiteHazardSource } from '../../model/site';
import type { HazardGrading } from '../../model/site-parts';
import { Badge } from '../../ui/Badge';
import { Table, tableStyles } from '../../ui/Table';
import { Facts } from './Facts';
import { Lines, Working } from './HazardGrading';
import partStyles from './parts.module.css';
import styles from './site.module.css';
import { useFold } from './use-fold';

function Filing({ grading }: { grading: HazardGrading }) {
  const { t } = useTranslation('site');
  const word = useWords();
  const format = useFormat();
  const { filing, responsible } = grading;
  const late = (overdue: boolean) =>
    overdue ? <span className={styles.late}>{t('hazards.late')}</span> : null;
  return (
    <>
      {filing ? (
        <Facts
          facts={[
            [t('hazards.assessed'), format.shortDate(filing.assessedOn)],
            [
              t('hazards.filing'),
              <span key="filing">
                {filing.filedOn
                  ? joined(t('hazards.filed_on', { date: format.shortDate(filing.filedOn) }), filing.number)
                  : t('hazards.filing_due', { date: format.shortDate(filing.filingDueOn) })}{' '}
                {late(filing.filingOverdue)}
                <br />
                {t('hazards.reassess', { date: format.shortDate(filing.reassessDueOn) })}{' '}
                {late(filing.reassessOverdue)}
              </span>,
            ],
          ]}
        />
      ) : (
        <p className={styles.note}>{t('hazards.not_filed')}</p>
      )}
      {responsible.length > 0 ? (
        <Facts
          facts={responsible.map(({ duty, name, phone }) => [
            word(`site:hazards.duty.${duty}`),
            joined(name, phone),
          ])}
        />
      ) : null}
    </>
  );
}

/** What the source says of the chemicals where it publishes no quantity. */
function Listed({ source }: { source: SiteHazardSource }) {
  const { t } = useTranslation(['panels', 'site', 'terms']);
  const format = useFormat();
  const { shown, fold } = useFold(source.chemicals, 8);
  return (
    <>
      <Table caption={t('site.chemicals', { count: source.chemicals.length })}>
        <thead>
          <tr>
            <th scope="col">{t('site.chemical')}</th>
            <th scope="col">{t('site.cas')}</th>
            <th scope="col">{t('site.class')}</th>
            <th scope="col" className={tableStyles.numeric}>
              {t('site.program')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((chemical) => (
            <tr key={chemical.id}>
              <th scope="row">{chemical.name}</th>
              <td>{chemical.cas}</td>
              <td>{t(`terms:hazard_class.${chemical.hazardClass}`)}</td>
              <td className={tableStyles.numeric}>{format.number(chemical.programLevel)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {fold}
    </>
  );
}

export function SiteHazards({ site, gradings }: { site: Site; gradings: readonly HazardGrading[] }) {
  const { t } = useTranslation(['site', 'panels', 'terms']);
  const word = useWords();
  if (gradings.length === 0) return <p className={styles.note}>{t('panels:site.no_hazards')}</p>;
  return gradings.map((grading) => {
    const source = site.hazardSources.find(({ id }) => id === grading.hazardSourceId);
    const measured = grading.lines.some(({ q }) => q !== null);
    const { level } = grading;
    return (
      <div key={grading.hazardSourceId} className={styles.hazard} data-hazard-source={grading.hazardSourceId}>
        {gradings.length > 1 ? <p className={partStyles.rowTitle}>{grading.name}</p> : null}
        <p className={styles.badges}>
          {isLevel(level) ? (
            <Badge risk={level}>{t(`terms:hazard_level.${level}`)}</Badge>
          ) : (
            <Badge>{grading.isMajor === false ? t('hazards.not_major') : t('terms:hazard_level.none')}</Badge>
          )}
          <Badge>{word(`terms:hazard_class.${grading.hazardClass}`)}</Badge>
        </p>
        {grading.levelFrom === 'filed' ? <p className={styles.note}>{t('hazards.filed')}</p> : null}
        {measured ? (
          <>
            <Lines grading={grading} />
            <Working grading={grading} />
            {grading.missing.length > 0 && !isLevel(level) ? (
              <p className={styles.note}>
                {t('hazards.missing', {
                  missing: grading.missing
                    .map((what) => word(`site:hazards.missing_word.${what}`))
                    .join(t('and')),
                })}
              </p>
            ) : null}
          </>
        ) : (
          <>
            {grading.levelFrom === 'filed' ? null : (
              <p className={styles.note}>{t('panels:site.no_quantities')}</p>
            )}
            {source && source.chemicals.length > 0 ? <Listed source={source} /> : null}
          </>
        )}
        {measured || grading.filing || grading.responsible.length > 0 ? <Filing grading={grading} /> : null}
      </div>
    );
  });
}
