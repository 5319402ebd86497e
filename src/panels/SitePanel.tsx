/** The drill-down beside the map: the open site, with the way to its own address, to paper and back to the list. */

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../model/region';
import { DEFAULT_VIEW } from '../model/view';
import { useView, useViewLink } from '../state/use-view';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { SiteSheet } from './site/SiteSheet';
import sheetStyles from './site/sheet.module.css';

/** The address at which a site stands alone. */
const SITE_PATH = '/site';

export function SitePanel({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'site']);
  const [view, setView] = useView();
  const link = useViewLink();
  const { selected, language, theme } = view;
  const panel = useRef<HTMLElement>(null);
  const close = () => setView({ selected: null, circles: null });

  useEffect(() => {
    if (selected !== null) panel.current?.focus();
  }, [selected]);

  if (selected === null) return null;
  const alone = link(SITE_PATH, { ...DEFAULT_VIEW, region: region.id, selected, language, theme });
  return (
    <SiteSheet
      key={selected}
      id={selected}
      region={region}
      panel={panel}
      onEscape={close}
      actions={
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
            {t('panels:site.close')}
          </Button>
        </>
      }
    />
  );
}
