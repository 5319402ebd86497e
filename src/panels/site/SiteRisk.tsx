/** The risk colour and every rule that gave one, with its inputs and how sure it is. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import type { SiteRisk as Risk, RiskReason } from '../../model/site-parts';
import { RiskMark } from '../../ui/RiskMark';
import { Few } from './Few';
import partStyles from './parts.module.css';
import styles from './site.module.css';

type Source = 'hazard_level' | 'hazard_ungraded' | 'danger' | 'accident' | 'lec';

const sourceOf = (rule: string): Source => {
  if (rule.startsWith('hazard_level')) return 'hazard_level';
  if (rule.startsWith('accident')) return 'accident';
  if (rule.startsWith('lec')) return 'lec';
  return rule === 'hazard_ungraded' ? 'hazard_ungraded' : 'danger';
};

function useInputs(): (reason: RiskReason) => string {
  const { t } = useTranslation('site');
  const word = useWords();
  const format = useFormat();
  return ({ rule, inputs }) => {
    const name = inputs.name ?? '';
    switch (sourceOf(rule)) {
      case 'hazard_level':
        return inputs.r == null
          ? t('risk.hazard_filed', { name })
          : t('risk.hazard_level', { name, s: format.exact(inputs.s ?? null), r: format.exact(inputs.r) });
      case 'hazard_ungraded':
        return t('risk.hazard_ungraded', {
          name,
          missing: (inputs.missing ?? [])
            .map((what) => word(`site:hazards.missing_word.${what}`))
            .join(t('and')),
        });
      case 'accident':
        return t('risk.accident', {
          date: format.date(inputs.occurredOn ?? null),
          deaths: format.number(inputs.deaths ?? 0),
          injuries: format.number(inputs.injuries ?? 0),
        });
      case 'lec':
        return t('risk.lec', {
          name,
          l: format.exact(inputs.l ?? null),
          e: format.exact(inputs.e ?? null),
          c: format.exact(inputs.c ?? null),
          d: format.exact(inputs.d ?? null),
        });
      case 'danger':
        return t('risk.dangers', {
          count: inputs.count ?? 0,
          date: format.shortDate(inputs.earliestDeadline ?? null),
        });
    }
  };
}

export function SiteRisk({ risk }: { risk: Risk }) {
  const { t } = useTranslation(['site', 'terms']);
  const nameOf = useNameOf();
  const inputs = useInputs();
  if (risk === null) return <p className={styles.note}>{t('risk.none')}</p>;
  return (
    <>
      <p className={partStyles.verdict} data-risk={risk.colour}>
        <RiskMark risk={risk.colour} size={18} />
        <strong>{t(`risk.colour.${risk.colour}`)}</strong>
        <span>{t(`terms:risk.${risk.colour}`)}</span>
      </p>
      {risk.reasons.length === 0 ? <p className={styles.note}>{t('risk.no_reason')}</p> : null}
      <Few items={risk.reasons} keyOf={(reason) => `${reason.rule} ${JSON.stringify(reason.inputs)}`}>
        {(reason) => (
          <div className={partStyles.reason}>
            <RiskMark risk={reason.colour} />
            <div>
              <p className={partStyles.rowTitle}>{nameOf(reason)}</p>
              <p>{inputs(reason)}</p>
              <p className={styles.muted}>
                {joined(t(`risk.source.${sourceOf(reason.rule)}`), t(`confidence.${reason.confidence}`))}
              </p>
            </div>
          </div>
        )}
      </Few>
      {risk.reasons.length > 1 ? <p className={styles.note}>{t('risk.how')}</p> : null}
    </>
  );
}
