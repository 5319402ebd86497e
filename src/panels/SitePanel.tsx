/** One site whole: who it is, what is open there, what it holds, what happened, what lies near, and where the record is from. */

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { siteQuery } from '../db/enterprises';
import { asGridwatchError, isPassing } from '../model/errors';
import type { Region } from '../model/region';
import { useView } from '../state/use-view';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { Skeleton } from '../ui/Skeleton';
import { SiteAccidents } from './site/SiteAccidents';
import { SiteDangers } from './site/SiteDangers';
import { SiteHazards } from './site/SiteHazards';
import { SiteIdentity, SiteSource } from './site/SiteIdentity';
import { SitePipelines } from './site/SitePipelines';
import styles from './site/site.module.css';

export function SitePanel({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'terms', 'errors', 'common']);
  const [view, setView] = useView();
  const { selected } = view;
  const {
    data: site,
    failureReason: error,
    refetch,
  } = useQuery({ ...siteQuery(selected ?? 0), enabled: selected !== null });
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const close = () => setView({ selected: null });

  useEffect(() => {
    if (selected !== null) panel.current?.focus();
  }, [selected]);

  if (selected === null) return null;
  const named = error ? asGridwatchError(error) : null;
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-labelledby="site-heading"
      data-site={site?.id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className={styles.head}>
        <div>
          <h2 id="site-heading" ref={heading} className={styles.title}>
            {site ? site.name : t(named ? 'site.missing' : 'site.loading')}
          </h2>
          {site ? (
            <p className={styles.badges}>
              <Badge>{t(`terms:enterprise_status.${site.status}`)}</Badge>
              {site.dataset.simulated ? <Badge>{t('site.simulated')}</Badge> : null}
            </p>
          ) : null}
        </div>
        <Button kind="quiet" icon="close" iconOnly onClick={close}>
          {t('site.close')}
        </Button>
      </header>
      {named && !site ? (
        <ErrorNote
          action={
            isPassing(named) ? <Button onClick={() => void refetch()}>{t('common:retry')}</Button> : undefined
          }
        >
          {t(`errors:${named.code}`)}
        </ErrorNote>
      ) : null}
      {site ? (
        <div className={styles.body}>
          <SiteDangers site={site} />
          <SiteIdentity site={site} region={region} />
          <SiteHazards site={site} />
          <SiteAccidents site={site} />
          <SitePipelines site={site} />
          <SiteSource site={site} />
        </div>
      ) : named ? null : (
        <div className={styles.body}>
          <Skeleton lines={10} />
        </div>
      )}
    </aside>
  );
}
