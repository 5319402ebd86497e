/** The drill-down beside the map: the open site, record or protected place, with the way to its own address, to paper and back to the list. */

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../model/region';
import { DEFAULT_VIEW } from '../model/view';
import { useView, useViewLink } from '../state/use-view';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PlaceSheet } from './PlaceSheet';
import { RecordSheet } from './RecordSheet';
import { SiteSheet } from './site/SiteSheet';
import sheetStyles from './site/sheet.module.css';

/** The address at which a site stands alone. */
const SITE_PATH = '/site';

export function SitePanel({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'site']);
  const [view, setView] = useView();
  const link = useViewLink();
  const { selected, record, place, language, theme } = view;
  const open = selected ?? record ?? place;
  const panel = useRef<HTMLElement>(null);
  const close = () =>
    setView(selected === null ? { record: null, place: null } : { selected: null, circles: null });

  useEffect(() => {
    if (open !== null) panel.current?.focus();
  }, [open]);

  if (open === null) return null;
  const alone = link(SITE_PATH, {
    ...DEFAULT_VIEW,
    region: region.id,
    selected,
    record: selected === null ? record : null,
    place: selected === null && record === null ? place : null,
    language,
    theme,
  });
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
        {t(
          selected !== null
            ? 'panels:site.close'
            : record !== null
              ? 'panels:record.close'
              : 'panels:place.close',
        )}
      </Button>
    </>
  );
  if (selected === null) {
    const OneSheet = record === null ? PlaceSheet : RecordSheet;
    return <OneSheet key={open} id={open} panel={panel} onEscape={close} actions={actions} />;
  }
  return (
    <SiteSheet
      key={selected}
      id={selected}
      region={region}
      panel={panel}
      onEscape={close}
      actions={actions}
    />
  );
}
