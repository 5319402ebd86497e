/** What stands over the map while an area is drawn: how it goes, how far it is, and the same by buttons. */

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_CORNERS } from '../model/area';
import { Button } from '../ui/Button';
import styles from './DrawPanel.module.css';
import type { Drawing } from './use-draft';
import { usePanelFocus } from './use-panel-focus';

export function DrawPanel({ drawing }: { drawing: Drawing }) {
  const { t } = useTranslation('map');
  const panel = useRef<HTMLElement>(null);
  usePanelFocus(panel);
  const { draft, usable } = drawing;
  if (!draft) return null;
  const { corners, crossings } = draft;
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={t('area.title')}>
      <p>
        {t('area.how')} <span className={styles.keys}>{t('area.keys')}</span>
      </p>
      <p role="status" className={crossings.length > 0 ? styles.crossing : styles.count}>
        {crossings.length > 0
          ? t('area.crossing')
          : t('area.corners', { count: corners.length, most: MOST_CORNERS })}
      </p>
      <div className={styles.actions}>
        <Button onClick={drawing.takeSight}>{t('area.in_sight')}</Button>
        <Button disabled={!usable} onClick={drawing.finish}>
          {t('area.finish')}
        </Button>
        <Button disabled={corners.length === 0} onClick={drawing.back}>
          {t('area.back')}
        </Button>
        <Button kind="quiet" onClick={drawing.leave}>
          {t('area.leave')}
        </Button>
      </div>
    </section>
  );
}
