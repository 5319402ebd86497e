/** What stands and goes on at a site: plans and drills, buildings, dangerous works, works at pipelines and what occupies their bands. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import type { SiteRegister as Register } from '../../model/site-parts';
import { Badge } from '../../ui/Badge';
import { Few, Row } from './Few';
import { Subsection } from './Section';

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

export function Places({ register }: { register: Register }) {
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
