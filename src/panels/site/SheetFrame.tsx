/** The frame of every drill-down: name, badges and ways out above, the list of its parts, a body that scrolls; beside the map or alone. */

import { type ReactNode, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asGridwatchError, isPassing } from '../../model/errors';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Skeleton } from '../../ui/Skeleton';
import { PartList } from './PartList';
import sheetStyles from './sheet.module.css';
import styles from './site.module.css';

/** What every drill-down is given by whoever opens it. */
export type SheetProps = {
  /** Standing alone on a page of its own rather than beside a map. */
  alone?: boolean;
  panel?: RefObject<HTMLElement | null>;
  onEscape?: () => void;
  actions: ReactNode;
};

type SheetFrameProps = SheetProps & {
  subject: 'site' | 'record' | 'place' | 'pipeline';
  /** Number of what is shown; undefined while it is on its way. */
  id: number | undefined;
  title: string;
  badges: ReactNode;
  /** Why it did not come; null where it came or is on its way. */
  failure: unknown;
  onRetry: () => void;
  /** Names of the parts to jump to, and the label of their list. */
  parts?: { label: string; list: readonly (readonly [name: string, title: string])[] };
  children: ReactNode;
};

export function SheetFrame(frame: SheetFrameProps) {
  const { t } = useTranslation(['errors', 'common']);
  const body = useRef<HTMLDivElement>(null);
  const { subject, id, alone = false, parts } = frame;
  const arrived = id !== undefined;
  const error = frame.failure && !arrived ? asGridwatchError(frame.failure) : null;
  return (
    <aside
      ref={frame.panel}
      tabIndex={-1}
      className={alone ? `${sheetStyles.panel} ${sheetStyles.alone}` : sheetStyles.panel}
      aria-labelledby={`${subject}-heading`}
      {...{ [`data-${subject}`]: id }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') frame.onEscape?.();
      }}
    >
      <header className={sheetStyles.head}>
        <div>
          <h2 id={`${subject}-heading`} className={sheetStyles.title}>
            {frame.title}
          </h2>
          <p className={styles.badges}>
            {arrived ? frame.badges : error ? null : <Badge>{t('common:loading')}</Badge>}
          </p>
        </div>
        <div className={sheetStyles.actions}>{frame.actions}</div>
      </header>
      {error ? (
        <ErrorNote
          action={
            isPassing(error) || error.code === 'unknown' ? (
              <Button onClick={frame.onRetry}>{t('common:retry')}</Button>
            ) : undefined
          }
        >
          {t(`errors:${error.code}`)}
        </ErrorNote>
      ) : null}
      {arrived && parts ? <PartList body={body} label={parts.label} parts={parts.list} /> : null}
      <div className={sheetStyles.body} ref={body} data-scroller={alone ? undefined : ''}>
        {arrived ? frame.children : error ? null : <Skeleton lines={10} />}
      </div>
    </aside>
  );
}
