/** The parts of a drill-down by name, to jump to. */

import { type RefObject, useRef } from 'react';
import sheetStyles from './sheet.module.css';

/** Whether the list stands beside the parts, and so covers none of them. */
const beside = (list: HTMLElement) => list.offsetHeight > list.offsetWidth;

type PartListProps = {
  body: RefObject<HTMLElement | null>;
  label: string;
  parts: readonly (readonly [name: string, title: string])[];
};

export function PartList({ body, label, parts }: PartListProps) {
  const bar = useRef<HTMLElement>(null);
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
    <nav ref={bar} className={sheetStyles.partList} aria-label={label}>
      {parts.map(([name, title]) => (
        <button key={name} type="button" onClick={() => jump(name)}>
          {title}
        </button>
      ))}
    </nav>
  );
}
