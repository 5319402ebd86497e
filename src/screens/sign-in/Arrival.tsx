/** Watches the session on the sign-in page: goes where the user wanted once it is there, and tells why it is not. */

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { retrySession, signOut, useSession } from '../../db/session';
import type { GridwatchError } from '../../model/errors';
import { Button } from '../../ui/Button';
import { arrivalAddress } from '../roles';

export function Arrival({ onRefused }: { onRefused: (reason: GridwatchError | null) => void }) {
  const { t } = useTranslation();
  const { status, error } = useSession();
  const navigate = useNavigate();
  useEffect(() => {
    // Read here and not while drawing: once it has gone, the address no longer says where to.
    if (status !== 'ready' || location.pathname !== '/sign-in') return;
    void navigate(arrivalAddress(new URLSearchParams(location.search)), { replace: true });
  }, [status, navigate]);
  useEffect(() => {
    if (status === 'error' || status === 'signed-out') onRefused(error ?? null);
  }, [status, error, onRefused]);

  if (status !== 'error') return null;
  return error?.code === 'no_membership' ? (
    <Button icon="leave" wide onClick={() => void signOut()}>
      {t('sign_out')}
    </Button>
  ) : (
    <Button icon="refresh" wide onClick={() => void retrySession()}>
      {t('retry')}
    </Button>
  );
}
