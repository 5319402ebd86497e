/** People, certificates, equipment, plans, buildings and works of a site; what runs out or is wrong stands first. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import type { SiteRegister as Register } from '../../model/site-parts';
import { Badge } from '../../ui/Badge';
import { Empty } from './Empty';
import { Few, Row } from './Few';
import { Subsection } from './Section';

function People({ register }: { register: Register }) {
  const { t } = useTranslation('site');
  const word = useWords();
  const nameOf = useNameOf();
  const { people, supervisors } = register;
  return (
    <>
      {supervisors.length > 0 ? (
        <Subsection title={t('register.supervisors')} count={supervisors.length}>
          <Few items={supervisors} keyOf={({ id }) => id}>
            {({ name, role, zoneEn, zoneZh }) => (
              <Row title={name} end={nameOf({ nameEn: zoneEn, nameZh: zoneZh })}>
                {word(`site:member_role.${role}`)}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      {people.length > 0 ? (
        <Subsection
          title={t('register.people')}
          count={people.length}
          note={people.some(({ masked }) => masked) ? t('register.masked') : undefined}
        >
          <Few items={people} keyOf={({ id }) => id}>
            {({ name, phone, role, post }) => (
              <Row title={name} end={phone}>
                {joined(word(`site:person_role.${role}`), post)}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
    </>
  );
}

function Certificates({ certificates }: Pick<Register, 'certificates'>) {
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

function Equipment({ equipment }: Pick<Register, 'equipment'>) {
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

function DangerousWorks({ register: { dangerousWorks } }: { register: Register }) {
  const { t } = useTranslation(['site', 'terms']);
  const word = useWords();
  const format = useFormat();
  if (dangerousWorks.length === 0) return null;
  const scale = ({ beyondScale, greaterDanger }: Register['dangerousWorks'][number]) =>
    word(`terms:work_scale.${beyondScale ? 'beyond_scale' : greaterDanger ? 'greater_danger' : 'below'}`);
  return (
    <Subsection title={t('terms:subject.dangerous_works')} count={dangerousWorks.length}>
      <Few items={dangerousWorks} keyOf={({ id }) => id}>
        {(work) => (
          <Row
            title={work.name}
            late={work.faults.length > 0}
            badges={<Badge>{word(`terms:work_phase.${work.phase}`)}</Badge>}
          >
            {joined(
              ...work.faults.map((fault) => word(`terms:work_fault.${fault}`)),
              scale(work),
              `${format.shortDate(work.beginsOn)} – ${work.endsOn ? format.shortDate(work.endsOn) : ''}`,
            )}
          </Row>
        )}
      </Few>
    </Subsection>
  );
}

function Places({ register }: { register: Register }) {
  const { t } = useTranslation('site');
  const word = useWords();
  const format = useFormat();
  const { plans, buildings, works, occupations } = register;
  return (
    <>
      {plans.length > 0 ? (
        <Subsection title={t('register.plans')} count={plans.length}>
          <Few items={plans} keyOf={({ id }) => id}>
            {(plan) => (
              <Row title={plan.name} late={plan.drillOverdue === true}>
                {joined(
                  word(`site:plan.${plan.kind}`),
                  plan.lastDrillOn
                    ? t('register.drill_last', { date: format.shortDate(plan.lastDrillOn) })
                    : t('register.drill_never'),
                  plan.drillDueOn && t('register.drill_due', { date: format.shortDate(plan.drillDueOn) }),
                  plan.drillOverdue === true && t('hazards.late'),
                )}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      {buildings.length > 0 ? (
        <Subsection title={t('register.buildings')} count={buildings.length}>
          <Few items={buildings} keyOf={({ id }) => id}>
            {(building) => (
              <Row title={building.name}>
                {joined(
                  word(`site:place.${building.kind}`),
                  building.floors !== null && t('register.floors', { count: building.floors }),
                  building.units > 0 && t('register.units', { count: building.units }),
                  building.patrolledOn &&
                    t('register.patrolled', { date: format.shortDate(building.patrolledOn) }),
                )}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      <DangerousWorks register={register} />
      {works.length > 0 ? (
        <Subsection title={t('register.works')} count={works.length}>
          <Few items={works} keyOf={({ id }) => id}>
            {(work) => (
              <Row title={work.name} badges={<Badge>{word(`site:work_state.${work.state}`)}</Badge>}>
                {joined(
                  word(`site:work.${work.kind}`),
                  work.permitNumber === null
                    ? t('register.no_permit')
                    : t('register.permit', { number: work.permitNumber }),
                  work.beginsOn &&
                    `${format.shortDate(work.beginsOn)} – ${work.endsOn ? format.shortDate(work.endsOn) : ''}`,
                )}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      {occupations.length > 0 ? (
        <Subsection title={t('register.occupations')} count={occupations.length}>
          <Few items={occupations} keyOf={({ id }) => id}>
            {(occupation) => (
              <Row
                title={word(`site:occupation.${occupation.kind}`)}
                late={occupation.state === 'open'}
                badges={<Badge>{word(`site:occupation_state.${occupation.state}`)}</Badge>}
              >
                {joined(
                  t('register.found', { date: format.shortDate(occupation.foundOn) }),
                  occupation.clearedOn &&
                    t('register.cleared', { date: format.shortDate(occupation.clearedOn) }),
                )}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
    </>
  );
}

export function SiteRegister({ register }: { register: Register }) {
  const { t } = useTranslation(['site', 'terms']);
  const {
    people,
    supervisors,
    certificates,
    equipment,
    plans,
    buildings,
    works,
    dangerousWorks,
    occupations,
  } = register;
  return (
    <>
      <People register={register} />
      {certificates.length > 0 ? <Certificates certificates={certificates} /> : null}
      {equipment.length > 0 ? <Equipment equipment={equipment} /> : null}
      <Places register={register} />
      <Empty
        parts={[
          [t('register.people'), [...people, ...supervisors]],
          [t('register.certificates'), certificates],
          [t('register.equipment'), equipment],
          [t('register.plans'), plans],
          [t('register.buildings'), buildings],
          [t('terms:subject.dangerous_works'), dangerousWorks],
          [t('register.works'), [...works, ...occupations]],
        ]}
      />
    </>
  );
}

/** Codes, size and industry, where the register holds them: names and values for the identity. */
export function useRegisterFacts(register: Register | undefined): (readonly [string, string | null])[] {
  const { t } = useTranslation('site');
  const word = useWords();
  const format = useFormat();
  if (!register) return [];
  const { codes } = register;
  const odd = (codes.creditCodeWarnings?.length ?? 0) > 0;
  return [
    [
      t('register.codes.credit'),
      codes.creditCode && joined(codes.creditCode, odd && t('register.codes.odd')),
    ],
    [t('register.codes.legal'), codes.legalPerson],
    [t('register.codes.industry'), codes.industryCode],
    [t('register.codes.workers'), codes.workers === null ? null : format.number(codes.workers)],
    [t('register.codes.scale'), codes.scale && word(`site:scale.${codes.scale}`)],
    [t('register.codes.kind'), codes.kind === 'general' ? null : word(`site:enterprise_kind.${codes.kind}`)],
  ];
}
