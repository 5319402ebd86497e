/** The sheet of one opened thing: its name and marks, what can be done with it, why it is not there, and a body that scrolls. */

import { type ReactNode, type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { asGridwatchError, isPassing } from '../../model/errors';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Skeleton } from '../../ui/Skeleton';
import sheetStyles from './sheet.module.css';
import styles from './site.module.css';

/** What whoever opens a sheet says of it. */
export type OneSheetProps = {
  id: number;
  /** Standing alone on a page of its own rather than beside a map. */
  alone?: boolean;
  panel?: RefObject<HTMLElement | null>;
  onEscape?: () => void;
  actions: ReactNode;
};

type SheetFrameProps = Omit<OneSheetProps, 'id'> & {
  title: string;
  badges: ReactNode;
  /** What names the opened thing to tests and style sheets. */
  marker: Record<`data-${string}`, number | undefined>;
  /** Why it is not there; null while it is, or is on its way. */
  failure: unknown;
  onRetry: () => void;
  /** Between head and body. */
  above?: ReactNode;
  body?: RefObject<HTMLDivElement | null>;
  /** Null while it is on its way. */
  children: ReactNode;
};

export function SheetFrame(props: SheetFrameProps) {
  const { alone = false, panel, onEscape, actions, title, badges, marker, failure, onRetry } = props;
  const { t } = useTranslation(['errors', 'common']);
  const id = useId();
  const error = failure ? asGridwatchError(failure) : null;
  return (
    <aside
      {...marker}
      ref={panel}
      tabIndex={-1}
      className={alone ? `${sheetStyles.panel} ${sheetStyles.alone}` : sheetStyles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape?.();
      }}
    >
      <header className={sheetStyles.head}>
        <div>
          <h2 id={id} className={sheetStyles.title}>
            {title}
          </h2>
          <p className={styles.badges}>{badges}</p>
        </div>
        <div className={sheetStyles.actions}>{actions}</div>
      </header>
      {error ? (
        <ErrorNote
          action={isPassing(error) ? <Button onClick={onRetry}>{t('common:retry')}</Button> : undefined}
        >
          {t(`errors:${error.code}`)}
        </ErrorNote>
      ) : null}
      {props.above}
      <div className={sheetStyles.body} ref={props.body} data-scroller={alone ? undefined : ''}>
        {props.children ?? (error ? null : <Skeleton lines={8} />)}
      </div>
    </aside>
  );
}
