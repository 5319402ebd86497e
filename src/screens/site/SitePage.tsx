/** A site, a record or a pipeline alone, at its own address: to keep open beside the map, to send, to print. */

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlaceSheet } from '../../panels/PlaceSheet';
import { PipelineSheet } from '../../panels/pipeline/PipelineSheet';
import { RecordSheet } from '../../panels/RecordSheet';
import { SiteSheet } from '../../panels/site/SiteSheet';
import { useView, useViewLink } from '../../state/use-view';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { useWorkplace } from '../frame/workplace';
import { SCREEN_PATHS } from '../roles';
import { useDocumentTitle } from '../use-document-title';
import styles from './SitePage.module.css';

export function SitePage() {
  const { t } = useTranslation(['site', 'pipeline']);
  const { region } = useWorkplace();
  const [{ selected, record, place, pipeline }] = useView();
  const link = useViewLink();
  const ofPipeline = selected === null && record === null && place === null && pipeline !== null;
  const title = t(ofPipeline ? 'pipeline:page_title' : 'page_title');
  useDocumentTitle(title);
  if (selected === null && record === null && place === null && pipeline === null)
    return <EmptyState page icon="site" title={t('no_site')} />;
  const actions = (
    <>
      <Link className={styles.toMap} to={link(SCREEN_PATHS.grid)}>
        <Icon name="map" />
        {t('on_map')}
      </Link>
      <Button icon="print" onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  );
  return (
    <div className={styles.page} data-scroller="">
      <VisuallyHidden>
        <h1>{title}</h1>
      </VisuallyHidden>
      {selected !== null ? (
        <SiteSheet key={selected} id={selected} region={region} alone actions={actions} />
      ) : record !== null ? (
        <RecordSheet key={record} id={record} alone actions={actions} />
      ) : place !== null ? (
        <PlaceSheet key={place} id={place} alone actions={actions} />
      ) : pipeline !== null ? (
        <PipelineSheet key={pipeline} id={pipeline} region={region} alone actions={actions} />
      ) : null}
      <SheetFoot />
    </div>
  );
}

/** Stands under the last part on paper. */
function SheetFoot() {
  const { t } = useTranslation('site');
  const { region } = useWorkplace();
  return <p className={styles.foot}>{t('printed', { date: region.today })}</p>;
}
