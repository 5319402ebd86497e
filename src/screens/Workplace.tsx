/** The gate: nobody passes unsigned, and every reason for waiting or refusing is a sentence. */

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { retrySession, signOut, useSession } from '../db/session';
import { type GridwatchError, isPassing } from '../model/errors';
import { useClock } from '../state/clock';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './App.module.css';
import { Frame } from './frame/Frame';
import { pauseAfter } from './query-client';
import { signInAddress } from './roles';

/** Waits a growing pause and asks for the session again; returns the whole seconds left. */
function useRetry(active: boolean): number {
  const now = useClock(1000);
  const [tries, setTries] = useState(1);
  const [due, setDue] = useState(() => now + pauseAfter(1));
  useEffect(() => {
    if (!active || now < due) return;
    setTries(tries + 1);
    setDue(now + pauseAfter(tries + 1));
    void retrySession();
  }, [active, now, due, tries]);
  return Math.max(0, Math.ceil((due - now) / 1000));
}

function Refused({ error }: { error: GridwatchError }) {
  const { t } = useTranslation(['common', 'errors']);
  const seconds = useRetry(isPassing(error));
  const reason = t(`errors:${error.code}`);
  return (
    <main className={styles.center}>
      <EmptyState
        page
        icon="warning"
        title={reason}
        action={
          <div className={styles.actions}>
            <Button icon="refresh" onClick={() => void retrySession()}>
              {t('retry')}
            </Button>
            <Button icon="leave" onClick={() => void signOut()}>
              {t('sign_out')}
            </Button>
          </div>
        }
      >
        {isPassing(error) ? t('connection.next', { count: seconds }) : null}
      </EmptyState>
    </main>
  );
}

function ToSignIn() {
  const navigate = useNavigate();
  useEffect(() => {
    // The browser's own address: the router does not hear of every change of the view.
    const { pathname, search } = window.location;
    if (pathname !== '/sign-in') void navigate(signInAddress(pathname, search), { replace: true });
  }, [navigate]);
  return null;
}

export function Workplace() {
  const { t } = useTranslation();
  const { status, session, error } = useSession();
  const [lastError, setLastError] = useState<GridwatchError | null>(null);
  useEffect(() => {
    if (status === 'error') setLastError(error ?? null);
    if (status === 'ready') setLastError(null);
  }, [status, error]);

  if (status === 'ready' && session) return <Frame session={session} />;
  if (status === 'signed-out') return <ToSignIn />;
  // While a try is under way the sentence stays, so that it can be read.
  const shown = status === 'error' ? error : lastError;
  if (shown) return <Refused error={shown} />;
  return <p className={styles.center}>{t('loading')}</p>;
}
