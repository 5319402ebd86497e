/** One site whole: who it is, why it has its colour, what is open, held, done and near there, and where the record is from. */

import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteQuery } from '../../db/enterprises';
import {
  SCREENING_METERS,
  siteEnforcementQuery,
  siteHazardsQuery,
  siteRegisterQuery,
  siteRiskQuery,
  siteScreeningQuery,
  siteSurroundingsQuery,
  siteTimelineQuery,
} from '../../db/site-parts';
import type { Region } from '../../model/region';
import type { Site } from '../../model/site';
import { Badge } from '../../ui/Badge';
import { isSettled, Part } from './Part';
import { SheetFrame, type SheetProps } from './SheetFrame';
import { SiteAccidents } from './SiteAccidents';
import { SiteDangers } from './SiteDangers';
import { SiteEnforcement } from './SiteEnforcement';
import { SiteHazards } from './SiteHazards';
import { RecordSource, SiteIdentity } from './SiteIdentity';
import { SiteRegister, useRegisterFacts } from './SiteRegister';
import { SiteRisk } from './SiteRisk';
import { SiteScreening } from './SiteScreening';
import { SiteSurroundings } from './SiteSurroundings';
import { SiteTimeline } from './SiteTimeline';

const FIRST_HAPPENINGS = 500;
const ALL_HAPPENINGS = 20_000;

function Parts({ site, region, alone }: { site: Site; region: Region; alone: boolean }) {
  const { t } = useTranslation(['site', 'panels']);
  const [meters, setMeters] = useState(SCREENING_METERS);
  const [happenings, setHappenings] = useState(FIRST_HAPPENINGS);
  const risk = useQuery(siteRiskQuery(site.id));
  const register = useQuery(siteRegisterQuery(site.id));
  const hazards = useQuery(siteHazardsQuery(site.id));
  const enforcement = useQuery(siteEnforcementQuery(site.id));
  const surroundings = useQuery(siteSurroundingsQuery(site.id));
  const screening = useQuery({ ...siteScreeningQuery(site.id, meters), placeholderData: keepPreviousData });
  const timeline = useQuery({
    ...siteTimelineQuery(site.id, happenings),
    placeholderData: keepPreviousData,
  });
  const facts = useRegisterFacts(register.data);
  const order: readonly UseQueryResult<unknown>[] = [
    risk,
    register,
    hazards,
    enforcement,
    surroundings,
    screening,
    timeline,
  ];
  const held = (query: UseQueryResult<unknown>) => !order.slice(0, order.indexOf(query)).every(isSettled);
  return (
    <>
      <Part name="risk" title={t('risk.title')} query={risk} held={false} lines={3}>
        {(data) => <SiteRisk risk={data} />}
      </Part>
      <SiteDangers site={site} />
      <SiteIdentity site={site} region={region} more={facts} alone={alone} />
      <Part name="register" title={t('register.title')} query={register} held={held(register)} lines={6}>
        {(data) => <SiteRegister register={data} />}
      </Part>
      <Part
        name="hazards"
        title={t('panels:site.hazards')}
        query={hazards}
        held={held(hazards)}
        lines={6}
        count={(data) => data.length}
      >
        {(data) => <SiteHazards site={site} gradings={data} />}
      </Part>
      <Part
        name="enforcement"
        title={t('enforcement.title')}
        query={enforcement}
        held={held(enforcement)}
        lines={6}
      >
        {(data) => <SiteEnforcement enforcement={data} currency={region.currency} />}
      </Part>
      <SiteAccidents site={site} />
      <Part name="near" title={t('near.title')} query={surroundings} held={held(surroundings)} lines={6}>
        {(data) => <SiteSurroundings surroundings={data} />}
      </Part>
      <Part name="screening" title={t('screening.title')} query={screening} held={held(screening)} lines={4}>
        {(data) => <SiteScreening screening={data} meters={meters} onMeters={setMeters} alone={alone} />}
      </Part>
      <Part
        name="timeline"
        title={t('timeline.title')}
        query={timeline}
        held={held(timeline)}
        lines={8}
        count={({ total }) => total}
      >
        {(data) => (
          <SiteTimeline
            timeline={data}
            currency={region.currency}
            onAll={() => setHappenings(ALL_HAPPENINGS)}
          />
        )}
      </Part>
      <RecordSource dataset={site.dataset} />
    </>
  );
}

export function SiteSheet({ id, region, ...frame }: SheetProps & { id: number; region: Region }) {
  const { t } = useTranslation(['panels', 'terms', 'site']);
  const { data: site, failureReason, refetch } = useQuery(siteQuery(id));
  const parts = [
    ['risk', t('site:risk.title')],
    ['dangers', t('site.open_dangers')],
    ['identity', t('site.identity')],
    ['register', t('site:register.title')],
    ['hazards', t('site.hazards')],
    ['enforcement', t('site:enforcement.title')],
    ['accidents', t('site.accidents_here')],
    ['near', t('site:near.title')],
    ['screening', t('site:screening.title')],
    ['timeline', t('site:timeline.title')],
    ['source', t('site.source')],
  ] as const;
  return (
    <SheetFrame
      {...frame}
      subject="site"
      id={site?.id}
      title={site ? site.name : t(failureReason ? 'site.missing' : 'site.loading')}
      badges={
        site ? (
          <>
            <Badge>{t(`terms:enterprise_status.${site.status}`)}</Badge>
            {site.dataset.simulated ? <Badge>{t('site.simulated')}</Badge> : null}
          </>
        ) : null
      }
      failure={failureReason}
      onRetry={() => void refetch()}
      parts={{ label: t('site:sections'), list: parts }}
    >
      {site ? <Parts site={site} region={region} alone={frame.alone ?? false} /> : null}
    </SheetFrame>
  );
}
