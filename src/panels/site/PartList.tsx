/** The parts of the drill-down by name, to jump to. */

import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import sheetStyles from './sheet.module.css';

export function PartList({ body }: { body: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation(['site', 'panels']);
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
    part?.scrollIntoView({ block: 'start' });
    part?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  };
  return (
    <nav className={sheetStyles.partList} aria-label={t('sections')}>
      {parts.map(([name, title]) => (
        <button key={name} type="button" onClick={() => jump(name)}>
          {title}
        </button>
      ))}
    </nav>
  );
}
