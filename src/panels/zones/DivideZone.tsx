/** Dividing a zone into grids: cut, drawn or from a file; what that leaves and what each grid would carry, before it is saved. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegionData } from '../../db/use-region';
import { saveZonePlan, zonePlanQuery } from '../../db/zone-plans';
import { useNameOf } from '../../i18n/names';
import { asGridwatchError, type GridwatchError } from '../../model/errors';
import type { Region } from '../../model/region';
import { childrenOf, type Zone } from '../../model/zone';
import { isSavable, type ZonePlan, type ZoneSource } from '../../model/zone-plan';
import { useView } from '../../state/use-view';
import { draftZones } from '../../state/zone-draft';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { Skeleton } from '../../ui/Skeleton';
import { Switch } from '../../ui/Switch';
import { SidePanel } from '../SidePanel';
import { useIsAdmin } from '../use-is-admin';
import styles from './divide.module.css';
import { PlanReport } from './PlanReport';
import { SaveZones } from './SaveZones';
import { type FileLines, SourceForm } from './SourceForm';

type Asked = { source: ZoneSource; replace: boolean; lines: FileLines | null };

function useErrorSentence(): (error: GridwatchError) => string {
  const { t } = useTranslation('errors');
  return ({ code, params }) => t(code, params);
}

function Divide({ region, zone, standing }: { region: Region; zone: Zone; standing: number }) {
  const { t } = useTranslation(['zones', 'common']);
  const sentence = useErrorSentence();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [replace, setReplace] = useState(standing > 0);
  const [saved, setSaved] = useState<number | null>(null);
  const { data, failureReason, isFetching } = useQuery({
    ...zonePlanQuery(
      region.id,
      zone.id,
      asked?.source ?? { kind: 'given', zones: [] },
      asked?.replace ?? false,
    ),
    enabled: asked !== null,
  });
  const plan = asked === null ? undefined : data;

  useEffect(() => {
    draftZones(plan ?? null);
    return () => draftZones(null);
  }, [plan]);

  const ask = (source: ZoneSource, lines: FileLines | null) => {
    setSaved(null);
    setAsked({ source, replace: replace && standing > 0, lines });
  };
  const turn = (on: boolean) => {
    setReplace(on);
    setAsked((before) => before && { ...before, replace: on && standing > 0 });
  };
  const save = async (shown: ZonePlan) => {
    const count = await saveZonePlan(shown);
    setSaved(count);
    setAsked(null);
    // Everything of the region counts in other grids now.
    await client.invalidateQueries({ queryKey: ['region', region.id] });
  };

  return (
    <>
      <SourceForm region={region} zone={zone} onAsk={ask} />
      {standing > 0 ? (
        <Switch checked={replace} onChange={turn}>
          {t('divide.replace', { count: standing })}
        </Switch>
      ) : null}
      {saved === null ? null : (
        <p role="status" className={styles.saved} data-saved={saved}>
          {t('divide.saved', { count: saved })}
        </p>
      )}
      {failureReason && asked !== null ? (
        <ErrorNote>{sentence(asGridwatchError(failureReason))}</ErrorNote>
      ) : null}
      {isFetching && !plan ? <Skeleton lines={8} /> : null}
      {plan ? (
        <div aria-busy={isFetching}>
          <PlanReport plan={plan} lines={asked?.lines ?? null} />
          <SaveZones
            key={`${asked?.replace}`}
            plan={plan}
            savable={isSavable(plan)}
            zone={zone}
            onSave={save}
          />
        </div>
      ) : null}
    </>
  );
}

export function DivideZone({ region }: { region: Region }) {
  const { t } = useTranslation('zones');
  const nameOf = useNameOf();
  const [view, setView] = useView();
  const { zones } = useRegionData(region.id);
  const isAdmin = useIsAdmin();
  const zone = view.zone === null ? undefined : zones?.byId.get(view.zone);
  const title = zone ? t('divide.title', { zone: nameOf(zone) }) : t('divide.title_none');
  return (
    <SidePanel title={title} closeLabel={t('divide.close')} onClose={() => setView({ dividing: false })}>
      {!isAdmin ? (
        <EmptyState icon="warning" title={t('divide.not_admin')} />
      ) : zone && zones ? (
        <div className={styles.divide}>
          <Divide key={zone.id} region={region} zone={zone} standing={childrenOf(zones, zone.id).length} />
        </div>
      ) : (
        <EmptyState title={t('divide.no_zone')} />
      )}
    </SidePanel>
  );
}
