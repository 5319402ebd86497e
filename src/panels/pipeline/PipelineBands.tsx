/** Each protection band of a pipeline with method, inputs, limits and source, and what lies or may lie in it. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import { type BandEntry, countsOf, entriesOf } from '../../model/band-entries';
import type { AlongPipeline, Pipeline, SheetBand } from '../../model/pipeline';
import { usePrinting } from '../../state/use-printing';
import { Badge } from '../../ui/Badge';
import { Few, Row } from '../site/Few';
import partStyles from '../site/parts.module.css';
import { Subsection } from '../site/Section';
import styles from '../site/site.module.css';
import { AlongLink, type Goal } from './AlongLink';
import { Cut } from './Cut';
import { useEntryWords } from './entry-words';

/** On paper the nearest of a band; nobody prints a thousand lines. */
const ON_PAPER = 20;

const goalOf = ({ subject, record }: BandEntry): Goal => {
  switch (subject) {
    case 'enterprises':
      return { site: record.id };
    case 'works':
      return { record: record.workId };
    case 'occupations':
      return { record: -record.id };
    case 'protected_places':
      return { lng: record.lng, lat: record.lat };
    default:
      return record.enterpriseId === null
        ? { lng: record.lng, lat: record.lat }
        : { site: record.enterpriseId };
  }
};

function Entries({ entries, alone }: { entries: readonly BandEntry[]; alone: boolean }) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  const wordsOf = useEntryWords();
  const printing = usePrinting();
  const shown = printing ? entries.slice(0, ON_PAPER) : entries;
  return (
    <>
      {shown.length < entries.length ? (
        <p className={styles.note}>
          {t('on_paper', { shown: format.number(shown.length), total: format.number(entries.length) })}
        </p>
      ) : null}
      <Few items={shown} keyOf={({ subject, id }) => `${subject} ${id}`}>
        {(entry) => {
          const { title, more } = wordsOf(entry);
          return (
            <Row
              title={
                <AlongLink goal={goalOf(entry)} alone={alone}>
                  {title}
                </AlongLink>
              }
              badges={<Badge>{t(`subject.${entry.subject}`)}</Badge>}
              end={
                entry.distanceMeters === null
                  ? null
                  : t('away', {
                      distance: format.length(entry.distanceMeters),
                      accuracy: format.length(entry.accuracyMeters),
                    })
              }
              late={
                entry.verdict !== 'uncertain' &&
                (entry.subject === 'works' || entry.subject === 'occupations')
              }
            >
              {joined(t(`verdict.${entry.verdict}`), more)}
            </Row>
          );
        }}
      </Few>
    </>
  );
}

function Basis({ band, pipeline }: { band: SheetBand; pipeline: Pipeline }) {
  const { t } = useTranslation(['pipeline', 'panels', 'site', 'terms']);
  const word = useWords();
  const format = useFormat();
  const { around, fromMeters, toMeters, features, halfWidthMeters } = band;
  const lengths = { from: format.length(fromMeters), to: format.length(toMeters) };
  const reach = t(fromMeters === 0 ? 'up_to' : 'from_to', lengths);
  return (
    <dl className={partStyles.basis}>
      <dt>{t('law')}</dt>
      <dd>{word(`terms:band_law.${band.article}`)}</dd>
      <dt>{t('limits')}</dt>
      <dd>
        {toMeters === 0
          ? t('crossing')
          : t('limits_of', { reach, around: t(`panels:record.around.${around}`) })}
      </dd>
      <dt>{t('method')}</dt>
      <dd>{t('method_of', { what: t(`what.${around}`) })}</dd>
      <dt>{t('inputs')}</dt>
      <dd>
        {joined(
          t('input_accuracy', { accuracy: format.length(pipeline.accuracyMeters) }),
          t(`terms:route.${pipeline.route}`),
          around === 'edge' && t('input_width', { width: format.length(halfWidthMeters) }),
          (around === 'facility' || around === 'river' || around === 'tunnel') &&
            t(`input_${around}`, { count: features }),
        )}
      </dd>
      <dt>{t('source')}</dt>
      <dd>{joined(band.source, word(`site:confidence.${band.confidence}`))}</dd>
    </dl>
  );
}

type BandPartProps = {
  pipeline: Pipeline;
  /** Null where the exact route is not to be seen, and so not what lies along it. */
  along: AlongPipeline | null;
  alone: boolean;
};

function Band({ band, pipeline, along, alone }: BandPartProps & { band: SheetBand }) {
  const { t } = useTranslation(['pipeline', 'panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  const counts = along === null ? [] : countsOf(band, pipeline.bands, along);
  const counted = counts.reduce((sum, { inside, uncertain }) => sum + inside + uncertain, 0);
  const metersOf = band.toMeters > 0 ? format.length(band.toMeters) : null;
  return (
    <div
      className={partStyles.band}
      data-band={`${band.article} ${band.around}`}
      data-in-band={along === null ? undefined : counted}
    >
      <Subsection
        title={joined(
          word(`terms:band_article.${band.article}`),
          metersOf && t('up_to', { to: metersOf }),
          band.around === 'line' || band.around === 'edge' ? null : t(`panels:record.around.${band.around}`),
          t(`panels:record.effect.${band.effect}`),
        )}
        {...(along === null ? {} : { count: counted })}
      >
        <Basis band={band} pipeline={pipeline} />
        {along === null ? null : counted === 0 ? (
          <p className={styles.note}>{t('nothing')}</p>
        ) : (
          <>
            {counts.map(({ subject, inside, uncertain }) => (
              <p key={subject} className={styles.muted} data-count={`${subject} ${inside} ${uncertain}`}>
                {joined(
                  t(`subject.${subject}`),
                  inside > 0 && t('surely', { count: inside }),
                  uncertain > 0 && t('maybe', { count: uncertain }),
                )}
              </p>
            ))}
            <Entries entries={entriesOf(band, pipeline.bands, along)} alone={alone} />
          </>
        )}
      </Subsection>
    </div>
  );
}

export function PipelineBands({ onAll, ...part }: BandPartProps & { onAll: () => void }) {
  const { t } = useTranslation('pipeline');
  const { pipeline, along } = part;
  if (!pipeline.inService) return <p className={styles.note}>{t('not_in_service')}</p>;
  if (pipeline.bands.length === 0) return <p className={styles.note}>{t('no_band')}</p>;
  return (
    <>
      <p className={styles.note}>{t(along === null ? 'masked' : 'bands_note')}</p>
      {along === null ? null : (
        <Cut
          along={along}
          subjects={['enterprises', 'protectedPlaces', 'buildings', 'hiddenDangers']}
          onAll={onAll}
        />
      )}
      {pipeline.bands.map((band) => (
        <Band key={`${band.article} ${band.around}`} band={band} {...part} />
      ))}
    </>
  );
}
