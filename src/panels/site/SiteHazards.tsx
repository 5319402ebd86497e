/** Hazard sources: identification and grading by GB 18218 line by line, with the source of each value, filing and persons responsible. */

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import { isLevel } from '../../model/hazard-level';
import type { Site, SiteHazardSource } from '../../model/site';
import type { GradingLine, HazardGrading } from '../../model/site-parts';
import { Badge } from '../../ui/Badge';
import { Table, tableStyles } from '../../ui/Table';
import { Facts } from './Facts';
import partStyles from './parts.module.css';
import styles from './site.module.css';
import { useFold } from './use-fold';

function useFrom(): (line: GradingLine) => string {
  const { t } = useTranslation('site');
  const sure = (confidence: 'S' | 'C' | 'G' | 'U') => t(`confidence.${confidence}`);
  return ({ QFrom, betaFrom }) =>
    joined(
      QFrom?.table === 1 && t('hazards.from_table_1', { row: QFrom.row }),
      QFrom?.table === 1 && QFrom.severalForms && t('hazards.several'),
      QFrom?.table === 2 && t('hazards.from_table_2', { symbol: QFrom.symbol }),
      betaFrom?.table === 3 && t('hazards.from_beta_3'),
      betaFrom?.table === 4 &&
        (betaFrom.usual
          ? t('hazards.from_beta_usual', { symbol: betaFrom.symbol, confidence: sure(betaFrom.confidence) })
          : t('hazards.from_beta_4', { symbol: betaFrom.symbol })),
    );
}

/** The chemicals with q, Q, β and their quotients, and where these come from. */
function Lines({ grading }: { grading: HazardGrading }) {
  const { t } = useTranslation('site');
  const format = useFormat();
  const from = useFrom();
  const figure = (value: number | null) => <td className={tableStyles.numeric}>{format.exact(value)}</td>;
  return (
    <Table caption={`${t('hazards.working', { standard: grading.standard })} · ${t('hazards.from_q')}`}>
      <thead>
        <tr>
          <th scope="col">{t('hazards.chemical')}</th>
          {['q', 'Q', 'q/Q', 'β', 'β·q/Q'].map((head) => (
            <th key={head} scope="col" className={tableStyles.numeric}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grading.lines.map((line) => (
          <Fragment key={line.chemicalId}>
            <tr className={partStyles.figures}>
              <th scope="row">{line.name}</th>
              {figure(line.q)}
              {figure(line.Q)}
              {figure(line.ratio)}
              {figure(line.beta)}
              {figure(line.term)}
            </tr>
            <tr>
              <td colSpan={6} className={partStyles.from}>
                {joined(line.cas, from(line))}
              </td>
            </tr>
          </Fragment>
        ))}
        {grading.lines.length > 1 ? (
          <tr className={tableStyles.strong}>
            <th scope="row">{t('hazards.sum')}</th>
            <td />
            <td />
            {figure(grading.s.value ?? grading.s.atLeast)}
            <td />
            {figure(grading.missing.includes('beta_unknown') ? null : grading.weighted)}
          </tr>
        ) : null}
      </tbody>
    </Table>
  );
}

function Working({ grading }: { grading: HazardGrading }) {
  const { t } = useTranslation(['site', 'terms']);
  const word = useWords();
  const format = useFormat();
  const { s, alpha, r, rBounds, weighted, isMajor, missing } = grading;
  const levelName = (level: number) => word(`terms:hazard_level.${level}`);
  const { by, year, source } = alpha.basis;
  const why = missing.filter((what) => what === 'people_unknown' || what === 'no_position');
  return (
    <ol className={partStyles.working}>
      <li>
        {joined(
          s.value === null
            ? t('hazards.s_least', { value: format.exact(s.atLeast) })
            : t('hazards.s', { value: format.exact(s.value) }),
          isMajor === null
            ? t('hazards.unknown_major')
            : isMajor
              ? t('hazards.major')
              : t('hazards.not_major'),
        )}
      </li>
      {isMajor ? (
        <li>
          {alpha.value === null
            ? t('hazards.alpha_unknown', {
                why: why.map((what) => word(`site:hazards.missing_word.${what}`)).join(t('and')),
              })
            : joined(
                t('hazards.alpha', { alpha: format.exact(alpha.value), people: format.number(alpha.people) }),
                by && t(`hazards.by.${by}`, { year, source }),
              )}
        </li>
      ) : null}
      {r.value === null ? null : (
        <li>
          {t('hazards.r', {
            alpha: format.exact(alpha.value),
            weighted: format.exact(weighted),
            r: format.exact(r.value),
          })}
          {isLevel(grading.level) ? <strong>{` → ${levelName(grading.level)}`}</strong> : null}
        </li>
      )}
      {rBounds ? (
        <li>
          {t('hazards.r_bounds', {
            from: format.exact(rBounds.from),
            levelFrom: levelName(rBounds.levelFrom),
            to: format.exact(rBounds.to),
            levelTo: levelName(rBounds.levelTo),
          })}
        </li>
      ) : null}
    </ol>
  );
}

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
