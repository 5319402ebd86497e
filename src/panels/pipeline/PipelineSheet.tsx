/** One pipeline whole: what it is and how sure its route is, what is open along it, its bands and what lies in them, and what happened on it. */

import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alongPipelineQuery, pipelineQuery, pipelineTimelineQuery, stretchesQuery } from '../../db/pipeline';
import { useWords } from '../../i18n/words';
import type { Pipeline } from '../../model/pipeline';
import type { Region } from '../../model/region';
import { Badge } from '../../ui/Badge';
import { isSettled, Part } from '../site/Part';
import { Section } from '../site/Section';
import { SheetFrame, type SheetProps } from '../site/SheetFrame';
import { RecordSource } from '../site/SiteIdentity';
import { SiteTimeline } from '../site/SiteTimeline';
import { PipelineActivity } from './PipelineActivity';
import { PipelineBands } from './PipelineBands';
import { PipelineDangers } from './PipelineDangers';
import { PipelineFacts } from './PipelineFacts';
import { PipelineImpact } from './PipelineImpact';
import { PipelineStretches } from './PipelineStretches';

const FIRST = { along: 200, happenings: 500 };
const ALL = 20_000;

type PartsProps = { pipeline: Pipeline; region: Region; alone: boolean };

/** For those who see the general course only: what is known without the exact route. */
function GeneralParts({ pipeline, alone }: PartsProps) {
  const { t } = useTranslation('pipeline');
  return (
    <>
      <PipelineFacts pipeline={pipeline} />
      <Section name="bands" title={t('bands')}>
        <PipelineBands pipeline={pipeline} along={null} alone={alone} onAll={() => undefined} />
      </Section>
      <Section name="impact" title={t('impact')}>
        <PipelineImpact pipeline={pipeline} along={null} />
      </Section>
      <RecordSource dataset={pipeline.dataset} />
    </>
  );
}

function Parts({ pipeline, region, alone }: PartsProps) {
  const { t } = useTranslation('pipeline');
  const [limit, setLimit] = useState(FIRST.along);
  const [happenings, setHappenings] = useState(FIRST.happenings);
  const { id } = pipeline;
  const along = useQuery({ ...alongPipelineQuery(id, limit), placeholderData: keepPreviousData });
  const stretches = useQuery(stretchesQuery(id));
  const timeline = useQuery({
    ...pipelineTimelineQuery(id, happenings),
    placeholderData: keepPreviousData,
  });
  const order: readonly UseQueryResult<unknown>[] = [along, stretches, timeline];
  const held = (query: UseQueryResult<unknown>) => !order.slice(0, order.indexOf(query)).every(isSettled);
  const all = () => setLimit(ALL);
  return (
    <>
      <PipelineFacts pipeline={pipeline} />
      <Part
        name="dangers"
        title={t('dangers')}
        query={along}
        held={false}
        lines={4}
        count={({ totals }) => totals.hiddenDangers ?? 0}
      >
        {(data) => <PipelineDangers along={data} listings={pipeline.listings} alone={alone} onAll={all} />}
      </Part>
      <Part name="activity" title={t('activity')} query={along} held={false} lines={4}>
        {(data) => <PipelineActivity along={data} alone={alone} />}
      </Part>
      <Part name="bands" title={t('bands')} query={along} held={false} lines={12}>
        {(data) => <PipelineBands pipeline={pipeline} along={data} alone={alone} onAll={all} />}
      </Part>
      <Part name="impact" title={t('impact')} query={along} held={false} lines={5}>
        {(data) => <PipelineImpact pipeline={pipeline} along={data} />}
      </Part>
      <Part
        name="stretches"
        title={t('stretches')}
        query={stretches}
        held={held(stretches)}
        lines={3}
        count={({ length }) => length}
      >
        {(data) => <PipelineStretches stretches={data} />}
      </Part>
      <Part
        name="timeline"
        title={t('timeline')}
        query={timeline}
        held={held(timeline)}
        lines={6}
        count={({ total }) => total}
      >
        {(data) => (
          <SiteTimeline timeline={data} currency={region.currency} onAll={() => setHappenings(ALL)} />
        )}
      </Part>
      <RecordSource dataset={pipeline.dataset} />
    </>
  );
}

export function PipelineSheet({ id, region, ...frame }: SheetProps & { id: number; region: Region }) {
  const { t } = useTranslation(['pipeline', 'panels', 'terms']);
  const word = useWords();
  const { data: pipeline, failureReason, refetch } = useQuery(pipelineQuery(id));
  const parts = [
    ['identity', t('identity')],
    ['dangers', t('dangers')],
    ['activity', t('activity')],
    ['bands', t('bands')],
    ['impact', t('impact')],
    ['stretches', t('stretches')],
    ['timeline', t('timeline')],
    ['source', t('panels:site.source')],
  ] as const;
  const general = pipeline?.route === 'general';
  const alone = frame.alone ?? false;
  const there = general
    ? parts.filter(
        ([name]) => name === 'identity' || name === 'bands' || name === 'impact' || name === 'source',
      )
    : parts;
  return (
    <SheetFrame
      {...frame}
      subject="pipeline"
      id={pipeline?.id}
      title={
        pipeline
          ? (pipeline.name ?? t('panels:site.unnamed_pipeline'))
          : t(failureReason ? 'missing' : 'loading')
      }
      badges={
        pipeline ? (
          <>
            <Badge>{word(`terms:medium.${pipeline.medium}`)}</Badge>
            <Badge>{word(`terms:pipeline_status.${pipeline.status}`)}</Badge>
            <Badge>{t(`route_badge.${pipeline.route}`)}</Badge>
            {pipeline.dataset.simulated ? <Badge>{t('panels:site.simulated')}</Badge> : null}
          </>
        ) : null
      }
      failure={failureReason}
      onRetry={() => void refetch()}
      parts={{ label: t('sections'), list: there }}
    >
      {pipeline ? (
        general ? (
          <GeneralParts pipeline={pipeline} region={region} alone={alone} />
        ) : (
          <Parts key={pipeline.id} pipeline={pipeline} region={region} alone={alone} />
        )
      ) : null}
    </SheetFrame>
  );
}
