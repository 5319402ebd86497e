/** The drill-down beside the map: the open site, record, protected place or pipeline, with the way to its own address, to paper and back to the list. */

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../model/region';
import { DEFAULT_VIEW } from '../model/view';
import { useView, useViewLink } from '../state/use-view';
import type { ViewPatch } from '../state/view-address';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PlaceSheet } from './PlaceSheet';
import { PipelineSheet } from './pipeline/PipelineSheet';
import { RecordSheet } from './RecordSheet';
import { SiteSheet } from './site/SiteSheet';
import sheetStyles from './site/sheet.module.css';

/** The address at which a site, a record or a pipeline stands alone. */
const SITE_PATH = '/site';

export function SitePanel({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'site', 'pipeline']);
  const [view, setView] = useView();
  const link = useViewLink();
  const { selected, record, place, pipeline, language, theme } = view;
  const open = selected ?? record ?? place ?? pipeline;
  const panel = useRef<HTMLElement>(null);
  // What lies under it is seen again: a site was opened from a pipeline's sheet.
  const [only, closed, closeLabel]: [ViewPatch, ViewPatch, string] =
    selected !== null
      ? [{ selected }, { selected: null, circles: null }, t('panels:site.close')]
      : record !== null
        ? [{ record }, { record: null }, t('panels:record.close')]
        : place !== null
          ? [{ place }, { place: null }, t('panels:place.close')]
          : [{ pipeline }, { pipeline: null }, t('pipeline:close')];
  const close = () => setView(closed);

  useEffect(() => {
    if (open !== null) panel.current?.focus();
  }, [open]);

  if (open === null) return null;
  const alone = link(SITE_PATH, { ...DEFAULT_VIEW, region: region.id, ...only, language, theme });
  const actions = (
    <>
      <a
        className={sheetStyles.action}
        href={alone}
        target="_blank"
        rel="noopener"
        aria-label={t('site:new_tab')}
        title={t('site:new_tab')}
      >
        <Icon name="link" />
      </a>
      <Button kind="quiet" icon="close" iconOnly onClick={close}>
        {closeLabel}
      </Button>
    </>
  );
  const frame = { panel, onEscape: close, actions };
  if (selected !== null) return <SiteSheet key={selected} id={selected} region={region} {...frame} />;
  if (record !== null) return <RecordSheet key={record} id={record} {...frame} />;
  return place !== null ? (
    <PlaceSheet key={place} id={place} {...frame} />
  ) : (
    <PipelineSheet key={open} id={open} region={region} {...frame} />
  );
}
