/** Keeps a part that stops from taking the page with it, and says so in its place. */

import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

type Props = { children: ReactNode; onError?: (error: Error) => void };

function Stopped({ error }: { error: Error }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState
        icon="warning"
        title={t('crash.title')}
        action={
          <Button icon="refresh" onClick={() => location.reload()}>
            {t('crash.reload')}
          </Button>
        }
      >
        {t('crash.text', { detail: error.message })}
      </EmptyState>
    </div>
  );
}

export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(thrown: unknown): { error: Error } {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidCatch(error: Error): void {
    this.props.onError?.(error);
  }

  override render(): ReactNode {
    return this.state.error ? <Stopped error={this.state.error} /> : this.props.children;
  }
}
