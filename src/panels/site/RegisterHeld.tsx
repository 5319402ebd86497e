/** What a site holds that runs out or breaks: certificates and special equipment. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import type { SiteRegister as Register } from '../../model/site-parts';
import { Badge } from '../../ui/Badge';
import { Few, Row } from './Few';
import { Subsection } from './Section';

export function Certificates({ certificates }: Pick<Register, 'certificates'>) {
  const { t } = useTranslation(['site', 'panels']);
  const word = useWords();
  const format = useFormat();
  return (
    <Subsection title={t('register.certificates')} count={certificates.length}>
      <Few items={certificates} keyOf={({ id }) => id}>
        {(certificate) => {
          const { state, daysLeft } = certificate;
          const due = state === 'expired' || state === 'expiring';
          return (
            <Row
              title={joined(
                word(`site:certificate.${certificate.kind}`),
                certificate.gradeLabel ??
                  (certificate.grade !== null && t('register.grade', { grade: certificate.grade })),
              )}
              late={state === 'expired'}
              badges={<Badge risk={due ? 3 : undefined}>{t(`certificate_state.${state}`)}</Badge>}
            >
              {joined(
                certificate.holder,
                certificate.equipment,
                certificate.title,
                certificate.number,
                certificate.validTo &&
                  t('register.valid_to', { date: format.shortDate(certificate.validTo) }),
                due &&
                  daysLeft !== null &&
                  (daysLeft < 0
                    ? t('panels:days_overdue', { count: -daysLeft })
                    : t('panels:days_left', { count: daysLeft })),
              )}
            </Row>
          );
        }}
      </Few>
    </Subsection>
  );
}

export function Equipment({ equipment }: Pick<Register, 'equipment'>) {
  const { t } = useTranslation(['site', 'panels']);
  const word = useWords();
  const format = useFormat();
  const faulty = equipment.filter(({ faults }) => faults.length > 0).length;
  return (
    <Subsection
      title={t('register.equipment')}
      count={equipment.length}
      note={
        faulty > 0 ? t('register.faults', { count: faulty, all: format.number(equipment.length) }) : undefined
      }
    >
      <Few items={equipment} keyOf={({ id }) => id}>
        {(thing) => (
          <Row
            title={word(`site:equipment_kind.${thing.kind}`)}
            late={thing.faults.some((fault) => fault !== 'inspection_due')}
            badges={
              thing.status === 'in_use' ? (
                thing.faults.map((fault) => (
                  <Badge key={fault} risk={3}>
                    {word(`site:equipment_fault.${fault}`)}
                  </Badge>
                ))
              ) : (
                <Badge>{word(`site:equipment_status.${thing.status}`)}</Badge>
              )
            }
          >
            {joined(
              thing.code,
              thing.nextInspectionOn
                ? t('register.next_inspection', { date: format.shortDate(thing.nextInspectionOn) })
                : t('register.no_inspection'),
              thing.daysLeft !== null &&
                thing.faults.includes('inspection_overdue') &&
                t('panels:days_overdue', { count: -thing.daysLeft }),
              thing.daysLeft !== null &&
                thing.faults.includes('inspection_due') &&
                t('panels:days_left', { count: thing.daysLeft }),
            )}
          </Row>
        )}
      </Few>
    </Subsection>
  );
}
