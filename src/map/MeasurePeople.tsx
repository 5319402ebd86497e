/** Who may be inside a measured circle: residents, workers, people at protected places; asked for by a press, because a wide circle is work for the database. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CIRCLE_LINES,
  type CountedPeople,
  type PeopleInCircle,
  peopleInCircleQuery,
} from '../db/people-in-circle';
import { useFormat } from '../i18n/format';
import { joined } from '../i18n/joined';
import { useOwnPart } from '../i18n/names';
import { asGridwatchError } from '../model/errors';
import { type Measure, positionWords } from '../model/measure';
import { Button } from '../ui/Button';
import styles from './DrawPanel.module.css';
import { Basis, Lines } from './MeasureBasis';

function Counted({ found, of }: { found: CountedPeople; of: string }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  if (found.count === 0) return <>{t('people.none')}</>;
  return (
    <>
      {found.people === null
        ? t('people.not_known')
        : t('people.found', { people: format.number(found.people) })}{' '}
      <small className={styles.of}>
        {joined(of, found.unknown > 0 && t('people.without', { count: found.unknown }))}
      </small>
    </>
  );
}

function FoundLines({ found }: { found: PeopleInCircle }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const { people } = found.residents;
  return (
    <Lines
      rows={[
        [
          t('people.residents'),
          people === null
            ? t('people.residents_unknown')
            : t('people.found', { people: format.number(people) }),
        ],
        ...CIRCLE_LINES.map(
          (line) =>
            [
              t(`people.${line}`),
              <Counted
                key={line}
                found={found[line]}
                of={t(`people.of.${line}`, { count: found[line].count })}
              />,
            ] as const,
        ),
      ]}
    />
  );
}

function FoundBasis({ found, measure }: { found: PeopleInCircle; measure: Measure }) {
  const { t } = useTranslation('map');
  const ownPart = useOwnPart();
  const format = useFormat();
  const { people, cells, year, source } = found.residents;
  const said = t('people.cells', { count: cells ?? 0, cells: format.number(cells), year });
  const counts = Object.fromEntries(CIRCLE_LINES.map((line) => [line, format.number(found[line].count)]));
  return (
    <>
      <p className={styles.count}>{t('people.not_added')}</p>
      <Basis
        method={t('people.method')}
        inputs={t('people.inputs', {
          distance: format.measured(found.meters),
          place: measure.points.slice(0, 1).map(positionWords).join(''),
          cells: people === null ? t('people.no_cells') : said,
          ...counts,
        })}
        limits={t('people.limits')}
        source={source ? t('people.source', { source: ownPart(source) }) : t('people.registers')}
      />
    </>
  );
}

export function MeasurePeople({ region, measure }: { region: string; measure: Measure }) {
  const { t } = useTranslation(['map', 'errors', 'common']);
  const [asked, setAsked] = useState('');
  const [lng, lat] = measure.points[0] ?? [0, 0];
  const key = [lng, lat, measure.meters].join(' ');
  const { data, failureReason, refetch } = useQuery({
    ...peopleInCircleQuery(region, lng, lat, measure.meters),
    enabled: asked === key,
  });
  if (asked !== key) return <Button onClick={() => setAsked(key)}>{t('measure.count_people')}</Button>;
  return (
    <div>
      <div role="status" data-people={data?.residents.people ?? ''}>
        {data ? (
          <FoundLines found={data} />
        ) : failureReason ? (
          <p className={styles.count}>
            {t(`errors:${asGridwatchError(failureReason).code}`)}{' '}
            <Button kind="quiet" onClick={() => void refetch()}>
              {t('common:retry')}
            </Button>
          </p>
        ) : (
          <p className={styles.count}>{t('measure.counting')}</p>
        )}
      </div>
      {data ? <FoundBasis found={data} measure={measure} /> : null}
    </div>
  );
}
