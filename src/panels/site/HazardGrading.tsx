/** Identification and grading of a hazard source by GB 18218 line by line, with the source of each value. */

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useOwnPart } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import { isLevel } from '../../model/hazard-level';
import type { GradingLine, HazardGrading } from '../../model/site-parts';
import { Table, tableStyles } from '../../ui/Table';
import partStyles from './parts.module.css';

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
export function Lines({ grading }: { grading: HazardGrading }) {
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

/** What follows from the lines: s, α and the people behind it, R and the level. */
export function Working({ grading }: { grading: HazardGrading }) {
  const { t } = useTranslation(['site', 'terms']);
  const word = useWords();
  const format = useFormat();
  const ownPart = useOwnPart();
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
                by && t(`hazards.by.${by}`, { year, source: ownPart(source) }),
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
