/** People, certificates, equipment, plans, buildings and works of a site; what runs out or is wrong stands first. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import type { SiteRegister as Register } from '../../model/site-parts';
import { Empty } from './Empty';
import { Few, Row } from './Few';
import { Certificates, Equipment } from './RegisterHeld';
import { Places } from './RegisterPlaces';
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
