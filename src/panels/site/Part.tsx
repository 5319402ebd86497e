/** A part that is asked for by itself: it holds its place, says its own error, and waits for those above so that nothing read moves. */

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asGridwatchError, isPassing } from '../../model/errors';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Skeleton } from '../../ui/Skeleton';
import { Section } from './Section';

type PartProps<T> = {
  name: string;
  title: string;
  query: UseQueryResult<T>;
  /** Whether a part above is still on its way. */
  held: boolean;
  /** About how many lines it will take. */
  lines: number;
  count?: (data: T) => number | undefined;
  children: (data: T) => ReactNode;
};

export function Part<T>({ name, title, query, held, lines, count, children }: PartProps<T>) {
  const { t } = useTranslation(['site', 'errors', 'common']);
  const { data, failureReason } = query;
  if (!held && data !== undefined) {
    return (
      <Section name={name} title={title} count={count?.(data)}>
        {children(data)}
      </Section>
    );
  }
  const error = data === undefined && failureReason ? asGridwatchError(failureReason) : null;
  return (
    <Section name={name} title={title}>
      {error && !held ? (
        <ErrorNote
          action={
            isPassing(error) || error.code === 'unknown' ? (
              <Button onClick={() => void query.refetch()}>{t('common:retry')}</Button>
            ) : undefined
          }
        >
          {t('site:failed', { reason: t(`errors:${error.code}`) })}
        </ErrorNote>
      ) : (
        <Skeleton lines={lines} />
      )}
    </Section>
  );
}

/** Whether a part's answer, or its failure, is there. */
export function isSettled({ isPending, failureReason }: UseQueryResult<unknown>): boolean {
  return !isPending || failureReason !== null;
}
