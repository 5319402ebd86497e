/** Consequence screening of each chemical and of gas pipelines near by, each result with method, inputs, limits and source. */

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import { EFFECT_SIGNS } from '../../layers/circles';
import { cameraAround } from '../../model/circles';
import type { ScreenedChemical, SiteScreening as Screening } from '../../model/screening';
import { useView, useViewLink } from '../../state/use-view';
import type { ViewPatch } from '../../state/view-address';
import { Button } from '../../ui/Button';
import { Table, tableStyles } from '../../ui/Table';
import { LegendSign } from '../LegendSign';
import { Few, Row } from './Few';
import partStyles from './parts.module.css';
import { Subsection } from './Section';
import styles from './site.module.css';

type Method = 'bleve' | 'tnt' | 'overpressure' | 'pipeline';

/** One result with its method, inputs, limits and source. */
function Answer({
  method,
  inputs,
  children,
}: {
  method: Method;
  inputs: Record<string, number>;
  children: string;
}) {
  const { t } = useTranslation('site');
  const word = useWords();
  const format = useFormat();
  const said = useWordsWith();
  const given = Object.entries(inputs).map(([name, value]) =>
    said(`site:screening.input.${name}`, {
      value: value >= 1000 ? format.number(value) : format.exact(value),
    }),
  );
  return (
    <div className={partStyles.answer}>
      <p className={styles.muted}>{t(`screening.name.${method}`)}</p>
      <p className={partStyles.answerText} data-screened={method}>
        {children}
      </p>
      <dl className={partStyles.basis}>
        <dt>{t('screening.method')}</dt>
        <dd>{word(`site:screening.method_of.${method}`)}</dd>
        <dt>{t('screening.inputs')}</dt>
        <dd>{given.join(t('and'))}</dd>
        <dt>{t('screening.limits')}</dt>
        <dd>{word(`site:screening.limits_of.${method}`)}</dd>
        <dt>{t('screening.source')}</dt>
        <dd>{word(`site:screening.source_of.${method}`)}</dd>
      </dl>
    </div>
  );
}

/** As useWords, with values to fill in. */
function useWordsWith(): (key: string, values: Record<string, string>) => string {
  const { t } = useTranslation('site');
  return t as unknown as (key: string, values: Record<string, string>) => string;
}

type ChemicalProps = { chemical: ScreenedChemical; screening: Screening; alone: boolean };

function Circles({ chemical, screening, alone }: ChemicalProps) {
  const { t } = useTranslation('site');
  const format = useFormat();
  const [view, setView] = useView();
  const link = useViewLink();
  const circles = chemical.circles ?? [];
  const { lng, lat } = screening;
  const shown = view.circles === chemical.chemicalId;
  if (circles.length === 0) return null;
  const largest = Math.max(...circles.map(({ meters }) => meters));
  const shownView: ViewPatch | null =
    lng === null || lat === null
      ? null
      : { circles: chemical.chemicalId, camera: cameraAround(lng, lat, largest), display: 'map' };
  return (
    <>
      <Table caption={chemical.name} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t('screening.circle')}</th>
            <th scope="col" className={tableStyles.numeric}>
              {t('screening.radius')}
            </th>
            <th scope="col">{t('screening.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {circles.map(({ effect, meters, kpa, confidence, people, protectedPlaces }) => (
            <tr key={effect}>
              <th scope="row" className={partStyles.circleName}>
                <LegendSign sign={EFFECT_SIGNS[effect]} size={16} />
                {t(`screening.effect.${effect}`)}
              </th>
              <td className={tableStyles.numeric}>{`${format.exact(meters)} m`}</td>
              <td className={styles.muted}>
                {joined(
                  people !== null && t('screening.people', { count: people }),
                  protectedPlaces ? t('screening.protected', { count: protectedPlaces }) : null,
                  kpa !== undefined && `${format.exact(kpa)} kPa`,
                  t(`confidence.${confidence}`),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {shownView === null ? null : (
        <p className={partStyles.onScreen}>
          {alone ? (
            <Link to={link('/grid', shownView)}>{t('screening.show_circles')}</Link>
          ) : (
            <Button
              icon="map"
              aria-pressed={shown}
              onClick={() => setView(shown ? { circles: null } : shownView)}
            >
              {t('screening.show_circles')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function Chemical({ chemical, screening, alone }: ChemicalProps) {
  const { t } = useTranslation('site');
  const format = useFormat();
  const { bleve, tnt, overpressure } = chemical.answers ?? {};
  const meters = format.exact(screening.meters);
  return (
    <Subsection
      title={joined(
        chemical.name,
        chemical.cas,
        t('screening.quantity', { tonnes: format.exact(chemical.quantityTonnes) }),
      )}
    >
      {bleve ? (
        <Answer method="bleve" inputs={bleve.inputs}>
          {t('screening.result.bleve', {
            diameter: format.exact(bleve.diameterMeters),
            seconds: format.exact(bleve.seconds),
            heat: format.exact(bleve.kwPerSquareMeter),
            meters,
          })}
        </Answer>
      ) : null}
      {tnt ? (
        <Answer method="tnt" inputs={tnt.inputs}>
          {t('screening.result.tnt', { tnt: format.number(tnt.tntKg) })}
        </Answer>
      ) : null}
      {overpressure ? (
        <Answer method="overpressure" inputs={overpressure.inputs}>
          {overpressure.kpa === undefined
            ? t('screening.outside_range')
            : t('screening.result.overpressure', { kpa: format.exact(overpressure.kpa), meters })}
        </Answer>
      ) : null}
      <Circles chemical={chemical} screening={screening} alone={alone} />
    </Subsection>
  );
}

type SiteScreeningProps = {
  screening: Screening;
  /** The distance asked for, in metres, and how to ask for another. */
  meters: number;
  onMeters: (meters: number) => void;
  /** Standing alone, away from the map. */
  alone: boolean;
};

export function SiteScreening({ screening, meters, onMeters, alone }: SiteScreeningProps) {
  const { t } = useTranslation(['site', 'panels']);
  const format = useFormat();
  const id = useId();
  const screened = screening.chemicals.filter(({ whyNot }) => whyNot === null);
  const others = screening.chemicals.filter(({ whyNot }) => whyNot !== null);
  if (screened.length === 0 && screening.pipelines.length === 0) {
    return <p className={styles.note}>{t('screening.none')}</p>;
  }
  return (
    <>
      <p className={styles.note}>{t('screening.only')}</p>
      {screened.length > 0 ? (
        <p className={partStyles.distanceField}>
          <label htmlFor={id}>{t('screening.distance')}</label>
          <input
            id={id}
            type="number"
            min={1}
            max={20_000}
            step={50}
            defaultValue={meters}
            onChange={(event) => {
              const { valueAsNumber: wanted, validity } = event.currentTarget;
              if (!Number.isNaN(wanted) && !validity.rangeOverflow && !validity.rangeUnderflow)
                onMeters(wanted);
            }}
          />
        </p>
      ) : null}
      {screened.map((chemical) => (
        <Chemical key={chemical.chemicalId} chemical={chemical} screening={screening} alone={alone} />
      ))}
      {screening.pipelines.map((pipeline) => (
        <Subsection
          key={pipeline.id}
          title={joined(
            pipeline.name ?? t('panels:site.unnamed_pipeline'),
            t('near.uncertainty', {
              distance: format.length(pipeline.distanceMeters),
              accuracy: format.length(pipeline.accuracyMeters),
            }),
          )}
        >
          <Answer method="pipeline" inputs={pipeline.answer.inputs}>
            {t('screening.result.pipeline', {
              radius: format.exact(pipeline.answer.radiusMeters),
              verdict: t(`verdict.${pipeline.verdict}`),
            })}
          </Answer>
        </Subsection>
      ))}
      {others.length > 0 ? (
        <Subsection title={t('screening.not_screened')} count={others.length}>
          <Few items={others} keyOf={({ chemicalId }) => chemicalId}>
            {({ name, whyNot }) => <Row title={name}>{whyNot && t(`screening.why_not.${whyNot}`)}</Row>}
          </Few>
        </Subsection>
      ) : null}
    </>
  );
}
