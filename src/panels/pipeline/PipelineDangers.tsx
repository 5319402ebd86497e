/** Open hidden dangers whose place lies in the bands, the overdue ones counted, and listed items about stretches of the line. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import type { AlongDanger, AlongPipeline, StretchListing } from '../../model/pipeline';
import { Badge } from '../../ui/Badge';
import { Few, Row } from '../site/Few';
import { Subsection } from '../site/Section';
import styles from '../site/site.module.css';
import { AlongLink } from './AlongLink';
import { Cut } from './Cut';

type DangerProps = { danger: AlongDanger; accuracy: string; alone: boolean };

function Danger({ danger, accuracy, alone }: DangerProps) {
  const { t } = useTranslation(['pipeline', 'panels', 'terms']);
  const word = useWords();
  const nameOf = useNameOf();
  const format = useFormat();
  const { enterpriseId, lng, lat, daysOverdue } = danger;
  const overdue = (daysOverdue ?? 0) > 0;
  return (
    <Row
      title={
        <AlongLink goal={enterpriseId === null ? { lng, lat } : { site: enterpriseId }} alone={alone}>
          {nameOf({ nameEn: danger.kindNameEn, nameZh: danger.kindNameZh })}
        </AlongLink>
      }
      badges={
        <Badge risk={danger.level === 'major' ? 1 : 3}>
          {t(danger.level === 'major' ? 'terms:danger_level.major' : 'terms:danger_level.general')}
        </Badge>
      }
      end={t('away', { distance: format.length(danger.distanceMeters), accuracy })}
      late={overdue}
    >
      {joined(
        word(`terms:danger_state.${danger.state}`),
        danger.deadlineOn && t('listing_due', { date: format.shortDate(danger.deadlineOn) }),
        daysOverdue !== null &&
          (overdue
            ? t('panels:days_overdue', { count: daysOverdue })
            : t('panels:days_left', { count: -daysOverdue })),
      )}
    </Row>
  );
}

function Listing({ listing }: { listing: StretchListing }) {
  const { t } = useTranslation(['pipeline', 'panels']);
  const word = useWords();
  const format = useFormat();
  const { daysLeft } = listing;
  return (
    <Row
      title={listing.title}
      badges={<Badge>{word(`site:listing_level.${listing.level}`)}</Badge>}
      late={listing.overdue}
    >
      {joined(
        listing.segment,
        word(`site:listing_state.${listing.state}`),
        listing.deadlineOn && t('listing_due', { date: format.shortDate(listing.deadlineOn) }),
        listing.overdue &&
          daysLeft !== null &&
          daysLeft < 0 &&
          t('panels:days_overdue', { count: -daysLeft }),
        listing.progressPercent !== null &&
          t('listing_progress', { percent: format.percent(listing.progressPercent / 100) }),
      )}
    </Row>
  );
}

type PipelineDangersProps = {
  along: AlongPipeline;
  listings: readonly StretchListing[];
  alone: boolean;
  onAll: () => void;
};

export function PipelineDangers({ along, listings, alone, onAll }: PipelineDangersProps) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  const total = along.totals.hiddenDangers ?? 0;
  const accuracy = format.length(along.accuracyMeters);
  return (
    <>
      <p className={styles.note}>{t('dangers_note')}</p>
      {total === 0 ? <p className={styles.note}>{t('dangers_none')}</p> : null}
      {along.dangersOverdue > 0 ? (
        <p className={styles.late} data-dangers-overdue={along.dangersOverdue}>
          {t('dangers_overdue', { count: along.dangersOverdue })}
        </p>
      ) : null}
      <Cut along={along} subjects={['hiddenDangers']} onAll={onAll} />
      <Few items={along.hiddenDangers} keyOf={({ id }) => id}>
        {(danger) => <Danger danger={danger} accuracy={accuracy} alone={alone} />}
      </Few>
      {listings.length > 0 ? (
        <Subsection title={t('listings')} count={listings.length}>
          <Few items={listings} keyOf={({ id }) => id}>
            {(listing) => <Listing listing={listing} />}
          </Few>
        </Subsection>
      ) : null}
    </>
  );
}
