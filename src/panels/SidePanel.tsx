/** What slides over the list beside the map: a heading, a way out, and a body that scrolls. */

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../ui/Button';
import sheetStyles from './site/sheet.module.css';

type SidePanelProps = { title: string; closeLabel: string; onClose: () => void; children: ReactNode };

export function SidePanel({ title, closeLabel, onClose, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={sheetStyles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={sheetStyles.head}>
        <h2 className={sheetStyles.title}>{title}</h2>
        <Button kind="quiet" icon="close" iconOnly onClick={onClose}>
          {closeLabel}
        </Button>
      </header>
      <div className={sheetStyles.body}>{children}</div>
    </section>
  );
}
