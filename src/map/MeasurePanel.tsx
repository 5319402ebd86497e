/** What stands over the map while it is measured: points and result, the same by buttons, and how the result came about. */

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { peopleWithinQuery } from '../db/people-within';
import { useFormat } from '../i18n/format';
import { FEWEST_CORNERS, MOST_CORNERS } from '../model/area';
import {
  FEWEST_METERS,
  lengthOf,
  MEASURES,
  type Measure,
  MOST_METERS,
  perimeterOf,
  surfaceOf,
} from '../model/measure';
import { useViewLink } from '../state/use-view';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import styles from './DrawPanel.module.css';
import type { Around, Measuring } from './use-measure';

/** A length to the metre, from 10 km on to ten metres; an area in square metres, from a square kilometre on in those. */
function useSizes() {
  const { t } = useTranslation('map');
  const format = useFormat();
  return {
    length: format.measured,
    surface: (squareMeters: number | null) => {
      if (squareMeters === null) return t('measure.no_area');
      return squareMeters < 1e6
        ? t('measure.square_meters', { size: format.number(squareMeters) })
        : t('measure.square_kilometers', { size: format.exact(squareMeters / 1e6) });
    },
  };
}

function Basis({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  const { t } = useTranslation('map');
  return (
    <details className={styles.about}>
      <summary>{t('measure.about')}</summary>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type ResultsProps = { measure: Measure; around: Around | null };

function Results({ measure: { kind, points, meters }, around }: ResultsProps) {
  const { t } = useTranslation('map');
  const { length, surface } = useSizes();
  const results =
    kind === 'line'
      ? [
          [t('measure.length'), length(lengthOf(points))],
          ...(points.length > 2 ? [[t('measure.last'), length(lengthOf(points.slice(-2)))]] : []),
        ]
      : kind === 'area'
        ? [
            [t('measure.size'), surface(surfaceOf(points))],
            [t('measure.perimeter'), length(perimeterOf(points))],
          ]
        : [[t('measure.size'), surface(around && surfaceOf(around.area))]];
  const enough = points.length >= { line: 2, area: FEWEST_CORNERS, around: 1 }[kind];
  return (
    <>
      <div role="status" data-measured={kind}>
        <dl className={styles.facts}>
          {(enough ? results : []).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {enough ? null : (
          <p className={styles.count}>
            {points.length === 0 ? t('measure.none') : t('measure.points', { count: points.length })}
          </p>
        )}
      </div>
      {enough ? (
        <Basis
          rows={[
            [t('measure.method'), t(`measure.method_of.${kind}`, { most: MOST_CORNERS })],
            [t('measure.inputs'), t('measure.inputs_of.points', { count: points.length })],
            [
              t('measure.limits'),
              t(`measure.limits_of.${kind}`, {
                simplified: length(around?.simplifiedMeters || (points.length === 1 ? meters * 0.0014 : 0)),
              }),
            ],
            [
              t('measure.source'),
              t(kind === 'around' ? 'measure.source_of.around' : 'measure.source_of.line'),
            ],
          ]}
        />
      ) : null}
    </>
  );
}

/** Asked for by a press: a wide circle is work for the database. */
function People({ region, measure }: { region: string; measure: Measure }) {
  const { t } = useTranslation(['map', 'errors']);
  const format = useFormat();
  const { length } = useSizes();
  const [asked, setAsked] = useState('');
  const [lng, lat] = measure.points[0] ?? [0, 0];
  const key = [lng, lat, measure.meters].join(' ');
  const { data, isError } = useQuery({
    ...peopleWithinQuery(region, lng, lat, measure.meters),
    enabled: asked === key,
  });
  if (asked !== key) return <Button onClick={() => setAsked(key)}>{t('measure.count_people')}</Button>;
  return (
    <div>
      <div role="status" data-people={data?.people ?? ''}>
        <dl className={styles.facts}>
          <div>
            <dt>{t('measure.people')}</dt>
            <dd>
              {isError
                ? t('errors:unknown')
                : data === undefined
                  ? t('measure.counting')
                  : data.people === null
                    ? t('measure.people_unknown')
                    : t('measure.people_found', { people: format.number(data.people) })}
            </dd>
          </div>
        </dl>
      </div>
      {data && data.people !== null ? (
        <Basis
          rows={[
            [t('measure.method'), t('measure.method_of.people')],
            [
              t('measure.inputs'),
              t('measure.inputs_of.people', {
                distance: length(data.meters),
                cells: format.number(data.cells),
                year: data.year,
              }),
            ],
            [t('measure.limits'), t('measure.limits_of.people')],
            [t('measure.source'), data.source],
          ]}
        />
      ) : null}
    </div>
  );
}

function Distance({ measure, change }: { measure: Measure; change: Measuring['change'] }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const [text, setText] = useState(String(measure.meters));
  const metersOf = (raw: string) => {
    const meters = Number(raw);
    return /^\d{1,6}$/.test(raw) && meters >= FEWEST_METERS && meters <= MOST_METERS ? meters : null;
  };
  return (
    <div className={styles.distance}>
      <Field
        label={t('measure.distance')}
        inputMode="numeric"
        value={text}
        error={
          metersOf(text) === null
            ? t('measure.distance_wrong', {
                least: format.number(FEWEST_METERS),
                most: format.number(MOST_METERS),
              })
            : null
        }
        onChange={({ target }) => {
          setText(target.value);
          const meters = metersOf(target.value);
          if (meters !== null) change({ meters });
        }}
      />
    </div>
  );
}

type MeasurePanelProps = {
  region: string;
  measuring: Measuring;
  /** Longitude and latitude of the open site. */
  site: readonly [number, number] | null;
};

export function MeasurePanel({ region, measuring, site }: MeasurePanelProps) {
  const { t } = useTranslation('map');
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const link = useViewLink();
  const { pathname } = useLocation();
  useEffect(() => panel.current?.focus(), []);
  const { measure, around, change, back, leave, narrow } = measuring;
  if (!measure) return null;
  const { kind, points } = measure;
  const area = kind === 'area' && surfaceOf(points) !== null ? points : (around?.area ?? null);
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('measure.title')}
        <a
          href={link(pathname)}
          target="_blank"
          rel="noopener"
          aria-label={t('measure.new_tab')}
          title={t('measure.new_tab')}
        >
          <Icon name="link" />
        </a>
      </h2>
      <div className={styles.actions}>
        {MEASURES.map((each) => (
          <Chip key={each} pressed={kind === each} onPress={() => change({ kind: each })}>
            {t(`measure.kind.${each}`)}
          </Chip>
        ))}
      </div>
      <p>
        {t(`measure.how.${kind}`)} <span className={styles.keys}>{t('measure.keys')}</span>
      </p>
      {kind === 'around' ? <Distance measure={measure} change={change} /> : null}
      <Results measure={measure} around={around} />
      {kind === 'around' && points.length === 1 ? <People region={region} measure={measure} /> : null}
      <div className={styles.actions}>
        <Button onClick={measuring.addMiddle}>{t('measure.add_middle')}</Button>
        {site ? <Button onClick={() => measuring.add(site)}>{t('measure.add_site')}</Button> : null}
        <Button disabled={points.length === 0} onClick={back}>
          {t('measure.back')}
        </Button>
        {kind === 'line' ? null : (
          <Button disabled={area === null} onClick={() => area && narrow(area)}>
            {t('measure.narrow')}
          </Button>
        )}
        <Button kind="quiet" onClick={leave}>
          {t('measure.leave')}
        </Button>
      </div>
    </section>
  );
}
