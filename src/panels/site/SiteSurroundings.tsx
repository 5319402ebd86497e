/** What lies near, in a straight line: pipelines and how sure their place is, other hazard sources, places with people, help. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useOwnPart } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import { NOTHING_OPEN } from '../../model/nothing-open';
import type { NearPipeline, NearPlace, SiteSurroundings as Surroundings } from '../../model/surroundings';
import { useView } from '../../state/use-view';
import { Badge } from '../../ui/Badge';
import { Empty } from './Empty';
import { Few, Row } from './Few';
import { NearHazardSource } from './NearHazardSource';
import { Subsection } from './Section';
import styles from './site.module.css';

function Pipeline({ pipeline }: { pipeline: NearPipeline }) {
  const { t } = useTranslation(['site', 'panels']);
  const word = useWords();
  const format = useFormat();
  const [, setView] = useView();
  const accuracy = format.length(pipeline.accuracyMeters);
  const distance = format.length(pipeline.distanceMeters);
  // The narrowest distance of the law within which it may lie.
  const band = (['5', '50', '200'] as const).find((meters) => pipeline.within[meters] !== 'outside') ?? '200';
  return (
    <Row
      title={
        <button
          type="button"
          className={styles.link}
          onClick={() => setView({ ...NOTHING_OPEN, pipeline: pipeline.id })}
        >
          {pipeline.name ?? t('panels:site.unnamed_pipeline')}
        </button>
      }
      end={t('near.uncertainty', { distance, accuracy })}
    >
      {joined(
        word(`terms:medium.${pipeline.medium}`),
        word(`terms:pipeline_status.${pipeline.status}`),
        pipeline.owner,
        pipeline.diameterMillimeters !== null &&
          t('panels:site.diameter', { millimeters: format.number(pipeline.diameterMillimeters) }),
        pipeline.pressureMpa !== null &&
          t('screening.input.pressureMpa', { value: format.exact(pipeline.pressureMpa) }),
        t('near.within', { meters: band, verdict: t(`verdict.${pipeline.within[band]}`) }),
        !pipeline.exact ? t('near.general') : !pipeline.accuracyKnown && t('near.assumed', { accuracy }),
      )}
    </Row>
  );
}

/** A protected place: how far, within 500 m or not, and the gravest screening circle that reaches it. */
function ProtectedPlace({ place, screened }: { place: NearPlace; screened: boolean }) {
  const { t } = useTranslation(['site', 'terms', 'panels']);
  const word = useWords();
  const format = useFormat();
  const [gravest] = place.circles;
  return (
    <Row
      title={place.name}
      badges={place.within500Meters ? <Badge>{t('near.within_500')}</Badge> : null}
      end={format.length(place.distanceMeters)}
    >
      {joined(
        word(`terms:protected_place.${place.kind}`),
        t('near.article_item', { item: place.articleItem }),
        place.people !== null &&
          t('near.people_there', { count: place.people, people: format.number(place.people) }),
        !place.within500Meters && t('near.beyond_500'),
        gravest
          ? t('near.in_circle', {
              effect: t(`screening.effect.${gravest.effect}`),
              chemical: gravest.chemical,
              radius: format.length(gravest.meters),
            })
          : screened && t('near.in_no_circle'),
        place.simulated && t('panels:site.simulated'),
      )}
    </Row>
  );
}

export function SiteSurroundings({ surroundings }: { surroundings: Surroundings }) {
  const { t } = useTranslation(['site', 'panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  const ownPart = useOwnPart();
  const { pipelines, hazardSources, protectedPlaces, places, people, resources } = surroundings;
  if (!surroundings.hasPosition) return <p className={styles.note}>{t('near.no_position')}</p>;
  const radius = format.length(surroundings.radiusMeters);
  const counted = people?.people ?? null;
  return (
    <>
      <p className={styles.note}>{t('near.note', { radius })}</p>
      {pipelines.length > 0 ? (
        <Subsection title={t('near.pipelines')} count={pipelines.length} note={t('near.pipelines_note')}>
          <Few items={pipelines} keyOf={({ id }) => id}>
            {(pipeline) => <Pipeline pipeline={pipeline} />}
          </Few>
        </Subsection>
      ) : null}
      {hazardSources.length > 0 ? (
        <Subsection title={t('near.hazard_sources')} count={hazardSources.length}>
          <Few items={hazardSources} keyOf={({ id }) => id}>
            {(source) => <NearHazardSource source={source} />}
          </Few>
        </Subsection>
      ) : null}
      {protectedPlaces.length > 0 ? (
        <Subsection
          title={t('near.protected')}
          count={protectedPlaces.length}
          note={t('near.protected_note')}
        >
          <Few items={protectedPlaces} keyOf={({ id }) => id}>
            {(place) => <ProtectedPlace place={place} screened={surroundings.screened} />}
          </Few>
        </Subsection>
      ) : null}
      {places.length > 0 || counted !== null ? (
        <Subsection title={t('near.places')} count={places.length}>
          {counted === null ? null : (
            <p className={styles.note}>
              {t('near.people', {
                people: format.number(counted),
                radius,
                source: ownPart(people?.source),
                year: people?.year,
              })}
            </p>
          )}
          <Few items={places} keyOf={({ kind, name, distanceMeters }) => `${kind} ${name} ${distanceMeters}`}>
            {(place) => (
              <Row title={place.name} end={format.length(place.distanceMeters)}>
                {word(`site:place.${place.kind}`)}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      {resources.length > 0 ? (
        <Subsection title={t('near.resources')} note={t('near.resources_note')}>
          <Few items={resources} keyOf={({ id }) => id} first={6}>
            {(resource) => (
              <Row
                title={resource.name}
                badges={<Badge>{word(`site:resource.${resource.kind}`)}</Badge>}
                end={format.length(resource.distanceMeters)}
              >
                {resource.contact}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      <Empty
        parts={[
          [t('near.pipelines'), pipelines],
          [t('near.hazard_sources'), hazardSources],
          [t('near.protected'), protectedPlaces],
          [t('near.places'), places],
          [t('near.people_unknown'), counted === null ? [] : [counted]],
          [t('near.resources'), resources],
        ]}
      />
    </>
  );
}
