/** One work or occupation in protection bands: what it is, which provisions it falls under, how far from the route and how sure that is. */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bandRecordQuery } from '../db/pipeline-bands';
import { useFormat } from '../i18n/format';
import { joined } from '../i18n/joined';
import { useWords } from '../i18n/words';
import { NOTHING_OPEN } from '../model/nothing-open';
import type { BandFinding, BandRecord } from '../model/pipeline-bands';
import { useView } from '../state/use-view';
import { Badge } from '../ui/Badge';
import { Facts } from './site/Facts';
import { Row } from './site/Few';
import { Section } from './site/Section';
import { SheetFrame, type SheetProps } from './site/SheetFrame';
import styles from './site/site.module.css';

function Finding({ finding }: { finding: BandFinding }) {
  const { t } = useTranslation(['panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  const [, setView] = useView();
  const { article, around, effect, fromMeters, toMeters, verdict, pipeline, pipelineId } = finding;
  const lengths = { from: format.length(fromMeters), to: format.length(toMeters) };
  const reach =
    toMeters === 0
      ? t('record.crossing')
      : t(fromMeters === 0 ? 'record.band_to' : 'record.band_from', lengths);
  return (
    <Row
      title={word(`terms:band_article.${article}`)}
      badges={<Badge>{t(`record.effect.${effect}`)}</Badge>}
      late={verdict !== 'uncertain'}
    >
      <span data-finding={article}>
        {t(`record.verdict.${verdict === 'uncertain' ? 'uncertain' : verdict === null ? 'found' : 'inside'}`)}
      </span>
      <br />
      {t('record.distance', {
        distance: format.length(finding.distanceMeters),
        accuracy: format.length(finding.accuracyMeters),
        route: t(`terms:route.${finding.route}`),
      })}
      <br />
      {joined(reach, t(`record.around.${around}`))}
      <br />
      {word(`terms:band_law.${article}`)}
      {finding.confidence === 'S' ? null : (
        <>
          <br />
          {t('record.confidence')}
        </>
      )}
      <br />
      {pipeline ?? t('site.unnamed_pipeline')}{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() => setView({ ...NOTHING_OPEN, pipeline: pipelineId })}
      >
        {t('record.show_pipeline')}
      </button>
    </Row>
  );
}

function Body({ record }: { record: BandRecord }) {
  const { t } = useTranslation(['panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  const [, setView] = useView();
  const { enterpriseId, enterprise, findings } = record;
  const isWork = record.record === 'work';
  const day = (iso: string | null) => (iso === null ? null : format.date(iso));
  return (
    <>
      <Section title={t('record.facts')}>
        <Facts
          facts={[
            [t('record.kind'), word(`terms:band_kind.${record.kind}`)],
            [t('record.state'), word(`terms:band_state.${record.state}`)],
            [t(isWork ? 'record.begins_on' : 'record.found_on'), day(record.foundOn)],
            [t(isWork ? 'record.ends_on' : 'record.cleared_on'), day(record.endsOn)],
            [t('record.permit'), isWork && (record.permitNumber ?? t('record.no_permit'))],
            [
              t('record.enterprise'),
              enterpriseId !== null && enterprise !== null && (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => setView({ selected: enterpriseId })}
                >
                  {enterprise}
                </button>
              ),
            ],
            [t('record.note'), record.note],
          ]}
        />
      </Section>
      <Section title={t('record.findings')} count={findings.length} note={t('record.method')}>
        <ul className={styles.list}>
          {findings.map((finding) => (
            <li key={`${finding.pipelineId} ${finding.article} ${finding.around}`}>
              <Finding finding={finding} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

export function RecordSheet({ id, ...frame }: SheetProps & { id: number }) {
  const { t } = useTranslation(['panels', 'terms']);
  const word = useWords();
  const { data: record, failureReason, refetch } = useQuery(bandRecordQuery(id));
  return (
    <SheetFrame
      {...frame}
      subject="record"
      id={record?.id}
      title={
        record
          ? (record.name ?? word(`terms:band_kind.${record.kind}`))
          : t(failureReason ? 'record.missing' : 'record.loading')
      }
      badges={record ? <Badge>{t(`terms:standing.${record.standing}`)}</Badge> : null}
      failure={failureReason}
      onRetry={() => void refetch()}
    >
      {record ? <Body record={record} /> : null}
    </SheetFrame>
  );
}
