/** The parts of the drill-down by name, to jump to. */

import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import sheetStyles from './sheet.module.css';

/** Whether the list stands beside the parts, and so covers none of them. */
const beside = (list: HTMLElement) => list.offsetHeight > list.offsetWidth;

export function PartList({ body }: { body: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation(['site', 'panels']);
  const bar = useRef<HTMLElement>(null);
  const parts = [
    ['risk', t('risk.title')],
    ['dangers', t('panels:site.open_dangers')],
    ['identity', t('panels:site.identity')],
    ['register', t('register.title')],
    ['hazards', t('panels:site.hazards')],
    ['enforcement', t('enforcement.title')],
    ['accidents', t('panels:site.accidents_here')],
    ['near', t('near.title')],
    ['screening', t('screening.title')],
    ['timeline', t('timeline.title')],
    ['source', t('panels:site.source')],
  ] as const;
  const jump = (name: string) => {
    const part = body.current?.querySelector<HTMLElement>(`[data-part=${name}]`);
    const scroller = body.current?.closest<HTMLElement>('[data-scroller]');
    const list = bar.current;
    if (!part || !scroller || !list) return;
    // Not scrollIntoView: that would move the screen around the panel as well.
    const covered = !scroller.contains(list) || beside(list) ? 0 : list.offsetHeight;
    const from = part.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollBy({ top: from - covered });
    part.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  };
  return (
    <nav ref={bar} className={sheetStyles.partList} aria-label={t('sections')}>
      {parts.map(([name, title]) => (
        <button key={name} type="button" onClick={() => jump(name)}>
          {title}
        </button>
      ))}
    </nav>
  );
}
