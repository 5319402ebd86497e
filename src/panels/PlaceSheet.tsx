/** One protected place: under which item of the law it falls, how many people are there, and which hazard sources lie beside it. */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { protectedPlaceQuery } from '../db/protected-places';
import { useFormat } from '../i18n/format';
import { useWords } from '../i18n/words';
import type { ProtectedPlace } from '../model/protected-place';
import { Badge } from '../ui/Badge';
import { Facts } from './site/Facts';
import { Few } from './site/Few';
import { NearHazardSource } from './site/NearHazardSource';
import { Section } from './site/Section';
import { SheetFrame, type SheetProps } from './site/SheetFrame';
import { RecordSource } from './site/SiteIdentity';
import styles from './site/site.module.css';

/** Near enough that the people of the place count for the hazard source's α by GB 18218. */
const ALPHA_METERS = 500;

function Body({ place }: { place: ProtectedPlace }) {
  const { t } = useTranslation(['panels', 'terms', 'map']);
  const word = useWords();
  const format = useFormat();
  const radius = format.length(place.radiusMeters);
  return (
    <>
      <Section title={t('place.facts')}>
        <Facts
          facts={[
            [t('place.kind'), t(`terms:protected_place.${place.kind}`)],
            [t('place.item'), word(`terms:article_19.${place.articleItem}`)],
            [
              t('place.people'),
              place.people === null
                ? t('map:people_unknown')
                : word('map:amount.people', { amount: place.people }),
            ],
            [
              t('place.area'),
              place.areaSquareMeters !== null &&
                word('map:amount.square_meters', { amount: place.areaSquareMeters }),
            ],
            [t('place.position'), !place.hasPosition && t('place.no_position')],
            [t('place.known_from'), place.source],
          ]}
        />
      </Section>
      <Section
        title={t('place.hazard_sources', { radius })}
        count={place.hazardSources.length}
        note={t('place.method')}
      >
        {place.hazardSources.length === 0 ? (
          <p className={styles.note}>{t('place.no_hazard_source', { radius })}</p>
        ) : (
          <Few items={place.hazardSources} keyOf={({ id }) => id}>
            {(source) => (
              <NearHazardSource
                source={source}
                more={[
                  t(source.fromBoundary ? 'place.from_boundary' : 'place.from_point'),
                  source.distanceMeters <= ALPHA_METERS && t('place.within_500'),
                ]}
              />
            )}
          </Few>
        )}
      </Section>
      {place.dataset ? <RecordSource dataset={place.dataset} /> : null}
    </>
  );
}

export function PlaceSheet({ id, ...frame }: SheetProps & { id: number }) {
  const { t } = useTranslation(['panels', 'terms']);
  const { data: place, failureReason, refetch } = useQuery(protectedPlaceQuery(id));
  return (
    <SheetFrame
      {...frame}
      subject="place"
      id={place?.id}
      title={place?.name ?? t(failureReason ? 'place.missing' : 'place.loading')}
      badges={
        place ? (
          <>
            <Badge>{t(`terms:protected_place.${place.kind}`)}</Badge>
            {place.dataset?.simulated ? <Badge>{t('site.simulated')}</Badge> : null}
          </>
        ) : null
      }
      failure={failureReason}
      onRetry={() => void refetch()}
    >
      {place ? <Body place={place} /> : null}
    </SheetFrame>
  );
}
